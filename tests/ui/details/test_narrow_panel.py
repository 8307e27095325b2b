"""The panel in a narrow window: the way back, the drop-down, and the actions behind one button."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.ui.details.header import HeaderBadges, PanelHeader
from persona_desktop.ui.details.insights.tab import InsightsTab
from persona_desktop.ui.details.needs.empty_page import EmptyNeedsPage
from persona_desktop.ui.details.needs.tab import NeedsTab
from persona_desktop.ui.details.panel import DetailsPanel
from persona_desktop.ui.details.panel_bar import PanelBar
from persona_desktop.ui.details.tab_choice import TabChoice
from persona_desktop.ui.details.tab_pages import Tab
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.button import Button, IconButton
from persona_desktop.ui.window_form import WindowForm
from tests.support.clock import FixedClock
from tests.support.people import person
from tests.ui.details.persona_samples import details

Kind = TypeVar("Kind", bound=QWidget)


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, now: FixedClock) -> DetailsPanel:
    made = DetailsPanel(theme, now)
    qtbot.addWidget(made)
    made.set_form(WindowForm.NARROW)
    made.resize(820, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def actions(panel: DetailsPanel) -> list[QAction]:
    made = [QAction("&Copy as text", panel), QAction("Refresh", panel)]
    made[0].setData("copy")
    made[0].setShortcut("Ctrl+Shift+C")
    panel.set_actions(made)
    return made


def the(panel: DetailsPanel, kind: type[Kind]) -> Kind:
    [found] = panel.findChildren(kind)
    return found


@pytest.mark.parametrize("tab", list(Tab))
@pytest.mark.parametrize("width", [899, 720, 320])
def test_every_tab_shows_the_persona_at_every_width(panel: DetailsPanel, tab: Tab, width: int) -> None:
    panel.resize(width, 480)
    panel.set_tab(tab)
    panel.show_details(details())
    assert not panel.grab().isNull()
    assert panel.width() == width


def test_the_way_back_to_the_list_stands_where_closing_was(qtbot: QtBot, panel: DetailsPanel) -> None:
    """A panel that covers the list needs a way back that a person sees."""
    panel.show_details(details())
    bar = the(panel, PanelBar)
    assert bar.back_button.isVisible()
    assert not bar.close_button.isVisible()
    assert not bar.actions_bar.isVisible()
    assert bar.back_button.accessibleName() == "Back to the list of personas"
    with qtbot.waitSignal(panel.closed):
        QTest.mouseClick(bar.back_button, Qt.MouseButton.LeftButton)
    panel.set_form(WindowForm.WIDE)
    assert bar.close_button.isVisible()
    assert not bar.back_button.isVisible()
    assert bar.actions_bar.isVisible()


def test_tabs_are_a_drop_down_with_the_badges_beside_it_or_below(panel: DetailsPanel) -> None:
    panel.show_details(details())
    panel.set_tab(Tab.NEEDS)
    choice, badges = the(panel, TabChoice), the(panel, HeaderBadges)
    assert choice.picker.isVisible()
    assert not choice.tabs.isVisible()
    assert choice.picker.x() == 24
    beside = badges.geometry()
    assert beside.left() > choice.picker.geometry().right()
    assert abs(beside.center().y() - choice.picker.geometry().center().y()) <= 2
    panel.resize(320, 480)
    below = badges.geometry()
    assert below.top() > choice.picker.geometry().bottom()
    assert below.bottom() <= choice.height()
    assert choice.picker.x() == 16
    panel.set_form(WindowForm.WIDE)
    panel.resize(820, 700)
    assert choice.tabs.isVisible()
    assert the(panel, PanelHeader).isAncestorOf(badges)


def test_changing_the_form_keeps_the_keyboard_on_the_choice_of_the_tab(panel: DetailsPanel) -> None:
    panel.show_details(details())
    choice = the(panel, TabChoice)
    choice.picker.setFocus()
    panel.set_form(WindowForm.WIDE)
    assert choice.tabs.hasFocus()
    panel.set_form(WindowForm.NARROW)
    assert choice.picker.hasFocus()


def test_insights_have_one_column_but_in_a_wide_window(panel: DetailsPanel) -> None:
    panel.set_tab(Tab.INSIGHTS)
    panel.show_details(details())
    page = the(panel, InsightsTab)
    for form, two in ((WindowForm.NARROW, False), (WindowForm.MIDDLE, False), (WindowForm.WIDE, True)):
        panel.set_form(form)
        assert page.has_two_columns is two


def test_the_toolbar_shows_icons_alone_in_a_middle_window(
    panel: DetailsPanel, actions: list[QAction]
) -> None:
    panel.show_details(details())
    bar = the(panel, PanelBar).actions_bar
    for form, kind in ((WindowForm.MIDDLE, IconButton), (WindowForm.WIDE, Button)):
        panel.set_form(form)
        shown = [button for button in bar.buttons if button.isVisible()]
        assert len(shown) == 2
        assert all(isinstance(button, kind) for button in shown)


def test_the_last_block_ends_above_the_floating_button(panel: DetailsPanel, actions: list[QAction]) -> None:
    """What the button covers at the end of a page could never be read."""
    panel.set_tab(Tab.NEEDS)
    panel.show_details(details())
    view = the(panel, NeedsTab).view
    view.executeDelayedItemsLayout()
    view.scrollToBottom()
    last = view.blocks.rowCount() - 1
    drawing = view.blocks.row(last).drawing(panel._bar._theme, view.content_width)
    end = view.visualRect(view.blocks.index(last)).top() + drawing.height
    button = panel.floating.button
    top = button.mapTo(panel, button.circle.topLeft()).y()
    assert view.mapTo(panel, QPoint(0, round(end))).y() <= top


def test_the_floating_button_offers_the_actions_and_gives_the_keyboard_back(
    qtbot: QtBot, panel: DetailsPanel, actions: list[QAction]
) -> None:
    panel.show_details(details())
    button, menu = panel.floating.button, panel.floating.menu
    assert button.isVisible()
    assert button.accessibleName() == "Actions"
    assert panel.rect().contains(QRect(button.mapTo(panel, button.circle.topLeft()), button.circle.size()))
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert [row.text() for row in menu.rows] == ["Copy as text", "Refresh"]
    assert menu.rows[0].hasFocus()
    QTest.keyClick(menu.rows[0], Qt.Key.Key_Down)
    assert menu.rows[1].hasFocus()
    QTest.keyClick(menu.rows[1], Qt.Key.Key_Tab)
    assert menu.rows[0].hasFocus()
    with qtbot.assertNotEmitted(panel.closed):
        QTest.keyClick(menu.rows[0], Qt.Key.Key_Escape)
    assert not menu.isVisible()
    assert button.hasFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    with qtbot.waitSignal(actions[0].triggered):
        QTest.keyClick(menu.rows[0], Qt.Key.Key_Return)
    assert not menu.isVisible()
    assert button.hasFocus()


def test_a_click_beside_the_card_or_on_the_cross_closes_the_menu(
    qtbot: QtBot, panel: DetailsPanel, actions: list[QAction]
) -> None:
    panel.show_details(details())
    button, menu = panel.floating.button, panel.floating.menu
    for clicked, place in ((menu, QPoint(40, 40)), (button, button.rect().center())):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert menu.isVisible()
        QTest.mouseClick(clicked, Qt.MouseButton.LeftButton, pos=place)
        assert not menu.isVisible()


def test_keys_of_the_window_rest_while_the_menu_is_open(
    qtbot: QtBot, panel: DetailsPanel, actions: list[QAction]
) -> None:
    """Escape closes what lies on top, not the panel below it."""
    escape = QAction("Close details", panel)
    escape.setShortcut(Qt.Key.Key_Escape)
    panel.addAction(escape)
    panel.show_details(details())
    panel.floating.toggle()
    with qtbot.assertNotEmitted(escape.triggered):
        QTest.keyClick(panel.floating.menu.rows[0], Qt.Key.Key_Escape)
    with qtbot.waitSignal(escape.triggered):
        QTest.keyClick(panel, Qt.Key.Key_Escape)


def test_the_button_is_there_only_with_a_persona_in_a_narrow_window(
    panel: DetailsPanel, actions: list[QAction]
) -> None:
    button, menu = panel.floating.button, panel.floating.menu
    panel.show_summary(person(), 1, 3)
    panel.show_loading()
    assert not button.isVisible()
    panel.show_details(details())
    panel.floating.toggle()
    panel.set_form(WindowForm.MIDDLE)
    assert not button.isVisible()
    assert not menu.isVisible()


def test_an_action_that_is_off_is_off_in_the_menu_too(panel: DetailsPanel, actions: list[QAction]) -> None:
    actions[0].setEnabled(False)
    panel.show_details(details())
    panel.floating.toggle()
    assert [row.isEnabled() for row in panel.floating.menu.rows] == [False, True]
    assert panel.floating.menu.rows[1].hasFocus()


def test_a_persona_without_needs_has_every_button_on_a_small_screen(
    qtbot: QtBot, panel: DetailsPanel
) -> None:
    """Three lines of text, two buttons and the floating one have to share 200 pixels."""
    panel.resize(320, 460)
    panel.set_tab(Tab.NEEDS)
    panel.show_details(details([], needs_and_pains=None))
    page = the(panel, EmptyNeedsPage)
    buttons = [button for button in page.findChildren(Button) if button.isVisible()]
    assert len(buttons) == 2
    qtbot.waitUntil(lambda: all(button.size() == button.sizeHint() for button in buttons))
    area = page.state._area.widget()
    assert area is not None
    assert all(
        area.rect().contains(QRect(button.mapTo(area, QPoint(0, 0)), button.size())) for button in buttons
    )
    end = max(button.mapTo(area, button.rect().bottomLeft()).y() for button in buttons)
    assert area.height() - end > panel.floating.ROOM - 24
