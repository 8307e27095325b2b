from pathlib import Path

import pytest

from persona_desktop.domain.importing import RefusalReason
from persona_desktop.services.importing.cells import CellReader
from persona_desktop.services.importing.csv_records import read_layout, read_rows
from persona_desktop.services.importing.drafts import PersonaDraft, ResponseDraft

PATH = Path("persony.csv")


def personas(text: str) -> list[PersonaDraft]:
    layout = read_layout(PATH, text)
    return list(map(CellReader(layout, 3).persona, read_rows(PATH, text, layout, lambda _: None)))


def responses(text: str) -> list[ResponseDraft]:
    layout = read_layout(PATH, text)
    return list(map(CellReader(layout, 3).response, read_rows(PATH, text, layout, lambda _: None)))


def test_a_row_becomes_a_persona_with_its_line_and_file() -> None:
    [draft] = personas("Imię;Nazwisko;Wiek;Płeć\nŻaneta;Śliwińska;34;Kobieta\n")
    assert (draft.file, draft.position, draft.label) == (3, 2, "Żaneta Śliwińska")
    assert draft.values == {"full_name": "Żaneta Śliwińska", "gender": "Kobieta", "age": 34}
    assert not draft.refusals


@pytest.mark.parametrize(
    ("row", "name"),
    [("Ola;;", "Ola"), (";Lis;", "Lis"), ("Ola;Lis;Aleksandra Lis", "Aleksandra Lis")],
)
def test_first_and_last_name_make_the_name_where_it_is_not_given(row: str, name: str) -> None:
    [draft] = personas(f"Imię;Nazwisko;Osoba;Wiek;Płeć\n{row};34;K\n")
    assert draft.values["full_name"] == name
    assert "first_name" not in draft.values


@pytest.mark.parametrize(
    ("cell", "value"), [("0,85", 0.85), ("0.85", 0.85), ("1", 1.0), ("+0,5", 0.5), ("0", 0.0), (" ,", None)]
)
def test_numbers_have_a_point_or_a_comma(cell: str, value: float | None) -> None:
    [draft] = personas(f"name;age;gender;otwartość\nOla;34;K;{cell}\n")
    if value is None:
        assert draft.refusals[0].reason is RefusalReason.WRONG_TYPE
    else:
        assert draft.values["openness"] == value


@pytest.mark.parametrize("cell", ["1e5", "0x1", "½", "1 000", "nan", "-", "1,2,3", "9" * 16])
def test_what_only_looks_like_a_number_is_refused_and_shown(cell: str) -> None:
    [draft] = personas(f"name;age;gender\nOla;{cell};K\n")
    assert draft.refusals[0].reason is RefusalReason.WRONG_TYPE
    assert draft.refusals[0].field == "age"
    assert draft.refusals[0].value == cell


@pytest.mark.parametrize(
    ("cell", "items"),
    [
        ("Spokój|Rodzina; dom", ["Spokój", "Rodzina; dom"]),
        ("Spokój; Rodzina ;; ", ["Spokój", "Rodzina"]),
        ('["Spokój; cisza", "a|b"]', ["Spokój; cisza", "a|b"]),
        ("Spokój", ["Spokój"]),
        ("", None),
    ],
)
def test_a_cell_can_hold_a_list(cell: str, items: list[str] | None) -> None:
    quoted = '"' + cell.replace('"', '""') + '"'
    [draft] = personas(f"name,age,gender,wartości\nOla,34,K,{quoted}\n")
    assert not draft.refusals
    assert draft.values["values"] == items


def test_a_cell_can_hold_json_and_broken_json_is_said_to_be() -> None:
    text = (
        'name,age,gender,potrzeby i bóle,values\nOla,34,K,"{""pain_points"":[{""pain_title"":""Ból""}]}",x\n'
    )
    [draft] = personas(text)
    assert draft.values["needs_and_pains"] == '{"pain_points":[{"pain_title":"Ból"}]}'
    [broken] = personas('name,age,gender,needs,values\nOla,34,K,{pain},"[1, 2"\n')
    assert [(r.reason, r.field) for r in broken.refusals] == [
        (RefusalReason.BROKEN_JSON, "needs"),
        (RefusalReason.BROKEN_JSON, "values"),
    ]


def test_json_nested_beyond_sense_is_refused() -> None:
    [draft] = personas(f"name,age,gender,citations\nOla,34,K,{'[' * 100_000}\n")
    assert draft.refusals[0].reason is RefusalReason.BROKEN_JSON


@pytest.mark.parametrize(
    ("cell", "used"), [("tak", True), ("TRUE", True), ("0", False), ("Fałsz", False), ("nie", False)]
)
def test_yes_and_no_in_both_languages(cell: str, used: bool) -> None:
    [draft] = personas(f"name;age;gender;użyto RAG\nOla;34;K;{cell}\n")
    assert draft.values["rag_context_used"] is used


def test_neither_yes_nor_no_is_refused() -> None:
    [draft] = personas("name;age;gender;użyto RAG\nOla;34;K;może\n")
    assert draft.refusals[0].reason is RefusalReason.WRONG_TYPE


def test_a_row_with_too_few_or_too_many_cells_is_refused_and_blank_ones_at_the_end_are_not() -> None:
    short, long, padded = personas("name;age;gender\nOla;34\nEla;35;K;więcej\nIza;36;K;; \n")
    assert short.refusals[0].reason is RefusalReason.CELL_COUNT
    assert (short.refusals[0].limit, short.refusals[0].length) == (3, 2)
    assert long.refusals[0].length == 4
    assert not padded.refusals


def test_a_refusal_names_the_header_as_the_file_spells_it() -> None:
    [draft] = personas("Imię i nazwisko;Wiek (lata);Płeć;Wielka Piątka: otwartość\nOla;300;;7\n")
    assert [(r.reason, r.field) for r in draft.refusals] == [
        (RefusalReason.OUT_OF_RANGE, "Wielka Piątka: otwartość"),
        (RefusalReason.OUT_OF_RANGE, "Wiek (lata)"),
        (RefusalReason.MISSING, "Płeć"),
    ]


def test_a_row_becomes_a_response() -> None:
    [draft] = responses(
        "osoba;grupa;pytanie;odpowiedź;data;czas odpowiedzi (ms)\nOla;Zakupy;Co?;To.;16.10.2025 14:30;900\n"
    )
    assert (draft.persona_name, draft.focus_group_name) == ("Ola", "Zakupy")
    assert draft.values == {"question_text": "Co?", "response_text": "To."}
    assert draft.created_at is not None
    assert draft.created_at.isoformat() == "2025-10-16T14:30:00+00:00"
    assert draft.label == "Ola · Co?"


def test_a_number_is_shown_as_the_file_spells_it() -> None:
    """Whoever looks for 1.7 in a Polish spreadsheet does not find 1,7."""
    [draft] = personas("Imię i nazwisko;Wiek;Płeć;Otwartość\nJan;30;M;1,7\n")
    assert [refusal.value for refusal in draft.refusals] == ["1,7"]
