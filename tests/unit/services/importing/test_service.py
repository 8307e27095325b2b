"""The service with a store in memory; what PostgreSQL does is tried in tests/database and tests/faults."""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from persona_desktop.domain.errors import (
    ImportFileMissingError,
    ImportProjectAmbiguousError,
    ImportProjectMissingError,
    ImportRefusedError,
    ImportTooManyRowsError,
)
from persona_desktop.domain.import_lookup import Known, KnownProject, Lookup
from persona_desktop.domain.importing import ImportPreview, ImportProgress, ImportStage, Verdict
from persona_desktop.services.importing import ImportService, service

CAMPAIGN = KnownProject(uuid4(), "Kampania", True)
OLA = {"full_name": "Ola", "age": 34, "gender": "K"}


class Store:
    def __init__(self, *projects: KnownProject) -> None:
        self.projects = projects
        self.lookups: list[Lookup] = []
        self.written: list[ImportPreview] = []

    async def import_projects(self) -> tuple[KnownProject, ...]:
        return self.projects

    async def look_up(self, lookup: Lookup) -> Known:
        self.lookups.append(lookup)
        return Known(projects={project.id: project for project in self.projects})

    async def write_import(self, preview: ImportPreview, advance: Callable[[int], None]) -> None:
        for row in preview.rows:
            if row.verdict is not Verdict.REFUSE:
                advance(1)
        self.written.append(preview)


def file(folder: Path, *personas: dict[str, object], name: str = "a.json") -> Path:
    path = folder / name
    path.write_text(json.dumps(personas), encoding="utf-8")
    return path


async def test_a_preview_writes_nothing_and_a_commit_writes_it(tmp_path: Path) -> None:
    store = Store(CAMPAIGN)
    heard: list[ImportProgress] = []
    imports = ImportService(store)
    preview = await imports.preview([file(tmp_path, OLA, OLA | {"age": 35})], CAMPAIGN.id, heard.append)
    assert store.written == []
    result = await imports.commit(preview, progress=heard.append)
    assert store.written == [preview]
    assert (result.added, result.updated, result.skipped) == (2, 0, ())
    assert result.project_ids == (CAMPAIGN.id,)
    assert result.new_project is None
    assert [progress.stage for progress in heard if progress.done == 0] == list(ImportStage)
    assert heard[-1] == ImportProgress(ImportStage.WRITING, 2, 2)


async def test_refused_rows_are_written_only_without_them(tmp_path: Path) -> None:
    store = Store(CAMPAIGN)
    imports = ImportService(store)
    preview = await imports.preview([file(tmp_path, OLA, OLA | {"age": -1})], CAMPAIGN.id)
    with pytest.raises(ImportRefusedError):
        await imports.commit(preview)
    result = await imports.commit(preview, skip_bad=True)
    assert (result.added, [row.position for row in result.skipped]) == (1, [2])


async def test_nothing_to_write_is_not_written(tmp_path: Path) -> None:
    store = Store(CAMPAIGN)
    imports = ImportService(store)
    preview = await imports.preview([file(tmp_path, OLA | {"age": -1})], CAMPAIGN.id)
    assert (await imports.commit(preview, skip_bad=True)).added == 0
    assert store.written == []


async def test_the_target_is_the_open_project_or_the_one_of_the_given_name(tmp_path: Path) -> None:
    imports = ImportService(Store(CAMPAIGN, KnownProject(uuid4(), "Importowane", True)))
    path = file(tmp_path, OLA)
    opened = (await imports.preview([path], CAMPAIGN.id)).target
    found = (await imports.preview([path], None, new_project_name=" importowane")).target
    made = (await imports.preview([path], None, new_project_name="Nowy")).target
    assert opened is not None
    assert found is not None
    assert made is not None
    assert [(target.name, target.is_new) for target in (opened, found, made)] == [
        ("Kampania", False),
        ("Importowane", False),
        ("Nowy", True),
    ]
    result = await imports.commit(await imports.preview([path], None, new_project_name="Nowy"))
    assert result.new_project is not None
    assert result.project_ids == (result.new_project.project_id,)


async def test_projects_are_found_by_name_and_identifier() -> None:
    twins = [KnownProject(uuid4(), "Dwa razy", True) for _ in range(2)]
    imports = ImportService(Store(CAMPAIGN, *twins))
    assert (
        await imports.find_project(f" {CAMPAIGN.id}") == await imports.find_project("KAMPANIA") == CAMPAIGN.id
    )
    assert await imports.find_project("Inna") is None
    with pytest.raises(ImportProjectMissingError):
        await imports.find_project(str(UUID(int=9)))
    with pytest.raises(ImportProjectAmbiguousError):
        await imports.find_project("Dwa razy")


async def test_files_are_not_read_for_a_project_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(ImportProjectMissingError):
        await ImportService(Store()).preview([tmp_path / "nie-ma.json"], CAMPAIGN.id)


async def test_one_bad_file_makes_no_preview(tmp_path: Path) -> None:
    store = Store(CAMPAIGN)
    with pytest.raises(ImportFileMissingError):
        await ImportService(store).preview([file(tmp_path, OLA), tmp_path / "nie-ma.json"], CAMPAIGN.id)
    assert store.lookups == []


async def test_the_limit_of_rows_holds_for_all_files_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "MAXIMUM_ROWS", 3)
    paths = [file(tmp_path, OLA, OLA, name=name) for name in ("a.json", "b.json")]
    with pytest.raises(ImportTooManyRowsError) as refused:
        await ImportService(Store(CAMPAIGN)).preview(paths, CAMPAIGN.id)
    assert refused.value.path == str(paths[1])


async def test_cancelling_a_commit_reaches_the_store(tmp_path: Path) -> None:
    started = asyncio.Event()

    class Slow(Store):
        async def write_import(self, preview: ImportPreview, advance: Callable[[int], None]) -> None:
            started.set()
            await asyncio.Event().wait()

    imports = ImportService(Slow(CAMPAIGN))
    preview = await imports.preview([file(tmp_path, OLA)], CAMPAIGN.id)
    async with asyncio.TaskGroup() as group:
        task = group.create_task(imports.commit(preview))
        await started.wait()
        task.cancel()
    assert task.cancelled()
