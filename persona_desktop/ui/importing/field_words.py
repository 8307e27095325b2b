"""What the fields of personas and responses are called; QtCore alone, for the command line too."""

from __future__ import annotations

from persona_desktop.ui.translation import translate


def field_word(field: str) -> str:
    """Return the name of a field that a column or key was taken for; a field without a name of its own is its own."""
    return _words().get(field, field)


def required_word(field: str) -> str:
    """Return what every row needs, by the field that stands for it: several columns may do for one of them."""
    alternatives = {
        "full_name": translate("ImportFields", "name or title"),
        "persona_id": translate("ImportFields", "persona, by name or identifier"),
        "focus_group_id": translate("ImportFields", "focus group, by name or identifier"),
    }
    return alternatives.get(field) or field_word(field)


def _words() -> dict[str, str]:
    return {**_of_personas(), **_of_traits(), **_of_responses()}


def _of_personas() -> dict[str, str]:
    return {
        "id": translate("ImportFields", "identifier"),
        "project_id": translate("ImportFields", "project’s identifier"),
        "full_name": translate("ImportFields", "name"),
        "first_name": translate("ImportFields", "first name"),
        "last_name": translate("ImportFields", "last name"),
        "persona_title": translate("ImportFields", "title"),
        "headline": translate("ImportFields", "headline"),
        "age": translate("ImportFields", "age"),
        "gender": translate("ImportFields", "gender"),
        "location": translate("ImportFields", "place"),
        "education_level": translate("ImportFields", "education"),
        "income_bracket": translate("ImportFields", "income"),
        "occupation": translate("ImportFields", "occupation"),
        "values": translate("ImportFields", "values"),
        "interests": translate("ImportFields", "interests"),
        "background_story": translate("ImportFields", "story"),
        "personality_prompt": translate("ImportFields", "description of the personality"),
        "segment_id": translate("ImportFields", "segment’s identifier"),
        "segment_name": translate("ImportFields", "segment"),
        "needs_and_pains": translate("ImportFields", "needs and pains"),
        "rag_context_used": translate("ImportFields", "whether sources were used"),
        "rag_context_details": translate("ImportFields", "context of the sources"),
        "rag_citations": translate("ImportFields", "citations"),
        "created_at": translate("ImportFields", "date"),
    }


def _of_traits() -> dict[str, str]:
    return {
        "openness": translate("ImportFields", "openness"),
        "conscientiousness": translate("ImportFields", "conscientiousness"),
        "extraversion": translate("ImportFields", "extraversion"),
        "agreeableness": translate("ImportFields", "agreeableness"),
        "neuroticism": translate("ImportFields", "neuroticism"),
        "power_distance": translate("ImportFields", "power distance"),
        "individualism": translate("ImportFields", "individualism"),
        "masculinity": translate("ImportFields", "masculinity"),
        "uncertainty_avoidance": translate("ImportFields", "uncertainty avoidance"),
        "long_term_orientation": translate("ImportFields", "long-term orientation"),
        "indulgence": translate("ImportFields", "indulgence"),
    }


def _of_responses() -> dict[str, str]:
    return {
        "persona_id": translate("ImportFields", "persona’s identifier"),
        "persona_name": translate("ImportFields", "persona’s name"),
        "focus_group_id": translate("ImportFields", "focus group’s identifier"),
        "focus_group_name": translate("ImportFields", "focus group’s name"),
        "question_text": translate("ImportFields", "question"),
        "response_text": translate("ImportFields", "answer"),
        "response_time_ms": translate("ImportFields", "time of the answer, ms"),
    }
