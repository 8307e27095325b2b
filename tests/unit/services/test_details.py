import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from persona_desktop.domain.audit import AuditEntry
from persona_desktop.domain.errors import DatabaseUnavailableError, PersonaNotFoundError
from persona_desktop.domain.evidence import EvidenceMark
from persona_desktop.domain.focus_group import FocusGroupResponse
from persona_desktop.domain.needs import JobToBeDone, NeedsAnalysis
from persona_desktop.domain.persona import Persona
from persona_desktop.domain.persona_summary import NeedsState
from persona_desktop.domain.reading import PersonaPart
from persona_desktop.services.details import PersonaDetailsService
from persona_desktop.services.task_registry import TaskRegistry
from persona_desktop.services.view_recorder import ViewRecorder

NOON = datetime(2026, 10, 14, 12, tzinfo=UTC)
PERSONA = Persona(
    id=uuid4(),
    project_id=uuid4(),
    full_name="Magdalena Wrońska",
    created_at=NOON,
    updated_at=NOON,
    needs=NeedsAnalysis(
        generated_at=NOON, jobs=(JobToBeDone(statement="x", quotes=("liczę wszystko ręcznie",)),)
    ),
)


def response(text: str, created_at: datetime) -> FocusGroupResponse:
    return FocusGroupResponse(
        id=uuid4(),
        persona_id=PERSONA.id,
        focus_group_id=uuid4(),
        focus_group_name="Budżety",
        question="Jak?",
        text=text,
        created_at=created_at,
        ordinal=1,
    )


class Source:
    """A source whose parts fail as often as told, and which notes how many parts ran at once."""

    def __init__(self, **failures: list[Exception]) -> None:
        self.failures = failures
        self.running = self.most_at_once = 0
        self.recorded: list[tuple[UUID, str, datetime]] = []

    async def _part(self, name: str) -> None:
        self.running += 1
        self.most_at_once = max(self.most_at_once, self.running)
        await asyncio.sleep(0)
        self.running -= 1
        waiting = self.failures.get(name)
        if waiting:
            raise waiting.pop(0)

    async def persona(self, persona_id: UUID) -> Persona:
        await self._part("persona")
        return PERSONA

    async def responses(self, persona_id: UUID) -> tuple[FocusGroupResponse, ...]:
        await self._part("responses")
        return (
            response("No i liczę wszystko ręcznie.", NOON - timedelta(days=1)),
            response("Nic nowego.", NOON + timedelta(days=1)),
        )

    async def audit_entries(self, persona_id: UUID, limit: int = 20) -> tuple[AuditEntry, ...]:
        await self._part("audit")
        return ()

    async def record_action(
        self, event_id: UUID, persona_id: UUID, action: str, details: object, occurred_at: datetime
    ) -> None:
        await self._part("record")
        self.recorded.append((persona_id, action, occurred_at))


class Clock:
    def __init__(self) -> None:
        self.time = NOON

    def __call__(self) -> datetime:
        return self.time


async def no_wait(_: float) -> None:
    return None


def service(
    source: Source, clock: Callable[[], datetime], sleep: Callable[[float], Awaitable[None]] = no_wait
) -> tuple[PersonaDetailsService, TaskRegistry, list[BaseException]]:
    failures: list[BaseException] = []
    tasks = TaskRegistry(failures.append)
    return PersonaDetailsService(source, ViewRecorder(source, tasks, clock), clock, sleep), tasks, failures


async def ended(tasks: TaskRegistry) -> None:
    """Wait for all work in the background; what belongs to no registry would be waited for too, and is not there."""
    others = asyncio.all_tasks() - {asyncio.current_task()}
    assert len(others) == tasks.pending
    if others:
        await asyncio.wait(others)


def down() -> DatabaseUnavailableError:
    return DatabaseUnavailableError("connection lost")


async def test_the_parts_are_fetched_at_once_and_the_quotes_are_marked() -> None:
    source, clock = Source(), Clock()
    details = await service(source, clock)[0].get(PERSONA.id)
    assert source.most_at_once >= 3
    assert details.evidence["liczę wszystko ręcznie"].mark is EvidenceMark.VERBATIM
    assert details.needs_state is NeedsState.OUTDATED
    assert details.newer_responses == 1
    assert details.failed_parts == ()


