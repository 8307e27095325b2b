"""The quick search through many names finds what looking at each of them would."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from persona_desktop.domain.fuzzy_matching import MatchKind, match
from persona_desktop.domain.name_search import NameSearch
from persona_desktop.domain.persona_filter import search_terms

NAMES = st.lists(st.text("abłŻo -_\n", max_size=10), max_size=12)


@given(NAMES, st.text("abłżo ", min_size=1, max_size=5), st.integers(0, 5))
def test_it_finds_what_looking_at_every_name_would(names: list[str], query: str, limit: int) -> None:
    terms = search_terms(query)
    fitting = [
        (place, found.kind) for place, name in enumerate(names) if (found := match(terms, name)) is not None
    ]
    best_first = sorted(fitting, key=lambda found: found[1])
    assert NameSearch(names).find(terms, 100) == best_first
    assert NameSearch(names).find(terms, limit) == best_first[:limit]
    assert NameSearch(names).find(terms, 100, MatchKind.INNER) == [
        found for found in best_first if found[1] <= MatchKind.INNER
    ]


def test_it_stops_looking_among_very_many_that_have_only_one_of_two_words() -> None:
    names = ["Anna Kowalska"] * 3000 + ["Anna Zet"]
    assert NameSearch(names).find(("anna", "zet"), 5) == []
    assert [place for place, _ in NameSearch(names[2100:]).find(("anna", "zet"), 5)] == [900]
