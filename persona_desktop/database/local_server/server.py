"""The local server as the program sees it. The package's documentation explains how it works."""

from __future__ import annotations

import os
import secrets as randomness
import shutil
import sys
import time
from pathlib import Path

from persona_desktop.database.local_server.address import LOOPBACK, ServerAddress
from persona_desktop.database.local_server.cluster import check_folder, read_secret_name
from persona_desktop.database.local_server.configuration import SUPERUSER
from persona_desktop.database.local_server.credentials import SecretStore
from persona_desktop.database.local_server.deadline import Clock, Deadline
from persona_desktop.database.local_server.failures import folder_errors, making_errors
from persona_desktop.database.local_server.guardian import GuardianStart
from persona_desktop.database.local_server.launcher import ServerLauncher
from persona_desktop.database.local_server.layout import REMOVAL_PREFIX, WorkspaceLayout
from persona_desktop.database.local_server.leases import Lease, living_leases, take_lease
from persona_desktop.database.local_server.locks import FileLock, is_locked
from persona_desktop.database.local_server.privileges import WorkspaceOwners, find_owners
from persona_desktop.database.local_server.process import RunningServer, find_server, stop_server
from persona_desktop.domain.errors import WorkspaceInUseError, WorkspacePasswordMissingError
from persona_desktop.private_files import (
    make_folder_chain,
    make_private_folder,
    open_private_file,
    owner_of,
)

__all__ = ["LocalServer", "ServerAddress"]

_CLEARING_UP = 30.0


