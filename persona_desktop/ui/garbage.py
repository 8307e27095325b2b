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
    """Stands in for Python's own collector from `start` to `stop`; to be used in the window's thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL)
        self._timer.timeout.connect(collect_due)
        self._python_collected = gc.isenabled()

    def start(self) -> None:
        """Collect from now on. Best when everything is imported, which leaves much garbage and no widgets in it."""
        gc.disable()
        gc.collect()
        gc.freeze()
        self._timer.start()

    def settle(self) -> None:
        """Take what is there for what stays: modules and long lists would hold the window up at every collection.

        It still goes when nothing refers to it any more; only cycles among it are not found before `stop`.
        """
        gc.collect(1)
        gc.freeze()

    def stop(self) -> None:
        """Let Python collect again as it did before."""
        self._timer.stop()
        gc.unfreeze()
        if self._python_collected:
            gc.enable()
