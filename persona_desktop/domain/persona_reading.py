"""Reading a stored persona row: every malformed part is named and hidden, the persona still opens."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from uuid import UUID

from persona_desktop.domain.needs_reading import read_needs
from persona_desktop.domain.persona import BigFive, Hofstede, Persona, Segment, SegmentConflict
from persona_desktop.domain.rag import RagContext
from persona_desktop.domain.rag_reading import read_citations, read_rag
from persona_desktop.domain.reading import PartProblem, PersonaPart, TolerantReader

MAXIMUM_AGE = 150
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def read_persona(row: Mapping[str, object]) -> Persona:
    """Read a row of ``personas`` given by column name, JSON columns already decoded.

    Raises:
        KeyError: ``id`` or ``project_id`` is not among the columns.
    """
    identity = TolerantReader(PersonaPart.IDENTITY)
    age = identity.number(row.get("age"), "age", 0, MAXIMUM_AGE)
    values = TolerantReader(PersonaPart.VALUES)
    interests = TolerantReader(PersonaPart.INTERESTS)
    story = TolerantReader(PersonaPart.STORY)
    big_five = TolerantReader(PersonaPart.BIG_FIVE)
    hofstede = TolerantReader(PersonaPart.HOFSTEDE)
    needs, needs_problems = read_needs(row.get("needs_and_pains"))
    rag, rag_problems = read_rag(row.get("rag_context_details"))
    citations, citation_problems = read_citations(row.get("rag_citations"))
    segment, segment_problems = read_segment(row, rag)

    def text(name: str) -> str | None:
        return identity.text(row.get(name), name)

    return Persona(
        id=_uuid(row["id"]),
        project_id=_uuid(row["project_id"]),
        full_name=text("full_name"),
        persona_title=text("persona_title"),
        headline=text("headline"),
        age=None if age is None else int(age),
        gender=text("gender"),
        location=text("location"),
        education_level=text("education_level"),
        income_bracket=text("income_bracket"),
        occupation=text("occupation"),
        big_five=BigFive(**_scale(big_five, row, BigFive.model_fields)),
        hofstede=Hofstede(**_scale(hofstede, row, Hofstede.model_fields)),
        values=values.texts(row.get("values"), "values"),
        interests=interests.texts(row.get("interests"), "interests"),
        background_story=story.text(row.get("background_story"), "background_story"),
        segment=segment,
        needs=needs,
        rag=rag,
        rag_context_used=row.get("rag_context_used") is True,
        citations=citations,
        created_at=identity.moment(row.get("created_at"), "created_at") or _EPOCH,
        updated_at=identity.moment(row.get("updated_at"), "updated_at") or _EPOCH,
        problems=(
            *(
                problem
                for reader in (identity, big_five, hofstede, values, interests, story)
                for problem in reader.problems
            ),
            *segment_problems,
            *needs_problems,
            *rag_problems,
            *citation_problems,
        ),
    )


def read_segment(
    row: Mapping[str, object], rag: RagContext | None
) -> tuple[Segment | None, tuple[PartProblem, ...]]:
    """Find the persona's segment: the column first, then the orchestration's reasoning, then the details' top level.

    A place that disagrees with the one that decides is kept as a conflict. Without any name and id there is no segment.
    """
    reader = TolerantReader(PersonaPart.SEGMENT)
    details = row.get("rag_context_details")
    top = details if isinstance(details, Mapping) else {}
    nested = top.get("orchestration_reasoning")
    reasoning = nested if isinstance(nested, Mapping) else {}
    places: tuple[Mapping[str, object], ...] = (row, reasoning, top)
    names = _found(reader, places, "segment_name")
    ids = _found(reader, places, "segment_id")
    if not names and not ids:
        return None, tuple(reader.problems)
    conflicts = [
        SegmentConflict(field=field, shown=found[0], other=other)
        for field, found in (("name", names), ("id", ids))
        for other in dict.fromkeys(found[1:])
        if other != found[0]
    ]
    segment = Segment(
        id=ids[0] if ids else None,
        name=names[0] if names else None,
        description=rag.description if rag else None,
        social_context=rag.social_context if rag else None,
        conflicts=tuple(conflicts),
    )
    return segment, tuple(reader.problems)


def _found(reader: TolerantReader, places: tuple[Mapping[str, object], ...], name: str) -> list[str]:
    read = (reader.text(place.get(name), name) for place in places)
    return [text for text in read if text is not None]


def _scale(
    reader: TolerantReader, row: Mapping[str, object], names: Mapping[str, object]
) -> dict[str, float | None]:
    return {name: reader.number(row.get(name), name, 0, 1) for name in names}


def _uuid(value: object) -> UUID:
    return value if isinstance(value, UUID) else UUID(str(value))
