"""Previews of imports, made by hand: for everything that shows one without having read a file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from persona_desktop.domain.importing import (
    FileFormat,
    ImportedFile,
    ImportKind,
    ImportPreview,
    ImportRow,
    ImportTarget,
    MappedColumn,
    Refusal,
    RefusalReason,
    Verdict,
)

PROJECT = ImportTarget(UUID(int=1), "Kampania jesień 2026", is_new=False)
TOO_OLD = Refusal(RefusalReason.OUT_OF_RANGE, "Wiek", value="310", low=0, high=120)
NO_GENDER = Refusal(RefusalReason.MISSING, "Płeć")


def csv_file(name: str = "persony.csv", **changes: Any) -> ImportedFile:
    values: dict[str, Any] = {
        "path": f"/home/anna/{name}",
        "name": name,
        "kind": ImportKind.PERSONAS,
        "format": FileFormat.CSV,
        "encoding": "Windows-1250",
        "delimiter": ";",
        "columns": (MappedColumn("Imię i nazwisko", "full_name"), MappedColumn("Wiek", "age")),
        "ignored": ("Uwagi",),
        "rows": 3,
    }
    return ImportedFile(**(values | changes))


def json_file(name: str = "odpowiedzi.json", **changes: Any) -> ImportedFile:
    values: dict[str, Any] = {
        "kind": ImportKind.RESPONSES,
        "format": FileFormat.JSON,
        "encoding": "UTF-8",
        "delimiter": None,
        "columns": (),
        "ignored": (),
    }
    return csv_file(name, **(values | changes))


def row(position: int, label: str, verdict: Verdict = Verdict.ADD, **changes: Any) -> ImportRow:
    values: dict[str, Any] = {"kind": ImportKind.PERSONAS, "file": 0, "id": uuid4()}
    return ImportRow(position=position, label=label, verdict=verdict, **(values | changes))


def refused(position: int, label: str = "", *reasons: Refusal, **changes: Any) -> ImportRow:
    return row(position, label, Verdict.REFUSE, refusals=reasons or (TOO_OLD,), **changes)


def preview(
    rows: Sequence[ImportRow],
    files: Sequence[ImportedFile] = (),
    target: ImportTarget | None = PROJECT,
    **changes: Any,
) -> ImportPreview:
    return ImportPreview(
        files=tuple(files) or (csv_file(rows=len(rows)),), rows=tuple(rows), target=target, **changes
    )


def mixed() -> ImportPreview:
    """Two rows to add, one to update, two that are refused: one without a name, one for two reasons."""
    return preview(
        [
            row(2, "Magdalena Wrońska"),
            row(3, "Krzysztof Nowicki", Verdict.UPDATE),
            refused(4),
            row(5, "Zofia Adamczyk"),
            refused(6, "Bartosz Żurek", TOO_OLD, NO_GENDER),
        ]
    )


def clean() -> ImportPreview:
    """Two rows to add."""
    return preview([row(2, "Magdalena Wrońska"), row(3, "Krzysztof Nowicki")])


def hopeless() -> ImportPreview:
    """Nothing but refused rows."""
    return preview([refused(2), refused(3)])
