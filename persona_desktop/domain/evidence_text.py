"""Text folded for the comparison of quotes, with the way back to the stored characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

_IGNORED = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_QUOTATION = dict.fromkeys("\"'„”“‟‘’‚‛«»‹›′″`´", '"')
_DASHES = dict.fromkeys("-‐‑‒–—―−", "-")
_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:\"[^\W\d_]+)?|[%‰°€$£]")
_UNITS = "%‰°€$£"
_LEADING = re.compile(r"^(?:(?!-\d)[\s.,;:!?\"()\[\]-])+")
_TRAILING = re.compile(r"[\s.,;:!?\"()\[\]-]+$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word, a number or a unit sign, with offsets in the folded text."""

    text: str
    start: int
    end: int

    def is_unit_behind(self, number: Word) -> bool:
        """Whether this is the unit sign of ``number``, written right behind it."""
        return self.text in _UNITS and self.start == number.end and number.text[-1].isdigit()


def _clusters(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the offsets of each character with the combining marks behind it, and both in composed form."""
    start = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or not unicodedata.combining(text[index]):
            yield start, index, unicodedata.normalize("NFC", text[start:index])
            start = index


class NormalisedText:
    """A text in folded form: composed, lower case, one kind of quotation mark, dash, ellipsis and white space."""

    def __init__(self, text: str) -> None:
        self._text = text
        characters: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        for start, end, cluster in _clusters(text):
            folded = self._fold(cluster)
            if folded == " " and (not characters or characters[-1] == " "):
                continue
            characters.extend(folded)
            starts.extend([start] * len(folded))
            ends.extend([end] * len(folded))
        self.folded = "".join(characters)
        self._starts = starts
        self._ends = ends

    @staticmethod
    def _fold(cluster: str) -> str:
        if cluster in _IGNORED:
            return ""
        if cluster.isspace():
            return " "
        if cluster == "…":
            return "..."
        return _QUOTATION.get(cluster) or _DASHES.get(cluster) or cluster.casefold()

    @cached_property
    def core(self) -> str:
        """The folded text without punctuation at its ends; the minus sign of a number stays."""
        return _TRAILING.sub("", _LEADING.sub("", self.folded))

    @cached_property
    def words(self) -> list[Word]:
        """The words, numbers and unit signs in order."""
        return [Word(match.group(), match.start(), match.end()) for match in _WORD.finditer(self.folded)]

    @cached_property
    def positions(self) -> dict[str, list[int]]:
        """Where each word stands among the words."""
        found: dict[str, list[int]] = {}
        for index, word in enumerate(self.words):
            found.setdefault(word.text, []).append(index)
        return found

    def occurrences_in(self, source: NormalisedText) -> Iterator[int]:
        """Yield every offset of the source's folded text at which this text's core stands as whole words."""
        core = self.core
        if not core:
            return
        start = source.folded.find(core)
        while start != -1:
            end = start + len(core)
            if not _joins(source.folded, start) and not _joins(source.folded, end):
                yield start
            start = source.folded.find(core, start + 1)

    def original(self, start: int, end: int) -> str:
        """Return the stored characters behind a span of the folded text."""
        return self._text[self._starts[start] : self._ends[end - 1]]

    def original_words(self, first: int, last: int) -> str:
        """Return the stored characters from word ``first`` to before word ``last``."""
        return self.original(self.words[first].start, self.words[last - 1].end)

    def stored_range(self, start: int, end: int) -> tuple[int, int]:
        """Return a span of the folded text as offsets in the stored text, the second one exclusive."""
        return self._starts[start], self._ends[end - 1]


def _joins(text: str, index: int) -> bool:
    """Whether a word, or a number with its sign and unit, goes on across ``index``."""
    if index <= 0 or index >= len(text):
        return False
    before, after = text[index - 1], text[index]
    if before.isalnum() and after.isalnum():
        return True
    if before.isdigit() and (after in _UNITS or (after in ".,:" and text[index + 1 : index + 2].isdigit())):
        return True
    if not after.isdigit():
        return False
    earlier = text[index - 2 : index - 1]
    return (before in ".,:" and earlier.isdigit()) or (before == "-" and not earlier.isalnum())
