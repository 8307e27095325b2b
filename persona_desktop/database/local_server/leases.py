"""Who uses the workspace: one locked file per living program (see the package's documentation).

All functions but ``wait_for_end`` are called under the workspace's lock.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from persona_desktop.database.local_server.locks import is_locked, lock_handle
from persona_desktop.private_files import Owner, open_private_file

_SUFFIX = ".lease"


class Lease:
    """A program's claim on the server; it ends with ``release`` or with the program."""

    def __init__(self, path: Path, handle: int) -> None:
        self.path = path
        self._handle: int | None = handle

    def release(self) -> None:
        """End the claim; harmless if it has ended."""
        handle, self._handle = self._handle, None
        if handle is not None:
            os.close(handle)
            discard(self.path)


def take_lease(folder: Path, owner: Owner | None = None) -> Lease:
    """Claim the server for this process. Raise ``OSError`` if the file cannot be made or locked."""
    path = folder / f"{os.getpid()}-{os.urandom(4).hex()}{_SUFFIX}"
    handle = open_private_file(path, owner)
    try:
        lock_handle(handle)
    except OSError:
        os.close(handle)
        discard(path)
        raise
    return Lease(path, handle)


def living_leases(folder: Path, *, but: Lease | None = None) -> list[Path]:
    """Return the leases whose holders live, without ``but``; remove what dead ones have left behind."""
    living = []
    for path in sorted(folder.glob(f"*{_SUFFIX}")):
        if but is not None and path == but.path:
            continue
        if is_locked(path):
            living.append(path)
        else:
            discard(path)
    return living


def wait_for_end(path: Path) -> None:
    """Sleep until the lease at ``path`` has ended; there is no time-out, its holder may live for weeks."""
    try:
        handle = open_private_file(path, create=False)
    except FileNotFoundError:
        return
    try:
        lock_handle(handle, shared=True, wait=True)
    finally:
        os.close(handle)


def discard(path: Path) -> None:
    """Remove a file that has served.

    Windows keeps a file that somebody else has open, as the guardian may; it stays unlocked, and is removed next time.
    """
    try:
        path.unlink(missing_ok=True)
    except PermissionError:
        if sys.platform != "win32":
            raise
