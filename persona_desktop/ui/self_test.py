"""A check that a frozen program is whole: window, local workspace, the four tabs of a persona, guide and licences."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

from persona_desktop.licences import Component, bundled_components
from persona_desktop.ui.translation import translate
from persona_desktop.ui.waiting import signal_of, until

if TYPE_CHECKING:
    from persona_desktop.ui.desktop import Desktop


async def walk_tabs(desktop: Desktop) -> int:
    """Load the demo, open its first persona, show every tab, then guide and licences; return 0. A failure is raised."""
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
    await _open_guide(desktop)
    check_licences(await asyncio.get_running_loop().run_in_executor(None, bundled_components))
    print(translate("SelfTest", "Self-test passed: %n personas, four tabs.", "", view.personas.rowCount()))  # noqa: T201
    return 0


async def _open_guide(desktop: Desktop) -> None:
    support = desktop.workbench.support
    support.open_guide()
    await until(lambda: support.guide is not None and bool(support.guide.reader.headings))
    missing = support.guide.reader.missing_pictures() if support.guide is not None else []
    if missing:
        raise RuntimeError(f"pictures of the guide are missing: {', '.join(missing)}")
    support.close_guide()


def check_licences(components: Sequence[Component]) -> None:
    """Raise `RuntimeError` when a part of the program comes without a licence, or only the program itself is known."""
    without = [component.name for component in components if not component.licence or not component.text]
    if without or not any(component.name.lower().startswith("pyside6") for component in components):
        raise RuntimeError(f"licences are missing: {', '.join(without) or 'all packages'}")
