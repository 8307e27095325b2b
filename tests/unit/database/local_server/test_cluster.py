"""Looking a folder over before anything in it is touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_desktop.database.local_server.cluster import (
    check_cluster,
    check_folder,
    clear_leftovers,
    read_secret_name,
)
from persona_desktop.database.local_server.layout import WorkspaceLayout
from persona_desktop.domain.errors import (
    DataFolderBrokenError,
    DataFolderForeignError,
    ServerVersionMismatchError,
)

FOLDERS = ("global", "base/1", "pg_wal", "pg_xact", "pg_multixact")
FILES = ("global/pg_control", "global/pg_filenode.map")


@pytest.fixture
def layout(tmp_path: Path) -> WorkspaceLayout:
    """A folder that looks like a workspace; nothing in it is looked into."""
    made = WorkspaceLayout(tmp_path)
    for name in FOLDERS:
        (made.data / name).mkdir(parents=True)
    for name in FILES:
        (made.data / name).touch()
    (made.data / "PG_VERSION").write_text("18\n")
    made.identity.write_text("0123\n")
    return made


def test_a_whole_cluster_passes(layout: WorkspaceLayout) -> None:
    check_folder(layout)
    check_cluster(layout)
    assert read_secret_name(layout.identity) == "local-server-0123"


@pytest.mark.parametrize("name", ["PG_VERSION", *FILES, "base/1", "pg_wal", "pg_xact", "pg_multixact"])
def test_a_missing_part_is_named(layout: WorkspaceLayout, name: str) -> None:
    part = layout.data / name
    part.rmdir() if part.is_dir() else part.unlink()
    with pytest.raises(DataFolderBrokenError, match=name):
        check_cluster(layout)


@pytest.mark.parametrize("version", ["17", "19", "9.6", "", "ż"])
def test_another_version_is_named(layout: WorkspaceLayout, version: str) -> None:
    (layout.data / "PG_VERSION").write_text(f"{version}\n")
    with pytest.raises(ServerVersionMismatchError):
        check_cluster(layout)


def test_a_cluster_of_another_program_is_foreign(layout: WorkspaceLayout) -> None:
    layout.identity.unlink()
    with pytest.raises(DataFolderForeignError):
        check_cluster(layout)


def test_a_link_in_place_of_the_data_is_not_followed(layout: WorkspaceLayout) -> None:
    layout.data.rename(layout.folder / "elsewhere")
    layout.data.symlink_to("elsewhere")
    with pytest.raises(DataFolderBrokenError):
        check_cluster(layout)


@pytest.mark.parametrize("name", ["lost+found", ".DS_Store", "data.new-1", "data.old-1", "passwords"])
def test_what_systems_and_killed_programs_leave_is_not_foreign(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    check_folder(WorkspaceLayout(tmp_path))


@pytest.mark.parametrize("name", ["thesis.odt", ".ssh", "database"])
def test_a_folder_of_somebody_else_is_foreign(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    with pytest.raises(DataFolderForeignError, match=name):
        check_folder(WorkspaceLayout(tmp_path))


def test_only_leftovers_are_cleared_and_links_among_them_are_not_followed(
    layout: WorkspaceLayout, tmp_path_factory: pytest.TempPathFactory
) -> None:
    precious = tmp_path_factory.mktemp("precious")
    (precious / "thesis.odt").touch()
    (layout.folder / "data.new-1" / "base").mkdir(parents=True)
    (layout.folder / "data.old-1").mkdir()
    (layout.folder / "data.new-1.password").touch()
    (layout.folder / "data.new-2").symlink_to(precious)
    clear_leftovers(layout)
    assert [path.name for path in layout.folder.iterdir()] == ["data"]
    assert (precious / "thesis.odt").exists()
    check_cluster(layout)
