"""Counting who shares a pain: a number that is wrong by one is a claim about people that nobody made."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persona_desktop.domain.persona_filter import ListQuery, PersonaIndex, SegmentKey
from persona_desktop.domain.persona_summary import NeedsState, PersonaSummary
from persona_desktop.domain.shared_pains import SharedPain, pain_key, pain_keys
from tests.support.people import person

COPYING = "Ręczne przepisywanie danych"


def having(number: int, *titles: str, **changes: object) -> PersonaSummary:
    return replace(person(number), pain_keys=pain_keys(titles), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (COPYING, "ręczne  PRZEPISYWANIE danych."),
        ("Brak czasu…", "Brak czasu!"),
        ("Zła pogoda", "Zla pogoda"),
        ("Dane z oddziałów po terminie", "Po terminie: dane oddziałów"),
        ("x" * 600, "x" * 5_000_000),
    ],
)
def test_the_same_title_counts_however_it_is_written(one: str, other: str) -> None:
    assert pain_key(one) == pain_key(other) != ""


@pytest.mark.parametrize(
    "other", ["Brak czasu na raporty", "Brak środków", "Za dużo czasu", "Brak braku czasu i ludzi"]
)
def test_what_is_merely_similar_is_another_pain(other: str) -> None:
    assert pain_key("Brak czasu") != pain_key(other)


def test_small_words_alone_are_words_too() -> None:
    assert pain_key("Na do") == pain_key("do na!") == "do na"


def test_the_window_has_nothing_left_to_count() -> None:
    """Over 100,000 personas of one segment that would hold it up."""
    index = PersonaIndex([having(1, COPYING), having(2, COPYING)])
    index.prepare(ListQuery())
    index.personas = ()
    index._segment_keys.clear()
    assert index._segment_pains()[SegmentKey("seg_young_professionals", None)].shared_by(
        having(1, COPYING), [COPYING]
    ) == {COPYING: SharedPain(2, 2)}


def test_titles_without_a_word_have_nothing_in_common() -> None:
    """ "?!" and "…" would otherwise be the same pain."""
    assert pain_keys(["?!", "…", "\u0301"]) == ()
    index = PersonaIndex([having(1, "?!"), having(2, "…")])
    assert index.shared_pains(person(1).id, ["?!"]) == {}


def test_personas_of_the_segment_with_an_analysis_are_counted() -> None:
    index = PersonaIndex(
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
    index = PersonaIndex(
        [having(1, "Dawny ból", needs_state=NeedsState.NO_RESPONSES), having(2, COPYING), having(3, "x")]
    )
    assert index.shared_pains(person(1).id, [COPYING]) == {COPYING: SharedPain(2, 3)}
    index = PersonaIndex([having(1, "Dawny ból"), having(2, COPYING), having(3, "Dawny ból")])
    assert index.shared_pains(person(1).id, [COPYING, "Dawny ból"]) == {
        COPYING: SharedPain(2, 3),
        "Dawny ból": SharedPain(2, 3),
    }


@given(st.lists(st.tuples(st.sampled_from("ab"), st.lists(st.sampled_from("XYZ"), max_size=3)), min_size=1))
def test_counts_are_those_of_counting_one_by_one(segments: list[tuple[str, list[str]]]) -> None:
    personas = [
        having(number, *titles, segment_id=segment) for number, (segment, titles) in enumerate(segments)
    ]
    index = PersonaIndex(personas)
    for persona, (segment, titles) in zip(personas, segments, strict=True):
        fellows = [others for other_segment, others in segments if other_segment == segment]
        expected = {
            title: SharedPain(count, len(fellows))
            for title in titles
            if (count := sum(title in others for others in fellows)) > 1
        }
        assert index.shared_pains(persona.id, titles) == expected
