import re
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from persona_desktop.domain.persona_links import link_to
from persona_desktop.settings import Folders
from persona_desktop.ui.desktop import Desktop
from persona_desktop.ui.details.needs.pains import PainBlock
from persona_desktop.ui.details.needs.tab import NeedsTab
from persona_desktop.ui.details.panel import PanelState
from persona_desktop.ui.details.tab_pages import Tab
from persona_desktop.ui.waiting import signal_of, until
from persona_desktop.ui.widgets.toast import Toast
from tests.support.blocks import of_kind
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


def test_the_link_of_the_open_persona_is_copied_as_text_and_address(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await show(desktop)
        bench = desktop.workbench
        copy = bench.window.commands.copy_link
        assert not copy.isEnabled(), "there is no persona to link to"
        persona_id = await open_row(desktop, 1)
        QTest.keyClick(
            bench.window,
            Qt.Key.Key_L,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
        )
        data = QGuiApplication.clipboard().mimeData()
        assert data.text() == link_to(persona_id)
        assert [url.toString() for url in data.urls()] == [link_to(persona_id)]
        toasts = [toast.accessibleName() for toast in bench.window.findChildren(Toast)]
        assert toasts == ["Link copied"]

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


def test_pains_that_others_of_the_segment_share_are_counted_and_follow_the_list(
    demo_folders: Folders,
) -> None:
    """Three personas of one segment copy data by hand in the demo; then one of them is set aside."""

    async def work(desktop: Desktop) -> None:
        await show(desktop)
        bench = desktop.workbench
        panel = bench.window.details
        panel.set_tab(Tab.NEEDS)
        names = {row.full_name: row.id for row in bench.window.list.view.personas.personas.personas}
        await signal_of(bench.details.shown, lambda: bench.details.open(names["Magdalena Wrońska"]))

        def counted() -> list[str]:
            page = panel.findChild(NeedsTab)
            assert page is not None
            said = (block.spoken for block in of_kind(page.view.blocks.blocks, PainBlock))
            return re.findall(r"Counted: (\d+ of the \d+) personas", "\n".join(said))

        assert counted() == ["3 of the 7", "2 of the 7"]
        with owner_connection(demo_folders) as owner:
            owner.execute("UPDATE personas SET is_active = false WHERE id = %s", [names["Damian Kozioł"]])
        await signal_of(bench.personas.shown, bench.personas.reload)
        assert counted() == ["2 of the 6", "2 of the 6"]
        bench.window.close_details()
        await signal_of(bench.details.shown, lambda: bench.details.open(names["Halina Przybylska"]))
        assert counted() == []

    walk(demo_folders, work)
