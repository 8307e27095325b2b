"""One persona of a file: its values checked and named by the columns of the table ``personas``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from persona_desktop.domain.importing import Refusal, RefusalReason, ValueKind
from persona_desktop.services.importing.drafts import PersonaDraft
from persona_desktop.services.importing.needs_check import check_citations, check_details, check_needs
from persona_desktop.services.importing.row_check import RowCheck

MAXIMUM_AGE: Final = 120

LINES: Final = {
    "full_name": 150,
    "persona_title": 150,
    "headline": 255,
    "gender": 50,
    "location": 255,
    "education_level": 255,
    "income_bracket": 255,
    "occupation": 255,
    "segment_id": 100,
    "segment_name": 100,
}
"""One-line texts and how many characters their columns hold."""
LONG_TEXTS: Final = ("background_story", "personality_prompt")
TRAITS: Final = {
    "big_five": ("openness", "conscientiousness", "extraversion", "agreeableness", "neuroticism"),
    "hofstede": (
        "power_distance",
        "individualism",
        "masculinity",
        "uncertainty_avoidance",
        "long_term_orientation",
        "indulgence",
    ),
}
"""Columns of 0 to 1, by the object that holds them in a details response; they are also read without it."""
TRAIT_COLUMNS: Final = (*TRAITS["big_five"], *TRAITS["hofstede"])
LISTS: Final = ("values", "interests")
JSON_COLUMNS: Final = {
    "needs_and_pains": check_needs,
    "rag_context_details": check_details,
    "rag_citations": check_citations,
}
PERSONA_FIELDS: Final = frozenset(
    {
        "id",
        "project_id",
        "age",
        "rag_context_used",
        "created_at",
        *LINES,
        *LONG_TEXTS,
        *TRAIT_COLUMNS,
        *LISTS,
        *JSON_COLUMNS,
    }
)
"""The columns that a file can fill."""
PERSONA_KEYS: Final = PERSONA_FIELDS | TRAITS.keys()
"""The keys that an element of a JSON file can have."""

_Checked = Callable[[RowCheck, object, str], object]


def _line_of(limit: int) -> _Checked:
    return lambda check, value, field: check.text(value, field, limit)


_CHECKS: Final[dict[str, _Checked]] = {
    **{field: _line_of(limit) for field, limit in LINES.items()},
    **dict.fromkeys(LONG_TEXTS, RowCheck.text),
    **dict.fromkeys(TRAIT_COLUMNS, lambda check, value, field: check.number(value, field, 0, 1)),
    **dict.fromkeys(LISTS, RowCheck.texts),
    **JSON_COLUMNS,
}
_NESTED_NAMES: Final = {trait: f"{group}.{trait}" for group, traits in TRAITS.items() for trait in traits}


def persona_from_json(element: object, file: int, position: int) -> PersonaDraft:
    """Check an element of a JSON file; anything but an object is refused."""
    if not isinstance(element, dict):
        check = RowCheck()
        check.wrong_type("", ValueKind.OBJECT, element)
        return PersonaDraft(file, position, "", refusals=check.refusals)
    if "big_five" not in element and "hofstede" not in element:
        return read_persona(element, RowCheck(), file, position)
    check = RowCheck(_NESTED_NAMES)
    return read_persona(_flattened(element, check), check, file, position)


def _flattened(element: dict[str, object], check: RowCheck) -> dict[str, object]:
    flat = dict(element)
    for group, traits in TRAITS.items():
        nested = element.get(group)
        if isinstance(nested, dict):
            flat.update((trait, nested[trait]) for trait in traits if trait in nested)
        elif nested is not None:
            check.wrong_type(group, ValueKind.OBJECT, nested)
    return flat


def read_persona(record: Mapping[str, object], check: RowCheck, file: int, position: int) -> PersonaDraft:
    """Check a record whose keys are fields; a field that is not there leaves its column alone."""
    values: dict[str, object] = {}
    for field, checked in _CHECKS.items():
        if field in record:
            values[field] = checked(check, record[field], field)
    if "age" in record:
        values["age"] = check.whole(record["age"], "age", 0, MAXIMUM_AGE, required=True)
    used = check.truth(record.get("rag_context_used"), "rag_context_used")
    if used is not None:
        values["rag_context_used"] = used
    created = check.moment(record.get("created_at"), "created_at")
    if created is not None:
        values["created_at"] = created
    draft = PersonaDraft(
        file,
        position,
        _label(values),
        id=check.identifier(record.get("id"), "id"),
        project_id=check.identifier(record.get("project_id"), "project_id"),
        values=values,
        refusals=check.refusals,
        missing=_missing(record, check),
    )
    _refuse_emptied(record, check)
    return draft


def _missing(record: Mapping[str, object], check: RowCheck) -> list[Refusal]:
    """Return what a new persona has to have and the file does not even mention."""
    missing = [
        Refusal(RefusalReason.MISSING, check.spelled(field))
        for field in ("age", "gender")
        if field not in record
    ]
    if "full_name" not in record and "persona_title" not in record:
        missing.append(Refusal(RefusalReason.NO_NAME))
    return missing


def _refuse_emptied(record: Mapping[str, object], check: RowCheck) -> None:
    """Refuse to take from a persona what it has to have: the file mentions it, without a value."""
    if "gender" in record and _is_blank(record["gender"]):
        check.missing("gender")
    names = [record[field] for field in ("full_name", "persona_title") if field in record]
    if names and all(map(_is_blank, names)):
        check.refuse(Refusal(RefusalReason.NO_NAME))


def _is_blank(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _label(values: Mapping[str, object]) -> str:
    name = values.get("full_name") or values.get("persona_title")
    return str(name) if name else ""
