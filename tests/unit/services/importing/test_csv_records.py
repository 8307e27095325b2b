import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persona_desktop.domain.errors import (
    ImportColumnRepeatedError,
    ImportColumnsMissingError,
    ImportCsvError,
    ImportFieldTooLongError,
    ImportShapeError,
    ImportTooManyRowsError,
)
from persona_desktop.domain.importing import MAXIMUM_FIELD_CHARACTERS, ImportKind
from persona_desktop.services.importing import csv_records
from persona_desktop.services.importing.csv_records import DELIMITERS, CsvRow, read_layout, read_rows

PATH = Path("persony.csv")
HEADER = "Imię i nazwisko;Wiek;Płeć\n"


def ignore(_amount: int) -> None:
    pass


def rows_of(text: str) -> list[CsvRow]:
    return list(read_rows(PATH, text, read_layout(PATH, text), ignore))


@pytest.mark.parametrize("delimiter", DELIMITERS)
def test_the_delimiter_is_the_one_that_makes_known_headers(delimiter: str) -> None:
    text = delimiter.join(("name", "age", "gender")) + "\n" + delimiter.join(("Ola", "34", "Kobieta")) + "\n"
    layout = read_layout(PATH, text)
    assert (layout.delimiter, layout.fields) == (delimiter, ("full_name", "age", "gender"))
    assert rows_of(text) == [CsvRow(2, ["Ola", "34", "Kobieta"])]


def test_commas_inside_cells_do_not_win_over_the_delimiter() -> None:
    text = 'name;age;gender;interests\n"Ola, Ala, Ela";34;Kobieta;"a, b, c, d, e"\n'
    assert read_layout(PATH, text).delimiter == ";"


def test_a_spreadsheets_announcement_and_blank_lines_before_the_header_are_skipped() -> None:
    text = "\n;;;\nsep=|\n\nname|age|gender\nOla|34|Kobieta\n"
    layout = read_layout(PATH, text)
    assert layout.delimiter == "|"
    assert rows_of(text) == [CsvRow(6, ["Ola", "34", "Kobieta"])]


def test_rows_carry_the_line_they_begin_in_even_behind_cells_of_several_lines() -> None:
    text = HEADER + '"Ola\nAla";34;K\n\n  ;;\nEla;35;K'
    assert [row.line for row in rows_of(text)] == [2, 6]


def test_a_header_of_two_lines_is_counted() -> None:
    text = 'name,age,gender,"story\n(in short)"\nOla,34,Kobieta,x\n'
    assert read_layout(PATH, text).headers[3] == "story (in short)"
    assert rows_of(text)[0].line == 3


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_endings_of_all_systems_are_read(ending: str) -> None:
    text = ending.join(("name,age,gender", "Ola,34,K", "Ela,35,K"))
    assert [row.cells for row in rows_of(text)] == [["Ola", "34", "K"], ["Ela", "35", "K"]]
    assert [row.line for row in rows_of(text)] == [2, 3]


def test_questions_and_answers_make_a_file_of_responses() -> None:
    layout = read_layout(PATH, "persona,grupa fokusowa,pytanie,odpowiedź,notatka\n")
    assert layout.kind is ImportKind.RESPONSES
    assert layout.fields == ("persona_name", "focus_group_name", "question_text", "response_text", None)
    assert layout.ignored == ("notatka",)
    assert [column.field for column in layout.columns] == [field for field in layout.fields if field]


def test_headers_that_mean_nothing_are_shown_back() -> None:
    with pytest.raises(ImportShapeError) as refused:
        read_layout(PATH, "Produkt;Cena;Ilość\nMasło;9,99;1\n")
    assert refused.value.found == ("Produkt", "Cena", "Ilość")


def test_a_missing_column_is_named_by_its_field() -> None:
    with pytest.raises(ImportColumnsMissingError) as refused:
        read_layout(PATH, "imię;miasto\nOla;Łódź\n")
    assert refused.value.fields == ("age", "gender")


def test_updates_need_an_identifier_and_something_to_update() -> None:
    assert read_layout(PATH, "id;Segment;Uwagi\n1;Rodziny;x\n").fields == ("id", "segment_name", None)
    with pytest.raises(ImportColumnsMissingError):
        read_layout(PATH, "id;Uwagi\n1;x\n")


def test_two_columns_for_one_field_are_refused_rather_than_one_of_them_lost() -> None:
    with pytest.raises(ImportColumnRepeatedError) as refused:
        read_layout(PATH, "Wiek;name;Age (years);gender\n")
    assert (refused.value.first, refused.value.second) == ("Wiek", "Age (years)")


def test_a_quotation_mark_that_is_never_closed_names_the_line_it_began_in() -> None:
    with pytest.raises(ImportCsvError) as refused:
        rows_of(HEADER + 'Ola;34;K\n"Ela;35;K\nIza;36;K\n')
    assert refused.value.line == 3


def test_a_misplaced_quotation_mark_is_refused() -> None:
    with pytest.raises(ImportCsvError):
        rows_of(HEADER + '"Ola" Nowak;34;K\n')


def test_a_broken_header_is_refused() -> None:
    with pytest.raises(ImportCsvError) as refused:
        read_layout(PATH, '"name;age\nOla;34\n')
    assert refused.value.line == 1


def test_a_cell_beyond_the_limit_is_refused() -> None:
    with pytest.raises(ImportFieldTooLongError) as refused:
        rows_of(HEADER + "Ola;34;K\n" + "x" * (MAXIMUM_FIELD_CHARACTERS + 1) + ";35;K\n")
    assert refused.value.position == 3


def test_rows_beyond_the_limit_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_records, "MAXIMUM_ROWS", 2)
    assert len(rows_of(HEADER + "Ola;34;K\n" * 2)) == 2
    with pytest.raises(ImportTooManyRowsError):
        rows_of(HEADER + "Ola;34;K\n" * 3)


def test_every_character_behind_the_header_is_counted_as_progress() -> None:
    text = HEADER + "Ola;34;K\n\nEla;35;K\n"
    counted: list[int] = []
    list(read_rows(PATH, text, read_layout(PATH, text), counted.append))
    assert sum(counted) == len(text) - len(HEADER)


CELLS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=20)


@given(
    st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=5),
    st.sampled_from(DELIMITERS),
    st.booleans(),
)
def test_what_a_spreadsheet_writes_is_read_back(
    rows: list[tuple[str, str, str]], delimiter: str, quote_all: bool
) -> None:
    buffer = io.StringIO(newline="")
    writer = csv.writer(
        buffer, delimiter=delimiter, quoting=csv.QUOTE_ALL if quote_all else csv.QUOTE_MINIMAL
    )
    writer.writerows([("name", "age", "gender"), *rows])
    written = [list(row) for row in rows if any(cell.strip() for cell in row)]
    assert [row.cells for row in rows_of(buffer.getvalue())] == written
