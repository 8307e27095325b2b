"""How a person gets into a database."""

from __future__ import annotations

from dataclasses import dataclass, field

from psycopg.conninfo import make_conninfo

CONNECT_TIMEOUT = 5
"""Seconds that reaching the server may take."""


@dataclass(frozen=True, slots=True)
class Login:
    """One role's way into one database; ``host`` is a name, an address or the folder of a Unix socket."""

    host: str
    port: int
    database: str
    user: str
    password: str = field(repr=False)

    def conninfo(self) -> str:
        """Return libpq's connection string; times are exchanged in UTC, and the password is proved, never shown."""
        return make_conninfo(
            host=self.host,
            port=self.port,
            dbname=self.database,
            user=self.user,
            password=self.password,
            require_auth="scram-sha-256",
            connect_timeout=CONNECT_TIMEOUT,
            application_name="Persona Desktop",
            options="-c timezone=UTC",
        )
