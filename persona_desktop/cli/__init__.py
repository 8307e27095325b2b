"""The commands; without one the window opens."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from persona_desktop import __version__

EXIT_OK = 0
EXIT_DECLINED = 1
EXIT_BAD_INPUT = 2


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    parser = argparse.ArgumentParser(
        prog="persona-desktop",
        description="Read AI-generated customer personas with the evidence behind them.",
    )
    parser.add_argument("--version", action="version", version=f"Persona Desktop {__version__}")
    parser.add_argument(
        "--data-folder",
        type=Path,
        metavar="DIR",
        help="keep data, settings and logs in DIR instead of the platform's folders",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_import(commands)
    demo = commands.add_parser("demo", help="load the demo workspace, or remove what was loaded")
    demo.add_argument("action", choices=("load", "remove"))
    tour = commands.add_parser("tour", help="walk through the window and save its pictures")
    tour.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the pictures")
    commands.add_parser("self-test", help="open the window on a temporary workspace, walk the tabs and exit")
    return parser


def _add_import(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    from persona_desktop.cli import import_command

    import_command.add_arguments(
        commands.add_parser("import", help="import personas or responses from files")
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: 0 done, 1 declined or cancelled, 2 bad input or a failure that was said."""
    arguments = sys.argv[1:] if arguments is None else arguments
    options = (
        build_parser().parse_args(arguments)
        if arguments
        else argparse.Namespace(command=None, data_folder=None)
    )
    match options.command:
        case None:
            from persona_desktop.app import run_window

            return run_window(options.data_folder)
        case "tour":
            from persona_desktop.app import run_tour

            return run_tour(options.out)
        case "self-test":
            from persona_desktop.app import run_self_test

            return run_self_test()
        case _:
            from persona_desktop.cli.headless import run_headless

            return run_headless(options)
