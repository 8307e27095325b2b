"""``persona-desktop import``: shows what files would do, asks, and imports them."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from persona_desktop.cli import EXIT_BAD_INPUT, EXIT_DECLINED, EXIT_OK

if TYPE_CHECKING:
    from persona_desktop.cli.terminal import Terminal
    from persona_desktop.services.container import Services
    from persona_desktop.services.importing import ImportService

_LONGEST_PROJECT_NAME: Final = 255
_EPILOG: Final = """\
what is read:
  Personas as JSON (one, a list, an answer of Sight's API, an unmasked export) or
  as CSV with headers in Polish or English; answers of focus groups as JSON or CSV.
  What a file is, its encoding and its delimiter are found out. Several files make
  one import: personas first, whatever their order.

exit codes:
  0  imported
  1  declined, interrupted, or nobody there to ask
  2  a file cannot be read, rows are refused without --skip-bad, or something failed

Everything is written, or nothing.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.description = "Show what importing files would do, ask, and import them."
    parser.epilog = _EPILOG
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a JSON or CSV file")
    parser.add_argument("--yes", action="store_true", help="import without asking")
    parser.add_argument(
        "--skip-bad", action="store_true", help="leave refused rows out and import the others"
    )
    parser.add_argument(
        "--project",
        type=_project,
        metavar="NAME_OR_ID",
        help="where rows go that name no project of their own; a new name makes a project",
    )


def _project(text: str) -> str:
    name = " ".join(text.split())
    if not name.isprintable() or not 0 < len(name) <= _LONGEST_PROJECT_NAME:
        raise argparse.ArgumentTypeError(
            f"a project's name has 1 to {_LONGEST_PROJECT_NAME} characters, all of them printable"
        )
    return name


async def run(
    options: argparse.Namespace,
    open_services: Callable[[], AbstractAsyncContextManager[Services]],
    terminal: Terminal,
) -> int:
    """Carry out the command and return its exit code.

    Raises:
        PersonaDesktopError: A file cannot be imported, or the workspace does not work; nothing was written.
        asyncio.CancelledError, KeyboardInterrupt: Ctrl+C; nothing was written, and the person was told. When it comes
            too late for that, the command ends as if it had not come.

    """
    from persona_desktop.ui.importing import report

    code: int | None = None
    try:
        async with open_services() as services:
            code = await _import(options, services.imports, terminal)
    except (asyncio.CancelledError, KeyboardInterrupt):
        if code is None:
            terminal.complain(report.interrupted_words())
            raise
    return code


async def _import(options: argparse.Namespace, imports: ImportService, terminal: Terminal) -> int:
    from persona_desktop.ui.importing import report

    project_id, name = None, report.project_name_for_imports()
    if options.project is not None:
        project_id, name = await imports.find_project(options.project), options.project
    with terminal.progress() as line:
        preview = await imports.preview(
            options.files,
            project_id,
            lambda progress: line.show(report.progress_words(progress)),
            new_project_name=name,
        )
    for text in report.preview_lines(preview):
        terminal.say(text)
    taken = len(preview.rows) - len(preview.refused)
    if not taken:
        terminal.complain(report.nothing_taken_words())
        return EXIT_BAD_INPUT
    if preview.refused and not options.skip_bad:
        terminal.complain(report.refused_words())
        return EXIT_BAD_INPUT
    if not options.yes and not _agreed(taken, terminal):
        return EXIT_DECLINED
    with terminal.progress() as line:
        result = await imports.commit(
            preview,
            skip_bad=options.skip_bad,
            progress=lambda progress: line.show(report.progress_words(progress)),
        )
    # It is done, whether anybody reads on or not.
    with suppress(BrokenPipeError):
        for text in report.result_lines(result):
            terminal.say(text)
    return EXIT_OK


def _agreed(rows: int, terminal: Terminal) -> bool:
    from persona_desktop.ui.importing import report

    if not terminal.can_ask:
        terminal.complain(report.nobody_to_ask_words())
        return False
    if terminal.agrees(report.question(rows)):
        return True
    terminal.say(report.declined_words())
    return False
