"""A PostgreSQL for the tests: the product's own local server, started once for a run and shared by all xdist workers.

Import the fixtures where they are needed (``from tests.support.postgres import database, postgres``). Tests get fresh
databases in milliseconds: ``postgres.create(template=...)`` copies a prepared one.

Roles belong to the whole server: tests that make some give them names of their own and drop them.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from persona_desktop.database.local_server.credentials import FileSecretStore
from persona_desktop.database.local_server.server import LocalServer
from persona_desktop.domain.errors import WorkspaceInUseError

MAINTENANCE = "postgres"


@dataclass(frozen=True, slots=True)
class Database:
    """One database of the test server and how its superuser gets in."""

    host: str
    port: int
    name: str
    user: str
    password: str

    @property
    def url(self) -> str:
        """For SQLAlchemy; the socket's folder travels as a parameter."""
        from sqlalchemy import URL

        return URL.create(
            "postgresql+psycopg",
            username=self.user,
            password=self.password,
            database=self.name,
            query={"host": self.host, "port": str(self.port)},
        ).render_as_string(hide_password=False)

    def connect(self, *, autocommit: bool = False) -> psycopg.Connection:
        """Return a connection; the caller closes it (``with`` does)."""
        return psycopg.connect(
            host=self.host,
            port=self.port,
            dbname=self.name,
            user=self.user,
            password=self.password,
            autocommit=autocommit,
            connect_timeout=10,
        )


class PostgresForTests:
    """The running server: makes and drops databases."""

    def __init__(self, server: LocalServer) -> None:
        self._server = server

    def named(self, name: str) -> Database:
        """Describe a database of this server, whether it exists or not."""
        address = self._server.address
        return Database(
            address.host, address.port, name, self._server.superuser, self._server.superuser_password()
        )

    def create(self, template: str = "template1") -> Database:
        """Return a fresh database, a copy of ``template``."""
        name = f"test_{os.getpid()}_{secrets.token_hex(4)}"
        with self.named(MAINTENANCE).connect(autocommit=True) as connection:
            connection.execute(
                sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
                    sql.Identifier(name), sql.Identifier(template)
                )
            )
        return self.named(name)

    def drop(self, database: Database) -> None:
        """Drop a database, throwing out whoever is still connected."""
        with self.named(MAINTENANCE).connect(autocommit=True) as connection:
            connection.execute(
                sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(database.name))
            )

    @contextmanager
    def fresh(self, template: str = "template1") -> Iterator[Database]:
        """A database for the block."""
        database = self.create(template)
        try:
            yield database
        finally:
            self.drop(database)

    def template(self, name: str, prepare: Callable[[Database], None]) -> str:
        """Return the name of a template that ``prepare`` has filled: once for a run, whichever worker comes first.

        ``prepare`` closes its connections; a template that failed is not kept.
        """
        with self.named(MAINTENANCE).connect(autocommit=True) as connection:
            connection.execute("SELECT pg_advisory_lock(hashtext(%s))", [name])  # until the connection ends
            if connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone() is None:
                draft = self.create()
                try:
                    prepare(draft)
                except BaseException:
                    self.drop(draft)
                    raise
                connection.execute(
                    sql.SQL("ALTER DATABASE {} RENAME TO {}").format(
                        sql.Identifier(draft.name), sql.Identifier(name)
                    )
                )
        return name


def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of this run that all its xdist workers see."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PostgresForTests]:
    """The server of this run. The last worker to leave removes it; of killed workers the guardian takes care."""
    folder = shared_folder(tmp_path_factory) / "postgres"
    server = LocalServer(folder, secrets=FileSecretStore(folder / "passwords"), durable=False)
    server.start(timeout=60)
    try:
        yield PostgresForTests(server)
    finally:
        try:
            server.remove()
        except WorkspaceInUseError:
            server.release()


@pytest.fixture
def database(postgres: PostgresForTests) -> Iterator[Database]:
    """An empty database."""
    with postgres.fresh() as fresh:
        yield fresh
