"""The owner of every background task: none is forgotten, each failure is reported, all end at shutdown."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

_log = logging.getLogger(__name__)


class TaskRegistry:
    """Starts tasks on the running loop and keeps hold of them until they end.

    Args:
        on_failure: Called with the exception of a task that failed; cancellation is not a failure.
    """

    def __init__(self, on_failure: Callable[[BaseException], None]) -> None:
        self._on_failure = on_failure
        self._tasks: set[asyncio.Task[Any]] = set()
        self._closing = False

    def start(self, work: Coroutine[Any, Any, Any], name: str) -> asyncio.Task[Any]:
        """Run ``work`` as a task of the running loop; refused once closing has begun.

        Raises:
            RuntimeError: The registry is closing.

        """
        if self._closing:
            work.close()
            raise RuntimeError(f"no new work after closing has begun: {name}")
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        return task

    @property
    def pending(self) -> int:
        """How many tasks have not ended."""
        return len(self._tasks)

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if task.cancelled():
            return
        failure = task.exception()
        if failure is not None:
            _log.error("task %s failed: %s", task.get_name(), type(failure).__name__)
            self._on_failure(failure)

    async def close(self, timeout: float) -> None:
        """Refuse new work, cancel what runs and wait for it, ``timeout`` seconds at most."""
        self._closing = True
        running = [task for task in self._tasks if task is not asyncio.current_task()]
        for task in running:
            task.cancel()
        if not running:
            return
        _, stuck = await asyncio.wait(running, timeout=timeout)
        for task in stuck:
            _log.error("task %s did not end within %.1f s", task.get_name(), timeout)
