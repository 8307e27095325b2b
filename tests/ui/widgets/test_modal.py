"""Dialogs in the window: whoever opens one must get out of it by every usual key, and back to where they were."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, QRect, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.button import Button
from persona_desktop.ui.widgets.modal import Modal
from persona_desktop.ui.widgets.text import Text
from tests.support.pixels import picture, shows


class Window(QWidget):
    """A window with something to focus, and a shortcut that must not work behind a dialog."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(900, 700)
        self.setAcceptDrops(True)
        self.field = QLineEdit()
        self.other = QPushButton("Other")
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.other)
        self.fired = 0
        for key in ("Esc", "Ctrl+F"):
            QShortcut(QKeySequence(key), self).activated.connect(self.fire)

    def fire(self) -> None:
        self.fired += 1


@pytest.fixture
def window(show: Callable[[QWidget], None]) -> Window:
    made = Window()
    show(made)
    made.field.setFocus()
    return made


def ask(theme: Theme, window: QWidget, **options: object) -> tuple[Modal, Button, Button]:
    modal = Modal(theme, window, "Remove the demo?", **options)  # type: ignore[arg-type]
    modal.body.addWidget(Text(theme, "It will be removed.", wrap=True))
    cancel, remove = modal.add_button("Cancel"), modal.add_button("Remove", "primary")
    cancel.clicked.connect(modal.reject)
    remove.clicked.connect(modal.accept)
    return modal, cancel, remove


def focused() -> QWidget | None:
    return QApplication.focusWidget()


def card_of(modal: Modal) -> QRect:
    return modal._card.geometry()


def test_it_takes_the_focus_keeps_it_and_gives_it_back(theme: Theme, window: Window, qtbot: QtBot) -> None:
    modal, cancel, remove = ask(theme, window)
    modal.open()
    cross = modal._cross
    assert focused() is cancel
    seen = []
    for _ in range(4):
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
        seen.append(focused())
    assert seen == [remove, cross, cancel, remove]
    qtbot.keyClick(focused(), Qt.Key.Key_Backtab)
    assert focused() is cancel
    with qtbot.waitSignal(modal.finished) as finished:
        qtbot.keyClick(cancel, Qt.Key.Key_Return)
    assert finished.args == [False]
    assert focused() is window.field


def test_a_widget_can_be_given_the_first_focus(theme: Theme, window: Window) -> None:
    modal, _, remove = ask(theme, window)
    modal.set_first_focus(remove)
    modal.open()
    assert focused() is remove
    modal.reject()


def test_the_focus_goes_to_the_window_when_what_had_it_is_gone(theme: Theme, window: Window) -> None:
    modal, *_ = ask(theme, window)
    modal.open()
    window.field.hide()
    modal.reject()
    assert focused() is window


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_presses_the_primary_button(theme: Theme, window: Window, qtbot: QtBot, key: Qt.Key) -> None:
    modal, *_ = ask(theme, window)
    modal.open()
    with qtbot.waitSignal(modal.finished) as finished:
        qtbot.keyClick(modal, key)
    assert finished.args == [True]


def test_enter_can_be_given_to_another_button_and_waits_for_a_working_one(
    theme: Theme, window: Window, qtbot: QtBot
) -> None:
    modal, cancel, _ = ask(theme, window)
    modal.set_default(cancel)
    modal.open()
    cancel.setEnabled(False)
    with qtbot.assertNotEmitted(modal.finished):
        qtbot.keyClick(modal, Qt.Key.Key_Return)
    cancel.setEnabled(True)
    with qtbot.waitSignal(modal.finished) as finished:
        qtbot.keyClick(modal, Qt.Key.Key_Return)
    assert finished.args == [False]


