"""A migrated database with a person in it, for tests of everything that works on one.

Import the fixtures where they are needed, together with those of ``tests.support.postgres``::

    from tests.support.postgres import postgres
    from tests.support.workspace import workspace
"""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg import sql

from persona_desktop.database.engine import DatabaseEngine
from persona_desktop.database.login import Login
from persona_desktop.database.people import PEOPLE, add_person, let_log_in
from persona_desktop.database.schema import migrate, owner_engine
from tests.support.postgres import Database, PostgresForTests

_TEMPLATE = "persona_desktop_migrated"


@dataclass(frozen=True, slots=True)
class WorkspaceForTests:
    """A database at the newest revision, and one person of it."""

    owner: Database
    """As its superuser: for putting rows in and looking behind the scenes."""
    login: Login
    """As the person: what the program has."""
    user_id: UUID
    engine: DatabaseEngine
    """The person's connections, in the test's event loop."""


def owner_login(database: Database) -> Login:
    return Login(database.host, database.port, database.name, database.user, database.password)


def migrated_template(postgres: PostgresForTests) -> str:
    """Return the name of a template with the newest schema, as a local workspace has it."""

    def prepare(database: Database) -> None:
        migrate(owner_login(database))
        with database.connect() as connection:
            connection.execute("UPDATE app.server_identity SET is_local_workspace = true")

    return postgres.template(_TEMPLATE, prepare)


@contextmanager
def fresh_workspace(postgres: PostgresForTests) -> Iterator[Database]:
    """A fresh local workspace's database without a single row of anybody's."""
    with postgres.fresh(migrated_template(postgres)) as database:
        # Rights on the database itself are not copied from a template; these are the migration's.
        with database.connect() as connection:
            name, people = sql.Identifier(database.name), sql.Identifier(PEOPLE)
            connection.execute(sql.SQL("REVOKE CREATE, TEMPORARY ON DATABASE {} FROM PUBLIC").format(name))
            connection.execute(sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(name, people))
        yield database


@contextmanager
def new_person(database: Database, full_name: str = "Marta Lis") -> Iterator[tuple[UUID, Login]]:
    """Make a person of this database, with a role of its own that is dropped after the block."""
    role, password, user_id = f"person_{secrets.token_hex(6)}", secrets.token_urlsafe(16), uuid4()
    engine = owner_engine(owner_login(database))
    with engine.begin() as connection:
        add_person(connection, user_id, full_name, f"{role}@example.org", role)
        let_log_in(connection, role, password)
    try:
        yield user_id, Login(database.host, database.port, database.name, role, password)
    finally:
        with database.connect(autocommit=True) as owner:
            end_connections(owner, role)
            owner.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(role)))


def end_connections(owner: psycopg.Connection, role: str) -> None:
    """Throw out whoever is logged in as ``role``."""
    owner.execute("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = %s", [role])


@pytest.fixture
async def workspace(postgres: PostgresForTests) -> AsyncIterator[WorkspaceForTests]:
    """A fresh local workspace's database without a single persona; its person is Marta Lis."""
    with (
        fresh_workspace(postgres) as database,
        new_person(database) as (user_id, login),
    ):
        engine = DatabaseEngine(lambda: login)
        try:
            yield WorkspaceForTests(database, login, user_id, engine)
        finally:
            await engine.close()
