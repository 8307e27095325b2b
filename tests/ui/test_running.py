"""The program as a person starts it: a process of its own, from its first paint to its end."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from persona_desktop.settings import Folders
from tests.support.local_server import wait_for
from tests.support.window import demo_folders, demo_workspace

__all__ = ["demo_folders", "demo_workspace"]


def test_the_program_opens_reads_its_list_and_ends_when_the_system_asks(demo_folders: Folders) -> None:
    program = Path(sys.executable).with_name("persona-desktop")
    process = subprocess.Popen(
        [program, "--data-folder", demo_folders.data],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        wait_for(lambda: demo_folders.list_snapshot.is_file() or process.poll() is not None)
        assert process.poll() is None, "the program ended by itself"
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=60)
    finally:
        process.kill()
        process.wait()
    assert process.returncode == 0
    assert errors == ""
