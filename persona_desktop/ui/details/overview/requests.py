"""What a click on the overview asks for."""

from __future__ import annotations

from dataclasses import dataclass

from persona_desktop.domain.needs import DesiredOutcome, JobToBeDone, PainPoint

Need = JobToBeDone | PainPoint | DesiredOutcome


@dataclass(frozen=True, slots=True)
class ShowInsights:
    """Asks for the tab with the persona's context."""


@dataclass(frozen=True, slots=True)
class ShowNeeds:
    """Asks for the tab of needs, at one of them if it is given."""

    need: Need | None = None
