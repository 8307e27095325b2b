import asyncio
from dataclasses import replace

from persona_desktop.app import build_desktop, open_first_window
from persona_desktop.settings import Folders, Settings
from persona_desktop.ui.desktop import Desktop
from persona_desktop.ui.persona_list.pane import ListState
from persona_desktop.ui.waiting import signal_of, until
from tests.support.left_behind import ExpectedLog
from tests.support.window import demo_folders, demo_workspace, fresh_folders, owner_connection, show, walk

__all__ = ["demo_folders", "demo_workspace", "fresh_folders"]


def state_of(desktop: Desktop) -> ListState:
    return desktop.workbench.window.list.state


def test_an_empty_workspace_offers_the_demo_and_shows_it(fresh_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await show(desktop)
        bench = desktop.workbench
        assert state_of(desktop) is ListState.EMPTY
        assert bench.personas.project is None
        await signal_of(bench.personas.shown, bench.changes.load_demo)
        assert state_of(desktop) is ListState.ROWS
        assert bench.personas.project is not None
        assert bench.window.sidebar.projects.text() == bench.personas.project.name
        assert bench.window.commands.remove_demo.isVisible()

        bench.changes._remove_demo(confirmed=True)
        await signal_of(bench.personas.shown, lambda: None)
        assert state_of(desktop) is ListState.EMPTY
        assert bench.window.commands.load_demo.isVisible()

    walk(fresh_folders, work)


def test_the_second_start_paints_the_list_before_the_workspace_is_open(demo_folders: Folders) -> None:
    names: list[list[str]] = []

    def listed(desktop: Desktop) -> list[str]:
        rows = desktop.workbench.window.list.view.personas
        return [rows.persona(row).full_name for row in range(rows.rowCount())]

    async def first(desktop: Desktop) -> None:
        await show(desktop)
        await until(demo_folders.list_snapshot.is_file)
        names.append(listed(desktop))

    walk(demo_folders, first)
    opening = open_first_window(demo_folders)
    opening.paint()
    with build_desktop(opening) as desktop:
        assert desktop.workbench.personas.services is None
        assert desktop.workbench.personas.project is not None
        names.append(listed(desktop))
    assert names[0]
    assert names[0] == names[1]


def test_the_last_project_is_opened_again(demo_folders: Folders) -> None:
    async def first(desktop: Desktop) -> None:
        await show(desktop)
        personas = desktop.workbench.personas
        switch = desktop.workbench.window.sidebar.projects
        other = next(project for project in switch._projects if project != personas.project)
        await signal_of(personas.shown, lambda: personas.open_project(other))
        assert personas.project == other
        assert desktop.workbench.window.list.query.text == ""

    async def second(desktop: Desktop) -> None:
        await show(desktop)
        project = desktop.workbench.personas.project
        assert project is not None
        assert str(project.id) == Settings.load(demo_folders.settings_file).last_project

    walk(demo_folders, first)
    demo_folders.list_snapshot.unlink(missing_ok=True)
    walk(demo_folders, second)


def test_a_segment_of_the_sidebar_narrows_the_list(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await show(desktop)
        window = desktop.workbench.window
        everyone = window.list.view.personas.rowCount()
        segment = window.list.view.personas.personas.segments()[0]
        window.list.set_query(replace(window.list.query, segment=segment.key))
        assert window.list.view.personas.rowCount() == segment.count < everyone

    walk(demo_folders, work)


def test_what_others_changed_is_there_after_a_refresh(fresh_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await show(desktop)
        personas, changes = desktop.workbench.personas, desktop.workbench.changes
        await signal_of(personas.shown, changes.load_demo)
        assert personas.project is not None
        before = desktop.workbench.window.list.view.personas.rowCount()

        def delete_one() -> None:
            with owner_connection(fresh_folders) as owner:
                owner.execute(
                    "UPDATE personas SET deleted_at = now(), is_active = false WHERE id = %s", [first.id]
                )

        first = desktop.workbench.window.list.view.personas.persona(0)
        await asyncio.get_running_loop().run_in_executor(None, delete_one)
        await signal_of(personas.shown, personas.reload)
        assert desktop.workbench.window.list.view.personas.rowCount() == before - 1

        details = desktop.workbench.window.details
        desktop.workbench.details.open(first.id)
        await until(lambda: details.state.value == "not_found")

    walk(fresh_folders, work)


def test_a_workspace_that_cannot_be_opened_says_why_and_can_be_tried_again(
    fresh_folders: Folders, expect_log: ExpectedLog
) -> None:
    expect_log("failure shown: ")
    fresh_folders.server.parent.mkdir(parents=True, exist_ok=True)
    fresh_folders.server.write_text("somebody's file")

    async def work(desktop: Desktop) -> None:
        desktop.show()
        pane = desktop.workbench.window.list
        await until(lambda: pane.state is ListState.FAILED)
        fresh_folders.server.unlink()
        await signal_of(desktop.workbench.personas.shown, pane.retry_asked.emit)
        assert pane.state is ListState.EMPTY

    walk(fresh_folders, work)
