"""The overview."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from persona_desktop.domain.details import PersonaDetails
from persona_desktop.ui.details.block_view import BlockView
from persona_desktop.ui.details.overview.page import overview_blocks
from persona_desktop.ui.details.overview.requests import ShowInsights, ShowNeeds
from persona_desktop.ui.details.problem_notices import Retry
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate


class OverviewTab(QWidget):
    """Who a persona is, at a glance."""

    insights_requested = Signal()
    needs_requested = Signal(object)
    """The need to be shown among all needs, or None for their beginning."""
    retry_requested = Signal()
    """Something could not be fetched, and the person wants it fetched again."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._details: PersonaDetails | None = None
        # The right margin is wide enough for the scroll bar.
        self.view = BlockView(theme, top=24, bottom=24, bar_room=0, parent=self)
        self.view.setAccessibleName(translate("Overview", "Overview"))
        self.view.action_requested.connect(self._on_action)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)

    def show_details(self, details: PersonaDetails) -> None:
        """Show a persona; the same persona again keeps the place on the page."""
        before, self._details = self._details, details
        if before is not None and before.persona.id == details.persona.id:
            self.view.replace_blocks(overview_blocks(details))
        else:
            self.view.show_blocks(overview_blocks(details))

    def _on_action(self, action: object) -> None:
        match action:
            case ShowInsights():
                self.insights_requested.emit()
            case ShowNeeds(need):
                self.needs_requested.emit(need)
            case Retry():
                self.retry_requested.emit()
