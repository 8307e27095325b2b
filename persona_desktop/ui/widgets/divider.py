"""The line between two panes, to be dragged."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate

_REACH = 4
"""The pointer finds the line from so many pixels on either side."""
_LINE = 2


class Divider(QWidget):
    """Lies over the line between the panes of its parent; shows itself only below the pointer.

    For the mouse alone: the actions of the View menu do the same by keyboard.
    """

    moved = Signal(int)
    """The line is to stand so many pixels from the parent's left edge."""
    reset_asked = Signal()
    """A double click: the line is to stand where it stood at first."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grip: int | None = None
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setToolTip(translate("Divider", "Drag to change the width; double-click to reset it"))
        theme.changed.connect(self.update)

    def stand_at(self, x: int, height: int) -> None:
        """Lie over the line at ``x``."""
        self.setGeometry(x - _REACH, 0, 2 * _REACH, height)
        self.raise_()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = round(event.position().x()) - _REACH
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self.moved.emit(round(self.mapToParent(event.position()).x()) - self._grip)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        if event.button() == Qt.MouseButton.LeftButton:
            self.reset_asked.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._grip is not None or self.underMouse():
            line = QRectF(_REACH - _LINE / 2, 0, _LINE, self.height())
            QPainter(self).fillRect(line, self._theme.colour("accent"))
