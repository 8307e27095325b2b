"""From the cells of a CSV row to the values that a JSON file would have."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Final

from persona_desktop.domain.importing import ImportKind, Refusal, RefusalReason
from persona_desktop.services.importing.csv_records import CsvLayout, CsvRow
from persona_desktop.services.importing.drafts import PersonaDraft, ResponseDraft
from persona_desktop.services.importing.persona_rows import JSON_COLUMNS, LISTS, TRAIT_COLUMNS, read_persona
from persona_desktop.services.importing.response_rows import read_response
from persona_desktop.services.importing.row_check import RowCheck, WrittenNumber

_NUMBER: Final = re.compile(r"[+-]?\d{1,15}(?:[.,]\d{1,20})?")
_NUMBERS: Final = frozenset({"age", "response_time_ms", *TRAIT_COLUMNS})
_TRUTHS: Final = {
    "true": True,
    "yes": True,
    "tak": True,
    "prawda": True,
    "1": True,
    "false": False,
    "no": False,
    "nie": False,
    "fałsz": False,
    "0": False,
}


class CellReader:
    """Turns the rows of one CSV file into checked rows."""

    def __init__(self, layout: CsvLayout, file: int) -> None:
        self._layout = layout
        self._file = file
        self._columns = [(index, field) for index, field in enumerate(layout.fields) if field is not None]
        self._names: Mapping[str, str] = {column.field: column.header for column in layout.columns}

    def persona(self, row: CsvRow) -> PersonaDraft:
        """Check a row of a file of personas."""
        check = RowCheck(self._names)
        record = self._record(row, check)
        if "first_name" in record or "last_name" in record:
            parts = [str(record.pop(part)) for part in ("first_name", "last_name") if record.get(part)]
            record["full_name"] = record.get("full_name") or " ".join(parts) or None
        return read_persona(record, check, self._file, row.line)

    def response(self, row: CsvRow) -> ResponseDraft:
        """Check a row of a file of responses."""
        check = RowCheck(self._names)
        return read_response(self._record(row, check), check, self._file, row.line)

    @property
    def kind(self) -> ImportKind:
        """What the rows are."""
        return self._layout.kind

    def _record(self, row: CsvRow, check: RowCheck) -> dict[str, object]:
        cells = row.cells
        columns = len(self._layout.fields)
        if len(cells) < columns or any(map(str.strip, cells[columns:])):
            check.refuse(Refusal(RefusalReason.CELL_COUNT, limit=columns, length=len(cells)))
            cells = [*cells, *[""] * (columns - len(cells))]
        return {field: _value(field, cells[index].strip(), check) for index, field in self._columns}


def _value(field: str, cell: str, check: RowCheck) -> object:
    if not cell:
        return None
    if field in _NUMBERS:
        return _number(cell)
    if field in LISTS:
        return _list(field, cell, check)
    if field in JSON_COLUMNS:
        return _json(field, cell, check)
    if field == "rag_context_used":
        return _TRUTHS.get(cell.lower(), cell)
    return cell


def _number(cell: str) -> object:
    """Return a number with decimal point or comma; anything else stays text and is refused as such."""
    if not _NUMBER.fullmatch(cell):
        return cell
    return int(cell) if cell.lstrip("+-").isdigit() else WrittenNumber(cell)


def _list(field: str, cell: str, check: RowCheck) -> object:
    """Return the items of a cell: JSON, or texts between ``|`` or ``;``."""
    if cell.startswith("["):
        return _json(field, cell, check)
    return [item.strip() for item in cell.split("|" if "|" in cell else ";")]


def _json(field: str, cell: str, check: RowCheck) -> object:
    try:
        return json.loads(cell)
    except (ValueError, RecursionError):
        check.refuse(Refusal(RefusalReason.BROKEN_JSON, check.spelled(field)))
        return None
