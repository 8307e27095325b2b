"""The first window's ear, with real sockets: it takes a good message from its own user, and nothing else does anything."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import stat
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from persona_desktop.domain.start_request import LONGEST_MESSAGE, StartRequest, encode
from persona_desktop.services.window_claim import WindowClaim
from persona_desktop.ui.instance import listener as listener_module
from persona_desktop.ui.instance.front import own_token
from persona_desktop.ui.instance.handing_over import TAKEN, HandedOver, hand_over
from persona_desktop.ui.instance.listener import StartListener
from tests.support.left_behind import ExpectedLog
from tests.support.other_users import attempt_as
from tests.support.starts import listening_program

REQUEST = StartRequest(
    (Path("/tmp/Persony Łódź.json"),),
    ("persona-desktop://persona/8c41e0d2-5b7a-4c8e-9d2a-1f3b5c7d9e00",),
    "t1",
)


@pytest.fixture
def data() -> Iterator[Path]:
    """A data folder with a name as short as a person's."""
    with tempfile.TemporaryDirectory(prefix="pd-", dir="/tmp") as name:
        yield Path(name)


@pytest.fixture
def claim(data: Path) -> Iterator[WindowClaim]:
    made = WindowClaim(data)
    assert made.take()
    yield made
    made.release()


@pytest.fixture
def asked(claim: WindowClaim) -> Iterator[list[StartRequest]]:
    """What a listening window was asked."""
    listener = StartListener(claim)
    seen: list[StartRequest] = []
    listener.asked.connect(seen.append)
    assert listener.listen()
    yield seen
    listener.close()
    listener.deleteLater()


class Caller:
    """Another program at the socket."""

    def __init__(self, address: str | None) -> None:
        assert address is not None
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.connect(address)
        self._socket.setblocking(False)
        self.answer = b""

    def say(self, message: bytes) -> None:
        self._socket.setblocking(True)
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            self._socket.sendall(message)
        self._socket.setblocking(False)

    def hears_the_end(self) -> bool:
        """Whether the other side has hung up; collects what it said before."""
        try:
            while got := self._socket.recv(100):
                self.answer += got
        except BlockingIOError:
            return False
        except ConnectionResetError:
            pass
        return True

    def close(self) -> None:
        self._socket.close()


@pytest.fixture
def call(claim: WindowClaim, asked: list[StartRequest]) -> Iterator[Callable[[], Caller]]:
    callers: list[Caller] = []

    def make() -> Caller:
        callers.append(Caller(claim.address()))
        return callers[-1]

    yield make
    for caller in callers:
        caller.close()


def test_a_request_is_taken_and_answered(
    call: Callable[[], Caller], asked: list[StartRequest], qtbot: QtBot
) -> None:
    caller = call()
    message = encode(REQUEST)
    caller.say(message[:10])
    caller.say(message[10:])
    qtbot.waitUntil(caller.hears_the_end)
    assert caller.answer == TAKEN
    assert asked == [REQUEST]


@pytest.mark.parametrize(
    "message",
    [
        b"GET / HTTP/1.1\r\n\r\n",
        b"\n",
        json.dumps({"version": 1, "files": ["relative"], "links": [], "token": ""}).encode() + b"\n",
        b"x" * (LONGEST_MESSAGE + 1),
        encode(REQUEST).strip() + b" " * LONGEST_MESSAGE + b"\n",
    ],
)
def test_a_malformed_message_does_nothing(
    message: bytes,
    call: Callable[[], Caller],
    asked: list[StartRequest],
    qtbot: QtBot,
    expect_log: ExpectedLog,
) -> None:
    expect_log("dropped")
    caller = call()
    speaking = threading.Thread(
        target=caller.say, args=(message,)
    )  # more than a pipe holds may have to be said
    speaking.start()
    qtbot.waitUntil(lambda: not speaking.is_alive())
    qtbot.waitUntil(caller.hears_the_end)
    assert caller.answer == b""
    assert asked == []
    good = call()
    good.say(encode(REQUEST))
    qtbot.waitUntil(good.hears_the_end)
    assert asked == [REQUEST], "and the next caller is heard"


