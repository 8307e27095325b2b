"""Text input: typing, errors, and the search box that Escape empties."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.line_edit import Field, LineEdit, SearchField
from tests.support.keyboard import type_text
from tests.support.pixels import picture, shows


def test_typing_arrives(theme: Theme, show: Callable[[QWidget], None], qtbot: QtBot) -> None:
    box = LineEdit(theme, "Łódź", name="City", placeholder="City")
    show(box)
    box.selectAll()
    type_text(box, "Gdańsk")
    assert box.text() == "Gdańsk"
    assert box.accessibleName() == "City"


def test_the_edge_tells_focus_error_and_rest(
    theme: Theme, show: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    other, box = QPushButton(), LineEdit(theme)
    column.addWidget(other)
    column.addWidget(box)
    show(page)
    other.setFocus()
    assert shows(picture(box), theme.colour("ctl"))
    box.setFocus()
    assert shows(picture(box), theme.colour("focus"))
    other.setFocus()
    box.set_invalid(True)
    assert box.is_invalid
    assert shows(picture(box), theme.colour("hi"))
    box.set_invalid(False)
    box.show_focus()
    assert shows(picture(box), theme.colour("focus"))
    box.setEnabled(False)
    assert shows(picture(box), theme.colour("sub2"))


def test_a_field_says_what_is_wrong(theme: Theme, show: Callable[[QWidget], None]) -> None:
    field = Field(theme, "Port", "543x")
    show(field)
    assert field.line_edit.accessibleName() == "Port"
    height = field.sizeHint().height()
    field.set_error("A port is a number")
    assert field.error == field.line_edit.accessibleDescription() == "A port is a number"
    assert field.line_edit.is_invalid
    assert field.sizeHint().height() > height
    field.set_error(None)
    assert field.error == ""
    assert not field.line_edit.is_invalid
    assert field.sizeHint().height() == height
    field.setFocus()
    assert field.line_edit.hasFocus()


@pytest.fixture
def search(theme: Theme, show: Callable[[QWidget], None]) -> SearchField:
    box = SearchField(theme, "Search personas", key_hint="Ctrl F")
    box.setFixedWidth(300)
    show(box)
    return box


def cross(search: SearchField) -> QPushButton:
    (button,) = search.findChildren(QPushButton)
    return button


def test_a_cross_empties_the_search(search: SearchField, qtbot: QtBot) -> None:
    assert not cross(search).isVisible()
    qtbot.keyClicks(search, "lodz")
    assert cross(search).isVisible()
    assert cross(search).accessibleName() == "Clear search"
    with qtbot.waitSignal(search.textChanged):
        qtbot.mouseClick(cross(search), Qt.MouseButton.LeftButton)
    assert search.text() == ""
    assert search.hasFocus()
    assert not cross(search).isVisible()


def test_the_hint_of_the_key_goes_while_there_is_text(search: SearchField, theme: Theme) -> None:
    assert shows(picture(search), theme.colour("sub2"))
    search.setText("lodz")
    assert not shows(picture(search), theme.colour("sub2"))


def test_escape_empties_first_and_only_then_closes_what_the_window_would(
    theme: Theme, show: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    window = QMainWindow()
    box = SearchField(theme, "Search")
    window.setCentralWidget(box)
    close = QAction("Close", window)
    close.setShortcut(QKeySequence(Qt.Key.Key_Escape))
    window.addAction(close)
    show(window)
    box.setFocus()
    qtbot.keyClicks(box, "lodz")
    with qtbot.assertNotEmitted(close.triggered):
        qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""
    with qtbot.waitSignal(close.triggered):
        qtbot.keyClick(box, Qt.Key.Key_Escape)


def test_new_fonts_change_the_height(theme: Theme, search: SearchField) -> None:
    theme.set_font_scale(2)
    assert search.sizeHint().height() == search.minimumSizeHint().height() == 64
