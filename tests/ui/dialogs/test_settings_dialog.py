"""The form of the settings: what is chosen is told, and what holds is shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.settings import Settings, find_folders
from persona_desktop.ui.dialogs.settings_dialog import SettingsDialog
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.button import Button
from persona_desktop.ui.widgets.choices import Switch
from persona_desktop.ui.widgets.drop_downs import Select
from persona_desktop.ui.widgets.modal_body import ModalBody
from persona_desktop.ui.widgets.segmented import Segmented
from tests.support.screen_reader import unnamed

Kind = TypeVar("Kind", bound=QWidget)


@pytest.fixture
def window(show: Callable[[QWidget], None]) -> QWidget:
    made = QWidget()
    made.resize(1000, 800)
    show(made)
    return made


def opened(theme: Theme, window: QWidget, settings: Settings, folder: Path) -> SettingsDialog:
    dialog = SettingsDialog(theme, window, settings, "en", find_folders(folder))
    dialog.open()
    return dialog


def named(dialog: SettingsDialog, kind: type[Kind], name: str) -> Kind:
    return next(widget for widget in dialog.findChildren(kind) if widget.accessibleName() == name)


def press(group: Segmented, text: str, qtbot: QtBot) -> None:
    button = next(button for button in group._group.buttons() if button.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_shows_what_holds(theme: Theme, window: QWidget, tmp_path: Path) -> None:
    chosen = Settings(theme="dark", contrast="high", text_size=150, density="compact", animations=False)
    dialog = opened(theme, window, chosen, tmp_path)
    assert named(dialog, Segmented, "Theme").current_button.text() == "Dark"
    assert named(dialog, Switch, "High contrast").isChecked()
    assert named(dialog, Select, "Text size").currentText() == "150%"
    assert named(dialog, Segmented, "Rows of the list").current_button.text() == "Compact"
    assert not named(dialog, Switch, "Animations").isChecked()
    assert named(dialog, Segmented, "Language of the program").current_button.text() == "English"


def test_what_cannot_be_chosen_shows_the_nearest(theme: Theme, window: QWidget, tmp_path: Path) -> None:
    """Somebody edited the file by hand."""
    dialog = opened(theme, window, Settings(theme="pink", text_size=5000, density="airy"), tmp_path)
    assert named(dialog, Segmented, "Theme").current == 0
    assert named(dialog, Select, "Text size").currentText() == "200%"
    assert named(dialog, Segmented, "Rows of the list").current == 0


def test_every_choice_is_told(theme: Theme, window: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    form = (dialog := opened(theme, window, Settings(), tmp_path)).form
    told: list[object] = []
    for signal in (
        form.theme_chosen,
        form.high_contrast_chosen,
        form.text_size_chosen,
        form.density_chosen,
        form.animations_chosen,
        form.language_chosen,
        form.folder_asked,
    ):
        signal.connect(told.append)
    press(named(dialog, Segmented, "Theme"), "Dark", qtbot)
    named(dialog, Switch, "High contrast").click()
    sizes = named(dialog, Select, "Text size")
    sizes.setFocus()
    qtbot.keyClick(sizes, Qt.Key.Key_Down)
    press(named(dialog, Segmented, "Rows of the list"), "Compact", qtbot)
    named(dialog, Switch, "Animations").click()
    press(named(dialog, Segmented, "Language of the program"), "Polski", qtbot)
    named(dialog, Button, "Open the log folder").click()
    assert told == ["dark", True, 110, "compact", False, "pl", tmp_path / "logs"]


def test_the_keyboard_begins_at_the_first_choice_and_nothing_is_unnamed(
    theme: Theme, window: QWidget, tmp_path: Path
) -> None:
    dialog = opened(theme, window, Settings(), tmp_path)
    assert QApplication.focusWidget() is dialog.form.first
    assert unnamed(dialog) == []


def test_a_low_window_scrolls_and_a_high_one_does_not(theme: Theme, window: QWidget, tmp_path: Path) -> None:
    dialog = opened(theme, window, Settings(), tmp_path)
    QApplication.processEvents()
    [area] = dialog.findChildren(ModalBody)
    assert dialog.form.height() <= area.viewport().height()
    window.resize(720, 420)
    QApplication.processEvents()
    assert dialog.form.height() > area.viewport().height()
    close = next(button for button in dialog.findChildren(Button) if button.text() == "Close")
    assert window.rect().contains(close.mapTo(window, QPoint(close.width(), close.height())))


@pytest.mark.parametrize("width", [1366, 720])
def test_the_largest_text_can_be_chosen_away_again(
    theme: Theme, window: QWidget, tmp_path: Path, qtbot: QtBot, width: int
) -> None:
    """Whoever has chosen it by mistake must be able to read what would undo it."""
    window.resize(width, 768)
    dialog = opened(theme, window, Settings(), tmp_path)
    theme.set_font_scale(2)

    def are_whole() -> bool:
        shown = [
            *(button for group in dialog.findChildren(Segmented) for button in group._group.buttons()),
            named(dialog, Select, "Text size"),
        ]
        return all(control.width() >= control.sizeHint().width() for control in shown)

    qtbot.waitUntil(are_whole)
