"""The parts of one persona as the details panel asks for them: one query each."""

from __future__ import annotations

from typing import Any, cast
from uuid import UUID

from pydantic import JsonValue
from sqlalchemy import Text, bindparam, func, select
from sqlalchemy import cast as as_type
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.elements import ColumnElement

from persona_desktop.database.json_values import UNREADABLE, decode
from persona_desktop.database.moments import readable_moment
from persona_desktop.database.public_tables import (
    focus_groups,
    persona_audit_log,
    persona_responses,
    personas,
    projects,
    users,
)
from persona_desktop.domain.audit import AuditEntry
from persona_desktop.domain.errors import PersonaNotFoundError
from persona_desktop.domain.focus_group import FocusGroupResponse
from persona_desktop.domain.persona import Persona
from persona_desktop.domain.persona_reading import read_persona

_JSON = ("rag_citations", "rag_context_details", "needs_and_pains")
_MOMENTS = ("created_at", "updated_at")
_UNREAD = ("personality_prompt", "is_active", "deleted_at", "deleted_by")


def _persona_columns() -> list[ColumnElement[Any]]:
    columns: list[ColumnElement[Any]] = []
    for column in personas.columns:
        if column.name in _JSON:
            columns.append(as_type(column, Text).label(column.name))
        elif column.name in _MOMENTS:
            columns.append(readable_moment(column))
        elif column.name not in _UNREAD:
            columns.append(column)
    return columns


_IS_READABLE = (
    personas.c.id == bindparam("persona"),
    personas.c.is_active,
    personas.c.deleted_at.is_(None),
    projects.c.is_active,
)

_PERSONA = (
    select(*_persona_columns()).join(projects, projects.c.id == personas.c.project_id).where(*_IS_READABLE)
)

_PROJECT = (
    select(personas.c.project_id).join(projects, projects.c.id == personas.c.project_id).where(*_IS_READABLE)
)

_RESPONSES = (
    select(
        persona_responses.c.id,
        persona_responses.c.persona_id,
        persona_responses.c.focus_group_id,
        focus_groups.c.name.label("focus_group_name"),
        persona_responses.c.question_text.label("question"),
        persona_responses.c.response_text.label("text"),
        readable_moment(persona_responses.c.created_at),
        func.row_number()
        .over(
            partition_by=persona_responses.c.focus_group_id,
            order_by=(persona_responses.c.created_at, persona_responses.c.id),
        )
        .label("ordinal"),
    )
    .join(focus_groups, focus_groups.c.id == persona_responses.c.focus_group_id)
    .where(persona_responses.c.persona_id == bindparam("persona"))
    .order_by(persona_responses.c.created_at, persona_responses.c.id)
)

_AUDIT = (
    select(
        persona_audit_log.c.id,
        persona_audit_log.c.action,
        as_type(persona_audit_log.c.details, Text).label("details"),
        persona_audit_log.c.user_id,
        users.c.full_name.label("user_name"),
        readable_moment(persona_audit_log.c.timestamp).label("occurred_at"),
    )
    .outerjoin(users, users.c.id == persona_audit_log.c.user_id)
    .where(persona_audit_log.c.persona_id == bindparam("persona"))
    .order_by(persona_audit_log.c.timestamp.desc(), persona_audit_log.c.id)
    .limit(bindparam("most"))
)


async def fetch_persona(connection: AsyncConnection, persona_id: UUID) -> Persona:
    """Return the persona.

    Raises:
        PersonaNotFoundError: There is none, it was deleted, or it or its project is set aside.

    """
    row = (await connection.execute(_PERSONA, {"persona": persona_id})).mappings().one_or_none()
    if row is None:
        raise PersonaNotFoundError(persona_id)
    return read_persona({**row, **{name: decode(row[name]) for name in _JSON}})


async def fetch_project_of(connection: AsyncConnection, persona_id: UUID) -> UUID:
    """Return the project of a persona; raise ``PersonaNotFoundError`` where ``fetch_persona`` does."""
    project_id: UUID | None = (
        await connection.execute(_PROJECT, {"persona": persona_id})
    ).scalar_one_or_none()
    if project_id is None:
        raise PersonaNotFoundError(persona_id)
    return project_id


async def fetch_responses(connection: AsyncConnection, persona_id: UUID) -> tuple[FocusGroupResponse, ...]:
    """Return everything the persona said, oldest first; answers of one moment in the order of their identifiers."""
    rows = await connection.execute(_RESPONSES, {"persona": persona_id})
    return tuple(FocusGroupResponse(**row) for row in rows.mappings())


async def fetch_audit_entries(
    connection: AsyncConnection, persona_id: UUID, limit: int
) -> tuple[AuditEntry, ...]:
    """Return the latest ``limit`` entries, newest first. Details that are no object are kept under ``details``."""
    rows = await connection.execute(_AUDIT, {"persona": persona_id, "most": limit})
    return tuple(
        AuditEntry(
            id=row.id,
            action=row.action,
            details=_details(decode(row.details)),
            user_id=row.user_id,
            user_name=row.user_name or None,
            occurred_at=row.occurred_at,
        )
        for row in rows
    )


def _details(value: object) -> dict[str, JsonValue]:
    if value is None or value == UNREADABLE:
        return {}
    if isinstance(value, dict):
        return cast("dict[str, JsonValue]", value)
    return {"details": cast("JsonValue", value)}
