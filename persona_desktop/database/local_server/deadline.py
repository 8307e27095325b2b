"""The time that a whole operation may take, shared by all its steps."""

from __future__ import annotations

import time
from collections.abc import Callable

from persona_desktop.domain.errors import LocalServerTimeoutError

Clock = Callable[[], float]
"""Seconds that only ever grow, such as ``time.monotonic``."""


class Deadline:
    """Counts down from ``seconds``; ``action`` names the operation in the error."""

    def __init__(self, seconds: float, action: str, clock: Clock = time.monotonic) -> None:
        self.action = action
        self._seconds = seconds
        self._clock = clock
        self._end = clock() + seconds

    def remaining(self) -> float:
        """Return the seconds left, always more than 0; raise ``LocalServerTimeoutError`` when there are none."""
        left = self._end - self._clock()
        if left <= 0:
            raise LocalServerTimeoutError(self.action, self._seconds)
        return left

    def pause(self, seconds: float = 0.01) -> None:
        """Let others work for ``seconds``, or for what is left if that is less; raise when nothing is left."""
        time.sleep(min(seconds, self.remaining()))

    def part(self, seconds: float) -> Deadline:
        """Return a deadline of at most ``seconds`` that does not outlive this one."""
        return Deadline(min(seconds, self.remaining()), self.action, self._clock)
