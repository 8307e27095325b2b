"""The running program as an assistive technology of Linux sees it: from outside, over D-Bus (AT-SPI 2).

`SessionBus` is a desktop's message bus of its own; the accessibility bus starts on it by itself, as on a real desktop.
"""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_ROOT = "/org/a11y/atspi/accessible/root"
_PATIENCE = 20
_LEAVES = {"label", "list item", "page tab", "push button", "text"}
"""Roles of what holds nothing in this program; each question costs a process."""
_TOKEN = re.compile(
    r"""(?P<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
    r"|(?P<word>true|false)"
    r"|(?P<type>@[a-z(){}]+ |(?:objectpath|signature|byte|u?int(?:16|32|64)|double|boolean) |[<>])",
    re.DOTALL,
)


class BusError(RuntimeError):
    """Something on the bus did not answer, or answered with an error."""


class GoneError(BusError):
    """A thing is not there any more."""


def value_of(text: str) -> Any:
    """Return a value from GVariant's text form: tuples, lists, dictionaries, strings, numbers, truth."""

    def plain(found: re.Match[str]) -> str:
        if found["string"] is not None:
            return found["string"]
        return (found["word"] or "").capitalize()

    return ast.literal_eval(_TOKEN.sub(plain, text.strip()))


class SessionBus:
    """A message bus for one program; everything it starts lives in a folder of its own and ends with it."""

    def __init__(self) -> None:
        # Not pytest's folder: the address of a socket may not be longer than 107 bytes.
        self._folder = Path(tempfile.mkdtemp(prefix="bus-"))
        self.environment = {
            **os.environ,
            "XDG_RUNTIME_DIR": str(self._folder),
            "XDG_CACHE_HOME": str(self._folder),
        }
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=self.environment,
        )
        assert self._process.stdout is not None
        address = self._process.stdout.readline().strip()
        if not address:
            raise BusError("dbus-daemon did not start")
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = address
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(10)
            if self._process.stdout is not None:
                self._process.stdout.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def accessibility_bus(self) -> AccessibilityBus:
        """Return the bus of the assistive technologies; the first call starts it."""
        answer = _call(
            ["--address", self.environment["DBUS_SESSION_BUS_ADDRESS"]],
            "org.a11y.Bus",
            "/org/a11y/bus",
            "org.a11y.Bus.GetAddress",
        )
        return AccessibilityBus(answer[0])


def _call(bus: list[str], destination: str, path: str, method: str, *arguments: str) -> Any:
    command = ["gdbus", "call", *bus, "--timeout", str(_PATIENCE), "--dest", destination]
    done = subprocess.run(
        [*command, "--object-path", path, "--method", method, *arguments],
        check=False,
        capture_output=True,
        text=True,
        timeout=2 * _PATIENCE,
    )
    if done.returncode:
        gone = "UnknownObject" in done.stderr
        raise (GoneError if gone else BusError)(done.stderr.strip())
    return value_of(done.stdout)


class AccessibilityBus:
    """The bus on which programs show what they hold."""

    def __init__(self, address: str) -> None:
        self.address = address

    def call(self, destination: str, path: str, method: str, *arguments: str) -> Any:
        """Return the answer of a method."""
        return _call(["--address", self.address], destination, path, method, *arguments)

    def programs(self) -> list[Accessible]:
        """Return the programs that are there."""
        return Accessible(self, "org.a11y.atspi.Registry", _ROOT).children


@dataclass(frozen=True, slots=True)
class Accessible:
    """One thing of a program; everything is asked for anew, as things change."""

    bus: AccessibilityBus
    owner: str
    path: str

    @property
    def name(self) -> str:
        """What a screen reader calls it."""
        return str(self._property(_ACCESSIBLE, "Name"))

    @property
    def role(self) -> str:
        """What it is, as AT-SPI words it: ``frame``, ``list item``, ``page tab``."""
        return str(self._ask(f"{_ACCESSIBLE}.GetRoleName")[0])

    @property
    def children(self) -> list[Accessible]:
        """What it holds."""
        found = self._ask(f"{_ACCESSIBLE}.GetChildren")[0]
        return [Accessible(self.bus, owner, path) for owner, path in found if not path.endswith("/null")]

    @property
    def states(self) -> set[int]:
        """The numbers of its states, as AT-SPI counts them."""
        low, high = self._ask(f"{_ACCESSIBLE}.GetState")[0]
        return {number for number in range(64) if (high << 32 | low) >> number & 1}

    @property
    def place(self) -> tuple[int, int, int, int]:
        """Left, top, width and height on the screen, in pixels."""
        left, top, width, height = self._ask("org.a11y.atspi.Component.GetExtents", "0")[0]
        return left, top, width, height

    def act(self, number: int = 0) -> bool:
        """Do what it can do, as a person does with a screen reader's key; False where it cannot."""
        return bool(self._ask("org.a11y.atspi.Action.DoAction", str(number))[0])

    def actions(self) -> list[str]:
        """Return the names of what it can do."""
        return [str(action[0]) for action in self._ask("org.a11y.atspi.Action.GetActions")[0]]

    def below(self) -> Iterator[Accessible]:
        """Yield everything in it, itself first; what goes while it is walked through, as toasts do, is left out."""
        return (thing for thing, _ in self._roles_below())

    def find(self, role: str, name: str = "") -> Accessible | None:
        """Return the first thing in it with a role whose name begins so; None where there is none."""
        things = (thing for thing, its_role in self._roles_below() if its_role == role)
        return next((thing for thing in things if thing.name.startswith(name)), None)

    def _roles_below(self) -> Iterator[tuple[Accessible, str]]:
        try:
            role = self.role
            children = [] if role in _LEAVES else self.children
        except GoneError:
            return
        yield self, role
        for child in children:
            yield from child._roles_below()

    def _property(self, interface: str, name: str) -> Any:
        return self._ask("org.freedesktop.DBus.Properties.Get", interface, name)[0]

    def _ask(self, method: str, *arguments: str) -> Any:
        return self.bus.call(self.owner, self.path, method, *arguments)
