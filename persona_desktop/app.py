"""The composition root: builds every part, joins them, and takes them apart in order.

The window's thread runs qasync's loop and never waits; services live in a thread of their own. Imports that take long
(SQLAlchemy, psycopg, pydantic) happen in the service thread after the first paint.
"""

from __future__ import annotations

import logging
import os
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from persona_desktop.display import has_display
from persona_desktop.domain.errors import FirstWindowSilentError, NoDisplayError
from persona_desktop.settings import Folders, Settings, find_folders

if TYPE_CHECKING:
    from persona_desktop.domain.start_request import StartRequest
    from persona_desktop.services.container import Services
    from persona_desktop.services.window_claim import WindowClaim
    from persona_desktop.ui.desktop import Desktop
    from persona_desktop.ui.instance.handing_over import HandedOver
    from persona_desktop.ui.opening import Opening

# Looking for plug-ins of pydantic's, of which there are none, costs 36 ms and 3 MB at its first import.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

_log = logging.getLogger(__name__)


def now() -> datetime:
    """Return the present moment in UTC."""
    return datetime.now(UTC)


async def open_services(folders: Folders, on_failure: Callable[[BaseException], None]) -> Services:
    """Open the local workspace and build the services on it; must run in the loop that will serve them.

    Raises:
        PersonaDesktopError: The workspace cannot be opened; the subclass says why.

    """
    from persona_desktop.database.local_server.credentials import FileSecretStore
    from persona_desktop.database.local_server.layout import WorkspaceLayout
    from persona_desktop.database.workspace import LocalWorkspace
    from persona_desktop.services.container import Services
    from persona_desktop.services.demo import DemoService
    from persona_desktop.services.details import PersonaDetailsService
    from persona_desktop.services.importing import ImportService
    from persona_desktop.services.listing import PersonaListService
    from persona_desktop.services.task_registry import TaskRegistry
    from persona_desktop.services.view_recorder import ViewRecorder

    files = FileSecretStore(WorkspaceLayout(folders.server).passwords)
    workspace = await LocalWorkspace.open(
        folders.server, secrets=files if folders.is_self_contained else None
    )
    tasks = TaskRegistry(on_failure)
    database = workspace.database

    async def close() -> None:
        await tasks.close(timeout=3)
        await workspace.close()

    return Services(
        listing=PersonaListService(database, now),
        details=PersonaDetailsService(database, ViewRecorder(database, tasks, now), now, on_failure),
        imports=ImportService(workspace.imports),
        demo=DemoService(workspace.demo),
        close=close,
    )


@asynccontextmanager
async def services_of(folders: Folders) -> AsyncIterator[Services]:
    """Open the services for one command and close them behind it."""

    def report(error: BaseException) -> None:
        _log.error("background work failed: %s", type(error).__name__)

    services = await open_services(folders, report)
    try:
        yield services
    finally:
        await services.close()


def speak(language: str) -> None:
    """Make a command's sentences Polish or English, without a window; ``language`` is empty for the system's choice."""
    from PySide6.QtCore import QCoreApplication

    from persona_desktop.ui.translation import Translations, choose_language

    application = QCoreApplication.instance() or QCoreApplication([])
    Translations(application).install(choose_language(language))


def run_window(
    data_folder: Path | None, request: StartRequest | None = None, *, new_window: bool = False
) -> int:
    """Open the window and run until it is closed; returns the exit code.

    Where the workspace has a window already, that one comes to the front, gets the request, and this returns at once.

    Args:
        data_folder: Where the workspace is; None for the platform's folders.
        request: What this start asks for; None for nothing but the window.
        new_window: Open another window all the same; both work on one server.

    Raises:
        NoDisplayError: There is no screen.

    """
    if not has_display():
        raise NoDisplayError("no X server or Wayland compositor answers")
    from persona_desktop.services.window_claim import WindowClaim

    folders = find_folders(data_folder)
    claim = WindowClaim(folders.data)
    answer = None if claim.take() or new_window else _ask_first_window(claim, request)
    if answer is not None and answer.is_done:
        return 0
    opening = open_first_window(folders)
    opening.paint()
    with build_desktop(opening) as desktop:
        desktop.workbench.first_steps.offer()
        if claim.is_held:
            desktop.be_first(claim)
        if answer is not None and answer.is_silence:
            desktop.tell(FirstWindowSilentError())
        if request is not None:
            desktop.take_request(request)
        code = desktop.run(painted=True)
    if desktop.is_stuck:
        _leave(code)
    return code


def _leave(code: int) -> NoReturn:
    """End now, whatever another thread still waits for, such as a frozen program that is in its way.

    Nothing is lost: writes are whole or not at all, and the local server's guardian sees to the server, as it does
    behind a program that was killed. A person who logs out has been waiting already.
    """
    logging.shutdown()
    os._exit(code)


def _ask_first_window(claim: WindowClaim, request: StartRequest | None) -> HandedOver:
    """Hand a request to the window that is open."""
    from persona_desktop.domain.start_request import StartRequest
    from persona_desktop.ui.opening import application

    application()  # which Qt's sockets need
    from persona_desktop.ui.instance.front import own_token
    from persona_desktop.ui.instance.handing_over import hand_over

    return hand_over(claim, replace(request or StartRequest(), token=own_token()))


def run_tour(out: Path) -> int:
    """Walk the window through its states on a temporary workspace and save its pictures; returns the exit code."""
    from persona_desktop.ui.tour import Tour

    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with temporary_folders() as folders, build_desktop(open_first_window(folders)) as desktop:
        return desktop.run_with(Tour(desktop, out).walk)


def run_self_test() -> int:
    """Open the window on a temporary workspace, walk the four tabs and return 0 when everything was shown."""
    from persona_desktop.ui.self_test import walk_tabs

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with temporary_folders() as folders, build_desktop(open_first_window(folders)) as desktop:
        return desktop.run_with(lambda: walk_tabs(desktop))


@contextmanager
def temporary_folders() -> Iterator[Folders]:
    """Make a workspace that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="persona-desktop-", ignore_cleanup_errors=True) as name:
        yield find_folders(Path(name))


def open_first_window(folders: Folders) -> Opening:
    """Make the application and its first window, not shown yet; nothing slow is imported."""
    from persona_desktop.ui.opening import Opening

    set_aside: list[Path] = []
    settings = Settings.load(folders.settings_file, on_broken=set_aside.append)
    return Opening(folders, settings, now, broken_settings=set_aside[0] if set_aside else None)


@contextmanager
def build_desktop(opening: Opening) -> Iterator[Desktop]:
    """Build the whole program around its first window; everything has ended when the context is left."""
    from persona_desktop.ui.desktop import Desktop

    desktop = Desktop(opening, lambda: open_services(opening.folders, desktop.report))
    try:
        yield desktop
    finally:
        desktop.close()
