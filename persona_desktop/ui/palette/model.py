"""The rows of the palette for Qt."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from persona_desktop.ui.palette.items import Heading, PaletteRow, Row
from persona_desktop.ui.palette.words import spoken_row

ModelIndex = QModelIndex | QPersistentModelIndex


class PaletteModel(QStringListModel):
    """Headings, which are passed over by the keys, and the items below them.

    The number of rows lives in Qt's own string list, so that laying them out never calls into Python.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PaletteRow, ...] = ()

    def set_rows(self, rows: tuple[PaletteRow, ...]) -> None:
        """Show other rows."""
        self.setStringList([])
        self._rows = rows
        if rows:
            self.insertRows(0, len(rows))

    @property
    def rows(self) -> tuple[PaletteRow, ...]:
        """All rows."""
        return self._rows

    def item_row(self, number: int) -> Row | None:
        """Return a row that can be chosen; None for a heading, or where there is no such row."""
        row = self._rows[number] if 0 <= number < len(self._rows) else None
        return row if isinstance(row, Row) else None

    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what the row shows, and all that it says to a screen reader."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text if isinstance(row, Heading) else row.item.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.text if isinstance(row, Heading) else spoken_row(row)
        return None

    def flags(self, index: ModelIndex) -> Qt.ItemFlag:
        """Items can be made current, even those that are off: they say why."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.item_row(index.row()) is None:
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
