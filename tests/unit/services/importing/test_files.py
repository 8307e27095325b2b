import errno
import os
from pathlib import Path

import pytest

from persona_desktop.domain.errors import (
    ImportFieldTooLongError,
    ImportFileEmptyError,
    ImportFileFolderError,
    ImportFileMissingError,
    ImportFilePermissionError,
    ImportFileTooLargeError,
    ImportFileUnreadableError,
)
from persona_desktop.domain.importing import MAXIMUM_FIELD_CHARACTERS, MAXIMUM_FILE_BYTES
from persona_desktop.services.importing import files
from persona_desktop.services.importing.files import CHUNK_BYTES, read_bytes, refuse_endless_text


def ignore(_amount: int) -> None:
    pass


def test_a_file_is_read_whole_and_every_chunk_is_counted(tmp_path: Path) -> None:
    path = tmp_path / "persony.json"
    content = b"[" + b" " * CHUNK_BYTES + b"1]"
    path.write_bytes(content)
    counted: list[int] = []
    assert read_bytes(path, counted.append) == content
    assert counted == [CHUNK_BYTES, 3]


@pytest.mark.parametrize("name", ["nie-ma.json", "plik/nie-ma.json", "x" * 300, "a\0b"])
def test_what_is_not_there_is_missing(tmp_path: Path, name: str) -> None:
    (tmp_path / "plik").write_text("x")
    with pytest.raises(ImportFileMissingError):
        read_bytes(tmp_path / name, ignore)


def test_a_link_to_itself_is_missing(tmp_path: Path) -> None:
    link = tmp_path / "link.csv"
    link.symlink_to(link)
    with pytest.raises(ImportFileMissingError):
        read_bytes(link, ignore)


def test_a_folder_is_said_to_be_one(tmp_path: Path) -> None:
    with pytest.raises(ImportFileFolderError):
        read_bytes(tmp_path, ignore)


def test_a_pipe_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    pipe = tmp_path / "rura"
    os.mkfifo(pipe)
    with pytest.raises(ImportFileUnreadableError):
        read_bytes(pipe, ignore)


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf \n"])
def test_a_file_of_nothing_but_white_space_is_empty(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "pusty.csv"
    path.write_bytes(content)
    with pytest.raises(ImportFileEmptyError):
        read_bytes(path, ignore)


def test_a_file_above_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "wielki.json"
    with path.open("wb") as file:
        file.truncate(MAXIMUM_FILE_BYTES + 1)
    counted: list[int] = []
    with pytest.raises(ImportFileTooLargeError) as refused:
        read_bytes(path, counted.append)
    assert (refused.value.limit, counted) == (MAXIMUM_FILE_BYTES, [])


def test_a_file_that_grows_while_it_is_read_is_stopped_at_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "rosnie.json"
    path.write_bytes(b"[1]")
    monkeypatch.setattr(files, "MAXIMUM_FILE_BYTES", 5)

    def grow(_amount: int) -> None:
        with path.open("ab") as file:
            file.write(b"more")

    with pytest.raises(ImportFileTooLargeError):
        read_bytes(path, grow)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (errno.EACCES, ImportFilePermissionError),
        (errno.EPERM, ImportFilePermissionError),
        (errno.EISDIR, ImportFileFolderError),
        (errno.EIO, ImportFileUnreadableError),
    ],
)
def test_the_systems_reason_decides_what_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, expected: type[Exception]
) -> None:
    path = tmp_path / "persony.csv"
    path.write_text("wiek")

    def refuse(*_arguments: object) -> int:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(expected):
        read_bytes(path, ignore)


def test_a_folder_that_windows_calls_forbidden_is_still_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> int:
        raise PermissionError(errno.EACCES, "denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(ImportFileFolderError):
        read_bytes(tmp_path, ignore)


def test_a_disk_that_fails_while_reading_is_said(tmp_path: Path) -> None:
    path = tmp_path / "persony.csv"
    path.write_text("wiek")

    def fail(_amount: int) -> None:
        raise OSError(errno.EIO, "broken")

    with pytest.raises(ImportFileUnreadableError):
        read_bytes(path, fail)


def test_a_text_of_many_megabytes_is_refused_before_it_is_decoded() -> None:
    path = Path("opis.json")
    with pytest.raises(ImportFieldTooLongError) as refused:
        refuse_endless_text(path, b'[\n{"a":\n"' + b"x" * (3 * MAXIMUM_FIELD_CHARACTERS) + b'"}]')
    assert refused.value.limit == MAXIMUM_FIELD_CHARACTERS
    refuse_endless_text(path, b'["x"' + b" " * (3 * MAXIMUM_FIELD_CHARACTERS) + b"]")
