"""Measures everything, prints a table, and writes build/bench.json; ends with 1 when a ratio is over its budget."""

from __future__ import annotations

import asyncio
import os
import selectors
import sys
from pathlib import Path

from benchmarks.importing import measure_import
from benchmarks.measurement import Measurement, table, write_json
from benchmarks.start import measure_start
from benchmarks.window import measure_window
from persona_desktop.app import services_of, temporary_folders

SCREEN = Path(__file__).with_name("screen.json")
RESULT = Path(__file__).resolve().parents[1] / "build" / "bench.json"


async def _measure() -> list[Measurement]:
    with temporary_folders() as folders:
        async with services_of(folders) as services:  # keeps the server warm
            await services.demo.load()
            found = await asyncio.to_thread(measure_start, folders.data)
            found += await asyncio.to_thread(measure_window, folders.data)
    with temporary_folders() as folders:
        found += await measure_import(folders)
    return found


def main() -> int:
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":  # whose own screen is smaller than the window
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREEN}"
    with asyncio.Runner(loop_factory=lambda: asyncio.SelectorEventLoop(selectors.SelectSelector())) as runner:
        found = runner.run(_measure())
    write_json(found, RESULT)
    print(table(found))
    return 0 if all(one.is_good for one in found) else 1


if __name__ == "__main__":
    sys.exit(main())
