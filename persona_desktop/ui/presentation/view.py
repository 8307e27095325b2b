"""The window of a presentation."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from persona_desktop.domain.details import PersonaDetails
from persona_desktop.domain.persona_summary import PersonaSummary
from persona_desktop.ui.details.header import HeaderFacts, PanelHeader
from persona_desktop.ui.details.panel import tab_names
from persona_desktop.ui.details.states import AbsencePage, LoadingPage
from persona_desktop.ui.details.tab_pages import PageFrame, Tab, TabPages
from persona_desktop.ui.presentation.footer import Footer
from persona_desktop.ui.presentation.large_theme import LargeTheme
from persona_desktop.ui.presentation.quiet_cursor import QuietCursor
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.announcement import announce
from persona_desktop.ui.widgets.surface import Hairline
from persona_desktop.ui.window_form import WindowForm

if TYPE_CHECKING:
    from persona_desktop.ui.error_sentences import ErrorSentence

ENLARGEMENT = 1.6
_AVATAR = 88
_COLUMN = 860
"""How wide a page is at most, in pixels, before it is enlarged."""
_LEAST_SIDE = 32
_ABOVE = 28
_PAGE_STEP = 0.85


class PresentationView(QWidget):
    """A persona on the whole screen: head, one page, and a quiet line below.

    ← and → go through the tabs, ↑ and ↓ or Page Up and Page Down through the personas, the space bar scrolls; Escape
    and F5 close it. The activity log, which names colleagues, is nowhere.
    """

    closed = Signal()
    previous_requested = Signal()
    next_requested = Signal()
    tab_chosen = Signal(int)
    """Number of the tab that is shown from now on, from 0."""
    retry_requested = Signal()

    def __init__(self, theme: Theme, now: Callable[[], datetime], window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Window)
        large = LargeTheme(theme, ENLARGEMENT, self).theme
        self._theme = large
        self._window = window
        self._details: PersonaDetails | None = None
        self._tab = Tab.OVERVIEW
        self._header = PanelHeader(large, avatar=_AVATAR)
        self._stack = QStackedWidget()
        self._loading = LoadingPage(large)
        self._absence = AbsencePage(large)
        self._stack.addWidget(self._loading)
        self._stack.addWidget(self._absence)
        self._pages = TabPages(theme, now, self._stack, with_log=False, empty_theme=large)
        self.footer = Footer(large)
        self._cursor = QuietCursor(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _ABOVE, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(Hairline(large))
        column.addWidget(self._stack, 1)
        column.addWidget(self.footer)
        self._pages.tab_requested.connect(self.set_tab)
        self._pages.need_requested.connect(self._show_need)
        self._pages.retry_requested.connect(self.retry_requested)
        self._absence.retry_requested.connect(self.retry_requested)
        self._absence.back_requested.connect(self.close)
        large.changed.connect(self._fit)

    @property
    def current_tab(self) -> int:
        """Number of the tab that is shown, from 0."""
        return int(self._tab)

    @property
    def hides_cursor(self) -> bool:
        """Whether the mouse pointer has disappeared."""
        return self._cursor.is_hidden

    def present(self) -> None:
        """Fill the screen that the window is on."""
        self.setGeometry(self._window.screen().geometry())
        self.showFullScreen()
        self.activateWindow()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_tab(self, number: int) -> None:
        """Show another tab."""
        if number == self._tab:
            return
        self._tab = Tab(number)
        self._show()
        self.tab_chosen.emit(number)

    def show_place(self, position: int, total: int) -> None:
        """Say which of the list's personas this is, from 1; 0 stands for one that the list does not show."""
        self.footer.show_place(position, total)

    def show_summary(self, summary: PersonaSummary) -> None:
        """Show the head of a persona that is being fetched."""
        self._details = None
        self._header.show_facts(HeaderFacts.of_summary(summary))
        self._stack.setCurrentWidget(self._loading)
        self._name_it()

    def show_details(self, details: PersonaDetails) -> None:
        """Show a persona."""
        self._details = details
        self._header.show_facts(HeaderFacts.of_details(details))
        self._show()

    def show_failed(self, sentence: ErrorSentence) -> None:
        """Say why a persona could not be fetched."""
        self._absence.show_failed(sentence)
        self._show_absence()

    def show_not_found(self, persona_id: UUID) -> None:
        """Say that there is no such persona."""
        self._absence.show_not_found(persona_id)
        self._header.show_facts(None)
        self._show_absence()

    def _show_absence(self) -> None:
        self._details = None
        self._stack.setCurrentWidget(self._absence)
        _leave_keys(self._absence)
        announce(self, self._absence.sentence)

    def _show(self) -> None:
        self._header.set_badge_wanted(self._tab is not Tab.NEEDS)
        if self._details is not None:
            self._pages.show(self._tab, self._details)
            _leave_keys(self._pages.page(self._tab))
        self._name_it()

    def _show_need(self, need: object) -> None:
        self.set_tab(Tab.NEEDS)
        self._pages.show_need(need)  # type: ignore[arg-type]

    def _name_it(self) -> None:
        facts = self._header.facts
        name = "" if facts is None else facts.name
        tab = tab_names()[self._tab]
        self.footer.show_page(name, tab)
        self.setWindowTitle(f"{name} – {tab}")
        self.setAccessibleName(f"{self._header.accessibleName()}. {tab}")
        announce(self, self.accessibleName())
        self._header.settle()

    def _fit(self) -> None:
        side = max(_LEAST_SIDE, (self.width() - self._theme.size(_COLUMN)) // 2)
        self._header.set_form(WindowForm.WIDE, side)
        self._pages.set_frame(PageFrame(side, one_column=True, zoom=ENLARGEMENT))
        self.footer.set_side(side)
        self._header.settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape | Qt.Key.Key_F5:
                self.close()
            case Qt.Key.Key_Left:
                self.set_tab(max(0, self._tab - 1))
            case Qt.Key.Key_Right:
                self.set_tab(min(len(Tab) - 1, self._tab + 1))
            case Qt.Key.Key_Up | Qt.Key.Key_PageUp:
                self.previous_requested.emit()
            case Qt.Key.Key_Down | Qt.Key.Key_PageDown:
                self.next_requested.emit()
            case Qt.Key.Key_Space:
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self._scroll(-_PAGE_STEP if back else _PAGE_STEP)
            case Qt.Key.Key_Home | Qt.Key.Key_End:
                bar = self._pages.scroll_bar(self._tab)
                bar.setValue(bar.minimum() if event.key() == Qt.Key.Key_Home else bar.maximum())
            case _:
                super().keyPressEvent(event)

    def _scroll(self, pages: float) -> None:
        bar = self._pages.scroll_bar(self._tab)
        bar.setValue(bar.value() + round(pages * bar.pageStep()))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.colour("surface"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._cursor.watch(self.windowHandle())

    def hideEvent(self, event: QHideEvent) -> None:
        self._cursor.stop()
        super().hideEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # the window behind it hears no key
            return True
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()


def _leave_keys(page: QWidget) -> None:
    """Keep the keyboard with the presentation: a click on a page must not make the arrows move something in it."""
    for widget in (page, *page.findChildren(QWidget)):
        widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
