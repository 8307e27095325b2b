"""Strict checks of single values: what the database could not store, or would be read wrongly later, is refused.

Written by hand rather than with a schema library: 10,000 personas are checked in a fraction of a second, and every
refusal names its field, its limits and what was found.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from json import JSONEncoder
from typing import Final, Self
from uuid import UUID

from persona_desktop.domain.importing import (
    MAXIMUM_FIELD_CHARACTERS,
    MAXIMUM_REFUSALS,
    Refusal,
    RefusalReason,
    ValueKind,
)

_SHOWN_CHARACTERS: Final = 40
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_POLISH_DATE: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:[ ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?")
_ESCAPED_NUL: Final = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")
_IDENTIFIER_LENGTHS: Final = (32, 36)
_NO_NAMES: Final[Mapping[str, str]] = {}

# Decoded JSON has no circles, and looking for them takes a fifth of the time.
_encode_json: Final = JSONEncoder(
    ensure_ascii=False, allow_nan=False, check_circular=False, separators=(",", ":")
).encode


def kind_of(value: object) -> ValueKind:
    """Return what a decoded JSON value is."""
    match value:
        case None:
            return ValueKind.NOTHING
        case bool():
            return ValueKind.TRUTH
        case int() | float():
            return ValueKind.NUMBER
        case str():
            return ValueKind.TEXT
        case Mapping():
            return ValueKind.OBJECT
        case _:
            return ValueKind.LIST


class WrittenNumber(float):
    """A number that remembers how the file spells it, for a person who looks for it there."""

    written: str

    def __new__(cls, written: str) -> Self:
        """Read a number with a decimal point or comma."""
        number = super().__new__(cls, written.replace(",", "."))
        number.written = written
        return number


def excerpt(value: object) -> str:
    """Return a short, printable form of a value; empty for lists and objects."""
    if value is None or isinstance(value, (list, tuple, Mapping)):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    match value:
        case str():
            text = value
        case WrittenNumber():
            text = value.written
        case float():
            text = f"{value:g}"
        case _:
            text = _digits(value)
    text = _CONTROL.sub("�", text[: _SHOWN_CHARACTERS + 1]).strip()
    return text if len(text) <= _SHOWN_CHARACTERS else f"{text[: _SHOWN_CHARACTERS - 1].rstrip()}…"


def _digits(value: object) -> str:
    try:
        return str(value)
    except ValueError:  # an integer of thousands of digits
        return "…"


def is_storable(text: str) -> bool:
    """Whether PostgreSQL can store a text: no NUL, no half of a surrogate pair."""
    if "\0" in text:
        return False
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


class RowCheck:
    """Checks the values of one row and collects the refusals.

    A method returns the value ready for the database, or None when it is missing, blank or refused.

    Args:
        names: How the file spells a field, where it differs from the field's own name.
    """

    __slots__ = ("_names", "refusals")

    def __init__(self, names: Mapping[str, str] = _NO_NAMES) -> None:
        self._names = names
        self.refusals: list[Refusal] = []

    def refuse(self, refusal: Refusal) -> None:
        """Note a reason; only the first few of a row are kept."""
        if len(self.refusals) < MAXIMUM_REFUSALS:
            self.refusals.append(refusal)

    def spelled(self, field: str) -> str:
        """How the file spells a field."""
        return self._names.get(field, field)

    def missing(self, field: str) -> None:
        """Refuse the row for a required field without a value."""
        self.refuse(Refusal(RefusalReason.MISSING, self.spelled(field)))

    def wrong_type(self, field: str, expected: ValueKind, value: object) -> None:
        """Refuse the row for a value of the wrong kind."""
        self.refuse(
            Refusal(
                RefusalReason.WRONG_TYPE,
                self.spelled(field),
                expected=expected,
                found=kind_of(value),
                value=excerpt(value),
            )
        )

    def out_of_range(self, field: str, value: object, low: float, high: float) -> None:
        """Refuse the row for a number outside its range."""
        self.refuse(
            Refusal(RefusalReason.OUT_OF_RANGE, self.spelled(field), value=excerpt(value), low=low, high=high)
        )

    def text(
        self, value: object, field: str, limit: int | None = None, *, required: bool = False
    ) -> str | None:
        """Check a text; with a limit it is one line, and white space in it becomes single spaces."""
        if isinstance(value, str):
            text = value.strip() if limit is None else " ".join(value.split())
            if text:
                return self._bounded(text, field, limit or MAXIMUM_FIELD_CHARACTERS)
        elif value is not None:
            self.wrong_type(field, ValueKind.TEXT, value)
            return None
        if required:
            self.missing(field)
        return None

    def _bounded(self, text: str, field: str, limit: int) -> str | None:
        if len(text) > limit:
            reason = RefusalReason.TOO_LONG
            self.refuse(Refusal(reason, self.spelled(field), limit=limit, length=len(text)))
        elif not is_storable(text):
            self.refuse(Refusal(RefusalReason.BAD_CHARACTER, self.spelled(field)))
        else:
            return text
        return None

    def number(self, value: object, field: str, low: float, high: float) -> float | None:
        """Check a finite number from ``low`` to ``high``."""
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            self.wrong_type(field, ValueKind.NUMBER, value)
        elif not low <= value <= high:
            self.out_of_range(field, value, low, high)
        else:
            return float(value)
        return None

    def whole(self, value: object, field: str, low: int, high: int, *, required: bool = False) -> int | None:
        """Check a whole number from ``low`` to ``high``; 9.0 is one."""
        if value is None:
            if required:
                self.missing(field)
            return None
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            self.wrong_type(field, ValueKind.WHOLE_NUMBER, value)
        elif not low <= value <= high:
            self.out_of_range(field, value, low, high)
        elif isinstance(value, float) and not value.is_integer():
            self.wrong_type(field, ValueKind.WHOLE_NUMBER, value)
        else:
            return int(value)
        return None

    def truth(self, value: object, field: str) -> bool | None:
        """Check a truth value."""
        if value is None or isinstance(value, bool):
            return value
        self.wrong_type(field, ValueKind.TRUTH, value)
        return None

    def texts(self, value: object, field: str) -> list[str] | None:
        """Check a list of texts; blank ones are left out, an empty list is missing."""
        if value is None:
            return None
        if not isinstance(value, list):
            self.wrong_type(field, ValueKind.TEXT_LIST, value)
            return None
        found = []
        for index, item in enumerate(value):
            text = self.text(item, f"{field}[{index}]") if item is not None else None
            if text is not None:
                found.append(text)
        return found or None

    def identifier(self, value: object, field: str) -> UUID | None:
        """Check a UUID, with or without hyphens."""
        if value is None or (isinstance(value, str) and not value.strip()):
            return None
        if isinstance(value, str):
            text = value.strip()
            try:
                if len(text) in _IDENTIFIER_LENGTHS:
                    return UUID(text)
            except ValueError:
                pass
        self.wrong_type(field, ValueKind.IDENTIFIER, value)
        return None

    def moment(self, value: object, field: str) -> datetime | None:
        """Check a date, with or without a time: ISO 8601 or 16.10.2025 14:30; without a zone it is UTC."""
        if value is None or (isinstance(value, str) and not value.strip()):
            return None
        moment = parse_moment(value) if isinstance(value, str) else None
        if moment is None:
            self.wrong_type(field, ValueKind.MOMENT, value)
        return moment

    def json_text(self, value: object, field: str) -> str | None:
        """Return a value as JSON text for a JSON column; None for null."""
        if value is None:
            return None
        try:
            text = _encode_json(value)
        except (ValueError, RecursionError):  # an infinite number, or lists within lists beyond sense
            self.wrong_type(field, ValueKind.OBJECT, value)
            return None
        if "\\u0000" in text and _ESCAPED_NUL.search(text):
            self.refuse(Refusal(RefusalReason.BAD_CHARACTER, self.spelled(field)))
            return None
        return self._bounded(text, field, MAXIMUM_FIELD_CHARACTERS)


def parse_moment(text: str) -> datetime | None:
    """Read a date in ISO 8601 or as Poles write it; None for anything else."""
    stripped = text.strip()
    try:
        found = _POLISH_DATE.fullmatch(stripped)
        if found:
            day, month, year, hour, minute, second = (int(part or 0) for part in found.groups())
            return datetime(year, month, day, hour, minute, second, tzinfo=UTC)
        moment = datetime.fromisoformat(stripped)
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def is_number(value: object) -> bool:
    """Whether a value is a finite number."""
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)
