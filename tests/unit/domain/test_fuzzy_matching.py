"""What the palette finds and which letters it marks; a wrong mark or order makes a person press Enter on something else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persona_desktop.domain.fuzzy_matching import FoldedText, MatchKind, kind_of, match
from persona_desktop.domain.persona_filter import search_terms
from persona_desktop.domain.text import fold

LETTERS = "abłżo -_Ł"
TEXTS = st.one_of(st.text(LETTERS, max_size=14), st.text(max_size=14))


def marked(query: str, text: str) -> tuple[MatchKind, list[str]] | None:
    found = match(search_terms(query), text)
    return None if found is None else (found.kind, [text[start:end] for start, end in found.spans])


@pytest.mark.parametrize(
    ("query", "text", "kind", "parts"),
    [
        ("po", "Urszula Portalska", MatchKind.BEGINNING, ["Po"]),
        ("po", "Eksportuj raport PDF", MatchKind.INNER, ["po"]),
        ("lodz", "Łódź", MatchKind.BEGINNING, ["Łódź"]),
        ("Łódź", "lodz", MatchKind.BEGINNING, ["lodz"]),
        ("mwro", "Magdalena Wrońska", MatchKind.SUBSEQUENCE, ["M", "Wro"]),
        ("war kow", "Anna Kowalska, Warszawa", MatchKind.BEGINNING, ["Kow", "War"]),
        ("ciem", "Motyw: ciemny", MatchKind.BEGINNING, ["ciem"]),
        ("mwr", "Młoda Magdalena Wrońska", MatchKind.SUBSEQUENCE, ["M", "Wr"]),
        ("por", "Popular portal", MatchKind.BEGINNING, ["por"]),
        ("aeth", "Æthelred", MatchKind.BEGINNING, ["Æth"]),
    ],
)
def test_the_best_reading_of_what_was_typed_is_marked(
    query: str, text: str, kind: MatchKind, parts: list[str]
) -> None:
    assert marked(query, text) == (kind, parts)


def test_a_letter_is_marked_together_with_its_accent() -> None:
    assert marked("ke", "Ke\u0328sik") == (MatchKind.BEGINNING, ["Ke\u0328"])


@pytest.mark.parametrize(
    ("query", "text"),
    [("x", "Alex"), ("mw", "Magdalena Wrońska"), ("gdm", "Magdalena"), ("agd", "M"), ("anna x", "Anna")],
)
def test_what_is_too_little_fits_nothing(query: str, text: str) -> None:
    assert marked(query, text) is None


@given(TEXTS)
def test_folding_with_places_is_folding(text: str) -> None:
    folded = FoldedText.of(text)
    assert folded.folded == fold(text)
    assert len(folded.places) == len(folded.folded)
    assert list(folded.places) == sorted(folded.places)


@given(TEXTS, TEXTS)
def test_marks_are_in_order_apart_and_hold_the_typed_letters(query: str, text: str) -> None:
    terms = search_terms(query)
    found = match(terms, text)
    assert (None if found is None else found.kind) == kind_of(terms, fold(text))
    if found is None:
        return
    edges = [edge for span in found.spans for edge in span]
    assert edges == sorted(set(edges))
    assert not edges or (edges[0] >= 0 and edges[-1] <= len(text))
    shown = fold("".join(text[start:end] for start, end in found.spans))
    assert all(set(term) <= set(shown) for term in terms)


@given(TEXTS, st.data())
def test_every_beginning_of_every_word_fits(text: str, data: st.DataObject) -> None:
    words = search_terms(text)
    if not words:
        return
    word = data.draw(st.sampled_from(words))
    beginning = word[: data.draw(st.integers(1, len(word)))]
    found = match([beginning], text)
    assert found is not None
    assert found.kind is MatchKind.BEGINNING


@given(st.lists(st.text("abcł", min_size=1, max_size=4), min_size=1, max_size=3), TEXTS)
def test_one_more_word_never_fits_better(terms: list[str], text: str) -> None:
    folded = [fold(term) for term in terms]
    alone, together = kind_of(folded[:1], fold(text)), kind_of(folded, fold(text))
    assert together is None or (alone is not None and alone <= together)


@given(TEXTS)
def test_nothing_typed_fits_everything_and_marks_nothing(text: str) -> None:
    assert match((), text) == match(search_terms(" - "), text)
    found = match((), text)
    assert found is not None
    assert found.spans == ()
