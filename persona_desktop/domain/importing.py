"""What an import is made of: the rows of files as they were read and judged, and what became of them.

Nothing here is a sentence: a refusal carries a reason and plain fields, and the window words it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from uuid import UUID

MAXIMUM_ROWS = 100_000
"""Rows of one import, all files together."""
MAXIMUM_FILE_BYTES = 200 * 1024 * 1024
MAXIMUM_FIELD_CHARACTERS = 1_000_000
"""Characters of one text, one cell or one JSON value of a row."""
MAXIMUM_REFUSALS = 5
"""Reasons kept of one row; a row with more is as wrong with five."""


class ImportKind(Enum):
    """What the rows of a file are."""

    PERSONAS = "personas"
    RESPONSES = "responses"


class FileFormat(Enum):
    """How a file is written; it decides what a row's position counts."""

    JSON = "json"
    """Positions are elements, from 1."""
    CSV = "csv"
    """Positions are lines of the file, from 1, the header included."""


class Verdict(Enum):
    """What will become of a row."""

    ADD = "add"
    UPDATE = "update"
    REFUSE = "refuse"


class RefusalReason(Enum):
    """Why a row cannot be taken; each says which fields of ``Refusal`` it fills besides ``field``."""

    MISSING = "missing"
    """The field is required."""
    NO_NAME = "no_name"
    """A persona has neither a name nor a title; no field."""
    WRONG_TYPE = "wrong_type"
    """``expected``, ``found``, ``value``."""
    OUT_OF_RANGE = "out_of_range"
    """``low``, ``high``, ``value``."""
    TOO_LONG = "too_long"
    """``limit``, ``length``: characters."""
    BAD_CHARACTER = "bad_character"
    """A NUL or half a surrogate pair, which no database stores."""
    BROKEN_JSON = "broken_json"
    """A cell that should hold JSON does not."""
    CELL_COUNT = "cell_count"
    """``limit``: columns of the header; ``length``: cells of the row; no field."""
    DUPLICATE_ID = "duplicate_id"
    """``other``: the position of the row that has the identifier already."""
    DUPLICATE_ROW = "duplicate_row"
    """Without an identifier, and every value (name, title; persona, focus group, question, …) as in row ``other``."""
    UNKNOWN_PERSONA = "unknown_persona"
    """``value``: the name or identifier that no persona has."""
    AMBIGUOUS_PERSONA = "ambiguous_persona"
    """``value``: a name that several personas have."""
    DELETED_PERSONA = "deleted_persona"
    """``value``: the name or identifier of a persona that was deleted; an import does not bring it back."""
    UNKNOWN_FOCUS_GROUP = "unknown_focus_group"
    """``value``: an identifier that no focus group has, with no name to make one from."""
    AMBIGUOUS_FOCUS_GROUP = "ambiguous_focus_group"
    """``value``: a name that several focus groups of the persona's project have."""
    FOREIGN_FOCUS_GROUP = "foreign_focus_group"
    """``value``: the identifier of a focus group that belongs to another project than the persona."""
    NOT_ALLOWED = "not_allowed"
    """``value``: the name of the project that the row belongs to; this person may not write there."""


