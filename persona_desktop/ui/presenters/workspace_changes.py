"""What changes the workspace as a whole: loading and removing the demo, importing files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from persona_desktop.ui.main_window import MainWindow
from persona_desktop.ui.presenters.desk import Desk
from persona_desktop.ui.presenters.details_presenter import DetailsPresenter
from persona_desktop.ui.presenters.list_presenter import ListPresenter
from persona_desktop.ui.translation import translate

if TYPE_CHECKING:
    from persona_desktop.ui.details.panel import DetailsPanel


class WorkspaceChanges(QObject):
    """Carries out changes, and lets list and details show what came of them."""

    def __init__(
        self, desk: Desk, personas: ListPresenter, details: DetailsPresenter, window: MainWindow
    ) -> None:
        super().__init__()
        self._desk = desk
        self._personas = personas
        self._details = details
        self._window = window
        self.join(window)

    def join(self, window: MainWindow) -> None:
        """Work for a window from now on."""
        self._window = window
        window.files_dropped.connect(self.import_files)
        window.list.demo_asked.connect(self.load_demo)
        window.list.import_asked.connect(self.choose_files)
        window.details_made.connect(self._join_details)
        window.commands.import_file.triggered.connect(self.choose_files)
        window.commands.load_demo.triggered.connect(self.load_demo)
        window.commands.remove_demo.triggered.connect(self.ask_to_remove_demo)

    def _join_details(self, panel: DetailsPanel) -> None:
        panel.import_responses_requested.connect(self.choose_files)

    def load_demo(self) -> None:
        """Load the demo workspace and show it."""
        self._desk.tasks.start(self._change_demo(load=True), "load demo")

    def ask_to_remove_demo(self) -> None:
        """Ask, and remove the demo workspace."""
        from persona_desktop.ui.dialogs.messages import ask_to_remove_demo

        modal = ask_to_remove_demo(self._desk.theme, self._window)
        modal.finished.connect(self._remove_demo)
        modal.open()

    def _remove_demo(self, confirmed: bool) -> None:
        if confirmed:
            self._details.close()
            self._details.forget_kept()
            self._desk.tasks.start(self._change_demo(load=False), "remove demo")

    async def _change_demo(self, *, load: bool) -> None:
        services = self._personas.services
        if services is None:
            self._say_still_opening()
            return
        if load and self._personas.listing is not None and not self._personas.listing.personas:
            self._window.list.show_loading()
        self._personas.show_loading()
        try:
            count = await self._desk.bridge.call(services.demo.load if load else services.demo.remove)
        except Exception as error:  # noqa: BLE001  whatever it is, the list must not wait for ever
            self._desk.failures.tell(error)
            await self._personas.read_again()
            return
        await self._personas.read_again()
        if count is not None:
            self._say_done(count, load=load)

    def _say_done(self, count: int, *, load: bool) -> None:
        self._window.say(
            translate("Workbench", "The demo is loaded: %n personas in all of its projects.", "", count)
            if load
            else translate("Workbench", "The demo is removed: %n personas.", "", count)
        )

    def choose_files(self) -> None:
        """Ask for files and import them."""
        from persona_desktop.ui.import_flow import choose_files

        choose_files(self._window, self.import_files)

    def import_files(self, paths: list[Path]) -> None:
        """Preview files and import them when the person agrees."""
        services = self._personas.services
        if services is None:
            self._say_still_opening()
            return
        from persona_desktop.ui.import_flow import ImportFlow

        desk, project = self._desk, self._personas.project
        flow = ImportFlow(
            desk.theme,
            self._window,
            desk.bridge,
            desk.tasks,
            services.imports,
            desk.failures,
            self._window.messages_over,
        )
        flow.finished.connect(self._imported)
        flow.told.connect(desk.attention.ask)
        flow.start(paths, project.id if project else None)

    def _say_still_opening(self) -> None:
        self._personas.open_workspace()
        self._window.say(
            translate("Workbench", "The workspace is still opening. Please try again in a moment.")
        )

    def _imported(self) -> None:
        self._details.forget_kept()
        self._personas.reload()
        self._details.fetch_again()
