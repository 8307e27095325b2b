"""The one thread in which services run: it owns the database's pool and every wait that is not a paint.

A selector loop on purpose: asynchronous psycopg refuses the proactor loop that Windows would give.
"""

from __future__ import annotations

import asyncio
import logging
import selectors
import threading
from collections.abc import Coroutine
from concurrent.futures import Future
from typing import Any, TypeVar

Result = TypeVar("Result")

_log = logging.getLogger(__name__)


class ServiceThread:
    """An asyncio loop in a thread of its own."""

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop = asyncio.SelectorEventLoop(selectors.SelectSelector())
        self._thread = threading.Thread(target=self._run, name="services", daemon=True)
        self._started = False

    def start(self) -> None:
        """Start the thread; calling again does nothing."""
        if not self._started:
            self._started = True
            self._thread.start()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()

    @property
    def loop(self) -> asyncio.AbstractEventLoop:
        """The loop of this thread."""
        return self._loop

    def submit(self, work: Coroutine[Any, Any, Result]) -> Future[Result]:
        """Schedule ``work`` in this thread and return its future at once."""
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    def stop(self, timeout: float) -> bool:
        """End whatever still runs in the loop, stop it and join the thread, ``timeout`` seconds at most.

        Return whether it stopped; one that did not keeps the process alive for as long as its work takes.
        """
        if not self._started:
            self._loop.close()
            return True
        self._loop.call_soon_threadsafe(self._end)
        self._thread.join(timeout)
        if self._thread.is_alive():
            _log.error("the service thread did not stop within %.1f s", timeout)
            return False
        self._loop.run_until_complete(self._loop.shutdown_asyncgens())
        self._loop.run_until_complete(self._loop.shutdown_default_executor())
        self._loop.close()
        return True

    def _end(self) -> None:
        """Cancel all tasks, and stop when they have taken their last steps, such as giving connections back.

        A loop that stops before would break them off in the middle, and so would a second cancellation.
        """
        tasks = asyncio.all_tasks(self._loop)
        for task in tasks:
            if not task.cancelling():
                task.cancel()
        asyncio.gather(*tasks, return_exceptions=True).add_done_callback(lambda _: self._loop.stop())
