"""Between Python's characters and Qt's: an emoji is one of the former and two of the latter."""

from __future__ import annotations

_LAST_OF_ONE_UNIT = "\uffff"


def units(text: str) -> int:
    """Return how long Qt says a text is, in UTF-16 units."""
    if text.isascii() or max(text) <= _LAST_OF_ONE_UNIT:
        return len(text)
    return len(text) + sum(character > _LAST_OF_ONE_UNIT for character in text)


def characters(text: str, position: int) -> int:
    """Return how many characters stand before a position that Qt gives in UTF-16 units."""
    if text.isascii() or max(text) <= _LAST_OF_ONE_UNIT:
        return position
    passed = 0
    for number, character in enumerate(text):
        if passed >= position:
            return number
        passed += 2 if character > _LAST_OF_ONE_UNIT else 1
    return len(text)
