"""The server's settings, written before each start: a small footprint, nothing personal in the log, never ``trust``.

Somebody who knows PostgreSQL changes a setting with ``ALTER SYSTEM``, which is kept in a file that we leave alone.
"""

from __future__ import annotations

import sys
from pathlib import Path

from persona_desktop.database.local_server.address import LOOPBACK

SUPERUSER = "postgres"

SHARED_MEMORY = Path("/dev/shm")  # noqa: S108 - only looked at
"""Where Linux keeps shared memory."""

_SETTINGS: dict[str, str | int | bool] = {
    "unix_socket_permissions": "0700",
    "password_encryption": "scram-sha-256",
    "authentication_timeout": "10s",
    "max_connections": 40,
    "shared_buffers": "32MB",
    "work_mem": "8MB",
    "maintenance_work_mem": "32MB",
    "effective_cache_size": "256MB",
    "huge_pages": "off",
    "jit": False,
    "io_method": "sync",
    "max_worker_processes": 4,
    "max_parallel_workers": 2,
    # Nobody copies this server, so it writes less and runs fewer processes.
    "wal_level": "minimal",
    "max_wal_senders": 0,
    "max_replication_slots": 0,
    "max_logical_replication_workers": 0,
    "min_wal_size": "32MB",
    "max_wal_size": "256MB",
    # Failed statements carry user data; they are the business of the program that sent them, not of this log.
    "log_min_messages": "log",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_statement": "none",
    "log_duration": False,
    "log_min_duration_statement": -1,
    "log_parameter_max_length": 0,
    "log_parameter_max_length_on_error": 0,
    "log_checkpoints": False,
    "log_autovacuum_min_duration": -1,
    "log_line_prefix": "%m [%p] ",
    "log_timezone": "UTC",
    "logging_collector": False,
    "timezone": "UTC",
    "datestyle": "iso, ymd",
    "lc_messages": "C",
    "default_text_search_config": "pg_catalog.simple",
    "cluster_name": "persona-desktop",
}

ACCESS_RULES = f"""# Written by Persona Desktop before each start.
# TYPE  DATABASE  USER  ADDRESS       METHOD
local   all       all                 scram-sha-256
host    all       all   {LOOPBACK}/32  scram-sha-256
"""
"""Contents of ``pg_hba.conf``: everybody proves a password, also on the socket, and nobody comes from elsewhere."""


def configuration_text(
    *, durable: bool, socket_folder: str | None, shared_memory: Path = SHARED_MEMORY
) -> str:
    """Return ``postgresql.conf``: listen on a Unix socket in ``socket_folder`` or, without one, on the loopback address.

    ``socket_folder`` is relative to the cluster. The port of the loopback address is given on the command line.
    Without ``durable`` the server is faster, and a power failure may spoil the cluster. Where ``shared_memory`` is not
    open to every user, as in bare containers, the server uses files of its own instead.
    """
    values: dict[str, str | int | bool] = {
        "listen_addresses": LOOPBACK if socket_folder is None else "",
        "unix_socket_directories": socket_folder or "",
        **_SETTINGS,
    }
    if not durable:
        values |= {"fsync": False, "synchronous_commit": "off", "full_page_writes": False}
    if sys.platform.startswith("linux") and not _is_open_to_all(shared_memory):
        values["dynamic_shared_memory_type"] = "mmap"
    lines = [f"{name} = {_value(value)}" for name, value in values.items()]
    return "\n".join(
        ["# Written by Persona Desktop before each start; use ALTER SYSTEM for your own.", *lines, ""]
    )


def _is_open_to_all(folder: Path) -> bool:
    try:
        return folder.stat().st_mode & 0o003 == 0o003
    except OSError:
        return False


def _value(value: str | int | bool) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, int):
        return str(value)
    return f"'{value}'"
