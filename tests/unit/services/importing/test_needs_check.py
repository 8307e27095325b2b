import copy
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persona_desktop.domain.importing import RefusalReason
from persona_desktop.services.importing.needs_check import check_citations, check_details, check_needs
from persona_desktop.services.importing.row_check import RowCheck

NEEDS: dict[str, Any] = {
    "generated_at": "2025-10-16T14:30:00Z",
    "generated_by": "gemini-2.0-flash-exp",
    "jobs_to_be_done": [
        {
            "job_statement": "Gdy planuję budżet, chcę prognozować ROI, aby uzasadnić wydatki.",
            "priority_score": 9,
            "frequency": "monthly",
            "difficulty": "hard",
            "quotes": ["Spędzam 2 dni co kwartał."],
        }
    ],
    "desired_outcomes": [
        {
            "outcome_statement": "Zaoszczędzić 50% czasu",
            "importance": 9,
            "satisfaction_current_solutions": 4,
            "opportunity_score": 45,
            "is_measurable": True,
        },
        {"outcome_statement": "Mniej błędów", "importance": 9, "satisfaction": 0, "quotes": []},
    ],
    "pain_points": [
        {
            "pain_title": "Ręczne wprowadzanie danych",
            "pain_description": "5+ godzin tygodniowo",
            "severity": 8,
            "frequency": None,
            "percent_affected": 0.75,
            "quotes": ["Marnuję pół dnia."],
            "potential_solutions": ["Synchronizacja"],
            "new_key": {"kept": ["as", "it", "is"]},
        },
        {"pain_title": "Sam tytuł"},
    ],
}


def checked(value: object) -> tuple[object, list[tuple[RefusalReason, str]]]:
    check = RowCheck({"needs_and_pains": "Potrzeby"})
    text = check_needs(check, value, "needs_and_pains")
    return None if text is None else json.loads(text), [(r.reason, r.field) for r in check.refusals]


def test_the_analysis_of_the_specification_is_kept_as_it_is() -> None:
    assert checked(NEEDS) == (NEEDS, [])


@pytest.mark.parametrize("value", [None, {}, []])
def test_none_is_written_in_three_ways(value: object) -> None:
    assert checked(value) == (None, [])
    assert checked({"pain_points": value})[1] == (
        [] if value is None or value == [] else [(RefusalReason.WRONG_TYPE, "Potrzeby.pain_points")]
    )


def changed(group: str, index: int, key: str, value: object) -> dict[str, Any]:
    needs = copy.deepcopy(NEEDS)
    needs[group][index][key] = value
    return needs


@pytest.mark.parametrize(
    ("group", "key", "value", "reason"),
    [
        ("jobs_to_be_done", "job_statement", None, RefusalReason.MISSING),
        ("jobs_to_be_done", "job_statement", "  ", RefusalReason.MISSING),
        ("jobs_to_be_done", "job_statement", 7, RefusalReason.WRONG_TYPE),
        ("jobs_to_be_done", "priority_score", 0, RefusalReason.OUT_OF_RANGE),
        ("jobs_to_be_done", "priority_score", 11, RefusalReason.OUT_OF_RANGE),
        ("jobs_to_be_done", "priority_score", 7.5, RefusalReason.WRONG_TYPE),
        ("jobs_to_be_done", "priority_score", "9", RefusalReason.WRONG_TYPE),
        ("jobs_to_be_done", "priority_score", True, RefusalReason.WRONG_TYPE),
        ("jobs_to_be_done", "frequency", 3, RefusalReason.WRONG_TYPE),
        ("jobs_to_be_done", "quotes", "jeden", RefusalReason.WRONG_TYPE),
        ("desired_outcomes", "outcome_statement", [], RefusalReason.WRONG_TYPE),
        ("desired_outcomes", "importance", 45, RefusalReason.OUT_OF_RANGE),
        ("desired_outcomes", "satisfaction_current_solutions", 0, RefusalReason.OUT_OF_RANGE),
        ("desired_outcomes", "opportunity_score", "45", RefusalReason.WRONG_TYPE),
        ("desired_outcomes", "is_measurable", "tak", RefusalReason.WRONG_TYPE),
        ("pain_points", "pain_title", "", RefusalReason.MISSING),
        ("pain_points", "severity", -1, RefusalReason.OUT_OF_RANGE),
        ("pain_points", "percent_affected", 75, RefusalReason.OUT_OF_RANGE),
        ("pain_points", "percent_affected", "75%", RefusalReason.WRONG_TYPE),
    ],
)
def test_a_value_that_others_could_not_read_is_refused_with_its_path(
    group: str, key: str, value: object, reason: RefusalReason
) -> None:
    assert checked(changed(group, 0, key, value)) == (None, [(reason, f"Potrzeby.{group}[0].{key}")])


