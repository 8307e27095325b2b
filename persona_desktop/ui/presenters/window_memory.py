"""Keeping in the settings how a window is arranged."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QTimer

from persona_desktop.domain.persona_filter import ListQuery
from persona_desktop.ui.main_window import MainWindow
from persona_desktop.ui.persona_list.geometry import ColumnShares
from persona_desktop.ui.presenters.choices import Choices
from persona_desktop.ui.window_place import WindowPlace, keep_frame_on_screen

_PLACING = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange})


class WindowMemory(QObject):
    """Watches a window, and remembers."""

    def __init__(self, choices: Choices, window: MainWindow) -> None:
        super().__init__()
        self._choices = choices
        self._window = window
        self.join(window)

    def join(self, window: MainWindow) -> None:
        """Watch another window from now on."""
        self._window.removeEventFilter(self)
        self._window = window
        window.installEventFilter(self)
        window.commands.toggle_sidebar.toggled.connect(self._sidebar_toggled)
        window.list_width_chosen.connect(self._list_width_chosen)
        window.list.query_changed.connect(self._query_changed)
        window.list.header.shares_changed.connect(self._shares_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowStateChange and watched is self._window:
            # Where it stood before may be on a screen that is gone; it is there only after this event.
            QTimer.singleShot(0, self._window, lambda: keep_frame_on_screen(self._window))
        if event.type() in _PLACING and watched is self._window and self._window.isVisible():
            place = WindowPlace.of(self._window)
            if place.frame.isValid():
                self._choices.remember(replace(self._choices.settings, window=place.written))
        return False

    def _sidebar_toggled(self, shown: bool) -> None:
        self._choices.remember(replace(self._choices.settings, sidebar=shown))

    def _list_width_chosen(self, width: int) -> None:
        self._choices.remember(replace(self._choices.settings, list_width=width))

    def _shares_changed(self, shares: ColumnShares) -> None:
        self._choices.remember(replace(self._choices.settings, columns=shares.written))

    def _query_changed(self, query: ListQuery) -> None:
        order = (query.sort.value, query.descending)
        self._choices.remember(replace(self._choices.settings, sort=order[0], descending=order[1]))
