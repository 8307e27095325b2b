"""Make the schema ``app``: its tables, the two roles, and every function through which people write."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import UUID

from persona_desktop.database.migrations.sql_files import execute_file

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_FILES = (
    "0002_roles.sql",
    "0002_identity.sql",
    "0002_audit.sql",
    "0002_readable.sql",
    "0002_import.sql",
    "0002_demo.sql",
    "0002_rights.sql",
)


def upgrade() -> None:
    op.create_table(
        "account",
        sa.Column("user_id", UUID, nullable=False),
        sa.Column("login_role", sa.String(63), nullable=False),
        sa.PrimaryKeyConstraint("user_id", name="account_pkey"),
        sa.UniqueConstraint("login_role", name="account_login_role_key"),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="account_user_id_fkey", ondelete="CASCADE"),
        schema="app",
    )
    op.create_table(
        "server_identity",
        sa.Column("only_row", sa.Boolean, nullable=False),
        sa.Column("generation", UUID, nullable=False),
        sa.Column("is_local_workspace", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("only_row", name="server_identity_pkey"),
        sa.CheckConstraint("only_row", name="server_identity_only_row_check"),
        schema="app",
    )
    op.create_table(
        "demo_row",
        sa.Column("table_name", sa.Text, nullable=False),
        sa.Column("row_id", UUID, nullable=False),
        sa.PrimaryKeyConstraint("table_name", "row_id", name="demo_row_pkey"),
        sa.CheckConstraint(
            "table_name IN ('users', 'projects', 'focus_groups', 'personas')",
            name="demo_row_table_name_check",
        ),
        schema="app",
    )
    op.execute("INSERT INTO app.server_identity VALUES (true, gen_random_uuid(), false)")
    for name in _FILES:
        execute_file(name)


def downgrade() -> None:
    execute_file("0002_downgrade.sql")
    for table in ("demo_row", "server_identity", "account"):
        op.drop_table(table, schema="app")
