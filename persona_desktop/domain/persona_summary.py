"""A persona as the list shows it.

Plain dataclasses: a list may hold 100,000 of them and is painted before anything heavier is imported.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from uuid import UUID


class NeedsState(Enum):
    """Whether a persona's analysis of needs exists and still rests on everything the persona has said."""

    CURRENT = "current"
    """An analysis exists and no response is newer than it."""
    OUTDATED = "outdated"
    """An analysis exists, and responses came after it."""
    NOT_ANALYSED = "not_analysed"
    """The persona has answered in focus groups, but no analysis exists."""
    NO_RESPONSES = "no_responses"
    """No analysis and nothing to make one from."""


@dataclass(frozen=True, slots=True)
class Project:
    """A research project: the scope of the list."""

    id: UUID
    name: str
    description: str | None = None


@dataclass(frozen=True, slots=True)
class PersonaSummary:
    """One row of the list."""

    id: UUID
    project_id: UUID
    full_name: str
    """Never empty: the title or a placeholder of the reader where the name is missing."""
    age: int | None
    gender: str | None
    occupation: str | None
    location: str | None
    education_level: str | None
    segment_id: str | None
    segment_name: str | None
    top_need: str | None
    """What the persona wants in the job of the highest priority, ready to show; None without needs."""
    opportunity: int | None
    """The best ``importance × (importance − satisfaction)`` of its outcomes, −90 to 90."""
    pain_severities: tuple[int, ...]
    """1 to 10 each, highest first."""
    needs_state: NeedsState
    newer_responses: int
    """Responses that came after the analysis."""
    response_count: int
    created_at: datetime
    updated_at: datetime
    pain_keys: tuple[str, ...] = ()
    """What tells its pains apart (see ``shared_pains.pain_key``), for counting who shares one."""

    @property
    def has_needs(self) -> bool:
        """Whether an analysis exists, outdated or not."""
        return self.needs_state in (NeedsState.CURRENT, NeedsState.OUTDATED)


@dataclass(frozen=True, slots=True)
class ProjectListing:
    """All personas of one project that this person may read, newest change first."""

    project: Project
    personas: tuple[PersonaSummary, ...]
    loaded_at: datetime


@dataclass(frozen=True, slots=True)
class Workspace:
    """What the sidebar says about where the personas come from and who is reading."""

    name: str
    """Shown under the project's name; empty for the local workspace, whose name the window translates."""
    is_local: bool
    user_name: str
    projects: tuple[Project, ...]
    has_demo: bool
