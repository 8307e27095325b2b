"""Answers that come late, in another order than they were asked for, or never: the window shows what is wanted last."""

import asyncio
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from persona_desktop.domain.details import PersonaDetails
from persona_desktop.domain.errors import DatabaseUnavailableError
from persona_desktop.domain.persona_filter import ListQuery, PersonaIndex
from persona_desktop.settings import Folders
from persona_desktop.ui.desktop import Desktop
from persona_desktop.ui.details.panel import PanelState
from persona_desktop.ui.persona_list.pane import ListState
from persona_desktop.ui.waiting import signal_of, until
from persona_desktop.ui.widgets.modal import Modal
from tests.support.gated_services import Gate, GatedDetails, GatedListing, gated, walk_with
from tests.support.left_behind import ExpectedLog
from tests.support.window import demo_folders, demo_workspace, fresh_folders, show, walk

__all__ = ["demo_folders", "demo_workspace", "fresh_folders"]


def projects_of(desktop: Desktop) -> Any:
    return desktop.workbench.window.sidebar.projects._projects


def state_of(desktop: Desktop) -> PanelState:
    return desktop.workbench.window.details.state


async def leave_a_snapshot(desktop: Desktop) -> None:
    await show(desktop)
    await until(desktop.folders.list_snapshot.is_file)


def test_a_switch_that_overtakes_a_refresh_is_not_undone_by_it(demo_folders: Folders) -> None:
    listing = GatedListing()

    async def work(desktop: Desktop) -> None:
        await show(desktop)
        personas = desktop.workbench.personas
        first, other = projects_of(desktop)[:2]
        assert personas.project == first
        listing.workspace_gate.close()
        personas.reload()
        await until(lambda: listing.workspace_gate.came == 2)
        await signal_of(personas.shown, lambda: personas.open_project(other))
        assert personas.project == other
        late: list[None] = []
        personas.shown.connect(lambda: late.append(None))
        listing.workspace_gate.open()
        await until(lambda: not desktop.tasks.pending)
        assert personas.project == other
        assert late == []

    walk_with(demo_folders, work, gated(listing))


def test_the_project_chosen_last_is_shown_whichever_list_comes_first(demo_folders: Folders) -> None:
    listing = GatedListing()

    async def work(desktop: Desktop) -> None:
        await show(desktop)
        personas = desktop.workbench.personas
        _, slow, quick = projects_of(desktop)
        listing.gates[slow.id] = Gate(is_open=False)
        personas.open_project(slow)
        await until(lambda: listing.gates[slow.id].came == 1)
        await signal_of(personas.shown, lambda: personas.open_project(quick))
        listing.gates[slow.id].open()
        await until(lambda: not desktop.tasks.pending)
        assert personas.project == quick
        assert desktop.workbench.window.sidebar.projects.text() == quick.name

    walk_with(demo_folders, work, gated(listing))


def test_a_project_chosen_while_the_workspace_opens_is_shown_when_it_is_open(demo_folders: Folders) -> None:
    walk(demo_folders, leave_a_snapshot)
    gate = Gate(is_open=False)

    async def work(desktop: Desktop) -> None:
        desktop.show()
        await until(lambda: gate.came == 1)
        personas = desktop.workbench.personas
        other = projects_of(desktop)[1]
        personas.open_project(other)
        personas.reload()
        personas.reload()
        await signal_of(personas.shown, gate.open)
        assert personas.project == other
        assert gate.came == 1, "one opening serves all who ask for it"

    walk_with(demo_folders, work, lambda services: services, gate.pass_through)


def test_a_persona_clicked_while_the_workspace_opens_is_shown_when_it_is_open(demo_folders: Folders) -> None:
    walk(demo_folders, leave_a_snapshot)
    gate = Gate(is_open=False)

    async def work(desktop: Desktop) -> None:
        desktop.show()
        await until(lambda: gate.came == 1)
        bench = desktop.workbench
        persona_id = bench.window.list.view.personas.persona(3).id
        bench.details.open(persona_id)
        assert state_of(desktop) is PanelState.LOADING
        await signal_of(bench.details.shown, gate.open)
        assert bench.details.open_persona == persona_id
        assert state_of(desktop) is PanelState.PERSONA

    walk_with(demo_folders, work, lambda services: services, gate.pass_through)


