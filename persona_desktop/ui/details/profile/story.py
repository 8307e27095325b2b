"""The background story of a persona."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from persona_desktop.ui.details.block_model import Block
from persona_desktop.ui.details.canvas import Canvas
from persona_desktop.ui.details.headings import place_section_rule
from persona_desktop.ui.details.text_layout import shortened
from persona_desktop.ui.theme import READING_WIDTH
from persona_desktop.ui.translation import translate

_ABOVE_RULE = 24
_BELOW_RULE = 22


@dataclass(frozen=True, slots=True)
class StoryBlock(Block):
    """The story in a reading width."""

    text: str | None

    @property
    def spoken(self) -> str:
        return f"{translate('Story', 'Story')}. {self._words}"

    @property
    def copied(self) -> str:
        return self.text or ""

    @property
    def _words(self) -> str:
        return self.text or translate("Story", "No background story is stored for this persona.")

    def lay_out(self, canvas: Canvas) -> None:
        top = place_section_rule(canvas, _ABOVE_RULE, _BELOW_RULE)
        title = canvas.text(translate("Story", "Story"), 0, top, canvas.width, "h1")
        width = min(canvas.width, canvas.theme.size(READING_WIDTH))
        below = top + title.height + 10
        if self.text:
            bottom = below + canvas.text(shortened(self.text), 0, below, width, "story").height
        else:
            bottom = below - 4 + canvas.text(self._words, 0, below - 4, width, "small", "text3").height
        canvas.drawing.frame = QRectF(0, top, canvas.width, bottom - top)
