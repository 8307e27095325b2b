"""The pool of connections to one database and the transactions on it."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING, cast

import psycopg
from sqlalchemy import AdaptedConnection, PoolProxiedConnection, event
from sqlalchemy.exc import DBAPIError, InvalidatePoolError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from persona_desktop.database.failures import driver_errors
from persona_desktop.database.login import Login
from persona_desktop.domain.errors import PersonaDesktopError

READING_TIMEOUT = 60.0
"""Seconds that a transaction that only reads may take from its begin to its end."""
WRITING_TIMEOUT = 60.0
"""Seconds that a transaction that writes may take from its begin to its end."""

_CONNECTIONS = 6
"""Kept open; opening a persona takes three at once."""
_MORE_CONNECTIONS = 6
_PATIENCE = 15.0
"""Seconds that a transaction waits for a connection of the pool."""
_PING_TIMEOUT = 3.0
"""Seconds after which a connection of the pool that does not answer is taken to be dead."""

if TYPE_CHECKING:
    from sqlalchemy.engine.interfaces import DBAPIConnection

RawConnection = psycopg.AsyncConnection[tuple[object, ...]]


class DatabaseEngine:
    """Owns the connections to one database. Lives in one event loop; nothing is opened before the first transaction.

    Args:
        login: Asked before each new connection, because a local server may have moved.
        revive: Called when the server cannot be reached, before the one further try; it makes the server run again
            or raises the domain's error that says why it does not.

    """

    def __init__(
        self, login: Callable[[], Login], revive: Callable[[], Awaitable[None]] | None = None
    ) -> None:
        self._login = login
        self._revive = revive
        self._reviving = asyncio.Lock()
        self._revivals = 0
        self._why_not_revived: PersonaDesktopError | None = None
        self._engine = create_async_engine(
            "postgresql+psycopg://",
            async_creator=self._connect,
            pool_size=_CONNECTIONS,
            max_overflow=_MORE_CONNECTIONS,
            pool_timeout=_PATIENCE,
        )
        event.listen(self._engine.sync_engine.pool, "checkout", self._check)
        self._is_closed = False

    @asynccontextmanager
    async def reading(self, timeout: float = READING_TIMEOUT) -> AsyncIterator[AsyncConnection]:
        """Open a transaction that sees one state of the database throughout and cannot write.

        Args:
            timeout: Seconds after which the connection is cut.

        Raises:
            PersonaDesktopError: Whatever the block's statements raise, as the domain's errors.

        """
        async with self._transaction(
            timeout, isolation_level="REPEATABLE READ", read_only=True
        ) as connection:
            yield connection

    @asynccontextmanager
    async def writing(self, timeout: float = WRITING_TIMEOUT) -> AsyncIterator[AsyncConnection]:
        """Open a transaction that is committed at the end of the block and rolled back if the block raises.

        Args:
            timeout: Seconds after which the connection is cut, and nothing of the transaction is kept.

        Raises:
            PersonaDesktopError: Whatever the block's statements raise, as the domain's errors.

        """
        async with self._transaction(
            timeout, isolation_level="READ COMMITTED", read_only=False
        ) as connection:
            yield connection

    async def close(self) -> None:
        """Close all connections that are not in use; those in use close when they are given back."""
        self._is_closed = True
        await self._engine.dispose()

    @asynccontextmanager
    async def _transaction(
        self, timeout: float, *, isolation_level: str, read_only: bool
    ) -> AsyncIterator[AsyncConnection]:
        with driver_errors():
            async with self._engine.connect() as connection:
                try:
                    with _cut_after(timeout, await driver_connection(connection)):
                        await connection.execution_options(
                            isolation_level=isolation_level, postgresql_readonly=read_only
                        )
                        async with connection.begin():
                            yield connection
                finally:
                    if self._is_closed:  # its pool has been left behind, and would keep it open
                        await connection.invalidate()

    async def _connect(self) -> RawConnection:
        attempt = self._revivals
        try:
            return await self._open()
        except psycopg.OperationalError:
            if self._revive is None:
                raise
        async with self._reviving:
            if attempt == self._revivals:
                self._why_not_revived = await _error_of(self._revive())
                self._revivals += 1
            if self._why_not_revived is not None:
                raise self._why_not_revived
        return await self._open()

    async def _open(self) -> RawConnection:
        return await psycopg.AsyncConnection.connect(self._login().conninfo())

    def _check(self, adapted: AdaptedConnection, _record: object, _proxy: object) -> None:
        """See whether a connection that comes out of the pool is alive; all others are given up with a dead one."""
        try:
            with _cut_after(_PING_TIMEOUT, _psycopg_connection(adapted)):
                self._engine.sync_engine.dialect.do_ping(cast("DBAPIConnection", adapted))
        except (psycopg.Error, DBAPIError) as error:
            raise InvalidatePoolError from error


async def _error_of(work: Awaitable[None]) -> PersonaDesktopError | None:
    """Return why ``work`` failed: all who wait for it are told, instead of each trying again after the other."""
    try:
        await work
    except PersonaDesktopError as error:
        return error
    return None


async def driver_connection(connection: AsyncConnection) -> RawConnection:
    """Return psycopg's own connection under ``connection``, in the same transaction: for COPY and server-side cursors."""
    return _psycopg_connection(await connection.get_raw_connection())


def _psycopg_connection(connection: AdaptedConnection | PoolProxiedConnection) -> RawConnection:
    raw = connection.driver_connection
    assert isinstance(raw, psycopg.AsyncConnection)
    return raw


@contextmanager
def _cut_after(seconds: float, connection: RawConnection) -> Iterator[None]:
    """Cut the connection when the block takes longer.

    Neither a time limit of the server nor a cancelled task gets us away from a server that is frozen; this does, because
    every wait ends when its socket does.
    """
    watch = asyncio.get_running_loop().call_later(seconds, _cut, connection)
    try:
        yield
    finally:
        watch.cancel()


def _cut(connection: RawConnection) -> None:
    if connection.closed:
        return
    cut = socket.socket(fileno=connection.fileno())
    try:
        cut.shutdown(socket.SHUT_RDWR)
    finally:
        cut.detach()
