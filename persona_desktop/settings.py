"""Where the program keeps its things, and what a person has chosen.

Read before the first paint, so it stands on the standard library alone.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from persona_desktop.private_files import make_folder_chain, write_private_file

DATA_FOLDER_VARIABLE = "PERSONA_DESKTOP_DATA_FOLDER"
"""Environment variable that puts data, settings and logs into one folder of choice."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Folders:
    """The program's folders by the platform's conventions; none of them is a roaming or a synced one."""

    data: Path
    settings: Path
    logs: Path
    is_self_contained: bool = False
    """Whether everything is in one folder of choice: then the local workspace's passwords are too, not in the keyring."""

    @property
    def server(self) -> Path:
        """The local workspace's PostgreSQL."""
        return self.data / "server"

    @property
    def list_snapshot(self) -> Path:
        """The list as it was last seen."""
        return self.data / "list.db"

    @property
    def settings_file(self) -> Path:
        """The file of ``Settings``."""
        return self.settings / "settings.json"


def find_folders(data_folder: Path | None = None) -> Folders:
    """Return the program's folders; a folder given here or by the environment holds everything."""
    chosen = data_folder or (Path(text) if (text := os.environ.get(DATA_FOLDER_VARIABLE)) else None)
    if chosen is not None:
        chosen = chosen.expanduser().absolute()
        return Folders(chosen, chosen, chosen / "logs", is_self_contained=True)
    home = Path.home()
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "Persona Desktop"
        return Folders(local / "Data", local / "Settings", local / "Logs")
    if sys.platform == "darwin":
        library = home / "Library"
        support = library / "Application Support" / "Persona Desktop"
        return Folders(support, support, library / "Logs" / "Persona Desktop")
    data = _xdg("XDG_DATA_HOME", home / ".local" / "share")
    return Folders(
        data, _xdg("XDG_CONFIG_HOME", home / ".config"), _xdg("XDG_STATE_HOME", home / ".local" / "state")
    )


def _xdg(variable: str, default: Path) -> Path:
    """Return our folder under an XDG base directory; a relative value is ignored, as that specification says."""
    value = os.environ.get(variable, "")
    return (Path(value) if value.startswith("/") else default) / "persona-desktop"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person has chosen; an empty text means the system's choice."""

    language: str = ""
    """``pl``, ``en``, or empty."""
    theme: str = "system"
    """``light``, ``dark`` or ``system``."""
    contrast: str = "system"
    """``high`` or ``system``."""
    text_size: int = 100
    """Percent of the system's text size, 80 to 200."""
    density: str = "comfortable"
    """Of the list's rows: ``comfortable`` or ``compact``."""
    animations: bool = True
    sidebar: bool = True
    """Whether the sidebar is shown where there is room for it."""
    sort: str = ""
    """What orders the list: the value of a ``SortKey``; empty for the list's own order."""
    descending: bool = True
    columns: str = ""
    """How the columns of the wide list share the room (see ``ColumnShares``)."""
    list_width: int = 0
    """Pixels of the list beside an open panel; 0 for the width that suits the window."""
    window: str = ""
    """Where the window stood (see ``window_place``)."""
    last_project: str = ""
    """Identifier of the project that was open."""
    last_persona: str = ""
    """Identifier of the persona in the panel; empty while the panel is closed."""
    last_tab: int = 0
    """Number of the chosen tab, from 0."""
    recent_personas: str = ""
    """Identifiers of the personas opened last (``domain.recent_personas``)."""
    first_steps_seen: bool = False
    """Whether the cards of the first steps were gone through, or skipped."""

    @classmethod
    def load(cls, path: Path, on_broken: Callable[[Path], object] = lambda _kept: None) -> Settings:
        """Read the file; a value of the wrong type is left at its default.

        Args:
            path: The file; without one the defaults serve.
            on_broken: Called when the file holds no settings and the defaults serve, with where it was set aside.
        """
        defaults = cls()
        stored = _read(path, on_broken)
        known = {field.name: stored[field.name] for field in fields(cls) if field.name in stored}
        sound = {name: value for name, value in known.items() if type(value) is type(getattr(defaults, name))}
        return replace(defaults, **sound)

    def save(self, path: Path) -> None:
        """Write the file, readable by its owner alone, as a whole or not at all; a failure is logged.

        What a newer version of the program has written there, and this one does not know, stays.
        """
        others = _read(path)
        try:
            make_folder_chain(path.parent)
            write_private_file(path, json.dumps(others | asdict(self), indent=2) + "\n")
        except OSError as error:
            _log.warning("the settings cannot be written (%s)", type(error).__name__)


def _read(path: Path, on_broken: Callable[[Path], object] = lambda _kept: None) -> dict[str, Any]:
    if not path.is_file():
        return {}
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError) as error:
        _log.warning("the settings cannot be read (%s); defaults serve", type(error).__name__)
        stored = None
    if isinstance(stored, dict):
        return stored
    on_broken(_set_aside(path))
    return {}


def _set_aside(path: Path) -> Path:
    """Return where the file is now: where it was, if it cannot be moved."""
    kept = path.with_suffix(".broken")
    try:
        return path.replace(kept)
    except OSError as error:
        _log.warning("the broken settings cannot be set aside (%s)", type(error).__name__)
        return path
