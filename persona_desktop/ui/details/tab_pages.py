"""The pages of the four tabs: each is made when it is first looked at, and filled when it is looked at again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QScrollBar, QStackedWidget

from persona_desktop.domain.details import PersonaDetails
from persona_desktop.ui.details.block_model import Block
from persona_desktop.ui.details.insights.tab import InsightsTab
from persona_desktop.ui.details.needs.jobs import JobBlock
from persona_desktop.ui.details.needs.outcomes import OutcomeBlock
from persona_desktop.ui.details.needs.pains import PainBlock
from persona_desktop.ui.details.needs.tab import NeedsTab
from persona_desktop.ui.details.overview.requests import Need
from persona_desktop.ui.details.overview.tab import OverviewTab
from persona_desktop.ui.details.profile.tab import ProfileTab
from persona_desktop.ui.theme import Theme

Page = OverviewTab | ProfileTab | NeedsTab | InsightsTab


class Tab(IntEnum):
    """The four tabs in their order."""

    OVERVIEW = 0
    PROFILE = 1
    NEEDS = 2
    INSIGHTS = 3


@dataclass(frozen=True, slots=True)
class PageFrame:
    """What the window leaves to the pages."""

    side: int = 32
    """Margin at both sides, in pixels."""
    room_below: int = 0
    """What is kept free below a page's own lower margin, in pixels."""
    one_column: bool = False
    """Whether the insights stand in one column, however wide the page is."""
    zoom: float = 1.0
    """How many times as large as in the panel the blocks are drawn."""


class TabPages(QObject):
    """Shows persona details on one tab at a time in a stack of pages."""

    tab_requested = Signal(int)
    """A link on one page leads to another tab."""
    need_requested = Signal(object)
    """A link leads to one of the needs, or to all of them (None)."""
    retry_requested = Signal()
    import_responses_requested = Signal()
    how_needs_are_made_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        now: Callable[[], datetime],
        stack: QStackedWidget,
        *,
        with_log: bool = True,
        empty_theme: Theme | None = None,
    ) -> None:
        """Without ``with_log`` the insights leave out who has worked with the persona.

        ``empty_theme`` is the look of what stands in place of a page, where it is not that of the pages.
        """
        super().__init__(stack)
        self._empty_theme = empty_theme
        self._with_log = with_log
        self._frame = PageFrame()
        self._theme = theme
        self._now = now
        self._stack = stack
        self._pages: dict[Tab, Page] = {}
        self._filled: dict[Tab, PersonaDetails] = {}

    def set_frame(self, frame: PageFrame) -> None:
        """Give every page, also those to come, its margins and columns."""
        if frame != self._frame:
            self._frame = frame
            for page in self._pages.values():
                self._fit(page)

    def _fit(self, page: Page) -> None:
        frame = self._frame
        if isinstance(page, InsightsTab):
            page.set_columns(1 if frame.one_column else None)
        elif isinstance(page, OverviewTab | ProfileTab):
            page.view.set_zoom(frame.zoom)
            page.view.set_margins(frame.side, frame.room_below)
            return
        page.set_zoom(frame.zoom)
        page.set_margins(frame.side, frame.room_below)

    def show(self, tab: Tab, details: PersonaDetails) -> None:
        """Bring a tab's page to the front, filled with these details."""
        page = self.page(tab)
        # Before it is filled, so that its texts are broken once, for the width they get.
        page.setGeometry(self._stack.contentsRect())
        if self._filled.get(tab) is not details:
            page.show_details(details)
            self._filled[tab] = details
        self._stack.setCurrentWidget(page)

    def show_need(self, need: Need | None) -> None:
        """Scroll the page of needs, which must be in front, to one of them."""
        page = self.page(Tab.NEEDS)
        if need is None or not isinstance(page, NeedsTab):
            return
        row = row_of(need, page.view.blocks.blocks)
        while row is None and page.show_more_like(need):
            row = row_of(need, page.view.blocks.blocks)
        if row is not None:
            page.view.show_row(row)

    def page(self, tab: Tab) -> Page:
        """Return a tab's page, made now if nobody has looked at it yet."""
        page = self._pages.get(tab)
        if page is None:
            page = self._pages[tab] = self._make(tab)
            self._fit(page)
            self._stack.addWidget(page)
        return page

    def scroll_bar(self, tab: Tab) -> QScrollBar:
        """Return the scroll bar of a tab's page."""
        page = self.page(tab)
        return page.scroll_bar() if isinstance(page, InsightsTab) else page.view.verticalScrollBar()

    @property
    def made(self) -> frozenset[Tab]:
        """The tabs that have a page by now."""
        return frozenset(self._pages)

    def _make(self, tab: Tab) -> Page:
        match tab:
            case Tab.OVERVIEW:
                overview = OverviewTab(self._theme)
                overview.insights_requested.connect(lambda: self.tab_requested.emit(Tab.INSIGHTS))
                overview.needs_requested.connect(self.need_requested)
                overview.retry_requested.connect(self.retry_requested)
                return overview
            case Tab.PROFILE:
                return ProfileTab(self._theme)
            case Tab.NEEDS:
                needs = NeedsTab(self._theme, self._now, empty_theme=self._empty_theme)
                needs.import_responses_requested.connect(self.import_responses_requested)
                needs.how_needs_are_made_requested.connect(self.how_needs_are_made_requested)
                needs.retry_requested.connect(self.retry_requested)
                return needs
            case Tab.INSIGHTS:
                insights = InsightsTab(self._theme, self._now, with_log=self._with_log)
                insights.retry_requested.connect(self.retry_requested)
                return insights


def row_of(need: Need, blocks: Sequence[Block]) -> int | None:
    """Return the number of the row that shows a need; None if none does."""
    for number, block in enumerate(blocks):
        match block:
            case JobBlock(job=shown) | PainBlock(pain=shown) | OutcomeBlock(outcome=shown):
                if shown == need:
                    return number
    return None
