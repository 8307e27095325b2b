import asyncio
import threading
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from persona_desktop.domain.audit import AuditEntry
from persona_desktop.domain.errors import DatabaseUnavailableError, PersonaNotFoundError
from persona_desktop.domain.evidence import EvidenceMark, align_quotes
from persona_desktop.domain.focus_group import FocusGroupResponse
from persona_desktop.domain.needs import JobToBeDone, NeedsAnalysis
from persona_desktop.domain.persona import Persona
from persona_desktop.domain.persona_summary import NeedsState
from persona_desktop.domain.reading import PersonaPart
from persona_desktop.services.details import OPTIONAL_PATIENCE, PersonaDetailsService, _are_few
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
    """A source whose parts fail as often as told or never end, and which notes how many parts ran at once."""

    def __init__(self, stuck: tuple[str, ...] = (), **failures: list[Exception]) -> None:
        self.failures = failures
        self.stuck = stuck
        self.running = self.most_at_once = 0
        self.recorded: list[tuple[UUID, str, datetime]] = []

    async def _part(self, name: str) -> None:
        self.running += 1
        self.most_at_once = max(self.most_at_once, self.running)
        try:
            await asyncio.sleep(0)
            if name in self.stuck:
                await asyncio.Event().wait()
        finally:
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
    source: Source,
    clock: Callable[[], datetime],
    sleep: Callable[[float], Awaitable[None]] = no_wait,
    patience: float = OPTIONAL_PATIENCE,
) -> tuple[PersonaDetailsService, TaskRegistry, list[BaseException]]:
    failures: list[BaseException] = []
    tasks = TaskRegistry(failures.append)
    views = ViewRecorder(source, tasks, clock)
    return PersonaDetailsService(source, views, clock, failures.append, sleep, patience), tasks, failures


async def ended(tasks: TaskRegistry) -> None:
    """Wait for all work in the background; what belongs to no registry would be waited for too, and is not there."""
    others = asyncio.all_tasks() - {asyncio.current_task()}
    assert len(others) <= tasks.pending
    if others:
        await asyncio.wait(others)
    await asyncio.sleep(0)
    assert tasks.pending == 0


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
    assert details.needs_state is None


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


@pytest.mark.parametrize(
    ("part", "failed"), [("responses", PersonaPart.RESPONSES), ("audit", PersonaPart.AUDIT)]
)
async def test_an_unforeseen_failure_of_a_part_is_reported_and_does_not_hide_the_persona(
    part: str, failed: PersonaPart, caplog: pytest.LogCaptureFixture
) -> None:
    """One odd row of the audit log must not make a persona that can be read unreadable."""
    odd = TypeError("Magdalena Wrońska, 31")
    source = Source()
    source.failures[part] = [odd]
    details, tasks, failures = service(source, Clock())
    opened = await details.get(PERSONA.id)
    await ended(tasks)
    assert opened.persona is PERSONA
    assert opened.failed_parts == (failed,)
    assert failures == [odd]
    assert "TypeError" in caplog.text
    assert "Magdalena" not in caplog.text


