"""Tick box, radio button, switch and the row of choices."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.choices import Check, Radio, Switch
from persona_desktop.ui.widgets.segmented import Segmented
from tests.support.pixels import picture, shows


@pytest.fixture
def add(show: Callable[[QWidget], None]) -> Callable[..., None]:
    def add_all(*widgets: QWidget) -> None:
        page = QWidget()
        layout = QVBoxLayout(page)
        for widget in widgets:
            layout.addWidget(widget)
        show(page)

    return add_all


def make(kind: str, theme: Theme) -> QAbstractButton:
    if kind == "check":
        return Check(theme, "Skip bad rows")
    if kind == "radio":
        return Radio(theme, "JSON")
    return Switch(theme, "Animations")


KINDS = pytest.mark.parametrize("kind", ["check", "radio", "switch"])


@KINDS
def test_mouse_and_space_choose(theme: Theme, qtbot: QtBot, add: Callable[..., None], kind: str) -> None:
    choice = make(kind, theme)
    choice.setAutoExclusive(False)
    add(choice)
    with qtbot.waitSignal(choice.toggled):
        qtbot.mouseClick(choice, Qt.MouseButton.LeftButton, pos=QPoint(choice.width() - 1, 3))
    assert choice.isChecked()
    with qtbot.waitSignal(choice.toggled):
        qtbot.keyClick(choice, Qt.Key.Key_Space)
    assert not choice.isChecked()


@KINDS
def test_every_state_looks_different(theme: Theme, qtbot: QtBot, add: Callable[..., None], kind: str) -> None:
    choice = make(kind, theme)
    choice.setAutoExclusive(False)
    other = QPushButton()
    add(other, choice)
    images = [picture(choice)]
    choice.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    images.append(picture(choice))
    choice.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    choice.setChecked(True)
    images.append(picture(choice))
    assert shows(images[-1], theme.colour("accent"))
    other.setFocus()
    qtbot.keyClick(other, Qt.Key.Key_Tab)
    assert choice.hasFocus()
    images.append(picture(choice))
    choice.setEnabled(False)
    images.append(picture(choice))
    assert not shows(images[-1], theme.colour("accent"))
    choice.setChecked(False)
    images.append(picture(choice))
    assert all(first != second for first, second in pairwise(images))


@KINDS
def test_a_click_can_hit_it_with_a_finger(theme: Theme, qtbot: QtBot, kind: str) -> None:
    choice = make(kind, theme)
    qtbot.addWidget(choice)
    assert choice.sizeHint().height() >= 24
    assert choice.minimumSizeHint() == choice.sizeHint()


def test_a_box_without_text_shows_focus_around_itself(
    theme: Theme, qtbot: QtBot, add: Callable[..., None]
) -> None:
    box = Check(theme)
    box.setAccessibleName("All")
    add(box)
    box.clearFocus()
    before = picture(box)
    box.setFocus(Qt.FocusReason.TabFocusReason)
    assert picture(box) != before


def test_a_half_ticked_box_has_a_dash(theme: Theme, qtbot: QtBot) -> None:
    box = Check(theme, "All", checked=True)
    qtbot.addWidget(box)
    ticked = picture(box)
    box.setTristate(True)
    box.setCheckState(Qt.CheckState.PartiallyChecked)
    assert picture(box) != ticked


def test_radio_buttons_of_one_page_exclude_each_other(
    theme: Theme, qtbot: QtBot, add: Callable[..., None]
) -> None:
    first, second = Radio(theme, "A", checked=True), Radio(theme, "B")
    add(first, second)
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert (first.isChecked(), second.isChecked()) == (False, True)


def test_a_switch_has_a_name(theme: Theme, qtbot: QtBot) -> None:
    switch = Switch(theme, "Animations", checked=True)
    qtbot.addWidget(switch)
    assert switch.accessibleName() == "Animations"
    assert switch.isChecked()


@pytest.fixture
def segmented(theme: Theme, add: Callable[..., None]) -> Segmented:
    row = Segmented(theme, "Direction", ["Up", "Down", "Both"], current=1)
    add(row)
    return row


def buttons(row: Segmented) -> list[QAbstractButton]:
    return row.findChildren(QAbstractButton)


def test_a_click_chooses_and_tells(segmented: Segmented, qtbot: QtBot) -> None:
    assert segmented.current == 1
    with qtbot.waitSignal(segmented.chosen) as told:
        qtbot.mouseClick(buttons(segmented)[2], Qt.MouseButton.LeftButton)
    assert told.args == [2]
    assert segmented.current == 2


def test_arrow_keys_and_enter_choose(segmented: Segmented, qtbot: QtBot) -> None:
    up, down, both = buttons(segmented)
    down.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(down, Qt.Key.Key_Right)
    assert both.hasFocus()
    assert segmented.current == 2
    with qtbot.waitSignal(segmented.chosen):
        qtbot.keyClick(up, Qt.Key.Key_Return)
    assert segmented.current == 0
    with qtbot.assertNotEmitted(segmented.chosen):
        qtbot.keyClick(up, Qt.Key.Key_X)


def test_choosing_from_the_program_is_silent_and_strict(segmented: Segmented, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(segmented.chosen):
        segmented.set_current(0)
    assert segmented.current == 0
    with pytest.raises(IndexError):
        segmented.set_current(7)


def test_the_chosen_and_the_hovered_segment_stand_out(segmented: Segmented, theme: Theme) -> None:
    up, down, _ = buttons(segmented)
    assert shows(picture(down), theme.colour("raised"))
    rest = picture(up)
    up.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert picture(up) != rest
    assert shows(picture(segmented), theme.colour("sub2"))
    theme.set_font_scale(2)
    assert up.sizeHint().height() == 56
