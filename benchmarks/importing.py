"""Importing 10,000 personas, against PostgreSQL's own COPY of the same rows into the same table."""

from __future__ import annotations

from time import perf_counter

import psycopg

from benchmarks.measurement import Measurement
from benchmarks.rows import write_import_file
from persona_desktop.app import services_of
from persona_desktop.database.local_server.credentials import choose_secret_store
from persona_desktop.database.local_server.server import LocalServer
from persona_desktop.settings import Folders

PERSONAS = 10_000
_DATABASE = "persona_desktop"


TURNS = 3


async def measure_import(folders: Folders) -> list[Measurement]:
    """Import into the workspace of ``folders`` and copy the same rows in again, in turns; the best of each counts."""
    file = folders.data / "import.json"
    write_import_file(file, PERSONAS)
    whole, written, copied = [], [], []
    async with services_of(folders) as services:
        for _ in range(TURNS):
            started = perf_counter()
            preview = await services.imports.preview([file], None)
            read = perf_counter()
            result = await services.imports.commit(preview)
            ended = perf_counter()
            assert len(result.personas.added) == PERSONAS
            whole.append((ended - started) * 1000)
            written.append((ended - read) * 1000)
            copied.append(_copy_and_empty(folders))
    return [
        Measurement(
            "import of 10,000 personas, writing", min(written), "ms", "COPY of the same rows", min(copied), 4
        ),
        Measurement(
            "import of 10,000 personas, reading, checking, writing",
            min(whole),
            "ms",
            "COPY of the same rows",
            min(copied),
            4,
        ),
    ]


def _copy_and_empty(folders: Folders) -> float:
    """Return the milliseconds of a COPY FROM of the imported rows into the emptied table, and leave it empty."""
    server = LocalServer(folders.server, secrets=choose_secret_store(folders.server))
    server.start()
    try:
        with psycopg.connect(
            host=server.address.host,
            port=server.address.port,
            user=server.superuser,
            password=server.superuser_password(),
            dbname=_DATABASE,
        ) as connection:
            return _copy_time(connection)
    finally:
        server.release()


def _copy_time(connection: psycopg.Connection) -> float:
    with connection.cursor().copy("COPY public.personas TO STDOUT") as copy:
        rows = b"".join(bytes(block) for block in copy)
    connection.execute("TRUNCATE public.personas CASCADE")
    connection.commit()
    started = perf_counter()
    with connection.cursor().copy("COPY public.personas FROM STDIN") as copy:
        copy.write(rows)
    connection.commit()
    passed = (perf_counter() - started) * 1000
    connection.execute("TRUNCATE public.personas CASCADE")
    return passed
