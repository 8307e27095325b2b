"""The small dialogs: what they say, and which way a careless Enter goes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.ui.dialogs.copyable_text import CopyableText
from persona_desktop.ui.dialogs.messages import (
    ask_to_remove_demo,
    explain_needs,
    failure,
    unexpected_error,
)
from persona_desktop.ui.error_sentences import ErrorSentence
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.button import Button
from persona_desktop.ui.widgets.modal import Modal
from tests.support.pixels import picture, shows

SENTENCE = ErrorSentence("The <b>disk</b> is full", "Free some space.", "disk_full")


@pytest.fixture
def window(show: Callable[[QWidget], None]) -> QWidget:
    made = QWidget()
    made.resize(1000, 700)
    show(made)
    return made


Kind = TypeVar("Kind", bound=QWidget)


def the(parent: QWidget, kind: type[Kind]) -> Kind:
    found = parent.findChild(kind)
    assert found is not None
    return found


def texts(modal: Modal) -> str:
    return "\n".join(label.text() for label in modal.findChildren(QLabel))


def press(modal: Modal, text: str, qtbot: QtBot) -> bool:
    button = next(button for button in modal.findChildren(Button) if button.text() == text)
    with qtbot.waitSignal(modal.finished) as finished:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert finished.args is not None
    return bool(finished.args[0])


@pytest.mark.parametrize(("answer", "accepted"), [("Remove", True), ("Cancel", False)])
def test_removing_the_demo_is_asked(
    theme: Theme, window: QWidget, qtbot: QtBot, answer: str, accepted: bool
) -> None:
    modal = ask_to_remove_demo(theme, window)
    modal.open()
    assert "What you imported yourself stays" in texts(modal).replace("\u00a0", " ")
    assert press(modal, answer, qtbot) is accepted


def test_a_careless_enter_does_not_remove_the_demo(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    modal = ask_to_remove_demo(theme, window)
    modal.open()
    with qtbot.waitSignal(modal.finished) as finished:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert finished.args == [False]


def test_needs_are_explained_as_estimates(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    modal = explain_needs(theme, window)
    modal.open()
    assert "estimates" in texts(modal)
    assert press(modal, "Close", qtbot)


def test_a_failure_is_plain_text_and_can_only_be_closed(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    modal = failure(theme, window, SENTENCE)
    modal.open()
    assert modal.accessibleName() == "The <b>disk</b> is full"
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in modal.findChildren(QLabel))
    assert [button.text() for button in modal.findChildren(Button)] == ["Close"]
    with qtbot.waitSignal(modal.finished) as finished:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert finished.args == [False]


def test_a_failure_can_be_followed_by_another_try(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    modal = failure(theme, window, SENTENCE, again="Try again")
    modal.open()
    with qtbot.waitSignal(modal.finished) as finished:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert finished.args == [True]


def test_the_details_of_an_error_can_be_reached_and_left_by_keys(
    theme: Theme, window: QWidget, qtbot: QtBot
) -> None:
    modal = unexpected_error(theme, window, SENTENCE, "builtins.ValueError\n" * 200)
    modal.open()
    edit = the(modal, QPlainTextEdit)
    assert edit.accessibleName() == "Details of the error"
    assert edit.isReadOnly()
    seen = []
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert edit in seen
    assert len(set(seen)) == 4
    edit.setFocus(Qt.FocusReason.TabFocusReason)
    box = the(modal, CopyableText)
    assert shows(picture(box), theme.colour("focus"))
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert not modal.isVisible()


def test_the_box_of_details_follows_the_theme(theme: Theme, qtbot: QtBot) -> None:
    box = CopyableText(theme, "builtins.ValueError", name="Details")
    qtbot.addWidget(box)
    box.resize(box.sizeHint())
    assert box.minimumSizeHint().height() < box.sizeHint().height()
    assert shows(picture(box), theme.colour("sub"))
    theme.set_mode("dark")
    assert shows(picture(box), theme.colour("sub"))
    theme.set_font_scale(2)
    assert the(box, QPlainTextEdit).font().pixelSize() == theme.font("mono").pixelSize()
