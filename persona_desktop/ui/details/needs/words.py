"""The words of an analysis in the language of the interface; what is not a known word is shown as it stands."""

from __future__ import annotations

from persona_desktop.domain.needs import JobToBeDone
from persona_desktop.domain.text import fold
from persona_desktop.ui.translation import translate

MISSING = "—"
"""Shown where an analysis gives no value."""

_FREQUENCIES = {
    "daily": "daily",
    "every day": "daily",
    "codziennie": "daily",
    "dziennie": "daily",
    "weekly": "weekly",
    "every week": "weekly",
    "co tydzien": "weekly",
    "tygodniowo": "weekly",
    "monthly": "monthly",
    "every month": "monthly",
    "co miesiac": "monthly",
    "miesiecznie": "monthly",
    "quarterly": "quarterly",
    "every quarter": "quarterly",
    "co kwartal": "quarterly",
    "kwartalnie": "quarterly",
    "yearly": "yearly",
    "annually": "yearly",
    "every year": "yearly",
    "co rok": "yearly",
    "co roku": "yearly",
    "rocznie": "yearly",
}
_DIFFICULTIES = {
    "easy": "easy",
    "low": "easy",
    "latwe": "easy",
    "latwy": "easy",
    "latwa": "easy",
    "medium": "medium",
    "moderate": "medium",
    "srednie": "medium",
    "sredni": "medium",
    "srednia": "medium",
    "hard": "hard",
    "high": "hard",
    "difficult": "hard",
    "trudne": "hard",
    "trudny": "hard",
    "trudna": "hard",
}

_JOINTS = " ,\n\t\u00a0"


def frequency_word(text: str) -> str:
    """Return how often something happens, translated where the word is known."""
    match _FREQUENCIES.get(fold(text)):
        case "daily":
            return translate("Frequency", "daily")
        case "weekly":
            return translate("Frequency", "weekly")
        case "monthly":
            return translate("Frequency", "monthly")
        case "quarterly":
            return translate("Frequency", "quarterly")
        case "yearly":
            return translate("Frequency", "yearly")
    return text


def difficulty_word(text: str) -> str:
    """Return how hard a job is, translated where the word is known."""
    match _DIFFICULTIES.get(fold(text)):
        case "easy":
            return translate("Difficulty", "easy")
        case "medium":
            return translate("Difficulty", "medium")
        case "hard":
            return translate("Difficulty", "hard")
    return text


def ulwick_word(score: int) -> str:
    """Return the band of Ulwick's score, 2 to 20, with its limits at 10, 12 and 15 (Outcome-Driven Innovation)."""
    if score >= 15:
        return translate("UlwickBand", "extreme")
    if score >= 12:
        return translate("UlwickBand", "high")
    if score >= 10:
        return translate("UlwickBand", "solid")
    return translate("UlwickBand", "low")


def statement_lines(job: JobToBeDone) -> tuple[tuple[str, str], ...]:
    """Return the lines of a job statement, each with the word that opens it, in the statement's own words.

    „Gdy X, chcę Y, aby Z.” gives (Gdy, „X,”), (chcę, „Y,”), (aby, „Z.”). A statement of another form is one line
    without an opening word.
    """
    whole, parts = job.statement, job.parts
    if parts is None:
        return (("", whole),)
    lines: list[tuple[str, str]] = []
    end = 0
    for part in (parts.situation, parts.motivation, parts.outcome):
        start = _find_words(part, whole, end)
        if start < 0:
            return (("", whole),)
        opening = whole[end:start].lstrip(_JOINTS)
        if lines:
            comma = whole[end : start - len(opening)].rstrip()
            lines[-1] = (lines[-1][0], lines[-1][1] + comma)
        end = start + len(part)
        lines.append((opening.strip(), whole[start:end]))
    lines[-1] = (lines[-1][0], lines[-1][1] + whole[end:].rstrip())
    return tuple(lines)


def _find_words(words: str, text: str, start: int) -> int:
    """Return where whole words stand in a text, from a place on; −1 where they do not."""
    while (found := text.find(words, start)) >= 0:
        end = found + len(words)
        if not _is_letter(text[max(0, found - 1) : found]) and not _is_letter(text[end : end + 1]):
            return found
        start = found + 1
    return -1


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_"


def measurable_word(*, measurable: bool) -> str:
    """Return whether an outcome can be measured."""
    return (
        translate("OutcomeBlock", "measurable") if measurable else translate("OutcomeBlock", "not measurable")
    )
