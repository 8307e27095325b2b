from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import CheckConstraint, Connection, Dialect, MetaData, Table, UniqueConstraint, inspect

from persona_desktop.database.app_tables import APP_TABLES, SCHEMA
from persona_desktop.database.public_tables import PUBLIC_TABLES
from persona_desktop.database.schema import HEAD, alembic_config, migrate, owner_engine, unmake
from persona_desktop.domain.errors import DatabaseSchemaError, DatabaseUnavailableError
from tests.support.postgres import Database, PostgresForTests, database, postgres
from tests.support.workspace import fresh_workspace, migrated_template, owner_login

__all__ = ["database", "postgres"]


@pytest.fixture(autouse=True)
def roles(postgres: PostgresForTests) -> None:
    """Keep the server's two roles, which go with its last database of ours, for tests that run at the same time."""
    migrated_template(postgres)


@pytest.fixture
def migrated(database: Database) -> Database:
    migrate(owner_login(database))
    return database


def rows(database: Database, query: str) -> list[tuple[Any, ...]]:
    with database.connect() as connection:
        return connection.execute(query.encode()).fetchall()


def catalogue(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    """What a database holds besides the server's own things, and who may do what in it."""
    mine = "NOT IN ('pg_catalog', 'information_schema', 'pg_toast')"
    queries = {
        "schemas": f"SELECT nspname FROM pg_namespace WHERE nspname {mine}",
        "relations": f"SELECT relnamespace::regnamespace::text, relname, relkind::text FROM pg_class "
        f"WHERE relnamespace::regnamespace::text {mine}",
        "functions": f"SELECT oid::regprocedure::text FROM pg_proc WHERE pronamespace::regnamespace::text {mine}",
        "types": f"SELECT typname FROM pg_type WHERE typnamespace::regnamespace::text {mine}",
        "triggers": "SELECT tgname FROM pg_trigger",
        "policies": "SELECT polname FROM pg_policy",
        "extensions": "SELECT extname FROM pg_extension",
        "default rights": "SELECT defaclacl::text FROM pg_default_acl",
        "rights on schemas": f"SELECT nspname, privilege_type, grantee::regrole::text FROM pg_namespace, "
        f"aclexplode(coalesce(nspacl, acldefault('n', nspowner))) WHERE nspname {mine}",
        "rights on the database": "SELECT privilege_type, grantee::regrole::text FROM pg_database, "
        "aclexplode(coalesce(datacl, acldefault('d', datdba))) WHERE datname = current_database()",
        "large objects": "SELECT proname, privilege_type, grantee::regrole::text FROM pg_proc, "
        "aclexplode(coalesce(proacl, acldefault('f', proowner))) WHERE proname LIKE 'lo\\_%'",
    }
    return {name: sorted(rows(database, query)) for name, query in queries.items()}


def test_the_migrated_tables_are_the_declared_ones(migrated: Database) -> None:
    """Else queries would be written for tables that nobody has."""
    with owner_engine(owner_login(migrated)).connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": True,
                "compare_server_default": True,
                "include_schemas": True,
                "version_table_schema": SCHEMA,
            },
        )
        declared = MetaData(naming_convention=PUBLIC_TABLES.naming_convention)
        for table in (*PUBLIC_TABLES.sorted_tables, *APP_TABLES.sorted_tables):
            table.to_metadata(declared)
        assert compare_metadata(context, declared) == []


@pytest.mark.parametrize("tables", [PUBLIC_TABLES, APP_TABLES], ids=["public", "app"])
def test_names_and_rules_that_the_comparison_overlooks_are_the_declared_ones(
    migrated: Database, tables: MetaData
) -> None:
    with owner_engine(owner_login(migrated)).connect() as connection:
        assert found_rules(connection, tables) == declared_rules(tables, connection.dialect)


def found_rules(connection: Connection, tables: MetaData) -> dict[str, dict[str, object]]:
    look = inspect(connection)
    return {
        table.name: {
            "columns": [
                (column["name"], column["type"].compile(dialect=connection.dialect), column["nullable"])
                for column in look.get_columns(table.name, table.schema)
            ],
            "primary key": look.get_pk_constraint(table.name, table.schema)["name"],
            "foreign keys": sorted(
                (
                    key["name"],
                    *key["constrained_columns"],
                    key["referred_table"],
                    key["options"].get("ondelete"),
                )
                for key in look.get_foreign_keys(table.name, table.schema)
            ),
            "indexes": sorted(str(index["name"]) for index in look.get_indexes(table.name, table.schema)),
            "unique": sorted(
                str(key["name"]) for key in look.get_unique_constraints(table.name, table.schema)
            ),
            "checks": sorted(
                str(key["name"]) for key in look.get_check_constraints(table.name, table.schema)
            ),
        }
        for table in tables.sorted_tables
    }


def declared_rules(tables: MetaData, dialect: Dialect) -> dict[str, dict[str, object]]:
    def names(things: Iterable[Any]) -> list[str]:
        return sorted(str(thing.name) for thing in things)

    return {
        table.name: {
            "columns": [
                (column.name, column.type.compile(dialect=dialect), column.nullable)
                for column in table.columns
            ],
            "primary key": f"{table.name}_pkey",
            "foreign keys": sorted(
                (
                    f"{table.name}_{key.column_keys[0]}_fkey",
                    *key.column_keys,
                    key.referred_table.name,
                    key.ondelete,
                )
                for key in table.foreign_key_constraints
            ),
            # A unique constraint is an index too.
            "indexes": sorted(names(table.indexes) + names(unique(table))),
            "unique": names(unique(table)),
            "checks": names(rule for rule in table.constraints if isinstance(rule, CheckConstraint)),
        }
        for table in tables.sorted_tables
    }


