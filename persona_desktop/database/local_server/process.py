"""The running server: finding it, launching it, stopping it, and clearing up after one that was killed."""

from __future__ import annotations

import math
import os
import signal
import subprocess
import sys
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import psutil

from persona_desktop.database.local_server.address import SOCKET_PORT, free_port
from persona_desktop.database.local_server.binaries import ServerBinaries, find_server_binaries
from persona_desktop.database.local_server.commands import CommandUser, command_environment, window_arguments
from persona_desktop.database.local_server.deadline import Deadline
from persona_desktop.database.local_server.failures import error_from_server
from persona_desktop.database.local_server.layout import WorkspaceLayout
from persona_desktop.database.local_server.locks import FileLock, is_locked
from persona_desktop.domain.errors import LocalServerProgramsError, LocalServerTimeoutError

SERVER_NAMES = ("postgres", "postgres.exe")

_LOG_BYTES = 1024 * 1024
_OLD_LOGS = 3
_GONE = 5.0
"""Seconds that orphaned parts of a killed server get to end by themselves, which they do when they notice."""


class AddressRefusedError(Exception):
    """The server could not listen where it was told to; another address may do."""


@dataclass(frozen=True, slots=True)
class RunningServer:
    """A living server of a cluster, as its ``postmaster.pid`` describes it."""

    process: psutil.Process
    port: int
    on_socket: bool
    is_ready: bool


def find_server(data: Path) -> RunningServer | None:
    """Return the server that runs on ``data``; ``None`` if there is none, whatever a stale file claims."""
    try:
        lines = (data / "postmaster.pid").read_text(encoding="utf-8", errors="replace").splitlines()
        process = psutil.Process(int(lines[0]))
        started = float(lines[2])
        port = int(lines[3])
    except (FileNotFoundError, IndexError, ValueError, psutil.NoSuchProcess):
        return None
    if not _is_server_of(process, data, started):
        return None
    listens = lines[5].strip() if len(lines) > 5 else ""
    status = lines[7].strip() if len(lines) > 7 else ""
    return RunningServer(process, port, on_socket=not listens, is_ready=status == "ready")


def _is_server_of(process: psutil.Process, data: Path, started: float) -> bool:
    """Whether a process is a living server in ``data``, not a zombie or a stranger that got its number later."""
    try:
        if process.status() == psutil.STATUS_ZOMBIE or process.name().lower() not in SERVER_NAMES:
            return False
        try:
            return _works_in(process, data)
        except psutil.AccessDenied:
            return process.create_time() <= started + 2
    except (psutil.NoSuchProcess, psutil.AccessDenied, OSError):
        return False


def _works_in(process: psutil.Process, folder: Path) -> bool:
    """Whether a process works in a folder; raise ``psutil.AccessDenied`` if we may not know it.

    Linux is asked for the folder itself, because for a process in a container its path may be another one.
    """
    if not sys.platform.startswith("linux"):
        return Path(process.cwd()).samefile(folder)
    try:
        return os.path.samestat(Path(f"/proc/{process.pid}/cwd").stat(), folder.stat())
    except PermissionError as error:
        raise psutil.AccessDenied(process.pid) from error


def processes_in(data: Path, names: Collection[str]) -> list[psutil.Process]:
    """Return the living processes with one of ``names`` that work in ``data``; a server and all its parts do."""
    found = []
    for process in psutil.process_iter(["name"]):
        if (process.info["name"] or "").lower() not in names:
            continue
        try:
            if process.status() != psutil.STATUS_ZOMBIE and _works_in(process, data):
                found.append(process)
        except (psutil.NoSuchProcess, psutil.AccessDenied, OSError):
            continue
    return found


def launch_server(
    layout: WorkspaceLayout,
    binaries: ServerBinaries,
    user: CommandUser,
    *,
    server_lock: FileLock,
    socket: bool,
    deadline: Deadline,
) -> RunningServer:
    """Start a server on a configured cluster that has none, detached from us; return it when it takes connections.

    ``server_lock`` is held, and inherited by the server. Raise ``AddressRefusedError`` if it cannot listen, the error
    that ``failures`` finds in its log otherwise.
    """
    _rotate_log(layout.log)
    seen = layout.log.stat().st_size if layout.log.exists() else 0
    port = SOCKET_PORT if socket else free_port()
    inherited = () if sys.platform == "win32" else (server_lock.handle,)
    with user.reach(layout.data) as reach:
        command = [
            str(binaries.pg_ctl),
            "start",
            "--wait",
            f"--timeout={math.ceil(deadline.remaining()) + 1}",
            f"--log={layout.log.relative_to(layout.data)}",
            f"--options=-p {port}",
        ]
        try:
            launcher = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd=layout.data,
                env=command_environment({"PGDATA": reach.paths[0]}),
                pass_fds=(*reach.handles, *inherited),
                **user.arguments(),
                **window_arguments(),
            )
        except OSError as error:
            raise LocalServerProgramsError(binaries.pg_ctl, str(error)) from error
    try:
        return _wait_until_ready(layout, launcher, seen, deadline)
    finally:
        # It asks for the server ten times a second; we ask more often and need it no more. On Windows it also
        # passes the server its rights, so it is left to end by itself.
        if sys.platform != "win32":
            launcher.kill()
        launcher.wait()


