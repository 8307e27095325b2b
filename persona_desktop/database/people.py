"""Making people: a row of ``users``, a role that logs in, and the account that joins the two. Only the owner may."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import psycopg
from psycopg import sql
from sqlalchemy import Connection, insert, select

from persona_desktop.database.app_tables import account
from persona_desktop.database.public_tables import users

PEOPLE = "persona_desktop_people"
"""The role of everybody: what it may do, every person may."""

_NO_PASSWORD = "!"  # noqa: S105 - the hash of no password, so nobody gets into Sight with it


def add_person(connection: Connection, user_id: UUID, full_name: str, email: str, login_role: str) -> None:
    """Make a person who will log in as ``login_role``; the role itself is the business of ``let_log_in``."""
    now = datetime.now(UTC).replace(tzinfo=None)
    connection.execute(
        insert(users).values(
            id=user_id,
            email=email,
            hashed_password=_NO_PASSWORD,
            full_name=full_name,
            is_active=True,
            is_verified=True,
            created_at=now,
            updated_at=now,
        )
    )
    connection.execute(insert(account).values(user_id=user_id, login_role=login_role))


def find_person(connection: Connection, login_role: str) -> UUID | None:
    """Return who logs in as ``login_role``."""
    found: UUID | None = connection.scalar(
        select(account.c.user_id).where(account.c.login_role == login_role)
    )
    return found


def let_log_in(connection: Connection, login_role: str, password: str) -> None:
    """Give the role ``password``, and make it if it is missing. The server gets a SCRAM verifier, never the password."""
    raw = connection.connection.driver_connection
    assert isinstance(raw, psycopg.Connection)
    verifier = raw.pgconn.encrypt_password(password.encode(), login_role.encode(), b"scram-sha-256").decode()
    role = sql.Identifier(login_role)
    if raw.execute("SELECT FROM pg_catalog.pg_roles WHERE rolname = %s", [login_role]).fetchone() is None:
        raw.execute(sql.SQL("CREATE ROLE {} LOGIN").format(role))
    raw.execute(sql.SQL("ALTER ROLE {} LOGIN PASSWORD {}").format(role, sql.Literal(verifier)))
    raw.execute(sql.SQL("GRANT {} TO {}").format(sql.Identifier(PEOPLE), role))
