"""What a row of the list says in words: for screen readers, and in the tool tips of its parts.

All are parts of a sentence; a tool tip begins with a capital.
"""

from __future__ import annotations

from persona_desktop.domain.persona_summary import NeedsState, PersonaSummary
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.scores import severity_word
from persona_desktop.ui.wording import exact_time


def work_and_place(persona: PersonaSummary) -> str:
    """Return „Zawód · Miasto”, or what of it there is."""
    return " · ".join(text for text in (persona.occupation, persona.location) if text)


def needs_state_text(persona: PersonaSummary) -> str:
    """Return the state of the needs where it is worth a word, else an empty text."""
    match persona.needs_state:
        case NeedsState.OUTDATED:
            return translate("PersonaList", "needs outdated")
        case NeedsState.NOT_ANALYSED:
            return translate("PersonaList", "not analysed yet")
        case NeedsState.NO_RESPONSES:
            return translate("PersonaList", "no needs")
        case NeedsState.CURRENT:
            return ""


def newer_text(persona: PersonaSummary) -> str:
    """Return how many responses the analysis does not know; empty where it is not outdated."""
    if persona.needs_state is not NeedsState.OUTDATED:
        return ""
    return translate("PersonaList", "%n responses after the analysis", n=max(1, persona.newer_responses))


def pains_text(persona: PersonaSummary) -> str:
    """Return the severity of every pain as word and number, and whose estimate it is; empty without pains."""
    if not persona.pain_severities:
        return ""
    words = ", ".join(f"{severity_word(score)} {score}" for score in persona.pain_severities)
    return translate("PersonaList", "pains: {severities} (a model’s estimate)").format(severities=words)


def score_text(persona: PersonaSummary) -> str:
    """Return the opportunity score and what it is made of; empty without one."""
    score = persona.opportunity
    if score is None:
        return ""
    text = (
        translate(
            "PersonaList",
            "opportunity score {score} = importance × (importance − satisfaction), from a model’s estimates",
        )
        if score > 0
        else translate(
            "PersonaList",
            "over-served: opportunity score {score} = importance × (importance − satisfaction), "
            "from a model’s estimates",
        )
    )
    return text.format(score=f"−{-score}" if score < 0 else score)


def changed_text(persona: PersonaSummary) -> str:
    """Return when the persona was last changed, to the second."""
    return translate("PersonaList", "changed: {moment}").format(moment=exact_time(persona.updated_at))


def describe_persona(persona: PersonaSummary) -> str:
    """Return all that a row shows, with what its tool tips add, for a screen reader."""
    age = translate("PersonaList", "%n years old", "", persona.age) if persona.age is not None else ""
    pieces = [persona.full_name, age, work_and_place(persona)]
    if persona.segment_name or persona.segment_id:
        pieces.append(
            translate("PersonaList", "segment {name}").format(name=persona.segment_name or persona.segment_id)
        )
    if persona.top_need:
        pieces.append(translate("PersonaList", "top need: {need}").format(need=persona.top_need))
    pieces += [
        score_text(persona),
        pains_text(persona),
        needs_state_text(persona),
        newer_text(persona),
        changed_text(persona),
    ]
    return ", ".join(piece for piece in pieces if piece)
