"""What a person has chosen, and how the window was left; both live in the settings file."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, QTimer

from persona_desktop.settings import Folders, Settings

DELAY = 1000
"""Milliseconds after which what the program remembers by itself is written; a window that is dragged changes all the time."""


class Choices(QObject):
    """Keeps the settings and writes them: choices at once, everything else soon and beside the window's thread."""

    def __init__(self, settings: Settings, folders: Folders) -> None:
        super().__init__()
        self._settings = settings
        self._file = folders.settings_file
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="settings")
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(DELAY)
        self._soon.timeout.connect(self._write_beside)

    @property
    def settings(self) -> Settings:
        """What holds at present, written or not."""
        return self._settings

    def save(self, settings: Settings) -> None:
        """Choose differently; it is in the file when this returns."""
        if settings != self._settings:
            self._settings = settings
            self._soon.stop()
            self._writer.submit(settings.save, self._file).result()

    def remember(self, settings: Settings) -> None:
        """Keep what nobody has chosen in so many words, such as the window's place."""
        if settings != self._settings:
            self._settings = settings
            self._soon.start()

    def close(self) -> None:
        """Write what has not been written yet; nothing can be kept afterwards."""
        if self._soon.isActive():
            self._soon.stop()
            self._write_beside()
        self._writer.shutdown()

    def _write_beside(self) -> None:
        self._writer.submit(self._settings.save, self._file)
