"""What an import reads from the database and writes to it."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from uuid import UUID

import psycopg
from psycopg import sql
from psycopg.errors import ForeignKeyViolation, UniqueViolation
from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Select,
    Text,
    Uuid,
    and_,
    any_,
    bindparam,
    cast,
    column,
    func,
    not_,
    or_,
    select,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from persona_desktop.database.engine import DatabaseEngine, driver_connection
from persona_desktop.database.import_rows import Call, calls_for, focus_groups_by_project
from persona_desktop.database.public_tables import focus_groups, persona_responses, personas, projects
from persona_desktop.domain.errors import DatabaseUnavailableError, ImportConflictError
from persona_desktop.domain.import_lookup import (
    Known,
    KnownFocusGroup,
    KnownPersona,
    KnownProject,
    KnownResponse,
    KnownSegment,
    Lookup,
)
from persona_desktop.domain.importing import ImportKind, ImportPreview, Verdict
from persona_desktop.domain.text import fold

_Connection = psycopg.AsyncConnection[tuple[object, ...]]

WRITING_TIMEOUT = 900.0
"""Seconds that the largest import may take to be written."""


class PostgresImportStore:
    """Reads what an import has to know, and writes it in one transaction."""

    def __init__(self, engine: DatabaseEngine) -> None:
        self._engine = engine

    async def import_projects(self) -> tuple[KnownProject, ...]:
        """Return the projects that this person may read and that are not deleted, by name."""
        async with self._engine.reading() as connection:
            return await _projects(connection)

    async def look_up(self, lookup: Lookup) -> Known:
        """Return what the database knows, as of one moment, about what an import mentions."""
        async with self._engine.reading() as connection:
            known_projects = {project.id: project for project in await _projects(connection)}
            found = await _personas(connection, lookup)
            wanted = {persona.project_id for persona in found.values()}
            if lookup.names_project_id is not None:
                wanted.add(lookup.names_project_id)
            return Known(
                projects=known_projects,
                personas=found,
                responses=await _responses(connection, lookup.response_ids),
                focus_groups=await _focus_groups(connection, lookup.focus_group_ids, wanted),
                segments=await _segments(connection) if lookup.segments_wanted else {},
            )

    async def write_import(self, preview: ImportPreview, advance: Callable[[int], None]) -> None:
        """Write the rows of a preview that are not refused, in one transaction.

        Args:
            preview: What to write.
            advance: Called with the number of rows of each part that was written; may raise to stop.

        Raises:
            ImportConflictError: The database's rows are not as they were for the preview.
            NotAllowedError: This person may not write to one of the projects.
            DatabaseFullError: There is no room; nothing is kept.
            DatabaseUnavailableError: The connection was lost.

        """
        commits = False
        try:
            async with self._engine.writing(WRITING_TIMEOUT) as connection:
                raw = await driver_connection(connection)
                with _conflicts():
                    await _make_project(raw, preview)
                    await _write(raw, calls_for(preview, ImportKind.PERSONAS), advance)
                    for project_id, groups in focus_groups_by_project(preview.focus_groups):
                        await _call(raw, "import_focus_groups", project_id, groups)
                    await _write(raw, calls_for(preview, ImportKind.RESPONSES), advance)
                commits = True
        except (DatabaseUnavailableError, asyncio.CancelledError) as error:
            # Lost or cancelled while the server was asked to keep it: only looking tells whether it did.
            if not commits or not await self._is_written(preview):
                raise
            task = asyncio.current_task()
            if isinstance(error, asyncio.CancelledError) and task is not None:
                task.uncancel()

    async def _is_written(self, preview: ImportPreview) -> bool:
        """Whether the first row of a preview that leaves a trace of its own is in the database as it would be after."""
        for row in preview.rows:
            is_persona = row.kind is ImportKind.PERSONAS
            table = personas if is_persona else persona_responses
            trace = table.c.id == row.id
            if row.seen is not None:
                trace = and_(trace, (personas.c.updated_at if is_persona else _RESPONSE_VERSION) != row.seen)
            if row.verdict is Verdict.ADD or row.seen is not None:
                async with self._engine.reading() as connection:
                    return await connection.scalar(select(table.c.id).where(trace)) is not None
        return False


async def _make_project(raw: _Connection, preview: ImportPreview) -> None:
    target = preview.target
    if target is None or not target.is_new:
        return
    added = sum(
        1
        for row in preview.rows
        if row.kind is ImportKind.PERSONAS
        and row.verdict is Verdict.ADD
        and row.project_id == target.project_id
    )
    await raw.execute("SELECT app.import_project(%s, %s, %s)", (target.project_id, target.name, added))


async def _write(raw: _Connection, calls: Iterator[Call], advance: Callable[[int], None]) -> None:
    """Run the calls, making the next one while the server is busy with the one before."""
    loop = asyncio.get_running_loop()
    upcoming = loop.run_in_executor(None, next, calls, None)
    while (call := await upcoming) is not None:
        upcoming = loop.run_in_executor(None, next, calls, None)
        await _call(raw, call.function, call.project_id, call.given)
        advance(call.rows)


async def _call(raw: _Connection, function: str, project_id: UUID, given: str) -> None:
    statement = sql.SQL("SELECT app.{}(%s, %s::json)").format(sql.Identifier(function))
    await raw.execute(statement, (project_id, given))


@contextmanager
def _conflicts() -> Iterator[None]:
    """What somebody else wrote in the meantime shows as a key that is taken, or a row that is gone."""
    try:
        yield
    except (UniqueViolation, ForeignKeyViolation) as error:
        raise ImportConflictError(f"the database answered {error.sqlstate}") from error


_IS_ALIVE: ColumnElement[bool] = and_(
    personas.c.is_active, personas.c.deleted_at.is_(None), projects.c.is_active
)


_RESPONSE_VERSION: ColumnElement[str] = cast(column("xmin", _selectable=persona_responses), Text)
"""Which transaction wrote the row: responses have no ``updated_at``."""


def _writable() -> Select[tuple[UUID]]:
    return select(func.app.writable_projects(type_=Uuid).column_valued("writable"))


async def _projects(connection: AsyncConnection) -> tuple[KnownProject, ...]:
    rows = await connection.execute(
        select(projects.c.id, projects.c.name, projects.c.id.in_(_writable()))
        .where(projects.c.is_active)
        .order_by(projects.c.name, projects.c.id)
    )
    return tuple(KnownProject(*row) for row in rows)


async def _personas(connection: AsyncConnection, lookup: Lookup) -> dict[UUID, KnownPersona]:
    wanted = _among(personas.c.id, lookup.persona_ids)
    if lookup.names_wanted:
        project_id = lookup.names_project_id
        where = projects.c.id == project_id if project_id is not None else projects.c.id.in_(_writable())
        wanted = or_(wanted, and_(_IS_ALIVE, where))
    name = func.coalesce(
        func.nullif(func.btrim(personas.c.full_name), ""), func.btrim(personas.c.persona_title), ""
    )
    rows = await connection.execute(
        select(personas.c.id, personas.c.project_id, name, personas.c.updated_at, not_(_IS_ALIVE))
        .join_from(personas, projects)
        .where(wanted)
    )
    return {row[0]: KnownPersona(*row) for row in rows}


async def _responses(connection: AsyncConnection, ids: frozenset[UUID]) -> dict[UUID, KnownResponse]:
    if not ids:
        return {}
    rows = await connection.execute(
        select(
            persona_responses.c.id,
            persona_responses.c.persona_id,
            personas.c.project_id,
            not_(_IS_ALIVE),
            _RESPONSE_VERSION,
        )
        .join_from(persona_responses, personas)
        .join(projects, projects.c.id == personas.c.project_id)
        .where(_among(persona_responses.c.id, ids))
    )
    return {row[0]: KnownResponse(*row) for row in rows}


async def _focus_groups(
    connection: AsyncConnection, ids: frozenset[UUID], project_ids: set[UUID]
) -> dict[UUID, KnownFocusGroup]:
    rows = await connection.execute(
        select(focus_groups.c.id, focus_groups.c.project_id, focus_groups.c.name).where(
            or_(_among(focus_groups.c.id, ids), _among(focus_groups.c.project_id, project_ids))
        )
    )
    return {row[0]: KnownFocusGroup(*row) for row in rows}


async def _segments(connection: AsyncConnection) -> dict[tuple[UUID, str], KnownSegment | None]:
    """Return the segments of all projects; the spelling of a name is that of most of its personas.

    None stands for a name that means several.
    """
    identifier = func.nullif(func.btrim(personas.c.segment_id), "")
    rows = await connection.execute(
        select(personas.c.project_id, personas.c.segment_name, identifier)
        .join_from(personas, projects)
        .where(_IS_ALIVE, personas.c.segment_name.op("~")(r"\S"))
        .group_by(personas.c.project_id, personas.c.segment_name, identifier)
        .order_by(func.count().desc(), personas.c.segment_name)
    )
    found: defaultdict[tuple[UUID, str], list[KnownSegment]] = defaultdict(list)
    for project_id, name, segment_id in rows:
        found[project_id, fold(name)].append(KnownSegment(segment_id, name.strip()))
    known: dict[tuple[UUID, str], KnownSegment | None] = {}
    for place, segments in found.items():
        named = [segment for segment in segments if segment.id is not None]
        is_one = len({segment.id for segment in named}) <= 1
        known[place] = (named or segments)[0] if is_one else None
    return known


def _among(column: ColumnElement[UUID], ids: Collection[UUID]) -> ColumnElement[bool]:
    """One array is one parameter, however many there are."""
    return column == any_(bindparam(None, sorted(ids), type_=ARRAY(Uuid), unique=True))
