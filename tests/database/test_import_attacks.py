"""Calling the functions of an import without the program: what they refuse to a person who makes up what they are given."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text

from persona_desktop.database.engine import DatabaseEngine
from persona_desktop.database.import_store import PostgresImportStore
from persona_desktop.domain.errors import (
    ImportConflictError,
    ImportUnreadableError,
    NotAllowedError,
    PersonaDesktopError,
)
from persona_desktop.services.importing import ImportService
from tests.support.importing import Behind, answer, write_json
from tests.support.postgres import postgres
from tests.support.workspace import WorkspaceForTests, new_person, workspace

__all__ = ["postgres", "workspace"]


@pytest.fixture
def behind(workspace: WorkspaceForTests) -> Behind:
    return Behind(workspace.owner, workspace.user_id)


class Strangers:
    """Marta's project with a person, a focus group and a response in it, and Jan, who may not write there."""

    def __init__(self, behind: Behind, jan_id: UUID, jan: DatabaseEngine) -> None:
        self.jan = jan
        self.project = behind.project("Marty")
        self.anna = behind.someone(self.project, "Anna Kowalska")
        self.group = behind.group(self.project)
        self.response = behind.response(self.anna, self.group)
        self.jans_project = behind.project("Jana", jan_id)
        self.jans_persona = behind.someone(self.jans_project)
        self.jans_group = behind.group(self.jans_project)
        self.jans_response = behind.response(self.jans_persona, self.jans_group)


@pytest.fixture
async def strangers(workspace: WorkspaceForTests, behind: Behind) -> AsyncIterator[Strangers]:
    behind.rows("UPDATE app.server_identity SET is_local_workspace = false")
    with new_person(workspace.owner, "Jan Obcy") as (jan_id, login):
        engine = DatabaseEngine(lambda: login)
        try:
            yield Strangers(behind, jan_id, engine)
        finally:
            await engine.close()
            behind.rows("DELETE FROM projects WHERE owner_id = %s", [jan_id])


async def call(engine: DatabaseEngine, function: str, project: UUID, *rows: Mapping[str, object]) -> None:
    given = json.dumps(rows, default=str)
    async with engine.writing() as connection:
        await connection.execute(
            text(f"SELECT app.{function}(:project, CAST(:given AS json))"),
            {"project": project, "given": given},
        )


def persona_row(**changes: object) -> dict[str, object]:
    return {"id": uuid4(), "full_name": "Ola", "age": 30, "gender": "Kobieta", **changes}


def response_row(persona: UUID, group: UUID, **changes: object) -> dict[str, object]:
    return {
        "id": uuid4(),
        "persona_id": persona,
        "focus_group_id": group,
        "question_text": "Co?",
        "response_text": "Podrobione.",
        **changes,
    }


def group_row(**changes: object) -> dict[str, object]:
    return {"id": uuid4(), "name": "Obca", "persona_ids": [], "questions": [], **changes}


def seen_of_persona(behind: Behind, persona: UUID) -> str:
    return str(behind.persona(persona)["updated_at"])


def seen_of_response(behind: Behind, response: UUID) -> str:
    return str(
        behind.rows("SELECT xmin::text AS seen FROM persona_responses WHERE id = %s", [response])[0]["seen"]
    )


def everything(behind: Behind) -> list[list[dict[str, Any]]]:
    tables = ("projects", "personas", "focus_groups", "persona_responses", "persona_audit_log")
    return [behind.rows(f"SELECT * FROM {table} ORDER BY id") for table in tables]


@pytest.mark.parametrize(
    "function",
    [
        "import_personas",
        "import_persona_updates",
        "import_focus_groups",
        "import_responses",
        "import_response_updates",
    ],
)
async def test_another_persons_project_is_closed_to_every_function(
    strangers: Strangers, behind: Behind, function: str
) -> None:
    rows = {
        "import_personas": persona_row(),
        "import_persona_updates": {
            "id": strangers.anna,
            "seen": seen_of_persona(behind, strangers.anna),
            "age": 99,
        },
        "import_focus_groups": group_row(),
        "import_responses": response_row(strangers.anna, strangers.group),
        "import_response_updates": response_row(
            strangers.anna,
            strangers.group,
            id=strangers.response,
            seen=seen_of_response(behind, strangers.response),
        ),
    }
    before = everything(behind)
    for given in ([rows[function]], []):
        with pytest.raises(NotAllowedError):
            await call(strangers.jan, function, strangers.project, *given)
    assert everything(behind) == before


