import os
import socket
import sys
from pathlib import Path

import pytest

from persona_desktop.display import has_display, x_server_answers


@pytest.mark.parametrize(
    "display", ["", "x", ":", ":abc", ":98765", "localhost:59999", "no-such-host.invalid:0", "\0:1"]
)
def test_where_nobody_listens_there_is_no_display(display: str) -> None:
    assert not x_server_answers(display)


def test_a_server_on_a_port_answers() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        if port < 6000:
            pytest.skip("the system gave a port below those of X")
        assert x_server_answers(f"127.0.0.1:{port - 6000}.0")


def test_a_server_on_a_socket_answers() -> None:
    number = 60_000 + os.getpid() % 5_000
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(f"\0/tmp/.X11-unix/X{number}")
        server.listen()
        assert x_server_answers(f":{number}")
        assert x_server_answers(f"unix:{number}.0")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there always is one")
@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, False),
        ({"DISPLAY": ":98765"}, False),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
    ],
)
def test_what_the_environment_says(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], expected: bool
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert has_display() is expected


def test_elsewhere_there_always_is_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert has_display()
