"""The table of the import preview: rows of one height, painted in the theme, copied as text and as a table."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Final, NamedTuple

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from persona_desktop.ui.table_copy import TableCopy
from persona_desktop.ui.theme import ColourName, FontRole, Theme
from persona_desktop.ui.widgets.scroll_area import ThinScrollBars
from persona_desktop.ui.widgets.shapes import FocusRing, outline_rounded

CELL_LOOK: Final = int(Qt.ItemDataRole.UserRole)
"""Role of a cell's ``CellLook``; None for ordinary text."""
_PADDING = 10
_ICON = 14
_GAP = 6
_ROW = 34
_HEADER = 32
_LINE = 1
_FEWEST_ROWS = 4
_MOST_ROWS = 11


class CellLook(NamedTuple):
    """How a cell is drawn: the colour of its text, and an icon before it."""

    colour: ColourName
    icon: str = ""
    role: FontRole = "body"


_ORDINARY: Final = CellLook("text")


class _Cells(QStyledItemDelegate):
    """Draws cells: one line of text, cut where it does not fit."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.focus_visible = False

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = self._theme
        look = index.data(CELL_LOOK) or _ORDINARY
        rect: QRect = option.rect
        view: TableView = self.parent()  # type: ignore[assignment]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if view.selectionModel().isSelected(index):
            painter.fillRect(rect, theme.colour("accent_bg"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), _LINE, theme.colour("line"))
        left = rect.left() + _PADDING
        if look.icon:
            square = QRectF(left, rect.top() + (rect.height() - _ICON) / 2, _ICON, _ICON)
            theme.icons.paint(painter, look.icon, square, theme.colour(look.colour))
            left += _ICON + _GAP
        painter.setPen(theme.colour(look.colour))
        painter.setFont(theme.font(look.role))
        room = rect.right() - _PADDING - left + 1
        text = theme.metrics(look.role).elidedText(_text(index), Qt.TextElideMode.ElideRight, room)
        painter.drawText(left, rect.top() + theme.baseline(look.role, rect.height() - _LINE), text)
        if self.focus_visible and index.row() == view.currentIndex().row():
            self._paint_focus(painter, view, index, rect)
        painter.restore()

    def _paint_focus(
        self,
        painter: QPainter,
        view: TableView,
        index: QModelIndex | QPersistentModelIndex,
        rect: QRect,
    ) -> None:
        """Draw this cell's part of the ring around the whole row."""
        row = QRectF(0, rect.top(), view.horizontalHeader().length(), rect.height() - _LINE)
        row.translate(-view.horizontalHeader().offset(), 0)
        painter.setClipRect(rect)
        outline_rounded(painter, row, 4, self._theme.colour("focus"), 2)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Show all of a text that is cut."""
        look = index.data(CELL_LOOK) or _ORDINARY
        text = _text(index)
        rect: QRect = option.rect
        room = rect.width() - 2 * _PADDING - (_ICON + _GAP if look.icon else 0)
        if self._theme.metrics(look.role).horizontalAdvance(text) > room:
            # As rich text, escaped, a long tip is wrapped.
            QToolTip.showText(event.globalPos(), f"<qt>{escape(text)}</qt>", view)
        else:
            QToolTip.hideText()
        return True


class _Header(QHeaderView):
    """The names of the columns."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(56)
        self.viewport().setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        return QSize(0, self._theme.size(_HEADER))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme = self._theme
        painter.fillRect(rect, theme.colour("raised"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), _LINE, theme.colour("line2"))
        text = self.model().headerData(section, Qt.Orientation.Horizontal)
        painter.setPen(theme.colour("text2"))
        painter.setFont(theme.font("micros"))
        room = rect.width() - 2 * _PADDING
        elided = theme.metrics("micros").elidedText(str(text or ""), Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect.left() + _PADDING, rect.top() + theme.baseline("micros", rect.height()), elided)


