"""Locks on files that the operating system gives up when their holder ends, however it ends.

POSIX: ``flock``, which belongs to the open file (``fcntl`` locks vanish when any other handle of the process is closed).
Windows: ``LockFileEx`` on a byte far behind the content, because a locked range cannot even be read there.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from persona_desktop.database.local_server.deadline import Deadline
from persona_desktop.private_files import Owner, open_private_file

if sys.platform == "win32":  # pragma: no cover - Windows
    import ctypes
    import msvcrt
    from ctypes import wintypes

    _FAIL_IMMEDIATELY = 1
    _EXCLUSIVE = 2
    _ERROR_LOCK_VIOLATION = 33
    _ERROR_IO_PENDING = 997
    _BYTE = 0x4000_0000

    class _Overlapped(ctypes.Structure):
        _fields_ = [
            ("Internal", ctypes.c_void_p),
            ("InternalHigh", ctypes.c_void_p),
            ("Offset", wintypes.DWORD),
            ("OffsetHigh", wintypes.DWORD),
            ("hEvent", wintypes.HANDLE),
        ]

    def lock_handle(handle: int, *, shared: bool = False, wait: bool = False) -> bool:
        """Lock an open file; return whether it worked. Without ``wait`` the answer comes at once."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        flags = (0 if shared else _EXCLUSIVE) | (0 if wait else _FAIL_IMMEDIATELY)
        where = _Overlapped(Offset=_BYTE)
        file = wintypes.HANDLE(msvcrt.get_osfhandle(handle))
        if kernel.LockFileEx(file, flags, 0, 1, 0, ctypes.byref(where)):
            return True
        code = ctypes.get_last_error()
        if code in (_ERROR_LOCK_VIOLATION, _ERROR_IO_PENDING):
            return False
        raise ctypes.WinError(code)

else:
    import fcntl

    def lock_handle(handle: int, *, shared: bool = False, wait: bool = False) -> bool:
        """Lock an open file; return whether it worked. Without ``wait`` the answer comes at once.

        Raise ``OSError`` where the file system knows no locks.
        """
        kind = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
        try:
            fcntl.flock(handle, kind if wait else kind | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


class FileLock:
    """An exclusive lock on the file at ``path``; ``owner`` gets the file when root makes it."""

    def __init__(self, path: Path, owner: Owner | None = None, *, create: bool = True) -> None:
        self._path = path
        self._owner = owner
        self._create = create
        self._handle: int | None = None

    @property
    def handle(self) -> int:
        """The open file; a child that inherits it keeps the lock until it ends as well."""
        if self._handle is None:
            raise ValueError("the lock is not held")
        return self._handle

    def try_acquire(self, *, wait: bool = False) -> bool:
        """Take the lock if nobody has it, or with ``wait`` as soon as nobody has it; return whether it is ours now.

        A file that was removed while we came for it locks nobody out, so the one that is there now is taken.
        """
        while True:
            handle = open_private_file(self._path, self._owner, create=self._create)
            try:
                if not lock_handle(handle, wait=wait):
                    os.close(handle)
                    return False
                if self._is_current(handle):
                    self._handle = handle
                    return True
            except OSError:
                os.close(handle)
                raise
            os.close(handle)

    def _is_current(self, handle: int) -> bool:
        try:
            return os.path.samestat(os.fstat(handle), self._path.stat())
        except FileNotFoundError:
            return False

    def acquire(self, deadline: Deadline) -> None:
        """Wait for the lock; raise ``LocalServerTimeoutError`` when another program keeps it for too long."""
        while not self.try_acquire():
            deadline.pause(0.02)

    def release(self) -> None:
        """Give the lock up; harmless if it is not held."""
        handle, self._handle = self._handle, None
        if handle is not None:
            os.close(handle)

    @contextmanager
    def held(self, deadline: Deadline) -> Iterator[None]:
        """Hold the lock for the block."""
        self.acquire(deadline)
        try:
            yield
        finally:
            self.release()


def is_locked(path: Path) -> bool:
    """Whether somebody holds the lock on the file; asking disturbs nobody who asks the same."""
    try:
        handle = open_private_file(path, create=False)
    except FileNotFoundError:
        return False
    try:
        return not lock_handle(handle, shared=True)
    finally:
        os.close(handle)
