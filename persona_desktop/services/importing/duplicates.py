"""Rows that an import holds twice: the second is refused and told where the first is."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from uuid import UUID

from persona_desktop.domain.importing import Refusal, RefusalReason


class Duplicates:
    """Remembers the rows of one kind; a refused row counts too, since nobody can say which of two was meant."""

    def __init__(self) -> None:
        self._by_id: dict[UUID, tuple[int, int]] = {}
        self._by_content: dict[Hashable, tuple[int, int]] = {}

    def refusal_for(
        self, file: int, position: int, row_id: UUID | None, content: Callable[[], Hashable]
    ) -> Refusal | None:
        """Note a row, and return why it cannot be taken if an earlier one is the same.

        Args:
            file: Which file of the import, from 0.
            position: Where in it.
            row_id: Decides alone, where the row has one.
            content: Makes what is compared among the rows without identifiers.

        """
        here = (file, position)
        if row_id is not None:
            first = self._by_id.setdefault(row_id, here)
            reason = RefusalReason.DUPLICATE_ID
        else:
            first = self._by_content.setdefault(content(), here)
            reason = RefusalReason.DUPLICATE_ROW
        if first == here:
            return None
        return Refusal(reason, other=first[1], other_file=None if first[0] == file else first[0])


def content_of(values: Mapping[str, object]) -> Hashable:
    """Return the values of a row in a form that can be compared and looked up."""
    return tuple((field, _hashable(values[field])) for field in sorted(values))


def _hashable(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value