async def test_rows_that_name_another_project_land_in_the_one_that_was_asked_for(
    strangers: Strangers, behind: Behind
) -> None:
    made = persona_row(project_id=strangers.project)
    group = group_row(project_id=strangers.project)
    await call(strangers.jan, "import_personas", strangers.jans_project, made)
    await call(strangers.jan, "import_focus_groups", strangers.jans_project, group)
    await call(
        strangers.jan,
        "import_persona_updates",
        strangers.jans_project,
        {
            "id": strangers.jans_persona,
            "seen": seen_of_persona(behind, strangers.jans_persona),
            "project_id": strangers.project,
        },
    )
    assert behind.persona(UUID(str(made["id"])))["project_id"] == strangers.jans_project
    assert behind.persona(strangers.jans_persona)["project_id"] == strangers.jans_project
    assert behind.rows("SELECT project_id FROM focus_groups WHERE id = %s", [group["id"]]) == [
        {"project_id": strangers.jans_project}
    ]


async def test_a_persona_of_somebody_else_is_not_updated_through_a_project_of_ones_own(
    strangers: Strangers, behind: Behind
) -> None:
    before = everything(behind)
    change = {"id": strangers.anna, "seen": seen_of_persona(behind, strangers.anna), "age": 99}
    with pytest.raises(ImportConflictError):
        await call(strangers.jan, "import_persona_updates", strangers.jans_project, change)
    assert everything(behind) == before


async def test_responses_are_not_put_into_somebody_elses_mouth_or_group(
    strangers: Strangers, behind: Behind
) -> None:
    before = everything(behind)
    for persona, group in (
        (strangers.anna, strangers.jans_group),
        (strangers.jans_persona, strangers.group),
        (strangers.anna, strangers.group),
    ):
        with pytest.raises(ImportConflictError):
            await call(
                strangers.jan, "import_responses", strangers.jans_project, response_row(persona, group)
            )
    assert everything(behind) == before


async def test_what_somebody_elses_persona_said_is_neither_taken_nor_rewritten(
    strangers: Strangers, behind: Behind
) -> None:
    """Neither by moving it to a persona of one's own, nor by moving one's own response there."""
    before = everything(behind)
    theirs, mine = strangers.response, strangers.jans_response
    for response, persona, group in (
        (theirs, strangers.jans_persona, strangers.jans_group),
        (theirs, strangers.anna, strangers.group),
        (mine, strangers.anna, strangers.jans_group),
        (mine, strangers.jans_persona, strangers.group),
        (mine, strangers.anna, strangers.group),
    ):
        change = response_row(persona, group, id=response, seen=seen_of_response(behind, response))
        with pytest.raises(ImportConflictError):
            await call(strangers.jan, "import_response_updates", strangers.jans_project, change)
    assert everything(behind) == before


async def test_nobody_makes_a_project_for_somebody_else_or_over_one(
    strangers: Strangers, behind: Behind
) -> None:
    before = everything(behind)
    with pytest.raises(PersonaDesktopError):
        async with strangers.jan.writing() as connection:
            await connection.execute(
                text("SELECT app.import_project(:id, 'Moje', 1)"), {"id": strangers.project}
            )
    assert everything(behind) == before


@pytest.mark.parametrize("seen", [None, "1", "x"])
async def test_a_response_is_rewritten_only_by_whoever_saw_it_as_it_is(
    workspace: WorkspaceForTests, behind: Behind, seen: str | None
) -> None:
    project = behind.project()
    jan, group = behind.someone(project), behind.group(project)
    change = response_row(jan, group, id=behind.response(jan, group), seen=seen)
    before = everything(behind)
    with pytest.raises(ImportConflictError):
        await call(workspace.engine, "import_response_updates", project, change)
    assert everything(behind) == before


async def test_a_response_of_a_persona_in_the_trash_stays_there(
    workspace: WorkspaceForTests, behind: Behind
) -> None:
    project = behind.project()
    jan, ola, group = behind.someone(project), behind.someone(project, "Ola"), behind.group(project)
    response = behind.response(jan, group)
    for gone in ("is_active = false", "is_active = true, deleted_at = now()"):
        behind.rows(f"UPDATE personas SET {gone} WHERE id = %s", [jan])
        change = response_row(ola, group, id=response, seen=seen_of_response(behind, response))
        with pytest.raises(ImportConflictError):
            await call(workspace.engine, "import_response_updates", project, change)


