"""Composing everything the details panel shows (specification, section 3.2)."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Protocol, TypeVar
from uuid import UUID

from persona_desktop.domain.audit import LATEST_ENTRIES, AuditEntry
from persona_desktop.domain.details import PersonaDetails
from persona_desktop.domain.errors import DatabaseUnavailableError, PersonaDesktopError
from persona_desktop.domain.evidence import align_quotes
from persona_desktop.domain.focus_group import FocusGroupResponse
from persona_desktop.domain.persona import Persona
from persona_desktop.services.view_recorder import ViewRecorder

Part = TypeVar("Part")

RETRY_DELAYS = (0.1, 0.5)
"""Seconds before the second and the third try of a part whose connection was lost."""

_log = logging.getLogger(__name__)


class PersonaSource(Protocol):
    """Where the parts of a persona come from; each call uses a session of its own."""

    async def persona(self, persona_id: UUID) -> Persona:
        """Return the persona or raise ``PersonaNotFoundError``."""

    async def responses(self, persona_id: UUID) -> tuple[FocusGroupResponse, ...]:
        """Return everything the persona said, oldest first."""

    async def audit_entries(self, persona_id: UUID, limit: int = ...) -> tuple[AuditEntry, ...]:
        """Return the latest audit entries, newest first."""


class PersonaDetailsService:
    """Fetches the parts of a persona in parallel; each but the persona itself may fail alone."""

    def __init__(
        self,
        source: PersonaSource,
        views: ViewRecorder,
        now: Callable[[], datetime],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._source = source
        self._views = views
        self._now = now
        self._sleep = sleep

    async def get(self, persona_id: UUID) -> PersonaDetails:
        """Return the persona with its evidence and history, and note in the background that it was viewed.

        Raises:
            PersonaNotFoundError: The persona is gone or may not be read.
            DatabaseUnavailableError: The persona itself could not be fetched after retries.
            PersonaDesktopError: The persona itself could not be fetched for another reason; the subclass says which.

        """
        # Exceptions are collected, so that no part goes on alone after another has failed.
        parts = await asyncio.gather(
            self._retrying(lambda: self._source.persona(persona_id)),
            self._optional("responses", lambda: self._source.responses(persona_id)),
            self._optional("audit log", lambda: self._source.audit_entries(persona_id, LATEST_ENTRIES)),
            return_exceptions=True,
        )
        persona, responses, audit = _result(parts[0]), _result(parts[1]), _result(parts[2])
        self._views.viewed(persona_id)
        quotes = persona.needs.quotes if persona.needs else ()
        return PersonaDetails(
            persona=persona,
            responses=responses,
            audit=audit,
            evidence=align_quotes(quotes, responses),
            fetched_at=self._now(),
        )

    async def _optional(self, name: str, fetch: Callable[[], Awaitable[Part]]) -> Part | None:
        try:
            return await self._retrying(fetch)
        except PersonaDesktopError as error:
            _log.warning("the %s of a persona could not be fetched: %s", name, error.code)
            return None

    async def _retrying(self, fetch: Callable[[], Awaitable[Part]]) -> Part:
        for delay in RETRY_DELAYS:
            try:
                return await fetch()
            except DatabaseUnavailableError:
                await self._sleep(delay)
        return await fetch()


def _result(part: Part | BaseException) -> Part:
    if isinstance(part, BaseException):
        raise part
    return part
