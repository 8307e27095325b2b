"""The commands; without one the window opens."""

from __future__ import annotations

import argparse
import io
import logging
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from persona_desktop import __version__
from persona_desktop.settings import Folders, find_folders

EXIT_OK = 0
EXIT_DECLINED = 1
EXIT_BAD_INPUT = 2

_USAGE: Final = """persona-desktop [options] [FILE_OR_LINK ...]
       persona-desktop [options] COMMAND ..."""
_ON_THEIR_OWN: Final = ("tour", "self-test")
"""Commands that make a workspace for themselves and remove it behind them."""


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line with a command; ``window_arguments`` reads files and links for the window."""
    parser = _parser_of_options()
    parser.usage = _USAGE
    commands = parser.add_subparsers(title="commands", dest="command", metavar="COMMAND")
    _add_import(commands)
    demo = commands.add_parser("demo", help="load the demo workspace, or remove what was loaded")
    demo.add_argument("action", choices=("load", "remove"))
    _add_integrate(commands)
    tour = commands.add_parser("tour", help="walk through the window and save its pictures")
    tour.add_argument("--out", type=_folder, required=True, metavar="DIR", help="folder for the pictures")
    commands.add_parser("self-test", help="open the window on a temporary workspace, walk the tabs and exit")
    return parser


def _parser_of_options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="persona-desktop",
        description="Read AI-generated customer personas with the evidence behind them. Without a command the window opens:"
        " on the persona of a link, or with a preview of what importing files would do.",
    )
    parser.add_argument("--version", action="version", version=f"Persona Desktop {__version__}")
    parser.add_argument(
        "--data-folder",
        type=_folder,
        metavar="DIR",
        help="keep data, settings and logs in DIR instead of the platform's folders",
    )
    parser.add_argument(
        "--new-window",
        action="store_true",
        help="open another window; without it the one that is open comes to the front and gets the files and links",
    )
    return parser


def _add_integrate(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    integrate = commands.add_parser(
        "integrate", help="let this user's desktop open links to personas and files with this program"
    )
    integrate.add_argument("--remove", action="store_true", help="take it back")


def _add_import(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    from persona_desktop.cli import import_command

    import_command.add_arguments(
        commands.add_parser("import", help="import personas or responses from files")
    )


def _folder(text: str) -> Path:
    """Return the folder of an argument; it need not exist, but nothing else may be there."""
    if not text.strip():
        raise argparse.ArgumentTypeError("the name of the folder is empty")
    try:
        folder = Path(text).expanduser().absolute()
        if folder.exists() and not folder.is_dir():
            raise argparse.ArgumentTypeError(f"“{text}” is not a folder")
    except (OSError, RuntimeError, ValueError) as error:
        raise argparse.ArgumentTypeError(f"“{text}” cannot be used as a folder ({error})") from error
    return folder


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: 0 done, 1 declined or cancelled, 2 bad input or a failure that was said.

    Raises:
        SystemExit: With 0 behind ``--help`` and ``--version``, with 2 behind arguments that make no sense.

    """
    _print_whatever_comes()
    _keep_the_log_off_the_terminal()
    code = EXIT_DECLINED
    try:
        code = _run(sys.argv[1:] if arguments is None else arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        _let_output_end()
    return code


def _run(arguments: Sequence[str]) -> int:
    options = _options(arguments)
    if options.command in _ON_THEIR_OWN:
        return _in_window(lambda: _walk(options), None)
    try:
        folders = find_folders(options.data_folder)
    except (OSError, RuntimeError) as error:
        print(f"There is no folder for the data ({error}). Choose one with --data-folder.", file=sys.stderr)
        return EXIT_BAD_INPUT
    if options.command is None:
        return _in_window(lambda: _open_window(options), folders)
    if options.command == "integrate":
        from persona_desktop.cli.integrate_command import run_integrate

        return run_integrate(options, folders)
    from persona_desktop.cli.headless import run_headless

    return run_headless(options, folders)


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    if not arguments:  # the window's way, on which milliseconds count
        return argparse.Namespace(command=None, data_folder=None, new_window=False, request=None)
    from persona_desktop.cli.window_arguments import opens_window, parse_window

    if opens_window(arguments):
        return parse_window(_parser_of_options(), arguments)
    parser = build_parser()
    options = parser.parse_args(arguments)
    options.request = None
    if options.command is not None and options.new_window:
        parser.error(f"--new-window is for the window; leave it out with {options.command}")
    if options.command in _ON_THEIR_OWN and options.data_folder is not None:
        parser.error(f"{options.command} works in a temporary folder of its own; leave --data-folder out")
    return options


def _open_window(options: argparse.Namespace) -> int:
    from persona_desktop.app import run_window

    return run_window(options.data_folder, options.request, new_window=options.new_window)


def _walk(options: argparse.Namespace) -> int:
    from persona_desktop.app import run_self_test, run_tour

    if options.command == "self-test":
        return run_self_test()
    try:
        options.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        print(
            f"The folder “{options.out}” for the pictures cannot be made ({error.strerror}). Choose another with --out.",
            file=sys.stderr,
        )
        return EXIT_BAD_INPUT
    return run_tour(options.out)


def _in_window(run: Callable[[], int], folders: Folders | None) -> int:
    """Run what needs a window; what it does not catch itself becomes a sentence on standard error."""
    try:
        return run()
    except KeyboardInterrupt:
        return EXIT_DECLINED
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001  the last resort: a person reads a sentence, never a traceback
        from persona_desktop.cli.last_resort import tell
        from persona_desktop.diagnostics import start_log

        tell(error, start_log(folders.logs) if folders is not None else None)
        return EXIT_BAD_INPUT


def _print_whatever_comes() -> None:
    """Let letters that the terminal's encoding does not have come out as question marks, not as an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _keep_the_log_off_the_terminal() -> None:
    """Without a log file records go nowhere; logging's own last resort would put them among the sentences."""
    root = logging.getLogger()
    if not root.handlers:
        root.addHandler(logging.NullHandler())


def _let_output_end() -> None:
    """Nobody reads any more: what is still buffered goes nowhere, and the interpreter does not complain at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
