"""A text that works like a link."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from persona_desktop.ui.theme import ColourName, FontRole, Theme
from persona_desktop.ui.widgets.shapes import FocusRing

_LOWEST = 24
_SIDE = 4


class Link(QPushButton):
    """A button that looks like a link: the accent's colour, underlined under the mouse.

    It is 4 px wider on both sides than its text, for the focus ring.
    """

    SIDE = _SIDE

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        role: FontRole = "smallm",
        colour: ColourName = "accent_text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._role: FontRole = role
        self._colour: ColourName = colour
        self.ring = FocusRing()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        width = ceil(self._theme.metrics(self._role).horizontalAdvance(self.text()))
        return QSize(width + 2 * _SIDE, max(_LOWEST, self._theme.line_height(self._role)))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 48), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = theme.colour(self._colour if self.isEnabled() else "disabled")
        painter.setPen(ink)
        painter.setFont(theme.font(self._role))
        metrics = theme.metrics(self._role)
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - 2 * _SIDE + 1)
        baseline = theme.baseline(self._role, self.height())
        painter.drawText(_SIDE, baseline, text)
        if self.underMouse() and self.isEnabled():
            width = ceil(metrics.horizontalAdvance(text))
            painter.fillRect(_SIDE, baseline + 2, width, 1, ink)
        self.ring.paint(painter, theme, QRectF(self.rect()), 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.ring.focus_in(event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.ring.focus_out(event)
        super().focusOutEvent(event)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
