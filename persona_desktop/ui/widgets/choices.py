"""Choices: tick box, radio button and switch."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.shapes import FocusRing, fill_rounded, outline_rounded

_BOX = 16
_GAP = 10
_LOWEST = 24
_SWITCH = QSize(34, 20)
_MARGIN = 4
_EDGE = 1.2


def _prepare(button: QAbstractButton) -> None:
    button.setAttribute(Qt.WidgetAttribute.WA_Hover)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)


def _hint(theme: Theme, mark_width: int, text: str) -> QSize:
    width = _LOWEST
    if text:
        width = mark_width + _GAP + ceil(theme.metrics("body").horizontalAdvance(text)) + _MARGIN
    return QSize(width, max(_LOWEST, theme.line_height("body")))


def _paint_label(painter: QPainter, theme: Theme, button: QAbstractButton, x: float) -> None:
    painter.setPen(theme.colour("text" if button.isEnabled() else "disabled"))
    painter.setFont(theme.font("body"))
    painter.drawText(QPointF(x, theme.baseline("body", button.height())), button.text())


def _paint_label_ring(
    painter: QPainter, theme: Theme, button: QAbstractButton, ring: FocusRing, x: float
) -> None:
    """Frame the label, as the mark itself has no room around it."""
    if ring.visible and button.text():
        rect = QRectF(x - 6, 0, button.width() - x + 6, button.height())
        ring.paint(painter, theme, rect, theme.radius("control"))


def _mark_rect(button: QAbstractButton) -> QRectF:
    left = 0 if button.text() else (button.width() - _BOX) / 2
    return QRectF(left, (button.height() - _BOX) / 2, _BOX, _BOX)


class Check(QCheckBox):
    """A tick box. Without a text, give it an accessible name."""

    def __init__(
        self, theme: Theme, text: str = "", *, checked: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.ring = FocusRing()
        self.setChecked(checked)
        _prepare(self)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return _hint(self._theme, _BOX, self.text())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = _mark_rect(self)
        state = self.checkState()
        if state == Qt.CheckState.Unchecked:
            fill_rounded(painter, box, 4, theme.colour("raised"))
            if self.underMouse() and self.isEnabled():
                fill_rounded(painter, box, 4, theme.colour("hover"))
            outline_rounded(painter, box, 4, theme.colour("ctl" if self.isEnabled() else "line2"), _EDGE)
        else:
            self._paint_marked(painter, box, state)
        if self.ring.visible and not self.text():
            outline_rounded(painter, box.adjusted(-3, -3, 3, 3), 6, theme.colour("focus"), 2)
        _paint_label_ring(painter, theme, self, self.ring, _BOX + _GAP)
        _paint_label(painter, theme, self, _BOX + _GAP)

    def _paint_marked(self, painter: QPainter, box: QRectF, state: Qt.CheckState) -> None:
        theme = self._theme
        hot = self.underMouse() and self.isEnabled()
        fill = theme.colour("fill_h" if hot else "fill") if self.isEnabled() else theme.colour("sub2")
        ink = theme.colour("on_fill" if self.isEnabled() else "disabled")
        fill_rounded(painter, box, 4, fill)
        pen = QPen(ink, 1.7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        left, top = box.left(), box.top()
        if state == Qt.CheckState.PartiallyChecked:
            painter.drawLine(QPointF(left + 4.5, top + 8), QPointF(left + 11.5, top + 8))
            return
        painter.drawPolyline(
            [QPointF(left + 4, top + 8), QPointF(left + 6.5, top + 10.5), QPointF(left + 12, top + 5)]
        )

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.ring.focus_in(event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.ring.focus_out(event)
        super().focusOutEvent(event)


class Radio(QRadioButton):
    """A radio button; those of one parent exclude each other."""

    def __init__(
        self, theme: Theme, text: str, *, checked: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.ring = FocusRing()
        self.setChecked(checked)
        _prepare(self)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return _hint(self._theme, _BOX, self.text())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = _mark_rect(self)
        if self.isChecked():
            fill_rounded(painter, circle, 8, theme.colour("accent" if self.isEnabled() else "disabled"))
            fill_rounded(painter, circle.adjusted(5, 5, -5, -5), 3, theme.colour("raised"))
        else:
            fill_rounded(painter, circle, 8, theme.colour("raised"))
            if self.underMouse() and self.isEnabled():
                fill_rounded(painter, circle, 8, theme.colour("hover"))
            outline_rounded(painter, circle, 8, theme.colour("ctl" if self.isEnabled() else "line2"), _EDGE)
        _paint_label_ring(painter, theme, self, self.ring, _BOX + _GAP)
        _paint_label(painter, theme, self, _BOX + _GAP)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.ring.focus_in(event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.ring.focus_out(event)
        super().focusOutEvent(event)


class Switch(QCheckBox):
    """A switch for something that takes effect at once; `name` is what a screen reader says."""

    def __init__(
        self, theme: Theme, name: str, *, checked: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.ring = FocusRing()
        self.setAccessibleName(name)
        self.setChecked(checked)
        _prepare(self)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_SWITCH.width(), _LOWEST)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(0, (self.height() - _SWITCH.height()) / 2, _SWITCH.width(), _SWITCH.height())
        track, knob = self._colours()
        if self.ring.visible:
            outline_rounded(painter, body.adjusted(0, -2, 0, 2), 12, theme.colour("focus"), 2)
            body = body.adjusted(3.5, 1.5, -3.5, -1.5)
        fill_rounded(painter, body, body.height() / 2, track)
        diameter = body.height() - 6
        left = body.right() - 3 - diameter if self.isChecked() else body.left() + 3
        fill_rounded(painter, QRectF(left, body.top() + 3, diameter, diameter), diameter / 2, knob)

    def _colours(self) -> tuple[QColor, QColor]:
        theme = self._theme
        if not self.isEnabled():
            return theme.colour("sub2"), theme.colour("disabled")
        if self.isChecked():
            return theme.colour("fill_h" if self.underMouse() else "fill"), theme.colour("on_fill")
        return theme.colour("text3" if self.underMouse() else "ctl"), theme.colour("surface")

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.ring.focus_in(event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.ring.focus_out(event)
        super().focusOutEvent(event)
