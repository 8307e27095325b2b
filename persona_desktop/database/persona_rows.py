"""Rows of the list from what the database's query for them returns; quick where an analysis is in order.

Where the digest of an analysis (see ``listing_sql``) shows that every item is as the specification says, the summary is
computed from it. Any other analysis is fetched whole and read by the same tolerant reader as for the details, so that the
list never says anything else than they do.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple, cast
from uuid import UUID

from persona_desktop.database.json_values import decode
from persona_desktop.database.listing_sql import JOBS, OUTCOMES
from persona_desktop.domain.needs import MAXIMUM_SCORE, MINIMUM_SCORE, opportunity_score
from persona_desktop.domain.needs_reading import read_needs
from persona_desktop.domain.needs_summary import NeedsSummary, job_headline, summarise_needs
from persona_desktop.domain.persona_reading import MAXIMUM_AGE, read_segment
from persona_desktop.domain.persona_summary import NeedsState, PersonaSummary
from persona_desktop.domain.reading import PersonaPart, TolerantReader
from persona_desktop.domain.shared_pains import pain_keys

_SCORES = frozenset(range(MINIMUM_SCORE, MAXIMUM_SCORE + 1))
_NO_NEEDS = NeedsSummary(top_need=None, opportunity=None, pain_severities=())
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class NeedsDigest:
    """What a row of the list needs of an analysis; without ``summary`` there is no analysis."""

    generated_at: datetime | None = None
    summary: NeedsSummary | None = None


class StoredSummary(NamedTuple):
    """One row of the database's answer."""

    id: UUID
    full_name: str | None
    persona_title: str | None
    age: int
    gender: str
    occupation: str | None
    location: str | None
    education_level: str | None
    segment_id: str | None
    segment_name: str | None
    segment_elsewhere: str | None
    """JSON of the other places that a segment can stand in, where the columns do not name it."""
    created_at: datetime
    updated_at: datetime
    response_count: int | None
    newest_response: float | None
    """Seconds since 1970, in UTC."""
    response_times: str | None
    """An array of such seconds as PostgreSQL writes it, in no order."""
    digest: str | None
    """None when ``needs_and_pains`` is no object."""


def read_digest(text: str | None) -> NeedsDigest | None:
    """Read a digest; None when the analysis is irregular and has to be read whole."""
    if text is None:
        return NeedsDigest()
    try:
        parts = json.loads(text)
    except (ValueError, RecursionError):  # a number of thousands of digits, or lists in lists without end
        return None
    generated_at, counts, statements, priorities, outcomes, importances, satisfactions, titles, severities = (
        parts
    )
    if type(counts) is not int:
        return None
    jobs, others = divmod(counts, JOBS)
    outcome_count, pains = divmod(others, OUTCOMES)
    is_regular = (
        len(statements) == len(priorities) == jobs
        and len(outcomes) == len(importances) == len(satisfactions) == outcome_count
        and len(titles) == pains
        and (jobs or not counts)
        and _are_texts([*statements, *outcomes, *titles])
        and _are_scores([*priorities, *importances, *satisfactions, *severities])
    )
    if not is_regular:
        return None
    if not counts:
        return NeedsDigest()
    highest = max(priorities)
    top = min(
        statement.strip()
        for statement, priority in zip(statements, priorities, strict=True)
        if priority == highest
    )
    return NeedsDigest(
        _moment(generated_at),
        NeedsSummary(
            top_need=job_headline(top),
            opportunity=max(map(opportunity_score, importances, satisfactions), default=None),
            pain_severities=tuple(sorted(severities, reverse=True)),
            pain_keys=pain_keys(titles),
        ),
    )


def read_whole(text: str | None) -> NeedsDigest:
    """Read a stored analysis as the details do."""
    analysis, _ = read_needs(decode(text))
    return (
        NeedsDigest() if analysis is None else NeedsDigest(analysis.generated_at, summarise_needs(analysis))
    )


def summary_of(row: StoredSummary, project_id: UUID, needs: NeedsDigest) -> PersonaSummary:
    """Return the row of the list."""
    segment_id, segment_name = _segment(row)
    count = row.response_count or 0
    newer = _newer_responses(row, needs.generated_at) if count and needs.summary else 0
    if needs.summary:
        state = NeedsState.OUTDATED if newer else NeedsState.CURRENT
    else:
        state = NeedsState.NOT_ANALYSED if count else NeedsState.NO_RESPONSES
    summary = needs.summary or _NO_NEEDS
    return PersonaSummary(
        id=row.id,
        project_id=project_id,
        full_name=_text(row.full_name) or _text(row.persona_title) or f"Persona {str(row.id)[:8]}",
        age=min(max(row.age, 0), MAXIMUM_AGE),
        gender=_text(row.gender),
        occupation=_text(row.occupation),
        location=_text(row.location),
        education_level=_text(row.education_level),
        segment_id=segment_id,
        segment_name=segment_name,
        top_need=summary.top_need,
        opportunity=summary.opportunity,
        pain_severities=summary.pain_severities,
        needs_state=state,
        newer_responses=newer,
        response_count=count,
        created_at=row.created_at,
        updated_at=row.updated_at,
        pain_keys=summary.pain_keys,
    )


def _text(value: str | None) -> str | None:
    return (value.strip() or None) if value else None


def _segment(row: StoredSummary) -> tuple[str | None, str | None]:
    if row.segment_elsewhere is None:
        return _text(row.segment_id), _text(row.segment_name)
    segment, _ = read_segment(
        {
            "segment_id": row.segment_id,
            "segment_name": row.segment_name,
            "rag_context_details": decode(row.segment_elsewhere),
        },
        None,
    )
    return (None, None) if segment is None else (segment.id, segment.name)


def _newer_responses(row: StoredSummary, generated_at: datetime | None) -> int:
    if generated_at is None or row.newest_response is None or row.response_times is None:
        return 0
    analysed = (generated_at - _EPOCH).total_seconds()
    if row.newest_response <= analysed:
        return 0
    return sum(float(moment) > analysed for moment in row.response_times[1:-1].split(","))


def _are_texts(values: list[object]) -> bool:
    """Whether all are texts that are not blank; like the scores checked all at once, for there are many."""
    return set(map(type, values)) <= {str} and all(map(str.strip, cast("list[str]", values)))


def _are_scores(values: list[object]) -> bool:
    return set(map(type, values)) <= {int} and _SCORES.issuperset(cast("list[int]", values))


def _moment(value: object) -> datetime | None:
    return TolerantReader(PersonaPart.NEEDS).moment(value, "generated_at")
