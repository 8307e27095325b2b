"""From a stopped workspace to a running server, past taken ports, restored backups and stores that refuse."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from persona_desktop.database.local_server import process
from persona_desktop.database.local_server.address import LOOPBACK, free_port
from persona_desktop.database.local_server.server import LocalServer
from persona_desktop.domain.errors import LocalServerStartError, SecretStoreError
from tests.support.local_server import ask, make_server, server_process, wait_until_deserted


@pytest.fixture
def taken_port() -> Iterator[int]:
    """A port of the loopback address on which somebody else listens."""
    with socket.socket() as other:
        other.bind((LOOPBACK, 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_port_that_was_taken_meanwhile_is_exchanged(
    folder: Path, monkeypatch: pytest.MonkeyPatch, taken_port: int
) -> None:
    ports = iter([taken_port, taken_port])
    monkeypatch.setattr(process, "free_port", lambda: next(ports, None) or free_port())
    server = make_server(folder / "Anna, Jan")
    try:
        address = server.start()
        assert address.host == LOOPBACK
        assert address.port != taken_port
        assert ask(server, "SELECT 1") == 1
    finally:
        server.remove()


def test_a_machine_on_which_nothing_can_listen_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch, taken_port: int
) -> None:
    monkeypatch.setattr(process, "free_port", lambda: taken_port)
    server = make_server(folder / "Anna, Jan")
    with pytest.raises(LocalServerStartError, match="could not create any"):
        server.start()
    server.remove()


class RefusingStore:
    """A keyring that is locked in the moment when it should keep something."""

    def get(self, name: str) -> str | None:
        return None

    def set(self, name: str, value: str) -> None:
        raise SecretStoreError("locked")

    def delete(self, name: str) -> None:
        raise AssertionError("there is nothing to delete")


def test_a_workspace_whose_password_nobody_keeps_is_not_made(folder: Path) -> None:
    server = LocalServer(folder, secrets=RefusingStore(), durable=False)
    with pytest.raises(SecretStoreError):
        server.start()
    assert not list(folder.glob("data*"))


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can put files there that belong to root")
def test_a_backup_that_root_has_put_back_is_taken_over(server: LocalServer, folder: Path) -> None:
    server.start()
    user = server_process(folder).uids().real
    server.release()
    wait_until_deserted(folder)
    for path in ((folder / "data"), *(folder / "data").rglob("*")):
        os.chown(path, 0, 0)
    server.start()
    assert server_process(folder).uids().real == user
    assert ask(server, "SELECT 1") == 1
