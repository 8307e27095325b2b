"""Where the server can listen: on a Unix socket, or on a port of the loopback address where that cannot be."""

from __future__ import annotations

import os
import socket
import sys
from dataclasses import dataclass
from pathlib import Path

LOOPBACK = "127.0.0.1"
SOCKET_PORT = 5432
"""Only a part of the socket's name; no port is opened."""

_SOCKET_PATH_BYTES = 103 if sys.platform == "darwin" else 107
"""Longest path of a Unix socket that the operating system takes (``sun_path`` without its final NUL)."""


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """Where the server listens: ``host`` is the folder of the Unix socket, or a loopback address."""

    host: str
    port: int


def fits_socket(folder: Path) -> bool:
    """Whether programs can use a socket in ``folder``: there are Unix sockets here, and its path can be spelled.

    It has to be short enough, and without commas, which divide a list of hosts wherever PostgreSQL takes one.
    """
    if sys.platform == "win32":  # pragma: no cover - Windows
        return False
    return (
        "," not in str(folder) and len(os.fsencode(folder / f".s.PGSQL.{SOCKET_PORT}")) <= _SOCKET_PATH_BYTES
    )


def free_port() -> int:
    """Return a port of the loopback address that nobody uses at this moment."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])
