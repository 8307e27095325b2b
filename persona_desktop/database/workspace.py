"""The local workspace: this person's own PostgreSQL with one database, opened as a person and not as its superuser."""

from __future__ import annotations

import asyncio
import logging
import threading
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import psycopg
from psycopg import sql
from sqlalchemy import text

from persona_desktop.database.demo_store import PostgresDemoStore
from persona_desktop.database.engine import DatabaseEngine
from persona_desktop.database.failures import driver_errors, error_from_driver
from persona_desktop.database.import_store import PostgresImportStore
from persona_desktop.database.local_person import system_full_name, system_login
from persona_desktop.database.local_server.cluster import read_secret_name
from persona_desktop.database.local_server.credentials import SecretStore, choose_secret_store, new_password
from persona_desktop.database.local_server.layout import WorkspaceLayout
from persona_desktop.database.local_server.server import LocalServer
from persona_desktop.database.login import Login
from persona_desktop.database.people import add_person, find_person, let_log_in
from persona_desktop.database.persona_database import PersonaDatabase
from persona_desktop.database.schema import HEAD, migrate, owner_engine

DATABASE = "persona_desktop"
LOGIN_ROLE = "person"

_MAINTENANCE = "postgres"
_LOCK = 0x776F_726B_7370_6163
"""Key of the advisory lock under which one program at a time makes or mends the workspace."""

_log = logging.getLogger(__name__)


class WorkspaceOpener:
    """Starts the server of one folder and sees to it that its database can be worked with. Blocks.

    Everything it does can be done again: an opening that was interrupted anywhere is made good by the next one.
    """

    def __init__(self, folder: Path, *, secrets: SecretStore, durable: bool = True) -> None:
        self._server = LocalServer(folder, secrets=secrets, durable=durable)
        self._secrets = secrets
        self._turn = threading.Lock()

    def open(self) -> Login:
        """Return the way in for this person.

        Raises:
            LocalServerError: The server cannot be used; the subclass says why.
            DatabaseSchemaError: A newer version of the program has opened this workspace.
            DatabaseUnavailableError, DatabaseFullError: The server does not do what it is asked for.

        """
        with self._turn:
            self._server.start()
            password = self._secrets.get(self._secret_name())
            if password is not None:
                login = self._login(LOGIN_ROLE, password, DATABASE)
                if _is_ready(login):
                    return login
            return self._mend()

    def close(self) -> None:
        """Leave the server, after an opening that is still under way; the last program to do so stops it."""
        with self._turn:
            self._server.release()

    def _login(self, role: str, password: str, database: str) -> Login:
        address = self._server.address
        return Login(address.host, address.port, database, role, password)

    def _secret_name(self) -> str:
        return f"{read_secret_name(WorkspaceLayout(self._server.folder).identity)}-{LOGIN_ROLE}"

    def _mend(self) -> Login:
        """Make whatever is missing of the workspace, all of it the first time."""
        superuser, superuser_password = self._server.superuser, self._server.superuser_password()
        with (
            driver_errors(),
            closing(
                psycopg.connect(
                    self._login(superuser, superuser_password, _MAINTENANCE).conninfo(), autocommit=True
                )
            ) as maintenance,
        ):
            maintenance.execute("SET lock_timeout = '60s'")
            maintenance.execute("SELECT pg_advisory_lock(%s)", [_LOCK])  # until the connection ends
            _make_database(maintenance)
            owner = self._login(superuser, superuser_password, DATABASE)
            migrate(owner)
            login = self._login(LOGIN_ROLE, self._person_password(), DATABASE)
            _see_to_person(owner, login)
        return login

    def _person_password(self) -> str:
        """Return the password in the store; without one a new one, kept before the server hears of it."""
        name = self._secret_name()
        password = self._secrets.get(name)
        if password is None:
            password = new_password()
            self._secrets.set(name, password)
        return password


def _is_ready(login: Login) -> bool:
    """Whether the person gets in, is known, and finds the schema of this version.

    Raise ``DatabaseUnavailableError`` for a server that does not answer in time.
    """
    try:
        with psycopg.connect(login.conninfo()) as connection:
            row = connection.execute(
                "SELECT (SELECT version_num FROM app.alembic_version), app.current_user_id()"
            ).fetchone()
    except psycopg.errors.ConnectionTimeout as error:
        raise error_from_driver(error) from error  # a server that says nothing cannot be mended either
    except psycopg.Error as error:
        _log.info("the workspace has to be made or mended: %s", type(error).__name__)
        return False
    return row is not None and row[0] == HEAD and row[1] is not None


def _make_database(maintenance: psycopg.Connection) -> None:
    found = maintenance.execute("SELECT FROM pg_database WHERE datname = %s", [DATABASE]).fetchone()
    if found is None:
        maintenance.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(DATABASE)))
        for name in (_MAINTENANCE, "template1", DATABASE):
            maintenance.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(sql.Identifier(name)))


def _see_to_person(owner: Login, login: Login) -> None:
    with owner_engine(owner).begin() as connection:
        connection.execute(
            text("UPDATE app.server_identity SET is_local_workspace = true WHERE NOT is_local_workspace")
        )
        if find_person(connection, login.user) is None:
            email = f"{system_login() or LOGIN_ROLE}@localhost"
            add_person(connection, uuid4(), system_full_name()[:255], email[:255], login.user)
        let_log_in(connection, login.user, login.password)


class LocalWorkspace:
    """An open local workspace, in the event loop that opened it."""

    def __init__(self, opener: WorkspaceOpener, login: Login) -> None:
        self._opener = opener
        self._login = login
        self._engine = DatabaseEngine(lambda: self._login, self._reopen)
        self.database = PersonaDatabase(self._engine)
        self.demo = PostgresDemoStore(self._engine)
        self.imports = PostgresImportStore(self._engine)

    @classmethod
    async def open(
        cls, folder: Path, *, secrets: SecretStore | None = None, durable: bool = True
    ) -> LocalWorkspace:
        """Open the workspace in ``folder``, and make it if there is none.

        Args:
            folder: Where the server keeps its data.
            secrets: Where passwords are kept; the system's keyring or files in ``folder`` if not given.
            durable: Whether a power failure must not harm it; without, for throw-away workspaces, it is faster.

        Raises:
            LocalServerError: The server cannot be used; the subclass says why.
            DatabaseSchemaError: A newer version of the program has opened this workspace.
            DatabaseUnavailableError, DatabaseFullError: The server does not do what it is asked for.

        """
        opener = await asyncio.to_thread(
            lambda: WorkspaceOpener(folder, secrets=secrets or choose_secret_store(folder), durable=durable)
        )
        try:
            login = await asyncio.to_thread(opener.open)
        except BaseException:
            await asyncio.to_thread(opener.close)
            raise
        return cls(opener, login)

    async def close(self) -> None:
        """Close the connections and leave the server; the last program to do so stops it."""
        try:
            await self._engine.close()
        finally:
            await asyncio.to_thread(self._opener.close)

    async def _reopen(self) -> None:
        """Make the server run again after it was lost; it may listen elsewhere then, and have another password."""
        self._login = await asyncio.to_thread(self._opener.open)
