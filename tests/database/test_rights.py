"""What a person's login can do to the database, tried as somebody would who has the password and no good intentions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, LiteralString

import psycopg
import pytest
from psycopg.errors import InsufficientPrivilege

from persona_desktop.database.engine import DatabaseEngine
from persona_desktop.database.schema import migrate
from tests.support.persona_rows import add_audit_entry, add_persona, add_project
from tests.support.postgres import Database, PostgresForTests, database, postgres
from tests.support.workspace import WorkspaceForTests, fresh_workspace, new_person, owner_login, workspace

__all__ = ["database", "postgres", "workspace"]

PEOPLE = ("persona_desktop_people", "persona_desktop_functions")


def ask(workspace: WorkspaceForTests, query: LiteralString, *values: object) -> list[tuple[Any, ...]]:
    """Return rows as the database's owner sees them."""
    with workspace.owner.connect() as connection:
        return connection.execute(query, values).fetchall()


async def test_only_what_is_read_can_be_read(workspace: WorkspaceForTests) -> None:
    """A new table or column must be given on purpose; this list is what people have."""
    found = ask(
        workspace,
        """
        SELECT relname, string_agg(attname, ' ' ORDER BY attnum) FILTER (WHERE attname IS NOT NULL)
        FROM pg_class
        JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
        WHERE relnamespace IN ('public'::regnamespace, 'app'::regnamespace) AND relkind IN ('r', 'v', 'm', 'f', 'p', 'S')
          AND has_column_privilege('persona_desktop_people', pg_class.oid, attnum, 'SELECT')
        GROUP BY relname ORDER BY relname
        """,
    )
    assert [name for name, _ in found] == [
        "alembic_version", "focus_groups", "persona_audit_log", "persona_responses", "personas", "projects", "users",
    ]  # fmt: skip
    columns = dict(found)
    assert columns["users"] == "id full_name"
    assert columns["persona_audit_log"] == "id persona_id user_id action details timestamp"


async def test_nothing_can_be_written_but_through_functions(workspace: WorkspaceForTests) -> None:
    found = ask(
        workspace,
        """
        SELECT relname, privilege
        FROM pg_class, unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) AS privilege
        WHERE relnamespace IN ('public'::regnamespace, 'app'::regnamespace) AND relkind IN ('r', 'v', 'p')
          AND (has_table_privilege('persona_desktop_people', pg_class.oid, privilege)
               OR privilege IN ('INSERT', 'UPDATE', 'REFERENCES')
                  AND has_any_column_privilege('persona_desktop_people', pg_class.oid, privilege))
        """,
    )
    assert found == []


async def test_every_function_is_closed_against_the_usual_attacks(workspace: WorkspaceForTests) -> None:
    """Owned by a role nobody is, with names that nobody can redirect, and given to people one by one."""
    functions = ask(
        workspace,
        """
        SELECT proname, proowner::regrole::text, prosecdef, prosqlbody IS NOT NULL, coalesce(proconfig, '{}'),
               has_function_privilege('public', oid, 'EXECUTE')
        FROM pg_proc WHERE pronamespace = 'app'::regnamespace
        """,
    )
    assert functions
    for name, owner, is_definer, has_sql_body, settings, is_public in functions:
        assert owner == "persona_desktop_functions", name
        assert is_definer or has_sql_body, name
        assert has_sql_body or "search_path=pg_catalog, pg_temp" in settings, name
        assert not is_public, name


async def test_nobody_can_become_the_owner_of_the_functions(workspace: WorkspaceForTests) -> None:
    found = ask(
        workspace,
        "SELECT rolname, rolsuper, rolcreaterole, rolcreatedb, rolcanlogin, rolbypassrls, rolreplication "
        "FROM pg_roles WHERE rolname = ANY(%s)",
        list(PEOPLE),
    )
    assert sorted(found) == [(name, *[False] * 6) for name in sorted(PEOPLE)]
    assert ask(
        workspace, "SELECT count(*) FROM pg_auth_members WHERE roleid = 'persona_desktop_functions'::regrole"
    ) == [(0,)]
    assert ask(
        workspace,
        "SELECT rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication FROM pg_roles WHERE rolname = %s",
        workspace.login.user,
    ) == [(False,) * 5]


