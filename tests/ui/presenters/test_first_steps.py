"""The first steps in the real window: offered once, gone through or skipped, by mouse, keys and screen reader."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from persona_desktop.settings import Folders, Settings
from persona_desktop.ui.desktop import Desktop
from persona_desktop.ui.dialogs.messages import explain_needs
from persona_desktop.ui.first_steps.card import StepCard
from persona_desktop.ui.presenters.first_steps import Step
from persona_desktop.ui.waiting import signal_of, until
from persona_desktop.ui.widgets.toast import Toast
from tests.support.screen_reader import unnamed
from tests.support.window import demo_folders, demo_workspace, fresh_folders, next_turns, show, walk

__all__ = ["demo_folders", "demo_workspace", "fresh_folders"]


def card_of(desktop: Desktop) -> StepCard:
    card = desktop.workbench.first_steps.card
    assert card is not None
    return card


def step_of(desktop: Desktop) -> Step:
    return desktop.workbench.first_steps.step


async def to_the_front(desktop: Desktop) -> None:
    desktop.workbench.window.activateWindow()
    await until(desktop.workbench.window.isActiveWindow)


async def shown(desktop: Desktop) -> StepCard:
    """Open a window that offers the steps, and return the first card."""
    desktop.workbench.first_steps.offer()
    await show(desktop)
    await to_the_front(desktop)
    await until(lambda: desktop.workbench.first_steps.card is not None)
    return card_of(desktop)


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def place(card: StepCard) -> QRect:
    return card.geometry()


def test_the_three_steps_by_keyboard_and_never_again(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        card, bench = await shown(desktop), desktop.workbench
        assert step_of(desktop) is Step.LIST
        assert QApplication.focusWidget() is card.next
        first = place(card)
        press(Qt.Key.Key_Return)
        assert step_of(desktop) is Step.PERSONA
        assert place(card) != first
        await signal_of(bench.details.shown, lambda: press(Qt.Key.Key_Return))
        await until(lambda: step_of(desktop) is Step.MARKS)
        await next_turns()
        assert bench.window.slide.is_open
        assert bench.window.details.current_tab == 2
        assert not Settings.load(demo_folders.settings_file).first_steps_seen
        press(Qt.Key.Key_Return)
        assert bench.first_steps.card is None
        assert not bench.window.findChildren(StepCard) or bench.window.findChildren(StepCard)[0].isHidden()

    async def look_again(desktop: Desktop) -> None:
        desktop.workbench.first_steps.offer()
        await show(desktop)
        await next_turns(10)
        assert desktop.workbench.first_steps.card is None

    walk(demo_folders, work)
    assert Settings.load(demo_folders.settings_file).first_steps_seen
    walk(demo_folders, look_again)


def test_nothing_is_shown_unless_it_is_offered(demo_folders: Folders) -> None:
    """The tour of pictures, the self-test, benchmarks and journeys walk through the window undisturbed."""

    async def work(desktop: Desktop) -> None:
        await show(desktop)
        await next_turns(10)
        assert desktop.workbench.first_steps.card is None

    walk(demo_folders, work)


@pytest.mark.parametrize("where", ["card", "list", "search"])
def test_escape_skips_them_and_closes_nothing_else(demo_folders: Folders, where: str) -> None:
    async def work(desktop: Desktop) -> None:
        bench = desktop.workbench
        await show(desktop)
        await to_the_front(desktop)
        persona_id = bench.window.list.view.personas.persona(0).id
        await signal_of(bench.details.shown, lambda: bench.details.open(persona_id))
        bench.window.list.view.setFocus()
        bench.first_steps.begin()
        card = card_of(desktop)
        homes = {"card": card.next, "list": bench.window.list.view, "search": bench.window.list.header.search}
        homes[where].setFocus()
        press(Qt.Key.Key_Escape)
        assert bench.first_steps.card is None
        assert bench.window.slide.is_open, "the panel is below the card"
        if where == "card":
            assert QApplication.focusWidget() is bench.window.list.view, "the keyboard goes back where it was"
        press(Qt.Key.Key_Escape)
        assert not bench.window.slide.is_open

    walk(demo_folders, work)
    assert Settings.load(demo_folders.settings_file).first_steps_seen


def test_escape_belongs_to_a_dialog_over_the_card(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await shown(desktop)
        dialog = explain_needs(desktop.theme, desktop.workbench.window)
        dialog.open()
        press(Qt.Key.Key_Escape)
        assert not dialog.isVisible()
        assert desktop.workbench.first_steps.card is not None

    walk(demo_folders, work)


def test_opening_a_persona_by_oneself_is_a_step(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        card, bench = await shown(desktop), desktop.workbench
        card.next.click()
        view = bench.window.list.view
        rect = view.visualRect(view.personas.index(1))
        await signal_of(
            bench.details.shown,
            lambda: QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center()),
        )
        await until(lambda: step_of(desktop) is Step.MARKS)
        assert bench.details.open_persona == view.personas.persona(1).id
        bench.window.close_details()
        await until(lambda: step_of(desktop) is Step.PERSONA)
        assert card.isVisible()

    walk(demo_folders, work)


def test_the_card_stands_beside_what_it_speaks_of_at_any_width(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        bench = desktop.workbench
        bench.window.resize(1440, 900)
        card = await shown(desktop)
        for width in (1440, 1000, 720):
            bench.window.resize(width, 640)
            bench.first_steps.begin()
            for _ in range(2):
                await next_turns()
                assert bench.window.rect().contains(place(card)), (width, bench.first_steps.step)
                card.next.click()
                await until(lambda: step_of(desktop) is not Step.LIST)
            await until(lambda: step_of(desktop) is Step.MARKS)
            await next_turns()
            assert bench.window.rect().contains(place(card)), (width, bench.first_steps.step)

    walk(demo_folders, work)


def test_back_leads_back(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        card = await shown(desktop)
        assert not card.back.isVisible()
        card.next.click()
        card.back.click()
        assert step_of(desktop) is Step.LIST

    walk(demo_folders, work)


def test_another_language_takes_the_card_along(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        bench = desktop.workbench
        card = await shown(desktop)
        card.next.click()
        await bench.set_language("pl")
        await until(lambda: bench.first_steps.card is not None)
        card = card_of(desktop)
        assert card.window() is bench.window
        assert card.title == "Otwórz personę"
        assert unnamed(card) == []
        assert card.accessibleName() == "2 z 3: Otwórz personę"

    walk(demo_folders, work)
    assert not Settings.load(demo_folders.settings_file).first_steps_seen


def test_an_empty_workspace_says_what_to_do_first(fresh_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        bench = desktop.workbench
        bench.first_steps.offer()
        await show(desktop)
        await next_turns(5)
        assert bench.first_steps.card is None
        bench.window.commands.first_steps.trigger()
        assert bench.first_steps.card is None
        assert [toast for toast in bench.window.findChildren(Toast) if toast.isVisible()]
        await signal_of(bench.personas.shown, bench.changes.load_demo)
        await until(lambda: bench.first_steps.card is not None)

    walk(fresh_folders, work)


def test_they_wait_until_a_dialog_is_closed(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        bench = desktop.workbench
        await show(desktop)
        bench.first_steps.offer()
        dialog = explain_needs(desktop.theme, bench.window)
        dialog.open()
        await signal_of(bench.personas.shown, bench.personas.reload)
        await next_turns(5)
        assert bench.first_steps.card is None
        dialog.accept()
        await until(lambda: bench.first_steps.card is not None)

    walk(demo_folders, work)


def test_asked_for_again_a_list_narrowed_to_nothing_is_widened(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        bench = desktop.workbench
        await show(desktop)
        bench.window.list.header.search.setText("nobody at all")
        await until(lambda: bench.window.list.view.personas.rowCount() == 0)
        bench.window.commands.first_steps.trigger()
        assert card_of(desktop).isVisible()
        assert bench.window.list.view.personas.rowCount() > 0

    walk(demo_folders, work)
