"""The SQL of a revision, kept in files of its own so that it reads as SQL."""

from __future__ import annotations

from pathlib import Path

from alembic import op

_FOLDER = Path(__file__).parent / "sql"


def execute_file(name: str) -> None:
    """Run all statements of a file of the folder ``sql``, as they stand: nothing in them is a parameter."""
    statements = (_FOLDER / name).read_text(encoding="utf-8")
    op.get_bind().exec_driver_sql(statements, execution_options={"no_parameters": True})
