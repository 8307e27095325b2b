"""Text folded for the comparison of quotes, with the way back to the stored characters."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from persona_desktop.domain.evidence_words import WORD, Word, are_one_quantity, words_of

_IGNORED = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_QUOTATION = dict.fromkeys("\"'„”“‟‘’‚‛«»‹›′″`´", '"')
_DASHES = dict.fromkeys("-‐‑‒–—―−", "-")
_LEADING = re.compile(r"^(?:(?!-\d)[\s.,;:!?\"()\[\]-])+")
_TRAILING = re.compile(r"[\s.,;:!?\"()\[\]-]+$")
_SPACES = re.compile(" {2,}")


def _clusters(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the offsets of each character with the combining marks behind it, and both in composed form."""
    start = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or not unicodedata.combining(text[index]):
            yield start, index, unicodedata.normalize("NFC", text[start:index])
            start = index


def _fold(cluster: str) -> str:
    if cluster in _IGNORED:
        return ""
    if cluster.isspace():
        return " "
    if cluster == "…":
        return "..."
    return _QUOTATION.get(cluster) or _DASHES.get(cluster) or cluster.casefold()


class FoldedCharacters(dict[int, str]):
    """What each character without combining marks is folded to, worked out when it is met for the first time."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold(unicodedata.normalize("NFC", chr(code)))
        return folded


class NormalisedText:
    """A text in folded form: composed, lower case, one kind of quotation mark, dash, ellipsis and white space.

    Args:
        text: The stored characters.
        characters: Characters folded before, shared by texts that are made together; they are made faster.
    """

    def __init__(self, text: str, characters: FoldedCharacters | None = None) -> None:
        self._text = text
        self._characters = FoldedCharacters() if characters is None else characters
        self._is_plain = not any(map(unicodedata.combining, set(text)))
        if self._is_plain:
            self.folded = _SPACES.sub(" ", text.translate(self._characters)).lstrip(" ")
        else:
            self.folded = "".join(folded for _, _, folded in self._without_double_spaces())

    def _folded_clusters(self) -> Iterator[tuple[int, int, str]]:
        if self._is_plain:
            table = self._characters
            for start, character in enumerate(self._text):
                yield start, start + 1, table[ord(character)]
        else:
            for start, end, cluster in _clusters(self._text):
                yield start, end, _fold(cluster)

    def _without_double_spaces(self) -> Iterator[tuple[int, int, str]]:
        last = " "
        for piece in self._folded_clusters():
            folded = piece[2]
            if folded and (folded != " " or last != " "):
                yield piece
                last = folded[-1]

    @cached_property
    def _offsets(self) -> tuple[Sequence[int], Sequence[int]]:
        """Where the stored characters behind each folded one start and end."""
        length = len(self._text)
        if self._is_plain and len(self.folded) == length and self._keeps_its_length:
            return range(length), range(1, length + 1)
        starts: list[int] = []
        ends: list[int] = []
        for start, end, folded in self._without_double_spaces():
            starts.extend([start] * len(folded))
            ends.extend([end] * len(folded))
        return starts, ends

    @property
    def _keeps_its_length(self) -> bool:
        """Whether every stored character is folded to exactly one; two spaces together may still have become one."""
        return all(len(self._characters[ord(character)]) == 1 for character in set(self._text))

    @cached_property
    def core(self) -> str:
        """The folded text without punctuation at its ends; the minus sign of a number stays."""
        return _TRAILING.sub("", _LEADING.sub("", self.folded))

    @cached_property
    def words(self) -> list[Word]:
        """The words, numbers and unit signs in order."""
        return words_of(self.folded)

    @cached_property
    def word_texts(self) -> list[str]:
        """The texts of the words alone, which are found much faster."""
        return WORD.findall(self.folded)

    def occurrences_in(self, source: NormalisedText) -> Iterator[int]:
        """Yield every offset of the source's folded text at which this text's core stands, no letter or digit cut off.

        What it is cut from may still be one word or one quantity with what stands beside it: see ``belonging``.
        """
        core = self.core
        if not core:
            return
        start = source.folded.find(core)
        while start != -1:
            end = start + len(core)
            if not _is_inside(source.folded, start) and not _is_inside(source.folded, end):
                yield start
            start = source.folded.find(core, start + 1)

    def words_under(self, start: int, end: int) -> range:
        """Return the indices of the words of which at least one character lies in a span of the folded text."""
        first = bisect_right(self._word_ends, start)
        return range(first, max(first, bisect_left(self._word_starts, end)))

    @cached_property
    def _word_starts(self) -> list[int]:
        return [word.start for word in self.words]

    @cached_property
    def _word_ends(self) -> list[int]:
        return [word.end for word in self.words]

    def is_cut_before(self, index: int) -> bool:
        """Whether a span that begins with word ``index``, or ends before it, takes a quantity apart."""
        return are_one_quantity(self.folded, self.words, index)

    def belonging(self, words: range) -> range:
        """Return a run of words with what makes up one quantity with its first and its last word."""
        first, last = words.start, words.stop
        while self.is_cut_before(first):
            first -= 1
        while self.is_cut_before(last):
            last += 1
        return range(first, last)

    def original(self, start: int, end: int) -> str:
        """Return the stored characters behind a span of the folded text."""
        first, last = self.stored_range(start, end)
        return self._text[first:last]

    def original_words(self, first: int, last: int) -> str:
        """Return the stored characters from word ``first`` to before word ``last``."""
        return self.original(self.words[first].start, self.words[last - 1].end)

    def stored_range(self, start: int, end: int) -> tuple[int, int]:
        """Return a span of the folded text as offsets in the stored text, the second one exclusive."""
        starts, ends = self._offsets
        return starts[start], ends[end - 1]


def _is_inside(text: str, index: int) -> bool:
    """Whether letters or digits go on across ``index``."""
    return 0 < index < len(text) and text[index - 1].isalnum() and text[index].isalnum()
