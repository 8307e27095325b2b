"""The details panel: the head of a persona, its four tabs, and what stands there while there is nothing to show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QScrollBar, QStackedWidget, QVBoxLayout, QWidget

from persona_desktop.domain.details import PersonaDetails
from persona_desktop.domain.persona_summary import PersonaSummary
from persona_desktop.ui.details.header import HeaderFacts, PanelHeader
from persona_desktop.ui.details.narrow_actions import NarrowActions
from persona_desktop.ui.details.overview.requests import Need
from persona_desktop.ui.details.panel_bar import PanelBar
from persona_desktop.ui.details.states import AbsencePage, LoadingPage
from persona_desktop.ui.details.tab_choice import TabChoice
from persona_desktop.ui.details.tab_pages import PageFrame, Tab, TabPages
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.announcement import announce
from persona_desktop.ui.widgets.surface import Hairline
from persona_desktop.ui.window_form import WindowForm

if TYPE_CHECKING:
    from persona_desktop.ui.error_sentences import ErrorSentence


class PanelState(Enum):
    """What the panel shows."""

    LOADING = "loading"
    PERSONA = "persona"
    NOT_FOUND = "not_found"
    FAILED = "failed"


class DetailsPanel(QWidget):
    """One persona at a time.

    Call `show_summary` with a row of the list as soon as a persona is chosen: its head is there at once. Then either
    `show_details`, or `show_loading` and later `show_details`, `show_not_found` or `show_failed`. The chosen tab stays
    for every persona. A page scrolls to its top for another persona and stays where it is for the same one.
    """

    closed = Signal()
    """The person wants the panel closed."""
    tab_changed = Signal(int)
    """Number of the tab that was chosen."""
    previous_requested = Signal()
    next_requested = Signal()
    retry_requested = Signal()
    """The persona, or a part of it, is to be fetched again."""
    list_refresh_requested = Signal()
    import_responses_requested = Signal()
    how_needs_are_made_requested = Signal()

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        """`now` tells the time for words such as "5 min ago"."""
        super().__init__(parent)
        self._state = PanelState.LOADING
        self._form = WindowForm.WIDE
        self._fitted: tuple[WindowForm, int] | None = None
        self._tab = Tab.OVERVIEW
        self._details: PersonaDetails | None = None
        self._awaited: UUID | None = None
        """Identifier of the persona whose summary was given but whose details were not."""
        self._bar = PanelBar(theme)
        self._header = PanelHeader(theme)
        self._tabs = TabChoice(theme, tab_names(), translate("DetailsPanel", "Details of the persona"))
        self._line = Hairline(theme)
        self._stack = QStackedWidget()
        self._loading = LoadingPage(theme)
        self._absence = AbsencePage(theme)
        self._stack.addWidget(self._loading)
        self._stack.addWidget(self._absence)
        self._pages = TabPages(theme, now, self._stack)
        self.setAccessibleName(translate("DetailsPanel", "Details"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._bar, self._header, self._tabs, self._line):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        self.floating = NarrowActions(theme, self)
        self._join()
        self._enter(PanelState.LOADING)
        theme.changed.connect(self._settle)  # after everything in it has taken over the new fonts

    @property
    def state(self) -> PanelState:
        """What the panel shows at the moment."""
        return self._state

    @property
    def details(self) -> PersonaDetails | None:
        """The persona that is shown; None while there is none."""
        return self._details if self._state is PanelState.PERSONA else None

    @property
    def current_tab(self) -> int:
        """Number of the chosen tab, from 0."""
        return int(self._tab)

    def set_form(self, form: WindowForm) -> None:
        """Stand in a window of this form: what has no room beside something else goes elsewhere."""
        if form is not self._form:
            self._form = form
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        form, narrow = self._form, self._form is WindowForm.NARROW
        side = form.page_side(self.width())
        if (form, side) == self._fitted:
            return
        self._fitted = form, side
        self._bar.set_form(form, side)
        self._header.set_form(form, side)
        self._tabs.set_form(form, side, self._header.badges)
        room_below = NarrowActions.ROOM if narrow else 0
        self._pages.set_frame(PageFrame(side, room_below, one_column=form is not WindowForm.WIDE))
        self.floating.set_wanted(narrow and self._state is PanelState.PERSONA)
        self._settle()

    def set_actions(self, actions: Sequence[QAction]) -> None:
        """Show these actions as buttons at the top right; the data of each is the name of its icon."""
        self._bar.actions_bar.set_actions(actions)
        self.floating.set_actions(actions)
        before: QWidget = self._bar.next_button
        for button in self._bar.actions_bar.buttons:
            QWidget.setTabOrder(before, button)
            before = button

    def set_tab(self, number: int) -> None:
        """Choose a tab, from 0."""
        changed = self._tab != number
        self._tab = Tab(number)
        self._tabs.set_current(number)
        self._header.set_badge_wanted(self._tab is not Tab.NEEDS)
        self._settle()
        if self._state is PanelState.PERSONA and self._details is not None:
            self._pages.show(self._tab, self._details)
        if changed:
            self.tab_changed.emit(number)

    def scroll_bar(self) -> QScrollBar:
        """Return the scroll bar of the chosen tab's page."""
        return self._pages.scroll_bar(self._tab)

    def show_summary(self, summary: PersonaSummary, position: int, total: int) -> None:
        """Show the head of a persona and its place in the list: from 1, or 0 where the list does not show it.

        For the persona whose details are shown already only the place changes.
        """
        self._bar.show_position(position, total)
        shown = self._details
        if self._state is PanelState.PERSONA and shown is not None and shown.persona.id == summary.id:
            return
        self._awaited = summary.id
        self._show_header(HeaderFacts.of_summary(summary))

    def show_loading(self) -> None:
        """Show grey shapes, after a moment; the head stays if a summary of the awaited persona was given."""
        if self._awaited is None:
            self._show_header(None)
        self._enter(PanelState.LOADING)
        self._stack.setCurrentWidget(self._loading)

    def show_details(self, details: PersonaDetails) -> None:
        """Show a persona on the chosen tab."""
        is_news = self._state is not PanelState.PERSONA or self._shows_another_than(details)
        self._details = details
        self._awaited = None
        self._show_header(HeaderFacts.of_details(details))
        self._enter(PanelState.PERSONA)
        self._pages.show(self._tab, details)
        if is_news:
            announce(self, self._header.accessibleName())

    def update_details(self, details: PersonaDetails) -> None:
        """Show what has changed about the persona that is shown; nothing if another or none is."""
        if self._state is PanelState.PERSONA and not self._shows_another_than(details):
            self.show_details(details)

    def show_not_found(self, persona_id: UUID) -> None:
        """Say that a persona does not exist for this person, with ways on."""
        self._absence.show_not_found(persona_id)
        self._awaited = None
        self._show_absence(PanelState.NOT_FOUND)

    def show_failed(self, sentence: ErrorSentence) -> None:
        """Say why a persona could not be fetched, with a way to try again."""
        self._absence.show_failed(sentence)
        self._show_absence(PanelState.FAILED)

    def _show_absence(self, state: PanelState) -> None:
        self._details = None
        if self._awaited is None:
            self._show_header(None)
        self._enter(state)
        self._stack.setCurrentWidget(self._absence)
        announce(self, self._absence.sentence)

    def _shows_another_than(self, details: PersonaDetails) -> bool:
        return self._details is None or self._details.persona.id != details.persona.id

    def _show_header(self, facts: HeaderFacts | None) -> None:
        self._header.show_facts(facts)
        outdated = translate("DetailsPanel", "outdated") if facts and facts.newer_responses else None
        self._tabs.set_dot(Tab.NEEDS, outdated)

    def _enter(self, state: PanelState) -> None:
        self._state = state
        has_tabs = state in (PanelState.LOADING, PanelState.PERSONA)
        names_persona = state is PanelState.FAILED and self._header.facts is not None
        self._header.setVisible(has_tabs or names_persona)
        self._tabs.setVisible(has_tabs)
        self._line.setVisible(has_tabs)
        self._bar.show_all(state is not PanelState.NOT_FOUND)
        self._bar.actions_bar.set_available(state is PanelState.PERSONA)
        self.floating.set_wanted(self._form is WindowForm.NARROW and state is PanelState.PERSONA)
        self._settle()

    def _settle(self) -> None:
        self._header.settle()
        self._tabs.settle()
        layout = self.layout()
        if layout is not None:
            layout.activate()

    def _join(self) -> None:
        self._bar.closed.connect(self.closed)
        self._bar.previous_requested.connect(self.previous_requested)
        self._bar.next_requested.connect(self.next_requested)
        self._tabs.chosen.connect(self.set_tab)
        self._absence.back_requested.connect(self.closed)
        self._absence.list_refresh_requested.connect(self.list_refresh_requested)
        self._absence.retry_requested.connect(self._try_again)
        pages = self._pages
        pages.tab_requested.connect(self.set_tab)
        pages.need_requested.connect(self._show_need)
        pages.retry_requested.connect(self.retry_requested)
        pages.import_responses_requested.connect(self.import_responses_requested)
        pages.how_needs_are_made_requested.connect(self.how_needs_are_made_requested)

    def _show_need(self, need: Need | None) -> None:
        self.set_tab(Tab.NEEDS)
        self._pages.show_need(need)

    def _try_again(self) -> None:
        self.show_loading()
        self.retry_requested.emit()


def tab_names() -> tuple[str, ...]:
    """Return what the four tabs are called, in their order."""
    return (
        translate("DetailsPanel", "Overview"),
        translate("DetailsPanel", "Profile"),
        translate("DetailsPanel", "Needs and pains"),
        translate("DetailsPanel", "Insights"),
    )