def unique(table: Table) -> list[UniqueConstraint]:
    return [rule for rule in table.constraints if isinstance(rule, UniqueConstraint)]


def test_variant_a_is_made_as_sight_made_it(migrated: Database) -> None:
    """The declared tables are compared with the migrated ones above; this is the design's word against both."""
    defaults = rows(
        migrated,
        "SELECT table_name, column_name, column_default FROM information_schema.columns "
        "WHERE table_schema = 'public' AND column_default IS NOT NULL ORDER BY 1, 2",
    )
    assert defaults == [
        ("persona_audit_log", "timestamp", "now()"),
        ("persona_responses", "created_at", "now()"),
        ("personas", "created_at", "now()"),
        ("personas", "rag_context_used", "false"),
        ("personas", "updated_at", "now()"),
    ]
    without_zone = rows(
        migrated,
        "SELECT DISTINCT table_name FROM information_schema.columns "
        "WHERE table_schema = 'public' AND data_type = 'timestamp without time zone'",
    )
    assert without_zone == [("users",)]
    assert rows(migrated, "SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal") == [(0,)]
    assert rows(migrated, "SELECT indexname FROM pg_indexes WHERE tablename = 'persona_responses'") == [
        ("persona_responses_pkey",)
    ]


def test_the_revision_known_by_heart_is_the_newest(migrated: Database) -> None:
    """Else every opening would import Alembic, or a schema that is too old would be taken for a current one."""
    with owner_engine(owner_login(migrated)).connect() as connection:
        assert ScriptDirectory.from_config(alembic_config(connection)).get_heads() == [HEAD]


def test_migrating_again_changes_nothing(migrated: Database) -> None:
    generation = rows(migrated, "SELECT generation FROM app.server_identity")
    migrate(owner_login(migrated))
    assert rows(migrated, "SELECT generation FROM app.server_identity") == generation


def test_programs_that_migrate_at_once_do_not_disturb_each_other(database: Database) -> None:
    with ThreadPoolExecutor(4) as programs:
        for _ in programs.map(lambda _: migrate(owner_login(database)), range(4)):
            pass
    assert rows(database, "SELECT version_num FROM app.alembic_version") == [(HEAD,)]


def test_a_schema_newer_than_the_program_is_refused_untouched(migrated: Database) -> None:
    """An older program that went on would write what a newer one does not understand."""
    with migrated.connect() as connection:
        connection.execute("UPDATE app.alembic_version SET version_num = '9999'")
    with pytest.raises(DatabaseSchemaError):
        migrate(owner_login(migrated))
    assert rows(migrated, "SELECT version_num FROM app.alembic_version") == [("9999",)]


def test_a_migration_that_fails_leaves_nothing(database: Database) -> None:
    """Here somebody's own table of the same name is in the way; it and all else must be as it was."""
    with database.connect() as connection:
        connection.execute("CREATE TABLE personas (mine text)")
    before = catalogue(database)
    with pytest.raises(DatabaseSchemaError):
        migrate(owner_login(database))
    assert catalogue(database) == before


def test_going_back_leaves_nothing_of_ours(database: Database) -> None:
    before = catalogue(database)
    migrate(owner_login(database))
    assert catalogue(database) != before
    unmake(owner_login(database))
    assert catalogue(database) == before
    unmake(owner_login(database))
    migrate(owner_login(database))


def test_going_back_spares_what_another_database_needs(postgres: PostgresForTests) -> None:
    """The two roles belong to the server: to take them, or their rights elsewhere, would lock everybody out there."""
    with fresh_workspace(postgres) as first:
        before = catalogue(first)
        with postgres.fresh() as second:
            migrate(owner_login(second))
            unmake(owner_login(second))
        assert catalogue(first) == before
        assert rows(first, "SELECT app.current_user_id()") == [(None,)]


def test_a_database_that_is_not_there_is_said(postgres: PostgresForTests) -> None:
    with pytest.raises(DatabaseSchemaError):
        migrate(owner_login(postgres.named("no_such_database")))


def test_a_migration_does_not_wait_for_ever_for_another(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("persona_desktop.database.schema._PATIENCE", "10ms")
    with database.connect() as other:
        other.execute("SELECT pg_advisory_xact_lock(%s)", [0x5065_7273_6F6E_6173])
        with pytest.raises(DatabaseUnavailableError):
            migrate(owner_login(database))


def test_nothing_but_embeddings_is_left_out_of_events(migrated: Database) -> None:
    """Embeddings need an extension that the local server does not have, and nothing here reads events."""
    with psycopg.connect(owner_login(migrated).conninfo()) as connection:
        found = connection.execute("SELECT * FROM persona_events")
        assert found.description is not None
        assert [column.name for column in found.description] == [
            "id", "persona_id", "focus_group_id", "event_type", "event_data", "sequence_number", "timestamp",
        ]  # fmt: skip
