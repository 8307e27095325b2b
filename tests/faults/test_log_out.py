"""A person logs out, or the computer shuts down, in the middle of work: nothing half-written, no orphan, no long wait."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psutil
import psycopg
import pytest

from persona_desktop.database.local_server.layout import WorkspaceLayout
from persona_desktop.settings import Folders
from tests.support.busy_program import busy_program
from tests.support.importing import persona, write_json
from tests.support.local_server import PATIENCE, wait_for, wait_until_deserted
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


def count(folders: Folders) -> int:
    with owner_connection(folders) as owner:
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
    with owner_connection(fresh_folders) as owner:
        owner.autocommit = False
        owner.execute(
            "LOCK TABLE public.persona_audit_log IN EXCLUSIVE MODE"
        )  # rows come, and cannot be finished
        hears(process, "writing")
        wait_for(lambda: is_waiting(fresh_folders))
        end(process)
        owner.rollback()
    wait_until_deserted(fresh_folders.server)
    assert count(fresh_folders) == 0
    wait_until_deserted(fresh_folders.server)
    assert not list(fresh_folders.data.glob("*.socket"))


def is_made(folders: Folders) -> bool:
    """Whether the workspace is open: then its list was read, and the snapshot of an empty one removed."""
    try:
        with owner_connection(folders) as owner:
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
    assert count(fresh_folders) == 0 if is_made(fresh_folders) else True
    again = busy_program(fresh_folders.data, file)
    programs.append(again)
    hears(again, "opening")
    hears(again, "writing")
    wait_for(lambda: count(fresh_folders) == PEOPLE)
    end(again)
    wait_until_deserted(fresh_folders.server)


def test_a_program_does_not_outlive_a_log_out_because_another_one_is_frozen(
    fresh_folders: Folders, file: Path, programs: list[subprocess.Popen[str]]
) -> None:
    """A frozen program may hold what the opening of the workspace waits for: up to a minute, and longer than a log-out."""
    frozen = busy_program(fresh_folders.data, file)
    programs.append(frozen)
    hears(frozen, "opening")
    lock = WorkspaceLayout(fresh_folders.server).lock
    wait_for(lock.exists)
    frozen.send_signal(signal.SIGSTOP)
    process = busy_program(fresh_folders.data, file)
    programs.append(process)
    hears(process, "opening")
    end(process)
    assert psutil.Process(frozen.pid).status() == psutil.STATUS_STOPPED
    frozen.send_signal(signal.SIGCONT)
    hears(frozen, "writing")
    end(frozen)
    wait_until_deserted(fresh_folders.server)
