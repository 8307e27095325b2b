"""Turns what the driver and PostgreSQL say into the errors of the domain: no driver exception leaves ``database``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import psycopg
import sqlalchemy.exc

from persona_desktop.domain.errors import (
    DatabaseAccessError,
    DatabaseFullError,
    DatabaseSchemaError,
    DatabaseUnavailableError,
    ImportConflictError,
    ImportUnreadableError,
    NotAllowedError,
    PersonaDesktopError,
    PersonaNotFoundError,
)

PERSONA_NOT_FOUND = "PD001"
"""Raised by functions of ``app``; its DETAIL is the persona's identifier."""
IMPORT_CONFLICT = "PD002"
"""Raised by functions of ``app``: rows changed since the preview."""
IMPORT_UNREADABLE = "PD003"
"""Raised by functions of ``app``: a persona that other programs on the database could not read."""

_ERRORS: dict[str, Callable[[str], PersonaDesktopError]] = {
    "28": DatabaseAccessError,  # invalid authorisation
    "3D": DatabaseSchemaError,  # no such database
    "3F": DatabaseSchemaError,  # no such schema
    "42P01": DatabaseSchemaError,  # no such table
    "42703": DatabaseSchemaError,  # no such column
    "42883": DatabaseSchemaError,  # no such function
    "42P07": DatabaseSchemaError,  # a table is in the way
    "42501": NotAllowedError,
    "53100": DatabaseFullError,
    "08": DatabaseUnavailableError,  # connection
    "53": DatabaseUnavailableError,  # too many connections, no memory
    "57": DatabaseUnavailableError,  # shutting down, starting, cancelled by a time limit
    "58": DatabaseUnavailableError,  # the server's system fails it
    "40": DatabaseUnavailableError,  # rolled back for the sake of another transaction
    "55": DatabaseUnavailableError,  # locked by another transaction for too long
    "25006": DatabaseUnavailableError,  # a copy that can only be read
    IMPORT_CONFLICT: ImportConflictError,
    IMPORT_UNREADABLE: ImportUnreadableError,
}
"""By SQLSTATE or, for those that are not there, by its class."""


_REFUSED = re.compile(
    r"password authentication failed|no pg_hba\.conf entry|authentication method requirement"
    r"|role .* (?:does not exist|is not permitted to log in)"
)
_NO_DATABASE = re.compile(r"database .* does not exist")


def error_from_driver(error: psycopg.Error) -> PersonaDesktopError:
    """Return our error for one of the driver's; its message holds the SQLSTATE and never the data of a row."""
    state = error.sqlstate
    if state is None:
        if isinstance(error, psycopg.OperationalError | psycopg.InterfaceError):
            return _error_without_state(error)
        return PersonaDesktopError(f"the driver failed: {type(error).__name__}")
    if state == PERSONA_NOT_FOUND:
        return PersonaNotFoundError(error.diag.message_detail or "")
    make = _ERRORS.get(state) or _ERRORS.get(state[:2])
    said = f"the database answered {state} ({type(error).__name__})"
    return PersonaDesktopError(said) if make is None else make(said)


def _error_without_state(error: psycopg.Error) -> PersonaDesktopError:
    """Return our error for a connection that failed. While it is made, libpq passes on nothing but words."""
    said = str(error)
    if _REFUSED.search(said):
        return DatabaseAccessError("the database refused the login")
    if _NO_DATABASE.search(said):
        return DatabaseSchemaError("there is no such database")
    return DatabaseUnavailableError(f"the connection failed: {type(error).__name__}")


@contextmanager
def driver_errors() -> Iterator[None]:
    """Raise every error of SQLAlchemy and the driver in the block as one of the domain's."""
    try:
        yield
    except sqlalchemy.exc.DBAPIError as error:
        if isinstance(error.orig, psycopg.Error):
            raise error_from_driver(error.orig) from error
        raise PersonaDesktopError(f"the driver failed: {type(error.orig).__name__}") from error
    except psycopg.Error as error:
        raise error_from_driver(error) from error
    except sqlalchemy.exc.TimeoutError as error:
        raise DatabaseUnavailableError("no connection of the pool became free in time") from error