def _wait_until_ready(
    layout: WorkspaceLayout, launcher: subprocess.Popen[bytes], seen: int, deadline: Deadline
) -> RunningServer:
    while True:
        server = find_server(layout.data)
        if server is not None and server.is_ready:
            return server
        if server is None and launcher.poll() not in {None, 0}:
            output = _log_since(layout.log, seen)
            if "could not create any" in output and "sockets" in output:
                raise AddressRefusedError(output)
            raise error_from_server(layout.folder, output)
        deadline.pause(0.005)


def _log_since(log: Path, position: int) -> str:
    try:
        with log.open("rb") as file:
            file.seek(position)
            return file.read(_LOG_BYTES).decode(errors="replace")
    except FileNotFoundError:
        return ""


def _rotate_log(log: Path) -> None:
    """Begin a new log when the old one has grown long; a few old ones are kept."""
    if not log.exists() or log.stat().st_size < _LOG_BYTES:
        return
    for number in range(_OLD_LOGS - 1, 0, -1):
        older = log.with_name(f"{log.name}.{number}")
        if older.exists():
            older.replace(log.with_name(f"{log.name}.{number + 1}"))
    log.replace(log.with_name(f"{log.name}.1"))


def stop_server(layout: WorkspaceLayout, deadline: Deadline) -> None:
    """Stop the server of the workspace, also one that is only just being launched; return when all of it has ended.

    Committed data is safe in every way it ends. First it is asked to throw everybody out and write everything down; if
    it does not manage that in time, to stop at once, and at last it is killed: then the next start repeats the log.
    Raise ``LocalServerTimeoutError`` if not even that ends it.
    """
    while True:
        server = find_server(layout.data)
        if server is not None:
            _stop(server.process, deadline)
        if is_deserted(layout):
            return
        deadline.pause()


def is_deserted(layout: WorkspaceLayout) -> bool:
    """Whether no process of a server is left, not even an orphan, one in its first moments, or one in a container.

    On Windows the server cannot inherit the lock that tells; there a living server is looked for.
    """
    if sys.platform == "win32":  # pragma: no cover - Windows
        return find_server(layout.data) is None
    return not is_locked(layout.server_lock)


def _stop(process: psutil.Process, deadline: Deadline) -> None:
    seconds = deadline.remaining()
    for name, share in (("INT", 0.6), ("QUIT", 0.2), ("KILL", 0.15)):
        _send(process, name, deadline)
        try:
            wait_until_gone([process], deadline.part(seconds * share))
        except LocalServerTimeoutError:
            continue
        return
    raise LocalServerTimeoutError(deadline.action, seconds)


def _send(process: psutil.Process, name: str, deadline: Deadline) -> None:
    if sys.platform == "win32":  # pragma: no cover - Windows
        command = [str(find_server_binaries().pg_ctl), "kill", name, str(process.pid)]
        subprocess.run(command, check=False, timeout=deadline.remaining(), **window_arguments())
        return
    try:
        process.send_signal(getattr(signal, f"SIG{name}"))
    except psutil.NoSuchProcess:
        return


def wait_until_gone(processes: Collection[psutil.Process], deadline: Deadline) -> None:
    """Wait until all have ended; a zombie has, even if its parent never asks. Raise ``LocalServerTimeoutError``."""
    while any(_is_alive(process) for process in processes):
        deadline.pause(0.005)


def _is_alive(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def clear_remains(layout: WorkspaceLayout, deadline: Deadline) -> None:
    """Make a cluster without a living server ready for a new one, after the old one was killed.

    The parts of a killed server end when they notice, so they are waited for, and only then killed; while anything
    still works on the files, ``LocalServerTimeoutError`` is raised. Then ``postmaster.pid`` and the socket may go:
    PostgreSQL itself refuses to start when the number in it belongs to some process again, or to a zombie.
    """
    try:
        _wait_until_deserted(layout, deadline.part(_GONE))
    except LocalServerTimeoutError:
        for part in processes_in(layout.data, SERVER_NAMES):
            _send(part, "KILL", deadline)
        _wait_until_deserted(layout, deadline.part(_GONE))
    for stale in (layout.data / "postmaster.pid", *layout.socket.glob(".s.PGSQL.*")):
        stale.unlink(missing_ok=True)


def _wait_until_deserted(layout: WorkspaceLayout, deadline: Deadline) -> None:
    while not is_deserted(layout):
        deadline.pause()
