r"""Windows: keys of this user alone, below ``HKEY_CURRENT_USER\Software\Classes``.

After Microsoft's "Registering an Application to a URI Scheme" and "File Types". Windows knows a file by what follows its last
dot, so ``*.persona.json`` is JSON there; this program joins those offered for JSON and CSV, and takes no default.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from persona_desktop.domain.persona_links import SCHEME
from persona_desktop.integration.association import NAME, Outcome, Report

CLASSES = r"Software\Classes"
KIND = "PersonaDesktop.Import"
"""Our kind of file ("ProgID")."""
_EXTENSIONS = (".json", ".csv")


@dataclass(frozen=True, slots=True)
class Value:
    """A value of the registry, below `CLASSES`; an empty name is a key's default value."""

    key: str
    name: str
    content: str


class Registry(Protocol):
    """The part of the registry below `CLASSES`."""

    def read(self, key: str, name: str) -> str | None:
        """Return a value; None where there is none."""

    def write(self, key: str, name: str, content: str) -> None:
        """Write a value, and make its key."""

    def remove_value(self, key: str, name: str) -> bool:
        """Remove a value; return whether it was there."""

    def remove_tree(self, key: str) -> bool:
        """Remove a key with all below it; return whether it was there."""


class WindowsIntegration:
    """The keys of one user; ``command`` starts the program, ``icon`` names a file with its icon."""

    def __init__(self, registry: Registry, command: Sequence[str], icon: str) -> None:
        self._registry = registry
        self._command = tuple(command)
        self._icon = icon

    def install(self) -> Report:
        """Write the values that are not there, or are another installation's."""
        changed = [
            value
            for value in values_for(self._command, self._icon)
            if self._registry.read(value.key, value.name) != value.content
        ]
        for value in changed:
            self._registry.write(value.key, value.name, value.content)
        return Report(
            Outcome.DONE if changed else Outcome.UNCHANGED,
            tuple(dict.fromkeys(value.key for value in changed)),
        )

    def remove(self) -> Report:
        """Remove our keys, and our name among those of others."""
        removed = [key for key in (SCHEME, KIND) if self._registry.remove_tree(key)]
        removed += [
            key
            for extension in _EXTENSIONS
            if self._registry.remove_value(key := rf"{extension}\OpenWithProgids", KIND)
        ]
        return Report(Outcome.DONE if removed else Outcome.UNCHANGED, tuple(removed))


def values_for(command: Sequence[str], icon: str) -> tuple[Value, ...]:
    """Return every value that belongs there."""
    line = f'{subprocess.list2cmdline(command)} "%1"'
    return (
        Value(SCHEME, "", f"URL:{NAME}"),
        Value(SCHEME, "URL Protocol", ""),
        Value(rf"{SCHEME}\DefaultIcon", "", icon),
        Value(rf"{SCHEME}\shell\open\command", "", line),
        Value(KIND, "", NAME),
        Value(rf"{KIND}\DefaultIcon", "", icon),
        Value(rf"{KIND}\shell\open\command", "", line),
        *(Value(rf"{extension}\OpenWithProgids", KIND, "") for extension in _EXTENSIONS),
    )


if sys.platform == "win32":  # pragma: no cover - Windows
    import contextlib
    import winreg

    class UserRegistry:
        """The registry of the user who runs this program."""

        def read(self, key: str, name: str) -> str | None:
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, rf"{CLASSES}\{key}") as opened:
                    content, _ = winreg.QueryValueEx(opened, name)
            except FileNotFoundError:
                return None
            return content if isinstance(content, str) else None

        def write(self, key: str, name: str, content: str) -> None:
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, rf"{CLASSES}\{key}") as made:
                winreg.SetValueEx(made, name, 0, winreg.REG_SZ, content)

        def remove_value(self, key: str, name: str) -> bool:
            try:
                access = winreg.KEY_SET_VALUE
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, rf"{CLASSES}\{key}", 0, access) as opened:
                    winreg.DeleteValue(opened, name)
            except FileNotFoundError:
                return False
            return True

        def remove_tree(self, key: str) -> bool:
            path = rf"{CLASSES}\{key}"
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path) as opened:
                    below = [winreg.EnumKey(opened, place) for place in range(winreg.QueryInfoKey(opened)[0])]
            except FileNotFoundError:
                return False
            for name in below:
                self.remove_tree(rf"{key}\{name}")
            with contextlib.suppress(FileNotFoundError):
                winreg.DeleteKey(winreg.HKEY_CURRENT_USER, path)
            return True
