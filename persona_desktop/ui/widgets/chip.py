"""Chips: short labels in a rounded box, for values, segments, severities, states and chosen filters."""

from __future__ import annotations

from math import ceil
from typing import Final, Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from persona_desktop.domain.severity import SeverityBand
from persona_desktop.ui.theme import ColourName, FontRole, Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.copy_menu import open_copy_menu
from persona_desktop.ui.widgets.shapes import FocusRing, fill_rounded, outline_rounded

ChipKind = Literal["value", "outlined", "accent", "high", "medium", "low", "outdated", "mono"]

_COLOURS: Final[dict[ChipKind, tuple[ColourName, ColourName]]] = {
    "value": ("sub2", "text"),
    "outlined": ("surface", "text2"),
    "mono": ("surface", "text2"),
    "accent": ("accent_bg", "accent_text"),
    "high": ("hi_bg", "hi"),
    "medium": ("md_bg", "md"),
    "low": ("lo_bg", "lo"),
    "outdated": ("md_bg", "md"),
}
_HEIGHTS: Final[dict[ChipKind, int]] = {"high": 20, "medium": 20, "low": 20, "outdated": 22}
_PADDING = 10
_ICON_PADDING = 8
_SMALL_PADDING = 8
_ICON = 14
_GAP = 6
_CROSS_STROKE = 1.6


class Chip(QLabel):
    """A label in a rounded box. `outdated` and chips with `icon` start with an icon of 14 px."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: ChipKind = "value",
        *,
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind: ChipKind = kind
        self._icon_name = "clock-alert" if kind == "outdated" and icon is None else icon
        self._segment: tuple[str | None, str | None] | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        super().setText(text)
        theme.changed.connect(self._restyle)

    @classmethod
    def for_segment(
        cls, theme: Theme, name: str, segment_id: str | None, *, parent: QWidget | None = None
    ) -> Chip:
        """Return a chip in a segment's own tint."""
        chip = cls(theme, name, parent=parent)
        chip.set_segment(name, segment_id)
        return chip

    @classmethod
    def for_severity(cls, theme: Theme, text: str, score: int, *, parent: QWidget | None = None) -> Chip:
        """Return a chip in the colours of a severity of 1 to 10; the text must carry word and number."""
        return cls(theme, text, _kind_of(theme.severity(score).band), parent=parent)

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: ChipKind) -> None:
        """Change what the chip stands for."""
        self._kind = kind
        self._segment = None
        self._restyle()

    def set_segment(self, name: str, segment_id: str | None) -> None:
        """Show a segment's name in its tint."""
        self._segment = (segment_id, name)
        self.setText(name)

    def sizeHint(self) -> QSize:
        left, right = self._padding()
        return QSize(left + right + self._text_width(), self._theme.size(_HEIGHTS.get(self._kind, 24)))

    def minimumSizeHint(self) -> QSize:
        left, right = self._padding()
        return QSize(min(left + right + 24, self.sizeHint().width()), self.sizeHint().height())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        open_copy_menu(event, self._theme, self.text(), self)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        background, ink = self._colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        radius = rect.height() / 2
        fill_rounded(painter, rect, radius, background)
        if self._kind in ("outlined", "mono") and self._segment is None:
            outline_rounded(painter, rect, radius, theme.colour("line2"))
        left, right = self._padding()
        if self._icon_name is not None:
            square = QRectF(_ICON_PADDING, (rect.height() - _ICON) / 2, _ICON, _ICON)
            theme.icons.paint(painter, self._icon_name, square, ink)
        painter.setPen(ink)
        painter.setFont(theme.font(self._role))
        text = self.text()
        room = self.width() - left - right
        if room < self._text_width():
            text = theme.metrics(self._role).elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(left, theme.baseline(self._role, self.height()), text)

    @property
    def _role(self) -> FontRole:
        return "mono" if self._kind == "mono" else "smallm"

    def _colours(self) -> tuple[QColor, QColor]:
        if self._segment is not None:
            return self._theme.segment_tint(*self._segment)
        background, ink = _COLOURS[self._kind]
        return self._theme.colour(background), self._theme.colour(ink)

    def _padding(self) -> tuple[int, int]:
        if self._icon_name is not None:
            return _ICON_PADDING + _ICON + _GAP - 1, _PADDING + 1
        if self._kind in ("high", "medium", "low"):
            return _SMALL_PADDING, _SMALL_PADDING
        return _PADDING, _PADDING

    def _text_width(self) -> int:
        return ceil(self._theme.metrics(self._role).horizontalAdvance(self.text()))

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class FilterChip(QAbstractButton):
    """A chosen filter with a cross; clicking it, or Delete or Backspace on it, asks to remove the filter."""

    removed = Signal()

    def __init__(self, theme: Theme, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.ring = FocusRing()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_text(text)
        self.clicked.connect(self.removed)
        theme.changed.connect(self._restyle)

    def set_text(self, text: str) -> None:
        """Show another filter."""
        self.setText(text)
        name = translate("FilterChip", "Remove filter: {filter}").replace("{filter}", text)
        self.setAccessibleName(name)
        self.setToolTip(translate("FilterChip", "Remove filter"))
        self._restyle()

    def sizeHint(self) -> QSize:
        width = ceil(self._theme.metrics("smallm").horizontalAdvance(self.text()))
        return QSize(_PADDING + width + 2 * _GAP + _ICON, self._theme.size(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(_PADDING + 24 + 2 * _GAP + _ICON, self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        radius = rect.height() / 2
        fill_rounded(painter, rect, radius, theme.colour("accent_bg"))
        if self.isDown():
            fill_rounded(painter, rect, radius, theme.colour("press"))
        elif self.underMouse():
            fill_rounded(painter, rect, radius, theme.colour("hover"))
        if theme.high_contrast:
            outline_rounded(painter, rect, radius, theme.colour("accent"))
        self.ring.paint(painter, theme, rect, radius)
        ink = theme.colour("accent_text")
        painter.setPen(ink)
        painter.setFont(theme.font("smallm"))
        room = self.width() - _PADDING - 2 * _GAP - _ICON
        metrics = theme.metrics("smallm")
        text = self.text()
        if metrics.horizontalAdvance(text) > room + 1:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(_PADDING, theme.baseline("smallm", self.height()), text)
        square = QRectF(self.width() - _GAP - _ICON - 1, (rect.height() - _ICON) / 2, _ICON, _ICON)
        theme.icons.paint(painter, "x", square, ink, stroke=_CROSS_STROKE)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        open_copy_menu(event, self._theme, self.text(), self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter):
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


def _kind_of(band: SeverityBand) -> ChipKind:
    match band:
        case SeverityBand.HIGH:
            return "high"
        case SeverityBand.MEDIUM:
            return "medium"
        case SeverityBand.LOW:
            return "low"
