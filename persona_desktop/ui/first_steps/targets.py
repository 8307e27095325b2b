"""The things that the first steps speak of, where they are in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPoint, QRect
from PySide6.QtWidgets import QAbstractItemView, QWidget

from persona_desktop.domain.persona_summary import NeedsState

if TYPE_CHECKING:
    from persona_desktop.ui.details.block_view import BlockView
    from persona_desktop.ui.main_window import MainWindow

_ROWS: Final = 3
"""How many rows stand for the list."""
_RING_ROOM: Final = 6
"""Pixels between a quote and the ring around it."""
_WITH_NEEDS: Final = (NeedsState.CURRENT, NeedsState.OUTDATED)


def rect_in(window: QWidget, widget: QWidget, rect: QRect) -> QRect:
    """Return a rectangle of a widget in its window's coordinates."""
    return QRect(widget.mapTo(window, rect.topLeft()), rect.size())


def list_rows(window: MainWindow) -> QRect:
    """Return where the first rows are that can be seen."""
    view = window.list.view
    first = view.indexAt(QPoint(view.viewport().width() // 2, 1))
    rect = QRect()
    for row in range(max(0, first.row()), max(0, first.row()) + _ROWS):
        rect = rect.united(view.visualRect(view.model().index(row, 0)))
    return _seen(window, view, rect)


def row_to_open(window: MainWindow) -> QModelIndex:
    """Return the current row; without one the first in sight that has an analysis, or else the first."""
    view = window.list.view
    if view.currentIndex().isValid():
        return view.currentIndex()
    top = max(0, view.indexAt(QPoint(view.viewport().width() // 2, 1)).row())
    bottom = view.indexAt(QPoint(view.viewport().width() // 2, view.viewport().height() - 1)).row()
    rows = range(top, (bottom if bottom >= 0 else view.model().rowCount() - 1) + 1)
    with_needs = (row for row in rows if view.personas.persona(row).needs_state in _WITH_NEEDS)
    return view.personas.index(next(with_needs, top))


def one_row(window: MainWindow) -> QRect:
    """Return where the row to open is."""
    view = window.list.view
    return _seen(window, view, view.visualRect(row_to_open(window)))


def show_first_quote(window: MainWindow) -> None:
    """Bring the first quote of the open persona's needs into sight."""
    view = _needs_view(window)
    row = _first_quote(view) if view is not None else None
    if view is not None and row is not None:
        view.scrollTo(view.blocks.index(row), QAbstractItemView.ScrollHint.EnsureVisible)


def first_mark(window: MainWindow) -> QRect:
    """Return where the first quote with its mark is; where there is none, the choice of tabs."""
    from persona_desktop.ui.details.tab_choice import TabChoice

    view = _needs_view(window)
    row = _first_quote(view) if view is not None else None
    if view is not None and row is not None:
        margin = max(0, (view.viewport().width() - view.content_width) // 2 - _RING_ROOM)
        rect = view.visualRect(view.blocks.index(row)).adjusted(margin, _RING_ROOM, -margin, _RING_ROOM)
        seen = _seen(window, view, rect)
        if not seen.isEmpty():
            return seen
    tabs = window.details.findChild(TabChoice)
    shown: QWidget = tabs if tabs is not None and tabs.isVisible() else window.details
    return rect_in(window, shown, shown.rect())


def _seen(window: MainWindow, view: QAbstractItemView, rect: QRect) -> QRect:
    return rect_in(window, view.viewport(), rect.intersected(view.viewport().rect()))


def _needs_view(window: MainWindow) -> BlockView | None:
    from persona_desktop.ui.details.needs.tab import NeedsTab

    tab = window.details.findChild(NeedsTab)
    return tab.view if tab is not None and tab.view.isVisible() else None


def _first_quote(view: BlockView) -> int | None:
    from persona_desktop.ui.details.needs.quotes import QuoteBlock

    blocks = view.blocks.blocks
    return next((row for row, block in enumerate(blocks) if isinstance(block, QuoteBlock)), None)
