"""Holding the rows of all files against each other and against what the database knows: pure, nothing is read here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from persona_desktop.domain.import_lookup import Known, KnownProject, Lookup
from persona_desktop.domain.importing import ImportPreview, ImportRow, ImportTarget, Verdict
from persona_desktop.services.importing.drafts import ReadFile
from persona_desktop.services.importing.persona_resolution import PersonaResolution, lacks_segment_id
from persona_desktop.services.importing.response_resolution import ResponseResolution


def lookup_for(files: Sequence[ReadFile], project_id: UUID | None) -> Lookup:
    """Return what has to be known about the database before these files are judged.

    Args:
        files: What was read.
        project_id: The project in which names are looked for; None when no project was chosen.

    """
    personas = [draft for file in files for draft in file.personas]
    responses = [draft for file in files for draft in file.responses]
    return Lookup(
        persona_ids=frozenset(
            {draft.id for draft in personas if draft.id is not None}
            | {draft.persona_id for draft in responses if draft.persona_id is not None}
        ),
        response_ids=frozenset(draft.id for draft in responses if draft.id is not None),
        focus_group_ids=frozenset(
            draft.focus_group_id for draft in responses if draft.focus_group_id is not None
        ),
        names_wanted=any(draft.persona_id is None for draft in responses),
        names_project_id=project_id,
        segments_wanted=any(lacks_segment_id(draft.values) for draft in personas),
    )


def resolve(
    files: Sequence[ReadFile],
    known: Known,
    target: ImportTarget,
    new_id: Callable[[], UUID],
    advance: Callable[[int], None],
) -> ImportPreview:
    """Judge every row and return what an import of these files would do.

    Personas of all files come before the responses of any, so that a response can belong to a persona of the same
    import.

    Args:
        files: What was read.
        known: The answer to ``lookup_for``.
        target: The project of rows that have none; it is left out of the preview when no row needs it.
        new_id: Makes identifiers.
        advance: Called with 1 behind every row; may raise to stop.

    """
    project = known.projects.get(target.project_id) or KnownProject(target.project_id, target.name, True)
    drafts = [draft for file in files for draft in file.personas]
    personas = PersonaResolution(known, project, new_id, drafts)
    of_personas = [[_counted(personas.resolve(draft), advance) for draft in file.personas] for file in files]
    responses = ResponseResolution(known, project, personas.taken, new_id)
    of_responses = [
        [_counted(responses.resolve(draft), advance) for draft in file.responses] for file in files
    ]
    rows = tuple(row for pair in zip(of_personas, of_responses, strict=True) for some in pair for row in some)
    used = dict.fromkeys(row.project_id for row in rows if row.verdict is not Verdict.REFUSE)
    return ImportPreview(
        files=tuple(file.file for file in files),
        rows=rows,
        target=target if target.project_id in used else None,
        others=tuple(
            ImportTarget(found.id, found.name, is_new=False)
            for project_id in used
            if project_id != target.project_id
            and project_id is not None
            and (found := known.projects.get(project_id)) is not None
        ),
        focus_groups=responses.focus_groups,
        strays=personas.strays,
    )


def _counted(row: ImportRow, advance: Callable[[int], None]) -> ImportRow:
    advance(1)
    return row
