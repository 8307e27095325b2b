"""The local server from the first start to its removal, with real servers and real programs."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psycopg
import pytest

from persona_desktop.database.local_server.credentials import FileSecretStore
from persona_desktop.database.local_server.layout import WorkspaceLayout
from persona_desktop.database.local_server.leases import living_leases
from persona_desktop.database.local_server.server import LocalServer
from persona_desktop.domain.errors import (
    DataFolderForeignError,
    WorkspaceInUseError,
    WorkspacePasswordMissingError,
)
from tests.support.local_server import (
    Program,
    ask,
    connect,
    guardian_pid,
    make_server,
    server_process,
    wait_until_deserted,
)


@contextmanager
def programs(folder: Path, count: int) -> Iterator[list[Program]]:
    """Programs that are killed at the end if the test has not ended them."""
    with ExitStack() as stack:
        made = []
        for _ in range(count):
            program = Program(folder)
            stack.callback(program.end)
            made.append(program)
        yield made


def test_first_start_makes_a_server_that_takes_connections(server: LocalServer, folder: Path) -> None:
    address = server.start()
    assert address == server.address
    assert address.host == str(folder / "data" / "socket")
    assert ask(server, "SHOW server_version").startswith("18.")


def test_text_is_sorted_and_lowered_alike_on_every_machine(server: LocalServer) -> None:
    server.start()
    with connect(server) as connection:
        row = connection.execute(
            "SELECT datlocprovider, datlocale, pg_encoding_to_char(encoding), lower('ŁÓDŹ')"
            " FROM pg_database WHERE datname = 'postgres'"
        ).fetchone()
    assert row == ("b", "C.UTF-8", "UTF8", "łódź")


@pytest.mark.parametrize("password", ["", "wrong"])
def test_nobody_connects_without_the_password(server: LocalServer, password: str) -> None:
    server.start()
    with pytest.raises(psycopg.OperationalError, match="password"):
        connect(server, password=password, require_auth=None)


def test_every_way_in_asks_for_the_password(server: LocalServer) -> None:
    """One line with ``trust`` would let every program of the machine in."""
    server.start()
    with connect(server) as connection:
        methods = connection.execute("SELECT DISTINCT auth_method, error FROM pg_hba_file_rules").fetchall()
        kept = connection.execute("SELECT rolpassword FROM pg_authid WHERE rolname = 'postgres'").fetchone()
    assert methods == [("scram-sha-256", None)]
    assert kept is not None
    assert kept[0].startswith("SCRAM-SHA-256$")


def test_everything_is_closed_to_other_users(server: LocalServer, folder: Path) -> None:
    server.start()
    layout = WorkspaceLayout(folder)
    for private in (folder, layout.data, layout.socket, layout.run, layout.leases, layout.passwords):
        assert stat.S_IMODE(private.stat().st_mode) == 0o700, private
    for secret in (*layout.passwords.iterdir(), layout.lock, layout.log, layout.data / "pg_hba.conf"):
        assert stat.S_IMODE(secret.stat().st_mode) == 0o600, secret


def test_starting_again_changes_nothing(server: LocalServer, folder: Path) -> None:
    address = server.start()
    process = server_process(folder)
    assert server.start() == address
    assert server_process(folder) == process
    assert len(living_leases(WorkspaceLayout(folder).leases)) == 1


def test_what_was_written_is_there_after_a_restart(server: LocalServer, folder: Path) -> None:
    server.start()
    with connect(server) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 42 AS answer")
    server.release()
    wait_until_deserted(folder)
    server.start()
    assert ask(server, "SELECT answer FROM kept") == 42


def test_the_last_program_to_leave_stops_the_server(folder: Path) -> None:
    with programs(folder, 2) as (first, second):
        pid = first.ask("start")["pid"]
        assert second.ask("start")["pid"] == pid
        first.ask("release")
        assert server_process(folder).pid == pid
        second.ask("release")
        wait_until_deserted(folder)
        first.close()
        second.close()


def test_programs_that_start_at_the_same_moment_share_one_server(folder: Path) -> None:
    with programs(folder, 4) as started:
        for program in started:
            program.send("start")
        answers = [program.answer() for program in started]
        assert len({answer.get("pid") for answer in answers}) == 1, answers
        assert None not in {answer.get("pid") for answer in answers}, answers
        for program in started:
            assert program.ask("release") == {}
            program.close()


@pytest.mark.parametrize("name", ["Zażółć 'a' \"b\"", "$HOME `id` %s \\ #", "Anna, Jan"])
def test_a_folder_with_odd_characters_works(folder: Path, name: str) -> None:
    server = make_server(folder / name)
    try:
        address = server.start()
        assert ask(server, "SELECT 1") == 1
        assert (address.host == "127.0.0.1") == ("," in name)
    finally:
        server.remove()


def test_a_path_too_long_for_a_socket_falls_back_to_the_loopback_address(folder: Path) -> None:
    server = make_server(folder / ("long" * 20))
    try:
        address = server.start()
        assert address.host == "127.0.0.1"
        assert ask(server, "SELECT 1") == 1
        with pytest.raises(psycopg.OperationalError, match="password"):
            connect(server, password="wrong", require_auth=None)
        with programs(server.folder, 1) as (other,):
            assert other.ask("start")["port"] == address.port
        assert ask(server, "SELECT inet_server_addr()::text") == "127.0.0.1/32"
    finally:
        server.remove()


def test_the_footprint_is_small_and_commits_are_safe(folder: Path) -> None:
    server = make_server(folder, durable=True)
    try:
        server.start()
        for name, value in (
            ("shared_buffers", "32MB"),
            ("max_connections", "40"),
            ("jit", "off"),
            ("fsync", "on"),
        ):
            assert ask(server, f"SHOW {name}") == value
    finally:
        server.release()


def test_the_log_keeps_what_people_write_to_itself(server: LocalServer, folder: Path) -> None:
    """A failed statement carries personal data; the log may be sent to somebody who helps."""
    server.start()
    with connect(server) as connection:
        connection.execute("CREATE TABLE person (email text PRIMARY KEY)")
        connection.execute("INSERT INTO person VALUES (%s)", ["anna@example.com"])
        with pytest.raises(psycopg.errors.UniqueViolation):
            connection.execute("INSERT INTO person VALUES (%s)", ["anna@example.com"])
        with pytest.raises(psycopg.errors.InvalidTextRepresentation):
            connection.execute("SELECT 'anna'::int")
    server.release()
    log = WorkspaceLayout(folder).log.read_text()
    assert "ready to accept connections" in log
    assert "anna" not in log
    assert "person" not in log.replace("persona", "")


def test_the_log_does_not_grow_for_ever(server: LocalServer, folder: Path) -> None:
    log = WorkspaceLayout(folder).log
    for _ in range(5):
        server.start()
        server.release()
        with log.open("a") as file:
            file.write("x" * 1024 * 1024)
    server.start()
    assert log.stat().st_size < 1024 * 1024
    assert sorted(path.name for path in log.parent.iterdir()) == [
        "server.log",
        "server.log.1",
        "server.log.2",
        "server.log.3",
    ]


def test_removing_leaves_nothing(folder: Path) -> None:
    workspace = folder / "temporary"
    server = make_server(workspace)
    server.start()
    server.remove()
    assert not workspace.exists()
    server.remove()


def test_a_workspace_in_use_is_not_removed(server: LocalServer, folder: Path) -> None:
    with programs(folder, 1) as (other,):
        other.ask("start")
        server.start()
        with pytest.raises(WorkspaceInUseError) as caught:
            server.remove()
        assert caught.value.holders == 1
        assert ask(server, "SELECT 1") == 1


def test_a_foreign_folder_is_not_removed(folder: Path) -> None:
    (folder / "thesis.odt").write_text("four years")
    with pytest.raises(DataFolderForeignError):
        make_server(folder).remove()
    assert (folder / "thesis.odt").read_text() == "four years"


def test_a_lost_password_locks_nobody_out(server: LocalServer, folder: Path) -> None:
    """A keyring may be reset, or not be there over SSH; the files are still the user's."""
    server.start()
    with connect(server) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 42 AS answer")
    old = server.superuser_password()
    for file in (folder / "passwords").iterdir():
        file.unlink()
    with pytest.raises(WorkspacePasswordMissingError):
        server.superuser_password()
    server.release()
    server.start()
    assert server.superuser_password() != old
    assert ask(server, "SELECT answer FROM kept") == 42
    with pytest.raises(psycopg.OperationalError, match="password"):
        connect(server, password=old)


