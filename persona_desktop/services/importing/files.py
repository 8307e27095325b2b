"""Reading a file's bytes: an ordinary file, not too large, and a clear error for everything else."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Callable
from pathlib import Path

from persona_desktop.domain.errors import (
    ImportFieldTooLongError,
    ImportFileEmptyError,
    ImportFileError,
    ImportFileFolderError,
    ImportFileMissingError,
    ImportFilePermissionError,
    ImportFileTooLargeError,
    ImportFileUnreadableError,
)
from persona_desktop.domain.importing import MAXIMUM_FIELD_CHARACTERS, MAXIMUM_FILE_BYTES

CHUNK_BYTES = 1024 * 1024

_INK = re.compile(rb"[^ \t\r\n\x0b\x0c\xef\xbb\xbf]")
"""What is neither white space nor part of a byte order mark."""
_MISSING = (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.ELOOP)
_FORBIDDEN = (errno.EACCES, errno.EPERM)


def read_bytes(path: Path, advance: Callable[[int], None]) -> bytes:
    """Return the content of an ordinary file of at most ``MAXIMUM_FILE_BYTES``.

    ``advance`` is called with the bytes of every chunk that was read and may raise to stop.

    Raises:
        ImportFileError: The file is missing, a folder, forbidden, unreadable, too large or empty.

    """
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    except ValueError as error:
        raise ImportFileMissingError(path, "the path holds a NUL") from error
    except OSError as error:
        raise _error_for(path, error) from error
    try:
        pieces = _read_pieces(path, descriptor, advance)
    except OSError as error:
        raise _error_for(path, error) from error
    finally:
        os.close(descriptor)
    content = b"".join(pieces)
    if _INK.search(content) is None:
        raise ImportFileEmptyError(path, "nothing in it")
    return content


def _read_pieces(path: Path, descriptor: int, advance: Callable[[int], None]) -> list[bytes]:
    _require_ordinary(path, os.fstat(descriptor))
    pieces: list[bytes] = []
    size = 0
    while piece := os.read(descriptor, CHUNK_BYTES):
        pieces.append(piece)
        size += len(piece)
        if size > MAXIMUM_FILE_BYTES:
            raise ImportFileTooLargeError(path, size, MAXIMUM_FILE_BYTES)
        advance(len(piece))
    return pieces


def refuse_endless_text(path: Path, content: bytes) -> None:
    """Refuse a text of a JSON file that is far too long, before it is decoded.

    A run without a single quotation mark is one text; looking for the mark costs no time worth mentioning, while
    decoding 50 MB at once would hold up everything else.

    Raises:
        ImportFieldTooLongError: There is such a text.

    """
    step = MAXIMUM_FIELD_CHARACTERS
    for start in range(0, len(content) - step, step):
        if content.find(b'"', start, start + step) < 0 and not content[start : start + step].isspace():
            raise ImportFieldTooLongError(path, content.count(b"\n", 0, start) + 1, MAXIMUM_FIELD_CHARACTERS)


def _require_ordinary(path: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise ImportFileFolderError(path, "a folder")
    if not stat.S_ISREG(status.st_mode):
        raise ImportFileUnreadableError(path, "not an ordinary file")
    if status.st_size > MAXIMUM_FILE_BYTES:
        raise ImportFileTooLargeError(path, status.st_size, MAXIMUM_FILE_BYTES)


def _error_for(path: Path, error: OSError) -> ImportFileError:
    detail = error.strerror or type(error).__name__
    if error.errno in _MISSING:
        return ImportFileMissingError(path, detail)
    if error.errno in _FORBIDDEN:
        # On Windows a folder cannot be opened as a file: it is refused as forbidden.
        folder = path.is_dir()
        return ImportFileFolderError(path, detail) if folder else ImportFilePermissionError(path, detail)
    if error.errno == errno.EISDIR:
        return ImportFileFolderError(path, detail)
    return ImportFileUnreadableError(path, detail)
