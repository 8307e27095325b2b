"""What a person hears who cannot see the window, and what one reaches who cannot hold a mouse."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from persona_desktop.domain.errors import DatabaseUnavailableError
from persona_desktop.domain.persona_filter import ListQuery, NeedsFilter, PersonaIndex, SegmentKey
from persona_desktop.ui.actions import Actions
from persona_desktop.ui.component_sheet import ComponentSheet
from persona_desktop.ui.error_sentences import sentence_for
from persona_desktop.ui.main_window import MainWindow
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.button import Button, IconButton
from persona_desktop.ui.widgets.chip import FilterChip
from persona_desktop.ui.widgets.choices import Check, Radio, Switch
from persona_desktop.ui.widgets.drop_downs import DropdownChip, Select
from persona_desktop.ui.widgets.line_edit import LineEdit, SearchField
from persona_desktop.ui.widgets.link import Link
from persona_desktop.ui.widgets.panel_tabs import PanelTabs
from tests.support.clock import FixedClock
from tests.support.people import AUTUMN, WORKSPACE, people
from tests.support.screen_reader import controls, everything, name_of, unnamed

Show = Callable[[QWidget], None]
Role = QAccessible.Role


@pytest.fixture
def window(theme: Theme, now: FixedClock, show: Show) -> MainWindow:
    made = MainWindow(theme, Actions(theme), now)
    index = PersonaIndex(people())
    made.sidebar.show_workspace(WORKSPACE, AUTUMN)
    made.sidebar.show_personas(index, (NeedsFilter.ALL, None))
    made.list.show_personas(index, has_demo=False)
    show(made)
    return made


def show_rows(window: MainWindow) -> None:
    window.list.set_query(ListQuery())


def show_filtered(window: MainWindow) -> None:
    window.list.set_query(ListQuery("a", SegmentKey("seg_active_seniors", None), NeedsFilter.CURRENT))


def show_nothing(window: MainWindow) -> None:
    window.list.set_query(ListQuery("nobody", SegmentKey("seg_active_seniors", None)))


def show_first_run(window: MainWindow) -> None:
    window.list.show_personas(PersonaIndex(()), has_demo=False)


def show_failure(window: MainWindow) -> None:
    window.list.show_failed(sentence_for(DatabaseUnavailableError("not shown")))


def show_loading(window: MainWindow) -> None:
    window.list.show_loading()


def show_narrow(window: MainWindow) -> None:
    window.resize(900, 700)
    window.commands.toggle_sidebar.trigger()


STATES = [show_rows, show_filtered, show_nothing, show_first_run, show_failure, show_loading, show_narrow]


@pytest.mark.parametrize("arrange", STATES, ids=[state.__name__.removeprefix("show_") for state in STATES])
def test_no_control_is_without_a_name(window: MainWindow, arrange: Callable[[MainWindow], None]) -> None:
    arrange(window)
    QApplication.processEvents()
    assert unnamed(window.sidebar) == []
    assert unnamed(window.list) == []
    assert len(controls(window.list)) >= 4


def test_the_search_for_nameless_controls_finds_them(show: Show) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    for widget in (QPushButton(), QListView(), QLineEdit(), QComboBox(), QCheckBox()):
        column.addWidget(widget)
    show(page)
    assert len(unnamed(page)) == 5


def test_no_component_is_without_a_name(theme: Theme, show: Show) -> None:
    sheet = ComponentSheet(theme)
    show(sheet)
    assert unnamed(sheet) == []


def test_every_component_has_the_role_of_what_it_is(theme: Theme, qtbot: QtBot) -> None:
    tabs = PanelTabs(theme, "Parts")
    tabs.addTab("One")
    roles: list[tuple[QWidget, QAccessible.Role]] = [
        (Button(theme, "Go"), Role.Button),
        (IconButton(theme, "x", "Close"), Role.Button),
        (Link(theme, "More"), Role.Button),
        (FilterChip(theme, "Seniors"), Role.Button),
        (DropdownChip(theme, "All"), Role.Button),
        (Check(theme, "Skip"), Role.CheckBox),
        (Switch(theme, "Animations"), Role.CheckBox),
        (Radio(theme, "JSON"), Role.RadioButton),
        (LineEdit(theme, name="Port"), Role.EditableText),
        (SearchField(theme, "Search"), Role.EditableText),
        (Select(theme, ("Polski",), name="Language"), Role.ComboBox),
        (tabs, Role.PageTabList),
    ]
    for widget, role in roles:
        qtbot.addWidget(widget)
        assert QAccessible.queryAccessibleInterface(widget).role() == role, type(widget).__name__


def test_a_screen_reader_reads_a_row_in_one_sentence(window: MainWindow) -> None:
    names = [name_of(thing) for thing in everything(window.list)]
    assert any(
        name.startswith("Zofia Adamczyk, 67 years old") and "opportunity score 24 =" in name for name in names
    )


def test_a_reason_is_told_where_a_button_does_nothing(theme: Theme, show: Show) -> None:
    button = Button(theme, "Generate")
    show(button)
    button.set_unavailable("This persona has no responses yet")
    heard = QAccessible.queryAccessibleInterface(button)
    assert heard.text(QAccessible.Text.Description) == "This persona has no responses yet"
    assert heard.state().focusable


def reached_with_tab(window: MainWindow) -> list[QWidget]:
    """The widgets that Tab leads through, from the sidebar's menu button until it is there again."""
    window.sidebar.menu_button.setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[QWidget] = []
    while (focused := QApplication.focusWidget()) is not None and focused not in reached:
        reached.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    return reached


def test_tab_reaches_every_control_and_goes_from_left_to_right(window: MainWindow) -> None:
    reached = reached_with_tab(window)
    missed = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and widget not in reached
        and not isinstance(widget, QMenu)
    ]
    assert missed == []
    panes = [
        0 if window.sidebar.isAncestorOf(widget) else 1
        for widget in reached
        if not isinstance(widget, QTabBar)
    ]
    assert panes == sorted(panes)
    header = window.list.header
    assert reached.index(header.search) < reached.index(window.list.view)


@pytest.mark.parametrize("width", [1440, 1000, 720])
def test_targets_are_large_enough_and_within_the_window(window: MainWindow, width: int) -> None:
    window.resize(width, 700)
    QApplication.processEvents()
    for widget in reached_with_tab(window) if width == 1440 else window.list.findChildren(QWidget):
        if not widget.isVisible() or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        if isinstance(widget, QComboBox) or widget.size().isEmpty():
            continue
        assert min(widget.width(), widget.height()) >= 24, widget
        place = widget.mapTo(window, QPoint(0, 0))
        assert place.x() >= 0
        assert place.x() + widget.width() <= window.width(), widget
