"""Composing everything the details panel shows (specification, section 3.2)."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Protocol, TypeVar
from uuid import UUID

from persona_desktop.diagnostics import describe_exception
from persona_desktop.domain.audit import LATEST_ENTRIES, AuditEntry
from persona_desktop.domain.details import PersonaDetails
from persona_desktop.domain.errors import DatabaseUnavailableError, PersonaDesktopError
from persona_desktop.domain.evidence import QuoteEvidence, align_quotes
from persona_desktop.domain.focus_group import FocusGroupResponse
from persona_desktop.domain.persona import Persona
from persona_desktop.services.view_recorder import ViewRecorder

Part = TypeVar("Part")

RETRY_DELAYS = (0.1, 0.5)
"""Seconds before the second and the third try of a part whose connection was lost."""
OPTIONAL_PATIENCE = 4.0
"""Seconds after the persona itself is there, after which a part that it can be opened without counts as failed."""
MOST_QUOTES_AT_ONCE = 30
MOST_CHARACTERS_AT_ONCE = 15_000
MOST_PAIRS_AT_ONCE = 6_000_000
"""Up to so many quotes, characters of quotes and responses, and pairs of a quote's and a response's characters, aligning
takes a few milliseconds, at worst some twenty; going to another thread and back takes as long."""

_log = logging.getLogger(__name__)


class PersonaSource(Protocol):
    """Where the parts of a persona come from; each call uses a session of its own."""

    async def persona(self, persona_id: UUID) -> Persona:
        """Return the persona or raise ``PersonaNotFoundError``."""

    async def responses(self, persona_id: UUID) -> tuple[FocusGroupResponse, ...]:
        """Return everything the persona said, oldest first."""

    async def audit_entries(self, persona_id: UUID, limit: int = ...) -> tuple[AuditEntry, ...]:
        """Return the latest audit entries, newest first."""


class _Patience:
    """The time-out of all parts that may fail. It does not run while the persona itself is waited for: then nothing is
    gained by giving a part up, which may even be the one that revives the server for all.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._deadline: float | None = None
        self._limits: set[asyncio.Timeout] = set()

    def begin(self) -> None:
        """Let the time run from now on."""
        self._deadline = asyncio.get_running_loop().time() + self._seconds
        for limit in self._limits:
            limit.reschedule(self._deadline)

    @asynccontextmanager
    async def limit(self) -> AsyncIterator[None]:
        """Cancel the block when the time is over, and raise ``DatabaseUnavailableError``."""
        limit = asyncio.timeout_at(self._deadline)
        try:
            async with limit:
                self._limits.add(limit)
                try:
                    yield
                finally:
                    self._limits.remove(limit)
        except TimeoutError as error:
            if not limit.expired():
                raise
            raise DatabaseUnavailableError(f"no answer within {self._seconds:g} s") from error


class PersonaDetailsService:
    """Fetches the parts of a persona in parallel; each but the persona itself may fail alone, or be too slow.

    Args:
        source: Where the parts come from.
        views: Notes that a persona was viewed.
        now: The present moment.
        on_failure: Called with what nobody foresaw in a part that may fail; the persona opens all the same.
        sleep: Waits so many seconds between two tries.
        patience: Seconds that a part which may fail is waited for when the persona itself is there.
    """

    def __init__(
        self,
        source: PersonaSource,
        views: ViewRecorder,
        now: Callable[[], datetime],
        on_failure: Callable[[Exception], None],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        patience: float = OPTIONAL_PATIENCE,
    ) -> None:
        self._source = source
        self._views = views
        self._now = now
        self._on_failure = on_failure
        self._sleep = sleep
        self._patience = patience

    async def get(self, persona_id: UUID) -> PersonaDetails:
        """Return the persona with its evidence and history, and note in the background that it was viewed.

        Raises:
            PersonaNotFoundError: The persona is gone or may not be read.
            DatabaseUnavailableError: The persona itself could not be fetched after retries.
            PersonaDesktopError: The persona itself could not be fetched for another reason; the subclass says which.

        """
        patience = _Patience(self._patience)
        # Exceptions are collected, so that no part goes on alone after another has failed.
        parts = await asyncio.gather(
            self._persona(persona_id, patience),
            self._optional("responses", lambda: self._source.responses(persona_id), patience),
            self._optional(
                "audit log", lambda: self._source.audit_entries(persona_id, LATEST_ENTRIES), patience
            ),
            return_exceptions=True,
        )
        persona, responses, audit = _result(parts[0]), _result(parts[1]), _result(parts[2])
        fetched_at = self._now()
        self._views.viewed(persona_id)
        return PersonaDetails(
            persona=persona,
            responses=responses,
            audit=audit,
            evidence=await self._evidence(persona, responses),
            fetched_at=fetched_at,
        )

    async def _evidence(
        self, persona: Persona, responses: tuple[FocusGroupResponse, ...] | None
    ) -> dict[str, QuoteEvidence]:
        """Where there is much to align in a thread, because it takes long enough to keep everybody else waiting."""
        quotes = persona.needs.quotes if persona.needs else ()
        if not quotes or responses is None:
            return align_quotes(quotes, responses)
        try:
            if _are_few(quotes, responses):
                return align_quotes(quotes, responses)
            return await asyncio.to_thread(align_quotes, quotes, responses)
        except Exception as error:  # noqa: BLE001  whatever it is, the persona can be read without marks
            self._report("evidence", error)
            return align_quotes(quotes, None)

    async def _persona(self, persona_id: UUID, patience: _Patience) -> Persona:
        try:
            return await self._retrying(lambda: self._source.persona(persona_id))
        finally:
            patience.begin()

    async def _optional(
        self, name: str, fetch: Callable[[], Awaitable[Part]], patience: _Patience
    ) -> Part | None:
        try:
            async with patience.limit():
                return await self._retrying(fetch)
        except PersonaDesktopError as error:
            _log.warning("the %s of a persona could not be fetched: %s", name, error.code)
        except Exception as error:  # noqa: BLE001  whatever it is, the persona can be read without this part
            self._report(name, error)
        return None

    def _report(self, name: str, error: Exception) -> None:
        _log.error("the %s of a persona failed\n%s", name, describe_exception(error))
        self._on_failure(error)

    async def _retrying(self, fetch: Callable[[], Awaitable[Part]]) -> Part:
        for delay in RETRY_DELAYS:
            try:
                return await fetch()
            except DatabaseUnavailableError:
                await self._sleep(delay)
        return await fetch()


def _are_few(quotes: Sequence[str], responses: Sequence[FocusGroupResponse]) -> bool:
    quoted, said = sum(map(len, quotes)), sum(len(response.text) for response in responses)
    return (
        len(quotes) <= MOST_QUOTES_AT_ONCE
        and quoted + said <= MOST_CHARACTERS_AT_ONCE
        and quoted * said <= MOST_PAIRS_AT_ONCE
    )


def _result(part: Part | BaseException) -> Part:
    if isinstance(part, BaseException):
        raise part
    return part
