"""Rows of an import as the JSON that the functions of ``app`` take: one text carries many of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from json import JSONEncoder
from typing import Final
from uuid import UUID

from persona_desktop.domain.importing import ImportKind, ImportPreview, ImportRow, NewFocusGroup, Verdict

CHUNK_CHARACTERS: Final = 400_000
"""About how much one call carries; some hundred personas. Larger ones are slower, and cannot be interrupted as soon."""
JSON_COLUMNS: Final = frozenset({"needs_and_pains", "rag_context_details", "rag_citations"})
"""Their values are JSON texts already."""

_FUNCTIONS: Final = {
    ImportKind.PERSONAS: (
        (Verdict.ADD, "import_personas"),
        (Verdict.UPDATE, "import_persona_updates"),
    ),
    ImportKind.RESPONSES: (
        (Verdict.ADD, "import_responses"),
        (Verdict.UPDATE, "import_response_updates"),
    ),
}


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a function of ``app``: rows of one kind, of one project."""

    function: str
    project_id: UUID
    rows: int
    given: str
    """A JSON list."""


def calls_for(preview: ImportPreview, kind: ImportKind) -> Iterator[Call]:
    """Yield the calls that write the rows of one kind, made one by one as they are asked for."""
    for verdict, function in _FUNCTIONS[kind]:
        rows = [row for row in preview.rows if row.kind is kind and row.verdict is verdict]
        for project_id, of_project in groupby(sorted(rows, key=_project_of), key=_project_of):
            yield from _calls(function, project_id, of_project)


def focus_groups_by_project(groups: Sequence[NewFocusGroup]) -> Iterator[tuple[UUID, str]]:
    """Yield the focus groups to be made, for each project as a JSON list."""
    for project_id, of_project in groupby(sorted(groups, key=_project_of), key=_project_of):
        yield project_id, f"[{','.join(map(_focus_group_json, of_project))}]"


def _project_of(thing: ImportRow | NewFocusGroup) -> UUID:
    if thing.project_id is None:
        raise ValueError("a row without a project cannot be written")
    return thing.project_id


def _calls(function: str, project_id: UUID, rows: Iterable[ImportRow]) -> Iterator[Call]:
    texts: list[str] = []
    size = 0
    for row in rows:
        texts.append(row_json(row))
        size += len(texts[-1])
        if size >= CHUNK_CHARACTERS:
            yield Call(function, project_id, len(texts), f"[{','.join(texts)}]")
            texts, size = [], 0
    if texts:
        yield Call(function, project_id, len(texts), f"[{','.join(texts)}]")


def row_json(row: ImportRow) -> str:
    """Return a row as a JSON object; of an update, ``seen`` tells what it is based on."""
    plain: dict[str, object] = {"id": row.id}
    if row.seen is not None:
        plain["seen"] = row.seen
    return _object_json(plain, row.values)


def _object_json(plain: dict[str, object], values: Mapping[str, object]) -> str:
    parts = []
    for column, value in values.items():
        if column in JSON_COLUMNS and value is not None:
            parts.append(f'"{column}":{value}')
        else:
            plain[column] = value
    return ",".join((_encode(plain)[:-1], *parts)) + "}"


def _focus_group_json(group: NewFocusGroup) -> str:
    return _encode(
        {
            "id": group.id,
            "name": group.name,
            "persona_ids": group.persona_ids,
            "questions": group.questions,
            "created_at": group.created_at,
        }
    )


def _plain(value: object) -> str:
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(type(value).__name__)


_encode: Final = JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_plain).encode
