"""``kill -9`` of programs: the server serves the others, and does not outlive the last one."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

from persona_desktop.database.local_server.layout import STAGING_PREFIX, WorkspaceLayout
from persona_desktop.database.local_server.leases import living_leases
from persona_desktop.database.local_server.locks import is_locked
from persona_desktop.database.local_server.server import LocalServer
from tests.support.local_server import (
    Program,
    ask,
    connect,
    guardian_pid,
    server_process,
    wait_for,
    wait_until_deserted,
    wait_until_unlocked,
)

RunProgram = Callable[..., Program]


def test_the_server_does_not_outlive_a_killed_program(folder: Path, run_program: RunProgram) -> None:
    program = run_program(folder)
    program.ask("start")
    program.kill()
    wait_until_deserted(folder)


def test_the_server_does_not_outlive_a_program_that_forgot_to_leave(
    folder: Path, run_program: RunProgram
) -> None:
    program = run_program(folder)
    program.ask("start")
    program.close()
    wait_until_deserted(folder)


def test_a_killed_program_does_not_take_the_server_from_another(
    server: LocalServer, folder: Path, run_program: RunProgram
) -> None:
    program = run_program(folder)
    pid = program.ask("start")["pid"]
    server.start()
    with connect(server) as connection:
        lease = next((folder / "run" / "leases").glob(f"{program.process.pid}-*"))
        program.kill()
        wait_until_unlocked(lease)
        assert server.start() == server.address
        assert connection.execute("SELECT 1").fetchone() == (1,)
    assert server_process(folder).pid == pid
    assert len(living_leases(WorkspaceLayout(folder).leases)) == 1


def test_three_programs_killed_at_once_leave_nothing(folder: Path, run_program: RunProgram) -> None:
    programs = [run_program(folder) for _ in range(3)]
    for program in programs:
        program.ask("start")
    for program in programs:
        program.process.kill()
    for program in programs:
        program.close()
    wait_until_deserted(folder)


def test_an_orphan_whose_guardian_was_killed_too_is_adopted(
    server: LocalServer, folder: Path, run_program: RunProgram
) -> None:
    program = run_program(folder)
    pid = program.ask("start")["pid"]
    os.kill(guardian_pid(folder), signal.SIGKILL)
    wait_until_unlocked(WorkspaceLayout(folder).guardian_lock)
    program.kill()
    assert server_process(folder).pid == pid
    server.start()
    assert server_process(folder).pid == pid
    assert ask(server, "SELECT 1") == 1
    assert is_locked(WorkspaceLayout(folder).guardian_lock)
    server.release()
    wait_until_deserted(folder)


def test_the_next_start_replaces_a_killed_guardian(server: LocalServer, folder: Path) -> None:
    server.start()
    killed = guardian_pid(folder)
    os.kill(killed, signal.SIGKILL)
    wait_until_unlocked(WorkspaceLayout(folder).guardian_lock)
    server.start()
    wait_for(lambda: guardian_pid(folder) != killed)
    assert is_locked(WorkspaceLayout(folder).guardian_lock)


def test_a_program_killed_in_its_very_first_start_leaves_no_half_made_workspace(
    server: LocalServer, folder: Path, run_program: RunProgram
) -> None:
    program = run_program(folder)
    program.send("start")
    wait_for(lambda: any(folder.glob(f"{STAGING_PREFIX}*/PG_VERSION")))
    program.kill()
    assert not (folder / "data").exists()
    server.start()
    assert ask(server, "SELECT 1") == 1
    assert sorted(path.name for path in folder.iterdir()) == ["data", "passwords", "run"]


def test_a_program_killed_while_it_launches_the_server_leaves_no_orphan(
    server: LocalServer, folder: Path, run_program: RunProgram
) -> None:
    server.start()
    server.release()
    wait_until_deserted(folder)
    layout = WorkspaceLayout(folder)
    for _ in range(3):
        program = run_program(folder)
        program.send("start")
        wait_for(lambda: is_locked(layout.server_lock))
        program.kill()
        wait_until_deserted(folder)
        wait_until_unlocked(layout.lock)
    server.start()
    assert ask(server, "SELECT 1") == 1


def test_a_frozen_program_keeps_its_claim(server: LocalServer, folder: Path, run_program: RunProgram) -> None:
    """A suspended laptop or a debugger is not a crash."""
    program = run_program(folder)
    program.ask("start")
    server.start()
    program.process.send_signal(signal.SIGSTOP)
    server.release()
    assert server_process(folder).is_running()
    program.process.send_signal(signal.SIGCONT)
    program.ask("release")


def test_interrupting_the_terminal_reaches_neither_server_nor_guardian(
    server: LocalServer, folder: Path
) -> None:
    server.start()
    for pid in (server_process(folder).pid, guardian_pid(folder)):
        assert os.getsid(pid) != os.getsid(0)
