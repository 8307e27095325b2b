"""The buttons on a toast, whose ground is dark in the light theme and light in the dark one."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.shapes import RING_WIDTH, FocusRing, fill_rounded, outline_rounded

_HEIGHT = 28
_ICON = 16
_PADDING = 8
_GAP = 6


class ToastButton(QPushButton):
    """An icon with a text in the toast's accent, or an icon alone with a `name`."""

    focus_changed = Signal(bool)
    """Whether it has the keyboard focus now."""

    def __init__(self, theme: Theme, text: str, icon: str, *, name: str = "") -> None:
        super().__init__(text)
        self._theme = theme
        self._icon_name = icon
        self.ring = FocusRing()
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        if not self.text():
            return QSize(_HEIGHT, _HEIGHT)
        width = ceil(self._theme.metrics("bodym").horizontalAdvance(self.text()))
        return QSize(2 * _PADDING + _ICON + _GAP + width, self._theme.size(_HEIGHT))

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, radius = QRectF(self.rect()), theme.radius("control")
        if self.underMouse() or self.isDown():
            veil = QColor(theme.colour("on_toast"))
            veil.setAlphaF(0.16 if self.isDown() else 0.09)
            fill_rounded(painter, rect, radius, veil)
        ink = theme.colour("toast_accent" if self.text() else "on_toast2")
        if self.ring.visible:
            outline_rounded(painter, rect, radius, theme.colour("toast_accent"), RING_WIDTH)
        left = _PADDING if self.text() else (self.width() - _ICON) / 2
        theme.icons.paint(
            painter, self._icon_name, QRectF(left, (self.height() - _ICON) / 2, _ICON, _ICON), ink
        )
        painter.setPen(ink)
        painter.setFont(theme.font("bodym"))
        painter.drawText(_PADDING + _ICON + _GAP, theme.baseline("bodym", self.height()), self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.ring.focus_in(event)
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.ring.focus_out(event)
        super().focusOutEvent(event)
        self.focus_changed.emit(False)
