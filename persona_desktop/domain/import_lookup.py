"""What an import asks the database before its rows are judged, and what the database answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Lookup:
    """What the files of an import mention."""

    persona_ids: frozenset[UUID] = frozenset()
    response_ids: frozenset[UUID] = frozenset()
    focus_group_ids: frozenset[UUID] = frozenset()
    names_wanted: bool = False
    """Whether personas are mentioned by name."""
    names_project_id: UUID | None = None
    """Where such names are looked for; None for every project."""
    segments_wanted: bool = False
    """Whether personas name a segment without its identifier."""


@dataclass(frozen=True, slots=True)
class KnownProject:
    """A project that exists and is not deleted."""

    id: UUID
    name: str
    may_write: bool


@dataclass(frozen=True, slots=True)
class KnownPersona:
    """A persona that exists, in the trash or not."""

    id: UUID
    project_id: UUID
    name: str
    """The full name, else the title; empty without either."""
    updated_at: datetime
    is_deleted: bool
    """Whether it, or its project, was deleted or set aside."""


@dataclass(frozen=True, slots=True)
class KnownResponse:
    """A response that exists."""

    id: UUID
    persona_id: UUID
    project_id: UUID
    """The persona's."""
    is_deleted: bool
    """Whether its persona, or the persona's project, was deleted or set aside."""
    version: str
    """Another one after every change of the row."""


@dataclass(frozen=True, slots=True)
class KnownFocusGroup:
    """A focus group that exists."""

    id: UUID
    project_id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class KnownSegment:
    """A segment that personas of a project have."""

    id: str | None
    name: str
    """As it is spelled there."""


@dataclass(frozen=True, slots=True)
class Known:
    """The answer to a ``Lookup``, by identifier.

    ``projects`` holds all that are not deleted. ``focus_groups`` holds those that were asked for, and all of the projects
    of the personas.
    """

    projects: Mapping[UUID, KnownProject] = field(default_factory=dict)
    personas: Mapping[UUID, KnownPersona] = field(default_factory=dict)
    """Those that were asked for by identifier, and, where names were wanted, all that a name can mean."""
    responses: Mapping[UUID, KnownResponse] = field(default_factory=dict)
    focus_groups: Mapping[UUID, KnownFocusGroup] = field(default_factory=dict)
    segments: Mapping[tuple[UUID, str], KnownSegment | None] = field(default_factory=dict)
    """Segments by project and folded name, if they were wanted; None where a name means several."""
