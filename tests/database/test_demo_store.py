"""Loading and removing the demo: all of it or nothing, once, and never a row of somebody's own."""

from __future__ import annotations

import asyncio
import json
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text

from persona_desktop.database.demo_rows import demo_id
from persona_desktop.database.demo_store import PostgresDemoStore
from persona_desktop.database.engine import DatabaseEngine
from persona_desktop.domain.errors import DemoFilesError, NotAllowedError, PersonaDesktopError
from persona_desktop.resource_files import resource_path
from persona_desktop.services.demo import DemoService
from tests.support.demo import counts, rows_of
from tests.support.postgres import Database, postgres
from tests.support.workspace import WorkspaceForTests, new_person, workspace

__all__ = ["postgres", "workspace"]

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
MAGDALENA = demo_id("persona", "magdalena-wronska")
AUTUMN = demo_id("project", "kampania-jesien-2026")
BUDGETS = demo_id("focus-group", "budzety-2026")


@pytest.fixture
def store(workspace: WorkspaceForTests) -> PostgresDemoStore:
    return PostgresDemoStore(workspace.engine, now=lambda: NOW)


def add_persona(database: Database, project_id: UUID, persona_id: UUID | None = None) -> UUID:
    """Put in a persona of somebody's own, as an import does."""
    persona_id = persona_id or uuid4()
    with database.connect() as connection:
        connection.execute(
            "INSERT INTO personas (id, project_id, age, gender, full_name, is_active)"
            " VALUES (%s, %s, 40, 'Kobieta', 'Własna Persona', true)",
            [persona_id, project_id],
        )
    return persona_id


def add_response(database: Database, persona_id: UUID, focus_group_id: UUID) -> UUID:
    response_id = uuid4()
    with database.connect() as connection:
        connection.execute(
            "INSERT INTO persona_responses (id, persona_id, focus_group_id, question_text, response_text)"
            " VALUES (%s, %s, %s, 'Jak?', 'Tak.')",
            [response_id, persona_id, focus_group_id],
        )
    return response_id


def ids(database: Database, table: str) -> set[UUID]:
    return {row["id"] for row in rows_of(database, f"SELECT id FROM {table}")}


async def test_loading_twice_is_loading_once(store: PostgresDemoStore, workspace: WorkspaceForTests) -> None:
    assert not await store.is_loaded()
    loaded = await store.load()
    once = counts(workspace.owner)
    assert loaded == once["personas"] > 0
    assert await store.is_loaded()
    assert await store.load() == 0
    assert counts(workspace.owner) == once


async def test_two_windows_that_load_at_once_load_once(
    store: PostgresDemoStore, workspace: WorkspaceForTests
) -> None:
    both = await asyncio.gather(store.load(), store.load())
    assert sorted(both) == [0, counts(workspace.owner)["personas"]]


async def test_the_same_part_is_the_same_row_again(
    store: PostgresDemoStore, workspace: WorkspaceForTests
) -> None:
    await store.load()
    first = ids(workspace.owner, "personas") | ids(workspace.owner, "persona_responses")
    await store.remove()
    await store.load()
    assert ids(workspace.owner, "personas") | ids(workspace.owner, "persona_responses") == first


async def test_times_are_counted_back_from_the_moment_of_loading(
    store: PostgresDemoStore, workspace: WorkspaceForTests
) -> None:
    await store.load()
    [magdalena] = rows_of(workspace.owner, f"SELECT * FROM personas WHERE id = '{MAGDALENA}'")
    assert magdalena["created_at"] == NOW - timedelta(days=43)
    assert magdalena["updated_at"] == NOW - timedelta(days=0.0835)
    generated = datetime.fromisoformat(magdalena["needs_and_pains"]["generated_at"])
    assert generated == NOW - timedelta(days=2.0125)


async def test_removing_leaves_nothing(store: PostgresDemoStore, workspace: WorkspaceForTests) -> None:
    before = counts(workspace.owner)
    loaded = await store.load()
    assert await store.remove() == loaded
    assert counts(workspace.owner) == before
    assert rows_of(workspace.owner, "SELECT * FROM app.demo_row") == []
    assert not await store.is_loaded()
    assert await store.remove() == 0


