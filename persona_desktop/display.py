"""Whether there is a screen: asked before Qt is, which does not raise where it finds none but ends the process."""

from __future__ import annotations

import os
import re
import socket
import sys

_X_DISPLAY = re.compile(r"(?P<host>[^:]*):(?P<number>\d+)(?:\.\d+)?")
_X_PORT = 6000
_PATIENCE = 3.0
"""Seconds that an X server on another computer may take to answer."""


def has_display() -> bool:
    """Whether a window can be opened: always outside Linux, and where Qt is told its platform."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    if os.environ.get("WAYLAND_DISPLAY"):
        return True
    return x_server_answers(os.environ.get("DISPLAY", ""))


def x_server_answers(display: str) -> bool:
    """Whether something listens at an X display such as ``:0``, ``localhost:10.0``; False for a name that is none."""
    found = _X_DISPLAY.fullmatch(display)
    if found is None:
        return False
    number = int(found["number"])
    if found["host"] not in ("", "unix"):
        try:
            socket.create_connection((found["host"], _X_PORT + number), _PATIENCE).close()
        except (OSError, OverflowError):
            return False
        return True
    path = f"/tmp/.X11-unix/X{number}"  # noqa: S108  where X servers listen
    return any(_listens(address) for address in (f"\0{path}", path))


def _listens(address: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(_PATIENCE)
        try:
            probe.connect(address)
        except OSError:
            return False
    return True
