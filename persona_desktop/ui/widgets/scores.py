"""Scores drawn as shapes: the cells of a severity, the ring of a priority, the little bars of a list row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from persona_desktop.domain.severity import SeverityBand, severity_band
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.shapes import fill_rounded

HIGHEST = 10
PAIN_BARS_SHOWN = 4
PAIN_BARS_HEIGHT = 14
_CELL_GAP = 2.0
_BAR_WIDTH = 4
_BAR_PITCH = 6
_RING_STROKE = 3.0


def severity_word(score: int) -> str:
    """Return the word for a severity of 1 to 10."""
    match severity_band(score):
        case SeverityBand.HIGH:
            return translate("Severity", "high")
        case SeverityBand.MEDIUM:
            return translate("Severity", "medium")
        case SeverityBand.LOW:
            return translate("Severity", "low")


def severity_label(score: int) -> str:
    """Return word and number of a severity, e.g. "high · 9": colour never stands alone."""
    return f"{severity_word(score)} · {score}"


def paint_severity_bar(painter: QPainter, theme: Theme, rect: QRectF, score: int) -> None:
    """Draw ten cells, as many of them filled as the score says."""
    cell = (rect.width() - _CELL_GAP * (HIGHEST - 1)) / HIGHEST
    filled, empty = theme.severity(score).bar, theme.colour("track")
    for index in range(HIGHEST):
        box = QRectF(rect.left() + index * (cell + _CELL_GAP), rect.top(), cell, rect.height())
        fill_rounded(painter, box, 2, filled if index < score else empty)


def pain_bars_width(count: int) -> int:
    """Return the width in pixels of the bars of `count` pains."""
    shown = min(count, PAIN_BARS_SHOWN)
    return max(0, shown * _BAR_PITCH - (_BAR_PITCH - _BAR_WIDTH))


def paint_pain_bars(
    painter: QPainter,
    theme: Theme,
    right: float,
    bottom: float,
    severities: Sequence[int],
    *,
    tallest: float = PAIN_BARS_HEIGHT,
) -> None:
    """Draw one bar a pain, at most four, from the highest; the group ends at `right` and stands on `bottom`.

    `tallest` is the height in pixels of the bar of a severity of 10.
    """
    x = right - pain_bars_width(len(severities))
    for severity in severities[:PAIN_BARS_SHOWN]:
        height = (4 + max(1, min(severity, HIGHEST))) * tallest / PAIN_BARS_HEIGHT
        box = QRectF(x, bottom - height, _BAR_WIDTH, height)
        fill_rounded(painter, box, 1.5, theme.severity(severity).bar)
        x += _BAR_PITCH


def paint_ring(
    painter: QPainter, rect: QRectF, share: float, colour: QColor, track: QColor, stroke: float = _RING_STROKE
) -> None:
    """Draw a ring of which `share` (0 to 1) is filled, clockwise from the top."""
    inset = stroke / 2
    circle = rect.adjusted(inset, inset, -inset, -inset)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(track, stroke))
    painter.drawEllipse(circle)
    if share > 0:
        painter.setPen(QPen(colour, stroke, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(circle, 90 * 16, -round(min(share, 1.0) * 360 * 16))


def paint_score_ring(painter: QPainter, theme: Theme, rect: QRectF, score: int) -> None:
    """Draw a score of 1 to 10 as a ring with the number in it."""
    paint_ring(painter, rect, score / HIGHEST, theme.colour("accent"), theme.colour("track"))
    painter.setPen(theme.colour("text"))
    painter.setFont(theme.font_of_size("h1", rect.height() * 0.35))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(score))


_RAIL_DASH: Final = (1.0, 1.9)


def paint_quote_rail(painter: QPainter, theme: Theme, top: QPointF, height: float, *, verified: bool) -> None:
    """Draw the line beside a quote, 3 px wide: whole for words found in the responses, broken for words not found."""
    x = top.x() + 1.5
    if verified:
        fill_rounded(painter, QRectF(top.x(), top.y(), 3, height), 1.5, theme.colour("accent"))
        return
    pen = QPen(theme.colour("md_bar"), 3, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
    pen.setDashPattern(_RAIL_DASH)
    painter.setPen(pen)
    painter.drawLine(QPointF(x, top.y() + 1.5), QPointF(x, top.y() + height - 1.5))


class SeverityBar(QLabel):
    """Ten cells for a severity of 1 to 10."""

    def __init__(self, theme: Theme, score: int, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._score = score
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_score(score)
        theme.changed.connect(self.update)

    def set_score(self, score: int) -> None:
        """Show another severity."""
        self._score = score
        name = translate("SeverityBar", "Severity {score} of 10, {word}")
        self.setAccessibleName(name.replace("{score}", str(score)).replace("{word}", severity_word(score)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(112, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_severity_bar(painter, self._theme, QRectF(self.rect()), self._score)


class ScoreRing(QLabel):
    """A score of 1 to 10 in a ring; `name` says what is scored, e.g. "Priority"."""

    def __init__(
        self, theme: Theme, score: int, name: str, *, size: int = 44, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._score = score
        self._name = name
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_score(score)
        theme.changed.connect(self.update)

    def set_score(self, score: int) -> None:
        """Show another score."""
        self._score = score
        text = translate("ScoreRing", "{name}: {score} of 10")
        self.setAccessibleName(text.replace("{score}", str(score)).replace("{name}", self._name))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_score_ring(painter, self._theme, QRectF(self.rect()), self._score)


class PainBars(QLabel):
    """The bars of a persona's pains, one each, at most four."""

    def __init__(self, theme: Theme, severities: Sequence[int], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._severities: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_severities(severities)
        theme.changed.connect(self.update)

    def set_severities(self, severities: Sequence[int]) -> None:
        """Show other pains; highest first."""
        self._severities = tuple(severities)
        text = translate("PainBars", "Pain severities: {scores}")
        self.setAccessibleName(text.replace("{scores}", ", ".join(str(score) for score in self._severities)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(pain_bars_width(len(self._severities)), PAIN_BARS_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_pain_bars(painter, self._theme, self.width(), self.height(), self._severities)
