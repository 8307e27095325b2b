"""The sheet of keys: what it promises is what the window does, in every language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.domain.persona_filter import PersonaIndex
from persona_desktop.ui.actions import Actions
from persona_desktop.ui.details.block_model import Block
from persona_desktop.ui.details.block_view import BlockView
from persona_desktop.ui.details.canvas import Canvas
from persona_desktop.ui.dialogs.keyboard_sheet import KeyGroup, key_groups, keyboard_sheet
from persona_desktop.ui.main_window import MainWindow
from persona_desktop.ui.mnemonics import plain
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import LanguageCode
from persona_desktop.ui.widgets.key_caps import KeyCaps
from persona_desktop.ui.widgets.scroll_area import ScrollArea
from tests.support.clock import FixedClock
from tests.support.people import people
from tests.support.screen_reader import everything, name_of, unnamed

KEYS = {
    "Down": Qt.Key.Key_Down,
    "Up": Qt.Key.Key_Up,
    "J": Qt.Key.Key_J,
    "K": Qt.Key.Key_K,
    "Return": Qt.Key.Key_Return,
    "Home": Qt.Key.Key_Home,
    "End": Qt.Key.Key_End,
}


@pytest.fixture
def actions(theme: Theme, qtbot: QtBot) -> Actions:
    return Actions(theme)


def keys_of(groups: list[KeyGroup]) -> set[str]:
    return {keys.toString() for group in groups for line in group.lines for keys in line.shortcuts}


def test_every_shortcut_of_the_actions_is_listed_under_its_name(actions: Actions) -> None:
    groups = key_groups(actions)
    lines = {(line.text, line.shortcuts) for group in groups for line in group.lines}
    for action in actions.all_actions():
        if action.shortcuts():
            assert (plain(action.text()).removesuffix("…"), tuple(action.shortcuts())) in lines
    assert [group.title for group in groups] == [
        "File",
        "Edit",
        "View",
        "Persona",
        "Help",
        "In the list",
        "In the details",
    ]


def test_a_shortcut_without_a_menu_is_listed_too(actions: Actions) -> None:
    lonely = QAction("Presentation && more", actions)
    lonely.setShortcut(QKeySequence("Ctrl+Alt+P"))
    window = next(group for group in key_groups(actions) if group.title == "Window")
    assert [line.text for line in window.lines] == ["Presentation & more"]


def test_another_shortcut_changes_the_sheet(actions: Actions) -> None:
    actions.find.setShortcut(QKeySequence("Ctrl+Shift+L"))
    assert "Ctrl+Shift+L" in keys_of(key_groups(actions))
    assert "Ctrl+F" not in keys_of(key_groups(actions))


def test_the_keys_of_the_list_do_what_the_sheet_says(
    theme: Theme, now: FixedClock, show: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    window = MainWindow(theme, Actions(theme), now)
    window.list.show_personas(PersonaIndex(people()), has_demo=False)
    show(window)
    view = window.list.view
    group = next(group for group in key_groups(window.commands) if group.title == "In the list")
    keys = {line.text: [KEYS[shortcut.toString()] for shortcut in line.shortcuts] for line in group.lines}
    last = view.personas.rowCount() - 1
    view.setFocus(Qt.FocusReason.TabFocusReason)

    def pressed(key: Qt.Key, start: int) -> int:
        view.setCurrentIndex(view.personas.index(start))
        QTest.keyClick(view, key)
        return view.currentIndex().row()

    assert [pressed(key, 3) for key in keys["Next persona"]] == [4, 4]
    assert [pressed(key, 3) for key in keys["Previous persona"]] == [2, 2]
    assert pressed(keys["First persona"][0], 3) == 0
    assert pressed(keys["Last persona"][0], 3) == last
    with qtbot.waitSignal(view.opened):
        QTest.keyClick(view, keys["Open the persona"][0])
    window.focus_search()
    QTest.keyClick(window.list.header.search, keys["From the search into the list"][0])
    assert view.hasFocus()


@dataclass(frozen=True, slots=True)
class _Part(Block):
    text: str

    @property
    def spoken(self) -> str:
        return self.text

    @property
    def copied(self) -> str:
        return self.text

    @property
    def action(self) -> object | None:
        return f"open {self.text}"

    def lay_out(self, canvas: Canvas) -> None:
        canvas.grow(40)


def test_the_keys_of_the_details_do_what_the_sheet_says(
    theme: Theme, actions: Actions, show: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    page = BlockView(theme)
    page.show_blocks([_Part(name) for name in ("one", "two", "three")])
    page.resize(400, 300)
    show(page)
    page.setFocus(Qt.FocusReason.TabFocusReason)
    group = next(group for group in key_groups(actions) if group.title == "In the details")
    keys = {line.text: [shortcut.toString() for shortcut in line.shortcuts] for line in group.lines}
    page.setCurrentIndex(page.blocks.index(1))
    QTest.keyClick(page, KEYS[keys["Next part"][0]])
    assert page.currentIndex().row() == 2
    QTest.keyClick(page, KEYS[keys["Previous part"][0]])
    assert page.currentIndex().row() == 1
    with qtbot.waitSignal(page.action_requested) as asked:
        QTest.keyClick(page, KEYS[keys["Do what the part offers"][0]])
    assert asked.args == ["open two"]
    assert keys["Copy the part"] == ["Ctrl+C"]
    QTest.keyClick(page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "two"


def test_it_shows_and_speaks_every_key_in_two_columns(
    theme: Theme, show: Callable[[QWidget], None], language: Callable[[LanguageCode], None]
) -> None:
    language("pl")
    actions = Actions(theme)
    window = QWidget()
    window.resize(1200, 1000)
    show(window)
    sheet = keyboard_sheet(theme, window, actions)
    sheet.open()
    caps = sheet.findChildren(KeyCaps)
    columns = {cap.mapTo(sheet, cap.rect().topRight()).x() for cap in caps}
    assert len(columns) == 2
    spoken = [name_of(thing) for thing in everything(sheet)]
    assert "F1 lub ?" in spoken
    assert "Szukaj person" in spoken
    assert unnamed(sheet) == []
    assert sheet.findChildren(ScrollArea)[0].verticalScrollBar().maximum() == 0
    sheet.reject()


def test_in_a_low_window_the_keys_scroll_it(
    theme: Theme, actions: Actions, show: Callable[[QWidget], None]
) -> None:
    window = QWidget()
    window.resize(720, 480)
    show(window)
    sheet = keyboard_sheet(theme, window, actions)
    sheet.open()
    QApplication.processEvents()
    bar = sheet.findChildren(ScrollArea)[0].verticalScrollBar()
    close = QApplication.focusWidget()
    assert close is not None
    for key, place in ((Qt.Key.Key_End, bar.maximum()), (Qt.Key.Key_Home, 0)):
        QTest.keyClick(close, key)
        assert bar.value() == place
    QTest.keyClick(close, Qt.Key.Key_Down)
    assert 0 < bar.value() < bar.maximum()
    assert QApplication.focusWidget() is close
    QTest.keyClick(close, Qt.Key.Key_Return)
    assert not sheet.isVisible()
