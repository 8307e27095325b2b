"""The list with its header, and what stands in its place while there is nothing to list."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from persona_desktop.domain.persona_filter import ListQuery, PersonaIndex
from persona_desktop.ui.persona_list.absence import ListAbsence
from persona_desktop.ui.persona_list.geometry import ColumnShares
from persona_desktop.ui.persona_list.header import ListHeader
from persona_desktop.ui.persona_list.view import PersonaListView
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.announcement import announce
from persona_desktop.ui.widgets.scroll_area import ThinScrollBars
from persona_desktop.ui.widgets.surface import Surface
from persona_desktop.ui.wording import number

if TYPE_CHECKING:
    from persona_desktop.ui.error_sentences import ErrorSentence

_PAUSE = 500
"""Milliseconds without a key after which a search counts as typed."""


class ListState(Enum):
    """What the pane shows below its header."""

    LOADING = "loading"
    ROWS = "rows"
    NO_RESULTS = "no_results"
    EMPTY = "empty"
    FAILED = "failed"


class ListPane(Surface):
    """The middle of the window."""

    query_changed = Signal(object)
    """The `ListQuery` that the list shows now."""
    demo_asked = Signal()
    import_asked = Signal()
    guide_asked = Signal()
    retry_asked = Signal()

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(theme, "list", parent=parent)
        self._theme = theme
        self.header = ListHeader(theme)
        self.view = PersonaListView(theme, now)
        ThinScrollBars(theme, self.view)
        self._has_demo = False
        self._absence = ListAbsence(theme)
        self._absence.setParent(self)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._pages, 1)
        self.header.query_changed.connect(self._search)
        self.header.shares_changed.connect(self.view.set_shares)
        self.header.search.installEventFilter(self)
        self._absence.clear_asked.connect(self.clear_filters)
        self._absence.everywhere_asked.connect(self._search_everywhere)
        self._absence.demo_asked.connect(self.demo_asked)
        self._absence.import_asked.connect(self.import_asked)
        self._absence.guide_asked.connect(self.guide_asked)
        self._absence.retry_asked.connect(self.retry_asked)
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(_PAUSE)
        self._telling.timeout.connect(self._tell_found)
        self._state = ListState.LOADING
        self.header.show_count("…")
        self.header.show_columns(visible=False)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._state is ListState.LOADING:
            self.show_loading()

    def _search_everywhere(self) -> None:
        self.set_query(self.query.without_filters())

    @property
    def state(self) -> ListState:
        """What stands below the header."""
        return self._state

    @property
    def query(self) -> ListQuery:
        """What the list was asked for."""
        return self.view.personas.query

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search field ↓ leads into the list, and Enter opens its current or first row."""
        if watched is self.header.search and isinstance(event, QKeyEvent) and self._state is ListState.ROWS:
            pressed = event.type() == QEvent.Type.KeyPress and not event.modifiers()
            if pressed and event.key() == Qt.Key.Key_Down:
                self.view.enter_by_key()
                return True
            if pressed and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.view.open_current_or_first()
                return True
        return super().eventFilter(watched, event)

    def show_loading(self) -> None:
        """Show that the list is being read."""
        self.header.show_count("…")
        self._show(ListState.LOADING, self._absence.loading)

    def show_failed(self, sentence: ErrorSentence) -> None:
        """Say why the list could not be read, with a way to try again."""
        self.header.show_count("")
        self._show(ListState.FAILED, self._absence.failed(sentence.title, sentence.text))

    def show_personas(self, index: PersonaIndex, *, has_demo: bool) -> None:
        """Show the personas of a project under the current query."""
        self.view.set_personas(index)
        self.header.show_personas(index)
        self._has_demo = has_demo
        self._settle()

    def set_shares(self, shares: ColumnShares) -> None:
        """Share the room among the columns of the wide list in this way."""
        self.header.show_shares(shares)
        self.view.set_shares(shares)

    def set_query(self, query: ListQuery) -> None:
        """Show what ``query`` keeps."""
        self.header.show_query(query)
        self.view.set_query(query)
        if self._state not in (ListState.LOADING, ListState.FAILED):
            self._settle()
        self.query_changed.emit(query)

    def _search(self, query: ListQuery) -> None:
        """Show what a person asked for; who cannot see it hears what was found, once the typing pauses."""
        self.set_query(query)
        self._telling.start()

    def _tell_found(self) -> None:
        page = self._pages.currentWidget()
        if self._state is ListState.ROWS:
            announce(self, translate("PersonaList", "%n personas", n=self.view.personas.rowCount()))
        elif self._state is ListState.NO_RESULTS and page is not None:
            announce(self, page.accessibleName())

    def clear_filters(self) -> None:
        """Show every persona of the project."""
        order = self.query
        self.set_query(ListQuery(sort=order.sort, descending=order.descending))

    def _settle(self) -> None:
        model = self.view.personas
        everyone, kept = len(model.personas.personas), model.rowCount()
        self.header.show_count(number(kept))
        if kept:
            self._show(ListState.ROWS, self.view)
        elif everyone:
            self._show(ListState.NO_RESULTS, self._no_results(everyone))
        else:
            self._show(ListState.EMPTY, self._absence.first_run(has_demo=self._has_demo))

    def _no_results(self, everyone: int) -> QWidget:
        model, query = self.view.personas, self.query
        text = query.text.strip()
        title = (
            translate("PersonaList", "No results for “{text}”").format(text=text)
            if text
            else translate("PersonaList", "No personas match these filters")
        )
        filtered = query.without_filters() != query
        elsewhere = len(model.personas.matching(query.without_filters())) if text else everyone
        sentence = self._what_was_searched()
        if filtered and elsewhere:
            without = translate("PersonaList", "Without filters %n personas match.", "", elsewhere)
            sentence = f"{sentence} {without}"
        elif filtered:
            nothing = translate("PersonaList", "Without filters nothing matches either.")
            sentence = f"{sentence} {nothing}"
        clear = (
            translate("PersonaList", "Clear filters")
            if filtered
            else translate("PersonaList", "Clear search")
        )
        offers_all = filtered and bool(text) and bool(elsewhere)
        return self._absence.no_results(title, sentence, clear=clear, elsewhere=offers_all)

    def _what_was_searched(self) -> str:
        query, personas = self.query, self.view.personas.personas
        if query.segment is None:
            searched = len(personas.matching(ListQuery(needs=query.needs)))
            return translate("PersonaList", "Searched %n personas.", "", searched)
        searched = len(personas.matching(ListQuery(segment=query.segment)))
        name = next((known.name for known in personas.segments() if known.key == query.segment), "")
        sentence = translate("PersonaList", "Searched %n personas in the segment {segment}.", "", searched)
        return sentence.replace("{segment}", name or query.segment.name or query.segment.id or "")

    def _show(self, state: ListState, page: QWidget) -> None:
        self._state = state
        self.header.show_columns(visible=state is ListState.ROWS)
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
