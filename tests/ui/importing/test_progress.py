"""Progress in words and as a bar, and the dialog that shows it while files are read."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from persona_desktop.domain.importing import ImportProgress, ImportStage
from persona_desktop.ui.importing import reading_dialog
from persona_desktop.ui.importing.progress_bar import ProgressBar, progress_words
from persona_desktop.ui.importing.reading_dialog import ReadingDialog
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.modal import Modal
from tests.support.pixels import picture, shows

HALF = ImportProgress(ImportStage.READING, 500, 1000)


@pytest.fixture
def window(show: Callable[[QWidget], None]) -> QWidget:
    made = QWidget()
    made.resize(900, 600)
    show(made)
    return made


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (None, "Getting ready…"),
        (HALF, "Reading: 50%"),
        (ImportProgress(ImportStage.READING, 0, 0), "Reading: 0%"),
        (ImportProgress(ImportStage.CHECKING, 300, 12_000), "Checking row 300 of 12,000"),
        (ImportProgress(ImportStage.WRITING, 300, 12_000), "Writing row 300 of 12,000"),
        (ImportProgress(ImportStage.WRITING, 12_000, 12_000), "Finishing…"),
    ],
)
def test_progress_in_words(progress: ImportProgress | None, words: str) -> None:
    assert progress_words(progress) == words


def test_the_bar_shows_and_tells_how_far_it_is(theme: Theme, qtbot: QtBot) -> None:
    bar = ProgressBar(theme, name="Reading")
    qtbot.addWidget(bar)
    bar.resize(200, 6)
    bar.show_progress(None)
    assert not shows(picture(bar), theme.colour("accent"))
    bar.show_progress(HALF)
    image = picture(bar)
    assert image.pixelColor(50, 3) == theme.colour("accent")
    assert image.pixelColor(150, 3) == theme.colour("track")
    interface = QAccessible.queryAccessibleInterface(bar)
    assert interface.text(QAccessible.Text.Name) == "Reading"
    assert interface.valueInterface().currentValue() == bar.maximum() / 2
    bar.show_progress(ImportProgress(ImportStage.READING, 2000, 1000))
    assert bar.value() == bar.maximum()
    assert bar.sizeHint().height() == bar.minimumSizeHint().height()


def dialog_of(theme: Theme, window: QWidget, *paths: str) -> ReadingDialog:
    return ReadingDialog(theme, window, paths or ("/home/anna/persony.csv",), lambda: HALF)


def labels(modal: Modal) -> list[str]:
    return [label.text() for label in modal.findChildren(QLabel)]


def test_it_names_the_file_and_says_how_far_it_is(theme: Theme, window: QWidget) -> None:
    dialog = dialog_of(theme, window)
    dialog.open()
    assert labels(dialog.modal)[0] == "Reading “persony.csv”"
    assert "Reading: 50%" in labels(dialog.modal)
    dialog.close()


def test_several_files_are_counted(theme: Theme, window: QWidget) -> None:
    dialog = dialog_of(theme, window, "a.csv", "b.csv")
    assert dialog.modal.accessibleName() == "Reading 2 files"
    dialog.close()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_the_person_can_stop_it(theme: Theme, window: QWidget, qtbot: QtBot, key: Qt.Key) -> None:
    """Escape, or Enter on the one button there is."""
    dialog = dialog_of(theme, window)
    dialog.open()
    with qtbot.waitSignal(dialog.stop_asked):
        qtbot.keyClick(QApplication.focusWidget(), key)
    dialog.close()


def test_what_ends_by_itself_was_not_stopped(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    dialog = dialog_of(theme, window)
    dialog.open()
    with qtbot.assertNotEmitted(dialog.stop_asked):
        dialog.close()
    qtbot.waitUntil(lambda: not isValid(dialog.modal))
    dialog.close()


def test_what_is_read_at_once_shows_no_dialog(theme: Theme, window: QWidget) -> None:
    """A dialog that flashes up and is gone startles more than it tells."""
    dialog = dialog_of(theme, window)
    dialog.open_soon()
    dialog.close()
    assert not window.findChildren(Modal, "shown")
    assert not any(modal.isVisible() for modal in window.findChildren(Modal))


def test_what_takes_longer_shows_one(
    theme: Theme, window: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_dialog, "PATIENCE", 0)
    dialog = dialog_of(theme, window)
    dialog.open_soon()
    qtbot.waitUntil(dialog.modal.isVisible)
    dialog.close()


def test_it_outlives_its_window_without_a_word(
    theme: Theme, show: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    window = QWidget()
    dialog = dialog_of(theme, window)
    dialog.open()
    window.deleteLater()
    qtbot.waitUntil(lambda: not isValid(dialog.modal))
    dialog.show_progress()
    dialog.open()
    dialog.close()