def test_who_is_passed_over_quickly_is_not_fetched_to_the_end(demo_folders: Folders) -> None:
    """Both are asked for before the window's loop has its turn, and only one is wanted."""

    class Counting(GatedDetails):
        running = 0

        async def get(self, persona_id: UUID) -> PersonaDetails:
            self.running += 1
            try:
                return await super().get(persona_id)
            finally:
                self.running -= 1

    details = Counting()

    async def work(desktop: Desktop) -> None:
        await show(desktop)
        bench = desktop.workbench
        passed_over, wanted = (bench.window.list.view.personas.persona(row).id for row in (0, 1))
        details.gates[passed_over] = Gate(is_open=False)

        def hurry() -> None:
            bench.details.open(passed_over)
            bench.details.open(wanted)

        await signal_of(bench.details.shown, hurry)
        assert bench.details.open_persona == wanted
        await until(lambda: not details.running, timeout=10)

    walk_with(demo_folders, work, gated(details=details))


def test_a_persona_that_is_kept_is_counted_anew_when_it_opens(demo_folders: Folders) -> None:
    """The list has been read again since; the details come late, and must not say meanwhile what it contradicts."""
    details = GatedDetails()

    async def work(desktop: Desktop) -> None:
        await show(desktop)
        bench = desktop.workbench
        index = bench.window.list.view.personas.personas
        names = {row.full_name: row.id for row in index.personas}
        magdalena = names["Magdalena Wrońska"]
        await signal_of(bench.details.shown, lambda: bench.details.open(magdalena))
        bench.window.close_details()
        fewer = [row for row in index.personas if row.full_name != "Damian Kozioł"]
        assert bench.personas._list is not None
        index = PersonaIndex(fewer)
        index.prepare(ListQuery())
        bench.personas._list = replace(bench.personas._list, index=index)
        details.gates[magdalena] = Gate(is_open=False)
        bench.details.open(magdalena)
        shown = bench.window.details._details
        assert shown is not None
        assert {count.analysed for count in shown.shared_pains.values()} == {6}
        await signal_of(bench.details.shown, details.gates[magdalena].open)

    walk_with(demo_folders, work, gated(details=details))


def test_what_was_asked_for_before_everything_was_thrown_away_is_not_kept(demo_folders: Folders) -> None:
    """It is asked for at once: the moment that counts is that of the question, not of the first wait for it."""

    async def work(desktop: Desktop) -> None:
        await show(desktop)
        bench = desktop.workbench
        persona_id = bench.window.list.view.personas.persona(0).id

        def ask_and_forget() -> None:
            bench.details.open(persona_id)
            bench.details.forget_kept()

        await signal_of(bench.details.shown, ask_and_forget)
        assert bench.details._kept == {}

    walk_with(demo_folders, work, lambda services: services)


@pytest.mark.parametrize("error", [DatabaseUnavailableError("gone"), ValueError("unforeseen")])
def test_a_workspace_that_does_not_open_ends_the_waiting_of_list_and_panel(
    demo_folders: Folders, expect_log: ExpectedLog, error: Exception
) -> None:
    walk(demo_folders, leave_a_snapshot)
    expect_log("failure shown: |unforeseen failure")
    gate = Gate(is_open=False)
    failures: list[Exception] = [error]

    async def open_or_fail() -> None:
        await gate.pass_through()
        if failures:
            raise failures.pop()

    async def work(desktop: Desktop) -> None:
        desktop.show()
        await until(lambda: gate.came == 1)
        bench = desktop.workbench
        bench.details.open(bench.window.list.view.personas.persona(0).id)
        gate.open()
        await until(lambda: state_of(desktop) is PanelState.FAILED)
        await signal_of(bench.details.shown, bench.window.details.retry_requested.emit)
        assert state_of(desktop) is PanelState.PERSONA

    walk_with(demo_folders, work, lambda services: services, open_or_fail)


