"""What services ask of the shared database, each call in a transaction of its own."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from datetime import datetime
from uuid import UUID

from pydantic import JsonValue
from sqlalchemy import func, literal, select, text
from sqlalchemy.dialects.postgresql import JSONB

from persona_desktop.database.engine import DatabaseEngine
from persona_desktop.database.listing_queries import stream_summaries
from persona_desktop.database.persona_queries import (
    fetch_audit_entries,
    fetch_persona,
    fetch_project_of,
    fetch_responses,
)
from persona_desktop.database.public_tables import projects
from persona_desktop.domain.audit import LATEST_ENTRIES, AuditEntry
from persona_desktop.domain.focus_group import FocusGroupResponse
from persona_desktop.domain.persona import Persona
from persona_desktop.domain.persona_summary import PersonaSummary, Project, Workspace


class PersonaDatabase:
    """Reads personas and the list, and records actions, with the rights of the person whose login the engine has.

    Every method raises a ``DatabaseUnavailableError``, ``DatabaseAccessError``, ``DatabaseSchemaError`` or, from a local
    server that cannot be revived, a ``LocalServerError``.
    """

    def __init__(self, engine: DatabaseEngine) -> None:
        self._engine = engine

    async def persona(self, persona_id: UUID) -> Persona:
        """Return the persona; raise ``PersonaNotFoundError`` when it is gone, deleted or set aside."""
        async with self._engine.reading() as connection:
            return await fetch_persona(connection, persona_id)

    async def project_of(self, persona_id: UUID) -> UUID:
        """Return the project of a persona; raise ``PersonaNotFoundError`` where ``persona`` does."""
        async with self._engine.reading() as connection:
            return await fetch_project_of(connection, persona_id)

    async def responses(self, persona_id: UUID) -> tuple[FocusGroupResponse, ...]:
        """Return everything the persona said, oldest first."""
        async with self._engine.reading() as connection:
            return await fetch_responses(connection, persona_id)

    async def audit_entries(self, persona_id: UUID, limit: int = LATEST_ENTRIES) -> tuple[AuditEntry, ...]:
        """Return the latest ``limit`` audit entries, newest first."""
        async with self._engine.reading() as connection:
            return await fetch_audit_entries(connection, persona_id, limit)

    async def workspace(self) -> Workspace:
        """Return who is reading, where, and the projects that are not set aside, newest change first."""
        listed = (
            select(projects.c.id, projects.c.name, projects.c.description)
            .where(projects.c.is_active)
            .order_by(projects.c.updated_at.desc(), projects.c.name, projects.c.id)
        )
        async with self._engine.reading() as connection:
            facts = (await connection.execute(text("SELECT * FROM app.workspace_facts()"))).one()
            found = (await connection.execute(listed)).all()
        return Workspace(
            name="",
            is_local=facts.is_local_workspace,
            user_name=facts.user_name or "",
            projects=tuple(Project(*row) for row in found),
            has_demo=facts.has_demo,
        )

    def persona_summaries(self, project_id: UUID) -> AsyncGenerator[list[PersonaSummary], None]:
        """Yield the rows of a project in batches, newest change first; close the generator when leaving it early."""
        return stream_summaries(self._engine, project_id)

    async def record_action(
        self,
        event_id: UUID,
        persona_id: UUID,
        action: str,
        details: dict[str, JsonValue],
        occurred_at: datetime,
    ) -> None:
        """Write one audit entry; writing the same event again changes nothing.

        Raises:
            PersonaNotFoundError: There is no such persona.
            NotAllowedError: This action is not one that a program records, or the login is nobody's.

        """
        record = func.app.record_action(event_id, persona_id, action, literal(details, JSONB), occurred_at)
        async with self._engine.writing() as connection:
            await connection.execute(select(record))
