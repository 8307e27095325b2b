"""Bringing the window to the front when a later start asks for it."""

from __future__ import annotations

import os

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from persona_desktop.domain.start_request import is_token

_TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")
"""Variables in which a desktop gives a program that it starts the right to come to the front."""


def own_token() -> str:
    """Return the right that the desktop gave this program, or an empty text; one that cannot be handed on is left out."""
    found = (os.environ.get(name, "") for name in _TOKENS)
    return next((token for token in found if token and is_token(token)), "")


def bring_to_front(window: QWidget, token: str) -> None:
    """Show a window above the others with the keyboard; without a right the desktop may only mark it instead."""
    if token:
        os.environ[_TOKENS[0]] = token  # where Qt looks for it, and takes it from, under Wayland
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
