"""The guardian in this process: it sleeps while anybody uses the workspace, then stops the server and goes."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from persona_desktop.database.local_server import guardian
from persona_desktop.database.local_server.deadline import Deadline
from persona_desktop.database.local_server.guardian import (
    GUARDIAN_COMMAND,
    GuardianStart,
    guard,
    main,
    run_if_guardian,
)
from persona_desktop.database.local_server.layout import WorkspaceLayout
from persona_desktop.database.local_server.leases import take_lease
from persona_desktop.database.local_server.locks import FileLock, is_locked
from persona_desktop.database.local_server.process import find_server
from persona_desktop.database.local_server.server import LocalServer
from persona_desktop.domain.errors import LocalServerStartError, LocalServerTimeoutError
from tests.support.local_server import wait_until_deserted


@pytest.fixture
def layout(server: LocalServer, folder: Path) -> Iterator[WorkspaceLayout]:
    """A workspace that was used and left, so that nothing guards it."""
    server.start()
    server.release()
    wait_until_deserted(folder)
    yield WorkspaceLayout(folder)
    wait_until_deserted(folder)


def on_duty(layout: WorkspaceLayout) -> FileLock:
    duty = FileLock(layout.guardian_lock)
    assert duty.try_acquire()
    return duty


def test_it_stops_the_server_when_the_last_lease_ends(layout: WorkspaceLayout, server: LocalServer) -> None:
    duty = on_duty(layout)
    guarding = threading.Thread(target=guard, args=(layout, duty), daemon=True)
    with FileLock(layout.lock).held(Deadline(30, "holding it back until somebody uses the workspace")):
        killed = take_lease(layout.leases)
        guarding.start()
    server.start()
    lease = server._lease
    assert lease is not None
    killed.release()
    assert find_server(layout.data) is not None
    server._let_go()  # as a killed program does: without stopping anything
    guarding.join(60)
    assert not guarding.is_alive()
    assert find_server(layout.data) is None
    assert not is_locked(layout.guardian_lock)


def test_it_goes_when_the_workspace_was_removed(layout: WorkspaceLayout) -> None:
    duty = on_duty(layout)
    layout.lock.unlink()
    guard(layout, duty)
    assert not is_locked(layout.guardian_lock)


def test_there_is_one_at_a_time(layout: WorkspaceLayout) -> None:
    duty = on_duty(layout)
    assert main([str(layout.folder)]) == 0
    assert run_if_guardian([GUARDIAN_COMMAND, str(layout.folder)]) == 0
    duty.release()


def test_other_commands_make_no_guardian() -> None:
    assert run_if_guardian([]) is None
    assert run_if_guardian(["demo", "load"]) is None


def test_a_frozen_program_is_its_own_guardian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert guardian._command(tmp_path) == [sys.executable, GUARDIAN_COMMAND, str(tmp_path)]


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ([sys.executable, "-c", "import sys; sys.exit('out of memory')"], "out of memory"),
        ([sys.executable, "-c", "import sys; sys.exit(7)"], "7"),
        (["/nowhere/python"], "No such file"),
    ],
)
def test_a_server_without_a_guardian_is_not_started(
    server: LocalServer, folder: Path, monkeypatch: pytest.MonkeyPatch, command: list[str], said: str
) -> None:
    """Else a killed program would leave an orphan."""
    monkeypatch.setattr(guardian, "_command", lambda folder: command)
    with pytest.raises(LocalServerStartError, match=said):
        server.start()
    assert find_server(folder / "data") is None


def test_a_guardian_that_does_not_come_is_given_up(
    layout: WorkspaceLayout, monkeypatch: pytest.MonkeyPatch
) -> None:
    sleeping = [sys.executable, "-c", "import signal; signal.pause()"]
    monkeypatch.setattr(guardian, "_command", lambda folder: sleeping)
    start = GuardianStart(layout)
    with pytest.raises(LocalServerTimeoutError):
        start.wait(Deadline(0.1, "waiting for the guardian"))
    assert start._process.returncode is not None
