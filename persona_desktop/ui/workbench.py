"""What the window does: it answers what a person asks for with what the services bring."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from persona_desktop.cache.list_snapshot import ListSnapshot
from persona_desktop.domain.errors import PersonaDesktopError, PersonaNotFoundError
from persona_desktop.domain.persona_filter import ListQuery, PersonaIndex
from persona_desktop.domain.persona_summary import Project, ProjectListing, Workspace
from persona_desktop.services.task_registry import TaskRegistry
from persona_desktop.settings import Folders, Settings
from persona_desktop.ui.actions import Actions
from persona_desktop.ui.bridge import Bridge
from persona_desktop.ui.dialogs.messages import about, ask_to_remove_demo, explain_needs
from persona_desktop.ui.failures import Failures
from persona_desktop.ui.main_window import MainWindow
from persona_desktop.ui.sidebar.entries import Entry
from persona_desktop.ui.sidebar.freshness import Freshness, FreshnessState
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import LanguageCode, Translations, choose_language, translate
from persona_desktop.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from persona_desktop.domain.details import PersonaDetails
    from persona_desktop.services.container import Services

SLIDE_WAIT = 60
"""Milliseconds that a panel waits for its content before it slides in with a skeleton."""

_KEPT_DETAILS = 30


class Workbench(QObject):
    """Joins one window to the services; builds the window anew when the language changes."""

    quit_asked = Signal()
    details_shown = Signal(object)
    """Identifier of a persona whose details are on the screen now."""
    list_shown = Signal()
    """A list came from the server and is on the screen now."""

    def __init__(
        self,
        *,
        theme: Theme,
        translations: Translations,
        bridge: Bridge,
        tasks: TaskRegistry,
        failures: Failures,
        folders: Folders,
        settings: Settings,
        now: Callable[[], datetime],
        open_services: Callable[[], Coroutine[None, None, Services]],
    ) -> None:
        super().__init__()
        self._theme = theme
        self._translations = translations
        self._bridge = bridge
        self._tasks = tasks
        self._failures = failures
        self._folders = folders
        self._settings = settings
        self._now = now
        self._open_services = open_services
        self._snapshot = ListSnapshot(folders.list_snapshot)
        self._services: Services | None = None
        self._workspace: Workspace | None = None
        self._listing: ProjectListing | None = None
        self._index = PersonaIndex(())
        self._kept: dict[UUID, PersonaDetails] = {}
        self._shown: UUID | None = None
        self._fetching: asyncio.Task[None] | None = None
        self._slide_timer = QTimer(self)
        self._slide_timer.setSingleShot(True)
        self._slide_timer.setInterval(SLIDE_WAIT)
        self._slide_timer.timeout.connect(self._slide_in_with_skeleton)
        self.window = self._new_window()

    @property
    def services(self) -> Services | None:
        """The services, once the workspace is open."""
        return self._services

    @property
    def listing(self) -> ProjectListing | None:
        """The list on the screen."""
        return self._listing

    def _new_window(self) -> MainWindow:
        actions = Actions(self._theme)
        window = MainWindow(self._theme, actions, self._now)
        self._failures.show_in(window)
        self._join(window, actions)
        return window

    def _join(self, window: MainWindow, actions: Actions) -> None:
        window.closing.connect(self.quit_asked)
        window.files_dropped.connect(self.import_files)
        window.sidebar.projects.chosen.connect(self.open_project)
        window.sidebar.navigation.chosen.connect(self._filter_by)
        window.list.query_changed.connect(self._query_changed)
        window.list.view.opened.connect(self.open_persona)
        window.list.demo_asked.connect(self.load_demo)
        window.list.import_asked.connect(self.choose_files)
        window.list.retry_asked.connect(self.reload)
        window.list.view.current_changed.connect(self._follow)
        window.slide.closed.connect(self._forget_shown)
        details = window.details
        details.set_actions([actions.copy_persona, actions.reload_persona])
        details.previous_requested.connect(lambda: window.list.view.step(-1))
        details.next_requested.connect(lambda: window.list.view.step(1))
        details.retry_requested.connect(self._fetch_again)
        details.list_refresh_requested.connect(self.reload)
        details.import_responses_requested.connect(self.choose_files)
        details.how_needs_are_made_requested.connect(lambda: explain_needs(self._theme, self.window).open())
        self._join_actions(window, actions)

    def _join_actions(self, window: MainWindow, actions: Actions) -> None:
        actions.import_file.triggered.connect(self.choose_files)
        actions.load_demo.triggered.connect(self.load_demo)
        actions.remove_demo.triggered.connect(self.ask_to_remove_demo)
        actions.reload_list.triggered.connect(self.reload)
        actions.reload_persona.triggered.connect(self._fetch_again)
        actions.copy_persona.triggered.connect(self.copy_persona)
        actions.previous.triggered.connect(lambda: window.list.view.step(-1))
        actions.next.triggered.connect(lambda: window.list.view.step(1))
        actions.quit.triggered.connect(self.quit_asked)
        actions.about.triggered.connect(lambda: about(self._theme, self.window).open())
        actions.open_log_folder.triggered.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folders.logs)))
        )
        actions.animations.setChecked(self._theme.animations)
        actions.animations.toggled.connect(self._set_animations)
        actions.themes[self._theme.mode].setChecked(True)
        for mode, action in actions.themes.items():
            action.triggered.connect(lambda _=False, chosen=mode: self.set_theme(chosen))
        actions.languages[self._translations.language].setChecked(True)
        for language, action in actions.languages.items():
            action.triggered.connect(
                lambda _=False, chosen=language: self.set_language(choose_language(chosen))
            )

    # Opening

    def show_snapshot(self) -> bool:
        """Paint the list as it was last seen; False when there is none."""
        seen = self._snapshot.read()
        if seen is None:
            return False
        workspace, listing = seen
        self._show_listing(workspace, listing, PersonaIndex(listing.personas), FreshnessState.LOADING)
        return True

    def start(self) -> None:
        """Open the workspace in the background and bring the list up to date."""
        self._tasks.start(self._open(), "open workspace")

    async def _open(self) -> None:
        try:
            self._services = await self._bridge.call(self._open_services)
            await self._read_workspace()
        except PersonaDesktopError as error:
            self._list_failed(error)
        else:
            if self._fetching is None and self._shown is not None:
                self._fetch_again()

    def reload(self) -> None:
        """Read the workspace and the open project's list again."""
        self._show_freshness(FreshnessState.LOADING)
        if self._listing is None:
            self.window.list.show_loading()
        self._tasks.start(self._open() if self._services is None else self._reload(), "reload")

    async def _reload(self) -> None:
        try:
            await self._read_workspace()
        except PersonaDesktopError as error:
            self._list_failed(error)

    def _list_failed(self, error: PersonaDesktopError) -> None:
        sentence = self._failures.sentence(error)
        self._show_freshness(FreshnessState.FAILED)
        if self._listing is None:
            self.window.list.show_failed(sentence)
        else:
            Toast(self._theme, self.window, sentence.title, detail=sentence.text, seconds=10).open()

    async def _read_workspace(self) -> None:
        services = self._opened()
        workspace = await self._bridge.call(services.listing.workspace)
        project = self._project_to_show(workspace)
        if project is None:
            nothing = ProjectListing(Project(UUID(int=0), ""), (), self._now())
            self._show_listing(workspace, nothing, PersonaIndex(()), FreshnessState.FRESH)
            await asyncio.get_running_loop().run_in_executor(None, self._snapshot.remove)
            return
        await self._read_list(workspace, project)

    def _project_to_show(self, workspace: Workspace) -> Project | None:
        wanted = str(self._listing.project.id) if self._listing else self._settings.last_project
        named = (project for project in workspace.projects if str(project.id) == wanted)
        return next(named, workspace.projects[0] if workspace.projects else None)

    async def _read_list(self, workspace: Workspace, project: Project) -> None:
        services = self._opened()

        async def read() -> tuple[ProjectListing, PersonaIndex]:
            listing = await services.listing.load(project)
            index = PersonaIndex(listing.personas)
            index.matching(self.window.list.query)
            return listing, index

        listing, index = await self._bridge.call(read)
        self._show_listing(workspace, listing, index, FreshnessState.FRESH)
        self._save(replace(self._settings, last_project=str(project.id)))
        if workspace.is_local:
            await asyncio.get_running_loop().run_in_executor(None, self._snapshot.write, workspace, listing)

    def _opened(self) -> Services:
        if self._services is None:
            raise RuntimeError("the workspace is not open yet")
        return self._services

    # The list

    def _show_listing(
        self, workspace: Workspace, listing: ProjectListing, index: PersonaIndex, state: FreshnessState
    ) -> None:
        moved = self._listing is not None and self._listing.project.id != listing.project.id
        self._workspace, self._listing, self._index = workspace, listing, index
        window = self.window
        window.sidebar.show_workspace(workspace, listing.project if workspace.projects else None)
        query = self.window.list.query
        if moved:
            query = ListQuery(sort=query.sort, descending=query.descending)
            window.list.set_query(query)
        window.sidebar.show_personas(index, (query.needs, query.segment))
        window.list.show_personas(index, has_demo=workspace.has_demo)
        window.commands.set_has_demo(has_demo=workspace.has_demo)
        self._show_freshness(state)
        self._update_position()
        if state is FreshnessState.FRESH:
            self.list_shown.emit()

    def _show_freshness(self, state: FreshnessState) -> None:
        read_at = self._listing.loaded_at if self._listing else None
        self.window.sidebar.show_freshness(Freshness(state, read_at))

    def _filter_by(self, entry: Entry) -> None:
        query = replace(self.window.list.query, segment=entry.segment, needs=entry.needs)
        self.window.list.set_query(query)

    def _query_changed(self, query: ListQuery) -> None:
        self.window.sidebar.navigation.mark((query.needs, query.segment))
        self._update_position()

    def open_project(self, project: Project) -> None:
        """Show another project's list."""
        if self._workspace is None or self._services is None:
            return
        self.window.close_details()
        self._shown = None
        self._show_freshness(FreshnessState.LOADING)
        self._tasks.start(self._switch(self._workspace, project), "switch project")

    async def _switch(self, workspace: Workspace, project: Project) -> None:
        try:
            await self._read_list(workspace, project)
        except PersonaDesktopError as error:
            self._list_failed(error)

    # The details

    def open_persona(self, persona_id: UUID) -> None:
        """Show a persona's details: at once what is known of it, then what the database says."""
        window = self.window
        if persona_id == self._shown and window.slide.is_open:
            return
        summary = next((row for row in self._index.personas if row.id == persona_id), None)
        window.list.view.select(persona_id)
        if summary is not None:
            position, total = self._position(persona_id)
            window.details.show_summary(summary, position, total)
        self._shown = persona_id
        kept = self._kept.get(persona_id)
        if kept is not None:
            window.details.show_details(kept)
            window.open_details()
        else:
            window.details.show_loading()
            if not window.slide.is_open:
                self._slide_timer.start()
        self._fetch(persona_id)

    def _slide_in_with_skeleton(self) -> None:
        if self._shown is not None:
            self.window.open_details()

    def _forget_shown(self) -> None:
        self._slide_timer.stop()
        self._shown = None

    def _fetch(self, persona_id: UUID) -> None:
        if self._fetching is not None:
            self._fetching.cancel()
            self._fetching = None
        if self._services is not None:
            self._fetching = self._tasks.start(
                self._fetch_details(self._services, persona_id), "fetch details"
            )

    def _fetch_again(self) -> None:
        if self._shown is not None:
            self._fetch(self._shown)

    async def _fetch_details(self, services: Services, persona_id: UUID) -> None:
        try:
            details = await self._bridge.call(lambda: services.details.get(persona_id))
        except PersonaNotFoundError:
            self._kept.pop(persona_id, None)
            if self._shown == persona_id:
                self._reveal(lambda: self.window.details.show_not_found(persona_id))
        except PersonaDesktopError as error:
            if self._shown == persona_id:
                sentence = self._failures.sentence(error)
                self._reveal(lambda: self.window.details.show_failed(sentence))
        else:
            self._keep(details)
            if self._shown == persona_id:
                self._reveal(lambda: self.window.details.show_details(details))
                self.details_shown.emit(persona_id)

    def _reveal(self, show: Callable[[], None]) -> None:
        self._slide_timer.stop()
        show()
        self.window.open_details()

    def _keep(self, details: PersonaDetails) -> None:
        self._kept.pop(details.persona.id, None)
        self._kept[details.persona.id] = details
        while len(self._kept) > _KEPT_DETAILS:
            del self._kept[next(iter(self._kept))]

    def _follow(self, persona_id: UUID) -> None:
        """The current row changed by keys: an open panel follows it."""
        if self.window.slide.is_open and persona_id != self._shown:
            self.open_persona(persona_id)

    def _position(self, persona_id: UUID) -> tuple[int, int]:
        rows = self.window.list.view.personas
        row = rows.row_of(persona_id)
        return (0 if row is None else row + 1), rows.rowCount()

    def _update_position(self) -> None:
        summary = next((row for row in self._index.personas if row.id == self._shown), None)
        if summary is not None and self.window.slide.is_open:
            position, total = self._position(summary.id)
            self.window.details.show_summary(summary, position, total)

    def copy_persona(self) -> None:
        """Put the open persona into the clipboard as plain text."""
        details = self._kept.get(self._shown) if self._shown else None
        if details is None:
            return
        from persona_desktop.ui.details.clipboard_text import persona_as_text

        QGuiApplication.clipboard().setText(persona_as_text(details))
        self.say(translate("Workbench", "Copied as text"))

    def say(self, text: str, detail: str = "") -> None:
        """Say something in passing."""
        Toast(self._theme, self.window, text, detail=detail).open()

    # Demo and import

    def load_demo(self) -> None:
        """Load the demo workspace and show it."""
        self._tasks.start(self._change_demo(load=True), "load demo")

    def ask_to_remove_demo(self) -> None:
        """Ask, and remove the demo workspace."""
        modal = ask_to_remove_demo(self._theme, self.window)
        modal.finished.connect(self._remove_demo)
        modal.open()

    def _remove_demo(self, confirmed: bool) -> None:
        if confirmed:
            self.window.close_details()
            self._shown = None
            self._kept.clear()
            self._tasks.start(self._change_demo(load=False), "remove demo")

    async def _change_demo(self, *, load: bool) -> None:
        if self._services is None:
            return
        demo = self._services.demo
        self._show_freshness(FreshnessState.LOADING)
        if load:
            self.window.list.show_loading()
        try:
            count = await self._bridge.call(demo.load if load else demo.remove)
            await self._read_workspace()
        except PersonaDesktopError as error:
            self._failures.tell(error)
            await self._reload()
            return
        self.say(
            translate("Workbench", "The demo is loaded: %n personas.", "", count)
            if load
            else translate("Workbench", "The demo is removed: %n personas.", "", count)
        )

    def choose_files(self) -> None:
        """Ask for files and import them."""
        from persona_desktop.ui.import_flow import choose_files

        choose_files(self.window, self.import_files)

    def import_files(self, paths: list[object]) -> None:
        """Preview files and import them when the person agrees."""
        if self._services is None:
            self.say(translate("Workbench", "The workspace is still opening. Please try again in a moment."))
            return
        from persona_desktop.ui.import_flow import ImportFlow

        project = (
            self._listing.project.id
            if self._listing and self._workspace and self._workspace.projects
            else None
        )
        flow = ImportFlow(
            self._theme, self.window, self._bridge, self._tasks, self._services.imports, self._failures
        )
        flow.finished.connect(self._imported)
        flow.start(paths, project)

    def _imported(self) -> None:
        self._kept.clear()
        self.reload()
        self._fetch_again()

    # Choices

    def set_theme(self, mode: str) -> None:
        """Show light, dark, or what the system shows."""
        if mode in ("light", "dark", "system"):
            self._theme.set_mode(mode)
            self._save(replace(self._settings, theme=mode))

    def _set_animations(self, animated: bool) -> None:
        self._theme.animations = animated
        self._save(replace(self._settings, animations=animated))

    def set_language(self, language: LanguageCode) -> None:
        """Speak another language: the window is built anew around what it shows."""
        self._save(replace(self._settings, language=language))
        if language == self._translations.language:
            return
        old, tab, query = self.window, self.window.details.current_tab, self.window.list.query
        was_open = old.slide.is_open
        self._translations.install(language)
        self.window = self._new_window()
        self.window.setGeometry(old.geometry())
        self.window.list.set_query(query)
        if self._workspace is not None and self._listing is not None:
            self._show_listing(self._workspace, self._listing, self._index, FreshnessState.FRESH)
        self.window.details.set_tab(tab)
        self.window.show()
        old.closing.disconnect(self.quit_asked)
        old.close()
        old.deleteLater()
        if was_open and self._shown is not None:
            self.open_persona(self._shown)

    def _save(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            settings.save(self._folders.settings_file)
