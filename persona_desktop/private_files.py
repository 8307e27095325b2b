"""Folders and files that only one user of the machine may enter.

On POSIX systems the permissions are 0700 and 0600. On Windows the user's profile, where the program keeps its data,
is closed to others by its access lists, and nothing needs to be added.

Under root these functions also give what they make to ``owner``. They do so through open handles that follow no
symbolic link: the folder may be inside that of a less privileged user, who must not be able to redirect root.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Owner:
    """A user of the machine and the group its files get."""

    uid: int
    gid: int


def make_private_folder(path: Path, owner: Owner | None = None) -> None:
    """Make ``path`` (its parent must exist), or close an existing one to everybody else.

    Raise ``PermissionError`` if it belongs to somebody else, ``NotADirectoryError`` if it is no folder (a symbolic
    link is none). ``owner`` is for root alone; without it the folder belongs to whoever runs this.
    """
    path.mkdir(mode=0o700, exist_ok=True)
    if sys.platform == "win32":  # pragma: no cover - Windows
        return
    handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        status = os.fstat(handle)
        if owner is not None and os.geteuid() == 0:
            if (status.st_uid, status.st_gid) != (owner.uid, owner.gid):
                os.fchown(handle, owner.uid, owner.gid)
        elif status.st_uid != os.geteuid():
            raise PermissionError(errno.EPERM, "belongs to another user", str(path))
        if stat.S_IMODE(status.st_mode) != 0o700:
            os.fchmod(handle, 0o700)
    finally:
        os.close(handle)


def make_folder_chain(path: Path) -> None:
    """Make ``path`` and whatever is missing above it, for the owner of what is there already."""
    missing = []
    existing = path
    while not existing.exists():
        missing.append(existing)
        existing = existing.parent
    for folder in reversed(missing):
        make_private_folder(folder, owner_of(existing))


def owner_of(path: Path) -> Owner | None:
    """Return whose ``path`` is, ``None`` if it does not exist; a symbolic link is not followed."""
    try:
        status = path.lstat()
    except FileNotFoundError:
        return None
    return Owner(status.st_uid, status.st_gid)


def open_private_file(path: Path, owner: Owner | None = None, *, create: bool = True) -> int:
    """Open ``path`` for reading and writing, making it with 0600; return the handle.

    Raise ``FileNotFoundError`` if it does not exist and must not be made.
    """
    flags = os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        return os.open(path, flags)
    except FileNotFoundError:
        if not create:
            raise
    handle = os.open(path, flags | os.O_CREAT, 0o600)
    if sys.platform != "win32" and owner is not None and os.geteuid() == 0:
        os.fchown(handle, owner.uid, owner.gid)
    return handle


def write_private_file(path: Path, text: str, owner: Owner | None = None) -> None:
    """Put ``text`` into ``path``, through a temporary name: readers see the old text or the whole new one.

    It is on the disk when this returns. Raise ``OSError``; then the old file is as it was.
    """
    temporary = path.with_name(f".{path.name}.{os.urandom(4).hex()}")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            if sys.platform != "win32" and owner is not None and os.geteuid() == 0:
                os.fchown(file.fileno(), owner.uid, owner.gid)
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def write_if_changed(path: Path, text: str, owner: Owner | None = None) -> None:
    """Like ``write_private_file``, but leave a file alone that says the same already: a full disk is no harm then."""
    try:
        unchanged = path.read_bytes() == text.encode()
    except FileNotFoundError:
        unchanged = False
    if not unchanged:
        write_private_file(path, text, owner)


def sync_folder(path: Path) -> None:
    """Make the names in a folder survive a power failure; Windows does that by itself."""
    if sys.platform == "win32":  # pragma: no cover - Windows
        return
    handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
