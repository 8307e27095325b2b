"""Collecting Python's cyclic garbage where widgets may die: in the window's thread.

Python collects in whatever thread happens to allocate. When that is the services' thread, the widgets and timers in the
garbage are destroyed there, which Qt forbids: it warns at best and crashes at worst, seldom and nowhere near the cause.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL = 1000
"""Milliseconds between two looks."""


def collect_due() -> int | None:
    """Collect the oldest generation that Python itself would collect by now; returns its number, None without need."""
    for generation, (count, threshold) in reversed(
        list(enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)))
    ):
        if count > threshold:
            gc.collect(generation)
            return generation
    return None


class GarbageCollector(QObject):
    """Stands in for Python's own collector from its making to `stop`; to be made in the window's thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL)
        self._timer.timeout.connect(collect_due)
        self._timer.start()
        self._python_collected = gc.isenabled()
        gc.disable()

    def stop(self) -> None:
        """Let Python collect again as it did before."""
        self._timer.stop()
        if self._python_collected:
            gc.enable()