def test_a_moved_workspace_keeps_its_password(folder: Path) -> None:
    secrets = FileSecretStore(folder / "elsewhere")
    server = LocalServer(folder / "before", secrets=secrets, durable=False)
    server.start()
    password = server.superuser_password()
    server.release()
    wait_until_deserted(folder / "before")
    (folder / "before").rename(folder / "after")
    moved = LocalServer(folder / "after", secrets=secrets, durable=False)
    try:
        moved.start()
        assert moved.superuser_password() == password
        assert ask(moved, "SELECT 1") == 1
    finally:
        moved.remove()


def test_access_rules_that_were_loosened_are_put_right(server: LocalServer, folder: Path) -> None:
    server.start()
    server.release()
    (folder / "data" / "pg_hba.conf").write_text("local all all trust\n")
    server.start()
    with pytest.raises(psycopg.OperationalError, match="password"):
        connect(server, password="", require_auth=None)


def test_there_is_no_address_before_the_start(server: LocalServer) -> None:
    with pytest.raises(RuntimeError):
        _ = server.address


def test_a_guardian_is_on_duty_while_the_server_runs(server: LocalServer, folder: Path) -> None:
    server.start()
    os.kill(guardian_pid(folder), 0)
    assert WorkspaceLayout(folder).guardian_log.read_text() == ""
