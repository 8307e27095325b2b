"""Where passwords are kept: in the operating system's keyring or, without one, in files for the user's eyes only."""

from __future__ import annotations

import re
import secrets
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from persona_desktop.database.local_server.failures import folder_errors
from persona_desktop.database.local_server.layout import WorkspaceLayout
from persona_desktop.domain.errors import SecretStoreError
from persona_desktop.private_files import (
    make_folder_chain,
    make_private_folder,
    owner_of,
    write_private_file,
)

KEYRING_SERVICE = "Persona Desktop"

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,120}")
_T = TypeVar("_T")


class SecretStore(Protocol):
    """Keeps short secret texts under names of letters, digits, dots, dashes and underscores."""

    def get(self, name: str) -> str | None:
        """Return the secret, ``None`` if there is certainly none under this name."""
        ...

    def set(self, name: str, value: str) -> None:
        """Keep the secret, in place of an older one."""
        ...

    def delete(self, name: str) -> None:
        """Forget the secret; harmless if there is none."""
        ...


def new_password() -> str:
    """Return a random password of 256 bits, in characters that need no quoting anywhere."""
    return secrets.token_urlsafe(32)


class FileSecretStore:
    """Files with permissions 0600 in a folder of their own with 0700.

    Raises a ``DataFolderError`` when the folder cannot be used, ``ValueError`` for a name that could be a path.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, name: str) -> str | None:
        with folder_errors(self._folder):
            try:
                return self._path(name).read_text(encoding="utf-8")
            except FileNotFoundError:
                return None

    def set(self, name: str, value: str) -> None:
        path = self._path(name)
        with folder_errors(self._folder):
            make_folder_chain(self._folder.parent)
            owner = owner_of(self._folder.parent)
            make_private_folder(self._folder, owner)
            write_private_file(path, value, owner)

    def delete(self, name: str) -> None:
        with folder_errors(self._folder):
            self._path(name).unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        if not _NAME.fullmatch(name):
            raise ValueError(f"{name!r} cannot name a secret")
        return self._folder / name


class KeyringSecretStore:
    """The operating system's keyring, under the program's name.

    Every call has a time-out in seconds, because the system may ask the person to unlock the keyring. Raises
    ``SecretStoreError`` when the keyring refuses or does not answer.
    """

    def __init__(self, service: str = KEYRING_SERVICE, timeout: float = 60.0) -> None:
        self._service = service
        self._timeout = timeout

    def get(self, name: str) -> str | None:
        import keyring

        return self._ask(lambda: keyring.get_password(self._service, name))

    def set(self, name: str, value: str) -> None:
        import keyring

        self._ask(lambda: keyring.set_password(self._service, name, value))

    def delete(self, name: str) -> None:
        import keyring
        from keyring.errors import PasswordDeleteError

        def forget() -> None:
            try:
                keyring.delete_password(self._service, name)
            except PasswordDeleteError:
                # Backends say this both for "there is none" and for "it stays"; only the latter is a failure.
                if keyring.get_password(self._service, name) is not None:
                    raise

        self._ask(forget)

    def _ask(self, question: Callable[[], _T]) -> _T:
        """Ask in a thread of its own, which is left behind when it does not come back in time."""
        answers: list[_T] = []
        failures: list[Exception] = []

        def run() -> None:
            try:
                answers.append(question())
            except Exception as error:  # noqa: BLE001 - backends raise whatever their system raises
                failures.append(error)

        thread = threading.Thread(target=run, name="keyring", daemon=True)
        thread.start()
        thread.join(self._timeout)
        if answers:
            return answers[0]
        if failures:
            raise SecretStoreError(f"{type(failures[0]).__name__}: {failures[0]}") from failures[0]
        raise SecretStoreError(f"no answer within {self._timeout:g} s")


def choose_secret_store(folder: Path) -> SecretStore:
    """Return where the passwords of the workspace in ``folder`` are kept.

    Files that are there already go on being used, so that a workspace does not lose its password when the same person
    works now with a keyring and now without one (over SSH, in a container). Else the keyring, if it keeps what it is
    given; else files.
    """
    files = FileSecretStore(WorkspaceLayout(folder).passwords)
    with folder_errors(folder):
        passwords = WorkspaceLayout(folder).passwords
        if passwords.is_dir() and any(passwords.iterdir()):
            return files
    return KeyringSecretStore() if _keyring_works() else files


def _keyring_works() -> bool:
    """Whether there is a keyring that gives back what it was given."""
    import keyring
    from keyring.backends import fail, null

    if isinstance(keyring.get_keyring(), fail.Keyring | null.Keyring):
        return False
    store = KeyringSecretStore()
    name, value = f"probe-{secrets.token_hex(4)}", new_password()
    try:
        store.set(name, value)
        kept = store.get(name) == value
        store.delete(name)
    except SecretStoreError:
        return False
    return kept
