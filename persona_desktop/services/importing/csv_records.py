"""Reading CSV: the delimiter that makes sense of the header, the columns, and the rows with their lines."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from persona_desktop.domain.errors import (
    ImportColumnRepeatedError,
    ImportColumnsMissingError,
    ImportCsvError,
    ImportFieldTooLongError,
    ImportShapeError,
    ImportTooManyRowsError,
)
from persona_desktop.domain.importing import MAXIMUM_FIELD_CHARACTERS, MAXIMUM_ROWS, ImportKind, MappedColumn
from persona_desktop.services.importing.headers import field_of, kind_of_headers

DELIMITERS: Final = (",", ";", "\t", "|")

_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_ANNOUNCEMENT: Final = re.compile(r"\"?sep=(?P<delimiter>[,;\t|])\"?\s*", re.IGNORECASE)
_LONGEST_HEADER: Final = 200
_SHOWN_COLUMNS: Final = 20
_REQUIRED: Final = {
    ImportKind.PERSONAS: (("full_name", "first_name", "last_name", "persona_title"), ("age",), ("gender",)),
    ImportKind.RESPONSES: (("persona_id", "persona_name"), ("focus_group_id", "focus_group_name")),
}
"""Of each group one column at least must be there; not for updates of personas, which need ``id`` and one more."""


@dataclass(frozen=True, slots=True)
class CsvLayout:
    """What the head of a file says about the rest."""

    kind: ImportKind
    delimiter: str
    headers: tuple[str, ...]
    fields: tuple[str | None, ...]
    """The field of each column, None for an ignored one."""
    first_line: int
    """Number of the first line behind the header, from 1."""
    start: int
    """Where that line starts in the text."""

    @property
    def columns(self) -> tuple[MappedColumn, ...]:
        """The columns that are taken."""
        pairs = zip(self.headers, self.fields, strict=True)
        return tuple(MappedColumn(header, field) for header, field in pairs if field is not None)

    @property
    def ignored(self) -> tuple[str, ...]:
        """The headers of the columns that are not."""
        pairs = zip(self.headers, self.fields, strict=True)
        return tuple(header for header, field in pairs if field is None and header)


@dataclass(frozen=True, slots=True)
class CsvRow:
    """One row and the line it begins in."""

    line: int
    cells: list[str]


def read_layout(path: Path, text: str) -> CsvLayout:
    """Find delimiter, header and kind.

    Raises:
        ImportShapeError: No delimiter makes known headers of the first line.
        ImportColumnsMissingError: No column for something that every row needs.
        ImportColumnRepeatedError: Two columns for one field.
        ImportCsvError: The header itself is broken.

    """
    csv.field_size_limit(MAXIMUM_FIELD_CHARACTERS)
    skipped, start, announced = _before_header(text)
    candidates: list[_Head] = []
    broken: list[csv.Error] = []
    for delimiter in announced or DELIMITERS:
        try:
            candidates.append(_head(text, start, delimiter))
        except csv.Error as error:
            broken.append(error)
    if not candidates:
        raise _csv_error(path, skipped + 1, broken[0]) from broken[0]
    head = max(candidates, key=lambda candidate: (candidate.known, len(candidate.headers)))
    headers, kind = head.headers, head.kind
    if not head.known:
        raise ImportShapeError(path, tuple(header[:_LONGEST_HEADER] for header in headers[:_SHOWN_COLUMNS]))
    fields = tuple(field_of(header, kind) for header in headers)
    _check_columns(path, kind, headers, fields)
    first_line = skipped + head.lines + 1
    return CsvLayout(kind, head.delimiter, tuple(headers), fields, first_line, start + head.characters)


def _before_header(text: str) -> tuple[int, int, str | None]:
    """Skip blank lines and a spreadsheet's ``sep=;``; return lines and characters skipped and the delimiter."""
    skipped, start, announced = 0, 0, None
    for match in _LINE.finditer(text):
        line = match.group()
        announcement = _ANNOUNCEMENT.fullmatch(line) if announced is None else None
        if announcement:
            announced = announcement["delimiter"]
        elif line.strip(" \t\r\n,;|"):
            break
        skipped += 1
        start = match.end()
    return skipped, start, announced


def _lines(text: str, start: int) -> Iterator[str]:
    return (match.group() for match in _LINE.finditer(text, start))


@dataclass(frozen=True, slots=True)
class _Head:
    """The header as one delimiter cuts it, and how much of the text it takes."""

    delimiter: str
    headers: list[str]
    kind: ImportKind
    known: int
    lines: int
    characters: int


def _head(text: str, start: int, delimiter: str) -> _Head:
    taken: list[str] = []

    def lines() -> Iterator[str]:
        for line in _lines(text, start):
            taken.append(line)
            yield line

    cells = next(csv.reader(lines(), delimiter=delimiter, strict=True), [])
    headers = [" ".join(cell.split()) for cell in cells]
    kind, known = kind_of_headers(headers)
    return _Head(delimiter, headers, kind, known, len(taken), sum(map(len, taken)))


def _check_columns(path: Path, kind: ImportKind, headers: list[str], fields: tuple[str | None, ...]) -> None:
    seen: dict[str, str] = {}
    for header, field in zip(headers, fields, strict=True):
        if field is None:
            continue
        if field in seen:
            raise ImportColumnRepeatedError(path, seen[field], header)
        seen[field] = header
    updates = kind is ImportKind.PERSONAS and "id" in seen and len(seen) > 1
    missing = tuple(group[0] for group in _REQUIRED[kind] if not any(field in seen for field in group))
    if missing and not updates:
        raise ImportColumnsMissingError(path, missing)


def read_rows(path: Path, text: str, layout: CsvLayout, advance: Callable[[int], None]) -> Iterator[CsvRow]:
    """Yield the rows behind the header, empty ones left out.

    ``advance`` is called with the characters of each row and may raise to stop.

    Raises:
        ImportCsvError: A quotation mark is misplaced or never closed.
        ImportFieldTooLongError: A cell is too long, often because of such a mark.
        ImportTooManyRowsError: There are more than ``MAXIMUM_ROWS``.

    """
    csv.field_size_limit(MAXIMUM_FIELD_CHARACTERS)
    read = 0

    def lines() -> Iterator[str]:
        nonlocal read
        for line in _lines(text, layout.start):
            read += len(line)
            yield line

    reader = csv.reader(lines(), delimiter=layout.delimiter, strict=True)
    rows = 0
    while True:
        line = layout.first_line + reader.line_num
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise _csv_error(path, line, error) from error
        if cells is None:
            return
        advance(read)
        read = 0
        if not any(map(str.strip, cells)):
            continue
        rows += 1
        if rows > MAXIMUM_ROWS:
            raise ImportTooManyRowsError(path, MAXIMUM_ROWS)
        yield CsvRow(line, cells)


def _csv_error(path: Path, line: int, error: csv.Error) -> ImportCsvError | ImportFieldTooLongError:
    if "field limit" in str(error):
        return ImportFieldTooLongError(path, line, MAXIMUM_FIELD_CHARACTERS)
    return ImportCsvError(path, line, str(error))
