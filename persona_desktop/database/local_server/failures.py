"""Turns what the operating system and PostgreSQL say about a folder into our errors.

PostgreSQL is asked to speak English (``LC_ALL=C``), and its log holds no user data (see ``configuration``), so its
sentences may travel in an error.
"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from persona_desktop.domain.errors import (
    DataFolderBrokenError,
    DataFolderPermissionError,
    DataFolderPlaceError,
    DataFolderReadOnlyError,
    DiskFullError,
    LocalServerError,
    LocalServerStartError,
)

_FULL = (errno.ENOSPC, errno.EDQUOT)
_DENIED = (errno.EACCES, errno.EPERM)

_SEVERE = re.compile(
    r"(?:^|\s)(?:FATAL|PANIC|initdb: error|pg_ctl: error):?\s+(?P<message>.+)$", re.MULTILINE
)
_SAID = (
    (re.compile(r"No space left on device|Disk quota exceeded", re.IGNORECASE), DiskFullError),
    (re.compile(r"Read-only file system", re.IGNORECASE), DataFolderReadOnlyError),
    (
        re.compile(r"Permission denied|wrong ownership|Operation not permitted", re.IGNORECASE),
        DataFolderPermissionError,
    ),
    (
        re.compile(
            r"could not find the database system|could not open (?:file|directory)|could not read file"
            r"|could not locate a valid checkpoint|invalid .*checkpoint|incorrect checksum|invalid magic"
            r"|is not a valid data directory|bogus data|unexpected pageaddr|invalid page|contains a time line"
            r"|could not access status|No such file or directory|could not load .*\.conf|does not exist|contains errors"
            r"|file truncated|byte ordering|WAL ends before|required checkpoint record",
            re.IGNORECASE,
        ),
        DataFolderBrokenError,
    ),
)
_MEBIBYTE = 1024 * 1024


@contextmanager
def folder_errors(folder: Path) -> Iterator[None]:
    """Raise an ``OSError`` of the block as the ``DataFolderError`` that says what is wrong with ``folder``."""
    try:
        yield
    except OSError as error:
        raise error_from_system(folder, error) from error


@contextmanager
def making_errors(folder: Path) -> Iterator[None]:
    """Like ``folder_errors`` while ``folder`` is being made: what does not exist yet cannot be damaged."""
    try:
        yield
    except OSError as error:
        found = error_from_system(folder, error)
        if isinstance(found, DataFolderBrokenError):
            found = DataFolderPlaceError(folder, found.detail)
        raise found from error


def error_from_system(folder: Path, error: OSError) -> LocalServerError:
    """Return our error for one of the operating system's about a file in ``folder``."""
    detail = os.strerror(error.errno) if error.errno else str(error)
    if error.filename is not None:
        detail = f"{detail}: {error.filename}"
    if error.errno in _FULL:
        return DiskFullError(folder, detail)
    if error.errno == errno.EROFS:
        return DataFolderReadOnlyError(folder, detail)
    if error.errno in _DENIED:
        return DataFolderPermissionError(folder, detail)
    return DataFolderBrokenError(folder, detail)


def error_from_server(folder: Path, output: str) -> LocalServerError:
    """Return our error for the last words of ``initdb`` or ``postgres`` working in ``folder``.

    A full disk can keep the server from saying anything at all; then the room that is left tells.
    """
    severe = [match["message"].strip() for match in _SEVERE.finditer(output)]
    detail = severe[0] if severe else (output.strip().splitlines() or ["it ended without a word"])[-1]
    said = "\n".join(severe) or output
    for pattern, error in _SAID:
        if pattern.search(said):
            return error(folder, detail)
    if not severe and _room_left(folder) < _MEBIBYTE:
        return DiskFullError(folder, "no room for the server's files")
    return LocalServerStartError(detail)


def _room_left(folder: Path) -> int:
    from shutil import disk_usage

    return disk_usage(folder).free
