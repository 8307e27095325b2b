"""A person starts the program a second time with a file, from a file manager say: the window that is open takes it.

And drags a persona out of that window into a letter.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from persona_desktop.app import build_desktop, open_first_window
from persona_desktop.domain.persona_links import link_to
from persona_desktop.services.window_claim import WindowClaim
from persona_desktop.settings import Folders
from persona_desktop.ui.persona_list.pane import ListState
from persona_desktop.ui.waiting import until
from persona_desktop.ui.widgets.modal import Modal
from tests.journeys.conftest import Desk, Journey, _xdotool
from tests.journeys.test_reading import load_demo
from tests.support.importing import persona
from tests.support.starts import start


def travel_first(folders: Folders, journey: Journey) -> None:
    """Walk a journey in a window that is the first of its workspace."""
    claim = WindowClaim(folders.data)
    assert claim.take()
    with build_desktop(open_first_window(folders)) as desktop:
        desktop.be_first(claim)

        async def work() -> int:
            desk = Desk(desktop)
            await desk.start()
            await journey(desk)
            return 0

        assert desktop.run_with(work) == 0


def test_a_second_start_passes_its_file_and_the_preview_appears(folders: Folders, tmp_path: Path) -> None:
    file = tmp_path / "Persony Łódź.persona.json"
    file.write_text(json.dumps([persona(full_name="Zofia Zielińska")]), encoding="utf-8")

    async def journey(desk: Desk) -> None:
        pane = desk.window.list
        await until(lambda: pane.state is ListState.EMPTY)
        second = start(folders.data, file)
        await until(lambda: "Podgląd importu" in dialogs(desk.window))
        code = await asyncio.get_running_loop().run_in_executor(None, second.wait)
        assert (code, second.communicate()) == (0, ("", ""))
        await desk.focus(desk.window)
        await desk.press("Return")
        await until(lambda: pane.state is ListState.ROWS)
        assert pane.view.personas.persona(0).full_name == "Zofia Zielińska"

    travel_first(folders, journey)


def dialogs(window: QWidget) -> list[str]:
    return [modal.accessibleName() for modal in window.findChildren(Modal) if modal.isVisible()]


def test_a_persona_is_dragged_into_a_letter(travel: Callable[[Journey], None]) -> None:
    async def journey(desk: Desk) -> None:
        await load_demo(desk)
        letter = QPlainTextEdit()
        letter.setGeometry(1250, 600, 340, 380)
        letter.show()
        await until(letter.isVisible)
        view = desk.window.list.view
        row, before = view.visualRect(view.personas.index(1)), view.current_persona()
        begin = view.viewport().mapToGlobal(QPoint(120, row.center().y()))
        end = letter.mapToGlobal(letter.rect().center())
        await _xdotool("mousemove", begin.x(), begin.y(), "mousedown", 1)
        for step in (6, 12, 20, 40):
            await _xdotool("mousemove", begin.x() + step, begin.y())
        await _xdotool("mousemove", end.x() - 8, end.y())
        await _xdotool("mousemove", end.x(), end.y())
        await _xdotool("mouseup", 1)
        persona_of_row = view.personas.persona(1)
        await until(lambda: persona_of_row.full_name in letter.toPlainText())
        assert desk.bench.details.open_persona is None, "a drag opened the persona"
        await until(lambda: view.current_persona() == before)
        await desk.focus(desk.window)
        await desk.click_row(view, 1)
        await until(lambda: desk.bench.details.open_persona == persona_of_row.id)
        await desk.press("ctrl+shift+l")
        letter.clear()
        letter.paste()
        assert letter.toPlainText() == link_to(persona_of_row.id)
        letter.deleteLater()

    travel(journey)
