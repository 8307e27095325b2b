"""A session bus of a test's own, with a desktop that shows notifications, or with one that never answers.

Import the fixtures where they are needed: ``from tests.support.session_bus import notices, session_bus``.
"""

from __future__ import annotations

import os
import socket
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jeepney import MessageType, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

ADDRESS = "DBUS_SESSION_BUS_ADDRESS"
_NOTIFICATIONS = "org.freedesktop.Notifications"


@pytest.fixture
def session_bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a bus, which is this process's session bus meanwhile."""
    process = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    address = process.stdout.readline().strip()
    monkeypatch.setenv(ADDRESS, address)
    yield address
    process.terminate()
    process.communicate()


@pytest.fixture
def notices(session_bus: str) -> Iterator[list[tuple[Any, ...]]]:
    """What a desktop on the bus was asked to show: the arguments of each ``Notify``."""
    seen: list[tuple[Any, ...]] = []
    connection = open_dbus_connection(session_bus)
    connection.send_and_get_reply(message_bus.RequestName(_NOTIFICATIONS))

    def serve() -> None:
        while True:
            message = connection.receive()
            if message.header.message_type is not MessageType.method_call:
                continue
            seen.append(message.body)
            connection.send(new_method_return(message, "u", (len(seen),)))
            if message.body[3] == _END:
                return

    thread = threading.Thread(target=serve)
    thread.start()
    yield seen
    end_serving(session_bus)
    thread.join()
    connection.close()


_END = "end of the test"


def end_serving(address: str) -> None:
    """Let the desktop of `notices` come to its end."""
    from jeepney import DBusAddress, new_method_call

    desktop = DBusAddress(f"/{_NOTIFICATIONS.replace('.', '/')}", _NOTIFICATIONS, _NOTIFICATIONS)
    body: tuple[Any, ...] = ("", 0, "", _END, "", [], {}, -1)
    connection = open_dbus_connection(address)
    connection.send_and_get_reply(new_method_call(desktop, "Notify", "susssasa{sv}i", body))
    connection.close()


@pytest.fixture
def silent_bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """A bus that takes connections and never says a word."""
    place = Path(os.path.relpath(tmp_path)) / "bus"
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as bus:
        bus.bind(str(place))
        bus.listen()
        monkeypatch.setenv(ADDRESS, f"unix:path={place}")
        yield bus
