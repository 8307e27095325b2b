"""Whose window is the first of a workspace: that of the program which holds a lock in the data folder.

The system gives the lock up when its holder ends, however it ends, so a killed program leaves nothing to clean away. The file
says where the first window listens to later starts. It belongs to one user, and nobody else can write into it.
"""

from __future__ import annotations

import logging
import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from persona_desktop.database.local_server.locks import FileLock
from persona_desktop.private_files import make_folder_chain, make_private_folder, owner_of

_LONGEST_SOCKET_PATH = 90
"""Bytes. A Unix socket's path may have 103 on macOS and 107 on Linux; Qt needs some of them while it makes the socket."""
_LONGEST_ADDRESS = 4096

_log = logging.getLogger(__name__)


class WindowClaim:
    """This program's claim on being the first window of the workspace in ``data``."""

    def __init__(self, data: Path) -> None:
        self._data = data
        user = "" if sys.platform == "win32" else f"-{os.getuid()}"
        self._name = f"window{user}"
        self._path = data / f"{self._name}.lock"
        self._lock: FileLock | None = None
        self._short_folder: Path | None = None

    @property
    def is_held(self) -> bool:
        """Whether this program's window is the first."""
        return self._lock is not None

    def take(self) -> bool:
        """Become the first window, and return True, unless another living program is.

        Where nothing can be locked, on a read-only disk for instance, every program is on its own: True as well.
        """
        if self._lock is not None:
            return True
        try:
            make_folder_chain(self._data)
            lock = FileLock(self._path, owner_of(self._data))
            if not lock.try_acquire():
                return False
            os.ftruncate(lock.handle, 0)
        except OSError as error:
            _log.warning("whether another window is open cannot be told (%s)", type(error).__name__)
            return True
        self._lock = lock
        return True

    def new_address(self) -> str:
        """Return where the first window can listen: the path of a socket, or the name of a pipe of Windows.

        Raises:
            OSError: There is no place for a socket that nobody else can enter.

        """
        if sys.platform == "win32":  # pragma: no cover - Windows
            return f"persona-desktop-{os.urandom(16).hex()}"
        beside = self._data / f"{self._name}.socket"
        if len(os.fsencode(beside)) <= _LONGEST_SOCKET_PATH:
            return str(beside)
        import hashlib

        digest = hashlib.sha256(os.fsencode(beside)).hexdigest()[:16]
        folder = Path(tempfile.gettempdir(), f"persona-desktop-{digest}")
        make_private_folder(folder)
        self._short_folder = folder
        return str(folder / self._name)

    def publish(self, address: str) -> None:
        """Say where this program's window, which is the first, listens now."""
        if self._lock is None:
            raise ValueError("another window is the first")
        os.lseek(self._lock.handle, 0, os.SEEK_SET)
        os.write(self._lock.handle, os.fsencode(f"{address}\n"))

    def address(self) -> str | None:
        """Return where the first window listens; None while it does not yet, or where that cannot be read."""
        try:
            content = self._path.read_bytes()
        except OSError:
            return None
        if not content.endswith(b"\n") or len(content) > _LONGEST_ADDRESS:
            return None
        return os.fsdecode(content[:-1])

    def release(self) -> None:
        """Let the next start be the first window; nothing listens at the address any more."""
        if self._short_folder is not None:
            with suppress(OSError):
                self._short_folder.rmdir()
        lock, self._lock = self._lock, None
        if lock is not None:
            lock.release()