async def test_what_a_demo_persona_gathered_goes_with_it(
    store: PostgresDemoStore, workspace: WorkspaceForTests
) -> None:
    await store.load()
    add_response(workspace.owner, MAGDALENA, BUDGETS)
    async with workspace.engine.writing() as connection:
        await connection.execute(
            text("SELECT app.record_action(:event, :persona, 'view', '{}', now())"),
            {"event": uuid4(), "persona": MAGDALENA},
        )
    await store.remove()
    assert counts(workspace.owner) == {**dict.fromkeys(counts(workspace.owner), 0), "users": 1}


async def test_a_persona_of_ones_own_keeps_its_project(
    store: PostgresDemoStore, workspace: WorkspaceForTests
) -> None:
    await store.load()
    own = add_persona(workspace.owner, AUTUMN)
    await store.remove()
    assert ids(workspace.owner, "personas") == {own}
    [project] = rows_of(workspace.owner, "SELECT * FROM projects")
    assert (project["id"], project["owner_id"]) == (AUTUMN, workspace.user_id)
    assert ids(workspace.owner, "users") == {workspace.user_id}
    assert counts(workspace.owner)["focus_groups"] == 0


async def test_an_answer_of_ones_own_persona_keeps_the_focus_group(
    store: PostgresDemoStore, workspace: WorkspaceForTests
) -> None:
    await store.load()
    own = add_persona(workspace.owner, AUTUMN)
    answer = add_response(workspace.owner, own, BUDGETS)
    with workspace.owner.connect() as connection:
        connection.execute(
            "UPDATE focus_groups SET persona_ids = persona_ids || %s::uuid WHERE id = %s", [own, BUDGETS]
        )
    await store.remove()
    assert ids(workspace.owner, "persona_responses") == {answer}
    [group] = rows_of(workspace.owner, "SELECT * FROM focus_groups")
    assert (group["id"], group["persona_ids"]) == (BUDGETS, [own])


async def test_a_focus_group_of_ones_own_keeps_its_project(
    store: PostgresDemoStore, workspace: WorkspaceForTests
) -> None:
    await store.load()
    own = uuid4()
    with workspace.owner.connect() as connection:
        connection.execute(
            "INSERT INTO focus_groups (id, project_id, name, persona_ids, questions, mode, status, created_at)"
            " VALUES (%s, %s, 'Własna', %s, '{}', 'normal', 'pending', now())",
            [own, AUTUMN, [MAGDALENA]],
        )
    await store.remove()
    [group] = rows_of(workspace.owner, "SELECT * FROM focus_groups")
    assert (group["id"], group["project_id"], group["persona_ids"]) == (own, AUTUMN, [])


async def test_a_colleague_with_an_account_stays_with_the_projects(
    store: PostgresDemoStore, workspace: WorkspaceForTests
) -> None:
    await store.load()
    marta, own = demo_id("user", "marta-lis"), uuid4()
    with workspace.owner.connect() as connection:
        connection.execute("INSERT INTO app.account VALUES (%s, 'somebody')", [marta])
        connection.execute(
            "INSERT INTO projects (id, owner_id, name, target_demographics, target_sample_size,"
            " is_statistically_valid, created_at, updated_at, is_active)"
            " VALUES (%s, %s, 'Własny', '{}', 1, false, now(), now(), true)",
            [own, marta],
        )
    await store.remove()
    assert ids(workspace.owner, "users") == {workspace.user_id, marta}
    assert rows_of(workspace.owner, "SELECT id, owner_id FROM projects") == [{"id": own, "owner_id": marta}]


async def test_a_copy_that_somebody_imported_stays_theirs(
    store: PostgresDemoStore, workspace: WorkspaceForTests
) -> None:
    loaded = await store.load()
    keeper = add_persona(workspace.owner, AUTUMN)
    await store.remove()
    add_persona(workspace.owner, AUTUMN, MAGDALENA)
    assert await store.load() == loaded - 1
    [magdalena] = rows_of(workspace.owner, f"SELECT * FROM personas WHERE id = '{MAGDALENA}'")
    assert magdalena["full_name"] == "Własna Persona"
    answers = f"SELECT * FROM persona_responses WHERE persona_id = '{MAGDALENA}'"
    assert rows_of(workspace.owner, answers) == []
    assert await store.remove() == loaded - 1
    assert ids(workspace.owner, "personas") == {keeper, MAGDALENA}
    assert ids(workspace.owner, "projects") == {AUTUMN}


