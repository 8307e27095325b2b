"""Commands that work without a window: they open the workspace, do one thing, say what was done, and leave."""

from __future__ import annotations

import argparse
import asyncio
import selectors
from collections.abc import Callable, Coroutine
from contextlib import AbstractAsyncContextManager
from typing import Any

from persona_desktop.cli import EXIT_BAD_INPUT, EXIT_DECLINED, EXIT_OK, import_command
from persona_desktop.cli.last_resort import tell
from persona_desktop.cli.terminal import Terminal
from persona_desktop.diagnostics import start_log
from persona_desktop.services.container import Services
from persona_desktop.settings import Folders, Settings

SIGNAL_POLL = 0.2

OpenServices = Callable[[], AbstractAsyncContextManager[Services]]


def run_headless(options: argparse.Namespace, folders: Folders) -> int:
    """Run one command and return its exit code; an error becomes a sentence on standard error."""
    from persona_desktop.app import services_of, speak

    log_file = start_log(folders.logs)
    speak(Settings.load(folders.settings_file).language)
    try:
        with asyncio.Runner(loop_factory=_make_loop) as runner:
            return runner.run(_COMMANDS[options.command](options, lambda: services_of(folders)))
    except KeyboardInterrupt:
        return EXIT_DECLINED
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001  the last resort: a person reads a sentence, never a traceback
        tell(error, log_file)
        return EXIT_BAD_INPUT


def _make_loop() -> asyncio.AbstractEventLoop:
    """Return a loop that notices Ctrl+C within `SIGNAL_POLL` seconds.

    Python runs signal handlers between two bytecodes of the main thread. The system may hand the signal to another thread,
    and then nothing wakes a loop that waits for the server.
    """
    loop = asyncio.SelectorEventLoop(selectors.SelectSelector())

    def come_back() -> None:
        loop.call_later(SIGNAL_POLL, come_back)

    come_back()
    return loop


async def _demo(options: argparse.Namespace, open_services: OpenServices) -> int:
    from persona_desktop.ui.translation import translate

    async with open_services() as services:
        if options.action == "load":
            count = await services.demo.load()
            words = (
                translate("DemoCommand", "The demo is already there.")
                if count is None
                else translate("DemoCommand", "The demo is loaded: %n personas.", "", count)
            )
        else:
            count = await services.demo.remove()
            words = (
                translate("DemoCommand", "There is no demo to remove.")
                if count is None
                else translate("DemoCommand", "The demo is removed: %n personas.", "", count)
            )
    print(words)
    return EXIT_OK


async def _import(options: argparse.Namespace, open_services: OpenServices) -> int:
    return await import_command.run(options, open_services, Terminal.of_process())


_COMMANDS: dict[str, Callable[[argparse.Namespace, OpenServices], Coroutine[Any, Any, int]]] = {
    "demo": _demo,
    "import": _import,
}
