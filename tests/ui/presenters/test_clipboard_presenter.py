"""Copying from the list of the real window."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from persona_desktop.domain.persona_filter import ListQuery
from persona_desktop.settings import Folders
from persona_desktop.ui.desktop import Desktop
from persona_desktop.ui.waiting import signal_of, until
from persona_desktop.ui.widgets.toast import Toast
from tests.support.window import demo_folders, demo_workspace, show, walk

__all__ = ["demo_folders", "demo_workspace"]


def told(desktop: Desktop) -> list[str]:
    return [toast.accessibleName() for toast in desktop.workbench.window.findChildren(Toast)]


def test_all_rows_that_the_query_keeps_are_copied_in_their_order(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        copy = desktop.workbench.window.commands.copy_list
        assert not copy.isEnabled()
        await show(desktop)
        assert copy.isEnabled()
        pane = desktop.workbench.window.list
        pane.set_query(ListQuery("warszawa"))
        rows = pane.view.personas
        names = [rows.persona(row).full_name for row in range(rows.rowCount())]
        assert names
        copy.trigger()
        await until(lambda: bool(told(desktop)))
        lines = QGuiApplication.clipboard().text().splitlines()
        assert [line.split("\t")[0] for line in lines[1:]] == names
        assert str(len(names)) in told(desktop)[0]
        pane.set_query(ListQuery("nobody at all"))
        assert not copy.isEnabled()

    walk(demo_folders, work)


def test_a_persona_that_nobody_has_opened_is_read_and_copied_as_text(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await show(desktop)
        bench = desktop.workbench
        view = bench.window.list.view
        persona = view.personas.persona(5)
        QGuiApplication.clipboard().setText("before")
        view.copy_text_asked.emit(persona.id)
        await until(lambda: QGuiApplication.clipboard().text() != "before")
        text = QGuiApplication.clipboard().text()
        assert text.startswith(persona.full_name)
        assert "Needs and pains" in text
        assert bench.details.open_persona is None
        await signal_of(bench.details.shown, lambda: bench.details.open(persona.id))
        view.copy_text_asked.emit(persona.id)
        assert QGuiApplication.clipboard().text() == text

    walk(demo_folders, work)
