"""The rows of the sidebar for Qt."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from persona_desktop.domain.persona_filter import NeedsFilter, PersonaIndex
from persona_desktop.ui.sidebar.entries import Entry, sidebar_entries
from persona_desktop.ui.sidebar.navigation_model import ROW, NavigationModel
from tests.support.people import people


def test_it_behaves_as_qt_expects_while_its_rows_change(qtbot: QtBot) -> None:
    model = NavigationModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show_rows(sidebar_entries(PersonaIndex(people())))
    model.show_rows(sidebar_entries(PersonaIndex(())))
    assert model.rowCount() == 1
    del tester


def test_entries_can_be_chosen_and_found_and_headings_cannot(qtbot: QtBot) -> None:
    model = NavigationModel()
    rows = sidebar_entries(PersonaIndex(people()))
    model.show_rows(rows)
    for number, row in enumerate(rows):
        index = model.index(number)
        is_entry = isinstance(row, Entry)
        assert bool(model.flags(index) & Qt.ItemFlag.ItemIsSelectable) is is_entry
        assert index.data(ROW) is row
        if isinstance(row, Entry):
            assert model.index_of(row.place) == index
            assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith(
                f"{row.text}, {row.count} persona"
            )
    model.show_rows([])
    assert model.index_of((NeedsFilter.ALL, None)) is None