ATTACKS: dict[str, LiteralString] = {
    "reads password hashes": "SELECT hashed_password FROM users",
    "reads keys": "SELECT encrypted_google_api_key FROM users",
    "reads all of the users": "SELECT * FROM users",
    "reads addresses of the audit log": "SELECT ip_address FROM persona_audit_log",
    "reads accounts": "SELECT * FROM app.account",
    "makes itself somebody else": "UPDATE app.account SET login_role = session_user",
    "forges an entry": "INSERT INTO persona_audit_log (id, persona_id, action) SELECT id, id, 'view' FROM personas",
    "tidies the log": "DELETE FROM persona_audit_log",
    "changes the log": "UPDATE persona_audit_log SET user_id = NULL",
    "writes a persona": "UPDATE personas SET age = 1",
    "deletes a persona": "DELETE FROM personas",
    "empties a table": "TRUNCATE personas CASCADE",
    "locks everybody out": "LOCK TABLE personas IN ACCESS EXCLUSIVE MODE",
    "makes a temporary table that shadows": "CREATE TEMPORARY TABLE personas (id uuid)",
    "makes a table": "CREATE TABLE public.mine (id int)",
    "makes a table in our schema": "CREATE TABLE app.mine (id int)",
    "makes a schema": "CREATE SCHEMA mine",
    "makes a function": "CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "replaces a function": "CREATE OR REPLACE FUNCTION app.current_user_id() RETURNS uuid LANGUAGE sql AS 'SELECT NULL'",
    "fills the disk with large objects": "SELECT lo_create(0)",
    "fills the disk with large objects at once": "SELECT lo_from_bytea(0, 'x')",
    "becomes the functions' owner": "SET ROLE persona_desktop_functions",
    "becomes the superuser": "SET ROLE postgres",
    "logs in anew as the superuser": "SET SESSION AUTHORIZATION postgres",
    "reads files": "SELECT pg_read_file('PG_VERSION')",
    "writes files": "COPY personas TO '/tmp/stolen'",
    "runs programs": "COPY personas TO PROGRAM 'cat'",
    "makes a role": "CREATE ROLE mine",
    "gives its rights away": "CREATE ROLE mine IN ROLE persona_desktop_people",
    "reads others' passwords": "SELECT rolpassword FROM pg_authid",
    "drops the database": "DROP TABLE personas",
    "hangs a trigger on": "CREATE TRIGGER mine AFTER INSERT ON personas EXECUTE FUNCTION tsvector_update_trigger()",
}


@pytest.fixture(scope="module")
def victim(postgres: PostgresForTests) -> Iterator[WorkspaceForTests]:
    """A workspace with a persona and an entry of the log, for attacks that change nothing; its engine is not for use."""
    with fresh_workspace(postgres) as database, new_person(database) as (user_id, login):
        made = WorkspaceForTests(database, login, user_id, DatabaseEngine(lambda: login))
        add_audit_entry(made, add_persona(made, add_project(made)))
        yield made


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_an_attack_is_refused(victim: WorkspaceForTests, attack: LiteralString) -> None:
    before = contents(victim)
    with psycopg.connect(victim.login.conninfo()) as connection, pytest.raises(InsufficientPrivilege):
        connection.execute(attack)
    assert contents(victim) == before


async def test_the_migration_itself_closes_the_database(database: Database) -> None:
    """The tests' databases are copies, and what a copy loses is put back for them by the tests: so look at an original."""
    migrate(owner_login(database))
    with database.connect() as connection:
        found = connection.execute(
            "SELECT privilege, has_database_privilege('persona_desktop_people', current_database(), privilege) "
            "FROM unnest(ARRAY['CREATE', 'TEMPORARY', 'CONNECT']) AS privilege"
        ).fetchall()
    assert found == [("CREATE", False), ("TEMPORARY", False), ("CONNECT", True)]


