"""The command line that opens the window: files to import, and links to personas."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from persona_desktop.domain.persona_links import is_link
from persona_desktop.domain.start_request import StartRequestError, encode, request_of

_WITH_A_VALUE: Final = "--data-folder"


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether arguments are files and links for the window rather than a command.

    The first word decides. It is a thing for the window when it is a link, looks like the path or the name of a file, or
    is one; any other word is a command, right or wrong.
    """
    words = iter(arguments)
    for word in words:
        if word == "--":
            return True
        if word == _WITH_A_VALUE:
            next(words, None)
        elif not word.startswith("-"):
            return _is_thing(word)
    return False


def _is_thing(word: str) -> bool:
    if is_link(word) or any(mark in word for mark in "./\\:"):
        return True
    try:
        return Path(word).is_file()
    except (OSError, ValueError):
        return False


def parse_window(parser: argparse.ArgumentParser, arguments: Sequence[str]) -> argparse.Namespace:
    """Read arguments with files and links; ``parser`` knows the options, and says what is wrong with them.

    Raises:
        SystemExit: With 2 behind arguments that make no sense.

    """
    parser.add_argument("things", nargs="*", metavar="FILE_OR_LINK")
    options = parser.parse_args(arguments)
    try:
        options.request = request_of(options.things, Path.cwd())
        encode(options.request)
    except (StartRequestError, OSError) as error:
        parser.error(
            f"these files and links cannot be opened ({error}); give fewer of them, or shorter names"
        )
    options.command = None
    return options
