"""Finding among 100,000 names those that fit what a person types, within a few milliseconds."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice

from persona_desktop.domain.fuzzy_matching import SHORTEST_INNER, SHORTEST_SUBSEQUENCE, MatchKind, kind_of
from persona_desktop.domain.text import fold

_MOST_LOOKED_AT = 1000
"""So many names that have the longest typed word are looked at for the other words, for each kind of match."""
_SHORTEST = {
    MatchKind.BEGINNING: 1,
    MatchKind.INNER: SHORTEST_INNER,
    MatchKind.SUBSEQUENCE: SHORTEST_SUBSEQUENCE,
}
_NOT_WORD = re.compile(r"[\W_]+")


class NameSearch:
    """Names as one long text, which is searched by machine code alone; where it is found tells which name it is."""

    def __init__(self, names: Sequence[str]) -> None:
        """Prepare names in the order in which equally good ones shall be found; takes half a second for 100,000."""
        lines = [f" {_NOT_WORD.sub(' ', fold(name)).strip()}\n" for name in names]
        self._starts = array("I")
        start = 0
        for line in lines:
            self._starts.append(start)
            start += len(line)
        self._text = "".join(lines)

    def find(
        self, terms: Sequence[str], limit: int, worst: MatchKind = MatchKind.SUBSEQUENCE
    ) -> list[tuple[int, MatchKind]]:
        """Return the places of at most ``limit`` names that fit every folded word, the best kind first and none below ``worst``.

        Where one of several words is very common, further names that have it may be left out.
        """
        found: dict[int, MatchKind] = {}
        if not terms:
            return [(place, MatchKind.BEGINNING) for place in range(min(limit, len(self._starts)))]
        longest = max(terms, key=len)
        for kind in MatchKind:
            if kind > worst or len(longest) < _SHORTEST[kind] or len(found) >= limit:
                break
            for place in self._fitting(longest, kind, terms):
                if len(found) >= limit:
                    break
                if place not in found:
                    found[place] = kind
        return list(found.items())

    def _fitting(self, longest: str, kind: MatchKind, terms: Sequence[str]) -> Iterator[int]:
        """Yield names that fit as well as ``kind`` or better, in their order; some of them twice."""
        places = self._having(longest, kind)
        if len(terms) == 1:
            yield from places
            return
        for place in islice(places, _MOST_LOOKED_AT):
            if _fits(terms, self._line(place), kind):
                yield place

    def _having(self, term: str, kind: MatchKind) -> Iterator[int]:
        for hit in _pattern(term, kind).finditer(self._text):
            yield bisect_right(self._starts, hit.start()) - 1

    def _line(self, place: int) -> str:
        following = place + 1
        end = self._starts[following] if following < len(self._starts) else len(self._text)
        return self._text[self._starts[place] : end - 1]


def _fits(terms: Sequence[str], line: str, kind: MatchKind) -> bool:
    if kind is MatchKind.BEGINNING:
        return all(f" {term}" in line for term in terms)
    fits = kind_of(terms, line)
    return fits is not None and fits <= kind


def _pattern(term: str, kind: MatchKind) -> re.Pattern[str]:
    if kind is MatchKind.BEGINNING:
        return re.compile(re.escape(f" {term}"))
    if kind is MatchKind.INNER:
        return re.compile(re.escape(term))
    first, *others = (re.escape(letter) for letter in term)
    # Up to the next of these letters and no further: nothing is tried twice.
    return re.compile(f" {first}" + "".join(rf"[^{letter}\n]*{letter}" for letter in others))
