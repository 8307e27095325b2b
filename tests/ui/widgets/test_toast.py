"""Toasts: a message must be readable as long as somebody reads it, and never take the place of another."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets import toast as toast_module
from persona_desktop.ui.widgets.toast import Toast
from persona_desktop.ui.widgets.toast_button import ToastButton
from tests.support.pixels import picture, shows


@pytest.fixture
def host(show: Callable[[QWidget], None]) -> QWidget:
    made = QWidget()
    made.resize(900, 600)
    made.field = QLineEdit(made)  # type: ignore[attr-defined]
    show(made)
    return made


def clock_of(toast: Toast) -> QTimer:
    return toast._clock


def buttons_of(toast: Toast) -> list[ToastButton]:
    return toast.findChildren(ToastButton)


def test_it_stands_in_the_lower_left_corner_and_follows_the_window(theme: Theme, host: QWidget) -> None:
    toast = Toast(theme, host, "Copied as text")
    toast.rise()
    assert toast.is_standing
    assert toast.isVisible()
    assert (toast.x(), host.height() - toast.geometry().bottom() - 1) == (24, 24)
    host.resize(400, 300)
    assert toast.width() == 400 - 48
    assert host.height() - toast.geometry().bottom() - 1 == 24
    toast.dismiss()


def test_it_stands_inside_the_margins_of_its_host(theme: Theme, host: QWidget) -> None:
    """Over the panel, not over the list beside it."""
    toast = Toast(theme, host, "Copied as text")
    toast.rise()
    host.setContentsMargins(380, 0, 0, 0)
    assert toast.x() == 380 + 24
    host.setContentsMargins(0, 0, 0, 0)
    assert toast.x() == 24
    toast.dismiss()


def test_it_leaves_when_its_time_is_over(theme: Theme, host: QWidget, qtbot: QtBot) -> None:
    toast = Toast(theme, host, "Copied as text", seconds=2)
    toast.rise()
    assert clock_of(toast).isActive()
    clock_of(toast).timeout.emit()
    assert toast.seconds_left == 1
    with qtbot.waitSignal(toast.closed):
        clock_of(toast).timeout.emit()
    assert not toast.isVisible()


def test_its_time_stands_still_under_the_mouse(theme: Theme, host: QWidget, qtbot: QtBot) -> None:
    toast = Toast(theme, host, "Copied as text")
    toast.rise()
    point = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(point, point, point))
    assert not clock_of(toast).isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert clock_of(toast).isActive()
    toast.dismiss()


def test_its_time_stands_still_while_it_has_the_focus(theme: Theme, host: QWidget, qtbot: QtBot) -> None:
    toast = Toast(theme, host, "Deleted", action="Undo")
    toast.rise()
    undo, cross = buttons_of(toast)
    undo.setFocus(Qt.FocusReason.TabFocusReason)
    assert not clock_of(toast).isActive()
    assert undo.ring.visible
    assert shows(picture(undo), theme.colour("toast_accent"))
    qtbot.keyClick(undo, Qt.Key.Key_Tab)
    assert cross.hasFocus()
    assert not clock_of(toast).isActive()
    host.field.setFocus()  # type: ignore[attr-defined]
    assert clock_of(toast).isActive()
    toast.dismiss()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_its_action_is_told_and_it_leaves(theme: Theme, host: QWidget, qtbot: QtBot, key: Qt.Key) -> None:
    toast = Toast(theme, host, "Deleted", action="Undo")
    toast.rise()
    with qtbot.waitSignals([toast.triggered, toast.closed]):
        qtbot.keyClick(buttons_of(toast)[0], key)


def test_the_focus_returns_when_it_is_closed_by_keys(theme: Theme, host: QWidget, qtbot: QtBot) -> None:
    field: QLineEdit = host.field  # type: ignore[attr-defined]
    field.setFocus()
    toast = Toast(theme, host, "Copied as text")
    toast.rise()
    assert field.hasFocus()
    cross = buttons_of(toast)[0]
    assert cross.accessibleName() == "Close"
    cross.setFocus()
    with qtbot.waitSignal(toast.closed):
        qtbot.keyClick(cross, Qt.Key.Key_Escape)
    assert field.hasFocus()


def test_a_countdown_asks_for_its_words_every_second(theme: Theme, host: QWidget) -> None:
    toast = Toast(
        theme, host, "Deleted", action="Undo", seconds=30, countdown=lambda left: f"{left} s to undo"
    )
    toast.rise()
    assert toast.accessibleDescription() == "30 s to undo"
    before = picture(toast)
    clock_of(toast).timeout.emit()
    assert toast.seconds_left == 29
    assert toast._detail.text() == "29 s to undo"
    assert picture(toast) != before
    toast.dismiss()


def test_a_long_detail_is_read_to_its_end(theme: Theme, host: QWidget) -> None:
    """What to do next stands at the end of a sentence about a failure."""
    sentence = "Nothing was lost. Free some space on the disk of the data folder and then try again, please."
    short = Toast(theme, host, "The disk is full", detail="Try again.")
    long = Toast(theme, host, "The disk is full", detail=sentence)
    for toast in (short, long):
        toast.rise()
    assert not long._detail.is_elided
    assert long._detail.line_count == 2
    assert long.height() > short.height()
    for toast in (short, long):
        toast.dismiss()


def test_toasts_stand_upon_each_other_and_move_down(theme: Theme, host: QWidget, qtbot: QtBot) -> None:
    first, second = Toast(theme, host, "First"), Toast(theme, host, "Second")
    first.rise()
    second.rise()
    assert not first.geometry().intersects(second.geometry())
    assert second.geometry().bottom() < first.geometry().top()
    place = first.geometry().bottom()
    with qtbot.waitSignal(first.closed):
        first.dismiss()
    assert second.geometry().bottom() == place
    second.dismiss()


def test_an_equal_message_renews_the_one_that_stands(
    theme: Theme, host: QWidget, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """Copying twice must not cover the list with the same words."""
    told: list[str] = []
    monkeypatch.setattr(toast_module, "announce", lambda _, text, *, urgent=False: told.append(text))
    first, again = (Toast(theme, host, "Copied as text", detail="Anna") for _ in range(2))
    first.rise()
    clock_of(first).timeout.emit()
    assert first.seconds_left == 5
    with qtbot.waitSignal(again.destroyed):
        again.rise()
        assert not again.is_standing
    assert first.is_standing
    assert first.seconds_left == 6
    assert told == ["Copied as text. Anna"] * 2
    first.dismiss()


def test_messages_that_differ_or_can_be_undone_stand_each_for_itself(theme: Theme, host: QWidget) -> None:
    """Two deletions need two ways back."""
    toasts = [Toast(theme, host, "Deleted", action="Undo") for _ in range(2)]
    toasts += [Toast(theme, host, "Deleted", seconds=9, countdown=str) for _ in range(2)]
    toasts.append(Toast(theme, host, "Deleted", detail="Ewa"))
    for toast in toasts[:2]:
        toast.rise()
    assert all(toast.is_standing for toast in toasts[:2])
    toasts[2].rise()
    toasts[3].rise()
    assert toasts[3].is_standing
    toasts[4].rise()
    assert toasts[4].is_standing
    for toast in toasts:
        toast.dismiss()


def test_a_message_that_is_being_read_is_not_hurried_by_an_equal_one(theme: Theme, host: QWidget) -> None:
    first = Toast(theme, host, "Copied as text", seconds=20)
    first.rise()
    point = QPointF(5, 5)
    QApplication.sendEvent(first, QEnterEvent(point, point, point))
    Toast(theme, host, "Copied as text").rise()
    assert not clock_of(first).isActive()
    assert first.seconds_left == 20
    first.dismiss()


def test_no_toast_lies_in_the_shadow_of_another(theme: Theme, host: QWidget) -> None:
    first = Toast(theme, host, "First")
    first.rise()
    inside = first.geometry().adjusted(12, 0, -12, 0)  # at the round corners the ground can be seen
    alone = picture(host).copy(inside)
    second = Toast(theme, host, "Second")
    second.rise()
    assert picture(host).copy(inside) == alone
    for toast in (first, second):
        toast.dismiss()


def test_the_oldest_without_an_action_makes_room_for_a_fourth(theme: Theme, host: QWidget) -> None:
    undo = Toast(theme, host, "Deleted", action="Undo")
    others = [Toast(theme, host, f"Message {number}") for number in range(3)]
    for toast in (undo, *others):
        toast.rise()
    assert [toast.is_standing for toast in (undo, *others)] == [True, False, True, True]
    for toast in (undo, *others):
        toast.dismiss()


def test_actions_are_never_taken_away_before_their_time(theme: Theme, host: QWidget) -> None:
    toasts = [Toast(theme, host, "Deleted", action="Undo") for _ in range(4)]
    for toast in toasts:
        toast.rise()
    assert all(toast.is_standing for toast in toasts)
    for toast in toasts:
        toast.dismiss()


def test_it_rises_and_leaves_in_motion(theme: Theme, host: QWidget, qtbot: QtBot) -> None:
    theme.animations = True
    toast = Toast(theme, host, "Copied as text")
    toast.rise()
    assert not toast.isVisible()
    picture(host)
    qtbot.waitUntil(toast.isVisible)
    with qtbot.waitSignal(toast.closed):
        toast.dismiss()
        toast.dismiss()
        picture(host)


@pytest.mark.parametrize("urgent", [False, True])
def test_a_screen_reader_is_told(
    theme: Theme, host: QWidget, monkeypatch: pytest.MonkeyPatch, urgent: bool
) -> None:
    told: list[tuple[str, bool]] = []
    monkeypatch.setattr(
        toast_module, "announce", lambda _, text, *, urgent=False: told.append((text, urgent))
    )
    toast = Toast(theme, host, "Added 12", detail="Made a project.", urgent=urgent)
    toast.rise()
    assert told == [("Added 12. Made a project.", urgent)]
    toast.dismiss()


def test_other_keys_are_not_its_own(theme: Theme, host: QWidget, qtbot: QtBot) -> None:
    toast = Toast(theme, host, "Copied as text")
    toast.rise()
    with qtbot.assertNotEmitted(toast.closed):
        qtbot.keyClick(toast, Qt.Key.Key_A)
        qtbot.keyClick(buttons_of(toast)[0], Qt.Key.Key_A)
    toast.dismiss()


def test_its_buttons_show_the_mouse(theme: Theme, host: QWidget, qtbot: QtBot) -> None:
    toast = Toast(theme, host, "Deleted", action="Undo")
    toast.rise()
    undo = buttons_of(toast)[0]
    rest = picture(toast)
    qtbot.mousePress(undo, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert picture(toast) != rest
    qtbot.mouseRelease(undo, Qt.MouseButton.LeftButton, pos=QPoint(-9, -9))
    toast.dismiss()
