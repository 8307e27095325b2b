"""What whoever helps has to know about a program that runs: version, system, look, folders; never about whom.

Written in English whatever the language of the window is, since it is read elsewhere.
"""
# not translated in this file: read by whoever helps, not by the person

from __future__ import annotations

import os
import platform
import sys
from pathlib import Path

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication, QScreen

from persona_desktop import __version__
from persona_desktop.settings import Folders, Settings
from persona_desktop.ui.theme import Theme

_USER_VARIABLES = ("USER", "USERNAME", "LOGNAME")


def describe_program(
    *, theme: Theme, language: str, settings: Settings, folders: Folders, screen: QScreen | None, server: str
) -> str:
    """Return the facts as lines to paste into a message; without names of people, passwords or addresses.

    ``server`` is the version of the local workspace's PostgreSQL; empty where it is not known.
    """
    chosen = settings.language or "system"
    look = "dark" if theme.is_dark else "light"
    contrast = "high contrast" if theme.high_contrast else "usual contrast"
    movement = "animations" if theme.animations else "no animations"
    lines = [
        f"Persona Desktop {__version__}{' (frozen)' if getattr(sys, 'frozen', False) else ''}",
        f"Python {platform.python_version()}, Qt {qVersion()}, PySide {PySide6.__version__}",
        f"System: {platform.system()} {platform.release()}, {platform.machine()}",
        f"Display: {QGuiApplication.platformName()}{_screen(screen)}",
        f"Language: {language} (chosen: {chosen})",
        f"Look: {look} (chosen: {theme.mode}), {contrast}, {settings.density} rows, {movement}",
        f"Text: {settings.text_size}% of the system's (scale {theme.font_scale:.2f})",
        f"Data folder: {without_person(folders.data)}{' (of choice)' if folders.is_self_contained else ''}",
        f"Log folder: {without_person(folders.logs)}",
        f"Local server: {f'PostgreSQL {server}' if server else 'unknown'}",
    ]
    return "\n".join(lines)


def without_person(path: Path) -> str:
    """Return a path with ``~`` for the home folder, and ``…`` for a folder that is called like the person."""
    home = Path(os.path.expanduser("~"))  # noqa: PTH111  Path.home() raises where there is no home
    names = {home.name.casefold(), *(os.environ.get(name, "").casefold() for name in _USER_VARIABLES)}
    start, rest = ("~", path.relative_to(home)) if path.is_relative_to(home) else (path.anchor, path)
    parts = [part for part in rest.parts if part != path.anchor]
    hidden = ["…" if part.casefold() in names else part for part in parts]
    return str(Path(start, *hidden))


def _screen(screen: QScreen | None) -> str:
    if screen is None:
        return ""
    size, count = screen.size(), len(QGuiApplication.screens())
    return f", {size.width()} × {size.height()} at {screen.devicePixelRatio():g}, {count} screen(s)"
