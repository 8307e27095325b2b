"""Why the local workspace does not start, or its folder cannot be used."""

from __future__ import annotations

from persona_desktop.domain.errors.root import PersonaDesktopError


class LocalServerError(PersonaDesktopError):
    """The local workspace's own PostgreSQL cannot be used; the subclass says why. Nothing was lost."""

    code = "local_server"


class LocalServerStartError(LocalServerError):
    """The server could not be started; ``detail`` holds its last words, in English, without user data."""

    code = "local_server_start"

    def __init__(self, detail: str) -> None:
        super().__init__(f"the local server did not start: {detail}")
        self.detail = detail


class LocalServerTimeoutError(LocalServerError):
    """A step of the local server took longer than it was given; trying again is safe."""

    code = "local_server_timeout"

    def __init__(self, action: str, seconds: float) -> None:
        super().__init__(f"{action} took longer than {seconds:g} s")
        self.action = action
        self.seconds = seconds


class LocalServerProgramsError(LocalServerError):
    """PostgreSQL's programs are missing from this installation or cannot be run: it has to be repaired."""

    code = "local_server_programs"

    def __init__(self, path: object, detail: str) -> None:
        super().__init__(f"{path}: {detail}")
        self.path = str(path)
        self.detail = detail


class UnprivilegedUserError(LocalServerError):
    """We run as root, PostgreSQL refuses to, and the system offers no unprivileged user to run it as."""

    code = "unprivileged_user"

    def __init__(self, detail: str) -> None:
        super().__init__(f"no unprivileged user can run the local server: {detail}")
        self.detail = detail


class SecretStoreError(LocalServerError):
    """The operating system's keyring refused or did not answer; unlocking it and trying again helps."""

    code = "secret_store"

    def __init__(self, detail: str) -> None:
        super().__init__(f"the keyring cannot be used: {detail}")
        self.detail = detail


class WorkspacePasswordMissingError(LocalServerError):
    """The workspace runs, but its password is not in the store: the last window to close makes room for a new one."""

    code = "workspace_password_missing"

    def __init__(self, folder: object) -> None:
        super().__init__(f"{folder}: the password of the running workspace is not in the store")
        self.folder = str(folder)


class WorkspaceInUseError(LocalServerError):
    """The workspace cannot be removed while ``holders`` other programs use it."""

    code = "workspace_in_use"

    def __init__(self, folder: object, holders: int) -> None:
        super().__init__(f"{folder}: {holders} other programs use this workspace")
        self.folder = str(folder)
        self.holders = holders


class DataFolderError(LocalServerError):
    """The folder of the local workspace cannot be used as it is; the subclass says why."""

    code = "data_folder"

    def __init__(self, folder: object, detail: str) -> None:
        super().__init__(f"{folder}: {detail}")
        self.folder = str(folder)
        self.detail = detail


class DataFolderBrokenError(DataFolderError):
    """The workspace is damaged: files are missing or spoilt. It is left as it is, for a backup to be put back."""

    code = "data_folder_broken"


class DataFolderPlaceError(DataFolderError):
    """There is no folder yet, and the system does not let one be made at this place."""

    code = "data_folder_place"


class DataFolderForeignError(DataFolderError):
    """The folder holds something that this program did not make; it is left untouched."""

    code = "data_folder_foreign"


class DataFolderPermissionError(DataFolderError):
    """The folder belongs to another user of the machine, or its permissions shut us out."""

    code = "data_folder_permission"


class DataFolderReadOnlyError(DataFolderError):
    """The folder is on a medium that can only be read."""

    code = "data_folder_read_only"


class DiskFullError(DataFolderError):
    """There is no room left where the workspace is (or a quota is used up)."""

    code = "disk_full"


class ServerVersionMismatchError(DataFolderError):
    """The workspace was made by another major version of PostgreSQL than the one that came with this program."""

    code = "server_version_mismatch"

    def __init__(self, folder: object, found: str, expected: str) -> None:
        super().__init__(folder, f"made by PostgreSQL {found}, this program brings {expected}")
        self.found = found
        self.expected = expected
