"""Knowing when the window has been painted."""

from __future__ import annotations

import asyncio
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class PaintWatch(QObject):
    """Notes when the window's paintings end.

    Qt paints everything that has changed when the top-level window gets its ``UpdateRequest``.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._ended: float = 0.0
        self._waiting: tuple[float, asyncio.Future[float]] | None = None
        window.installEventFilter(self)

    async def painting_after(self, moment: float) -> float:
        """Return when the first painting after a moment ended, both as ``perf_counter`` tells them."""
        if self._ended > moment:
            return self._ended
        future: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        self._waiting = (moment, future)
        return await asyncio.wait_for(future, 30)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            QTimer.singleShot(0, self._note)
        return False

    def _note(self) -> None:
        self._ended = perf_counter()
        if self._waiting is not None and self._ended > self._waiting[0]:
            future, self._waiting = self._waiting[1], None
            if not future.done():
                future.set_result(self._ended)
