"""What personas said: the responses of virtual focus groups."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from persona_desktop.domain.needs import FrozenModel


class FocusGroupResponse(FrozenModel):
    """One answer of one persona."""

    id: UUID
    persona_id: UUID
    focus_group_id: UUID
    focus_group_name: str
    question: str
    text: str
    created_at: datetime
    ordinal: int
    """Which answer it is of this persona in its focus group, from 1, by time."""
