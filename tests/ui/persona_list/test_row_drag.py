"""Dragging a persona out of the list: its text and its link go along, and nothing is opened on the way."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.domain.persona_filter import PersonaIndex
from persona_desktop.domain.persona_links import link_to
from persona_desktop.ui.persona_list.row_drag import drag_row
from persona_desktop.ui.persona_list.view import PersonaListView
from persona_desktop.ui.theme import Theme
from tests.support.clock import FixedClock
from tests.support.people import people


@pytest.fixture
def view(theme: Theme, now: FixedClock, show: Callable[[QWidget], None]) -> PersonaListView:
    made = PersonaListView(theme, now)
    made.set_personas(PersonaIndex(people()))
    made.resize(380, 400)
    show(made)
    return made


class Drags:
    """What was dragged, in place of the loop in which the system carries it; the journeys drag for real."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.addresses: list[str] = []
        self.actions: list[Qt.DropAction] = []

    def take(self, drag: QDrag, actions: Qt.DropAction) -> Qt.DropAction:
        data: QMimeData = drag.mimeData()
        self.texts.append(data.text())
        self.addresses += [url.toString() for url in data.urls()]
        self.actions.append(actions)
        assert not drag.pixmap().isNull()
        assert drag.pixmap().rect().contains(drag.hotSpot())
        return actions


@pytest.fixture
def drags(monkeypatch: pytest.MonkeyPatch) -> Drags:
    made = Drags()

    def take(drag: QDrag, actions: Qt.DropAction) -> Qt.DropAction:
        return made.take(drag, actions)

    monkeypatch.setattr(QDrag, "exec", take)
    return made


def middle(view: PersonaListView, row: int) -> QPoint:
    return view.visualRect(view.personas.index(row)).center()


def drag(view: PersonaListView, row: int) -> None:
    """Press on a row, move away with the button down, and let go; while it is dragged the system has the mouse."""
    place = middle(view, row)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    for step in (4, 12):
        QTest.mouseMove(view.viewport(), place + QPoint(step, step))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=place + QPoint(40, 0))


def test_a_row_takes_its_words_and_its_link_along(view: PersonaListView, drags: Drags) -> None:
    drag(view, 2)
    wanted = people()[2]
    assert drags.addresses == [link_to(wanted.id)]
    assert drags.texts[0].startswith(f"{wanted.full_name}, ")
    assert drags.actions == [Qt.DropAction.CopyAction]


def test_a_persona_that_is_known_takes_its_whole_text_along(view: PersonaListView, drags: Drags) -> None:
    known = people()[2].id
    view.set_dragged_text(lambda persona_id: "All of her" if persona_id == known else None)
    drag(view, 2)
    drag(view, 1)
    assert drags.texts[0] == "All of her"
    assert drags.texts[1].startswith(people()[1].full_name)


def test_a_drag_opens_nobody_and_leaves_the_current_row(
    view: PersonaListView, drags: Drags, qtbot: QtBot
) -> None:
    view.select(people()[0].id)
    with qtbot.assertNotEmitted(view.opened), qtbot.assertNotEmitted(view.current_changed):
        drag(view, 2)
    assert drags.texts
    assert view.current_persona() == people()[0].id
    view.clear_selection()
    with qtbot.assertNotEmitted(view.opened), qtbot.assertNotEmitted(view.current_changed):
        drag(view, 2)
    assert view.current_persona() is None


def test_a_click_after_a_drag_opens_again(view: PersonaListView, drags: Drags, qtbot: QtBot) -> None:
    drag(view, 2)
    with qtbot.waitSignal(view.opened) as told:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, 2))
    assert told.args == [people()[2].id]


def test_a_hand_that_trembles_still_clicks(view: PersonaListView, drags: Drags, qtbot: QtBot) -> None:
    place = middle(view, 1)
    with qtbot.waitSignal(view.opened):
        QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseMove(view.viewport(), place + QPoint(2, 1))
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=place + QPoint(2, 1))
    assert drags.texts == []


def test_a_wide_row_s_picture_does_not_hide_where_it_is_dropped(view: PersonaListView) -> None:
    view.resize(1200, 400)
    row = view.visualRect(view.personas.index(0))
    made = drag_row(view.viewport(), row, QPoint(1100, 20), people()[0], None)
    assert made.pixmap().deviceIndependentSize().width() < 400
    assert made.pixmap().rect().contains(made.hotSpot())
    made.deleteLater()
