"""Measures how long the window's thread was held up."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer

INTERVAL = 5
"""Milliseconds between two beats of a thread that is not held up."""


class Heartbeat(QObject):
    """A timer that notes by how much each of its beats was late."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stalls: list[float] = []
        """Every delay above one interval, in milliseconds."""
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(INTERVAL)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin, or begin again after a pause that shall not count."""
        self._last = perf_counter()
        self._timer.start()

    def stop(self) -> None:
        """Stop measuring; a delay that is under way counts."""
        self._beat()
        self._timer.stop()

    @property
    def worst(self) -> float:
        """The longest delay in milliseconds, 0 without any."""
        return max(self.stalls, default=0.0)

    def _beat(self) -> None:
        now = perf_counter()
        late = (now - self._last) * 1000 - INTERVAL
        self._last = now
        if late > INTERVAL:
            self.stalls.append(late)
