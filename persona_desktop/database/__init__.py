"""The shared Postgres: tables, migrations, roles and functions, queries and writes, and the local server."""
