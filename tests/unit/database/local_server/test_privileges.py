"""As whom the server runs: never as root, and never as somebody whom the files do not concern."""

from __future__ import annotations

import os
import pwd
from pathlib import Path

import pytest

from persona_desktop.database.local_server.commands import CommandUser
from persona_desktop.database.local_server.layout import WorkspaceLayout
from persona_desktop.database.local_server.privileges import (
    WorkspaceOwners,
    find_owners,
    give_cluster_to,
)
from persona_desktop.domain.errors import UnprivilegedUserError
from persona_desktop.private_files import Owner, owner_of

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root has a choice of users")


def owner_named(name: str) -> Owner:
    entry = pwd.getpwnam(name)
    return Owner(entry.pw_uid, entry.pw_gid)


@pytest.mark.skipif(os.geteuid() == 0, reason="root never runs the server itself")
def test_a_normal_user_does_everything_alone(tmp_path: Path) -> None:
    assert find_owners(WorkspaceLayout(tmp_path)) == WorkspaceOwners()


@as_root
def test_in_roots_folder_a_system_user_runs_the_server(tmp_path: Path) -> None:
    owners = find_owners(WorkspaceLayout(tmp_path), ["no such user", "root", "daemon"])
    assert owners == WorkspaceOwners(Owner(0, 0), CommandUser(owner_named("daemon")))


@as_root
def test_without_a_system_user_the_server_does_not_run_as_root(tmp_path: Path) -> None:
    with pytest.raises(UnprivilegedUserError):
        find_owners(WorkspaceLayout(tmp_path), ["no such user", "root"])


@as_root
def test_in_somebodys_folder_its_owner_runs_the_server(tmp_path: Path) -> None:
    somebody = owner_named("daemon")
    os.chown(tmp_path, somebody.uid, somebody.gid)
    assert find_owners(WorkspaceLayout(tmp_path)) == WorkspaceOwners(somebody, CommandUser(somebody))


@as_root
def test_a_number_without_a_name_cannot_run_the_server_but_keeps_its_folder(tmp_path: Path) -> None:
    """A container with the folder of a user that it does not know; ``initdb`` refuses to run for a mere number."""
    os.chown(tmp_path, 54321, 54321)
    owners = find_owners(WorkspaceLayout(tmp_path), ["daemon"])
    assert owners == WorkspaceOwners(Owner(54321, 54321), CommandUser(owner_named("daemon")))


@as_root
def test_a_cluster_stays_with_whoever_has_it(tmp_path: Path) -> None:
    somebody = owner_named("daemon")
    (tmp_path / "data").mkdir()
    os.chown(tmp_path / "data", somebody.uid, somebody.gid)
    assert find_owners(WorkspaceLayout(tmp_path), ["nobody"]).server == CommandUser(somebody)


@as_root
def test_a_cluster_is_handed_over_as_a_whole_and_nothing_outside_it(tmp_path: Path) -> None:
    somebody = owner_named("daemon")
    outside = tmp_path / "outside"
    outside.touch()
    data = tmp_path / "data"
    (data / "base" / "1").mkdir(parents=True)
    (data / "base" / "1" / "1259").touch()
    (data / "link").symlink_to(outside)
    give_cluster_to(somebody, data)
    assert {owner_of(path) for path in (data, *data.rglob("*"))} == {somebody}
    assert owner_of(outside) == Owner(0, 0)
