"""The list of a project's personas, read in batches so that nothing else in the service thread waits for all of it."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from datetime import datetime
from typing import Protocol
from uuid import UUID

from persona_desktop.domain.persona_summary import PersonaSummary, Project, ProjectListing, Workspace


class ListSource(Protocol):
    """Where projects and the rows of the list come from."""

    async def workspace(self) -> Workspace:
        """Return what the sidebar says about the workspace, its projects included."""

    async def project_of(self, persona_id: UUID) -> UUID:
        """Return the project of a persona or raise ``PersonaNotFoundError``."""

    def persona_summaries(self, project_id: UUID) -> AsyncGenerator[list[PersonaSummary], None]:
        """Yield the rows of a project in batches, newest change first."""


class PersonaListService:
    """Reads projects and their lists."""

    def __init__(self, source: ListSource, now: Callable[[], datetime]) -> None:
        self._source = source
        self._now = now

    async def workspace(self) -> Workspace:
        """Return what the sidebar says about the workspace, its projects included."""
        return await self._source.workspace()

    async def project_of(self, persona_id: UUID) -> UUID:
        """Return the project of a persona.

        Raises:
            PersonaNotFoundError: The persona is gone or may not be read.

        """
        return await self._source.project_of(persona_id)

    async def load(self, project: Project) -> ProjectListing:
        """Return all personas of a project, newest change first."""
        rows: list[PersonaSummary] = []
        async with aclosing(self._source.persona_summaries(project.id)) as batches:
            async for batch in batches:
                rows.extend(batch)
        return ProjectListing(project=project, personas=tuple(rows), loaded_at=self._now())
