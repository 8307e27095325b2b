"""The list as a table for the clipboard: a column for everything a row shows."""

from __future__ import annotations

from persona_desktop.domain.persona_summary import PersonaSummary
from persona_desktop.domain.text import capitalise
from persona_desktop.ui.persona_list.row_words import needs_state_text
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.scores import severity_word
from persona_desktop.ui.wording import exact_time


def table_header() -> tuple[str, ...]:
    """Return the names of the columns; what a model has estimated says so."""
    return (
        translate("PersonaList", "Name"),
        translate("PersonaList", "Age"),
        translate("PersonaList", "Occupation"),
        translate("PersonaList", "City"),
        translate("PersonaList", "Segment"),
        translate("PersonaList", "Top need"),
        translate("PersonaList", "Opportunity (computed from a model’s estimates)"),
        translate("PersonaList", "Severity of pains (a model’s estimate)"),
        translate("PersonaList", "Needs status"),
        translate("PersonaList", "Last change"),
    )


def table_row(persona: PersonaSummary) -> tuple[str, ...]:
    """Return the cells of a persona, as many as the header has."""
    score = persona.opportunity
    return (
        persona.full_name,
        "" if persona.age is None else str(persona.age),
        persona.occupation or "",
        persona.location or "",
        persona.segment_name or persona.segment_id or "",
        persona.top_need or "",
        "" if score is None else f"−{-score}" if score < 0 else str(score),
        ", ".join(f"{severity_word(pain)} {pain}" for pain in persona.pain_severities),
        capitalise(needs_state_text(persona)) or translate("PersonaList", "Up to date"),
        exact_time(persona.updated_at),
    )
