"""The marked part of a `Text`: set with the mouse, copied with the keyboard or the context menu."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from persona_desktop.ui.translation import translate


class TextSelection:
    """A range of character positions between where marking began and where it stands."""

    def __init__(self) -> None:
        self._anchor = 0
        self._cursor = 0

    @property
    def range(self) -> tuple[int, int]:
        """First marked position and the one after the last; equal if nothing is marked."""
        return min(self._anchor, self._cursor), max(self._anchor, self._cursor)

    def selected(self, text: str) -> str:
        """Return the marked part of `text`."""
        start, end = self.range
        return text[start:end]

    def clear(self) -> None:
        """Mark nothing."""
        self._anchor = self._cursor = 0

    def press(self, position: int, *, extend: bool) -> None:
        """Begin marking at a position, or with `extend` mark from where the last marking began."""
        if not extend:
            self._anchor = position
        self._cursor = position

    def extend_to(self, position: int) -> None:
        """Move the end of the marked range."""
        self._cursor = position

    def mark_word(self, text: str, position: int) -> None:
        """Mark the word around a position."""
        start = end = min(position, len(text))
        while start > 0 and not text[start - 1].isspace():
            start -= 1
        while end < len(text) and not text[end].isspace():
            end += 1
        self._anchor, self._cursor = start, end

    def mark_all(self, text: str) -> None:
        """Mark the whole text."""
        self._anchor, self._cursor = 0, len(text)

    def copy(self, text: str) -> None:
        """Put the marked part on the clipboard; without one, the whole text."""
        QGuiApplication.clipboard().setText(self.selected(text) or text)

    def handle_key(self, event: QKeyEvent, text: str) -> bool:
        """Handle Copy and Select all; return whether the key was one of them."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy(text)
            return True
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.mark_all(text)
            return True
        return False

    def show_menu(self, widget: QWidget, text: str, position: QPoint) -> None:
        """Open the context menu of a text at a position of the screen."""
        menu = QMenu(widget)
        menu.addAction(translate("Text", "Copy"), lambda: self.copy(text))
        menu.addAction(translate("Text", "Select all"), lambda: self._mark_all_in(widget, text))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(position)

    def _mark_all_in(self, widget: QWidget, text: str) -> None:
        self.mark_all(text)
        widget.update()
