from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persona_desktop.domain.needs import (
    DesiredOutcome,
    JobToBeDone,
    NeedsAnalysis,
    PainPoint,
    opportunity_score,
    parse_job_statement,
    sorted_jobs,
    sorted_outcomes,
    sorted_pains,
    ulwick_score,
)

SCORES = st.integers(1, 10)
NOON = datetime(2026, 10, 14, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "statement",
    [
        "Gdy planuję budżet, chcę prognozować zwrot, aby obronić wydatki.",
        "Kiedy planuję budżet, chcę prognozować zwrot, żeby obronić wydatki.",
        "gdy planuję budżet chcę prognozować zwrot by obronić wydatki.",
    ],
)
def test_a_polish_statement_is_split_at_its_joining_words(statement: str) -> None:
    parts = parse_job_statement(statement)

    assert parts is not None
    assert (parts.situation, parts.motivation, parts.outcome) == (
        "planuję budżet",
        "prognozować zwrot",
        "obronić wydatki.",
    )


def test_the_statement_of_the_specification_is_split() -> None:
    parts = parse_job_statement(
        "When I'm planning quarterly budget, I want to forecast ROI accurately, so I can justify spend to CFO."
    )

    assert parts is not None
    assert parts.situation == "I'm planning quarterly budget"
    assert parts.motivation == "forecast ROI accurately"
    assert parts.outcome == "justify spend to CFO."


@pytest.mark.parametrize("statement", ["", "Chcę spać", "Gdy pada", "Gdy pada, chcę parasol"])
def test_text_of_another_form_is_not_split(statement: str) -> None:
    assert parse_job_statement(statement) is None
    assert JobToBeDone(statement=statement).parts is None


@given(st.text())
def test_splitting_never_fails(statement: str) -> None:
    parts = parse_job_statement(statement)
    assert parts is None or parts.motivation in statement


@given(SCORES, SCORES)
def test_opportunity_lies_in_its_range_and_is_positive_only_when_underserved(
    importance: int, satisfaction: int
) -> None:
    score = opportunity_score(importance, satisfaction)
    assert -90 <= score <= 90
    assert (score > 0) == (importance > satisfaction)


@given(SCORES, SCORES)
def test_ulwicks_score_lies_in_its_range(importance: int, satisfaction: int) -> None:
    assert 2 <= importance + 1 <= ulwick_score(importance, satisfaction) + 1 <= 20


def test_the_specifications_example_scores_45() -> None:
    outcome = DesiredOutcome(statement="Zaoszczędzić czas", importance=9, satisfaction=4)
    assert outcome.opportunity == 45
    assert outcome.ulwick == 14


def test_a_missing_score_is_never_invented() -> None:
    assert DesiredOutcome(statement="x", importance=9).opportunity is None
    assert DesiredOutcome(statement="x", satisfaction=9).ulwick is None


def test_the_order_of_the_screen_puts_missing_scores_last_and_ties_by_text() -> None:
    jobs = [
        JobToBeDone(statement="b", priority=5),
        JobToBeDone(statement="x"),
        JobToBeDone(statement="a", priority=5),
    ]
    assert [job.statement for job in sorted_jobs(jobs)] == ["a", "b", "x"]
    outcomes = [
        DesiredOutcome(statement="none"),
        DesiredOutcome(statement="over", importance=2, satisfaction=9),
        DesiredOutcome(statement="best", importance=9, satisfaction=2),
    ]
    assert [outcome.statement for outcome in sorted_outcomes(outcomes)] == ["best", "over", "none"]
    pains = [
        PainPoint(title="mild", severity=2),
        PainPoint(title="none"),
        PainPoint(title="sharp", severity=9),
    ]
    assert [pain.title for pain in sorted_pains(pains)] == ["sharp", "mild", "none"]


def test_quotes_are_listed_once_in_the_order_of_the_screen() -> None:
    analysis = NeedsAnalysis(
        jobs=(JobToBeDone(statement="j", quotes=("a", "b")),),
        outcomes=(DesiredOutcome(statement="o", quotes=("c", "a")),),
        pains=(PainPoint(title="p", quotes=("d",)),),
    )
    assert analysis.quotes == ("a", "b", "c", "d")


def test_only_a_newer_response_makes_an_analysis_outdated() -> None:
    analysis = NeedsAnalysis(generated_at=NOON)
    assert analysis.is_outdated(NOON + timedelta(seconds=1))
    assert not analysis.is_outdated(NOON)
    assert not analysis.is_outdated(None)
    assert not NeedsAnalysis().is_outdated(NOON)
