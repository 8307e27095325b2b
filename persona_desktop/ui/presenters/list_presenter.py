"""Brings a project's personas into the list and the sidebar, and says when that fails."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from persona_desktop.cache.list_snapshot import ListSnapshot
from persona_desktop.domain.persona_filter import ListQuery, PersonaIndex
from persona_desktop.domain.persona_summary import PersonaSummary, Project, ProjectListing, Workspace
from persona_desktop.ui.main_window import MainWindow
from persona_desktop.ui.presenters.desk import Desk
from persona_desktop.ui.shown_list import ShownList, show_list
from persona_desktop.ui.sidebar.entries import Entry
from persona_desktop.ui.sidebar.freshness import Freshness, FreshnessState
from persona_desktop.ui.waiting import signal_of

if TYPE_CHECKING:
    from persona_desktop.domain.details import PersonaDetails
    from persona_desktop.domain.shared_pains import SharedPain
    from persona_desktop.services.container import Services


class ListPresenter(QObject):
    """Opens the workspace and keeps the list up to date."""

    services_opened = Signal()
    """The workspace is open: everything that waited for it can be asked for."""
    opening_failed = Signal(object)
    """The workspace cannot be opened; the error says why. What waited for it waits in vain until the next try."""
    shown = Signal()
    """A list came from the server and is on the screen now."""
    changed = Signal()
    """The rows of the list, or their order, are other ones."""
    leaving_project = Signal()
    """Another project's list is on its way."""

    def __init__(self, desk: Desk, window: MainWindow, seen: ShownList | None) -> None:
        """``seen`` is the list that stands in the window already, as it was last time."""
        super().__init__()
        self._desk = desk
        self._snapshot = ListSnapshot(desk.folders.list_snapshot)
        self._services: Services | None = None
        self._list = seen
        self._opening: asyncio.Task[None] | None = None
        self._wanted: Project | None = None
        """The project whose list was asked for last; None once a list is on the screen."""
        self._asked = 0
        """Number of the last question for a list: answers to earlier ones come too late."""
        self._window = window
        self._join(window)

    @property
    def services(self) -> Services | None:
        """The services, once the workspace is open."""
        return self._services

    @property
    def listing(self) -> ProjectListing | None:
        """The list on the screen."""
        return self._list.listing if self._list else None

    @property
    def project(self) -> Project | None:
        """The project on the screen; None while the workspace has none."""
        return self._list.project if self._list else None

    @property
    def projects(self) -> tuple[Project, ...]:
        """The projects of the workspace."""
        return self._list.workspace.projects if self._list else ()

    def project_by_id(self, project_id: UUID) -> Project | None:
        """Return a project of the workspace as it was read last."""
        known = self._list.workspace.projects if self._list else ()
        return next((project for project in known if project.id == project_id), None)

    def summary(self, persona_id: UUID | None) -> PersonaSummary | None:
        """Return the row of a persona, whether or not the query keeps it."""
        return self._list.index.summary(persona_id) if self._list and persona_id else None

    @property
    def index(self) -> PersonaIndex | None:
        """The rows of the list, filtered or not; another object for every list that was read."""
        return self._list.index if self._list else None

    def shared_pains(self, details: PersonaDetails) -> dict[str, SharedPain]:
        """Return, by title, the pains that a persona has in common with others of its segment in the list."""
        needs = details.persona.needs
        if self._list is None or needs is None:
            return {}
        return self._list.index.shared_pains(details.persona.id, [pain.title for pain in needs.pains])

    def position(self, persona_id: UUID) -> tuple[int, int]:
        """Return which row of the list a persona is, from 1 (0 when the query does not keep it), and of how many."""
        rows = self._window.list.view.personas
        row = rows.row_of(persona_id)
        return (0 if row is None else row + 1), rows.rowCount()

    def join(self, window: MainWindow) -> None:
        """Work for another window from now on, and show it what is known."""
        self._window = window
        self._join(window)
        if self._list is not None:
            show_list(window, self._list, FreshnessState.FRESH)

    def _join(self, window: MainWindow) -> None:
        window.sidebar.projects.chosen.connect(self.open_project)
        window.sidebar.navigation.chosen.connect(self._filter_by)
        window.list.query_changed.connect(self._query_changed)
        window.list.retry_asked.connect(self.reload)
        window.commands.reload_list.triggered.connect(self.reload)

    def open_workspace(self) -> asyncio.Task[None]:
        """Open the workspace in the background and bring the list up to date; return the task that does it.

        While it is being opened already, that is the task.
        """
        if self._opening is None or self._opening.done():
            self._opening = self._desk.tasks.start(self._open(), "open workspace")
        return self._opening

    async def wait_until_open(self) -> Services:
        """Return the services when the workspace is open and its list was read, however many tries that takes."""
        while self._services is None:
            await asyncio.wait([self.open_workspace()])
            if self._services is None:
                await signal_of(self.services_opened, lambda: None, timeout=None)
        if self._opening is not None:
            await asyncio.wait([self._opening])
        return self._services

    def reload(self) -> None:
        """Read the workspace and the open project's list again; a workspace that is not open is opened."""
        self.show_loading()
        if self._services is None:
            self.open_workspace()
        else:
            self._desk.tasks.start(self.read_again(), "reload")

    def show_loading(self) -> None:
        """Say that the list is being read."""
        self._show_freshness(FreshnessState.LOADING)
        if self._list is None:
            self._window.list.show_loading()

    async def read_again(self) -> None:
        """Read the workspace and the list; a failure is said where the list is."""
        asked = self._ask()
        try:
            await self._read_workspace(asked)
        except Exception as error:  # noqa: BLE001  whatever it is, the list must not wait for ever
            self._failed(asked, error)

    async def _open(self) -> None:
        try:
            self._services = await self._desk.bridge.call(self._desk.open_services)
        except Exception as error:  # noqa: BLE001  whatever it is, list and panel must not wait for ever
            self._failed(self._asked, error)
            self.opening_failed.emit(error)
            return
        self.services_opened.emit()
        await self.read_again()

    def _ask(self) -> int:
        self._asked += 1
        return self._asked

    def _failed(self, asked: int, error: Exception) -> None:
        if asked != self._asked:
            return  # the list that could not be read is not wanted any more
        if self._services is not None:  # else it is wanted still, when the workspace opens at the next try
            self._wanted = None
        self._show_freshness(FreshnessState.FAILED)
        if self._list is None or not self._list.listing.personas:
            self._window.list.show_failed(self._desk.failures.sentence(error))
        else:
            self._desk.failures.tell(error)

    async def _read_workspace(self, asked: int) -> None:
        services = self._opened()
        workspace = await self._desk.bridge.call(services.listing.workspace)
        project = self._project_to_show(workspace)
        if project is not None:
            await self._read_list(asked, workspace, project)
        elif asked == self._asked:
            nothing = ProjectListing(Project(UUID(int=0), ""), (), self._desk.now())
            self._show(ShownList(workspace, nothing, PersonaIndex(())))
            await asyncio.get_running_loop().run_in_executor(None, self._snapshot.remove)

    def _project_to_show(self, workspace: Workspace) -> Project | None:
        shown = self._list.listing.project if self._list else None
        wanted = self._wanted or shown
        wanted_id = str(wanted.id) if wanted else self._desk.choices.settings.last_project
        named = (project for project in workspace.projects if str(project.id) == wanted_id)
        return next(named, workspace.projects[0] if workspace.projects else None)

    async def _read_list(self, asked: int, workspace: Workspace, project: Project) -> None:
        services, query = self._opened(), self._window.list.query

        async def read() -> tuple[ProjectListing, PersonaIndex]:
            listing = await services.listing.load(project)
            index = PersonaIndex(listing.personas)
            index.prepare(query)
            return listing, index

        listing, index = await self._desk.bridge.call(read)
        if asked != self._asked:
            return  # another list was asked for meanwhile
        self._show(ShownList(workspace, listing, index))
        choices = self._desk.choices
        choices.save(replace(choices.settings, last_project=str(project.id)))
        if workspace.is_local:
            await asyncio.get_running_loop().run_in_executor(None, self._snapshot.write, workspace, listing)

    def _opened(self) -> Services:
        if self._services is None:
            raise RuntimeError("the workspace is not open yet")
        return self._services

    def _show(self, shown: ShownList) -> None:
        moved = self._list is not None and self._list.listing.project.id != shown.listing.project.id
        self._list, self._wanted = shown, None
        if moved:
            query = self._window.list.query
            self._window.list.set_query(ListQuery(sort=query.sort, descending=query.descending))
        show_list(self._window, shown, FreshnessState.FRESH)
        self.changed.emit()
        self.shown.emit()

    def _show_freshness(self, state: FreshnessState) -> None:
        read_at = self._list.listing.loaded_at if self._list else None
        self._window.sidebar.show_freshness(Freshness(state, read_at))

    def _filter_by(self, entry: Entry) -> None:
        query = replace(self._window.list.query, segment=entry.segment, needs=entry.needs)
        self._window.list.set_query(query)

    def _query_changed(self, query: ListQuery) -> None:
        self._window.sidebar.navigation.mark((query.needs, query.segment))
        self.changed.emit()

    def open_project(self, project: Project) -> asyncio.Task[None]:
        """Show another project's list, as soon as the workspace is open; return the task that does it."""
        self._wanted = project
        self.leaving_project.emit()
        self._show_freshness(FreshnessState.LOADING)
        if self._services is None or self._list is None:
            return self.open_workspace()
        return self._desk.tasks.start(self._switch(self._list.workspace, project), "switch project")

    async def _switch(self, workspace: Workspace, project: Project) -> None:
        asked = self._ask()
        try:
            await self._read_list(asked, workspace, project)
        except Exception as error:  # noqa: BLE001  whatever it is, it must be said
            self._failed(asked, error)
