"""The bar on top of the panel: closing, stepping, and actions that keep up with the window's."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from persona_desktop.ui.details.action_bar import ActionBar
from persona_desktop.ui.details.panel_bar import PanelBar
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.button import Button, IconButton


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> PanelBar:
    made = PanelBar(theme)
    qtbot.addWidget(made)
    made.resize(820, made.height())
    made.show()
    return made


def action(text: str = "Copy as text", icon: str | None = "copy") -> QAction:
    made = QAction(text)
    made.setData(icon)
    return made


def shown(bar: ActionBar) -> list[Button | IconButton]:
    return [
        button for button in bar.buttons if isinstance(button, Button | IconButton) and button.isVisible()
    ]


def test_buttons_close_and_step(qtbot: QtBot, bar: PanelBar) -> None:
    """The three ways out of a persona."""
    bar.show_position(2, 3)
    for button, signal in (
        (bar.close_button, bar.closed),
        (bar.previous_button, bar.previous_requested),
        (bar.next_button, bar.next_requested),
    ):
        assert button.accessibleName()
        with qtbot.waitSignal(signal):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("position", "total", "text", "previous", "following"),
    [
        (1, 248, "1 of 248", False, True),
        (12, 248, "12 of 248", True, True),
        (248, 248, "248 of 248", True, False),
        (1, 1, "1 of 1", False, False),
        (0, 3, "", True, True),
        (0, 0, "", False, False),
    ],
)
def test_place_in_the_list_and_its_ends(
    bar: PanelBar, position: int, total: int, text: str, previous: bool, following: bool
) -> None:
    """A button that does nothing must say why."""
    bar.show_position(position, total)
    assert bar.position.text() == text
    assert (bar.previous_button.unavailable_reason is None) is previous
    assert (bar.next_button.unavailable_reason is None) is following


def test_closing_alone_stays_where_there_is_no_persona(bar: PanelBar) -> None:
    """It stands where it always stands."""
    before = bar.close_button.pos()
    bar.show_all(False)
    QTest.qWait(0)
    assert bar.close_button.isVisible()
    assert not bar.next_button.isVisible()
    assert bar.close_button.mapTo(bar, bar.close_button.rect().topLeft()) == before


def test_action_and_button_are_one(qtbot: QtBot, bar: PanelBar) -> None:
    """Menu, keys and toolbar must never disagree."""
    copy = action()
    copy.setShortcut(QKeySequence("Ctrl+Shift+C"))
    bar.actions_bar.set_actions([copy])
    [button] = shown(bar.actions_bar)
    assert button.text() == "Copy as text"
    assert button.toolTip() == "Copy as text (Ctrl+Shift+C)"
    with qtbot.waitSignal(copy.triggered):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    copy.setEnabled(False)
    assert not button.isEnabled()
    copy.setEnabled(True)
    copy.setText("Copy everything")
    assert button.isEnabled()
    assert button.text() == "Copy everything"


def test_buttons_wait_for_a_persona(bar: PanelBar) -> None:
    """While it loads there is nothing to copy."""
    copy = action()
    bar.actions_bar.set_available(False)
    bar.actions_bar.set_actions([copy])
    [button] = shown(bar.actions_bar)
    assert not button.isEnabled()
    bar.actions_bar.set_available(True)
    assert button.isEnabled()
    copy.setEnabled(False)
    bar.actions_bar.set_available(False)
    bar.actions_bar.set_available(True)
    assert not button.isEnabled()


def test_names_give_way_to_icons_where_room_is_scarce(bar: PanelBar) -> None:
    """Nothing may be cut off or scroll sideways."""
    actions = [action(), action("Refresh", None)]
    bar.actions_bar.set_actions(actions)
    assert all(isinstance(button, Button) for button in shown(bar.actions_bar))
    bar.resize(340, bar.height())
    icons = shown(bar.actions_bar)
    assert [button.accessibleName() for button in icons] == ["Copy as text", "Refresh"]
    assert all(isinstance(button, IconButton) for button in icons)
    assert bar.minimumSizeHint().width() <= 340
    bar.resize(820, bar.height())
    assert all(isinstance(button, Button) for button in shown(bar.actions_bar))


def test_new_actions_take_the_place_of_the_old(bar: PanelBar) -> None:
    """A second window language would otherwise show every button twice."""
    old, new = action("Old"), action("New")
    bar.actions_bar.set_actions([old])
    bar.actions_bar.set_actions([new])
    assert [button.text() for button in shown(bar.actions_bar)] == ["New"]
    old.setEnabled(False)