def test_a_wrong_item_of_a_list_is_named() -> None:
    needs = changed("pain_points", 0, "potential_solutions", ["dobre", 3])
    assert checked(needs)[1] == [(RefusalReason.WRONG_TYPE, "Potrzeby.pain_points[0].potential_solutions[1]")]


@pytest.mark.parametrize(
    ("key", "value", "kept"),
    [
        ("severity", 8.0, 8),
        ("percent_affected", 1, 1),
        ("percent_affected", None, None),
        ("opportunity_score", 4.5, 4.5),
        ("quotes", [None, "a"], [None, "a"]),
    ],
)
def test_what_others_can_read_is_kept(key: str, value: object, kept: object) -> None:
    needs, refusals = checked(changed("pain_points", 1, key, value))
    assert refusals == []
    assert isinstance(needs, dict)
    assert needs["pain_points"][1][key] == kept
    assert type(needs["pain_points"][1][key]) is type(kept)


@pytest.mark.parametrize(
    ("needs", "field"),
    [
        ("tekst", "Potrzeby"),
        ([1], "Potrzeby"),
        ({"jobs_to_be_done": {}}, "Potrzeby.jobs_to_be_done"),
        ({"pain_points": ["Ból"]}, "Potrzeby.pain_points[0]"),
        ({"generated_at": "wczoraj"}, "Potrzeby.generated_at"),
        ({"generated_by": 3}, "Potrzeby.generated_by"),
    ],
)
def test_parts_of_the_wrong_shape_are_refused(needs: object, field: str) -> None:
    assert checked(needs) == (None, [(RefusalReason.WRONG_TYPE, field)])


@given(st.integers())
def test_a_severity_is_taken_exactly_when_it_is_from_1_to_10(score: int) -> None:
    refused = bool(checked({"pain_points": [{"pain_title": "Ból", "severity": score}]})[1])
    assert refused == (not 1 <= score <= 10)


def test_citations_are_a_list_of_objects() -> None:
    check = RowCheck()
    both = [{"document_title": "GUS", "relevance_score": -0.2}, {"text": "…", "score": 3, "metadata": {}}]
    assert json.loads(check_citations(check, both, "rag_citations") or "") == both
    assert (
        check_citations(check, None, "rag_citations") is check_citations(check, [], "rag_citations") is None
    )
    assert check.refusals == []
    assert check_citations(check, {"a": 1}, "rag_citations") is None
    check_citations(check, [{}, "GUS"], "rag_citations")
    assert [refusal.field for refusal in check.refusals] == ["rag_citations", "rag_citations[1]"]


def test_details_are_an_object_with_lists_of_objects() -> None:
    check = RowCheck()
    good = {
        "search_type": "hybrid",
        "graph_nodes": [{"streszczenie": None}, None],
        "orchestration_reasoning": {"graph_insights": [{"summary": "x"}], "brief": "**y**"},
    }
    assert json.loads(check_details(check, good, "rag_context_details") or "") == good
    assert check_details(check, None, "rag_context_details") is None
    assert check_details(check, {}, "rag_context_details") is None
    assert check_details(check, {"orchestration_reasoning": None, "graph_nodes": None}, "x") is not None
    assert check.refusals == []
    wrong: tuple[object, ...] = (
        [],
        {"graph_nodes": {}},
        {"graph_nodes": ["x"]},
        {"orchestration_reasoning": "x"},
        {"orchestration_reasoning": {"graph_insights": [3]}},
    )
    for bad in wrong:
        check_details(check, bad, "d")
    assert [refusal.field for refusal in check.refusals] == [
        "d",
        "d.graph_nodes",
        "d.graph_nodes[0]",
        "d.orchestration_reasoning",
        "d.orchestration_reasoning.graph_insights[0]",
    ]
