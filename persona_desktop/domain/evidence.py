"""Aligning quotes with what a persona really said.

A quote is *verbatim* when its whole words stand in a response after folding of Unicode form, case, white space, quotation
marks, dashes, ellipses, soft hyphens and zero-width characters, its own end punctuation aside. A quote that nearly stands
there is *edited*, one put together from several places is *stitched*, any other is *not found*. A changed number, unit or
negation is never verbatim, and neither are words cut out right behind a negation.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from enum import Enum
from uuid import UUID

from rapidfuzz import fuzz

from persona_desktop.domain.evidence_text import NormalisedText, Word
from persona_desktop.domain.focus_group import FocusGroupResponse
from persona_desktop.domain.needs import FrozenModel

EDITED_THRESHOLD = 0.90
"""The least similarity of the best alignment, 0 to 1, at which a quote counts as edited."""

_MINIMUM_EDITED_WORDS = 3
_MINIMUM_STITCH_WORDS = 3
_MAXIMUM_STITCHES = 4
_REACH = 3
"""So many words beyond the best alignment the first and the last word of an edited quote are looked for."""
_NEGATIONS = frozenset({"nie", "bez", "ani", "nigdy", "not", "no", "never", "without", "cannot"})
_SENTENCE_END = re.compile(r"[.!?]")


class EvidenceMark(Enum):
    """How a quote stands to the persona's responses."""

    VERBATIM = "verbatim"
    EDITED = "edited"
    STITCHED = "stitched"
    NOT_FOUND = "not_found"
    SOURCE_UNAVAILABLE = "source_unavailable"


class Change(Enum):
    """What became of a run of words between the response and the quote."""

    SAME = "same"
    LOST = "lost"
    """In the response, not in the quote."""
    ADDED = "added"
    """In the quote, not in the response."""


class WordRun(FrozenModel):
    """A run of words with what became of it, in reading order."""

    change: Change
    text: str


class SourceSpan(FrozenModel):
    """Where in a response the words stand: offsets of characters in the stored text, ``end`` exclusive."""

    response_id: UUID
    start: int
    end: int


class QuoteEvidence(FrozenModel):
    """The mark of a quote, where it was found, and how it differs."""

    mark: EvidenceMark
    score: float = 0.0
    """Similarity of the best alignment, 0 to 1."""
    spans: tuple[SourceSpan, ...] = ()
    """One span, or several for a stitched quote, in the order of the quote."""
    differences: tuple[WordRun, ...] = ()
    """For an edited quote: the words from response to quote."""

    @property
    def is_supported(self) -> bool:
        """Whether the words were found, verbatim or edited."""
        return self.mark in (EvidenceMark.VERBATIM, EvidenceMark.EDITED)


def align_quotes(
    quotes: Sequence[str], responses: Sequence[FocusGroupResponse] | None
) -> dict[str, QuoteEvidence]:
    """Align every quote with the persona's own responses; None means that the responses are not on this computer."""
    if responses is None:
        return {quote: QuoteEvidence(mark=EvidenceMark.SOURCE_UNAVAILABLE) for quote in quotes}
    sources = [(response.id, NormalisedText(response.text)) for response in responses]
    return {quote: _align(NormalisedText(quote), sources) for quote in quotes}


_Sources = Sequence[tuple[UUID, NormalisedText]]


def _align(quote: NormalisedText, sources: _Sources) -> QuoteEvidence:
    if not quote.words:
        return QuoteEvidence(mark=EvidenceMark.NOT_FOUND)
    cut: QuoteEvidence | None = None
    for response_id, source in sources:
        for start in quote.occurrences_in(source):
            found = _whole(quote, source, response_id, start)
            if found.mark is EvidenceMark.VERBATIM:
                return found
            cut = cut or found
    return (
        cut
        or _edited(quote, sources)
        or _stitched(quote, sources)
        or QuoteEvidence(mark=EvidenceMark.NOT_FOUND)
    )


def _whole(quote: NormalisedText, source: NormalisedText, response_id: UUID, start: int) -> QuoteEvidence:
    """The quote's words stand at ``start`` of the folded source; a negation right before them makes it edited."""
    end = start + len(quote.core)
    first = next(index for index, word in enumerate(source.words) if word.end > start)
    span = _span(source, response_id, start, end)
    negation = _negation_before(source, first)
    if negation is None:
        return QuoteEvidence(mark=EvidenceMark.VERBATIM, score=1.0, spans=(span,))
    lost = WordRun(change=Change.LOST, text=source.original(negation.start, negation.end))
    kept = WordRun(change=Change.SAME, text=source.original(start, end))
    return QuoteEvidence(mark=EvidenceMark.EDITED, score=1.0, spans=(span,), differences=(lost, kept))


def _span(source: NormalisedText, response_id: UUID, start: int, end: int) -> SourceSpan:
    first, last = source.stored_range(start, end)
    return SourceSpan(response_id=response_id, start=first, end=last)


