"""Reading the files of the demo workspace, and checking that they fit together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from persona_desktop.database.demo_format import (
    DemoFocusGroup,
    DemoFrame,
    DemoPersona,
    DemoWorkspace,
)
from persona_desktop.domain.errors import DemoFilesError

_Shape = TypeVar("_Shape")

_FRAME = TypeAdapter(DemoFrame)
_PERSONAS = TypeAdapter(tuple[DemoPersona, ...])


def read_demo(folder: Path) -> DemoWorkspace:
    """Read and check all files of the demo.

    Raises:
        DemoFilesError: A file is missing, malformed, or names something that does not exist.

    """
    frame = _read(folder / "workspace.json", _FRAME)
    personas: list[DemoPersona] = []
    for path in sorted((folder / "personas").glob("*.json")):
        found = _read(path, _PERSONAS)
        personas.extend(found)
    if not personas:
        raise DemoFilesError(folder / "personas", "there are no personas")
    workspace = DemoWorkspace(frame=frame, personas=tuple(personas))
    for fault in faults(workspace):
        raise DemoFilesError(folder, fault)
    return workspace


def faults(workspace: DemoWorkspace) -> Iterator[str]:
    """Yield what is wrong between the parts: repeated keys, names of nothing, times out of order."""
    frame = workspace.frame
    for kind, parts in (
        ("user", frame.users),
        ("project", frame.projects),
        ("segment", frame.segments),
        ("focus group", frame.focus_groups),
        ("persona", workspace.personas),
    ):
        counts = Counter(part.key for part in parts)
        yield from (f"two {kind}s have the key {key}" for key, count in counts.items() if count > 1)
    projects = {project.key for project in frame.projects}
    for group in frame.focus_groups:
        if group.project not in projects:
            yield f"focus group {group.key}: there is no project {group.project}"
    known = {persona.key for persona in workspace.personas}
    for persona in workspace.personas:
        yield from (f"persona {persona.key}: {fault}" for fault in _persona_faults(persona, frame, known))


def _persona_faults(persona: DemoPersona, frame: DemoFrame, known: set[str]) -> Iterator[str]:
    if persona.project not in {project.key for project in frame.projects}:
        yield f"there is no project {persona.project}"
    if persona.segment is not None and persona.segment not in {segment.key for segment in frame.segments}:
        yield f"there is no segment {persona.segment}"
    if persona.updated_days_ago > persona.created_days_ago:
        yield "it was changed before it was made"
    if persona.needs is not None and not persona.responses:
        yield "it has needs without a response"
    quotes = () if persona.needs is None else persona.needs.quotes
    yield from (f"there is no quote “{quote}”" for quote in persona.changed_quotes if quote not in quotes)
    yield from _response_faults(persona, {group.key: group for group in frame.focus_groups})
    yield from _audit_faults(persona, {user.key for user in frame.users}, known)


def _response_faults(persona: DemoPersona, groups: dict[str, DemoFocusGroup]) -> Iterator[str]:
    for response in persona.responses:
        group = groups.get(response.focus_group)
        if group is None:
            yield f"there is no focus group {response.focus_group}"
        elif group.project != persona.project:
            yield f"the focus group {group.key} belongs to another project"
        elif response.question >= len(group.questions):
            yield f"the focus group {group.key} has no question {response.question}"
        elif response.days_ago > min(group.days_ago, persona.created_days_ago):
            yield f"it answered in {group.key} before one of the two existed"


def _audit_faults(persona: DemoPersona, users: set[str], known: set[str]) -> Iterator[str]:
    for entry in persona.audit:
        if entry.user is not None and entry.user not in users:
            yield f"there is no user {entry.user}"
        if entry.days_ago > persona.created_days_ago:
            yield f"somebody did {entry.action} before it was made"
        for key in entry.compared:
            if key not in known or key == persona.key:
                yield f"it was compared with {key}, which is no other persona"


def _read(path: Path, shape: TypeAdapter[_Shape]) -> _Shape:
    try:
        return shape.validate_json(path.read_bytes())
    except OSError as error:
        raise DemoFilesError(path, error.strerror or type(error).__name__) from error
    except ValidationError as error:
        raise DemoFilesError(path, _sentences(error)) from error


def _sentences(error: ValidationError, most: int = 3) -> str:
    found = [
        f"{'.'.join(str(step) for step in fault['loc']) or 'file'}: {fault['msg']}"
        for fault in error.errors()
    ]
    return "; ".join(found[:most]) + ("" if len(found) <= most else f"; and {len(found) - most} more")
