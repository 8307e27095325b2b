import asyncio
import os
import signal
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from sqlalchemy import text

from persona_desktop.database.engine import DatabaseEngine, _cut, driver_connection
from persona_desktop.database.login import Login
from persona_desktop.domain.errors import (
    DatabaseAccessError,
    DatabaseUnavailableError,
    DiskFullError,
    NotAllowedError,
    PersonaDesktopError,
)
from tests.support.postgres import Database, database, postgres
from tests.support.workspace import WorkspaceForTests, owner_login, workspace

__all__ = ["database", "postgres", "workspace"]


@pytest.fixture
async def engine(database: Database) -> AsyncIterator[DatabaseEngine]:
    """The owner's connections to a database with one table."""
    with database.connect() as connection:
        connection.execute("CREATE TABLE notes (text text)")
    made = DatabaseEngine(lambda: owner_login(database))
    yield made
    await made.close()


def notes(database: Database) -> list[str]:
    with database.connect() as connection:
        return [row[0] for row in connection.execute("SELECT text FROM notes ORDER BY text")]


async def backend(engine: DatabaseEngine) -> int:
    """Return the process of the server's that serves the next transaction of an engine at rest."""
    async with engine.reading() as connection:
        return int(await connection.scalar(text("SELECT pg_backend_pid()")))


@contextmanager
def frozen(pid: int) -> Iterator[None]:
    """Stop a process as a machine that sleeps or a network that swallows everything does: nothing is said."""
    os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(pid, signal.SIGCONT)


async def test_a_person_reads_and_does_not_write(workspace: WorkspaceForTests) -> None:
    async with workspace.engine.reading() as connection:
        assert await connection.scalar(text("SELECT app.current_user_id()")) == workspace.user_id
    with pytest.raises(NotAllowedError):
        async with workspace.engine.writing() as connection:
            await connection.execute(text("DELETE FROM personas"))


async def test_what_is_written_is_kept_and_seen(engine: DatabaseEngine, database: Database) -> None:
    async with engine.writing() as connection:
        await connection.execute(text("INSERT INTO notes VALUES ('a')"))
    assert notes(database) == ["a"]


