"""The import on a real database: what is found, and what is written."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from persona_desktop.database.persona_database import PersonaDatabase
from persona_desktop.domain.errors import (
    ImportProjectMissingError,
)
from persona_desktop.domain.importing import (
    ImportProgress,
    ImportResult,
    ImportStage,
    RefusalReason,
    Verdict,
)
from persona_desktop.services.importing import ImportService
from tests.support.importing import (
    EXAMPLES,
    YESTERDAY,
    Behind,
    answer,
    behind,
    persona,
    service,
    write_json,
    write_text,
)
from tests.support.postgres import postgres
from tests.support.workspace import WorkspaceForTests, workspace

__all__ = ["behind", "postgres", "service", "workspace"]


async def run(
    service: ImportService, *paths: Path, project: UUID | None = None, **options: Any
) -> ImportResult:
    return await service.commit(await service.preview(paths, project, **options))


async def test_every_column_of_a_persona_is_written_and_read_back(
    service: ImportService, behind: Behind, tmp_path: Path
) -> None:
    full = persona(
        persona_title="Marketing Manager w Scale-upie",
        headline="Ambitna profesjonalistka",
        location="Łódź",
        education_level="Wyższe magisterskie",
        income_bracket="7 500 - 10 000 zł",
        occupation="Marketing Manager",
        big_five={"openness": 0.85, "neuroticism": 0},
        hofstede={"power_distance": 0.45, "indulgence": 1},
        values=["Sukces „zawodowy”", 'a "b", {c}'],
        interests=["Yoga"],
        background_story="Anna ma 28 lat.\nMieszka w Łodzi.",
        personality_prompt="Mów krótko.",
        segment_id="seg_young",
        segment_name="Młodzi Profesjonaliści",
        rag_context_used=True,
        rag_citations=[{"document_title": "GUS", "chunk_text": "…", "relevance_score": -0.3}],
        rag_context_details={"graph_nodes": [{"typ": None}], "orchestration_reasoning": {"brief": "**x**"}},
        needs_and_pains={
            "generated_at": "2025-10-16T14:30:00Z",
            "pain_points": [{"pain_title": "Ręczne kopiowanie", "severity": 8.0}],
        },
        created_at="2025-10-15T10:00:00Z",
        updated_at="2025-10-16T12:00:00Z",
        audit_log=[],
        is_active=True,
    )
    result = await run(service, write_json(tmp_path, full), new_project_name="Importowane")
    row = behind.persona(UUID(str(full["id"])))
    assert result.personas.added == (row["id"],)
    assert result.new_project is not None
    assert row["project_id"] == result.new_project.project_id
    for field in ("full_name", "persona_title", "headline", "age", "gender", "location", "education_level"):
        assert row[field] == full[field]
    for field in ("income_bracket", "occupation", "values", "interests", "background_story", "segment_name"):
        assert row[field] == full[field]
    for field in ("rag_context_used", "rag_citations", "rag_context_details", "segment_id"):
        assert row[field] == full[field]
    assert (row["openness"], row["conscientiousness"], row["neuroticism"]) == (0.85, None, 0.0)
    assert (row["power_distance"], row["masculinity"], row["indulgence"]) == (0.45, None, 1.0)
    assert row["needs_and_pains"]["pain_points"][0]["severity"] == 8
    assert "8.0" not in str(row["needs_and_pains"])
    assert row["created_at"] == datetime(2025, 10, 15, 10, tzinfo=UTC)
    assert (row["is_active"], row["deleted_at"]) == (True, None)
    assert row["updated_at"].year >= 2026


async def test_only_the_given_columns_of_an_existing_persona_change(
    service: ImportService, behind: Behind, tmp_path: Path
) -> None:
    project = behind.project()
    jan = behind.someone(
        project, headline="Stary", location="Łódź", openness=0.3, rag_context_used=True, updated_at=YESTERDAY
    )
    before = behind.persona(jan)
    change = persona(
        id=str(jan), full_name="Jan Nowak", age=41, gender="Mężczyzna", headline=None, values=["Spokój"]
    )
    result = await run(service, write_json(tmp_path, [change]), project=project)
    after = behind.persona(jan)
    assert result.personas.updated == (jan,)
    assert result.new_project is None
    changed = {column for column in after if after[column] != before[column]}
    assert changed == {"age", "headline", "values", "updated_at"}
    assert (after["age"], after["headline"], after["values"]) == (41, None, ["Spokój"])
    assert after["updated_at"] > YESTERDAY


async def test_a_table_of_identifiers_and_segments_updates_nothing_but_segments(
    service: ImportService, behind: Behind, tmp_path: Path
) -> None:
    jan = behind.someone(behind.project(), headline="Kurier")
    before = behind.persona(jan)
    result = await run(service, write_text(tmp_path, f"id;Segment\n{jan};Rodziny\n"))
    after = behind.persona(jan)
    assert result.personas.updated == (jan,)
    assert {column for column in after if after[column] != before[column]} == {"segment_name", "updated_at"}


async def test_an_update_is_in_the_audit_log_with_its_fields_and_the_person(
    service: ImportService, behind: Behind, workspace: WorkspaceForTests, tmp_path: Path
) -> None:
    jan = behind.someone(behind.project())
    await run(service, write_json(tmp_path, persona(id=str(jan))))
    entries = behind.rows("SELECT * FROM persona_audit_log")
    assert [(e["persona_id"], e["user_id"], e["action"]) for e in entries] == [
        (jan, workspace.user_id, "update")
    ]
    assert entries[0]["details"]["source"] == "import"
    assert set(entries[0]["details"]["fields"]) == {"full_name", "age", "gender"}


async def test_a_persona_of_another_project_is_updated_where_it_is(
    service: ImportService, behind: Behind, tmp_path: Path
) -> None:
    here, there = behind.project("Tu"), behind.project("Tam")
    jan = behind.someone(there)
    path = write_json(
        tmp_path, [persona(id=str(jan), project_id=str(here)), persona(), persona(project_id=str(there))]
    )
    preview = await service.preview([path], here)
    assert [row.project_id for row in preview.rows] == [there, here, there]
    assert preview.target is not None
    assert (preview.target.name, [other.name for other in preview.others]) == ("Tu", ["Tam"])
    result = await service.commit(preview)
    assert set(result.project_ids) == {here, there}
    assert behind.persona(jan)["project_id"] == there
    assert [behind.persona(added)["project_id"] for added in result.personas.added] == [here, there]


async def test_what_was_deleted_is_not_brought_back(
    service: ImportService, behind: Behind, tmp_path: Path
) -> None:
    project, gone_project = behind.project(), behind.project("Dawna")
    gone = behind.someone(project, deleted_at=YESTERDAY, is_active=False)
    lost = behind.someone(gone_project)
    behind.rows("UPDATE projects SET is_active = false WHERE id = %s", [gone_project])
    group = behind.group(project)
    old_answer = behind.response(gone, group)
    personas = write_json(
        tmp_path, [persona(id=str(gone)), persona(id=str(lost)), persona(project_id=str(gone_project))]
    )
    answers = write_json(
        tmp_path,
        [
            answer(persona=None, persona_id=str(gone)),
            answer(id=str(old_answer), persona="Anna Kowalska"),
            answer(persona="Jan Nowak"),
        ],
        "odpowiedzi.json",
    )
    preview = await service.preview([personas, answers], project)
    reasons = [row.refusals[0].reason if row.refusals else None for row in preview.rows]
    assert reasons == [
        RefusalReason.DELETED_PERSONA,
        RefusalReason.DELETED_PERSONA,
        None,  # a row of a project that is gone goes to the open one
        RefusalReason.DELETED_PERSONA,
        RefusalReason.DELETED_PERSONA,
        RefusalReason.UNKNOWN_PERSONA,
    ]
    assert preview.rows[2].project_id == project


async def test_responses_find_their_personas_and_make_missing_focus_groups(
    service: ImportService, behind: Behind, tmp_path: Path
) -> None:
    project = behind.project()
    jan = behind.someone(project, "Jan  Nowak")
    behind.someone(project, "", persona_title="Kurierka")
    known = behind.group(project, "Zakupy w sieci")
    wanted = uuid4()
    answers = write_json(
        tmp_path,
        [
            answer(persona="jan nowak", date="2026-10-01T10:00:00Z"),
            answer(persona="KURIERKA", focus_group="Nowa grupa", date="2026-10-03"),
            answer(focus_group="nowa  GRUPA", question="Drugie?", date="02.10.2026 8:00"),
            answer(focus_group="Po identyfikatorze", focus_group_id=str(wanted), response_time_ms=1200),
            answer(
                focus_group=None, focus_group_id=str(known), persona=None, persona_id=str(jan), answer="Inna."
            ),
        ],
        "odpowiedzi.json",
    )
    people = write_json(tmp_path, [persona()])
    preview = await service.preview([answers, people], project)
    assert not preview.refused
    result = await service.commit(preview)
    assert len(result.responses.added) == 5
    groups = {row["name"]: row for row in behind.rows("SELECT * FROM focus_groups")}
    assert set(groups) == {"Zakupy w sieci", "Nowa grupa", "Po identyfikatorze"}
    new = groups["Nowa grupa"]
    assert (new["project_id"], new["mode"], new["status"]) == (project, "normal", "completed")
    assert new["created_at"] == datetime(2026, 10, 2, 8, tzinfo=UTC)
    assert (new["questions"], new["target_participants"]) == (["Co Pani przeszkadza?", "Drugie?"], 2)
    assert groups["Po identyfikatorze"]["id"] == wanted
    # The group that was there learns of whom it heard.
    assert groups["Zakupy w sieci"]["persona_ids"] == [jan]
    assert groups["Zakupy w sieci"]["questions"] == ["Co Pani przeszkadza?"]
    rows = behind.rows("SELECT * FROM persona_responses ORDER BY response_time_ms NULLS LAST, created_at")
    assert rows[0]["response_time_ms"] == 1200
    assert rows[1]["created_at"] == datetime(2026, 10, 1, 10, tzinfo=UTC)


async def test_an_existing_response_is_updated_and_keeps_what_the_file_does_not_say(
    service: ImportService, behind: Behind, tmp_path: Path
) -> None:
    project = behind.project()
    jan, group = behind.someone(project), behind.group(project)
    old = behind.response(jan, group)
    before = behind.rows("SELECT * FROM persona_responses")[0]
    path = write_json(tmp_path, answer(id=str(old), persona="Jan Nowak", answer="Poprawiona."))
    result = await run(service, path, project=project)
    after = behind.rows("SELECT * FROM persona_responses")[0]
    assert result.responses.updated == (old,)
    assert (after["response_text"], after["question_text"]) == ("Poprawiona.", "Co Pani przeszkadza?")
    assert (after["response_time_ms"], after["created_at"]) == (900, before["created_at"])


async def test_without_an_open_project_names_are_found_in_all_of_them(
    service: ImportService, behind: Behind, tmp_path: Path
) -> None:
    here, there = behind.project("Tu"), behind.project("Tam")
    behind.someone(here, "Ola Lis")
    behind.someone(here, "Jan Nowak")
    behind.someone(there, "Jan Nowak")
    path = write_json(
        tmp_path, [answer(persona="Ola Lis"), answer(persona="Jan Nowak"), answer(persona="Nikt")]
    )
    preview = await service.preview([path], None)
    assert [row.verdict for row in preview.rows] == [Verdict.ADD, Verdict.REFUSE, Verdict.REFUSE]
    assert preview.target is None
    reasons = [row.refusals[0].reason for row in preview.refused]
    assert reasons == [RefusalReason.AMBIGUOUS_PERSONA, RefusalReason.UNKNOWN_PERSONA]
    assert (await service.preview([path], there)).count(Verdict.REFUSE) == 2
    result = await service.commit(preview, skip_bad=True)
    assert len(result.skipped) == 2
    assert behind.rows("SELECT project_id FROM focus_groups") == [{"project_id": here}]


async def test_the_project_for_rows_without_one_is_found_by_name_before_it_is_made(
    service: ImportService, behind: Behind, workspace: WorkspaceForTests, tmp_path: Path
) -> None:
    first = await run(service, write_json(tmp_path, persona()), new_project_name="Importowane")
    again = await run(service, write_json(tmp_path, persona()), new_project_name="Importowane")
    assert first.new_project is not None
    assert again.new_project is None
    made = behind.rows("SELECT * FROM projects")
    assert [row["name"] for row in made] == ["Importowane"]
    assert made[0]["owner_id"] == workspace.user_id
    assert again.project_ids == first.project_ids == (made[0]["id"],)
    assert await service.find_project("importowane") == made[0]["id"]
    assert await service.find_project(str(made[0]["id"])) == made[0]["id"]
    assert await service.find_project("Inny") is None
    with pytest.raises(ImportProjectMissingError):
        await service.preview([write_json(tmp_path, persona())], uuid4())


async def test_thousands_of_personas_come_in_one_transaction_and_say_how_far_they_are(
    service: ImportService, behind: Behind, tmp_path: Path
) -> None:
    story = "Długa historia o zakupach. " * 40
    many = [persona(full_name=f"Osoba {number}", background_story=story) for number in range(3_000)]
    heard: list[ImportProgress] = []
    preview = await service.preview([write_json(tmp_path, many)], None, heard.append)
    await service.commit(preview, progress=heard.append)
    assert behind.count("personas") == 3_000
    assert len(behind.rows("SELECT DISTINCT xmin::text FROM personas")) == 1
    stages = [progress.stage for progress in heard]
    assert stages == sorted(stages, key=list(ImportStage).index)
    for stage in ImportStage:
        done = [progress.done for progress in heard if progress.stage is stage]
        assert done == sorted(done)
        assert done[0] == 0
        assert 2 <= len(done) <= 202


async def test_looking_up_takes_few_queries_however_many_rows(
    service: ImportService, workspace: WorkspaceForTests, tmp_path: Path
) -> None:
    from sqlalchemy import event

    statements: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        statements.append(statement)

    event.listen(workspace.engine._engine.sync_engine, "before_cursor_execute", note)
    files = [
        write_json(tmp_path, [persona(full_name=f"Osoba {number}") for number in range(200)]),
        write_json(
            tmp_path, [answer(persona=f"Osoba {number}", id=str(uuid4())) for number in range(200)], "o.json"
        ),
    ]
    preview = await service.preview(files, None)
    assert preview.count(Verdict.ADD) == 400
    assert len(statements) == 5


async def test_moments_are_kept_to_the_microsecond(
    service: ImportService, behind: Behind, tmp_path: Path
) -> None:
    moment = YESTERDAY + timedelta(microseconds=123_456)
    result = await run(service, write_json(tmp_path, persona(created_at=moment.isoformat())))
    assert behind.persona(result.personas.added[0])["created_at"] == moment


async def test_the_examples_of_the_documentation_are_imported_together(
    service: ImportService, behind: Behind
) -> None:
    result = await run(service, *EXAMPLES)
    assert (len(result.personas.added), len(result.responses.added), result.skipped) == (4, 4, ())
    zaneta = behind.rows("SELECT * FROM personas WHERE full_name = 'Żaneta Śliwińska'")[0]
    assert (zaneta["openness"], zaneta["values"]) == (0.85, ["Niezależność", "Uczciwość"])
    assert zaneta["background_story"].count("\n") == 1
    groups = behind.rows("SELECT * FROM focus_groups ORDER BY name")
    assert [group["name"] for group in groups] == [
        "Raportowanie w małych firmach",
        "Wolni strzelcy o pieniądzach",
    ]
    assert zaneta["id"] in groups[0]["persona_ids"]
    again = await service.preview(EXAMPLES, None)
    assert again.count(Verdict.UPDATE) == 2  # those with identifiers of their own


async def test_what_is_written_can_be_read_as_a_persona(
    service: ImportService, workspace: WorkspaceForTests
) -> None:
    example = next(path for path in EXAMPLES if path.name == "persona-details.json")
    result = await run(service, example)
    read = await PersonaDatabase(workspace.engine).persona(result.personas.added[0])
    assert read.problems == ()
    assert read.needs is not None
    assert (read.needs.jobs[0].priority, len(read.citations)) == (8, 1)
    assert read.segment is not None
    assert read.segment.name == "Wolni strzelcy"


async def test_a_segment_that_is_named_alone_joins_the_one_of_its_project(
    service: ImportService, behind: Behind, tmp_path: Path
) -> None:
    first = persona(segment_id="seg_young", segment_name="Młodzi Profesjonaliści")
    doubled = [persona(segment_id=f"seg_{number}", segment_name="Dwojaki") for number in (1, 2)]
    await run(service, write_json(tmp_path, [first, *doubled]))
    csv = (
        "Imię i nazwisko;Wiek;Płeć;Segment\nJan;30;M;młodzi profesjonaliści\nEwa;31;K;Dwojaki\n"
        "Ola;32;K;Całkiem Nowy\n"
    )
    await run(service, write_text(tmp_path, csv))
    await run(service, write_text(tmp_path, "Imię i nazwisko;Wiek;Płeć;Segment\nIza;33;K;CAŁKIEM NOWY\n"))
    rows = behind.rows("SELECT full_name, segment_name, segment_id FROM personas WHERE age BETWEEN 30 AND 33")
    assert {row["full_name"]: (row["segment_name"], row["segment_id"]) for row in rows} == {
        "Jan": ("Młodzi Profesjonaliści", "seg_young"),
        "Ewa": ("Dwojaki", None),
        "Ola": ("Całkiem Nowy", None),
        "Iza": ("Całkiem Nowy", None),
    }
