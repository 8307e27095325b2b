"""Looking at what was painted."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget


def picture(widget: QWidget) -> QImage:
    """Return what a widget paints."""
    return widget.grab().toImage()


def colours_in(image: QImage, area: QRect | None = None) -> set[str]:
    """Return the colours of an area, all by default, as `#rrggbb`."""
    return {QColor(image.pixel(x, y)).name() for x, y in _points(image, area)}


def shows(image: QImage, colour: QColor, area: QRect | None = None) -> bool:
    """Whether a colour is to be seen, exactly as it is."""
    return colour.name() in colours_in(image, area)


def count_of(image: QImage, colour: QColor, area: QRect | None = None) -> int:
    """Return how many pixels have a colour."""
    wanted = colour.name()
    return sum(QColor(image.pixel(x, y)).name() == wanted for x, y in _points(image, area))


def _points(image: QImage, area: QRect | None) -> Iterator[tuple[int, int]]:
    rect = (area or image.rect()).intersected(image.rect())
    for y in range(rect.top(), rect.bottom() + 1):
        for x in range(rect.left(), rect.right() + 1):
            yield x, y
