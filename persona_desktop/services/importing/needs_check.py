"""Strict checks of the JSON parts of a persona: what is written must stay readable by every program on the database.

A citation list holds objects, RAG details are an object, a pain has a title, scores are whole numbers from 1 to 10.
Keys beyond the known ones are kept as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from persona_desktop.domain.importing import ValueKind
from persona_desktop.domain.needs import MAXIMUM_SCORE, MINIMUM_SCORE
from persona_desktop.services.importing.row_check import RowCheck, is_number

_SCORES: Final = {
    "priority_score": MINIMUM_SCORE,
    "importance": MINIMUM_SCORE,
    "satisfaction_current_solutions": MINIMUM_SCORE,
    "satisfaction": 0,
    "severity": MINIMUM_SCORE,
}
"""Least score by key; the variant ``satisfaction`` counts from 0."""
_TEXTS: Final = ("frequency", "difficulty", "pain_description")
_TEXT_LISTS: Final = ("quotes", "potential_solutions")
_GROUPS: Final = (
    ("jobs_to_be_done", "job_statement"),
    ("desired_outcomes", "outcome_statement"),
    ("pain_points", "pain_title"),
)
"""Each list of an analysis, and the text that each of its items must have."""


def _is_score(low: int) -> Callable[[object], bool]:
    return lambda value: type(value) is int and low <= value <= MAXIMUM_SCORE


def _is_text(value: object) -> bool:
    return type(value) is str


def _are_texts(value: object) -> bool:
    return type(value) is list and all(map(_is_text, value))


_IN_ORDER: Final[Mapping[str, Callable[[object], bool]]] = {
    **{key: _is_score(low) for key, low in _SCORES.items()},
    **dict.fromkeys(_TEXTS, _is_text),
    **dict.fromkeys(_TEXT_LISTS, _are_texts),
    "percent_affected": lambda value: type(value) is float and 0 <= value <= 1,
    "is_measurable": lambda value: type(value) is bool,
    "opportunity_score": lambda value: type(value) is int,
}
"""By key, whether a value is as it should be beyond doubt: nearly all are, and ten thousand personas have half a million.

Their lengths and characters are checked with the whole analysis.
"""


def check_needs(check: RowCheck, value: object, field: str) -> str | None:
    """Check ``needs_and_pains`` (specification, section 2.1) and return it as JSON; null, [] and {} are none."""
    if value is None or value in ([], {}):
        return None
    if not isinstance(value, dict):
        check.wrong_type(field, ValueKind.OBJECT, value)
        return None
    path = check.spelled(field)
    check.moment(value.get("generated_at"), f"{path}.generated_at")
    check.text(value.get("generated_by"), f"{path}.generated_by")
    for group, statement in _GROUPS:
        items = value.get(group)
        if items is None:
            continue
        if not isinstance(items, list):
            check.wrong_type(f"{path}.{group}", ValueKind.LIST, items)
            continue
        for index, item in enumerate(items):
            _check_item(check, item, statement, f"{path}.{group}[{index}]")
    return None if check.refusals else check.json_text(value, field)


def _check_item(check: RowCheck, item: object, statement: str, path: str) -> None:
    if not isinstance(item, dict):
        check.wrong_type(path, ValueKind.OBJECT, item)
        return
    text = item.get(statement)
    if not (isinstance(text, str) and text.strip()):
        check.text(text, f"{path}.{statement}", required=True)
    for key, value in item.items():
        in_order = _IN_ORDER.get(key)
        if value is not None and in_order is not None and not in_order(value):
            _check_value(check, item, key, value, f"{path}.{key}")


def _check_value(check: RowCheck, item: dict[str, object], key: str, value: object, path: str) -> None:
    if key in _SCORES:
        score = check.whole(value, path, _SCORES[key], MAXIMUM_SCORE)
        if score is not None:
            item[key] = score
    elif key in _TEXT_LISTS:
        check.texts(value, path)
    elif key in _TEXTS:
        check.text(value, path)
    elif key == "percent_affected":
        check.number(value, path, 0, 1)
    elif key == "is_measurable":
        check.truth(value, path)
    elif not is_number(value):
        check.wrong_type(path, ValueKind.NUMBER, value)


def check_citations(check: RowCheck, value: object, field: str) -> str | None:
    """Check ``rag_citations``: a list of objects; returned as JSON."""
    if value is None or value == []:
        return None
    if not isinstance(value, list):
        check.wrong_type(field, ValueKind.LIST, value)
        return None
    path = check.spelled(field)
    for index, item in enumerate(value):
        if not isinstance(item, dict):
            check.wrong_type(f"{path}[{index}]", ValueKind.OBJECT, item)
    return check.json_text(value, field)


def check_details(check: RowCheck, value: object, field: str) -> str | None:
    """Check ``rag_context_details``: an object whose nodes and insights are lists of objects; returned as JSON."""
    if value is None or value == {}:
        return None
    if not isinstance(value, dict):
        check.wrong_type(field, ValueKind.OBJECT, value)
        return None
    path = check.spelled(field)
    reasoning = value.get("orchestration_reasoning")
    _check_objects(check, value.get("graph_nodes"), f"{path}.graph_nodes")
    if isinstance(reasoning, dict):
        _check_objects(
            check, reasoning.get("graph_insights"), f"{path}.orchestration_reasoning.graph_insights"
        )
    elif reasoning is not None:
        check.wrong_type(f"{path}.orchestration_reasoning", ValueKind.OBJECT, reasoning)
    return check.json_text(value, field)


def _check_objects(check: RowCheck, value: object, path: str) -> None:
    if value is None:
        return
    if not isinstance(value, list):
        check.wrong_type(path, ValueKind.LIST, value)
        return
    for index, item in enumerate(value):
        if item is not None and not isinstance(item, dict):
            check.wrong_type(f"{path}[{index}]", ValueKind.OBJECT, item)
