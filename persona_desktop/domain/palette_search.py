"""Which personas and segments of a whole project fit what a person types into the command palette, best first."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from persona_desktop.domain.fuzzy_matching import MatchKind, kind_of
from persona_desktop.domain.name_search import NameSearch
from persona_desktop.domain.persona_filter import PersonaIndex, SegmentCount, polish_order
from persona_desktop.domain.persona_summary import PersonaSummary
from persona_desktop.domain.text import fold
from persona_desktop.domain.word_beginnings import LETTERS

_FEW = 1000
"""So many rows are put into order, or looked at for their further letters, within a fraction of a frame."""


@dataclass(frozen=True, slots=True)
class FoundPersona:
    """A persona and how well it fits."""

    persona: PersonaSummary
    kind: MatchKind
    by_name: bool
    """Whether the name alone fits so well; otherwise something else of the persona does."""


@dataclass(frozen=True, slots=True)
class FoundPersonas:
    """The best of the personas that fit, and how many fit."""

    best: tuple[FoundPersona, ...] = ()
    total: int = 0
    """How many fit by the beginnings of words, and how many of ``best`` otherwise."""
    is_exact: bool = True
    """Whether it is no more than ``total``: 100,000 rows are not looked at one by one just for a number."""


class PaletteSearch:
    """The names of a project's personas and segments, prepared so that a search costs a few milliseconds."""

    def __init__(self, index: PersonaIndex) -> None:
        """Prepare a project, which takes half a second for 100,000 personas; for a thread that may wait.

        The window goes on searching in ``index`` meanwhile: nothing is asked of it here that changes what it keeps of that.
        """
        self.index = index
        keys = [polish_order(persona.full_name) for persona in index.personas]
        order = sorted(range(len(keys)), key=keys.__getitem__)
        self._order = array("I", order)
        self._rank = array("I", bytes(self._order.itemsize * len(order)))
        for rank, place in enumerate(order):
            self._rank[place] = rank
        self._names = NameSearch([index.personas[place].full_name for place in order])
        self._segments = NameSearch([segment.name for segment in index.segments()])
        index.with_beginnings(())
        index.place(UUID(int=0))

    def segments(self, terms: Sequence[str], limit: int) -> list[SegmentCount]:
        """Return the segments whose names fit the folded words, the best first."""
        known = self.index.segments()
        return [known[place] for place, _ in self._segments.find(terms, limit)]

    def personas(self, terms: Sequence[str], recent: Sequence[UUID], limit: int) -> FoundPersonas:
        """Return the personas that fit the folded words, whatever the list keeps.

        First those whose name has the beginnings of words, then those of whom something else has (occupation, town,
        segment, top need, education), then names that have the words inside, then names that have the letters. Among
        equals those of ``recent`` come first, in its order, then Polish order.
        """
        if not terms:
            return FoundPersonas()
        index = self.index
        named = self._named(terms, limit, MatchKind.BEGINNING)
        begun, total, is_exact = self._begun(terms, limit)
        # The recent ones are looked at by themselves: they may stand anywhere among 100,000.
        known = [place for place in map(index.place, recent) if place is not None]
        own = [(place, kind_of(terms, fold(index.personas[place].full_name))) for place in known]
        best: dict[int, MatchKind] = {}
        for kind in MatchKind:
            _add(best, (place for place, fits in own if fits is kind), kind)
            _add(best, (place for place, fits in named if fits is kind), kind)
            if kind is MatchKind.BEGINNING:
                _add(best, (place for place in known if index.has_words(place, terms)), kind)
                _add(best, begun, kind)
                if len(best) >= limit:
                    break
                named = self._named(terms, limit, MatchKind.SUBSEQUENCE)
        beyond = sum(kind is not MatchKind.BEGINNING for kind in best.values())
        shown = [self._found(place, kind, terms) for place, kind in list(best.items())[:limit]]
        return FoundPersonas(tuple(shown), max(total + beyond, len(shown)), is_exact)

    def _found(self, place: int, kind: MatchKind, terms: Sequence[str]) -> FoundPersona:
        persona = self.index.personas[place]
        return FoundPersona(persona, kind, kind_of(terms, fold(persona.full_name)) is kind)

    def _named(self, terms: Sequence[str], limit: int, worst: MatchKind) -> list[tuple[int, MatchKind]]:
        return [(self._order[place], kind) for place, kind in self._names.find(terms, limit, worst)]

    def _begun(self, terms: Sequence[str], limit: int) -> tuple[list[int], int, bool]:
        """Return the first rows that have the beginnings of words in any field, how many have, and whether that is exact."""
        flags = self.index.with_beginnings(terms)
        candidates = flags.count(1)
        rows = self._in_order(flags, candidates)
        if all(len(term) <= LETTERS for term in terms):
            return [row for row, _ in zip(rows, range(limit), strict=False)], candidates, True
        fitting: list[int] = []
        for number, row in enumerate(rows):
            if number == _FEW:
                return fitting[:limit], len(fitting), False
            if self.index.has_words(row, terms):
                fitting.append(row)
        return fitting[:limit], len(fitting), True

    def _in_order(self, flags: bytes, count: int) -> Iterator[int]:
        """Yield the rows with a one in Polish order."""
        if count > _FEW:
            return (row for row in self._order if flags[row])
        rows, row = [], flags.find(1)
        while row >= 0:
            rows.append(row)
            row = flags.find(1, row + 1)
        return iter(sorted(rows, key=self._rank.__getitem__))


def _add(best: dict[int, MatchKind], places: Iterable[int], kind: MatchKind) -> None:
    for place in places:
        best.setdefault(place, kind)
