"""A row of the list on its way to another program."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QWidget

from persona_desktop.domain.persona_summary import PersonaSummary
from persona_desktop.ui.persona_list.row_words import describe_persona
from persona_desktop.ui.persona_transfer import persona_data

_PICTURE_WIDTH = 340
"""Pixels of a row that go with the pointer; a wide list's row would hide where it is dropped."""


def drag_row(
    viewport: QWidget, row: QRect, pressed: QPoint, persona: PersonaSummary, text: str | None
) -> QDrag:
    """Return the dragging of a persona, not begun yet.

    Args:
        viewport: Where the row is painted.
        row: Its place there.
        pressed: Where in the viewport the hand has taken it.
        persona: Who it is.
        text: The whole persona in words; None while it is not known, and then the row's words stand for it.

    """
    drag = QDrag(viewport)
    drag.setMimeData(persona_data(persona.id, text or describe_persona(persona)))
    shown = row.intersected(viewport.rect())
    shown.setWidth(min(shown.width(), _PICTURE_WIDTH))
    drag.setPixmap(viewport.grab(shown))
    held = pressed - shown.topLeft()
    drag.setHotSpot(QPoint(min(held.x(), shown.width() - 1), held.y()))
    return drag
