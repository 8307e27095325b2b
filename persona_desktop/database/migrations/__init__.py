"""How a database becomes ours: Alembic revisions, each with its SQL beside it."""
