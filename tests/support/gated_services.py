"""Real services that wait at a gate, or fail: for what happens when answers come late, in another order, or never."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any, cast
from uuid import UUID

from persona_desktop.app import build_desktop, open_first_window, open_services
from persona_desktop.domain.details import PersonaDetails
from persona_desktop.domain.persona_summary import Project, ProjectListing, Workspace
from persona_desktop.services.container import Services
from persona_desktop.services.details import PersonaDetailsService
from persona_desktop.services.listing import PersonaListService
from persona_desktop.settings import Folders
from persona_desktop.ui.desktop import Desktop
from tests.support.window import Walk

Change = Callable[[Services], Services]


class Gate:
    """Closed until it is opened; tells how many have come to it."""

    def __init__(self, *, is_open: bool = True) -> None:
        self._opened = threading.Event()
        self.came = 0
        if is_open:
            self._opened.set()

    def close(self) -> None:
        self._opened.clear()

    def open(self) -> None:
        self._opened.set()

    async def pass_through(self) -> None:
        self.came += 1
        await asyncio.to_thread(self._opened.wait, 30)


class GatedListing:
    """The list service behind gates: one for the workspace, one for each project's list."""

    def __init__(self) -> None:
        self.workspace_gate = Gate()
        self.gates: dict[UUID, Gate] = {}
        self.failure: Exception | None = None
        self._real: PersonaListService | None = None

    def instead_of(self, real: PersonaListService) -> PersonaListService:
        self._real = real
        return cast("PersonaListService", self)

    async def workspace(self) -> Workspace:
        assert self._real is not None
        found = await self._real.workspace()
        await self.workspace_gate.pass_through()
        if self.failure is not None:
            raise self.failure
        return found

    async def project_of(self, persona_id: UUID) -> UUID:
        assert self._real is not None
        if self.failure is not None:
            raise self.failure
        return await self._real.project_of(persona_id)

    async def load(self, project: Project) -> ProjectListing:
        assert self._real is not None
        found = await self._real.load(project)
        await self.gates.get(project.id, Gate()).pass_through()
        return found


class GatedDetails:
    """The details service behind a gate for each persona."""

    def __init__(self) -> None:
        self.gates: dict[UUID, Gate] = {}
        self.failure: Exception | None = None
        self._real: PersonaDetailsService | None = None

    def instead_of(self, real: PersonaDetailsService) -> PersonaDetailsService:
        self._real = real
        return cast("PersonaDetailsService", self)

    async def get(self, persona_id: UUID) -> PersonaDetails:
        assert self._real is not None
        found = await self._real.get(persona_id)
        await self.gates.get(persona_id, Gate()).pass_through()
        if self.failure is not None:
            raise self.failure
        return found


def gated(listing: GatedListing | None = None, details: GatedDetails | None = None) -> Change:
    """Return what puts gates in front of real services."""

    def change(services: Services) -> Services:
        if listing is not None:
            services = replace(services, listing=listing.instead_of(services.listing))
        if details is not None:
            services = replace(services, details=details.instead_of(services.details))
        return services

    return change


def walk_with(folders: Folders, work: Walk, change: Change, before: Callable[[], Any] | None = None) -> None:
    """Like `tests.support.window.walk`, with the services changed.

    ``before`` is called, in the services' thread, each time the workspace is to be opened, and may be a coroutine
    function or raise.
    """
    opening = open_first_window(folders)
    with build_desktop(opening) as desktop:
        real = desktop.workbench.personas._desk.open_services

        async def open_changed() -> Services:
            if before is not None:
                waited = before()
                if isinstance(waited, Coroutine):
                    await waited
            return change(await real())

        object.__setattr__(desktop.workbench.personas._desk, "open_services", open_changed)

        async def whole() -> int:
            await work(desktop)
            return 0

        assert desktop.run_with(whole) == 0


__all__ = ["Desktop", "Gate", "GatedDetails", "GatedListing", "gated", "open_services", "walk_with"]
