"""The demo workspace: loading it, and taking away exactly what was loaded."""

from __future__ import annotations

from typing import Protocol


class DemoStore(Protocol):
    """Where the demo workspace is kept."""

    async def load(self) -> int:
        """Write all demo rows in one transaction and return the number of personas."""

    async def remove(self) -> int:
        """Remove what ``load`` wrote and return the number of personas."""

    async def is_loaded(self) -> bool:
        """Whether the demo is there."""


class DemoService:
    """Loads and removes the demo workspace."""

    def __init__(self, store: DemoStore) -> None:
        self._store = store

    async def load(self) -> int | None:
        """Load the demo and return how many personas were added; None when it is there already."""
        if await self._store.is_loaded():
            return None
        return await self._store.load()

    async def remove(self) -> int | None:
        """Remove the demo and return how many of its personas were left to remove; None when there is no demo."""
        if not await self._store.is_loaded():
            return None
        return await self._store.remove()
