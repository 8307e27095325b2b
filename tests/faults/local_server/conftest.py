from __future__ import annotations

import contextlib
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
from tests.support.local_server import Program, make_server, wait_for, wait_until_deserted
from tests.support.other_users import reason_not_to_run_as


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
        pytest.skip("only root can mount disks and act as several users of the machine")


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


@pytest.fixture(scope="session")
def other_users() -> None:
    """Skip where a test cannot run programs as other users."""
    reason = reason_not_to_run_as("nobody")
    if reason is not None:
        pytest.skip(reason)


class SmallDisk:
    """A disk of its own for a workspace."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._filler = path / "filler"

    @property
    def workspace(self) -> Path:
        """A folder on the disk, apart from what fills it."""
        return self.path / "w"

    def change(self, options: str) -> None:
        """Mount it anew with other options, as soon as nobody uses it."""
        wait_for(lambda: _succeeds("mount", "-o", f"remount,{options}", str(self.path)))

    def fill(self, *, leave: int = 0) -> None:
        """Leave room for ``leave`` bytes, and not for a single one more."""
        with self._filler.open("ab", buffering=0) as file:
            file.write(b"x" * max(0, shutil.disk_usage(self.path).free - leave))
            if leave == 0:
                with contextlib.suppress(OSError):
                    while True:
                        file.write(b"x")

    def make_room(self) -> None:
        """Remove what ``fill`` has written."""
        self._filler.unlink()


@pytest.fixture
def small_disk(as_root: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SmallDisk]:
    """A disk of 96 MB; a workspace takes 40, and 16 more with each file of its log."""
    path = tmp_path_factory.mktemp("d")
    if not _succeeds("mount", "-t", "tmpfs", "-o", "size=96m,mode=0700", "disk", str(path)):
        pytest.skip("this container may not mount a disk")
    yield SmallDisk(path)
    wait_until_deserted(path / "w")
    wait_for(lambda: _succeeds("umount", str(path)))


def _succeeds(*command: str) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
