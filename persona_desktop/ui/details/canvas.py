"""The surface on which a block of the details panel lays out its texts once, to be painted many times."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from persona_desktop.ui.details.text_layout import MarkedRun, MarkedText
from persona_desktop.ui.theme import ColourName, FontRole, Theme
from persona_desktop.ui.theme.tokens import RadiusName
from persona_desktop.ui.widgets.shapes import fill_rounded, outline_rounded
from persona_desktop.ui.widgets.text_block import Run, TextBlock

Piece = Callable[[QPainter], None]
CardEdge = Literal["top", "middle", "bottom", "whole"]
SMALLEST_TARGET = 24
"""Least width and height of what can be clicked, in pixels (WCAG 2.2, 2.5.8)."""
_CARD_OVERLAP = 20
"""How far a card goes on beyond a block, in pixels: more than its corners' radius."""


@dataclass(frozen=True, slots=True)
class Hotspot:
    """A place that reacts to the mouse: what a click asks for, and what the tool tip says (plain text)."""

    rect: QRectF
    action: object | None = None
    tip: str = ""
    corners: RadiusName = "control"
    """How round the ground is that shows under the mouse."""
    copied: str = ""
    """What the place shows, where that can be copied alone."""

    @property
    def target(self) -> QRectF:
        """Where a click or the pointer finds it: a place with an action is never smaller than 24 × 24 px."""
        if self.action is None:
            return self.rect
        beside = max(0.0, (SMALLEST_TARGET - self.rect.width()) / 2)
        above = max(0.0, (SMALLEST_TARGET - self.rect.height()) / 2)
        return self.rect.adjusted(-beside, -above, beside, above)


@dataclass(slots=True)
class Drawing:
    """A block laid out for one width; coordinates count from its top left corner, in pixels."""

    height: float = 0
    pieces: list[Piece] = field(default_factory=list)
    hotspots: list[Hotspot] = field(default_factory=list)
    frame: QRectF = field(default_factory=QRectF)
    """What the focus ring goes around."""

    def hotspot_at(self, point: QPointF) -> Hotspot | None:
        """Return the topmost hotspot that a point is in, or else that it is near enough to."""
        over = (
            spot for spot in reversed(self.hotspots) if spot.rect.contains(point) and spot.action is not None
        )
        near = (spot for spot in reversed(self.hotspots) if spot.target.contains(point))
        return next(over, None) or next(near, None)


