"""The first moment of the program: the window with the list as it was last seen, before anything slow is imported.

Nothing here, and nothing that is imported from here, needs asyncio, a database or the details panel.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import cast, get_args

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication, QWidget

from persona_desktop.cache.list_snapshot import ListSnapshot
from persona_desktop.domain.persona_filter import PersonaIndex
from persona_desktop.settings import Folders, Settings
from persona_desktop.ui.actions import Actions
from persona_desktop.ui.main_window import MainWindow
from persona_desktop.ui.shown_list import ShownList, show_list
from persona_desktop.ui.sidebar.freshness import FreshnessState
from persona_desktop.ui.theme import Theme, ThemeMode
from persona_desktop.ui.theme.application_look import ApplicationLook
from persona_desktop.ui.theme.text_size import apply_text_size
from persona_desktop.ui.translation import Translations, choose_language, translate
from persona_desktop.ui.window_arrangement import arrange
from persona_desktop.ui.window_place import keep_frame_on_screen

_log = logging.getLogger(__name__)

_PATIENCE = 2000
"""Milliseconds after which a window that the system does not show is not waited for any longer."""


class _FirstPaint(QObject):
    """Tells when a window has been painted for the first time.

    Asked of the window system's window: a widget whose children cover it gets no paint event of its own.
    """

    painted = Signal()

    def watch(self, window: QWidget) -> None:
        """Wait for the first painting of a window that has not been shown yet."""
        window.winId()
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Expose and isinstance(watched, QWindow) and watched.isExposed():
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.painted.emit)
        return False


class Opening:
    """The application, its look, and the first window; the `Desktop` takes them over."""

    def __init__(
        self,
        folders: Folders,
        settings: Settings,
        now: Callable[[], datetime],
        *,
        broken_settings: Path | None = None,
    ) -> None:
        """``broken_settings`` is where settings were set aside that could not be read."""
        self.folders = folders
        self.broken_settings = broken_settings
        self.settings = settings
        self.now = now
        self.application = application()
        self.theme = Theme(mode=_mode(settings.theme), animations=settings.animations)
        self.theme.choose_contrast(high=settings.contrast == "high")
        apply_text_size(self.theme, settings.text_size)
        self.translations = Translations(self.application)
        self.translations.install(choose_language(settings.language))
        self._look = ApplicationLook(self.application, self.theme)
        self._first_paint = _FirstPaint()
        self.painted = self._first_paint.painted
        self.window = MainWindow(self.theme, Actions(self.theme), now)
        arrange(self.window, settings)
        self.painted.connect(lambda: keep_frame_on_screen(self.window))
        if self.theme.missing_font:
            self._say_what_is_missing()
        self.list = self._show_seen()
        """The list as it was last seen, which stands in the window; None when there is none."""

    def show(self) -> None:
        """Show the window; `painted` tells when it is on the screen."""
        self._first_paint.watch(self.window)
        self.window.show()

    def paint(self) -> None:
        """Show the window and come back when it has been painted.

        Called before the loop of asyncio is made: no coroutine runs yet that could be entered again.
        """
        waiting = QEventLoop()
        self.painted.connect(waiting.quit)
        patience = QTimer()
        patience.setSingleShot(True)
        patience.timeout.connect(waiting.quit)
        patience.start(_PATIENCE)
        self.show()
        waiting.exec()
        patience.stop()
        self.painted.disconnect(waiting.quit)

    def _say_what_is_missing(self) -> None:
        self.window.say(
            translate("Opening", "A font of the program is missing: {file}").format(
                file=self.theme.missing_font
            ),
            translate(
                "Opening", "The system’s font stands in for it. Install Persona Desktop again to get it back."
            ),
        )

    def _show_seen(self) -> ShownList | None:
        """Put the list as it was last seen into the window; one that cannot be shown is thrown away."""
        snapshot = ListSnapshot(self.folders.list_snapshot)
        seen = snapshot.read()
        if seen is None:
            return None
        workspace, listing = seen
        try:
            shown = ShownList(workspace, listing, PersonaIndex(listing.personas))
            show_list(self.window, shown, FreshnessState.LOADING)
        except Exception as error:  # noqa: BLE001  a kept copy must never stop the program
            _log.warning("the list as it was last seen cannot be shown (%s)", type(error).__name__)
            snapshot.remove()
            return None
        return shown


def application() -> QApplication:
    """Return the application, made when it is first asked for."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    QCoreApplication.setApplicationName("persona-desktop")
    QCoreApplication.setOrganizationName("Persona Desktop")
    made = QApplication(["persona-desktop"])
    made.setApplicationDisplayName("Persona Desktop")
    made.setDesktopFileName("persona-desktop")
    made.setQuitOnLastWindowClosed(False)
    return made


def _mode(name: str) -> ThemeMode:
    return cast("ThemeMode", name) if name in get_args(ThemeMode) else "system"
