"""Counting who shares a pain: a number that is wrong by one is a claim about people that nobody made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persona_desktop.domain.persona_filter import ListQuery, PersonaIndex
from persona_desktop.domain.persona_summary import NeedsState, PersonaSummary
from persona_desktop.domain.shared_pains import SharedPain, pain_key, pain_keys
from tests.support.people import person

COPYING = "Ręczne przepisywanie danych"


def prepared(personas: Sequence[PersonaSummary]) -> PersonaIndex:
    index = PersonaIndex(personas)
    index.prepare(ListQuery())
    return index


def having(number: int, *titles: str, **changes: object) -> PersonaSummary:
    return replace(person(number), pain_keys=pain_keys(titles), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (COPYING, "ręczne  PRZEPISYWANIE danych."),
        ("Brak czasu…", "Brak czasu!"),
        ("Zła pogoda", "ZŁA\tPOGODA"),
    ],
)
def test_the_same_title_counts_however_it_is_written(one: str, other: str) -> None:
    assert pain_key(one) == pain_key(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Brak czasu", "Brak czasu na raporty"),
        ("Telefony od klientów", "Telefony do klientów"),
        ("Boss distrusts workers", "Workers distrusts boss"),
        ("Nauka C++", "Nauka C#"),
        ("Wzrost o -5%", "Wzrost o 5%"),
        ("Brak sadu", "Brak sądu"),
    ],
)
def test_what_is_merely_similar_is_another_pain(one: str, other: str) -> None:
    assert pain_key(one) != pain_key(other)


def test_what_is_too_long_for_a_title_is_compared_with_nothing() -> None:
    """Folding megabytes would hold the window up."""
    assert pain_key("x" * 501) == ""


def test_the_window_counts_nothing() -> None:
    """Over 100,000 personas of one segment that would hold it up: whoever has read the rows counts."""
    index = PersonaIndex([having(1, COPYING), having(2, COPYING)])
    assert index.shared_pains(person(1).id, [COPYING]) == {}
    index.prepare(ListQuery())
    assert index.shared_pains(person(1).id, [COPYING]) == {COPYING: SharedPain(2, 2)}


def test_titles_without_a_word_have_nothing_in_common() -> None:
    """ "?!" and "…" would otherwise be the same pain."""
    assert pain_keys(["?!", "…", "\u0301"]) == ()
    index = prepared([having(1, "?!"), having(2, "…")])
    assert index.shared_pains(person(1).id, ["?!"]) == {}


def test_personas_of_the_segment_with_an_analysis_are_counted() -> None:
    index = prepared(
        [
            having(1, COPYING, "Brak czasu"),
            having(2, COPYING, needs_state=NeedsState.OUTDATED),
            having(3, "Inny ból"),
            having(4, needs_state=NeedsState.NOT_ANALYSED),
            having(5, COPYING, segment_id="seg_active_seniors"),
            having(6, COPYING, segment_id=None, segment_name=None),
            # The id makes the segment; a name beside it may have been changed.
            having(7, COPYING, segment_name="Młodzi"),
        ]
    )
    assert index.shared_pains(person(1).id, [COPYING, "Brak czasu"]) == {COPYING: SharedPain(3, 4)}
    assert index.shared_pains(person(5).id, [COPYING]) == {}, "nobody else there has it"
    assert index.shared_pains(person(6).id, [COPYING]) == {}, "without a segment there is nobody to count"
    assert index.shared_pains(UUID(int=0), [COPYING]) == {}, "a persona that the list does not know"


def test_an_analysis_newer_than_the_list_is_counted_as_it_is_now() -> None:
    """The list is read at another moment than the persona: the persona at hand is never left out, or counted twice."""
    index = prepared(
        [having(1, "Dawny ból", needs_state=NeedsState.NO_RESPONSES), having(2, COPYING), having(3, "x")]
    )
    assert index.shared_pains(person(1).id, [COPYING]) == {COPYING: SharedPain(2, 3)}
    index = prepared([having(1, "Dawny ból"), having(2, COPYING), having(3, "Dawny ból")])
    assert index.shared_pains(person(1).id, [COPYING, "Dawny ból"]) == {
        COPYING: SharedPain(2, 3),
        "Dawny ból": SharedPain(2, 3),
    }


@given(st.lists(st.tuples(st.sampled_from("ab"), st.lists(st.sampled_from("XYZ"), max_size=3)), min_size=1))
def test_counts_are_those_of_counting_one_by_one(segments: list[tuple[str, list[str]]]) -> None:
    personas = [
        having(number, *titles, segment_id=segment) for number, (segment, titles) in enumerate(segments)
    ]
    index = prepared(personas)
    for persona, (segment, titles) in zip(personas, segments, strict=True):
        fellows = [others for other_segment, others in segments if other_segment == segment]
        expected = {
            title: SharedPain(count, len(fellows))
            for title in titles
            if (count := sum(title in others for others in fellows)) > 1
        }
        assert index.shared_pains(persona.id, titles) == expected
