"""The responses in which quotes are looked for that do not stand there word for word, and where looking is worth it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from uuid import UUID

from persona_desktop.domain.evidence_text import NormalisedText

LONGEST_QUOTE = 2_000
"""Characters of the longest quote that is looked for in another way than verbatim."""
LONGEST_RESPONSE = 100_000
"""Characters of the longest response in which quotes are looked for in another way than verbatim."""
RUN_LENGTH = 3
"""Words of the shortest run that counts as a part of a stitched quote."""

Source = tuple[UUID, NormalisedText]
"""A response's id and its text."""


class Sources:
    """Responses with what is found out about them once for all quotes; it is found out when it is first asked for.

    Args:
        sources: All responses; those longer than ``LONGEST_RESPONSE`` are left out.
        quotes: All quotes that will be looked for; those longer than ``LONGEST_QUOTE`` are left out.
        least: The least similarity that counts, 0 to 1.
    """

    def __init__(self, sources: Iterable[Source], quotes: Iterable[NormalisedText], least: float) -> None:
        self._sources = [source for source in sources if len(source[1].folded) <= LONGEST_RESPONSE]
        self._quotes = [quote for quote in quotes if len(quote.core) <= LONGEST_QUOTE]
        self._least = least

    def similar_to(self, quote: NormalisedText) -> list[Source]:
        """Return every source with a span at least as similar to the quote as what counts, and few others, in order.

        The similarity meant is that of rapidfuzz: 2 · common / (quote + span), of a span no longer than the quote.
        """
        return self._similar.get(quote.core, [])

    def runs_of(self, words: Sequence[str]) -> list[tuple[Source, int]]:
        """Return where ``RUN_LENGTH`` words of a quote stand together: the source, and the index of the first word."""
        return self._runs.get(tuple(words), [])

    @cached_property
    def _runs(self) -> dict[tuple[str, ...], list[tuple[Source, int]]]:
        wanted = {run for quote in self._quotes for run in _neighbours(quote.word_texts)}
        found: dict[tuple[str, ...], list[tuple[Source, int]]] = defaultdict(list)
        for source in self._sources:
            for index, run in enumerate(_neighbours(source[1].word_texts)):
                if run in wanted:
                    found[run].append((source, index))
        return dict(found)

    @cached_property
    def _similar(self) -> dict[str, list[Source]]:
        """The sources that hold enough of each quote's grams, which are three characters that stand together.

        Of a similar quote's characters, the share that is not common is at most 2 · (1 - least) / (2 - least), and each is
        in three grams at most; what stands only in the span parts fewer. So no more grams than that can be missing.
        """
        cores = list({quote.core for quote in self._quotes})
        grams = [frozenset(_neighbours(core)) for core in cores]
        share = 2 * (1 - self._least) / (2 - self._least)
        fewest = [len(own) - 3 * share * len(core) - 1 for core, own in zip(cores, grams, strict=True)]
        holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, own in enumerate(grams):
            for gram in own:
                holders[gram].append(number)
        wanted = frozenset(holders)
        found: dict[str, list[Source]] = {core: [] for core in cores}
        for source in self._sources:
            folded = source[1].folded
            shared = [0] * len(cores)
            for gram in wanted.intersection(_neighbours(folded)):
                for number in holders[gram]:
                    shared[number] += 1
            for core, count, enough in zip(cores, shared, fewest, strict=True):
                # Of a source shorter than the quote, it is the source's grams that the quote would have to hold.
                is_shorter = len(core) * self._least <= len(folded) < len(core)
                if is_shorter or (count >= enough and len(folded) >= len(core)):
                    found[core].append(source)
        return found


def _neighbours(items: Sequence[str]) -> Iterable[tuple[str, ...]]:
    """Return every three items that stand together."""
    return zip(items, items[1:], items[2:], strict=False)
