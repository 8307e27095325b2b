"""The audit log of a persona: who did what, and when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from pydantic import JsonValue

from persona_desktop.domain.needs import FrozenModel

LATEST_ENTRIES = 20
"""How many entries the details panel shows (specification, section 4.2)."""


class AuditEntry(FrozenModel):
    """One entry; ``action`` is any text found in the log (view, export, compare, messaging, delete, undo_delete, …)."""

    id: UUID
    action: str
    details: Mapping[str, JsonValue] = {}
    user_id: UUID | None = None
    user_name: str | None = None
    """None when nobody is named or the user is gone."""
    occurred_at: datetime
