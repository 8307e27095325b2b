"""Quotes with their mark: where the words stand, how they differ, or that nobody said them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from persona_desktop.domain.evidence import Change, EvidenceMark, QuoteEvidence, SourceSpan, WordRun
from persona_desktop.ui.details.block_model import Block
from persona_desktop.ui.details.canvas import Canvas
from persona_desktop.ui.details.text_layout import MarkedRun, shortened
from persona_desktop.ui.theme import ColourName
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.scores import paint_quote_rail
from persona_desktop.ui.widgets.text_block import Run, TextBlock

_TEXT_LEFT = 16
_ICON = 15
_MARK_LEFT = _TEXT_LEFT + 22
_PADDING = 2
_MARK_GAP = 6
_BAR = 3
_LOOKS: Final[dict[EvidenceMark, tuple[str, ColourName]]] = {
    EvidenceMark.VERBATIM: ("badge-check", "accent_text"),
    EvidenceMark.EDITED: ("pencil", "accent_text"),
    EvidenceMark.STITCHED: ("link", "md"),
    EvidenceMark.NOT_FOUND: ("badge-question-mark", "md"),
    EvidenceMark.SOURCE_UNAVAILABLE: ("cloud-off", "text2"),
}


@dataclass(frozen=True, slots=True)
class OpenResponse:
    """Asks for the responses on which a quote rests; the first span is where its words begin."""

    spans: tuple[SourceSpan, ...]


@dataclass(frozen=True, slots=True)
class QuoteBlock(Block):
    """One quote with its mark. ``sources`` name the responses in words; without them a click opens nothing."""

    quote: str
    evidence: QuoteEvidence
    sources: tuple[str, ...]
    indent: int
    """Distance of the bar from the page's left edge, in pixels."""
    gap: int = 14
    """Distance to the block above, in pixels."""
    room: int = 0
    """Kept free below, in pixels, where a line follows at once."""

    @property
    def spoken(self) -> str:
        mark = self.evidence.mark
        quoted = translate("QuoteBlock", "Quote: {text}").format(text=in_quotation_marks(self.quote))
        pieces = [quoted, f"{mark_name(mark)}: {mark_meaning(self.evidence)}", *self.sources]
        pieces.extend(
            _spoken_difference(run) for run in self.evidence.differences if run.change is not Change.SAME
        )
        return ". ".join(pieces)

    @property
    def copied(self) -> str:
        differences = [
            _spoken_difference(run) for run in self.evidence.differences if run.change is not Change.SAME
        ]
        # Plain text can strike and underline nothing.
        meaning = "; ".join(differences) or mark_meaning(self.evidence)
        mark = f"[{mark_name(self.evidence.mark)}: {meaning}]"
        return "\n".join((in_quotation_marks(self.quote), " ".join((mark, "; ".join(self.sources))).strip()))

    @property
    def action(self) -> object | None:
        return OpenResponse(self.evidence.spans) if self.sources and self.evidence.spans else None

    @property
    def action_hint(self) -> str:
        return translate("QuoteBlock", "Open the response") if self.action is not None else ""

    def lay_out(self, canvas: Canvas) -> None:
        theme = canvas.theme
        icon, ink = _LOOKS[self.evidence.mark]
        left, top = self.indent + _TEXT_LEFT, self.gap + _PADDING
        bottom = self._lay_out_words(canvas, left, top) + _MARK_GAP
        canvas.icon(icon, left, bottom + (theme.line_height("small") - _ICON) / 2, _ICON, ink)
        mark_left = self.indent + _MARK_LEFT
        runs = [
            Run(mark_name(self.evidence.mark), "smallm", ink),
            Run(f"  {mark_meaning(self.evidence)}", None, "text2"),
        ]
        if self.sources:
            runs.append(Run(f"  {'; '.join(self.sources)}", None, "text3"))
        mark = TextBlock(theme, runs, "small", "text2", width=canvas.width - mark_left)
        canvas.place(mark, mark_left, bottom)
        bottom += mark.height + _PADDING
        self._place_bar(canvas, bottom)
        canvas.grow(bottom + self.room)
        frame = QRectF(self.indent, self.gap, canvas.width - self.indent, bottom - self.gap)
        canvas.drawing.frame = frame
        if self.action is not None:
            canvas.hotspot(frame.adjusted(-4, -2, 4, 2), self.action, self.action_hint)

    def _lay_out_words(self, canvas: Canvas, left: float, top: float) -> float:
        width = canvas.width - left
        differences = self.evidence.differences
        if self.evidence.mark is EvidenceMark.EDITED and differences:
            runs = marked_differences(in_quotation_marks(self.quote), differences)
            return top + canvas.marked(runs, left, top, width, "quote").height
        text = in_quotation_marks(shortened(self.quote))
        return top + canvas.text(text, left, top, width, "quote").height

    def _place_bar(self, canvas: Canvas, bottom: float) -> None:
        """The bar's form tells the mark without its colour: solid, double, long or short dashes, dots."""
        x, top = self.indent, self.gap
        match self.evidence.mark:
            case EvidenceMark.VERBATIM:
                self._place_rail(canvas, bottom, verified=True)
            case EvidenceMark.EDITED:
                canvas.bar(x - 1, top, bottom, 1.5, "accent")
                canvas.bar(x + 2.5, top, bottom, 1.5, "accent")
            case EvidenceMark.STITCHED:
                canvas.dashed_bar(x, top, bottom, _BAR, "md_bar", (14, 4))
            case EvidenceMark.NOT_FOUND:
                self._place_rail(canvas, bottom, verified=False)
            case EvidenceMark.SOURCE_UNAVAILABLE:
                canvas.dashed_bar(x, top, bottom, 2, "ctl", (2, 3))

    def _place_rail(self, canvas: Canvas, bottom: float, *, verified: bool) -> None:
        theme, top = canvas.theme, QPointF(self.indent, self.gap)
        height = bottom - self.gap
        canvas.draw(lambda painter: paint_quote_rail(painter, theme, top, height, verified=verified))


