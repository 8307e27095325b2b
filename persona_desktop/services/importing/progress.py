"""Saying how far the reading is, and stopping it: both from the thread that reads."""

from __future__ import annotations

import threading
from collections.abc import Callable

_STEPS = 200


class ReadingStoppedError(Exception):
    """The reading was cancelled; nobody is waiting for its result any more."""


class ReadingMeter:
    """Counts what was read and checks whether to go on.

    Args:
        total: How much there is to read.
        report: Called in the reading thread with what was read so far and the total, some 200 times in all.
    """

    def __init__(self, total: int, report: Callable[[int, int], None]) -> None:
        self._total = total
        self._report = report
        self._step = max(1, total // _STEPS)
        self._next = self._step
        self._done = 0
        self._stopped = threading.Event()

    def stop(self) -> None:
        """Let the reading end at its next step; may be called from any thread."""
        self._stopped.set()

    def advance(self, amount: int) -> None:
        """Count what was read.

        Raises:
            ReadingStoppedError: ``stop`` was called.

        """
        if self._stopped.is_set():
            raise ReadingStoppedError
        self._done += amount
        if self._done >= self._next:
            self._next = self._done + self._step
            self._report(min(self._done, self._total), self._total)
