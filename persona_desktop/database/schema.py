"""Bringing a database to the schema that this version of the program works with, and taking ours away again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
from sqlalchemy import Connection, Engine, create_engine, inspect, text
from sqlalchemy.pool import NullPool

from persona_desktop.database.app_tables import SCHEMA
from persona_desktop.database.failures import driver_errors
from persona_desktop.database.login import Login
from persona_desktop.domain.errors import DatabaseSchemaError

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0002"
"""The newest revision. Kept here too, so that a database that is up to date is recognised without importing Alembic."""

_PATIENCE = "60s"
"""How long one program waits for another that changes the schema."""
_LOCK = 0x5065_7273_6F6E_6173
"""Key of the advisory lock under which one program at a time changes the schema."""


def owner_engine(login: Login) -> Engine:
    """Return an engine without a pool for changing the schema, in a thread that may wait."""
    return create_engine(
        "postgresql+psycopg://", creator=lambda: psycopg.connect(login.conninfo()), poolclass=NullPool
    )


def migrate(login: Login) -> None:
    """Bring the database to ``HEAD`` in one transaction, or leave it as it was; only the owner may.

    Raises:
        DatabaseSchemaError: A newer version of the program has made the schema, or tables of ours' names are in the way.
        PersonaDesktopError: The database cannot be reached, refuses or is full.

    """
    with _schema_change(login) as connection:
        found = current_revision(connection)
        if found == HEAD:
            return
        from alembic import command
        from alembic.script import ScriptDirectory

        config = alembic_config(connection)
        known = {revision.revision for revision in ScriptDirectory.from_config(config).walk_revisions()}
        if found is not None and found not in known:
            raise DatabaseSchemaError(f"the schema has revision {found}, this program knows up to {HEAD}")
        connection.execute(text(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}"))
        command.upgrade(config, "head")


def unmake(login: Login) -> None:
    """Take away everything that ``migrate`` made, the tables of ``public`` and their rows included; only the owner may."""
    with _schema_change(login) as connection:
        if current_revision(connection) is None:
            return
        from alembic import command

        command.downgrade(alembic_config(connection), "base")
        connection.execute(text(f"DROP TABLE {SCHEMA}.alembic_version"))
        connection.execute(text(f"DROP SCHEMA {SCHEMA}"))


def current_revision(connection: Connection) -> str | None:
    """Return the revision that the schema is at, None where there is none of ours."""
    if not inspect(connection).has_table("alembic_version", schema=SCHEMA):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM app.alembic_version"))
    return found


def alembic_config(connection: Connection) -> Config:
    """Return what Alembic's commands need to work on ``connection``, in its transaction."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    return config


@contextmanager
def _schema_change(login: Login) -> Iterator[Connection]:
    engine = owner_engine(login)
    with driver_errors(), engine.begin() as connection:
        connection.execute(
            text("SELECT set_config('lock_timeout', :patience, true)"), {"patience": _PATIENCE}
        )
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        yield connection
