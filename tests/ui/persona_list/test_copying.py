"""What a person copies from the list, and the menu of a row."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.domain.persona_filter import PersonaIndex
from persona_desktop.domain.persona_summary import NeedsState
from persona_desktop.ui.mnemonics import plain
from persona_desktop.ui.persona_list.table import table_header, table_row
from persona_desktop.ui.persona_list.view import PersonaListView
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.menu import Menu
from tests.support.clock import FixedClock
from tests.support.people import bare_person, people, person


@pytest.fixture
def view(theme: Theme, now: FixedClock, show: Callable[[QWidget], None]) -> PersonaListView:
    made = PersonaListView(theme, now)
    made.set_personas(PersonaIndex(people()))
    made.resize(700, 500)
    show(made)
    return made


def test_a_row_has_a_cell_for_every_column() -> None:
    bare = replace(bare_person(), needs_state=NeedsState.NO_RESPONSES)
    for persona in (*people(), bare):
        assert len(table_row(persona)) == len(table_header())
    assert "None" not in "".join(table_row(bare))
    assert table_row(replace(person(), opportunity=-12))[6] == "−12"
    assert table_row(person())[7] == "high 9, high 7, medium 6, low 3"
    assert "estimate" in table_header()[6]
    assert "estimate" in table_header()[7]


def test_ctrl_c_copies_the_current_row_as_a_table(view: PersonaListView) -> None:
    QGuiApplication.clipboard().setText("before")
    view.clear_selection()
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "before"
    view.select(people()[1].id)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    header, row = QGuiApplication.clipboard().text().splitlines()
    assert header.split("\t") == list(table_header())
    assert row.split("\t")[:4] == ["Krzysztof Nowicki", "42", "Kierownik zmiany", "Rzeszów"]
    assert "<td>Krzysztof Nowicki</td>" in QGuiApplication.clipboard().mimeData().html()


def test_a_name_that_looks_like_a_formula_is_none(view: PersonaListView) -> None:
    view.set_personas(PersonaIndex([replace(person(), full_name='=cmd|"/c calc"!A1')]))
    view.setCurrentIndex(view.personas.index(0))
    view.copy_current()
    [_, row] = csv.reader(QGuiApplication.clipboard().text().splitlines(), "excel-tab")
    assert row[0] == '\'=cmd|"/c calc"!A1'


def entries(menu: QMenu) -> dict[str, Callable[[], None]]:
    return {plain(action.text()): action.trigger for action in menu.actions() if not action.isSeparator()}


def test_the_menu_of_a_row_opens_and_copies(view: PersonaListView, qtbot: QtBot) -> None:
    chosen = people()[2]
    menu = view.menu_for(view.personas.index(2))
    offered = entries(menu)
    assert list(offered) == ["Open", "Copy as text", "Copy the row as a table", "Copy the list as a table"]
    with qtbot.waitSignal(view.opened) as opened:
        offered["Open"]()
    assert opened.args == [chosen.id]
    with qtbot.waitSignal(view.copy_text_asked) as asked:
        offered["Copy as text"]()
    assert asked.args == [chosen.id]
    offered["Copy the row as a table"]()
    assert chosen.full_name in QGuiApplication.clipboard().text()
    with qtbot.waitSignal(view.copy_table_asked):
        offered["Copy the list as a table"]()
    menu.deleteLater()


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
def test_the_menu_opens_on_a_row_by_mouse_and_by_key(
    view: PersonaListView, qtbot: QtBot, reason: QContextMenuEvent.Reason
) -> None:
    view.select(people()[3].id)
    row = view.visualRect(view.personas.index(1)).center()
    event = QContextMenuEvent(reason, row, view.viewport().mapToGlobal(row))
    QApplication.sendEvent(view.viewport(), event)
    (menu,) = view.findChildren(Menu)
    assert menu.isVisible()
    with qtbot.waitSignal(view.opened) as opened:
        entries(menu)["Open"]()
    by_key = reason is QContextMenuEvent.Reason.Keyboard
    assert opened.args == [people()[3 if by_key else 1].id]
    with qtbot.waitSignal(menu.destroyed):
        menu.close()


def test_below_the_last_row_there_is_no_menu(view: PersonaListView) -> None:
    view.set_personas(PersonaIndex(people()[:1]))
    place = QPoint(100, 400)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)
    assert view.findChildren(Menu) == []
