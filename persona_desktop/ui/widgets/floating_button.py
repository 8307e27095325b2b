"""The round button that floats over a page and opens what can be done there."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.button import PaintedButton
from persona_desktop.ui.widgets.shadow import Shadow
from persona_desktop.ui.widgets.shapes import RING_WIDTH, fill_rounded, outline_rounded

DIAMETER = 56
_ROOM = 16
"""Around the circle, in pixels: for its shadow and the focus ring."""
_RING_GAP = 2
_ICON = 22


class FloatingButton(PaintedButton):
    """A filled circle with an icon; `name` is what a screen reader says and the tool tip shows.

    The widget is larger than the circle by the shadow's room; only the circle reacts to the mouse.
    """

    def __init__(self, theme: Theme, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._icon = icon
        self._opened = False
        self._shadow = Shadow(theme, DIAMETER // 2, blur=14, drop=4, strength=0.3)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def show_opened(self, *, opened: bool) -> None:
        """Show a cross while what it opens is open: another click closes that."""
        self._opened = opened
        self.update()

    @property
    def circle(self) -> QRect:
        """The circle, in the widget's coordinates."""
        return self.rect().adjusted(_ROOM, _ROOM, -_ROOM, -_ROOM)

    def place(self, area: QRect, margin: int) -> None:
        """Put the circle into the lower right corner of `area`, so far from its edges."""
        size = self.sizeHint()
        corner = area.bottomRight() + QPoint(1, 1) - QPoint(margin, margin) + QPoint(_ROOM, _ROOM)
        self.setGeometry(QRect(corner - QPoint(size.width(), size.height()), size))

    def sizeHint(self) -> QSize:
        side = DIAMETER + 2 * _ROOM
        return QSize(side, side)

    def hitButton(self, pos: QPoint) -> bool:
        offset = pos - self.circle.center()
        return offset.x() ** 2 + offset.y() ** 2 <= (DIAMETER / 2) ** 2

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, circle = self._theme, QRectF(self.circle)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._shadow.paint(painter, self.circle)
        fill_rounded(painter, circle, DIAMETER / 2, theme.colour("fill_h" if self.is_hot else "fill"))
        if self.is_pressed:
            fill_rounded(painter, circle, DIAMETER / 2, theme.colour("press"))
        if self.ring.visible:
            gap = _RING_GAP + RING_WIDTH
            around = circle.adjusted(-gap, -gap, gap, gap)
            outline_rounded(painter, around, around.width() / 2, theme.colour("focus"), RING_WIDTH)
        square = QRectF(0, 0, _ICON, _ICON)
        square.moveCenter(circle.center())
        theme.icons.paint(painter, "x" if self._opened else self._icon, square, theme.colour("on_fill"))

    def setVisible(self, visible: bool) -> None:
        super().setVisible(visible)
        if visible:
            self.raise_()
