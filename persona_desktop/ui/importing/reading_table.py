"""How the files of a preview were read, as a table for Qt: format, encoding, and what each column was taken for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from persona_desktop.domain.importing import FileFormat, ImportedFile, ImportPreview
from persona_desktop.ui.importing.field_words import field_word
from persona_desktop.ui.importing.table_view import CELL_LOOK, CellLook
from persona_desktop.ui.importing.words import count_of, how_read, one_line, shown_name
from persona_desktop.ui.translation import translate

ModelIndex = QModelIndex | QPersistentModelIndex

_QUIET: Final = CellLook("text2")
_IGNORED: Final = CellLook("text3")


class _Fact(NamedTuple):
    file: str
    subject: str
    value: str
    is_ignored: bool = False


def _facts(file: ImportedFile) -> Iterator[_Fact]:
    name = shown_name(file.path)
    yield _Fact(name, translate("ImportPreview", "Read as"), how_read(file))
    yield _Fact(name, translate("ImportPreview", "Content"), count_of(file.kind, file.rows))
    column = translate("ImportPreview", "Column “{header}”")
    for mapped in file.columns:
        yield _Fact(name, column.format(header=one_line(mapped.header)), field_word(mapped.field))
    key = column if file.format is FileFormat.CSV else translate("ImportPreview", "Field “{header}”")
    for header in file.ignored:
        ignored = translate("ImportPreview", "ignored: no field of that name")
        yield _Fact(name, key.format(header=one_line(header)), ignored, is_ignored=True)


class ReadingTable(QAbstractTableModel):
    """A line for the format of each file, for its content, and for each of its columns."""

    def __init__(self, preview: ImportPreview, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts = [fact for file in preview.files for fact in _facts(file)]
        self._first = 0 if len(preview.files) > 1 else 1
        """The file has a column only where there are several."""

    def rowCount(self, parent: ModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._facts)

    def columnCount(self, parent: ModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else 3 - self._first

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (
            translate("ImportPreview", "File"),
            translate("ImportPreview", "In the file"),
            translate("ImportPreview", "Taken as"),
        )
        return names[section + self._first] if 0 <= section < self.columnCount() else None

    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._facts):
            return None
        fact, column = self._facts[index.row()], index.column() + self._first
        if role == Qt.ItemDataRole.DisplayRole:
            return fact[column]
        if role == CELL_LOOK:
            return _IGNORED if fact.is_ignored and column == 2 else _QUIET if column == 0 else None
        return None
