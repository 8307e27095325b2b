from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg.types.json import Jsonb
from pydantic import JsonValue

from persona_desktop.database.engine import DatabaseEngine
from persona_desktop.database.persona_database import PersonaDatabase
from persona_desktop.domain.errors import NotAllowedError, PersonaDesktopError, PersonaNotFoundError
from tests.support.persona_rows import add_persona, add_project
from tests.support.postgres import postgres
from tests.support.workspace import WorkspaceForTests, new_person, workspace

__all__ = ["postgres", "workspace"]


@pytest.fixture
def persona_id(workspace: WorkspaceForTests) -> UUID:
    return add_persona(workspace, add_project(workspace))


def entries(workspace: WorkspaceForTests) -> list[tuple[Any, ...]]:
    with workspace.owner.connect() as connection:
        return connection.execute(
            'SELECT id, persona_id, user_id, action, details, ip_address, user_agent, "timestamp" '
            "FROM persona_audit_log"
        ).fetchall()


async def test_an_action_is_recorded_with_what_the_server_knows(
    workspace: WorkspaceForTests, persona_id: UUID
) -> None:
    event_id, when = uuid4(), datetime.now(UTC) - timedelta(hours=3)
    database = PersonaDatabase(workspace.engine)
    await database.record_action(event_id, persona_id, "view", {"source": "detail_view"}, when)
    assert entries(workspace) == [
        (
            event_id, persona_id, workspace.user_id, "view", {"source": "detail_view"},
            None,  # a Unix socket has no address
            "Persona Desktop", when,
        )
    ]  # fmt: skip
    (entry,) = await database.audit_entries(persona_id)
    assert (entry.action, entry.user_name, entry.occurred_at) == ("view", "Marta Lis", when)


async def test_the_same_event_again_is_one_entry(workspace: WorkspaceForTests, persona_id: UUID) -> None:
    """An entry is sent again when the connection broke before the answer came."""
    event_id, when = uuid4(), datetime.now(UTC)
    database = PersonaDatabase(workspace.engine)
    for action in ("view", "view", "export"):
        await database.record_action(event_id, persona_id, action, {}, when)
    assert [entry[3] for entry in entries(workspace)] == ["view"]


@pytest.mark.parametrize(
    "claimed", [timedelta(days=400), timedelta(seconds=2), -timedelta(days=31), -timedelta(days=40_000)]
)
async def test_a_clock_that_is_wrong_does_not_falsify_the_log(
    workspace: WorkspaceForTests, persona_id: UUID, claimed: timedelta
) -> None:
    before = datetime.now(UTC)
    await PersonaDatabase(workspace.engine).record_action(
        uuid4(), persona_id, "view", {}, before + claimed + timedelta(minutes=1) * (claimed > timedelta(0))
    )
    ((*_, recorded),) = entries(workspace)
    now = datetime.now(UTC)
    if claimed > timedelta(0):
        assert before <= recorded <= now
    else:
        assert before - timedelta(days=30) <= recorded <= now - timedelta(days=30)


@pytest.mark.parametrize("moment", ["infinity", "-infinity", None])
def test_a_moment_that_is_none_is_moved_too(
    workspace: WorkspaceForTests, persona_id: UUID, moment: str | None
) -> None:
    with psycopg.connect(workspace.login.conninfo()) as connection:
        connection.execute(
            "SELECT app.record_action(gen_random_uuid(), %s, 'view', '{}', %s)", [persona_id, moment]
        )
    ((*_, recorded),) = entries(workspace)
    assert datetime.now(UTC) - timedelta(days=31) <= recorded <= datetime.now(UTC)


async def test_an_unknown_persona_is_refused_by_name(workspace: WorkspaceForTests) -> None:
    missing = uuid4()
    with pytest.raises(PersonaNotFoundError) as raised:
        await PersonaDatabase(workspace.engine).record_action(uuid4(), missing, "view", {}, datetime.now(UTC))
    assert raised.value.persona_id == str(missing)
    assert entries(workspace) == []


async def test_what_happened_before_a_persona_was_deleted_is_still_recorded(
    workspace: WorkspaceForTests,
) -> None:
    deleted = add_persona(workspace, add_project(workspace), deleted_at=datetime.now(UTC), is_active=False)
    await PersonaDatabase(workspace.engine).record_action(uuid4(), deleted, "view", {}, datetime.now(UTC))
    assert len(entries(workspace)) == 1


@pytest.mark.parametrize("action", ["delete", "undo_delete", "update", "", "VIEW"])
async def test_actions_that_a_function_of_their_own_records_cannot_be_claimed(
    workspace: WorkspaceForTests, persona_id: UUID, action: str
) -> None:
    with pytest.raises(NotAllowedError):
        await PersonaDatabase(workspace.engine).record_action(
            uuid4(), persona_id, action, {}, datetime.now(UTC)
        )
    assert entries(workspace) == []


@pytest.mark.parametrize("details", [[1], "text", 3, None, {"long": "x" * 9000}])
def test_details_are_a_small_object(
    workspace: WorkspaceForTests, persona_id: UUID, details: JsonValue
) -> None:
    """Whoever could put megabytes there could fill the disk, one view after the other."""
    with (
        psycopg.connect(workspace.login.conninfo()) as connection,
        pytest.raises(psycopg.errors.InvalidParameterValue),
    ):
        connection.execute(
            "SELECT app.record_action(gen_random_uuid(), %s, 'view', %s, now())", [persona_id, Jsonb(details)]
        )


@pytest.mark.parametrize("missing", ["event_id", "persona_id", "action", "details"])
def test_an_argument_that_is_missing_is_refused(
    workspace: WorkspaceForTests, persona_id: UUID, missing: str
) -> None:
    arguments = {"event_id": uuid4(), "persona_id": persona_id, "action": "view", "details": Jsonb({})}
    with psycopg.connect(workspace.login.conninfo()) as connection, pytest.raises(psycopg.Error):
        connection.execute(
            "SELECT app.record_action(%(event_id)s, %(persona_id)s, %(action)s, %(details)s, now())",
            {**arguments, missing: None},
        )
    assert entries(workspace) == []


async def test_a_login_that_is_nobodys_records_nothing(
    workspace: WorkspaceForTests, persona_id: UUID
) -> None:
    with new_person(workspace.owner, "Jan Nowak") as (user_id, login):
        with workspace.owner.connect() as owner:
            owner.execute("DELETE FROM app.account WHERE user_id = %s", [user_id])
        engine = DatabaseEngine(lambda: login)
        try:
            with pytest.raises(NotAllowedError):
                await PersonaDatabase(engine).record_action(
                    uuid4(), persona_id, "view", {}, datetime.now(UTC)
                )
        finally:
            await engine.close()
    assert entries(workspace) == []


async def test_what_the_function_does_not_foresee_is_an_error_of_ours(
    workspace: WorkspaceForTests, persona_id: UUID
) -> None:
    """A driver exception that got out would be shown with a traceback full of SQL and data."""
    with pytest.raises(PersonaDesktopError) as raised:
        await PersonaDatabase(workspace.engine).record_action(
            uuid4(), persona_id, "view", {"secret": "x" * 9000}, datetime.now(UTC)
        )
    assert "secret" not in str(raised.value)
