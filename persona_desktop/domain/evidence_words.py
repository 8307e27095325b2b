"""The words of a folded text: what counts as one, and which neighbours make up one quantity.

A number is one word with its sign, its groups of thousands, its decimals and the other end of its range; with the currency
before it and the magnitude and unit behind it, it is a quantity, out of which nothing can be cut without changing it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

_INTEGER = r"(?:\d{1,3}(?:[ \"]\d{3})+(?!\d)|\d+)"
_NUMBER = rf"{_INTEGER}(?:[.,:]\d+)*"
_SIGN = r"(?:(?<![^\W_])[-+±<>≤≥~≈])?"
WORD = re.compile(rf"{_SIGN}{_NUMBER}(?:[-/]{_NUMBER})*|[^\W\d_]+(?:\"[^\W\d_]+)?|°[cf](?![^\W_])|[%‰°€$£¥₴]")
"""A word of a folded text; it has no groups, so that ``findall`` returns the words."""

_BEFORE_NUMBERS = frozenset({*"€$£¥₴", "pln", "eur", "usd", "gbp", "chf", "uah"})
_MAGNITUDES = re.compile(
    r"tys|mln|mld|tysi[ąę]c\w*|milion\w*|miliard\w*|k|m|bn|thousands?|millions?|billions?|hundreds?"
)
_UNITS = re.compile(
    r"[%‰°€$£¥₴]|°[cf]|pln|eur|usd|gbp|chf|uah|zł|złot(?:y|e|ych|ymi|ówek|ówki)|gr|grosz\w*|euro|dol[ae]r\w*|funt\w*"
    r"|hrywie?n\w*|frank(?:i|ów)?|cent(?:y|ów|a)?|proc|procent\w*|promil\w*|pkt|punkt(?:y|ów|u|ach|ami)?"
    r"|stopień|stopni(?:e|u|ach|ami)?|kg|g|dag|mg|t|ton[ay]?|kilo|(?:kilo|deka|mili)?gram(?:y|a|ów|ach|ami)?"
    r"|l|ml|dl|litr\w*|km|m|dm|cm|mm|[kcm]?m[²³]|(?:kilo|centy|mili)?metr(?:y|a|ów|ach|ami)?|cali?|cale|mil[aei]?"
    r"|ha|hektar\w*|kcal|kalori\w*|kw|kwh|hz|[kmgt]hz|[kmgt]b|szt|sztuk\w*|razy|x"
    r"|s|ms|sek|sekund\w*|min|minut\w*|h|godz|godzin\w*|dni|dzień|dób|dob[aęy]|tyg|tydzień|tygodni(?:e|u|ach|ami)?"
    r"|mies|miesiąc(?:e|a|u|ach|ami)?|miesięcy|kwartał\w*|lata?|latach|latami"
    r"|percent|pct|points?|degrees?|dollars?|euros|pounds?|zloty\w*|bucks|cents|pence|am|pm"
    r"|grams?|kilos|kilograms?|lbs?|oz|ounces?|tons|tonnes?|lit(?:er|re)s?"
    r"|(?:kilo|centi|milli)?met(?:er|re)s?|miles?|mph|inch(?:es)?|foot|feet|ft|yards?|calories"
    r"|secs?|seconds?|mins|minutes?|hrs?|hours?|days?|weeks?|months?|quarters?|years?|times"
)
_BEHIND_A_NUMBER = frozenset({"", " ", "-"})
_BEHIND_A_UNIT = frozenset({"", "/", " / "})
_BEHIND_A_MAGNITUDE = frozenset({"", " ", ". "})
_MOST_UNITS = 3
"""So many magnitudes and units can stand behind one number: 5 tys. km/h."""


@dataclass(frozen=True)
class Word:
    """A word, a number or a unit sign, with offsets in the folded text."""

    text: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        """Whether the word is a number in digits."""
        return self.text[-1].isdecimal()

    @cached_property
    def is_unit(self) -> bool:
        """Whether the word, behind a number, is its magnitude or its unit."""
        return self.is_magnitude or _UNITS.fullmatch(self.text) is not None

    @cached_property
    def is_magnitude(self) -> bool:
        """Whether the word, behind a number, multiplies it."""
        return _MAGNITUDES.fullmatch(self.text) is not None


def words_of(folded: str) -> list[Word]:
    """Return the words, numbers and unit signs of a folded text in order."""
    return [Word(match.group(), match.start(), match.end()) for match in WORD.finditer(folded)]


def are_one_quantity(folded: str, words: Sequence[Word], index: int) -> bool:
    """Whether word ``index`` and the one before it are parts of one quantity: 5 kg, € 5, 5 tys. zł, 2 h 30 min."""
    if not 0 < index < len(words):
        return False
    if not words[index].is_number:
        return _measures_a_number(folded, words, index)
    before = words[index - 1]
    if folded[before.end : words[index].start] not in ("", " "):
        return False
    goes_on = _measures_a_number(folded, words, index - 1)
    if goes_on:
        return _measures_a_number(folded, words, index + 1)
    return before.text in _BEFORE_NUMBERS


def _measures_a_number(folded: str, words: Sequence[Word], index: int, most: int = _MOST_UNITS) -> bool:
    """Whether a word is a unit of a number before it, with at most ``most`` - 1 other units between them."""
    if not (most and 0 < index < len(words) and words[index].is_unit):
        return False
    before = words[index - 1]
    between = folded[before.end : words[index].start]
    if before.is_number:
        return between in _BEHIND_A_NUMBER
    joints = _BEHIND_A_MAGNITUDE if before.is_magnitude else _BEHIND_A_UNIT
    return between in joints and _measures_a_number(folded, words, index - 1, most - 1)
