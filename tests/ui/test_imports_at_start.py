"""Two threads import while the program starts; what both need must be there before the second begins."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

SCRIPT = """
import sys
from pathlib import Path

from persona_desktop import app
from persona_desktop.domain.errors import DatabaseUnavailableError
from persona_desktop.settings import find_folders
from persona_desktop.ui.waiting import until

seen = []


async def open_services(folders, on_failure):
    seen.append(hasattr(sys.modules.get("persona_desktop.domain.details"), "PersonaDetails"))
    raise DatabaseUnavailableError("nothing is opened here")


app.open_services = open_services
with app.build_desktop(app.open_first_window(find_folders(Path(sys.argv[1])))) as desktop:

    async def work():
        desktop.show()
        await until(lambda: seen)
        return 0 if seen == [True] else 1

    code = desktop.run_with(work)
sys.exit(code)
"""


def test_the_services_find_pydantic_imported(tmp_path: Path) -> None:
    """Its modules import each other: begun by two threads at once, one of them now and then finds half a module."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
