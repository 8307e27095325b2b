"""Select box, filter with an arrow, menu, link: what opens and what is chosen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.theme.tokens import DARK
from persona_desktop.ui.widgets.drop_downs import DropdownChip, Select
from persona_desktop.ui.widgets.link import Link
from persona_desktop.ui.widgets.menu import Menu
from tests.support.pixels import picture, shows


def test_arrow_keys_choose_in_a_select_box(
    theme: Theme, show: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    select = Select(theme, ("Polski", "English"), name="Language")
    show(select)
    assert select.accessibleName() == "Language"
    with qtbot.waitSignal(select.currentIndexChanged):
        qtbot.keyClick(select, Qt.Key.Key_Down)
    assert select.currentText() == "English"


def test_a_select_box_shows_its_states(theme: Theme, show: Callable[[QWidget], None]) -> None:
    select = Select(theme, ("Polski", "English"))
    show(select)
    select.setFocus()
    assert shows(picture(select), theme.colour("focus"))
    select.clearFocus()
    rest = picture(select)
    assert shows(rest, theme.colour("ctl"))
    select.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert picture(select) != rest
    select.setEnabled(False)
    assert shows(picture(select), theme.colour("sub2"))
    assert Select(theme).sizeHint().width() < select.sizeHint().width()
    assert select.minimumSizeHint().width() < select.sizeHint().width()
    theme.set_font_scale(2)
    assert select.sizeHint().height() == 64


def test_a_filter_with_an_arrow_shows_that_it_narrows(
    theme: Theme, show: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    chip = DropdownChip(theme, "All segments")
    show(chip)
    chip.clearFocus()
    assert shows(picture(chip), theme.colour("line2"))
    chip.set_active(True)
    assert shows(picture(chip), theme.colour("accent_bg"))
    rest = picture(chip)
    chip.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    hot = picture(chip)
    chip.setDown(True)
    assert rest != hot != picture(chip)
    chip.setDown(False)
    chip.setFocus(Qt.FocusReason.TabFocusReason)
    assert shows(picture(chip), theme.colour("focus"))
    with qtbot.waitSignal(chip.clicked):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chip.minimumSizeHint().width() == 72
    theme.set_font_scale(2)
    assert chip.sizeHint().height() == 48


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_link_is_followed_by_mouse_and_keys(
    theme: Theme, show: Callable[[QWidget], None], qtbot: QtBot, key: Qt.Key
) -> None:
    link = Link(theme, "All needs")
    show(link)
    with qtbot.waitSignal(link.clicked):
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(link.clicked):
        qtbot.keyClick(link, key)
    with qtbot.assertNotEmitted(link.clicked):
        qtbot.keyClick(link, Qt.Key.Key_A)


def test_a_link_is_underlined_under_the_mouse(theme: Theme, show: Callable[[QWidget], None]) -> None:
    link = Link(theme, "All needs")
    show(link)
    rest = picture(link)
    link.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert picture(link) != rest
    assert link.cursor().shape() == Qt.CursorShape.PointingHandCursor
    assert link.sizeHint().height() == 24
    assert link.minimumSizeHint().width() == 48
    link.setEnabled(False)
    assert not shows(picture(link), theme.colour("accent_text"))
    theme.set_font_scale(2)
    assert link.sizeHint().height() > 24


def test_a_link_shows_the_focus(theme: Theme, show: Callable[[QWidget], None]) -> None:
    link = Link(theme, "All needs")
    show(link)
    link.clearFocus()
    assert not link.ring.visible
    link.setFocus(Qt.FocusReason.TabFocusReason)
    assert shows(picture(link), theme.colour("focus"))


def test_a_menu_runs_what_is_chosen_with_the_keys(
    theme: Theme, show: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    window = QWidget()
    show(window)
    menu = Menu(theme, "File", parent=window)
    chosen: list[str] = []
    menu.add_item("Import", icon="file-input").triggered.connect(lambda: chosen.append("import"))
    menu.add_item("Quit").triggered.connect(lambda: chosen.append("quit"))
    menu.popup(window.mapToGlobal(window.rect().center()))
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert chosen == ["quit"]


def test_a_menu_has_the_theme_s_colours_and_follows_them(theme: Theme, qtbot: QtBot) -> None:
    menu = Menu(theme)
    qtbot.addWidget(menu)
    menu.add_item("Import")
    assert shows(picture(menu), theme.colour("raised"))
    theme.set_mode("dark")
    assert shows(picture(menu), QColor(DARK.colours["raised"]))
