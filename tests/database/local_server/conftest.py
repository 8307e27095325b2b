from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from persona_desktop.database.local_server.server import LocalServer
from tests.support.local_server import make_server, wait_until_deserted


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder for a workspace, with a path short enough for a socket; no process may outlive the test."""
    path = tmp_path_factory.mktemp("w")
    yield path
    wait_until_deserted(path)


@pytest.fixture
def server(folder: Path) -> Iterator[LocalServer]:
    """A local server that is not running yet."""
    made = make_server(folder)
    yield made
    made.release()
