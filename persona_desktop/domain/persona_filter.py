"""Searching, filtering and sorting the list in memory.

The folded text of 100,000 rows is scanned within one frame, so no index and no server is asked while a person types.
"""

from __future__ import annotations

import re
from collections import Counter, OrderedDict, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import zip_longest
from typing import Any
from uuid import UUID

from persona_desktop.domain.persona_summary import NeedsState, PersonaSummary
from persona_desktop.domain.shared_pains import SegmentPains, SharedPain
from persona_desktop.domain.text import fold
from persona_desktop.domain.word_beginnings import LETTERS, WordBeginnings

_KEPT_RESULTS = 12
_FEW_ROWS = 1000
_NOT_WORD = re.compile(r"[\W_]+")
_POLISH_ORDER = str.maketrans(
    {"ą": "a~", "ć": "c~", "ę": "e~", "ł": "l~", "ń": "n~", "ó": "o~", "ś": "s~", "ź": "z~", "ż": "z~~"}
)


class NeedsFilter(Enum):
    """Which personas the list keeps by the state of their needs."""

    ALL = "all"
    CURRENT = "current"
    OUTDATED = "outdated"
    WITHOUT = "without"
    """Without an analysis, whether or not there are responses to make one from."""


class SortKey(Enum):
    """By what the list is ordered."""

    CHANGED = "changed"
    NAME = "name"
    SEGMENT = "segment"
    AGE = "age"
    TOP_NEED = "top_need"
    OPPORTUNITY = "opportunity"
    PAINS = "pains"


@dataclass(frozen=True, slots=True)
class SegmentKey:
    """What makes two personas belong to one segment: its id, or its name where there is no id."""

    id: str | None
    name: str | None

    @classmethod
    def of(cls, persona: PersonaSummary) -> SegmentKey | None:
        """Return the segment of a row; None for a persona without one."""
        if persona.segment_id:
            return cls(persona.segment_id, None)
        if persona.segment_name:
            return cls(None, persona.segment_name)
        return None


@dataclass(frozen=True, slots=True)
class SegmentCount:
    """A segment of the project as the sidebar lists it."""

    key: SegmentKey
    id: str | None
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class ListQuery:
    """What a person asked of the list."""

    text: str = ""
    segment: SegmentKey | None = None
    """None keeps every segment, and personas without one."""
    needs: NeedsFilter = NeedsFilter.ALL
    sort: SortKey = SortKey.CHANGED
    descending: bool = True

    @property
    def is_filtered(self) -> bool:
        """Whether anything but the order was asked."""
        return bool(self.text.strip()) or self.segment is not None or self.needs is not NeedsFilter.ALL

    def without_filters(self) -> ListQuery:
        """The same text and order over all personas of the project."""
        return replace(self, segment=None, needs=NeedsFilter.ALL)


def search_terms(text: str) -> tuple[str, ...]:
    """Return the folded words of a search; a row matches when each begins one of the row's words."""
    return tuple(_NOT_WORD.sub(" ", fold(text)).split())


def polish_order(text: str) -> str:
    """Return a key under which Polish letters stand behind their plain neighbours: a, ą, b, c, ć."""
    return text.casefold().translate(_POLISH_ORDER)


