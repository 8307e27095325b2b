"""Files and links that the system hands to the running program itself: macOS starts no second one for them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent

from persona_desktop.domain.persona_links import is_link
from persona_desktop.domain.start_request import StartRequest


class HandedBySystem(QObject):
    """Turns the application's events of this kind into requests."""

    asked = Signal(object)
    """A `StartRequest`."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.FileOpen or not isinstance(event, QFileOpenEvent):
            return False
        address = event.url().toString()
        if is_link(address):
            self.asked.emit(StartRequest(links=(address,)))
        elif event.file():
            self.asked.emit(StartRequest(files=(Path(event.file()),)))
        return True
