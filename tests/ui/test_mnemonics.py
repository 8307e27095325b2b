"""The letters of menus: no two entries of one menu share one, in whatever language it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from persona_desktop.ui.mnemonics import letter_of, plain, with_mnemonics


def test_beginnings_of_words_are_taken_first_and_a_taken_letter_is_given_up() -> None:
    marked = with_mnemonics(["Copy as text", "Copy the list as a table", "Close"])
    assert marked[0] == "&Copy as text"
    letters = [letter_of(text) for text in marked]
    assert None not in letters
    assert len(set(letters)) == 3


def test_an_entry_gives_its_letter_to_one_that_has_no_other() -> None:
    assert with_mnemonics(["ab", "a"]) == ["a&b", "&a"]


def test_letters_that_not_every_keyboard_has_are_left_alone() -> None:
    assert with_mnemonics(["Łódź", "Źdźbło"]) == ["Łó&dź", "Źdź&bło"]


def test_a_marked_letter_stays() -> None:
    assert with_mnemonics(["Pe&rsona", "Report"]) == ["Pe&rsona", "R&eport"]


def test_an_ampersand_is_no_mark() -> None:
    assert letter_of("Bank && Spółka") is None
    assert plain("Bank && &Spółka") == "Bank & Spółka"
    assert plain(with_mnemonics(["Bank && Spółka"])[0]) == "Bank & Spółka"


@given(st.lists(st.text(st.characters(exclude_characters="&"), max_size=12), max_size=12))
def test_no_two_share_a_letter_and_every_text_stays_readable(texts: list[str]) -> None:
    marked = with_mnemonics(texts)
    assert [plain(text) for text in marked] == texts
    letters = [letter for text in marked if (letter := letter_of(text)) is not None]
    assert len(letters) == len(set(letters))
    assert with_mnemonics(marked) == marked
