"""What the database refuses, lacks or does not answer."""

from __future__ import annotations

from persona_desktop.domain.errors.root import PersonaDesktopError


class PersonaNotFoundError(PersonaDesktopError):
    """The persona does not exist, was deleted, or may not be read by this person."""

    code = "persona_not_found"

    def __init__(self, persona_id: object) -> None:
        super().__init__(f"persona {persona_id} not found or inactive")
        self.persona_id = str(persona_id)


class DatabaseUnavailableError(PersonaDesktopError):
    """The database did not answer: refused, lost, or timed out."""

    code = "database_unavailable"


class DatabaseSchemaError(PersonaDesktopError):
    """The database answers, but its tables are not the ones this version works with."""

    code = "database_schema"


class DatabaseAccessError(PersonaDesktopError):
    """The database answers, but refuses this login."""

    code = "database_access"


class DatabaseFullError(PersonaDesktopError):
    """The database has no room left to write; nothing of the attempted change is kept."""

    code = "database_full"


class NotAllowedError(PersonaDesktopError):
    """The database refuses this action to this person; nothing was changed."""

    code = "not_allowed"
