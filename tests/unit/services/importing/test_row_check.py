import json
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persona_desktop.domain.importing import (
    MAXIMUM_FIELD_CHARACTERS,
    MAXIMUM_REFUSALS,
    RefusalReason,
    ValueKind,
)
from persona_desktop.services.importing.row_check import (
    RowCheck,
    excerpt,
    is_number,
    is_storable,
    kind_of,
    parse_moment,
)

ID = UUID("12345678-1234-4234-8234-1234567890ab")


def reasons(check: RowCheck) -> list[RefusalReason]:
    return [refusal.reason for refusal in check.refusals]


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (None, ValueKind.NOTHING),
        (True, ValueKind.TRUTH),
        (1, ValueKind.NUMBER),
        (1.5, ValueKind.NUMBER),
        ("", ValueKind.TEXT),
        ({}, ValueKind.OBJECT),
        ([], ValueKind.LIST),
    ],
)
def test_json_values_have_kinds(value: object, kind: ValueKind) -> None:
    assert kind_of(value) is kind


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        ([1], ""),
        ({"a": 1}, ""),
        (True, "true"),
        (False, "false"),
        (7, "7"),
        (0.25, "0.25"),
        ("a\nb\x1b[0m", "a�b�[0m"),
        ("x" * 41, "x" * 39 + "…"),
        ("x" * 40, "x" * 40),
        pytest.param(10**5000, "…", id="an endless number"),
    ],
)
def test_a_shown_value_is_short_and_printable(value: object, shown: str) -> None:
    assert excerpt(value) == shown


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_every_proper_text_can_be_stored(text: str) -> None:
    assert is_storable(text)


@pytest.mark.parametrize("text", ["a\0", "\ud83d", "ż\udc00"])
def test_nul_and_half_surrogates_cannot(text: str) -> None:
    assert not is_storable(text)
    check = RowCheck()
    assert check.text(text, "story") is None
    assert reasons(check) == [RefusalReason.BAD_CHARACTER]


def test_a_line_is_tidied_and_a_long_text_keeps_its_lines() -> None:
    check = RowCheck()
    assert check.text("  Ola \n Lis ", "full_name", 150) == "Ola Lis"
    assert check.text("  a\n\nb ", "story") == "a\n\nb"
    assert check.text("   ", "story") is None
    assert check.text(None, "story") is None
    assert check.refusals == []


def test_a_text_that_is_missing_of_the_wrong_kind_or_too_long_is_refused() -> None:
    check = RowCheck({"full_name": "Osoba"})
    assert check.text(" ", "full_name", 5, required=True) is None
    assert check.text(["Ola"], "full_name", 5) is None
    assert check.text("Aleksandra", "full_name", 5) is None
    assert check.text("x" * (MAXIMUM_FIELD_CHARACTERS + 1), "story") is None
    assert reasons(check) == [
        RefusalReason.MISSING,
        RefusalReason.WRONG_TYPE,
        RefusalReason.TOO_LONG,
        RefusalReason.TOO_LONG,
    ]
    assert [refusal.field for refusal in check.refusals] == ["Osoba", "Osoba", "Osoba", "story"]
    assert (check.refusals[2].limit, check.refusals[2].length) == (5, 10)


def test_only_the_first_reasons_of_a_row_are_kept() -> None:
    check = RowCheck()
    for _ in range(20):
        check.missing("age")
    assert len(check.refusals) == MAXIMUM_REFUSALS


@given(st.floats(0, 1))
def test_a_trait_within_its_range_is_kept_exactly(value: float) -> None:
    check = RowCheck()
    assert check.number(value, "openness", 0, 1) == value
    assert check.refusals == []


@pytest.mark.parametrize(
    "value", [1.0001, -0.1, float("inf"), float("nan"), pytest.param(10**400, id="huge")]
)
def test_a_number_outside_its_range_is_refused_with_the_range(value: float) -> None:
    check = RowCheck()
    assert check.number(value, "openness", 0, 1) is None
    assert reasons(check) == [RefusalReason.OUT_OF_RANGE]
    assert (check.refusals[0].low, check.refusals[0].high) == (0, 1)


@pytest.mark.parametrize("value", [True, "0.5", [], {}])
def test_what_is_no_number_is_refused_as_such(value: object) -> None:
    check = RowCheck()
    assert check.number(value, "openness", 0, 1) is None
    assert check.whole(value, "age", 0, 120) is None
    assert reasons(check) == [RefusalReason.WRONG_TYPE] * 2


def test_whole_numbers_may_be_written_with_a_point() -> None:
    check = RowCheck()
    kept = check.whole(9.0, "severity", 1, 10)
    assert (kept, type(kept)) == (9, int)
    assert check.whole(None, "severity", 1, 10) is None
    assert check.refusals == []
    assert check.whole(9.5, "severity", 1, 10) is None
    assert check.whole(11, "severity", 1, 10) is None
    assert check.whole(None, "age", 0, 120, required=True) is None
    assert reasons(check) == [RefusalReason.WRONG_TYPE, RefusalReason.OUT_OF_RANGE, RefusalReason.MISSING]


