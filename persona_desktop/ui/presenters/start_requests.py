"""Does what a start of the program asks for: opens the persona of a link, and shows what importing files would do."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject

from persona_desktop.domain.errors import (
    LinkedPersonaMissingError,
    LinkMalformedError,
    PersonaDesktopError,
    PersonaNotFoundError,
)
from persona_desktop.domain.persona_links import persona_of
from persona_desktop.domain.start_request import StartRequest
from persona_desktop.ui.instance.front import bring_to_front
from persona_desktop.ui.main_window import MainWindow
from persona_desktop.ui.presenters.desk import Desk
from persona_desktop.ui.presenters.details_presenter import DetailsPresenter
from persona_desktop.ui.presenters.list_presenter import ListPresenter
from persona_desktop.ui.presenters.workspace_changes import WorkspaceChanges


class StartRequests(QObject):
    """Carries requests out, each when the workspace is open."""

    def __init__(
        self,
        desk: Desk,
        personas: ListPresenter,
        details: DetailsPresenter,
        changes: WorkspaceChanges,
        window: MainWindow,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._personas = personas
        self._details = details
        self._changes = changes
        self._window = window
        self._wanted: UUID | None = None
        """The persona that was asked for last."""

    def join(self, window: MainWindow) -> None:
        """Work for a window from now on."""
        self._window = window

    def take_later(self, request: StartRequest) -> None:
        """Do what a later start asks for, with the window in front."""
        bring_to_front(self._window, request.token)
        self.take(request)

    def take(self, request: StartRequest) -> None:
        """Do what a start asks for. Of several links the last is opened, since one persona is shown at a time."""
        for link in request.links:
            try:
                self._wanted = persona_of(link)
            except LinkMalformedError as error:
                self._say(error)
            else:
                self._desk.tasks.start(self._open(self._wanted), "open the persona of a link")
        if request.files:
            self._desk.tasks.start(self._import(request), "import what a start brings")

    async def _open(self, persona_id: UUID) -> None:
        try:
            if self._personas.summary(persona_id) is None:
                await self._go_to_project_of(persona_id)
        except PersonaNotFoundError:
            self._say(LinkedPersonaMissingError(persona_id))
        else:
            if persona_id == self._wanted:
                self._details.open(persona_id)

    async def _go_to_project_of(self, persona_id: UUID) -> None:
        """Show the list that a persona is in; where that fails, the list says why, and the persona opens without it."""
        services = await self._personas.wait_until_open()
        project_id = await self._desk.bridge.call(lambda: services.listing.project_of(persona_id))
        if persona_id != self._wanted:
            return
        if self._personas.project_by_id(project_id) is None:
            await self._personas.read_again()  # another program has made it since
        project = self._personas.project_by_id(project_id)
        if project is not None and project != self._personas.project:
            await self._personas.open_project(project)

    async def _import(self, request: StartRequest) -> None:
        await self._personas.wait_until_open()
        self._changes.import_files(list(request.files))

    def _say(self, error: PersonaDesktopError) -> None:
        from persona_desktop.ui.dialogs.messages import failure

        failure(self._desk.theme, self._window, self._desk.failures.sentence(error)).open()
