"""The insights tab under the hands of a person: two columns or one, opening and closing, keys, passing time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from persona_desktop.domain.details import PersonaDetails
from persona_desktop.ui.details.block_view import BlockView
from persona_desktop.ui.details.insights.card_blocks import (
    AllNodesLink,
    CardHead,
    CardText,
    NodeRow,
    PartHeading,
)
from persona_desktop.ui.details.insights.citations import CitationRow
from persona_desktop.ui.details.insights.tab import TWO_COLUMNS_FROM, InsightsTab
from persona_desktop.ui.details.insights.timeline import EntryRow, WholeLogLink
from persona_desktop.ui.details.page_blocks import NoticeBlock
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import LanguageCode
from tests.support.blocks import centre_of, of_kind, row_of, spoken
from tests.support.clock import FixedClock
from tests.support.details import NOW, demo_details, details_of, entry

NODE = {"type": "Trend", "summary": "Praca hybrydowa", "magnitude": "41%"}
LONG = {"document_title": "Raport · GUS", "chunk_text": "Fragment dokumentu. " * 60, "relevance_score": 0.9}


def magdalena(name: str = "magdalena", *, audit: bool = True, **columns: Any) -> PersonaDetails:
    row: dict[str, Any] = {
        "segment_id": "seg_a",
        "segment_name": "Młodzi Profesjonaliści",
        "rag_context_details": {
            "query": "młodzi",
            "orchestration_reasoning": {
                "segment_description": "Opis segmentu. " * 30,
                "graph_insights": [NODE | {"summary": f"numer {number}"} for number in range(11)],
            },
        },
        "rag_citations": [LONG, LONG],
        **columns,
    }
    entries = [
        entry("export", {"format": "pdf"}, ago=timedelta(minutes=5 + 60 * number)) for number in range(20)
    ]
    return details_of(row, audit=entries if audit else None, name=name)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOW)


@pytest.fixture
def tab(qtbot: QtBot, theme: Theme, clock: FixedClock) -> InsightsTab:
    made = InsightsTab(theme, clock)
    qtbot.addWidget(made)
    made.resize(820, 600)
    made.show_details(magdalena())
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def click(qtbot: QtBot, view: BlockView, theme: Theme, number: int, spot: int = 0) -> None:
    pos = centre_of(view, number, theme, spot=spot, side=10)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=pos)


def press_enter(qtbot: QtBot, view: BlockView, number: int) -> None:
    view.setFocus()
    view.setCurrentIndex(view.blocks.index(number))
    qtbot.keyClick(view, Qt.Key.Key_Return)


def test_rows_are_sound_models(tab: InsightsTab) -> None:
    """A model that lies to Qt crashes it sooner or later."""
    for view in (tab.context, tab.timeline, tab.notices):
        QAbstractItemModelTester(view.blocks, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tab.show_details(magdalena(rag_context_details="broken"))
    tab.show_details(magdalena("another", audit=False))


def test_screen_reader_gets_every_row_with_its_whole_text(tab: InsightsTab) -> None:
    """What is painted must be reachable without eyes."""
    for view, name in ((tab.context, "RAG context and citations"), (tab.timeline, "Activity log")):
        page = QAccessible.queryAccessibleInterface(view)
        assert page is not None
        assert page.text(QAccessible.Text.Name) == name
        children = [page.child(number) for number in range(page.childCount())]
        read = [child.text(QAccessible.Text.Name) for child in children if child is not None]
        assert read == [block.spoken for block in view.blocks.blocks]
        assert all(read), "an empty row would be a stop without a word"


@pytest.mark.parametrize(
    ("width", "columns"), [(1200, 2), (TWO_COLUMNS_FROM, 2), (TWO_COLUMNS_FROM - 1, 1), (320, 1)]
)
def test_log_stands_beside_the_context_where_there_is_room(
    tab: InsightsTab, width: int, columns: int
) -> None:
    """Two columns in a wide panel, one below the other in a narrow one; nothing overlaps."""
    tab.resize(width, 600)
    assert tab.has_two_columns is (columns == 2)
    context, log = tab.context.geometry(), tab.timeline.geometry()
    assert not context.intersects(log)
    assert (log.top() == context.top()) is (columns == 2)
    assert log.right() < width
    assert context.height() == tab.context.content_height(context.width())


def test_number_of_columns_can_be_given(tab: InsightsTab) -> None:
    """The window knows better than the tab when the panel covers it."""
    tab.set_columns(1)
    assert not tab.has_two_columns
    assert tab.timeline.y() > tab.context.geometry().bottom()
    tab.set_columns(None)
    assert tab.has_two_columns


def test_click_and_enter_close_and_open_a_part(qtbot: QtBot, tab: InsightsTab, theme: Theme) -> None:
    """The specification's expandable card."""
    heading = row_of(tab.context, PartHeading)
    before = tab.context.height()
    click(qtbot, tab.context, theme, heading)
    assert "Opis segmentu." not in spoken(tab.context.blocks.blocks)
    assert tab.context.height() < before
    press_enter(qtbot, tab.context, heading)
    assert "Opis segmentu." in spoken(tab.context.blocks.blocks)
    assert tab.context.height() == before


