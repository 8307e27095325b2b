"""What the system and PostgreSQL say becomes the error whose sentence tells a person what to do."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from persona_desktop.database.local_server.failures import (
    error_from_server,
    error_from_system,
    folder_errors,
    making_errors,
)
from persona_desktop.domain.errors import (
    DataFolderBrokenError,
    DataFolderPermissionError,
    DataFolderPlaceError,
    DataFolderReadOnlyError,
    DiskFullError,
    LocalServerError,
    LocalServerStartError,
)

STAMP = "2026-11-25 14:00:00.000 UTC [77] "


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (errno.ENOSPC, DiskFullError),
        (errno.EDQUOT, DiskFullError),
        (errno.EROFS, DataFolderReadOnlyError),
        (errno.EACCES, DataFolderPermissionError),
        (errno.EPERM, DataFolderPermissionError),
        (errno.EIO, DataFolderBrokenError),
    ],
)
def test_an_error_of_the_system_is_told_apart(code: int, expected: type[LocalServerError]) -> None:
    error = error_from_system(Path("/w"), OSError(code, "said in the system's language", "/w/data"))
    assert type(error) is expected
    assert str(error) == f"/w: {os.strerror(code)}: /w/data"


def test_an_error_without_a_number_keeps_its_words() -> None:
    assert "odd" in str(error_from_system(Path("/w"), OSError("odd")))


def test_an_error_in_the_block_becomes_ours_and_keeps_its_cause(tmp_path: Path) -> None:
    with pytest.raises(DataFolderBrokenError) as caught, folder_errors(tmp_path):
        (tmp_path / "missing").read_bytes()
    assert isinstance(caught.value.__cause__, FileNotFoundError)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (errno.ENOENT, DataFolderPlaceError),
        (errno.ENOTDIR, DataFolderPlaceError),
        (errno.EINVAL, DataFolderPlaceError),
        (errno.ENOSPC, DiskFullError),
        (errno.EROFS, DataFolderReadOnlyError),
        (errno.EACCES, DataFolderPermissionError),
    ],
)
def test_a_folder_that_cannot_be_made_is_not_called_damaged(
    code: int, expected: type[LocalServerError]
) -> None:
    with pytest.raises(LocalServerError) as caught, making_errors(Path("/w")):
        raise OSError(code, "said in the system's language", "/w")
    assert type(caught.value) is expected


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        ('FATAL:  could not write lock file "postmaster.pid": No space left on device', DiskFullError),
        ('initdb: error: could not write file "x": No space left on device', DiskFullError),
        ('PANIC:  could not write to file "pg_wal/xlogtemp.9": Disk quota exceeded', DiskFullError),
        (
            'FATAL:  could not create lock file "postmaster.pid": Read-only file system',
            DataFolderReadOnlyError,
        ),
        (
            'FATAL:  could not open file "global/pg_control": Permission denied',
            DataFolderPermissionError,
        ),
        ('FATAL:  data directory "/w/data" has wrong ownership', DataFolderPermissionError),
        ("PANIC:  could not locate a valid checkpoint record at 0/1800028", DataFolderBrokenError),
        ("FATAL:  incorrect checksum in control file", DataFolderBrokenError),
        ('FATAL:  configuration file "/w/data/postgresql.auto.conf" contains errors', DataFolderBrokenError),
        ("FATAL:  could not create shared memory segment: Cannot allocate memory", LocalServerStartError),
    ],
)
def test_the_last_words_of_a_server_are_told_apart(
    tmp_path: Path, output: str, expected: type[LocalServerError]
) -> None:
    earlier = f"{STAMP}LOG:  starting PostgreSQL 18.6\n"
    error = error_from_server(
        tmp_path, f"{earlier}{STAMP}{output}\n{STAMP}LOG:  database system is shut down\n"
    )
    assert type(error) is expected
    assert output.split(":", 1)[1].strip().removeprefix("error: ") in str(error)


def test_what_is_no_failure_does_not_mislead(tmp_path: Path) -> None:
    """A log that mentions a missing file on the way to another failure."""
    output = f"{STAMP}LOG:  could not open file x: No such file\n{STAMP}FATAL:  out of semaphores\n"
    assert type(error_from_server(tmp_path, output)) is LocalServerStartError


def test_a_server_that_says_nothing_on_a_disk_with_room_did_not_start(tmp_path: Path) -> None:
    error = error_from_server(tmp_path, "")
    assert type(error) is LocalServerStartError
    assert "without a word" in str(error)


def test_a_server_that_says_nothing_on_a_disk_without_room_found_it_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("persona_desktop.database.local_server.failures._room_left", lambda folder: 4096)
    assert type(error_from_server(tmp_path, "")) is DiskFullError
