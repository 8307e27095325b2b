"""What a start of the program asks for, and how a second start tells it to the window that is open.

A message is one line of JSON. It comes from another process, so it is read as something that anybody could have written.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from persona_desktop.domain.persona_links import is_link

MOST_THINGS: Final = 200
"""Files and links of one start."""
LONGEST_MESSAGE: Final = 1_000_000
"""Bytes of a message, its end included."""

_VERSION: Final = 1
_LONGEST_PATH: Final = 4096
_LONGEST_LINK: Final = 2048
_TOKEN: Final = re.compile(r"[\x21-\x7e]{0,256}")
_FILE_SCHEME: Final = "file:"


class StartRequestError(ValueError):
    """A message, or what it should carry, keeps to no rule of this module; the text says which, without its content."""


@dataclass(frozen=True, slots=True)
class StartRequest:
    """What a person wants of the window besides its being there."""

    files: tuple[Path, ...] = ()
    """Files to import, all of them absolute."""
    links: tuple[str, ...] = ()
    """Links to personas, as they were given."""
    token: str = ""
    """What lets the window come to the front under Wayland and X11: given to the program that a person has started."""


def request_of(words: Sequence[str], folder: Path) -> StartRequest:
    """Return what the words of a command line ask for; relative names are those of ``folder``.

    A desktop gives files as ``file:`` addresses as well.
    """
    links = tuple(word for word in words if is_link(word))
    files = tuple(folder / _file_name(word) for word in words if not is_link(word))
    return StartRequest(files, links)


def _file_name(word: str) -> str:
    if word[: len(_FILE_SCHEME)].lower() != _FILE_SCHEME:
        return word
    try:
        address = urlsplit(word)
    except ValueError:
        return word
    path = unquote(address.path, errors="surrogateescape")  # names on Linux need not be UTF-8
    drive = re.fullmatch(r"/([A-Za-z]:.*)", path, re.DOTALL)
    return (drive[1] if drive else path) or word


def encode(request: StartRequest) -> bytes:
    """Return the message for a request, its end included.

    Raises:
        StartRequestError: It asks for too many things, or their names are too long.

    """
    content = {
        "version": _VERSION,
        "files": [str(path) for path in request.files],
        "links": list(request.links),
        "token": request.token,
    }
    message = json.dumps(content).encode("ascii") + b"\n"
    decode(message)
    return message


def decode(message: bytes) -> StartRequest:
    """Return the request of a message.

    Raises:
        StartRequestError: It is none, or one of another version.

    """
    if len(message) > LONGEST_MESSAGE:
        raise StartRequestError("too long")
    try:
        content = json.loads(message)
    except (ValueError, RecursionError) as error:
        raise StartRequestError("not JSON") from error
    if not isinstance(content, dict) or content.keys() != {"version", "files", "links", "token"}:
        raise StartRequestError("not a request")
    if content["version"] != _VERSION or isinstance(content["version"], bool):
        raise StartRequestError("another version")
    files = [Path(name) for name in _texts(content["files"], _LONGEST_PATH)]
    links = _texts(content["links"], _LONGEST_LINK)
    if len(files) + len(links) > MOST_THINGS:
        raise StartRequestError("too many things")
    if not all(path.is_absolute() for path in files):
        raise StartRequestError("a relative path")
    if not all(map(is_link, links)):
        raise StartRequestError("a link of another scheme")
    token = content["token"]
    if not isinstance(token, str) or not is_token(token):
        raise StartRequestError("a token that is none")
    return StartRequest(tuple(files), tuple(links), token)


def is_token(text: str) -> bool:
    """Whether a text may go along as the right to come to the front: at most 256 printable ASCII signs, no space."""
    return _TOKEN.fullmatch(text) is not None


def _texts(value: object, longest: int) -> list[str]:
    if not isinstance(value, list):
        raise StartRequestError("not a list")
    for text in value:
        if not isinstance(text, str) or not 0 < len(text) <= longest or "\0" in text:
            raise StartRequestError("a text that is none, or is too long")
    return value
