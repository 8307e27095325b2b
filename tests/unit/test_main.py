"""The module that a frozen program starts with: it is the program, and the guardian that another copy starts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from persona_desktop import __version__
from persona_desktop.__main__ import run
from persona_desktop.database.local_server.layout import WorkspaceLayout
from persona_desktop.database.local_server.locks import FileLock

ROOT = Path(__file__).resolve().parents[2]


def test_it_is_the_program() -> None:
    command = [sys.executable, "-m", "persona_desktop", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    assert __version__ in done.stdout


def test_frozen_it_is_a_guardian_when_it_is_started_as_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without it, a frozen program that is killed would leave its server running for ever."""
    layout = WorkspaceLayout(tmp_path)
    layout.run.mkdir()
    on_duty = FileLock(layout.guardian_lock)
    assert on_duty.try_acquire()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "argv", ["persona-desktop", "guard-local-server", str(tmp_path)])
    assert run() == 0  # another one is on duty, so this one has nothing to do
    on_duty.release()


def test_frozen_it_takes_other_commands_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "argv", ["persona-desktop", "--version"])
    with pytest.raises(SystemExit):
        run()
