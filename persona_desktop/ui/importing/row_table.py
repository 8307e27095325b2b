"""The rows of a preview as a table for Qt: where a row stands, what it is called, what becomes of it, and why."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from persona_desktop.domain.importing import ImportRow, Verdict
from persona_desktop.ui.importing.digest import PreviewDigest
from persona_desktop.ui.importing.refusal_words import reasons_of
from persona_desktop.ui.importing.table_view import CELL_LOOK, CellLook
from persona_desktop.ui.importing.words import SEPARATOR, place, row_name, shown_name, verdict_word
from persona_desktop.ui.translation import translate

ModelIndex = QModelIndex | QPersistentModelIndex

_VERDICT_LOOKS = {
    Verdict.ADD: CellLook("text2", icon="plus"),
    Verdict.UPDATE: CellLook("text2", icon="pencil"),
    Verdict.REFUSE: CellLook("hi", icon="circle-alert"),
}
_QUIET = CellLook("text2")
_NAMELESS = CellLook("text3")


class RowColumn(Enum):
    """What a column of the table says."""

    FILE = "file"
    PLACE = "place"
    NAME = "name"
    VERDICT = "verdict"
    REASON = "reason"


class RowTable(QAbstractTableModel):
    """The rows of one verdict, or all; what a cell says is put into words when the cell is shown.

    The file has a column only where there are several, the reason only where a row of the table can have one.
    """

    def __init__(self, digest: PreviewDigest, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._digest = digest
        self._verdict: Verdict | None = None
        self._rows: Sequence[ImportRow] = digest.rows(None)
        self._columns: tuple[RowColumn, ...] = ()
        self._words = {verdict: verdict_word(verdict) for verdict in Verdict}
        self._file_names = [shown_name(file.path) for file in digest.preview.files]
        self.show_verdict(None)

    @property
    def columns(self) -> tuple[RowColumn, ...]:
        """The columns that are shown, from left to right."""
        return self._columns

    def show_verdict(self, verdict: Verdict | None) -> None:
        """Show the rows of one verdict, or all of them."""
        self.beginResetModel()
        self._verdict = verdict
        self._rows = self._digest.rows(verdict)
        has_reasons = verdict in (None, Verdict.REFUSE) and self._digest.refused > 0
        left_out = set()
        if len(self._file_names) < 2:
            left_out.add(RowColumn.FILE)
        if not has_reasons:
            left_out.add(RowColumn.REASON)
        if verdict is not None:
            left_out.add(RowColumn.VERDICT)
        self._columns = tuple(column for column in RowColumn if column not in left_out)
        self.endResetModel()

    def row_at(self, row: int) -> ImportRow:
        """Return a row of the table; raises ``IndexError`` beyond the last."""
        return self._rows[row]

    def place_of(self, row: ImportRow) -> str:
        """Return where a row stands, with its file where there are several."""
        where = place(self._digest.preview.files[row.file].format, row.position)
        if len(self._file_names) < 2:
            return where
        return SEPARATOR.join((self._file_names[row.file], where))

    def reasons(self, row: ImportRow) -> list[str]:
        """Return why a row is refused, a sentence each."""
        return reasons_of(row, self._digest.preview.files)

    def rowCount(self, parent: ModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: ModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        match self._columns[section]:
            case RowColumn.FILE:
                return translate("ImportPreview", "File")
            case RowColumn.PLACE:
                return translate("ImportPreview", "Place")
            case RowColumn.NAME:
                return translate("ImportPreview", "Name")
            case RowColumn.VERDICT:
                return translate("ImportPreview", "What will happen")
            case RowColumn.REASON:
                return translate("ImportPreview", "Reason")

    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self._rows[index.row()], self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == CELL_LOOK:
            return self._look(row, column)
        return None

    def _text(self, row: ImportRow, column: RowColumn) -> str:
        match column:
            case RowColumn.FILE:
                return self._file_names[row.file]
            case RowColumn.PLACE:
                return place(self._digest.preview.files[row.file].format, row.position)
            case RowColumn.NAME:
                return row_name(row)
            case RowColumn.VERDICT:
                return self._words[row.verdict]
            case RowColumn.REASON:
                return SEPARATOR.join(self.reasons(row)) if row.refusals else ""

    def _look(self, row: ImportRow, column: RowColumn) -> CellLook | None:
        match column:
            case RowColumn.VERDICT:
                return _VERDICT_LOOKS[row.verdict]
            case RowColumn.NAME:
                return None if row.label else _NAMELESS
            case RowColumn.FILE | RowColumn.PLACE:
                return _QUIET
            case RowColumn.REASON:
                return None
