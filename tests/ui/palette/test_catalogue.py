"""What the palette offers and in which order: Enter runs the first row, so a wrong order does something unwanted."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from persona_desktop.domain.palette_search import PaletteSearch
from persona_desktop.domain.persona_filter import NeedsFilter, PersonaIndex, SegmentKey
from persona_desktop.domain.persona_summary import PersonaSummary
from persona_desktop.ui.actions import Actions
from persona_desktop.ui.palette.catalogue import MOST_PERSONAS, Catalogue
from persona_desktop.ui.palette.commands import command_items
from persona_desktop.ui.palette.items import Heading, Results, Row
from persona_desktop.ui.palette.places import Ways, project_items, review_items
from persona_desktop.ui.palette.words import count_text, spoken_row
from persona_desktop.ui.theme import Theme
from tests.support.people import AUTUMN, BANKING, people, person

PEOPLE = people()


class Followed:
    """Notes which way was taken."""

    def __init__(self) -> None:
        self.taken: list[object] = []
        self.ways = Ways(self.taken.append, lambda *place: self.taken.append(place), self.taken.append)


@pytest.fixture
def actions(theme: Theme, qtbot: QtBot) -> Actions:
    made = Actions(theme)
    made.set_has_demo(has_demo=True)
    return made


@pytest.fixture
def followed() -> Followed:
    return Followed()


def catalogue(actions: Actions, followed: Followed, **options: object) -> Catalogue:
    index = PersonaIndex(PEOPLE)
    fixed = [
        *command_items(actions),
        *review_items(index, followed.ways),
        *project_items((AUTUMN, BANKING), AUTUMN, followed.ways),
    ]
    return Catalogue(fixed, PaletteSearch(index), followed.ways, **options)  # type: ignore[arg-type]


def items(results: Results) -> list[Row]:
    return [row for row in results.rows if isinstance(row, Row)]


def titles(results: Results) -> list[str]:
    return [row.item.title for row in items(results)]


def headings(results: Results) -> list[str]:
    return [row.text for row in results.rows if isinstance(row, Heading)]


def row_named(results: Results, title: str) -> Row:
    return next(row for row in items(results) if row.item.title == title)


def test_every_action_of_the_window_is_offered_with_its_key(actions: Actions, followed: Followed) -> None:
    offered = {row.item.title: row.item for row in items(catalogue(actions, followed).results(""))}
    known = [action for action in actions.all_actions() if action is not actions.open_palette]
    runs = [item.run for item in offered.values()]
    assert all(action.trigger in runs for action in known)
    assert offered["Find personas"].keys == actions.find.shortcut()
    for title in ("Theme: Dark", "Language: Polski", "Tab: Needs and pains", "Animations", "Import…"):
        assert title in offered


def test_what_cannot_run_says_why_and_comes_last_without_a_persona(
    actions: Actions, followed: Followed
) -> None:
    results = catalogue(actions, followed).results("")
    assert headings(results)[-1] == "Open persona"
    copy = row_named(results, "Copy as text")
    assert copy.item.reason == "No persona is open"
    assert spoken_row(copy).endswith("unavailable: No persona is open")
    assert row_named(results, "Load the demo workspace").item.reason == "The demo is loaded already"
    assert row_named(results, AUTUMN.name).item.reason == "This project is open"


def test_with_a_persona_open_its_actions_bear_its_name(actions: Actions, followed: Followed) -> None:
    actions.set_panel_open(opened=True)
    results = catalogue(actions, followed, open_persona=PEOPLE[0]).results("")
    assert headings(results)[0] == f"Actions · {PEOPLE[0].full_name}"
    assert row_named(results, "Copy as text").item.reason == ""


def test_those_opened_lately_come_first_but_not_the_open_one_or_one_that_is_gone(
    actions: Actions, followed: Followed
) -> None:
    recent = (PEOPLE[0].id, PEOPLE[3].id, UUID(int=404), PEOPLE[1].id)
    results = catalogue(actions, followed, open_persona=PEOPLE[0], recent=recent).results("")
    assert headings(results)[0] == "Recently opened"
    assert titles(results)[:2] == [PEOPLE[3].full_name, PEOPLE[1].full_name]
    assert PEOPLE[0].full_name not in titles(results)
    row_named(results, PEOPLE[3].full_name).item.run()
    assert followed.taken == [PEOPLE[3].id]


def test_what_is_used_lately_comes_first_among_equals_then_polish_order(
    actions: Actions, followed: Followed
) -> None:
    before = titles(catalogue(actions, followed).results("theme"))[:3]
    assert before == ["Theme: As the system", "Theme: Dark", "Theme: Light"]
    dark = row_named(catalogue(actions, followed).results("dark"), "Theme: Dark").item
    after = titles(catalogue(actions, followed, used=(dark.key,)).results("theme"))[:3]
    assert after == ["Theme: Dark", "Theme: As the system", "Theme: Light"]


def test_a_section_with_a_better_match_stands_above(actions: Actions, followed: Followed) -> None:
    results = catalogue(actions, followed).results("mag")
    assert headings(results)[0] == "Personas"
    assert titles(results)[0] == "Magdalena Wrońska"
    assert headings(catalogue(actions, followed).results("dark"))[0] == "Settings"


def test_a_segment_stands_above_those_who_are_in_it(actions: Actions, followed: Followed) -> None:
    results = catalogue(actions, followed).results("seniorzy")
    assert headings(results) == ["Go to", "Personas"]
    assert titles(results)[0] == "Aktywni Seniorzy"


def test_what_is_off_stands_behind_what_can_run(actions: Actions, followed: Followed) -> None:
    results = catalogue(actions, followed).results("demo")
    assert titles(results)[:2] == ["Remove the demo workspace…", "Load the demo workspace"]


def marked(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in spans]


def test_what_was_typed_is_marked_where_it_fits(actions: Actions, followed: Followed) -> None:
    results = catalogue(actions, followed).results("wro")
    magda = row_named(results, "Magdalena Wrońska")
    assert marked(magda.item.title, magda.title_spans) == ["Wro"]
    town = row_named(catalogue(actions, followed).results("magda wroc"), "Magdalena Wrońska")
    assert marked(town.item.title, town.title_spans) == ["Magda"]
    assert marked(town.item.detail, town.detail_spans) == ["Wroc"]


def test_a_persona_found_by_what_is_not_shown_shows_it(actions: Actions, followed: Followed) -> None:
    row = row_named(catalogue(actions, followed).results("prognozowac"), "Magdalena Wrońska")
    assert row.item.detail.startswith("Wiarygodnie prognozować zwrot z kampanii · 31 · ")
    assert marked(row.item.detail, row.detail_spans) == ["prognozować"]


def test_segments_review_and_projects_lead_where_they_say(actions: Actions, followed: Followed) -> None:
    offered = catalogue(actions, followed)
    row_named(offered.results("senior"), "Aktywni Seniorzy").item.run()
    row_named(offered.results("outdated"), "Outdated needs").item.run()
    row_named(offered.results("bank"), BANKING.name).item.run()
    assert followed.taken == [
        (SegmentKey("seg_active_seniors", None), NeedsFilter.ALL),
        (None, NeedsFilter.OUTDATED),
        BANKING,
    ]


def many(count: int) -> list[PersonaSummary]:
    return [replace(person(number), full_name=f"Anna Lis {number}") for number in range(count)]


def test_the_number_of_results_counts_those_that_are_not_shown(followed: Followed) -> None:
    some = Catalogue([], PaletteSearch(PersonaIndex(many(30))), followed.ways).results("anna")
    assert len(items(some)) == MOST_PERSONAS
    assert count_text(some) == "12 of 30 results"
    crowd = Catalogue([], PaletteSearch(PersonaIndex(many(1500))), followed.ways).results("anna")
    assert count_text(crowd) == "12 of more than 1000 results"
    one = Catalogue([], PaletteSearch(PersonaIndex(many(1))), followed.ways).results("anna")
    assert count_text(one) == "1 result"
    assert count_text(Catalogue([], None, followed.ways).results("anna")) == ""


def test_without_a_prepared_search_the_rest_is_offered(actions: Actions, followed: Followed) -> None:
    waiting = Catalogue(command_items(actions), None, followed.ways, recent=(PEOPLE[0].id,))
    assert titles(waiting.results("theme: dark")) == ["Theme: Dark"]
    assert headings(waiting.results(""))[0] == "Actions"
