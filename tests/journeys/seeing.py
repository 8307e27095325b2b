"""Finding on the screen what a person would look for."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QWidget

from persona_desktop.ui.details.block_view import BlockView


def button(within: QWidget, text: str) -> QAbstractButton:
    """Return the visible button whose text, or name for a screen reader, begins with a text."""
    for found in within.findChildren(QAbstractButton):
        names = (found.text().replace("\u00a0", " "), found.accessibleName())
        if found.isVisible() and any(name.startswith(text) for name in names):
            return found
    shown = [found.text() or found.accessibleName() for found in within.findChildren(QAbstractButton)]
    raise AssertionError(f"no visible button {text!r} among {shown}")


def spoken_rows(within: QWidget) -> list[str]:
    """Return what the visible painted pages say, row by row."""
    return [
        block.spoken
        for view in within.findChildren(BlockView)
        if view.isVisible()
        for block in view.blocks.blocks
    ]
