"""Failures reach the person once, in words, and the log without a name."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from persona_desktop.domain.errors import DatabaseUnavailableError, DiskFullError
from persona_desktop.ui.failures import Failures
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.button import Button
from persona_desktop.ui.widgets.modal import Modal
from persona_desktop.ui.widgets.toast import Toast
from tests.support.left_behind import ExpectedLog


@pytest.fixture
def window(show: Callable[[QWidget], None]) -> QWidget:
    made = QWidget()
    made.resize(900, 600)
    show(made)
    return made


@pytest.fixture
def failures(theme: Theme, window: QWidget) -> Failures:
    made = Failures(theme)
    made.show_in(window)
    return made


def unforeseen(kind: type[Exception] = ZeroDivisionError) -> Exception:
    try:
        raise kind("Anna Kowalska, password=tajne")
    except kind as error:
        return error


def dialogs(window: QWidget) -> list[Modal]:
    return [modal for modal in window.findChildren(Modal) if modal.isVisible()]


def details_of(dialog: Modal) -> str:
    edit = dialog.findChild(QPlainTextEdit)
    assert edit is not None
    return edit.toPlainText()


def close(dialog: Modal, qtbot: QtBot) -> None:
    dialog.accept()
    qtbot.waitUntil(lambda: not isValid(dialog))


def toasts(window: QWidget) -> list[Toast]:
    return window.findChildren(Toast)


def test_a_foreseen_failure_is_a_toast(failures: Failures, window: QWidget, expect_log: ExpectedLog) -> None:
    expect_log("failure shown: disk_full")
    failures.tell(DiskFullError("/home/anna/data", "ENOSPC"))
    (toast,) = toasts(window)
    assert toast.accessibleName() == "The disk is full"
    assert "Free some space" in toast.accessibleDescription()
    assert dialogs(window) == []
    assert not any("anna" in message for message in expect_log.messages)
    toast.dismiss()


def test_a_failure_that_has_a_place_is_only_worded(
    failures: Failures, window: QWidget, expect_log: ExpectedLog
) -> None:
    expect_log("failure shown: database_unavailable")
    assert failures.sentence(DatabaseUnavailableError()).title == "The database does not answer"
    assert toasts(window) == []
    assert dialogs(window) == []


def test_an_unforeseen_failure_is_a_dialog_with_details_without_names(
    failures: Failures, window: QWidget, qtbot: QtBot, expect_log: ExpectedLog
) -> None:
    expect_log("unforeseen failure")
    failures.tell(unforeseen())
    (dialog,) = dialogs(window)
    assert toasts(window) == []
    details = details_of(dialog)
    assert "builtins.ZeroDivisionError" in details
    assert "in unforeseen" in details
    assert "Persona Desktop" in details
    for text in (details, *expect_log.messages):
        assert "Anna" not in text
        assert "tajne" not in text
    copy = next(button for button in dialog.findChildren(Button) if button.text() == "Copy details")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == details
    assert copy.text() == "Copied"
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialogs(window) == []


def test_the_same_failure_is_shown_once(
    failures: Failures, window: QWidget, qtbot: QtBot, expect_log: ExpectedLog
) -> None:
    expect_log("unforeseen failure")
    for _ in range(3):
        failures.tell(unforeseen())
    (dialog,) = dialogs(window)
    close(dialog, qtbot)
    failures.tell(unforeseen())
    assert dialogs(window) == []


def test_different_failures_come_one_after_the_other(
    failures: Failures, window: QWidget, qtbot: QtBot, expect_log: ExpectedLog
) -> None:
    """A chain of failures must not bury the window under dialogs."""
    expect_log("unforeseen failure")
    kinds = (ZeroDivisionError, KeyError, IndexError)
    for kind in kinds:
        failures.tell(unforeseen(kind))
    for kind in kinds:
        qtbot.waitUntil(lambda: len(dialogs(window)) == 1)
        (dialog,) = dialogs(window)
        assert f"builtins.{kind.__name__}" in details_of(dialog)
        close(dialog, qtbot)
    assert dialogs(window) == []


def test_what_fails_before_there_is_a_window_is_shown_in_it(
    theme: Theme, window: QWidget, expect_log: ExpectedLog
) -> None:
    expect_log("unforeseen failure")
    failures = Failures(theme)
    failures.tell(unforeseen())
    failures.show_in(window)
    (dialog,) = dialogs(window)
    dialog.accept()


def test_without_a_window_a_foreseen_failure_is_logged(theme: Theme, expect_log: ExpectedLog) -> None:
    expect_log("failure shown: database_unavailable")
    Failures(theme).tell(DatabaseUnavailableError())


def test_a_window_that_is_gone_gets_nothing(
    theme: Theme, window: QWidget, qtbot: QtBot, expect_log: ExpectedLog
) -> None:
    """The window is built anew when the language changes; a failure between the two must not end the program."""
    expect_log("failure shown|unforeseen failure")
    failures = Failures(theme)
    old = QWidget()
    failures.show_in(old)
    failures.tell(unforeseen())
    failures.tell(unforeseen(KeyError))
    old.deleteLater()
    qtbot.waitUntil(lambda: not isValid(old))
    failures.tell(DatabaseUnavailableError())
    failures.show_in(window)
    qtbot.waitUntil(lambda: len(dialogs(window)) == 1)
    assert "builtins.KeyError" in details_of(dialogs(window)[0])
    dialogs(window)[0].accept()
