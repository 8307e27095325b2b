"""The palette's personas: whoever fits is found, whatever the list is narrowed to, and the best stand first."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from persona_desktop.domain.fuzzy_matching import MatchKind
from persona_desktop.domain.palette_search import find_personas
from persona_desktop.domain.persona_filter import ListQuery, PersonaIndex
from persona_desktop.domain.persona_summary import PersonaSummary
from tests.support.people import person


def somebody(number: int, name: str, occupation: str = "Kurier", location: str = "Opole") -> PersonaSummary:
    return replace(
        person(number, name),
        occupation=occupation,
        location=location,
        segment_id=None,
        segment_name=None,
        top_need=None,
        education_level=None,
    )


CROWD = (
    somebody(1, "Zofia Portalska"),
    somebody(2, "Adam Nowak", location="Poznań"),
    somebody(3, "Jacek Porębski"),
    somebody(4, "Ewa Lipowska"),
    somebody(5, "Piotr Bałon"),
    somebody(6, "Iga Czysta", occupation="Położna"),
    somebody(7, "Łucja Żak", location="Łódź"),
)


def names(text: str, recent: tuple[int, ...] = (), limit: int = 10) -> list[str]:
    ids = tuple(UUID(int=1000 + number) for number in recent)
    return [found.persona.full_name for found in find_personas(PersonaIndex(CROWD), text, ids, limit).best]


def test_names_come_before_other_words_before_what_is_inside_before_scattered_letters() -> None:
    assert names("po") == [
        "Jacek Porębski",
        "Zofia Portalska",
        "Adam Nowak",
        "Iga Czysta",
        "Ewa Lipowska",
        "Piotr Bałon",
    ]


def test_those_opened_lately_come_first_among_equals_alone() -> None:
    assert names("po", recent=(6, 1, 5)) == [
        "Zofia Portalska",
        "Jacek Porębski",
        "Iga Czysta",
        "Adam Nowak",
        "Ewa Lipowska",
        "Piotr Bałon",
    ]


def test_polish_letters_need_not_be_typed() -> None:
    assert names("lodz") == ["Łucja Żak"]
    assert names("zak łu") == ["Łucja Żak"]


def test_nothing_typed_finds_nobody_and_a_persona_that_is_gone_is_no_recent_one() -> None:
    assert names("") == []
    assert names("ewa", recent=(99,)) == ["Ewa Lipowska"]


def test_how_many_fit_is_counted_beyond_those_returned() -> None:
    index = PersonaIndex(CROWD)
    assert find_personas(index, "po", (), 1).total >= 4
    assert len(find_personas(index, "po", (), 1).best) == 1
    assert find_personas(index, "po", (), 10).total == 6


@given(st.text("apołn żk", max_size=5), st.lists(st.integers(1, 9), max_size=3), st.integers(1, 8))
def test_the_best_stand_first_nobody_twice_and_a_shorter_list_is_its_beginning(
    text: str, recent: list[int], limit: int
) -> None:
    index, ids = PersonaIndex(CROWD), [UUID(int=1000 + number) for number in recent]
    found = find_personas(index, text, ids, 100)
    kinds = [one.kind for one in found.best]
    assert kinds == sorted(kinds)
    assert len({one.persona.id for one in found.best}) == len(found.best) == found.total
    fewer = find_personas(index, text, ids, limit)
    assert fewer.best == found.best[: len(fewer.best)]
    assert len(fewer.best) == min(limit, found.total)
    if text.strip():
        kept = {index.personas[place] for place in index.matching(ListQuery(text=text))}
        assert {one.persona for one in found.best if one.kind is MatchKind.BEGINNING} >= kept
