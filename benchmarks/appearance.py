"""How quickly the window follows: another theme, another language, another size; and how smoothly it moves."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from time import perf_counter
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from benchmarks.measurement import Measurement, percentile_95
from benchmarks.painting import PaintWatch
from persona_desktop.ui.desktop import Desktop
from persona_desktop.ui.details.tab_pages import Tab
from persona_desktop.ui.dialogs import messages
from persona_desktop.ui.theme import ThemeMode
from persona_desktop.ui.waiting import signal_of
from persona_desktop.ui.widgets.toast import Toast

_TIMES = 5
_MODES: Final[tuple[ThemeMode, ...]] = ("dark", "light")
_STEPS = 120
_SMALLEST = 900
_FRAMES_PER_SECOND = 55


class _FrameWatch(QObject):
    """Notes when each painting of a window ends."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self.moments: list[float] = []
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            QTimer.singleShot(0, lambda: self.moments.append(perf_counter()))
        return False


async def measure_appearance(desktop: Desktop) -> list[Measurement]:
    """Measure with a persona of the demo open on its needs."""
    bench = desktop.workbench
    first = bench.window.list.view.personas.persona(0).id
    if bench.details.open_persona != first:
        await signal_of(bench.details.shown, lambda: bench.details.open(first))
    bench.window.details.set_tab(Tab.NEEDS)
    bench.window.repaint()
    return [*await _looks(desktop), await _sizes(desktop), await _motions(desktop)]


async def _looks(desktop: Desktop) -> list[Measurement]:
    """Switch theme and language to and fro; the slowest counts."""
    bench = desktop.workbench
    themes, languages = [], []
    for _ in range(_TIMES):
        watch = PaintWatch(bench.window)  # the window of another language is another one
        for mode in _MODES:
            started = perf_counter()
            bench.set_theme(mode)
            themes.append((await watch.painting_after(started) - started) * 1000)
        for language in ("en", "pl"):
            started = perf_counter()
            await bench.set_language(language)
            bench.window.repaint()
            languages.append((perf_counter() - started) * 1000)
    return [
        Measurement("theme switched and painted, slowest", max(themes), "ms", "constant", 150, 1),
        Measurement("language switched and painted, slowest", max(languages), "ms", "constant", 150, 1),
    ]


async def _sizes(desktop: Desktop) -> Measurement:
    """Drag the window's edge, wide to narrow and back, with the needs open."""
    window = desktop.workbench.window
    before, watch, frames = window.size(), PaintWatch(window), []
    for step in range(_STEPS):
        started = perf_counter()
        away = min(step, _STEPS - step) * 2 * (before.width() - _SMALLEST) // _STEPS
        window.resize(before.width() - away - step % 2, before.height())
        frames.append((await watch.painting_after(started) - started) * 1000)
    window.resize(before)
    return Measurement(
        "resize frame on needs, 95th percentile", percentile_95(frames), "ms", "one frame", 16.7, 1
    )


async def _motions(desktop: Desktop) -> Measurement:
    """Play each animation with the details open; the one with the longest frames counts."""
    bench = desktop.workbench
    window, theme = bench.window, desktop.theme
    theme.animations = True
    watch = _FrameWatch(window)
    persona = window.list.view.personas.persona(0).id

    async def mean_frame(act: Callable[[], object], milliseconds: int) -> float:
        """Return the mean distance of the frames painted while something moves, in ms."""
        watch.moments.clear()
        act()
        started = perf_counter()
        await asyncio.sleep(milliseconds / 1000 + 0.1)
        moving = [moment for moment in watch.moments if moment - started <= milliseconds / 1000]
        if len(moving) < 2:
            raise RuntimeError("nothing moved")
        return (moving[-1] - moving[0]) * 1000 / (len(moving) - 1)

    dialog = messages.explain_needs(theme, window)
    toast = Toast(theme, window.messages_over, "Moved")
    means = [
        await mean_frame(window.close_details, theme.duration("panel_out")),
        await mean_frame(lambda: bench.details.open(persona), theme.duration("panel_in")),
        await mean_frame(toast.rise, theme.duration("toast_in")),
        await mean_frame(toast.dismiss, theme.duration("toast_out")),
        await mean_frame(dialog.open, theme.duration("dialog")),
    ]
    theme.animations = False
    dialog.reject()
    limit = 1000 / _FRAMES_PER_SECOND
    return Measurement(
        "frame of an animation, mean of the slowest one", max(means), "ms", "55 a second", limit, 1
    )
