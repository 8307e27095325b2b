"""Lines of text of the list's rows, cut to their places."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from persona_desktop.ui.theme import ColourName, FontRole, Theme

LINE = 18
"""The height of a line, before the font is scaled."""
_CACHE_LIMIT = 6000


class RowLines:
    """Draws single lines and remembers how they were cut, until the theme changes."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._cut: dict[tuple[str, int, int], tuple[str, float]] = {}
        theme.changed.connect(self._cut.clear)

    def draw(
        self,
        painter: QPainter,
        box: QRectF,
        top: float,
        left: float,
        width: float,
        text: str,
        role: FontRole,
        colour: ColourName,
        *,
        to_the_right: bool = False,
        tabular: bool = False,
    ) -> int:
        """Draw one line, elided to ``width``, and return the width it takes."""
        if width <= 0 or not text:
            return 0
        font = self._theme.font(role, tabular=tabular)
        elided, taken = self.fitted(text, font, int(width))
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        x = box.left() + left + (width - taken if to_the_right else 0)
        # At a point, not in a box: a box costs Qt a layout for every text.
        painter.drawText(
            QPointF(x, box.top() + top + self._theme.baseline(role, self._theme.size(LINE))), elided
        )
        return ceil(taken)

    def fitted(self, text: str, font: QFont, width: int) -> tuple[str, float]:
        """Return a text cut to a width, and the width it then has; kept, since rows are painted again and again."""
        key = (text, id(font), width)
        fitted = self._cut.get(key)
        if fitted is None:
            if len(self._cut) > _CACHE_LIMIT:
                self._cut.clear()
            metrics = QFontMetricsF(font)
            line = " ".join(text.split())
            taken = metrics.horizontalAdvance(line)
            if taken > width:
                line = metrics.elidedText(line, Qt.TextElideMode.ElideRight, width)
                taken = metrics.horizontalAdvance(line)
            fitted = self._cut[key] = line, taken
        return fitted
