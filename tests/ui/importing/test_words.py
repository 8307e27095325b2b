"""How an import is worded: a person decides by these words whether to let rows into a shared database."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest

from persona_desktop.domain.importing import (
    FileFormat,
    ImportKind,
    ImportResult,
    ImportTarget,
    Verdict,
    Written,
)
from persona_desktop.services.importing.headers import PERSONA_HEADERS, RESPONSE_HEADERS
from persona_desktop.services.importing.persona_rows import PERSONA_FIELDS
from persona_desktop.services.importing.response_rows import RESPONSE_FIELDS
from persona_desktop.ui.importing.field_words import field_word, required_word
from persona_desktop.ui.importing.words import (
    count_of,
    count_of_rows,
    data_size,
    delimiter_word,
    how_read,
    one_line,
    others_words,
    place,
    result_details,
    result_words,
    row_name,
    shown_name,
    strays_words,
    target_words,
    verdict_word,
    what_was_taken,
)
from persona_desktop.ui.translation import LanguageCode
from tests.support.previews import csv_file, json_file, refused, row

FIELDS = sorted({*PERSONA_HEADERS, *RESPONSE_HEADERS, *PERSONA_FIELDS, *RESPONSE_FIELDS})


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_that_a_file_can_have_has_a_name(field: str) -> None:
    assert "_" not in field_word(field)


def test_an_unknown_field_is_its_own_name() -> None:
    assert field_word("eye_colour") == "eye_colour"


def test_what_every_row_needs_can_come_from_several_columns() -> None:
    assert required_word("full_name") == "name or title"
    assert required_word("gender") == "gender"


def test_a_row_of_a_csv_file_is_a_line_and_of_json_an_element() -> None:
    assert place(FileFormat.CSV, 7) == "line 7"
    assert place(FileFormat.JSON, 12_000) == "element 12,000"


def test_each_verdict_has_a_word() -> None:
    assert len({verdict_word(verdict) for verdict in Verdict}) == len(Verdict)


def test_counts_have_their_plurals(language: Callable[[LanguageCode], None]) -> None:
    assert count_of(ImportKind.PERSONAS, 1) == "1 persona"
    assert count_of(ImportKind.RESPONSES, 2) == "2 responses"
    assert count_of_rows(1) == "1 row"


def test_a_row_without_a_name_is_said_to_have_none() -> None:
    assert row_name(row(2, "Anna")) == "Anna"
    assert row_name(refused(2)) == "without a name"


def test_how_a_file_was_read() -> None:
    assert how_read(csv_file()) == "CSV · Windows-1250 · semicolon"
    assert how_read(json_file()) == "JSON · UTF-8"
    assert what_was_taken(csv_file()) == "3 personas · 2 columns read · 1 ignored"
    assert what_was_taken(json_file(rows=1)) == "1 response"


@pytest.mark.parametrize(
    ("delimiter", "word"),
    [(",", "comma"), (";", "semicolon"), ("\t", "tab"), ("|", "vertical bar"), ("^", "^")],
)
def test_delimiters_have_names(delimiter: str, word: str) -> None:
    assert delimiter_word(delimiter) == word


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (1023, "1023 bytes"),
        (1024, "1 KB"),
        (20_000, "20 KB"),
        (1024 * 1024, "1 MB"),
        (1_600_000, "1.5 MB"),
        (200 * 1024 * 1024, "200 MB"),
    ],
)
def test_sizes_come_in_units_of_people(size: int, words: str) -> None:
    assert data_size(size) == words


def test_a_file_is_called_by_its_name_alone() -> None:
    assert shown_name("/home/anna/persony.csv") == "persony.csv"
    assert shown_name("/") == "/"


def test_a_long_name_keeps_its_beginning_and_its_end() -> None:
    name = shown_name(f"/x/{'a' * 300}-2026.csv")
    assert len(name) == 80
    assert name.startswith("aaa")
    assert name.endswith("-2026.csv")


def test_nothing_from_a_file_can_break_a_line_or_turn_it() -> None:
    assert one_line("a\nb\u202ec\x1b[31m\ud800") == "a�b�c�[31m�"


def test_the_target_says_whether_it_is_new() -> None:
    old = ImportTarget(uuid4(), "Jesień", is_new=False)
    new = ImportTarget(uuid4(), "Zima {name}", is_new=True)
    assert target_words(old) == "Into the project “Jesień”"
    assert target_words(new) == "Into the new project “Zima {name}”"


def test_personas_of_projects_that_are_not_here_are_counted() -> None:
    assert strays_words(0) == ""
    assert strays_words(1) == "1 persona of a project that is not here"
    assert strays_words(12) == "12 personas of projects that are not here"


def test_other_projects_are_named_up_to_a_few() -> None:
    projects = [ImportTarget(uuid4(), f"P{number}", is_new=False) for number in range(5)]
    assert others_words([]) == ""
    assert others_words(projects[:1]).endswith(": “P0”")
    assert others_words(projects).endswith(": “P0”, “P1”, “P2” and 2 more")


def result(
    personas: tuple[int, int] = (0, 0),
    responses: tuple[int, int] = (0, 0),
    skipped: int = 0,
    new: ImportTarget | None = None,
) -> ImportResult:
    def written(added: int, updated: int) -> Written:
        ids = [uuid4() for _ in range(added + updated)]
        return Written(tuple(ids[:added]), tuple(ids[added:]))

    return ImportResult(
        personas=written(*personas),
        responses=written(*responses),
        skipped=tuple(refused(number + 2) for number in range(skipped)),
        project_ids=(UUID(int=1),),
        new_project=new,
    )


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        (((12, 3), (0, 0), 2), "Added 12, updated 3, skipped 2"),
        (((0, 3), (0, 0), 0), "Updated 3"),
        (((1, 0), (1000, 0), 0), "Added 1,001"),
        (((0, 0), (0, 0), 4), "Skipped 4"),
        (((0, 0), (0, 0), 0), "Nothing was imported"),
    ],
)
def test_a_result_says_what_there_was(
    counts: tuple[tuple[int, int], tuple[int, int], int], words: str
) -> None:
    assert result_words(result(*counts)) == words


def test_a_result_in_polish(language: Callable[[LanguageCode], None]) -> None:
    language("pl")
    assert result_words(result((12, 3), skipped=2)) == "Dodano 12, zaktualizowano 3, pominięto 2"


def test_both_kinds_are_told_apart_where_both_came() -> None:
    both = result((2, 1), (5, 0), new=ImportTarget(uuid4(), "Jesień", is_new=True))
    assert (
        result_details(both)
        == "Personas: added 2, updated 1. Responses: added 5. The project “Jesień” was made."
    )
    assert result_details(result((2, 1))) == ""
