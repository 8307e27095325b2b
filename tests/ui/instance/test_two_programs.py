"""Whole programs beside each other: the second start hands its things to the window that is open, and ends."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from persona_desktop.app import build_desktop, open_first_window
from persona_desktop.database.local_server.locks import is_locked
from persona_desktop.domain.persona_links import link_to
from persona_desktop.services.window_claim import WindowClaim
from persona_desktop.settings import Folders
from persona_desktop.ui.desktop import Desktop
from persona_desktop.ui.waiting import signal_of, until
from persona_desktop.ui.widgets.modal import Modal
from tests.support.importing import persona
from tests.support.local_server import wait_for, wait_until_deserted
from tests.support.starts import listening_program, start
from tests.support.window import Walk, demo_folders, demo_workspace, fresh_folders, show

__all__ = ["demo_folders", "demo_workspace", "fresh_folders"]

pytestmark = pytest.mark.qt_log_ignore(r"^This plugin does not support")


def walk_first(folders: Folders, work: Walk) -> None:
    """Walk with this process's window as the first of its workspace."""
    claim = WindowClaim(folders.data)
    assert claim.take()
    with build_desktop(open_first_window(folders)) as desktop:
        desktop.be_first(claim)

        async def whole() -> int:
            await show(desktop)
            await work(desktop)
            return 0

        assert desktop.run_with(whole) == 0
    assert not claim.is_held
    assert WindowClaim(folders.data).take(), "the next start is the first then"


async def ended(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    """Wait for a process while this one's window goes on."""
    output, errors = await asyncio.get_running_loop().run_in_executor(None, process.communicate)
    return process.returncode, output, errors


def modals(desktop: Desktop) -> list[str]:
    window = desktop.workbench.window
    return [modal.accessibleName() for modal in window.findChildren(Modal) if modal.isVisible()]


def close_modals(desktop: Desktop) -> None:
    for modal in desktop.workbench.window.findChildren(Modal):
        modal.reject()


def test_a_second_start_raises_the_window_and_ends(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        window = desktop.workbench.window
        window.showMinimized()
        assert window.isMinimized()
        assert await ended(start(demo_folders.data)) == (0, "", "")
        assert not window.isMinimized()
        assert window.isVisible()
        await until(lambda: QApplication.activeWindow() is window)

    walk_first(demo_folders, work)


def test_a_second_start_opens_its_link_in_the_first_window(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        bench = desktop.workbench
        wanted = bench.window.list.view.personas.persona(2).id
        second: list[subprocess.Popen[str]] = []
        await signal_of(bench.details.shown, lambda: second.append(start(demo_folders.data, link_to(wanted))))
        assert bench.details.open_persona == wanted
        assert (await ended(second[0]))[0] == 0

    walk_first(demo_folders, work)


def test_a_second_start_passes_its_file_with_the_folder_it_stands_in(fresh_folders: Folders) -> None:
    file = fresh_folders.data.parent / "Persony Łódź.persona.json"
    file.write_text(json.dumps([persona(full_name="Zofia Drugi-Start")]), encoding="utf-8")

    async def work(desktop: Desktop) -> None:
        second = start(fresh_folders.data, file.name)
        await until(lambda: modals(desktop) == ["Import preview"])
        assert (await ended(second))[0] == 0
        close_modals(desktop)
        await until(lambda: not desktop.tasks.pending)

    walk_first(fresh_folders, work)


@pytest.fixture
def kill() -> Iterator[list[subprocess.Popen[str]]]:
    """Programs that a failed test shall not leave behind."""
    processes: list[subprocess.Popen[str]] = []
    yield processes
    for process in processes:
        if process.poll() is None:
            process.kill()
        process.communicate()


def test_a_new_window_is_opened_beside_the_first_when_asked_for(
    demo_folders: Folders, kill: list[subprocess.Popen[str]]
) -> None:
    async def work(desktop: Desktop) -> None:
        log = demo_folders.logs / "persona-desktop.log"
        await until(lambda: not desktop.tasks.pending)  # the first one, too, keeps the list that it shows
        demo_folders.list_snapshot.unlink(missing_ok=True)
        other = start(demo_folders.data, "--new-window")
        kill.append(other)
        await until(lambda: demo_folders.list_snapshot.is_file() or other.poll() is not None)
        assert other.poll() is None
        other.send_signal(signal.SIGTERM)
        code, _, errors = await ended(other)
        assert (code, errors) == (0, "")
        assert "silent" not in log.read_text()
        assert (await ended(start(demo_folders.data)))[0] == 0, "the first one listens still"

    walk_first(demo_folders, work)


def test_a_frozen_window_holds_nobody_up_and_is_told_of(
    demo_folders: Folders, kill: list[subprocess.Popen[str]]
) -> None:
    frozen = listening_program(demo_folders.data)
    kill.append(frozen)
    frozen.send_signal(signal.SIGSTOP)
    second = start(demo_folders.data)
    kill.append(second)
    log = demo_folders.logs / "persona-desktop.log"
    wait_for(lambda: log.is_file() and "failure shown: first_window_silent" in log.read_text())
    wait_for(demo_folders.list_snapshot.is_file)
    assert second.poll() is None
    second.send_signal(signal.SIGTERM)
    second.communicate()
    assert second.returncode == 0


def test_a_killed_window_is_replaced_at_once(
    fresh_folders: Folders, kill: list[subprocess.Popen[str]]
) -> None:
    killed = start(fresh_folders.data)
    kill.append(killed)
    claim = WindowClaim(fresh_folders.data)
    wait_for(lambda: claim.address() is not None or killed.poll() is not None)
    left = Path(claim.address() or "")
    killed.kill()
    killed.communicate()
    assert left.is_socket()
    heir = start(fresh_folders.data)
    kill.append(heir)
    lock = fresh_folders.data / f"window-{os.getuid()}.lock"
    wait_for(lambda: is_locked(lock) or heir.poll() is not None)
    third = start(fresh_folders.data)
    third.communicate()
    assert third.returncode == 0
    assert heir.poll() is None, "the heir is the window that the third start raises"
    heir.send_signal(signal.SIGTERM)
    heir.communicate()
    assert heir.returncode == 0
    assert not left.exists()
    wait_until_deserted(fresh_folders.server)
