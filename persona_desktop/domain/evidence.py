"""Aligning quotes with what a persona really said.

A quote is *verbatim* when its whole words stand in a response after folding of Unicode form, case, white space, quotation
marks, dashes, ellipses, soft hyphens and zero-width characters, its own end punctuation aside. A quote that nearly stands
there is *edited*, one put together from several places is *stitched*, any other is *not found*. A changed number, unit or
negation is never verbatim, and neither are words cut out right behind a negation or out of a quantity.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from enum import Enum
from uuid import UUID

from rapidfuzz import fuzz

from persona_desktop.domain.evidence_sources import RUN_LENGTH, Source, Sources
from persona_desktop.domain.evidence_text import FoldedCharacters, NormalisedText
from persona_desktop.domain.focus_group import FocusGroupResponse
from persona_desktop.domain.needs import FrozenModel

EDITED_THRESHOLD = 0.90
"""The least similarity of the best alignment, 0 to 1, at which a quote counts as edited."""

_MOST_COMPARISONS = 100_000_000
"""So many pairs of characters are compared to align one quote; a quote and a response take the product of their lengths."""
_MINIMUM_EDITED_WORDS = 3
_MAXIMUM_STITCHES = 4
_REACH = 3
"""So many words beyond the best alignment the first and the last word of an edited quote are looked for."""
_NEGATIONS = frozenset({"nie", "bez", "ani", "nigdy", "not", "no", "never", "without", "cannot"})
_SHORT_NOT = 'n"t'
"""The end of don't and can't, whose apostrophe is folded."""
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
    """Align every quote with the persona's own responses; None means that the responses are not on this computer.

    Quotes beyond ``LONGEST_QUOTE`` and
    responses beyond ``LONGEST_RESPONSE`` (see ``Sources``) are absurd: there only what stands word for word is found.
    """
    if responses is None:
        return {quote: QuoteEvidence(mark=EvidenceMark.SOURCE_UNAVAILABLE) for quote in quotes}
    if not responses:
        return {quote: QuoteEvidence(mark=EvidenceMark.NOT_FOUND) for quote in quotes}
    characters = FoldedCharacters()
    sources = [(response.id, NormalisedText(response.text, characters)) for response in responses]
    texts = {quote: NormalisedText(quote, characters) for quote in quotes}
    found = {quote: _whole(text, sources) for quote, text in texts.items()}
    search = Sources(sources, [texts[quote] for quote in quotes if found[quote] is None], EDITED_THRESHOLD)
    return {quote: found[quote] or _elsewhere(text, search) for quote, text in texts.items()}


def _elsewhere(quote: NormalisedText, sources: Sources) -> QuoteEvidence:
    return _edited(quote, sources) or _stitched(quote, sources) or QuoteEvidence(mark=EvidenceMark.NOT_FOUND)


def _whole(quote: NormalisedText, sources: Sequence[Source]) -> QuoteEvidence | None:
    """All the quote's words stand in a source; cut from behind a negation or out of a quantity, they are edited."""
    if not quote.words:
        return None
    cut: QuoteEvidence | None = None
    for response_id, source in sources:
        for start in quote.occurrences_in(source):
            end = start + len(quote.core)
            under = source.words_under(start, end)
            words = _completed(source, under)
            first, last = source.words[under.start], source.words[under.stop - 1]
            if words == under and start <= first.start and last.end <= end:
                span = _span(source, response_id, start, end)
                return QuoteEvidence(mark=EvidenceMark.VERBATIM, score=1.0, spans=(span,))
            cut = cut or _compared(quote, source, response_id, words, score=1.0)
    return cut


def _completed(source: NormalisedText, words: range) -> range:
    """Return a run of words with what belongs to it: the rest of a quantity, and the negation right before it."""
    whole = source.belonging(words)
    return range(whole.start - 1, whole.stop) if _is_behind_negation(source, whole.start) else whole


def _span(source: NormalisedText, response_id: UUID, start: int, end: int) -> SourceSpan:
    first, last = source.stored_range(start, end)
    return SourceSpan(response_id=response_id, start=first, end=last)


def _span_of_words(source: NormalisedText, response_id: UUID, words: range) -> SourceSpan:
    first, last = source.words[words.start], source.words[words.stop - 1]
    return _span(source, response_id, first.start, last.end)


def _is_negation(word: str) -> bool:
    return word in _NEGATIONS or word.endswith(_SHORT_NOT)


def _is_behind_negation(source: NormalisedText, index: int) -> bool:
    if index == 0:
        return False
    before = source.words[index - 1]
    between = source.folded[before.end : source.words[index].start]
    return _is_negation(before.text) and not _SENTENCE_END.search(between)


def _edited(quote: NormalisedText, sources: Sources) -> QuoteEvidence | None:
    if len(quote.words) < _MINIMUM_EDITED_WORDS:
        return None
    best: tuple[float, UUID, NormalisedText, range] | None = None
    least = EDITED_THRESHOLD
    left = _MOST_COMPARISONS
    for response_id, source in sources.similar_to(quote):
        work = len(quote.core) * len(source.folded)
        if work > left:
            continue
        left -= work
        found = fuzz.partial_ratio_alignment(quote.core, source.folded, score_cutoff=least * 100)
        if found is None or (best is not None and found.score / 100 <= least):
            continue
        least = found.score / 100
        best = (least, response_id, source, range(found.dest_start, found.dest_end))
    if best is None:
        return None
    score, response_id, source, characters = best
    words = _snapped(quote, source, characters.start, characters.stop)
    return _compared(quote, source, response_id, words, score=round(score, 4)) if words else None


