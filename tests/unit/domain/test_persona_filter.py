from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persona_desktop.domain import persona_filter
from persona_desktop.domain.persona_filter import (
    ListQuery,
    NeedsFilter,
    PersonaIndex,
    SegmentKey,
    SortKey,
    polish_order,
    search_terms,
)
from persona_desktop.domain.persona_summary import NeedsState, PersonaSummary

PROJECT = uuid4()
NOON = datetime(2026, 10, 14, 12, tzinfo=UTC)


def summary(name: str, **changes: object) -> PersonaSummary:
    plain = PersonaSummary(
        id=uuid4(),
        project_id=PROJECT,
        full_name=name,
        age=30,
        gender="Kobieta",
        occupation="Pielęgniarka",
        location="Łódź",
        education_level=None,
        segment_id=None,
        segment_name=None,
        top_need=None,
        opportunity=None,
        pain_severities=(),
        needs_state=NeedsState.CURRENT,
        newer_responses=0,
        response_count=0,
        created_at=NOON,
        updated_at=NOON,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


MAGDA = summary(
    "Magdalena Wrońska",
    occupation="Kierowniczka marketingu",
    location="Wrocław",
    segment_id="seg_young_professionals",
    segment_name="Młodzi Profesjonaliści",
    opportunity=54,
    pain_severities=(9, 7, 5, 2),
    pain_keys=("brak czasu", "reczne przepisywanie danych"),
    needs_state=NeedsState.OUTDATED,
    updated_at=NOON + timedelta(hours=2),
    age=31,
)
JOANNA = summary(
    "Joanna Kęsik", segment_name="Zawody opiekuńcze", opportunity=40, pain_severities=(9, 8), age=33
)
MICHAL = summary(
    "Michał Okoń",
    occupation="Agronom",
    location="Suwałki",
    needs_state=NeedsState.NO_RESPONSES,
    updated_at=NOON - timedelta(days=4),
    age=None,
)
LUKASZ = summary("Łukasz Żak", location="Toruń", needs_state=NeedsState.NOT_ANALYSED)
INDEX = (MAGDA, JOANNA, MICHAL, LUKASZ)


def names(query: ListQuery) -> list[str]:
    index = PersonaIndex(INDEX)
    return [index.personas[row].full_name for row in index.matching(query)]


@pytest.mark.parametrize("text", ["lodz", "łódź", "ŁÓDŹ", " Lodz ", "joanna lodz", "kesik"])
def test_a_town_is_found_however_it_is_typed(text: str) -> None:
    assert names(ListQuery(text)) == ["Joanna Kęsik"]


def test_a_search_finds_beginnings_of_words_not_their_middles() -> None:
    assert names(ListQuery("lodz")) == ["Joanna Kęsik"], "not „Młodzi Profesjonaliści”"
    assert names(ListQuery("mlodzi prof")) == ["Magdalena Wrońska"]


def test_every_word_of_a_search_must_match() -> None:
    assert names(ListQuery("weterynarz Kraków")) == []
    assert names(ListQuery("agronom suw")) == ["Michał Okoń"]


@pytest.mark.parametrize(
    ("needs", "expected"),
    [
        (NeedsFilter.OUTDATED, ["Magdalena Wrońska"]),
        (NeedsFilter.CURRENT, ["Joanna Kęsik"]),
        (NeedsFilter.WITHOUT, ["Łukasz Żak", "Michał Okoń"]),
    ],
)
def test_the_state_of_needs_filters(needs: NeedsFilter, expected: list[str]) -> None:
    assert names(ListQuery(needs=needs)) == expected
    assert PersonaIndex(INDEX).count(needs) == len(expected)


def test_a_segment_is_told_by_its_id_or_else_by_its_name() -> None:
    assert names(ListQuery(segment=SegmentKey("seg_young_professionals", None))) == ["Magdalena Wrońska"]
    assert names(ListQuery(segment=SegmentKey(None, "Zawody opiekuńcze"))) == ["Joanna Kęsik"]
    segments = PersonaIndex(INDEX).segments()
    assert [(segment.name, segment.count) for segment in segments] == [
        ("Młodzi Profesjonaliści", 1),
        ("Zawody opiekuńcze", 1),
    ]


@pytest.mark.parametrize(
    ("sort", "descending", "first", "last"),
    [
        (SortKey.CHANGED, True, "Magdalena Wrońska", "Michał Okoń"),
        (SortKey.NAME, False, "Joanna Kęsik", "Michał Okoń"),
        (SortKey.AGE, False, "Łukasz Żak", "Michał Okoń"),
        (SortKey.AGE, True, "Joanna Kęsik", "Michał Okoń"),
        (SortKey.OPPORTUNITY, True, "Magdalena Wrońska", None),
        (SortKey.PAINS, True, "Joanna Kęsik", None),
        (SortKey.SEGMENT, False, "Magdalena Wrońska", None),
    ],
)
def test_the_order_and_missing_values_behind_all_others(
    sort: SortKey, descending: bool, first: str, last: str | None
) -> None:
    found = names(ListQuery(sort=sort, descending=descending))
    assert found[0] == first
    assert last is None or found[-1] == last
    assert len(found) == len(INDEX)


@pytest.mark.parametrize("descending", [False, True])
def test_the_top_need_is_ordered_as_polish_words_and_missing_ones_come_last(descending: bool) -> None:
    """A column that looks like its neighbours must order the list like them."""
    wishes = ["źródła znać", "Zamknąć rok", None, "Łączyć dane", "lepiej planować", ""]
    rows = [summary(f"P{number}", top_need=wish) for number, wish in enumerate(wishes)]
    index = PersonaIndex(rows)
    query = ListQuery(sort=SortKey.TOP_NEED, descending=descending)
    found = [index.personas[row].top_need for row in index.matching(query)]
    ordered = ["lepiej planować", "Łączyć dane", "Zamknąć rok", "źródła znać"]
    assert found == [*(reversed(ordered) if descending else ordered), None, ""]


def test_polish_letters_stand_behind_their_plain_neighbours() -> None:
    words = ["żuk", "zebra", "źrebak", "łoś", "lis", "mors", "ćma", "cap", "dom"]
    assert sorted(words, key=polish_order) == [
        "cap",
        "ćma",
        "dom",
        "lis",
        "łoś",
        "mors",
        "zebra",
        "źrebak",
        "żuk",
    ]


@given(st.lists(st.sampled_from(["m", "ma", "mag", "j", "jo", "lodz", "wro", "", "x", "ż a"]), max_size=6))
def test_typing_on_finds_what_searching_afresh_finds(texts: list[str]) -> None:
    kept = PersonaIndex(INDEX)
    for text in texts:
        assert kept.matching(ListQuery(text)) == PersonaIndex(INDEX).matching(ListQuery(text))


MANY = [replace(INDEX[number % 4], id=UUID(int=number)) for number in range(1_200)]
PREPARED, PLAIN = PersonaIndex(MANY), PersonaIndex(MANY)
PREPARED.prepare(ListQuery())


@given(st.sampled_from(["m", "ma", "magd", "l z", "lu", "wroc agr", "x", "za lukasz", "ó"]))
def test_a_prepared_index_finds_what_an_unprepared_one_does(text: str) -> None:
    query = ListQuery(text, sort=SortKey.NAME, descending=False)
    assert PREPARED.matching(query) == PLAIN.matching(query)


@given(st.text())
def test_no_search_text_fails(text: str) -> None:
    assert set(names(ListQuery(text))) <= {persona.full_name for persona in INDEX}
    assert all(term.isalnum() for term in search_terms(text))


def test_a_query_knows_whether_it_filters() -> None:
    assert not ListQuery(sort=SortKey.NAME).is_filtered
    filtered = ListQuery("x", SegmentKey("s", None), NeedsFilter.OUTDATED)
    assert filtered.is_filtered
    assert filtered.without_filters() == ListQuery("x")


def test_ten_rows_of_the_same_name_are_all_kept() -> None:
    rows = [summary("Anna Nowak", id=UUID(int=number)) for number in range(10)]
    assert len(PersonaIndex(rows).matching(ListQuery("anna"))) == 10


@given(st.lists(st.text("lodz an", max_size=10), max_size=12), st.text("lodzan", min_size=1, max_size=8))
def test_the_index_finds_what_a_plain_search_finds(names: list[str], typed: str) -> None:
    """In a large project; a word is typed letter by letter, and each result narrows the last."""
    rows = [summary(name or "x", occupation=None, location=None) for name in names]
    plain, quick = PersonaIndex(rows), PersonaIndex(rows)
    quick.prepare(ListQuery())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(persona_filter, "_FEW_ROWS", 0)
        for end in range(1, len(typed) + 1):
            query = ListQuery(typed[:end])
            found = [rows[place].full_name for place in quick.matching(query)]
            patch.setattr(persona_filter, "_FEW_ROWS", 10**6)
            expected = [rows[place].full_name for place in PersonaIndex(rows).matching(query)]
            patch.setattr(persona_filter, "_FEW_ROWS", 0)
            assert sorted(found) == sorted(expected)
            assert len(plain.matching(query)) == len(found)
