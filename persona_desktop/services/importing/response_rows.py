"""One focus-group response of a file: persona, focus group, question, answer and, if given, when."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from persona_desktop.domain.importing import ValueKind
from persona_desktop.services.importing.drafts import ResponseDraft
from persona_desktop.services.importing.row_check import RowCheck

_MAXIMUM_NAME: Final = 255
_MAXIMUM_MILLISECONDS: Final = 2**31 - 1
_LABEL_CHARACTERS: Final = 60

RESPONSE_FIELDS: Final = frozenset(
    {
        "id",
        "persona_id",
        "persona_name",
        "focus_group_id",
        "focus_group_name",
        "question_text",
        "response_text",
        "response_time_ms",
        "created_at",
    }
)
_OTHER_KEYS: Final = {
    "persona": "persona_name",
    "full_name": "persona_name",
    "focus_group": "focus_group_name",
    "question": "question_text",
    "answer": "response_text",
    "response": "response_text",
    "date": "created_at",
}
"""Other keys of JSON elements, and the fields they mean."""
RESPONSE_KEYS: Final = RESPONSE_FIELDS | _OTHER_KEYS.keys()


def response_from_json(element: object, file: int, position: int) -> ResponseDraft:
    """Check an element of a JSON file; anything but an object is refused."""
    if not isinstance(element, dict):
        check = RowCheck()
        check.wrong_type("", ValueKind.OBJECT, element)
        return ResponseDraft(file, position, "", refusals=check.refusals)
    record: dict[str, object] = {}
    names: dict[str, str] = {}
    for key, value in element.items():
        field = _OTHER_KEYS.get(str(key), str(key))
        if field == key or field not in element:
            record[field] = value
            names[field] = key
    return read_response(record, RowCheck(names), file, position)


def read_response(record: Mapping[str, object], check: RowCheck, file: int, position: int) -> ResponseDraft:
    """Check a record whose keys are fields."""
    persona_id = check.identifier(record.get("persona_id"), "persona_id")
    persona_name = check.text(record.get("persona_name"), "persona_name", _MAXIMUM_NAME)
    group_id = check.identifier(record.get("focus_group_id"), "focus_group_id")
    group_name = check.text(record.get("focus_group_name"), "focus_group_name", _MAXIMUM_NAME)
    values: dict[str, object] = {
        "question_text": check.text(record.get("question_text"), "question_text", required=True),
        "response_text": check.text(record.get("response_text"), "response_text", required=True),
    }
    if "response_time_ms" in record:
        values["response_time_ms"] = check.whole(
            record["response_time_ms"], "response_time_ms", 0, _MAXIMUM_MILLISECONDS
        )
    created = check.moment(record.get("created_at"), "created_at")
    draft = ResponseDraft(
        file,
        position,
        _label(persona_name, values["question_text"]),
        id=check.identifier(record.get("id"), "id"),
        persona_id=persona_id,
        persona_name=persona_name,
        focus_group_id=group_id,
        focus_group_name=group_name,
        created_at=created,
        values=values,
        refusals=check.refusals,
    )
    if not check.refusals and persona_id is None and persona_name is None:
        check.missing("persona_name" if "persona_name" in record else "persona_id")
    if not check.refusals and group_id is None and group_name is None:
        check.missing("focus_group_name" if "focus_group_name" in record else "focus_group_id")
    return draft


def _label(persona_name: str | None, question: object) -> str:
    text = str(question) if question else ""
    if len(text) > _LABEL_CHARACTERS:
        text = f"{text[: _LABEL_CHARACTERS - 1].rstrip()}…"
    return " · ".join(part for part in (persona_name or "", text) if part)
