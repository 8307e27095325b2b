"""Where the server can listen, so that long paths and odd names do not keep it from starting."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from persona_desktop.database.local_server.address import LOOPBACK, fits_socket, free_port


@pytest.mark.parametrize(
    ("folder", "fits"),
    [
        ("/home/anna/.local/share/persona-desktop/data/socket", True),
        ("/" + "a" * 92, True),
        ("/" + "a" * 93, False),
        ("/" + "ż" * 47, False),
        ("/home/Anna, Jan/socket", False),
    ],
)
def test_a_socket_needs_a_short_path_without_commas(folder: str, fits: bool) -> None:
    assert fits_socket(Path(folder)) is fits


def test_the_longest_path_that_fits_is_one_that_the_system_takes(tmp_path: Path) -> None:
    room = 107 - len(str(tmp_path)) - len("//.s.PGSQL.5432")
    folder = tmp_path / ("a" * room)
    folder.mkdir()
    assert fits_socket(folder)
    assert not fits_socket(folder.with_name(folder.name + "a"))
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(folder / ".s.PGSQL.5432"))


def test_a_free_port_can_be_listened_on() -> None:
    with socket.socket() as server:
        server.bind((LOOPBACK, free_port()))
