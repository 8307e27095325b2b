"""Importing files: first a preview of what would happen, then, if the person agrees, all of it at once."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from uuid import UUID, uuid4

from persona_desktop.domain.errors import (
    ImportProjectAmbiguousError,
    ImportProjectMissingError,
    ImportRefusedError,
    ImportTooManyRowsError,
)
from persona_desktop.domain.import_lookup import Known, KnownProject, Lookup
from persona_desktop.domain.importing import (
    MAXIMUM_ROWS,
    ImportKind,
    ImportPreview,
    ImportResult,
    ImportStage,
    ImportTarget,
    Verdict,
    Written,
)
from persona_desktop.services.importing.naming import name_key
from persona_desktop.services.importing.progress import ProgressReporter, ReadingMeter, ReportProgress

if TYPE_CHECKING:
    from persona_desktop.services.importing.drafts import ReadFile

NEW_PROJECT_NAME = "Imported"

_log = logging.getLogger(__name__)


class ImportStore(Protocol):
    """The database, as an import sees it."""

    async def import_projects(self) -> tuple[KnownProject, ...]:
        """Return the projects that this person may read and that are not deleted."""

    async def look_up(self, lookup: Lookup) -> Known:
        """Return what the database knows about the things an import mentions."""

    async def write_import(self, preview: ImportPreview, advance: Callable[[int], None]) -> None:
        """Write all rows of a preview that are not refused, in one transaction.

        ``advance`` is called with the number of rows of each part that was written; nothing counts before the return.

        Raises:
            ImportConflictError: The database's rows are not as they were for the preview.
            NotAllowedError: This person may not write to one of the projects.

        """


class ImportService:
    """Reads files into a preview, and writes a preview to the database.

    Cancelling the task that awaits a method stops the reading, or takes the writing back, before the cancellation comes
    out: nothing is ever half-written.
    """

    def __init__(self, store: ImportStore, new_id: Callable[[], UUID] = uuid4) -> None:
        self._store = store
        self._new_id = new_id

    async def find_project(self, name_or_id: str) -> UUID | None:
        """Return the project of an identifier or a name; None when no project has that name.

        Raises:
            ImportProjectMissingError: It is an identifier, and no project has it.
            ImportProjectAmbiguousError: Several projects have that name.

        """
        projects = await self._store.import_projects()
        wanted = _as_identifier(name_or_id)
        if wanted is not None:
            return _project_of(wanted, projects).id
        found = _project_called(name_or_id, projects)
        return found.id if found else None

    async def preview(
        self,
        paths: Sequence[Path],
        project_id: UUID | None,
        progress: ReportProgress | None = None,
        *,
        new_project_name: str = NEW_PROJECT_NAME,
    ) -> ImportPreview:
        """Read and judge files; nothing is written.

        Args:
            paths: The files; those of personas may stand behind those of their responses.
            project_id: The open project: rows go there unless they name an existing project of their own.
            progress: Called in the loop's thread, some 200 times a stage.
            new_project_name: Where rows go when no project is open: to the project of this name, which the import makes
                if there is none.

        Raises:
            ImportFileError: A file cannot be imported; the subclass says why. None of the files is.
            ImportProjectMissingError: There is no project ``project_id``.
            ImportProjectAmbiguousError: Several projects have the name for rows without an open project.
            DatabaseUnavailableError: The database did not answer.

        """
        # Readers and rules are many modules; a window in which nothing is imported does without.
        from persona_desktop.services.importing.file_reading import size_for_progress
        from persona_desktop.services.importing.resolution import lookup_for, resolve

        projects = await self._store.import_projects()
        target = self._target(project_id, new_project_name, projects)
        report = ProgressReporter(progress)
        total = await asyncio.to_thread(lambda: sum(map(size_for_progress, paths)))
        files = await report.in_thread(ImportStage.READING, total, lambda meter: _read(paths, meter))
        known = await self._store.look_up(lookup_for(files, project_id))
        return await report.in_thread(
            ImportStage.CHECKING,
            sum(file.file.rows for file in files),
            lambda meter: resolve(files, known, target, self._new_id, meter.advance),
        )

    async def commit(
        self, preview: ImportPreview, *, skip_bad: bool = False, progress: ReportProgress | None = None
    ) -> ImportResult:
        """Write what a preview shows, in one transaction.

        Args:
            preview: What ``preview`` returned.
            skip_bad: Leave refused rows out; without it a single one keeps everything from being written.
            progress: Called in the loop's thread with the rows written, some 200 times.

        Raises:
            ImportRefusedError: There are refused rows, and they are not to be left out.
            ImportConflictError: The database's rows changed since the preview.
            NotAllowedError: This person may not write to one of the projects.
            DatabaseFullError: There is no room.
            DatabaseUnavailableError: The database did not answer.

        """
        refused = preview.refused
        if refused and not skip_bad:
            raise ImportRefusedError(len(refused))
        count = len(preview.rows) - len(refused)
        if count:
            report = ProgressReporter(progress)
            meter = report.meter(ImportStage.WRITING, count)
            await self._store.write_import(preview, meter.advance)
            _log.info("%d rows imported, %d left out", count, len(refused))
        return _result_of(preview)

    def _target(
        self, project_id: UUID | None, new_name: str, projects: tuple[KnownProject, ...]
    ) -> ImportTarget:
        if project_id is not None:
            project: KnownProject | None = _project_of(project_id, projects)
        else:
            project = _project_called(new_name, projects)
        if project is None:
            return ImportTarget(self._new_id(), new_name, is_new=True)
        return ImportTarget(project.id, project.name, is_new=False)


def _read(paths: Sequence[Path], meter: ReadingMeter) -> list[ReadFile]:
    from persona_desktop.services.importing.file_reading import read_file

    files: list[ReadFile] = []
    rows = 0
    for index, path in enumerate(paths):
        files.append(read_file(path, index, meter))
        rows += files[-1].file.rows
        if rows > MAXIMUM_ROWS:
            raise ImportTooManyRowsError(path, MAXIMUM_ROWS)
    return files


def _as_identifier(text: str) -> UUID | None:
    try:
        return UUID(text.strip())
    except ValueError:
        return None


def _project_of(project_id: UUID, projects: Sequence[KnownProject]) -> KnownProject:
    for project in projects:
        if project.id == project_id:
            return project
    raise ImportProjectMissingError(project_id)


def _project_called(name: str, projects: Sequence[KnownProject]) -> KnownProject | None:
    found = [project for project in projects if name_key(project.name) == name_key(name)]
    if len(found) > 1:
        raise ImportProjectAmbiguousError(name)
    return found[0] if found else None


def _result_of(preview: ImportPreview) -> ImportResult:
    targets = (*(() if preview.target is None else (preview.target,)), *preview.others)
    return ImportResult(
        personas=_written(preview, ImportKind.PERSONAS),
        responses=_written(preview, ImportKind.RESPONSES),
        skipped=preview.refused,
        project_ids=tuple(target.project_id for target in targets),
        new_project=preview.target if preview.target is not None and preview.target.is_new else None,
    )


def _written(preview: ImportPreview, kind: ImportKind) -> Written:
    def ids(verdict: Verdict) -> tuple[UUID, ...]:
        return tuple(
            row.id
            for row in preview.rows
            if row.kind is kind and row.verdict is verdict and row.id is not None
        )

    return Written(ids(Verdict.ADD), ids(Verdict.UPDATE))
