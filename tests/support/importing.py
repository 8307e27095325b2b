"""Files to import, and a look behind the scenes at what became of them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from psycopg import sql
from psycopg.rows import dict_row

from persona_desktop.database.import_store import PostgresImportStore
from persona_desktop.services.importing import ImportService
from tests.support.postgres import Database
from tests.support.workspace import WorkspaceForTests

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "docs" / "examples").iterdir())
"""The files that the guide shows."""
YESTERDAY = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def persona(**changes: Any) -> dict[str, Any]:
    """A persona as a JSON file holds it."""
    plain = {"id": str(uuid4()), "full_name": "Anna Kowalska", "age": 28, "gender": "Kobieta"}
    return plain | changes


def answer(**changes: Any) -> dict[str, Any]:
    """A response as a JSON file holds it."""
    plain = {
        "persona": "Anna Kowalska",
        "focus_group": "Zakupy w sieci",
        "question": "Co Pani przeszkadza?",
        "answer": "Ręczne przepisywanie danych.",
    }
    return plain | changes


def write_json(folder: Path, content: object, name: str = "import.json") -> Path:
    path = folder / name
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return path


def write_text(folder: Path, content: str, name: str = "import.csv") -> Path:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


class Behind:
    """What only the database's owner sees and does."""

    def __init__(self, owner: Database, user_id: UUID) -> None:
        self._owner = owner
        self._user_id = user_id

    def rows(
        self, statement: str, parameters: Sequence[object] | Mapping[str, object] = ()
    ) -> list[dict[str, Any]]:
        """Run a statement, commit, and return its rows."""
        with self._owner.connect() as connection, connection.cursor(row_factory=dict_row) as cursor:
            cursor.execute(sql.SQL(statement), parameters or None)
            return cursor.fetchall() if cursor.description is not None else []

    def count(self, table: str) -> int:
        return int(self.rows(f"SELECT count(*) AS rows FROM {table}")[0]["rows"])

    def counts(self) -> dict[str, int]:
        """How many rows each table that an import writes to has."""
        tables = ("projects", "personas", "focus_groups", "persona_responses", "persona_audit_log")
        return {table: self.count(table) for table in tables}

    def persona(self, persona_id: UUID | str) -> dict[str, Any]:
        return self.rows("SELECT * FROM personas WHERE id = %s", [persona_id])[0]

    def project(self, name: str = "Kampania", owner_id: UUID | None = None) -> UUID:
        """Make a project."""
        project_id = uuid4()
        self.rows(
            "INSERT INTO projects (id, owner_id, name, target_demographics, target_sample_size,"
            " is_statistically_valid, created_at, updated_at, is_active)"
            " VALUES (%s, %s, %s, '{}', 10, false, now(), now(), true)",
            [project_id, owner_id or self._user_id, name],
        )
        return project_id

    def someone(self, project_id: UUID, full_name: str = "Jan Nowak", **changes: Any) -> UUID:
        """Make a persona."""
        values = {
            "id": uuid4(),
            "project_id": project_id,
            "full_name": full_name,
            "age": 40,
            "gender": "Mężczyzna",
            "is_active": True,
            **changes,
        }
        self._insert("personas", values)
        return UUID(str(values["id"]))

    def group(self, project_id: UUID, name: str = "Zakupy w sieci") -> UUID:
        """Make a focus group without people and questions."""
        group_id = uuid4()
        self.rows(
            "INSERT INTO focus_groups (id, project_id, name, persona_ids, questions, mode, status, created_at)"
            " VALUES (%s, %s, %s, '{}', '{}', 'normal', 'completed', now())",
            [group_id, project_id, name],
        )
        return group_id

    def response(self, persona_id: UUID, group_id: UUID, text: str = "Dawniej.") -> UUID:
        """Make a response."""
        response_id = uuid4()
        values = {
            "id": response_id,
            "persona_id": persona_id,
            "focus_group_id": group_id,
            "question_text": "Co?",
            "response_text": text,
            "response_time_ms": 900,
        }
        self._insert("persona_responses", values)
        return response_id

    def _insert(self, table: str, values: dict[str, Any]) -> None:
        columns = ", ".join(f'"{column}"' for column in values)
        places = ", ".join(["%s"] * len(values))
        self.rows(f"INSERT INTO {table} ({columns}) VALUES ({places})", list(values.values()))


@pytest.fixture
def behind(workspace: WorkspaceForTests) -> Behind:
    return Behind(workspace.owner, workspace.user_id)


@pytest.fixture
def service(workspace: WorkspaceForTests) -> ImportService:
    return ImportService(PostgresImportStore(workspace.engine))
