"""Ctrl+C around an import: what the person is told must be what became of the rows."""

from __future__ import annotations

import argparse
import asyncio
import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from persona_desktop.cli import import_command
from persona_desktop.cli.terminal import Terminal
from persona_desktop.database.import_store import PostgresImportStore
from persona_desktop.services.container import Services
from persona_desktop.services.importing import ImportService
from tests.support.importing import Behind, persona, write_json
from tests.support.postgres import postgres
from tests.support.workspace import WorkspaceForTests, workspace

__all__ = ["postgres", "workspace"]


def options_for(path: Path) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    import_command.add_arguments(parser)
    return parser.parse_args([str(path), "--yes"])


async def test_an_interruption_behind_the_import_is_too_late_to_be_one(
    workspace: WorkspaceForTests, tmp_path: Path
) -> None:
    @asynccontextmanager
    async def interrupted_while_closing() -> AsyncIterator[Services]:
        yield services_of(workspace)
        raise asyncio.CancelledError

    out, err = io.StringIO(), io.StringIO()
    path = write_json(tmp_path, persona())
    code = await import_command.run(options_for(path), interrupted_while_closing, Terminal(out, err, None))
    assert code == 0
    assert err.getvalue() == ""
    assert Behind(workspace.owner, workspace.user_id).count("personas") == 1


async def test_an_interruption_while_the_workspace_opens_is_said(tmp_path: Path) -> None:
    @asynccontextmanager
    async def interrupted_while_opening() -> AsyncIterator[Services]:
        raise asyncio.CancelledError
        yield cast(Services, None)

    err = io.StringIO()
    path = write_json(tmp_path, persona())
    with pytest.raises(asyncio.CancelledError):
        await import_command.run(
            options_for(path), interrupted_while_opening, Terminal(io.StringIO(), err, None)
        )
    assert err.getvalue().strip()


async def test_a_reader_that_goes_away_behind_the_import_does_not_undo_it(
    workspace: WorkspaceForTests, tmp_path: Path
) -> None:
    class Leaving(io.StringIO):
        def write(self, text: str, /) -> int:
            if behind.count("personas"):
                raise BrokenPipeError
            return super().write(text)

    @asynccontextmanager
    async def opened() -> AsyncIterator[Services]:
        yield services_of(workspace)

    behind = Behind(workspace.owner, workspace.user_id)
    path = write_json(tmp_path, persona())
    code = await import_command.run(options_for(path), opened, Terminal(Leaving(), io.StringIO(), None))
    assert (code, behind.count("personas")) == (0, 1)


def services_of(workspace: WorkspaceForTests) -> Services:
    """What the command asks for, of all the services."""
    some: Any = SimpleNamespace(imports=ImportService(PostgresImportStore(workspace.engine)))
    return cast(Services, some)
