"""The way to entries that a page does not show at first, because there are absurdly many."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from persona_desktop.ui.details.block_model import Block
from persona_desktop.ui.details.canvas import Canvas
from persona_desktop.ui.translation import translate

MOST_SHOWN = 40
"""So many entries of one kind are laid out within a frame or two; analyses have a tenth of that."""
STEP = 40
"""So many more are shown at a time, which does not hold the window up either."""


@dataclass(frozen=True, slots=True)
class ShowMore:
    """Asks for more entries of one kind."""

    kind: str


@dataclass(frozen=True, slots=True)
class MoreLink(Block):
    """Says how many more there are and shows the next of them."""

    kind: str
    rest: int
    """Entries that are not shown."""

    @property
    def spoken(self) -> str:
        more = translate("MoreLink", "Show %n more", n=min(self.rest, STEP))
        return more if self.rest <= STEP else f"{more} ({translate('MoreLink', '%n not shown', n=self.rest)})"

    @property
    def copied(self) -> str:
        return ""

    @property
    def action(self) -> object | None:
        return ShowMore(self.kind)

    @property
    def action_hint(self) -> str:
        return self.spoken

    def lay_out(self, canvas: Canvas) -> None:
        text = canvas.text(self.spoken, 0, 16, canvas.width, "smallm", "accent_text")
        rect = QRectF(0, 16, text.width, text.height)
        canvas.drawing.frame = rect
        canvas.hotspot(rect.adjusted(-6, -4, 6, 4), self.action)
        canvas.grow(rect.bottom() + 8)
