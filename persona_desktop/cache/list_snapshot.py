"""The list as it was last seen, painted at the next start before anything is asked of the server.

The file is disposable: one that cannot be read is removed and the list comes from the server. It lies beside the local
workspace's own data, which hold the same rows, and is readable by its owner alone.
"""

from __future__ import annotations

import json
import logging
import os
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Any, Final
from uuid import UUID

from persona_desktop.domain.persona_summary import (
    NeedsState,
    PersonaSummary,
    Project,
    ProjectListing,
    Workspace,
)

MAXIMUM_ROWS = 20_000
"""Longer lists are not kept: reading them would delay the first paint longer than the server does."""

_VERSION = 2
_LONGEST_WRITING = 3600.0
"""Seconds after which nobody is writing any more."""
_SCHEMA = """
CREATE TABLE workspace (document TEXT NOT NULL) STRICT;
CREATE TABLE persona (
    position INTEGER PRIMARY KEY, id BLOB NOT NULL, full_name TEXT NOT NULL, age INTEGER, gender TEXT,
    occupation TEXT, location TEXT, education_level TEXT, segment_id TEXT, segment_name TEXT, top_need TEXT,
    opportunity INTEGER, pain_severities TEXT NOT NULL, needs_state TEXT NOT NULL, newer_responses INTEGER NOT NULL,
    response_count INTEGER NOT NULL, created_at REAL NOT NULL, updated_at REAL NOT NULL, pain_keys TEXT NOT NULL
) STRICT;
"""
_COLUMNS = (
    "id, full_name, age, gender, occupation, location, education_level, segment_id, segment_name, top_need, "
    "opportunity, pain_severities, needs_state, newer_responses, response_count, created_at, updated_at, "
    "pain_keys"
)

_NOT_STORABLE: Final = (sqlite3.Error, OSError, ValueError, OverflowError)
"""What writing can meet: half a surrogate pair and a number of more than 64 bits are values that SQLite does not hold."""

_log = logging.getLogger(__name__)


