"""Noting in the audit log that a persona was viewed, without ever delaying or breaking the view."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol
from uuid import UUID, uuid4

from pydantic import JsonValue

from persona_desktop.domain.errors import PersonaDesktopError
from persona_desktop.services.task_registry import TaskRegistry

ONE_VIEW = timedelta(minutes=1)
"""Opening the same persona again within this time is the same view."""

_log = logging.getLogger(__name__)


class ActionLog(Protocol):
    """Where actions are recorded."""

    async def record_action(
        self,
        event_id: UUID,
        persona_id: UUID,
        action: str,
        details: dict[str, JsonValue],
        occurred_at: datetime,
    ) -> None:
        """Write one entry; writing the same event again changes nothing."""


class ViewRecorder:
    """Records one view a minute and persona, in the background."""

    def __init__(self, log: ActionLog, tasks: TaskRegistry, now: Callable[[], datetime]) -> None:
        self._log = log
        self._tasks = tasks
        self._now = now
        self._last: dict[UUID, datetime] = {}

    def viewed(self, persona_id: UUID) -> None:
        """Note a view; must be called in the loop of the services."""
        now = self._now()
        last = self._last.get(persona_id)
        if last is not None and timedelta(0) <= now - last < ONE_VIEW:
            return
        self._last = {seen: when for seen, when in self._last.items() if now - when < ONE_VIEW}
        self._last[persona_id] = now
        try:
            self._tasks.start(self._record(persona_id, now), name="record view")
        except RuntimeError:
            _log.info("the program is closing, so a view is not recorded")

    async def _record(self, persona_id: UUID, now: datetime) -> None:
        try:
            await self._log.record_action(uuid4(), persona_id, "view", {"source": "detail_view"}, now)
        except PersonaDesktopError as error:
            if self._last.get(persona_id) == now:
                del self._last[persona_id]
            _log.warning("a view could not be recorded: %s", error.code)
