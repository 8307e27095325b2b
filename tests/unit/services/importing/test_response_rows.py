from typing import Any
from uuid import uuid4

import pytest

from persona_desktop.domain.importing import RefusalReason
from persona_desktop.services.importing.response_rows import response_from_json

ANSWER: dict[str, Any] = {
    "persona_name": "Ola Lis",
    "focus_group_name": "Zakupy",
    "question_text": "Co?",
    "response_text": "To.",
}


def refusals(**changes: object) -> list[tuple[RefusalReason, str]]:
    draft = response_from_json(ANSWER | changes, 0, 1)
    return [(refusal.reason, refusal.field) for refusal in draft.refusals]


def test_a_response_keeps_its_texts_and_who_gave_it_where() -> None:
    draft = response_from_json(ANSWER | {"response_time_ms": 900, "created_at": "2025-10-16"}, 1, 5)
    assert (draft.file, draft.position, draft.label) == (1, 5, "Ola Lis · Co?")
    assert (draft.persona_name, draft.focus_group_name) == ("Ola Lis", "Zakupy")
    assert draft.values == {"question_text": "Co?", "response_text": "To.", "response_time_ms": 900}
    assert draft.created_at is not None


def test_other_usual_keys_mean_the_same_and_the_own_ones_win() -> None:
    draft = response_from_json(
        {"persona": "Ola", "focus_group": "Zakupy", "question": "Co?", "answer": "To.", "date": "16.10.2025"},
        0,
        1,
    )
    assert (draft.persona_name, draft.focus_group_name) == ("Ola", "Zakupy")
    assert draft.values == {"question_text": "Co?", "response_text": "To."}
    assert draft.created_at is not None
    both = response_from_json(ANSWER | {"answer": "Nie to."}, 0, 1)
    assert both.values["response_text"] == "To."


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"response_text": " "}, [(RefusalReason.MISSING, "response_text")]),
        ({"question_text": None}, [(RefusalReason.MISSING, "question_text")]),
        ({"question_text": ["Co?"]}, [(RefusalReason.WRONG_TYPE, "question_text")]),
        ({"persona_name": None}, [(RefusalReason.MISSING, "persona_name")]),
        ({"focus_group_name": ""}, [(RefusalReason.MISSING, "focus_group_name")]),
        ({"focus_group_name": "x" * 256}, [(RefusalReason.TOO_LONG, "focus_group_name")]),
        ({"persona_id": "x"}, [(RefusalReason.WRONG_TYPE, "persona_id")]),
        ({"response_time_ms": -1}, [(RefusalReason.OUT_OF_RANGE, "response_time_ms")]),
        ({"response_time_ms": 2**31}, [(RefusalReason.OUT_OF_RANGE, "response_time_ms")]),
        ({"created_at": 3}, [(RefusalReason.WRONG_TYPE, "created_at")]),
        ({"id": "x"}, [(RefusalReason.WRONG_TYPE, "id")]),
        ({"response_time_ms": None, "focus_group_id": str(uuid4())}, []),
    ],
)
def test_what_is_missing_or_wrong_is_refused(
    changes: dict[str, object], expected: list[tuple[RefusalReason, str]]
) -> None:
    assert refusals(**changes) == expected


def test_a_refusal_names_the_key_that_the_file_uses() -> None:
    element = {"persona": "Ola", "focus_group": "Zakupy", "question": "Co?", "answer": 7}
    assert [refusal.field for refusal in response_from_json(element, 0, 1).refusals] == ["answer"]


def test_without_persona_and_group_at_all_their_identifiers_are_asked_for() -> None:
    for keys, field in ((("persona_name",), "persona_id"), (("focus_group_name",), "focus_group_id")):
        element = {key: value for key, value in ANSWER.items() if key not in keys}
        assert [refusal.field for refusal in response_from_json(element, 0, 1).refusals] == [field]


def test_a_long_question_is_shortened_in_the_label() -> None:
    draft = response_from_json(ANSWER | {"question_text": "Dlaczego? " * 20, "persona_name": "Ola"}, 0, 1)
    assert draft.label.endswith("…")
    assert len(draft.label) < 70


def test_an_element_that_is_no_object_is_refused() -> None:
    draft = response_from_json("To.", 0, 2)
    assert [refusal.reason for refusal in draft.refusals] == [RefusalReason.WRONG_TYPE]