def test_head_closes_and_opens_all_parts(qtbot: QtBot, tab: InsightsTab, theme: Theme) -> None:
    """One click for a long card."""
    click(qtbot, tab.context, theme, row_of(tab.context, CardHead))
    assert of_kind(tab.context.blocks.blocks, CardText) == []
    press_enter(qtbot, tab.context, row_of(tab.context, CardHead))
    assert all(heading.is_open for heading in of_kind(tab.context.blocks.blocks, PartHeading))


def test_nodes_open_and_all_of_them_can_be_shown(qtbot: QtBot, tab: InsightsTab, theme: Theme) -> None:
    """From four of eleven to the facts behind the last."""
    press_enter(qtbot, tab.context, row_of(tab.context, AllNodesLink))
    assert len(of_kind(tab.context.blocks.blocks, NodeRow)) == 11
    last = row_of(tab.context, NodeRow, 10)
    click(qtbot, tab.context, theme, last)
    assert [row.is_open for row in of_kind(tab.context.blocks.blocks, NodeRow)] == [*[False] * 10, True]
    press_enter(qtbot, tab.context, last)
    assert not of_kind(tab.context.blocks.blocks, NodeRow)[10].is_open


def test_citation_opens_whole(qtbot: QtBot, tab: InsightsTab, theme: Theme) -> None:
    """The whole passage can be read."""
    number = row_of(tab.context, CitationRow)
    before = tab.context.height()
    click(qtbot, tab.context, theme, number, spot=1)
    assert [row.is_open for row in of_kind(tab.context.blocks.blocks, CitationRow)] == [True, False]
    assert tab.context.height() > before
    press_enter(qtbot, tab.context, number)
    assert tab.context.height() == before


def test_whole_log_can_be_shown(qtbot: QtBot, tab: InsightsTab) -> None:
    """The last twenty, as the specification asks."""
    assert len(of_kind(tab.timeline.blocks.blocks, EntryRow)) == 12
    press_enter(qtbot, tab.timeline, row_of(tab.timeline, WholeLogLink))
    assert len(of_kind(tab.timeline.blocks.blocks, EntryRow)) == 20
    assert tab.timeline.height() == tab.timeline.content_height(tab.timeline.width())


