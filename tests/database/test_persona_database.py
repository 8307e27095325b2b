import asyncio
from collections.abc import Iterator
from contextlib import aclosing, contextmanager
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from psycopg.types.json import Json
from sqlalchemy import event

from persona_desktop.database.engine import DatabaseEngine
from persona_desktop.database.persona_database import PersonaDatabase
from persona_desktop.domain.details import PersonaDetails
from persona_desktop.domain.errors import DatabaseUnavailableError, PersonaNotFoundError
from persona_desktop.domain.persona_summary import NeedsState
from persona_desktop.services.details import PersonaDetailsService
from persona_desktop.services.task_registry import TaskRegistry
from persona_desktop.services.view_recorder import ViewRecorder
from tests.support.persona_rows import (
    NOON,
    add_audit_entry,
    add_focus_group,
    add_persona,
    add_project,
    add_response,
)
from tests.support.postgres import postgres
from tests.support.workspace import WorkspaceForTests, new_person, workspace

__all__ = ["postgres", "workspace"]

GONE: dict[str, dict[str, Any]] = {
    "deleted": {"deleted_at": NOON},
    "set aside": {"is_active": False},
    "deleted and set aside": {"deleted_at": NOON, "is_active": False},
}


@pytest.fixture
def database(workspace: WorkspaceForTests) -> PersonaDatabase:
    return PersonaDatabase(workspace.engine)


