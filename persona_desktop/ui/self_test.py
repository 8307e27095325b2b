"""A check that a frozen program is whole: the window, the local workspace, and the four tabs of a persona."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persona_desktop.ui.translation import translate
from persona_desktop.ui.waiting import signal_of, until

if TYPE_CHECKING:
    from persona_desktop.ui.desktop import Desktop


async def walk_tabs(desktop: Desktop) -> int:
    """Load the demo, open its first persona, show every tab, and return 0; a failure is raised."""
    bench = desktop.workbench
    desktop.theme.animations = False
    await signal_of(bench.personas.shown, desktop.show)
    await signal_of(bench.personas.shown, bench.changes.load_demo)
    view = bench.window.list.view
    first = view.personas.persona(0)
    await signal_of(bench.details.shown, lambda: bench.details.open(first.id))
    for tab in range(4):
        bench.window.details.set_tab(tab)
        await until(lambda shown=tab: bench.window.details.current_tab == shown)  # type: ignore[misc]
        if bench.window.grab().isNull():
            raise RuntimeError(f"tab {tab} was not painted")
    print(translate("SelfTest", "Self-test passed: %n personas, four tabs.", "", view.personas.rowCount()))  # noqa: T201
    return 0