def test_an_error_nobody_foresaw_ends_the_waiting_for_a_first_list(
    fresh_folders: Folders, expect_log: ExpectedLog
) -> None:
    expect_log("unforeseen failure")
    listing = GatedListing()
    listing.failure = TypeError("unforeseen")

    async def work(desktop: Desktop) -> None:
        desktop.show()
        pane = desktop.workbench.window.list
        await until(lambda: pane.state is ListState.FAILED)
        assert desktop.workbench.window.findChildren(Modal)
        listing.failure = None
        await signal_of(desktop.workbench.personas.shown, pane.retry_asked.emit)

    walk_with(fresh_folders, work, gated(listing))


def test_the_persona_chosen_last_is_shown_whichever_answer_comes_first(demo_folders: Folders) -> None:
    details = GatedDetails()

    async def work(desktop: Desktop) -> None:
        await show(desktop)
        bench = desktop.workbench
        rows = bench.window.list.view.personas
        slow, quick = rows.persona(0).id, rows.persona(1).id
        details.gates[slow] = Gate(is_open=False)
        shown: list[object] = []
        bench.details.shown.connect(shown.append)
        bench.details.open(slow)
        await until(lambda: details.gates[slow].came == 1)
        await signal_of(bench.details.shown, lambda: bench.details.open(quick))
        details.gates[slow].open()
        await until(lambda: not desktop.tasks.pending)
        assert shown == [quick]
        facts = bench.window.details._header.facts
        assert facts is not None
        assert facts.name == rows.persona(1).full_name

    walk_with(demo_folders, work, gated(details=details))


def test_an_answer_from_before_an_import_is_not_kept(demo_folders: Folders) -> None:
    details = GatedDetails()

    async def work(desktop: Desktop) -> None:
        await show(desktop)
        bench = desktop.workbench
        persona_id = bench.window.list.view.personas.persona(0).id
        details.gates[persona_id] = Gate(is_open=False)
        bench.details.open(persona_id)
        await until(lambda: details.gates[persona_id].came == 1)
        bench.details.forget_kept()
        await signal_of(bench.details.shown, details.gates[persona_id].open)
        bench.details.close()
        details.gates[persona_id] = Gate(is_open=False)
        bench.details.open(persona_id)
        assert state_of(desktop) is PanelState.LOADING
        details.gates[persona_id].open()
        await until(lambda: not desktop.tasks.pending)

    walk_with(demo_folders, work, gated(details=details))


@pytest.mark.parametrize("error", [DatabaseUnavailableError("gone"), TypeError("unforeseen")])
def test_a_persona_that_cannot_be_read_says_so_and_stays_where_it_was_read_before(
    demo_folders: Folders, expect_log: ExpectedLog, error: Exception
) -> None:
    expect_log("failure shown: |unforeseen failure")
    details = GatedDetails()

    async def work(desktop: Desktop) -> None:
        await show(desktop)
        bench = desktop.workbench
        rows = bench.window.list.view.personas
        await signal_of(bench.details.shown, lambda: bench.details.open(rows.persona(0).id))
        details.failure = error
        bench.details.fetch_again()
        await until(lambda: not desktop.tasks.pending)
        assert state_of(desktop) is PanelState.PERSONA
        bench.details.open(rows.persona(1).id)
        await until(lambda: state_of(desktop) is PanelState.FAILED)

    walk_with(demo_folders, work, gated(details=details))


def test_another_project_closes_the_panel(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await show(desktop)
        bench = desktop.workbench
        persona_id = bench.window.list.view.personas.persona(0).id
        await signal_of(bench.details.shown, lambda: bench.details.open(persona_id))
        other = projects_of(desktop)[1]
        await signal_of(bench.personas.shown, lambda: bench.personas.open_project(other))
        assert not bench.window.slide.is_open
        assert bench.details.open_persona is None

    walk(demo_folders, work)


@pytest.mark.parametrize("error", [None, RuntimeError("the pool is gone")])
def test_the_services_are_closed_with_the_program(
    demo_folders: Folders, expect_log: ExpectedLog, error: Exception | None
) -> None:
    closed: list[bool] = []
    if error is not None:
        expect_log("the services did not close")

    def noting(services: Any) -> Any:
        from dataclasses import replace

        async def close() -> None:
            await services.close()
            closed.append(True)
            if error is not None:
                raise error

        return replace(services, close=close)

    async def work(desktop: Desktop) -> None:
        await show(desktop)
        await asyncio.sleep(0)

    walk_with(demo_folders, work, noting)
    assert closed == [True]
