"""What becomes of the personas of an import: added, updated where they are, or refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from persona_desktop.domain.import_lookup import Known, KnownPersona, KnownProject, KnownSegment
from persona_desktop.domain.importing import (
    MAXIMUM_REFUSALS,
    ImportKind,
    ImportRow,
    Refusal,
    RefusalReason,
    Verdict,
)
from persona_desktop.domain.text import fold
from persona_desktop.services.importing.drafts import PersonaDraft
from persona_desktop.services.importing.duplicates import Duplicates, content_of
from persona_desktop.services.importing.row_check import excerpt


@dataclass(frozen=True, slots=True)
class TakenPersona:
    """A persona that can be spoken of: it exists, or the import adds it."""

    id: UUID
    project_id: UUID
    name: str
    is_deleted: bool = False


class PersonaResolution:
    """Judges the personas of all files, one after another.

    Args:
        known: What the database knows.
        target: The project of personas that exist nowhere and name no existing project.
        new_id: Makes identifiers for rows without one.
        drafts: All that will be judged: a segment is known as soon as one of them gives its identifier.
    """

    def __init__(
        self,
        known: Known,
        target: KnownProject,
        new_id: Callable[[], UUID],
        drafts: Iterable[PersonaDraft] = (),
    ) -> None:
        self._known = known
        self._target = target
        self._new_id = new_id
        self._segments = self._all_segments(drafts)
        self._duplicates = Duplicates()
        self._taken = {persona.id: _taken(persona) for persona in known.personas.values()}
        self.strays = 0
        """Added personas that name a project which is not known, and go to the target."""

    @property
    def taken(self) -> Mapping[UUID, TakenPersona]:
        """Every persona that a response can belong to; with the names that they will have."""
        return self._taken

    def resolve(self, draft: PersonaDraft) -> ImportRow:
        """Judge the next persona."""
        duplicate = self._duplicates.refusal_for(
            draft.file, draft.position, draft.id, lambda: (draft.project_id, content_of(draft.values))
        )
        existing = self._known.personas.get(draft.id) if draft.id is not None else None
        reasons = draft.refusals if existing is not None else [*draft.refusals, *draft.missing]
        if reasons:
            return _refused(draft, *reasons[:MAXIMUM_REFUSALS])
        if duplicate is not None:
            return _refused(draft, duplicate)
        return self._added(draft) if existing is None else self._updated(draft, existing)

    def _updated(self, draft: PersonaDraft, existing: KnownPersona) -> ImportRow:
        if existing.is_deleted:
            return _refused(
                draft, Refusal(RefusalReason.DELETED_PERSONA, value=excerpt(draft.label or existing.name))
            )
        project = self._known.projects[existing.project_id]
        if not project.may_write:
            return _refused(draft, Refusal(RefusalReason.NOT_ALLOWED, value=excerpt(project.name)))
        self._taken[existing.id] = replace(_taken(existing), name=draft.label or existing.name)
        values = self._with_segment(draft.values, existing.project_id)
        return ImportRow(
            ImportKind.PERSONAS,
            draft.file,
            draft.position,
            draft.label or existing.name,
            Verdict.UPDATE,
            existing.id,
            existing.project_id,
            values,
            seen=existing.updated_at,
        )

    def _added(self, draft: PersonaDraft) -> ImportRow:
        named = self._known.projects.get(draft.project_id) if draft.project_id is not None else None
        project = named or self._target
        if not project.may_write:
            return _refused(draft, Refusal(RefusalReason.NOT_ALLOWED, value=excerpt(project.name)))
        if draft.project_id is not None and named is None:
            self.strays += 1
        persona = TakenPersona(draft.id or self._new_id(), project.id, draft.label)
        self._taken[persona.id] = persona
        return ImportRow(
            ImportKind.PERSONAS,
            draft.file,
            draft.position,
            draft.label,
            Verdict.ADD,
            persona.id,
            project.id,
            self._with_segment(draft.values, project.id),
        )

    def _with_segment(self, values: Mapping[str, object], project_id: UUID) -> Mapping[str, object]:
        """Give a persona that names a segment the identifier and the spelling that it has in the project.

        Without them the segment would stand in the sidebar twice, or under another name. A name that no segment has is a
        segment without an identifier; so is none. Where several have it, what the persona has stays.
        """
        if not lacks_segment_id(values):
            return values
        name = str(values["segment_name"] or "")
        if not name:
            return {**values, "segment_id": None}
        segment = self._segments.get((project_id, fold(name)), KnownSegment(None, name))
        if segment is None:
            return values
        return {**values, "segment_name": segment.name, "segment_id": segment.id}

    def _project_of(self, draft: PersonaDraft) -> KnownProject:
        existing = self._known.personas.get(draft.id) if draft.id is not None else None
        place = draft.project_id if existing is None else existing.project_id
        return (self._known.projects.get(place) if place is not None else None) or self._target

    def _all_segments(self, drafts: Iterable[PersonaDraft]) -> dict[tuple[UUID, str], KnownSegment | None]:
        """Return the segments of the projects and those that the import brings; None for a name that several have."""
        found = dict(self._known.segments)
        for draft in drafts:
            identifier, name = draft.values.get("segment_id"), draft.values.get("segment_name")
            if draft.refusals or not identifier or not name:
                continue
            place = (self._project_of(draft).id, fold(str(name)))
            there = found.get(place, KnownSegment(None, str(name)))
            if there is not None:
                is_same = there.id in {None, identifier}
                found[place] = replace(there, id=str(identifier)) if is_same else None
        return found


def lacks_segment_id(values: Mapping[str, object]) -> bool:
    """Whether a persona names its segment alone, or says that it has none."""
    return "segment_name" in values and not values.get("segment_id")


def _taken(persona: KnownPersona) -> TakenPersona:
    return TakenPersona(persona.id, persona.project_id, persona.name, persona.is_deleted)


def _refused(draft: PersonaDraft, *refusals: Refusal) -> ImportRow:
    return ImportRow(
        ImportKind.PERSONAS,
        draft.file,
        draft.position,
        draft.label,
        Verdict.REFUSE,
        draft.id,
        refusals=refusals,
    )