class PersonaIndex:
    """The rows of a project prepared for searching and sorting."""

    def __init__(self, personas: Sequence[PersonaSummary]) -> None:
        self.personas = tuple(personas)
        self._haystacks = [_haystack(persona) for persona in self.personas]
        self._segment_keys = [SegmentKey.of(persona) for persona in self.personas]
        self._orders: dict[tuple[SortKey, bool], list[int]] = {}
        self._beginnings: WordBeginnings | None = None
        self._found: OrderedDict[tuple[ListQuery, tuple[str, ...]], list[int]] = OrderedDict()
        self._places: dict[UUID, int] | None = None
        self._segments: tuple[SegmentCount, ...] | None = None
        self._places_in: dict[SegmentKey, list[int]] | None = None
        self._pains_of: dict[SegmentKey, SegmentPains] | None = None
        self._states: Counter[NeedsState] | None = None

    def prepare(self, query: ListQuery) -> None:
        """Compute now what the window is going to ask for; made for the thread that has read the rows."""
        self.with_beginnings(())
        self.matching(query)
        self.segments()
        self._segment_pains()
        self.count(NeedsFilter.CURRENT)
        self.summary(UUID(int=0))

    def summary(self, persona_id: UUID) -> PersonaSummary | None:
        """Return the row of a persona, or None."""
        place = self.place(persona_id)
        return None if place is None else self.personas[place]

    def place(self, persona_id: UUID) -> int | None:
        """Return where a persona stands in `personas`, or None."""
        if self._places is None:
            self._places = {persona.id: place for place, persona in enumerate(self.personas)}
        return self._places.get(persona_id)

    def has_words(self, place: int, terms: Sequence[str]) -> bool:
        """Whether a search for these words keeps a row."""
        return all(f" {term}" in self._haystacks[place] for term in terms)

    def with_beginnings(self, terms: Sequence[str]) -> bytes:
        """Return a one for every row that has words with the first three letters of all ``terms``, else a zero.

        Quicker by far than `matching`, which knows all letters and the order.
        """
        if self._beginnings is None:
            self._beginnings = WordBeginnings(self._haystacks)
        return self._beginnings.having(terms)

    def matching(self, query: ListQuery) -> Sequence[int]:
        """Return the positions of the rows that ``query`` keeps, in its order.

        What was found lately is kept: taking back a letter, or adding one, costs no search through all rows.
        """
        terms = search_terms(query.text)
        asked = (replace(query, text=""), terms)
        found = self._found.get(asked)
        if found is None:
            found = self._found[asked] = self._find(query, terms)
            while len(self._found) > _KEPT_RESULTS:
                self._found.popitem(last=False)
        self._found.move_to_end(asked)
        return found

    def _find(self, query: ListQuery, terms: tuple[str, ...]) -> list[int]:
        kept = self._wider_result(replace(query, text=""), terms)
        if kept is None:
            kept = (), self._filtered(self._ordered(query.sort, query.descending), query)
        known, rows = kept
        for term, before in zip_longest(terms, known, fillvalue=""):
            if term != before:
                rows = self._with_word(rows, term, looked_up=before[:LETTERS] == term[:LETTERS])
        return list(rows)

    def _wider_result(
        self, filters: ListQuery, terms: tuple[str, ...]
    ) -> tuple[tuple[str, ...], Sequence[int]] | None:
        """Return the shortest of the kept results that has every row of the new one, in the same order, and its terms."""
        wider = [
            (other_terms, rows)
            for (other_filters, other_terms), rows in self._found.items()
            if other_terms
            and other_filters == filters
            and len(terms) >= len(other_terms)
            and all(term.startswith(before) for term, before in zip(terms, other_terms, strict=False))
        ]
        return min(wider, key=lambda result: len(result[1]), default=None)

    def _with_word(self, rows: Sequence[int], term: str, *, looked_up: bool) -> Sequence[int]:
        """Return the rows that have a word beginning with ``term``; with ``looked_up``, all have one with its beginning."""
        if self._beginnings is not None and len(rows) > _FEW_ROWS and not looked_up:
            rows = self._beginnings.keep(rows, term)
            if len(term) <= LETTERS:
                return rows
        start, haystacks = f" {term}", self._haystacks
        return [row for row in rows if start in haystacks[row]]

    def _filtered(self, rows: Sequence[int], query: ListQuery) -> Sequence[int]:
        if query.segment is not None:
            keys = self._segment_keys
            rows = [row for row in rows if keys[row] == query.segment]
        if query.needs is not NeedsFilter.ALL:
            wanted = _STATES[query.needs]
            rows = [row for row in rows if self.personas[row].needs_state in wanted]
        return rows

    def _ordered(self, sort: SortKey, descending: bool) -> list[int]:
        order = self._orders.get((sort, descending))
        if order is None:
            key = _SORT_KEYS[sort]
            keys = [key(persona) for persona in self.personas]
            missing = [row for row, value in enumerate(keys) if value is None]
            present = [row for row, value in enumerate(keys) if value is not None]
            present.sort(key=keys.__getitem__, reverse=descending)
            order = self._orders[(sort, descending)] = present + missing
        return order

    def segments(self) -> tuple[SegmentCount, ...]:
        """Return the project's segments, largest first, ties by name."""
        if self._segments is None:
            self._segments = self._count_segments()
        return self._segments

    def shared_pains(self, persona_id: UUID, titles: Sequence[str]) -> dict[str, SharedPain]:
        """Return, by title, the pains that a persona has in common with others of its segment in the project.

        Nothing before the rows are prepared, which is done beside the window's thread.
        """
        persona = self.summary(persona_id)
        key = SegmentKey.of(persona) if persona is not None else None
        if persona is None or key is None or self._pains_of is None:
            return {}
        return self._pains_of[key].shared_by(persona, titles)

    def _segment_pains(self) -> dict[SegmentKey, SegmentPains]:
        if self._pains_of is None:
            self._pains_of = {
                key: SegmentPains(self.personas[place] for place in places)
                for key, places in self._places_in_segments().items()
            }
        return self._pains_of

    def _places_in_segments(self) -> dict[SegmentKey, list[int]]:
        if self._places_in is None:
            places: defaultdict[SegmentKey, list[int]] = defaultdict(list)
            for place, key in enumerate(self._segment_keys):
                if key is not None:
                    places[key].append(place)
            self._places_in = dict(places)
        return self._places_in

    def _count_segments(self) -> tuple[SegmentCount, ...]:
        found = []
        for key, places in self._places_in_segments().items():
            first = self.personas[places[0]]
            name = first.segment_name or first.segment_id or ""
            found.append(SegmentCount(key, first.segment_id, name, len(places)))
        return tuple(sorted(found, key=lambda segment: (-segment.count, polish_order(segment.name))))

    def count(self, needs: NeedsFilter) -> int:
        """Return how many personas of the project are in a state of needs."""
        if needs is NeedsFilter.ALL:
            return len(self.personas)
        if self._states is None:
            self._states = Counter(persona.needs_state for persona in self.personas)
        return sum(self._states[state] for state in _STATES[needs])


