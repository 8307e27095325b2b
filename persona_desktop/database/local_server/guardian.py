"""The guardian: a detached process that stops the server when the last program that uses it has gone.

Programs that end properly stop the server themselves; the guardian is for those that are killed. It sleeps on the lock
of a lease (see ``leases``), so it costs a few megabytes and no processor time. There is at most one for a workspace: it
holds ``guardian.lock``, which the next program finds free if the guardian itself was killed.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from persona_desktop.database.local_server.commands import command_environment
from persona_desktop.database.local_server.deadline import Deadline
from persona_desktop.database.local_server.layout import WorkspaceLayout
from persona_desktop.database.local_server.leases import living_leases, wait_for_end
from persona_desktop.database.local_server.locks import FileLock, is_locked
from persona_desktop.database.local_server.process import stop_server
from persona_desktop.domain.errors import LocalServerStartError, LocalServerTimeoutError
from persona_desktop.private_files import open_private_file, owner_of

GUARDIAN_COMMAND = "guard-local-server"
"""First argument with which a frozen program becomes a guardian: see ``run_if_guardian``."""

_BOOT = (
    "import sys; sys.path[:] = sys.argv.pop(1).split('\\n'); "
    f"from {__name__} import main; sys.exit(main(sys.argv[1:]))"
)
_STOPPING = 60.0
_LOG_BYTES = 64 * 1024


class GuardianStart:
    """A guardian on its way: begun before the server is launched, awaited when that is done."""

    def __init__(self, layout: WorkspaceLayout) -> None:
        self._lock = layout.guardian_lock
        try:
            self._process = subprocess.Popen(
                _command(layout.folder),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL if sys.platform == "win32" else subprocess.PIPE,
                env=command_environment(),
                **_detached(),
            )
        except OSError as error:
            raise LocalServerStartError(f"the guardian failed: {error}") from error

    def wait(self, deadline: Deadline) -> None:
        """Return when a guardian is on duty; raise ``LocalServerStartError`` when it cannot be."""
        if sys.platform == "win32":  # pragma: no cover - Windows
            while self._process.poll() is None and not is_locked(self._lock):
                deadline.pause()
            return
        seconds = deadline.remaining()
        try:
            _, said = self._process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired as error:
            self.abandon()
            raise LocalServerTimeoutError(deadline.action, seconds) from error
        if self._process.returncode != 0:
            lines = said.decode(errors="replace").strip().splitlines()
            raise LocalServerStartError(
                f"the guardian failed: {lines[-1] if lines else self._process.returncode}"
            )

    def abandon(self) -> None:
        """End what was begun; a guardian that is on duty already ends by itself, for want of a lease."""
        if self._process.poll() is None:
            self._process.kill()
        self._process.communicate()


def _command(folder: Path) -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, GUARDIAN_COMMAND, str(folder)]
    search = "\n".join(str(Path(entry).absolute()) for entry in sys.path)
    return [sys.executable, "-I", "-S", "-c", _BOOT, search, str(folder)]


def _detached() -> dict[str, Any]:
    if sys.platform == "win32":  # pragma: no cover - Windows
        return {"creationflags": subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"start_new_session": True, "cwd": "/"}


def run_if_guardian(arguments: Sequence[str]) -> int | None:
    """Be a guardian if a program was started with these arguments to be one, and return its exit code.

    The entry point of the program calls this before anything else: in a frozen build there is no other Python.
    """
    if list(arguments[:1]) != [GUARDIAN_COMMAND]:
        return None
    return main(arguments[1:])


def main(arguments: Sequence[str]) -> int:
    """Guard the workspace in the folder that is the only argument; return an exit code.

    On POSIX systems the process that was started ends with 0 as soon as a guardian is on duty, which then is nobody's
    child and leaves no zombie.
    """
    layout = WorkspaceLayout(Path(arguments[0]))
    duty = FileLock(layout.guardian_lock, create=False)
    if not duty.try_acquire():
        return 0
    if sys.platform != "win32":
        log = _open_log(layout)
        if os.fork() != 0:
            os._exit(0)
        for stream in (1, 2):
            os.dup2(log, stream)
        os.close(log)
    with suppress(
        OSError
    ):  # the number is for people who look; a full disk must not cost the server its guardian
        os.ftruncate(duty.handle, 0)
        os.write(duty.handle, str(os.getpid()).encode())
    guard(layout, duty)
    return 0


def _open_log(layout: WorkspaceLayout) -> int:
    """Open the file for what goes wrong when nobody is listening any more."""
    handle = open_private_file(layout.guardian_log, owner_of(layout.folder))
    if os.fstat(handle).st_size > _LOG_BYTES:
        os.ftruncate(handle, 0)
    os.lseek(handle, 0, os.SEEK_END)
    return handle


def guard(layout: WorkspaceLayout, duty: FileLock) -> None:
    """Sleep until no program uses the workspace, stop its server, and give up ``duty``, which is held."""
    lock = FileLock(layout.lock, create=False)
    try:
        while True:
            lease = next(layout.leases.glob("*"), None)
            if lease is not None:
                wait_for_end(lease)
            lock.try_acquire(wait=True)
            try:
                if not living_leases(layout.leases):
                    stop_server(layout, Deadline(_STOPPING, "stopping the local server"))
                    duty.release()  # while nobody can start: the next one must find that there is no guardian
                    return
            finally:
                lock.release()
    except FileNotFoundError:
        return  # the workspace was removed
    finally:
        duty.release()
