"""Awaiting what Qt tells: a signal, or a condition that a repaint or timer brings about."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SignalInstance

POLL = 0.005
"""Seconds between two looks at a condition."""


async def signal_of(
    signal: SignalInstance, act: Callable[[], object], timeout: float | None = 30.0
) -> tuple[Any, ...]:
    """Do something and await the signal that it causes; returns the signal's arguments. None waits for ever.

    Raises:
        TimeoutError: The signal did not come within ``timeout`` seconds.

    """
    future: asyncio.Future[tuple[Any, ...]] = asyncio.get_running_loop().create_future()

    def emitted(*arguments: object) -> None:
        if not future.done():
            future.set_result(arguments)

    signal.connect(emitted)
    try:
        act()
        return await asyncio.wait_for(future, timeout)
    finally:
        signal.disconnect(emitted)


async def until(condition: Callable[[], bool], timeout: float = 30.0) -> None:
    """Await a condition.

    Raises:
        TimeoutError: The condition did not become true within ``timeout`` seconds.

    """
    async with asyncio.timeout(timeout):
        while not condition():  # noqa: ASYNC110  a condition of widgets has no event to await
            await asyncio.sleep(POLL)
