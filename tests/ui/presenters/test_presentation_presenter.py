"""A presentation of the real window: from where one is, through the list, and back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from persona_desktop.domain.persona_filter import ListQuery
from persona_desktop.settings import Folders
from persona_desktop.ui.desktop import Desktop
from persona_desktop.ui.details.tab_pages import Tab
from persona_desktop.ui.presentation.view import PresentationView
from persona_desktop.ui.waiting import signal_of, until
from tests.support.window import demo_folders, demo_workspace, show, walk

__all__ = ["demo_folders", "demo_workspace"]


async def open_row(desktop: Desktop, row: int) -> None:
    bench = desktop.workbench
    persona_id = bench.window.list.view.personas.persona(row).id
    await signal_of(bench.details.shown, lambda: bench.details.open(persona_id))


def presented(desktop: Desktop) -> PresentationView:
    view = desktop.workbench.presentation.view
    assert view is not None
    return view


def test_the_presentation_follows_the_list_and_the_window_follows_the_presentation(
    demo_folders: Folders,
) -> None:
    async def work(desktop: Desktop) -> None:
        await show(desktop)
        bench = desktop.workbench
        window = bench.window
        rows = window.list.view.personas
        total = rows.rowCount()
        await open_row(desktop, 0)
        window.details.set_tab(Tab.PROFILE)
        window.list.view.setFocus()
        window.commands.present.trigger()
        view = presented(desktop)
        assert view.current_tab == Tab.PROFILE
        assert view.footer.place.text() == f"1 of {total}"
        await signal_of(bench.details.shown, lambda: QTest.keyClick(view, Qt.Key.Key_Down))
        assert bench.details.open_persona == rows.persona(1).id
        assert view.footer.page.text().startswith(rows.persona(1).full_name)
        assert view.footer.place.text() == f"2 of {total}"
        QTest.keyClick(view, Qt.Key.Key_Right)
        QTest.keyClick(view, Qt.Key.Key_Escape)
        assert bench.presentation.view is None
        assert window.details.current_tab == Tab.NEEDS
        assert window.slide.is_open
        await until(lambda: QApplication.focusWidget() is window.list.view)

    walk(demo_folders, work)


def test_it_begins_only_with_an_open_persona_and_ends_with_it(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await show(desktop)
        bench = desktop.workbench
        assert not bench.window.commands.present.isEnabled()
        bench.presentation.begin()
        assert bench.presentation.view is None
        await open_row(desktop, 0)
        assert bench.window.commands.present.isEnabled()
        bench.presentation.begin()
        bench.details.close()
        assert bench.presentation.view is None

    walk(demo_folders, work)


def test_a_list_that_changes_meanwhile_changes_the_place(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await show(desktop)
        bench = desktop.workbench
        name = bench.window.list.view.personas.persona(3).full_name
        await open_row(desktop, 3)
        bench.presentation.begin()
        bench.window.list.set_query(ListQuery(name))
        assert presented(desktop).footer.place.text() == "1 of 1"
        bench.presentation.end()

    walk(demo_folders, work)


def test_another_language_ends_it_and_it_can_begin_again(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await show(desktop)
        bench = desktop.workbench
        await open_row(desktop, 0)
        bench.presentation.begin()
        await bench.set_language("pl")
        assert bench.presentation.view is None
        await until(lambda: bench.window.slide.is_open)
        bench.window.commands.present.trigger()
        assert "Przegląd" in presented(desktop).footer.page.text()
        bench.presentation.end()

    walk(demo_folders, work)
