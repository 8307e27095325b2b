"""From a workspace without a running server to one that takes connections, whatever state it was left in."""

from __future__ import annotations

import logging
import os
import shutil
import sys

from persona_desktop.database.local_server.address import fits_socket
from persona_desktop.database.local_server.binaries import ServerBinaries, binaries_for, find_server_binaries
from persona_desktop.database.local_server.cluster import (
    adopt_cluster,
    check_cluster,
    clear_leftovers,
    configure_cluster,
    create_cluster,
    read_secret_name,
    renew_password,
)
from persona_desktop.database.local_server.credentials import SecretStore, new_password
from persona_desktop.database.local_server.deadline import Deadline
from persona_desktop.database.local_server.layout import WorkspaceLayout
from persona_desktop.database.local_server.locks import FileLock
from persona_desktop.database.local_server.privileges import WorkspaceOwners, give_cluster_to
from persona_desktop.database.local_server.process import (
    AddressRefusedError,
    RunningServer,
    clear_remains,
    launch_server,
)
from persona_desktop.domain.errors import DataFolderPermissionError, LocalServerStartError
from persona_desktop.private_files import owner_of

_ATTEMPTS = 5
"""Addresses that are tried: a port that was free may be taken before the server gets it."""

_log = logging.getLogger(__name__)


class ServerLauncher:
    """Launches the server of one workspace; whoever uses it holds the workspace's ``lock``."""

    def __init__(
        self,
        layout: WorkspaceLayout,
        owners: WorkspaceOwners,
        secrets: SecretStore,
        *,
        durable: bool,
        lock: FileLock,
    ) -> None:
        self._layout = layout
        self._owners = owners
        self._user = owners.server
        self._secrets = secrets
        self._durable = durable
        self._lock = lock

    def launch(self, deadline: Deadline) -> RunningServer:
        """Make the cluster if there is none, clear up after a crash, start the server; return it when it is ready.

        Raise the ``LocalServerError`` that says what is in the way; an existing cluster is as it was then.
        """
        binaries = binaries_for(self._user, find_server_binaries(), deadline)
        clear_leftovers(self._layout)
        exists = os.path.lexists(self._layout.data)
        if exists:
            check_cluster(self._layout)
            self._see_to_ownership()
            clear_remains(self._layout, deadline)
        server_lock = FileLock(self._layout.server_lock, self._owners.program)
        server_lock.acquire(deadline)
        try:
            if not exists:
                self._create(binaries, deadline)
            self._see_to_password(binaries, server_lock, deadline)
            return self._listen(binaries, server_lock, deadline)
        finally:
            server_lock.release()

    def _create(self, binaries: ServerBinaries, deadline: Deadline) -> None:
        password = new_password()
        staging = create_cluster(
            self._layout,
            binaries,
            self._user,
            durable=self._durable,
            password=password,
            deadline=deadline,
            keep_open=_inheritable(self._lock),
        )
        try:
            self._secrets.set(read_secret_name(staging / self._layout.identity.name), password)
            adopt_cluster(self._layout, staging)
        except BaseException:
            shutil.rmtree(staging, ignore_errors=True)
            raise
        _log.info("made a local workspace")

    def _see_to_ownership(self) -> None:
        """Take over what root has put there, from a backup for instance: PostgreSQL wants to own its files."""
        owner = self._user.owner
        found = owner_of(self._layout.data)
        if owner is None or found is None or found.uid == owner.uid:
            return
        if self._owners.program is not None and self._owners.program.uid != 0:
            raise DataFolderPermissionError(self._layout.folder, f"{self._layout.data.name} belongs to root")
        give_cluster_to(owner, self._layout.data)

    def _see_to_password(self, binaries: ServerBinaries, server_lock: FileLock, deadline: Deadline) -> None:
        """Give the cluster a new password if the store has lost the old one, so that nobody is locked out of his data."""
        name = read_secret_name(self._layout.identity)
        if self._secrets.get(name) is not None:
            return
        _log.warning("the password of the local workspace is not in the store any more; it gets a new one")
        password = new_password()
        renew_password(
            self._layout,
            binaries,
            self._user,
            password=password,
            deadline=deadline,
            keep_open=_inheritable(server_lock),
        )
        self._secrets.set(name, password)

    def _listen(self, binaries: ServerBinaries, server_lock: FileLock, deadline: Deadline) -> RunningServer:
        """Launch on the Unix socket, or on a port of the loopback address where a socket cannot be."""
        socket = fits_socket(self._layout.socket)
        refusal = ""
        for _ in range(_ATTEMPTS):
            configure_cluster(self._layout, self._user, durable=self._durable, socket=socket)
            try:
                return launch_server(
                    self._layout,
                    binaries,
                    self._user,
                    server_lock=server_lock,
                    socket=socket,
                    deadline=deadline,
                )
            except AddressRefusedError as error:
                refusal = str(error)
                socket = False
        raise LocalServerStartError(refusal)


def _inheritable(lock: FileLock) -> tuple[int, ...]:
    """Return what a program has to inherit to keep ``lock`` until its own end; Windows has no such thing."""
    return () if sys.platform == "win32" else (lock.handle,)
