"""The choice of a tab, as words and as a drop-down."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from persona_desktop.ui.details.tab_choice import TabChoice
from persona_desktop.ui.theme import Theme

NAMES = ("Overview", "Profile", "Needs and pains", "Insights")


@pytest.fixture
def choice(qtbot: QtBot, theme: Theme) -> TabChoice:
    made = TabChoice(theme, NAMES, "Details")
    qtbot.addWidget(made)
    made.resize(820, 39)
    made.show()
    return made


def test_click_and_arrow_choose_a_tab(qtbot: QtBot, choice: TabChoice) -> None:
    """The way through a persona, by mouse and by keys."""
    with qtbot.waitSignal(choice.chosen) as by_mouse:
        point = choice.tabs.tabRect(2).center()
        QTest.mouseClick(choice.tabs, Qt.MouseButton.LeftButton, pos=point)
    assert by_mouse.args == [2]
    with qtbot.waitSignal(choice.chosen) as by_key:
        QTest.keyClick(choice.tabs, Qt.Key.Key_Right)
    assert by_key.args == [3]


def test_choosing_from_outside_tells_nobody(choice: TabChoice) -> None:
    """Otherwise the panel and its tabs would call each other in a circle."""
    told: list[int] = []
    choice.chosen.connect(told.append)
    choice.set_current(2)
    assert choice.tabs.currentIndex() == 2
    assert choice.picker.currentIndex() == 2
    assert told == []


def test_words_start_where_the_page_does(choice: TabChoice) -> None:
    """The eye follows the left edge."""
    assert choice.tabs.x() + choice.tabs.tabRect(0).x() + choice.tabs.INSET == 32


def test_narrow_panel_has_a_drop_down_instead(qtbot: QtBot, choice: TabChoice) -> None:
    """Half a word at the edge is no tab."""
    assert choice.tabs.isVisible()
    assert choice.focusProxy() is choice.tabs
    choice.resize(300, 39)
    assert not choice.tabs.isVisible()
    assert choice.picker.isVisible()
    assert choice.focusProxy() is choice.picker
    assert choice.picker.geometry().right() <= 300 - 32
    with qtbot.waitSignal(choice.chosen) as chosen:
        choice.picker.setFocus()
        QTest.keyClick(choice.picker, Qt.Key.Key_Down)
    assert chosen.args == [1]


def test_dot_means_the_same_in_both_forms(choice: TabChoice) -> None:
    """A dot alone says nothing to a screen reader or in a list."""
    choice.set_dot(2, "outdated")
    choice.set_dot(2, "outdated")
    assert choice.tabs.accessibleTabName(2) == "Needs and pains, outdated"
    assert choice.picker.itemText(2) == "Needs and pains · outdated"
    choice.set_dot(2, None)
    assert choice.picker.itemText(2) == "Needs and pains"
    assert choice.tabs.tabToolTip(2) == ""


def test_larger_text_makes_the_words_give_way_sooner(choice: TabChoice, theme: Theme) -> None:
    """At 200 % the tabs need twice the room."""
    choice.resize(500, 39)
    assert choice.tabs.isVisible()
    theme.set_font_scale(2)
    assert choice.picker.isVisible()
    assert choice.sizeHint().height() == 78
