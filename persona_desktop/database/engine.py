"""The pool of connections to one database and the transactions on it."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager

import psycopg
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from persona_desktop.database.failures import driver_errors
from persona_desktop.database.login import Login
from persona_desktop.domain.errors import DatabaseUnavailableError

CONNECT_TIMEOUT = 10
"""Seconds that reaching the server may take."""
READING_TIMEOUT = 60.0
"""Seconds that a transaction that only reads may take from its begin to its end."""
WRITING_TIMEOUT = 60.0
"""Seconds that a transaction that writes may take from its begin to its end."""

_CONNECTIONS = 6
"""Kept open; opening a persona takes three at once."""
_MORE_CONNECTIONS = 6
_PATIENCE = 15.0
"""Seconds that a transaction waits for a connection of the pool."""


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
        self._engine = create_async_engine(
            "postgresql+psycopg://",
            async_creator=self._connect,
            pool_size=_CONNECTIONS,
            max_overflow=_MORE_CONNECTIONS,
            pool_timeout=_PATIENCE,
            pool_pre_ping=True,
        )

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
        await self._engine.dispose()

    @asynccontextmanager
    async def _transaction(
        self, timeout: float, *, isolation_level: str, read_only: bool
    ) -> AsyncIterator[AsyncConnection]:
        with driver_errors():
            async with self._engine.connect() as connection:
                with _cut_after(timeout, await driver_connection(connection)):
                    await connection.execution_options(
                        isolation_level=isolation_level, postgresql_readonly=read_only
                    )
                    async with connection.begin():
                        yield connection

    async def _connect(self) -> psycopg.AsyncConnection[tuple[object, ...]]:
        try:
            return await self._open()
        except psycopg.OperationalError as error:
            if self._revive is None or error.sqlstate is not None:
                raise
        await self._revive()
        return await self._open()

    async def _open(self) -> psycopg.AsyncConnection[tuple[object, ...]]:
        parameters = self._login().parameters(CONNECT_TIMEOUT)
        return await psycopg.AsyncConnection.connect("", **parameters)


async def driver_connection(connection: AsyncConnection) -> psycopg.AsyncConnection[tuple[object, ...]]:
    """Return psycopg's own connection under ``connection``, in the same transaction: for COPY and server-side cursors."""
    raw = (await connection.get_raw_connection()).driver_connection
    if not isinstance(raw, psycopg.AsyncConnection):
        raise DatabaseUnavailableError("the connection is lost")
    return raw


@contextmanager
def _cut_after(seconds: float, connection: psycopg.AsyncConnection[tuple[object, ...]]) -> Iterator[None]:
    """Cut the connection when the block takes longer.

    Neither a time limit of the server nor a cancelled task gets us away from a server that is frozen; this does, because
    every wait ends when its socket does.
    """
    watch = asyncio.get_running_loop().call_later(seconds, _cut, connection)
    try:
        yield
    finally:
        watch.cancel()


def _cut(connection: psycopg.AsyncConnection[tuple[object, ...]]) -> None:
    if connection.closed:
        return
    cut = socket.socket(fileno=connection.fileno())
    try:
        cut.shutdown(socket.SHUT_RDWR)
    finally:
        cut.detach()
