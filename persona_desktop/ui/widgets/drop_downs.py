"""Buttons that open a list: the select box of forms and the round filter of the list's header."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QPushButton, QSizePolicy, QWidget

from persona_desktop.ui.theme import FontRole, Theme
from persona_desktop.ui.widgets.shapes import RING_WIDTH, FocusRing, fill_rounded, outline_rounded

_PADDING = 10
_ARROW = 14
_CHIP_GAP = 7
_CHIP_ARROW = 12


class Select(QComboBox):
    """A select box; `name` is what a screen reader says where no label is tied to it."""

    def __init__(
        self, theme: Theme, items: tuple[str, ...] = (), *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role: FontRole = "body"
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.addItems(items)
        theme.changed.connect(self._restyle)

    def set_role(self, role: FontRole) -> None:
        """Write the choice in another style."""
        self._role = role
        self._restyle()

    def sizeHint(self) -> QSize:
        metrics = self._theme.metrics(self._role)
        texts = (self.itemText(index) for index in range(self.count()))
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=0.0)
        return QSize(ceil(widest) + 2 * _PADDING + _ARROW + 8, self._theme.size(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * _PADDING + _ARROW + 40, self._theme.size(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, radius = QRectF(self.rect()), theme.radius("control")
        enabled = self.isEnabled()
        fill_rounded(painter, rect, radius, theme.colour("raised" if enabled else "sub2"))
        if enabled and self.underMouse():
            fill_rounded(painter, rect, radius, theme.colour("hover"))
        focused = self.hasFocus()
        edge = theme.colour("focus" if focused else "ctl" if enabled else "line2")
        outline_rounded(painter, rect, radius, edge, RING_WIDTH if focused else 1)
        ink = theme.colour("text" if enabled else "disabled")
        painter.setPen(ink)
        painter.setFont(theme.font(self._role))
        room = self.width() - 2 * _PADDING - _ARROW - 4
        text = theme.metrics(self._role).elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(_PADDING, theme.baseline(self._role, self.height()), text)
        square = QRectF(self.width() - _PADDING - _ARROW, (self.height() - _ARROW) / 2, _ARROW, _ARROW)
        theme.icons.paint(painter, "chevron-down", square, theme.colour("text2" if enabled else "disabled"))

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class DropdownChip(QPushButton):
    """A round button with an arrow, e.g. "All segments"; give it a `Menu` with `setMenu`.

    `set_active` marks that its choice narrows the list.
    """

    def __init__(self, theme: Theme, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._active = False
        self.ring = FocusRing()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def set_active(self, active: bool) -> None:
        """Mark that the choice narrows the list, or that everything is shown."""
        self._active = active
        self.update()

    def sizeHint(self) -> QSize:
        width = ceil(self._theme.metrics("smallm").horizontalAdvance(self.text()))
        return QSize(2 * _PADDING + width + _CHIP_GAP + _CHIP_ARROW - 2, self._theme.size(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 72), self._theme.size(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        radius = rect.height() / 2
        if self._active:
            fill_rounded(painter, rect, radius, theme.colour("accent_bg"))
        if self.isDown():
            fill_rounded(painter, rect, radius, theme.colour("press"))
        elif self.underMouse():
            fill_rounded(painter, rect, radius, theme.colour("hover"))
        if self.ring.visible:
            self.ring.paint(painter, theme, rect, radius)
        elif not self._active:
            outline_rounded(painter, rect, radius, theme.colour("line2"))
        ink = theme.colour("accent_text" if self._active else "text2")
        painter.setPen(ink)
        painter.setFont(theme.font("smallm"))
        room = self.width() - 2 * _PADDING - _CHIP_GAP - _CHIP_ARROW + 3
        text = theme.metrics("smallm").elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(_PADDING, theme.baseline("smallm", self.height()), text)
        left, top = self.width() - _PADDING - _CHIP_ARROW + 2, (rect.height() - _CHIP_ARROW) / 2
        theme.icons.paint(painter, "chevron-down", QRectF(left, top, _CHIP_ARROW, _CHIP_ARROW), ink)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.ring.focus_in(event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.ring.focus_out(event)
        super().focusOutEvent(event)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
