"""What a start asks for is done when the workspace is open, and what cannot be done is said in words."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from persona_desktop.domain.errors import DatabaseUnavailableError
from persona_desktop.domain.persona_filter import ListQuery
from persona_desktop.domain.persona_links import link_to
from persona_desktop.domain.start_request import StartRequest
from persona_desktop.settings import Folders
from persona_desktop.ui.desktop import Desktop
from persona_desktop.ui.instance.handed_by_system import HandedBySystem
from persona_desktop.ui.presenters.start_requests import StartRequests
from persona_desktop.ui.waiting import signal_of, until
from persona_desktop.ui.widgets.modal import Modal
from persona_desktop.ui.widgets.text import Text
from tests.support.gated_services import Gate, GatedListing, gated, walk_with
from tests.support.importing import persona, write_json
from tests.support.left_behind import ExpectedLog
from tests.support.window import demo_folders, demo_workspace, fresh_folders, show, walk

__all__ = ["demo_folders", "demo_workspace", "fresh_folders"]

pytestmark = pytest.mark.qt_log_ignore(r"^This plugin does not support")


def links(*personas: UUID) -> StartRequest:
    return StartRequest(links=tuple(map(link_to, personas)))


def requests(desktop: Desktop) -> StartRequests:
    return desktop.workbench.requests


def modals(desktop: Desktop) -> list[Modal]:
    return [modal for modal in desktop.workbench.window.findChildren(Modal) if modal.isVisible()]


def words(modal: Modal) -> str:
    return " ".join(found.text() for found in modal.findChildren(Text))


async def one_of_another_project(desktop: Desktop) -> tuple[Any, UUID]:
    """Return another project and a persona in it, with the first project shown again."""
    personas = desktop.workbench.personas
    first = personas.project
    assert first is not None
    switch = desktop.workbench.window.sidebar.projects
    other = next(project for project in switch._projects if project != first)
    await signal_of(personas.shown, lambda: personas.open_project(other))
    persona_id = desktop.workbench.window.list.view.personas.persona(1).id
    await signal_of(personas.shown, lambda: personas.open_project(first))
    return other, persona_id


def test_a_link_opens_its_persona(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await show(desktop)
        bench = desktop.workbench
        wanted = bench.window.list.view.personas.persona(3).id
        await signal_of(bench.details.shown, lambda: requests(desktop).take(links(wanted)))
        assert bench.details.open_persona == wanted
        assert bench.window.list.view.current_persona() == wanted

    walk(demo_folders, work)


def test_a_link_into_another_project_goes_there(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await show(desktop)
        bench = desktop.workbench
        project, wanted = await one_of_another_project(desktop)
        bench.window.list.set_query(ListQuery("zzz"))
        await signal_of(bench.details.shown, lambda: requests(desktop).take(links(wanted)))
        assert bench.details.open_persona == wanted
        assert bench.personas.project == project
        assert bench.window.list.view.current_persona() == wanted
        assert bench.window.slide.is_open

    walk(demo_folders, work)


def test_a_link_waits_until_the_workspace_is_open(demo_folders: Folders) -> None:
    found: list[UUID] = []

    async def look(desktop: Desktop) -> None:
        await show(desktop)
        found.append((await one_of_another_project(desktop))[1])

    walk(demo_folders, look)
    gate = Gate(is_open=False)

    async def work(desktop: Desktop) -> None:
        desktop.take_request(links(*found))
        desktop.show()
        await until(lambda: gate.came == 1)
        await signal_of(desktop.workbench.details.shown, gate.open)
        assert desktop.workbench.details.open_persona == found[0]

    walk_with(demo_folders, work, lambda services: services, gate.pass_through)


def test_of_two_links_the_last_counts(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await show(desktop)
        _, elsewhere = await one_of_another_project(desktop)
        here = desktop.workbench.window.list.view.personas.persona(0).id
        project = desktop.workbench.personas.project
        requests(desktop).take(links(elsewhere, here))
        await until(lambda: not desktop.tasks.pending)
        assert desktop.workbench.details.open_persona == here
        assert desktop.workbench.personas.project == project

    walk(demo_folders, work)


def test_a_persona_that_is_not_here_is_said_to_be_missing(
    demo_folders: Folders, expect_log: ExpectedLog
) -> None:
    expect_log("failure shown: linked_persona_missing")

    async def work(desktop: Desktop) -> None:
        await show(desktop)
        requests(desktop).take(links(uuid4()))
        await until(lambda: bool(modals(desktop)))
        (modal,) = modals(desktop)
        assert modal.accessibleName() == "The persona of this link is not here"
        assert "another workspace" in words(modal).replace("\u00a0", " ")
        assert desktop.workbench.details.open_persona is None
        modal.reject()

    walk(demo_folders, work)


def test_a_broken_link_is_said_to_be_one(demo_folders: Folders, expect_log: ExpectedLog) -> None:
    expect_log("failure shown: link_malformed")

    async def work(desktop: Desktop) -> None:
        await show(desktop)
        requests(desktop).take(StartRequest(links=("persona-desktop://persona/<b>\u202e" + "x" * 500,)))
        (modal,) = modals(desktop)
        assert modal.accessibleName() == "This link leads to no persona"
        assert "<b>\ufffdxxx" in words(modal), "what stands in a link is text, and turns no direction"
        assert "x" * 100 not in words(modal)
        modal.reject()

    walk(demo_folders, work)


def test_a_database_that_cannot_tell_says_so(demo_folders: Folders, expect_log: ExpectedLog) -> None:
    expect_log("failure shown: database_unavailable")
    expect_log("failed: DatabaseUnavailableError")
    listing = GatedListing()

    async def work(desktop: Desktop) -> None:
        await show(desktop)
        listing.failure = DatabaseUnavailableError()
        requests(desktop).take(links(uuid4()))
        await until(lambda: not desktop.tasks.pending)
        assert desktop.workbench.details.open_persona is None

    walk_with(demo_folders, work, gated(listing))


def test_files_wait_until_the_workspace_is_open_and_are_previewed(
    fresh_folders: Folders, tmp_path: Path
) -> None:
    gate = Gate(is_open=False)
    file = write_json(tmp_path, persona())

    async def work(desktop: Desktop) -> None:
        desktop.take_request(StartRequest(files=(file,)))
        desktop.show()
        await until(lambda: gate.came == 1)
        assert modals(desktop) == []
        gate.open()
        await until(lambda: bool(modals(desktop)))
        assert modals(desktop)[0].accessibleName() == "Import preview"
        modals(desktop)[0].reject()
        await until(lambda: not desktop.tasks.pending)

    walk_with(fresh_folders, work, lambda services: services, gate.pass_through)


def test_what_waited_for_a_workspace_that_did_not_open_is_done_after_the_next_try(
    fresh_folders: Folders, tmp_path: Path, expect_log: ExpectedLog
) -> None:
    expect_log("failure shown: data_folder_")
    fresh_folders.server.write_text("somebody's file")
    file = write_json(tmp_path, persona())

    async def work(desktop: Desktop) -> None:
        desktop.take_request(StartRequest(files=(file,)))
        pane = desktop.workbench.window.list
        await signal_of(desktop.workbench.personas.opening_failed, desktop.show)
        fresh_folders.server.unlink()
        pane.retry_asked.emit()
        await until(lambda: bool(modals(desktop)))
        assert modals(desktop)[0].accessibleName() == "Import preview"
        modals(desktop)[0].reject()
        await until(lambda: not desktop.tasks.pending)

    walk(fresh_folders, work)


def test_after_another_language_the_new_window_is_the_one(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await show(desktop)
        await desktop.workbench.set_language("pl")
        requests(desktop).take_later(StartRequest())
        assert desktop.workbench.window.isVisible()
        wanted = desktop.workbench.window.list.view.personas.persona(0).id
        await signal_of(desktop.workbench.details.shown, lambda: requests(desktop).take(links(wanted)))

    walk(demo_folders, work)


def test_what_macos_hands_to_the_running_program_is_a_request(qapp: QApplication, tmp_path: Path) -> None:
    handed = HandedBySystem(qapp)
    seen: list[StartRequest] = []
    handed.asked.connect(seen.append)
    link = link_to(UUID(int=7))
    for url in (QUrl(link), QUrl.fromLocalFile(str(tmp_path / "a b.json"))):
        QApplication.sendEvent(qapp, QFileOpenEvent(url))
    assert seen == [StartRequest(links=(link,)), StartRequest(files=(tmp_path / "a b.json",))]
    qapp.removeEventFilter(handed)
    handed.deleteLater()