class ValueKind(Enum):
    """What a value is, or should be."""

    TEXT = "text"
    NUMBER = "number"
    WHOLE_NUMBER = "whole_number"
    TRUTH = "truth"
    LIST = "list"
    TEXT_LIST = "text_list"
    OBJECT = "object"
    IDENTIFIER = "identifier"
    MOMENT = "moment"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Refusal:
    """One reason why a row cannot be taken."""

    reason: RefusalReason
    field: str = ""
    """As the file spells it: a header, or a path such as ``needs_and_pains.pain_points[2].severity``."""
    expected: ValueKind | None = None
    found: ValueKind | None = None
    value: str = ""
    """What was found, shortened to some 40 characters, without control characters."""
    low: float | None = None
    high: float | None = None
    limit: int | None = None
    length: int | None = None
    other: int | None = None
    other_file: int | None = None
    """Which file of the preview ``other`` counts in; None for the row's own."""


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One row of a file, judged."""

    kind: ImportKind
    file: int
    """Which file of the preview, from 0."""
    position: int
    """Line (CSV) or element (JSON) of the file, from 1."""
    label: str
    """What to call the row: the persona's name, or persona and question; may be empty."""
    verdict: Verdict
    id: UUID | None = None
    """None for a refused row whose identifier cannot be read."""
    project_id: UUID | None = None
    """The project the row is in or will be in; of a response it is the persona's. None for a refused row."""
    values: Mapping[str, object] = field(default_factory=dict)
    """Values by database column; a column that the file does not give is not there. Empty for a refused row.

    Columns of JSON hold its text.
    """
    refusals: tuple[Refusal, ...] = ()
    seen: datetime | str | None = None
    """``updated_at`` of the persona, or the version of the response, that will be updated, as of the preview."""


@dataclass(frozen=True, slots=True)
class MappedColumn:
    """A column of a CSV file and the field it was taken for."""

    header: str
    field: str


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """How a file was read."""

    path: str
    name: str
    kind: ImportKind
    format: FileFormat
    encoding: str
    """Its usual name: ``UTF-8``, ``UTF-16``, ``Windows-1250``, ``ISO-8859-2``."""
    delimiter: str | None
    """Of a CSV file, None for JSON."""
    columns: tuple[MappedColumn, ...]
    """Of a CSV file, in its order."""
    ignored: tuple[str, ...]
    """Columns or keys that were not taken, in order of appearance."""
    rows: int


@dataclass(frozen=True, slots=True)
class ImportTarget:
    """The project that rows without an existing project of their own go to."""

    project_id: UUID
    name: str
    is_new: bool
    """Whether the project will be made by the import."""


@dataclass(frozen=True, slots=True)
class NewFocusGroup:
    """A focus group that the import makes, because responses name it and the project has none of that name."""

    id: UUID
    project_id: UUID
    name: str
    persona_ids: tuple[UUID, ...]
    questions: tuple[str, ...]
    created_at: datetime | None
    """The earliest date of its responses; None when none has a date."""


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What an import would do; nothing has been written."""

    files: tuple[ImportedFile, ...]
    rows: tuple[ImportRow, ...]
    target: ImportTarget | None
    """None when no row needs it."""
    others: tuple[ImportTarget, ...] = ()
    """Projects besides the target that rows go to: a persona stays in its project, and a row may name one."""
    focus_groups: tuple[NewFocusGroup, ...] = ()
    strays: int = 0
    """Added personas whose own project is not here, or may not be read: they go to the target."""

    def count(self, verdict: Verdict, kind: ImportKind | None = None) -> int:
        """How many rows have a verdict."""
        return sum(1 for row in self.rows if row.verdict is verdict and kind in (None, row.kind))

    @property
    def refused(self) -> tuple[ImportRow, ...]:
        """The refused rows in the order of the files."""
        return tuple(row for row in self.rows if row.verdict is Verdict.REFUSE)


@dataclass(frozen=True, slots=True)
class Written:
    """Identifiers of rows that were written, by what became of them."""

    added: tuple[UUID, ...] = ()
    updated: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did, all of it in one transaction."""

    personas: Written
    responses: Written
    skipped: tuple[ImportRow, ...]
    """The refused rows, left out because the person chose so."""
    project_ids: tuple[UUID, ...]
    """Projects whose lists changed."""
    new_project: ImportTarget | None = None

    @property
    def added(self) -> int:
        """How many rows were added."""
        return len(self.personas.added) + len(self.responses.added)

    @property
    def updated(self) -> int:
        """How many rows were updated."""
        return len(self.personas.updated) + len(self.responses.updated)


class ImportStage(Enum):
    """What an import is doing."""

    READING = "reading"
    CHECKING = "checking"
    WRITING = "writing"


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far a stage is: bytes while reading, rows otherwise."""

    stage: ImportStage
    done: int
    total: int
