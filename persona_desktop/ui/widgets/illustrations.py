"""The drawings of empty states, made of the same few shapes: people as circles, paper as lines."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from persona_desktop.ui.theme import ColourName, Theme
from persona_desktop.ui.widgets.shapes import fill_rounded

IllustrationName = Literal["needs", "missing", "no_results", "first_run", "failed"]

_SIZE = QSize(200, 110)
_CENTRE = QPointF(100, 55)


def _circle(x: float, y: float, radius: float) -> QRectF:
    return QRectF(_CENTRE.x() + x - radius, _CENTRE.y() + y - radius, 2 * radius, 2 * radius)


def _dashed(colour: QColor) -> QPen:
    pen = QPen(colour, 1.6, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern((2.6, 2.0))
    return pen


def _outlined(painter: QPainter, theme: Theme) -> None:
    painter.setPen(QPen(theme.colour("line2"), 1.5))
    painter.setBrush(theme.colour("sub"))


def _plus(painter: QPainter, colour: QColor, centre: QPointF) -> None:
    painter.setPen(QPen(colour, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(centre - QPointF(3.5, 0), centre + QPointF(3.5, 0))
    painter.drawLine(centre - QPointF(0, 3.5), centre + QPointF(0, 3.5))


def _paint_needs(painter: QPainter, theme: Theme, _ground: QColor) -> None:
    """A table without people: nobody has answered yet."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_dashed(theme.colour("ctl")))
    for x, y in ((-46, -35), (0, -41), (46, -35), (-46, 35), (46, 35)):
        painter.drawEllipse(_circle(x, y, 12))
    _outlined(painter, theme)
    painter.drawRoundedRect(QRectF(_CENTRE.x() - 48, _CENTRE.y() - 11.5, 96, 28), 14, 14)
    painter.setBrush(theme.colour("accent_bg"))
    painter.setPen(_dashed(theme.colour("accent_line")))
    painter.drawEllipse(_circle(0, 41, 12))
    _plus(painter, theme.colour("accent"), _CENTRE + QPointF(0, 41))


def _paint_missing(painter: QPainter, theme: Theme, ground: QColor) -> None:
    """A gap between two persons."""
    _outlined(painter, theme)
    painter.drawEllipse(_circle(-58, 0, 24.2))
    painter.drawEllipse(_circle(58, 0, 24.2))
    painter.setPen(_dashed(theme.colour("ctl")))
    painter.setBrush(ground)
    painter.drawEllipse(_circle(0, 0, 37))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(_circle(0, -7, 11))
    shoulders = QPainterPath()
    box = QRectF(_CENTRE.x() - 22, _CENTRE.y() + 10.5, 44, 32)
    shoulders.arcMoveTo(box, 12)
    shoulders.arcTo(box, 12, 156)
    painter.drawPath(shoulders)


def _paint_no_results(painter: QPainter, theme: Theme, ground: QColor) -> None:
    """A list under a magnifying glass that shows nothing."""
    grey = theme.colour("skel")
    for row, (first, second) in enumerate(((72, 96), (55, 57), (72, 106))):
        y = _CENTRE.y() - 30 + row * 30
        fill_rounded(painter, _circle(-65, -30 + row * 30, 11), 11, grey)
        left = _CENTRE.x() - 44
        fill_rounded(painter, QRectF(left, y - 8, first, 6), 3, grey)
        fill_rounded(painter, QRectF(left, y + 2, second, 5), 2.5, grey)
    fill_rounded(painter, _circle(39, 6, 27), 27, ground)
    ink = theme.colour("ctl")
    painter.setPen(QPen(ink, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(_circle(39, 6, 21))
    painter.setPen(QPen(ink, 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(_CENTRE + QPointF(54.5, 22), _CENTRE + QPointF(70, 38))


def _paint_first_run(painter: QPainter, theme: Theme, _ground: QColor) -> None:
    """Empty rows, the first of them waiting for somebody."""
    for row, widths in enumerate(((84, 118), (64, 104), (92, 80))):
        y = _CENTRE.y() - 36 + row * 36
        left = _CENTRE.x() - 38
        grey = theme.colour("skel")
        fill_rounded(painter, QRectF(left, y - 9, widths[0], 6), 3, grey)
        fill_rounded(painter, QRectF(left, y + 2, widths[1], 5), 2.5, grey)
        painter.setBrush(theme.colour("accent_bg") if row == 0 else QColor(0, 0, 0, 0))
        painter.setPen(_dashed(theme.colour("accent_line" if row == 0 else "ctl")))
        painter.drawEllipse(_circle(-64, -36 + row * 36, 13))
    _plus(painter, theme.colour("accent"), _CENTRE + QPointF(-64, -36))


def _paint_failed(painter: QPainter, theme: Theme, _ground: QColor) -> None:
    """Two ends of a line that do not meet."""
    _outlined(painter, theme)
    painter.drawEllipse(_circle(-62, 0, 24.2))
    painter.drawEllipse(_circle(62, 0, 24.2))
    painter.setPen(_dashed(theme.colour("ctl")))
    painter.drawLine(_CENTRE + QPointF(-37, 0), _CENTRE + QPointF(-16, 0))
    painter.drawLine(_CENTRE + QPointF(16, 0), _CENTRE + QPointF(37, 0))
    mark = QPen(theme.colour("hi_bar"), 2.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    painter.setPen(mark)
    painter.drawLine(_CENTRE + QPointF(-6, -6), _CENTRE + QPointF(6, 6))
    painter.drawLine(_CENTRE + QPointF(6, -6), _CENTRE + QPointF(-6, 6))
    painter.setPen(QPen(theme.colour("line2"), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for side in (-62, 62):
        painter.drawLine(_CENTRE + QPointF(side - 9, -4), _CENTRE + QPointF(side + 9, -4))
        painter.drawLine(_CENTRE + QPointF(side - 9, 4), _CENTRE + QPointF(side + 4, 4))


_PAINTERS: Final[dict[IllustrationName, Callable[[QPainter, Theme, QColor], None]]] = {
    "needs": _paint_needs,
    "missing": _paint_missing,
    "no_results": _paint_no_results,
    "first_run": _paint_first_run,
    "failed": _paint_failed,
}


class Illustration(QWidget):
    """A drawing of 200 × 110 px; decoration for a screen reader. `ground` is the colour it stands on."""

    def __init__(
        self,
        theme: Theme,
        name: IllustrationName,
        *,
        ground: ColourName = "surface",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name: IllustrationName = name
        self._ground: ColourName = ground
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_name(self, name: IllustrationName) -> None:
        """Show another drawing."""
        self._name = name
        self.update()

    def sizeHint(self) -> QSize:
        return _SIZE

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _PAINTERS[self._name](painter, self._theme, self._theme.colour(self._ground))
