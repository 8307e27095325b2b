"""What the persona holds dear and what it likes to do."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from persona_desktop.ui.details.block_model import Block
from persona_desktop.ui.details.canvas import Canvas
from persona_desktop.ui.details.headings import place_section_rule
from persona_desktop.ui.details.painted_chips import ChipLook, ChipRow
from persona_desktop.ui.translation import translate

_ABOVE_RULE = 31
_BELOW_RULE = 22
_COLUMN_GAP = 32
_STACKED_BELOW = 520
_MOST_CHIPS = 100
"""More values than these are only counted: nobody reads them, and the window must not stall."""


@dataclass(frozen=True, slots=True)
class LikingsBlock(Block):
    """Values and interests side by side."""

    values: tuple[str, ...]
    interests: tuple[str, ...]

    @property
    def spoken(self) -> str:
        return ". ".join(self._lines)

    @property
    def copied(self) -> str:
        return "\n".join(self._lines)

    @property
    def _lines(self) -> list[str]:
        return [
            f"{title}: {', '.join(texts) or _none()}"
            for title, texts in ((_values(), self.values), (_interests(), self.interests))
        ]

    def lay_out(self, canvas: Canvas) -> None:
        top = place_section_rule(canvas, _ABOVE_RULE, _BELOW_RULE)
        width = canvas.width
        if width < canvas.theme.size(_STACKED_BELOW):
            bottom = _place_chips(canvas, _values(), self.values, 0, top, width, "filled")
            _place_chips(canvas, _interests(), self.interests, 0, bottom + 22, width, "outlined")
        else:
            column = (width - _COLUMN_GAP) / 2
            _place_chips(canvas, _values(), self.values, 0, top, column, "filled")
            left = column + _COLUMN_GAP
            _place_chips(canvas, _interests(), self.interests, left, top, column, "outlined")
        canvas.drawing.frame = QRectF(0, top, width, canvas.drawing.height - top)


def _place_chips(
    canvas: Canvas, title: str, texts: tuple[str, ...], x: float, top: float, width: float, look: ChipLook
) -> float:
    bottom = top + canvas.text(title, x, top, width, "h1").height + 12
    if not texts:
        return bottom - 6 + canvas.text(_none(), x, bottom - 6, width, "small", "text3").height
    chips = ChipRow(canvas, x, bottom, width)
    chips.add_all(texts[:_MOST_CHIPS], look)
    rest = len(texts) - _MOST_CHIPS
    if rest > 0:
        chips.add(translate("Likings", "%n more", n=rest), look)
    return chips.bottom


def _values() -> str:
    return translate("Likings", "Values")


def _interests() -> str:
    return translate("Likings", "Interests")


def _none() -> str:
    return translate("Likings", "none given")
