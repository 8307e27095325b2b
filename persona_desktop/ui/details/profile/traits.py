"""Personality and culture as the profile names them: traits, their poles, and Hofstede's dimensions."""

from __future__ import annotations

from typing import NamedTuple

from persona_desktop.domain.persona import BigFive, Hofstede
from persona_desktop.ui.translation import translate
from persona_desktop.ui.wording import number

MIDDLE = 0.5
"""Where the poles of a trait meet."""
_NEAR_MIDDLE = 0.05


class NamedValue(NamedTuple):
    """A trait or dimension with its value from 0 to 1; None where it is missing."""

    name: str
    value: float | None
    word: str = ""
    """The pole that the value is on, in words."""

    @property
    def number(self) -> str:
        """The value as it is shown."""
        return value_text(self.value)


def value_text(value: float | None) -> str:
    """Return a value of 0 to 1 with two decimals, or that there is none."""
    return translate("Traits", "no data") if value is None else number(value, 2)


def big_five_traits(traits: BigFive, *, masculine: bool) -> tuple[NamedValue, ...]:
    """Return the five traits with the word for their pole; ``masculine`` chooses the form of the words."""
    names = (
        translate("Traits", "Openness"),
        translate("Traits", "Conscientiousness"),
        translate("Traits", "Extraversion"),
        translate("Traits", "Agreeableness"),
        translate("Traits", "Neuroticism"),
    )
    values = (
        traits.openness,
        traits.conscientiousness,
        traits.extraversion,
        traits.agreeableness,
        traits.neuroticism,
    )
    poles = _masculine_poles() if masculine else _poles()
    return tuple(
        NamedValue(name, value, _pole_word(value, *words))
        for name, value, words in zip(names, values, poles, strict=True)
    )


def hofstede_dimensions(culture: Hofstede) -> tuple[NamedValue, ...]:
    """Return the six dimensions in the order in which the drawing numbers them."""
    return (
        NamedValue(translate("Traits", "Power distance"), culture.power_distance),
        NamedValue(translate("Traits", "Individualism"), culture.individualism),
        NamedValue(translate("Traits", "Masculinity"), culture.masculinity),
        NamedValue(translate("Traits", "Uncertainty avoidance"), culture.uncertainty_avoidance),
        NamedValue(translate("Traits", "Long-term orientation"), culture.long_term_orientation),
        NamedValue(translate("Traits", "Indulgence"), culture.indulgence),
    )


def _pole_word(value: float | None, low: str, high: str) -> str:
    """A value near the middle leans to a pole only a little, and says so."""
    if value is None:
        return ""
    word = high if value >= MIDDLE else low
    if abs(value - MIDDLE) < _NEAR_MIDDLE:
        return translate("Traits", "rather {word}").format(word=word)
    return word


def _poles() -> tuple[tuple[str, str], ...]:
    return (
        (translate("Traits", "conventional"), translate("Traits", "curious")),
        (translate("Traits", "spontaneous"), translate("Traits", "organised")),
        (translate("Traits", "reserved"), translate("Traits", "sociable")),
        (translate("Traits", "competitive"), translate("Traits", "cooperative")),
        (translate("Traits", "calm"), translate("Traits", "sensitive")),
    )


def _masculine_poles() -> tuple[tuple[str, str], ...]:
    return (
        (translate("Traits", "conventional", "of a man"), translate("Traits", "curious", "of a man")),
        (translate("Traits", "spontaneous", "of a man"), translate("Traits", "organised", "of a man")),
        (translate("Traits", "reserved", "of a man"), translate("Traits", "sociable", "of a man")),
        (translate("Traits", "competitive", "of a man"), translate("Traits", "cooperative", "of a man")),
        (translate("Traits", "calm", "of a man"), translate("Traits", "sensitive", "of a man")),
    )