def test_truth_is_neither_a_text_nor_a_number() -> None:
    check = RowCheck()
    assert (check.truth(True, "x"), check.truth(None, "x"), check.truth(1, "x")) == (True, None, None)
    assert reasons(check) == [RefusalReason.WRONG_TYPE]


def test_a_list_of_texts_loses_its_blanks_and_names_its_wrong_items() -> None:
    check = RowCheck({"values": "Wartości"})
    assert check.texts(["a", " ", None, "b "], "values") == ["a", "b"]
    assert check.texts([], "values") is None
    assert check.texts(None, "values") is None
    assert check.refusals == []
    assert check.texts("a, b", "values") is None
    assert check.texts(["a", 2], "values") == ["a"]
    assert reasons(check) == [RefusalReason.WRONG_TYPE] * 2
    assert check.refusals[0].field == "Wartości"


@pytest.mark.parametrize("text", [str(ID), f" {ID} ", ID.hex, str(ID).upper()])
def test_an_identifier_is_read_with_and_without_hyphens(text: str) -> None:
    check = RowCheck()
    assert check.identifier(text, "id") == ID
    assert check.refusals == []


@pytest.mark.parametrize("value", [12, "abc", f"{{{ID}}}", f"urn:uuid:{ID}", "z" * 32, "-" * 36])
def test_anything_else_is_no_identifier(value: object) -> None:
    check = RowCheck()
    assert check.identifier(value, "id") is None
    assert reasons(check) == [RefusalReason.WRONG_TYPE]
    assert check.identifier(" ", "id") is None
    assert len(check.refusals) == 1


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2025-10-16T14:30:00Z", datetime(2025, 10, 16, 14, 30, tzinfo=UTC)),
        ("2025-10-16T16:30:00+02:00", datetime(2025, 10, 16, 14, 30, tzinfo=UTC)),
        ("2025-10-16 14:30", datetime(2025, 10, 16, 14, 30, tzinfo=UTC)),
        (" 2025-10-16 ", datetime(2025, 10, 16, tzinfo=UTC)),
        ("16.10.2025", datetime(2025, 10, 16, tzinfo=UTC)),
        ("1.2.2025, 8:05", datetime(2025, 2, 1, 8, 5, tzinfo=UTC)),
        ("16.10.2025 14:30:59", datetime(2025, 10, 16, 14, 30, 59, tzinfo=UTC)),
    ],
)
def test_dates_are_read_as_programs_and_as_poles_write_them(text: str, moment: datetime) -> None:
    assert parse_moment(text) == moment


@pytest.mark.parametrize(
    "text", ["wczoraj", "31.02.2025", "10/16/2025", "", "0001-01-01T00:00:00+14:00", "1.1.2025 25:00"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert parse_moment(text) is None


@given(st.datetimes(timezones=st.just(UTC)))
def test_a_date_that_we_write_is_read_back(moment: datetime) -> None:
    check = RowCheck()
    assert check.moment(moment.isoformat(), "created_at") == moment
    assert check.refusals == []


def test_a_moment_of_the_wrong_kind_is_refused_and_a_blank_one_is_missing() -> None:
    check = RowCheck()
    assert check.moment(1697466600, "created_at") is None
    assert check.moment("  ", "created_at") is None
    assert reasons(check) == [RefusalReason.WRONG_TYPE]


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text("abc", max_size=3), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(JSON.filter(lambda value: value is not None))
def test_json_for_the_database_says_the_same(value: Any) -> None:
    check = RowCheck()
    text = check.json_text(value, "needs_and_pains")
    assert text is not None
    assert json.loads(text) == value
    assert check.refusals == []


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ({"a": "\0"}, RefusalReason.BAD_CHARACTER),
        ({"\0": 1}, RefusalReason.BAD_CHARACTER),
        ({"a": "\\\0"}, RefusalReason.BAD_CHARACTER),
        ({"a": "\ud800"}, RefusalReason.BAD_CHARACTER),
        ({"a": float("inf")}, RefusalReason.WRONG_TYPE),
        ({"a": "x" * MAXIMUM_FIELD_CHARACTERS}, RefusalReason.TOO_LONG),
    ],
)
def test_json_that_the_database_could_not_store_is_refused(value: object, reason: RefusalReason) -> None:
    check = RowCheck()
    assert check.json_text(value, "needs_and_pains") is None
    assert reasons(check) == [reason]


def test_a_backslash_before_u0000_is_not_a_nul() -> None:
    check = RowCheck()
    assert check.json_text({"a": "C:\\u0000"}, "x") == '{"a":"C:\\\\u0000"}'
    assert check.refusals == []


def test_json_nested_beyond_sense_is_refused() -> None:
    deep: list[Any] = []
    for _ in range(10_000):
        deep = [deep]
    check = RowCheck()
    assert check.json_text(deep, "x") is None
    assert reasons(check) == [RefusalReason.WRONG_TYPE]
    assert check.json_text(None, "x") is None


def test_numbers_are_finite_and_no_truth_values() -> None:
    assert is_number(1)
    assert is_number(1.5)
    assert not any(map(is_number, (True, "1", None, float("nan"), float("inf"))))
