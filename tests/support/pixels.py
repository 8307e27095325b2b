"""Looking at what was painted."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget


def picture(widget: QWidget) -> QImage:
    """Return what a widget paints."""
    return widget.grab().toImage()


def colours_in(image: QImage, area: QRect | None = None) -> set[str]:
    """Return the colours of an area, all by default, as `#rrggbb`."""
    return {QColor(pixel).name() for pixel in set(_pixels(image, area))}


def shows(image: QImage, colour: QColor, area: QRect | None = None) -> bool:
    """Whether a colour is to be seen, exactly as it is."""
    return colour.rgb() in set(_pixels(image, area))


def count_of(image: QImage, colour: QColor, area: QRect | None = None) -> int:
    """Return how many pixels have a colour."""
    return _pixels(image, area).count(colour.rgb())


def nearest(image: QImage, colour: QColor, area: QRect | None = None) -> int:
    """Return how far, in the channel that differs most, the most similar pixel is; thin lines are never exact."""
    wanted = (colour.red(), colour.green(), colour.blue())
    return min(
        max(abs((pixel >> shift & 255) - want) for shift, want in zip((16, 8, 0), wanted, strict=True))
        for pixel in set(_pixels(image, area))
    )


def _pixels(image: QImage, area: QRect | None) -> list[int]:
    part = image.copy(area) if area is not None else image
    opaque = part.convertToFormat(QImage.Format.Format_RGB32)
    return list(memoryview(opaque.constBits()).cast("I"))
