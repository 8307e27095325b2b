"""Soft shadows without blur effects: one small picture, stretched."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from persona_desktop.ui.theme import Theme


class Shadow:
    """The shadow of a box with round corners, drawn once for a theme and stretched over every size."""

    def __init__(
        self, theme: Theme, radius: int, *, blur: int = 28, drop: int = 8, strength: float = 0.16
    ) -> None:
        """`blur` is how far it reaches and `drop` how far it falls, in pixels; `strength` is its opacity at most."""
        self._theme = theme
        self._radius = radius
        self._blur = blur
        self._drop = drop
        self._strength = strength
        self._tile: QPixmap | None = None
        self._tile_key: tuple[float, bool] | None = None

    def paint(self, painter: QPainter, box: QRect) -> None:
        """Draw the shadow of `box`; the box itself is painted over it by the caller."""
        ratio = painter.device().devicePixelRatioF()
        tile = self._picture(ratio)
        corner = self._blur + self._radius
        outer = box.adjusted(-self._blur, -self._blur + self._drop, self._blur, self._blur + self._drop)
        columns = _thirds(outer.left(), outer.width(), corner)
        rows = _thirds(outer.top(), outer.height(), corner)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        for y, height, source_y, source_height in rows:
            for x, width, source_x, source_width in columns:
                source = QRectF(
                    source_x * ratio, source_y * ratio, source_width * ratio, source_height * ratio
                )
                painter.drawPixmap(QRectF(x, y, width, height), tile, source)

    def _picture(self, ratio: float) -> QPixmap:
        key = (ratio, self._theme.is_dark)
        if self._tile is None or self._tile_key != key:
            self._tile_key = key
            self._tile = self._draw(ratio)
        return self._tile

    def _draw(self, ratio: float) -> QPixmap:
        side = 2 * (self._blur + self._radius) + 1
        tile = QPixmap(round(side * ratio), round(side * ratio))
        tile.setDevicePixelRatio(ratio)
        tile.fill(Qt.GlobalColor.transparent)
        painter = QPainter(tile)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        colour = QColor(self._theme.colour("shadow"))
        steps = self._blur
        strength = self._strength * (2.2 if self._theme.is_dark else 1.0)
        for step in range(steps):
            # Each layer adds its share; the sum rises smoothly towards the box.
            share = (step + 1) / steps
            colour.setAlphaF(min(1.0, strength * 2 * share / steps))
            painter.setBrush(colour)
            inset = step
            radius = self._radius + self._blur - step
            painter.drawRoundedRect(
                QRectF(0, 0, side, side).adjusted(inset, inset, -inset, -inset), radius, radius
            )
        painter.end()
        return tile


def _thirds(start: int, length: int, corner: int) -> tuple[tuple[int, int, int, int], ...]:
    """Return position and length of both corners and what is between, on the screen and in the small picture."""
    return (
        (start, corner, 0, corner),
        (start + corner, max(0, length - 2 * corner), corner, 1),
        (start + length - corner, corner, corner + 1, corner),
    )
