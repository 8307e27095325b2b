"""A person opens the program for the first time, loads the demo, reads a persona, searches, and switches the project."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QApplication, QMenu

from persona_desktop.ui.persona_list.pane import ListState
from persona_desktop.ui.waiting import signal_of, until
from tests.journeys.conftest import Desk, Journey
from tests.journeys.seeing import button, spoken_rows

MAGDALENA = "Magdalena Wrońska"


async def load_demo(desk: Desk) -> None:
    """Load the demo with the button of the empty list."""
    pane = desk.window.list
    await until(lambda: pane.state is ListState.EMPTY)
    await desk.click(button(pane, "Wczytaj demo"))
    await until(lambda: pane.state is ListState.ROWS)


def row_named(desk: Desk, name: str) -> int:
    rows = desk.window.list.view.personas
    return next(row for row in range(rows.rowCount()) if rows.persona(row).full_name == name)


def test_a_person_reads_the_four_tabs_of_a_persona(travel: Callable[[Journey], None]) -> None:
    async def journey(desk: Desk) -> None:
        await load_demo(desk)
        view = desk.window.list.view
        shown: list[UUID] = []
        desk.bench.details.shown.connect(shown.append)
        row = row_named(desk, MAGDALENA)
        await desk.click_row(view, row)
        await until(lambda: shown == [view.personas.persona(row).id])
        panel = desk.window.details
        await until(panel.isVisible)
        overview = spoken_rows(panel)
        assert any("Kierowniczka marketingu" in text for text in overview)
        assert any("seg_young_professionals" in text for text in overview)

        await desk.press("ctrl+2")
        await until(lambda: panel.current_tab == 1)
        assert any("Wielka Piątka" in text for text in spoken_rows(panel))

        await desk.press("ctrl+3")
        await until(lambda: panel.current_tab == 2)
        needs = spoken_rows(panel)
        assert any("prognozować zwrot z kampanii" in text for text in needs)
        assert any("dosłownie" in text.lower() for text in needs)

        await desk.press("ctrl+4")
        await until(lambda: panel.current_tab == 3)
        assert any("GUS" in text for text in spoken_rows(panel))

        await desk.press("Escape")
        await until(lambda: not desk.window.slide.is_open)
        assert desk.window.list.view.hasFocus()

    travel(journey)


def test_a_search_without_polish_letters_finds_them(travel: Callable[[Journey], None]) -> None:
    async def journey(desk: Desk) -> None:
        await load_demo(desk)
        rows = desk.window.list.view.personas
        everyone = rows.rowCount()
        await desk.press("ctrl+f")
        await until(desk.window.list.header.search.hasFocus)
        await desk.type("lodz")
        await until(lambda: desk.window.list.query.text == "lodz")
        found = [rows.persona(row) for row in range(rows.rowCount())]
        assert 0 < len(found) < everyone
        assert all("Łódź" in (persona.location or "") for persona in found)

        await desk.press("Down", "Return")
        await signal_or_open(desk, found[0].id)

        await desk.press("ctrl+f")
        await desk.type("xyz")
        await until(lambda: desk.window.list.state is ListState.NO_RESULTS)

    travel(journey)


async def signal_or_open(desk: Desk, persona_id: UUID) -> None:
    await until(lambda: desk.bench.details.open_persona == persona_id)
    await until(lambda: desk.window.slide.is_open)


def test_a_person_switches_the_project(travel: Callable[[Journey], None]) -> None:
    async def journey(desk: Desk) -> None:
        await load_demo(desk)
        personas = desk.bench.personas
        first = personas.project
        assert first is not None
        await desk.click(desk.window.sidebar.projects)
        await until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        other = next(action for action in menu.actions() if not action.isChecked())
        name = other.text()

        def switch() -> None:
            desk.desktop.tasks.start(desk.click(menu, menu.actionGeometry(other).center()), "click")

        await signal_of(personas.shown, switch)
        assert personas.project is not None
        assert personas.project.name == name
        assert personas.project.id != first.id
        rows = desk.window.list.view.personas
        assert {rows.persona(row).project_id for row in range(rows.rowCount())} == {personas.project.id}

    travel(journey)
