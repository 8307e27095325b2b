"""A full disk: a clear error each time, and when there is room again everything that was committed."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import suppress

import psycopg
import pytest

from persona_desktop.database.local_server.layout import WorkspaceLayout
from persona_desktop.database.local_server.locks import is_locked
from persona_desktop.database.local_server.server import LocalServer
from persona_desktop.domain.errors import DiskFullError, LocalServerError
from tests.faults.local_server.conftest import SmallDisk
from tests.support.local_server import (
    ask,
    connect,
    guardian_pid,
    kill_server,
    make_server,
    wait_until_deserted,
    wait_until_unlocked,
)

MEBIBYTE = 1024 * 1024


@pytest.fixture
def server(small_disk: SmallDisk) -> Iterator[LocalServer]:
    """A local server on the small disk that is not running yet, and writes as safely as a person's own."""
    made = make_server(small_disk.workspace, durable=True)
    yield made
    with suppress(LocalServerError):
        made.release()


@pytest.mark.parametrize("room", [0, 64 * 1024, 10 * MEBIBYTE, 35 * MEBIBYTE])
def test_no_room_for_a_new_workspace_leaves_no_half_of_one(
    server: LocalServer, small_disk: SmallDisk, room: int
) -> None:
    small_disk.fill(leave=room)
    with pytest.raises(DiskFullError):
        server.start()
    assert not [entry.name for entry in server.folder.glob("data*")]
    small_disk.make_room()
    server.start()
    assert ask(server, "SELECT 1") == 1


def test_no_room_to_start_loses_nothing(server: LocalServer, small_disk: SmallDisk) -> None:
    server.start()
    with connect(server) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 42 AS answer")
    server.release()
    wait_until_deserted(server.folder)
    small_disk.fill()
    with pytest.raises(DiskFullError):
        server.start()
    small_disk.make_room()
    server.start()
    assert ask(server, "SELECT answer FROM kept") == 42


def test_a_disk_that_fills_while_the_server_runs_loses_nothing_that_was_committed(
    server: LocalServer, small_disk: SmallDisk
) -> None:
    server.start()
    with connect(server) as connection:
        connection.execute("CREATE TABLE kept (number int, text text)")
        connection.execute("INSERT INTO kept SELECT n, repeat('x', 500) FROM generate_series(1, 1000) AS n")
    small_disk.fill()
    written = 1000
    with suppress(psycopg.Error), connect(server) as connection:
        while True:  # until the room inside the server's own files is used up
            connection.execute(
                "INSERT INTO kept SELECT n, repeat('x', 500) FROM generate_series(1, 1000) AS n"
            )
            written += 1000
    small_disk.make_room()
    server.start()
    assert ask(server, "SELECT count(*) FROM kept") == written


def test_a_server_killed_on_a_full_disk_comes_back_when_there_is_room(
    server: LocalServer, small_disk: SmallDisk
) -> None:
    server.start()
    with connect(server) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 42 AS answer")
    small_disk.fill()
    kill_server(server.folder)
    with suppress(DiskFullError):  # what the killed server wrote already may be room enough
        server.start()
    small_disk.make_room()
    server.start()
    assert ask(server, "SELECT answer FROM kept") == 42


def test_a_full_disk_does_not_cost_the_server_its_guardian(
    server: LocalServer, small_disk: SmallDisk
) -> None:
    server.start()
    layout = WorkspaceLayout(server.folder)
    os.kill(guardian_pid(server.folder), signal.SIGKILL)
    wait_until_unlocked(layout.guardian_lock)
    small_disk.fill()
    server.start()
    assert is_locked(layout.guardian_lock)


def test_a_read_only_disk_is_named_and_works_again_when_it_can_be_written(
    server: LocalServer, small_disk: SmallDisk
) -> None:
    server.start()
    with connect(server) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 42 AS answer")
    server.release()
    wait_until_deserted(server.folder)
    small_disk.change("ro")
    with pytest.raises(LocalServerError) as caught:
        server.start()
    assert caught.value.code == "data_folder_read_only"
    small_disk.change("rw")
    server.start()
    assert ask(server, "SELECT answer FROM kept") == 42
