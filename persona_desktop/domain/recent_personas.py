"""Which personas were opened lately, as the settings keep them: a short text, so that any file can hold it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

MOST = 10


@dataclass(frozen=True, slots=True)
class RecentPersonas:
    """At most ten personas of any project, the one opened last first."""

    ids: tuple[UUID, ...] = ()

    @classmethod
    def from_text(cls, text: str) -> RecentPersonas:
        """Read what `to_text` has written; what is no identifier is passed over."""
        found: dict[UUID, None] = {}
        for word in text.split():
            try:
                found[UUID(word)] = None
            except ValueError:
                continue
        return cls(tuple(found)[:MOST])

    def to_text(self) -> str:
        """Return the identifiers, with spaces between them."""
        return " ".join(map(str, self.ids))

    def opened(self, persona_id: UUID) -> RecentPersonas:
        """Return them with a persona in front."""
        others = (other for other in self.ids if other != persona_id)
        return RecentPersonas((persona_id, *others)[:MOST])
