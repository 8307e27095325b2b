"""Reading a stored ``needs_and_pains`` value (specification, section 2.1; variants in the field included)."""

from __future__ import annotations

from collections.abc import Mapping

from persona_desktop.domain.needs import (
    DesiredOutcome,
    JobToBeDone,
    NeedsAnalysis,
    PainPoint,
    sorted_jobs,
    sorted_outcomes,
    sorted_pains,
)
from persona_desktop.domain.reading import PartProblem, PersonaPart, TolerantReader


def read_needs(value: object) -> tuple[NeedsAnalysis | None, tuple[PartProblem, ...]]:
    """Read a stored analysis and name what could not be read.

    Null, ``[]``, ``{}`` and an object without a single job, outcome or pain mean that there is no analysis.
    """
    if value is None or value in ([], {}):
        return None, ()
    whole = TolerantReader(PersonaPart.NEEDS)
    stored = whole.mapping(value, "needs_and_pains")
    if stored is None:
        return None, tuple(whole.problems)
    jobs = TolerantReader(PersonaPart.JOBS)
    outcomes = TolerantReader(PersonaPart.OUTCOMES)
    pains = TolerantReader(PersonaPart.PAINS)
    analysis = NeedsAnalysis(
        generated_at=whole.moment(stored.get("generated_at"), "generated_at"),
        generated_by=whole.text(stored.get("generated_by"), "generated_by"),
        jobs=sorted_jobs(jobs.each(stored.get("jobs_to_be_done"), "jobs_to_be_done", _JobReader(jobs))),
        outcomes=sorted_outcomes(
            outcomes.each(stored.get("desired_outcomes"), "desired_outcomes", _OutcomeReader(outcomes))
        ),
        pains=sorted_pains(pains.each(stored.get("pain_points"), "pain_points", _PainReader(pains))),
    )
    problems = (*whole.problems, *jobs.problems, *outcomes.problems, *pains.problems)
    if not (analysis.jobs or analysis.outcomes or analysis.pains):
        return None, problems
    return analysis, problems


class _JobReader:
    def __init__(self, reader: TolerantReader) -> None:
        self._reader = reader

    def __call__(self, path: str, item: Mapping[str, object]) -> JobToBeDone | None:
        reader = self._reader
        statement = reader.text(item.get("job_statement"), f"{path}.job_statement")
        if statement is None:
            reader.problem(f"{path}.job_statement", "the statement is missing")
            return None
        return JobToBeDone(
            statement=statement,
            priority=reader.score(item.get("priority_score"), f"{path}.priority_score"),
            frequency=reader.text(item.get("frequency"), f"{path}.frequency"),
            difficulty=reader.text(item.get("difficulty"), f"{path}.difficulty"),
            quotes=reader.texts(item.get("quotes"), f"{path}.quotes"),
        )


class _OutcomeReader:
    def __init__(self, reader: TolerantReader) -> None:
        self._reader = reader

    def __call__(self, path: str, item: Mapping[str, object]) -> DesiredOutcome | None:
        reader = self._reader
        statement = reader.text(item.get("outcome_statement"), f"{path}.outcome_statement")
        if statement is None:
            reader.problem(f"{path}.outcome_statement", "the statement is missing")
            return None
        name = "satisfaction_current_solutions"
        if item.get(name) is None and item.get("satisfaction") is not None:
            name = "satisfaction"
        return DesiredOutcome(
            statement=statement,
            importance=reader.score(item.get("importance"), f"{path}.importance"),
            satisfaction=reader.score(item.get(name), f"{path}.{name}"),
            is_measurable=reader.truth(item.get("is_measurable"), f"{path}.is_measurable"),
            quotes=reader.texts(item.get("quotes"), f"{path}.quotes"),
        )


class _PainReader:
    def __init__(self, reader: TolerantReader) -> None:
        self._reader = reader

    def __call__(self, path: str, item: Mapping[str, object]) -> PainPoint | None:
        reader = self._reader
        title = reader.text(item.get("pain_title"), f"{path}.pain_title")
        if title is None:
            reader.problem(f"{path}.pain_title", "the title is missing")
            return None
        return PainPoint(
            title=title,
            description=reader.text(item.get("pain_description"), f"{path}.pain_description"),
            severity=reader.score(item.get("severity"), f"{path}.severity"),
            frequency=reader.text(item.get("frequency"), f"{path}.frequency"),
            percent_affected=reader.number(item.get("percent_affected"), f"{path}.percent_affected", 0, 1),
            quotes=reader.texts(item.get("quotes"), f"{path}.quotes"),
            potential_solutions=reader.texts(item.get("potential_solutions"), f"{path}.potential_solutions"),
        )
