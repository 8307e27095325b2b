"""Plain grounds and lines: a background of a token's colour, and the hairline that separates."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from persona_desktop.ui.theme import ColourName, Theme
from persona_desktop.ui.widgets.shapes import fill_rounded, outline_rounded


def fill_with(widget: QWidget, colour: QColor) -> None:
    """Give a widget a ground of its own, so that nothing behind it is painted when it alone changes."""
    palette = widget.palette()
    palette.setColor(widget.backgroundRole(), colour)
    widget.setPalette(palette)
    widget.setAutoFillBackground(True)


class Surface(QWidget):
    """A ground in one colour."""

    def __init__(
        self, theme: Theme, colour: ColourName = "surface", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour: ColourName = colour
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._theme.colour(self._colour))


class Card(QWidget):
    """A box with an edge and round corners; for the few things that are boxes."""

    def __init__(
        self, theme: Theme, colour: ColourName = "surface", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour: ColourName = colour
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, radius = QRectF(self.rect()), self._theme.radius("card")
        fill_rounded(painter, rect, radius, self._theme.colour(self._colour))
        outline_rounded(painter, rect, radius, self._theme.colour("line2"))


class Hairline(QWidget):
    """A line of one pixel, horizontal unless said otherwise."""

    def __init__(
        self,
        theme: Theme,
        colour: ColourName = "line",
        *,
        vertical: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour: ColourName = colour
        expanding, fixed = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        if vertical:
            self.setFixedWidth(1)
            self.setSizePolicy(fixed, expanding)
        else:
            self.setFixedHeight(1)
            self.setSizePolicy(expanding, fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.colour(self._colour))
