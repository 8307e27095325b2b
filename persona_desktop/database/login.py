"""How a person gets into a database."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Login:
    """One role's way into one database; ``host`` is a name, an address or the folder of a Unix socket."""

    host: str
    port: int
    database: str
    user: str
    password: str = field(repr=False)

    def parameters(self, connect_timeout: int) -> dict[str, str | int]:
        """Return libpq's parameters; times are exchanged in UTC, and a password is proved, never shown."""
        return {
            "host": self.host,
            "port": self.port,
            "dbname": self.database,
            "user": self.user,
            "password": self.password,
            "require_auth": "scram-sha-256",
            "connect_timeout": connect_timeout,
            "application_name": "Persona Desktop",
            "options": "-c timezone=UTC",
        }
