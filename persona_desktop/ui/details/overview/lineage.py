"""Where the persona comes from: documents, segment, the persona itself, its focus groups and the analysis of needs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from persona_desktop.domain.details import PersonaDetails
from persona_desktop.domain.persona_summary import NeedsState
from persona_desktop.domain.rag import Citation
from persona_desktop.ui.details.block_model import Block
from persona_desktop.ui.details.canvas import Canvas
from persona_desktop.ui.details.headings import place_heading, place_section_rule
from persona_desktop.ui.details.persona_words import created_text
from persona_desktop.ui.theme import ColourName
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.text_block import TextBlock
from persona_desktop.ui.wording import short_date

_ABOVE_RULE = 16
_BELOW_RULE = 20
_CIRCLE = 28
_ICON = 16
_LINE_GAP = 8
_LINE_WIDTH = 2
_TEXT_GAP = 12
_NARROWEST_COLUMN = 116
_STEP_HEIGHT = 48
_NAMED_SOURCES = 2
_SEPARATORS = re.compile(r"[·|,;:()/–—]|\s-\s")
_ACRONYM_LENGTHS = range(3, 9)
"""Shorter ones are codes of countries and languages."""


@dataclass(frozen=True, slots=True)
class LineageStep:
    """One station on the way to the analysis."""

    icon: str
    title: str
    detail: str
    warned: bool = False
    """Whether something about it needs a look."""


def lineage_steps(details: PersonaDetails) -> Iterator[LineageStep]:
    """Yield the stations in order; a persona without a segment has no such station."""
    persona = details.persona
    count = len(persona.citations)
    cited = translate("Lineage", "%n citations", n=count) if count else translate("Lineage", "no citations")
    yield LineageStep("landmark", source_names(persona.citations), cited)
    if persona.segment is not None:
        name = persona.segment.name or persona.segment.id or ""
        yield LineageStep("users-round", translate("Lineage", "Segment"), name)
    created = created_text(persona.created_at) or translate("Lineage", "date unknown")
    yield LineageStep("user-round", translate("Lineage", "Persona"), created)
    yield _focus_groups(details)
    yield _needs(details)


def source_names(citations: Sequence[Citation]) -> str:
    """Return the institutions that the citations name, the most cited first; "Documents" where none is named.

    An institution is a word of capitals alone between separators, as titles give it: "Budgets, 2024 · GUS".
    """
    named = Counter[str]()
    unnamed = False
    for citation in citations:
        found = {name for text in (citation.title, citation.source) if text for name in _acronyms(text)}
        named.update(sorted(found))
        unnamed = unnamed or not found
    if not named:
        return translate("Lineage", "Documents")
    names = [name for name, _ in named.most_common(_NAMED_SOURCES)]
    text = ", ".join(names)
    if unnamed or len(named) > len(names):
        return translate("Lineage", "{names} and others").format(names=text)
    return text


@dataclass(frozen=True, slots=True)
class LineageBlock(Block):
    """All stations with the sentence that says what a synthetic persona is."""

    steps: tuple[LineageStep, ...]

    @property
    def spoken(self) -> str:
        return ". ".join((translate("Lineage", "Data lineage"), *self._lines, synthetic_sentence()))

    @property
    def copied(self) -> str:
        return "\n".join((*self._lines, synthetic_sentence()))

    @property
    def _lines(self) -> list[str]:
        return [f"{step.title}: {step.detail}" for step in self.steps]

    def lay_out(self, canvas: Canvas) -> None:
        top = place_section_rule(canvas, _ABOVE_RULE, _BELOW_RULE)
        bottom = self._place_title(canvas, top) + 16
        pitch = canvas.width / len(self.steps)
        if pitch >= canvas.theme.size(_NARROWEST_COLUMN):
            self._place_across(canvas, bottom, pitch)
        else:
            self._place_down(canvas, bottom)
        canvas.drawing.frame = QRectF(0, top, canvas.width, canvas.drawing.height - top)

    def _place_title(self, canvas: Canvas, top: float) -> float:
        theme = canvas.theme
        title = translate("Lineage", "Data lineage")
        sentence = TextBlock(theme, synthetic_sentence(), "small", "text3", width=canvas.width)
        bottom = place_heading(canvas, title, top)
        if theme.metrics("h1").horizontalAdvance(title) + 24 + sentence.width <= canvas.width:
            y = top + (theme.line_height("h1") - sentence.height) / 2
            canvas.place(sentence, canvas.width - sentence.width, y)
            return bottom
        canvas.place(sentence, 0, bottom + 2)
        return bottom + 2 + sentence.height

    def _place_across(self, canvas: Canvas, top: float, pitch: float) -> None:
        middle = top + _CIRCLE / 2
        for number, step in enumerate(self.steps):
            left = number * pitch
            self._place_circle(canvas, step, left, top)
            if number + 1 < len(self.steps):
                start = QPointF(left + _CIRCLE + _LINE_GAP, middle)
                self._place_line(canvas, start, QPointF(left + pitch - _LINE_GAP, middle))
            width = pitch - _TEXT_GAP if number + 1 < len(self.steps) else pitch
            self._place_words(canvas, step, left, top + _CIRCLE + 8, width)

    def _place_down(self, canvas: Canvas, top: float) -> None:
        for number, step in enumerate(self.steps):
            left = _CIRCLE + _TEXT_GAP
            words = canvas.theme.line_height("small")
            bottom = self._place_words(canvas, step, left, top + _CIRCLE / 2 - words, canvas.width - left)
            self._place_circle(canvas, step, 0, top)
            following = max(top + _STEP_HEIGHT, bottom + 12)
            if number + 1 < len(self.steps):
                x = _CIRCLE / 2
                start = QPointF(x, top + _CIRCLE + _LINE_GAP - 2)
                self._place_line(canvas, start, QPointF(x, following - _LINE_GAP + 2))
            top = following

    @staticmethod
    def _place_circle(canvas: Canvas, step: LineageStep, left: float, top: float) -> None:
        radius = _CIRCLE / 2
        centre = QPointF(left + radius, top + radius)
        canvas.disc(centre, radius, "md_bg" if step.warned else "sub2")
        inset = (_CIRCLE - _ICON) / 2
        canvas.icon(step.icon, left + inset, top + inset, _ICON, "md" if step.warned else "text2")
        canvas.grow(top + _CIRCLE)

    @staticmethod
    def _place_words(canvas: Canvas, step: LineageStep, left: float, top: float, width: float) -> float:
        title = canvas.text(step.title, left, top, width, "smallm", max_lines=2)
        y = top + title.height + 2
        colour: ColourName = "md" if step.warned else "text3"
        detail = canvas.text(step.detail, left, y, width, "small", colour, max_lines=2)
        if title.is_elided or detail.is_elided:
            canvas.hotspot(
                QRectF(left, top, width, y + detail.height - top), None, f"{step.title}\n{step.detail}"
            )
        return y + detail.height

    @staticmethod
    def _place_line(canvas: Canvas, start: QPointF, end: QPointF) -> None:
        theme = canvas.theme

        def paint(painter: QPainter) -> None:
            painter.setPen(
                QPen(theme.colour("line2"), _LINE_WIDTH, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            )
            painter.drawLine(start, end)

        canvas.draw(paint)


def synthetic_sentence() -> str:
    """Return what every page with words of a persona says once."""
    return translate("Lineage", "Synthetic persona. Quotes come from virtual focus groups.")


def _focus_groups(details: PersonaDetails) -> LineageStep:
    title = translate("Lineage", "Focus groups")
    if details.responses is None:
        return LineageStep(
            "messages-square", title, translate("Lineage", "could not be fetched"), warned=True
        )
    count = len(details.responses)
    detail = translate("Lineage", "%n responses", n=count) if count else translate("Lineage", "no responses")
    return LineageStep("messages-square", title, detail)


def _needs(details: PersonaDetails) -> LineageStep:
    title = translate("Lineage", "Needs")
    needs = details.persona.needs
    if needs is not None:
        if details.needs_state is NeedsState.OUTDATED:
            newer = translate("Lineage", "%n newer responses", n=details.newer_responses)
            return LineageStep("target", title, newer, warned=True)
        if needs.generated_at is None:
            return LineageStep("target", title, translate("Lineage", "analysed, date unknown"))
        return LineageStep("target", title, short_date(needs.generated_at))
    if details.needs_state is NeedsState.NOT_ANALYSED:
        return LineageStep("target", title, translate("Lineage", "not analysed yet"))
    return LineageStep("target", title, translate("Lineage", "no analysis"))


def _acronyms(text: str) -> Iterator[str]:
    for piece in _SEPARATORS.split(text):
        word = piece.strip()
        if len(word) in _ACRONYM_LENGTHS and word.isalpha() and word.isupper():
            yield word
