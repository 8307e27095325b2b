"""The rows of the list: what Qt, a mouse, keys and a screen reader get of them, for ten personas or 100,000."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.domain.persona_filter import ListQuery, NeedsFilter, PersonaIndex, SegmentKey, SortKey
from persona_desktop.ui.persona_list.model import PersonaListModel
from persona_desktop.ui.persona_list.row_words import describe_persona
from persona_desktop.ui.persona_list.view import PersonaListView
from persona_desktop.ui.theme import Theme
from tests.support.clock import FixedClock
from tests.support.people import bare_person, people
from tests.support.pixels import picture, shows

EVERYONE = PersonaIndex(people())


@pytest.fixture
def model(qapp: object) -> PersonaListModel:
    return PersonaListModel(describe_persona)


def test_the_model_keeps_qt_s_rules_through_every_change(
    model: PersonaListModel, hundred_thousand: PersonaIndex
) -> None:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_personas(EVERYONE)
    model.set_query(ListQuery("wro"))
    model.set_query(ListQuery("nobody is called that"))
    model.set_query(ListQuery(segment=SegmentKey("seg_young_professionals", None)))
    model.set_query(ListQuery(sort=SortKey.NAME, descending=False))
    model.set_personas(PersonaIndex(()))
    model.set_personas(hundred_thousand)
    model.set_query(ListQuery("żurek 9999"))
    assert model.rowCount() > 0


def test_a_row_is_a_name_and_a_whole_sentence_for_a_screen_reader(model: PersonaListModel) -> None:
    model.set_personas(EVERYONE)
    index = model.index(0)
    assert model.data(index) == "Magdalena Wrońska"
    assert model.data(index, Qt.ItemDataRole.AccessibleTextRole) == (
        "Magdalena Wrońska, 31 years old, Kierowniczka marketingu · Wrocław, segment Młodzi Profesjonaliści, "
        "top need: Wiarygodnie prognozować zwrot z kampanii, "
        "opportunity score 54 = importance × (importance − satisfaction), from a model’s estimates, "
        "pains: high 9, high 7, medium 6, low 3 (a model’s estimate), "
        "needs outdated, 3 responses after the analysis, changed: 14 October 2026, 12:00:00"
    )
    assert model.data(index, Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags
    assert not model.flags(index) & Qt.ItemFlag.ItemIsEditable


def test_a_persona_with_hardly_anything_is_described_too() -> None:
    bare = bare_person()
    assert describe_persona(bare) == "Magdalena Wrońska, changed: 14 October 2026, 12:00:00"
    assert "segment seg_x" in describe_persona(replace(bare, segment_id="seg_x"))


def test_rows_are_found_by_identifier(model: PersonaListModel) -> None:
    model.set_personas(EVERYONE)
    third = people()[2]
    assert model.row_of(third.id) == 2
    assert model.row_of(UUID(int=7)) is None
    assert model.ids([0, 2]) == [people()[0].id, third.id]
    with pytest.raises(IndexError):
        model.persona(99)


@pytest.fixture
def view(theme: Theme, now: FixedClock, show: Callable[[QWidget], None]) -> PersonaListView:
    made = PersonaListView(theme, now)
    made.set_personas(EVERYONE)
    made.resize(380, 400)
    show(made)
    return made


def middle(view: PersonaListView, row: int) -> QPoint:
    return view.visualRect(view.personas.index(row)).center()


def test_a_click_opens_a_row(view: PersonaListView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.current_changed), qtbot.waitSignal(view.opened) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, 2))
    assert told.args == [people()[2].id]
    assert view.current_persona() == people()[2].id


def test_a_click_on_the_current_row_opens_it_again(view: PersonaListView, qtbot: QtBot) -> None:
    view.select(people()[1].id)
    with qtbot.waitSignal(view.opened):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, 1))


def test_the_right_button_and_a_release_elsewhere_open_nothing(view: PersonaListView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.opened):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=middle(view, 1))
        qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, 1))
        qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, 4))


def test_the_keys_move_and_enter_opens(view: PersonaListView, qtbot: QtBot) -> None:
    view.setFocus(Qt.FocusReason.TabFocusReason)
    view.select(people()[0].id)
    for key, row in (
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_J, 2),
        (Qt.Key.Key_K, 1),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_K, 0),
        (Qt.Key.Key_End, 12),
        (Qt.Key.Key_J, 12),
    ):
        qtbot.keyClick(view, key)
        assert view.current_persona() == people()[row].id
    with qtbot.waitSignal(view.opened) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [people()[12].id]


def test_typing_a_name_goes_to_it(view: PersonaListView, qtbot: QtBot) -> None:
    view.setFocus()
    qtbot.keyClicks(view, "bart")
    assert view.current_persona() == people()[3].id


def test_the_first_move_begins_at_the_top(view: PersonaListView, qtbot: QtBot) -> None:
    view.clear_selection()
    qtbot.keyClick(view, Qt.Key.Key_J)
    assert view.current_persona() == people()[0].id


def test_the_focus_comes_with_a_ring_by_key_and_without_by_mouse(
    theme: Theme, now: FixedClock, show: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    before, view = QPushButton(), PersonaListView(theme, now)
    view.set_personas(EVERYONE)
    column.addWidget(before)
    column.addWidget(view)
    page.resize(400, 400)
    show(page)
    before.setFocus()
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert view.hasFocus()
    assert view.current_persona() == people()[0].id
    assert shows(picture(view), theme.colour("focus"))
    qtbot.keyClick(view, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert not shows(picture(view), theme.colour("focus"))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, 1))
    assert view.hasFocus()
    assert not shows(picture(view), theme.colour("focus"))


def test_the_focus_alone_makes_nobody_current(view: PersonaListView, qtbot: QtBot) -> None:
    """Otherwise Enter would open a persona that nothing on the screen points at."""
    assert view.hasFocus()
    assert view.current_persona() is None
    with qtbot.assertNotEmitted(view.opened):
        qtbot.keyClick(view, Qt.Key.Key_Return)


def test_stepping_opens_the_neighbours_and_stops_at_the_ends(view: PersonaListView, qtbot: QtBot) -> None:
    for by, row in ((1, 0), (1, 1), (-1, 0)):
        with qtbot.waitSignal(view.opened) as told:
            view.step(by)
        assert told.args == [people()[row].id]
    with qtbot.assertNotEmitted(view.opened):
        view.step(-1)


def test_choosing_from_the_program_opens_nothing(view: PersonaListView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.opened):
        assert view.select(people()[12].id)
        assert not view.select(UUID(int=7))
    assert view.current_persona() is None


def test_new_data_keep_the_current_persona_and_the_place(view: PersonaListView, qtbot: QtBot) -> None:
    view.select(people()[5].id)
    view.verticalScrollBar().setValue(70)
    renamed = [replace(one, full_name=f"{one.full_name} (2)") for one in people()]
    with qtbot.assertNotEmitted(view.current_changed):
        view.set_personas(PersonaIndex(renamed))
    assert view.current_persona() == people()[5].id
    assert view.verticalScrollBar().value() == 70


def test_another_query_keeps_who_is_open_in_sight_or_starts_at_the_top(view: PersonaListView) -> None:
    view.select(people()[12].id)
    view.set_query(ListQuery(sort=SortKey.NAME, descending=False))
    assert view.current_persona() == people()[12].id
    assert view.viewport().rect().intersects(view.visualRect(view.currentIndex()))
    view.verticalScrollBar().setValue(300)
    view.set_query(ListQuery(sort=SortKey.NAME, needs=NeedsFilter.CURRENT))
    view.clear_selection()
    view.verticalScrollBar().setValue(200)
    view.set_query(ListQuery(sort=SortKey.AGE))
    assert view.verticalScrollBar().value() == 0


def test_another_order_begins_at_its_top(view: PersonaListView) -> None:
    """Whoever sorts by the opportunity wants to see the greatest."""
    view.select(people()[-1].id)
    assert view.verticalScrollBar().value() > 0
    view.set_query(ListQuery(sort=SortKey.OPPORTUNITY))
    assert view.verticalScrollBar().value() == 0
    assert view.current_persona() == people()[-1].id
    view.set_query(ListQuery(sort=SortKey.OPPORTUNITY, descending=False))
    assert view.verticalScrollBar().value() == 0


def test_a_screen_reader_finds_rows_with_their_texts(view: PersonaListView) -> None:
    assert view.accessibleName() == "Personas"
    table = QAccessible.queryAccessibleInterface(view)
    assert table.role() in (QAccessible.Role.List, QAccessible.Role.Table)
    row = table.child(3)
    assert row.text(QAccessible.Text.Name).startswith(
        "Bartosz Żurek, 24 years old, Kurier i student · Kraków"
    )


def test_a_hundred_thousand_rows_are_all_reachable(
    theme: Theme, now: FixedClock, show: Callable[[QWidget], None], hundred_thousand: PersonaIndex
) -> None:
    view = PersonaListView(theme, now)
    view.set_personas(hundred_thousand)
    view.resize(1200, 776)
    show(view)
    view.scrollToBottom()
    assert view.indexAt(QPoint(100, 770)).row() == 99_999
    view.select(hundred_thousand.personas[54_321].id)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