async def test_a_person_of_the_same_address_is_not_taken_for_a_colleague(
    store: PostgresDemoStore, workspace: WorkspaceForTests
) -> None:
    with workspace.owner.connect() as connection:
        connection.execute(
            "UPDATE users SET email = 'marta.lis@example.com' WHERE id = %s", [workspace.user_id]
        )
    await store.load()
    owners = {row["owner_id"] for row in rows_of(workspace.owner, "SELECT owner_id FROM projects")}
    assert owners == {workspace.user_id}
    await store.remove()
    assert ids(workspace.owner, "users") == {workspace.user_id}


async def test_damaged_files_write_nothing(workspace: WorkspaceForTests, tmp_path: Path) -> None:
    folder = shutil.copytree(resource_path("demo"), tmp_path / "demo")
    (folder / "personas" / "se.json").write_text("[]]", encoding="utf-8")
    before = counts(workspace.owner)
    with pytest.raises(DemoFilesError):
        await PostgresDemoStore(workspace.engine, folder).load()
    assert counts(workspace.owner) == before


async def test_what_the_database_refuses_half_way_leaves_nothing(
    workspace: WorkspaceForTests, tmp_path: Path
) -> None:
    folder = shutil.copytree(resource_path("demo"), tmp_path / "demo")
    path = folder / "personas" / "se.json"
    personas = json.loads(path.read_text(encoding="utf-8"))
    personas[-1]["location"] = "K" * 256
    path.write_text(json.dumps(personas), encoding="utf-8")
    before = counts(workspace.owner)
    with pytest.raises(PersonaDesktopError):
        await PostgresDemoStore(workspace.engine, folder).load()
    assert counts(workspace.owner) == before
    assert not await PostgresDemoStore(workspace.engine).is_loaded()


async def test_a_shared_database_refuses_the_demo(
    store: PostgresDemoStore, workspace: WorkspaceForTests
) -> None:
    with workspace.owner.connect() as connection:
        connection.execute("UPDATE app.server_identity SET is_local_workspace = false")
    before = counts(workspace.owner)
    with pytest.raises(NotAllowedError):
        await store.load()
    with pytest.raises(NotAllowedError):
        await store.remove()
    assert counts(workspace.owner) == before


async def test_a_login_that_is_nobodys_is_refused(workspace: WorkspaceForTests) -> None:
    with new_person(workspace.owner, "Nikt") as (user_id, login):
        with workspace.owner.connect() as connection:
            connection.execute("DELETE FROM app.account WHERE user_id = %s", [user_id])
        engine = DatabaseEngine(lambda: login)
        try:
            with pytest.raises(NotAllowedError):
                await PostgresDemoStore(engine).load()
        finally:
            await engine.close()


async def test_loading_cannot_forge_the_history_of_other_personas(workspace: WorkspaceForTests) -> None:
    project_id = uuid4()
    with workspace.owner.connect() as connection:
        connection.execute(
            "INSERT INTO projects (id, owner_id, name, target_demographics, target_sample_size,"
            " is_statistically_valid, created_at, updated_at, is_active)"
            " VALUES (%s, %s, 'Własny', '{}', 1, false, now(), now(), true)",
            [project_id, workspace.user_id],
        )
    own = add_persona(workspace.owner, project_id)
    entry = {"id": str(uuid4()), "persona_id": str(own), "action": "delete", "timestamp": NOW.isoformat()}
    person = {
        "id": str(uuid4()),
        "email": "ktos@example.org",
        "full_name": "Ktoś",
        "hashed_password": "$2b$12$known",
        "created_at": NOW.isoformat(),
        "updated_at": NOW.isoformat(),
    }
    async with workspace.engine.writing() as connection:
        await connection.execute(
            text("SELECT app.load_demo(CAST(:rows AS jsonb))"),
            {"rows": json.dumps({"users": [person], "persona_audit_log": [entry]})},
        )
    assert counts(workspace.owner)["persona_audit_log"] == 0
    hashes = {row["hashed_password"] for row in rows_of(workspace.owner, "SELECT hashed_password FROM users")}
    assert hashes == {"!"}


async def test_the_service_loads_and_removes(store: PostgresDemoStore, workspace: WorkspaceForTests) -> None:
    service = DemoService(store)
    loaded = await service.load()
    assert [await service.load(), await service.remove(), await service.remove()] == [None, loaded, None]