def in_quotation_marks(text: str) -> str:
    """Return a text in the interface language's quotation marks, without those it already has."""
    bare = text.strip()
    if len(bare) > 1 and bare[0] in "\"„“«‚'" and bare[-1] in "\"”“»’'":
        bare = bare[1:-1].strip()
    return translate("QuoteBlock", "“{text}”").format(text=bare)


def mark_name(mark: EvidenceMark) -> str:
    """Return the short name of a mark."""
    match mark:
        case EvidenceMark.VERBATIM:
            return translate("EvidenceMark", "Verified")
        case EvidenceMark.EDITED:
            return translate("EvidenceMark", "Edited")
        case EvidenceMark.STITCHED:
            return translate("EvidenceMark", "Stitched")
        case EvidenceMark.NOT_FOUND:
            return translate("EvidenceMark", "Unverified")
        case EvidenceMark.SOURCE_UNAVAILABLE:
            return translate("EvidenceMark", "Not checked")


def mark_meaning(evidence: QuoteEvidence) -> str:
    """Return what a mark says about the quote."""
    match evidence.mark:
        case EvidenceMark.VERBATIM:
            return translate("EvidenceMark", "verbatim in a focus-group response")
        case EvidenceMark.EDITED:
            return translate(
                "EvidenceMark",
                "struck words are only in the response, underlined ones only here",
            )
        case EvidenceMark.STITCHED:
            return translate(
                "EvidenceMark", "put together from %n places of the responses", n=len(evidence.spans)
            )
        case EvidenceMark.NOT_FOUND:
            return translate(
                "EvidenceMark",
                "these words were not found in the responses – take it as the model’s paraphrase",
            )
        case EvidenceMark.SOURCE_UNAVAILABLE:
            return translate("EvidenceMark", "the response is not on this computer")


def marked_differences(quote: str, differences: Sequence[WordRun]) -> list[MarkedRun]:
    """Return the quote with lost words struck where they stood and added ones underlined; punctuation stays."""
    runs: list[MarkedRun] = []
    end = 0
    lost: list[MarkedRun] = []
    for run in differences:
        if run.change is Change.LOST:
            lost.append(MarkedRun(run.text, "text3", None, struck=True))
            continue
        start = quote.find(run.text, end)
        if start < 0:
            return _plainly_marked(differences)
        runs.append(MarkedRun(quote[end:start]))
        for words in lost:
            runs.extend((words, MarkedRun(" ")))
        lost = []
        added = run.change is Change.ADDED
        runs.append(MarkedRun(run.text, None, "accent_bg" if added else None, underlined=added))
        end = start + len(run.text)
    for words in lost:
        runs.extend((MarkedRun(" "), words))
    runs.append(MarkedRun(quote[end:]))
    return [run for run in runs if run.text]


def _plainly_marked(differences: Sequence[WordRun]) -> list[MarkedRun]:
    """The runs one after the other, where they cannot be found in the quote's own spelling."""
    runs: list[MarkedRun] = []
    for run in differences:
        lost, added = run.change is Change.LOST, run.change is Change.ADDED
        runs.append(
            MarkedRun(
                run.text,
                "text3" if lost else None,
                "accent_bg" if added else None,
                underlined=added,
                struck=lost,
            )
        )
        runs.append(MarkedRun(" "))
    return runs[:-1]


def _spoken_difference(run: WordRun) -> str:
    if run.change is Change.LOST:
        return translate("QuoteBlock", "only in the response: {words}").format(words=run.text)
    return translate("QuoteBlock", "only in the quote: {words}").format(words=run.text)
