"""A page of painted blocks: an item view whose rows lay out text, with hover, links, keyboard and copying."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from persona_desktop.ui.details.block_menu import block_menu, copy_block
from persona_desktop.ui.details.block_model import Block, BlockModel
from persona_desktop.ui.details.block_steps import BlockSteps
from persona_desktop.ui.details.canvas import Hotspot
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.menu import Menu
from persona_desktop.ui.widgets.scroll_area import ThinScrollBars
from persona_desktop.ui.widgets.shapes import RING_WIDTH, FocusRing, fill_rounded, outline_rounded
from persona_desktop.ui.widgets.tool_tip import hide_tool_tip, show_tool_tip

SCROLL_BAR_WIDTH = 10
"""Kept free at the right of a scrolling page, so that text does not move when the scroll bar appears."""
_RING_GAP = QPoint(10, 6)
_ROW_RADIUS = 8
_ACTIVATING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_Index = QModelIndex | QPersistentModelIndex


class BlockView(QListView):
    """Shows blocks one below the other; each has the height that its text needs.

    A scrolling view has its own scroll bar; with ``scrolls=False`` it is as high as its content (`content_height`)
    and leaves scrolling to the area it lies in.
    """

    action_requested = Signal(object)
    """A click on a hotspot, or Enter on a row, with the action of the block."""
    row_entered = Signal(QRect)
    """The keyboard moved to a row; its rectangle in the view, for areas that scroll the view as a whole."""

    def __init__(
        self,
        theme: Theme,
        *,
        side: int = 32,
        top: int = 20,
        bottom: int = 32,
        scrolls: bool = True,
        bar_room: int = SCROLL_BAR_WIDTH,
        parent: QWidget | None = None,
    ) -> None:
        """`side`, `top` and `bottom` are the page's margins; `bar_room` is kept free for the scroll bar beside them.

        A page whose right margin has room for the scroll bar takes none.
        """
        super().__init__(parent)
        self._theme = theme
        self._side, self._top, self._bottom = side, top, bottom
        self._room_below = 0
        self._zoom = 1.0
        self._scrolls = scrolls
        self._bar_room = bar_room if scrolls else 0
        self._ring = FocusRing()
        self._hovered: tuple[int, Hotspot] | None = None
        self._pressed: tuple[int, Hotspot] | None = None
        self.blocks = BlockModel(self)
        self.setModel(self.blocks)
        # The ring reaches beyond its row, and Qt would paint the two rows alone.
        self.selectionModel().currentChanged.connect(lambda: self.viewport().update())
        self._steps = BlockSteps(self, scrolls=scrolls, enter=self._enter)
        self.setItemDelegate(_BlockDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAutoScroll(False)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().setSingleStep(20)
        if not scrolls:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._bars = ThinScrollBars(theme, self)
        theme.changed.connect(self._restyle)

    def show_blocks(self, blocks: Sequence[Block]) -> None:
        """Show another page from its top."""
        self._hovered = self._pressed = None
        self.blocks.show_blocks(blocks)
        self.scrollToTop()

    def replace_blocks(self, blocks: Sequence[Block]) -> None:
        """Change the page in place: place and current row stay."""
        self._hovered = self._pressed = None
        self.blocks.replace_blocks(blocks)
        self.viewport().update()

    def set_margins(self, side: int, room_below: int = 0) -> None:
        """Change the page's margins at both sides, and what it keeps free below its own lower margin."""
        if (side, room_below) != (self._side, self._room_below):
            self._side, self._room_below = side, room_below
            self.scheduleDelayedItemsLayout()
            self.viewport().update()

    def set_zoom(self, zoom: float) -> None:
        """Draw every block so many times as large, in the room that there is."""
        if zoom != self._zoom:
            self._zoom = zoom
            self.scheduleDelayedItemsLayout()
            self.viewport().update()

    @property
    def content_width(self) -> int:
        """How wide a block is, in its own pixels: those of the screen without the zoom."""
        return self._inner_width(self.width())

    def content_height(self, width: int) -> int:
        """Return how high the whole page is when the view is `width` pixels wide."""
        inner = self._inner_width(width)
        rows = (self.blocks.row(number) for number in range(self.blocks.rowCount()))
        return (
            self._top
            + self._bottom
            + self._room_below
            + sum(round(row.drawing(self._theme, inner).height * self._zoom) for row in rows)
        )

    def row_size(self, number: int) -> QSize:
        """Return the size of a row with the page's margins."""
        drawing = self.blocks.row(number).drawing(self._theme, self.content_width)
        height = round(drawing.height * self._zoom)
        if number == 0:
            height += self._top
        if number == self.blocks.rowCount() - 1:
            height += self._bottom + self._room_below
        return QSize(round(self.content_width * self._zoom), height)

    def paint_row(self, painter: QPainter, rect: QRect, number: int) -> None:
        """Draw a row into its rectangle."""
        theme = self._theme
        drawing = self.blocks.row(number).drawing(theme, self.content_width)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        origin = self._origin(rect, number)
        painter.translate(origin)
        painter.scale(self._zoom, self._zoom)
        if self._hovered is not None and self._hovered[0] == number and self._hovered[1].action is not None:
            spot = self._hovered[1]
            fill_rounded(painter, spot.rect, theme.radius(spot.corners), theme.colour("hover"))
        for piece in drawing.pieces:
            piece(painter)
        if self._ring.visible and number == self.currentIndex().row() and self.hasFocus():
            frame = (
                drawing.frame
                if not drawing.frame.isNull()
                else QRectF(0, 0, self.content_width, drawing.height)
            )
            gap = min(_RING_GAP.x(), self._side) if self._side else 0
            ring = frame.adjusted(-gap, -_RING_GAP.y(), gap, _RING_GAP.y())
            outline_rounded(painter, ring, _ROW_RADIUS, theme.colour("focus"), RING_WIDTH)
        painter.restore()

    def show_row(self, number: int) -> None:
        """Scroll a row to the top of a scrolling page and make it the current one."""
        index = self.blocks.index(number)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)

    def copy_current(self) -> None:
        """Put the current row's text on the clipboard."""
        number = self.currentIndex().row()
        if number >= 0:
            self.copy_row(number)

    def copy_row(self, number: int) -> None:
        """Put a row's text on the clipboard, unless it has none."""
        copy_block(self.blocks.row(number).block)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()  # which Qt does for another height alone: rows lie below each other

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex().row()
        action = None if current < 0 else self.blocks.row(current).block.action
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_current()
        elif event.key() in _ACTIVATING and action is not None:
            self.action_requested.emit(action)
        elif not self._steps.press(event.key()):
            # Letters belong to the window: an item view would search its rows for them.
            event.ignore()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and cast("QKeyEvent", event).matches(
            QKeySequence.StandardKey.Copy
        ):
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            self._show_tip(cast("QHelpEvent", event))
            return True
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._spot_at(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self._spot_at(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._spot_at(event.position().toPoint()) == pressed and pressed[1].action is not None:
            self.action_requested.emit(pressed[1].action)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._scrolls:
            super().wheelEvent(event)
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        spot = None if by_key else self._spot_at(event.pos())
        place = "" if spot is None else spot[1].copied
        if place or self.blocks.row(index.row()).block.copied:
            row = self.viewport().mapToGlobal(self._middle_of(index))
            self.menu_for(index.row(), place).popup(row if by_key else event.globalPos())

    def _middle_of(self, index: QModelIndex) -> QPoint:
        """Return the middle of what is in sight of a row."""
        return self.visualRect(index).intersected(self.viewport().rect()).center()

    def menu_for(self, number: int, place: str = "") -> Menu:
        """Return the context menu of a row, or of the chip with this text in it; it deletes itself when it closes."""
        block, page = self.blocks.row(number).block, self.blocks.blocks
        return block_menu(self._theme, block, page, self.action_requested.emit, parent=self, place=place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring.focus_in(event)
        # An item view makes its first row the current one, in sight or not.
        had_current = self.currentIndex().isValid()
        super().focusInEvent(event)
        if self._ring.visible and not had_current:
            self._steps.enter(max(0, self.indexAt(QPoint(self.width() // 2, self._top)).row()))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ring.focus_out(event)
        super().focusOutEvent(event)
        self.viewport().update()

    def _inner_width(self, width: int) -> int:
        return max(1, int((width - 2 * self._side - self._bar_room) / self._zoom))

    def _origin(self, rect: QRect, number: int) -> QPointF:
        return QPointF(rect.left() + self._side, rect.top() + (self._top if number == 0 else 0))

    def _spot_at(self, point: QPoint) -> tuple[int, Hotspot] | None:
        index = self.indexAt(point)
        if not index.isValid():
            return None
        number = index.row()
        inside = (QPointF(point) - self._origin(self.visualRect(index), number)) / self._zoom
        spot = self.blocks.row(number).drawing(self._theme, self.content_width).hotspot_at(inside)
        return None if spot is None else (number, spot)

    def _hover(self, spot: tuple[int, Hotspot] | None) -> None:
        if spot == self._hovered:
            return
        self._hovered = spot
        links = spot is not None and spot[1].action is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if links else Qt.CursorShape.ArrowCursor)
        self.viewport().update()

    def _show_tip(self, event: QHelpEvent) -> None:
        spot = self._spot_at(event.pos())
        if spot is None or not spot[1].tip:
            hide_tool_tip()
            return
        show_tool_tip(spot[1].tip, event.globalPos(), self)

    def _enter(self, index: QModelIndex) -> None:
        self._ring.visible = True
        self.setCurrentIndex(index)
        if self._scrolls:
            self.scrollTo(index)
        self.row_entered.emit(self.visualRect(index))
        self.viewport().update()

    def _restyle(self) -> None:
        self.blocks.forget_drawings()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()


class _BlockDelegate(QStyledItemDelegate):
    """Hands painting and measuring of rows back to the view, which knows width and pointer."""

    def __init__(self, view: BlockView) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        self._view.paint_row(painter, option.rect, index.row())

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return self._view.row_size(index.row())
