"""The tab of insights: RAG context and citations at the left, the activity log at the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollBar, QVBoxLayout, QWidget

from persona_desktop.domain.details import PersonaDetails
from persona_desktop.domain.reading import PersonaPart
from persona_desktop.ui.details.block_model import Block
from persona_desktop.ui.details.block_view import SCROLL_BAR_WIDTH, BlockView
from persona_desktop.ui.details.insights.card_blocks import ShowAllNodes, ToggleAll, ToggleNode, TogglePart
from persona_desktop.ui.details.insights.citations import ToggleCitation
from persona_desktop.ui.details.insights.context import OpenState, context_blocks
from persona_desktop.ui.details.insights.timeline import ShowWholeLog, timeline_blocks
from persona_desktop.ui.details.more_link import STEP, ShowMore
from persona_desktop.ui.details.problem_notices import Retry, failed_part_notice, problem_notices
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.scroll_area import ScrollArea

TWO_COLUMNS_FROM = 680
"""The least width of the tab, in pixels, at which the log stands beside the context instead of below it."""
_PARTS = (PersonaPart.RAG, PersonaPart.GRAPH, PersonaPart.CITATIONS, PersonaPart.SEGMENT, PersonaPart.AUDIT)
_SIDE = 32
_TOP = 20
_BOTTOM = 32
_COLUMN_GAP = 36
_LEFT_SHARE = 0.6
_STACKED_GAP = 32
_RING_ROOM = 10
"""Each view reaches so far beyond its blocks at both sides, in pixels, for the focus ring."""
_MINUTE = 60_000


class InsightsTab(QWidget):
    """Where one persona came from, and who has worked with it."""

    retry_requested = Signal()
    """Something could not be fetched, and the person wants it fetched again."""

    def __init__(
        self,
        theme: Theme,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
        *,
        with_log: bool = True,
    ) -> None:
        """Without ``with_log`` the activity log, which names colleagues, is left out."""
        super().__init__(parent)
        self._now = now
        self._with_log = with_log
        self._details: PersonaDetails | None = None
        self._state = OpenState()
        self._columns: int | None = None
        self._page = _Page(theme)
        self._area = ScrollArea(theme, self._page, parent=self)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the lists in it take the keyboard
        self._area.verticalScrollBar().setSingleStep(20)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        for view in self._page.views:
            view.action_requested.connect(self._on_action)
            view.row_entered.connect(self._bring_into_view)
        self.setFocusProxy(self._page.context)
        # "5 min ago" must not stand there for an hour.
        self._clock = QTimer(self)
        self._clock.setInterval(_MINUTE)
        self._clock.timeout.connect(self.refresh_times)
        theme.changed.connect(self._arrange)
        self._page.timeline.setVisible(with_log)
        self._name_views()

    @property
    def context(self) -> BlockView:
        """RAG card and citations."""
        return self._page.context

    @property
    def timeline(self) -> BlockView:
        """The activity log."""
        return self._page.timeline

    @property
    def notices(self) -> BlockView:
        """What could not be read; hidden without anything to say."""
        return self._page.notices

    @property
    def has_two_columns(self) -> bool:
        """Whether the log stands beside the context."""
        if not self._with_log:
            return False
        if self._columns is not None:
            return self._columns == 2
        return self.width() >= TWO_COLUMNS_FROM

    def scroll_bar(self) -> QScrollBar:
        """Return the scroll bar of the page."""
        return self._area.verticalScrollBar()

    def set_columns(self, columns: int | None) -> None:
        """Force one or two columns; None lets the tab decide by its own width."""
        self._columns = columns
        self._arrange()

    def set_margins(self, side: int, room_below: int = 0) -> None:
        """Change the page's margins at both sides, and what it keeps free below its own lower margin."""
        self._page.set_margins(side, room_below)
        self._arrange()

    def set_zoom(self, zoom: float) -> None:
        """Draw the blocks so many times as large."""
        for view in self._page.views:
            view.set_zoom(zoom)
        self._arrange()

    def show_details(self, details: PersonaDetails) -> None:
        """Show a persona; the same persona again keeps the place on the page and what is open."""
        before, self._details = self._details, details
        same = before is not None and before.persona.id == details.persona.id
        if not same:
            self._state = self._state.for_another_persona()
        self._fill(in_place=same)
        if not same:
            self._area.verticalScrollBar().setValue(0)

    def refresh_times(self) -> None:
        """Say anew how long ago the entries of the log were."""
        if self._details is not None:
            self._page.timeline.replace_blocks(self._timeline_blocks(self._details))
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh_times()
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name_views()
            self._fill(in_place=True)

    def _fill(self, *, in_place: bool) -> None:
        details = self._details
        if details is None:
            return
        pages: tuple[tuple[BlockView, list[Block]], ...] = (
            (self._page.notices, list(problem_notices(details.persona.problems, _PARTS))),
            (self._page.context, context_blocks(details, self._state)),
            (self._page.timeline, self._timeline_blocks(details)),
        )
        for view, blocks in pages:
            if in_place:
                view.replace_blocks(blocks)
            else:
                view.show_blocks(blocks)
        self._page.notices.setVisible(bool(self._page.notices.blocks.rowCount()))
        self._arrange()

    def _timeline_blocks(self, details: PersonaDetails) -> list[Block]:
        if not self._with_log:
            return []
        if details.audit is None:
            consequence = translate(
                "InsightsTab", "Who has worked with this persona is not known at the moment."
            )
            return [failed_part_notice(PersonaPart.AUDIT, consequence)]
        return list(timeline_blocks(details.audit, self._now(), whole=self._state.whole_log))

    def _on_action(self, action: object) -> None:
        state = self._state
        match action:
            case TogglePart(part):
                self._state = state.toggling_part(part)
            case ToggleAll(opened):
                self._state = state.with_all_parts(opened=opened)
            case ToggleNode(part, number):
                self._state = replace(state, nodes=state.nodes ^ {(part, number)})
            case ShowAllNodes(part):
                self._state = replace(state, whole_parts=state.whole_parts | {part})
            case ToggleCitation(number):
                self._state = replace(state, citations=state.citations ^ {number})
            case ShowMore():
                self._state = replace(state, citations_shown=state.citations_shown + STEP)
            case ShowWholeLog():
                self._state = replace(state, whole_log=True)
            case Retry():
                self.retry_requested.emit()
                return
        self._fill(in_place=True)

    def _arrange(self) -> None:
        self._page.arrange(self.width() - SCROLL_BAR_WIDTH, two_columns=self.has_two_columns)

    def _bring_into_view(self, row: QRect) -> None:
        view = self.sender()
        if isinstance(view, BlockView):
            top_left = view.mapTo(self._page, row.topLeft())
            centre = QRect(top_left, row.size()).center()
            self._area.ensureVisible(centre.x(), centre.y(), 0, row.height() // 2 + 24)

    def _name_views(self) -> None:
        self._page.notices.setAccessibleName(translate("InsightsTab", "Notices"))
        self._page.context.setAccessibleName(translate("InsightsTab", "RAG context and citations"))
        self._page.timeline.setAccessibleName(translate("InsightsTab", "Activity log"))


class _Page(QWidget):
    """The three views of the tab at their places; as high as they need."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        side = _RING_ROOM
        self.notices = BlockView(theme, side=side, top=0, bottom=8, scrolls=False, parent=self)
        self.context = BlockView(theme, side=side, top=0, bottom=0, scrolls=False, parent=self)
        self.timeline = BlockView(theme, side=side, top=0, bottom=0, scrolls=False, parent=self)
        self.notices.hide()
        self.views = (self.notices, self.context, self.timeline)
        self._side, self._bottom = _SIDE, _BOTTOM

    def set_margins(self, side: int, room_below: int) -> None:
        """Change the margins at both sides and below; `arrange` places the views in them."""
        self._side, self._bottom = side, _BOTTOM + room_below

    def arrange(self, width: int, *, two_columns: bool) -> None:
        """Place the views in a page of this width."""
        inner = max(1, width - 2 * self._side)
        y = _TOP
        if self.notices.blocks.rowCount():
            y = _place(self.notices, self._side, y, inner)
        left = round((inner - _COLUMN_GAP) * _LEFT_SHARE) if two_columns else inner
        context_bottom = _place(self.context, self._side, y, left)
        if two_columns:
            x = self._side + left + _COLUMN_GAP
            bottom = max(context_bottom, _place(self.timeline, x, y, inner - _COLUMN_GAP - left))
        elif self.timeline.isHidden():
            bottom = context_bottom
        else:
            bottom = _place(self.timeline, self._side, context_bottom + _STACKED_GAP, inner)
        self.setMinimumHeight(bottom + self._bottom)


def _place(view: BlockView, x: int, y: int, width: int) -> int:
    """Place a view so that its blocks begin at `x` and are `width` pixels wide; return where it ends below."""
    outer = width + 2 * _RING_ROOM
    height = view.content_height(outer)
    view.setGeometry(x - _RING_ROOM, y, outer, height)
    return y + height
