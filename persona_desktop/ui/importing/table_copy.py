"""Copying a table of any size without holding up the window."""

from __future__ import annotations

from collections.abc import Sequence
from time import perf_counter
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from persona_desktop.ui.importing.table_text import html_row, text_row

_SLICE: Final = 0.008
"""Seconds of one slice of work: half the time between two frames."""


class TableCopy(QObject):
    """Puts rows of a model into the clipboard as text and as a table, a slice at a time.

    Few rows are there when `start` returns. A model that changes meanwhile ends it, and the clipboard stays as it was.
    """

    copied = Signal(int)
    """So many rows are in the clipboard now."""

    def __init__(self, model: QAbstractItemModel, rows: Sequence[int], parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._rows = rows
        self._next = 0
        self._columns = range(model.columnCount())
        header = [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in self._columns]
        self._text = [text_row(header)]
        self._html = ["<table>", html_row(header, cell="th")]
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._work)
        model.modelAboutToBeReset.connect(self.stop)

    def start(self) -> None:
        """Begin."""
        self._timer.start()
        self._work()

    def stop(self) -> None:
        """End without touching the clipboard."""
        self._timer.stop()
        self.deleteLater()

    def _work(self) -> None:
        model, end = self._model, perf_counter() + _SLICE
        while self._next < len(self._rows):
            row = self._rows[self._next]
            cells = [str(model.index(row, column).data() or "") for column in self._columns]
            self._text.append(text_row(cells))
            self._html.append(html_row(cells))
            self._next += 1
            if perf_counter() > end:
                return
        data = QMimeData()
        data.setText("\n".join(self._text))
        data.setHtml("".join((*self._html, "</table>")))
        QGuiApplication.clipboard().setMimeData(data)
        self.stop()
        self.copied.emit(len(self._rows))
