"""Which of many texts have a word that begins with one or two letters, looked up instead of searched."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence
from itertools import compress

LETTERS = 2
"""Longer beginnings are so rare that searching the texts which share their first two letters is as quick."""

_DIGITS = bytes.maketrans(b"\x00\x01", b"01")
_FLAGS = bytes.maketrans(b"01", b"\x00\x01")


class WordBeginnings:
    """An index over folded texts; takes one bit a text and beginning, so some megabytes for 100,000 texts."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._count = len(texts)
        places: defaultdict[str, array[int]] = defaultdict(lambda: array("L"))
        for place, text in enumerate(texts):
            words = text.split()
            for beginning in {word[:length] for word in words for length in range(1, LETTERS + 1)}:
                places[beginning].append(place)
        self._bits = {beginning: self._pack(found) for beginning, found in places.items()}

    def keep(self, places: Sequence[int], word: str) -> list[int]:
        """Return those places whose text has a word with the first two letters of ``word``, in their order."""
        bits = self._bits.get(word[:LETTERS])
        if bits is None:
            return []
        return list(compress(places, map(self._unpack(bits).__getitem__, places)))

    def _pack(self, places: Sequence[int]) -> int:
        flags = bytearray(self._count)
        for place in places:
            flags[place] = 1
        return int(flags.translate(_DIGITS), 2)

    def _unpack(self, bits: int) -> bytes:
        return f"{bits:0{self._count}b}".encode().translate(_FLAGS)
