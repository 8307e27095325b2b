"""The palette's personas: whoever fits is found, whatever the list is narrowed to, and the best stand first."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from persona_desktop.domain.fuzzy_matching import MatchKind
from persona_desktop.domain.palette_search import FoundPersonas, PaletteSearch
from persona_desktop.domain.persona_filter import ListQuery, PersonaIndex, search_terms
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
    somebody(5, "Jan Przybył-Otto"),
    somebody(6, "Iga Czysta", occupation="Położna"),
    somebody(7, "Łucja Żak", location="Łódź"),
)


def found(text: str, recent: tuple[int, ...] = (), limit: int = 10) -> FoundPersonas:
    ids = tuple(UUID(int=1000 + number) for number in recent)
    return PaletteSearch(PersonaIndex(CROWD)).personas(search_terms(text), ids, limit)


def names(text: str, recent: tuple[int, ...] = (), limit: int = 10) -> list[str]:
    return [one.persona.full_name for one in found(text, recent, limit).best]


def test_names_come_before_other_words_before_what_is_inside_before_scattered_letters() -> None:
    assert names("po") == [
        "Jacek Porębski",
        "Zofia Portalska",
        "Adam Nowak",
        "Iga Czysta",
        "Ewa Lipowska",
    ]
    assert names("por") == ["Jacek Porębski", "Zofia Portalska"]
    assert names("pzot") == ["Jan Przybył-Otto"]


def test_whether_the_name_fits_is_told() -> None:
    assert [one.by_name for one in found("po").best] == [True, True, False, False, True]


def test_those_opened_lately_come_first_among_equals_alone() -> None:
    assert names("po", recent=(6, 1, 4)) == [
        "Zofia Portalska",
        "Jacek Porębski",
        "Iga Czysta",
        "Adam Nowak",
        "Ewa Lipowska",
    ]


def test_polish_letters_need_not_be_typed() -> None:
    assert names("lodz") == ["Łucja Żak"]
    assert names("zak łu") == ["Łucja Żak"]


def test_nothing_typed_finds_nobody_and_a_persona_that_is_gone_is_no_recent_one() -> None:
    assert names("") == []
    assert names("ewa", recent=(99,)) == ["Ewa Lipowska"]


def test_how_many_fit_is_counted_beyond_those_returned() -> None:
    assert found("po", limit=1).total >= 4
    assert len(found("po", limit=1).best) == 1
    assert (found("po").total, found("po").is_exact) == (5, True)


def test_very_many_are_not_counted_one_by_one() -> None:
    many = [somebody(number, f"Anna Portalska {number}") for number in range(2500)]
    search = PaletteSearch(PersonaIndex(many))
    portal = search.personas(("portal",), (), 3)
    assert (len(portal.best), portal.total, portal.is_exact) == (3, 1000, False)
    assert search.personas(("por",), (), 3).total == 2500
    assert search.personas(("por", "ann"), (), 3).is_exact


def test_segments_are_found_by_their_names() -> None:
    careful, young = ("seg_care", "Zawody opiekuńcze"), ("seg_young", "Młodzi Profesjonaliści")
    crowd = [
        replace(somebody(number, "Anna"), segment_id=ours[0], segment_name=ours[1])
        for number, ours in enumerate((careful, young, young))
    ]
    search = PaletteSearch(PersonaIndex(crowd))
    assert [segment.name for segment in search.segments(("opiek",), 5)] == ["Zawody opiekuńcze"]
    assert [segment.count for segment in search.segments(("mlodzi",), 5)] == [2]
    assert len(search.segments((), 5)) == 2


@given(st.text("apołn żk", max_size=5), st.lists(st.integers(1, 9), max_size=3), st.integers(1, 8))
def test_the_best_stand_first_nobody_twice_and_a_shorter_list_is_its_beginning(
    text: str, recent: list[int], limit: int
) -> None:
    index = PersonaIndex(CROWD)
    everybody = found(text, tuple(recent), 100)
    kinds = [one.kind for one in everybody.best]
    assert kinds == sorted(kinds)
    assert len({one.persona.id for one in everybody.best}) == len(everybody.best) == everybody.total
    fewer = found(text, tuple(recent), limit)
    assert fewer.best == everybody.best[: len(fewer.best)]
    assert len(fewer.best) == min(limit, everybody.total)
    if text.strip():
        kept = {index.personas[place].id for place in index.matching(ListQuery(text=text))}
        begun = {one.persona.id for one in everybody.best if one.kind is MatchKind.BEGINNING}
        assert begun == kept
