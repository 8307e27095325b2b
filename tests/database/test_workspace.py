"""The local workspace on servers of its own: made, opened again, mended, shared, lost and found."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from persona_desktop.database import workspace as workspace_module
from persona_desktop.database.local_server.credentials import FileSecretStore, new_password
from persona_desktop.database.local_server.layout import WorkspaceLayout
from persona_desktop.database.local_server.server import LocalServer
from persona_desktop.database.login import Login
from persona_desktop.database.schema import HEAD, migrate, unmake
from persona_desktop.database.workspace import (
    DATABASE,
    LOGIN_ROLE,
    LocalWorkspace,
    WorkspaceOpener,
    _is_ready,
)
from persona_desktop.domain.errors import (
    DatabaseSchemaError,
    DatabaseUnavailableError,
    DataFolderForeignError,
    PersonaDesktopError,
    WorkspacePasswordMissingError,
)
from persona_desktop.domain.persona_summary import Workspace
from tests.support.local_server import kill_server, make_server, server_process, wait_until_deserted


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder for a workspace, with a path short enough for a socket; no process may outlive the test."""
    path = tmp_path_factory.mktemp("w")
    yield path
    wait_until_deserted(path)


def secrets_of(folder: Path) -> FileSecretStore:
    return FileSecretStore(folder / "passwords")


async def open_workspace(folder: Path) -> LocalWorkspace:
    return await LocalWorkspace.open(folder, secrets=secrets_of(folder), durable=False)


def ask(folder: Path, query: str, database: str = DATABASE) -> list[tuple[Any, ...]]:
    """Return rows as the superuser sees them; the server runs as long as it takes."""
    server = make_server(folder)
    server.start()
    try:
        with psycopg.connect(superuser(server, database).conninfo(), autocommit=True) as connection:
            cursor = connection.execute(query.encode())
            return cursor.fetchall() if cursor.description else []
    finally:
        server.release()


def superuser(server: LocalServer, database: str) -> Login:
    address = server.address
    return Login(address.host, address.port, database, server.superuser, server.superuser_password())


def secret(folder: Path) -> Path:
    """Return the file that holds the person's password."""
    (path,) = WorkspaceLayout(folder).passwords.glob(f"*-{LOGIN_ROLE}")
    return path


async def test_the_first_opening_makes_a_workspace_with_one_person_in_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workspace_module, "system_full_name", lambda: "Marta Lis")
    monkeypatch.setattr(workspace_module, "system_login", lambda: "marta")
    opened = await open_workspace(folder)
    found = await opened.database.workspace()
    await opened.close()
    assert found == Workspace(name="", is_local=True, user_name="Marta Lis", projects=(), has_demo=False)
    assert ask(folder, "SELECT version_num FROM app.alembic_version") == [(HEAD,)]
    assert ask(
        folder,
        "SELECT full_name, email, hashed_password, login_role FROM users JOIN app.account ON user_id = users.id",
    ) == [("Marta Lis", "marta@localhost", "!", LOGIN_ROLE)]


async def test_the_program_works_as_a_person_and_not_as_the_superuser(folder: Path) -> None:
    """Whatever goes wrong in the program then goes wrong within a person's rights."""
    opened = await open_workspace(folder)
    async with opened._engine.reading() as connection:
        row = (
            await connection.exec_driver_sql(
                "SELECT rolname, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication "
                "FROM pg_roles WHERE rolname = session_user"
            )
        ).one()
    await opened.close()
    assert tuple(row) == (LOGIN_ROLE, False, False, False, False, False)


async def test_a_person_gets_into_no_other_database_of_the_server(folder: Path) -> None:
    opened = await open_workspace(folder)
    login = opened._login
    for name in ("postgres", "template1"):
        with pytest.raises(psycopg.OperationalError, match="permission denied"):
            psycopg.connect(login.conninfo(), dbname=name)
    await opened.close()


async def test_opening_again_finds_everything_as_it_was(folder: Path) -> None:
    everything = "SELECT generation, user_id FROM app.server_identity, app.account"
    await (await open_workspace(folder)).close()
    before, password = ask(folder, everything), secret(folder).read_text()
    await (await open_workspace(folder)).close()
    assert ask(folder, everything) == before
    assert secret(folder).read_text() == password


