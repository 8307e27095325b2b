"""A command that must come to an end: a test that hangs fails the run instead of holding it for ever."""

from __future__ import annotations

import sys
from pathlib import Path

import psutil

from scripts.within import TIME_IS_UP, run_within
from tests.support.local_server import is_alive, wait_for

HANGING = """
import os, signal, sys
if os.fork() != 0:
    signal.pause()
with open(sys.argv[1] + ".new", "w") as file:
    file.write(str(os.getpid()))
os.rename(sys.argv[1] + ".new", sys.argv[1])
signal.pause()
"""


def test_the_exit_code_is_the_commands() -> None:
    assert run_within(60, [sys.executable, "-c", "raise SystemExit(5)"]) == 5


def test_a_command_that_crashes_has_failed() -> None:
    assert run_within(60, [sys.executable, "-c", "import os; os.abort()"]) == 128 + 6


def test_a_command_that_hangs_is_ended_with_its_children(tmp_path: Path) -> None:
    child = tmp_path / "child"
    assert run_within(2, [sys.executable, "-c", HANGING, str(child)]) == TIME_IS_UP
    if child.exists():  # on a machine so slow that there was no child yet, nothing can be left of it
        number = int(child.read_text())
        wait_for(lambda: not psutil.pid_exists(number) or not is_alive(psutil.Process(number)))
