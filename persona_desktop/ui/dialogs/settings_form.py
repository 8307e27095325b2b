"""The form of the settings: what a person can choose about the program; every choice holds at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final, get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from persona_desktop.settings import Folders, Settings
from persona_desktop.ui.theme import Theme, ThemeMode
from persona_desktop.ui.theme.text_size import LARGEST, SMALLEST
from persona_desktop.ui.translation import LANGUAGES, LanguageCode, translate
from persona_desktop.ui.widgets.button import Button
from persona_desktop.ui.widgets.choices import Switch
from persona_desktop.ui.widgets.drop_downs import Select
from persona_desktop.ui.widgets.segmented import Segmented
from persona_desktop.ui.widgets.surface import Hairline
from persona_desktop.ui.widgets.text import Text
from persona_desktop.ui.wording import percent

TEXT_SIZES: Final = (SMALLEST, 90, 100, 110, 125, 150, 175, LARGEST)
"""Percent of the system's text size."""
DENSITIES: Final = ("comfortable", "compact")
_LABEL = 132
_BESIDE_FROM = 400
"""Pixels at a font scale of 1, from which a name and its control fit side by side."""


class SettingsForm(QWidget):
    """Appearance, language and folders.

    A choice is told by a signal and nothing more: whoever carries it out keeps it too.
    """

    theme_chosen = Signal(str)
    high_contrast_chosen = Signal(bool)
    text_size_chosen = Signal(int)
    """Percent of the system's text size."""
    density_chosen = Signal(str)
    animations_chosen = Signal(bool)
    language_chosen = Signal(str)
    folder_asked = Signal(Path)
    """A folder is to be shown by the system."""

    def __init__(self, theme: Theme, settings: Settings, language: LanguageCode, folders: Folders) -> None:
        """``language`` is the one that is spoken, chosen or not."""
        super().__init__()
        self._theme = theme
        self._rows: list[tuple[QBoxLayout, Text]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(10)
        self._add_appearance(settings)
        self._add_language(language)
        self._add_folders(folders)
        self._column.addStretch(1)
        self._arrange()
        theme.changed.connect(self._arrange)

    @property
    def first(self) -> QWidget:
        """The control that the keyboard begins with."""
        return self._first

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Set the names beside their controls, or above them where large text or a narrow window leaves no room."""
        size = self._theme.size
        stacked = self.width() < size(_BESIDE_FROM)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        for row, label in self._rows:
            row.setDirection(down if stacked else across)
            row.setSpacing(4 if stacked else 12)
            label.setFixedWidth(max(1, self.width()) if stacked else size(_LABEL))

    def _add_appearance(self, settings: Settings) -> None:
        self._title(translate("Settings", "Appearance"))
        modes = get_args(ThemeMode)
        names = {
            "system": translate("Settings", "As the system"),
            "light": translate("Settings", "Light"),
            "dark": translate("Settings", "Dark"),
        }
        theme = self._segmented(
            translate("Settings", "Theme"),
            [names[mode] for mode in modes],
            modes.index(settings.theme) if settings.theme in modes else 0,
        )
        theme.chosen.connect(lambda index: self.theme_chosen.emit(modes[index]))
        self._first = theme.current_button
        contrast = self._switch(
            translate("Settings", "High contrast"),
            translate("Settings", "Stronger letters and lines, also where the system does not ask for them"),
            on=settings.contrast == "high",
        )
        contrast.toggled.connect(self.high_contrast_chosen)
        self._add_text_size(settings.text_size)
        density = self._segmented(
            translate("Settings", "Rows of the list"),
            [translate("Settings", "Comfortable"), translate("Settings", "Compact")],
            DENSITIES.index(settings.density) if settings.density in DENSITIES else 0,
        )
        density.chosen.connect(lambda index: self.density_chosen.emit(DENSITIES[index]))
        animations = self._switch(
            translate("Settings", "Animations"),
            translate("Settings", "Panels slide and messages fade; without them everything is there at once"),
            on=settings.animations,
        )
        animations.toggled.connect(self.animations_chosen)

    def _add_text_size(self, chosen: int) -> None:
        nearest = min(TEXT_SIZES, key=lambda size: abs(size - chosen))
        words = [percent(size / 100) for size in TEXT_SIZES]
        words[TEXT_SIZES.index(100)] = translate("Settings", "{percent}, as the system").format(
            percent=percent(1)
        )
        title = translate("Settings", "Text size")
        sizes = Select(self._theme, tuple(words), name=title)
        sizes.setCurrentIndex(TEXT_SIZES.index(nearest))
        sizes.activated.connect(lambda index: self.text_size_chosen.emit(TEXT_SIZES[index]))
        self._row(title, sizes)

    def _add_language(self, language: LanguageCode) -> None:
        self._title(translate("Settings", "Language"))
        names = {"pl": "Polski", "en": "English"}
        languages = self._segmented(
            translate("Settings", "Language of the program"),
            [names[code] for code in LANGUAGES],
            LANGUAGES.index(language),
        )
        languages.chosen.connect(lambda index: self.language_chosen.emit(LANGUAGES[index]))

    def _add_folders(self, folders: Folders) -> None:
        self._title(translate("Settings", "Folders"))
        self._folder(
            translate("Settings", "Data"), translate("Settings", "Open the data folder"), folders.data
        )
        self._folder(translate("Settings", "Log"), translate("Settings", "Open the log folder"), folders.logs)

    def _folder(self, title: str, name: str, folder: Path) -> None:
        path = Text(self._theme, str(folder), "mono", "text2", elide=True)
        button = Button(self._theme, translate("Settings", "Open"), "plain", "folder-open")
        button.setAccessibleName(name)
        button.clicked.connect(lambda: self.folder_asked.emit(folder))
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(path, 1)
        row.addWidget(button)
        self._row(title, held, fills=True)

    def _title(self, text: str) -> None:
        if self._column.count():
            self._column.addSpacing(6)
            self._column.addWidget(Hairline(self._theme))
            self._column.addSpacing(2)
        self._column.addWidget(Text(self._theme, text, "bodys"))

    def _segmented(self, title: str, choices: Sequence[str], current: int) -> Segmented:
        choice = Segmented(self._theme, title, choices, current=current)
        self._row(title, choice)
        return choice

    def _switch(self, title: str, meaning: str, *, on: bool) -> Switch:
        switch = Switch(self._theme, title, checked=on)
        switch.setAccessibleDescription(meaning)
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(switch, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(self._theme, meaning, "small", "text2", wrap=True), 1)
        self._row(title, held, fills=True)
        return switch

    def _row(self, title: str, control: QWidget, *, fills: bool = False) -> None:
        label = Text(self._theme, title, "body", wrap=True)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(control, 1 if fills else 0)
        if not fills:
            row.addStretch(1)
        self._column.addLayout(row)
        self._rows.append((row, label))
