"""Walking through a page of blocks with the keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QListView

_PAGE_STEP = 0.85
"""How much of the view a step by pages moves, so that the last lines stay in sight."""


class BlockSteps:
    """Finds the row that a key leads to; a row higher than the view is scrolled through before it is left."""

    def __init__(self, view: QListView, *, scrolls: bool, enter: Callable[[QModelIndex], None]) -> None:
        """`enter` makes a row of the view the current one, as a key does it."""
        self._view = view
        self._scrolls = scrolls
        self._enter = enter

    def press(self, key: int) -> bool:
        """Go where a key leads; False where it is none that moves."""
        match key:
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self._step(1 if key == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Home:
                self.enter(0)
            case Qt.Key.Key_End:
                self.enter(self._view.model().rowCount() - 1)
            case Qt.Key.Key_PageDown | Qt.Key.Key_PageUp if self._scrolls:
                self._scroll(_PAGE_STEP if key == Qt.Key.Key_PageDown else -_PAGE_STEP)
            case _:
                return False
        return True

    def enter(self, number: int) -> None:
        """Make a row the current one; where there is none so far up or down, nothing happens."""
        if 0 <= number < self._view.model().rowCount():
            self._enter(self._view.model().index(number, 0))

    def _step(self, direction: int) -> None:
        view = self._view
        current = view.currentIndex()
        if current.isValid() and self._scrolls:
            rect, height = view.visualRect(current), view.viewport().height()
            hidden = rect.bottom() - height if direction > 0 else -rect.top()
            if hidden > 0 and rect.height() > height:
                self._scroll(direction * min(hidden / height, _PAGE_STEP))
                return
        self.enter(current.row() + direction if current.isValid() else 0)

    def _scroll(self, pages: float) -> None:
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + round(pages * self._view.viewport().height()))
