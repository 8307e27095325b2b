"""What goes wrong while an import is written: whatever it is, nothing is half-written and the error says what."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import cast

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from persona_desktop.database.engine import DatabaseEngine
from persona_desktop.database.import_store import PostgresImportStore
from persona_desktop.database.workspace import LocalWorkspace
from persona_desktop.domain.errors import DatabaseFullError, DatabaseUnavailableError
from persona_desktop.domain.import_lookup import Lookup
from persona_desktop.domain.importing import ImportPreview, ImportProgress, ImportStage
from persona_desktop.services.importing import ImportService
from tests.support.importing import Behind, answer, persona, write_json
from tests.support.local_server import kill_server, wait_for
from tests.support.postgres import postgres
from tests.support.workspace import WorkspaceForTests, workspace

__all__ = ["postgres", "workspace"]

STORY = "Długa historia o zakupach. " * 40


@pytest.fixture
def behind(workspace: WorkspaceForTests) -> Behind:
    return Behind(workspace.owner, workspace.user_id)


@pytest.fixture
def service(workspace: WorkspaceForTests) -> ImportService:
    return ImportService(PostgresImportStore(workspace.engine))


@pytest.fixture
async def preview(service: ImportService, tmp_path: Path) -> ImportPreview:
    """Many personas and an answer of each: several calls, of each kind some."""
    names = [f"Osoba {number}" for number in range(800)]
    people = [persona(full_name=name, background_story=STORY) for name in names]
    answers = [answer(persona=name) for name in names]
    paths = [write_json(tmp_path, people), write_json(tmp_path, answers, "odpowiedzi.json")]
    found = await service.preview(paths, None)
    assert not found.refused
    return found


async def blocked(behind: Behind) -> None:
    """Return as soon as somebody waits for a lock."""
    waiting = "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
    await asyncio.to_thread(wait_for, lambda: bool(behind.rows(waiting)))


async def test_a_connection_that_is_cut_in_the_middle_leaves_nothing(
    service: ImportService, behind: Behind, preview: ImportPreview
) -> None:
    before = behind.counts()

    def cut(progress: ImportProgress) -> None:
        if progress.done:
            behind.rows(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )

    with pytest.raises(DatabaseUnavailableError):
        await service.commit(preview, progress=cut)
    assert behind.counts() == before
    assert (await service.commit(preview)).added == 1_600


async def test_cancelling_while_the_server_works_takes_everything_back(
    service: ImportService, behind: Behind, workspace: WorkspaceForTests, preview: ImportPreview
) -> None:
    before = behind.counts()
    with workspace.owner.connect() as holder:
        holder.execute("LOCK TABLE persona_responses IN ACCESS EXCLUSIVE MODE")
        async with asyncio.TaskGroup() as group:
            task = group.create_task(service.commit(preview))
            await blocked(behind)
            task.cancel()
        assert task.cancelled()
        assert (
            behind.rows("SELECT FROM pg_stat_activity WHERE state = 'active' AND wait_event_type = 'Lock'")
            == []
        )
        holder.rollback()
    assert behind.counts() == before
    assert (await service.commit(preview)).added == 1_600


async def test_cancelling_during_the_commit_itself_takes_everything_back_or_nothing(
    service: ImportService, behind: Behind, workspace: WorkspaceForTests, preview: ImportPreview
) -> None:
    behind.rows(
        "CREATE FUNCTION wait_at_commit() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN PERFORM pg_advisory_xact_lock(7); RETURN NULL; END $$"
    )
    behind.rows(
        "CREATE CONSTRAINT TRIGGER wait_at_commit AFTER INSERT ON projects DEFERRABLE INITIALLY DEFERRED"
        " FOR EACH ROW EXECUTE FUNCTION wait_at_commit()"
    )
    before = behind.counts()
    with workspace.owner.connect() as holder:
        holder.execute("SELECT pg_advisory_xact_lock(7)")
        async with asyncio.TaskGroup() as group:
            task = group.create_task(service.commit(preview))
            await blocked(behind)
            task.cancel()
        assert task.cancelled()
    assert behind.counts() == before


async def test_a_commit_whose_answer_was_lost_is_not_called_a_failure(
    workspace: WorkspaceForTests, behind: Behind, service: ImportService, preview: ImportPreview
) -> None:
    lossy = ImportService(
        PostgresImportStore(_losing_answers(workspace.engine, DatabaseUnavailableError("lost")))
    )
    assert (await lossy.commit(preview)).added == 1_600
    assert behind.counts()["personas"] == 800


async def test_a_cancellation_that_came_too_late_is_not_called_one(
    workspace: WorkspaceForTests,
    behind: Behind,
    service: ImportService,
    preview: ImportPreview,
    tmp_path: Path,
) -> None:
    late = ImportService(PostgresImportStore(_losing_answers(workspace.engine, asyncio.CancelledError())))
    assert (await late.commit(preview)).added == 1_600
    some = [{"id": str(row.id), "full_name": "Nowa", "age": 50, "gender": "K"} for row in preview.rows[:2]]
    updates = await service.preview([write_json(tmp_path, some)], None)
    assert (await late.commit(updates)).updated == 2
    again = [
        answer(id=str(row.id), persona=None, persona_id=str(row.values["persona_id"]))
        for row in preview.rows[800:802]
    ]
    responses = await service.preview([write_json(tmp_path, again)], None)
    assert (await late.commit(responses)).updated == 2


async def test_a_lost_connection_before_the_commit_is_a_failure_even_where_it_can_be_looked_up(
    workspace: WorkspaceForTests, behind: Behind, preview: ImportPreview
) -> None:
    before = behind.counts()
    lossy = PostgresImportStore(
        _losing_answers(workspace.engine, DatabaseUnavailableError("lost"), keep=False)
    )
    with pytest.raises(DatabaseUnavailableError):
        await ImportService(lossy).commit(preview)
    assert behind.counts() == before


def _losing_answers(engine: DatabaseEngine, error: BaseException, *, keep: bool = True) -> DatabaseEngine:
    """An engine whose commits are answered by an error; without ``keep`` they were not done either."""

    class Lossy:
        reading = engine.reading

        @asynccontextmanager
        async def writing(self, timeout: float) -> AsyncIterator[AsyncConnection]:
            async with engine.writing(timeout) as connection:
                yield connection
                if not keep:
                    raise error
            raise error

    return cast(DatabaseEngine, Lossy())


async def test_a_full_disk_is_said_and_leaves_nothing(
    service: ImportService, behind: Behind, preview: ImportPreview
) -> None:
    behind.rows(
        "CREATE FUNCTION be_full() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN IF NEW.full_name = 'Osoba 700' THEN"
        " RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END IF; RETURN NEW; END $$"
    )
    behind.rows("CREATE TRIGGER be_full BEFORE INSERT ON personas FOR EACH ROW EXECUTE FUNCTION be_full()")
    before = behind.counts()
    with pytest.raises(DatabaseFullError):
        await service.commit(preview)
    assert behind.counts() == before


async def test_two_imports_of_the_same_file_do_not_mix(
    service: ImportService, behind: Behind, preview: ImportPreview
) -> None:
    results = await asyncio.gather(service.commit(preview), service.commit(preview), return_exceptions=True)
    assert sorted(type(result).__name__ for result in results) == ["ImportConflictError", "ImportResult"]
    assert behind.counts()["personas"] == behind.counts()["persona_responses"] == 800


async def test_cancelling_while_a_file_is_read_stops_the_thread(
    service: ImportService, tmp_path: Path
) -> None:
    path = write_json(tmp_path, [persona(background_story=STORY) for _ in range(4_000)])
    heard: list[ImportProgress] = []
    async with asyncio.TaskGroup() as group:

        def cancel(progress: ImportProgress) -> None:
            heard.append(progress)
            if progress.done:
                task.cancel()

        task = group.create_task(service.preview([path], None, cancel))
    assert task.cancelled()
    assert {progress.stage for progress in heard} == {ImportStage.READING}


async def test_a_server_that_is_killed_keeps_what_it_had_and_nothing_of_the_import(
    tmp_path_factory: pytest.TempPathFactory, tmp_path: Path
) -> None:
    folder = tmp_path_factory.mktemp("w")
    workspace = await LocalWorkspace.open(folder)
    try:
        service = ImportService(workspace.imports)
        await service.commit(
            await service.preview([write_json(tmp_path, persona(full_name="Wcześniejsza"))], None)
        )
        many = [persona(full_name=f"Osoba {number}", background_story=STORY) for number in range(800)]
        preview = await service.preview([write_json(tmp_path, many)], None)

        def kill(progress: ImportProgress) -> None:
            if progress.done:
                kill_server(folder)

        with pytest.raises(DatabaseUnavailableError):
            await service.commit(preview, progress=kill)
        names = await _names(workspace)
        assert names == ["Wcześniejsza"]
        assert (await service.commit(preview)).added == 800
    finally:
        await workspace.close()


async def _names(workspace: LocalWorkspace) -> list[str]:
    known = await workspace.imports.look_up(Lookup(names_wanted=True))
    return sorted(known_persona.name for known_persona in known.personas.values())