async def test_a_persona_opens_without_the_parts_that_fail() -> None:
    source = Source(responses=[down()] * 3, audit=[down()] * 3)
    details = await service(source, Clock())[0].get(PERSONA.id)
    assert details.persona is PERSONA
    assert details.failed_parts == (PersonaPart.RESPONSES, PersonaPart.AUDIT)
    assert details.evidence["liczę wszystko ręcznie"].mark is EvidenceMark.SOURCE_UNAVAILABLE
    assert details.newer_responses == 0


async def test_a_lost_connection_is_tried_again_after_growing_pauses() -> None:
    pauses: list[float] = []

    async def note(seconds: float) -> None:
        pauses.append(seconds)

    details = await service(Source(persona=[down(), down()]), Clock(), note)[0].get(PERSONA.id)
    assert details.persona is PERSONA
    assert pauses == sorted(pauses)
    assert len(pauses) == 2


async def test_after_three_tries_the_failure_is_said() -> None:
    with pytest.raises(DatabaseUnavailableError):
        await service(Source(persona=[down()] * 3), Clock())[0].get(PERSONA.id)


async def test_a_missing_persona_is_said_at_once_and_no_view_is_recorded() -> None:
    source = Source(persona=[PersonaNotFoundError(PERSONA.id)])
    details, tasks, _ = service(source, Clock())
    with pytest.raises(PersonaNotFoundError):
        await details.get(PERSONA.id)
    await ended(tasks)
    assert source.recorded == []


async def test_no_part_goes_on_alone_when_the_persona_is_missing() -> None:
    source = Source(persona=[PersonaNotFoundError(PERSONA.id)], responses=[down()], audit=[down()])
    with pytest.raises(PersonaNotFoundError):
        await service(source, Clock())[0].get(PERSONA.id)
    assert source.running == 0
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_what_cannot_be_expected_is_not_taken_for_a_missing_part() -> None:
    with pytest.raises(ZeroDivisionError):
        await service(Source(audit=[ZeroDivisionError()]), Clock())[0].get(PERSONA.id)


async def test_a_persona_that_is_opened_while_the_program_closes_still_opens() -> None:
    details, tasks, _ = service(Source(), Clock())
    await tasks.close(timeout=1)
    assert (await details.get(PERSONA.id)).persona is PERSONA


async def test_opening_again_within_a_minute_is_one_view() -> None:
    source, clock = Source(), Clock()
    details, tasks, _ = service(source, clock)
    for seconds in (0, 59, 60, 61):
        clock.time = NOON + timedelta(seconds=seconds)
        await details.get(PERSONA.id)
        await ended(tasks)
    assert [when for _, _, when in source.recorded] == [NOON, NOON + timedelta(seconds=60)]
    assert {action for _, action, _ in source.recorded} == {"view"}


async def test_a_view_that_cannot_be_recorded_breaks_nothing_and_is_tried_at_the_next_opening() -> None:
    source, clock = Source(record=[down()]), Clock()
    details, tasks, failures = service(source, clock)
    await details.get(PERSONA.id)
    await ended(tasks)
    await details.get(PERSONA.id)
    await ended(tasks)
    assert len(source.recorded) == 1
    assert failures == []


async def test_a_view_that_failed_late_does_not_undo_a_newer_one() -> None:
    """Else the third opening within the minute of the second would be counted as one more view."""
    waiting, clock = asyncio.Event(), Clock()
    recorded: list[datetime] = []

    class Log:
        async def record_action(
            self, event_id: UUID, persona_id: UUID, action: str, details: object, occurred_at: datetime
        ) -> None:
            if occurred_at == NOON:
                await waiting.wait()
                raise down()
            recorded.append(occurred_at)

    tasks = TaskRegistry(lambda _: None)
    views = ViewRecorder(Log(), tasks, clock)
    views.viewed(PERSONA.id)
    clock.time = NOON + timedelta(seconds=61)
    views.viewed(PERSONA.id)
    waiting.set()
    await ended(tasks)
    clock.time = NOON + timedelta(seconds=90)
    views.viewed(PERSONA.id)
    await ended(tasks)
    assert recorded == [NOON + timedelta(seconds=61)]


async def test_a_clock_that_jumps_back_does_not_silence_views() -> None:
    source, clock = Source(), Clock()
    details, tasks, _ = service(source, clock)
    await details.get(PERSONA.id)
    clock.time = NOON - timedelta(days=1)
    await details.get(PERSONA.id)
    await ended(tasks)
    assert len(source.recorded) == 2
