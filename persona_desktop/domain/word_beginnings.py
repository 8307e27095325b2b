"""Which of many texts have a word that begins with one to three letters, looked up instead of searched."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import compress

LETTERS = 3
"""Longer beginnings are so rare that searching the texts which share their first three letters is as quick."""

_DIGITS = bytes.maketrans(b"\x00\x01", b"01")
_FLAGS = bytes.maketrans(b"01", b"\x00\x01")


class WordBeginnings:
    """An index over folded texts; takes at most one bit a text and beginning, so some megabytes for 100,000 texts."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._count = len(texts)
        places: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        for place, text in enumerate(texts):
            words = text.split()
            for beginning in {word[:length] for word in words for length in range(1, LETTERS + 1)}:
                places[beginning].append(place)
        self._found = {beginning: self._smaller(found) for beginning, found in places.items()}

    def keep(self, places: Sequence[int], word: str) -> list[int]:
        """Return those places whose text has a word with the first three letters of ``word``, in their order."""
        found = self._found.get(word[:LETTERS])
        if found is None:
            return []
        flags = self._unpack(found) if isinstance(found, int) else self._flags(found)
        return list(compress(places, map(flags.__getitem__, places)))

    def having(self, words: Iterable[str]) -> bytes:
        """Return a one for every text that has words with the first three letters of all ``words``, else a zero."""
        bits = (1 << self._count) - 1
        for word in words:
            found = self._found.get(word[:LETTERS], 0)
            bits &= found if isinstance(found, int) else self._pack(found)
        return self._unpack(bits) if self._count else b""

    def _smaller(self, found: array[int]) -> array[int] | int:
        """Return places as they are, or as the bits of a number where that takes less memory."""
        return found if found.itemsize * len(found) < self._count // 8 else self._pack(found)

    def _flags(self, found: array[int]) -> bytearray:
        flags = bytearray(self._count)
        for place in found:
            flags[place] = 1
        return flags

    def _pack(self, places: array[int]) -> int:
        return int(self._flags(places).translate(_DIGITS), 2)

    def _unpack(self, bits: int) -> bytes:
        return f"{bits:0{self._count}b}".encode().translate(_FLAGS)
