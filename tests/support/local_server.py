"""Real programs that use a local server, and waits for what they leave behind.

Run as a module this file *is* such a program: it starts the server in the folder that is its argument when it reads
``start``, and answers each line it reads with one line of JSON.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
import psycopg

from persona_desktop.database.local_server.credentials import FileSecretStore
from persona_desktop.database.local_server.layout import WorkspaceLayout
from persona_desktop.database.local_server.locks import lock_handle
from persona_desktop.database.local_server.process import find_server
from persona_desktop.database.local_server.server import LocalServer, ServerAddress
from persona_desktop.domain.errors import LocalServerError
from tests.support.other_users import ROOT, command_as

PATIENCE = 60.0
"""Seconds after which something that should happen at once is taken not to happen at all."""


def make_server(folder: Path, *, durable: bool = False) -> LocalServer:
    return LocalServer(folder, secrets=FileSecretStore(folder / "passwords"), durable=durable)


def connect(server: LocalServer, **changes: Any) -> psycopg.Connection:
    """Return a connection as the superuser; ``changes`` replace or add parameters."""
    parameters: dict[str, Any] = {
        "host": server.address.host,
        "port": server.address.port,
        "user": server.superuser,
        "dbname": "postgres",
        "require_auth": "scram-sha-256",
        "autocommit": True,
        "connect_timeout": 10,
    }
    if "password" not in changes:
        parameters["password"] = server.superuser_password()
    return psycopg.connect(**(parameters | changes))


def ask(server: LocalServer, query: str) -> Any:
    """Return the first value of the first row."""
    with connect(server) as connection:
        row = connection.execute(query.encode()).fetchone()
    assert row is not None, "no row"
    return row[0]


def server_process(folder: Path) -> psutil.Process:
    found = find_server(folder / "data")
    assert found is not None, "no server runs"
    return found.process


def kill_server(folder: Path) -> psutil.Process:
    """Kill the server as ``kill -9`` does, and return it when it has ended; its parts may live a moment longer."""
    process = server_process(folder)
    process.kill()
    wait_for(lambda: not is_alive(process))
    return process


def is_alive(process: psutil.Process) -> bool:
    """Whether a process can still do anything; a zombie only waits for its parent to ask how it ended."""
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def guardian_pid(folder: Path) -> int:
    """Return the process number of the guardian; it writes it once it is on duty, so an empty file is waited out."""
    path = WorkspaceLayout(folder).guardian_lock
    wait_for(lambda: path.read_text() != "")
    return int(path.read_text())


def wait_for(condition: Callable[[], bool]) -> None:
    """Return as soon as the condition holds; for what can be asked for but does not announce itself."""
    never = threading.Event()
    for _ in range(int(PATIENCE * 100)):
        if condition():
            return
        never.wait(0.01)
    raise AssertionError("what was waited for did not happen")


def wait_until_unlocked(path: Path) -> None:
    """Return as soon as nobody holds the lock on the file any more; a file that is gone is locked by nobody."""
    if not path.exists():
        return
    with path.open("rb+") as file:
        thread = threading.Thread(
            target=lock_handle, args=(file.fileno(),), kwargs={"shared": True, "wait": True}, daemon=True
        )
        thread.start()
        thread.join(PATIENCE)
        assert not thread.is_alive(), f"{path.name} is still held"


def wait_until_deserted(folder: Path) -> None:
    """Return as soon as neither a server nor a guardian of the workspace is left."""
    layout = WorkspaceLayout(folder)
    wait_until_unlocked(layout.server_lock)
    wait_until_unlocked(layout.guardian_lock)


class Program:
    """A program of its own that uses the server in ``folder``, optionally as another user of the machine."""

    def __init__(self, folder: Path, *, user: str | None = None) -> None:
        command = [sys.executable, "-m", "tests.support.local_server", str(folder)]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        if user is not None:
            command = command_as(user, command)
            # The other user cannot write where coverage collects.
            environment = {name: value for name, value in environment.items() if not name.startswith("COV")}
            environment["HOME"] = "/nonexistent"
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd="/",
            env=environment,
            text=True,
        )

    def ask(self, command: str) -> dict[str, Any]:
        """Send a command and return the answer."""
        self.send(command)
        return self.answer()

    def send(self, command: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{command}\n")
        self.process.stdin.flush()

    def answer(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, "the program has ended"
        return dict(json.loads(line))

    def kill(self) -> None:
        """End it as ``kill -9`` does: nothing in it notices."""
        self.process.kill()
        self.close()

    def end(self) -> None:
        """Kill it if it still runs: the last resort of a test that failed."""
        if self.process.poll() is None:
            self.kill()

    def close(self) -> None:
        """End it without letting go of the server first."""
        for stream in (self.process.stdin, self.process.stdout):
            assert stream is not None
            stream.close()
        self.process.wait(PATIENCE)


def run_program(folder: Path) -> None:
    server = make_server(folder)
    for line in sys.stdin:
        try:
            answer = _obey(server, line.strip())
        except LocalServerError as error:
            answer = {"error": error.code, "message": str(error)}
        sys.stdout.write(f"{json.dumps(answer)}\n")
        sys.stdout.flush()


def _obey(server: LocalServer, command: str) -> dict[str, Any]:
    match command.split():
        case ["start", *timeout]:
            address: ServerAddress = server.start(*(float(text) for text in timeout))
            return {"host": address.host, "port": address.port, "pid": server_process(server.folder).pid}
        case ["password"]:
            return {"password": server.superuser_password()}
        case ["release"]:
            server.release()
            return {}
        case ["remove"]:
            server.remove()
            return {}
    raise ValueError(command)


if __name__ == "__main__":
    run_program(Path(sys.argv[1]))
