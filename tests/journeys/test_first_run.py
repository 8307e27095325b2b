"""A new person at an empty workspace: the demo, the three cards by keys alone, then the guide in a window of its own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from persona_desktop.settings import Folders, Settings
from persona_desktop.ui.persona_list.pane import ListState
from persona_desktop.ui.presenters.first_steps import Step
from persona_desktop.ui.waiting import until
from tests.journeys.conftest import Desk, Journey
from tests.journeys.seeing import button


def test_the_first_minute(travel: Callable[[Journey], None], folders: Folders) -> None:
    async def journey(desk: Desk) -> None:
        bench, steps = desk.bench, desk.bench.first_steps
        steps.offer()
        pane = desk.window.list
        await until(lambda: pane.state is ListState.EMPTY)
        await desk.click(button(pane, "Wczytaj demo"))
        await until(lambda: steps.card is not None)
        card = steps.card
        assert card is not None
        await until(card.next.hasFocus)
        await desk.press("Return")
        await until(lambda: steps.step is Step.PERSONA)
        await desk.press("Return")
        await until(lambda: steps.step is Step.MARKS)
        await until(lambda: bench.window.slide.is_open)
        assert bench.details.open_persona is not None
        await desk.press("Escape")
        await until(lambda: steps.card is None)
        assert bench.window.slide.is_open, "Escape closes the topmost thing alone"

        desk.window.commands.guide.trigger()
        await until(lambda: bench.support.guide is not None and bool(bench.support.guide.reader.headings))
        guide = bench.support.guide
        assert guide is not None
        await desk.focus(guide)
        await until(lambda: QApplication.focusWidget() is guide.reader)
        await desk.press("Tab", "Return")  # the first link: the first minute
        await until(lambda: guide.reader.reached == "pierwsza-minuta")
        await desk.press("Escape")
        await until(lambda: bench.support.guide is None)
        assert desk.window.isVisible()

    travel(journey)
    assert Settings.load(folders.settings_file).first_steps_seen
