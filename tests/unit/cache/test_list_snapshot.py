import sqlite3
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from persona_desktop.cache import list_snapshot
from persona_desktop.cache.list_snapshot import ListSnapshot
from persona_desktop.domain.persona_summary import Project, ProjectListing, Workspace
from tests.unit.domain.test_persona_filter import JOANNA, MAGDA, MICHAL, PROJECT

NOON = datetime(2026, 10, 14, 12, tzinfo=UTC)
OPEN = Project(PROJECT, "Kampania jesień 2026", "Opis")
WORKSPACE = Workspace("", True, "Marta Lis", (Project(uuid4(), "Inny"), OPEN), True)
LISTING = ProjectListing(OPEN, (MAGDA, JOANNA, MICHAL), NOON)


@pytest.fixture
def snapshot(tmp_path: Path) -> ListSnapshot:
    return ListSnapshot(tmp_path / "list.db")


def test_what_was_written_is_read_back_whole(snapshot: ListSnapshot, tmp_path: Path) -> None:
    snapshot.write(WORKSPACE, LISTING)
    snapshot.write(WORKSPACE, LISTING)
    assert snapshot.read() == (WORKSPACE, LISTING)
    assert (tmp_path / "list.db").stat().st_mode & 0o077 == 0, "personas are readable by their owner alone"
    assert [path.name for path in tmp_path.iterdir()] == ["list.db"]


def test_without_a_file_there_is_nothing(snapshot: ListSnapshot) -> None:
    assert snapshot.read() is None


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.write_bytes(b"not a database at all, but long enough to look at" * 50),
        lambda path: path.write_bytes(path.read_bytes()[:3000]),
        lambda path: path.write_bytes(b""),
        lambda path: change(path, "PRAGMA user_version = 99"),
        lambda path: change(path, "DELETE FROM workspace"),
        lambda path: change(path, "UPDATE workspace SET document = '{\"projects\": 5}'"),
        lambda path: change(path, "UPDATE persona SET needs_state = 'unknown'"),
        lambda path: change(path, "UPDATE persona SET pain_severities = 'a,b'"),
    ],
)
def test_a_broken_file_is_removed_and_the_list_comes_from_the_server(
    snapshot: ListSnapshot, tmp_path: Path, spoil: object
) -> None:
    snapshot.write(WORKSPACE, LISTING)
    spoil(tmp_path / "list.db")  # type: ignore[operator]
    assert snapshot.read() is None
    assert not (tmp_path / "list.db").exists()
    snapshot.write(WORKSPACE, LISTING)
    assert snapshot.read() is not None


def change(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_list_too_long_to_paint_at_once_is_not_kept(
    snapshot: ListSnapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    snapshot.write(WORKSPACE, LISTING)
    monkeypatch.setattr(list_snapshot, "MAXIMUM_ROWS", 2)
    snapshot.write(WORKSPACE, LISTING)
    assert snapshot.read() is None


def test_a_folder_that_cannot_be_written_loses_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    snapshot = ListSnapshot(tmp_path / "missing" / "list.db")
    snapshot.write(WORKSPACE, LISTING)
    assert "cannot be written" in caplog.text
    assert snapshot.read() is None


def test_an_old_snapshot_survives_a_failed_write(
    snapshot: ListSnapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    snapshot.write(WORKSPACE, LISTING)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(ListSnapshot, "_write", staticmethod(full))
    snapshot.write(replace(WORKSPACE, user_name="Jan"), LISTING)
    assert snapshot.read() == (WORKSPACE, LISTING)


def test_two_threads_may_write_at_once(snapshot: ListSnapshot, caplog: pytest.LogCaptureFixture) -> None:
    with ThreadPoolExecutor(4) as threads:
        for written in [threads.submit(snapshot.write, WORKSPACE, LISTING) for _ in range(20)]:
            written.result()
    assert snapshot.read() == (WORKSPACE, LISTING)
    assert caplog.text == ""
