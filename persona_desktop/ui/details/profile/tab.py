"""The profile."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from persona_desktop.domain.details import PersonaDetails
from persona_desktop.ui.details.block_view import BlockView
from persona_desktop.ui.details.profile.page import profile_blocks
from persona_desktop.ui.details.profile.personality import ToggleCulture
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate


class ProfileTab(QWidget):
    """Demographics, personality and story of a persona.

    Hofstede's dimensions are closed at first; opened, they stay so for every persona.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._details: PersonaDetails | None = None
        self._culture_open = False
        self.view = BlockView(theme, top=24, parent=self)
        self.view.setAccessibleName(translate("Profile", "Profile"))
        self.view.action_requested.connect(self._on_action)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)

    def show_details(self, details: PersonaDetails) -> None:
        """Show a persona; the same persona again keeps the place on the page."""
        before, self._details = self._details, details
        blocks = profile_blocks(details.persona, culture_open=self._culture_open)
        if before is not None and before.persona.id == details.persona.id:
            self.view.replace_blocks(blocks)
        else:
            self.view.show_blocks(blocks)

    def _on_action(self, action: object) -> None:
        if isinstance(action, ToggleCulture) and self._details is not None:
            self._culture_open = not self._culture_open
            self.view.replace_blocks(profile_blocks(self._details.persona, culture_open=self._culture_open))
