"""Alembic's environment: runs on the connection that ``schema.migrate`` hands over, in its transaction."""

from __future__ import annotations

from alembic import context

from persona_desktop.database.app_tables import APP_TABLES, SCHEMA
from persona_desktop.database.public_tables import PUBLIC_TABLES

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=[PUBLIC_TABLES, APP_TABLES],
    version_table_schema=SCHEMA,
    include_schemas=True,
)
with context.begin_transaction():
    context.run_migrations()
