"""A folder of choice holds everything: tours, self-tests and trials leave nothing in the person's keyring."""

from __future__ import annotations

from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend

from persona_desktop.app import open_services
from persona_desktop.settings import find_folders
from tests.support.local_server import wait_until_deserted


class UntouchedKeyring(KeyringBackend):
    """A keyring that would answer, and notes that it was asked."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.asked: list[str] = []

    def get_password(self, service: str, username: str) -> str | None:
        self.asked.append(username)
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        self.asked.append(username)


@pytest.fixture
def system() -> Iterator[UntouchedKeyring]:
    before = keyring.get_keyring()
    made = UntouchedKeyring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


async def test_the_passwords_are_in_the_folder_too(
    tmp_path_factory: pytest.TempPathFactory, system: UntouchedKeyring
) -> None:
    folders = find_folders(tmp_path_factory.mktemp("w"))
    services = await open_services(folders, lambda error: None)
    await services.close()
    wait_until_deserted(folders.server)
    assert system.asked == []
    assert len(list((folders.server / "passwords").iterdir())) == 2
