"""The way to entries that a page does not show at first, because there are absurdly many."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from persona_desktop.ui.details.block_model import Block
from persona_desktop.ui.details.canvas import Canvas
from persona_desktop.ui.translation import translate

MOST_SHOWN = 40
"""So many entries of one kind are laid out within a frame or two; analyses have a tenth of that."""


@dataclass(frozen=True, slots=True)
class ShowAll:
    """Asks for all entries of one kind."""

    kind: str


@dataclass(frozen=True, slots=True)
class MoreLink(Block):
    """Says how many there are and shows them."""

    kind: str
    count: int

    @property
    def spoken(self) -> str:
        return translate("MoreLink", "Show all %n", n=self.count)

    @property
    def copied(self) -> str:
        return ""

    @property
    def action(self) -> object | None:
        return ShowAll(self.kind)

    @property
    def action_hint(self) -> str:
        return self.spoken

    def lay_out(self, canvas: Canvas) -> None:
        text = canvas.text(self.spoken, 0, 16, canvas.width, "smallm", "accent_text")
        rect = QRectF(0, 16, text.width, text.height)
        canvas.drawing.frame = rect
        canvas.hotspot(rect.adjusted(-6, -4, 6, 4), self.action)
        canvas.grow(rect.bottom() + 8)
