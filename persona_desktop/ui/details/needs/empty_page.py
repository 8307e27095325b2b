"""What the needs tab shows without an analysis: why there is none, and the way on."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from persona_desktop.domain.details import PersonaDetails
from persona_desktop.domain.reading import PersonaPart, ProblemKind
from persona_desktop.ui.details.block_view import BlockView
from persona_desktop.ui.details.page_blocks import NoticeBlock
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.empty_state import EmptyState

_PARTS = (PersonaPart.NEEDS, PersonaPart.JOBS, PersonaPart.OUTCOMES, PersonaPart.PAINS)


class Absence(Enum):
    """Why a persona has no analysis to show."""

    NO_RESPONSES = "no_responses"
    NOT_ANALYSED = "not_analysed"
    UNREADABLE = "unreadable"
    """An analysis is stored, but nothing of it can be read."""
    UNKNOWN = "unknown"
    """No analysis is stored, and the responses could not be fetched."""


def absence_of(details: PersonaDetails) -> Absence | None:
    """Return why there is no analysis; None if there is one."""
    persona = details.persona
    if persona.needs is not None:
        return None
    if any(problem.part in _PARTS and problem.kind is ProblemKind.HIDDEN for problem in persona.problems):
        return Absence.UNREADABLE
    if details.responses is None:
        return Absence.UNKNOWN
    return Absence.NOT_ANALYSED if details.responses else Absence.NO_RESPONSES


class EmptyNeedsPage(QWidget):
    """The notices of a persona without analysis, and below them the reason with its buttons."""

    import_responses_requested = Signal()
    how_needs_are_made_requested = Signal()
    retry_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notices = BlockView(theme, bottom=0, scrolls=False, parent=self)
        self.notices.setAccessibleName(translate("NeedsTab", "Notices"))
        self.notices.action_requested.connect(lambda _: self.retry_requested.emit())
        self.state = EmptyState(theme, "needs", "", "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notices)
        column.addWidget(self.state, 1)

    def set_margins(self, side: int, room_below: int) -> None:
        """Change the margin of the notices at both sides, and what is kept free below the last of the page."""
        self.notices.set_margins(side)
        self.state.set_room_below(room_below)
        self._fit_notices()

    def show_absence(self, absence: Absence, notices: list[NoticeBlock], waiting: int) -> None:
        """Say why there is no analysis; ``waiting`` is how many responses the persona has given."""
        self.notices.setVisible(bool(notices))
        self.notices.show_blocks(notices)
        self._fit_notices()
        self.setFocusProxy(self.notices)
        self.state.clear_actions()
        how = translate("NeedsTab", "How are needs made?")
        match absence:
            case Absence.NO_RESPONSES:
                self.state.set_content(
                    "needs", translate("NeedsTab", "No data on needs"), no_responses_text()
                )
                label = translate("NeedsTab", "Import responses")
                button = self.state.add_action(label, "primary", icon="file-input")
                button.clicked.connect(self.import_responses_requested)
                self.state.add_action(how).clicked.connect(self.how_needs_are_made_requested)
                self.setFocusProxy(button)
            case Absence.NOT_ANALYSED:
                title = translate("NeedsTab", "Needs not analysed yet")
                self.state.set_content("needs", title, not_analysed_text(waiting))
                explain = self.state.add_action(how)
                explain.clicked.connect(self.how_needs_are_made_requested)
                self.setFocusProxy(explain)
            case Absence.UNREADABLE:
                title = translate("NeedsTab", "The stored analysis cannot be read")
                text = translate(
                    "NeedsTab",
                    "The program does not know its form. Nothing in the database was changed.",
                )
                self.state.set_content("failed", title, text)
            case Absence.UNKNOWN:
                title = translate("NeedsTab", "No data on needs")
                text = translate(
                    "NeedsTab",
                    "There is no stored analysis, and the focus-group responses could not be fetched.",
                )
                self.state.set_content("failed", title, text)
                retry = self.state.add_action(
                    translate("NeedsTab", "Try again"), "primary", icon="refresh-cw"
                )
                retry.clicked.connect(self.retry_requested)
                self.setFocusProxy(retry)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_notices()

    def _fit_notices(self) -> None:
        self.notices.setFixedHeight(self.notices.content_height(self.width()))


def no_responses_text() -> str:
    """Return why a persona that nobody has asked anything has no needs."""
    return translate(
        "NeedsTab",
        "The persona has not taken part in focus groups yet. Import its responses: needs are made from them alone.",
    )


def not_analysed_text(waiting: int) -> str:
    """Return how many responses wait, and why nothing can be done about it here."""
    count = translate("NeedsTab", "%n responses from focus groups are waiting.", n=waiting)
    what_now = translate("NeedsTab", "This version of the program shows analyses; it does not make new ones.")
    return f"{count} {what_now}"
