"""What the panel shows in place of a persona: that it loads, that it is not there, that it cannot be fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from persona_desktop.ui.theme import SKELETON_DELAY, Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.empty_state import EmptyState
from persona_desktop.ui.widgets.icon import Icon
from persona_desktop.ui.widgets.skeleton import Skeleton
from persona_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from persona_desktop.ui.error_sentences import ErrorSentence

_LINE_TOP = 538
"""Where the sentence stands below the grey shapes, in pixels."""
_SIDE = 32


class LoadingPage(QWidget):
    """Grey shapes with a sentence below; blank for the first 150 ms."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._skeleton = Skeleton(theme, "panel_body", parent=self)
        self._line = QWidget(self)
        row = QHBoxLayout(self._line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(Icon(theme, "loader", "text2", size=14))
        row.addWidget(Text(theme, translate("LoadingPage", "Loading the persona…"), "small", "text2"))
        self._line.hide()
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(SKELETON_DELAY)
        self._delay.timeout.connect(self._line.show)
        self.setAccessibleName(translate("LoadingPage", "Loading the persona…"))

    @property
    def says_it_loads(self) -> bool:
        """Whether the delay is over and the sentence stands there."""
        return not self._line.isHidden()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._delay.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._delay.stop()
        self._line.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._skeleton.setGeometry(self.rect())
        hint = self._line.sizeHint()
        # Where the page is too low for its last shapes, the sentence stands at the lower edge.
        top = min(_LINE_TOP, self.height() - hint.height() - 12)
        self._line.setGeometry(_SIDE, top, hint.width(), hint.height())


class AbsencePage(QWidget):
    """Why there is no persona to show, and the way on."""

    back_requested = Signal()
    list_refresh_requested = Signal()
    retry_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = ""
        self.state = EmptyState(theme, "missing", "", "")
        self.state.footnote.clicked.connect(self._copy_report)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.state)

    @property
    def sentence(self) -> str:
        """What the page says, for an announcement."""
        return self.state.accessibleName()

    def show_not_found(self, persona_id: UUID) -> None:
        """Say that a persona is gone or closed to this person."""
        self.state.clear_actions()
        self.state.set_content(
            "missing",
            translate("AbsencePage", "Persona not found"),
            translate("AbsencePage", "It was deleted, or you have no access to it in this project."),
        )
        back = self.state.add_action(translate("AbsencePage", "Back to the list"), "primary")
        back.clicked.connect(self.back_requested)
        refresh = self.state.add_action(translate("AbsencePage", "Refresh the list"), icon="refresh-cw")
        refresh.clicked.connect(self.list_refresh_requested)
        error = translate("AbsencePage", "Error {code}").format(code="404")
        self._offer_report(f"{error} · {str(persona_id)[:13]}", f"{error} · {persona_id}")

    def show_failed(self, sentence: ErrorSentence) -> None:
        """Say why a persona could not be fetched."""
        self.state.clear_actions()
        self.state.set_content("failed", sentence.title, sentence.text)
        retry = self.state.add_action(translate("AbsencePage", "Try again"), "primary", icon="refresh-cw")
        retry.clicked.connect(self.retry_requested)
        error = translate("AbsencePage", "Error {code}").format(code=sentence.code)
        self._offer_report(error, f"{error}\n{sentence.title}\n{sentence.text}")

    def _offer_report(self, shown: str, report: str) -> None:
        self._report = report
        copy = translate("AbsencePage", "Copy details")
        self.state.set_footnote(f"{shown} · {copy}")

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self.state.set_footnote(translate("AbsencePage", "Details copied"))
