"""The tab of needs and pains."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from persona_desktop.domain.details import PersonaDetails
from persona_desktop.domain.needs import DesiredOutcome, JobToBeDone, PainPoint
from persona_desktop.ui.details.block_view import BlockView
from persona_desktop.ui.details.more_link import MOST_SHOWN, STEP, MoreLink, ShowMore
from persona_desktop.ui.details.needs.empty_page import Absence, EmptyNeedsPage, absence_of
from persona_desktop.ui.details.needs.page import JOBS, OUTCOMES, PAINS, needs_blocks, needs_notices
from persona_desktop.ui.details.needs.quotes import OpenResponse
from persona_desktop.ui.details.needs.response_view import open_responses
from persona_desktop.ui.details.needs.sections import ChooseRanking, Ranking
from persona_desktop.ui.details.problem_notices import Retry
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate


class NeedsTab(QWidget):
    """Jobs, outcomes and pains of one persona, each quote with its mark; without an analysis, why there is none."""

    import_responses_requested = Signal()
    how_needs_are_made_requested = Signal()
    retry_requested = Signal()
    """Something could not be fetched, and the person wants it fetched again."""
    response_requested = Signal(object)
    """A quote was opened, which shows its response: the `SourceSpan` where its words begin."""

    def __init__(
        self,
        theme: Theme,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
        *,
        empty_theme: Theme | None = None,
    ) -> None:
        """``empty_theme`` is the look of the page that says why there are no needs, where it is another one."""
        super().__init__(parent)
        self._theme = theme
        self._empty_theme = empty_theme or theme
        self._now = now
        self._details: PersonaDetails | None = None
        self._ranking = Ranking.OPPORTUNITY
        self._most: dict[str, int] = {}
        """Of kinds of which more are shown than at first, how many; for this persona."""
        self._margins: tuple[int, int] | None = None
        self._empty: EmptyNeedsPage | None = None
        self.view = BlockView(theme, parent=self)
        self.view.action_requested.connect(self._on_action)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._name_view()

    @property
    def ranking(self) -> Ranking:
        """Which score orders the outcomes; the choice holds for every persona."""
        return self._ranking

    def set_margins(self, side: int, room_below: int = 0) -> None:
        """Change the page's margins at both sides, and what it keeps free below its own lower margin."""
        self._margins = (side, room_below)
        self.view.set_margins(side, room_below)
        if self._empty is not None:
            self._empty.set_margins(side, room_below)

    def set_zoom(self, zoom: float) -> None:
        """Draw the blocks so many times as large."""
        self.view.set_zoom(zoom)

    def show_details(self, details: PersonaDetails) -> None:
        """Show a persona; the same persona again keeps the place on the page."""
        before, self._details = self._details, details
        if before is None or before.persona.id != details.persona.id:
            self._most = {}
        absence = absence_of(details)
        if absence is not None:
            self._show_absence(details, absence)
            return
        blocks = needs_blocks(details, self._ranking, self._now(), self._most)
        if (
            before is not None
            and before.persona.id == details.persona.id
            and self._stack.currentWidget() is self.view
        ):
            self.view.replace_blocks(blocks)
        else:
            self.view.show_blocks(blocks)
        self._stack.setCurrentWidget(self.view)
        self.setFocusProxy(self.view)

    def show_more_like(self, need: JobToBeDone | PainPoint | DesiredOutcome) -> bool:
        """Show more needs of the kind of this one; False if all of them are shown."""
        kind = {JobToBeDone: JOBS, PainPoint: PAINS, DesiredOutcome: OUTCOMES}[type(need)]
        links = (block for block in self.view.blocks.blocks if isinstance(block, MoreLink))
        if all(link.kind != kind for link in links):
            return False
        self._on_action(ShowMore(kind))
        return True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name_view()
            if self._details is not None:
                self.show_details(self._details)

    def _show_absence(self, details: PersonaDetails, absence: Absence) -> None:
        if self._empty is None:
            self._empty = EmptyNeedsPage(self._empty_theme)
            self._empty.import_responses_requested.connect(self.import_responses_requested)
            self._empty.how_needs_are_made_requested.connect(self.how_needs_are_made_requested)
            self._empty.retry_requested.connect(self.retry_requested)
            if self._margins is not None:
                self._empty.set_margins(*self._margins)
            self._stack.addWidget(self._empty)
        notices = [] if absence is Absence.UNKNOWN else needs_notices(details, self._now())
        self._empty.show_absence(absence, notices, len(details.responses or ()))
        self._stack.setCurrentWidget(self._empty)
        self.setFocusProxy(self._empty)

    def _on_action(self, action: object) -> None:
        details = self._details
        if details is None:
            return
        match action:
            case ChooseRanking(ranking):
                self._ranking = ranking
                self.show_details(details)
            case ShowMore(kind):
                self._most[kind] = self._most.get(kind, MOST_SHOWN) + STEP
                self.show_details(details)
            case OpenResponse(spans):
                self.response_requested.emit(spans[0])
                open_responses(self._theme, self.window(), spans, details.responses or ())
            case Retry():
                self.retry_requested.emit()

    def _name_view(self) -> None:
        self.view.setAccessibleName(translate("NeedsTab", "Needs and pains"))
