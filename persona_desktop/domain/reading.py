"""Tolerant reading of JSON values: what can be read is read, and each part that cannot is named.

A stored persona may come from another program or an older version of it. A malformed value never hides the rest.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import Enum
from typing import TypeVar, cast

Item = TypeVar("Item")


class PersonaPart(Enum):
    """The parts of a persona that a notice can name."""

    IDENTITY = "identity"
    BIG_FIVE = "big_five"
    HOFSTEDE = "hofstede"
    VALUES = "values"
    INTERESTS = "interests"
    STORY = "story"
    SEGMENT = "segment"
    JOBS = "jobs"
    OUTCOMES = "outcomes"
    PAINS = "pains"
    NEEDS = "needs"
    RAG = "rag"
    GRAPH = "graph"
    CITATIONS = "citations"
    AUDIT = "audit"
    RESPONSES = "responses"


class ProblemKind(Enum):
    """What happened to a value that could not be taken as it was."""

    HIDDEN = "hidden"
    """The value has the wrong shape and is not shown."""
    ADJUSTED = "adjusted"
    """A number lay outside its range and was moved to the nearest end."""


@dataclass(frozen=True, slots=True)
class PartProblem:
    """One value that could not be taken as it was."""

    part: PersonaPart
    path: str
    """Where in the stored value, for example ``jobs_to_be_done[2].priority_score``."""
    detail: str
    """What was expected and what was found, in English, without the user's data."""
    kind: ProblemKind = ProblemKind.HIDDEN


def _kind_of(value: object) -> str:
    names = {
        bool: "a truth value",
        int: "a number",
        float: "a number",
        str: "text",
        list: "a list",
        dict: "an object",
    }
    return names.get(type(value), "null" if value is None else type(value).__name__)


@dataclass(slots=True)
class TolerantReader:
    """Reads fields of JSON objects for one part of a persona and collects the problems."""

    part: PersonaPart
    problems: list[PartProblem] = field(default_factory=list)

    def problem(self, path: str, detail: str, kind: ProblemKind = ProblemKind.HIDDEN) -> None:
        """Note a value that could not be taken as it was."""
        self.problems.append(PartProblem(self.part, path, detail, kind))

    def _unexpected(self, path: str, expected: str, value: object) -> None:
        self.problem(path, f"expected {expected}, found {_kind_of(value)}")

    def mapping(self, value: object, path: str) -> Mapping[str, object] | None:
        """Return an object; None (without a problem) for a missing one."""
        if value is None:
            return None
        if isinstance(value, Mapping):
            return cast("Mapping[str, object]", value)
        self._unexpected(path, "an object", value)
        return None

    def text(self, value: object, path: str) -> str | None:
        """Return text without surrounding white space; None for missing or blank text."""
        if value is None:
            return None
        if isinstance(value, str):
            return value.replace("\x00", "").strip() or None
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return str(value)
        self._unexpected(path, "text", value)
        return None

    def texts(self, value: object, path: str) -> tuple[str, ...]:
        """Return the texts of a list, leaving out blank ones; a single text counts as a list of one."""
        if value is None:
            return ()
        if isinstance(value, str):
            value = [value]
        if not isinstance(value, (list, tuple)):
            self._unexpected(path, "a list of texts", value)
            return ()
        read = (self.text(item, f"{path}[{index}]") for index, item in enumerate(value))
        return tuple(text for text in read if text is not None)

    def number(self, value: object, path: str, low: float, high: float) -> float | None:
        """Return a finite number moved into ``low`` to ``high``; numbers written as text are read too."""
        if value is None:
            return None
        number: float | None = None
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            number = float(value)
        elif isinstance(value, str):
            try:
                number = float(value.strip().replace(",", "."))
            except ValueError:
                number = None
        if number is None or not math.isfinite(number):
            self._unexpected(path, "a number", value)
            return None
        clamped = min(max(number, low), high)
        if clamped != number:
            self.problem(path, f"expected {low:g} to {high:g}, found {number:g}", ProblemKind.ADJUSTED)
        return clamped

    def score(self, value: object, path: str, low: int = 1, high: int = 10) -> int | None:
        """Return an integer score moved into ``low`` to ``high``."""
        number = self.number(value, path, low, high)
        return None if number is None else math.floor(number + 0.5)

    def truth(self, value: object, path: str) -> bool | None:
        """Return a truth value."""
        if value is None or isinstance(value, bool):
            return value
        self._unexpected(path, "true or false", value)
        return None

    def moment(self, value: object, path: str) -> datetime | None:
        """Return a moment in UTC; one without a zone is taken as UTC."""
        if value is None:
            return None
        moment: datetime | None = None
        if isinstance(value, datetime):
            moment = value
        elif isinstance(value, str):
            try:
                moment = datetime.fromisoformat(value.strip())
            except ValueError:
                moment = None
        if moment is None:
            self._unexpected(path, "an ISO 8601 date and time", value)
            return None
        try:
            return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
        except OverflowError:
            self._unexpected(path, "a date between the years 1 and 9999", value)
            return None

    def items(self, value: object, path: str) -> Iterator[tuple[str, Mapping[str, object]]]:
        """Yield the objects of a list with their paths; anything else in it becomes a problem."""
        if value is None:
            return
        if not isinstance(value, (list, tuple)):
            self._unexpected(path, "a list", value)
            return
        for index, item in enumerate(value):
            here = f"{path}[{index}]"
            if item is None:
                continue
            mapping = self.mapping(item, here)
            if mapping is not None:
                yield here, mapping

    def each(
        self, value: object, path: str, read: Callable[[str, Mapping[str, object]], Item | None]
    ) -> list[Item]:
        """Read every object of a list, leaving out those for which ``read`` returns None."""
        found = (read(here, item) for here, item in self.items(value, path))
        return [item for item in found if item is not None]
