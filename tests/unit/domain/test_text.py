from hypothesis import given
from hypothesis import strategies as st

from persona_desktop.domain.text import capitalise, fold, initials


def test_polish_letters_are_found_by_their_plain_neighbours() -> None:
    assert fold("Łódź") == fold("lodz") == fold("ŁÓDŹ") == "lodz"


def test_composed_and_decomposed_forms_fold_alike() -> None:
    assert fold("Kęsik") == fold("Ke\u0328sik") == "kesik"


@given(st.text())
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="aąbcćdeęłlnńoóśzźż ABC"))
def test_case_and_extra_spaces_do_not_matter(text: str) -> None:
    assert fold(f"  {text.upper()}  ") == fold(text)


def test_initials_come_from_the_first_and_the_last_word() -> None:
    assert initials("Magdalena Wrońska") == "MW"
    assert initials("Paweł Dąbrowski-Łęcki") == "PD"
    assert initials("Ola") == "O"


def test_a_name_without_letters_still_has_something_to_show() -> None:
    assert initials("   ") == "?"
    assert initials("— …") == "?"


def test_capitalising_leaves_the_rest_as_it_is() -> None:
    assert capitalise("łączyć ROI") == "Łączyć ROI"
    assert capitalise("") == ""
