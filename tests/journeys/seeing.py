"""Finding on the screen what a person would look for."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QWidget

from persona_desktop.ui.details.block_view import BlockView


def button(within: QWidget, text: str) -> QAbstractButton:
    """Return the visible button with a text, or with that name for a screen reader."""
    for found in within.findChildren(QAbstractButton):
        if found.isVisible() and text in (found.text().replace("\u00a0", " "), found.accessibleName()):
            return found
    names = [found.text() or found.accessibleName() for found in within.findChildren(QAbstractButton)]
    raise AssertionError(f"no visible button {text!r} among {names}")


def spoken_rows(within: QWidget) -> list[str]:
    """Return what the visible painted pages say, row by row."""
    return [
        block.spoken
        for view in within.findChildren(BlockView)
        if view.isVisible()
        for block in view.blocks.blocks
    ]
