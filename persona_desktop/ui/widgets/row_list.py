"""A plain list of painted rows, one below the other: its look, and the ring of the keyboard's focus."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QWidget,
)

from persona_desktop.ui.theme import ColourName, Theme
from persona_desktop.ui.widgets.scroll_area import ThinScrollBars
from persona_desktop.ui.widgets.shapes import FocusRing, fill_rounded, outline_rounded

_RING_WIDTH = 2


class RowDelegate(QStyledItemDelegate):
    """Paints what lies below a row's words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.focus_visible = False
        """Whether the row with the keyboard has a ring: after keys, not after the mouse."""

    def paint_box(
        self, painter: QPainter, box: QRectF, state: QStyle.StateFlag, selected: ColourName = "press"
    ) -> None:
        """Paint a row's ground and frame for its state; ``selected`` is the colour of a selected one."""
        theme, radius = self._theme, self._theme.radius("row")
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        if is_selected:
            fill_rounded(painter, box, radius, theme.colour(selected))
        elif state & QStyle.StateFlag.State_MouseOver:
            fill_rounded(painter, box, radius, theme.colour("hover"))
        if is_selected and theme.high_contrast:
            outline_rounded(painter, box, radius, theme.colour("text"))
        if self.focus_visible and state & QStyle.StateFlag.State_HasFocus:
            outline_rounded(painter, box, radius, theme.colour("focus"), _RING_WIDTH)


class RowList(QListView):
    """Shows rows that nobody edits; its delegate is told whether the focus shows."""

    def __init__(self, theme: Theme, delegate: RowDelegate, name: str, parent: QWidget | None = None) -> None:
        """``name`` is what a screen reader calls the list."""
        super().__init__(parent)
        self._theme = theme
        self._delegate = delegate
        self._ring = FocusRing()
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(name)
        ThinScrollBars(theme, self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus after keys."""
        self._ring.focus_in(event)
        self._delegate.focus_visible = self._ring.visible
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._ring.focus_out(event)
        self._delegate.focus_visible = False
        super().focusOutEvent(event)
