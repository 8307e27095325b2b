"""Which focus group a response belongs to; one that does not exist is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from persona_desktop.domain.import_lookup import Known, KnownFocusGroup
from persona_desktop.domain.importing import NewFocusGroup, Refusal, RefusalReason
from persona_desktop.services.importing.drafts import ResponseDraft
from persona_desktop.services.importing.naming import NameIndex
from persona_desktop.services.importing.row_check import excerpt


@dataclass(slots=True)
class _Draft:
    """A focus group in the making, and what its responses say about it."""

    group: KnownFocusGroup
    persona_ids: dict[UUID, None] = field(default_factory=dict)
    questions: dict[str, None] = field(default_factory=dict)
    created_at: datetime | None = None

    def hears(self, persona_id: UUID, question: str, at: datetime | None) -> None:
        self.persona_ids[persona_id] = None
        self.questions[question] = None
        if at is not None and (self.created_at is None or at < self.created_at):
            self.created_at = at


class FocusGroupResolution:
    """Finds the focus groups of responses, by identifier first, then by name within the persona's project."""

    def __init__(self, known: Known, new_id: Callable[[], UUID]) -> None:
        self._new_id = new_id
        self._by_id = dict(known.focus_groups)
        self._by_name: dict[UUID, NameIndex[KnownFocusGroup]] = {}
        for group in known.focus_groups.values():
            self._names_of(group.project_id).add(group)
        self._drafts: dict[UUID, _Draft] = {}

    @property
    def made(self) -> Iterator[NewFocusGroup]:
        """The focus groups that the responses so far need and nobody has made."""
        for draft in self._drafts.values():
            group = draft.group
            people, questions = tuple(draft.persona_ids), tuple(draft.questions)
            yield NewFocusGroup(group.id, group.project_id, group.name, people, questions, draft.created_at)

    def find(self, draft: ResponseDraft, persona_id: UUID, project_id: UUID) -> UUID | Refusal:
        """Return the focus group of a response of a persona, or why there is none."""
        found = self._find(draft, project_id)
        if isinstance(found, Refusal):
            return found
        made = self._drafts.get(found.id)
        if made is not None:
            made.hears(persona_id, str(draft.values["question_text"]), draft.created_at)
        return found.id

    def _find(self, draft: ResponseDraft, project_id: UUID) -> KnownFocusGroup | Refusal:
        if draft.focus_group_id is not None:
            group = self._by_id.get(draft.focus_group_id)
            if group is None:
                return self._made(draft.focus_group_id, draft, project_id)
            if group.project_id != project_id:
                return Refusal(RefusalReason.FOREIGN_FOCUS_GROUP, value=str(draft.focus_group_id))
            return group
        name = draft.focus_group_name or ""
        groups = self._names_of(project_id).find(name)
        if len(groups) > 1:
            return Refusal(RefusalReason.AMBIGUOUS_FOCUS_GROUP, value=excerpt(name))
        return groups[0] if groups else self._made(self._new_id(), draft, project_id)

    def _made(self, group_id: UUID, draft: ResponseDraft, project_id: UUID) -> KnownFocusGroup | Refusal:
        if draft.focus_group_name is None:
            return Refusal(RefusalReason.UNKNOWN_FOCUS_GROUP, value=str(group_id))
        group = KnownFocusGroup(group_id, project_id, draft.focus_group_name)
        self._by_id[group.id] = group
        self._names_of(project_id).add(group)
        self._drafts[group.id] = _Draft(group)
        return group

    def _names_of(self, project_id: UUID) -> NameIndex[KnownFocusGroup]:
        if project_id not in self._by_name:
            self._by_name[project_id] = NameIndex((), lambda group: group.name)
        return self._by_name[project_id]
