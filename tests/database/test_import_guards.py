"""What an import must not do: write beside refused rows, over others' changes, or where this person may not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

from persona_desktop.database.engine import DatabaseEngine
from persona_desktop.database.import_store import PostgresImportStore
from persona_desktop.domain.errors import (
    ImportConflictError,
    ImportRefusedError,
    NotAllowedError,
    PersonaDesktopError,
)
from persona_desktop.domain.importing import (
    ImportKind,
    ImportPreview,
    ImportRow,
    RefusalReason,
    Verdict,
)
from persona_desktop.services.importing import ImportService
from tests.support.importing import Behind, answer, behind, persona, service, write_json
from tests.support.postgres import postgres
from tests.support.workspace import WorkspaceForTests, new_person, workspace

__all__ = ["behind", "postgres", "service", "workspace"]


async def test_refused_rows_keep_the_others_out_until_they_are_to_be_left_out(
    service: ImportService, behind: Behind, tmp_path: Path
) -> None:
    path = write_json(tmp_path, [persona(), persona(age=400)])
    preview = await service.preview([path], None)
    with pytest.raises(ImportRefusedError) as refused:
        await service.commit(preview)
    assert refused.value.refused == 1
    assert behind.counts()["personas"] == 0
    result = await service.commit(preview, skip_bad=True)
    assert (result.added, len(result.skipped)) == (1, 1)


async def test_with_nothing_but_refused_rows_nothing_is_written(
    service: ImportService, behind: Behind, tmp_path: Path
) -> None:
    preview = await service.preview([write_json(tmp_path, persona(age=-1))], None)
    before = behind.counts()
    result = await service.commit(preview, skip_bad=True)
    assert (result.added, result.updated, result.new_project, result.project_ids) == (0, 0, None, ())
    assert behind.counts() == before


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE personas SET updated_at = now() WHERE id = %(jan)s",
        "UPDATE personas SET deleted_at = now(), is_active = false WHERE id = %(jan)s",
        "DELETE FROM personas WHERE id = %(jan)s",
        "UPDATE projects SET is_active = false WHERE id = %(project)s",
        "DELETE FROM projects WHERE id = %(project)s",
        "DELETE FROM focus_groups WHERE project_id = %(project)s",
        "DELETE FROM persona_responses WHERE persona_id = %(jan)s",
        "INSERT INTO personas (id, project_id, age, gender, is_active) VALUES ('00000000-0000-4000-8000-000000000001', %(project)s, 1, 'K', true)",
    ],
)
async def test_what_somebody_changed_since_the_preview_is_not_overwritten(
    service: ImportService, behind: Behind, tmp_path: Path, change: str
) -> None:
    project = behind.project()
    jan, group = behind.someone(project), behind.group(project)
    old = behind.response(jan, group)
    people = [
        persona(id="00000000-0000-4000-8000-000000000001"),
        persona(id=str(jan), full_name="Jan Nowak", age=99),
    ]
    paths = [
        write_json(tmp_path, people),
        write_json(tmp_path, [answer(id=str(old), persona="Jan Nowak"), answer()], "odpowiedzi.json"),
    ]
    preview = await service.preview(paths, project)
    assert not preview.refused
    behind.rows(change, {"project": project, "jan": jan})
    before = behind.counts()
    with pytest.raises(ImportConflictError):
        await service.commit(preview)
    assert behind.counts() == before
    assert not behind.rows("SELECT FROM personas WHERE age = 99")


async def test_a_value_that_only_the_database_refuses_takes_everything_back(
    service: ImportService, behind: Behind, tmp_path: Path
) -> None:
    preview = await service.preview([write_json(tmp_path, [persona(), persona()])], None)
    last = replace(preview.rows[1], values=dict(preview.rows[1].values, gender="x" * 60))
    with pytest.raises(PersonaDesktopError) as refused:
        await service.commit(replace(preview, rows=(preview.rows[0], last)))
    assert "x" * 60 not in str(refused.value)
    assert behind.counts()["personas"] == behind.counts()["projects"] == 0


async def test_others_projects_are_refused_row_by_row_and_again_by_the_database(
    workspace: WorkspaceForTests, behind: Behind, tmp_path: Path
) -> None:
    behind.rows("UPDATE app.server_identity SET is_local_workspace = false")
    project = behind.project("Marty")
    anna, group = behind.someone(project, "Anna Kowalska"), behind.group(project)
    old = behind.response(anna, group)
    files = [
        write_json(
            tmp_path,
            [
                persona(id=str(anna)),
                persona(full_name="Ola"),
                persona(full_name="Ewa", project_id=str(project)),
            ],
        ),
        write_json(
            tmp_path,
            [answer(id=str(old), persona=None, persona_id=str(anna)), answer(id=str(old), persona="Ola")],
            "odpowiedzi.json",
        ),
    ]
    owned = await ImportService(PostgresImportStore(workspace.engine)).preview(files, project)
    with new_person(workspace.owner, "Jan Obcy") as (user_id, login):
        engine = DatabaseEngine(lambda: login)
        try:
            foreign = ImportService(PostgresImportStore(engine))
            preview = await foreign.preview(files, None, new_project_name="Moje")
            assert [row.verdict for row in preview.rows] == [
                Verdict.REFUSE,
                Verdict.ADD,
                *[Verdict.REFUSE] * 3,
            ]
            refusals = [row.refusals[0] for row in preview.refused]
            assert [refusal.reason for refusal in refusals] == [
                RefusalReason.NOT_ALLOWED,
                RefusalReason.NOT_ALLOWED,
                RefusalReason.NOT_ALLOWED,
                RefusalReason.DUPLICATE_ID,
            ]
            assert {refusal.value for refusal in refusals[:3]} == {"Marty"}
            before = behind.counts()
            for row in owned.rows[:4]:
                with pytest.raises(NotAllowedError):
                    await foreign.commit(replace(owned, rows=(row,), focus_groups=()))
            assert behind.counts() == before
            await foreign.commit(preview, skip_bad=True)
            assert behind.rows("SELECT owner_id FROM projects WHERE name = 'Moje'") == [{"owner_id": user_id}]
        finally:
            await engine.close()
            behind.rows("DELETE FROM projects WHERE name = 'Moje'")


async def test_nobody_writes_the_tables_themselves(workspace: WorkspaceForTests) -> None:
    from sqlalchemy import text

    for statement in (
        "INSERT INTO personas (id, project_id, age, gender, is_active) SELECT gen_random_uuid(), id, 1, 'K', true FROM projects",
        "UPDATE personas SET age = 1",
        "DELETE FROM persona_responses",
        "SELECT app.let_focus_groups_know('[]')",
        "SELECT app.require_writable_project(gen_random_uuid())",
    ):
        with pytest.raises(NotAllowedError):
            async with workspace.engine.writing() as connection:
                await connection.execute(text(statement))


async def test_a_row_without_a_project_is_a_mistake_of_ours(service: ImportService, tmp_path: Path) -> None:
    preview = await service.preview([write_json(tmp_path, persona())], None)
    lost = ImportRow(ImportKind.PERSONAS, 0, 1, "", Verdict.ADD, uuid4())
    with pytest.raises(ValueError, match="without a project"):
        await service.commit(ImportPreview(preview.files, (lost,), None))
