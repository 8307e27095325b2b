"""Many commands in one program: everything of a command but the second it takes to start.

Run as a module this file *is* that program: it reads the arguments of a command as one line of JSON, runs it through
``main``, and answers with its exit code, output and errors.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Commands:
    """The running program."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def run(self, *arguments: str | Path) -> tuple[int, str, str]:
        """Return exit code, output and errors of a command."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([str(argument) for argument in arguments]) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, "the program has ended"
        code, output, errors = json.loads(line)
        return code, output, errors


@contextmanager
def commands() -> Iterator[Commands]:
    """Start the program, and end it after the block."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.support.commands"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1"},
        encoding="utf-8",
    )
    try:
        yield Commands(process)
    finally:
        process.communicate()


def _run(arguments: list[str]) -> tuple[int, str, str]:
    from persona_desktop.cli import main

    output, errors = io.StringIO(), io.StringIO()
    with redirect_stdout(output), redirect_stderr(errors):
        try:
            code = main(arguments)
        except SystemExit as leaving:
            code = leaving.code if isinstance(leaving.code, int) else 1
    return code, output.getvalue(), errors.getvalue()


if __name__ == "__main__":
    for request in sys.stdin:
        sys.stdout.write(json.dumps(_run(json.loads(request))) + "\n")
        sys.stdout.flush()
