"""Saying how far an import is, and stopping it: both may concern a thread that is not the loop's."""

from __future__ import annotations

import asyncio
import math
import threading
from collections.abc import Callable
from typing import TypeVar

from persona_desktop.domain.importing import ImportProgress, ImportStage

Result = TypeVar("Result")
ReportProgress = Callable[[ImportProgress], None]

_STEPS = 200


class ReadingStoppedError(Exception):
    """The reading was cancelled; nobody is waiting for its result any more."""


class ReadingMeter:
    """Counts what was read and checks whether to go on.

    Args:
        total: How much there is to read.
        report: Called in the reading thread with what was read so far and the total, some 200 times in all, the end
            included and once.
    """

    def __init__(self, total: int, report: Callable[[int, int], None]) -> None:
        self._total = total
        self._report = report
        self._step = max(1, total // _STEPS)
        self._next: float = min(self._step, total)
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
            at_end = self._done >= self._total
            self._next = math.inf if at_end else min(self._done + self._step, self._total)
            self._report(min(self._done, self._total), self._total)


class ProgressReporter:
    """Brings progress from the threads that work to the loop, and stops them when the loop's task is cancelled.

    Must be made in the running loop.

    Args:
        progress: Called in the loop's thread; None when nobody wants to know.
    """

    def __init__(self, progress: ReportProgress | None) -> None:
        self._progress = progress
        self._loop = asyncio.get_running_loop()

    def meter(self, stage: ImportStage, total: int) -> ReadingMeter:
        """Return a meter that reports at once; for work in the loop's thread."""
        self._tell(stage, 0, total)
        return ReadingMeter(total, lambda done, whole: self._tell(stage, done, whole))

    async def in_thread(
        self, stage: ImportStage, total: int, work: Callable[[ReadingMeter], Result]
    ) -> Result:
        """Run ``work`` in a thread and return its result; when cancelled, stop its meter and wait until it ends."""

        def report(done: int, whole: int) -> None:
            self._loop.call_soon_threadsafe(self._tell, stage, done, whole)

        self._tell(stage, 0, total)
        meter = ReadingMeter(total, report)
        future = self._loop.run_in_executor(None, work, meter)
        try:
            return await asyncio.shield(future)
        except asyncio.CancelledError:
            self._progress = None
            meter.stop()
            future.add_done_callback(_forget)
            await asyncio.wait([future])
            raise

    def _tell(self, stage: ImportStage, done: int, total: int) -> None:
        if self._progress is not None:
            self._progress(ImportProgress(stage, done, total))


def _forget(future: asyncio.Future[Result]) -> None:
    """Take an outcome that nobody waits for."""
    if not future.cancelled():
        future.exception()
