"""The sidebar's entries for Qt: words are made for the rows on the screen alone, as a project may have very many segments."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from persona_desktop.domain.persona_filter import NeedsFilter, SegmentKey
from persona_desktop.ui.sidebar.entries import Entry, Heading
from persona_desktop.ui.translation import translate

Place = tuple[NeedsFilter, SegmentKey | None]
_Index = QModelIndex | QPersistentModelIndex

ROW: Final = Qt.ItemDataRole.UserRole
"""Role of the `Entry` or `Heading` itself."""


class NavigationModel(QAbstractListModel):
    """Entries and headings as rows; headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Heading | Entry] = []
        self._numbers: dict[Place, int] = {}

    def show_rows(self, rows: list[Heading | Entry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self._rows = rows
        self._numbers = {row.place: number for number, row in enumerate(rows) if isinstance(row, Entry)}
        self.endResetModel()

    def index_of(self, place: Place) -> QModelIndex | None:
        """Return the row of the entry at a place; None where there is none."""
        number = self._numbers.get(place)
        return None if number is None else self.index(number)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if isinstance(row, Heading):
                return row.text
            return translate("Sidebar", "{name}, %n personas", "", row.count).replace("{name}", row.text)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
