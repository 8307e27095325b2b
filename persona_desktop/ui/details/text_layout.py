"""Wrapped text with marked words: struck, underlined or on a background, as evidence needs them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextOption

from persona_desktop.ui.theme import ColourName, FontRole, Theme
from persona_desktop.ui.translation import keep_short_words, translate
from persona_desktop.ui.widgets.text_units import units

LONGEST_SHOWN = 20_000
"""More characters than this of one text are never laid out: nobody reads them, and the window must not stall."""


@dataclass(frozen=True, slots=True)
class MarkedRun:
    """A piece of text and how it is marked; a mark is always more than a colour."""

    text: str
    colour: ColourName | None = None
    background: ColourName | None = None
    underlined: bool = False
    struck: bool = False


class MarkedText:
    """Runs of text broken into lines for one width; colours are read while drawing."""

    def __init__(
        self, theme: Theme, runs: Sequence[MarkedRun], role: FontRole, colour: ColourName, width: float
    ) -> None:
        self._theme = theme
        self._runs = tuple(runs)
        self._colour: ColourName = colour
        text = "".join(run.text for run in self._runs).replace("\n", "\u2028").replace("\t", " ")
        self._layout = QTextLayout(keep_short_words(text), theme.font(role))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        line_height = theme.line_height(role)
        baseline = theme.baseline(role, line_height)
        self._tops: list[float] = []
        self._starts: list[int] = []
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            line.setPosition(QPointF(0, len(self._tops) * line_height + baseline - line.ascent()))
            self._starts.append(line.textStart())
            self._tops.append(len(self._tops) * float(line_height))
        self._layout.endLayout()
        self.height = line_height * len(self._tops)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the text with its top left corner at (x, y)."""
        painter.setPen(self._theme.colour(self._colour))
        self._layout.draw(painter, QPointF(x, y), self._formats())

    def top_of(self, offset: int) -> float:
        """Return the distance from the top to the line that holds a character, in pixels."""
        position = units("".join(run.text for run in self._runs)[:offset])
        line = max((index for index, start in enumerate(self._starts) if start <= position), default=0)
        return self._tops[line]

    def _formats(self) -> list[QTextLayout.FormatRange]:
        ranges: list[QTextLayout.FormatRange] = []
        start = 0
        for run in self._runs:
            text_format = QTextCharFormat()
            if run.colour is not None:
                text_format.setForeground(self._theme.colour(run.colour))
            if run.background is not None:
                text_format.setBackground(self._theme.colour(run.background))
            text_format.setFontUnderline(run.underlined)
            text_format.setFontStrikeOut(run.struck)
            span = QTextLayout.FormatRange()
            span.start = start
            span.length = units(run.text)
            span.format = text_format
            ranges.append(span)
            start += span.length
        return ranges


def shortened(text: str) -> str:
    """Return a text as it is, or its first `LONGEST_SHOWN` characters with a note of how many follow."""
    rest = len(text) - LONGEST_SHOWN
    if rest <= 0:
        return text
    return text[:LONGEST_SHOWN].rstrip() + "…\n" + translate("Details", "(%n more characters)", n=rest)