async def test_a_persona_opens_without_marks_when_aligning_its_quotes_fails(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    odd = RecursionError()

    def fail(quotes: Sequence[str], responses: Sequence[FocusGroupResponse] | None) -> object:
        if responses is not None:
            raise odd
        return align_quotes(quotes, responses)

    monkeypatch.setattr("persona_desktop.services.details.align_quotes", fail)
    details, _, failures = service(Source(), Clock())
    opened = await details.get(PERSONA.id)
    assert opened.evidence["liczę wszystko ręcznie"].mark is EvidenceMark.SOURCE_UNAVAILABLE
    assert failures == [odd]


async def test_an_unforeseen_failure_of_the_persona_itself_is_said() -> None:
    with pytest.raises(ZeroDivisionError):
        await service(Source(persona=[ZeroDivisionError()]), Clock())[0].get(PERSONA.id)


async def test_a_part_that_does_not_come_is_given_up() -> None:
    """Else a locked audit log would keep every persona from opening."""
    source = Source(stuck=("responses", "audit"))
    details, _, failures = service(source, Clock(), patience=0)
    opened = await details.get(PERSONA.id)
    assert opened.persona is PERSONA
    assert opened.failed_parts == (PersonaPart.RESPONSES, PersonaPart.AUDIT)
    assert failures == []
    assert source.running == 0


async def test_a_part_is_given_up_when_the_persona_was_there_before_it_began() -> None:
    class Quick(Source):
        async def persona(self, persona_id: UUID) -> Persona:
            return PERSONA

    async with asyncio.timeout(60):
        opened = await service(Quick(stuck=("audit",)), Clock(), patience=0)[0].get(PERSONA.id)
    assert PersonaPart.AUDIT in opened.failed_parts


async def test_no_part_is_given_up_while_the_persona_itself_is_waited_for() -> None:
    """All three wait for a server that is being started; the persona would then open with holes for nothing."""
    others_are_there = asyncio.Event()

    class Slow(Source):
        async def persona(self, persona_id: UUID) -> Persona:
            await others_are_there.wait()
            return PERSONA

        async def audit_entries(self, persona_id: UUID, limit: int = 20) -> tuple[AuditEntry, ...]:
            for _ in range(10):
                await asyncio.sleep(0)
            others_are_there.set()
            return ()

    opened = await service(Slow(), Clock(), patience=0)[0].get(PERSONA.id)
    assert opened.failed_parts == ()


async def test_a_time_out_of_another_kind_is_not_taken_for_impatience() -> None:
    odd = TimeoutError()
    details, _, failures = service(Source(audit=[odd]), Clock())
    assert (await details.get(PERSONA.id)).failed_parts == (PersonaPart.AUDIT,)
    assert failures == [odd]


async def test_the_loop_serves_others_while_quotes_are_aligned(monkeypatch: pytest.MonkeyPatch) -> None:
    """A long alignment in the loop would hold up the list, other personas and the end of the program."""
    loop, clock, served = asyncio.get_running_loop(), Clock(), threading.Event()

    def align(quotes: Sequence[str], responses: Sequence[FocusGroupResponse] | None) -> object:
        clock.time += timedelta(minutes=1)
        loop.call_soon_threadsafe(served.set)
        assert served.wait(30), "the loop did nothing else"
        return align_quotes(quotes, responses)

    monkeypatch.setattr("persona_desktop.services.details.align_quotes", align)
    monkeypatch.setattr("persona_desktop.services.details.MOST_PAIRS_AT_ONCE", 0)
    opened = await service(Source(), clock)[0].get(PERSONA.id)
    assert opened.evidence["liczę wszystko ręcznie"].mark is EvidenceMark.VERBATIM
    assert opened.fetched_at == NOON, "what changes while quotes are aligned is not in it"


async def test_a_few_quotes_are_aligned_without_going_to_another_thread(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Going there takes longer than aligning them, and a click waits for it."""
    threads: list[int] = []

    def align(quotes: Sequence[str], responses: Sequence[FocusGroupResponse] | None) -> object:
        threads.append(threading.get_ident())
        return align_quotes(quotes, responses)

    monkeypatch.setattr("persona_desktop.services.details.align_quotes", align)
    await service(Source(), Clock())[0].get(PERSONA.id)
    assert threads == [threading.get_ident()]


@pytest.mark.parametrize(
    ("quotes", "answers"),
    [(["słowo"] * 31, ["x"]), (["x" * 16_000], []), (["x"], ["y" * 16_000]), (["x" * 4000], ["y" * 4000])],
)
def test_much_is_never_aligned_in_the_loop(quotes: list[str], answers: list[str]) -> None:
    """Whatever makes it much: quotes, characters, or pairs of them; an answer need not even be there."""
    assert not _are_few(quotes, [response(answer, NOON) for answer in answers])
    assert _are_few(["liczę wszystko ręcznie"] * 30, [response("y" * 8000, NOON)])


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