def contents(workspace: WorkspaceForTests) -> list[tuple[Any, ...]]:
    return ask(
        workspace,
        "SELECT (SELECT string_agg(personas::text, '') FROM personas), "
        "(SELECT string_agg(entry::text, '') FROM persona_audit_log AS entry), "
        "(SELECT string_agg(account::text, '') FROM app.account)",
    )


async def test_giving_the_peoples_role_on_gives_nothing(workspace: WorkspaceForTests) -> None:
    """The server only warns of it; what counts is that nobody has more afterwards."""
    with psycopg.connect(workspace.login.conninfo()) as connection:
        connection.execute("GRANT SELECT ON personas TO PUBLIC")
    assert ask(workspace, "SELECT has_table_privilege('public', 'personas', 'SELECT')") == [(False,)]


async def test_a_temporary_schema_in_the_way_changes_no_identity(workspace: WorkspaceForTests) -> None:
    """The classic attack on SECURITY DEFINER: own objects found before the real ones. Identity must not move."""
    with psycopg.connect(workspace.login.conninfo()) as connection:
        connection.execute("SET search_path = pg_temp, public, app")
        assert connection.execute("SELECT app.current_user_id()").fetchone() == (workspace.user_id,)
        connection.execute("SET application_name = 'postgres'")
        connection.execute("SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE")
        assert connection.execute("SELECT app.current_user_id()").fetchone() == (workspace.user_id,)


async def test_a_login_without_an_account_is_nobody_and_writes_nothing(workspace: WorkspaceForTests) -> None:
    project_id = add_project(workspace)
    with new_person(workspace.owner, "Jan Nowak") as (user_id, login):
        with workspace.owner.connect() as owner:
            owner.execute("DELETE FROM app.account WHERE user_id = %s", [user_id])
        with psycopg.connect(login.conninfo()) as connection:
            assert connection.execute("SELECT app.current_user_id()").fetchone() == (None,)
            assert connection.execute("SELECT app.writable_projects()").fetchall() == []
            assert connection.execute("SELECT count(*) FROM projects").fetchone() == (1,)
    with psycopg.connect(workspace.login.conninfo()) as connection:
        assert connection.execute("SELECT app.writable_projects()").fetchall() == [(project_id,)]


async def test_outside_a_local_workspace_a_person_writes_only_what_is_hers(
    workspace: WorkspaceForTests,
) -> None:
    hers = add_project(workspace)
    with workspace.owner.connect() as owner:
        owner.execute("UPDATE app.server_identity SET is_local_workspace = false")
    with new_person(workspace.owner, "Jan Nowak") as (user_id, login):
        his = add_project(workspace, owner_id=user_id)
        for who, owned in ((workspace.login, hers), (login, his)):
            with psycopg.connect(who.conninfo()) as connection:
                assert connection.execute("SELECT app.writable_projects()").fetchall() == [(owned,)]
        with workspace.owner.connect() as owner:
            owner.execute("DELETE FROM projects WHERE id = %s", [his])


async def test_the_password_reaches_the_server_only_as_a_verifier(workspace: WorkspaceForTests) -> None:
    ((kept,),) = ask(workspace, "SELECT rolpassword FROM pg_authid WHERE rolname = %s", workspace.login.user)
    assert kept.startswith("SCRAM-SHA-256$")
    assert workspace.login.password not in kept
    assert workspace.login.password not in repr(workspace.login)


async def test_a_wrong_password_does_not_get_in(workspace: WorkspaceForTests) -> None:
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(workspace.login.conninfo(), password="wrong")


async def test_every_persons_role_can_be_dropped_without_a_trace(workspace: WorkspaceForTests) -> None:
    """A role that owned anything could not be dropped when somebody leaves."""
    with new_person(workspace.owner) as (_, login):
        role = login.user
    with workspace.owner.connect() as owner:
        found = owner.execute("SELECT FROM pg_roles WHERE rolname = %s", [role])
        assert found.fetchone() is None
