"""The demo workspace as it stands in a database, read the way the program reads it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from psycopg.rows import DictRow, dict_row

from persona_desktop.database.demo_rows import demo_id
from persona_desktop.domain.evidence import QuoteEvidence, align_quotes
from persona_desktop.domain.focus_group import FocusGroupResponse
from persona_desktop.domain.persona import Persona
from persona_desktop.domain.persona_reading import read_persona
from tests.support.postgres import Database

TABLES = ("users", "projects", "focus_groups", "personas", "persona_responses", "persona_audit_log")


@dataclass(frozen=True, slots=True)
class StoredPersona:
    """A persona of the demo with what it said, oldest answer first."""

    row: DictRow
    persona: Persona
    responses: tuple[FocusGroupResponse, ...]

    @property
    def newer_responses(self) -> int:
        """How many answers came after the analysis."""
        needs = self.persona.needs
        if needs is None or needs.generated_at is None:
            return 0
        return sum(1 for response in self.responses if response.created_at > needs.generated_at)

    @property
    def evidence(self) -> dict[str, QuoteEvidence]:
        """The mark of each quote of the analysis."""
        needs = self.persona.needs
        return {} if needs is None else align_quotes(needs.quotes, self.responses)


def rows_of(database: Database, query: str) -> list[DictRow]:
    with database.connect() as connection, connection.cursor(row_factory=dict_row) as cursor:
        return cursor.execute(query.encode()).fetchall()


def counts(database: Database) -> dict[str, int]:
    """Return how many rows each table of the demo holds."""
    return {
        table: int(rows_of(database, f"SELECT count(*) AS number FROM {table}")[0]["number"])
        for table in TABLES
    }


def stored_personas(database: Database) -> dict[UUID, StoredPersona]:
    """Read all personas and their answers."""
    said: dict[UUID, list[FocusGroupResponse]] = defaultdict(list)
    taken: dict[tuple[UUID, UUID], int] = defaultdict(int)
    for row in rows_of(
        database,
        "SELECT response.*, focus_group.name FROM persona_responses AS response"
        " JOIN focus_groups AS focus_group ON focus_group.id = response.focus_group_id ORDER BY response.created_at",
    ):
        place = (row["persona_id"], row["focus_group_id"])
        taken[place] += 1
        said[row["persona_id"]].append(
            FocusGroupResponse(
                id=row["id"],
                persona_id=row["persona_id"],
                focus_group_id=row["focus_group_id"],
                focus_group_name=row["name"],
                question=row["question_text"],
                text=row["response_text"],
                created_at=row["created_at"],
                ordinal=taken[place],
            )
        )
    return {
        row["id"]: StoredPersona(row, read_persona(row), tuple(said[row["id"]]))
        for row in rows_of(database, "SELECT * FROM personas")
    }


def persona_of_demo(database: Database, key: str) -> StoredPersona:
    """Return one persona by its key in the files, e.g. ``magdalena-wronska``."""
    return stored_personas(database)[demo_id("persona", key)]


def days_between(earlier: datetime, later: datetime) -> float:
    """Return how many days lie between two moments."""
    return (later - earlier).total_seconds() / 86_400
