"""Which column of a CSV file is which field: headers in Polish and English, listed for people in docs/import.md.

A header is compared without case, diacritics, punctuation, and anything in brackets: "Otwartość (0–1)" is "otwartosc".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from persona_desktop.domain.importing import ImportKind
from persona_desktop.domain.text import fold

_BRACKETED: Final = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_NOT_A_WORD: Final = re.compile(r"[\W_]+")
_PREFIX: Final = re.compile(r"^(?:big five|wielka piatka|hofstede) (?=.)")

PERSONA_HEADERS: Final[Mapping[str, tuple[str, ...]]] = {
    "id": ("id", "persona id", "identyfikator", "id persony", "uuid"),
    "project_id": ("project id", "id projektu"),
    "full_name": ("full name", "name", "persona", "imię i nazwisko", "imię nazwisko", "osoba", "nazwa"),
    "first_name": ("first name", "given name", "imię"),
    "last_name": ("last name", "surname", "family name", "nazwisko"),
    "persona_title": ("persona title", "title", "tytuł", "tytuł persony"),
    "headline": ("headline", "nagłówek", "hasło"),
    "age": ("age", "wiek", "wiek w latach"),
    "gender": ("gender", "sex", "płeć"),
    "location": ("location", "city", "town", "lokalizacja", "miasto", "miejscowość", "miejsce zamieszkania"),
    "education_level": ("education level", "education", "wykształcenie", "poziom wykształcenia"),
    "income_bracket": ("income bracket", "income", "dochód", "dochody", "przedział dochodowy", "zarobki"),
    "occupation": ("occupation", "job", "job title", "profession", "zawód", "stanowisko"),
    "openness": ("openness", "otwartość", "otwartość na doświadczenia", "otwartość na doświadczenie"),
    "conscientiousness": ("conscientiousness", "sumienność"),
    "extraversion": ("extraversion", "extroversion", "ekstrawersja"),
    "agreeableness": ("agreeableness", "ugodowość"),
    "neuroticism": ("neuroticism", "neurotyczność", "neurotyzm"),
    "power_distance": ("power distance", "dystans władzy"),
    "individualism": ("individualism", "indywidualizm"),
    "masculinity": ("masculinity", "męskość"),
    "uncertainty_avoidance": ("uncertainty avoidance", "unikanie niepewności"),
    "long_term_orientation": ("long term orientation", "orientacja długoterminowa"),
    "indulgence": ("indulgence", "pobłażliwość", "przyzwolenie"),
    "values": ("values", "wartości"),
    "interests": ("interests", "zainteresowania"),
    "background_story": ("background story", "background", "story", "bio", "historia", "biografia", "opis"),
    "personality_prompt": ("personality prompt", "opis osobowości"),
    "segment_id": ("segment id", "id segmentu"),
    "segment_name": ("segment name", "segment", "nazwa segmentu"),
    "needs_and_pains": ("needs and pains", "needs", "potrzeby i bóle", "potrzeby"),
    "rag_context_used": ("rag context used", "użyto rag"),
    "rag_context_details": ("rag context details", "szczegóły rag", "kontekst rag"),
    "rag_citations": ("rag citations", "citations", "cytowania", "cytowania rag"),
    "created_at": ("created at", "created", "utworzono", "data utworzenia"),
}

RESPONSE_HEADERS: Final[Mapping[str, tuple[str, ...]]] = {
    "id": ("id", "response id", "identyfikator", "id odpowiedzi", "uuid"),
    "persona_id": ("persona id", "id persony"),
    "persona_name": (
        "persona name",
        "persona",
        "full name",
        "name",
        "respondent",
        "imię i nazwisko",
        "osoba",
        "uczestnik",
    ),
    "focus_group_id": ("focus group id", "id grupy", "id grupy fokusowej"),
    "focus_group_name": (
        "focus group name",
        "focus group",
        "grupa",
        "grupa fokusowa",
        "nazwa grupy",
        "badanie",
    ),
    "question_text": ("question text", "question", "pytanie", "treść pytania"),
    "response_text": ("response text", "response", "answer", "odpowiedź", "treść odpowiedzi", "wypowiedź"),
    "response_time_ms": ("response time ms", "czas odpowiedzi ms"),
    "created_at": ("created at", "date", "answered at", "data", "data odpowiedzi"),
}

_ESSENTIAL_OF_RESPONSES: Final = ("question_text", "response_text")


def simplified(header: str) -> str:
    """Return a header as it is compared."""
    words = _NOT_A_WORD.sub(" ", fold(_BRACKETED.sub(" ", header))).strip()
    return _PREFIX.sub("", words)


def _by_header(headers: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    return {simplified(spelling): field for field, spellings in headers.items() for spelling in spellings}


_FIELDS: Final = {
    ImportKind.PERSONAS: _by_header(PERSONA_HEADERS),
    ImportKind.RESPONSES: _by_header(RESPONSE_HEADERS),
}


def field_of(header: str, kind: ImportKind) -> str | None:
    """Return the field that a header means, or None."""
    return _FIELDS[kind].get(simplified(header))


def kind_of_headers(headers: list[str]) -> tuple[ImportKind, int]:
    """Return what a file with these headers holds, and how many of them are known.

    Responses need a question and an answer; everything else is taken for personas.
    """
    simple = [simplified(header) for header in headers]
    counts = {}
    for kind, fields in _FIELDS.items():
        found = {fields[header] for header in simple if header in fields}
        counts[kind] = (len(found), all(essential in found for essential in _ESSENTIAL_OF_RESPONSES))
    known, is_responses = counts[ImportKind.RESPONSES]
    if is_responses:
        return ImportKind.RESPONSES, known
    return ImportKind.PERSONAS, counts[ImportKind.PERSONAS][0]
