"""The first lines of the overview: a sentence about the persona and four facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from persona_desktop.domain.persona import Persona
from persona_desktop.ui.details.block_model import Block
from persona_desktop.ui.details.canvas import Canvas
from persona_desktop.ui.details.fact_grid import Fact, FactGrid
from persona_desktop.ui.details.persona_words import age_text
from persona_desktop.ui.details.text_layout import shortened
from persona_desktop.ui.theme import READING_WIDTH
from persona_desktop.ui.translation import translate

_BELOW_HEADLINE = 18


@dataclass(frozen=True, slots=True)
class HeadlineBlock(Block):
    """The sentence that sums the persona up."""

    text: str

    @property
    def spoken(self) -> str:
        return self.text

    def lay_out(self, canvas: Canvas) -> None:
        width = min(canvas.width, canvas.theme.size(READING_WIDTH))
        text = canvas.text(shortened(self.text), 0, 0, width, "title")
        canvas.drawing.frame = QRectF(0, 0, canvas.width, text.height)
        canvas.grow(text.height + _BELOW_HEADLINE)


def identity_blocks(persona: Persona) -> Iterator[Block]:
    """Yield headline and facts; without a headline the persona's title stands in for it."""
    headline = persona.headline or persona.persona_title
    if headline:
        yield HeadlineBlock(headline)
    yield FactGrid(
        (
            Fact(translate("Overview", "Full name"), persona.full_name),
            Fact(translate("Overview", "Age"), None if persona.age is None else age_text(persona.age)),
            Fact(translate("Overview", "Location"), persona.location),
            Fact(translate("Overview", "Occupation"), persona.occupation),
        ),
        columns=4,
    )
