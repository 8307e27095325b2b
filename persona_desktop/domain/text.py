"""Folding of text for search, and the pieces of Polish typography that belong to data rather than to a screen."""

from __future__ import annotations

import re
import unicodedata

_STROKED = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe"})
_WHITE_SPACE = re.compile(r"\s+")


def fold(text: str) -> str:
    """Return ``text`` for comparison in a search: lower case, without diacritics, single spaces.

    ``lodz``, ``łódź`` and ``Łódź`` fold to the same text. Unicode decomposition leaves ł, đ and ø alone, so these are
    replaced by hand.
    """
    if text.isascii():
        return _WHITE_SPACE.sub(" ", text).strip().lower()
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text.casefold()).casefold())
    bare = "".join(character for character in decomposed if not unicodedata.combining(character))
    return _WHITE_SPACE.sub(" ", bare.translate(_STROKED)).strip()


def initials(name: str) -> str:
    """Return up to two capital initials of a person's name, first and last word, or ``?`` for an empty name."""
    words = [word for word in re.split(r"[\s]+", name.strip()) if word[:1].isalnum()]
    if not words:
        return "?"
    if len(words) == 1:
        return words[0][0].upper()
    return (words[0][0] + words[-1][0]).upper()


def capitalise(text: str) -> str:
    """Return ``text`` with its first letter in upper case and the rest untouched."""
    return text[:1].upper() + text[1:]
