"""Everything the details panel shows at once, with the parts that could not be fetched."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from persona_desktop.domain.audit import AuditEntry
from persona_desktop.domain.evidence import QuoteEvidence
from persona_desktop.domain.focus_group import FocusGroupResponse
from persona_desktop.domain.needs import FrozenModel
from persona_desktop.domain.persona import Persona
from persona_desktop.domain.persona_summary import NeedsState
from persona_desktop.domain.reading import PersonaPart
from persona_desktop.domain.shared_pains import SharedPain


class PersonaDetails(FrozenModel):
    """A persona with its evidence and history.

    ``responses`` and ``audit`` are None when fetching them failed; the persona opens all the same.
    """

    persona: Persona
    responses: tuple[FocusGroupResponse, ...] | None
    """All responses of the persona, oldest first."""
    audit: tuple[AuditEntry, ...] | None
    """The latest entries, newest first."""
    evidence: Mapping[str, QuoteEvidence]
    """The mark of each quote of the analysis, by the quote's text."""
    fetched_at: datetime
    shared_pains: Mapping[str, SharedPain] = {}
    """By title, the pains that other personas of the segment have too; empty while their list is not known."""

    @property
    def failed_parts(self) -> tuple[PersonaPart, ...]:
        """The parts that could not be fetched."""
        failed = []
        if self.responses is None:
            failed.append(PersonaPart.RESPONSES)
        if self.audit is None:
            failed.append(PersonaPart.AUDIT)
        return tuple(failed)

    @property
    def newer_responses(self) -> int:
        """Responses that came after the analysis; 0 as well while ``needs_state`` is not known."""
        needs = self.persona.needs
        if needs is None or needs.generated_at is None or not self.responses:
            return 0
        return sum(1 for response in self.responses if response.created_at > needs.generated_at)

    @property
    def needs_state(self) -> NeedsState | None:
        """Whether the analysis exists and still rests on everything the persona has said.

        None when that is not known, because what the persona has said could not be fetched.
        """
        if self.responses is None:
            return None
        if self.persona.needs is not None:
            return NeedsState.OUTDATED if self.newer_responses else NeedsState.CURRENT
        return NeedsState.NOT_ANALYSED if self.responses else NeedsState.NO_RESPONSES
