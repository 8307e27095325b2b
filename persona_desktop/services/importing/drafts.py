"""Rows between reading and judging: checked in themselves, not yet held against each other or the database."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from persona_desktop.domain.importing import ImportedFile, Refusal


@dataclass(slots=True)
class PersonaDraft:
    """A persona of a file; its identifier and project may still have to be found."""

    file: int
    position: int
    label: str
    id: UUID | None = None
    project_id: UUID | None = None
    """As the file says; the project need not exist."""
    values: dict[str, object] = field(default_factory=dict)
    """By column, without ``id`` and ``project_id``."""
    refusals: list[Refusal] = field(default_factory=list)
    missing: list[Refusal] = field(default_factory=list)
    """Why it cannot be added; an update does without what the file does not give."""


@dataclass(slots=True)
class ResponseDraft:
    """A response of a file; persona and focus group may be given by name."""

    file: int
    position: int
    label: str
    id: UUID | None = None
    persona_id: UUID | None = None
    persona_name: str | None = None
    focus_group_id: UUID | None = None
    focus_group_name: str | None = None
    created_at: datetime | None = None
    values: dict[str, object] = field(default_factory=dict)
    """By column, without the identifiers."""
    refusals: list[Refusal] = field(default_factory=list)


@dataclass(slots=True)
class ReadFile:
    """A file and its rows."""

    file: ImportedFile
    personas: list[PersonaDraft] = field(default_factory=list)
    responses: list[ResponseDraft] = field(default_factory=list)
