"""A person at a screen: Xvfb with a real window in it, and a hand that moves the mouse and presses keys.

The window runs in this process, so that a journey sees what it shows; everything it is told arrives as events of the X
server, as from a person.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from persona_desktop.app import build_desktop, open_first_window
from persona_desktop.settings import Folders, Settings, find_folders
from persona_desktop.ui.desktop import Desktop
from persona_desktop.ui.waiting import signal_of, until

Journey = Callable[["Desk"], Coroutine[Any, Any, None]]


@pytest.fixture(scope="session", autouse=True)
def screen() -> Iterator[None]:
    """A screen of 1600 × 1000 for this process; it takes a free number and tells it."""
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "1600x1000x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as numbers:
        number = numbers.readline().strip()
    assert number, "Xvfb did not start"
    before = {name: os.environ.get(name) for name in ("DISPLAY", "QT_QPA_PLATFORM")}
    os.environ.update(DISPLAY=f":{number}", QT_QPA_PLATFORM="xcb")
    yield
    application = QApplication.instance()
    if application is not None:
        application.shutdown()
    server.terminate()
    server.wait(10)
    for name, value in before.items():
        if value is None:
            del os.environ[name]
        else:
            os.environ[name] = value


async def _xdotool(*arguments: object) -> None:
    process = await asyncio.get_running_loop().run_in_executor(
        None,
        lambda: subprocess.run(
            ["xdotool", *map(str, arguments)], check=False, capture_output=True, text=True, timeout=30
        ),
    )
    assert process.returncode == 0, process.stderr


class Desk:
    """The window, and what a person can do with it."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        self.bench = desktop.workbench

    @property
    def window(self) -> Any:
        return self.bench.window

    async def start(self) -> None:
        """Open the window and wait for the list from the database."""
        await signal_of(self.bench.personas.shown, self.desktop.show)
        await until(self.window.isVisible)
        await self.focus(self.window)

    async def focus(self, window: QWidget) -> None:
        """Give the keyboard to a window, as a window manager would."""
        await _xdotool("windowfocus", "--sync", int(window.winId()))
        await until(lambda: QApplication.activeWindow() is not None)

    async def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click with the left button, in the middle unless told where."""
        place = widget.mapToGlobal(widget.rect().center() if at is None else at)
        await _xdotool("mousemove", place.x(), place.y(), "click", 1)

    async def click_row(self, view: QAbstractItemView, row: int) -> None:
        rect: QRect = view.visualRect(view.model().index(row, 0))
        await self.click(view.viewport(), rect.center())

    async def press(self, *keys: str) -> None:
        """Press keys one after another, named as xdotool names them: ``ctrl+f``, ``Down``, ``Return``."""
        for key in keys:
            await _xdotool("key", "--clearmodifiers", key)

    async def type(self, text: str) -> None:
        """Type a text letter by letter."""
        await _xdotool("type", "--clearmodifiers", "--delay", 12, text)


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """An empty workspace whose window speaks Polish and does not move."""
    found = find_folders(tmp_path / "workspace")
    Settings(language="pl", theme="light", animations=False).save(found.settings_file)
    return found


@pytest.fixture
def travel(folders: Folders) -> Callable[[Journey], None]:
    """Open the window and walk a journey to its end."""

    def walk(journey: Journey) -> None:
        with build_desktop(open_first_window(folders)) as desktop:

            async def work() -> int:
                desk = Desk(desktop)
                await desk.start()
                await journey(desk)
                return 0

            assert desktop.run_with(work) == 0

    return walk
