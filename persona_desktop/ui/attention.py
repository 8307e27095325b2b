"""Telling a person who looks at another window that something came to an end here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from persona_desktop.services.desktop_notice import show_notice
from persona_desktop.services.task_registry import TaskRegistry
from persona_desktop.ui.bridge import Bridge
from persona_desktop.ui.translation import translate


class Attention:
    """Asks for attention while the program's window is not in front, through the task bar and the desktop's notifications.

    The bus is spoken to in the services' thread, and nobody waits for it.
    """

    def __init__(self, bridge: Bridge, tasks: TaskRegistry) -> None:
        self._bridge = bridge
        self._tasks = tasks
        self._window: QWidget | None = None

    def show_in(self, window: QWidget) -> None:
        """Ask for attention to ``window`` from now on."""
        self._window = window

    def ask(self, title: str) -> None:
        """Say what came to an end, unless the window is in front. ``title`` is a sentence without personal data."""
        window = self._window
        if window is None or not isValid(window) or not window.isVisible() or is_in_front(window):
            return
        QApplication.alert(window)
        text = translate("Attention", "Open the window to see more.")
        self._tasks.start(self._notify(title, text), "notify")

    async def _notify(self, title: str, text: str) -> None:
        await self._bridge.call(lambda: show_notice(title, text))


def is_in_front(window: QWidget) -> bool:
    """Whether a person works with the program now, in ``window`` or in a dialog of it."""
    return (
        not window.isMinimized() and QApplication.applicationState() is Qt.ApplicationState.ApplicationActive
    )