async def test_opening_again_needs_no_superuser_and_no_migrations(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both cost time that a person waits each morning."""
    await (await open_workspace(folder)).close()

    def refuse(*_: object) -> None:
        raise AssertionError("the workspace was mended")

    monkeypatch.setattr(WorkspaceOpener, "_mend", refuse)
    await (await open_workspace(folder)).close()


STEPS = ("_make_database", "migrate", "add_person", "let_log_in")


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
async def test_an_opening_that_was_interrupted_is_made_good_by_the_next(
    folder: Path, monkeypatch: pytest.MonkeyPatch, step: str, after: bool
) -> None:
    """A person who loses patience and kills the program must not lose the workspace as well."""
    original: Callable[..., object] = getattr(workspace_module, step)

    def interrupted(*arguments: object) -> None:
        if after:
            original(*arguments)
        raise KeyboardInterrupt

    monkeypatch.setattr(workspace_module, step, interrupted)
    opener = WorkspaceOpener(folder, secrets=secrets_of(folder), durable=False)
    with pytest.raises(KeyboardInterrupt):
        opener.open()
    opener.close()
    monkeypatch.setattr(workspace_module, step, original)
    opened = await open_workspace(folder)
    assert (await opened.database.workspace()).is_local
    await opened.close()
    assert ask(folder, "SELECT count(*) FROM users") == [(1,)]


async def test_an_opening_that_is_cancelled_leaves_no_server_behind(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window may be closed while its workspace opens; what is under way in a thread ends first."""
    started, go_on = asyncio.Event(), threading.Event()
    loop = asyncio.get_running_loop()

    def wait(_: object) -> None:
        loop.call_soon_threadsafe(started.set)
        go_on.wait()

    monkeypatch.setattr(workspace_module, "_make_database", wait)
    opening = asyncio.ensure_future(open_workspace(folder))
    await started.wait()
    opening.cancel()
    loop.call_soon(go_on.set)
    await asyncio.wait([opening])
    assert opening.cancelled()
    wait_until_deserted(folder)


async def lose_secret(folder: Path) -> None:
    secret(folder).unlink()


async def change_secret(folder: Path) -> None:
    secrets_of(folder).set(secret(folder).name, new_password())


async def drop_role(folder: Path) -> None:
    ask(folder, f"REVOKE persona_desktop_people FROM {LOGIN_ROLE}")
    ask(folder, f"DROP ROLE {LOGIN_ROLE}")


async def lose_account(folder: Path) -> None:
    ask(folder, "DELETE FROM app.account")
    ask(folder, "DELETE FROM users")


async def lose_rights(folder: Path) -> None:
    ask(folder, f"REVOKE persona_desktop_people FROM {LOGIN_ROLE}")


async def lock_role(folder: Path) -> None:
    ask(folder, f"ALTER ROLE {LOGIN_ROLE} NOLOGIN PASSWORD NULL")


async def lose_database(folder: Path) -> None:
    ask(folder, f"DROP DATABASE {DATABASE}", "postgres")


@pytest.mark.parametrize(
    "harm", [lose_secret, change_secret, drop_role, lose_account, lose_rights, lock_role, lose_database]
)
async def test_a_workspace_that_shuts_its_person_out_is_mended(
    folder: Path, harm: Callable[[Path], Any]
) -> None:
    await (await open_workspace(folder)).close()
    await harm(folder)
    opened = await open_workspace(folder)
    assert (await opened.database.workspace()).is_local
    await opened.close()


async def test_programs_that_open_a_new_workspace_at_once_get_the_same_one(folder: Path) -> None:
    programs = await asyncio.gather(*(open_workspace(folder) for _ in range(3)))
    found = [await program.database.workspace() for program in programs]
    for program in programs:
        await program.close()
    assert len(set(found)) == 1
    assert ask(folder, "SELECT count(*) FROM users") == [(1,)]


async def test_a_server_that_is_killed_is_revived_under_the_open_workspace(folder: Path) -> None:
    """The person notices nothing: neither a notice nor a lost click."""
    opened = await open_workspace(folder)
    before = await opened.database.workspace()
    kill_server(folder)
    assert await asyncio.gather(*(opened.database.workspace() for _ in range(4))) == [before] * 4
    kill_server(folder)
    assert await opened.database.workspace() == before
    await opened.close()


async def test_a_server_that_is_frozen_is_waited_for_once_by_all(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each wait takes seconds; one after the other they would be minutes until the person is told anything."""
    monkeypatch.setattr("persona_desktop.database.login.CONNECT_TIMEOUT", 2)
    opened = await open_workspace(folder)
    before = await opened.database.workspace()
    tries = []

    def is_ready(login: Login) -> bool:
        tries.append(login)
        return _is_ready(login)

    monkeypatch.setattr(workspace_module, "_is_ready", is_ready)
    await opened._engine.close()
    server = server_process(folder)
    server.suspend()
    try:
        answers = await asyncio.gather(
            *(opened.database.workspace() for _ in range(4)), return_exceptions=True
        )
    finally:
        server.resume()
    assert [type(answer) for answer in answers] == [DatabaseUnavailableError] * 4
    assert len(tries) == 1
    assert await opened.database.workspace() == before
    await opened.close()


async def test_closing_after_the_server_was_killed_ends_quietly(folder: Path) -> None:
    opened = await open_workspace(folder)
    await opened.database.workspace()
    kill_server(folder)
    await opened.close()


async def test_a_password_renewed_by_another_program_is_taken_over(folder: Path) -> None:
    """Each window holds the password it opened with; the second may have had to make a new one."""
    first = await open_workspace(folder)
    found = await first.database.workspace()
    secret(folder).unlink()
    second = await open_workspace(folder)
    await first._engine.close()
    assert await first.database.workspace() == found
    await first.close()
    await second.close()


async def test_a_workspace_that_a_newer_version_has_opened_is_refused_and_left(folder: Path) -> None:
    await (await open_workspace(folder)).close()
    ask(folder, "UPDATE app.alembic_version SET version_num = '9999'")
    with pytest.raises(DatabaseSchemaError):
        await open_workspace(folder)
    wait_until_deserted(folder)
    assert ask(folder, "SELECT version_num FROM app.alembic_version") == [("9999",)]


async def test_a_folder_of_somebodys_documents_is_refused(folder: Path) -> None:
    (folder / "umowa.odt").write_text("x")
    with pytest.raises(DataFolderForeignError):
        await open_workspace(folder)


async def test_passwords_that_another_program_keeps_elsewhere_are_missed_by_name(folder: Path) -> None:
    """The one thing that cannot be mended while that program runs; the person is told to close it."""
    opened = await open_workspace(folder)
    with pytest.raises(WorkspacePasswordMissingError):
        await LocalWorkspace.open(folder, secrets=FileSecretStore(folder / "run"), durable=False)
    assert (await opened.database.workspace()).is_local
    await opened.close()


async def test_where_passwords_are_kept_is_chosen_by_the_program(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workspace_module, "choose_secret_store", secrets_of)
    opened = await LocalWorkspace.open(folder, durable=False)
    await opened.close()
    assert secret(folder).stat().st_mode & 0o777 == 0o600


async def test_a_revival_that_fails_is_said_and_the_next_one_succeeds(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = await open_workspace(folder)
    await opened.database.workspace()

    def fail(*_: object) -> None:
        raise DataFolderForeignError(folder, "in the way")

    kill_server(folder)
    with monkeypatch.context() as patch:
        patch.setattr(LocalServer, "start", fail)
        with pytest.raises(PersonaDesktopError):
            await opened.database.workspace()
    assert (await opened.database.workspace()).is_local
    await opened.close()


def test_going_back_takes_the_roles_with_the_last_database_of_the_server(folder: Path) -> None:
    server = make_server(folder)
    server.start()
    owner = superuser(server, "postgres")
    migrate(owner)
    with psycopg.connect(owner.conninfo()) as connection:
        found = connection.execute("SELECT count(*) FROM pg_roles WHERE rolname LIKE 'persona%'").fetchone()
        assert found == (2,)
    unmake(owner)
    with psycopg.connect(owner.conninfo()) as connection:
        found = connection.execute("SELECT count(*) FROM pg_roles WHERE rolname LIKE 'persona%'").fetchone()
        assert found == (0,)
    server.release()
