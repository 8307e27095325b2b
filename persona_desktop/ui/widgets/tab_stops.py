"""The widgets that Tab reaches in a part of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_stops(area: QWidget) -> list[QWidget]:
    """Return the widgets below `area` that Tab reaches, in the order in which they were added.

    Qt's own chain is not walked: PySide (6.11.3) takes what `nextInFocusChain` returns for a child of the widget that
    was asked, and destroys it together with that one, wherever it really belongs.
    """
    return [widget for widget in area.findChildren(QWidget) if _takes_tab(widget, area)]


def _takes_tab(widget: QWidget, area: QWidget) -> bool:
    takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return takes_tab and widget.isEnabled() and widget.isVisibleTo(area)
