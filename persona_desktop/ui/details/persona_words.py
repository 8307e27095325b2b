"""The facts of a persona in words: age, gender, what is missing."""

from __future__ import annotations

from datetime import datetime

from persona_desktop.domain.text import fold
from persona_desktop.ui.translation import translate
from persona_desktop.ui.wording import short_date

_FIRST_YEAR = 2000
"""Nothing made by a language model is older: an earlier date stands for one that could not be read."""
_WOMAN = ("kobieta", "female", "woman", "k", "f")
_MAN = ("mezczyzna", "male", "man", "m")
_NON_BINARY = ("osoba niebinarna", "niebinarna", "non-binary", "nonbinary")  # not translated: stored words


def age_text(age: int) -> str:
    """Return an age with its unit: "31 years"."""
    return translate("PersonaFacts", "%n years", n=age)


def is_man(gender: str | None) -> bool:
    """Whether words about the persona take the masculine form; without a gender they agree with "persona"."""
    return gender is not None and fold(gender) in _MAN


def gender_word(gender: str) -> str:
    """Return a gender in the interface's language where the word is known, otherwise as it stands."""
    word = fold(gender)
    if word in _WOMAN:
        return translate("Gender", "Woman")
    if word in _MAN:
        return translate("Gender", "Man")
    if word in _NON_BINARY:
        return translate("Gender", "Non-binary person")
    return gender


def facts_line(age: int | None, occupation: str | None, location: str | None) -> str:
    """Return what the header says under the name; missing facts are left out."""
    facts = (None if age is None else age_text(age), occupation, location)
    return " · ".join(fact for fact in facts if fact)


def created_text(created_at: datetime) -> str:
    """Return the day a persona was made; empty where the stored date could not be read."""
    return short_date(created_at) if created_at.year >= _FIRST_YEAR else ""


def not_given() -> str:
    """Return what stands in place of a missing fact."""
    return translate("PersonaFacts", "not given")
