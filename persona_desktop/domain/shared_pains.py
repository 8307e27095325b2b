"""Counting the personas of a segment that have a pain in common.

Counted, unlike ``percent_affected``, which is a model's estimate and says nothing about the personas at hand.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from persona_desktop.domain.persona_summary import PersonaSummary


@dataclass(frozen=True, slots=True)
class SharedPain:
    """So many personas of a segment whose analyses name a pain of the same title."""

    having: int
    """At least 2: the persona at hand and another."""
    analysed: int
    """Personas of the segment that have an analysis, outdated or not; those without one can say nothing."""


_LONGEST = 500
"""Characters of the longest title that is compared; a longer one is no title."""
_SPACES = re.compile(r"\s+")


def pain_key(title: str) -> str:
    """Return what two spellings of one title have in common: its characters, case, spaces and end punctuation aside.

    Whatever differs more may be another pain, and would be counted as the same: "calls to customers" and "calls from
    customers", C# and C++. Empty for a title without a word, or one too long to be any.
    """
    if len(title) > _LONGEST:
        return ""
    plain = _SPACES.sub(" ", unicodedata.normalize("NFKC", title).casefold()).strip(" .!?…")
    return plain if any(map(str.isalnum, plain)) else ""


def pain_keys(titles: Iterable[str]) -> tuple[str, ...]:
    """Return the keys of an analysis's pains, each once, in a fixed order; a title without a word has none."""
    return tuple(sorted({pain_key(title) for title in titles} - {""}))


class SegmentPains:
    """The pains of all personas of one segment."""

    def __init__(self, personas: Iterable[PersonaSummary]) -> None:
        analysed = [persona for persona in personas if persona.has_needs]
        self._analysed = len(analysed)
        self._having = Counter(key for persona in analysed for key in persona.pain_keys)

    def shared_by(self, persona: PersonaSummary, titles: Sequence[str]) -> dict[str, SharedPain]:
        """Return, by title, the pains that a persona of the segment has in common with others.

        Args:
            persona: The persona as it was counted.
            titles: The titles of the persona's pains now: its analysis may be newer than the count.
        """
        others = self._analysed - persona.has_needs
        own = persona.pain_keys if persona.has_needs else ()
        shared: dict[str, SharedPain] = {}
        for title in titles:
            key = pain_key(title)
            having = self._having[key] - (key in own)
            if having:
                shared[title] = SharedPain(having + 1, others + 1)
        return shared
