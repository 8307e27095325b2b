"""Looking into the blocks of the details panel: laying them out, and what stands in them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from persona_desktop.ui.details.block_model import Block
from persona_desktop.ui.details.block_view import BlockView
from persona_desktop.ui.details.canvas import Canvas, Drawing
from persona_desktop.ui.theme import Theme

Kind = TypeVar("Kind")


def of_kind(blocks: Iterable[Block], kind: type[Kind]) -> list[Kind]:
    """Return the blocks of one kind in their order."""
    return [block for block in blocks if isinstance(block, kind)]


def spoken(blocks: Iterable[Block]) -> str:
    """Return everything that a screen reader says, a line for each block."""
    return "\n".join(block.spoken for block in blocks)


def laid_out(block: Block, theme: Theme, width: float = 745) -> Drawing:
    """Return a block laid out; by default as wide as the docked panel makes it."""
    canvas = Canvas(theme, width)
    block.lay_out(canvas)
    return canvas.drawing


def painted(block: Block, theme: Theme, width: int = 745, *, beside: int = 0) -> QImage:
    """Return a block as it looks on the panel's ground, with so many pixels of it at its right edge."""
    drawing = laid_out(block, theme, width)
    image = QImage(width + beside, max(1, round(drawing.height)), QImage.Format.Format_RGB32)
    image.fill(QColor(theme.colour("surface")))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for piece in drawing.pieces:
        piece(painter)
    painter.end()
    return image


def row_of(view: BlockView, kind: type[Block], place: int = 0) -> int:
    """Return the number of the row that holds a block of a kind: the first, or the one at ``place`` among them."""
    rows = [number for number, block in enumerate(view.blocks.blocks) if isinstance(block, kind)]
    return rows[place]


def centre_of(
    view: BlockView, number: int, theme: Theme, *, spot: int = 0, side: int = 0, top: int = 0
) -> QPoint:
    """Return where a hotspot of a row is in the view's viewport; ``side`` and ``top`` are the page's margins."""
    drawing = view.blocks.row(number).drawing(theme, view.content_width)
    corner = QPointF(view.visualRect(view.blocks.index(number)).topLeft())
    origin = corner + QPointF(side, top if number == 0 else 0)
    return (origin + drawing.hotspots[spot].rect.center()).toPoint()