class Canvas:
    """Collects what a block consists of. Colours are read while painting, so a drawing outlives a change of them."""

    def __init__(self, theme: Theme, width: float) -> None:
        self.theme = theme
        self.width = width
        self.drawing = Drawing()

    def text(
        self,
        content: str | Sequence[Run],
        x: float,
        y: float,
        width: float | None,
        role: FontRole = "body",
        colour: ColourName = "text",
        *,
        max_lines: int | None = None,
        tabular: bool = False,
    ) -> TextBlock:
        """Place text with its top left corner at (x, y), broken at `width` (None: one line), and return it."""
        block = TextBlock(
            self.theme, content, role, colour, width=width, max_lines=max_lines, tabular=tabular
        )
        self.place(block, x, y)
        return block

    def text_before(self, content: str, right: float, y: float, role: FontRole, colour: ColourName) -> float:
        """Place one line that ends at `right` and return where it begins."""
        block = TextBlock(self.theme, content, role, colour)
        left = right - block.width
        self.place(block, left, y)
        return left

    def place(self, block: TextBlock, x: float, y: float) -> None:
        """Place text that is laid out already."""
        self.drawing.pieces.append(lambda painter: block.draw(painter, x, y))
        self.grow(y + block.height)

    def marked(
        self,
        runs: Sequence[MarkedRun],
        x: float,
        y: float,
        width: float,
        role: FontRole,
        colour: ColourName = "text",
    ) -> MarkedText:
        """Place text with marked words and return it."""
        text = MarkedText(self.theme, runs, role, colour, width)
        self.drawing.pieces.append(lambda painter: text.draw(painter, x, y))
        self.grow(y + text.height)
        return text

    def icon(self, name: str, x: float, y: float, size: float, colour: ColourName) -> None:
        """Place an icon."""
        theme = self.theme
        rect = QRectF(x, y, size, size)
        self.drawing.pieces.append(
            lambda painter: theme.icons.paint(painter, name, rect, theme.colour(colour))
        )

    def rule(self, left: float, right: float, y: float, colour: ColourName = "line") -> None:
        """Place a hairline that fills the pixel row at `y`."""
        theme = self.theme
        rect = QRectF(left, round(y), right - left, 1)
        self.drawing.pieces.append(lambda painter: painter.fillRect(rect, theme.colour(colour)))
        self.grow(y + 1)

    def box(self, rect: QRectF, fill: ColourName, radius: float, outline: ColourName | None = None) -> None:
        """Place a box with round corners."""
        theme = self.theme

        def paint(painter: QPainter) -> None:
            fill_rounded(painter, rect, radius, theme.colour(fill))
            if outline is not None:
                outline_rounded(painter, rect, radius, theme.colour(outline))

        self.drawing.pieces.append(paint)
        self.grow(rect.bottom())

    def card(self, edge: CardEdge) -> None:
        """Draw the block's part of a card that goes over several blocks: its sides, and its top or bottom."""
        theme, drawing, width = self.theme, self.drawing, self.width

        def paint(painter: QPainter) -> None:
            height = round(drawing.height)
            above = 0 if edge in ("top", "whole") else _CARD_OVERLAP
            below = 0 if edge in ("bottom", "whole") else _CARD_OVERLAP
            painter.save()
            painter.setClipRect(QRectF(0, 0, width, height))
            rect = QRectF(0, -above, width, height + above + below)
            outline_rounded(painter, rect, theme.radius("card"), theme.colour("line"))
            painter.restore()

        self.drawing.pieces.append(paint)

    def bar(self, x: float, top: float, bottom: float, width: float, colour: ColourName) -> None:
        """Place an upright bar with round ends; `x` is its left edge."""
        theme = self.theme
        centre = x + width / 2

        def paint(painter: QPainter) -> None:
            pen = QPen(theme.colour(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(QPointF(centre, top + width / 2), QPointF(centre, bottom - width / 2))

        self.draw(paint)

    def dashed_bar(
        self, x: float, top: float, bottom: float, width: float, colour: ColourName, dash: tuple[float, float]
    ) -> None:
        """Place an upright bar of dashes: their length and the gap between them in pixels."""
        theme = self.theme
        centre = x + width / 2

        def paint(painter: QPainter) -> None:
            pen = QPen(theme.colour(colour), width)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([length / width for length in dash])
            painter.setPen(pen)
            painter.drawLine(QPointF(centre, top), QPointF(centre, bottom))

        self.draw(paint)

    def disc(self, centre: QPointF, radius: float, colour: ColourName) -> None:
        """Place a filled circle."""
        theme = self.theme

        def paint(painter: QPainter) -> None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(colour))
            painter.drawEllipse(centre, radius, radius)

        self.draw(paint)

    def draw(self, piece: Piece) -> None:
        """Add anything else; the painter is antialiased and its origin is the block's corner."""
        self.drawing.pieces.append(piece)

    def hotspot(
        self,
        rect: QRectF,
        action: object | None = None,
        tip: str = "",
        corners: RadiusName = "control",
        *,
        copied: str = "",
    ) -> None:
        """Make a place react to the mouse."""
        self.drawing.hotspots.append(Hotspot(rect, action, tip, corners, copied))

    def grow(self, bottom: float) -> None:
        """Make the block reach at least down to `bottom`."""
        self.drawing.height = max(self.drawing.height, bottom)
