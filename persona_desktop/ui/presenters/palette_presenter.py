"""Opens the command palette and the sheet of keys, and carries out what is chosen there."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from persona_desktop.domain.palette_search import PaletteSearch
from persona_desktop.domain.persona_filter import NeedsFilter, PersonaIndex, SegmentKey
from persona_desktop.domain.recent_personas import RecentPersonas
from persona_desktop.ui.main_window import MainWindow
from persona_desktop.ui.presenters.desk import Desk
from persona_desktop.ui.presenters.details_presenter import DetailsPresenter
from persona_desktop.ui.presenters.list_presenter import ListPresenter

if TYPE_CHECKING:
    from persona_desktop.ui.palette.catalogue import Catalogue
    from persona_desktop.ui.palette.items import Item
    from persona_desktop.ui.palette.palette import Palette

_KEPT_USES = 30


class PalettePresenter(QObject):
    """Knows what a person used lately, and offers everything else too."""

    search_prepared = Signal()
    """The personas of the list on the screen can be found."""

    def __init__(
        self, desk: Desk, personas: ListPresenter, details: DetailsPresenter, window: MainWindow
    ) -> None:
        super().__init__()
        self._desk = desk
        self._personas = personas
        self._details = details
        self._window = window
        self._recent = RecentPersonas.from_text(desk.choices.settings.recent_personas)
        self._used: tuple[str, ...] = ()
        self._palette: Palette | None = None
        self._search: PaletteSearch | None = None
        self._preparing: PersonaIndex | None = None
        """The list whose search is prepared, or is being prepared."""
        details.shown.connect(self._remember_persona)
        personas.shown.connect(self._prepare_search)
        self.join(window)

    @property
    def recent(self) -> Sequence[UUID]:
        """The personas opened lately, of any project, the last one first."""
        return self._recent.ids

    def join(self, window: MainWindow) -> None:
        """Work for a window from now on."""
        self._window = window
        window.commands.open_palette.triggered.connect(self.open)
        window.commands.show_keys.triggered.connect(self.show_keys)

    def open(self) -> None:
        """Open the palette; one that is open stays."""
        if self._palette is not None:
            return
        from persona_desktop.ui.palette.palette import Palette

        palette = self._palette = Palette(self._desk.theme, self._window, self._catalogue())
        palette.closed.connect(self._forget_palette)
        palette.chosen.connect(self._run)
        palette.open()
        self._prepare_search()

    def show_keys(self) -> None:
        """Show the sheet of keys."""
        from persona_desktop.ui.dialogs.keyboard_sheet import keyboard_sheet

        keyboard_sheet(self._desk.theme, self._window, self._window.commands).open()

    @property
    def _index(self) -> PersonaIndex:
        return self._window.list.view.personas.personas

    def _catalogue(self) -> Catalogue:
        from persona_desktop.ui.palette.catalogue import Catalogue
        from persona_desktop.ui.palette.commands import command_items
        from persona_desktop.ui.palette.places import Ways, project_items, review_items

        index = self._index
        ways = Ways(self._details.open, self._narrow, self._personas.open_project)
        fixed = [
            *command_items(self._window.commands),
            *(review_items(index, ways) if index.personas else ()),
            *project_items(self._personas.projects, self._personas.project, ways),
        ]
        return Catalogue(
            fixed,
            self._search if self._search is not None and self._search.index is index else None,
            ways,
            open_persona=self._personas.summary(self._details.open_persona),
            recent=self._recent.ids,
            used=self._used,
        )

    def _prepare_search(self) -> None:
        """Prepare the search through a list that is new on the screen; an open palette finds its personas after that."""
        index = self._index
        if index is not self._preparing:
            self._preparing = index
            search = asyncio.get_running_loop().run_in_executor(None, PaletteSearch, index)
            self._desk.tasks.start(self._take(search), "prepare the palette's search")

    async def _take(self, prepared: asyncio.Future[PaletteSearch]) -> None:
        search = await prepared
        if search.index is self._preparing:
            self._search = search
            self.search_prepared.emit()
            if self._palette is not None:
                self._palette.set_catalogue(self._catalogue())

    def _forget_palette(self) -> None:
        self._palette = None

    def _run(self, item: Item) -> None:
        self._used = (item.key, *(key for key in self._used if key != item.key))[:_KEPT_USES]
        item.run()

    def _narrow(self, segment: SegmentKey | None, needs: NeedsFilter) -> None:
        """Narrow the list; a panel that covers it goes away, so that it can be seen."""
        window = self._window
        if window.slide.is_covering and window.slide.is_open:
            self._details.close()
        window.list.set_query(replace(window.list.query, segment=segment, needs=needs))

    def _remember_persona(self, persona_id: UUID) -> None:
        self._recent = self._recent.opened(persona_id)
        choices = self._desk.choices
        choices.remember(replace(choices.settings, recent_personas=self._recent.to_text()))
