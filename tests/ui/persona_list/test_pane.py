"""What stands in the middle of the window: rows, or why there are none and the way on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.domain.errors import DatabaseUnavailableError
from persona_desktop.domain.persona_filter import ListQuery, NeedsFilter, PersonaIndex, SegmentKey, SortKey
from persona_desktop.ui.error_sentences import sentence_for
from persona_desktop.ui.persona_list.pane import ListPane, ListState
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import LanguageCode
from persona_desktop.ui.widgets.empty_state import EmptyState
from persona_desktop.ui.widgets.skeleton import Skeleton
from tests.support.clock import FixedClock
from tests.support.keyboard import type_text
from tests.support.people import people

EVERYONE = PersonaIndex(people())
SENIORS = SegmentKey("seg_active_seniors", None)
FAMILIES = SegmentKey("seg_growing_families", None)


@pytest.fixture
def pane(theme: Theme, now: FixedClock, show: Callable[[QWidget], None]) -> ListPane:
    made = ListPane(theme, now)
    made.resize(1200, 900)
    show(made)
    return made


def state(pane: ListPane) -> ListState:
    return pane.state


def said(pane: ListPane) -> str:
    """What the empty state on the screen says."""
    (state,) = (state for state in pane.findChildren(EmptyState) if state.isVisible())
    return state.accessibleName()


def press(pane: ListPane, text: str, qtbot: QtBot) -> None:
    (button,) = (one for one in pane.findChildren(QPushButton) if one.isVisible() and one.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def offers(pane: ListPane) -> list[str]:
    """The texts of the buttons of the empty state on the screen."""
    (state,) = (state for state in pane.findChildren(EmptyState) if state.isVisible())
    return [button.text() for button in state.findChildren(QPushButton) if button.isVisible()]


def test_it_begins_by_loading(pane: ListPane, qtbot: QtBot) -> None:
    assert state(pane) is ListState.LOADING
    (skeleton,) = pane.findChildren(Skeleton)
    assert skeleton.isVisible()
    assert pane.header._count == "…"


def test_rows_are_shown_with_their_number(pane: ListPane) -> None:
    pane.show_personas(EVERYONE, has_demo=True)
    assert state(pane) is ListState.ROWS
    assert pane.view.isVisible()
    assert pane.header._count == "13"


def test_typing_narrows_the_list_and_folds_polish_letters(pane: ListPane, qtbot: QtBot) -> None:
    pane.show_personas(EVERYONE, has_demo=True)
    with qtbot.waitSignal(pane.query_changed):
        type_text(pane.header.search, "lodz")
    assert [pane.view.personas.persona(row).location for row in range(pane.view.personas.rowCount())] == [
        "Łódź"
    ]
    assert pane.query == ListQuery("lodz")


def test_no_results_say_what_was_searched_and_offer_the_way_back(pane: ListPane, qtbot: QtBot) -> None:
    pane.show_personas(EVERYONE, has_demo=True)
    pane.set_query(ListQuery("Wrocław", FAMILIES, NeedsFilter.OUTDATED, SortKey.NAME, descending=False))
    assert state(pane) is ListState.NO_RESULTS
    assert said(pane) == (
        "No results for “Wrocław”. Searched 2 personas in the segment Rodziny na dorobku. "
        "Without filters 2 personas match."
    )
    assert offers(pane) == ["Clear filters", "Search in all"]
    press(pane, "Search in all", qtbot)
    assert state(pane) is ListState.ROWS
    assert pane.query == ListQuery("Wrocław", sort=SortKey.NAME, descending=False)
    pane.set_query(ListQuery("Wrocław", FAMILIES, sort=SortKey.NAME, descending=False))
    press(pane, "Clear filters", qtbot)
    assert pane.query == ListQuery(sort=SortKey.NAME, descending=False)


def test_a_search_that_fits_nowhere_offers_no_search_elsewhere(pane: ListPane, qtbot: QtBot) -> None:
    pane.show_personas(EVERYONE, has_demo=True)
    pane.set_query(ListQuery("weterynarz", SENIORS))
    assert "Without filters nothing matches either." in said(pane)
    assert offers(pane) == ["Clear filters"]
    pane.set_query(ListQuery("weterynarz"))
    assert said(pane).startswith("No results for “weterynarz”. Searched 13 personas.")
    assert "Without filters" not in said(pane)
    assert offers(pane) == ["Clear search"]
    press(pane, "Clear search", qtbot)
    assert state(pane) is ListState.ROWS


def test_filters_alone_can_leave_nothing(pane: ListPane) -> None:
    pane.show_personas(EVERYONE, has_demo=True)
    pane.set_query(ListQuery(segment=SegmentKey("seg_gone", None)))
    assert said(pane).startswith(
        "No personas match these filters. Searched 0 personas in the segment seg_gone."
    )
    assert "Without filters 13 personas match." in said(pane)
    assert offers(pane) == ["Clear filters"]


def test_an_empty_workspace_offers_the_demo_and_an_import(pane: ListPane, qtbot: QtBot) -> None:
    pane.show_personas(PersonaIndex(()), has_demo=False)
    assert state(pane) is ListState.EMPTY
    guide = "What the program shows and how far to trust it: the guide"
    assert sorted(offers(pane)) == ["Import a file", "Load the demo", guide]
    assert "Load the demo with invented people" in said(pane)
    with qtbot.waitSignal(pane.demo_asked):
        press(pane, "Load the demo", qtbot)
    with qtbot.waitSignal(pane.import_asked):
        press(pane, "Import a file", qtbot)
    with qtbot.waitSignal(pane.guide_asked):
        press(pane, guide, qtbot)


def test_an_empty_project_beside_the_demo_does_not_speak_of_loading_it(pane: ListPane) -> None:
    pane.show_personas(PersonaIndex(()), has_demo=True)
    assert "Load the demo" not in offers(pane)
    assert "Import a file" in offers(pane)
    assert said(pane).startswith("No personas in this project.")
    assert "demo" not in said(pane)


def test_a_failure_says_why_and_can_be_tried_again(pane: ListPane, qtbot: QtBot) -> None:
    sentence = sentence_for(DatabaseUnavailableError("not shown"))
    pane.show_failed(sentence)
    assert state(pane) is ListState.FAILED
    assert said(pane) == f"{sentence.title}. {sentence.text}"
    assert "not shown" not in said(pane)
    with qtbot.waitSignal(pane.retry_asked):
        press(pane, "Try again", qtbot)


def test_a_query_while_loading_or_failed_waits_for_the_rows(pane: ListPane) -> None:
    pane.set_query(ListQuery("lodz"))
    assert state(pane) is ListState.LOADING
    pane.show_personas(EVERYONE, has_demo=True)
    assert pane.view.personas.rowCount() == 1
    pane.show_failed(sentence_for(DatabaseUnavailableError("x")))
    pane.set_query(ListQuery())
    assert state(pane) is ListState.FAILED


def test_the_count_has_the_language_s_separator(
    pane: ListPane, hundred_thousand: PersonaIndex, language: Callable[[LanguageCode], None]
) -> None:
    language("pl")
    pane.show_personas(hundred_thousand, has_demo=True)
    assert pane.header._count.replace("\u00a0", " ") == "100 000"


def test_the_arrow_leads_from_the_search_into_the_list(pane: ListPane, qtbot: QtBot) -> None:
    pane.show_personas(EVERYONE, has_demo=True)
    search = pane.header.search
    search.setFocus()
    with qtbot.assertNotEmitted(pane.view.opened):
        qtbot.keyClick(search, Qt.Key.Key_Down)
    assert pane.view.hasFocus()
    assert pane.view.current_persona() == people()[0].id
    qtbot.keyClick(pane.view, Qt.Key.Key_Down)
    search.setFocus()
    qtbot.keyClick(search, Qt.Key.Key_Down)
    assert pane.view.current_persona() == people()[1].id


def test_enter_in_the_search_opens_what_was_found(pane: ListPane, qtbot: QtBot) -> None:
    pane.show_personas(EVERYONE, has_demo=True)
    search = pane.header.search
    type_text(search, "lodz")
    with qtbot.waitSignal(pane.view.opened) as told:
        qtbot.keyClick(search, Qt.Key.Key_Return)
    assert told.args == [people()[6].id]
    type_text(search, " nobody")
    with qtbot.assertNotEmitted(pane.view.opened):
        qtbot.keyClick(search, Qt.Key.Key_Return)
        qtbot.keyClick(search, Qt.Key.Key_Down)
    assert not pane.view.hasFocus()
