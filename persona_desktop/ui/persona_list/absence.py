"""What stands in the list's place while there is nothing to list; each page is made when it is first needed."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate

if TYPE_CHECKING:
    from persona_desktop.ui.widgets.button import Button
    from persona_desktop.ui.widgets.empty_state import EmptyState
    from persona_desktop.ui.widgets.illustrations import IllustrationName
    from persona_desktop.ui.widgets.skeleton import Skeleton


class ListAbsence(QObject):
    """The pages for loading, no results, an empty workspace, and a failure, with their buttons."""

    clear_asked = Signal()
    everywhere_asked = Signal()
    demo_asked = Signal()
    import_asked = Signal()
    guide_asked = Signal()
    retry_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    @cached_property
    def loading(self) -> Skeleton:
        """Grey rows."""
        from persona_desktop.ui.widgets.skeleton import Skeleton

        return Skeleton(self._theme, "rows")

    def no_results(self, title: str, text: str, *, clear: str, elsewhere: bool) -> EmptyState:
        """Nothing matches; ``clear`` names the button that gives up, and ``elsewhere`` offers to search in all."""
        page, clearing, everywhere = self._no_results
        page.set_content("no_results", title, text)
        clearing.setText(clear)
        everywhere.setVisible(elsewhere)
        return page

    def first_run(self, *, has_demo: bool) -> EmptyState:
        """Nothing is there yet; the demo is offered unless it is loaded."""
        page, demo = self._first_run
        demo.setVisible(not has_demo)
        if has_demo:
            page.set_content(
                "first_run",
                translate("PersonaList", "No personas in this project"),
                translate(
                    "PersonaList",
                    "Bring some in a JSON or CSV file: with the button, or by dropping it on the window. Other projects can"
                    " be chosen at the top of the sidebar.",
                ),
            )
        else:
            page.set_content(
                "first_run",
                translate("PersonaList", "No personas here yet"),
                translate(
                    "PersonaList",
                    "Load the demo with invented people to look around; it is easily removed again. Or bring your own"
                    " personas in a JSON or CSV file: dropping it on the window is enough.",
                ),
            )
        return page

    def failed(self, title: str, text: str) -> EmptyState:
        """The list cannot be read."""
        self._failed.set_content("failed", title, text)
        return self._failed

    @cached_property
    def _no_results(self) -> tuple[EmptyState, Button, Button]:
        page = self._page("no_results")
        clear = page.add_action(translate("PersonaList", "Clear filters"), "primary", icon="x")
        clear.clicked.connect(self.clear_asked)
        everywhere = page.add_action(translate("PersonaList", "Search in all"), icon="search")
        everywhere.clicked.connect(self.everywhere_asked)
        return page, clear, everywhere

    @cached_property
    def _first_run(self) -> tuple[EmptyState, Button]:
        page = self._page("first_run")
        demo = page.add_action(translate("PersonaList", "Load the demo"), "primary", icon="sparkles")
        demo.clicked.connect(self.demo_asked)
        bring = page.add_action(translate("PersonaList", "Import a file"), icon="file-input")
        bring.clicked.connect(self.import_asked)
        page.set_footnote(
            translate("PersonaList", "What the program shows and how far to trust it: the guide")
        )
        page.footnote.clicked.connect(self.guide_asked)
        return page, demo

    @cached_property
    def _failed(self) -> EmptyState:
        page = self._page("failed")
        retry = page.add_action(translate("PersonaList", "Try again"), "primary", icon="refresh-cw")
        retry.clicked.connect(self.retry_asked)
        return page

    def _page(self, illustration: IllustrationName) -> EmptyState:
        from persona_desktop.ui.widgets.empty_state import EmptyState

        return EmptyState(self._theme, illustration, "", "", ground="list")