def test_escape_closes_the_dialog_and_nothing_behind_it(theme: Theme, window: Window, qtbot: QtBot) -> None:
    modal, cancel, _ = ask(theme, window)
    modal.open()
    qtbot.keyClick(cancel, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(modal.finished) as finished:
        qtbot.keyClick(cancel, Qt.Key.Key_Escape)
    assert finished.args == [False]
    assert window.fired == 0
    qtbot.keyClick(window.field, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.fired == 1


def test_the_cross_closes_it(theme: Theme, window: Window, qtbot: QtBot) -> None:
    modal, *_ = ask(theme, window)
    modal.open()
    assert modal._cross.accessibleName() == "Close"
    with qtbot.waitSignal(modal.finished) as finished:
        qtbot.mouseClick(modal._cross, Qt.MouseButton.LeftButton)
    assert finished.args == [False]


def test_a_dialog_without_a_cross_has_none_to_reach(theme: Theme, window: Window) -> None:
    modal, *_ = ask(theme, window, closable=False)
    modal.open()
    assert not modal._cross.isVisible()
    modal.reject()


def test_busy_it_stays_and_says_that_the_person_wants_to_stop(
    theme: Theme, window: Window, qtbot: QtBot
) -> None:
    modal, cancel, _ = ask(theme, window)
    modal.open()
    modal.set_busy(True)
    with qtbot.assertNotEmitted(modal.finished):
        with qtbot.waitSignal(modal.stop_asked):
            qtbot.keyClick(cancel, Qt.Key.Key_Escape)
        with qtbot.waitSignal(modal.stop_asked):
            qtbot.mouseClick(modal._cross, Qt.MouseButton.LeftButton)
    modal.set_busy(False)
    with qtbot.waitSignal(modal.finished):
        qtbot.keyClick(cancel, Qt.Key.Key_Escape)


def test_it_closes_once(theme: Theme, window: Window) -> None:
    modal, *_ = ask(theme, window)
    told: list[bool] = []
    modal.finished.connect(told.append)
    modal.open()
    modal.accept()
    modal.reject()
    assert told == [True]


def test_clicks_beside_it_and_on_it_reach_nothing_behind(theme: Theme, window: Window, qtbot: QtBot) -> None:
    modal, cancel, _ = ask(theme, window)
    modal.open()
    with qtbot.assertNotEmitted(window.other.clicked), qtbot.assertNotEmitted(modal.finished):
        qtbot.mouseClick(modal, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
        qtbot.mouseClick(modal._card, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert focused() is cancel
    modal.reject()


def test_nothing_can_be_dropped_on_the_window_behind_it(theme: Theme, window: Window) -> None:
    modal, *_ = ask(theme, window)
    modal.open()
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/tmp/personas.csv")])
    event = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        files,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.accept()
    assert modal.acceptDrops()  # or Qt would ask the window
    QApplication.sendEvent(modal, event)
    assert not event.isAccepted()
    modal.reject()


@pytest.mark.parametrize("width", [480, 880, 1040, 1120])
@pytest.mark.parametrize("size", [QSize(1440, 900), QSize(720, 560)])
def test_it_stays_24_px_inside_the_window(theme: Theme, window: Window, width: int, size: QSize) -> None:
    window.resize(size)
    modal, *_ = ask(theme, window, width=width, subtitle="Its three projects")
    modal.body.addWidget(Text(theme, "A long text. " * 400, wrap=True))
    modal.open()
    card = card_of(modal)
    assert card.width() == min(width, size.width() - 48)
    assert card.height() <= size.height() - 48
    assert abs(card.center().x() - window.rect().center().x()) <= 1
    modal.reject()


def test_it_follows_the_window_and_its_own_content(theme: Theme, window: Window, qtbot: QtBot) -> None:
    modal, *_ = ask(theme, window)
    modal.open()
    small = card_of(modal).height()
    text = Text(theme, "", wrap=True)
    modal.body.addWidget(text)
    text.setText("More and more is to be said. " * 20)
    qtbot.waitUntil(lambda: card_of(modal).height() > small)
    window.resize(1000, 800)
    assert modal.geometry() == window.rect()
    assert abs(card_of(modal).center().y() - window.rect().center().y()) <= 1
    modal.reject()


def test_it_fades_in_and_has_the_keyboard_after_that(theme: Theme, window: Window, qtbot: QtBot) -> None:
    theme.animations = True
    modal, cancel, _ = ask(theme, window)
    modal.open()
    assert not modal._card.isVisible()
    with qtbot.assertNotEmitted(modal.finished):
        qtbot.keyClick(focused(), Qt.Key.Key_Return)  # typed before the dialog can be read
        qtbot.keyClick(focused(), Qt.Key.Key_A)
    assert window.field.text() == ""
    picture(modal)
    qtbot.waitUntil(lambda: focused() is cancel)
    assert modal._card.isVisible()
    modal.reject()


def test_closed_while_it_fades_in_it_is_gone(theme: Theme, window: Window) -> None:
    theme.animations = True
    modal, *_ = ask(theme, window)
    modal.open()
    modal.reject()
    assert not modal.isVisible()
    assert focused() is window.field


def test_in_the_dark_its_edge_can_be_seen(dark_theme: Theme, theme: Theme, window: Window) -> None:
    for look, has_edge in ((theme, False), (dark_theme, True)):
        modal, *_ = ask(look, window)
        modal.open()
        card = card_of(modal)
        edge = QRect(card.left(), card.center().y(), 1, 1)
        assert shows(picture(modal), look.colour("line2"), edge) is has_edge
        modal.reject()


def test_a_second_dialog_stands_on_the_first(theme: Theme, window: Window, qtbot: QtBot) -> None:
    first, first_cancel, _ = ask(theme, window)
    first.open()
    second, second_cancel, _ = ask(theme, window)
    second.open()
    assert focused() is second_cancel
    qtbot.keyClick(second_cancel, Qt.Key.Key_Escape)
    assert focused() is first_cancel
    assert first.isVisible()
    first.reject()
    assert focused() is window.field


@pytest.mark.parametrize("by_mouse", [True, False])
def test_a_ring_comes_back_only_to_those_who_use_the_keyboard(
    theme: Theme, window: Window, qtbot: QtBot, by_mouse: bool
) -> None:
    before = Button(theme, "Import", parent=window)
    before.show()
    before.setFocus(Qt.FocusReason.MouseFocusReason)
    modal, cancel, _ = ask(theme, window)
    modal.open()
    if by_mouse:
        cancel.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)  # as Qt does for a mouse that is moved
        qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(cancel, Qt.Key.Key_Return)
    assert before.hasFocus()
    assert before.ring.visible is not by_mouse


def test_its_name_is_its_title(theme: Theme, window: Window) -> None:
    modal, *_ = ask(theme, window)
    assert modal.accessibleName() == "Remove the demo?"
    modal.open()
    modal.reject()
