"""Knowing when the window has been painted."""

from __future__ import annotations

import asyncio
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class PaintWatch(QObject):
    """Notes the moment at which the window's next painting has ended.

    Qt paints everything that has changed when the top-level window gets its ``UpdateRequest``.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self._painted: asyncio.Future[float] | None = None
        window.installEventFilter(self)

    async def next_painting(self) -> float:
        """Return when the next painting ended, as ``perf_counter`` tells it."""
        self._painted = asyncio.get_running_loop().create_future()
        try:
            return await asyncio.wait_for(self._painted, 30)
        finally:
            self._painted = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest and self._painted is not None:
            QTimer.singleShot(0, self._note)
        return False

    def _note(self) -> None:
        if self._painted is not None and not self._painted.done():
            self._painted.set_result(perf_counter())
