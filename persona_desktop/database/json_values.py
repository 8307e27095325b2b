"""Decoding JSON that a database may hold, whatever it holds: what Python would stumble over becomes harmless."""

from __future__ import annotations

import json
import re

UNREADABLE = "\N{REPLACEMENT CHARACTER}"
"""Stands for a value that is nested too deeply to be anything of ours."""

_MOST_DIGITS = 300
"""A whole number with more is infinite as a float, and Python refuses to read one with some thousands."""
_MOST_LEVELS = 50
_SURROGATE = re.compile("[\ud800-\udfff]")


def decode(text: str | None) -> object:
    """Return the value of a JSON text; SQL NULL and JSON null are both None.

    What is nested more than fifty levels deep is replaced by ``UNREADABLE``, and so are halves of surrogate pairs. Numbers
    beyond all measure are infinite.
    """
    if text is None:
        return None
    try:
        value: object = json.loads(text, parse_int=_whole)
    except RecursionError:
        return UNREADABLE
    if text.count("[") + text.count("{") > _MOST_LEVELS or "\\ud" in text or "\\uD" in text:
        return _cleaned(value, _MOST_LEVELS)
    return value


def _whole(digits: str) -> int | float:
    return int(digits) if len(digits) <= _MOST_DIGITS else float(digits)


def _cleaned(value: object, levels: int) -> object:
    if isinstance(value, str):
        return _SURROGATE.sub(UNREADABLE, value)
    if not isinstance(value, list | dict):
        return value
    if levels == 0:
        return UNREADABLE
    if isinstance(value, list):
        return [_cleaned(item, levels - 1) for item in value]
    return {_SURROGATE.sub(UNREADABLE, name): _cleaned(item, levels - 1) for name, item in value.items()}