class TableView(QTableView):
    """Rows of text; `name` is for a screen reader. Whole rows are chosen, and copied with Ctrl+C.

    Columns share the width: `set_columns` says how.
    """

    row_changed = Signal(int)
    """The row that is current now; -1 for none."""
    copied = Signal(int)
    """So many rows were put into the clipboard."""

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ring = FocusRing()
        self._wanted_rows = _MOST_ROWS
        self._shares: tuple[tuple[int, int], ...] = ()
        self._cells = _Cells(theme, self)
        self.setItemDelegate(self._cells)
        self.setHorizontalHeader(_Header(theme, self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setAutoFillBackground(False)
        self.setAccessibleName(name)
        self._bars = ThinScrollBars(theme, self)
        self._restyle()
        theme.changed.connect(self._restyle)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show another table; the first row becomes current."""
        super().setModel(model)
        if model is not None:
            self.selectionModel().currentRowChanged.connect(self._current_changed)
            model.modelReset.connect(self.start_at_top)
            self.start_at_top()

    def start_at_top(self) -> None:
        """Make the first row current, without marking it."""
        self._share_width()
        self.scrollToTop()
        model = self.model()
        if model.rowCount():
            flag = self.selectionModel().SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(model.index(0, 0), flag)
        self.row_changed.emit(self.currentIndex().row())

    def set_columns(self, shares: tuple[tuple[int, int], ...]) -> None:
        """Say for each column its least width in pixels and its share of what is left (0: none)."""
        self._shares = shares
        self._share_width()

    def want_rows(self, count: int) -> None:
        """Ask for room for so many rows, within reason."""
        self._wanted_rows = min(max(count, _FEWEST_ROWS), _MOST_ROWS)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(600, self._theme.size(_HEADER + self._wanted_rows * _ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._theme.size(_HEADER + 2 * _ROW))

    def copy(self, *, everything: bool = False) -> None:
        """Put the chosen rows into the clipboard, or the whole table; `copied` tells when they are there.

        Without a chosen row the current one is taken.
        """
        rows = range(self.model().rowCount()) if everything else self._chosen_rows()
        if rows:
            model, columns = self.model(), range(self.model().columnCount())
            header = [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in columns]
            cells = ([str(model.index(row, column).data() or "") for column in columns] for row in rows)
            copying = TableCopy(header, cells, self)
            model.modelAboutToBeReset.connect(copying.stop)  # its rows are other ones then
            copying.copied.connect(self.copied)
            copying.start()

    def _chosen_rows(self) -> Sequence[int]:
        # By ranges: an index for each of 100,000 rows would take seconds.
        selection = self.selectionModel().selection()
        parts = (selection.at(number) for number in range(selection.count()))
        chosen = sorted((part.top(), part.bottom()) for part in parts)
        if not chosen and self.currentIndex().isValid():
            return [self.currentIndex().row()]
        return [row for top, bottom in chosen for row in range(top, bottom + 1)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()  # the dialog's
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring.focus_in(event)
        self._cells.focus_visible = self._ring.visible
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ring.focus_out(event)
        self._cells.focus_visible = self._ring.visible
        super().focusOutEvent(event)
        self.viewport().update()

    def _current_changed(self, current: QModelIndex) -> None:
        self.row_changed.emit(current.row())

    def _share_width(self) -> None:
        model = self.model()
        if model is None or len(self._shares) != model.columnCount():
            return
        room = self.viewport().width()
        leasts = [self._theme.size(least) for least, _ in self._shares]
        left, total = room - sum(leasts), sum(share for _, share in self._shares) or 1
        widths = [
            least + left * share // total if left > 0 else least * room // sum(leasts)
            for least, (_, share) in zip(leasts, self._shares, strict=True)
        ]
        widths[-1] += room - sum(widths)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)

    def _restyle(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.size(_ROW))
        self._share_width()
        self.viewport().update()


def _text(index: QModelIndex | QPersistentModelIndex) -> str:
    return str(index.data() or "")
