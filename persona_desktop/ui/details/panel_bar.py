"""The top bar of the details panel: closing, stepping through the list, and the actions."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from persona_desktop.ui.details.action_bar import ActionBar
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.button import IconButton
from persona_desktop.ui.widgets.surface import Hairline
from persona_desktop.ui.widgets.text import Text

_HEIGHT = 52
_LEFT = 14
_RIGHT = 21
"""With a quiet button's padding its text ends where the page does."""


class PanelBar(QWidget):
    """Close, previous, next, the place in the list, and the actions."""

    closed = Signal()
    previous_requested = Signal()
    next_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.close_button = IconButton(theme, "chevrons-right", translate("PanelBar", "Close details"))
        self.previous_button = IconButton(
            theme, "chevron-up", translate("PanelBar", "Previous persona"), size=28
        )
        self.next_button = IconButton(theme, "chevron-down", translate("PanelBar", "Next persona"), size=28)
        self.position = Text(theme, "", "small", "text2")
        self.actions_bar = ActionBar(theme)
        self._line = Hairline(theme, vertical=True)
        self._line.setFixedHeight(16)
        row = QHBoxLayout(self)
        row.setContentsMargins(_LEFT, 0, _RIGHT, 0)
        row.setSpacing(0)
        row.addWidget(self.close_button)
        row.addSpacing(4)
        row.addWidget(self._line)
        row.addSpacing(4)
        row.addWidget(self.previous_button)
        row.addWidget(self.next_button)
        row.addSpacing(5)
        row.addWidget(self.position)
        row.addSpacing(12)
        row.addWidget(self.actions_bar, 1)
        row.addStretch(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._fit()
        theme.changed.connect(self._fit)
        self.close_button.clicked.connect(self.closed)
        self.previous_button.clicked.connect(self.previous_requested)
        self.next_button.clicked.connect(self.next_requested)

    def show_position(self, position: int, total: int) -> None:
        """Say which of the list's personas this is, from 1; 0 stands for one that the list does not show."""
        text = translate("PanelBar", "{position} of {total}").format(position=position, total=total)
        self.position.setText(text if position else "")
        first = translate("PanelBar", "This is the first persona of the list")
        last = translate("PanelBar", "This is the last persona of the list")
        nothing = translate("PanelBar", "The list is empty")
        self.previous_button.set_unavailable(first if position == 1 else None if total else nothing)
        self.next_button.set_unavailable(
            last if position == total and position else None if total else nothing
        )

    def show_all(self, wanted: bool) -> None:
        """Show everything, or closing alone: there is no persona to step from."""
        for widget in (self._line, self.previous_button, self.next_button, self.position, self.actions_bar):
            widget.setVisible(wanted)

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.size(_HEIGHT))
