"""The window of the guide; it stands beside the program's own, so that one can read and try."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from persona_desktop.resource_files import guide_folder, resource_path
from persona_desktop.ui.guide.contents import GuideContents
from persona_desktop.ui.guide.reader import GuideReader
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import LanguageCode, translate
from persona_desktop.ui.widgets.surface import Hairline, Surface

_SIZE = QSize(1060, 820)
_LEAST = QSize(420, 360)
_CONTENTS_WIDEST = 340
_CONTENTS_FROM = 800
"""Pixels from which on the contents have room beside the text."""
_SCREEN_MARGIN = 40


class GuideWindow(Surface):
    """Contents on the left, where there is room, and the text. Escape closes it."""

    closed = Signal()

    def __init__(self, theme: Theme, language: LanguageCode) -> None:
        super().__init__(theme, "surface")
        self.contents = GuideContents(theme)
        self.reader = GuideReader(theme)
        self._side = Surface(theme, "side")
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 18, 0, 12)
        column.addWidget(self.contents)
        self._line = Hairline(theme, "line2", vertical=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(self._line)
        row.addWidget(self.reader, 1)
        self.setWindowFlag(Qt.WindowType.Window)
        self.setWindowIcon(QIcon(str(resource_path("icons", "persona-desktop.svg"))))
        self.setMinimumSize(_LEAST)
        self.resize(_SIZE)
        for keys in (QKeySequence(Qt.Key.Key_Escape), QKeySequence(QKeySequence.StandardKey.Close)):
            QShortcut(keys, self, self.close)
        self.contents.chosen.connect(self.reader.show_heading)
        self.reader.filled.connect(self._show_contents)
        self.reader.heading_reached.connect(self.contents.mark)
        self.show_language(language)
        theme.changed.connect(self._fit_contents)

    def show_language(self, language: LanguageCode) -> None:
        """Show the text of a language from its top, soon.

        Raises:
            OSError: The installation lacks it.

        """
        folder = guide_folder()
        text = (folder / f"{language}.md").read_text(encoding="utf-8")
        self.setWindowTitle(translate("Guide", "Guide"))
        self.contents.setAccessibleName(translate("Guide", "Contents"))
        self.reader.setAccessibleName(translate("Guide", "Guide"))
        self.reader.show_text(text, folder)

    def _show_contents(self) -> None:
        self.contents.show_headings(self.reader.headings)
        self.contents.mark(self.reader.reached)
        self._fit_contents()

    def open_over(self, window: QWidget) -> None:
        """Show it in the middle of another window, or bring it to the front where it is."""
        if not self.isVisible():
            screen = window.screen().availableGeometry().adjusted(*_margins())
            place = QRect(screen.topLeft(), self.size().boundedTo(screen.size()))
            place.moveCenter(window.geometry().center())
            place.moveLeft(max(screen.left(), min(place.left(), screen.right() - place.width())))
            place.moveTop(max(screen.top(), min(place.top(), screen.bottom() - place.height())))
            self.setGeometry(place)
            self.reader.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show()
        self.raise_()
        self.activateWindow()

    def _fit_contents(self) -> None:
        self._side.setFixedWidth(min(_CONTENTS_WIDEST, self.contents.width_for_all()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        has_room = self.width() >= _CONTENTS_FROM
        self._side.setVisible(has_room)
        self._line.setVisible(has_room)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()


def _margins() -> tuple[int, int, int, int]:
    return _SCREEN_MARGIN, _SCREEN_MARGIN, -_SCREEN_MARGIN, -_SCREEN_MARGIN
