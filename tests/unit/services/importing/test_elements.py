from pathlib import Path
from typing import Any

import pytest

from persona_desktop.domain.errors import ImportMaskedError, ImportNoRowsError, ImportShapeError
from persona_desktop.domain.importing import ImportKind, RefusalReason
from persona_desktop.services.importing.elements import ElementTaker, kind_of_element

PATH = Path("persony.json")
OLA: dict[str, Any] = {"full_name": "Ola", "age": 34, "gender": "K"}
ANSWER: dict[str, Any] = {"persona": "Ola", "focus_group": "Zakupy", "question": "Co?", "answer": "To."}


def taken(*elements: object) -> ElementTaker:
    taker = ElementTaker(PATH, 0)
    for number, element in enumerate(elements, 1):
        taker.take(number, element)
    return taker


def test_keys_tell_personas_from_responses() -> None:
    assert kind_of_element(OLA) is ImportKind.PERSONAS
    assert kind_of_element(ANSWER) is ImportKind.RESPONSES
    assert kind_of_element({"question": "Co?", "age": 3}) is ImportKind.PERSONAS
    assert kind_of_element({"product": "Masło"}) is None
    assert kind_of_element("Ola") is None


def test_elements_before_the_first_that_is_recognised_are_judged_by_it() -> None:
    taker = taken({"id": "x"}, 42, OLA, None)
    assert taker.finish(None, list_was_found=True) is ImportKind.PERSONAS
    assert [draft.position for draft in taker.personas] == [1, 2, 3, 4]
    assert [bool(draft.refusals) for draft in taker.personas] == [True, True, False, True]
    assert taker.personas[1].refusals[0].reason is RefusalReason.WRONG_TYPE


def test_responses_are_taken_as_such() -> None:
    taker = taken(ANSWER, {**ANSWER, "mood": "good"}, 3)
    assert taker.finish(None, list_was_found=True) is ImportKind.RESPONSES
    assert [draft.persona_name for draft in taker.responses] == ["Ola", "Ola", None]
    assert taker.ignored == ("mood",)


@pytest.mark.parametrize(
    "outer",
    [
        OLA,
        {"persona": OLA},
        {"data": OLA},
        {"content": {"persona": OLA, "metadata": {"pii_masked": False}}, "export_id": "exp"},
    ],
)
def test_a_single_record_is_taken_out_of_its_envelope(outer: dict[str, Any]) -> None:
    taker = ElementTaker(PATH, 0)
    assert taker.finish(outer, list_was_found=False) is ImportKind.PERSONAS
    assert [draft.label for draft in taker.personas] == ["Ola"]
    assert taker.personas[0].position == 1


def test_a_list_inside_a_record_is_not_one_of_records() -> None:
    taker = taken({"question": "Co?", "answer": "To."})
    assert taker.finish({**OLA, "responses": None}, list_was_found=True) is ImportKind.PERSONAS
    assert [draft.label for draft in taker.personas] == ["Ola"]
    assert taker.responses == []


def test_elements_that_are_exports_are_unwrapped_one_by_one() -> None:
    taker = taken({"content": {"persona": OLA, "metadata": {"pii_masked": False}}})
    assert taker.finish(None, list_was_found=True) is ImportKind.PERSONAS
    assert taker.personas[0].label == "Ola"


@pytest.mark.parametrize(
    "value",
    [
        {"metadata": {"pii_masked": True}, "personas": None},
        {"content": {"persona": OLA, "metadata": {"pii_masked": True}}},
    ],
)
def test_a_masked_export_is_refused_whole_and_in_a_list(value: dict[str, Any]) -> None:
    with pytest.raises(ImportMaskedError):
        taken(OLA).finish(value, list_was_found=True)
    with pytest.raises(ImportMaskedError):
        taken(value)


def test_nothing_and_nothing_known_are_told_apart() -> None:
    with pytest.raises(ImportNoRowsError):
        taken().finish({"total": 0, "personas": None}, list_was_found=True)
    with pytest.raises(ImportShapeError) as refused:
        taken({"product": "Masło", "price": 9}).finish(None, list_was_found=True)
    assert refused.value.found == ("product", "price")
    with pytest.raises(ImportShapeError) as refused:
        taken().finish(42, list_was_found=False)
    assert refused.value.found == ()
    with pytest.raises(ImportShapeError) as refused:
        taken().finish({"x" * 500: 1}, list_was_found=False)
    assert refused.value.found == ("x" * 80,)


def test_ignored_keys_are_listed_once_in_order_and_not_endlessly() -> None:
    taker = taken(
        {**OLA, "b": 1, "a": 2}, {**OLA, "a": 3, "c": 4}, {**OLA, **{f"k{n}": n for n in range(100)}}
    )
    assert taker.ignored[:3] == ("b", "a", "c")
    assert len(taker.ignored) == 50