@pytest.mark.parametrize("gone", ["is_active = false", "deleted_at = now()"])
async def test_nothing_is_written_to_a_persona_in_the_trash(
    workspace: WorkspaceForTests, behind: Behind, gone: str
) -> None:
    project = behind.project()
    jan, ola, group = behind.someone(project), behind.someone(project, "Ola"), behind.group(project)
    olas = behind.response(ola, group)
    behind.rows(f"UPDATE personas SET {gone} WHERE id = %s", [jan])
    before = everything(behind)
    for function, row in (
        ("import_persona_updates", {"id": jan, "seen": seen_of_persona(behind, jan), "age": 99}),
        ("import_responses", response_row(jan, group)),
        ("import_response_updates", response_row(jan, group, id=olas, seen=seen_of_response(behind, olas))),
    ):
        with pytest.raises(ImportConflictError):
            await call(workspace.engine, function, project, row)
    assert everything(behind) == before


async def test_a_response_that_somebody_changed_since_the_preview_is_not_overwritten(
    workspace: WorkspaceForTests, behind: Behind, tmp_path: Path
) -> None:
    project = behind.project()
    jan, group = behind.someone(project), behind.group(project)
    response = behind.response(jan, group)
    service = ImportService(PostgresImportStore(workspace.engine))
    preview = await service.preview(
        [write_json(tmp_path, [answer(id=str(response), persona="Jan Nowak")])], project
    )
    behind.rows("UPDATE persona_responses SET response_text = 'Inaczej.' WHERE id = %s", [response])
    with pytest.raises(ImportConflictError):
        await service.commit(preview)
    assert behind.rows("SELECT response_text FROM persona_responses") == [{"response_text": "Inaczej."}]
    assert behind.count("persona_audit_log") == 0


async def test_a_rewritten_response_stands_in_the_history_of_whoever_said_it_and_says_it_now(
    workspace: WorkspaceForTests, behind: Behind, tmp_path: Path
) -> None:
    project = behind.project()
    jan, ola = behind.someone(project), behind.someone(project, "Ola")
    group = behind.group(project)
    kept, moved = behind.response(jan, group), behind.response(jan, group)
    service = ImportService(PostgresImportStore(workspace.engine))
    rows = [answer(id=str(kept), persona="Jan Nowak"), answer(id=str(moved), persona="Ola", question="Co?")]
    await service.commit(await service.preview([write_json(tmp_path, rows)], project))
    entries = {entry["persona_id"]: entry for entry in behind.rows("SELECT * FROM persona_audit_log")}
    assert entries.keys() == {jan, ola}
    for persona, responses in ((jan, {kept, moved}), (ola, {moved})):
        entry = entries[persona]
        assert (entry["action"], entry["user_id"]) == ("update", workspace.user_id)
        assert entry["details"]["source"] == "import"
        assert entry["details"]["fields"] == ["responses"]
        assert set(entry["details"]["response_ids"]) == {str(response) for response in responses}


JOB, OUTCOME, PAIN = {"job_statement": "J"}, {"outcome_statement": "O"}, {"pain_title": "P"}

