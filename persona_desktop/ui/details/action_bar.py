"""The window's actions as buttons at the top of the panel: with texts where there is room, else as icons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.button import Button, IconButton

_GAP = 4
_PLAIN_ICON = "ellipsis"
"""Stands for an action that names no icon."""


class ActionBar(QWidget):
    """A button for each action; it is off while its action is, or while the bar waits for a persona.

    An action's data is the name of its icon.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pairs: list[_Pair] = []
        self._available = True
        self._icons_only = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_actions(self, actions: Sequence[QAction]) -> None:
        """Show these actions in this order, in place of those before."""
        for pair in self._pairs:
            pair.remove()
        self._pairs = [_Pair(self._theme, action) for action in actions]
        for pair in self._pairs:
            self._row.addWidget(pair.button)
            self._row.addWidget(pair.icon_button)
            pair.set_available(self._available)
        self._choose_form()

    def set_icons_only(self, icons_only: bool) -> None:
        """Show icons however much room there is, or names where they fit."""
        self._icons_only = icons_only
        self._choose_form()

    @property
    def actions_shown(self) -> list[QAction]:
        """What there is a button for."""
        return [pair.action for pair in self._pairs]

    def set_available(self, available: bool) -> None:
        """Turn all buttons off while there is no persona to act on."""
        self._available = available
        for pair in self._pairs:
            pair.set_available(available)

    @property
    def buttons(self) -> list[QWidget]:
        """The buttons in the order of the keyboard, both forms of each action."""
        return [button for pair in self._pairs for button in (pair.button, pair.icon_button)]

    @property
    def shows_texts(self) -> bool:
        """Whether the actions' names are wanted, and there is room for them."""
        return not self._icons_only and self.width() >= self._width_with_texts()

    def minimumSizeHint(self) -> QSize:
        icons = sum(pair.icon_button.sizeHint().width() + _GAP for pair in self._pairs)
        return QSize(icons, self._theme.size(32))

    def sizeHint(self) -> QSize:
        return QSize(self._width_with_texts(), self._theme.size(32))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_form()

    def _width_with_texts(self) -> int:
        return sum(pair.button.sizeHint().width() + _GAP for pair in self._pairs)

    def _choose_form(self) -> None:
        texts = self.shows_texts
        for pair in self._pairs:
            pair.show_text(texts)


class _Pair:
    """One action in both forms."""

    def __init__(self, theme: Theme, action: QAction) -> None:
        icon = action.data() or _PLAIN_ICON
        self.action = action
        self._available = True
        self.button = Button(theme, action.text(), "quiet", icon)
        self.icon_button = IconButton(theme, icon, action.text(), colour="text")
        for button in (self.button, self.icon_button):
            button.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def set_available(self, available: bool) -> None:
        """Turn the action's buttons off, or let them follow the action."""
        self._available = available
        self._enable()

    def show_text(self, wanted: bool) -> None:
        """Show the form with the text, or the icon alone."""
        self.button.setVisible(wanted)
        self.icon_button.setVisible(not wanted)

    def remove(self) -> None:
        """Take both buttons away."""
        self.action.changed.disconnect(self._follow)
        for button in (self.button, self.icon_button):
            button.hide()
            button.setParent(None)
            button.deleteLater()

    def _follow(self) -> None:
        text = self.action.text().replace("&", "").rstrip("…")
        keys = self.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.button.setText(text)
        self.icon_button.set_name(text)
        for button in (self.button, self.icon_button):
            button.setToolTip(f"{text} ({keys})" if keys else text)
        self._enable()

    def _enable(self) -> None:
        for button in (self.button, self.icon_button):
            button.setEnabled(self._available and self.action.isEnabled())
