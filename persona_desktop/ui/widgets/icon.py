"""An icon as a widget."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from persona_desktop.ui.theme import ColourName, Theme


class Icon(QWidget):
    """An icon beside a text that says the same; give it a `name` where no text does."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        colour: ColourName = "text2",
        *,
        size: int = 16,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._colour: ColourName = colour
        self._size = size
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_icon(self, icon: str, colour: ColourName | None = None) -> None:
        """Show another icon."""
        self._icon = icon
        self._colour = colour or self._colour
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self.height() - self._size) / 2
        self._theme.icons.paint(
            painter, self._icon, QRectF(0, top, self._size, self._size), self._theme.colour(self._colour)
        )
