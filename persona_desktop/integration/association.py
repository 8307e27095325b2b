"""What every system is told: which links and files this program opens, and how it is started."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol

IDENTIFIER = "persona-desktop"
NAME = "Persona Desktop"
OWN_TYPE = "application/vnd.persona-desktop+json"
"""Personas and responses as JSON, in a file that says so by its name."""
OWN_SUFFIX = ".persona.json"
OPENED_TYPES = ("application/json", "text/csv")
"""Types of everybody's, with which this program can be opened, but never by itself."""


class Outcome(Enum):
    """What became of the desktop."""

    DONE = "done"
    UNCHANGED = "unchanged"
    """It was so already."""
    NOT_NEEDED = "not_needed"
    """On this system the installed program itself tells the desktop."""


@dataclass(frozen=True, slots=True)
class Report:
    """What was done, and what a person may have to know of it."""

    outcome: Outcome
    places: tuple[str, ...] = ()
    """Files or keys that were written or removed."""
    missing_tools: tuple[str, ...] = ()
    """Programs of the desktop that would have made it known at once; without them it is known after the next login."""


class Integration(Protocol):
    """A system's way."""

    def install(self) -> Report:
        """Tell the desktop; a second call changes nothing. Raise ``OSError`` where that cannot be written."""

    def remove(self) -> Report:
        """Take it back; a second call changes nothing. Raise ``OSError`` where that cannot be removed."""


def program_command(options: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the words that start this very program, wherever it is installed."""
    if getattr(sys, "frozen", False):
        return (sys.executable, *options)
    installed = Path(sys.executable).with_name(
        "persona-desktop.exe" if sys.platform == "win32" else IDENTIFIER
    )
    if installed.is_file():
        return (str(installed), *options)
    return (sys.executable, "-m", "persona_desktop", *options)
