"""Tool tips that show their text as it is written, whatever stands in it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QToolTip, QWidget


def show_tool_tip(text: str, at: QPoint, widget: QWidget, place: QRect | None = None) -> None:
    """Show plain text near a point of the screen; it goes when the pointer leaves `place` of the widget.

    It is given to Qt as rich text, since only that wraps; the text itself is escaped.
    """
    QToolTip.showText(at, plain_tip(text), widget, place or QRect())


def plain_tip(text: str) -> str:
    """Return plain text for `QWidget.setToolTip`: escaped, and wrapped by Qt when it is long."""
    lines = "<br>".join(escape(line) for line in text.splitlines())
    return f"<p>{lines}</p>"


def hide_tool_tip() -> None:
    """Take away the tool tip that is shown, if any."""
    QToolTip.hideText()
