"""Headings of a page's sections: title, a note beside it, and a link at the right edge."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from persona_desktop.ui.details.canvas import Canvas
from persona_desktop.ui.widgets.text_block import Run, TextBlock

_GAP = 16
_NOTE_GAP = "   "


@dataclass(frozen=True, slots=True)
class HeadingLink:
    """A link beside a heading: what it says and what it asks for."""

    label: str
    action: object


def place_section_rule(canvas: Canvas, above: int, below: int) -> float:
    """Place the line between two sections, with its distances to both, and return where the heading begins."""
    canvas.rule(0, canvas.width, above)
    return above + 1 + below


def place_heading(
    canvas: Canvas,
    title: str,
    top: float,
    *,
    note: str = "",
    link: HeadingLink | None = None,
    left: float = 0,
) -> float:
    """Place a heading and return its lower edge; note and link go below the title where they do not fit beside it."""
    theme = canvas.theme
    room = canvas.width - left
    title_width = theme.metrics("h1").horizontalAdvance(title)
    link_width = 0.0 if link is None else theme.metrics("smallm").horizontalAdvance(link.label) + _GAP
    beside = title_width + link_width <= room
    runs = [Run(title)]
    if note:
        note_width = theme.metrics("small").horizontalAdvance(_NOTE_GAP + note)
        if title_width + note_width + (link_width if beside else 0) <= room:
            runs.append(Run(_NOTE_GAP + note, "small", "text3"))
            note = ""
    heading = canvas.text(runs, left, top, room - (link_width if beside else 0), "h1")
    bottom = top + heading.height
    if note:
        bottom += 2 + canvas.text(note, left, bottom + 2, room, "small", "text3").height
    if link is not None:
        if beside:
            place_link(canvas, link, canvas.width, top + (theme.line_height("h1") - _small(canvas)) / 2)
        else:
            width = theme.metrics("smallm").horizontalAdvance(link.label)
            bottom += 4
            place_link(canvas, link, left + width + 1, bottom)
            bottom += _small(canvas)
    return bottom


def place_link(canvas: Canvas, link: HeadingLink, right: float, top: float) -> QRectF:
    """Place a link that ends at `right`, with its hotspot, and return the text's rectangle."""
    text = TextBlock(canvas.theme, link.label, "smallm", "accent_text")
    rect = QRectF(right - text.width, top, text.width, text.height)
    canvas.place(text, rect.left(), top)
    canvas.hotspot(rect.adjusted(-6, -4, 6, 4), link.action)
    return rect


def _small(canvas: Canvas) -> int:
    return canvas.theme.line_height("small")
