"""Every reason for a refused row is a sentence from which the person can correct the file."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from persona_desktop.domain.importing import ImportKind, Refusal, RefusalReason, ValueKind
from persona_desktop.ui.importing.refusal_words import reasons_of
from persona_desktop.ui.translation import LanguageCode
from tests.support.previews import csv_file, json_file, refused, row

FILES = (csv_file("a.csv"), json_file("b.json"))
R = RefusalReason

SENTENCES = [
    (Refusal(R.MISSING, "Płeć"), "“Płeć” is empty or missing"),
    (Refusal(R.NO_NAME), "There is neither a name nor a title"),
    (
        Refusal(R.WRONG_TYPE, "Wiek", expected=ValueKind.WHOLE_NUMBER, found=ValueKind.TEXT, value="dużo"),
        "“Wiek” should be a whole number; the file has “dużo”",
    ),
    (
        Refusal(R.WRONG_TYPE, "values", expected=ValueKind.TEXT_LIST, found=ValueKind.OBJECT),
        "“values” should be a list of texts; the file has an object",
    ),
    (
        Refusal(R.WRONG_TYPE, "", expected=ValueKind.OBJECT, found=ValueKind.NUMBER, value="5"),
        "The element should be an object with fields; the file has “5”",
    ),
    (Refusal(R.WRONG_TYPE, "Wiek"), "“Wiek” is of another kind than it should be"),
    (
        Refusal(R.OUT_OF_RANGE, "Wiek", value="310", low=0, high=120),
        "“Wiek” should be from 0 to 120; the file has “310”",
    ),
    (Refusal(R.OUT_OF_RANGE, "Wiek", low=0), "“Wiek” should be at least 0"),
    (Refusal(R.OUT_OF_RANGE, "Wiek", high=0.5), "“Wiek” should be at most 0.5"),
    (Refusal(R.TOO_LONG, "Zawód", limit=255, length=1), "“Zawód” has 1 character; at most 255 fit"),
    (
        Refusal(R.TOO_LONG, "Opis", limit=1_000_000, length=1_000_001),
        "“Opis” has 1000001 characters; at most 1,000,000 fit",
    ),
    (
        Refusal(R.BAD_CHARACTER, "Opis"),
        "“Opis” holds a character that cannot be stored (NUL or a broken one)",
    ),
    (Refusal(R.BROKEN_JSON, "Potrzeby"), "“Potrzeby” should hold JSON, but it is broken"),
    (Refusal(R.CELL_COUNT, limit=9, length=1), "The row has 1 cell; the header has 9 columns"),
    (Refusal(R.DUPLICATE_ID, "id", other=7), "The same identifier as line 7"),
    (Refusal(R.DUPLICATE_ID, "id", other=7, other_file=0), "The same identifier as line 7"),
    (Refusal(R.DUPLICATE_ID, "id", other=7, other_file=1), "The same identifier as element 7 of “b.json”"),
    (Refusal(R.DUPLICATE_ID, "id"), "The same identifier as another row"),
    (Refusal(R.DUPLICATE_ROW, other=7), "The same values as line 7; identifiers would tell the two apart"),
    (Refusal(R.UNKNOWN_PERSONA, "Persona", value="Jan {x}"), "There is no persona “Jan {x}”"),
    (
        Refusal(R.AMBIGUOUS_PERSONA, "Persona", value="Jan"),
        "Several personas are called “Jan”; give the persona’s identifier",
    ),
    (
        Refusal(R.DELETED_PERSONA, "id", value="Jan"),
        "The persona “Jan” was deleted; an import does not bring it back",
    ),
    (
        Refusal(R.UNKNOWN_FOCUS_GROUP, "id", value="7c1d"),
        "There is no focus group “7c1d”; give a name, and it will be made",
    ),
    (
        Refusal(R.AMBIGUOUS_FOCUS_GROUP, "Grupa", value="A"),
        "Several focus groups are called “A”; give the group’s identifier",
    ),
    (
        Refusal(R.FOREIGN_FOCUS_GROUP, "Grupa", value="A"),
        "The focus group “A” belongs to another project than the persona",
    ),
    (Refusal(R.NOT_ALLOWED, value="Jesień"), "You may not write in the project “Jesień”"),
    (Refusal(R.NOT_ALLOWED), "It belongs to a project in which you may not write"),
]


@pytest.mark.parametrize(("refusal", "sentence"), SENTENCES)
def test_a_reason_is_a_sentence(refusal: Refusal, sentence: str) -> None:
    assert reasons_of(refused(4, "", refusal), FILES) == [sentence]


def test_every_reason_is_tested_above() -> None:
    assert {refusal.reason for refusal, _ in SENTENCES} == set(RefusalReason)


@pytest.mark.parametrize("language_code", ["en", "pl"])
@pytest.mark.parametrize("expected", [*ValueKind, None])
@pytest.mark.parametrize("found", [*ValueKind, None])
def test_every_kind_of_value_can_be_wanted_and_found(
    expected: ValueKind | None,
    found: ValueKind | None,
    language_code: LanguageCode,
    language: Callable[[LanguageCode], None],
) -> None:
    language(language_code)
    refusal = Refusal(R.WRONG_TYPE, "Pole", expected=expected, found=found)
    (sentence,) = reasons_of(refused(4, "", refusal), FILES)
    assert "Pole" in sentence
    assert "{" not in sentence
    assert (";" in sentence) is (found is not None)


@pytest.mark.parametrize(("refusal", "_sentence"), SENTENCES)
def test_polish_sentences_are_filled_in_too(
    refusal: Refusal, _sentence: str, language: Callable[[LanguageCode], None]
) -> None:
    language("pl")
    (sentence,) = reasons_of(refused(4, "", refusal), FILES)
    assert "{" not in sentence.replace("{x}", "")
    assert refusal.value in sentence
    if refusal.field and refusal.reason in (R.MISSING, R.WRONG_TYPE, R.OUT_OF_RANGE, R.TOO_LONG):
        assert refusal.field in sentence


def test_a_duplicate_in_json_counts_elements() -> None:
    duplicate = refused(4, "", Refusal(R.DUPLICATE_ID, "id", other=2), file=1, kind=ImportKind.RESPONSES)
    assert reasons_of(duplicate, FILES) == ["The same identifier as element 2"]


def test_a_row_that_can_be_taken_has_no_reasons() -> None:
    assert reasons_of(row(2, "Anna"), FILES) == []