def _negation_before(source: NormalisedText, index: int) -> Word | None:
    if index == 0:
        return None
    before = source.words[index - 1]
    between = source.folded[before.end : source.words[index].start]
    is_negation = before.text in _NEGATIONS or before.text.endswith(("n't", "n’t"))
    return before if is_negation and not _SENTENCE_END.search(between) else None


def _edited(quote: NormalisedText, sources: _Sources) -> QuoteEvidence | None:
    if len(quote.words) < _MINIMUM_EDITED_WORDS:
        return None
    best: tuple[float, UUID, NormalisedText, int, int] | None = None
    least = EDITED_THRESHOLD
    for response_id, source in sources:
        if not source.words:
            continue
        found = fuzz.partial_ratio_alignment(quote.core, source.folded, score_cutoff=least * 100)
        if found is None or len(source.folded) < len(quote.core) * EDITED_THRESHOLD:
            continue
        score = found.score / 100
        if best is None or score > best[0]:
            best = (score, response_id, source, found.dest_start, found.dest_end)
            least = score
    if best is None:
        return None
    score, response_id, source, start, end = best
    words = _snapped(quote, source, start, end)
    if not words:
        return None
    runs = _differences(quote, source, words)
    span = _span(source, response_id, words[0].start, words[-1].end)
    return QuoteEvidence(mark=EvidenceMark.EDITED, score=round(score, 4), spans=(span,), differences=runs)


def _snapped(quote: NormalisedText, source: NormalisedText, start: int, end: int) -> list[Word]:
    """The source's words under a character span, without words at its ends that the quote does not share.

    The span is as long as the quote: a word left out of its middle pushes one that the quote has over the edge.
    """
    touched = [index for index, word in enumerate(source.words) if word.end > start and word.start < end]
    if not touched:
        return []
    known = {word.text for word in quote.words}
    first, last = touched[0], touched[-1]
    while first < last and source.words[first].text not in known and source.words[first].start < start:
        first += 1
    while last > first and source.words[last].text not in known and source.words[last].end > end:
        last -= 1
    first -= _reach(source.words[first::-1], quote.words[0])
    last += _reach(source.words[last:], quote.words[-1])
    if first > 0 and _negation_before(source, first) is not None:
        first -= 1
    if last + 1 < len(source.words) and source.words[last + 1].is_unit_behind(source.words[last]):
        last += 1
    return source.words[first : last + 1]


def _reach(words: Sequence[Word], outermost: Word) -> int:
    """How far behind the first of ``words`` the quote's outermost word stands; 0 if that is not near."""
    near = [word.text for word in words[: _REACH + 1]]
    return near.index(outermost.text) if outermost.text in near else 0


def _differences(quote: NormalisedText, source: NormalisedText, words: list[Word]) -> tuple[WordRun, ...]:
    matcher = difflib.SequenceMatcher(
        a=[word.text for word in words], b=[word.text for word in quote.words], autojunk=False
    )
    runs: list[WordRun] = []
    for tag, a_start, a_end, b_start, b_end in matcher.get_opcodes():
        if tag == "equal":
            runs.append(WordRun(change=Change.SAME, text=quote.original_words(b_start, b_end)))
            continue
        if a_end > a_start:
            text = source.original(words[a_start].start, words[a_end - 1].end)
            runs.append(WordRun(change=Change.LOST, text=text))
        if b_end > b_start:
            runs.append(WordRun(change=Change.ADDED, text=quote.original_words(b_start, b_end)))
    return tuple(runs)


def _stitched(quote: NormalisedText, sources: _Sources) -> QuoteEvidence | None:
    """Cover the quote's words with runs of at least three words from the responses, longest first at each place."""
    texts = [word.text for word in quote.words]
    spans: list[SourceSpan] = []
    position = covered = 0
    while position < len(texts):
        length, span = _longest_run(texts[position:], sources)
        if span is None:
            position += 1
            continue
        spans.append(span)
        covered += length
        position += length
    share = covered / len(texts)
    if share < EDITED_THRESHOLD or not 2 <= len(spans) <= _MAXIMUM_STITCHES:
        return None
    return QuoteEvidence(mark=EvidenceMark.STITCHED, score=round(share, 4), spans=tuple(spans))


def _longest_run(wanted: list[str], sources: _Sources) -> tuple[int, SourceSpan | None]:
    best, span = _MINIMUM_STITCH_WORDS - 1, None
    for response_id, source in sources:
        for start in source.positions.get(wanted[0], ()):
            length = 0
            while (
                length < len(wanted)
                and start + length < len(source.words)
                and source.words[start + length].text == wanted[length]
            ):
                length += 1
            if length > best and _negation_before(source, start) is None:
                best = length
                span = _span(
                    source, response_id, source.words[start].start, source.words[start + length - 1].end
                )
    return (best, span) if span is not None else (0, None)
