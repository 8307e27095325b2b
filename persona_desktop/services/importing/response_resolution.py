"""What becomes of the responses of an import: each finds its persona and its focus group, or is refused."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from uuid import UUID

from persona_desktop.domain.import_lookup import Known, KnownProject
from persona_desktop.domain.importing import (
    ImportKind,
    ImportRow,
    NewFocusGroup,
    Refusal,
    RefusalReason,
    Verdict,
)
from persona_desktop.services.importing.drafts import ResponseDraft
from persona_desktop.services.importing.duplicates import Duplicates, content_of
from persona_desktop.services.importing.focus_group_resolution import FocusGroupResolution
from persona_desktop.services.importing.naming import NameIndex
from persona_desktop.services.importing.persona_resolution import TakenPersona
from persona_desktop.services.importing.row_check import excerpt


class ResponseResolution:
    """Judges the responses of all files, after all personas.

    Args:
        known: What the database knows.
        target: Where personas are looked for by name first; then, if the lookup went so far, in every project.
        personas: The personas that exist or will exist.
        new_id: Makes identifiers for rows without one.
    """

    def __init__(
        self,
        known: Known,
        target: KnownProject,
        personas: Mapping[UUID, TakenPersona],
        new_id: Callable[[], UUID],
    ) -> None:
        self._known = known
        self._target = target
        self._personas = personas
        self._new_id = new_id
        self._groups = FocusGroupResolution(known, new_id)
        self._duplicates = Duplicates()
        alive = [persona for persona in personas.values() if not persona.is_deleted]
        self._in_target = NameIndex((p for p in alive if p.project_id == target.id), lambda p: p.name)
        self._elsewhere = NameIndex((p for p in alive if p.project_id != target.id), lambda p: p.name)

    @property
    def focus_groups(self) -> tuple[NewFocusGroup, ...]:
        """The focus groups that have to be made."""
        return tuple(self._groups.made)

    def resolve(self, draft: ResponseDraft) -> ImportRow:
        """Judge the next response."""
        duplicate = self._duplicates.refusal_for(
            draft.file, draft.position, draft.id, lambda: _content(draft)
        )
        if draft.refusals:
            return _refused(draft, *draft.refusals)
        if duplicate is not None:
            return _refused(draft, duplicate)
        persona = self._persona_of(draft)
        if isinstance(persona, Refusal):
            return _refused(draft, persona)
        refusal = self._refusal_of_existing(draft) or self._refusal_of_project(persona.project_id)
        if refusal is not None:
            return _refused(draft, refusal)
        group_id = self._groups.find(draft, persona.id, persona.project_id)
        if isinstance(group_id, Refusal):
            return _refused(draft, group_id)
        return self._taken(draft, persona, group_id)

    def _taken(self, draft: ResponseDraft, persona: TakenPersona, group_id: UUID) -> ImportRow:
        values = dict(draft.values, persona_id=persona.id, focus_group_id=group_id)
        if draft.created_at is not None:
            values["created_at"] = draft.created_at
        label = draft.label
        if draft.persona_name is None and persona.name:
            label = " · ".join(part for part in (persona.name, label) if part)
        existing = self._known.responses.get(draft.id) if draft.id is not None else None
        return ImportRow(
            ImportKind.RESPONSES,
            draft.file,
            draft.position,
            label,
            Verdict.ADD if existing is None else Verdict.UPDATE,
            draft.id or self._new_id(),
            persona.project_id,
            values,
            seen=None if existing is None else existing.version,
        )

    def _persona_of(self, draft: ResponseDraft) -> TakenPersona | Refusal:
        if draft.persona_id is not None:
            persona, value = self._personas.get(draft.persona_id), str(draft.persona_id)
        else:
            name = draft.persona_name or ""
            found = self._in_target.find(name) or self._elsewhere.find(name)
            value = excerpt(name)
            if len(found) > 1:
                return Refusal(RefusalReason.AMBIGUOUS_PERSONA, value=value)
            persona = found[0] if found else None
        if persona is None:
            return Refusal(RefusalReason.UNKNOWN_PERSONA, value=value)
        if persona.is_deleted:
            return Refusal(RefusalReason.DELETED_PERSONA, value=excerpt(persona.name) or value)
        return persona

    def _refusal_of_existing(self, draft: ResponseDraft) -> Refusal | None:
        existing = self._known.responses.get(draft.id) if draft.id is not None else None
        if existing is None:
            return None
        if existing.is_deleted:
            persona = self._personas.get(existing.persona_id)
            name = excerpt(persona.name) if persona is not None else ""
            return Refusal(RefusalReason.DELETED_PERSONA, value=name or str(existing.persona_id))
        return self._refusal_of_project(existing.project_id)

    def _refusal_of_project(self, project_id: UUID) -> Refusal | None:
        project = self._target if project_id == self._target.id else self._known.projects[project_id]
        if project.may_write:
            return None
        return Refusal(RefusalReason.NOT_ALLOWED, value=excerpt(project.name))


def _content(draft: ResponseDraft) -> Hashable:
    return (
        draft.persona_id,
        draft.persona_name,
        draft.focus_group_id,
        draft.focus_group_name,
        draft.created_at,
        content_of(draft.values),
    )


def _refused(draft: ResponseDraft, *refusals: Refusal) -> ImportRow:
    return ImportRow(
        ImportKind.RESPONSES,
        draft.file,
        draft.position,
        draft.label,
        Verdict.REFUSE,
        draft.id,
        refusals=refusals,
    )
