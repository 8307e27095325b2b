"""What the list shows of an analysis of needs."""

from __future__ import annotations

from dataclasses import dataclass

from persona_desktop.domain.needs import NeedsAnalysis, parse_job_statement
from persona_desktop.domain.shared_pains import pain_keys
from persona_desktop.domain.text import capitalise


@dataclass(frozen=True, slots=True)
class NeedsSummary:
    """What the list shows of an analysis, and what it counts."""

    top_need: str | None
    """What the persona wants in the job of the highest priority, ready to show."""
    opportunity: int | None
    """The best ``importance × (importance − satisfaction)`` of the outcomes, −90 to 90."""
    pain_severities: tuple[int, ...]
    """1 to 10 each, highest first."""
    pain_keys: tuple[str, ...] = ()
    """What tells the pains apart, each once."""


def job_headline(statement: str) -> str:
    """Return what a job statement wants, with a capital letter; a statement of another form is returned whole."""
    parts = parse_job_statement(statement)
    return capitalise(statement if parts is None else parts.motivation)


def summarise_needs(analysis: NeedsAnalysis) -> NeedsSummary:
    """Summarise an analysis; without jobs the first outcome, else the first pain, stands for the top need."""
    if analysis.jobs:
        top_need: str | None = job_headline(analysis.jobs[0].statement)
    elif analysis.outcomes:
        top_need = capitalise(analysis.outcomes[0].statement)
    elif analysis.pains:
        top_need = capitalise(analysis.pains[0].title)
    else:
        top_need = None
    opportunities = [outcome.opportunity for outcome in analysis.outcomes if outcome.opportunity is not None]
    return NeedsSummary(
        top_need=top_need,
        opportunity=max(opportunities, default=None),
        pain_severities=tuple(pain.severity for pain in analysis.pains if pain.severity is not None),
        pain_keys=pain_keys(pain.title for pain in analysis.pains),
    )