class ListSnapshot:
    """Reads and writes the snapshot in one file; may be called from any thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._writing = Lock()

    def read(self) -> tuple[Workspace, ProjectListing] | None:
        """Return what was last written; None when there is nothing or it cannot be read (the file is removed)."""
        if not self._path.is_file():
            return None
        try:
            return self._read()
        except Exception as error:  # noqa: BLE001  anything can stand in a damaged file, and nothing in it is needed
            _log.warning("the list's snapshot cannot be read (%s) and is removed", type(error).__name__)
            self.remove()
            return None

    def write(self, workspace: Workspace, listing: ProjectListing) -> None:
        """Replace the snapshot; a list that is too long removes it. A failure is logged: the list itself is safe."""
        if len(listing.personas) > MAXIMUM_ROWS:
            self.remove()
            return
        with self._writing:
            self._replace(workspace, listing)

    def remove(self) -> None:
        """Delete the file."""
        try:
            self._path.unlink(missing_ok=True)
        except OSError as error:
            _log.warning("the list's snapshot cannot be removed (%s)", type(error).__name__)

    def _replace(self, workspace: Workspace, listing: ProjectListing) -> None:
        # Another program with the same folder may be writing too.
        temporary = self._path.with_name(f"{self._path.name}.{os.urandom(4).hex()}.new")
        try:
            os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            self._write(temporary, workspace, listing)
            self._remove_leftovers(temporary.stat().st_mtime)
            temporary.replace(self._path)
        except _NOT_STORABLE as error:
            _log.warning("the list's snapshot cannot be written (%s)", type(error).__name__)
            _clear(temporary)

    def _remove_leftovers(self, now: float) -> None:
        """Remove what programs left behind that were killed while they wrote; whoever is writing now is spared."""
        for leftover in self._path.parent.glob(f"{self._path.name}.*.new*"):
            with suppress(FileNotFoundError):
                if leftover.stat().st_mtime < now - _LONGEST_WRITING:
                    leftover.unlink()

    def _read(self) -> tuple[Workspace, ProjectListing]:
        with closing(sqlite3.connect(f"{self._path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if version != _VERSION:
                raise ValueError(f"version {version}")
            (document,) = connection.execute("SELECT document FROM workspace").fetchone()
            stored = json.loads(document)
            project_id = UUID(stored["project_id"])
            rows = connection.execute(f"SELECT {_COLUMNS} FROM persona ORDER BY position")  # noqa: S608  constants
            personas = tuple(_summary(project_id, row) for row in rows)
        projects = tuple(
            Project(UUID(item["id"]), _text(item["name"]), _optional_text(item["description"]))
            for item in stored["projects"]
        )
        workspace = Workspace(
            name=_text(stored["name"]),
            is_local=bool(stored["is_local"]),
            user_name=_text(stored["user_name"]),
            projects=projects,
            has_demo=bool(stored["has_demo"]),
        )
        project = next(project for project in projects if project.id == project_id)
        return workspace, ProjectListing(project, personas, datetime.fromtimestamp(stored["loaded_at"], UTC))

    @staticmethod
    def _write(path: Path, workspace: Workspace, listing: ProjectListing) -> None:
        document = {
            "name": workspace.name,
            "is_local": workspace.is_local,
            "user_name": workspace.user_name,
            "has_demo": workspace.has_demo,
            "project_id": str(listing.project.id),
            "loaded_at": listing.loaded_at.timestamp(),
            "projects": [
                {"id": str(project.id), "name": project.name, "description": project.description}
                for project in workspace.projects
            ],
        }
        with closing(sqlite3.connect(path)) as connection:
            connection.executescript(_SCHEMA)
            connection.execute(
                "INSERT INTO workspace VALUES (?)", (json.dumps(document, ensure_ascii=False),)
            )
            marks = ", ".join("?" * (_COLUMNS.count(",") + 1))
            connection.executemany(
                f"INSERT INTO persona ({_COLUMNS}) VALUES ({marks})",  # noqa: S608  constants
                map(_row, listing.personas),
            )
            connection.execute(f"PRAGMA user_version = {_VERSION}")
            connection.commit()


def _clear(temporary: Path) -> None:
    for path in (temporary, temporary.with_name(f"{temporary.name}-journal")):
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(type(value).__name__)
    return value


def _optional_text(value: object) -> str | None:
    return None if value is None else _text(value)


def _whole(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(type(value).__name__)
    return value


def _row(persona: PersonaSummary) -> tuple[object, ...]:
    return (
        persona.id.bytes,
        persona.full_name,
        persona.age,
        persona.gender,
        persona.occupation,
        persona.location,
        persona.education_level,
        persona.segment_id,
        persona.segment_name,
        persona.top_need,
        persona.opportunity,
        ",".join(map(str, persona.pain_severities)),
        persona.needs_state.value,
        persona.newer_responses,
        persona.response_count,
        persona.created_at.timestamp(),
        persona.updated_at.timestamp(),
        "\n".join(persona.pain_keys),
    )


def _summary(project_id: UUID, row: tuple[Any, ...]) -> PersonaSummary:
    (
        identifier,
        full_name,
        age,
        gender,
        occupation,
        location,
        education_level,
        segment_id,
        segment_name,
        top_need,
        opportunity,
        severities,
        state,
        newer_responses,
        response_count,
        created_at,
        updated_at,
        keys,
    ) = row
    return PersonaSummary(
        id=UUID(bytes=identifier),
        project_id=project_id,
        full_name=_text(full_name),
        age=None if age is None else _whole(age),
        gender=_optional_text(gender),
        occupation=_optional_text(occupation),
        location=_optional_text(location),
        education_level=_optional_text(education_level),
        segment_id=_optional_text(segment_id),
        segment_name=_optional_text(segment_name),
        top_need=_optional_text(top_need),
        opportunity=None if opportunity is None else _whole(opportunity),
        pain_severities=tuple(map(int, severities.split(","))) if severities else (),
        needs_state=NeedsState(state),
        newer_responses=_whole(newer_responses),
        response_count=_whole(response_count),
        created_at=datetime.fromtimestamp(created_at, UTC),
        updated_at=datetime.fromtimestamp(updated_at, UTC),
        pain_keys=tuple(_text(keys).split("\n")) if keys else (),
    )
