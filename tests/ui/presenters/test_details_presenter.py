from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from persona_desktop.settings import Folders
from persona_desktop.ui.desktop import Desktop
from persona_desktop.ui.details.panel import PanelState
from persona_desktop.ui.waiting import signal_of, until
from tests.support.window import demo_folders, demo_workspace, owner_connection, show, walk

__all__ = ["demo_folders", "demo_workspace"]


async def open_row(desktop: Desktop, row: int) -> UUID:
    bench = desktop.workbench
    persona_id = bench.window.list.view.personas.persona(row).id
    await signal_of(bench.details.shown, lambda: bench.details.open(persona_id))
    return persona_id


def test_a_persona_opens_beside_its_row_and_the_view_is_recorded_once(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await show(desktop)
        bench = desktop.workbench
        persona_id = await open_row(desktop, 1)
        assert bench.window.slide.is_open
        assert bench.window.details.state is PanelState.PERSONA
        assert bench.window.list.view.current_persona() == persona_id
        await signal_of(bench.details.shown, bench.details.fetch_again)

        def views() -> int:
            with owner_connection(demo_folders) as owner:
                row = owner.execute(
                    "SELECT count(*) FROM persona_audit_log WHERE persona_id = %s AND action = 'view'"
                    " AND \"timestamp\" > now() - interval '1 minute' AND user_agent IS NOT NULL",
                    [persona_id],
                ).fetchone()
            assert row is not None
            return int(row[0])

        await until(lambda: views() == 1)

    walk(demo_folders, work)


def test_keys_walk_from_persona_to_persona_while_the_panel_is_open(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await show(desktop)
        bench = desktop.workbench
        view = bench.window.list.view
        await open_row(desktop, 0)
        await signal_of(bench.details.shown, lambda: QTest.keyClick(view, Qt.Key.Key_Down))
        assert bench.details.open_persona == view.personas.persona(1).id
        await signal_of(bench.details.shown, bench.window.commands.next.trigger)
        assert bench.details.open_persona == view.personas.persona(2).id
        await signal_of(bench.details.shown, bench.window.commands.previous.trigger)
        assert bench.details.open_persona == view.personas.persona(1).id
        bench.window.commands.close_panel.trigger()
        assert bench.details.open_persona is None
        assert not bench.window.slide.is_open

    walk(demo_folders, work)


def test_a_persona_seen_before_is_there_at_once_and_then_read_again(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await show(desktop)
        bench = desktop.workbench
        first = await open_row(desktop, 0)
        await open_row(desktop, 1)
        again: list[UUID] = []
        bench.details.shown.connect(again.append)
        bench.details.open(first)
        assert bench.window.details.state is PanelState.PERSONA
        assert again == []
        await until(lambda: again == [first])

    walk(demo_folders, work)


def test_a_persona_nobody_has_says_so(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await show(desktop)
        bench = desktop.workbench
        bench.details.open(UUID(int=7))
        await until(lambda: bench.window.details.state is PanelState.NOT_FOUND)

    walk(demo_folders, work)


def test_a_persona_can_be_copied_as_text(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await show(desktop)
        bench = desktop.workbench
        bench.window.commands.copy_persona.trigger()
        await open_row(desktop, 0)
        name = bench.window.list.view.personas.persona(0).full_name
        bench.window.commands.copy_persona.trigger()
        assert name in QGuiApplication.clipboard().text()

    walk(demo_folders, work)
