"""Buttons: the mouse, the keys, and being unavailable for a reason."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.button import Button, ButtonKind, IconButton
from tests.support.pixels import picture, shows


@pytest.fixture
def button(theme: Theme, qtbot: QtBot) -> Button:
    made = Button(theme, "Generate", "primary", "sparkles")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_click_and_every_usual_key_press_it(button: Button, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_other_keys_do_nothing(button: Button, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_A)


def test_its_corner_can_be_clicked_too(button: Button, qtbot: QtBot) -> None:
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(0, 0))


def test_unavailable_it_does_nothing_and_says_why(button: Button, qtbot: QtBot) -> None:
    button.set_unavailable("No responses yet")
    assert button.unavailable_reason == "No responses yet"
    assert button.toolTip() == button.accessibleDescription() == "No responses yet"
    assert button.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert not button.looks_enabled
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        qtbot.keyClick(button, Qt.Key.Key_Return)
        qtbot.keyClick(button, Qt.Key.Key_Space)
    button.set_unavailable(None)
    assert button.looks_enabled
    assert button.toolTip() == ""
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(("kind", "token"), [("primary", "fill"), ("danger", "danger"), ("plain", "raised")])
def test_each_kind_has_its_fill(theme: Theme, qtbot: QtBot, kind: ButtonKind, token: str) -> None:
    button = Button(theme, "Delete", kind)
    qtbot.addWidget(button)
    assert button.kind == kind
    assert shows(picture(button), theme.colour(token))  # type: ignore[arg-type]


def test_disabled_it_is_grey(button: Button, theme: Theme) -> None:
    button.setEnabled(False)
    image = picture(button)
    assert shows(image, theme.colour("sub2"))
    assert not shows(image, theme.colour("fill"))


def test_pressed_and_hovered_it_is_darker(button: Button, theme: Theme) -> None:
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert button.is_hot
    assert shows(picture(button), theme.colour("fill_h"))
    button.setDown(True)
    assert button.is_pressed
    assert not shows(picture(button), theme.colour("fill"))


@pytest.mark.parametrize("kind", ["plain", "quiet"])
def test_open_kinds_answer_the_mouse(theme: Theme, qtbot: QtBot, kind: ButtonKind) -> None:
    button = Button(theme, "Copy", kind, "copy")
    qtbot.addWidget(button)
    rest = picture(button)
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    hot = picture(button)
    button.setDown(True)
    pressed = picture(button)
    assert rest != hot != pressed != rest


@pytest.mark.parametrize("kind", ["primary", "plain", "quiet", "danger"])
def test_the_focus_ring_comes_with_the_keyboard_alone(
    theme: Theme, qtbot: QtBot, show: Callable[[QWidget], None], kind: ButtonKind
) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    first, second = Button(theme, "First", kind), Button(theme, "Second", kind)
    column.addWidget(first)
    column.addWidget(second)
    show(window)
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert first.hasFocus()
    assert not shows(picture(first), theme.colour("focus")) or kind == "primary"  # whose fill is that colour
    assert not first.ring.visible
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    assert second.ring.visible
    assert shows(picture(second), theme.colour("focus"))
    qtbot.keyClick(second, Qt.Key.Key_Tab)
    assert not second.ring.visible


def test_an_ampersand_is_shown_and_a_mnemonic_is_not(theme: Theme, qtbot: QtBot) -> None:
    plain, doubled, marked = (Button(theme, text) for text in ("R D", "R&&D", "&R D"))
    for button in (plain, doubled, marked):
        qtbot.addWidget(button)
    assert marked.sizeHint() == plain.sizeHint()
    assert doubled.sizeHint().width() > plain.sizeHint().width()


def test_icon_menu_and_size_take_room(theme: Theme, qtbot: QtBot) -> None:
    button, small = Button(theme, "Export"), Button(theme, "Export", small=True)
    for made in (button, small):
        qtbot.addWidget(made)
    assert (button.sizeHint().height(), small.sizeHint().height()) == (32, 28)
    width = button.sizeHint().width()
    button.set_icon("download")
    with_icon = button.sizeHint().width()
    button.setMenu(QMenu(button))
    assert width < with_icon < button.minimumSizeHint().width()
    assert shows(picture(button), theme.colour("text2"))
    button.set_icon(None)
    button.set_kind("primary")
    assert shows(picture(button), theme.colour("fill"))


def test_a_new_font_size_makes_it_larger(theme: Theme, button: Button) -> None:
    before = button.sizeHint()
    theme.set_font_scale(2)
    assert button.sizeHint().height() == 64
    assert button.sizeHint().width() > before.width()


def test_an_icon_button_has_a_name_everywhere(theme: Theme, qtbot: QtBot) -> None:
    button = IconButton(theme, "download", "Export")
    qtbot.addWidget(button)
    assert button.accessibleName() == button.toolTip() == "Export"
    button.set_unavailable("Nothing to export")
    assert button.toolTip() == "Nothing to export"
    assert shows(picture(button), theme.colour("disabled"))
    button.set_name("Save")
    assert button.toolTip() == "Nothing to export"
    button.set_unavailable(None)
    assert button.toolTip() == button.accessibleName() == "Save"


def test_an_icon_button_shows_that_it_is_pressed_hovered_or_checked(theme: Theme, qtbot: QtBot) -> None:
    button = IconButton(theme, "download", "Export", size=28)
    qtbot.addWidget(button)
    assert button.sizeHint() == button.minimumSizeHint()
    rest = picture(button)
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    hot = picture(button)
    button.setCheckable(True)
    button.setChecked(True)
    checked = picture(button)
    button.set_icon("upload")
    assert len({image.cacheKey() for image in (rest, hot, checked)}) == 3
    assert rest != hot != checked != picture(button)
    assert QColor(checked.pixel(14, 2)) != QColor(rest.pixel(14, 2))
