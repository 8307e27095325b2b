"""What the palette offers, and the rows that show it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtGui import QKeySequence

from persona_desktop.domain.persona_summary import PersonaSummary


class Section(Enum):
    """What an item belongs to; in the order in which equally good sections stand."""

    RECENT = "recent"
    OF_PERSONA = "of_persona"
    ACTIONS = "actions"
    PERSONAS = "personas"
    GO_TO = "go_to"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Glyph:
    """A Lucide icon."""

    name: str


@dataclass(frozen=True, slots=True)
class Dot:
    """The dot of a segment."""

    segment_id: str | None
    segment_name: str


@dataclass(frozen=True, slots=True)
class Face:
    """The initials of a persona in the tint of its segment."""

    persona: PersonaSummary


Picture = Glyph | Dot | Face


@dataclass(frozen=True, slots=True)
class Item:
    """Something that can be chosen."""

    key: str
    """Tells items apart, in this and in later palettes."""
    section: Section
    title: str
    picture: Picture
    run: Callable[[], object]
    """Does what it says; called when the palette has gone."""
    detail: str = ""
    keys: QKeySequence | None = None
    reason: str = ""
    """Why it cannot be chosen now; empty while it can."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that names the items below it."""

    text: str


Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """An item with the letters that were typed marked in it."""

    item: Item
    section: str
    """The name of the section, for a screen reader."""
    title_spans: Spans = ()
    detail_spans: Spans = ()


PaletteRow = Heading | Row


@dataclass(frozen=True, slots=True)
class Results:
    """All rows, and how many items fit."""

    rows: tuple[PaletteRow, ...]
    shown: int
    total: int
    is_exact: bool
    """Whether no more than ``total`` fit."""
