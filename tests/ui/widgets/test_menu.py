"""Menus: what stands outside their round corners belongs to the page below."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets import menu as menu_module
from persona_desktop.ui.widgets.menu import Menu, rounded_region
from tests.support.pixels import picture, shows


@pytest.fixture
def ground(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_corners_are_cut_off_and_nothing_else() -> None:
    region = rounded_region(QSize(120, 60), 8)
    outside = [QPoint(0, 0), QPoint(119, 0), QPoint(0, 59), QPoint(119, 59), QPoint(1, 1)]
    assert not any(region.contains(point) for point in outside)
    inside = [QPoint(60, 0), QPoint(0, 30), QPoint(119, 30), QPoint(60, 59), QPoint(4, 4)]
    assert all(region.contains(point) for point in inside)


def test_where_windows_cannot_be_clear_the_menu_has_its_shape(
    theme: Theme, ground: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    """X11 without a compositor paints clear corners black."""
    monkeypatch.setattr(menu_module, "_corners_can_be_clear", lambda: False)
    menu = Menu(theme, parent=ground)
    menu.add_item("Copy")
    menu.popup(QPoint(10, 10))
    assert not menu.testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    assert menu.mask() == rounded_region(menu.size(), 8)
    before = menu.size()
    menu.add_item("A longer entry that makes the menu wider")
    menu.resize(menu.sizeHint())
    assert menu.size() != before
    assert menu.mask() == rounded_region(menu.size(), 8)
    theme.set_mode("dark")
    assert shows(picture(menu), theme.colour("line2"))
    menu.close()


def test_elsewhere_its_corners_are_clear_and_smooth(theme: Theme, ground: QWidget) -> None:
    menu = Menu(theme, parent=ground)
    menu.add_item("Copy")
    menu.popup(QPoint(10, 10))
    assert menu.testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    assert menu.mask().isEmpty()
    menu.close()


def test_an_entry_that_is_off_says_why(theme: Theme, ground: QWidget, qtbot: QtBot) -> None:
    menu = Menu(theme, parent=ground)
    works, rests = menu.add_item("Works"), menu.add_item("&Rests")
    rests.setEnabled(False)
    rests.setToolTip("Open a persona first")
    plain = menu.add_item("Is off")
    plain.setEnabled(False)
    menu.popup(ground.mapToGlobal(QPoint(0, 0)))
    shown = []
    for action in (rests, works, plain):
        place = menu.actionGeometry(action).center()
        QApplication.sendEvent(menu, QHelpEvent(QEvent.Type.ToolTip, place, menu.mapToGlobal(place)))
        shown.append(QToolTip.text())
        QToolTip.hideText()
        qtbot.waitUntil(lambda: not QToolTip.isVisible())
    assert "Open a persona first" in shown[0]
    assert "Works" not in shown[1]
    assert "Is off" not in shown[2]
    menu.close()
