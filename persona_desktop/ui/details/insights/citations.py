"""The passages that were given to the model when it composed the persona."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from persona_desktop.domain.rag import Citation
from persona_desktop.ui.details.block_model import Block
from persona_desktop.ui.details.canvas import Canvas
from persona_desktop.ui.details.counted_title import counted_title
from persona_desktop.ui.details.more_link import MoreLink
from persona_desktop.ui.details.text_layout import shortened
from persona_desktop.ui.theme import ColourName
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.text_block import TextBlock
from persona_desktop.ui.wording import number

_TEXT_LEFT = 34
_BADGE_HEIGHT = 18
_COLLAPSED_LINES = 3
_GAP = 18


@dataclass(frozen=True, slots=True)
class ToggleCitation:
    """Asks to show all of a passage, or only its beginning."""

    number: int


CITATIONS = "citations"


def citation_blocks(
    citations: Sequence[Citation], opened: Collection[int], *, most: int = sys.maxsize
) -> Iterator[Block]:
    """Yield the title and the passages in their order; those whose number is in ``opened`` are shown whole.

    Beyond ``most`` they are not shown; the way to them is.
    """
    if not citations:
        return
    yield CitationTitle(len(citations), any(citation.relevance is not None for citation in citations))
    shown = citations[:most]
    for place, citation in enumerate(shown, 1):
        yield CitationRow(citation, place, place in opened)
    if len(shown) < len(citations):
        yield MoreLink(CITATIONS, len(citations) - len(shown))


@dataclass(frozen=True, slots=True)
class CitationTitle(Block):
    """How many passages there are and what their score means."""

    count: int
    has_scores: bool

    @property
    def spoken(self) -> str:
        title = f"{translate('InsightsTab', 'Citations')}, {self.count}"
        return f"{title}. {relevance_note()}" if self.has_scores else title

    def lay_out(self, canvas: Canvas) -> None:
        top = 24
        title = counted_title(translate("InsightsTab", "Citations"), str(self.count))
        bottom = top + canvas.text(title, 0, top, canvas.width, "h1").height
        if self.has_scores:
            bottom += 2 + canvas.text(relevance_note(), 0, bottom + 2, canvas.width, "small", "text3").height
        canvas.drawing.frame = QRectF(0, top, canvas.width, bottom - top)
        canvas.grow(bottom + 14)


@dataclass(frozen=True, slots=True)
class CitationRow(Block):
    """One passage with its title, origin and the raw score of the search."""

    citation: Citation
    place: int
    is_open: bool

    @property
    def spoken(self) -> str:
        citation = self.citation
        pieces = [translate("InsightsTab", "Citation {number}").format(number=self.place), self._title]
        pieces.extend(text for text in (self._source, self._relevance, citation.text) if text)
        return ". ".join(pieces)

    @property
    def copied(self) -> str:
        head = " · ".join(text for text in (self._title, self._source, self._relevance) if text)
        return f"{head}\n{self.citation.text}"

    @property
    def action(self) -> object | None:
        return ToggleCitation(self.place)

    @property
    def action_hint(self) -> str:
        return (
            translate("InsightsTab", "Show less") if self.is_open else translate("InsightsTab", "Show more")
        )

    @property
    def _title(self) -> str:
        return self._named[0] or translate("InsightsTab", "Document without a title")

    @property
    def _source(self) -> str:
        return " · ".join(text for text in (self._named[1], self.citation.source) if text)

    @property
    def _named(self) -> tuple[str, str]:
        """The title, and what stands behind a separating dot in it: institution, page, table."""
        title, _, origin = (self.citation.title or "").partition(" · ")
        return (title.strip(), origin.strip()) if title.strip() else (origin.strip(), "")

    @property
    def _relevance(self) -> str:
        relevance = self.citation.relevance
        if relevance is None:
            return ""
        return translate("InsightsTab", "relevance {score}").format(
            score=number(relevance, 2).replace("-", "−")
        )

    def lay_out(self, canvas: Canvas) -> None:
        theme, right = canvas.theme, canvas.width
        self._place_badge(canvas)
        title_right = right
        if self._relevance:
            title_right = canvas.text_before(self._relevance, right, 1, "micro", "text3") - 12
            spot = QRectF(title_right + 12, 0, right - title_right - 12, 18)
            canvas.hotspot(spot, None, relevance_note())
        title_colour: ColourName = "text" if self.citation.title else "text2"
        title = TextBlock(theme, self._title, "smallm", title_colour, width=title_right - _TEXT_LEFT)
        canvas.place(title, _TEXT_LEFT, 1)
        bottom = 1.0 + title.height
        width = right - _TEXT_LEFT
        if self._source:
            bottom += 2 + canvas.text(self._source, _TEXT_LEFT, bottom + 2, width, "small", "text3").height
        bottom += 6
        lines = None if self.is_open else _COLLAPSED_LINES
        text = shortened(self.citation.text)
        passage = canvas.text(text, _TEXT_LEFT, bottom, width, "smallp", "text2", max_lines=lines)
        bottom += passage.height
        if passage.is_elided or self.is_open:
            link = canvas.text(self.action_hint, _TEXT_LEFT, bottom + 4, None, "smallm", "accent_text")
            rect = QRectF(_TEXT_LEFT, bottom + 4, link.width, link.height)
            canvas.hotspot(rect.adjusted(-6, -4, 6, 4), self.action)
            bottom += 4 + link.height
        canvas.drawing.frame = QRectF(0, 0, canvas.width, bottom)
        canvas.grow(bottom + _GAP)

    def _place_badge(self, canvas: Canvas) -> None:
        text = TextBlock(canvas.theme, str(self.place), "micros", "accent_text")
        width = max(22, text.width + 10)
        canvas.box(QRectF(0, 0, width, _BADGE_HEIGHT), "accent_bg", 4)
        canvas.place(text, (width - text.width) / 2, (_BADGE_HEIGHT - text.height) / 2)


def relevance_note() -> str:
    """Return what the score of a passage is, and what it is not."""
    return translate(
        "InsightsTab", "Relevance is the raw score of the search; it compares only within one persona."
    )
