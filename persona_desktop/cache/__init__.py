"""The local copy in SQLite: what can be shown before, and without, the shared database."""
