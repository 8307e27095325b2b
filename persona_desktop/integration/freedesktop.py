"""Linux and its relatives: a desktop entry, a type of files, an icon, below ``XDG_DATA_HOME``.

After the specifications of freedesktop.org: Desktop Entry 1.5, Shared MIME-info 0.21, Icon Theme, MIME Applications.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

from persona_desktop.domain.persona_links import SCHEME
from persona_desktop.integration.association import (
    IDENTIFIER,
    NAME,
    OPENED_TYPES,
    OWN_SUFFIX,
    OWN_TYPE,
    Outcome,
    Report,
)
from persona_desktop.private_files import make_folder_chain, write_private_file

_PATIENCE: Final = 20
"""Seconds that a tool of the desktop may take."""
_NEEDS_QUOTES: Final = re.compile(r'([`"$\\])')
_READABLE_BY_ALL: Final = 0o644

_TYPE_NAME: Final = "Personas of Persona Desktop"
_TYPE_NAME_PL: Final = "Persony programu Persona Desktop"
_COMMENT: Final = "Read AI-generated customer personas with the evidence behind them"
_COMMENT_PL: Final = "Czytaj persony klientów wygenerowane przez AI razem z dowodami, na których się opierają"


class FreedesktopIntegration:
    """The files of one user.

    Args:
        data_home: The folder that ``XDG_DATA_HOME`` names.
        command: What starts the program.
        icon: The program's icon, an SVG.
        find_tool: Finds a program of the desktop by its name.
    """

    def __init__(
        self,
        data_home: Path,
        command: Sequence[str],
        icon: Path,
        find_tool: Callable[[str], str | None] = shutil.which,
    ) -> None:
        self._data_home = data_home
        self._command = tuple(command)
        self._icon = icon
        self._find_tool = find_tool
        self._entry = data_home / "applications" / f"{IDENTIFIER}.desktop"
        self._type = data_home / "mime" / "packages" / f"{IDENTIFIER}.xml"
        self._picture = data_home / "icons" / "hicolor" / "scalable" / "apps" / f"{IDENTIFIER}.svg"

    def install(self) -> Report:
        """Write what is not there yet, or was written by another installation, and make it known."""
        wanted = {
            self._type: type_definition(),
            self._picture: self._icon.read_text(encoding="utf-8"),
            self._entry: desktop_entry(self._command),
        }
        changed = [path for path, text in wanted.items() if _content(path) != text.encode()]
        if not changed:
            return Report(Outcome.UNCHANGED, tuple(map(str, wanted)))
        defaults = {kind: self._default_for(kind) for kind in OPENED_TYPES}
        for path in changed:
            make_folder_chain(path.parent)
            write_private_file(path, wanted[path])
            path.chmod(_READABLE_BY_ALL)
        missing = self._make_known()
        for kind, before in defaults.items():
            self._keep_default(kind, before)
        return Report(Outcome.DONE, tuple(map(str, changed)), missing)

    def remove(self) -> Report:
        """Remove the three files, and make that known."""
        there = [path for path in (self._entry, self._type, self._picture) if path.exists()]
        for path in there:
            path.unlink()
        if not there:
            return Report(Outcome.UNCHANGED)
        return Report(Outcome.DONE, tuple(map(str, there)), self._make_known())

    def _make_known(self) -> tuple[str, ...]:
        """Let the desktop read its folders again; return the names of the tools that are not installed."""
        steps = (
            ("update-mime-database", self._data_home / "mime"),
            ("update-desktop-database", self._data_home / "applications"),
        )
        return tuple(name for name, folder in steps if folder.is_dir() and not self._run(name, str(folder)))

    def _default_for(self, kind: str) -> str:
        """Return the desktop entry that opens a type by itself; empty where there is none or nobody knows."""
        return self._ask("xdg-mime", "query", "default", kind)

    def _keep_default(self, kind: str, before: str) -> None:
        """Our entry is to stand beside the program that opens everybody's files by itself, never in its place."""
        if before and before != self._entry.name and self._default_for(kind) == self._entry.name:
            self._run("xdg-mime", "default", before, kind)

    def _run(self, name: str, *arguments: str) -> bool:
        """Whether a tool of the desktop is there and did its work."""
        tool = self._find_tool(name)
        if tool is None:
            return False
        try:
            done = subprocess.run([tool, *arguments], capture_output=True, check=False, timeout=_PATIENCE)
        except subprocess.TimeoutExpired:
            return False
        return done.returncode == 0

    def _ask(self, name: str, *arguments: str) -> str:
        tool = self._find_tool(name)
        if tool is None:
            return ""
        try:
            done = subprocess.run(
                [tool, *arguments], capture_output=True, check=False, timeout=_PATIENCE, text=True
            )
        except subprocess.TimeoutExpired:
            return ""
        return done.stdout.strip()


def desktop_entry(command: Sequence[str]) -> str:
    """Return the desktop entry of a program that is started by ``command``."""
    types = ";".join([f"x-scheme-handler/{SCHEME}", OWN_TYPE, *OPENED_TYPES])
    line = " ".join([*map(_quoted, command), "%U"]).replace("\\", "\\\\")
    return f"""\
[Desktop Entry]
Type=Application
Version=1.5
Name={NAME}
Comment={_COMMENT}
Comment[pl]={_COMMENT_PL}
Exec={line}
Icon={IDENTIFIER}
Terminal=false
Categories=Office;
Keywords=persona;marketing;research;
Keywords[pl]=persona;persony;marketing;badania;
MimeType={types};
StartupNotify=true
StartupWMClass={IDENTIFIER}
"""


def type_definition() -> str:
    """Return the definition of our own type: JSON in files that say by their name that personas are in them."""
    return f"""\
<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="{OWN_TYPE}">
    <comment>{escape(_TYPE_NAME)}</comment>
    <comment xml:lang="pl">{escape(_TYPE_NAME_PL)}</comment>
    <sub-class-of type="application/json"/>
    <icon name="{IDENTIFIER}"/>
    <glob pattern="*{OWN_SUFFIX}" weight="60"/>
  </mime-type>
</mime-info>
"""


def _quoted(word: str) -> str:
    """Return a word of an Exec line, quoted by the rules of the Desktop Entry Specification."""
    return '"{}"'.format(_NEEDS_QUOTES.sub(r"\\\1", word).replace("%", "%%"))


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
