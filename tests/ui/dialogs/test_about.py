"""About and licences: what they say, and that keys and screen readers reach all of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop import __version__
from persona_desktop.licences import Component
from persona_desktop.ui.dialogs.about import AboutDialog
from persona_desktop.ui.dialogs.licences import LicencesDialog
from persona_desktop.ui.theme import Theme
from tests.support.screen_reader import everything, name_of, unnamed

PARTS = (
    Component("Persona Desktop", "0.1.0", "MIT", "Do what you like."),
    Component("Qt <b>", "6", "LGPL-3.0-only", "Do what you like,\nbut pass it on."),
    Component("Nothing", "", "", ""),
)


@pytest.fixture
def window(show: Callable[[QWidget], None]) -> QWidget:
    made = QWidget()
    made.resize(1000, 700)
    show(made)
    return made


def about(theme: Theme, window: QWidget) -> AboutDialog:
    dialog = AboutDialog(theme, window, facts="Version and system", log_folder="~/logs")
    dialog.open()
    return dialog


def test_about_says_version_licence_and_where_the_log_is(theme: Theme, window: QWidget) -> None:
    dialog = about(theme, window)
    texts = "\n".join(label.text() for label in dialog.findChildren(QLabel)).replace("\u00a0", " ")
    assert __version__ in texts
    assert "MIT licence" in texts
    assert "~/logs" in texts
    assert unnamed(dialog) == []


def test_its_buttons_ask_and_copy(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    dialog = about(theme, window)
    with qtbot.waitSignal(dialog.licences_asked):
        qtbot.mouseClick(dialog.licences, Qt.MouseButton.LeftButton)
    show_log = next(
        one for one in dialog.findChildren(QWidget) if one.accessibleName() == "Open the log folder"
    )
    with qtbot.waitSignal(dialog.log_folder_asked):
        qtbot.mouseClick(show_log, Qt.MouseButton.LeftButton)
    QGuiApplication.clipboard().clear()
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "Version and system"
    assert dialog.copy.text() == "Copied"


def test_enter_closes_about(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    dialog = about(theme, window)
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


@pytest.fixture
def licences(theme: Theme, window: QWidget) -> LicencesDialog:
    dialog = LicencesDialog(theme, window, PARTS)
    dialog.open()
    return dialog


def shown(dialog: LicencesDialog) -> str:
    edit = dialog.findChild(QPlainTextEdit)
    assert edit is not None
    return edit.toPlainText()


def test_the_arrow_keys_go_through_the_licences(licences: LicencesDialog, qtbot: QtBot) -> None:
    assert QApplication.focusWidget() is licences.parts
    assert shown(licences) == "Do what you like."
    qtbot.keyClick(licences.parts, Qt.Key.Key_Down)
    assert shown(licences) == "Do what you like,\nbut pass it on."
    qtbot.keyClick(licences.parts, Qt.Key.Key_Down)
    assert shown(licences) == "It brings no text of its own."


def test_a_screen_reader_hears_piece_version_and_licence(licences: LicencesDialog) -> None:
    heard = [name_of(thing) for thing in everything(licences)]
    assert "Qt <b>, 6, LGPL-3.0-only" in heard
    assert "Nothing" in heard
    assert unnamed(licences) == []
    QAbstractItemModelTester(
        licences.parts.model(), QAbstractItemModelTester.FailureReportingMode.Fatal, licences
    )


def test_the_licences_fit_into_the_smallest_window(theme: Theme, show: Callable[[QWidget], None]) -> None:
    small = QWidget()
    small.resize(720, 560)
    show(small)
    dialog = LicencesDialog(theme, small, PARTS)
    dialog.open()
    for part in (dialog.parts, dialog.text):
        assert small.rect().contains(QRect(part.mapTo(small, QPoint(0, 0)), part.size()))
    assert dialog.parts.height() > 150
