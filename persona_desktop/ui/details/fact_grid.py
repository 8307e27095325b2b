"""Facts with their names, side by side in columns."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from persona_desktop.ui.details.block_model import Block, TablePart
from persona_desktop.ui.details.canvas import Canvas
from persona_desktop.ui.details.persona_words import not_given
from persona_desktop.ui.details.text_layout import shortened
from persona_desktop.ui.translation import translate

_COLUMN_GAP = 24
_ROW_GAP = 18
_LABEL_GAP = 3
_NARROWEST_COLUMN = 118


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact; None as its value says that it is not given."""

    label: str
    value: str | None


@dataclass(frozen=True, slots=True)
class FactGrid(Block):
    """Facts in as many columns as are asked for, in two where these would be too narrow, in one if two are."""

    facts: tuple[Fact, ...]
    columns: int

    @property
    def spoken(self) -> str:
        return ". ".join(self._lines)

    @property
    def copied(self) -> str:
        return "\n".join(self._lines)

    @property
    def table(self) -> TablePart:
        return TablePart(
            translate("FactGrid", "facts"),
            (translate("FactGrid", "Fact"), translate("FactGrid", "Value")),
            tuple((fact.label, fact.value or "") for fact in self.facts),
        )

    @property
    def _lines(self) -> list[str]:
        return [f"{fact.label}: {fact.value or not_given()}" for fact in self.facts]

    def lay_out(self, canvas: Canvas) -> None:
        columns = self._columns_in(canvas)
        width = (canvas.width - (columns - 1) * _COLUMN_GAP) / columns
        top = 0.0
        for start in range(0, len(self.facts), columns):
            if start:
                top += _ROW_GAP
            bottom = top
            for place, fact in enumerate(self.facts[start : start + columns]):
                bottom = max(bottom, _place_fact(canvas, fact, place * (width + _COLUMN_GAP), top, width))
            top = bottom
        canvas.drawing.frame = QRectF(0, 0, canvas.width, top)
        canvas.grow(top)

    def _columns_in(self, canvas: Canvas) -> int:
        least = canvas.theme.size(_NARROWEST_COLUMN)
        for columns in (self.columns, 2):
            if (canvas.width - (columns - 1) * _COLUMN_GAP) / columns >= least:
                return columns
        return 1


def _place_fact(canvas: Canvas, fact: Fact, x: float, top: float, width: float) -> float:
    below = top + canvas.text(fact.label, x, top, width, "small", "text3").height + _LABEL_GAP
    if fact.value is None:
        return below + canvas.text(not_given(), x, below, width, "body", "text3").height
    return below + canvas.text(shortened(fact.value), x, below, width, "bodym").height
