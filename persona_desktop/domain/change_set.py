"""What a write changed: every open view refreshes from it, whether the write was ours or another desktop's."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """The personas that a committed write touched; each identifier stands in one place only."""

    added: tuple[UUID, ...] = ()
    updated: tuple[UUID, ...] = ()
    removed: tuple[UUID, ...] = ()
    projects: tuple[UUID, ...] = ()
    """The projects whose list of personas, name or existence changed."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed."""
        return not (self.added or self.updated or self.removed or self.projects)
