"""The only crossing between the window's loop and the services' thread."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from persona_desktop.services.service_thread import ServiceThread

Result = TypeVar("Result")


class Bridge:
    """Runs a service's coroutine in the service thread and lets the window's loop await it."""

    def __init__(self, services: ServiceThread) -> None:
        self._services = services

    async def call(self, make: Callable[[], Coroutine[Any, Any, Result]]) -> Result:
        """Await ``make()`` in the service thread; cancelling the await asks the work to stop, which undoes no write."""
        return await asyncio.wrap_future(self._services.submit(make()))
