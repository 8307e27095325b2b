"""Joins one window to its presenters, and builds it anew when the language changes."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from persona_desktop.ui.actions import Actions
from persona_desktop.ui.main_window import MainWindow
from persona_desktop.ui.presenters.clipboard_presenter import ClipboardPresenter
from persona_desktop.ui.presenters.desk import Desk
from persona_desktop.ui.presenters.details_presenter import DetailsPresenter
from persona_desktop.ui.presenters.first_steps import FirstSteps
from persona_desktop.ui.presenters.list_presenter import ListPresenter
from persona_desktop.ui.presenters.palette_presenter import PalettePresenter
from persona_desktop.ui.presenters.preferences import Preferences
from persona_desktop.ui.presenters.presentation_presenter import PresentationPresenter
from persona_desktop.ui.presenters.start_requests import StartRequests
from persona_desktop.ui.presenters.support import Support
from persona_desktop.ui.presenters.window_memory import WindowMemory
from persona_desktop.ui.presenters.workspace_changes import WorkspaceChanges
from persona_desktop.ui.shown_list import ShownList
from persona_desktop.ui.theme import ThemeMode
from persona_desktop.ui.translation import LanguageCode, choose_language, translate
from persona_desktop.ui.window_arrangement import arrange_parts, persona_of
from persona_desktop.ui.window_place import WindowPlace

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
        self.preferences = Preferences(desk, self.window, self.set_language)
        self.palette = PalettePresenter(desk, self.personas, self.details, self.window)
        self.clipboard = ClipboardPresenter(desk, self.personas, self.details, self.window)
        self.presentation = PresentationPresenter(desk, self.personas, self.details, self.window)
        self._memory = WindowMemory(desk.choices, self.window)
        self.support = Support(desk, self.window)
        self.first_steps = FirstSteps(desk, self.window, self.personas, self.details)
        self.requests = StartRequests(desk, self.personas, self.details, self.changes, self.window)

    def _new_window(self) -> MainWindow:
        actions = Actions(self._desk.theme)
        window = MainWindow(self._desk.theme, actions, self._desk.now)
        arrange_parts(window, self._desk.choices.settings)
        self._join(window, actions)
        return window

    def _join(self, window: MainWindow, actions: Actions) -> None:
        self._desk.failures.show_in(window, window.messages_over)
        self._desk.attention.show_in(window)
        window.closing.connect(self.quit_asked)
        actions.quit.triggered.connect(self.quit_asked)
        window.details_made.connect(self._join_details)
        actions.languages[self._desk.translations.language].setChecked(True)
        for language, action in actions.languages.items():
            action.triggered.connect(lambda _=False, chosen=language: self.set_language(chosen))

    def _join_details(self, panel: DetailsPanel) -> None:
        panel.how_needs_are_made_requested.connect(self._explain_needs)

    def _explain_needs(self) -> None:
        from persona_desktop.ui.dialogs.messages import explain_needs

        explain_needs(self._desk.theme, self.window).open()

    def start(self) -> None:
        """Begin with everything that takes time; the window has been painted."""
        self._desk.tasks.start(self._get_ready(), "get ready")

    def tell_of_broken_settings(self, kept: Path) -> None:
        """Say that the settings could not be read and the defaults serve, and where the old ones are."""
        text = translate("Workbench", "The settings could not be read; the defaults apply")
        self.window.say(text, translate("Workbench", "The old file: {path}").format(path=kept))

    async def _get_ready(self) -> None:
        """Open the workspace; meanwhile import the details panel in a third thread, and build it before it is asked for.

        What both need comes first: pydantic's modules import each other, and fail when two threads begin with them.
        """
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(None, import_module, "persona_desktop.domain.details")
        opening = self.personas.open_workspace()
        await loop.run_in_executor(None, import_module, "persona_desktop.ui.details.panel")
        _ = self.window.details
        self._open_last()  # the list as it was last seen may have it
        await asyncio.wait([opening])
        self._open_last()
        self.ready.emit()

    def _open_last(self) -> None:
        """Open the persona that was open last, unless it is gone or a person was quicker."""
        settings = self._desk.choices.settings
        persona_id = persona_of(settings)
        if persona_id is None or self.personas.summary(persona_id) is None or self.details.open_persona:
            return
        if settings.last_tab in range(len(self.window.commands.tabs)):
            self.window.details.set_tab(settings.last_tab)
        self.details.open(persona_id)

    def set_theme(self, mode: ThemeMode) -> None:
        """Show light, dark, or what the system shows."""
        self.preferences.set_theme(mode)

    def set_language(self, language: str) -> asyncio.Task[None]:
        """Speak another language, or the system's if it is empty: the window is built anew around what it shows.

        Returns the task that does it.
        """
        choices = self._desk.choices
        choices.save(replace(choices.settings, language=language))
        return self._desk.tasks.start(self._speak(choose_language(language)), "speak another language")

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
        window.setGeometry(WindowPlace.of(old).frame)
        window.list.set_query(old.list.query)
        current = old.list.view.current_persona()
        settings_are_open = self.preferences.dialog is not None
        for part in (
            self.personas,
            self.details,
            self.changes,
            self.preferences,
            self.palette,
            self.clipboard,
            self.presentation,
            self._memory,
            self.support,
            self.first_steps,
            self.requests,
        ):
            part.join(window)
        if current is not None:
            window.list.view.select(current)
        await asyncio.sleep(0)
        window.details.set_tab(tab)
        old.closing.disconnect(self.quit_asked)
        if old.isVisible():
            window.setWindowState(old.windowState())
            window.show()
        await asyncio.sleep(0)
        if was_open:
            self.details.open_again()
        if settings_are_open:
            self.preferences.open_again()
        old.close()
        old.deleteLater()
