"""The panel's actions in a narrow window: a round button over the page, with a menu."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.floating_button import DIAMETER, FloatingButton
from persona_desktop.ui.widgets.floating_menu import FloatingMenu

_MARGIN = 24
_MARGIN_SMALL = 16
_SMALL_BELOW = 480


class NarrowActions(QObject):
    """Keeps the button in the lower right corner of a panel, above its menu."""

    ROOM: Final = DIAMETER + _MARGIN
    """What a page keeps free below its last block, so that the button covers none, in pixels."""

    def __init__(self, theme: Theme, panel: QWidget) -> None:
        super().__init__(panel)
        self._panel = panel
        self._actions: tuple[QAction, ...] = ()
        name = translate("NarrowActions", "Actions")
        self.menu = FloatingMenu(theme, panel, name)
        self.button = FloatingButton(theme, "ellipsis", name, panel)
        self.button.hide()
        self.button.clicked.connect(self.toggle)
        self.menu.closed.connect(lambda: self.button.show_opened(opened=False))
        panel.installEventFilter(self)

    def set_actions(self, actions: Sequence[QAction]) -> None:
        """Offer these actions."""
        self._actions = tuple(actions)

    def set_wanted(self, wanted: bool) -> None:
        """Show the button, or take it away together with an open menu."""
        if not wanted:
            self.menu.close_menu()
        self.button.setVisible(wanted)
        self._place()

    def toggle(self) -> None:
        """Open the menu, or close it."""
        if self.menu.isVisible():
            self.menu.close_menu()
            return
        self.button.show_opened(opened=True)
        self.menu.open(self._actions, self._circle())
        self.button.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._panel:
            self._place()
        return False

    def _circle(self) -> QRect:
        return self.button.circle.translated(self.button.pos())

    def _place(self) -> None:
        margin = _MARGIN_SMALL if self._panel.width() < _SMALL_BELOW else _MARGIN
        self.button.place(self._panel.rect(), margin)
        if self.menu.isVisible():
            self.menu.fill_host(self._circle())
