"""The rows of a painted page: blocks that speak, can be copied, and lay themselves out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from persona_desktop.ui.details.canvas import Canvas, Drawing
from persona_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class TablePart:
    """What a block adds to a table: the parts of a page with the same title and header are one table."""

    title: str
    """What the table holds, as a menu names it: "Outcomes"."""
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Block(Protocol):
    """One row. Two equal blocks look and speak the same: the row between them is kept, with its layout."""

    @property
    def spoken(self) -> str:
        """Everything the row shows, as a screen reader says it."""
        ...

    @property
    def copied(self) -> str:
        """The row as text for the clipboard; empty if there is nothing to copy."""
        return self.spoken

    @property
    def table(self) -> TablePart | None:
        """The block's share of a table; None if it is no part of one."""
        return None

    @property
    def action(self) -> object | None:
        """What Enter asks for; None if the row does nothing."""
        return None

    @property
    def action_hint(self) -> str:
        """What Enter does, in words; empty without an action."""
        return ""

    def lay_out(self, canvas: Canvas) -> None:
        """Place texts and shapes on an empty canvas."""
        ...


class Row:
    """A block with its layout for the width asked for last."""

    __slots__ = ("_drawing", "_width", "block")

    def __init__(self, block: Block) -> None:
        self.block = block
        self._width = -1.0
        self._drawing = Drawing()

    def drawing(self, theme: Theme, width: float) -> Drawing:
        """Return the layout for a width, made anew only if the width is another one."""
        if width != self._width:
            canvas = Canvas(theme, width)
            self.block.lay_out(canvas)
            self._drawing = canvas.drawing
            self._width = width
        return self._drawing

    def forget_drawing(self) -> None:
        """Lay out again next time: fonts have changed."""
        self._width = -1.0


class BlockModel(QAbstractListModel):
    """Blocks as rows with accessible texts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def show_blocks(self, blocks: Sequence[Block]) -> None:
        """Show a page from its start: another persona."""
        self.beginResetModel()
        self._rows = [Row(block) for block in blocks]
        self.endResetModel()

    def replace_blocks(self, blocks: Sequence[Block]) -> None:
        """Show a page that differs somewhere in its middle: rows before and behind it stay where they are."""
        old = [row.block for row in self._rows]
        start = 0
        while start < min(len(old), len(blocks)) and old[start] == blocks[start]:
            start += 1
        same_end = 0
        while same_end < min(len(old), len(blocks)) - start and old[-1 - same_end] == blocks[-1 - same_end]:
            same_end += 1
        self._replace(
            start, len(old) - same_end, [Row(block) for block in blocks[start : len(blocks) - same_end]]
        )

    def row(self, number: int) -> Row:
        """Return a row by its number."""
        return self._rows[number]

    @property
    def blocks(self) -> list[Block]:
        """All blocks in order."""
        return [row.block for row in self._rows]

    def forget_drawings(self) -> None:
        """Lay every row out again next time."""
        for row in self._rows:
            row.forget_drawing()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._rows[index.row()].block.spoken
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._rows[index.row()].block.action_hint
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def _replace(self, start: int, end: int, rows: list[Row]) -> None:
        """Put rows in place of those from `start` to before `end`; where both have one, the row changes in place."""
        shared = min(end - start, len(rows))
        self._rows[start : start + shared] = rows[:shared]
        if shared:
            self.dataChanged.emit(self.index(start), self.index(start + shared - 1))
        if end > start + shared:
            self.beginRemoveRows(QModelIndex(), start + shared, end - 1)
            del self._rows[start + shared : end]
            self.endRemoveRows()
        elif len(rows) > shared:
            self.beginInsertRows(QModelIndex(), start + shared, start + len(rows) - 1)
            self._rows[start + shared : start + shared] = rows[shared:]
            self.endInsertRows()
