"""A line of text in which letters are marked, drawn for a delegate."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from persona_desktop.ui.palette.items import Spans
from persona_desktop.ui.theme import ColourName, FontRole, Theme
from persona_desktop.ui.widgets.text_units import units


class MarkedLine:
    """One line, elided to a width; what is marked is bold and in another colour, in texts of either direction."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        spans: Spans,
        role: FontRole,
        width: float,
        *,
        ink: ColourName,
        marked: ColourName,
    ) -> None:
        """``spans`` are places in ``text``; they keep them, since every break in it becomes one space."""
        self._ink = theme.colour(ink)
        line = "".join(" " if letter.isspace() else letter for letter in text)
        self._text = theme.metrics(role).elidedText(line, Qt.TextElideMode.ElideRight, max(0.0, width))
        self._layout = QTextLayout(self._text, theme.font(role))
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        self._layout.setTextOption(option)
        self._layout.setFormats(self._formats(theme, spans, marked))
        self._layout.beginLayout()
        self._line = self._layout.createLine()
        self._layout.endLayout()

    @property
    def width(self) -> int:
        """How wide the line is."""
        return ceil(self._line.naturalTextWidth()) if self._line.isValid() else 0

    def draw(self, painter: QPainter, left: float, baseline: float) -> None:
        """Draw it from ``left`` on, standing on ``baseline``."""
        if self._line.isValid():
            painter.setPen(self._ink)
            self._layout.draw(painter, QPointF(left, baseline - self._line.ascent()))

    def _formats(self, theme: Theme, spans: Spans, marked: ColourName) -> list[QTextLayout.FormatRange]:
        ranges = []
        for start, end in spans:
            span = QTextLayout.FormatRange()
            span.start = units(self._text[:start])
            span.length = units(self._text[start:end])
            text_format = QTextCharFormat()
            text_format.setFontWeight(QFont.Weight.DemiBold)
            text_format.setForeground(theme.colour(marked))
            span.format = text_format
            if span.length:
                ranges.append(span)
        return ranges