class LocalServer:
    """The PostgreSQL of the workspace in ``folder``, shared by all programs of one user of the machine.

    All methods block and may be called from any thread. They raise ``LocalServerError`` subclasses, after which nothing
    is lost and trying again is safe. ``clock`` counts seconds for the time-outs. Without ``durable`` (for throw-away
    workspaces) the server is faster, and a power failure may spoil the cluster.
    """

    def __init__(
        self, folder: Path, *, secrets: SecretStore, durable: bool = True, clock: Clock = time.monotonic
    ) -> None:
        self._layout = WorkspaceLayout(folder.expanduser().resolve())
        self._secrets = secrets
        self._durable = durable
        self._clock = clock
        self._lease: Lease | None = None
        self._address: ServerAddress | None = None

    @property
    def folder(self) -> Path:
        """The workspace's folder, absolute and without links."""
        return self._layout.folder

    @property
    def address(self) -> ServerAddress:
        """Where the server listened when it was last started; raise ``RuntimeError`` before the first time."""
        if self._address is None:
            raise RuntimeError("the local server has not been started")
        return self._address

    @property
    def superuser(self) -> str:
        """Name of the role that owns the cluster."""
        return SUPERUSER

    def superuser_password(self) -> str:
        """Return the password of ``superuser`` from the store.

        Raise ``WorkspacePasswordMissingError`` if it is not there, because another program has started the server and
        keeps it in another store. Whoever starts the server next gives it a new password.
        """
        with folder_errors(self.folder):
            password = self._secrets.get(read_secret_name(self._layout.identity))
        if password is None:
            raise WorkspacePasswordMissingError(self.folder)
        return password

    def start(self, timeout: float = 30.0) -> ServerAddress:
        """See to it that the server runs and stays for this program; return where it listens.

        Makes the workspace if there is none, joins a server that runs, starts one that does not, also after a crash.
        Calling it again is cheap, and the way to recover from a lost connection; the address may be a new one then.
        """
        deadline = Deadline(timeout, "starting the local server", self._clock)
        with folder_errors(self.folder):
            owners = self._prepare_folder()
            lock = FileLock(self._layout.lock, owners.program)
            with lock.held(deadline):
                server = self._start_as_holder(owners, lock, deadline)
        host = str(self._layout.socket) if server.on_socket else LOOPBACK
        self._address = ServerAddress(host, server.port)
        return self._address

    def _prepare_folder(self) -> WorkspaceOwners:
        layout = self._layout
        with making_errors(layout.folder):
            make_folder_chain(layout.folder)
        check_folder(layout)
        make_private_folder(layout.folder, owner_of(layout.folder))
        owners = find_owners(layout)
        if owners.server.differs and not sys.platform.startswith("linux"):  # pragma: no cover - macOS as root
            layout.folder.chmod(0o711)  # the server's user must pass through; what is inside stays closed
        for folder in (layout.run, layout.leases):
            make_private_folder(folder, owners.program)
        return owners

    def _start_as_holder(self, owners: WorkspaceOwners, lock: FileLock, deadline: Deadline) -> RunningServer:
        joins = self._lease is None
        if self._lease is None:
            self._lease = take_lease(self._layout.leases, owners.program)
        guardian = None
        try:
            guardian = self._call_guardian(owners)
            server = self._running_server(deadline)
            if server is None:
                launcher = ServerLauncher(
                    self._layout, owners, self._secrets, durable=self._durable, lock=lock
                )
                server = launcher.launch(deadline)
            if guardian is not None:
                guardian.wait(deadline)
        except BaseException:
            if guardian is not None:
                guardian.abandon()
            if joins:
                self._leave(Deadline(_CLEARING_UP, deadline.action, self._clock))
            raise
        return server

    def _call_guardian(self, owners: WorkspaceOwners) -> GuardianStart | None:
        os.close(open_private_file(self._layout.guardian_lock, owners.program))
        return None if is_locked(self._layout.guardian_lock) else GuardianStart(self._layout)

    def _running_server(self, deadline: Deadline) -> RunningServer | None:
        """Return a server that is ready, waiting for one that is about to be; ``None`` if there is none (any more)."""
        while True:
            server = find_server(self._layout.data)
            if server is None or server.is_ready:
                return server
            deadline.pause()

    def release(self, timeout: float = 30.0) -> None:
        """Let go of the server; the last program to do so stops it. Harmless if it is not held.

        Whatever is raised, this program does not hold the server any more.
        """
        if self._lease is None:
            return
        deadline = Deadline(timeout, "leaving the local server", self._clock)
        lock = FileLock(self._layout.lock, create=False)
        with folder_errors(self.folder):
            try:
                if self._layout.lock.exists():  # else somebody has deleted the workspace under the server
                    with lock.held(deadline):
                        self._leave(deadline)
            finally:
                self._let_go()

    def _leave(self, deadline: Deadline) -> None:
        self._let_go()
        if not living_leases(self._layout.leases):
            stop_server(self._layout, deadline)

    def _let_go(self) -> None:
        lease, self._lease = self._lease, None
        if lease is not None:
            lease.release()

    def remove(self, timeout: float = 30.0) -> None:
        """Stop the server and delete the workspace with all its data and its password. Harmless if there is none.

        Raise ``WorkspaceInUseError`` while other programs use it, ``DataFolderForeignError`` for a folder that is none.
        """
        deadline = Deadline(timeout, "removing the local workspace", self._clock)
        layout = self._layout
        if not layout.folder.exists():
            return
        with folder_errors(self.folder):
            owners = self._prepare_folder()
            with FileLock(layout.lock, owners.program).held(deadline):
                others = living_leases(layout.leases, but=self._lease)
                if others:
                    raise WorkspaceInUseError(self.folder, len(others))
                stop_server(layout, deadline)
                self._delete_data()
                self._let_go()
                if sys.platform != "win32":  # there, files that are open stay: a few empty ones
                    shutil.rmtree(layout.run)
            for folder in (layout.passwords, layout.folder):
                if folder.is_dir() and not any(folder.iterdir()):
                    folder.rmdir()

    def _delete_data(self) -> None:
        """Delete the cluster: first its name, so that half of it is never taken for a workspace."""
        layout = self._layout
        if not layout.data.exists():
            return
        if layout.identity.is_file():
            self._secrets.delete(read_secret_name(layout.identity))
        doomed = layout.folder / f"{REMOVAL_PREFIX}{randomness.token_hex(4)}"
        layout.data.rename(doomed)
        shutil.rmtree(doomed)
