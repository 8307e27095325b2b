"""As whom the server runs, and to whom the files of a workspace belong.

PostgreSQL refuses to run as root. Under root (in containers, mostly) the server therefore runs as

1. the owner of an existing cluster, so that it stays what it was;
2. else the owner of the workspace's folder, if that is not root: root is at work in somebody's folder;
3. else an existing system user without privileges. No user is ever created.

What the program itself keeps (lock files, the password) belongs to the folder's owner, so that this user's own programs
can go on with what root has started.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from persona_desktop.database.local_server.commands import CommandUser
from persona_desktop.database.local_server.layout import WorkspaceLayout
from persona_desktop.domain.errors import UnprivilegedUserError
from persona_desktop.private_files import Owner, owner_of

SYSTEM_USERS = ("postgres", "nobody", "daemon")
"""Who may run the server under root when no folder says it: the one made for PostgreSQL, then the powerless ones."""


@dataclass(frozen=True, slots=True)
class WorkspaceOwners:
    """Owners of what is made in a workspace; nobody is named where the program's own user owns everything."""

    program: Owner | None = None
    """Of lock files and passwords."""
    server: CommandUser = field(default_factory=CommandUser)
    """Of the cluster and the socket; the server runs as this user."""


def find_owners(layout: WorkspaceLayout, system_users: Sequence[str] = SYSTEM_USERS) -> WorkspaceOwners:
    """Decide for an existing folder; raise ``UnprivilegedUserError`` when root finds nobody to run the server as."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return WorkspaceOwners()
    owner = owner_of(layout.folder)
    program = owner if owner is not None else Owner(0, 0)
    cluster = owner_of(layout.data)
    if cluster is not None and cluster.uid != 0:
        return WorkspaceOwners(program, CommandUser(cluster))
    if program.uid != 0 and _has_name(program.uid):
        return WorkspaceOwners(program, CommandUser(program))
    return WorkspaceOwners(program, CommandUser(_system_user(system_users)))


def give_cluster_to(owner: Owner, data: Path) -> None:
    """Hand a cluster that root has put there, for instance from a backup, to the server's user.

    Works through handles of the folders, so that no link can lead out of ``data``.
    """
    if sys.platform == "win32":  # pragma: no cover - Windows
        return
    for _, folders, files, handle in os.fwalk(data, topdown=False, follow_symlinks=False):
        for name in (*folders, *files):
            os.chown(name, owner.uid, owner.gid, dir_fd=handle, follow_symlinks=False)
        os.fchown(handle, owner.uid, owner.gid)


def _has_name(uid: int) -> bool:
    """Whether the system knows the user: ``initdb`` refuses to work for one that is only a number."""
    if sys.platform == "win32":  # pragma: no cover - Windows
        return False
    import pwd

    try:
        pwd.getpwuid(uid)
    except KeyError:
        return False
    return True


def _system_user(names: Sequence[str]) -> Owner:
    if sys.platform != "win32":
        import pwd

        for name in names:
            try:
                entry = pwd.getpwnam(name)
            except KeyError:
                continue
            if entry.pw_uid != 0:
                return Owner(entry.pw_uid, entry.pw_gid)
    raise UnprivilegedUserError(f"there is none of {', '.join(names)}")
