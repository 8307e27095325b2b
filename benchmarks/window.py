"""In the running window: clicks, keystrokes, scrolling, and the longest hold-up of a tour."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Coroutine
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from PySide6.QtCore import QPoint, Qt, SignalInstance
from PySide6.QtTest import QTest

from benchmarks.appearance import measure_appearance
from benchmarks.measurement import Measurement, percentile_95
from benchmarks.painting import PaintWatch
from benchmarks.rows import many_personas
from persona_desktop.app import build_desktop, open_first_window
from persona_desktop.domain.persona_filter import ListQuery, PersonaIndex
from persona_desktop.settings import find_folders
from persona_desktop.ui.desktop import Desktop
from persona_desktop.ui.palette.palette import Palette
from persona_desktop.ui.tour import Tour
from persona_desktop.ui.waiting import signal_of

MANY = 100_000
_SEARCHES = ("mag", "nauczycielka", "lodz", "kowal war", "xyz", "kra")
_PALETTE_SEARCHES = (*_SEARCHES, "mwro", "wro", "ciem", "wyz")
_FRAMES = 200


def measure_window(folder: Path) -> list[Measurement]:
    """Measure in a process of its own, so that nothing but the program is in it."""
    command = [sys.executable, "-m", "benchmarks.window", str(folder)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, timeout=600)
    return [Measurement(**row) for row in json.loads(done.stdout.splitlines()[-1])]


async def _clicks(desktop: Desktop) -> list[Measurement]:
    """Click persona after persona, on each tab, none of them read before; the panel stands open."""
    bench = desktop.workbench
    view, watch = bench.window.list.view, PaintWatch(bench.window)
    first = view.personas.persona(0).id
    await signal_of(bench.details.shown, lambda: bench.details.open(first))
    times = []
    for tab in range(4):
        bench.window.details.set_tab(tab)
        bench.window.repaint()
        bench.details.forget_kept()
        for row in [*range(1, view.personas.rowCount()), 0]:
            index = view.personas.index(row)
            view.scrollTo(index)
            bench.window.repaint()
            place = view.visualRect(index).center()
            started = perf_counter()
            shown = await _moment_of(bench.details.shown, lambda at=place: _click(view.viewport(), at))  # type: ignore[misc]
            times.append((await watch.painting_after(shown) - started) * 1000)
    return [
        Measurement(
            "click to painted details, 95th percentile", percentile_95(times), "ms", "constant", 50, 1
        ),
        Measurement("click to painted details, median", median(times), "ms", "constant", 20, 1),
    ]


async def _moment_of(signal: SignalInstance, act: Callable[[], object]) -> float:
    """Do something and return when the signal that it causes was emitted."""
    moments: list[float] = []
    note = signal.connect(lambda *_: moments.append(perf_counter()))
    try:
        await signal_of(signal, act)
    finally:
        signal.disconnect(note)
    return moments[0]


def _click(widget: Any, at: QPoint) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)


async def _many_rows(desktop: Desktop) -> list[Measurement]:
    """Scroll and search in a list of 100,000."""
    window = desktop.workbench.window
    window.close_details()
    index = PersonaIndex(many_personas(MANY))
    index.prepare(ListQuery())
    window.list.show_personas(index, has_demo=True)
    view, bar = window.list.view, window.list.view.verticalScrollBar()
    watch = PaintWatch(window)
    frames = []
    for step in range(_FRAMES):
        started = perf_counter()
        bar.setValue(bar.value() + (120 if step % 2 else 7_300))
        frames.append((await watch.painting_after(started) - started) * 1000)
    keys = []
    search = window.list.header.search
    for text in _SEARCHES:
        window.list.set_query(ListQuery())
        search.setFocus()
        for letter in text:
            started = perf_counter()
            QTest.keyClicks(search, letter)
            keys.append((await watch.painting_after(started) - started) * 1000)
    assert view.personas.personas is index
    return [
        Measurement(
            "scroll frame at 100,000 rows, 95th percentile", percentile_95(frames), "ms", "constant", 8, 1
        ),
        Measurement(
            "keystroke to painted results at 100,000 rows, 95th perc.",
            percentile_95(keys),
            "ms",
            "one frame",
            16.7,
            1,
        ),
    ]


async def _palette(desktop: Desktop) -> list[Measurement]:
    """Type into the palette over the list of 100,000, with a persona open behind it."""
    bench = desktop.workbench
    await signal_of(bench.personas.shown, bench.personas.reload)
    window, watch = bench.window, PaintWatch(bench.window)
    first = window.list.view.personas.persona(0).id
    await signal_of(bench.details.shown, lambda: bench.details.open(first))
    index = PersonaIndex(many_personas(MANY))
    index.prepare(ListQuery())
    window.list.show_personas(index, has_demo=True)
    window.repaint()
    await signal_of(bench.palette.search_prepared, window.commands.open_palette.trigger)
    palette = window.findChild(Palette)
    assert palette is not None
    keys = []
    for text in _PALETTE_SEARCHES:
        for letter in text:
            started = perf_counter()
            QTest.keyClicks(palette.card.query, letter)
            keys.append((await watch.painting_after(started) - started) * 1000)
        palette.card.query.clear()
        window.repaint()
    palette.close_palette()
    value = percentile_95(keys)
    return [
        Measurement("palette painted after a key at 100,000 personas", value, "ms", "one frame", 16.7, 1),
    ]


async def _measure(desktop: Desktop) -> list[Measurement]:
    desktop.theme.animations = False
    await signal_of(desktop.workbench.personas.shown, desktop.show)
    clicks = await _clicks(desktop)
    looks = await measure_appearance(desktop)
    return [*clicks, *looks, *await _many_rows(desktop), *await _palette(desktop)]


async def _tour(desktop: Desktop) -> list[Measurement]:
    with tempfile.TemporaryDirectory() as out:
        tour = Tour(desktop, Path(out))
        await tour.walk()
    return [
        Measurement(
            "longest hold-up of the window in the tour", tour.longest_hold_up, "ms", "constant", 50, 1
        )
    ]


def _run(
    folder: Path, work: Callable[[Desktop], Coroutine[Any, Any, list[Measurement]]]
) -> list[Measurement]:
    found: list[Measurement] = []

    async def measure() -> int:
        found.extend(await work(desktop))
        return 0

    with build_desktop(open_first_window(find_folders(folder))) as desktop:
        desktop.run_with(measure)
    return found


def main() -> int:
    from dataclasses import asdict

    folder = Path(sys.argv[1])
    found = _run(folder, _measure)
    with tempfile.TemporaryDirectory(prefix="persona-desktop-", ignore_cleanup_errors=True) as fresh:
        found += _run(Path(fresh), _tour)
    print(json.dumps([asdict(one) for one in found]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
