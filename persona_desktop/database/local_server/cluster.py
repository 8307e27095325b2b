"""The cluster in the workspace's folder: making it once, looking it over before each start, renewing its password."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Sequence
from pathlib import Path

from persona_desktop.database.local_server.binaries import SERVER_MAJOR, ServerBinaries
from persona_desktop.database.local_server.commands import CommandUser, run_command
from persona_desktop.database.local_server.configuration import (
    ACCESS_RULES,
    SUPERUSER,
    configuration_text,
)
from persona_desktop.database.local_server.deadline import Deadline
from persona_desktop.database.local_server.failures import error_from_server
from persona_desktop.database.local_server.layout import (
    REMOVAL_PREFIX,
    SOCKET_FOLDER,
    STAGING_PREFIX,
    WorkspaceLayout,
)
from persona_desktop.domain.errors import (
    DataFolderBrokenError,
    DataFolderForeignError,
    ServerVersionMismatchError,
)
from persona_desktop.private_files import (
    make_private_folder,
    sync_folder,
    write_if_changed,
    write_private_file,
)

_ESSENTIAL = (
    "PG_VERSION",
    "global/pg_control",
    "global/pg_filenode.map",
    "base/1",
    "pg_wal",
    "pg_xact",
    "pg_multixact",
)
"""What every cluster has; the server itself finds whatever else may be missing."""


def check_folder(layout: WorkspaceLayout) -> None:
    """Raise ``DataFolderForeignError`` if the folder is in use for something that is not a workspace.

    The folder is closed to others and filled with files; neither must happen to somebody's documents.
    """
    if layout.run.exists() or layout.data.exists():
        return
    for entry in layout.folder.iterdir():
        if not layout.is_ours(entry.name) and entry.name not in {"lost+found", ".DS_Store"}:
            raise DataFolderForeignError(
                layout.folder, f"holds {entry.name}, which is not part of a workspace"
            )


def check_cluster(layout: WorkspaceLayout) -> None:
    """Look over an existing cluster; raise the ``DataFolderError`` that says why it cannot be started."""
    if layout.data.is_symlink() or not layout.data.is_dir():
        raise DataFolderBrokenError(layout.folder, f"{layout.data.name} is not a folder")
    if not layout.identity.is_file():
        raise DataFolderForeignError(
            layout.folder, f"{layout.data.name} is not a cluster that this program made"
        )
    for name in _ESSENTIAL:
        if not (layout.data / name).exists():
            raise DataFolderBrokenError(layout.folder, f"{name} is missing")
    version = (layout.data / "PG_VERSION").read_text(encoding="ascii", errors="replace").strip()
    if version != SERVER_MAJOR:
        raise ServerVersionMismatchError(layout.folder, version, SERVER_MAJOR)


def read_secret_name(identity: Path) -> str:
    """Return the name under which the superuser's password of the cluster with this identity file is kept."""
    return f"local-server-{identity.read_text(encoding='ascii', errors='replace').strip()}"


def clear_leftovers(layout: WorkspaceLayout) -> None:
    """Remove what a killed program left of making or removing a cluster; none of it is in use."""
    for prefix in (STAGING_PREFIX, REMOVAL_PREFIX):
        for path in layout.folder.glob(f"{prefix}*"):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()


def create_cluster(
    layout: WorkspaceLayout,
    binaries: ServerBinaries,
    user: CommandUser,
    *,
    durable: bool,
    password: str,
    deadline: Deadline,
    keep_open: Sequence[int] = (),
) -> Path:
    """Make a cluster whose superuser has ``password``, in a folder of its own; return that folder.

    ``adopt_cluster`` makes it the workspace's. ``keep_open`` are handles that ``initdb`` inherits: with the workspace's
    lock among them nobody clears away its folder while it works on, although we were killed.
    Raise ``DiskFullError`` and the like; nothing is left behind then.
    """
    staging = layout.folder / f"{STAGING_PREFIX}{secrets.token_hex(4)}"
    password_file = staging.with_name(f"{staging.name}.password")
    try:
        make_private_folder(staging, user.owner)
        write_private_file(password_file, f"{password}\n", user.owner)
        _initialise(layout, binaries, user, staging, password_file, durable, deadline, keep_open)
        for name in ("log", SOCKET_FOLDER):
            make_private_folder(staging / name, user.owner)
        identity = staging / layout.identity.name
        write_private_file(identity, f"{secrets.token_hex(16)}\n", user.owner)
    except BaseException:
        shutil.rmtree(staging, ignore_errors=True)
        raise
    finally:
        password_file.unlink(missing_ok=True)
    return staging


def _initialise(
    layout: WorkspaceLayout,
    binaries: ServerBinaries,
    user: CommandUser,
    staging: Path,
    password_file: Path,
    durable: bool,
    deadline: Deadline,
    keep_open: Sequence[int],
) -> None:
    with user.reach(staging, password_file) as reach:
        cluster, password = reach.paths
        done = run_command(
            [
                binaries.initdb,
                f"--pgdata={cluster}",
                f"--username={SUPERUSER}",
                f"--pwfile={password}",
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions",
                *([] if durable else ["--no-sync"]),
            ],
            user=user,
            deadline=deadline,
            environment={"TZ": "UTC"},
            handles=(*reach.handles, *keep_open),
        )
    if done.returncode != 0:
        raise error_from_server(layout.folder, done.stdout + done.stderr)


def adopt_cluster(layout: WorkspaceLayout, staging: Path) -> None:
    """Make a complete cluster the workspace's, in one step that has happened or has not."""
    staging.rename(layout.data)
    sync_folder(layout.folder)


def configure_cluster(layout: WorkspaceLayout, user: CommandUser, *, durable: bool, socket: bool) -> None:
    """Write the server's settings and the rules of access, where they differ, and make its folders."""
    for folder in (layout.data, layout.log.parent, layout.socket):
        make_private_folder(folder, user.owner)
    text = configuration_text(durable=durable, socket_folder=SOCKET_FOLDER if socket else None)
    write_if_changed(layout.data / "postgresql.conf", text, user.owner)
    write_if_changed(layout.data / "pg_hba.conf", ACCESS_RULES, user.owner)


def renew_password(
    layout: WorkspaceLayout,
    binaries: ServerBinaries,
    user: CommandUser,
    *,
    password: str,
    deadline: Deadline,
    keep_open: Sequence[int] = (),
) -> None:
    """Give the superuser of a stopped cluster a new password, for whoever owns the files owns the data.

    Raise ``LocalServerStartError`` or a ``DataFolderError`` when PostgreSQL cannot do it.
    """
    configure_cluster(layout, user, durable=True, socket=False)
    with user.reach(layout.data) as reach:
        done = run_command(
            [binaries.postgres, "--single", "-D", reach.paths[0], "postgres"],
            user=user,
            deadline=deadline,
            handles=(*reach.handles, *keep_open),
            text=f"ALTER ROLE {SUPERUSER} PASSWORD '{password}'\n",
        )
    output = done.stdout + done.stderr
    if done.returncode != 0 or "ERROR:" in output:
        raise error_from_server(layout.folder, output)
