"""Arranging a window as the last one was left."""

from __future__ import annotations

from uuid import UUID

from persona_desktop.domain.persona_filter import ListQuery, SortKey
from persona_desktop.settings import Settings
from persona_desktop.ui.main_window import MainWindow
from persona_desktop.ui.persona_list.geometry import ColumnShares
from persona_desktop.ui.window_place import put_back


def arrange(window: MainWindow, settings: Settings) -> None:
    """Arrange a window that is not shown yet as the last one was left; what makes no sense today is left out."""
    put_back(window, settings.window)
    arrange_parts(window, settings)


def arrange_parts(window: MainWindow, settings: Settings) -> None:
    """Arrange all but the window's place on the screen."""
    window.commands.toggle_sidebar.setChecked(settings.sidebar)
    window.set_list_width(settings.list_width)
    window.list.set_shares(ColumnShares.parse(settings.columns))
    window.list.view.set_dense(dense=settings.density == "compact")
    sort = next((key for key in SortKey if key.value == settings.sort), None)
    if sort is not None:
        window.list.set_query(ListQuery(sort=sort, descending=settings.descending))


def persona_of(settings: Settings) -> UUID | None:
    """Return the persona that was open last; None where none was, or nothing sensible stands there."""
    try:
        return UUID(settings.last_persona)
    except ValueError:
        return None
