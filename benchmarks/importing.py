"""Importing 10,000 personas, against PostgreSQL's own COPY of the same rows into the same table."""

from __future__ import annotations

from time import perf_counter

import psycopg
from psycopg import sql

from benchmarks.measurement import Measurement
from benchmarks.rows import write_import_file
from persona_desktop.app import services_of
from persona_desktop.database.local_server.credentials import choose_secret_store
from persona_desktop.database.local_server.server import LocalServer
from persona_desktop.settings import Folders

PERSONAS = 10_000
_DATABASE = "persona_desktop"


async def measure_import(folders: Folders) -> list[Measurement]:
    """Import into the workspace of ``folders``, then copy what was written out and in again."""
    file = folders.data / "import.json"
    write_import_file(file, PERSONAS)
    async with services_of(folders) as services:
        started = perf_counter()
        preview = await services.imports.preview([file], None)
        read = perf_counter()
        result = await services.imports.commit(preview)
        written = perf_counter()
    assert len(result.personas.added) == PERSONAS
    copied = _copy(folders)
    return [
        Measurement(
            "import of 10,000 personas, writing",
            (written - read) * 1000,
            "ms",
            "COPY of the same rows",
            copied,
            4,
        ),
        Measurement(
            "import of 10,000 personas, reading, checking, writing",
            (written - started) * 1000,
            "ms",
            "COPY of the same rows",
            copied,
            4,
        ),
    ]


def _copy(folders: Folders) -> float:
    """Return the milliseconds of a COPY FROM of the imported rows, best of three, each into the emptied table."""
    server = LocalServer(folders.server, secrets=choose_secret_store(folders.server))
    server.start()
    try:
        return _copy_times(server)
    finally:
        server.release()


def _copy_times(server: LocalServer) -> float:
    times = []
    with psycopg.connect(
        host=server.address.host,
        port=server.address.port,
        user=server.superuser,
        password=server.superuser_password(),
        dbname=_DATABASE,
    ) as connection:
        with connection.cursor().copy("COPY public.personas TO STDOUT") as copy:
            rows = b"".join(bytes(block) for block in copy)
        for _ in range(3):
            connection.execute("DELETE FROM public.personas")
            started = perf_counter()
            with connection.cursor().copy(sql.SQL("COPY public.personas FROM STDIN")) as copy:
                copy.write(rows)
            times.append((perf_counter() - started) * 1000)
            connection.rollback()
    return min(times)
