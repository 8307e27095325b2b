"""Finding a running server: a number in a file is believed only if a server with it works on this very folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from persona_desktop.database.local_server.deadline import Deadline
from persona_desktop.database.local_server.process import (
    SERVER_NAMES,
    find_server,
    processes_in,
    wait_until_gone,
)
from persona_desktop.domain.errors import LocalServerTimeoutError


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nonsense\n",
        "1\n",
        "0\n/w\n1\n5432\nsocket\n\n1 1\nready\n",
        "4194304\n/w\n1\n5432\nsocket\n\n1 1\nready\n",
        "-1\n/w\n1\n5432\nsocket\n\n1 1\nready\n",
        "99999999999999999999\n/w\n1\n5432\nsocket\n\n1 1\nready\n",
        "this process\n/w\n1\n5432\nsocket\n\n1 1\nready\n",
    ],
)
def test_a_stale_or_spoilt_file_means_no_server(tmp_path: Path, text: str) -> None:
    (tmp_path / "postmaster.pid").write_text(text.replace("this process", str(os.getpid())))
    assert find_server(tmp_path) is None


def test_no_file_means_no_server(tmp_path: Path) -> None:
    assert find_server(tmp_path) is None
    assert processes_in(tmp_path, SERVER_NAMES) == []


def test_waiting_for_an_end_ends_with_a_zombie_too() -> None:
    """In a container nobody may ask how a process ended; it stays a zombie for ever."""
    child = subprocess.Popen([sys.executable, "-c", "pass"])
    try:
        wait_until_gone([psutil.Process(child.pid)], Deadline(60, "trying"))
    finally:
        child.wait()


def test_waiting_for_an_end_has_an_end() -> None:
    with pytest.raises(LocalServerTimeoutError):
        wait_until_gone([psutil.Process()], Deadline(0.02, "trying"))