UNREADABLE: dict[str, dict[str, object]] = {
    "an age below": {"age": -5},
    "an age above": {"age": 121},
    "a trait below": {"openness": -0.1, "neuroticism": 0.5},
    "a trait above": {"openness": 0.5, "indulgence": 1.1},
    "a trait that is no number": {"neuroticism": "NaN"},
    "citations as text": {"rag_citations": "x"},
    "citations as an object": {"rag_citations": {}},
    "a citation as text": {"rag_citations": [{}, "x"]},
    "a citation as a list": {"rag_citations": [[{}]]},
    "details as a list": {"rag_context_details": [{}]},
    "details as text": {"rag_context_details": "x"},
    "needs as a number": {"needs_and_pains": 5},
    "needs as a list": {"needs_and_pains": [{}]},
    "jobs as an object": {"needs_and_pains": {"jobs_to_be_done": JOB}},
    "a job as text": {"needs_and_pains": {"jobs_to_be_done": [JOB, "x"]}},
    "a job as a list": {"needs_and_pains": {"jobs_to_be_done": [[JOB]]}},
    "a job without a statement": {"needs_and_pains": {"jobs_to_be_done": [{"priority_score": 5}]}},
    "a job without words": {"needs_and_pains": {"jobs_to_be_done": [{"job_statement": ""}]}},
    "a priority of 11": {"needs_and_pains": {"jobs_to_be_done": [JOB | {"priority_score": 11}]}},
    "a priority in a list": {"needs_and_pains": {"jobs_to_be_done": [JOB | {"priority_score": [5]}]}},
    "outcomes as text": {"needs_and_pains": {"desired_outcomes": "x"}},
    "an outcome as a list": {"needs_and_pains": {"desired_outcomes": [[OUTCOME]]}},
    "an outcome without a statement": {"needs_and_pains": {"desired_outcomes": [{}]}},
    "an importance of 0": {"needs_and_pains": {"desired_outcomes": [OUTCOME | {"importance": 0}]}},
    "a satisfaction of 0": {
        "needs_and_pains": {"desired_outcomes": [OUTCOME | {"satisfaction_current_solutions": 0}]}
    },
    "an old satisfaction of -1": {"needs_and_pains": {"desired_outcomes": [OUTCOME | {"satisfaction": -1}]}},
    "pains as a number": {"needs_and_pains": {"pain_points": 5}},
    "a pain as null": {"needs_and_pains": {"pain_points": [None]}},
    "a pain without a title": {"needs_and_pains": {"pain_points": [PAIN, {"severity": 5}]}},
    "a title that is no text": {"needs_and_pains": {"pain_points": [{"pain_title": 5}]}},
    "a severity between": {"needs_and_pains": {"pain_points": [PAIN | {"severity": 5.5}]}},
    "a severity as text": {"needs_and_pains": {"pain_points": [PAIN | {"severity": "5"}]}},
}


@pytest.mark.parametrize("values", UNREADABLE.values(), ids=UNREADABLE.keys())
async def test_what_other_programs_could_not_read_is_neither_added_nor_an_update(
    workspace: WorkspaceForTests, behind: Behind, values: dict[str, object]
) -> None:
    project = behind.project()
    jan = behind.someone(project)
    before = everything(behind)
    change = {"id": jan, "seen": seen_of_persona(behind, jan), **values}
    for function, row in (
        ("import_personas", persona_row(**values)),
        ("import_persona_updates", change),
    ):
        with pytest.raises(ImportUnreadableError):
            await call(workspace.engine, function, project, row)
    assert everything(behind) == before


READABLE: dict[str, object] = {
    "age": 0,
    "openness": 0,
    "indulgence": 1,
    "rag_citations": [{}, {"document_title": None}],
    "rag_context_details": {"graph_nodes": [None]},
    "needs_and_pains": {
        "jobs_to_be_done": [JOB | {"priority_score": 10}, JOB | {"priority_score": None}],
        "desired_outcomes": [
            OUTCOME | {"importance": 1, "satisfaction_current_solutions": 10.0, "opportunity_score": 45},
            OUTCOME | {"satisfaction": 0},
        ],
        "pain_points": [PAIN, PAIN | {"severity": 1}],
    },
}


@pytest.mark.parametrize(
    "values",
    [
        READABLE,
        {"rag_citations": [], "rag_context_details": {}, "needs_and_pains": {}},
        {"rag_citations": None, "rag_context_details": None, "needs_and_pains": None, "openness": None},
        {"needs_and_pains": {"jobs_to_be_done": None, "desired_outcomes": [], "pain_points": None}},
    ],
)
async def test_what_every_program_can_read_is_written(
    workspace: WorkspaceForTests, behind: Behind, values: dict[str, object]
) -> None:
    project = behind.project()
    jan, made = behind.someone(project), persona_row(**values)
    await call(workspace.engine, "import_personas", project, made)
    await call(
        workspace.engine,
        "import_persona_updates",
        project,
        {"id": jan, "seen": seen_of_persona(behind, jan), **values},
    )
    for persona in (jan, UUID(str(made["id"]))):
        row = behind.persona(persona)
        assert all(row[column] == value for column, value in values.items())


async def test_a_persona_that_was_unreadable_before_may_get_another_segment(
    workspace: WorkspaceForTests, behind: Behind
) -> None:
    jan = behind.someone(behind.project(), age=130)
    project = behind.persona(jan)["project_id"]
    change = {"id": jan, "seen": seen_of_persona(behind, jan), "segment_name": "Rodziny"}
    await call(workspace.engine, "import_persona_updates", project, change)
    assert (behind.persona(jan)["segment_name"], behind.persona(jan)["age"]) == ("Rodziny", 130)
