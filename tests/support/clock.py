"""A clock for tests."""

from __future__ import annotations

from datetime import datetime, timedelta


class FixedClock:
    """A clock that stands still until it is told to go on; call it for the time."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment

    def advance(self, **amount: float) -> None:
        """Let time pass: ``advance(minutes=5)``."""
        self.moment += timedelta(**amount)