def test_a_caller_that_says_nothing_is_dropped(
    call: Callable[[], Caller],
    asked: list[StartRequest],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    expect_log: ExpectedLog,
) -> None:
    expect_log("dropped: too slow")
    monkeypatch.setattr(listener_module, "PATIENCE", 0)
    silent = call()
    qtbot.waitUntil(silent.hears_the_end)
    assert asked == []


def test_a_caller_that_goes_away_leaves_nothing(
    call: Callable[[], Caller], asked: list[StartRequest], qtbot: QtBot
) -> None:
    gone = call()
    gone.say(b"half")
    gone.close()
    good = call()
    good.say(encode(REQUEST))
    qtbot.waitUntil(good.hears_the_end)
    assert asked == [REQUEST]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can act as several users of the machine")
def test_another_user_cannot_even_call(claim: WindowClaim, asked: list[StartRequest]) -> None:
    address = claim.address()
    assert address is not None
    Path(address).parent.chmod(0o755)  # as a data folder of choice may be
    assert stat.S_IMODE(Path(address).stat().st_mode) & 0o077 == 0
    assert attempt_as("nobody", lambda: Caller(address)) == "PermissionError"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can act as several users of the machine")
def test_another_user_who_gets_in_all_the_same_is_not_heard(
    claim: WindowClaim, asked: list[StartRequest], qtbot: QtBot, expect_log: ExpectedLog
) -> None:
    expect_log("dropped: another user")
    address = claim.address()
    assert address is not None
    Path(address).parent.chmod(0o755)
    Path(address).chmod(0o777)
    message = encode(REQUEST)
    assert attempt_as("nobody", lambda: Caller(address).say(message)) == "succeeded"
    qtbot.waitUntil(lambda: any("another user" in text for text in expect_log.messages))
    assert asked == []


def test_a_socket_of_a_killed_program_is_taken_over(data: Path, qtbot: QtBot) -> None:
    killed = listening_program(data)
    socket_left = WindowClaim(data).address()
    killed.kill()
    killed.communicate()
    assert socket_left is not None
    assert Path(socket_left).exists()
    claim = WindowClaim(data)
    assert claim.take()
    listener = StartListener(claim)
    assert listener.listen()
    caller = Caller(claim.address())
    with qtbot.waitSignal(listener.asked):
        caller.say(encode(REQUEST))
    caller.close()
    listener.close()
    assert not Path(socket_left).exists()


def test_where_it_cannot_listen_it_goes_on_without(
    claim: WindowClaim, data: Path, expect_log: ExpectedLog
) -> None:
    expect_log("later starts cannot be listened to")
    (data / f"window-{os.getuid()}.socket").mkdir()
    listener = StartListener(claim)
    assert not listener.listen()
    assert WindowClaim(data).address() is None
    listener.close()


def test_a_listening_program_gets_what_is_handed_over(data: Path) -> None:
    first = listening_program(data)
    claim = WindowClaim(data)
    assert not claim.take()
    assert hand_over(claim, REQUEST) is HandedOver.TAKEN
    assert first.stdout is not None
    said = first.stdout.readline()
    first.kill()  # what asks politely is handled by Python, which Qt's loop does not come back to
    first.communicate()
    assert said == f"{REQUEST}\n"


@pytest.mark.parametrize(
    ("given", "handed_on"), [("x y", ""), ("żółw", ""), ("t" * 257, ""), ("wl-1", "wl-1")]
)
def test_a_right_that_cannot_be_handed_on_is_left_out(
    given: str, handed_on: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was asked for is handed on all the same."""
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    monkeypatch.setenv("DESKTOP_STARTUP_ID", given)
    assert own_token() == handed_on


def test_a_frozen_first_program_is_given_up(data: Path, expect_log: ExpectedLog) -> None:
    expect_log("gave no answer")
    first = listening_program(data)
    first.send_signal(signal.SIGSTOP)
    assert hand_over(WindowClaim(data), REQUEST, patience=0.3) is HandedOver.SILENT
    first.kill()
    first.communicate()


def test_a_first_program_that_does_not_listen_yet_is_waited_for(data: Path, qtbot: QtBot) -> None:
    holder = WindowClaim(data)
    assert holder.take()
    assert hand_over(WindowClaim(data), REQUEST, patience=0.1) is HandedOver.SILENT
    holder.release()
    heir = WindowClaim(data)
    assert hand_over(heir, REQUEST) is HandedOver.FIRST, "one that is gone leaves its place"
    heir.release()
