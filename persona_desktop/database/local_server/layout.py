"""Where the things of one workspace are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

STAGING_PREFIX = "data.new-"
"""Folders in which a cluster is being made; whatever is left of them was never used."""
REMOVAL_PREFIX = "data.old-"
"""Folders of a cluster that is being removed on purpose."""


SOCKET_FOLDER = "socket"
"""Inside the cluster, so that the server reaches it by a short path that depends on no folder above."""


@dataclass(frozen=True, slots=True)
class WorkspaceLayout:
    """The paths below ``folder``, as the package's documentation lists them."""

    folder: Path

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def socket(self) -> Path:
        return self.data / SOCKET_FOLDER

    @property
    def passwords(self) -> Path:
        return self.folder / "passwords"

    @property
    def run(self) -> Path:
        return self.folder / "run"

    @property
    def lock(self) -> Path:
        """Locked by whoever changes anything."""
        return self.run / "lock"

    @property
    def leases(self) -> Path:
        return self.run / "leases"

    @property
    def guardian_lock(self) -> Path:
        """Locked by the guardian as long as it is on duty; holds its process number."""
        return self.run / "guardian.lock"

    @property
    def guardian_log(self) -> Path:
        """What the guardian could not tell anybody: it has no window and no terminal."""
        return self.run / "guardian.log"

    @property
    def server_lock(self) -> Path:
        """Locked by the server and all its parts, from before their birth until the last of them has ended."""
        return self.run / "server.lock"

    @property
    def log(self) -> Path:
        return self.data / "log" / "server.log"

    @property
    def identity(self) -> Path:
        """A text that names this cluster for ever, also after the folder was moved; its secret is kept under it."""
        return self.data / "persona_desktop_id"

    def is_ours(self, name: str) -> bool:
        """Whether an entry of ``folder`` with this name belongs to a workspace."""
        known = {self.data.name, self.passwords.name, self.run.name}
        return name in known or name.startswith((STAGING_PREFIX, REMOVAL_PREFIX))
