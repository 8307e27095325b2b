"""Notifications: only while the window is not in front, without a name in them, and never at the cost of the window."""

from __future__ import annotations

import asyncio
import socket
from pathlib import Path
from typing import Any

import pytest

from persona_desktop.domain.errors import DiskFullError
from persona_desktop.services import desktop_notice
from persona_desktop.services.desktop_notice import show_notice
from persona_desktop.settings import Folders
from persona_desktop.ui import attention
from persona_desktop.ui.desktop import Desktop
from persona_desktop.ui.heartbeat import Heartbeat
from persona_desktop.ui.waiting import until
from persona_desktop.ui.widgets.button import Button
from persona_desktop.ui.widgets.modal import Modal
from tests.support.importing import persona, write_json, write_text
from tests.support.left_behind import ExpectedLog
from tests.support.session_bus import ADDRESS, notices, session_bus, silent_bus
from tests.support.window import demo_folders, demo_workspace, fresh_folders, show, walk

__all__ = ["demo_folders", "demo_workspace", "fresh_folders", "notices", "session_bus", "silent_bus"]


async def look_elsewhere(desktop: Desktop) -> None:
    """Put the window out of sight, as a person does who works in another one."""
    desktop.workbench.window.showMinimized()
    await until(lambda: not attention.is_in_front(desktop.workbench.window))


async def dialog(desktop: Desktop, title: str) -> Modal:
    def found() -> list[Modal]:
        modals = desktop.workbench.window.findChildren(Modal)
        return [modal for modal in modals if not modal.isHidden() and modal.accessibleName() == title]

    await until(lambda: bool(found()))
    return found()[0]


def test_an_import_that_ends_out_of_sight_is_told_without_names(
    fresh_folders: Folders, tmp_path: Path, notices: list[tuple[Any, ...]]
) -> None:
    file = write_json(tmp_path, [persona(full_name="Zofia Tajna")], "Tajny klient.json")

    async def work(desktop: Desktop) -> None:
        await show(desktop)
        desktop.workbench.changes.import_files([file])
        preview = await dialog(desktop, "Import preview")
        await look_elsewhere(desktop)
        next(one for one in preview.findChildren(Button) if one.text() == "Import 1 persona").click()
        await until(lambda: bool(notices))
        await until(lambda: not desktop.tasks.pending)

    walk(fresh_folders, work)
    (notice,) = notices
    assert notice[:5] == ("Persona Desktop", 0, "persona-desktop", "Added 1", "Open the window to see more.")
    assert notice[6]["desktop-entry"] == ("s", "persona-desktop")
    assert "Tajn" not in str(notice)


def test_an_import_that_fails_out_of_sight_is_told_without_the_file_s_name(
    demo_folders: Folders, tmp_path: Path, notices: list[tuple[Any, ...]], expect_log: ExpectedLog
) -> None:
    expect_log("failure shown: import_json")
    file = write_text(tmp_path, "[{", "Tajny klient.json")

    async def work(desktop: Desktop) -> None:
        await show(desktop)
        await look_elsewhere(desktop)
        desktop.workbench.changes.import_files([file])
        await until(lambda: bool(notices))
        (await dialog(desktop, "The JSON is broken")).reject()
        await until(lambda: not desktop.tasks.pending)

    walk(demo_folders, work)
    assert [notice[3] for notice in notices] == ["The JSON is broken"]
    assert "Tajn" not in str(notices)


def test_a_failure_in_the_background_is_told_in_the_person_s_language(
    demo_folders: Folders, notices: list[tuple[Any, ...]], expect_log: ExpectedLog
) -> None:
    expect_log("failure shown: disk_full")

    async def work(desktop: Desktop) -> None:
        await show(desktop)
        await desktop.workbench.set_language("pl")
        await look_elsewhere(desktop)
        desktop.report(DiskFullError("/home/anna/dane", "ENOSPC"))
        await until(lambda: bool(notices))
        await until(lambda: not desktop.tasks.pending)

    walk(demo_folders, work)
    assert [notice[3] for notice in notices] == ["Dysk jest pełny"]
    assert "anna" not in str(notices)


def test_who_looks_at_the_window_gets_no_notification(
    demo_folders: Folders, notices: list[tuple[Any, ...]], expect_log: ExpectedLog
) -> None:
    expect_log("failure shown: disk_full")

    async def work(desktop: Desktop) -> None:
        await show(desktop)
        desktop.workbench.window.activateWindow()
        await until(lambda: attention.is_in_front(desktop.workbench.window))
        desktop.report(DiskFullError("/home/anna/dane", "ENOSPC"))
        await until(lambda: not desktop.tasks.pending)
        await look_elsewhere(desktop)
        desktop.report(DiskFullError("/home/anna/inne", "ENOSPC"))
        await until(lambda: bool(notices))

    walk(demo_folders, work)
    assert len(notices) == 1


def test_a_bus_that_never_answers_does_not_hold_the_window_up(
    demo_folders: Folders, silent_bus: socket.socket, expect_log: ExpectedLog
) -> None:
    expect_log("failure shown: disk_full")

    async def work(desktop: Desktop) -> None:
        await show(desktop)
        await look_elsewhere(desktop)
        await until(lambda: not desktop.tasks.pending)
        beats: list[None] = []
        heart = Heartbeat()
        heart._timer.timeout.connect(lambda: beats.append(None))
        desktop.report(DiskFullError("/home/anna/dane", "ENOSPC"))
        await until(lambda: desktop.tasks.pending == 1)
        caller, _ = await asyncio.get_running_loop().run_in_executor(None, silent_bus.accept)
        heart.start()
        await until(lambda: len(beats) > 20)
        heart.stop()
        assert desktop.tasks.pending == 1, "the bus is waited for still, and the window goes on"
        caller.close()

    walk(demo_folders, work)


@pytest.mark.parametrize(
    "address", ["", "unix:path=/nonexistent/bus", "nonsense", "tcp:host=127.0.0.1,port=1"]
)
async def test_without_a_bus_nothing_happens(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ADDRESS, address)
    assert not await show_notice("Title", "Text")


async def test_a_bus_without_a_desktop_is_no_harm(session_bus: str) -> None:
    assert not await show_notice("Title", "Text")


async def test_a_silent_bus_is_given_up(silent_bus: socket.socket, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desktop_notice, "PATIENCE", 0.05)
    assert not await show_notice("Title", "Text")
