"""A folder that cannot be used gets an error that says why, and is left exactly as it was found."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from persona_desktop.database.local_server.layout import WorkspaceLayout
from persona_desktop.domain.errors import (
    DataFolderBrokenError,
    DataFolderError,
    DataFolderForeignError,
    DataFolderPermissionError,
    ServerVersionMismatchError,
)
from tests.support.local_server import ask, connect, make_server, wait_until_deserted


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a table, stopped; tests break copies of it."""
    folder = tmp_path_factory.mktemp("model")
    server = make_server(folder)
    server.start()
    with connect(server) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 42 AS answer")
    server.release()
    wait_until_deserted(folder)
    return folder


@pytest.fixture
def workspace(model: Path, folder: Path) -> Path:
    """A copy of the model, with its owners."""
    copy = folder / "w"
    shutil.copytree(model, copy, symlinks=True)
    for path in [model, *model.rglob("*")]:
        status = path.lstat()
        os.chown(copy / path.relative_to(model), status.st_uid, status.st_gid)
    return copy


def contents(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Return permissions and bytes of everything but locks, the log, and caches that are made anew."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if (
            not name.startswith(("run", "data/log", "data/postmaster.pid"))
            and path.name != "pg_internal.init"
        ):
            found[name] = (path.lstat().st_mode, path.read_bytes() if path.is_file() else b"")
    return found


def refusal(workspace: Path) -> DataFolderError:
    """Start the server, which must be refused and change nothing; return the error."""
    before = contents(workspace)
    with pytest.raises(DataFolderError) as caught:
        make_server(workspace).start()
    wait_until_deserted(workspace)
    assert contents(workspace) == before
    assert str(workspace) in str(caught.value)
    return caught.value


def answer(workspace: Path) -> object:
    server = make_server(workspace)
    server.start()
    try:
        return ask(server, "SELECT answer FROM kept")
    finally:
        server.release()


def test_the_model_itself_works(workspace: Path) -> None:
    assert answer(workspace) == 42


@pytest.mark.parametrize("name", ["PG_VERSION", "base", "pg_notify"])
def test_a_part_that_is_missing_is_broken_and_can_be_put_back(workspace: Path, name: str) -> None:
    part = workspace / "data" / name
    away = workspace.parent / "away"
    part.rename(away)
    error = refusal(workspace)
    assert isinstance(error, DataFolderBrokenError)
    away.rename(part)
    assert answer(workspace) == 42


@pytest.mark.parametrize("size", [0, 100])
def test_a_control_file_cut_short_is_broken_and_can_be_put_back(workspace: Path, size: int) -> None:
    control = workspace / "data" / "global" / "pg_control"
    whole = control.read_bytes()
    os.truncate(control, size)
    assert isinstance(refusal(workspace), DataFolderBrokenError)
    control.write_bytes(whole)
    assert answer(workspace) == 42


def test_a_control_file_with_a_wrong_bit_is_broken(workspace: Path) -> None:
    control = workspace / "data" / "global" / "pg_control"
    spoilt = bytearray(control.read_bytes())
    spoilt[60] ^= 1
    control.write_bytes(spoilt)
    assert isinstance(refusal(workspace), DataFolderBrokenError)


def test_a_lost_write_ahead_log_is_broken(workspace: Path) -> None:
    for file in (workspace / "data" / "pg_wal").glob("0*"):
        file.unlink()
    assert isinstance(refusal(workspace), DataFolderBrokenError)


def test_spoilt_settings_are_broken(workspace: Path) -> None:
    (workspace / "data" / "postgresql.auto.conf").write_text("shared_buffers = 'plenty'\n")
    assert isinstance(refusal(workspace), DataFolderBrokenError)


@pytest.mark.parametrize("version", ["17", "\x00\xff"])
def test_another_version_of_postgresql_is_named(workspace: Path, version: str) -> None:
    (workspace / "data" / "PG_VERSION").write_text(f"{version}\n", encoding="latin-1")
    error = refusal(workspace)
    assert isinstance(error, ServerVersionMismatchError)
    assert error.expected == "18"


def test_somebodys_documents_are_no_workspace(folder: Path) -> None:
    folder.chmod(0o755)
    (folder / "thesis.odt").write_text("four years")
    assert isinstance(refusal(folder), DataFolderForeignError)
    assert [entry.name for entry in folder.iterdir()] == ["thesis.odt"]
    assert folder.stat().st_mode & 0o777 == 0o755


def test_a_cluster_that_another_program_made_is_not_touched(workspace: Path) -> None:
    (workspace / "data" / "persona_desktop_id").unlink()
    shutil.rmtree(workspace / "run")
    assert isinstance(refusal(workspace), DataFolderForeignError)


@pytest.mark.parametrize("what", ["a file", "a link", "a link to nowhere"])
def test_something_else_under_the_name_of_the_data_is_broken(workspace: Path, what: str) -> None:
    data = workspace / "data"
    elsewhere = workspace.parent / "elsewhere"
    data.rename(elsewhere)
    if what == "a file":
        data.write_text("data")
    else:
        data.symlink_to(elsewhere if what == "a link" else "nowhere")
    assert isinstance(refusal(workspace), DataFolderBrokenError)
    data.unlink()
    elsewhere.rename(data)
    assert answer(workspace) == 42


def test_a_file_in_place_of_the_folder_is_refused(folder: Path) -> None:
    file = folder / "workspace"
    file.write_text("not a folder")
    with pytest.raises(DataFolderError):
        make_server(file).start()
    assert file.read_text() == "not a folder"


@pytest.mark.parametrize("name", ["global/pg_control", "pg_wal"])
def test_files_that_the_server_may_not_read_are_a_question_of_permission(workspace: Path, name: str) -> None:
    part = workspace / "data" / name
    mode = part.stat().st_mode
    part.chmod(0)
    server = make_server(workspace)
    with pytest.raises(DataFolderPermissionError):
        server.start()
    part.chmod(mode)
    assert answer(workspace) == 42


@pytest.mark.skipif(
    os.geteuid() == 0, reason="no permission stops root; other users' folders are tested instead"
)
def test_a_folder_that_is_closed_to_its_owner_is_a_question_of_permission(workspace: Path) -> None:
    workspace.parent.chmod(0o500)
    try:
        with pytest.raises(DataFolderPermissionError):
            make_server(workspace.parent / "new").start()
    finally:
        workspace.parent.chmod(0o700)
    assert answer(workspace) == 42


def test_a_refused_start_holds_nothing(workspace: Path) -> None:
    """The person puts a backup back and tries again in the same window."""
    control = workspace / "data" / "global" / "pg_control"
    whole = control.read_bytes()
    control.write_bytes(b"")
    server = make_server(workspace)
    with pytest.raises(DataFolderBrokenError):
        server.start()
    assert not list(WorkspaceLayout(workspace).leases.iterdir())
    control.write_bytes(whole)
    server.start()
    assert ask(server, "SELECT answer FROM kept") == 42
    server.release()
