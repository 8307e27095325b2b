"""The list of a project's personas, streamed from one query."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Text, select
from sqlalchemy import cast as as_type

from persona_desktop.database.engine import DatabaseEngine, driver_connection
from persona_desktop.database.listing_sql import SUMMARIES
from persona_desktop.database.persona_rows import (
    NeedsDigest,
    StoredSummary,
    read_digest,
    read_whole,
    summary_of,
)
from persona_desktop.database.public_tables import personas
from persona_desktop.domain.persona_summary import PersonaSummary

LISTING_TIMEOUT = 300.0
"""Seconds that reading a list may take, with all that its reader does in between."""
_BATCH = 1000

_ROOM = "64MB"
"""Memory for the aggregate over all responses, which would go through files on the disk otherwise."""


async def stream_summaries(
    engine: DatabaseEngine, project_id: UUID
) -> AsyncGenerator[list[PersonaSummary], None]:
    """Yield the list of a project in batches, newest change first, as of one moment; close the generator when leaving."""
    async with engine.reading(LISTING_TIMEOUT) as connection:
        raw = await driver_connection(connection)
        await raw.execute("SELECT set_config('work_mem', %s, true)", [_ROOM])
        batch: list[StoredSummary] = []
        rows = raw.cursor().stream(SUMMARIES, {"project_id": project_id}, size=_BATCH)
        async with aclosing(cast("AsyncGenerator[tuple[Any, ...], None]", rows)):
            async for row in rows:
                batch.append(StoredSummary._make(row))
                if len(batch) == _BATCH:
                    yield await _read(engine, project_id, batch)
                    batch = []
        if batch:
            yield await _read(engine, project_id, batch)


async def _read(
    engine: DatabaseEngine, project_id: UUID, batch: Sequence[StoredSummary]
) -> list[PersonaSummary]:
    digests = [read_digest(row.digest) for row in batch]
    irregular = [row.id for row, digest in zip(batch, digests, strict=True) if digest is None]
    whole = await _read_whole(engine, irregular) if irregular else {}
    return [
        summary_of(row, project_id, digest or whole.get(row.id, NeedsDigest()))
        for row, digest in zip(batch, digests, strict=True)
    ]


async def _read_whole(engine: DatabaseEngine, ids: Sequence[UUID]) -> dict[UUID, NeedsDigest]:
    """Read analyses whole, over another connection: the first is busy sending the list."""
    query = select(personas.c.id, as_type(personas.c.needs_and_pains, Text)).where(personas.c.id.in_(ids))
    async with engine.reading() as connection:
        return {persona_id: read_whole(text) for persona_id, text in await connection.execute(query)}
