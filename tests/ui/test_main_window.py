"""The window's layout at every width, where the keyboard goes, and what it does with dropped files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.domain.persona_filter import ListQuery, NeedsFilter, PersonaIndex
from persona_desktop.ui.actions import Actions
from persona_desktop.ui.main_window import FIRST_SIZE, MINIMUM_SIZE, MainWindow
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.modal import Modal
from persona_desktop.ui.widgets.tab_stops import tab_stops
from persona_desktop.ui.widgets.toast import Toast
from tests.support.clock import FixedClock
from tests.support.people import AUTUMN, WORKSPACE, people
from tests.ui.details.persona_samples import details


@pytest.fixture
def window(theme: Theme, now: FixedClock, show: Callable[[QWidget], None]) -> MainWindow:
    made = MainWindow(theme, Actions(theme), now)
    index = PersonaIndex(people())
    made.sidebar.show_workspace(WORKSPACE, AUTUMN)
    made.sidebar.show_personas(index, (NeedsFilter.ALL, None))
    made.list.show_personas(index, has_demo=False)
    show(made)
    return made


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def open_persona(window: MainWindow) -> None:
    window.details.show_summary(people()[0], 1, 13)
    window.open_details()


def resize(window: MainWindow, width: int, qtbot: QtBot) -> None:
    window.resize(width, 800)
    qtbot.waitUntil(lambda: window.width() == width and window.slide.width() > 0)
    QApplication.processEvents()


def test_it_begins_large_and_never_gets_smaller_than_its_parts(window: MainWindow) -> None:
    assert window.size() == FIRST_SIZE
    assert window.minimumSize() == MINIMUM_SIZE
    assert window.windowTitle() == "Persona Desktop"
    assert not window.windowIcon().isNull()


def test_the_keyboard_begins_in_the_list_without_marking_anybody(window: MainWindow, qtbot: QtBot) -> None:
    assert window.list.view.hasFocus()
    assert window.list.view.current_persona() is None
    QTest.keyClick(window.list.view, Qt.Key.Key_Down)
    assert window.list.view.current_persona() == people()[0].id


@pytest.mark.parametrize("width", [1180, 1440])
def test_wide_all_three_stand_side_by_side(window: MainWindow, qtbot: QtBot, width: int) -> None:
    resize(window, width, qtbot)
    assert window.sidebar.isVisible()
    assert window.list.width() == width - 240
    assert not window.list.header.sidebar_button.isVisible()
    open_persona(window)
    assert window.sidebar.isVisible()
    assert window.list.width() == 380
    assert window.details.isVisible()
    assert not window.slide.is_covering


@pytest.mark.parametrize("width", [900, 1179])
def test_narrower_the_sidebar_goes_behind_a_button(window: MainWindow, qtbot: QtBot, width: int) -> None:
    resize(window, width, qtbot)
    assert not window.sidebar.isVisible()
    assert window.list.header.sidebar_button.isVisible()
    assert window.list.width() == width
    open_persona(window)
    assert window.list.width() == 340
    assert not window.slide.is_covering


@pytest.mark.parametrize("width", [720, 899])
def test_narrowest_the_panel_covers_the_list(window: MainWindow, qtbot: QtBot, width: int) -> None:
    resize(window, width, qtbot)
    open_persona(window)
    assert window.slide.is_covering
    assert window.list.width() == width
    assert window.details.width() >= width - 2
    resize(window, 1440, qtbot)
    assert not window.slide.is_covering
    assert window.list.width() == 380


def test_the_keyboard_never_goes_below_a_panel_that_covers_the_list(window: MainWindow, qtbot: QtBot) -> None:
    resize(window, 800, qtbot)
    window.list.view.setFocus()
    open_persona(window)
    for _ in range(12):
        assert window.details.isAncestorOf(focused())
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    resize(window, 1440, qtbot)
    assert window.list.isVisible()
    resize(window, 800, qtbot)
    assert not window.list.isVisible()
    window.close_details()
    assert window.list.isVisible()
    assert window.list.view.hasFocus()


def test_the_panel_takes_the_form_of_the_window(window: MainWindow, qtbot: QtBot) -> None:
    window.details.set_actions([window.commands.copy_persona])
    open_persona(window)
    bar, floating = window.details._bar, window.details.floating
    window.details.show_details(details())
    for width, narrow, names in ((800, True, False), (1000, False, False), (1440, False, True)):
        resize(window, width, qtbot)
        assert bar.back_button.isVisible() is narrow
        assert floating.button.isVisible() is narrow
        assert bar.actions_bar.isVisible() is not narrow
        assert (bar.actions_bar.isVisible() and bar.actions_bar.shows_texts) is names


def test_a_narrow_window_s_sidebar_lies_over_the_list_until_something_is_chosen(
    window: MainWindow, qtbot: QtBot
) -> None:
    resize(window, 1000, qtbot)
    qtbot.mouseClick(window.list.header.sidebar_button, Qt.MouseButton.LeftButton)
    assert window.sidebar.isVisible()
    assert window.list.width() == 1000
    navigation = window.sidebar.navigation
    place = navigation.visualRect(navigation.model().index(5, 0)).center()
    with qtbot.waitSignal(navigation.chosen):
        qtbot.mouseClick(navigation.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not window.sidebar.isVisible()
    assert window.commands.toggle_sidebar.isChecked()
    resize(window, 1440, qtbot)
    assert window.sidebar.isVisible()
    assert window.sidebar.x() == 0


def test_growing_wide_puts_the_open_sidebar_back_in_its_place(window: MainWindow, qtbot: QtBot) -> None:
    resize(window, 1000, qtbot)
    window.commands.toggle_sidebar.trigger()
    assert window.sidebar.isVisible()
    resize(window, 1300, qtbot)
    assert window.sidebar.isVisible()
    assert window.list.width() == 1300 - 240


def test_the_key_for_the_sidebar_opens_and_closes_it(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert not window.sidebar.isVisible()
    assert window.list.header.sidebar_button.isVisible()
    QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert window.sidebar.isVisible()
    resize(window, 1000, qtbot)
    QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert window.sidebar.isVisible()
    QTest.keyClick(focused(), Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert not window.sidebar.isVisible()


def test_escape_closes_what_lies_on_top_first(window: MainWindow, qtbot: QtBot) -> None:
    resize(window, 1000, qtbot)
    open_persona(window)
    window.commands.toggle_sidebar.trigger()
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert not window.sidebar.isVisible()
    assert window.slide.is_open
    window.list.view.setFocus()
    QTest.keyClick(window.list.view, Qt.Key.Key_Escape)
    assert not window.slide.is_open
    assert not window.commands.close_panel.isEnabled()


def test_opening_leaves_the_keyboard_in_the_list_and_closing_brings_it_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.list.view.setFocus()
    open_persona(window)
    assert window.list.view.hasFocus()
    window.focus_next_pane()
    assert window.details.isAncestorOf(focused())
    with qtbot.waitSignal(window.slide.closed):
        window.details.closed.emit()
    assert window.list.view.hasFocus()
    window.list.header.search.setFocus()
    open_persona(window)
    window.close_details()
    assert window.list.header.search.hasFocus()


def test_a_key_finds_the_search_even_below_a_covering_panel(window: MainWindow, qtbot: QtBot) -> None:
    window.list.set_query(ListQuery("wro"))
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.list.header.search.hasFocus()
    assert window.list.header.search.selectedText() == "wro"
    resize(window, 800, qtbot)
    open_persona(window)
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert not window.slide.is_open
    assert window.list.header.search.hasFocus()


def test_a_key_walks_through_the_panes(window: MainWindow, qtbot: QtBot) -> None:
    def press() -> QWidget:
        QTest.keyClick(focused(), Qt.Key.Key_F6)
        return focused()

    open_persona(window)
    window.sidebar.navigation.setFocus()
    assert press() is window.list.view
    assert window.details.isAncestorOf(press())
    assert press() is window.sidebar.navigation
    resize(window, 800, qtbot)
    window.focus_next_pane()
    assert window.details.isAncestorOf(focused())
    assert window.details.isAncestorOf(press())
    window.close_details()
    window.list.set_query(ListQuery("nobody at all"))
    window.focus_next_pane()
    assert window.list.isAncestorOf(focused())


def test_keys_change_the_tab(window: MainWindow, qtbot: QtBot) -> None:
    open_persona(window)
    window.list.view.setFocus()
    for number in (2, 4, 1):
        key = Qt.Key(Qt.Key.Key_0 + number)
        QTest.keyClick(window.list.view, key, Qt.KeyboardModifier.ControlModifier)
        assert window.details.current_tab == number - 1


def menus_of(window: MainWindow) -> list[QMenu]:
    return [menu for menu in window.findChildren(QMenu) if menu.isVisible()]


def test_without_a_native_menu_bar_the_menus_are_behind_a_button(window: MainWindow, qtbot: QtBot) -> None:
    assert not window.menuBar().isVisible()
    qtbot.mouseClick(window.sidebar.menu_button, Qt.MouseButton.LeftButton)
    (menu,) = menus_of(window)
    assert [action.text() for action in menu.actions()] == ["&File", "&Edit", "&View", "&Persona", "&Help"]
    with qtbot.waitSignal(menu.destroyed):
        menu.close()


def test_messages_hide_nothing_of_sidebar_and_list(window: MainWindow) -> None:
    window.say("Copied as text")
    (toast,) = window.findChildren(Toast)
    left = toast.mapTo(window, QPoint(0, 0)).x()
    assert left == window.sidebar.width() + 24
    open_persona(window)
    assert toast.mapTo(window, QPoint(0, 0)).x() == left + 380
    window.close_details()
    assert toast.mapTo(window, QPoint(0, 0)).x() == left
    toast.dismiss()


def test_the_settings_button_asks_for_the_settings(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.commands.settings.triggered):
        qtbot.mouseClick(window.sidebar.settings_button, Qt.MouseButton.LeftButton)


def test_the_list_beside_a_panel_never_squeezes_it(window: MainWindow, qtbot: QtBot) -> None:
    open_persona(window)
    window.set_list_width(5000)
    assert window.list.width() == window.slide.width() - 480
    window.set_list_width(10)
    assert window.list.width() == 280
    resize(window, 850, qtbot)  # the panel covers the list
    assert window.list.width() == window.slide.width()
    resize(window, 1440, qtbot)
    assert window.list.width() == 280
    window.set_list_width(0)
    assert window.list.width() == 380


def system_window(window: MainWindow) -> QWindow:
    handle = window.windowHandle()
    assert handle is not None
    return handle


def open_menu(window: MainWindow) -> QMenu:
    (menu,) = [menu for menu in menus_of(window) if menu.parent() is window]
    return menu


@pytest.mark.parametrize("key", [Qt.Key.Key_F10, Qt.Key.Key_Alt])
def test_a_key_opens_the_menus_with_the_first_one_marked(
    window: MainWindow, qtbot: QtBot, key: Qt.Key
) -> None:
    window.list.view.setFocus()
    QTest.keyClick(system_window(window), key)
    menu = open_menu(window)
    assert menu.activeAction() is menu.actions()[0]
    button = window.sidebar.menu_button
    assert menu.y() >= button.mapToGlobal(QPoint(0, button.height())).y()
    with qtbot.waitSignal(menu.destroyed):
        QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert window.list.view.hasFocus()


def test_the_menus_open_also_where_the_sidebar_with_their_button_is_hidden(
    window: MainWindow, qtbot: QtBot
) -> None:
    for width, covered in ((1000, False), (800, True)):
        resize(window, width, qtbot)
        if covered:
            open_persona(window)
        QTest.keyClick(system_window(window), Qt.Key.Key_F10)
        menu = open_menu(window)
        assert window.geometry().contains(menu.geometry().topLeft())
        with qtbot.waitSignal(menu.destroyed):
            menu.close()


def test_alt_with_another_key_or_a_click_is_no_menu(window: MainWindow, qtbot: QtBot) -> None:
    system, alt = system_window(window), Qt.KeyboardModifier.AltModifier
    QTest.keyPress(system, Qt.Key.Key_Alt)
    QTest.keyClick(system, Qt.Key.Key_Up, alt)
    QTest.keyRelease(system, Qt.Key.Key_Alt)
    QTest.keyPress(system, Qt.Key.Key_Alt)
    QTest.mouseClick(system, Qt.MouseButton.LeftButton, alt, QPoint(400, 20))
    QTest.keyRelease(system, Qt.Key.Key_Alt)
    QTest.keyClick(system, Qt.Key.Key_F10, Qt.KeyboardModifier.ControlModifier)
    assert not [menu for menu in menus_of(window) if menu.parent() is window]


def test_shift_f10_opens_the_menu_of_the_current_row(window: MainWindow, qtbot: QtBot) -> None:
    window.list.view.setFocus()
    window.list.view.select(people()[1].id)
    QTest.keyClick(system_window(window), Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    (menu,) = window.list.view.findChildren(QMenu)
    assert menu.isVisible()
    with qtbot.waitSignal(window.list.view.opened) as opened:
        menu.actions()[0].trigger()
    assert opened.args == [people()[1].id]
    with qtbot.waitSignal(menu.destroyed):
        menu.close()


def test_a_dialog_keeps_the_keys_of_the_menus(window: MainWindow, theme: Theme, qtbot: QtBot) -> None:
    modal = Modal(theme, window, "A question")
    modal.open()
    QTest.keyClick(system_window(window), Qt.Key.Key_F10)
    assert menus_of(window) == []
    with qtbot.waitSignal(modal.destroyed):
        modal.reject()


def cut_off(area: QWidget) -> list[QWidget]:
    """Return the visible stops of the keyboard that do not lie wholly in the window."""
    window = area.window()
    return [
        stop
        for stop in tab_stops(area)
        if stop.isVisible()
        and not window.rect().contains(QRect(stop.mapTo(window, QPoint(0, 0)), stop.size()))
    ]


def test_on_a_screen_of_320_by_480_every_control_is_reachable(window: MainWindow, qtbot: QtBot) -> None:
    assert window.minimumWidth() <= 320
    assert window.minimumHeight() <= 480 - 60
    window.resize(320, 420)
    qtbot.waitUntil(lambda: window.width() == 320)
    QApplication.processEvents()
    assert cut_off(window.list) == []
    window.commands.toggle_sidebar.trigger()
    QApplication.processEvents()
    assert cut_off(window.sidebar) == []
    window.commands.toggle_sidebar.trigger()
    open_persona(window)
    QApplication.processEvents()
    assert cut_off(window.details) == []


def files(*paths: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) if path.startswith("/") else QUrl(path) for path in paths])
    return data


def enter(window: MainWindow, data: QMimeData) -> bool:
    event = QDragEnterEvent(
        QPoint(500, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def test_dropped_files_are_handed_on(window: MainWindow, qtbot: QtBot) -> None:
    data = files("/tmp/osoby z ąę.csv", "/tmp/more.json")
    assert window.drop.sign.isHidden()
    assert enter(window, data)
    assert window.drop.sign.isVisible()
    assert window.drop.sign.geometry() == window.rect()
    drop = QDropEvent(
        QPointF(500, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(window.files_dropped) as told:
        QApplication.sendEvent(window, drop)
    assert told.args == [[Path("/tmp/osoby z ąę.csv"), Path("/tmp/more.json")]]
    assert window.drop.sign.isHidden()


def test_files_that_are_dragged_away_again_leave_no_sign(window: MainWindow) -> None:
    assert enter(window, files("/tmp/more.json"))
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert window.drop.sign.isHidden()


def test_what_is_no_file_is_not_taken(window: MainWindow) -> None:
    assert not enter(window, files("https://example.org/personas.csv"))
    text = QMimeData()
    text.setText("not a file")
    assert not enter(window, text)
    assert window.drop.sign.isHidden()


def test_closing_is_told(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closing):
        window.close()


def test_something_is_said_in_passing(window: MainWindow, qtbot: QtBot) -> None:
    window.say("12 personas imported", "2 rows skipped")
    (toast,) = window.findChildren(Toast)
    assert toast.isVisible()
    assert toast.accessibleName() == "12 personas imported"
    close = next(button for button in toast.findChildren(QPushButton) if button.accessibleName() == "Close")
    with qtbot.waitSignal(toast.closed):
        qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
