"""PySide reads the source of every module that is imported, unless it is told what it wants to know."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

SCRIPT = """
import linecache

import persona_desktop.ui.opening
import sqlalchemy

files = [name for name in linecache.cache if name.endswith(".py")]
read = [name for name in files if "sqlalchemy" in name or "persona_desktop" in name]
print(len(read))
import persona_desktop.ui.spared_sources as spared
print(spared.spare_sources())
"""


def test_no_source_is_read_for_an_import() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    read, spared = done.stdout.split()
    # The room itself and its package were imported before PySide could be told.
    assert int(read) <= 2
    assert spared == "True"
