"""The line icons of the interface: Lucide drawings in a colour of the theme, sharp at every scale."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from persona_desktop.resource_files import resource_path

STROKE = 1.9
"""Line width in the icons' own grid of 24 units: 1.27 px at the usual size of 16 px."""


class Icons:
    """Draws icons by their Lucide name, e.g. `"search"`; each is read and drawn once, on first use, and copied after."""

    def __init__(self) -> None:
        self._renderers: dict[tuple[str, str, float], QSvgRenderer] = {}
        self._pixmaps: dict[tuple[str, int, float, float, float], QPixmap] = {}

    def paint(
        self,
        painter: QPainter,
        name: str,
        rect: QRectF,
        colour: QColor,
        *,
        stroke: float = STROKE,
    ) -> None:
        """Draw an icon into a square, in an opaque colour; it is moved to whole pixels, which keeps it sharp.

        Raises `FileNotFoundError` for a name that is not bundled.
        """
        ratio = painter.device().devicePixelRatio() * painter.worldTransform().m11()
        key = (name, colour.rgb(), stroke, rect.width(), ratio)
        pixmap = self._pixmaps.get(key)
        if pixmap is None:
            pixmap = self._pixmaps[key] = self._drawn(name, colour, stroke, rect.width(), ratio)
        painter.drawPixmap(rect.topLeft(), pixmap)

    def qicon(self, name: str, colour: QColor, size: int = 16) -> QIcon:
        """Return an icon for Qt's own widgets (menus, actions); drawn for screens of scale 1, 2 and 3.

        Raises `FileNotFoundError` for a name that is not bundled.
        """
        icon = QIcon()
        for ratio in (1, 2, 3):
            icon.addPixmap(self._drawn(name, colour, STROKE, size, ratio))
        return icon

    def _drawn(self, name: str, colour: QColor, stroke: float, size: float, ratio: float) -> QPixmap:
        renderer = self._renderer(name, colour.name(), stroke)
        pixels = ceil(size * ratio)
        pixmap = QPixmap(pixels, pixels)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        return pixmap

    def _renderer(self, name: str, colour: str, stroke: float) -> QSvgRenderer:
        key = (name, colour, stroke)
        renderer = self._renderers.get(key)
        if renderer is None:
            drawing = resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")
            drawing = drawing.replace("currentColor", colour).replace(
                'stroke-width="2"', f'stroke-width="{stroke}"'
            )
            renderer = self._renderers[key] = QSvgRenderer(QByteArray(drawing.encode()))
        return renderer
