"""The only crossing between the window's loop and the services' thread."""

from __future__ import annotations

import asyncio
from asyncio import Future
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from persona_desktop.services.service_thread import ServiceThread

Result = TypeVar("Result")


class Bridge:
    """Runs a service's coroutine in the service thread and lets the window's loop await it."""

    def __init__(self, services: ServiceThread) -> None:
        self._services = services

    def call(self, make: Callable[[], Coroutine[Any, Any, Result]]) -> Future[Result]:
        """Begin ``make()`` in the service thread at once, and return what the window's loop can await.

        Cancelling it asks the work to stop, which undoes no write.
        """
        return asyncio.wrap_future(self._services.submit(make()))
