"""Puts the open persona on the whole screen, and follows the list from there."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from persona_desktop.ui.main_window import MainWindow
from persona_desktop.ui.presenters.desk import Desk
from persona_desktop.ui.presenters.details_presenter import DetailsPresenter
from persona_desktop.ui.presenters.list_presenter import ListPresenter

if TYPE_CHECKING:
    from persona_desktop.ui.error_sentences import ErrorSentence
    from persona_desktop.ui.presentation.view import PresentationView


class PresentationPresenter(QObject):
    """Starts and ends a presentation; the panel behind it shows the same persona and tab, and stays so afterwards."""

    def __init__(
        self, desk: Desk, personas: ListPresenter, details: DetailsPresenter, window: MainWindow
    ) -> None:
        super().__init__()
        self._desk = desk
        self._personas = personas
        self._details = details
        self._window = window
        self._view: PresentationView | None = None
        self._focus_before: QWidget | None = None
        details.opening.connect(self._show_opening)
        details.shown.connect(self._show_details)
        details.failed.connect(self._show_failed)
        details.not_found.connect(self._show_not_found)
        personas.changed.connect(self._show_place)
        self.join(window)

    @property
    def view(self) -> PresentationView | None:
        """The presentation, while there is one."""
        return self._view

    def join(self, window: MainWindow) -> None:
        """Work for a window from now on."""
        self.end()
        self._window = window
        window.commands.present.triggered.connect(self.begin)
        window.slide.closed.connect(self.end)

    def begin(self) -> None:
        """Present the open persona; without one nothing happens, as the action is off."""
        persona_id = self._details.open_persona
        if self._view is not None or persona_id is None:
            return
        from persona_desktop.ui.presentation.view import PresentationView

        window = self._window
        self._focus_before = QApplication.focusWidget()
        view = self._view = PresentationView(self._desk.theme, self._desk.now, window)
        view.set_tab(window.details.current_tab)
        view.closed.connect(self._ended)
        view.previous_requested.connect(lambda: window.list.view.step(-1))
        view.next_requested.connect(lambda: window.list.view.step(1))
        view.tab_chosen.connect(window.details.set_tab)
        view.retry_requested.connect(self._details.fetch_again)
        self._show_opening(persona_id)
        if self._details.kept(persona_id) is None:
            self._details.fetch_again()  # it may have failed before; the answer comes to both
        view.present()

    def end(self) -> None:
        """Close the presentation, if there is one."""
        if self._view is not None:
            self._view.close()

    def _ended(self) -> None:
        view, self._view = self._view, None
        if view is not None:
            view.deleteLater()
        before, self._focus_before = self._focus_before, None
        self._window.activateWindow()
        here = before is not None and isValid(before) and before.isVisible()
        (before if before is not None and here else self._window.list.view).setFocus(
            Qt.FocusReason.ActiveWindowFocusReason
        )

    def _show_opening(self, persona_id: UUID) -> None:
        if self._view is None:
            return
        kept, summary = self._details.kept(persona_id), self._personas.summary(persona_id)
        if kept is not None:
            self._view.show_details(kept)
        elif summary is not None:
            self._view.show_summary(summary)
        self._show_place()

    def _show_details(self, persona_id: UUID) -> None:
        details = self._details.kept(persona_id)
        if self._view is not None and details is not None:
            self._view.show_details(details)

    def _show_failed(self, sentence: ErrorSentence) -> None:
        if self._view is not None:
            self._view.show_failed(sentence)

    def _show_not_found(self, persona_id: UUID) -> None:
        if self._view is not None:
            self._view.show_not_found(persona_id)

    def _show_place(self) -> None:
        persona_id = self._details.open_persona
        if self._view is not None and persona_id is not None:
            self._view.show_place(*self._personas.position(persona_id))
