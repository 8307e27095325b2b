"""A real window on a real local workspace that holds the demo.

Import the fixtures where they are needed: ``from tests.support.window import demo_folders, demo_workspace``.
"""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from persona_desktop.app import build_desktop, open_first_window, open_services
from persona_desktop.database.local_server.credentials import choose_secret_store
from persona_desktop.database.local_server.server import LocalServer
from persona_desktop.services.service_thread import ServiceThread
from persona_desktop.settings import Folders, Settings, find_folders
from persona_desktop.ui.desktop import Desktop
from persona_desktop.ui.waiting import signal_of

DATABASE = "persona_desktop"

Walk = Callable[[Desktop], Coroutine[Any, Any, None]]


@pytest.fixture(scope="session")
def demo_workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of a workspace with the demo, for tests that only read; its server runs until the last of them."""
    folder = tmp_path_factory.mktemp("demo-workspace")
    thread = ServiceThread()
    thread.start()
    services = thread.submit(open_services(find_folders(folder), _fail)).result(120)
    thread.submit(services.demo.load()).result(120)
    yield folder
    thread.submit(_close(services)).result(60)
    thread.stop(10)


def _fail(error: BaseException) -> None:
    raise error


async def _close(services: Any) -> None:
    await services.close()


@pytest.fixture
def demo_folders(demo_workspace: Path, tmp_path: Path) -> Folders:
    """The demo's workspace with settings and a snapshot of this test's own."""
    own = find_folders(tmp_path / "own")
    Settings(language="en", theme="light", animations=False).save(own.settings_file)
    (own.data / "server").symlink_to(demo_workspace / "server", target_is_directory=True)
    return own


@pytest.fixture
def fresh_folders(tmp_path: Path) -> Folders:
    """An empty workspace, for tests that change it."""
    own = find_folders(tmp_path / "fresh")
    Settings(language="en", theme="light", animations=False).save(own.settings_file)
    return own


def walk(folders: Folders, work: Walk) -> None:
    """Build the program, and take it apart when ``work`` has been done in its loop."""
    with build_desktop(open_first_window(folders)) as desktop:

        async def whole() -> int:
            await work(desktop)
            return 0

        assert desktop.run_with(whole) == 0


async def show(desktop: Desktop) -> None:
    """Show the window and wait for the list from the database."""
    await signal_of(desktop.workbench.personas.shown, desktop.show)


def owner_connection(folders: Folders) -> psycopg.Connection:
    """Connect to a workspace whose server runs as the superuser."""
    server = LocalServer(folders.server, secrets=choose_secret_store(folders.server))
    address = server.start()
    try:
        return psycopg.connect(
            host=address.host,
            port=address.port,
            user=server.superuser,
            password=server.superuser_password(),
            dbname=DATABASE,
            autocommit=True,
        )
    finally:
        server.release()


def copy_of(folder: Path, place: Path) -> Path:
    """Copy a workspace whose server does not run."""
    shutil.copytree(folder, place)
    return place


async def next_turns(count: int = 3) -> None:
    """Let the loop go round a few times."""
    for _ in range(count):
        await asyncio.sleep(0)
