"""A person who does not take the hands off the keyboard: everything through the palette."""

from __future__ import annotations

from collections.abc import Callable

from persona_desktop.ui.palette.palette import Palette
from persona_desktop.ui.persona_list.pane import ListState
from persona_desktop.ui.waiting import until
from persona_desktop.ui.widgets.modal import Modal
from tests.journeys.conftest import Desk, Journey


async def open_palette(desk: Desk) -> Palette:
    await desk.press("ctrl+k")
    await until(lambda: bool(shown_palettes(desk)))
    return shown_palettes(desk)[0]


def shown_palettes(desk: Desk) -> list[Palette]:
    return [palette for palette in desk.window.findChildren(Palette) if palette.isVisible()]


async def choose(desk: Desk, text: str, title: str) -> None:
    """Type into the palette until the first row is the one that is meant, and press Enter."""
    palette = await open_palette(desk)
    await desk.type(text)
    await until(lambda: palette.card.query.text() == text)
    await until(lambda: first_title(palette) == title)
    await desk.press("Return")


def first_title(palette: Palette) -> str:
    row = palette.card.view.current_row()
    return row.item.title if row is not None else ""


def test_from_the_empty_window_to_a_persona_in_the_dark(travel: Callable[[Journey], None]) -> None:
    async def journey(desk: Desk) -> None:
        pane = desk.window.list
        await until(lambda: pane.state is ListState.EMPTY)
        await choose(desk, "wczytaj", "Wczytaj obszar demonstracyjny")
        await until(lambda: pane.state is ListState.ROWS)

        assert not desk.desktop.theme.is_dark
        await choose(desk, "ciem", "Motyw: Ciemny")
        await until(lambda: desk.desktop.theme.is_dark)

        await choose(desk, "lodz pieleg", "Joanna Kęsik")
        await until(lambda: desk.window.slide.is_open)
        opened = desk.bench.personas.summary(desk.bench.details.open_persona)
        assert opened is not None
        assert (opened.full_name, opened.location) == ("Joanna Kęsik", "Łódź")

        await choose(desk, "aktywni sen", "Aktywni Seniorzy")
        await until(lambda: pane.query.segment is not None)
        rows = pane.view.personas
        assert {rows.persona(row).segment_name for row in range(rows.rowCount())} == {"Aktywni Seniorzy"}

        await open_palette(desk)
        await desk.press("Escape")
        await until(lambda: not shown_palettes(desk))
        assert desk.window.slide.is_open, "Escape closes the topmost thing alone"

        await desk.press("question")
        await until(lambda: any(modal.isVisible() for modal in desk.window.findChildren(Modal)))
        await desk.press("Escape")
        await until(lambda: not any(modal.isVisible() for modal in desk.window.findChildren(Modal)))

    travel(journey)
