"""Rows for tests, put in behind the scenes as another program would have put them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import psycopg
from psycopg import sql
from psycopg.types.json import Json, Jsonb

from tests.support.workspace import WorkspaceForTests

NOON = datetime(2026, 10, 14, 12, tzinfo=UTC)


def insert(connection: psycopg.Connection, table: str, values: Mapping[str, Any]) -> UUID:
    """Insert one row and return its identifier, a new one if none is given."""
    row = {"id": uuid4(), **values}
    connection.execute(
        sql.SQL("INSERT INTO {} ({}) VALUES ({})").format(
            sql.Identifier("public", table),
            sql.SQL(", ").join(map(sql.Identifier, row)),
            sql.SQL(", ").join(sql.Placeholder() * len(row)),
        ),
        list(row.values()),
    )
    return UUID(str(row["id"]))


def add_project(workspace: WorkspaceForTests, name: str = "Kampania", **values: Any) -> UUID:
    with workspace.owner.connect() as connection:
        return insert(
            connection,
            "projects",
            {
                "owner_id": workspace.user_id,
                "name": name,
                "target_demographics": Json({}),
                "target_sample_size": 10,
                "is_statistically_valid": False,
                "created_at": NOON,
                "updated_at": NOON,
                "is_active": True,
                **values,
            },
        )


def add_persona(workspace: WorkspaceForTests, project_id: UUID, **values: Any) -> UUID:
    """Add a persona; dictionaries and lists among ``rag_…`` and ``needs_and_pains`` become JSON."""
    row: dict[str, Any] = {
        "project_id": project_id,
        "age": 31,
        "gender": "Kobieta",
        "full_name": "Magdalena Wrońska",
        "is_active": True,
        "created_at": NOON,
        "updated_at": NOON,
        **values,
    }
    for name in ("rag_citations", "rag_context_details", "needs_and_pains"):
        if isinstance(row.get(name), dict | list):
            row[name] = Jsonb(row[name])
    with workspace.owner.connect() as connection:
        return insert(connection, "personas", row)


def add_focus_group(workspace: WorkspaceForTests, project_id: UUID, name: str = "Budżety") -> UUID:
    with workspace.owner.connect() as connection:
        return insert(
            connection,
            "focus_groups",
            {
                "project_id": project_id,
                "name": name,
                "persona_ids": [],
                "questions": [],
                "mode": "normal",
                "status": "completed",
                "created_at": NOON,
            },
        )


def add_response(
    workspace: WorkspaceForTests, persona_id: UUID, focus_group_id: UUID, text: str = "Tak.", **values: Any
) -> UUID:
    with workspace.owner.connect() as connection:
        return insert_response(connection, persona_id, focus_group_id, text, **values)


def insert_response(
    connection: psycopg.Connection, persona_id: UUID, focus_group_id: UUID, text: str = "Tak.", **values: Any
) -> UUID:
    """Add a response over a connection that is there; for tests with many."""
    return insert(
        connection,
        "persona_responses",
        {
            "persona_id": persona_id,
            "focus_group_id": focus_group_id,
            "question_text": "Jak?",
            "response_text": text,
            "created_at": NOON,
            **values,
        },
    )


def add_audit_entry(workspace: WorkspaceForTests, persona_id: UUID, **values: Any) -> UUID:
    with workspace.owner.connect() as connection:
        return insert(
            connection,
            "persona_audit_log",
            {"persona_id": persona_id, "action": "view", "timestamp": NOON, **values},
        )
