"""Joins one window to its presenters, and builds it anew when the language changes."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from persona_desktop.ui.actions import Actions
from persona_desktop.ui.main_window import MainWindow
from persona_desktop.ui.presenters.desk import Desk
from persona_desktop.ui.presenters.details_presenter import DetailsPresenter
from persona_desktop.ui.presenters.list_presenter import ListPresenter
from persona_desktop.ui.presenters.start_requests import StartRequests
from persona_desktop.ui.presenters.workspace_changes import WorkspaceChanges
from persona_desktop.ui.shown_list import ShownList
from persona_desktop.ui.theme import ThemeMode
from persona_desktop.ui.translation import LanguageCode, choose_language

if TYPE_CHECKING:
    from persona_desktop.ui.details.panel import DetailsPanel


class Workbench(QObject):
    """One window at work."""

    quit_asked = Signal()
    ready = Signal()
    """Everything that is imported and built at the start is there, whether or not the workspace could be opened."""

    def __init__(self, desk: Desk, window: MainWindow, seen: ShownList | None) -> None:
        """``seen`` is the list that stands in ``window`` already."""
        super().__init__()
        self._desk = desk
        self.window = window
        self._join(window, window.commands)
        self.personas = ListPresenter(desk, self.window, seen)
        self.details = DetailsPresenter(desk, self.personas, self.window)
        self.changes = WorkspaceChanges(desk, self.personas, self.details, self.window)
        self.requests = StartRequests(desk, self.personas, self.details, self.changes, self.window)

    def _new_window(self) -> MainWindow:
        actions = Actions(self._desk.theme)
        window = MainWindow(self._desk.theme, actions, self._desk.now)
        self._join(window, actions)
        return window

    def _join(self, window: MainWindow, actions: Actions) -> None:
        theme = self._desk.theme
        self._desk.failures.show_in(window)
        self._desk.attention.show_in(window)
        window.closing.connect(self.quit_asked)
        actions.quit.triggered.connect(self.quit_asked)
        actions.about.triggered.connect(self._about)
        window.details_made.connect(self._join_details)
        logs = QUrl.fromLocalFile(str(self._desk.folders.logs))
        actions.open_log_folder.triggered.connect(lambda: QDesktopServices.openUrl(logs))
        actions.animations.setChecked(theme.animations)
        actions.animations.toggled.connect(self._set_animations)
        actions.themes[theme.mode].setChecked(True)
        for mode in get_args(ThemeMode):
            actions.themes[mode].triggered.connect(lambda _=False, chosen=mode: self.set_theme(chosen))
        actions.languages[self._desk.translations.language].setChecked(True)
        for language, action in actions.languages.items():
            action.triggered.connect(
                lambda _=False, chosen=language: self.set_language(choose_language(chosen))
            )

    def _join_details(self, panel: DetailsPanel) -> None:
        panel.how_needs_are_made_requested.connect(self._explain_needs)

    def _about(self) -> None:
        from persona_desktop.ui.dialogs.messages import about

        about(self._desk.theme, self.window).open()

    def _explain_needs(self) -> None:
        from persona_desktop.ui.dialogs.messages import explain_needs

        explain_needs(self._desk.theme, self.window).open()

    def start(self) -> None:
        """Begin with everything that takes time; the window has been painted."""
        self._desk.tasks.start(self._get_ready(), "get ready")

    async def _get_ready(self) -> None:
        """Open the workspace; meanwhile import the details panel in a third thread, and build it before it is asked for.

        What both need comes first: pydantic's modules import each other, and fail when two threads begin with them.
        """
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(None, import_module, "persona_desktop.domain.details")
        opening = self.personas.open_workspace()
        await loop.run_in_executor(None, import_module, "persona_desktop.ui.details.panel")
        _ = self.window.details
        await asyncio.wait([opening])
        self.ready.emit()

    def set_theme(self, mode: ThemeMode) -> None:
        """Show light, dark, or what the system shows."""
        self._desk.theme.set_mode(mode)
        choices = self._desk.choices
        choices.save(replace(choices.settings, theme=mode))

    def _set_animations(self, animated: bool) -> None:
        self._desk.theme.animations = animated
        choices = self._desk.choices
        choices.save(replace(choices.settings, animations=animated))

    def set_language(self, language: LanguageCode) -> asyncio.Task[None]:
        """Speak another language: the window is built anew around what it shows; return the task that does it."""
        choices = self._desk.choices
        choices.save(replace(choices.settings, language=language))
        return self._desk.tasks.start(self._speak(language), "speak another language")

    async def _speak(self, language: LanguageCode) -> None:
        """Change the language in steps, between which the window can answer."""
        if language == self._desk.translations.language:
            return
        self._desk.translations.install(language)
        await asyncio.sleep(0)
        window = self._new_window()
        await asyncio.sleep(0)
        old, self.window = self.window, window
        tab, was_open = (old.details.current_tab if old.has_details else 0), old.slide.is_open
        window.setGeometry(old.geometry())
        window.list.set_query(old.list.query)
        for presenter in (self.personas, self.details, self.changes, self.requests):
            presenter.join(window)
        await asyncio.sleep(0)
        window.details.set_tab(tab)
        old.closing.disconnect(self.quit_asked)
        if old.isVisible():
            window.show()
        await asyncio.sleep(0)
        if was_open:
            self.details.open_again()
        old.close()
        old.deleteLater()
