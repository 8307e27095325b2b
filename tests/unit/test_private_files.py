"""Folders and files for one user's eyes, written so that no failure leaves half of one."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from persona_desktop.private_files import (
    Owner,
    make_folder_chain,
    make_private_folder,
    open_private_file,
    owner_of,
    sync_folder,
    write_if_changed,
    write_private_file,
)

NOBODY = Owner(65534, 65534)

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files to other users")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_an_open_folder_is_closed(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir(mode=0o755)
    make_private_folder(folder)
    make_private_folder(folder)
    assert mode(folder) == 0o700


def test_every_folder_on_the_way_is_closed(tmp_path: Path) -> None:
    make_folder_chain(tmp_path / "a" / "b")
    assert (mode(tmp_path / "a"), mode(tmp_path / "a" / "b")) == (0o700, 0o700)


@pytest.mark.parametrize("kind", ["link", "file"])
def test_what_is_no_folder_is_not_taken_for_one(tmp_path: Path, kind: str) -> None:
    target = tmp_path / "target"
    target.mkdir(mode=0o755)
    place = tmp_path / "place"
    if kind == "link":
        place.symlink_to(target)
    else:
        place.touch()
    with pytest.raises(OSError, match="place"):
        make_private_folder(place)
    assert mode(target) == 0o755


def test_a_folder_of_another_user_is_refused(tmp_path: Path) -> None:
    folder = Path("/")
    if os.geteuid() == 0:
        folder = tmp_path
        os.chown(folder, NOBODY.uid, NOBODY.gid)
    with pytest.raises(PermissionError):
        make_private_folder(folder)


@as_root
def test_root_makes_things_for_others(tmp_path: Path) -> None:
    make_private_folder(tmp_path / "folder", NOBODY)
    make_private_folder(tmp_path / "folder", NOBODY)
    os.close(open_private_file(tmp_path / "open", NOBODY))
    write_private_file(tmp_path / "written", "text", NOBODY)
    for name in ("folder", "open", "written"):
        assert owner_of(tmp_path / name) == NOBODY


@as_root
def test_root_is_not_led_out_of_somebodys_folder(tmp_path: Path) -> None:
    """The folder's owner puts a link where root is about to work."""
    target = tmp_path / "shadow"
    target.mkdir()
    (tmp_path / "data").symlink_to(target)
    with pytest.raises(OSError, match="data"):
        make_private_folder(tmp_path / "data", NOBODY)
    with pytest.raises(OSError, match="data"):
        open_private_file(tmp_path / "data", NOBODY)
    assert owner_of(target) == Owner(0, 0)


def test_a_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_private_file(path, "old\n")
    with path.open() as reader:
        write_private_file(path, "new\n")
        assert reader.read() == "old\n"
    assert path.read_bytes() == b"new\n"
    assert mode(path) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_text_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_private_file(path, "old")
    with pytest.raises(UnicodeEncodeError):
        write_private_file(path, "\ud800")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_says_the_same_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_if_changed(path, "text")
    before = path.stat().st_ino
    write_if_changed(path, "text")
    assert path.stat().st_ino == before
    write_if_changed(path, "other")
    assert path.read_text() == "other"
    sync_folder(tmp_path)


def test_a_file_that_must_be_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        open_private_file(tmp_path / "file", create=False)
    assert owner_of(tmp_path / "file") is None
