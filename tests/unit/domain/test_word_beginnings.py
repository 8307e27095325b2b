"""The index behind a quick search; a place it forgets is a persona that cannot be found."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from persona_desktop.domain.word_beginnings import WordBeginnings

TEXTS = st.lists(st.text("ab cż", max_size=12), max_size=20)


@given(TEXTS, st.sampled_from([0, 1000]), st.text("abcż", min_size=1, max_size=4))
def test_the_index_keeps_what_a_search_would(texts: list[str], others: int, word: str) -> None:
    """Among many other texts a beginning is rare, and is kept in another form."""
    texts = texts + ["x"] * others
    backwards = list(reversed(range(len(texts))))
    found = WordBeginnings(texts).keep(backwards, word)
    assert found == [
        place for place in backwards if any(other.startswith(word[:3]) for other in texts[place].split())
    ]


@given(TEXTS, st.sampled_from([0, 1000]), st.lists(st.text("abcż", min_size=1, max_size=4), max_size=3))
def test_texts_that_have_all_words_are_flagged(texts: list[str], others: int, words: list[str]) -> None:
    texts = texts + ["x"] * others
    assert list(WordBeginnings(texts).having(words)) == [
        all(any(other.startswith(word[:3]) for other in text.split()) for word in words) for text in texts
    ]


def test_no_texts_are_an_index_too() -> None:
    assert WordBeginnings([]).keep([], "a") == []


def test_a_word_of_one_letter_counts_for_one_letter_alone() -> None:
    index = WordBeginnings(["w lodzi", "wroclaw"])
    assert index.keep([0, 1], "w") == [0, 1]
    assert index.keep([0, 1], "wr") == [1]
