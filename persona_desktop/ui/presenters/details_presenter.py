"""Brings a persona into the details panel: at once what is known of it, then what the database says."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from persona_desktop.domain.errors import PersonaNotFoundError
from persona_desktop.ui.main_window import MainWindow
from persona_desktop.ui.presenters.desk import Desk
from persona_desktop.ui.presenters.list_presenter import ListPresenter
from persona_desktop.ui.translation import translate

if TYPE_CHECKING:
    from persona_desktop.domain.details import PersonaDetails
    from persona_desktop.domain.persona_filter import PersonaIndex
    from persona_desktop.ui.details.panel import DetailsPanel

SLIDE_WAIT = 60
"""Milliseconds that a panel waits for its content before it slides in with a skeleton."""

_KEPT_DETAILS = 30


class DetailsPresenter(QObject):
    """Opens personas, keeps the last ones, and follows the list."""

    shown = Signal(object)
    """Identifier of a persona whose details from the database are on the screen now."""
    opening = Signal(object)
    """Identifier of the persona that is being opened."""
    failed = Signal(object)
    """The open persona could not be fetched; the `ErrorSentence` says why."""
    not_found = Signal(object)
    """Identifier of the open persona, which is not there."""

    def __init__(self, desk: Desk, personas: ListPresenter, window: MainWindow) -> None:
        super().__init__()
        self._desk = desk
        self._personas = personas
        self._kept: dict[UUID, PersonaDetails] = {}
        self._open: UUID | None = None
        self._counted_in: PersonaIndex | None = None
        """The list in which it was counted last who shares a pain."""
        self._forgotten = 0
        """How often everything kept was thrown away: what was asked for before that is not kept."""
        self._fetching: asyncio.Task[None] | None = None
        self._asked: asyncio.Future[PersonaDetails] | None = None
        self._slide_timer = QTimer(self)
        self._slide_timer.setSingleShot(True)
        self._slide_timer.setInterval(SLIDE_WAIT)
        self._slide_timer.timeout.connect(self._slide_in_with_skeleton)
        self._window = window
        self.join(window)
        personas.services_opened.connect(self._fetch_what_waits)
        personas.opening_failed.connect(self._stop_waiting)
        personas.changed.connect(self._follow_list)
        personas.leaving_project.connect(self.close)

    @property
    def open_persona(self) -> UUID | None:
        """Identifier of the persona in the panel."""
        return self._open

    def join(self, window: MainWindow) -> None:
        """Work for a window from now on."""
        self._window = window
        view, actions = window.list.view, window.commands
        view.opened.connect(self.open)
        view.current_changed.connect(self._follow)
        window.slide.closed.connect(self._forget)
        window.details_made.connect(self._join_details)
        actions.previous.triggered.connect(self._open_previous)
        actions.next.triggered.connect(self._open_next)
        actions.reload_persona.triggered.connect(self.fetch_again)
        actions.copy_persona.triggered.connect(self.copy)
        actions.copy_link.triggered.connect(self.copy_link)
        view.set_dragged_text(self.text_of)

    def _join_details(self, panel: DetailsPanel) -> None:
        actions = self._window.commands
        panel.set_actions([actions.copy_persona, actions.reload_persona])
        panel.tab_changed.connect(self._remember_tab)
        panel.previous_requested.connect(self._open_previous)
        panel.next_requested.connect(self._open_next)
        panel.retry_requested.connect(self.fetch_again)
        panel.list_refresh_requested.connect(self._personas.reload)

    def _open_previous(self) -> None:
        self._window.list.view.step(-1)

    def _open_next(self) -> None:
        self._window.list.view.step(1)

    def open(self, persona_id: UUID) -> None:
        """Show a persona's details."""
        window = self._window
        if persona_id == self._open and window.slide.is_open:
            return
        window.list.view.select(persona_id)
        self._open = persona_id
        self._remember()
        self._fetch(persona_id)  # first, so that the services work while the window paints what it knows
        summary = self._personas.summary(persona_id)
        if summary is not None:
            window.details.show_summary(summary, *self._personas.position(persona_id))
        kept = self._kept.get(persona_id)
        if kept is not None:
            window.details.show_details(self._with_shared_pains(kept))
            window.open_details()
        else:
            window.details.show_loading()
            if not window.slide.is_open:
                self._slide_timer.start()
        self.opening.emit(persona_id)

    def open_again(self) -> None:
        """Show the open persona in a window that was built anew."""
        persona_id, self._open = self._open, None
        if persona_id is not None:
            self.open(persona_id)

    def close(self) -> None:
        """Close the panel."""
        self._window.close_details()
        self._forget()

    def forget_kept(self) -> None:
        """Throw away what was read before: it is not true any more."""
        self._kept.clear()
        self._forgotten += 1

    def fetch_again(self) -> None:
        """Read the open persona again."""
        if self._open is not None:
            self._fetch(self._open)

    def copy(self) -> None:
        """Put the open persona into the clipboard as plain text."""
        shown = self._window.details.details if self._window.has_details else None
        if shown is not None and shown.persona.id == self._open:
            self.copy_details(shown)

    def kept(self, persona_id: UUID) -> PersonaDetails | None:
        """Return what was read of a persona lately; None where nothing is kept."""
        return self._kept.get(persona_id)

    def copy_details(self, details: PersonaDetails) -> None:
        """Put a persona into the clipboard as plain text."""
        QGuiApplication.clipboard().setText(self._as_text(details))
        self._window.say(translate("Workbench", "Copied as text"))

    def text_of(self, persona_id: UUID) -> str | None:
        """Return a persona as plain text; None while its details are not known."""
        details = self._kept.get(persona_id)
        return None if details is None else self._as_text(details)

    def _as_text(self, details: PersonaDetails) -> str:
        from persona_desktop.ui.details.clipboard_text import persona_as_text

        return persona_as_text(self._with_shared_pains(details))

    def copy_link(self) -> None:
        """Put the link to the open persona into the clipboard, as text and as an address."""
        if self._open is None:
            return
        from persona_desktop.ui.persona_transfer import copy_link

        copy_link(self._open)
        self._window.say(translate("Workbench", "Link copied"))

    def _slide_in_with_skeleton(self) -> None:
        if self._open is not None:
            self._window.open_details()

    def _forget(self) -> None:
        self._slide_timer.stop()
        self._open = None
        self._remember()

    def _remember(self) -> None:
        choices = self._desk.choices
        opened = str(self._open) if self._open is not None else ""
        choices.remember(replace(choices.settings, last_persona=opened))

    def _remember_tab(self, tab: int) -> None:
        choices = self._desk.choices
        choices.remember(replace(choices.settings, last_tab=tab))

    def _fetch_what_waits(self) -> None:
        if self._fetching is None:
            self.fetch_again()

    def _stop_waiting(self, error: Exception) -> None:
        if self._open is not None:
            self._say_failure(self._open, error)

    def _fetch(self, persona_id: UUID) -> None:
        for running in (self._fetching, self._asked):
            if running is not None:
                running.cancel()  # both: a task that has not begun yet would not pass it on
        self._fetching = self._asked = None
        services = self._personas.services
        if services is None:
            self._personas.open_workspace()  # what waits is fetched, or told why not, when that is done
            return
        # Asked before the task has its turn, which it gets after the skeleton is painted.
        self._asked = self._desk.bridge.call(lambda: services.details.get(persona_id))
        work = self._take_when_there(self._asked, persona_id, self._forgotten)
        self._fetching = self._desk.tasks.start(work, "fetch details")

    async def _take_when_there(
        self, asked: asyncio.Future[PersonaDetails], persona_id: UUID, forgotten: int
    ) -> None:
        try:
            details = await asked
        except PersonaNotFoundError:
            self._kept.pop(persona_id, None)
            if self._open == persona_id:
                self._reveal(lambda: self._window.details.show_not_found(persona_id))
                self.not_found.emit(persona_id)
        except Exception as error:  # noqa: BLE001  whatever it is, the panel must not wait for ever
            self._say_failure(persona_id, error)
        else:
            self._take(details, keep=forgotten == self._forgotten)

    def _take(self, details: PersonaDetails, *, keep: bool) -> None:
        details = self._with_shared_pains(details)
        persona_id = details.persona.id
        if keep:
            self._keep(details)
        if self._open != persona_id:
            return
        try:
            self._reveal(lambda: self._window.details.show_details(details))
        except Exception as error:  # noqa: BLE001  what cannot be shown must not leave the panel waiting
            self._kept.pop(persona_id, None)
            self._say_failure(persona_id, error)
        else:
            self.shown.emit(persona_id)

    def _say_failure(self, persona_id: UUID, error: Exception) -> None:
        """A persona that is on the screen already stays there, with its age; only its refreshing has failed."""
        if self._open != persona_id:
            return
        if persona_id in self._kept:
            self._desk.failures.tell(error)
        else:
            sentence = self._desk.failures.sentence(error)
            self._reveal(lambda: self._window.details.show_failed(sentence))
            self.failed.emit(sentence)

    def _reveal(self, show: Callable[[], None]) -> None:
        self._slide_timer.stop()
        show()
        self._window.open_details()

    def _keep(self, details: PersonaDetails) -> None:
        self._kept.pop(details.persona.id, None)
        self._kept[details.persona.id] = details
        while len(self._kept) > _KEPT_DETAILS:
            del self._kept[next(iter(self._kept))]

    def _follow(self, persona_id: UUID) -> None:
        """The current row changed by keys: an open panel follows it."""
        if self._window.slide.is_open and persona_id != self._open:
            self.open(persona_id)

    def _with_shared_pains(self, details: PersonaDetails) -> PersonaDetails:
        self._counted_in = self._personas.index
        return details.model_copy(update={"shared_pains": self._personas.shared_pains(details)})

    def _follow_list(self) -> None:
        """The list changed around an open persona: its place in it, and who shares its pains."""
        summary = self._personas.summary(self._open)
        if summary is None or not self._window.slide.is_open:
            return
        panel = self._window.details
        panel.show_summary(summary, *self._personas.position(summary.id))
        if self._counted_in is self._personas.index:
            return  # other rows of the same list: nobody shares anything else
        kept = self._kept.get(summary.id)
        counted = None if kept is None else self._with_shared_pains(kept)
        if counted is not None and counted != kept:
            self._kept[summary.id] = counted
            panel.update_details(counted)
