"""The few shapes every widget is drawn with: rounded boxes and the focus ring."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPen

from persona_desktop.ui.theme import Theme

RING_WIDTH = 2
_WINDOW_REASONS = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


def fill_rounded(painter: QPainter, rect: QRectF, radius: float, fill: QColor) -> None:
    """Fill a box with round corners."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(rect, radius, radius)


def outline_rounded(
    painter: QPainter, rect: QRectF, radius: float, colour: QColor, width: float = 1.0
) -> None:
    """Draw a line along the inner edge of a box with round corners."""
    inset = width / 2
    painter.setPen(QPen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)


class FocusRing:
    """Whether a widget shows that it has the keyboard focus: after a key, not after a click with the mouse."""

    def __init__(self) -> None:
        self.visible = False
        self._before_window_change = False

    def focus_in(self, event: QFocusEvent) -> None:
        """Take over the reason of a `focusInEvent`."""
        if event.reason() in _WINDOW_REASONS:
            self.visible = self._before_window_change
        else:
            self.visible = event.reason() != Qt.FocusReason.MouseFocusReason

    def focus_out(self, event: QFocusEvent) -> None:
        """Take over the reason of a `focusOutEvent`."""
        self._before_window_change = self.visible and event.reason() in _WINDOW_REASONS
        self.visible = False

    def paint(self, painter: QPainter, theme: Theme, rect: QRectF, radius: float) -> None:
        """Draw the ring along the inner edge of the widget, if it is visible."""
        if self.visible:
            outline_rounded(painter, rect, radius, theme.colour("focus"), RING_WIDTH)