@contextmanager
def statements(engine: DatabaseEngine) -> Iterator[list[tuple[int, str]]]:
    """Collect the statements sent in the block, each with the connection that it went over."""
    sent: list[tuple[int, str]] = []

    def note(connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        sent.append((id(connection.connection.driver_connection), statement))

    event.listen(engine._engine.sync_engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(engine._engine.sync_engine, "before_cursor_execute", note)


async def names(database: PersonaDatabase, project_id: UUID) -> list[str]:
    return [row.full_name async for batch in database.persona_summaries(project_id) for row in batch]


def details_service(database: PersonaDatabase) -> tuple[PersonaDetailsService, TaskRegistry]:
    failures: list[BaseException] = []
    tasks = TaskRegistry(failures.append)
    views = ViewRecorder(database, tasks, lambda: NOON)
    return PersonaDetailsService(database, views, lambda: NOON, failures.append), tasks


async def open_details(database: PersonaDatabase, persona_id: UUID) -> PersonaDetails:
    service, tasks = details_service(database)
    details = await service.get(persona_id)
    others = asyncio.all_tasks() - {asyncio.current_task()}
    assert len(others) <= tasks.pending
    if others:
        await asyncio.wait(others)
    await asyncio.sleep(0)
    assert tasks.pending == 0
    return details


async def test_opening_a_persona_is_three_queries_at_once_and_a_view(
    workspace: WorkspaceForTests, database: PersonaDatabase
) -> None:
    """A query for every response or entry would make a click as slow as the persona is busy."""
    project_id = add_project(workspace)
    persona_id = add_persona(workspace, project_id)
    for name in ("Budżety", "Raporty", "Zespół"):
        group = add_focus_group(workspace, project_id, name)
        for _ in range(3):
            add_response(workspace, persona_id, group)
            add_audit_entry(workspace, persona_id, user_id=workspace.user_id)
    with statements(workspace.engine) as sent:
        details = await open_details(database, persona_id)
    assert len(sent) == 4
    *reads, (_, view) = sent
    assert "record_action" in view
    assert len({connection for connection, _ in reads}) == 3, "the parts waited for each other"
    assert details.responses is not None
    assert len(details.responses) == 9
    (entry, *_) = await database.audit_entries(persona_id)
    assert (entry.action, entry.details, entry.user_name) == ("view", {"source": "detail_view"}, "Marta Lis")


async def test_only_what_is_irregular_in_a_list_is_fetched_once_more(
    workspace: WorkspaceForTests, database: PersonaDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("persona_desktop.database.listing_queries._BATCH", 2)
    project_id = add_project(workspace)
    for number in range(5):
        add_persona(
            workspace,
            project_id,
            full_name=str(number),
            needs_and_pains={"pain_points": [{"pain_title": "irregular"}]} if number == 3 else None,
        )
    with statements(workspace.engine) as sent:
        batches = [batch async for batch in database.persona_summaries(project_id)]
    assert [len(batch) for batch in batches] == [2, 2, 1]
    assert len(sent) == 1


@pytest.mark.parametrize("gone", GONE.values(), ids=GONE)
async def test_a_persona_that_is_gone_neither_opens_nor_is_listed(
    workspace: WorkspaceForTests, database: PersonaDatabase, gone: dict[str, Any]
) -> None:
    project_id = add_project(workspace)
    persona_id = add_persona(workspace, project_id, **gone)
    with pytest.raises(PersonaNotFoundError) as raised:
        await database.persona(persona_id)
    assert raised.value.persona_id == str(persona_id)
    with pytest.raises(PersonaNotFoundError):
        await database.project_of(persona_id)
    assert await names(database, project_id) == []


async def test_a_link_is_told_the_project_of_its_persona_by_one_query(
    workspace: WorkspaceForTests, database: PersonaDatabase
) -> None:
    add_project(workspace)
    project_id = add_project(workspace)
    persona_id = add_persona(workspace, project_id)
    with statements(workspace.engine) as sent:
        assert await database.project_of(persona_id) == project_id
    assert len(sent) == 1


async def test_a_persona_of_a_project_that_is_set_aside_is_gone_with_it(
    workspace: WorkspaceForTests, database: PersonaDatabase
) -> None:
    project_id = add_project(workspace, is_active=False)
    persona_id = add_persona(workspace, project_id)
    with pytest.raises(PersonaNotFoundError):
        await database.persona(persona_id)
    with pytest.raises(PersonaNotFoundError):
        await database.project_of(persona_id)
    assert await names(database, project_id) == []
    assert (await database.workspace()).projects == ()


async def test_a_persona_that_never_was_is_said_and_has_neither_responses_nor_history(
    database: PersonaDatabase,
) -> None:
    with pytest.raises(PersonaNotFoundError):
        await database.persona(uuid4())
    assert await database.responses(uuid4()) == ()
    assert await database.audit_entries(uuid4()) == ()
    assert [batch async for batch in database.persona_summaries(uuid4())] == []


async def test_a_persona_comes_with_all_that_is_stored(
    workspace: WorkspaceForTests, database: PersonaDatabase
) -> None:
    """A column that no query asks for would be missing in every panel, and nobody would know why."""
    stored: dict[str, Any] = {
        "age": 42, "gender": "Mężczyzna", "location": "Łódź", "education_level": "Wyższe", "income_bracket": "5 000 zł",
        "occupation": "Agronom", "full_name": "Michał Okoń", "persona_title": "Rolnik", "headline": "Zbiera",
        "background_story": "Było tak.", "segment_id": "seg_x", "segment_name": "Nowi", "rag_context_used": True,
    }  # fmt: skip
    scales = {
        name: number / 20
        for number, name in enumerate(
            ("openness", "conscientiousness", "extraversion", "agreeableness", "neuroticism", "power_distance",
             "individualism", "masculinity", "uncertainty_avoidance", "long_term_orientation", "indulgence")
        )
    }  # fmt: skip
    persona = await database.persona(
        add_persona(
            workspace,
            add_project(workspace),
            **stored,
            **scales,
            values=["spokój"],
            interests=["pszczoły"],
            created_at=NOON - timedelta(days=1),
        )
    )
    shown = persona.model_dump()
    assert {name: shown[name] for name in stored if name in shown} == {
        name: value for name, value in stored.items() if not name.startswith("segment_")
    }
    assert {**shown["big_five"], **shown["hofstede"]} == scales
    assert (persona.values, persona.interests) == (("spokój",), ("pszczoły",))
    assert (persona.created_at, persona.updated_at) == (NOON - timedelta(days=1), NOON)
    assert persona.segment is not None
    assert (persona.segment.id, persona.segment.name) == ("seg_x", "Nowi")
    assert persona.problems == ()


async def test_responses_come_oldest_first_and_are_counted_in_their_group(
    workspace: WorkspaceForTests, database: PersonaDatabase
) -> None:
    project_id = add_project(workspace)
    persona_id, other = (add_persona(workspace, project_id) for _ in range(2))
    budgets, reports = (add_focus_group(workspace, project_id, name) for name in ("Budżety", "Raporty"))
    for hour, group, said in ((5, budgets, "c"), (3, reports, "b"), (1, budgets, "a"), (7, reports, "d")):
        add_response(workspace, persona_id, group, said, created_at=NOON.replace(hour=hour))
    add_response(workspace, other, budgets, "somebody else's", created_at=NOON.replace(hour=0))
    responses = await database.responses(persona_id)
    assert [(response.text, response.focus_group_name, response.ordinal) for response in responses] == [
        ("a", "Budżety", 1),
        ("b", "Raporty", 1),
        ("c", "Budżety", 2),
        ("d", "Raporty", 2),
    ]
    assert {response.persona_id for response in responses} == {persona_id}
    assert responses[0].created_at == NOON.replace(hour=1)
    assert responses[0].question == "Jak?"


async def test_answers_of_one_moment_keep_their_order_from_opening_to_opening(
    workspace: WorkspaceForTests, database: PersonaDatabase
) -> None:
    project_id = add_project(workspace)
    persona_id, group = add_persona(workspace, project_id), add_focus_group(workspace, project_id)
    ids = sorted(add_response(workspace, persona_id, group) for _ in range(4))
    responses = await database.responses(persona_id)
    assert [(response.id, response.ordinal) for response in responses] == list(
        zip(ids, (1, 2, 3, 4), strict=True)
    )


async def test_the_log_comes_newest_first_with_names_and_ends_where_it_is_told_to(
    workspace: WorkspaceForTests, database: PersonaDatabase
) -> None:
    persona_id, other = (add_persona(workspace, add_project(workspace)) for _ in range(2))
    for minute in range(25):
        add_audit_entry(
            workspace,
            persona_id,
            action=f"a{minute}",
            user_id=workspace.user_id if minute % 2 else None,
            timestamp=NOON + timedelta(minutes=minute),
        )
    add_audit_entry(workspace, other)
    entries = await database.audit_entries(persona_id)
    assert [entry.action for entry in entries] == [f"a{minute}" for minute in range(24, 4, -1)]
    assert [entry.user_name for entry in entries[:2]] == [None, "Marta Lis"]
    assert entries[0].occurred_at == NOON + timedelta(minutes=24)
    assert len(await database.audit_entries(persona_id, 3)) == 3


@pytest.mark.parametrize(
    ("stored", "expected"),
    [
        (None, {}),
        (Json(None), {}),
        (Json({"format": "pdf", "sections": ["needs"]}), {"format": "pdf", "sections": ["needs"]}),
        (Json(["a"]), {"details": ["a"]}),
        (Json("text"), {"details": "text"}),
        (r'{"a\u0000": "\ud800"}', {"a\0": "\N{REPLACEMENT CHARACTER}"}),
        ("[" * 3000 + "]" * 3000, {}),
        ('{"n": 1e999}', {"n": float("inf")}),
    ],
)
async def test_any_details_of_an_entry_are_shown_or_left_out(
    workspace: WorkspaceForTests, database: PersonaDatabase, stored: object, expected: dict[str, Any]
) -> None:
    persona_id = add_persona(workspace, add_project(workspace))
    add_audit_entry(workspace, persona_id, details=stored, timestamp="infinity")
    (entry,) = await database.audit_entries(persona_id)
    assert entry.details == expected


async def test_the_list_has_the_newest_change_first(
    workspace: WorkspaceForTests, database: PersonaDatabase
) -> None:
    project_id, other = add_project(workspace), add_project(workspace, "Inny")
    for name, hours in (("b", 2), ("a", 1), ("c", 3)):
        add_persona(workspace, project_id, full_name=name, updated_at=NOON - timedelta(hours=hours))
    add_persona(workspace, other, full_name="elsewhere")
    assert await names(database, project_id) == ["a", "b", "c"]


async def test_the_list_knows_what_a_persona_said_and_whether_it_was_analysed(
    workspace: WorkspaceForTests, database: PersonaDatabase
) -> None:
    project_id = add_project(workspace)
    group = add_focus_group(workspace, project_id)
    needs = {
        "generated_at": NOON.isoformat(),
        "jobs_to_be_done": [{"job_statement": "Gdy a, chcę b, aby c", "priority_score": 5}],
        "desired_outcomes": [],
        "pain_points": [],
    }
    silent = add_persona(workspace, project_id)
    told = add_persona(workspace, project_id)
    analysed = add_persona(workspace, project_id, needs_and_pains=needs)
    outdated = add_persona(workspace, project_id, needs_and_pains=needs)
    for persona_id, hour in ((told, 1), (analysed, 12), (outdated, 11), (outdated, 13), (outdated, 14)):
        add_response(workspace, persona_id, group, created_at=NOON.replace(hour=hour))
    rows = {row.id: row async for batch in database.persona_summaries(project_id) for row in batch}
    assert {
        persona_id: (row.needs_state, row.newer_responses, row.response_count)
        for persona_id, row in rows.items()
    } == {
        silent: (NeedsState.NO_RESPONSES, 0, 0),
        told: (NeedsState.NOT_ANALYSED, 0, 1),
        analysed: (NeedsState.CURRENT, 0, 1),
        outdated: (NeedsState.OUTDATED, 2, 3),
    }


async def test_a_list_that_is_left_early_gives_its_connection_back(
    workspace: WorkspaceForTests, database: PersonaDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("persona_desktop.database.listing_queries._BATCH", 1)
    project_id = add_project(workspace)
    for _ in range(50):
        add_persona(workspace, project_id, background_story="x" * 10_000)
    for _ in range(15):  # more often than there are connections
        async with aclosing(database.persona_summaries(project_id)) as batches:
            assert len(await anext(batches)) == 1
    assert workspace.engine._engine.sync_engine.pool.checkedout() == 0  # type: ignore[attr-defined]


async def test_a_list_whose_server_goes_away_is_said(
    workspace: WorkspaceForTests, database: PersonaDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("persona_desktop.database.listing_queries._BATCH", 1)
    project_id = add_project(workspace)
    with workspace.owner.connect() as owner:
        for number in range(2000):
            owner.execute(
                "INSERT INTO personas (id, project_id, age, gender, full_name, needs_and_pains, is_active) "
                "VALUES (gen_random_uuid(), %s, 30, 'Kobieta', %s, %s, true)",
                [project_id, str(number), Json({"jobs_to_be_done": [{"job_statement": "x" * 5000}]})],
            )

    async def read() -> None:
        async with aclosing(database.persona_summaries(project_id)) as batches:
            await anext(batches)
            with workspace.owner.connect() as owner:
                owner.execute(
                    "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE usename = %s",
                    [workspace.login.user],
                )
            async for _ in batches:
                pass

    with pytest.raises(DatabaseUnavailableError):
        await read()


async def test_a_persona_that_is_deleted_while_the_list_is_read_harms_nothing(
    workspace: WorkspaceForTests, database: PersonaDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Irregular needs are fetched a moment later than the list."""
    project_id = add_project(workspace)
    irregular = {"jobs_to_be_done": [{"job_statement": "a"}]}
    add_persona(workspace, project_id, full_name="a", needs_and_pains=irregular)
    gone = add_persona(workspace, project_id, full_name="b", needs_and_pains=irregular)
    reading = workspace.engine.reading

    def delete_first(*arguments: Any) -> Any:
        if not arguments:
            with workspace.owner.connect() as owner:
                owner.execute("DELETE FROM personas WHERE id = %s", [gone])
        return reading(*arguments)

    monkeypatch.setattr(workspace.engine, "reading", delete_first)
    rows = {row.full_name: row async for batch in database.persona_summaries(project_id) for row in batch}
    assert rows["a"].needs_state is NeedsState.CURRENT
    assert rows["b"].needs_state is NeedsState.NO_RESPONSES


async def test_the_workspace_says_who_reads_what(
    workspace: WorkspaceForTests, database: PersonaDatabase
) -> None:
    older = add_project(workspace, "Starszy", updated_at=NOON - timedelta(days=1))
    newer = add_project(workspace, "Nowszy", description="Opis")
    add_project(workspace, "Odłożony", is_active=False)
    found = await database.workspace()
    assert (found.name, found.is_local, found.user_name, found.has_demo) == ("", True, "Marta Lis", False)
    assert [(project.id, project.name, project.description) for project in found.projects] == [
        (newer, "Nowszy", "Opis"),
        (older, "Starszy", None),
    ]
    with workspace.owner.connect() as owner:
        owner.execute("INSERT INTO app.demo_row VALUES ('personas', gen_random_uuid())")
        owner.execute("UPDATE app.server_identity SET is_local_workspace = false")
    found = await database.workspace()
    assert (found.is_local, found.has_demo) == (False, True)


async def test_a_login_that_is_nobodys_has_no_name(workspace: WorkspaceForTests) -> None:
    with new_person(workspace.owner, "Jan Nowak") as (user_id, login):
        with workspace.owner.connect() as owner:
            owner.execute("DELETE FROM app.account WHERE user_id = %s", [user_id])
        engine = DatabaseEngine(lambda: login)
        try:
            assert (await PersonaDatabase(engine).workspace()).user_name == ""
        finally:
            await engine.close()
