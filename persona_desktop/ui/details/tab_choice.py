"""The choice of a tab: words in a row, or a drop-down where they do not fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.drop_downs import Select
from persona_desktop.ui.widgets.panel_tabs import PanelTabs

_SIDE = 32
_HEIGHT = 39
_PICKER_BELOW = 7


class TabChoice(QWidget):
    """Tabs by number, from 0; the first word starts 32 px from the left edge."""

    chosen = Signal(int)
    """A person chose another tab."""

    def __init__(self, theme: Theme, names: Sequence[str], name: str, parent: QWidget | None = None) -> None:
        """``name`` is what a screen reader calls the choice."""
        super().__init__(parent)
        self._theme = theme
        self._names = tuple(names)
        self._dots: dict[int, str] = {}
        self.tabs = PanelTabs(theme, name, parent=self)
        self.tabs.setUsesScrollButtons(False)
        for text in names:
            self.tabs.addTab(text)
        self.picker = Select(theme, tuple(names), name=name, parent=self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.tabs)
        self.tabs.currentChanged.connect(self.chosen)
        self.picker.activated.connect(self.chosen)
        self._arrange()
        theme.changed.connect(self._arrange)

    def set_current(self, number: int) -> None:
        """Mark a tab as chosen, without telling."""
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(number)
        self.tabs.blockSignals(False)
        self.tabs.update()
        self.picker.setCurrentIndex(number)

    def set_dot(self, number: int, meaning: str | None) -> None:
        """Show a dot on a tab with what it means, or none."""
        if self._dots.get(number) == meaning:
            return
        if meaning is None:
            self._dots.pop(number, None)
        else:
            self._dots[number] = meaning
        self.tabs.set_dot(number, meaning)
        name = self._names[number]
        self.picker.setItemText(number, f"{name} · {meaning}" if meaning else name)
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(self.tabs.sizeHint().width(), self._theme.size(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * _SIDE + 80, self._theme.size(_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        height = self._theme.size(_HEIGHT)
        left = _SIDE - PanelTabs.INSET
        needed = sum(self.tabs.tabSizeHint(number).width() for number in range(self.tabs.count()))
        fits = left + needed <= self.width()
        self.tabs.setVisible(fits)
        self.picker.setVisible(not fits)
        self.setFocusProxy(self.tabs if fits else self.picker)
        self.tabs.setGeometry(left, 0, max(0, self.width() - left), height)
        hint = self.picker.sizeHint()
        width = min(hint.width(), max(0, self.width() - 2 * _SIDE))
        self.picker.setGeometry(_SIDE, height - hint.height() - _PICKER_BELOW, width, hint.height())