_STATES: dict[NeedsFilter, frozenset[NeedsState]] = {
    NeedsFilter.CURRENT: frozenset({NeedsState.CURRENT}),
    NeedsFilter.OUTDATED: frozenset({NeedsState.OUTDATED}),
    NeedsFilter.WITHOUT: frozenset({NeedsState.NOT_ANALYSED, NeedsState.NO_RESPONSES}),
}


def _pain_key(persona: PersonaSummary) -> tuple[int, ...] | None:
    return persona.pain_severities or None


def _segment_order(persona: PersonaSummary) -> str | None:
    name = persona.segment_name or persona.segment_id
    return polish_order(name) if name else None


def _need_order(persona: PersonaSummary) -> str | None:
    return polish_order(persona.top_need) if persona.top_need else None


_SORT_KEYS: dict[SortKey, Callable[[PersonaSummary], Any]] = {
    SortKey.CHANGED: lambda persona: persona.updated_at,
    SortKey.NAME: lambda persona: polish_order(persona.full_name),
    SortKey.SEGMENT: _segment_order,
    SortKey.AGE: lambda persona: persona.age,
    SortKey.TOP_NEED: _need_order,
    SortKey.OPPORTUNITY: lambda persona: persona.opportunity,
    SortKey.PAINS: _pain_key,
}


def _haystack(persona: PersonaSummary) -> str:
    texts = (
        persona.full_name,
        persona.occupation,
        persona.location,
        persona.segment_name,
        persona.top_need,
        persona.education_level,
    )
    joined = " ".join(text for text in texts if text)
    return f" {_NOT_WORD.sub(' ', fold(joined))}"