async def test_nothing_of_a_write_that_fails_is_kept(engine: DatabaseEngine, database: Database) -> None:
    async def write() -> None:
        async with engine.writing() as connection:
            await connection.execute(text("INSERT INTO notes VALUES ('a')"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await write()
    assert notes(database) == []


async def test_nothing_of_a_write_that_is_cancelled_is_kept(
    engine: DatabaseEngine, database: Database
) -> None:
    written = asyncio.Event()

    async def write() -> None:
        async with engine.writing() as connection:
            await connection.execute(text("INSERT INTO notes VALUES ('a')"))
            written.set()
            await connection.execute(text("SELECT pg_sleep(600)"))

    writing = asyncio.ensure_future(write())
    await written.wait()
    writing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await writing
    assert notes(database) == []
    async with engine.writing() as connection:
        await connection.execute(text("INSERT INTO notes VALUES ('b')"))
    assert notes(database) == ["b"]


async def test_reading_never_writes(engine: DatabaseEngine, database: Database) -> None:
    with pytest.raises(PersonaDesktopError):
        async with engine.reading() as connection:
            await connection.execute(text("INSERT INTO notes VALUES ('a')"))
    assert notes(database) == []


async def test_reading_sees_one_state_throughout(engine: DatabaseEngine, database: Database) -> None:
    """A list of which half is older than the other would show personas twice or not at all."""
    async with engine.reading() as connection:
        assert await connection.scalar(text("SELECT count(*) FROM notes")) == 0
        with database.connect() as other:
            other.execute("INSERT INTO notes VALUES ('a')")
        assert await connection.scalar(text("SELECT count(*) FROM notes")) == 0
    async with engine.writing() as connection:
        assert await connection.scalar(text("SELECT count(*) FROM notes")) == 1


async def test_copy_goes_through_the_drivers_connection_in_the_same_transaction(
    engine: DatabaseEngine, database: Database
) -> None:
    async with engine.writing() as connection:
        raw = await driver_connection(connection)
        async with raw.cursor().copy("COPY notes FROM STDIN") as copy:
            await copy.write_row(("a",))
        assert await connection.scalar(text("SELECT count(*) FROM notes")) == 1
        await connection.rollback()
    assert notes(database) == []


async def test_a_transaction_that_takes_too_long_is_cut_off(engine: DatabaseEngine) -> None:
    with pytest.raises(DatabaseUnavailableError):
        async with engine.reading(timeout=0.05) as connection:
            await connection.execute(text("SELECT pg_sleep(600)"))
    async with engine.reading() as connection:
        assert await connection.scalar(text("SELECT 1")) == 1


async def test_a_server_that_freezes_in_a_transaction_is_left(engine: DatabaseEngine) -> None:
    """It answers nothing, not even to being asked to stop; without a limit of our own the panel would load for ever."""

    async def read() -> None:
        async with engine.reading(timeout=0.2) as connection:
            with frozen(int(await connection.scalar(text("SELECT pg_backend_pid()")))):
                await connection.execute(text("SELECT 1"))

    with pytest.raises(DatabaseUnavailableError):
        await read()
    assert await backend(engine)


async def test_a_frozen_connection_of_the_pool_is_given_up(
    engine: DatabaseEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("persona_desktop.database.engine._PING_TIMEOUT", 0.1)
    pid = await backend(engine)
    with frozen(pid):
        assert await backend(engine) != pid


async def test_a_connection_that_was_lost_at_rest_is_not_noticed(
    engine: DatabaseEngine, database: Database
) -> None:
    pid = await backend(engine)
    end_backend(database, pid)
    assert await backend(engine) != pid


async def test_a_connection_that_is_lost_in_a_transaction_is_said(
    engine: DatabaseEngine, database: Database
) -> None:
    async def write() -> None:
        async with engine.writing() as connection:
            await connection.execute(text("INSERT INTO notes VALUES ('a')"))
            end_backend(database, int(await connection.scalar(text("SELECT pg_backend_pid()"))))
            await connection.execute(text("INSERT INTO notes VALUES ('b')"))

    with pytest.raises(DatabaseUnavailableError):
        await write()
    assert notes(database) == []


async def test_cutting_a_connection_that_is_closed_already_harms_nothing(engine: DatabaseEngine) -> None:
    """The time may run out in the moment in which the server hangs up."""
    async with engine.reading() as connection:
        raw = await driver_connection(connection)
    await raw.close()
    _cut(raw)  # without a word
    assert raw.closed


def end_backend(database: Database, pid: int) -> None:
    with database.connect() as owner:
        assert owner.execute("SELECT pg_terminate_backend(%s, 10000)", [pid]).fetchone() == (True,)


async def test_a_pool_that_is_used_up_is_said_and_recovers(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"_CONNECTIONS": 1, "_MORE_CONNECTIONS": 0, "_PATIENCE": 0.05}.items():
        monkeypatch.setattr(f"persona_desktop.database.engine.{name}", value)
    engine = DatabaseEngine(lambda: owner_login(database))
    async with engine.reading():
        with pytest.raises(DatabaseUnavailableError):
            async with engine.reading():
                pass
    assert await backend(engine)
    await engine.close()


async def test_a_wrong_password_is_said(workspace: WorkspaceForTests) -> None:
    engine = DatabaseEngine(lambda: replace(workspace.login, password="wrong"))
    with pytest.raises(DatabaseAccessError):
        await backend(engine)
    await engine.close()


class LostServer:
    """A login that leads nowhere until the server is revived, which happens when so many have tried."""

    def __init__(self, found: Login, seekers: int) -> None:
        self.found = found
        self.seekers = seekers
        self.all_have_tried = asyncio.Event()
        self.revivals = 0

    def login(self) -> Login:
        self.seekers -= 1
        if self.seekers == 0:
            self.all_have_tried.set()
        return self.found if self.revivals else replace(self.found, host="/nonexistent")

    async def revive(self) -> None:
        await self.all_have_tried.wait()
        self.revivals += 1


async def test_a_lost_server_is_revived_once_for_all_who_wait_for_it(database: Database) -> None:
    lost = LostServer(owner_login(database), seekers=5)
    engine = DatabaseEngine(lost.login, lost.revive)
    assert len(set(await asyncio.gather(*(backend(engine) for _ in range(5))))) == 5
    assert lost.revivals == 1
    await engine.close()


async def test_why_a_server_cannot_be_revived_is_said(database: Database) -> None:
    """“The disk is full” helps a person; “the database did not answer” does not."""

    attempts = []

    async def fail() -> None:
        attempts.append(1)
        raise DiskFullError("/data", "no room")

    engine = DatabaseEngine(lambda: replace(owner_login(database), host="/nonexistent"), fail)
    for attempt in (1, 2):
        with pytest.raises(DiskFullError):
            await backend(engine)
        assert len(attempts) == attempt
    await engine.close()


async def test_a_lost_server_that_nobody_revives_is_said(database: Database) -> None:
    engine = DatabaseEngine(lambda: replace(owner_login(database), host="/nonexistent"))
    with pytest.raises(DatabaseUnavailableError):
        await backend(engine)
    await engine.close()


async def test_a_connection_in_use_at_the_close_is_closed_when_it_is_given_back(database: Database) -> None:
    """The program may end while a persona is being read; the server must not keep a session for nobody."""
    engine = DatabaseEngine(lambda: owner_login(database))
    async with engine.reading() as connection:
        raw = await driver_connection(connection)
        await engine.close()
        assert await connection.scalar(text("SELECT 1")) == 1
    assert raw.closed
