"""The demo workspace in the database: written and taken away by one function each."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import text

from persona_desktop.database.engine import DatabaseEngine
from persona_desktop.resource_files import resource_path


def _now() -> datetime:
    return datetime.now(UTC)


class PostgresDemoStore:
    """Loads the demo from its files and removes it; for local workspaces only, the database refuses it elsewhere.

    Args:
        engine: The person's way into the database.
        folder: Where the files are; those that came with the program by default.
        now: Tells the moment from which the demo's times are counted back.

    """

    def __init__(
        self, engine: DatabaseEngine, folder: Path | None = None, now: Callable[[], datetime] = _now
    ) -> None:
        self._engine = engine
        self._folder = resource_path("demo") if folder is None else folder
        self._now = now

    async def load(self) -> int:
        """Write the demo in one transaction and return how many personas came; 0 if it is there already.

        What is there under an identifier of the demo stays as it is: somebody imported it, and it is theirs.

        Raises:
            DemoFilesError: The files are missing or damaged.
            NotAllowedError: This is no local workspace, or the login is nobody's.

        """
        rows = await asyncio.to_thread(self._rows)
        async with self._engine.writing() as connection:
            return int(
                await connection.scalar(text("SELECT app.load_demo(CAST(:rows AS jsonb))"), {"rows": rows})
            )

    async def remove(self) -> int:
        """Take away in one transaction what ``load`` wrote and return how many personas went.

        What a demo persona gathered meanwhile goes with it. A project or focus group in which something of somebody's
        own lies stays, and the project becomes the property of who removes the demo.

        Raises:
            NotAllowedError: This is no local workspace, or the login is nobody's.

        """
        async with self._engine.writing() as connection:
            return int(await connection.scalar(text("SELECT app.remove_demo()")))

    async def is_loaded(self) -> bool:
        """Whether rows of the demo are there."""
        async with self._engine.reading() as connection:
            return bool(await connection.scalar(text("SELECT has_demo FROM app.workspace_facts()")))

    def _rows(self) -> str:
        # Only who loads the demo needs the models of its files.
        from persona_desktop.database.demo_files import read_demo
        from persona_desktop.database.demo_rows import demo_rows

        return json.dumps(demo_rows(read_demo(self._folder), self._now()), ensure_ascii=False)
