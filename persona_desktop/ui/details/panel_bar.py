"""The top bar of the details panel: closing, stepping through the list, and the actions."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from persona_desktop.ui.details.action_bar import ActionBar
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.button import Button, IconButton
from persona_desktop.ui.widgets.surface import Hairline
from persona_desktop.ui.widgets.text import Text
from persona_desktop.ui.window_form import WindowForm

_HEIGHT = 52
_LEFT = 14
_RIGHT = 21
"""With a quiet button's padding its text ends where the page does."""
_BEFORE_ACTIONS = 12
_BUTTON_PADDING = 12
"""What a quiet button has before its icon."""


class PanelBar(QWidget):
    """Close, previous, next, the place in the list, and the actions.

    In a narrow window closing is the way back to the list that the panel covers, and the actions are elsewhere.
    """

    closed = Signal()
    previous_requested = Signal()
    next_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._form = WindowForm.WIDE
        self._shows_all = True
        self.close_button = IconButton(theme, "chevrons-right", translate("PanelBar", "Close details"))
        self.back_button = Button(theme, translate("PanelBar", "Personas"), "quiet", "arrow-left")
        self.back_button.setAccessibleName(translate("PanelBar", "Back to the list of personas"))
        self.back_button.hide()
        self.previous_button = IconButton(
            theme, "chevron-up", translate("PanelBar", "Previous persona"), size=28
        )
        self.next_button = IconButton(theme, "chevron-down", translate("PanelBar", "Next persona"), size=28)
        self.position = Text(theme, "", "small", "text2")
        self.actions_bar = ActionBar(theme)
        self._line = Hairline(theme, vertical=True)
        self._line.setFixedHeight(16)
        self._push = QWidget()
        self._push.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._push.hide()
        self._lay_out()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._fit()
        theme.changed.connect(self._fit)
        self.close_button.clicked.connect(self.closed)
        self.back_button.clicked.connect(self.closed)
        self.previous_button.clicked.connect(self.previous_requested)
        self.next_button.clicked.connect(self.next_requested)

    def _lay_out(self) -> None:
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(_LEFT, 0, _RIGHT, 0)
        row.setSpacing(0)
        row.addWidget(self.back_button)
        row.addWidget(self.close_button)
        row.addSpacing(4)
        row.addWidget(self._line)
        row.addSpacing(4)
        row.addWidget(self._push, 1)
        row.addWidget(self.previous_button)
        row.addWidget(self.next_button)
        row.addSpacing(5)
        row.addWidget(self.position)
        row.addSpacing(_BEFORE_ACTIONS)
        row.addWidget(self.actions_bar, 1)
        row.addStretch(0)

    def set_form(self, form: WindowForm, side: int) -> None:
        """Stand in a window of this form, whose pages have margins of so many pixels."""
        self._form = form
        narrow = form is WindowForm.NARROW
        self.actions_bar.set_icons_only(form is WindowForm.MIDDLE)
        left, right = (side - _BUTTON_PADDING, side - _BEFORE_ACTIONS) if narrow else (_LEFT, _RIGHT)
        self._row.setContentsMargins(left, 0, right, 0)
        self.back_button.setVisible(narrow)
        self.close_button.setVisible(not narrow)
        self._push.setVisible(narrow)
        self.show_all(self._shows_all)

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
        self._shows_all = wanted
        narrow = self._form is WindowForm.NARROW
        for step in (self.previous_button, self.next_button, self.position):
            step.setVisible(wanted)
        for other in (self._line, self.actions_bar):
            other.setVisible(wanted and not narrow)

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.size(_HEIGHT))
