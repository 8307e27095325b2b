"""The program as a person starts it: says when its list is painted, then opens a persona and tells its memory."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from persona_desktop.settings import find_folders

if TYPE_CHECKING:
    from persona_desktop.ui.desktop import Desktop


async def _work(desktop: Desktop) -> int:
    from persona_desktop.ui.waiting import signal_of

    bench = desktop.workbench
    await signal_of(bench.personas.shown, desktop.start)
    rows = bench.window.list.view.personas
    # The one that was open last is opened by the start itself.
    other = next(one.id for one in map(rows.persona, (0, 1)) if one.id != bench.details.open_persona)
    await signal_of(bench.details.shown, lambda: bench.details.open(other))
    for tab in range(4):
        bench.window.details.set_tab(tab)
        bench.window.repaint()
    from benchmarks.memory import peak_megabytes

    print(peak_megabytes(), flush=True)
    return 0


def main() -> int:
    from persona_desktop.app import build_desktop, open_first_window
    from persona_desktop.services.window_claim import WindowClaim

    folders = find_folders(Path(sys.argv[1]))
    claim = WindowClaim(folders.data)
    if not claim.take():
        raise RuntimeError("another window is the first of this workspace")
    opening = open_first_window(folders)
    opening.paint()
    if opening.window.list.view.personas.rowCount():
        print("painted", flush=True)
    with build_desktop(opening) as desktop:
        desktop.be_first(claim)
        return desktop.run_with(lambda: _work(desktop))


if __name__ == "__main__":
    sys.exit(main())
