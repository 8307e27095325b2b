"""The program as a person starts it a second time, beside a window that is open; and a first program that can be frozen.

Run as a module this file *is* that first program: it claims the window of the folder that is its argument and listens, without
a window, and prints every request it gets.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from persona_desktop.services.window_claim import WindowClaim

ROOT = Path(__file__).resolve().parents[2]


def start(data: Path, *arguments: str | Path) -> subprocess.Popen[str]:
    """Start the program; its window, if it opens one, is offscreen unless the test has a display."""
    program = Path(sys.executable).with_name("persona-desktop")
    return subprocess.Popen(
        [program, "--data-folder", data, *map(str, arguments)],
        env={"QT_QPA_PLATFORM": "offscreen", **os.environ},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=data.parent,
    )


def listening_program(data: Path) -> subprocess.Popen[str]:
    """Start a first program, and return it when it listens."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.support.starts", str(data)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "listening\n"
    return process


def _listen(data: Path) -> int:
    from PySide6.QtCore import QCoreApplication

    from persona_desktop.ui.instance.listener import StartListener

    application = QCoreApplication([])
    claim = WindowClaim(data)
    assert claim.take()
    listener = StartListener(claim)
    listener.asked.connect(_say)
    assert listener.listen()
    _say("listening")
    return application.exec()


def _say(thing: object) -> None:
    sys.stdout.write(f"{thing}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(_listen(Path(sys.argv[1])))
