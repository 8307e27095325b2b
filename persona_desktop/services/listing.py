"""The list of a project's personas, read in batches so that the window can be used from the first one."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from datetime import datetime
from typing import Protocol
from uuid import UUID

from persona_desktop.domain.persona_summary import PersonaSummary, Project, ProjectListing, Workspace


class ListSource(Protocol):
    """Where projects and the rows of the list come from."""

    async def workspace(self) -> Workspace:
        """Return what the sidebar says about the workspace, its projects included."""

    def persona_summaries(self, project_id: UUID) -> AsyncIterator[list[PersonaSummary]]:
        """Yield the rows of a project in batches, newest change first."""


class PersonaListService:
    """Reads projects and their lists."""

    def __init__(self, source: ListSource, now: Callable[[], datetime]) -> None:
        self._source = source
        self._now = now

    async def workspace(self) -> Workspace:
        """Return what the sidebar says about the workspace, its projects included."""
        return await self._source.workspace()

    async def load(self, project: Project) -> ProjectListing:
        """Return all personas of a project, newest change first."""
        rows: list[PersonaSummary] = []
        async for batch in self._source.persona_summaries(project.id):
            rows.extend(batch)
        return ProjectListing(project=project, personas=tuple(rows), loaded_at=self._now())
