import json
from typing import Any

import pytest

from persona_desktop.domain.importing import RefusalReason
from persona_desktop.services.importing.persona_rows import (
    LINES,
    TRAIT_COLUMNS,
    persona_from_json,
)

DETAILS: dict[str, Any] = {
    "id": "12345678-1234-4234-8234-1234567890ab",
    "project_id": "22345678-1234-4234-8234-1234567890ab",
    "full_name": "Anna Kowalska",
    "persona_title": "Marketing Manager w Scale-upie",
    "age": 28,
    "gender": "Kobieta",
    "big_five": {"openness": 0.85, "conscientiousness": 0.78},
    "hofstede": {"power_distance": 0.45},
    "values": ["Sukces zawodowy"],
    "rag_context_used": True,
    "rag_citations": [{"document_title": "GUS"}],
    "audit_log": [{"action": "view"}],
    "created_at": "2025-10-15T10:00:00Z",
    "updated_at": "2025-10-16T12:00:00Z",
    "is_active": True,
}


def refusals(**changes: object) -> list[tuple[RefusalReason, str]]:
    draft = persona_from_json(DETAILS | changes, 0, 1)
    return [(refusal.reason, refusal.field) for refusal in draft.refusals]


def test_a_details_answer_becomes_columns() -> None:
    draft = persona_from_json(DETAILS, 2, 7)
    assert (draft.file, draft.position, draft.label) == (2, 7, "Anna Kowalska")
    assert (str(draft.id), str(draft.project_id)) == (DETAILS["id"], DETAILS["project_id"])
    assert (draft.values["openness"], draft.values["power_distance"]) == (0.85, 0.45)
    assert json.loads(str(draft.values["rag_citations"])) == DETAILS["rag_citations"]
    assert "audit_log" not in draft.values
    assert "updated_at" not in draft.values
    assert "neuroticism" not in draft.values
    assert draft.refusals == []


def test_the_list_shape_has_its_traits_beside_the_other_columns() -> None:
    flat = {key: value for key, value in DETAILS.items() if key not in ("big_five", "hofstede")}
    draft = persona_from_json(flat | {"openness": 0.2, "indulgence": None}, 0, 1)
    assert draft.values["openness"] == 0.2
    assert draft.values["indulgence"] is None
    assert draft.refusals == []


def test_a_field_that_is_not_there_leaves_its_column_alone_and_null_empties_it() -> None:
    draft = persona_from_json({"full_name": "Ola", "age": 1, "gender": "K", "headline": None}, 0, 1)
    assert draft.values == {"full_name": "Ola", "gender": "K", "headline": None, "age": 1}


@pytest.mark.parametrize("field", LINES)
def test_no_line_is_longer_than_its_column(field: str) -> None:
    assert refusals(**{field: "x" * LINES[field]}) == []
    assert refusals(**{field: "x" * (LINES[field] + 1)}) == [(RefusalReason.TOO_LONG, field)]


@pytest.mark.parametrize("trait", TRAIT_COLUMNS)
def test_traits_go_from_0_to_1(trait: str) -> None:
    assert refusals(big_five=None, hofstede=None, **{trait: 1}) == []
    assert refusals(big_five=None, hofstede=None, **{trait: 1.5})[0][0] is RefusalReason.OUT_OF_RANGE


def test_a_nested_trait_is_named_with_its_group() -> None:
    assert refusals(big_five={"openness": 2}) == [(RefusalReason.OUT_OF_RANGE, "big_five.openness")]
    assert refusals(hofstede=[1]) == [(RefusalReason.WRONG_TYPE, "hofstede")]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"age": None}, [(RefusalReason.MISSING, "age")]),
        ({"age": 121}, [(RefusalReason.OUT_OF_RANGE, "age")]),
        ({"gender": " "}, [(RefusalReason.MISSING, "gender")]),
        ({"gender": 3}, [(RefusalReason.WRONG_TYPE, "gender")]),
        ({"full_name": None, "persona_title": ""}, [(RefusalReason.NO_NAME, "")]),
        ({"full_name": 3, "persona_title": None}, [(RefusalReason.WRONG_TYPE, "full_name")]),
        ({"id": "x"}, [(RefusalReason.WRONG_TYPE, "id")]),
        ({"project_id": 5}, [(RefusalReason.WRONG_TYPE, "project_id")]),
        ({"created_at": "kiedyś"}, [(RefusalReason.WRONG_TYPE, "created_at")]),
        ({"rag_context_used": "tak"}, [(RefusalReason.WRONG_TYPE, "rag_context_used")]),
    ],
)
def test_what_the_database_or_a_reader_could_not_use_is_refused(
    changes: dict[str, object], expected: list[tuple[RefusalReason, str]]
) -> None:
    assert refusals(**changes) == expected


def test_what_a_file_does_not_mention_is_missing_for_a_new_persona_alone() -> None:
    draft = persona_from_json({"id": DETAILS["id"], "segment_name": "Rodziny"}, 0, 1)
    assert (draft.values, draft.refusals) == ({"segment_name": "Rodziny"}, [])
    assert [(refusal.reason, refusal.field) for refusal in draft.missing] == [
        (RefusalReason.MISSING, "age"),
        (RefusalReason.MISSING, "gender"),
        (RefusalReason.NO_NAME, ""),
    ]
    assert persona_from_json({"persona_title": "Kurierka", "age": 3, "gender": "K"}, 0, 1).missing == []


def test_a_name_may_be_emptied_only_with_a_title_in_its_place() -> None:
    assert refusals(full_name=None) == []
    alone = persona_from_json({"id": DETAILS["id"], "full_name": ""}, 0, 1)
    assert [refusal.reason for refusal in alone.refusals] == [RefusalReason.NO_NAME]


def test_a_persona_with_a_title_alone_is_called_by_it() -> None:
    draft = persona_from_json({"persona_title": "Kurierka", "age": 30, "gender": "Kobieta"}, 0, 1)
    assert (draft.label, draft.refusals) == ("Kurierka", [])


@pytest.mark.parametrize("element", [None, 3, "Ola", [1]])
def test_an_element_that_is_no_object_is_refused(element: object) -> None:
    draft = persona_from_json(element, 0, 4)
    assert [refusal.reason for refusal in draft.refusals] == [RefusalReason.WRONG_TYPE]
    assert (draft.position, draft.values) == (4, {})
