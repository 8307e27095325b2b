"""Lines with marked letters: the marks stay on their letters, whatever the text is made of."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from persona_desktop.ui.palette.items import Spans
from persona_desktop.ui.palette.marked_line import MarkedLine
from persona_desktop.ui.theme import Theme
from tests.support.pixels import shows


def drawn(theme: Theme, text: str, spans: Spans, width: int = 400) -> tuple[QImage, MarkedLine]:
    line = MarkedLine(theme, text, spans, "bodym", width, ink="text", marked="hi")
    image = QImage(width, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    line.draw(painter, 0, 20)
    painter.end()
    return image, line


@pytest.mark.parametrize("before", ["Anna ", "👩🏽‍🔬 ", "Łucja\n"])
def test_a_mark_is_where_its_letters_are(theme: Theme, before: str) -> None:
    text = f"{before}MMMM"
    image, line = drawn(theme, text, ((len(before), len(text)),))
    middle = MarkedLine(theme, before, (), "bodym", 400, ink="text", marked="hi").width
    assert shows(image, theme.colour("hi"), QRect(middle, 0, line.width - middle, 30))
    assert not shows(image, theme.colour("hi"), QRect(0, 0, middle - 2, 30))


def test_what_is_too_long_ends_in_dots_and_a_mark_beyond_is_left_out(theme: Theme) -> None:
    text = "Bardzo długie imię i nazwisko " * 5 + "MMMM"
    image, line = drawn(theme, text, ((len(text) - 4, len(text)),), width=120)
    assert 60 < line.width <= 120
    assert not shows(image, theme.colour("hi"), image.rect())


def test_text_from_right_to_left_is_drawn_where_every_row_begins(theme: Theme) -> None:
    image, line = drawn(theme, "שלום", ())
    ink = [x for x in range(image.width()) for y in range(30) if image.pixelColor(x, y).lightness() < 128]
    assert max(ink) <= line.width


def test_nothing_and_no_room_draw_nothing(theme: Theme) -> None:
    assert drawn(theme, "", ())[1].width == 0
    assert drawn(theme, "Anna", ((0, 4),), width=1)[1].width <= 20
