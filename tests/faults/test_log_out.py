"""A person logs out, or the computer shuts down, in the middle of work: nothing half-written, no orphan, no long wait."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from persona_desktop.database.local_server.credentials import choose_secret_store
from persona_desktop.database.local_server.layout import WorkspaceLayout
from persona_desktop.database.local_server.server import LocalServer
from persona_desktop.database.workspace import _LOCK as MENDING
from persona_desktop.settings import Folders
from persona_desktop.ui.desktop import SHUTDOWN_SECONDS
from tests.support.busy_program import busy_program
from tests.support.importing import persona, write_json
from tests.support.local_server import PATIENCE, connect, wait_for, wait_until_deserted
from tests.support.starts import start
from tests.support.window import fresh_folders, owner_connection

__all__ = ["fresh_folders"]

PEOPLE = 300


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write_json(tmp_path, [persona(full_name=f"Osoba {number}") for number in range(PEOPLE)])


@pytest.fixture
def programs() -> Iterator[list[subprocess.Popen[str]]]:
    """Programs that a failed test shall not leave behind."""
    started: list[subprocess.Popen[str]] = []
    yield started
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()


def hears(process: subprocess.Popen[str], word: str) -> None:
    assert process.stdout is not None
    assert process.stdout.readline() == f"{word}\n"


@contextmanager
def held_server(folders: Folders) -> Iterator[LocalServer]:
    """Let the server run for the block, whoever else leaves it."""
    server = LocalServer(folders.server, secrets=choose_secret_store(folders.server))
    server.start()
    try:
        yield server
    finally:
        server.release()


def count(folders: Folders) -> int:
    with held_server(folders), owner_connection(folders) as owner:
        row = owner.execute("SELECT count(*) FROM personas").fetchone()
    assert row is not None
    return int(row[0])


def end(process: subprocess.Popen[str]) -> None:
    """Let the system end a program as it does at a log-out; it ends in order, and says nothing."""
    process.send_signal(signal.SIGTERM)
    _, errors = process.communicate(timeout=PATIENCE)
    assert (process.returncode, errors) == (0, "")


def test_at_a_log_out_in_the_middle_of_an_import_nothing_is_half_written(
    fresh_folders: Folders, file: Path, programs: list[subprocess.Popen[str]]
) -> None:
    process = busy_program(fresh_folders.data, file)
    programs.append(process)
    hears(process, "opening")
    wait_for((fresh_folders.logs / "persona-desktop.log").is_file)
    wait_for(lambda: is_made(fresh_folders))
    owner = owner_connection(fresh_folders)
    owner.autocommit = False
    owner.execute("LOCK TABLE public.personas IN EXCLUSIVE MODE")  # it can be read, not written
    hears(process, "writing")
    wait_for(lambda: is_waiting(fresh_folders))
    end(process)
    owner.close()  # if the server, whose last program has ended, has not done so
    wait_until_deserted(fresh_folders.server)
    assert count(fresh_folders) == 0
    wait_until_deserted(fresh_folders.server)
    assert not list(fresh_folders.data.glob("*.socket"))


def is_made(folders: Folders) -> bool:
    """Whether the workspace is whole: its person is the last that is put into it."""
    try:
        with held_server(folders), owner_connection(folders) as owner:
            found = owner.execute("SELECT FROM app.account").fetchone()
    except (psycopg.Error, OSError):
        return False
    return found is not None


def is_waiting(folders: Folders) -> bool:
    """Whether somebody waits for a lock that somebody else holds."""
    with owner_connection(folders) as owner:
        row = owner.execute("SELECT count(*) FROM pg_locks WHERE NOT granted").fetchone()
    return row is not None and row[0] > 0


def test_at_a_log_out_while_the_workspace_is_made_no_server_is_left(
    fresh_folders: Folders, file: Path, programs: list[subprocess.Popen[str]]
) -> None:
    process = busy_program(fresh_folders.data, file)
    programs.append(process)
    hears(process, "opening")
    wait_for(fresh_folders.server.is_dir)
    end(process)
    wait_until_deserted(fresh_folders.server)
    layout = WorkspaceLayout(fresh_folders.server)
    assert not (layout.data / "postmaster.pid").exists()
    assert not is_made(fresh_folders) or count(fresh_folders) == 0
    wait_until_deserted(fresh_folders.server)
    again = busy_program(fresh_folders.data, file)
    programs.append(again)
    hears(again, "opening")
    hears(again, "writing")
    wait_for(lambda: count(fresh_folders) == PEOPLE)
    end(again)
    wait_until_deserted(fresh_folders.server)


def test_a_log_out_does_not_wait_for_what_a_frozen_program_holds(
    fresh_folders: Folders, file: Path, programs: list[subprocess.Popen[str]]
) -> None:
    """The opening of a workspace waits for another program for up to a minute; a log-out does not."""
    first = busy_program(fresh_folders.data, file)
    programs.append(first)
    hears(first, "opening")
    hears(first, "writing")
    wait_for(lambda: count(fresh_folders) == PEOPLE)
    with held_server(fresh_folders) as server:
        end(first)
        with connect(server) as frozen, owner_connection(fresh_folders) as owner:
            frozen.execute("SELECT pg_advisory_lock(%s)", [MENDING])
            owner.execute("UPDATE app.alembic_version SET version_num = '0001'")  # something to mend
            process = start(fresh_folders.data)
            programs.append(process)
            wait_for(lambda: is_waiting(fresh_folders))
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=2 * SHUTDOWN_SECONDS + 10)
            assert process.returncode == 0
    wait_until_deserted(fresh_folders.server)
