"""Copying a table of any size without holding up the window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from time import perf_counter
from typing import Final

from PySide6.QtCore import QByteArray, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from persona_desktop.ui.clipboard_data import data_of_qt
from persona_desktop.ui.table_text import html_row, text_row

_SLICE: Final = 0.008
"""Seconds of one slice of work: half the time between two frames."""
_TABLE: Final = '<meta charset="utf-8"><table>'  # not translated: HTML

Cells = Sequence[str]


class TableCopy(QObject):
    """Puts a table into the clipboard as text and as HTML, a slice at a time; deletes itself afterwards.

    Few rows are there when `start` returns. `stop` ends it, and the clipboard stays as it was.
    """

    copied = Signal(int)
    """So many rows, without their header, are in the clipboard now."""

    def __init__(self, header: Cells, rows: Iterator[Cells], parent: QObject) -> None:
        """``rows`` makes the cells of each row when it is its turn."""
        super().__init__(parent)
        self._rows = rows
        self._count = 0
        # Bytes, since they are handed to the clipboard as they are; a text would be copied three times.
        self._text = QByteArray(text_row(header).encode())
        self._html = QByteArray((_TABLE + html_row(header, cell="th")).encode())
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._work)

    def start(self) -> None:
        """Begin."""
        self._timer.start()
        self._work()

    def stop(self) -> None:
        """End without touching the clipboard."""
        self._timer.stop()
        self.deleteLater()

    def _work(self) -> None:
        end = perf_counter() + _SLICE
        text, html = [], []
        for cells in self._rows:
            text.append("\n" + text_row(cells))
            html.append(html_row(cells))
            if perf_counter() > end:
                self._keep(text, html)
                return
        self._keep(text, html)
        self._html.append(b"</table>")
        put_table(self._text, self._html)
        self.stop()
        self.copied.emit(self._count)

    def _keep(self, text: list[str], html: list[str]) -> None:
        self._count += len(text)
        self._text.append("".join(text).encode("utf-8", "replace"))
        self._html.append("".join(html).encode("utf-8", "replace"))


def put_table(text: QByteArray, html: QByteArray) -> None:
    """Put a table into the clipboard in both forms, both in UTF-8."""
    data = data_of_qt()
    data.setData("text/plain", text)
    data.setData("text/html", html)
    QGuiApplication.clipboard().setMimeData(data)


def copy_rows(header: Cells, rows: Sequence[Cells]) -> None:
    """Put a few rows into the clipboard at once."""
    lines = [text_row(header), *map(text_row, rows)]
    body = "".join(map(html_row, rows))
    html = f"{_TABLE}{html_row(header, cell='th')}{body}</table>"
    put_table(
        QByteArray("\n".join(lines).encode("utf-8", "replace")), QByteArray(html.encode("utf-8", "replace"))
    )
