"""A window in a process of its own that imports a file by itself and says where it is, for what may happen in the middle.

Run as a module: ``python -m tests.support.busy_program DATA_FOLDER FILE``. It prints ``opening`` when the workspace begins to be
opened, ``writing`` when the rows are on their way to the database, and then goes on as a window does.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def busy_program(data: Path, file: Path) -> subprocess.Popen[str]:
    """Start the program."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.support.busy_program", str(data), str(file)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _run(data: Path, file: Path) -> int:
    from PySide6.QtCore import QTimer

    from persona_desktop.app import build_desktop, open_first_window
    from persona_desktop.domain.start_request import StartRequest
    from persona_desktop.services.window_claim import WindowClaim
    from persona_desktop.settings import find_folders
    from persona_desktop.ui.widgets.button import Button
    from persona_desktop.ui.widgets.modal import Modal

    folders = find_folders(data)
    claim = WindowClaim(data)
    claim.take()
    opening = open_first_window(folders)
    with build_desktop(opening) as desktop:
        desktop.be_first(claim)
        desktop.take_request(StartRequest(files=(file,)))
        opening.painted.connect(lambda: _say("opening"))
        look = QTimer()

        def agree() -> None:
            for dialog in opening.window.findChildren(Modal):
                for button in dialog.findChildren(Button):
                    if button.isVisible() and button.isEnabled() and button.text().startswith("Import "):
                        look.stop()
                        button.click()
                        _say("writing")
                        return

        look.timeout.connect(agree)
        look.start(20)
        desktop.show()
        return desktop.run()


def _say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(_run(Path(sys.argv[1]), Path(sys.argv[2])))
