"""``kill -9`` of the server: the next call has a new one, with everything that was committed."""

from __future__ import annotations

from pathlib import Path

import psutil
import psycopg
import pytest

from persona_desktop.database.local_server import process
from persona_desktop.database.local_server.layout import WorkspaceLayout
from persona_desktop.database.local_server.locks import FileLock
from persona_desktop.database.local_server.server import LocalServer
from persona_desktop.domain.errors import LocalServerTimeoutError
from tests.support.local_server import (
    ask,
    connect,
    is_alive,
    kill_server,
    make_server,
    server_process,
    wait_for,
    wait_until_deserted,
)


def test_the_next_call_starts_it_again_with_all_that_was_committed(folder: Path) -> None:
    server = make_server(folder, durable=True)
    try:
        server.start()
        connection = connect(server)
        connection.execute("CREATE TABLE kept (answer int)")
        connection.execute("INSERT INTO kept SELECT generate_series(1, 10000)")
        killed = kill_server(folder)
        with pytest.raises(psycopg.OperationalError):
            wait_for(lambda: connection.execute("SELECT 1").fetchone() is None)
        connection.close()
        server.start()
        assert server_process(folder) != killed
        assert ask(server, "SELECT count(*) FROM kept") == 10000
    finally:
        server.release()


def test_a_stale_pid_that_belongs_to_another_server_now_is_not_believed(
    server: LocalServer, folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Numbers come round again. PostgreSQL itself would refuse to start here for ever."""
    stranger = make_server(tmp_path_factory.mktemp("w"))
    try:
        stranger.start()
        stranger_pid = server_process(stranger.folder).pid
        server.start()
        pid_file = folder / "data" / "postmaster.pid"
        lines = pid_file.read_text().splitlines(keepends=True)
        kill_server(folder)
        server.start()
        server.release()
        pid_file.write_text("".join([f"{stranger_pid}\n", *lines[1:]]))
        server.start()
        assert ask(server, "SELECT 1") == 1
        assert server_process(stranger.folder).pid == stranger_pid
    finally:
        server.release()
        stranger.remove()


@pytest.mark.parametrize("text", ["", "nonsense\n", "1\n/\n0\n5432\n\n\n0 0\nready\n"])
def test_a_spoilt_pid_file_stops_nobody(server: LocalServer, folder: Path, text: str) -> None:
    server.start()
    server.release()
    (folder / "data" / "postmaster.pid").write_text(text)
    server.start()
    assert ask(server, "SELECT 1") == 1


def test_a_part_of_the_killed_server_that_hangs_is_ended_before_a_new_one_starts(
    server: LocalServer, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two servers on the same files would destroy them."""
    monkeypatch.setattr(process, "_GONE", 0.3)
    server.start()
    with connect(server) as connection:
        part = psutil.Process(connection.info.backend_pid)
        part.suspend()
        try:
            kill_server(folder)
            server.start()
            assert not is_alive(part)
        finally:
            if is_alive(part):
                part.kill()
    assert ask(server, "SELECT 1") == 1


def test_nothing_is_touched_while_a_server_that_we_cannot_see_is_at_work(
    server: LocalServer, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In another container with the same folder a server lives on, though its number means nothing here."""
    monkeypatch.setattr(process, "_GONE", 0.1)
    server.start()
    server.release()
    wait_until_deserted(folder)
    pid_file = folder / "data" / "postmaster.pid"
    pid_file.write_text("4194000\n")
    elsewhere = FileLock(WorkspaceLayout(folder).server_lock)
    assert elsewhere.try_acquire()
    monkeypatch.setattr("persona_desktop.database.local_server.server._CLEARING_UP", 0.1)
    with pytest.raises(LocalServerTimeoutError):
        server.start()
    assert pid_file.read_text() == "4194000\n"
    elsewhere.release()
    server.start()
    assert ask(server, "SELECT 1") == 1


def test_a_server_that_does_not_stop_when_asked_is_stopped_all_the_same(
    server: LocalServer, folder: Path
) -> None:
    server.start()
    with connect(server) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 42 AS answer")
    server_process(folder).suspend()
    server.release(timeout=2)
    wait_until_deserted(folder)
    server.start()
    assert ask(server, "SELECT answer FROM kept") == 42
