"""The panel in a narrow window: the way back, the drop-down, and the actions behind one button."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.ui.details.header import PanelHeader
from persona_desktop.ui.details.insights.tab import InsightsTab
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
from tests.ui.details.persona_samples import bare_details, details

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