def test_row_can_be_copied(qtbot: QtBot, tab: InsightsTab) -> None:
    """A log entry goes into a report with its exact time."""
    tab.timeline.setFocus()
    tab.timeline.setCurrentIndex(tab.timeline.blocks.index(row_of(tab.timeline, EntryRow)))
    qtbot.keyClick(tab.timeline, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "16 October 2026, 14:23:00\nExported PDF · Marta Lis"


def test_keyboard_brings_its_row_into_view(qtbot: QtBot, tab: InsightsTab) -> None:
    """The views do not scroll themselves: the page must follow the keys."""
    tab.resize(820, 300)
    tab.context.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(tab.context, Qt.Key.Key_End)
    assert tab.scroll_bar().value() > 0
    qtbot.keyClick(tab.context, Qt.Key.Key_Home)
    assert tab.scroll_bar().value() < tab.scroll_bar().maximum()
    last = tab.context.visualRect(tab.context.blocks.index(0))
    top = tab.context.mapTo(tab, last.topLeft())
    assert 0 <= top.y() < tab.height()


def test_times_pass_while_the_tab_is_open(tab: InsightsTab, clock: FixedClock) -> None:
    """“5 min ago” must not stand there for an hour."""
    assert of_kind(tab.timeline.blocks.blocks, EntryRow)[0].when == "5 min ago"
    clock.advance(minutes=10)
    tab.refresh_times()
    assert of_kind(tab.timeline.blocks.blocks, EntryRow)[0].when == "15 min ago"
    clock.advance(minutes=10)
    tab.hide()
    tab.show()
    assert of_kind(tab.timeline.blocks.blocks, EntryRow)[0].when == "25 min ago"


def test_same_persona_again_keeps_place_and_what_is_open(qtbot: QtBot, tab: InsightsTab) -> None:
    """A refresh in the background must not close or scroll away what is being read."""
    tab.resize(820, 300)
    press_enter(qtbot, tab.context, row_of(tab.context, CitationRow))
    tab.scroll_bar().setValue(150)
    tab.show_details(magdalena())
    assert tab.scroll_bar().value() == 150
    assert of_kind(tab.context.blocks.blocks, CitationRow)[0].is_open


def test_another_persona_begins_at_the_top_with_its_entries_closed(qtbot: QtBot, tab: InsightsTab) -> None:
    """What was open in one persona means nothing in the next; a closed part stays closed."""
    tab.resize(820, 300)
    press_enter(qtbot, tab.context, row_of(tab.context, CitationRow))
    press_enter(qtbot, tab.context, row_of(tab.context, PartHeading))
    tab.scroll_bar().setValue(150)
    tab.show_details(magdalena("another"))
    assert tab.scroll_bar().value() == 0
    assert not of_kind(tab.context.blocks.blocks, CitationRow)[0].is_open
    assert not of_kind(tab.context.blocks.blocks, PartHeading)[0].is_open


def test_unreadable_parts_are_named(tab: InsightsTab) -> None:
    """What is hidden must be said, or the rest looks complete."""
    assert not tab.notices.isVisible()
    tab.show_details(magdalena(rag_context_details="broken", rag_citations=[LONG, 5, {"chunk_text": None}]))
    assert tab.notices.isVisible()
    assert spoken(tab.notices.blocks.blocks) == (
        "Some stored values cannot be read. Not shown: RAG context (1 value), citations (2 values). "
        "Everything else is complete."
    )
    assert not tab.notices.geometry().intersects(tab.context.geometry())
    assert len(of_kind(tab.context.blocks.blocks, CitationRow)) == 1
    tab.show_details(magdalena())
    assert not tab.notices.isVisible()


def test_unfetched_log_can_be_fetched_again(qtbot: QtBot, tab: InsightsTab, theme: Theme) -> None:
    """The rest of the tab is there; the log says what is missing and offers another try."""
    tab.show_details(magdalena(audit=False))
    [notice] = of_kind(tab.timeline.blocks.blocks, NoticeBlock)
    assert notice.spoken == (
        "Could not be fetched: activity log. Who has worked with this persona is not known at the moment."
    )
    with qtbot.waitSignal(tab.retry_requested):
        click(qtbot, tab.timeline, theme, 0)
    with qtbot.waitSignal(tab.retry_requested):
        press_enter(qtbot, tab.timeline, 0)


def test_speaks_another_language_at_once(
    qtbot: QtBot, tab: InsightsTab, language: Callable[[LanguageCode], None]
) -> None:
    """A change of the language reaches the open page and its names."""
    language("pl")
    qtbot.waitUntil(lambda: tab.timeline.accessibleName() == "Dziennik")
    assert tab.context.accessibleName() == "Kontekst RAG i cytowania"
    assert spoken(tab.timeline.blocks.blocks).startswith("Dziennik, ostatnie 20\nDzisiaj\nWyeksportowano PDF")


def test_empty_tab_has_nothing_to_break(
    qtbot: QtBot, theme: Theme, clock: FixedClock, language: Callable[[LanguageCode], None]
) -> None:
    """Before the first persona there is nothing to show."""
    tab = InsightsTab(theme, clock)
    qtbot.addWidget(tab)
    tab.show()
    tab.refresh_times()
    language("pl")
    qtbot.waitUntil(lambda: tab.timeline.accessibleName() == "Dziennik")
    assert tab.context.blocks.rowCount() == 0


@pytest.mark.parametrize("key", ["magdalena-wronska", "michal-okon", "halina-przybylska"])
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_demo_personas_are_drawn_in_both_looks(
    qtbot: QtBot, theme: Theme, clock: FixedClock, key: str, mode: str
) -> None:
    """What everybody sees first; Qt's warnings would fail this too."""
    theme.set_mode(mode)  # type: ignore[arg-type]
    tab = InsightsTab(theme, clock)
    qtbot.addWidget(tab)
    tab.resize(820, 700)
    tab.show_details(demo_details(key))
    tab.show()
    assert not tab.grab().toImage().isNull()
