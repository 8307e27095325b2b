"""The command line on a local workspace of its own, with a look behind the scenes.

Import the fixture where it is needed: ``from tests.support.command_line import command``.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from persona_desktop.database.local_server.credentials import FileSecretStore
from persona_desktop.database.local_server.layout import WorkspaceLayout
from persona_desktop.database.local_server.server import LocalServer
from persona_desktop.database.workspace import DATABASE, WorkspaceOpener
from tests.support.commands import ROOT, Commands, commands
from tests.support.importing import Behind
from tests.support.local_server import PATIENCE, wait_until_deserted
from tests.support.postgres import Database


@dataclass(frozen=True, slots=True)
class Command:
    """The program on a local workspace of its own."""

    data: Path
    owner: Database
    behind: Behind
    commands: Commands

    def ask(self, *arguments: str | Path) -> tuple[int, str, str]:
        """Return exit code, output and errors of an import, without starting a program of its own."""
        return self.commands.run("--data-folder", self.data, "import", *arguments)

    def demo(self, action: str) -> tuple[int, str, str]:
        """Return exit code, output and errors of ``demo``."""
        return self.commands.run("--data-folder", self.data, "demo", action)

    def start(self, *arguments: str | Path, **options: Any) -> subprocess.Popen[str]:
        environment = {**os.environ, "PYTHONUTF8": "1", **options.pop("env", {})}
        streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        # Whoever runs the tests in the background may have switched Ctrl+C off; a program inherits that.
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            return subprocess.Popen(
                [
                    sys.executable,
                    "-m",
                    "persona_desktop",
                    "--data-folder",
                    str(self.data),
                    "import",
                    *map(str, arguments),
                ],
                cwd=ROOT,
                env=environment,
                encoding="utf-8",
                **(streams | options),
            )
        finally:
            signal.signal(signal.SIGINT, before)

    def run(self, *arguments: str | Path, **options: Any) -> tuple[int, str, str]:
        """Return exit code, output and errors."""
        process = self.start(*arguments, **options)
        output, errors = process.communicate(timeout=PATIENCE)
        assert "Traceback" not in errors
        return process.returncode, output, errors


@pytest.fixture(scope="module")
def command(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Command]:
    data = tmp_path_factory.mktemp("d")
    folder = data / "server"
    secrets = FileSecretStore(WorkspaceLayout(folder).passwords)
    (data / "settings.json").write_text(json.dumps({"language": "en"}), encoding="utf-8")
    opener = WorkspaceOpener(folder, secrets=secrets, durable=False)
    opener.open()
    server = LocalServer(folder, secrets=secrets, durable=False)
    server.start()
    try:
        address = server.address
        owner = Database(address.host, address.port, DATABASE, server.superuser, server.superuser_password())
        with owner.connect() as connection:
            row = connection.execute("SELECT user_id FROM app.account").fetchone()
        assert row is not None
        with commands() as running:
            yield Command(data, owner, Behind(owner, row[0]), running)
    finally:
        server.release()
        opener.close()
        wait_until_deserted(folder)
