"""The tabs of the details panel."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.panel_tabs import PanelTabs
from tests.support.pixels import picture, shows


@pytest.fixture
def tabs(theme: Theme, show: Callable[[QWidget], None]) -> PanelTabs:
    bar = PanelTabs(theme, "Parts of the persona")
    for name in ("Overview", "Profile", "Needs and pains"):
        bar.addTab(name)
    bar.resize(640, 39)
    show(bar)
    return bar


def test_a_click_and_the_arrows_change_the_tab(tabs: PanelTabs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tabs.currentChanged):
        qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(2).center())
    assert tabs.currentIndex() == 2
    with qtbot.waitSignal(tabs.currentChanged):
        qtbot.keyClick(tabs, Qt.Key.Key_Left)
    assert tabs.currentIndex() == 1


def test_nothing_moves_when_the_tab_changes(tabs: PanelTabs) -> None:
    before = [tabs.tabRect(index) for index in range(3)]
    tabs.setCurrentIndex(2)
    assert [tabs.tabRect(index) for index in range(3)] == before


def test_a_dot_is_seen_and_heard(tabs: PanelTabs, theme: Theme) -> None:
    width = tabs.tabRect(2).width()
    tabs.set_dot(2, "needs outdated")
    assert tabs.tabRect(2).width() > width
    assert shows(picture(tabs), theme.colour("md_bar"))
    assert tabs.tabToolTip(2) == "needs outdated"
    bar = QAccessible.queryAccessibleInterface(tabs)
    assert bar.child(2).text(QAccessible.Text.Name) == "Needs and pains, needs outdated"
    tabs.set_dot(2, None)
    tabs.set_dot(1, None)
    assert not shows(picture(tabs), theme.colour("md_bar"))
    assert bar.child(2).text(QAccessible.Text.Name) == "Needs and pains"


def test_the_chosen_tab_is_underlined_and_a_disabled_one_grey(tabs: PanelTabs, theme: Theme) -> None:
    line = tabs.tabRect(0).adjusted(0, 36, 0, 0)
    assert shows(picture(tabs), theme.colour("accent"), line)
    tabs.setCurrentIndex(1)
    assert not shows(picture(tabs), theme.colour("accent"), line)
    tabs.setTabEnabled(2, False)
    assert shows(picture(tabs), theme.colour("disabled"), tabs.tabRect(2))


def test_the_focus_ring_comes_with_the_keys(tabs: PanelTabs, theme: Theme) -> None:
    tabs.clearFocus()
    before = picture(tabs)
    tabs.setFocus(Qt.FocusReason.TabFocusReason)
    assert picture(tabs) != before
    tabs.clearFocus()
    assert not tabs.ring.visible


def test_the_word_under_the_mouse_is_stronger(tabs: PanelTabs, qtbot: QtBot) -> None:
    rest = picture(tabs)
    tabs.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    tabs.cursor().setPos(tabs.mapToGlobal(tabs.tabRect(1).center()))
    assert picture(tabs) != rest
    tabs.cursor().setPos(QPoint(0, 0))


def test_tabs_grow_with_the_font(tabs: PanelTabs, theme: Theme) -> None:
    before = tabs.tabRect(0).width()
    theme.set_font_scale(2)
    assert tabs.tabSizeHint(0).height() == tabs.minimumTabSizeHint(0).height() == 78
    assert tabs.tabRect(0).width() > before
