"""Carries out what a person chooses about the program itself, and keeps it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast, get_args

from PySide6.QtCore import QEvent, QObject, QUrl
from PySide6.QtGui import QDesktopServices

from persona_desktop.settings import Settings
from persona_desktop.ui.main_window import MainWindow
from persona_desktop.ui.presenters.desk import Desk
from persona_desktop.ui.theme import ThemeMode
from persona_desktop.ui.theme.text_size import apply_text_size

if TYPE_CHECKING:
    from persona_desktop.ui.dialogs.settings_dialog import SettingsDialog


class Preferences(QObject):
    """Theme, contrast, text size, density and animations of one window; another language is left to ``speak``.

    Args:
        desk: What every presenter works with.
        window: The window.
        speak: Shows a window in another language; called with the language once it is kept.
    """

    def __init__(self, desk: Desk, window: MainWindow, speak: Callable[[str], object]) -> None:
        super().__init__()
        self._desk = desk
        self._window = window
        self._speak = speak
        self._dialog: SettingsDialog | None = None
        self.join(window)

    def join(self, window: MainWindow) -> None:
        """Work for a window from now on."""
        self._window.removeEventFilter(self)
        self._window = window
        window.installEventFilter(self)
        actions, theme = window.commands, self._desk.theme
        actions.animations.setChecked(theme.animations)
        actions.animations.toggled.connect(self.set_animations)
        actions.themes[theme.mode].setChecked(True)
        for mode in get_args(ThemeMode):
            actions.themes[mode].triggered.connect(lambda _=False, chosen=mode: self.set_theme(chosen))
        actions.settings.triggered.connect(self.open)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The system's fonts are others now: the text follows."""
        if event.type() == QEvent.Type.ThemeChange and watched is self._window:
            apply_text_size(self._desk.theme, self._desk.choices.settings.text_size)
        return False

    @property
    def dialog(self) -> SettingsDialog | None:
        """The dialog of the settings while it is open."""
        return self._dialog

    def open(self) -> None:
        """Open the dialog of the settings."""
        from persona_desktop.ui.dialogs.settings_dialog import SettingsDialog

        if self._dialog is not None:
            return
        desk = self._desk
        language = desk.translations.language
        dialog = SettingsDialog(desk.theme, self._window, desk.choices.settings, language, desk.folders)
        form = dialog.form
        form.theme_chosen.connect(lambda mode: self.set_theme(cast("ThemeMode", mode)))
        form.high_contrast_chosen.connect(lambda high: self.set_high_contrast(high=high))
        form.text_size_chosen.connect(self.set_text_size)
        form.density_chosen.connect(self.set_density)
        form.animations_chosen.connect(self._window.commands.animations.setChecked)
        form.language_chosen.connect(self._speak)
        form.folder_asked.connect(_show_folder)
        dialog.reset.clicked.connect(self.reset)
        dialog.finished.connect(self._closed)
        self._dialog = dialog
        dialog.open()

    def open_again(self) -> None:
        """Open the dialog over another window than it was over."""
        self._dialog = None
        self.open()

    def _closed(self) -> None:
        self._dialog = None

    def set_theme(self, mode: ThemeMode) -> None:
        """Show light, dark, or what the system shows."""
        self._desk.theme.set_mode(mode)
        self._window.commands.themes[mode].setChecked(True)
        self._keep(theme=mode)

    def set_high_contrast(self, *, high: bool) -> None:
        """Show strong colours whatever the system does, or do as the system does."""
        self._desk.theme.choose_contrast(high=high)
        self._keep(contrast="high" if high else "system")

    def set_text_size(self, percent: int) -> None:
        """Show text so large, in percent of the system's size."""
        apply_text_size(self._desk.theme, percent)
        self._keep(text_size=percent)

    def set_density(self, density: str) -> None:
        """Show ``comfortable`` or ``compact`` rows in the list."""
        self._window.list.view.set_dense(dense=density == "compact")
        self._keep(density=density)

    def set_animations(self, animated: bool) -> None:
        """Let things move, or be there at once."""
        self._desk.theme.animations = animated
        self._keep(animations=animated)

    def reset(self) -> None:
        """Choose what the program chooses by itself; where things stand and what was open stays."""
        settings, defaults = self._desk.choices.settings, Settings()
        was_open = self._dialog is not None
        if self._dialog is not None:
            self._dialog.accept()
        self.set_theme(cast("ThemeMode", defaults.theme))
        self.set_high_contrast(high=False)
        self.set_text_size(defaults.text_size)
        self.set_density(defaults.density)
        self._window.commands.animations.setChecked(defaults.animations)
        self._window.set_list_width(defaults.list_width)
        self._keep(list_width=defaults.list_width)
        if was_open:
            self.open_again()  # and shows what is chosen now
        if settings.language:
            self._speak(defaults.language)

    def _keep(self, **changes: object) -> None:
        choices = self._desk.choices
        choices.save(replace(choices.settings, **changes))  # type: ignore[arg-type]


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
