"""Laid-out plain text for labels and delegates: own line height, wrapping, elision, runs of different styles."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from persona_desktop.ui.theme import ColourName, FontRole, Theme
from persona_desktop.ui.translation import keep_short_words
from persona_desktop.ui.widgets.text_units import characters, units

_UNLIMITED = 1_000_000.0
_ELLIPSIS = "…"
_LINE_SEPARATOR = "\u2028"
_LONGEST_LOST = 24
"""So many characters of a cut word are left out, rather than shown as a piece of a word."""


class Run(NamedTuple):
    """A piece of text in its own style; what is None comes from the block."""

    text: str
    role: FontRole | None = None
    colour: ColourName | None = None


class TextBlock:
    """One piece of text, broken into lines for one width.

    Fonts are those of the moment it was made: make a new one after `Theme.changed`. Colours are read while
    drawing. Drawn line breaks, tabs and spaces may differ from the given text, but every character keeps its place.
    """

    def __init__(
        self,
        theme: Theme,
        content: str | Sequence[Run],
        role: FontRole = "body",
        colour: ColourName = "text",
        *,
        width: float | None = None,
        max_lines: int | None = None,
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        tabular: bool = False,
    ) -> None:
        """Break `content` into lines of at most `width` pixels (None: only at line breaks).

        Text beyond `max_lines` is cut, with an ellipsis.
        """
        self._theme = theme
        self._role: FontRole = role
        self._colour: ColourName = colour
        runs = (Run(content),) if isinstance(content, str) else tuple(content)
        self._spans = _styled(runs)
        self._available = _UNLIMITED if width is None else max(1.0, width)
        self._max_lines = max_lines
        self._line_height = theme.line_height(role)
        self._baseline = theme.baseline(role, self._line_height)
        self._font = theme.font(role, tabular=tabular)
        self._tabular = tabular
        self._option = _text_option(alignment)
        self.is_elided = False
        text = _for_display("".join(run.text for run in runs))
        if max_lines is not None and width is not None:
            # What cannot be visible need not be shaped: no character is narrower than 2 px on average.
            text = text[: int(max_lines * self._available / 2) + 1]
        self._lay_out(text)
        if max_lines is not None and len(self._lines) > max_lines:
            self.is_elided = True
            self._lay_out(self._cut(text, characters(text, self._lines[max_lines - 1].textStart())))

    @property
    def text(self) -> str:
        """What is drawn: cut where it had to be, with its short words tied to the next."""
        return self._layout.text()

    @property
    def line_count(self) -> int:
        """How many lines there are; at least 1."""
        return len(self._lines)

    @property
    def height(self) -> int:
        """The height of all lines in pixels."""
        return self._line_height * len(self._lines)

    @property
    def width(self) -> int:
        """The width of the widest line in pixels."""
        return ceil(max(line.naturalTextWidth() for line in self._lines))

    @property
    def first_baseline(self) -> int:
        """Distance from the top to the first line's baseline in pixels."""
        return self._baseline

    def draw(
        self,
        painter: QPainter,
        x: float,
        y: float,
        *,
        colour: ColourName | None = None,
        selection: tuple[int, int] | None = None,
    ) -> None:
        """Draw the block with its top left corner at (x, y); `selection` is a range of character positions."""
        ranges: list[QTextLayout.FormatRange] = []
        for run, start, length in self._spans:
            if run.colour is not None:
                run_format = QTextCharFormat()
                run_format.setForeground(self._theme.colour(run.colour))
                ranges.append(_format_range(start, length, run_format))
        if selection is not None and selection[0] != selection[1]:
            selected = QTextCharFormat()
            selected.setForeground(self._theme.colour("on_fill"))
            selected.setBackground(self._theme.colour("fill"))
            text = self._layout.text()
            first, last = (units(text[:position]) for position in sorted(selection))
            ranges.append(_format_range(first, last - first, selected))
        painter.setPen(self._theme.colour(colour or self._colour))
        self._layout.draw(painter, QPointF(x, y), ranges)

    def position_at(self, x: float, y: float) -> int:
        """Return the character position nearest to a point, relative to the block's top left corner."""
        index = min(max(0, int(y // self._line_height)), len(self._lines) - 1)
        return characters(self._layout.text(), self._lines[index].xToCursor(x))

    def _lay_out(self, text: str) -> None:
        self._layout = QTextLayout(text, self._font)
        self._layout.setTextOption(self._option)
        self._layout.setCacheEnabled(True)
        formats: list[QTextLayout.FormatRange] = []
        for run, start, length in self._spans:
            if run.role is not None:
                run_format = QTextCharFormat()
                run_format.setFont(self._theme.font(run.role, tabular=self._tabular))
                formats.append(_format_range(start, length, run_format))
        if formats:
            self._layout.setFormats(formats)
        self._lines: list[QTextLine] = []
        limit = None if self._max_lines is None else self._max_lines + 1
        self._layout.beginLayout()
        while limit is None or len(self._lines) < limit:
            line = self._layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self._available)
            baseline = len(self._lines) * self._line_height + self._baseline
            line.setPosition(QPointF(0, baseline - line.ascent()))
            self._lines.append(line)
        self._layout.endLayout()

    def _cut(self, text: str, last_line_start: int) -> str:
        """Shorten `text` so that its last allowed line, with an ellipsis, fits the width.

        Of several lines, the last ends with a whole word, unless that is very long.
        """
        end = text.find(_LINE_SEPARATOR, last_line_start)
        end = len(text) if end < 0 else end
        shortest, longest = last_line_start, end
        while shortest < longest:
            middle = (shortest + longest + 1) // 2
            self._lay_out(text[:middle].rstrip() + _ELLIPSIS)
            if len(self._lines) <= (self._max_lines or 1):
                shortest = middle
            else:
                longest = middle - 1
        if self._max_lines != 1 and text[shortest : shortest + 1].isalnum():
            word = text.rfind(" ", max(0, shortest - _LONGEST_LOST), shortest)
            shortest = word if word > last_line_start else shortest
        return text[:shortest].rstrip() + _ELLIPSIS


def _styled(runs: tuple[Run, ...]) -> list[tuple[Run, int, int]]:
    """Return the runs that have a style of their own, each with its start and length as Qt counts."""
    spans: list[tuple[Run, int, int]] = []
    start = 0
    if any(run.role is not None or run.colour is not None for run in runs):
        for run in runs:
            length = units(run.text)
            spans.append((run, start, length))
            start += length
    return spans


@cache
def _text_option(alignment: Qt.AlignmentFlag) -> QTextOption:
    option = QTextOption(alignment | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    return option


def _for_display(text: str) -> str:
    plain = text.replace("\r", " ").replace("\t", " ").replace("\u2029", _LINE_SEPARATOR)
    return keep_short_words(plain.replace("\n", _LINE_SEPARATOR))


def _format_range(start: int, length: int, text_format: QTextCharFormat) -> QTextLayout.FormatRange:
    # The stubs know neither the attributes' setters nor a constructor with arguments.
    span = QTextLayout.FormatRange()
    span.start = start
    span.length = length
    span.format = text_format
    return span
