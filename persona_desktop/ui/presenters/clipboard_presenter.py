"""Copies what the list holds: all of its rows as a table, or one persona's details as text."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject

from persona_desktop.ui.main_window import MainWindow
from persona_desktop.ui.presenters.desk import Desk
from persona_desktop.ui.presenters.details_presenter import DetailsPresenter
from persona_desktop.ui.presenters.list_presenter import ListPresenter
from persona_desktop.ui.table_copy import TableCopy
from persona_desktop.ui.translation import translate


class ClipboardPresenter(QObject):
    """Works for one window at a time; a new copy takes the place of one that is still being made."""

    def __init__(
        self, desk: Desk, personas: ListPresenter, details: DetailsPresenter, window: MainWindow
    ) -> None:
        super().__init__()
        self._desk = desk
        self._personas = personas
        self._details = details
        self._copying: TableCopy | None = None
        self._window = window
        self.join(window)
        personas.changed.connect(self._follow_list)

    def join(self, window: MainWindow) -> None:
        """Work for a window from now on."""
        self._window = window
        window.commands.copy_list.triggered.connect(self.copy_list)
        window.list.view.copy_table_asked.connect(self.copy_list)
        window.list.view.copy_text_asked.connect(self.copy_persona)
        self._follow_list()

    def copy_list(self) -> None:
        """Put all rows that the list keeps into the clipboard, and say when they are there."""
        from persona_desktop.ui.persona_list.table import table_header, table_row

        if self._copying is not None:
            self._copying.stop()
        # As the list is now: what changes meanwhile does not get into the table.
        model = self._window.list.view.personas
        index, places = model.personas, model.kept
        rows = (table_row(index.personas[place]) for place in places)
        self._copying = TableCopy(table_header(), rows, self)
        self._copying.copied.connect(self._say_copied)
        self._copying.start()

    def copy_persona(self, persona_id: UUID) -> None:
        """Put a persona's details into the clipboard as text; they are read first where they are not known."""
        details = self._details.kept(persona_id)
        if details is not None:
            self._details.copy_details(details)
            return
        services = self._personas.services
        if services is None:
            self._window.say(
                translate("Workbench", "The workspace is still opening. Please try again in a moment.")
            )
            return
        self._desk.tasks.start(self._fetch_and_copy(persona_id), "copy a persona")

    async def _fetch_and_copy(self, persona_id: UUID) -> None:
        services = self._personas.services
        if services is None:
            return
        try:
            details = await self._desk.bridge.call(lambda: services.details.get(persona_id))
        except Exception as error:  # noqa: BLE001  whatever it is, the person waits for an answer
            self._desk.failures.tell(error)
        else:
            self._details.copy_details(details)

    def _say_copied(self, count: int) -> None:
        self._copying = None
        self._window.say(translate("Clipboard", "%n personas copied as a table.", "", count))

    def _follow_list(self) -> None:
        self._window.commands.copy_list.setEnabled(self._window.list.view.personas.rowCount() > 0)
