"""What the sidebar offers to choose from."""

from __future__ import annotations

from dataclasses import dataclass

from persona_desktop.domain.persona_filter import NeedsFilter, PersonaIndex, SegmentKey
from persona_desktop.ui.translation import translate


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that names a group of entries."""

    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A part of the project's personas."""

    text: str
    count: int
    needs: NeedsFilter = NeedsFilter.ALL
    segment: SegmentKey | None = None
    icon: str | None = None
    """A Lucide name; a segment has a dot in its colour instead."""
    segment_id: str | None = None

    @property
    def place(self) -> tuple[NeedsFilter, SegmentKey | None]:
        """What the entry filters by; tells entries apart."""
        return self.needs, self.segment


def sidebar_entries(index: PersonaIndex) -> list[Heading | Entry]:
    """Return all personas, the segments with their counts, and what waits for review."""
    rows: list[Heading | Entry] = [
        Entry(translate("Sidebar", "Personas"), len(index.personas), icon="users-round"),
    ]
    segments = index.segments()
    if segments:
        rows.append(Heading(translate("Sidebar", "Segments")))
        rows.extend(
            Entry(segment.name, segment.count, segment=segment.key, segment_id=segment.id)
            for segment in segments
        )
    if index.personas:
        rows.append(Heading(translate("Sidebar", "To review")))
        outdated, without = index.count(NeedsFilter.OUTDATED), index.count(NeedsFilter.WITHOUT)
        rows.append(
            Entry(
                translate("Sidebar", "Outdated needs"),
                outdated,
                needs=NeedsFilter.OUTDATED,
                icon="clock-alert",
            )
        )
        rows.append(
            Entry(
                translate("Sidebar", "Without needs"),
                without,
                needs=NeedsFilter.WITHOUT,
                icon="circle-dashed",
            )
        )
    return rows
