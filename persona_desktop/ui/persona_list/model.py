"""The rows of the list for Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from persona_desktop.domain.persona_filter import ListQuery, PersonaIndex
from persona_desktop.domain.persona_summary import PersonaSummary

ModelIndex = QModelIndex | QPersistentModelIndex


class PersonaListModel(QStringListModel):
    """The personas that a query keeps.

    Only the number of rows lives in Qt's own string list, so that a view laying out 100,000 rows never calls into Python;
    what a row says is asked for the few rows on the screen.
    """

    def __init__(self, describe: Callable[[PersonaSummary], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._describe = describe
        self._index = PersonaIndex(())
        self._rows: Sequence[int] = ()
        self.query = ListQuery()

    @property
    def personas(self) -> PersonaIndex:
        """All personas of the project."""
        return self._index

    def set_personas(self, index: PersonaIndex) -> None:
        """Show another set of personas under the same query."""
        self._index = index
        self._refill()

    def set_query(self, query: ListQuery) -> None:
        """Show the personas that ``query`` keeps."""
        self.query = query
        self._refill()

    def _refill(self) -> None:
        self._rows = self._index.matching(self.query)
        self.setStringList([])
        if self._rows:
            self.insertRows(0, len(self._rows))

    def persona(self, row: int) -> PersonaSummary:
        """Return the persona of a row.

        Raises:
            IndexError: There is no such row.

        """
        return self._index.personas[self._rows[row]]

    @property
    def kept(self) -> Sequence[int]:
        """The places, among all personas, of those that the query keeps, in the order of the rows."""
        return self._rows

    def row_of(self, persona_id: UUID) -> int | None:
        """Return the row of a persona, or None when the query does not keep it."""
        personas = self._index.personas
        return next((row for row, place in enumerate(self._rows) if personas[place].id == persona_id), None)

    def ids(self, rows: Sequence[int]) -> list[UUID]:
        """Return the identifiers of some rows."""
        return [self.persona(row).id for row in rows]

    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row's text for screen readers and type-ahead."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.persona(index.row()).full_name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._describe(self.persona(index.row()))
        return None

    def flags(self, index: ModelIndex) -> Qt.ItemFlag:
        """Rows can be chosen and dragged out, never edited."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )
