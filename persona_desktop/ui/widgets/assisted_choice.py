"""Rows that a screen reader presses by its own means, without the mouse or the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView


class AssistedChoice(QObject):
    """Tells of a row that assistive technology has chosen in a view of single selection.

    Mouse and keys make the row that they select the current one in the same breath; the accessibility bridge only
    selects it, and nothing else would happen.
    """

    chosen = Signal(QModelIndex)

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(0)
        self._look.timeout.connect(self._tell)
        view.selectionModel().selectionChanged.connect(lambda *_: self._look.start())

    def _tell(self) -> None:
        selected = self._view.selectionModel().selectedIndexes()
        if len(selected) == 1 and selected[0] != self._view.currentIndex():
            self.chosen.emit(selected[0])
