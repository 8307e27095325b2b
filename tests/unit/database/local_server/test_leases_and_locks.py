"""Locks and leases end with their holders, however these end; a stale file stops nobody."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from persona_desktop.database.local_server.deadline import Deadline
from persona_desktop.database.local_server.leases import living_leases, take_lease, wait_for_end
from persona_desktop.database.local_server.locks import FileLock, is_locked
from persona_desktop.domain.errors import LocalServerTimeoutError


def soon(seconds: float = 30) -> Deadline:
    return Deadline(seconds, "trying")


def test_one_holder_at_a_time(tmp_path: Path) -> None:
    first, second = FileLock(tmp_path / "lock"), FileLock(tmp_path / "lock")
    assert first.try_acquire()
    assert is_locked(tmp_path / "lock")
    assert not second.try_acquire()
    with pytest.raises(LocalServerTimeoutError):
        second.acquire(soon(0.01))
    first.release()
    first.release()
    assert not is_locked(tmp_path / "lock")
    with second.held(soon()):
        assert is_locked(tmp_path / "lock")
        assert os.get_inheritable(second.handle) is False


def test_a_lock_that_is_not_held_has_no_handle(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not held"):
        _ = FileLock(tmp_path / "lock").handle


def test_asking_makes_no_file(tmp_path: Path) -> None:
    assert not is_locked(tmp_path / "lock")
    with pytest.raises(FileNotFoundError):
        FileLock(tmp_path / "lock", create=False).try_acquire()
    assert not list(tmp_path.iterdir())


def test_a_file_that_was_removed_meanwhile_locks_nobody_out(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    first, second = FileLock(path), FileLock(path)
    assert first.try_acquire()
    acquired = threading.Event()

    def wait() -> None:
        second.try_acquire(wait=True)
        acquired.set()

    thread = threading.Thread(target=wait, daemon=True)
    thread.start()
    path.unlink()
    first.release()
    assert acquired.wait(30)
    thread.join()
    assert is_locked(path)
    second.release()


def test_a_killed_holder_holds_nothing(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; "
        "from persona_desktop.database.local_server.locks import FileLock; "
        "lock = FileLock(Path(sys.argv[1])); lock.try_acquire(); print('held', flush=True); sys.stdin.read()"
    )
    path = tmp_path / "lock"
    with subprocess.Popen(
        [sys.executable, "-c", script, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        assert is_locked(path)
        holder.kill()
    assert not is_locked(path)


def test_leases_of_the_living_are_counted_and_those_of_the_dead_removed(tmp_path: Path) -> None:
    mine, other = take_lease(tmp_path), take_lease(tmp_path)
    (tmp_path / "4711-dead.lease").touch()
    assert set(living_leases(tmp_path)) == {mine.path, other.path}
    assert living_leases(tmp_path, but=mine) == [other.path]
    assert not (tmp_path / "4711-dead.lease").exists()
    mine.release()
    mine.release()
    other.release()
    assert not list(tmp_path.iterdir())


def test_waiting_for_a_lease_ends_with_it(tmp_path: Path) -> None:
    lease = take_lease(tmp_path)
    waiting = threading.Thread(target=wait_for_end, args=(lease.path,), daemon=True)
    waiting.start()
    lease.release()
    waiting.join(30)
    assert not waiting.is_alive()
    wait_for_end(lease.path)
