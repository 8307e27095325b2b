from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from persona_desktop.domain.details import PersonaDetails
from persona_desktop.domain.focus_group import FocusGroupResponse
from persona_desktop.domain.needs import NeedsAnalysis
from persona_desktop.domain.persona import Persona
from persona_desktop.domain.persona_summary import NeedsState

NOON = datetime(2026, 10, 14, 12, tzinfo=UTC)


def details(responses: tuple[FocusGroupResponse, ...] | None, *, analysed: bool) -> PersonaDetails:
    persona = Persona(
        id=uuid4(),
        project_id=uuid4(),
        full_name="Magdalena Wrońska",
        created_at=NOON,
        updated_at=NOON,
        needs=NeedsAnalysis(generated_at=NOON) if analysed else None,
    )
    return PersonaDetails(persona=persona, responses=responses, audit=(), evidence={}, fetched_at=NOON)


def said(after: timedelta) -> FocusGroupResponse:
    return FocusGroupResponse(
        id=uuid4(),
        persona_id=uuid4(),
        focus_group_id=uuid4(),
        focus_group_name="Budżety",
        question="Jak?",
        text="Liczę ręcznie.",
        created_at=NOON + after,
        ordinal=1,
    )


EARLIER, LATER = said(-timedelta(days=1)), said(timedelta(days=1))


@pytest.mark.parametrize(
    ("responses", "analysed", "state"),
    [
        ((EARLIER,), True, NeedsState.CURRENT),
        ((EARLIER, LATER), True, NeedsState.OUTDATED),
        ((), True, NeedsState.CURRENT),
        ((EARLIER,), False, NeedsState.NOT_ANALYSED),
        ((), False, NeedsState.NO_RESPONSES),
        (None, True, None),
        (None, False, None),
    ],
)
def test_nothing_is_said_of_the_analysis_that_is_not_known(
    responses: tuple[FocusGroupResponse, ...] | None, analysed: bool, state: NeedsState | None
) -> None:
    """A persona whose responses cannot be fetched has not said nothing, and its analysis may be out of date."""
    assert details(responses, analysed=analysed).needs_state is state
