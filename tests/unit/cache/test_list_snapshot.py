import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from persona_desktop.cache import list_snapshot
from persona_desktop.cache.list_snapshot import ListSnapshot
from persona_desktop.domain.persona_summary import PersonaSummary, Project, ProjectListing, Workspace
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
        lambda path: change(path, "UPDATE persona SET created_at = 1e300"),
        lambda path: change(path, "UPDATE persona SET updated_at = 9e999"),
        lambda path: change(path, "UPDATE persona SET id = x'00'"),
        lambda path: change(path, "UPDATE workspace SET document = '[]'"),
        lambda path: change(path, "UPDATE workspace SET document = json('5')"),
        lambda path: change(path, f"UPDATE workspace SET document = '{'[' * 200_000}'"),
        lambda path: change(path, "UPDATE workspace SET document = json_set(document, '$.project_id', 5)"),
        lambda path: change(
            path, f"UPDATE workspace SET document = json_set(document, '$.project_id', '{uuid4()}')"
        ),
        lambda path: change(path, "UPDATE workspace SET document = json_set(document, '$.user_name', 5)"),
        lambda path: change(
            path, "UPDATE workspace SET document = json_set(document, '$.projects[0].name', 5)"
        ),
        lambda path: change(path, "UPDATE workspace SET document = json_set(document, '$.loaded_at', 1e300)"),
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


@pytest.mark.parametrize(
    ("persona", "user_name"),
    [
        (replace(MAGDA, full_name="Magda \ud800"), "Marta Lis"),
        (replace(MAGDA, age=2**70), "Marta Lis"),
        (MAGDA, "Marta \udfff"),
    ],
)
def test_what_cannot_be_stored_leaves_the_old_snapshot_and_nothing_else(
    snapshot: ListSnapshot,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    persona: PersonaSummary,
    user_name: str,
) -> None:
    snapshot.write(WORKSPACE, LISTING)
    snapshot.write(replace(WORKSPACE, user_name=user_name), replace(LISTING, personas=(persona,)))
    assert "cannot be written" in caplog.text
    assert snapshot.read() == (WORKSPACE, LISTING)
    assert [path.name for path in tmp_path.iterdir()] == ["list.db"]


def test_two_programs_may_write_at_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    programs = [ListSnapshot(tmp_path / "list.db") for _ in range(4)]
    with ThreadPoolExecutor(4) as threads:
        for written in [threads.submit(programs[n % 4].write, WORKSPACE, LISTING) for n in range(40)]:
            written.result()
    assert programs[0].read() == (WORKSPACE, LISTING)
    assert caplog.text == ""
    assert [path.name for path in tmp_path.iterdir()] == ["list.db"]


def test_what_a_killed_program_left_is_removed_but_not_what_another_is_writing(
    snapshot: ListSnapshot, tmp_path: Path
) -> None:
    left, fresh = tmp_path / "list.db.00ff00ff.new", tmp_path / "list.db.11ff11ff.new"
    left.write_bytes(b"")
    fresh.write_bytes(b"")
    os.utime(left, (0, 0))
    snapshot.write(WORKSPACE, LISTING)
    assert {path.name for path in tmp_path.iterdir()} == {"list.db", fresh.name}


def test_two_threads_may_write_at_once(snapshot: ListSnapshot, caplog: pytest.LogCaptureFixture) -> None:
    with ThreadPoolExecutor(4) as threads:
        for written in [threads.submit(snapshot.write, WORKSPACE, LISTING) for _ in range(20)]:
            written.result()
    assert snapshot.read() == (WORKSPACE, LISTING)
    assert caplog.text == ""


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("full_name", 7),
        ("occupation", 7),
        ("age", "old"),
        ("opportunity", "high"),
        ("response_count", "many"),
    ],
)
def test_a_row_of_the_wrong_types_is_not_shown(tmp_path: Path, column: str, value: object) -> None:
    """A flipped bit can make a text of a number, also where the table says otherwise."""
    path = tmp_path / "list.db"
    snapshot = ListSnapshot(path)
    snapshot.write(WORKSPACE, LISTING)
    with sqlite3.connect(path) as connection:
        names = [row[1] for row in connection.execute("PRAGMA table_info(persona)")]
        connection.execute("ALTER TABLE persona RENAME TO strict_persona")
        connection.execute(f"CREATE TABLE persona ({', '.join(names)})")
        connection.execute("INSERT INTO persona SELECT * FROM strict_persona")
        connection.execute(f"UPDATE persona SET {column} = ? WHERE position = 1", [value])
    connection.close()
    assert snapshot.read() is None
    assert not path.exists()
