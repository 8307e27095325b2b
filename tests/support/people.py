"""Personas for tests of the window: a handful who could exist, and as many made-up ones as a test wants."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from persona_desktop.domain.persona_filter import PersonaIndex
from persona_desktop.domain.persona_summary import NeedsState, PersonaSummary, Project, Workspace

NOW = datetime(2026, 10, 14, 12, 0, tzinfo=UTC)
AUTUMN = Project(UUID(int=1), "Kampania jesień 2026")
BANKING = Project(UUID(int=2), "Bank & Spółka")
WORKSPACE = Workspace("", True, "Marta Lis", (AUTUMN, BANKING), has_demo=False)

_PROFESSIONALS = ("seg_young_professionals", "Młodzi Profesjonaliści")
_FAMILIES = ("seg_growing_families", "Rodziny na dorobku")
_PRECARIAT = ("seg_young_precariat", "Młodzi Prekariusze")
_SENIORS = ("seg_active_seniors", "Aktywni Seniorzy")
_MICRO = ("seg_micro_entrepreneurs", "Mikroprzedsiębiorcy")
_CARE = ("seg_care_professions", "Zawody opiekuńcze")
_NEW = ("seg_new_residents", "Nowi Mieszkańcy")
_NO_SEGMENT: tuple[str | None, str | None] = (None, None)


def person(number: int = 1, full_name: str = "Magdalena Wrońska") -> PersonaSummary:
    """Return one persona with everything a row can show; `dataclasses.replace` makes others of it."""
    return PersonaSummary(
        id=UUID(int=1000 + number),
        project_id=AUTUMN.id,
        full_name=full_name,
        age=31,
        gender="kobieta",
        occupation="Kierowniczka marketingu",
        location="Wrocław",
        education_level="wyższe",
        segment_id="seg_young_professionals",
        segment_name="Młodzi Profesjonaliści",
        top_need="Wiarygodnie prognozować zwrot z kampanii",
        opportunity=54,
        pain_severities=(9, 7, 6, 3),
        needs_state=NeedsState.CURRENT,
        newer_responses=0,
        response_count=15,
        created_at=NOW - timedelta(days=60),
        updated_at=NOW - timedelta(hours=2),
    )


def bare_person() -> PersonaSummary:
    """Return the same persona without whatever one may lack."""
    return replace(
        person(),
        age=None,
        occupation=None,
        location=None,
        segment_id=None,
        segment_name=None,
        top_need=None,
        opportunity=None,
        pain_severities=(),
    )


def people() -> tuple[PersonaSummary, ...]:
    """Return thirteen personas in seven segments: outdated needs, none, no segment, a long name, all that a list meets."""
    rows: tuple[tuple[str, int, str, str, tuple[str | None, str | None], str, int, tuple[int, ...], float], ...] = (
        ("Magdalena Wrońska", 31, "Kierowniczka marketingu", "Wrocław", _PROFESSIONALS,
         "Wiarygodnie prognozować zwrot z kampanii", 54, (9, 7, 6, 3), 2),
        ("Krzysztof Nowicki", 42, "Kierownik zmiany", "Rzeszów", _FAMILIES,
         "Zaplanować wydatki rodziny do końca miesiąca", 40, (8, 6, 4), 2.5),
        ("Zofia Adamczyk", 67, "Emerytowana nauczycielka", "Lublin", _SENIORS,
         "Załatwiać sprawy urzędowe bez kolejek", 24, (5, 4, 2), 5),
        ("Bartosz Żurek", 24, "Kurier i student", "Kraków", _PRECARIAT,
         "Przewidzieć dochód w kolejnym tygodniu", 63, (9, 8, 7, 6), 20),
        ("Tomasz Śliwiński", 29, "Programista", "Gdańsk", _PROFESSIONALS,
         "Odzyskać skupienie w ciągu dnia pracy", 40, (8, 5, 4), 22),
        ("Ewelina Gąsior", 38, "Właścicielka salonu", "Toruń", _MICRO, "Wypełnić grafik w martwe dni", 45, (8, 7, 5), 24),
        ("Joanna Kęsik", 33, "Pielęgniarka oddziałowa", "Łódź", _CARE,
         "Odpocząć naprawdę między dyżurami", 54, (9, 8, 6, 3), 50),
        ("Iga Wójtowicz", 27, "Projektantka UX", "Gdynia", _PROFESSIONALS,
         "Pokazać wpływ badań na decyzje produktowe", 36, (7, 6, 5, 4), 52),
        ("Paweł Dąbrowski-Łęcki", 47, "Dyrektor sprzedaży", "Katowice", _FAMILIES,
         "Utrzymać marżę przy rosnących rabatach", 28, (6, 5), 74),
        ("Oksana Bondar", 30, "Brygadzistka w magazynie", "Wrocław", _NEW,
         "Nostryfikować dyplom bez pośredników", 48, (8, 7, 5), 76),
        ("Michał Okoń", 35, "Agronom", "Suwałki", _MICRO, "", 0, (), 98),
        ("Halina Przybylska", 58, "Księgowa", "Kielce", _NO_SEGMENT, "Zamknąć rok bez nadgodzin", 20, (5, 2), 170),
        ("Adam Dzięgiel", 33, "Analityk finansowy", "Warszawa", _PROFESSIONALS,
         "Skrócić zamknięcie miesiąca do trzech dni", 48, (8, 7, 5, 3), 200),
    )  # fmt: skip
    outdated = {"Magdalena Wrońska", "Bartosz Żurek"}
    made = []
    for number, (name, age, work, city, (segment_id, segment), need, score, pains, hours) in enumerate(rows):
        state = NeedsState.OUTDATED if name in outdated else NeedsState.CURRENT
        made.append(
            replace(
                person(number, name),
                age=age,
                occupation=work,
                location=city,
                segment_id=segment_id,
                segment_name=segment,
                top_need=need or None,
                opportunity=score if need else None,
                pain_severities=pains,
                needs_state=state if need else NeedsState.NO_RESPONSES,
                newer_responses=3 if name in outdated else 0,
                updated_at=NOW - timedelta(hours=hours),
            )
        )
    return tuple(made)


def crowd(count: int) -> PersonaIndex:
    """Return ``count`` personas with names that differ, prepared for searching."""
    some = people()
    return PersonaIndex(
        [
            replace(
                some[number % len(some)],
                id=UUID(int=10_000 + number),
                full_name=f"{some[number % len(some)].full_name} {number}",
                updated_at=NOW - timedelta(minutes=number),
            )
            for number in range(count)
        ]
    )
