"""Putting a project's list into the window: sidebar, rows, actions and freshness say the same."""

from __future__ import annotations

from dataclasses import dataclass

from persona_desktop.domain.persona_filter import PersonaIndex
from persona_desktop.domain.persona_summary import Project, ProjectListing, Workspace
from persona_desktop.ui.main_window import MainWindow
from persona_desktop.ui.sidebar.freshness import Freshness, FreshnessState


@dataclass(frozen=True, slots=True)
class ShownList:
    """What the list, the sidebar and the project switch show."""

    workspace: Workspace
    listing: ProjectListing
    index: PersonaIndex

    @property
    def project(self) -> Project | None:
        """The project on the screen; None while the workspace has none."""
        return self.listing.project if self.workspace.projects else None


def show_list(window: MainWindow, shown: ShownList, state: FreshnessState) -> None:
    """Show a list under the query that the window has."""
    query = window.list.query
    window.sidebar.show_workspace(shown.workspace, shown.project)
    window.sidebar.show_personas(shown.index, (query.needs, query.segment))
    window.list.show_personas(shown.index, has_demo=shown.workspace.has_demo)
    window.commands.set_has_demo(has_demo=shown.workspace.has_demo)
    window.sidebar.show_freshness(Freshness(state, shown.listing.loaded_at))
