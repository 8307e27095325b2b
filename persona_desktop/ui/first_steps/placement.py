"""Where a card stands beside the thing that it speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize

GAP: Final = 18
"""Pixels between the thing and the card; the arrow bridges them."""
MARGIN: Final = 12
"""Pixels that the card keeps from the window's edges."""
_CORNER: Final = 24
"""Pixels that the arrow keeps from the card's corners."""


class Side(Enum):
    """On which side of the thing the card stands."""

    RIGHT = "right"
    LEFT = "left"
    BELOW = "below"
    ABOVE = "above"


@dataclass(frozen=True, slots=True)
class Placement:
    """A card and its arrow, in the window's coordinates."""

    card: QRect
    side: Side | None
    """None where there is room on no side: the card covers part of the thing, without an arrow."""
    tip: QPoint
    """Where the arrow's tip is."""


def place_beside(target: QRect, card: QSize, room: QRect) -> Placement:
    """Put a card of a size beside ``target``, wholly in ``room``: right if it fits, else left, below, above."""
    inner = room.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    across = max(inner.top(), min(target.center().y() - card.height() // 2, inner.bottom() - card.height()))
    along = max(inner.left(), min(target.center().x() - card.width() // 2, inner.right() - card.width()))
    corners = {
        Side.RIGHT: QPoint(target.right() + GAP, across),
        Side.LEFT: QPoint(target.left() - GAP - card.width(), across),
        Side.BELOW: QPoint(along, target.bottom() + GAP),
        Side.ABOVE: QPoint(along, target.top() - GAP - card.height()),
    }
    for side, corner in corners.items():
        box = QRect(corner, card)
        if inner.contains(box):
            return Placement(box, side, _tip(target, box, side))
    box = QRect(QPoint(along, inner.bottom() - card.height()), card)
    return Placement(box, None, box.center())


def _tip(target: QRect, card: QRect, side: Side) -> QPoint:
    """Return the point of the target's edge that the arrow can reach from the card."""
    x = max(card.left() + _CORNER, min(target.center().x(), card.right() - _CORNER))
    y = max(card.top() + _CORNER, min(target.center().y(), card.bottom() - _CORNER))
    match side:
        case Side.RIGHT:
            return QPoint(card.left() - GAP // 2, y)
        case Side.LEFT:
            return QPoint(card.right() + GAP // 2, y)
        case Side.BELOW:
            return QPoint(x, card.top() - GAP // 2)
        case Side.ABOVE:
            return QPoint(x, card.bottom() + GAP // 2)