def _snapped(quote: NormalisedText, source: NormalisedText, start: int, end: int) -> range:
    """The source's words under a character span, without words at its ends that the quote does not share.

    The span is as long as the quote: a word left out of its middle pushes one that the quote has over the edge.
    """
    touched = source.words_under(start, end)
    if not touched:
        return touched
    known = set(quote.word_texts)
    first, last = touched[0], touched[-1]
    while first < last and source.words[first].text not in known and source.words[first].start < start:
        first += 1
    while last > first and source.words[last].text not in known and source.words[last].end > end:
        last -= 1
    first -= _reach(source.word_texts[first::-1], quote.word_texts[0])
    last += _reach(source.word_texts[last : last + _REACH + 1], quote.word_texts[-1])
    return _completed(source, range(first, last + 1))


def _reach(words: Sequence[str], outermost: str) -> int:
    """How far behind the first of ``words`` the quote's outermost word stands; 0 if that is not near."""
    near = words[: _REACH + 1]
    return near.index(outermost) if outermost in near else 0


def _compared(
    quote: NormalisedText, source: NormalisedText, response_id: UUID, words: range, *, score: float
) -> QuoteEvidence:
    return QuoteEvidence(
        mark=EvidenceMark.EDITED,
        score=score,
        spans=(_span_of_words(source, response_id, words),),
        differences=_differences(quote, source, words),
    )


def _differences(quote: NormalisedText, source: NormalisedText, words: range) -> tuple[WordRun, ...]:
    said = source.word_texts[words.start : words.stop]
    runs: list[WordRun] = []
    for tag, a_start, a_end, b_start, b_end in _opcodes(said, quote.word_texts):
        if tag == "equal":
            runs.append(WordRun(change=Change.SAME, text=quote.original_words(b_start, b_end)))
            continue
        if a_end > a_start:
            text = source.original_words(words.start + a_start, words.start + a_end)
            runs.append(WordRun(change=Change.LOST, text=text))
        if b_end > b_start:
            runs.append(WordRun(change=Change.ADDED, text=quote.original_words(b_start, b_end)))
    return tuple(runs)


def _opcodes(said: list[str], quoted: list[str]) -> Iterator[tuple[str, int, int, int, int]]:
    """Yield what ``difflib`` says, which needs the square of the length where words repeat, of the differing middle alone."""
    front = _shared_at_front(said, quoted)
    back = _shared_at_front(said[front:][::-1], quoted[front:][::-1])
    a_end, b_end = len(said) - back, len(quoted) - back
    if front:
        yield "equal", 0, front, 0, front
    matcher = difflib.SequenceMatcher(a=said[front:a_end], b=quoted[front:b_end], autojunk=False)
    for tag, *places in matcher.get_opcodes():
        a_first, a_last, b_first, b_last = (front + place for place in places)
        yield tag, a_first, a_last, b_first, b_last
    if back:
        yield "equal", a_end, len(said), b_end, len(quoted)


def _shared_at_front(one: Sequence[str], other: Sequence[str]) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((index for index, (a, b) in pairs if a != b), min(len(one), len(other)))


def _stitched(quote: NormalisedText, sources: Sources) -> QuoteEvidence | None:
    """Cover the quote's words with runs of at least three words from the responses, longest first at each place.

    What no run covers may be a linking word, never a number, a unit or a negation.
    """
    words = quote.words
    spans: list[SourceSpan] = []
    position = bare = 0
    share = 1.0
    while position < len(words):
        run = _longest_run(quote.word_texts, position, sources)
        if run is None:
            return None
        length, span = run
        if span is None:
            bare += 1
            if _is_telling(quote, position):
                return None
        else:
            spans.append(span)
        share = (len(words) - bare) / len(words)
        if len(spans) > _MAXIMUM_STITCHES or share < EDITED_THRESHOLD:
            return None
        position += length
    if len(spans) < 2:
        return None
    return QuoteEvidence(mark=EvidenceMark.STITCHED, score=round(share, 4), spans=tuple(spans))


def _is_telling(quote: NormalisedText, index: int) -> bool:
    """Whether a word is a negation, or a number or another part of a quantity."""
    word = quote.words[index]
    is_in_quantity = quote.is_cut_before(index) or quote.is_cut_before(index + 1)
    return word.is_number or is_in_quantity or _is_negation(word.text)


def _longest_run(wanted: list[str], position: int, sources: Sources) -> tuple[int, SourceSpan | None] | None:
    """Return the length and the place of the longest run of the ``wanted`` words from a position on.

    A word that no run covers is a run of length 1 without a place. None means that these words stand only right behind a
    negation or inside a quantity: whoever leaves that out says something else.
    """
    best, span, is_cut = RUN_LENGTH - 1, None, False
    for (response_id, source), start in sources.runs_of(wanted[position : position + RUN_LENGTH]):
        if _completed(source, range(start, start + 1)).start < start:
            is_cut = True
            continue
        texts = source.word_texts
        length = RUN_LENGTH
        while (
            position + length < len(wanted)
            and start + length < len(texts)
            and texts[start + length] == wanted[position + length]
        ):
            length += 1
        while length and source.is_cut_before(start + length):
            length -= 1
        if length > best:
            best = length
            span = _span_of_words(source, response_id, range(start, start + length))
    if span is None:
        return None if is_cut else (1, None)
    return best, span
