"""A persona with everything the details panel shows about it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from persona_desktop.domain.needs import FrozenModel, NeedsAnalysis
from persona_desktop.domain.rag import Citation, RagContext
from persona_desktop.domain.reading import PartProblem


class BigFive(FrozenModel):
    """The five personality traits, 0 to 1 each; None where the value is missing."""

    openness: float | None = None
    conscientiousness: float | None = None
    extraversion: float | None = None
    agreeableness: float | None = None
    neuroticism: float | None = None


class Hofstede(FrozenModel):
    """Hofstede's cultural dimensions, 0 to 1 each; a measure of countries, never of a single person."""

    power_distance: float | None = None
    individualism: float | None = None
    masculinity: float | None = None
    uncertainty_avoidance: float | None = None
    long_term_orientation: float | None = None
    indulgence: float | None = None


class SegmentConflict(FrozenModel):
    """Two places that store a persona's segment disagree; both values are shown."""

    field: str
    """``name`` or ``id``."""
    shown: str
    """The value from the place that decides."""
    other: str
    """The value found elsewhere."""


class Segment(FrozenModel):
    """The segment of a persona: the column decides, then the orchestration's reasoning, then the top level."""

    id: str | None = None
    name: str | None = None
    description: str | None = None
    social_context: str | None = None
    conflicts: tuple[SegmentConflict, ...] = ()


class Persona(FrozenModel):
    """A stored persona after tolerant reading; ``problems`` names every value that could not be taken as it was."""

    id: UUID
    project_id: UUID
    full_name: str | None = None
    persona_title: str | None = None
    headline: str | None = None
    age: int | None = None
    gender: str | None = None
    location: str | None = None
    education_level: str | None = None
    income_bracket: str | None = None
    occupation: str | None = None
    big_five: BigFive = BigFive()
    hofstede: Hofstede = Hofstede()
    values: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    background_story: str | None = None
    segment: Segment | None = None
    needs: NeedsAnalysis | None = None
    rag: RagContext | None = None
    rag_context_used: bool = False
    citations: tuple[Citation, ...] = ()
    created_at: datetime
    updated_at: datetime
    problems: tuple[PartProblem, ...] = ()

    @property
    def display_name(self) -> str:
        """The name to show: the full name, else the title, else a short form of the identifier."""
        return self.full_name or self.persona_title or f"Persona {str(self.id)[:8]}"
