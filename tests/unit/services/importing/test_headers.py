import pytest
from hypothesis import given
from hypothesis import strategies as st

from persona_desktop.domain.importing import ImportKind
from persona_desktop.services.importing.headers import (
    PERSONA_HEADERS,
    RESPONSE_HEADERS,
    field_of,
    kind_of_headers,
    simplified,
)

ALL = {ImportKind.PERSONAS: PERSONA_HEADERS, ImportKind.RESPONSES: RESPONSE_HEADERS}


@pytest.mark.parametrize("kind", ImportKind)
def test_every_documented_spelling_means_its_field_and_no_other(kind: ImportKind) -> None:
    for field, spellings in ALL[kind].items():
        for spelling in spellings:
            assert field_of(spelling, kind) == field
            assert field_of(f" {spelling.upper()} ", kind) == field
            assert field_of(spelling.replace(" ", "_"), kind) == field


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Otwartość (0–1)", "openness"),
        ("Wielka Piątka: sumienność", "conscientiousness"),
        ("big_five.neuroticism", "neuroticism"),
        ("Hofstede – dystans władzy", "power_distance"),
        ("PŁEĆ [K/M]", "gender"),
        ("plec", "gender"),
        ("Hofstede", None),
        ("Numer buta", None),
        ("", None),
    ],
)
def test_brackets_punctuation_case_and_diacritics_do_not_matter(header: str, field: str | None) -> None:
    assert field_of(header, ImportKind.PERSONAS) == field


@given(st.text())
def test_simplifying_again_changes_nothing_but_prefixes(header: str) -> None:
    once = simplified(header)
    assert simplified(once) in (
        once,
        once.removeprefix("hofstede ").removeprefix("big five ").removeprefix("wielka piatka "),
    )


def test_a_file_with_a_question_alone_is_one_of_personas() -> None:
    assert kind_of_headers(["Pytanie", "Wiek"]) == (ImportKind.PERSONAS, 1)
    assert kind_of_headers(["Pytanie", "Odpowiedź"]) == (ImportKind.RESPONSES, 2)
