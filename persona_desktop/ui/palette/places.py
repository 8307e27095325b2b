"""Where the palette leads: personas, segments, what waits for review, and other projects."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from persona_desktop.domain.persona_filter import NeedsFilter, PersonaIndex, SegmentCount, SegmentKey
from persona_desktop.domain.persona_summary import PersonaSummary, Project
from persona_desktop.ui.palette.items import Dot, Face, Glyph, Item, Section
from persona_desktop.ui.persona_list.row_words import work_and_place
from persona_desktop.ui.translation import translate


@dataclass(frozen=True, slots=True)
class Ways:
    """What leads somewhere."""

    open_persona: Callable[[UUID], object]
    narrow: Callable[[SegmentKey | None, NeedsFilter], object]
    """Narrows the list to a segment and a state of needs."""
    open_project: Callable[[Project], object]


def persona_item(persona: PersonaSummary, section: Section, ways: Ways) -> Item:
    """Return the item that opens a persona."""
    age = "" if persona.age is None else str(persona.age)
    return Item(
        key=f"persona {persona.id}",
        section=section,
        title=persona.full_name,
        picture=Face(persona),
        run=lambda: ways.open_persona(persona.id),
        detail=" · ".join(text for text in (age, work_and_place(persona)) if text),
    )


def segment_item(segment: SegmentCount, ways: Ways) -> Item:
    """Return the item that narrows the list to a segment."""
    return Item(
        key=f"segment {segment.key}",
        section=Section.GO_TO,
        title=segment.name,
        picture=Dot(segment.id, segment.name),
        run=lambda: ways.narrow(segment.key, NeedsFilter.ALL),
        detail=translate("Palette", "segment · %n personas", n=segment.count),
    )


def review_items(index: PersonaIndex, ways: Ways) -> list[Item]:
    """Return the items that show everybody, or what waits for review."""
    names = (
        (NeedsFilter.ALL, translate("Palette", "All personas"), "users-round"),
        (NeedsFilter.OUTDATED, translate("Sidebar", "Outdated needs"), "clock-alert"),
        (NeedsFilter.WITHOUT, translate("Sidebar", "Without needs"), "circle-dashed"),
        (NeedsFilter.CURRENT, translate("Palette", "Up-to-date needs"), "circle-check"),
    )
    return [
        Item(
            key=f"review {needs.value}",
            section=Section.GO_TO,
            title=title,
            picture=Glyph(icon),
            run=partial(ways.narrow, None, needs),
            detail=translate("Palette", "%n personas", n=index.count(needs)),
        )
        for needs, title, icon in names
    ]


def project_items(projects: tuple[Project, ...], current: Project | None, ways: Ways) -> list[Item]:
    """Return the items that switch the project."""
    return [
        Item(
            key=f"project {project.id}",
            section=Section.GO_TO,
            title=project.name,
            picture=Glyph("folder"),
            run=partial(ways.open_project, project),
            detail=translate("Palette", "project"),
            reason=translate("Palette", "This project is open")
            if current is not None and project.id == current.id
            else "",
        )
        for project in projects
    ]
