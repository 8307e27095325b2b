"""What the elements of a JSON file are, and turning them into checked rows."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from persona_desktop.domain.errors import ImportMaskedError, ImportNoRowsError, ImportShapeError
from persona_desktop.domain.importing import ImportKind
from persona_desktop.services.importing.drafts import PersonaDraft, ResponseDraft
from persona_desktop.services.importing.json_records import ENVELOPES
from persona_desktop.services.importing.persona_rows import PERSONA_KEYS, persona_from_json
from persona_desktop.services.importing.response_rows import RESPONSE_KEYS, response_from_json

_OF_PERSONAS: Final = frozenset(
    {
        "full_name",
        "persona_title",
        "age",
        "gender",
        "headline",
        "occupation",
        "income_bracket",
        "education_level",
        "big_five",
        "hofstede",
        "background_story",
        "segment_id",
        "segment_name",
        "needs_and_pains",
        "rag_context_details",
        "rag_citations",
    }
)
_QUESTIONS: Final = frozenset({"question_text", "question"})
_ANSWERS: Final = frozenset({"response_text", "response", "answer"})
_KNOWN_KEYS: Final = {ImportKind.PERSONAS: PERSONA_KEYS, ImportKind.RESPONSES: RESPONSE_KEYS}
_SHOWN_KEYS: Final = 50
_LONGEST_KEY: Final = 80


def kind_of_element(element: object) -> ImportKind | None:
    """Return what an element is by its keys, or None."""
    if not isinstance(element, dict):
        return None
    if not _QUESTIONS.isdisjoint(element) and not _ANSWERS.isdisjoint(element):
        return ImportKind.RESPONSES
    return None if _OF_PERSONAS.isdisjoint(element) else ImportKind.PERSONAS


def refuse_masked(path: Path, value: object) -> None:
    """Refuse an export whose personal data are masked: what it holds are not the persona's data.

    Raises:
        ImportMaskedError: It is one.

    """
    if not isinstance(value, dict):
        return
    for holder in (value, value.get("content")):
        metadata = holder.get("metadata") if isinstance(holder, dict) else None
        if isinstance(metadata, dict) and metadata.get("pii_masked") is True:
            raise ImportMaskedError(path, "personal data are masked")


class ElementTaker:
    """Takes the elements of one JSON file; the first that is recognised decides what all of them are."""

    def __init__(self, path: Path, file: int) -> None:
        self.kind: ImportKind | None = None
        self.personas: list[PersonaDraft] = []
        self.responses: list[ResponseDraft] = []
        self._path = path
        self._file = file
        self._waiting: list[tuple[int, object]] = []
        self._ignored: dict[str, None] = {}

    @property
    def ignored(self) -> tuple[str, ...]:
        """Keys that were not taken, in order of appearance."""
        return tuple(self._ignored)

    def take(self, position: int, element: object) -> None:
        """Check one element of the list of records."""
        record = self._unwrapped(element)
        if self.kind is None:
            self.kind = kind_of_element(record)
            if self.kind is None:
                self._waiting.append((position, record))
                return
            for earlier, waiting in self._waiting:
                self._add(self.kind, earlier, waiting)
            self._waiting.clear()
        self._add(self.kind, position, record)

    def finish(self, outer: object, *, list_was_found: bool) -> ImportKind:
        """Take the outermost value itself where it is a record, and return what the file holds.

        Raises:
            ImportMaskedError: The file is a masked export.
            ImportNoRowsError: The list of records is empty.
            ImportShapeError: Nothing is a persona or a response.

        """
        refuse_masked(self._path, outer)
        record = self._unwrapped(outer)
        kind = kind_of_element(record)
        if kind is not None:
            # One record; what looked like a list of records was a part of it.
            for rows in (self.personas, self.responses, self._ignored):
                rows.clear()
            self.kind = kind
            self._add(kind, 1, record)
            return kind
        if self.kind is not None:
            return self.kind
        if list_was_found and not self._waiting:
            raise ImportNoRowsError(self._path, "an empty list")
        first = self._waiting[0][1] if self._waiting else outer
        found = tuple(str(key)[:_LONGEST_KEY] for key in first) if isinstance(first, dict) else ()
        raise ImportShapeError(self._path, found[:_SHOWN_KEYS])

    def _unwrapped(self, value: object) -> object:
        """Take a record out of an envelope: of an export, or of an answer with one record in it."""
        if not isinstance(value, dict):
            return value
        refuse_masked(self._path, value)
        for name in ENVELOPES:
            inner = value.get(name)
            if isinstance(inner, dict):
                value = inner
                break
        persona = value.get("persona")
        return persona if isinstance(persona, dict) else value

    def _add(self, kind: ImportKind, position: int, record: object) -> None:
        if isinstance(record, dict):
            self._note_ignored(record, _KNOWN_KEYS[kind])
        if kind is ImportKind.PERSONAS:
            self.personas.append(persona_from_json(record, self._file, position))
        else:
            self.responses.append(response_from_json(record, self._file, position))

    def _note_ignored(self, record: dict[str, object], known: frozenset[str]) -> None:
        for key in record:
            if key not in known and len(self._ignored) < _SHOWN_KEYS:
                self._ignored[key[:_LONGEST_KEY]] = None
