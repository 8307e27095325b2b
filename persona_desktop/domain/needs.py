"""Jobs to be done, desired outcomes and pain points: what an analysis found, and the scores computed from it.

Every number here except the opportunity scores is an estimate of a language model and is shown as one.
"""

from __future__ import annotations

import re
from datetime import datetime

from pydantic import BaseModel, ConfigDict

MINIMUM_SCORE = 1
MAXIMUM_SCORE = 10

_STATEMENTS = (
    re.compile(
        r"^\s*(?:gdy|kiedy)\s+(?P<situation>.+?),?\s+chcę\s+(?P<motivation>.+?),?\s+(?:aby|żeby|by)\s+(?P<outcome>.+?)\s*$",
        re.IGNORECASE | re.DOTALL,
    ),
    re.compile(
        r"^\s*when\s+(?P<situation>.+?),?\s+i\s+want\s+(?:to\s+)?(?P<motivation>.+?),?\s+so\s+(?:that\s+)?i\s+can\s+(?P<outcome>.+?)\s*$",
        re.IGNORECASE | re.DOTALL,
    ),
)


class FrozenModel(BaseModel):
    """A model whose values never change after reading; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class JobStatement(FrozenModel):
    """A job statement in its three parts, without the words that join them."""

    situation: str
    motivation: str
    outcome: str


def parse_job_statement(statement: str) -> JobStatement | None:
    """Split „Gdy …, chcę …, aby …” or “When …, I want …, so I can …”; None when the text has another form."""
    for pattern in _STATEMENTS:
        match = pattern.match(statement)
        if match:
            return JobStatement(**{name: part.strip(" ,") for name, part in match.groupdict().items()})
    return None


def opportunity_score(importance: int, satisfaction: int) -> int:
    """Return ``importance × (importance − satisfaction)``, −90 to 90 (specification, section 4.2, Desired Outcomes).

    Zero or less means that the outcome is over-served: people are already at least as satisfied as they care.
    """
    return importance * (importance - satisfaction)


def ulwick_score(importance: int, satisfaction: int) -> int:
    """Return Ulwick's ``importance + max(importance − satisfaction, 0)``, 2 to 20 (Outcome-Driven Innovation)."""
    return importance + max(importance - satisfaction, 0)


class JobToBeDone(FrozenModel):
    """A task that the persona wants done."""

    statement: str
    priority: int | None = None
    """1 to 10, a model estimate."""
    frequency: str | None = None
    """Free text; ``daily``, ``weekly``, ``monthly`` and ``quarterly`` are common."""
    difficulty: str | None = None
    """Free text; ``easy``, ``medium`` and ``hard`` are common."""
    quotes: tuple[str, ...] = ()

    @property
    def parts(self) -> JobStatement | None:
        """The statement in three parts, or None when it is to be shown whole."""
        return parse_job_statement(self.statement)


class DesiredOutcome(FrozenModel):
    """A result that the persona wants, with how much it matters and how well it is met today."""

    statement: str
    importance: int | None = None
    """1 to 10, a model estimate."""
    satisfaction: int | None = None
    """1 to 10 with today's solutions, a model estimate."""
    is_measurable: bool | None = None
    quotes: tuple[str, ...] = ()

    @property
    def opportunity(self) -> int | None:
        """The opportunity score computed from importance and satisfaction; None when one of them is missing."""
        if self.importance is None or self.satisfaction is None:
            return None
        return opportunity_score(self.importance, self.satisfaction)

    @property
    def ulwick(self) -> int | None:
        """Ulwick's score computed from importance and satisfaction; None when one of them is missing."""
        if self.importance is None or self.satisfaction is None:
            return None
        return ulwick_score(self.importance, self.satisfaction)


class PainPoint(FrozenModel):
    """Something that hurts, with its weight as a model estimates it."""

    title: str
    description: str | None = None
    severity: int | None = None
    """1 to 10, a model estimate."""
    frequency: str | None = None
    percent_affected: float | None = None
    """Share of the segment that has this pain, 0 to 1, a model estimate."""
    quotes: tuple[str, ...] = ()
    potential_solutions: tuple[str, ...] = ()


class NeedsAnalysis(FrozenModel):
    """One analysis: jobs by priority, outcomes by opportunity, pains by severity; ties by text."""

    generated_at: datetime | None = None
    """When the model wrote it, in UTC; None when the stored value cannot be read."""
    generated_by: str | None = None
    jobs: tuple[JobToBeDone, ...] = ()
    outcomes: tuple[DesiredOutcome, ...] = ()
    pains: tuple[PainPoint, ...] = ()

    @property
    def quotes(self) -> tuple[str, ...]:
        """All quotes in the order of the screen, each text once."""
        quoting: tuple[JobToBeDone | DesiredOutcome | PainPoint, ...] = (
            *self.jobs,
            *self.outcomes,
            *self.pains,
        )
        return tuple(dict.fromkeys(quote for item in quoting for quote in item.quotes))

    def is_outdated(self, newest_response: datetime | None) -> bool:
        """Whether a response came after the analysis; an analysis without a date is never called outdated."""
        return (
            self.generated_at is not None
            and newest_response is not None
            and newest_response > self.generated_at
        )


def sorted_jobs(jobs: list[JobToBeDone]) -> tuple[JobToBeDone, ...]:
    """Highest priority first, jobs without one last, ties by text."""
    return tuple(sorted(jobs, key=lambda job: (-(job.priority or 0), job.statement)))


def sorted_outcomes(outcomes: list[DesiredOutcome]) -> tuple[DesiredOutcome, ...]:
    """Highest opportunity first, outcomes without one last, ties by text."""
    return tuple(
        sorted(
            outcomes,
            key=lambda outcome: (
                outcome.opportunity is None,
                -(outcome.opportunity or 0),
                outcome.statement,
            ),
        )
    )


def sorted_pains(pains: list[PainPoint]) -> tuple[PainPoint, ...]:
    """Highest severity first, pains without one last, ties by text."""
    return tuple(sorted(pains, key=lambda pain: (-(pain.severity or 0), pain.title)))
