"""Chips as blocks draw them: one after the other, in as many rows as they need."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from persona_desktop.ui.details.canvas import Canvas
from persona_desktop.ui.theme import ColourName, FontRole
from persona_desktop.ui.widgets.shapes import fill_rounded
from persona_desktop.ui.widgets.text_block import TextBlock

ChipLook = Literal["filled", "outlined", "mono"]

CHIP_GAP = 6
_PADDING = 10
_HEIGHT = 24


class ChipRow:
    """Places chips in an area of a canvas, from left to right and then in the next row."""

    def __init__(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        self._canvas = canvas
        self._left = x
        self._width = width
        self._x = x
        self._top = top
        self._height = canvas.theme.size(_HEIGHT)

    @property
    def bottom(self) -> float:
        """Lower edge of the last row."""
        return self._top + self._height

    def add(self, text: str, look: ChipLook = "filled") -> None:
        """Place a chip."""
        ink: ColourName = "text" if look == "filled" else "text2"
        label = self._label(text, "mono" if look == "mono" else "smallm", ink)
        rect = self._take(label.width)
        radius = rect.height() / 2
        if look == "filled":
            self._canvas.box(rect, "sub2", radius)
        else:
            self._canvas.box(rect, "surface", radius, "line2")
        self._place(label, rect, text)

    def add_segment(self, name: str, segment_id: str | None) -> None:
        """Place a segment's name in its own tint."""
        theme = self._canvas.theme
        metrics = theme.metrics("smallm")
        room = max(1.0, self._width - 2 * _PADDING)
        text = metrics.elidedText(" ".join(name.split()), Qt.TextElideMode.ElideRight, room)
        rect = self._take(ceil(metrics.horizontalAdvance(text)))
        start = QPointF(rect.left() + _PADDING, rect.top() + theme.baseline("smallm", rect.height()))

        def paint(painter: QPainter) -> None:
            tint = theme.segment_tint(segment_id, name)
            fill_rounded(painter, rect, rect.height() / 2, tint.background)
            painter.setPen(tint.ink)
            painter.setFont(theme.font("smallm"))
            painter.drawText(start, text)

        self._canvas.draw(paint)
        self._canvas.grow(rect.bottom())
        self._canvas.hotspot(rect, None, name if text != name else "", copied=name)

    def add_all(self, texts: Sequence[str], look: ChipLook = "filled") -> None:
        """Place several chips."""
        for text in texts:
            self.add(text, look)

    def _label(self, text: str, role: FontRole, ink: ColourName) -> TextBlock:
        return TextBlock(
            self._canvas.theme, text, role, ink, width=max(1.0, self._width - 2 * _PADDING), max_lines=1
        )

    def _take(self, label_width: int) -> QRectF:
        width = label_width + 2 * _PADDING
        if self._x > self._left and self._x + width > self._left + self._width:
            self._x = self._left
            self._top += self._height + CHIP_GAP
        rect = QRectF(self._x, self._top, width, self._height)
        self._x += width + CHIP_GAP
        return rect

    def _place(self, label: TextBlock, rect: QRectF, text: str) -> None:
        self._canvas.place(label, rect.left() + _PADDING, rect.top() + (rect.height() - label.height) / 2)
        self._canvas.hotspot(rect, None, text if label.is_elided else "", copied=text)
