"""A radar of six values: rings at quarters, a numbered spoke for each value."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from persona_desktop.ui.theme import Theme

RADIUS = 68
"""Distance from the middle to the outer ring, in pixels."""
_RINGS = 4
_LABEL_DISTANCE = 10
_FILL_OPACITY = 0.14
_DOT_RADIUS = 3.2


def paint_radar(painter: QPainter, theme: Theme, centre: QPointF, values: Sequence[float | None]) -> None:
    """Draw values of 0 to 1, the first upwards, clockwise; a missing one leaves a gap and no area is filled."""
    _paint_net(painter, theme, centre, len(values))
    points = [
        None if value is None else _on_spoke(centre, number, len(values), RADIUS * value)
        for number, value in enumerate(values)
    ]
    present = [point for point in points if point is not None]
    if len(present) == len(points):
        area = QColor(theme.colour("accent"))
        area.setAlphaF(_FILL_OPACITY)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(area)
        painter.drawPolygon(QPolygonF(present))
    painter.setPen(QPen(theme.colour("accent"), 1.7))
    for start, end in zip(points, [*points[1:], *points[:1]], strict=True):
        if start is not None and end is not None:
            painter.drawLine(start, end)
    painter.setBrush(theme.colour("surface"))
    for point in present:
        painter.drawEllipse(point, _DOT_RADIUS, _DOT_RADIUS)


def _paint_net(painter: QPainter, theme: Theme, centre: QPointF, count: int) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for ring in range(1, _RINGS + 1):
        radius = RADIUS * ring / _RINGS
        corners = [_on_spoke(centre, number, count, radius) for number in range(count)]
        painter.setPen(QPen(theme.colour("line2" if ring == _RINGS else "line"), 1))
        painter.drawPolygon(QPolygonF(corners))
    painter.setPen(QPen(theme.colour("line"), 1))
    for number in range(count):
        painter.drawLine(centre, _on_spoke(centre, number, count, RADIUS))
    painter.setFont(theme.font("micro"))
    painter.setPen(theme.colour("text2"))
    for number in range(count):
        point = _on_spoke(centre, number, count, RADIUS + _LABEL_DISTANCE)
        box = QRectF(point.x() - 10, point.y() - 10, 20, 20)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number + 1))


def _on_spoke(centre: QPointF, number: int, count: int, distance: float) -> QPointF:
    angle = 2 * pi * number / count - pi / 2
    return QPointF(centre.x() + distance * cos(angle), centre.y() + distance * sin(angle))
