"""Which personas of a whole project fit what a person types into the command palette, best first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from uuid import UUID

from persona_desktop.domain.fuzzy_matching import MatchKind, kind_of
from persona_desktop.domain.persona_filter import ListQuery, PersonaIndex, SortKey, search_terms
from persona_desktop.domain.persona_summary import PersonaSummary
from persona_desktop.domain.text import fold


@dataclass(frozen=True, slots=True)
class FoundPersona:
    """A persona and how well it fits."""

    persona: PersonaSummary
    kind: MatchKind


@dataclass(frozen=True, slots=True)
class FoundPersonas:
    """The best of the personas that fit, and how many fit."""

    best: tuple[FoundPersona, ...]
    total: int
    """At least as many fit; those that fit in a worse way than by the beginnings of words are counted as far as found."""


def find_personas(index: PersonaIndex, text: str, recent: Sequence[UUID], limit: int) -> FoundPersonas:
    """Return the personas of a project that fit ``text``, whatever the list keeps.

    First those whose name has the beginnings of words, then those of whom something else has (occupation, town, segment,
    top need, education), then names that have the words inside, then names that have the letters. Among equals those of
    ``recent`` come first, in its order, then Polish order.
    """
    terms = search_terms(text)
    if not terms:
        return FoundPersonas((), 0)
    begun = index.matching(ListQuery(text=text, sort=SortKey.NAME, descending=False))
    order = index.in_polish_order()
    named = [(order[place], kind) for place, kind in index.names().find(terms, limit)]
    # The recent ones are looked at by themselves: they may stand anywhere among 100,000.
    known = [place for place in map(index.place, recent) if place is not None]
    own = [(place, kind_of(terms, fold(index.personas[place].full_name))) for place in known]
    best: dict[int, MatchKind] = {}
    for kind in MatchKind:
        _add(best, (place for place, fits in own if fits is kind), kind)
        _add(best, (place for place, fits in named if fits is kind), kind)
        if kind is MatchKind.BEGINNING:
            _add(best, (place for place in known if index.has_words(place, terms)), kind)
            _add(best, islice(begun, limit), kind)
    beyond = sum(kind is not MatchKind.BEGINNING for kind in best.values())
    shown = islice(best.items(), limit)
    return FoundPersonas(
        tuple(FoundPersona(index.personas[place], kind) for place, kind in shown), len(begun) + beyond
    )


def _add(best: dict[int, MatchKind], places: Iterable[int], kind: MatchKind) -> None:
    for place in places:
        best.setdefault(place, kind)
