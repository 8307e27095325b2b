"""A presentation on its own: keys, what it shows, and what it keeps to itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.domain.errors import DatabaseUnavailableError
from persona_desktop.ui.details.block_view import BlockView
from persona_desktop.ui.details.tab_pages import Tab
from persona_desktop.ui.error_sentences import sentence_for
from persona_desktop.ui.presentation.quiet_cursor import QuietCursor
from persona_desktop.ui.presentation.view import ENLARGEMENT, PresentationView
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.theme.tokens import DARK
from persona_desktop.ui.widgets.text import Text
from tests.support.clock import FixedClock
from tests.support.details import demo_details
from tests.support.people import person
from tests.support.pixels import picture, shows


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, now: FixedClock) -> Iterator[PresentationView]:
    window = QWidget()
    qtbot.addWidget(window)
    made = PresentationView(theme, now, window)
    made.show_details(demo_details())
    made.show_place(3, 248)
    made.present()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


def pages(view: PresentationView) -> list[BlockView]:
    return [page for page in view.findChildren(BlockView) if page.isVisible()]


def spoken(view: PresentationView) -> str:
    return "\n".join(block.spoken for page in pages(view) for block in page.blocks.blocks)


def test_it_fills_the_screen_with_larger_blocks_of_the_same_pages(view: PresentationView) -> None:
    assert view.isFullScreen()
    assert view.hasFocus()
    (page,) = pages(view)
    page.executeDelayedItemsLayout()
    row = page.blocks.row(0)
    height = page.visualRect(page.blocks.index(0)).height() - page._top
    assert height == round(row.drawing(page._theme, page.content_width).height * ENLARGEMENT)
    name = next(text for text in view.findChildren(Text) if text.text() == "Magdalena Wrońska")
    assert name._theme.font_scale == ENLARGEMENT


def test_arrows_walk_through_the_tabs_and_stop_at_both_ends(view: PresentationView, qtbot: QtBot) -> None:
    shown = [view.current_tab]
    view.tab_chosen.connect(shown.append)
    for key, times in ((Qt.Key.Key_Right, 5), (Qt.Key.Key_Left, 5)):
        for _ in range(times):
            QTest.keyClick(view, key)
    assert shown == [0, 1, 2, 3, 2, 1, 0]


def test_other_keys_ask_for_another_persona(view: PresentationView, qtbot: QtBot) -> None:
    for key, signal in (
        (Qt.Key.Key_Down, view.next_requested),
        (Qt.Key.Key_PageDown, view.next_requested),
        (Qt.Key.Key_Up, view.previous_requested),
        (Qt.Key.Key_PageUp, view.previous_requested),
    ):
        with qtbot.waitSignal(signal):
            QTest.keyClick(view, key)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F5])
def test_escape_and_f5_close_it(view: PresentationView, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(view.closed):
        QTest.keyClick(view, key)
    assert not view.isVisible()


def test_the_space_bar_scrolls_a_page_that_is_longer_than_the_screen(view: PresentationView) -> None:
    view.set_tab(Tab.NEEDS)
    (page,) = pages(view)
    page.executeDelayedItemsLayout()
    bar = page.verticalScrollBar()
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert bar.value() > 0
    QTest.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert bar.value() == 0
    QTest.keyClick(view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_a_click_on_a_page_leaves_the_arrows_to_the_presentation(view: PresentationView) -> None:
    (page,) = pages(view)
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert view.hasFocus()


def test_no_colleague_is_named_on_any_tab(view: PresentationView) -> None:
    """A presentation is seen by people outside the team."""
    details = demo_details()
    names = {entry.user_name for entry in details.audit or () if entry.user_name}
    assert names
    for tab in Tab:
        view.set_tab(tab)
        seen = spoken(view) + "\n".join(text.text() for text in view.findChildren(Text))
        assert "Magdalena" in seen
        assert not any(name in seen for name in names)


def test_the_footer_says_who_which_page_and_how_far(view: PresentationView) -> None:
    view.set_tab(Tab.NEEDS)
    assert view.footer.page.text() == "Magdalena Wrońska · Needs and pains"
    assert view.footer.place.text() == "3 of 248"
    assert "Needs and pains" in view.accessibleName()
    view.show_place(0, 248)
    assert view.footer.place.text() == ""


def test_while_a_persona_is_fetched_its_name_is_there_and_nobody_else_s_page(view: PresentationView) -> None:
    view.show_summary(person(2, "Krzysztof Nowicki"))
    assert pages(view) == []
    assert view.footer.page.text().startswith("Krzysztof Nowicki")
    sentence = sentence_for(DatabaseUnavailableError("no answer"))
    view.show_failed(sentence)
    assert any(text.text() == sentence.title and text.isVisible() for text in view.findChildren(Text))
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert pages(view) == []
    view.show_not_found(person().id)
    view.show_details(demo_details())
    assert len(pages(view)) == 1


def test_the_dark_look_is_followed(view: PresentationView, theme: Theme) -> None:
    theme.set_mode("dark")
    assert shows(picture(view), QColor(DARK.colours["surface"]))


def test_the_pointer_disappears_when_it_rests_and_comes_back_when_it_moves(
    view: PresentationView, qtbot: QtBot
) -> None:
    (cursor,) = view.findChildren(QuietCursor)
    assert cursor._rest.isActive()
    cursor._rest.timeout.emit()
    assert view.hides_cursor
    pointer = QGuiApplication.overrideCursor()
    assert pointer is not None
    assert pointer.shape() is Qt.CursorShape.BlankCursor
    handle = view.windowHandle()
    assert handle is not None
    QTest.mouseMove(handle, QPoint(40, 40))
    QTest.mouseMove(handle, QPoint(80, 60))
    qtbot.waitUntil(lambda: not view.hides_cursor)
    cursor._rest.timeout.emit()
    view.close()
    assert QGuiApplication.overrideCursor() is None
    assert not cursor._rest.isActive()
