"""A long call of a service: how far it is can be read at any time, and it can be asked to stop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Generic, TypeVar

from persona_desktop.domain.importing import ImportProgress, ImportStage
from persona_desktop.ui.bridge import Bridge

Result = TypeVar("Result")
Report = Callable[[ImportProgress], None]


class StoppableCall(Generic[Result]):
    """Work in the service thread whose end is always known: asked to stop, it is waited for, not abandoned.

    Progress crosses the threads as one frozen value in one place: the services write it, the window reads it when it
    paints. Nothing of Qt is touched from the other thread, and no event queue can fill up.
    """

    def __init__(self, bridge: Bridge, work: Callable[[Report], Coroutine[Any, Any, Result]]) -> None:
        self._bridge = bridge
        self._work = work
        self._stopping = False
        self._running: tuple[asyncio.AbstractEventLoop, asyncio.Task[Any]] | None = None
        self._progress: ImportProgress | None = None

    @property
    def progress(self) -> ImportProgress | None:
        """What was reported last."""
        return self._progress

    @property
    def is_stopping(self) -> bool:
        """Whether it was asked to stop."""
        return self._stopping

    async def result(self) -> Result | None:
        """Return what the work brings, or None where it stopped before its end; to be awaited once.

        The work may be done by the time it is asked to stop; then its result counts.
        """
        return await self._bridge.call(self._in_service_thread)

    def stop(self) -> None:
        """Ask the work to stop; ``result`` tells what came of that.

        When the last row has been written it is too late: the transaction is being committed, and to break that off
        would leave nobody knowing what became of it.
        """
        self._stopping = True
        if self._running is not None:
            loop, _ = self._running
            if not loop.is_closed():
                loop.call_soon_threadsafe(self._cancel)

    def _cancel(self) -> None:
        """Cancel the task, in its own thread: there the progress cannot change between the look and the deed."""
        if self._running is not None and not is_final(self._progress):
            self._running[1].cancel()

    async def _in_service_thread(self) -> Result | None:
        task = asyncio.current_task()
        assert task is not None
        self._running = (asyncio.get_running_loop(), task)
        if self._stopping:
            return None
        try:
            return await self._work(self._report)
        except asyncio.CancelledError:
            if not self._stopping:
                raise
            return None

    def _report(self, progress: ImportProgress) -> None:
        self._progress = progress


def is_final(progress: ImportProgress | None) -> bool:
    """Whether everything is written and only the commit is left."""
    return progress is not None and progress.stage is ImportStage.WRITING and progress.done >= progress.total
