"""Many personas, believable enough in length and letters; the same ones in every run."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

from persona_desktop.domain.persona_summary import NeedsState, PersonaSummary
from persona_desktop.resource_files import resource_path

_NOON = datetime(2026, 10, 14, 12, tzinfo=UTC)
_PROJECT = UUID(int=1)
_FIRST = (
    "Magdalena",
    "Krzysztof",
    "Zofia",
    "Bartosz",
    "Łucja",
    "Michał",
    "Żaneta",
    "Paweł",
    "Oksana",
    "Józef",
)
_LAST = ("Wrońska", "Nowicki", "Adamczyk", "Żurek", "Śliwiński", "Gąsior", "Kowalska", "Dąbrowski", "Łęcka")
_WORK = (
    "Kierowniczka marketingu",
    "Kurier",
    "Emerytowana nauczycielka",
    "Programista",
    "Agronom",
    "Księgowa",
)
_TOWNS = ("Wrocław", "Rzeszów", "Łódź", "Kraków", "Gdańsk", "Warszawa", "Suwałki", "Toruń")
_SEGMENTS = (("seg_young_professionals", "Młodzi Profesjonaliści"), ("seg_families", "Rodziny na dorobku"))


def many_personas(count: int) -> list[PersonaSummary]:
    """Make rows of a list."""
    random = Random(7)
    return [_summary(random, number) for number in range(count)]


def _summary(random: Random, number: int) -> PersonaSummary:
    segment_id, segment_name = random.choice(_SEGMENTS)
    severities = sorted((random.randint(1, 10) for _ in range(random.randint(0, 4))), reverse=True)
    moment = _NOON - timedelta(minutes=number)
    return PersonaSummary(
        id=UUID(int=random.getrandbits(128)),
        project_id=_PROJECT,
        full_name=f"{random.choice(_FIRST)} {random.choice(_LAST)}",
        age=random.randint(18, 80),
        gender=None,
        occupation=random.choice(_WORK),
        location=random.choice(_TOWNS),
        education_level="Wyższe magisterskie",
        segment_id=segment_id,
        segment_name=segment_name,
        top_need="Wiarygodnie prognozować zwrot z kampanii",
        opportunity=random.randint(-10, 90),
        pain_severities=tuple(severities),
        needs_state=random.choice(list(NeedsState)),
        newer_responses=random.randint(0, 3),
        response_count=random.randint(0, 20),
        created_at=moment,
        updated_at=moment,
    )


def write_import_file(path: Path, count: int) -> None:
    """Write a JSON list of whole personas, made from those of the demo."""
    random = Random(11)
    models = [
        persona
        for file in sorted(resource_path("demo", "personas").glob("*.json"))
        for persona in json.loads(file.read_text(encoding="utf-8"))
    ]
    personas = [_record(random, models[number % len(models)], number) for number in range(count)]
    path.write_text(json.dumps(personas, ensure_ascii=False), encoding="utf-8")


def _record(random: Random, model: dict[str, object], number: int) -> dict[str, object]:
    plain = [
        "full_name",
        "persona_title",
        "headline",
        "age",
        "gender",
        "location",
        "education_level",
        "income_bracket",
        "occupation",
        "values",
        "interests",
        "background_story",
    ]
    needs = model["needs"]
    return {
        "id": str(UUID(int=random.getrandbits(128), version=4)),
        **{name: model[name] for name in plain},
        "full_name": f"{model['full_name']} {number}",
        "big_five": model["big_five"],
        "needs_and_pains": None
        if not isinstance(needs, dict)
        else {
            "generated_at": "2026-10-14T12:00:00Z",
            **{k: v for k, v in needs.items() if k != "generated_days_ago"},
        },
        "rag_citations": model["citations"],
    }
