"""Whether what a person types fits a text, how well, and which of its letters show it.

Words are compared folded (``text.fold``), so that ``lodz`` fits „Łódź”. Pure, for texts of a line or two.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from persona_desktop.domain.text import fold

SHORTEST_INNER = 2
"""A single letter fits the beginning of a word alone: nearly every text has it somewhere."""
SHORTEST_SUBSEQUENCE = 3
"""Two letters are somewhere in nearly every text, too."""


class MatchKind(IntEnum):
    """How well something fits; the lowest is the best."""

    BEGINNING = 0
    """Every typed word begins a word."""
    INNER = 1
    """Every typed word stands in the text, at least one of them inside a word."""
    SUBSEQUENCE = 2
    """At least one typed word is only spread over the text: its letters in their order, the first beginning a word."""


@dataclass(frozen=True, slots=True)
class Match:
    """That a text fits, and why."""

    kind: MatchKind
    spans: tuple[tuple[int, int], ...]
    """Start and end of the letters that fit, in characters of the text; in order, apart, and never empty."""


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A folded text that knows where each of its characters comes from."""

    text: str
    folded: str
    """The same as ``fold(text)``."""
    places: tuple[int, ...]
    """For every folded character, the place in ``text`` of the one that it was made of."""

    @classmethod
    def of(cls, text: str) -> FoldedText:
        """Fold a text character by character."""
        letters: list[str] = []
        places: list[int] = []
        for place, character in enumerate(text):
            for letter in _folded_character(character):
                if letter != " " or (letters and letters[-1] != " "):
                    letters.append(letter)
                    places.append(place)
        if letters and letters[-1] == " ":
            del letters[-1], places[-1]
        return cls(text, "".join(letters), tuple(places))

    def spans(self, letters: Iterable[int]) -> tuple[tuple[int, int], ...]:
        """Return the parts of the text that some folded letters were made of, marks above or below them included."""
        spans: list[tuple[int, int]] = []
        for start in sorted({self.places[letter] for letter in letters}):
            end = start + 1
            while end < len(self.text) and unicodedata.combining(self.text[end]):
                end += 1
            if spans and spans[-1][1] >= start:
                spans[-1] = spans[-1][0], end
            else:
                spans.append((start, end))
        return tuple(spans)


@lru_cache(maxsize=4096)
def _folded_character(character: str) -> str:
    # Between two letters, because a space of its own would be stripped.
    return fold(f"x{character}x")[1:-1]


def match(terms: Sequence[str], text: str) -> Match | None:
    """Return how some folded words fit a text; None when one of them does not. No words fit everything."""
    folded = FoldedText.of(text)
    kind, letters = MatchKind.BEGINNING, set[int]()
    for term in terms:
        found = _find(term, folded.folded)
        if found is None:
            return None
        kind = max(kind, found[0])
        letters.update(found[1])
    return Match(kind, folded.spans(letters))


def kind_of(terms: Iterable[str], folded: str) -> MatchKind | None:
    """Return how well some folded words fit a folded text; None when one of them does not."""
    worst = MatchKind.BEGINNING
    for term in terms:
        found = _find(term, folded)
        if found is None:
            return None
        worst = max(worst, found[0])
    return worst


def _find(term: str, folded: str) -> tuple[MatchKind, Sequence[int]] | None:
    start = _word_beginning(term, folded, 0)
    if start >= 0:
        return MatchKind.BEGINNING, range(start, start + len(term))
    if len(term) < SHORTEST_INNER:
        return None
    start = folded.find(term)
    if start >= 0:
        return MatchKind.INNER, range(start, start + len(term))
    letters = _subsequence(term, folded) if len(term) >= SHORTEST_SUBSEQUENCE else None
    return None if letters is None else (MatchKind.SUBSEQUENCE, letters)


def _word_beginning(term: str, folded: str, after: int) -> int:
    """Return where a word begins with ``term``, from ``after`` on; -1 where none does."""
    start = folded.find(term, after)
    while start > 0 and folded[start - 1].isalnum():
        start = folded.find(term, start + 1)
    return start


def _subsequence(term: str, folded: str) -> list[int] | None:
    """Return the places of the letters, as close together as a late start gets them."""
    best: list[int] | None = None
    start = _word_beginning(term[0], folded, 0)
    while start >= 0:
        letters = [start]
        for letter in term[1:]:
            place = folded.find(letter, letters[-1] + 1)
            if place < 0:
                return best
            letters.append(place)
        best = letters
        start = _word_beginning(term[0], folded, start + 1)
    return best
