"""The tables that are Persona Desktop's own, in schema ``app``. People have no rights on them: functions read and write."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.dialects.postgresql import UUID

from persona_desktop.database.public_tables import PUBLIC_TABLES, users

SCHEMA = "app"

APP_TABLES = MetaData(schema=SCHEMA, naming_convention=PUBLIC_TABLES.naming_convention)

account = Table(
    "account",
    APP_TABLES,
    Column("user_id", UUID, ForeignKey(users.c.id, ondelete="CASCADE"), primary_key=True),
    Column("login_role", String(63), nullable=False),
    UniqueConstraint("login_role", name="account_login_role_key"),
)
"""Which person a database role is: the only source of identity for every function."""

server_identity = Table(
    "server_identity",
    APP_TABLES,
    Column("only_row", Boolean, primary_key=True),
    Column("generation", UUID, nullable=False),
    Column("is_local_workspace", Boolean, nullable=False),
    CheckConstraint("only_row", name="server_identity_only_row_check"),
)
"""One row: a new ``generation`` tells copies of the data to start afresh; in a local workspace every account may write."""

demo_row = Table(
    "demo_row",
    APP_TABLES,
    Column("table_name", Text, primary_key=True),
    Column("row_id", UUID, primary_key=True),
    CheckConstraint(
        "table_name IN ('users', 'projects', 'focus_groups', 'personas')", name="demo_row_table_name_check"
    ),
)
"""The rows that loading the demo made; what hangs on them goes with them."""
