"""The list with its header, and what stands in its place while there is nothing to list."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from persona_desktop.domain.persona_filter import ListQuery, PersonaIndex
from persona_desktop.ui.persona_list.header import ListHeader
from persona_desktop.ui.persona_list.view import PersonaListView
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.empty_state import EmptyState
from persona_desktop.ui.widgets.scroll_area import ThinScrollBars
from persona_desktop.ui.widgets.skeleton import Skeleton
from persona_desktop.ui.widgets.surface import Surface
from persona_desktop.ui.wording import number

if TYPE_CHECKING:
    from persona_desktop.ui.error_sentences import ErrorSentence


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
    retry_asked = Signal()

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(theme, "list", parent=parent)
        self._theme = theme
        self.header = ListHeader(theme)
        self.view = PersonaListView(theme, now)
        ThinScrollBars(theme, self.view)
        self._skeleton = Skeleton(theme, "rows")
        self._no_results = EmptyState(theme, "no_results", "", "", ground="list")
        self._first_run = EmptyState(theme, "first_run", "", "", ground="list")
        self._failed = EmptyState(theme, "failed", "", "", ground="list")
        self._pages = QStackedWidget()
        for page in (self._skeleton, self.view, self._no_results, self._first_run, self._failed):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._pages, 1)
        self.header.query_changed.connect(self.set_query)
        self.header.search.installEventFilter(self)
        self._state = ListState.LOADING
        self._build_actions()
        self.show_loading()

    def _build_actions(self) -> None:
        self._clear = self._no_results.add_action(
            translate("PersonaList", "Clear filters"), "primary", icon="x"
        )
        self._clear.clicked.connect(self.clear_filters)
        self._everywhere = self._no_results.add_action(
            translate("PersonaList", "Search in all"), icon="search"
        )
        self._everywhere.clicked.connect(lambda: self.set_query(self.query.without_filters()))
        self._first_run.set_content(
            "first_run",
            translate("PersonaList", "No personas here yet"),
            translate(
                "PersonaList",
                "Load the demo workspace to look around, or import your own personas from a JSON or CSV file.",
            ),
        )
        demo = self._first_run.add_action(
            translate("PersonaList", "Load the demo"), "primary", icon="sparkles"
        )
        demo.clicked.connect(self.demo_asked)
        self._load_demo = demo
        bring = self._first_run.add_action(translate("PersonaList", "Import a file"), icon="file-input")
        bring.clicked.connect(self.import_asked)
        retry = self._failed.add_action(translate("PersonaList", "Try again"), "primary", icon="refresh-cw")
        retry.clicked.connect(self.retry_asked)

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
        self._show(ListState.LOADING, self._skeleton)

    def show_failed(self, sentence: ErrorSentence) -> None:
        """Say why the list could not be read, with a way to try again."""
        self._failed.set_content("failed", sentence.title, sentence.text)
        self.header.show_count("")
        self._show(ListState.FAILED, self._failed)

    def show_personas(self, index: PersonaIndex, *, has_demo: bool) -> None:
        """Show the personas of a project under the current query."""
        self.view.set_personas(index)
        self.header.show_personas(index)
        self._load_demo.setVisible(not has_demo)
        self._settle()

    def set_query(self, query: ListQuery) -> None:
        """Show what ``query`` keeps."""
        self.header.show_query(query)
        self.view.set_query(query)
        if self._state not in (ListState.LOADING, ListState.FAILED):
            self._settle()
        self.query_changed.emit(query)

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
            self._say_no_results(everyone)
            self._show(ListState.NO_RESULTS, self._no_results)
        else:
            self._show(ListState.EMPTY, self._first_run)

    def _say_no_results(self, everyone: int) -> None:
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
        self._clear.setText(clear)
        self._everywhere.setVisible(filtered and bool(text) and bool(elsewhere))
        self._no_results.set_content("no_results", title, sentence)

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
        self._pages.setCurrentWidget(page)
