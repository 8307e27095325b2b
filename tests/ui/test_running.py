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


def without_a_display() -> dict[str, str]:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return {name: value for name, value in os.environ.items() if name not in screens}


def test_without_a_display_the_program_says_so(tmp_path: Path) -> None:
    program = Path(sys.executable).with_name("persona-desktop")
    done = subprocess.run(
        [program, "--data-folder", tmp_path],
        env=without_a_display(),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert "--help" in done.stderr
    assert "Traceback" not in done.stderr
    assert "qt." not in done.stderr


def test_without_a_display_the_tour_draws_all_the_same(tmp_path: Path) -> None:
    program = Path(sys.executable).with_name("persona-desktop")
    done = subprocess.run(
        [program, "tour", "--out", tmp_path / "out"],
        env=without_a_display(),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "03-needs-light.png").is_file()
