"""Where passwords are kept: for the user's eyes only, and never lost on the way."""

from __future__ import annotations

import stat
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail
from keyring.errors import KeyringLocked, PasswordDeleteError

from persona_desktop.database.local_server.credentials import (
    FileSecretStore,
    KeyringSecretStore,
    SecretStore,
    choose_secret_store,
    new_password,
)
from persona_desktop.domain.errors import DataFolderError, SecretStoreError


class Keyring(KeyringBackend):
    """Stands for the operating system's keyring."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False
        self.forgetful = False
        self.stubborn = False

    def get_password(self, service: str, username: str) -> str | None:
        self._open()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._open()
        if not self.forgetful:
            self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._open()
        if self.stubborn or (service, username) not in self.kept:
            raise PasswordDeleteError("not deleted")
        del self.kept[service, username]

    def _open(self) -> None:
        if self.locked:
            raise KeyringLocked("locked")


@pytest.fixture
def system() -> Iterator[Keyring]:
    before = keyring.get_keyring()
    made = Keyring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture(params=["files", "keyring"])
def store(request: pytest.FixtureRequest, tmp_path: Path, system: Keyring) -> SecretStore:
    return FileSecretStore(tmp_path / "passwords") if request.param == "files" else KeyringSecretStore()


def test_what_was_kept_comes_back_until_it_is_deleted(store: SecretStore) -> None:
    assert store.get("local-server-1") is None
    store.set("local-server-1", "zażółć")
    store.set("local-server-1", "gęślą")
    assert store.get("local-server-1") == "gęślą"
    store.delete("local-server-1")
    assert store.get("local-server-1") is None
    store.delete("local-server-1")


def test_passwords_differ_and_need_no_quoting() -> None:
    passwords = {new_password() for _ in range(100)}
    assert len(passwords) == 100
    assert all(len(word) == 43 and word.replace("-", "").replace("_", "").isalnum() for word in passwords)


def test_files_are_for_their_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "made" / "passwords"
    FileSecretStore(folder).set("name", "word")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "name").stat().st_mode) == 0o600


@pytest.mark.parametrize("name", ["", "../name", "a/b", ".hidden", "a" * 122, "ż"])
def test_a_name_cannot_lead_out_of_the_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="cannot name a secret"):
        FileSecretStore(tmp_path / "passwords").set(name, "word")
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "passwords").write_text("a file")
    with pytest.raises(DataFolderError):
        FileSecretStore(tmp_path / "passwords").set("name", "word")


def test_a_locked_keyring_is_not_taken_for_an_empty_one(system: Keyring) -> None:
    """Else the workspace would get a new password each time the person does not unlock it."""
    system.locked = True
    store = KeyringSecretStore()
    asks: list[Callable[[], object]] = [
        lambda: store.get("name"),
        lambda: store.set("name", "word"),
        lambda: store.delete("name"),
    ]
    for ask in asks:
        with pytest.raises(SecretStoreError, match="KeyringLocked"):
            ask()


def test_a_secret_that_the_keyring_will_not_forget_is_a_failure(system: Keyring) -> None:
    store = KeyringSecretStore()
    store.set("name", "word")
    system.stubborn = True
    with pytest.raises(SecretStoreError):
        store.delete("name")


def test_a_keyring_that_asks_the_person_does_not_hold_the_program_up(
    system: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered = threading.Event()
    monkeypatch.setattr(system, "get_password", lambda service, name: answered.wait() and None)
    with pytest.raises(SecretStoreError, match="no answer"):
        KeyringSecretStore(timeout=0.01).get("name")
    answered.set()


def test_the_keyring_is_chosen_where_it_works_and_left_clean(system: Keyring, tmp_path: Path) -> None:
    assert isinstance(choose_secret_store(tmp_path), KeyringSecretStore)
    assert system.kept == {}


@pytest.mark.parametrize("fault", ["locked", "forgetful", "stubborn"])
def test_files_are_chosen_where_the_keyring_does_not_work(
    system: Keyring, tmp_path: Path, fault: str
) -> None:
    setattr(system, fault, True)
    assert isinstance(choose_secret_store(tmp_path), FileSecretStore)


def test_files_are_chosen_where_there_is_no_keyring(system: Keyring, tmp_path: Path) -> None:
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    assert isinstance(choose_secret_store(tmp_path), FileSecretStore)


def test_files_that_are_there_go_on_being_used(system: Keyring, tmp_path: Path) -> None:
    """The same person works now at the desk and now over SSH: one workspace, one password."""
    FileSecretStore(tmp_path / "passwords").set("name", "word")
    assert choose_secret_store(tmp_path).get("name") == "word"
