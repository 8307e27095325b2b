"""Personas with their details, read from rows as the database holds them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

from persona_desktop.domain.audit import AuditEntry
from persona_desktop.domain.details import PersonaDetails
from persona_desktop.domain.evidence import align_quotes
from persona_desktop.domain.focus_group import FocusGroupResponse
from persona_desktop.domain.persona_reading import read_persona

NOW = datetime(2026, 10, 14, 12, 0, tzinfo=UTC)
ANALYSED = datetime(2026, 10, 12, 9, 0, tzinfo=UTC)
PERSONA = UUID(int=1001)
"""The persona of `tests.support.people.person()`."""
QUOTE = "Co kwartał przez dwa dni składam prognozę w Excelu i mam nadzieję, że nikt nie zapyta o założenia."
_SAID = f"Pyta pani o prognozę? {QUOTE} Tak to u nas wygląda."


def persona_row(**changes: Any) -> dict[str, object]:
    """Return a row of ``personas`` with everything a page can show; None takes a value away."""
    row: dict[str, object] = {
        "id": PERSONA,
        "project_id": UUID(int=1),
        "full_name": "Magdalena Wrońska",
        "persona_title": "Kierowniczka marketingu, sieć klinik",
        "headline": "Chce pokazać wpływ marketingu, zanim ktoś zapyta o budżet",
        "age": 31,
        "gender": "Kobieta",
        "location": "Wrocław",
        "education_level": "Wyższe magisterskie",
        "income_bracket": "8 500–11 000 zł netto",
        "occupation": "Kierowniczka marketingu",
        "openness": 0.82,
        "conscientiousness": 0.88,
        "extraversion": 0.61,
        "agreeableness": 0.57,
        "neuroticism": 0.31,
        "power_distance": 0.42,
        "individualism": 0.71,
        "masculinity": 0.54,
        "uncertainty_avoidance": 0.78,
        "long_term_orientation": 0.66,
        "indulgence": 0.47,
        "values": ["Sprawczość", "Rzetelność"],
        "interests": ["Bieganie", "Ceramika"],
        "background_story": "Magdalena skończyła zarządzanie.\n\nUfa liczbom, których pochodzenie zna.",
        "segment_id": "seg_young_professionals",
        "segment_name": "Młodzi Profesjonaliści",
        "needs_and_pains": needs(),
        "rag_context_used": True,
        "rag_context_details": {
            "orchestration_reasoning": {
                "segment_description": "Osoby w wieku 25–34 lat z wyższym wykształceniem.",
                "segment_social_context": "Wysoka presja na mierzalne wyniki.",
            }
        },
        "rag_citations": [
            {
                "document_title": "Wynagrodzenia, 2024 · GUS · s. 48",
                "chunk_text": "Mediana.",
                "relevance_score": 0.9,
            },
            {"document_title": "Stres w pracy · CBOS", "chunk_text": "Badani.", "relevance_score": 0.8},
            {"document_title": "Praca hybrydowa · GUS", "chunk_text": "Zespoły.", "relevance_score": 0.7},
        ],
        "created_at": datetime(2026, 10, 2, 8, 0, tzinfo=UTC),
        "updated_at": datetime(2026, 10, 14, 8, 0, tzinfo=UTC),
    }
    return {**row, **changes}


def needs(**changes: Any) -> dict[str, object]:
    """Return a stored analysis with one job, two outcomes and two pains."""
    stored: dict[str, object] = {
        "generated_at": ANALYSED.isoformat(),
        "generated_by": "gemini-3.5-flash-lite",
        "jobs_to_be_done": [
            {
                "job_statement": "Gdy planuję budżet, chcę wiarygodnie prognozować zwrot, aby obronić wydatki.",
                "priority_score": 9,
                "frequency": "monthly",
                "difficulty": "hard",
                "quotes": [QUOTE],
            }
        ],
        "desired_outcomes": [
            {"outcome_statement": "prognozować ROI", "importance": 9, "satisfaction_current_solutions": 3},
            {"outcome_statement": "mniej kopiować", "importance": 5, "satisfaction_current_solutions": 6},
        ],
        "pain_points": [
            {
                "pain_title": "ręczne przepisywanie danych",
                "severity": 9,
                "quotes": ["Tego nikt nie powiedział."],
            },
            {"pain_title": "brak zaufania do liczb", "severity": 5},
        ],
    }
    return {**stored, **changes}


def responses(
    count: int = 3, *, newer: int = 0, persona_id: UUID = PERSONA
) -> tuple[FocusGroupResponse, ...]:
    """Return responses, oldest first, of which the last ``newer`` came after the analysis."""
    made = []
    for number in range(count):
        after = number >= count - newer
        moment = (
            ANALYSED + timedelta(hours=number + 1) if after else ANALYSED - timedelta(hours=count - number)
        )
        made.append(
            FocusGroupResponse(
                id=uuid5(persona_id, str(number)),
                persona_id=persona_id,
                focus_group_id=UUID(int=50),
                focus_group_name="Budżety 2026",
                question="Jak powstaje prognoza?",
                text=_SAID,
                created_at=moment,
                ordinal=number + 1,
            )
        )
    return tuple(made)


def details(
    said: Sequence[FocusGroupResponse] | None = None,
    *,
    newer: int = 0,
    fetched_responses: bool = True,
    fetched_audit: bool = True,
    **changes: Any,
) -> PersonaDetails:
    """Return a persona's details; ``changes`` are columns of its row, ``newer`` makes its analysis outdated."""
    persona = read_persona(persona_row(**changes))
    heard = responses(newer=newer, persona_id=persona.id) if said is None else tuple(said)
    known = heard if fetched_responses else None
    quotes = persona.needs.quotes if persona.needs else ()
    viewed = AuditEntry(
        id=UUID(int=70), action="view", user_name="Marta Lis", occurred_at=NOW - timedelta(minutes=5)
    )
    return PersonaDetails(
        persona=persona,
        responses=known,
        audit=(viewed,) if fetched_audit else None,
        evidence=align_quotes(quotes, known),
        fetched_at=NOW,
    )


def bare_details(persona_id: UUID = PERSONA) -> PersonaDetails:
    """Return the details of a row that holds nothing but its identifiers."""
    persona = read_persona({"id": persona_id, "project_id": UUID(int=1)})
    return PersonaDetails(persona=persona, responses=(), audit=(), evidence={}, fetched_at=NOW)


def broken_details() -> PersonaDetails:
    """Return the details of a row in which every value has a wrong form, with nothing else fetched."""
    wrong: dict[str, Any] = {
        name: {"wrong": ["form"]}
        for name in persona_row()
        if name not in ("id", "project_id", "rag_context_details")
    }
    wrong |= {"rag_context_details": ["not an object"], "needs_and_pains": "not an object"}
    return details(fetched_responses=False, fetched_audit=False, **wrong)
