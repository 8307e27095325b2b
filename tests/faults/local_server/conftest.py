from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from persona_desktop.database.local_server.server import LocalServer
from tests.support.local_server import Program, make_server, wait_until_deserted


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


@pytest.fixture
def run_program() -> Iterator[Callable[..., Program]]:
    """Make programs; those that the test has not ended are killed."""
    with ExitStack() as stack:

        def run(folder: Path, *, user: str | None = None) -> Program:
            program = Program(folder, user=user)
            stack.callback(program.end)
            return program

        yield run


@pytest.fixture
def as_root() -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can act as several users of the machine")


@pytest.fixture
def homes(as_root: None) -> Iterator[Callable[[str], Path]]:
    """Make folders that belong to users of the machine, where all of them can get at."""
    with ExitStack() as stack:

        def make(user: str) -> Path:
            path = Path(tempfile.mkdtemp(prefix="pd-"))
            stack.callback(shutil.rmtree, path)
            stack.callback(wait_until_deserted, path)
            entry = pwd.getpwnam(user)
            os.chown(path, entry.pw_uid, entry.pw_gid)
            return path

        yield make


class SmallDisk:
    """A disk of its own for a workspace."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._filler = path / "filler"

    def change(self, options: str) -> None:
        subprocess.run(["mount", "-o", f"remount,{options}", str(self.path)], check=True)

    def fill(self) -> None:
        """Leave no room for a single byte."""
        with self._filler.open("ab", buffering=0) as file:
            for size in (1024 * 1024, 4096, 1):
                try:
                    while True:
                        file.write(b"x" * size)
                except OSError:
                    continue

    def make_room(self) -> None:
        self._filler.unlink()


@pytest.fixture
def small_disk(as_root: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SmallDisk]:
    path = tmp_path_factory.mktemp("d")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=16m,mode=0700", "disk", str(path)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode != 0:
        pytest.skip("this container may not mount a disk")
    yield SmallDisk(path)
    wait_until_deserted(path / "w")
    subprocess.run(["umount", str(path)], check=True)
