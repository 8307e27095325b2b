"""From the start of the process to the painted list, against an empty window's whole process; and peak memory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.measurement import Measurement

RUNS = 9
_PAINTED = "painted"


def measure_start(folder: Path) -> list[Measurement]:
    """Start both programs in turn, several times; ``folder`` holds a workspace whose server runs."""
    subprocess.run(
        _command(folder), check=True, stdout=subprocess.DEVNULL, timeout=60
    )  # leaves the snapshot behind
    _empty_window()
    ours, empty, memory, empty_memory = [], [], [], []
    for _ in range(RUNS):
        seconds, megabytes = _empty_window()
        empty.append(seconds)
        empty_memory.append(megabytes)
        seconds, megabytes = _first_list(folder)
        ours.append(seconds)
        memory.append(megabytes)
    return [
        Measurement(
            "process start to painted list",
            median(ours) * 1000,
            "ms",
            "an empty PySide6 window's whole process",
            median(empty) * 1000,
            2.5,
        ),
        Measurement(
            "peak memory with the demo open, four tabs seen",
            median(memory),
            "MB",
            "an empty PySide6 window",
            median(empty_memory),
            3,
        ),
    ]


def _empty_window() -> tuple[float, float]:
    started = perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.empty_window"],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    return perf_counter() - started, float(done.stdout)


def _first_list(folder: Path) -> tuple[float, float]:
    """Return when the list was painted, counted from the start of the process, and the process's peak memory."""
    started = perf_counter()
    with subprocess.Popen(_command(folder), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        line = process.stdout.readline().strip()
        painted = perf_counter() - started
        if line != _PAINTED:
            raise RuntimeError(f"the program said {line!r} instead of painting its list")
        megabytes = float(process.stdout.readline())
    if process.returncode:
        raise RuntimeError(f"the program ended with {process.returncode}")
    return painted, megabytes


def _command(folder: Path) -> list[str]:
    return [sys.executable, "-m", "benchmarks.first_list", str(folder)]
