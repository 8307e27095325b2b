"""The second start: tells the first window what is wanted, and waits for its answer.

It happens before the loop of asyncio is made and before there is a window, so waiting holds nothing up.
"""

from __future__ import annotations

import logging
import sys
from enum import Enum
from time import monotonic, sleep

from PySide6.QtNetwork import QLocalSocket

from persona_desktop.domain.start_request import StartRequest, encode
from persona_desktop.services.window_claim import WindowClaim

PATIENCE = 4.0
"""Seconds that the first window has for its answer, be it starting still or busy."""
TAKEN = b"taken\n"
"""The answer."""

_PAUSE = 0.02

_log = logging.getLogger(__name__)


class HandedOver(Enum):
    """What became of handing over."""

    TAKEN = "taken"
    """The first window does it."""
    FIRST = "first"
    """The first window is gone: this program's window is the first now."""
    SILENT = "silent"
    """The first window does not answer."""

    @property
    def is_done(self) -> bool:
        """Whether this program has nothing left to do."""
        return self is HandedOver.TAKEN

    @property
    def is_silence(self) -> bool:
        """Whether the first window did not answer."""
        return self is HandedOver.SILENT


def hand_over(claim: WindowClaim, request: StartRequest, patience: float = PATIENCE) -> HandedOver:
    """Ask the first window to come to the front and do what this start asks for; needs an application, and no loop.

    Args:
        claim: A claim that another program holds.
        request: What this start asks for.
        patience: Seconds after which a first window counts as silent.

    """
    end = monotonic() + patience
    while (left := end - monotonic()) > 0:
        address = claim.address()
        if address is not None and _is_taken(address, encode(request), left):
            return HandedOver.TAKEN
        if claim.take():
            return HandedOver.FIRST
        sleep(min(_PAUSE, left))
    return HandedOver.SILENT


def _is_taken(address: str, message: bytes, patience: float) -> bool:
    end = monotonic() + patience
    _let_the_first_come_forward()
    caller = QLocalSocket()
    caller.connectToServer(address)
    try:
        if not caller.waitForConnected(_milliseconds(end)):
            return False
        caller.write(message)
        answer = b""
        while len(answer) < len(TAKEN) and caller.waitForReadyRead(_milliseconds(end)):
            answer += caller.readAll().data()
        if answer != TAKEN:
            _log.warning("the first window gave no answer (%s)", caller.error().name)
        return answer == TAKEN
    finally:
        caller.abort()


def _milliseconds(end: float) -> int:
    return max(1, round((end - monotonic()) * 1000))


def _let_the_first_come_forward() -> None:
    """Windows lets only the program that a person has just started come to the front; it may pass that on."""
    if sys.platform == "win32":  # pragma: no cover - Windows
        import ctypes

        any_program = -1
        ctypes.windll.user32.AllowSetForegroundWindow(any_program)
