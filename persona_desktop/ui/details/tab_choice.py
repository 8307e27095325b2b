"""The choice of a tab: words in a row, or a drop-down where they do not fit or the window is narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.drop_downs import Select
from persona_desktop.ui.widgets.panel_tabs import PanelTabs
from persona_desktop.ui.window_form import WindowForm

_SIDE = 32
_HEIGHT = 39
_PICKER_BELOW = 7
_PICKER_WIDTH = 240
_PICKER_HEIGHT = 36
_ABOVE_PICKER = 14
_BESIDE_GAP = 16
_BELOW_GAP = 8


class TabChoice(QWidget):
    """Tabs by number, from 0; the first word starts where the pages do.

    In a narrow window it is always a drop-down, and something else has its place beside that, or below.
    """

    chosen = Signal(int)
    """A person chose another tab."""

    def __init__(self, theme: Theme, names: Sequence[str], name: str, parent: QWidget | None = None) -> None:
        """``name`` is what a screen reader calls the choice."""
        super().__init__(parent)
        self._theme = theme
        self._names = tuple(names)
        self._dots: dict[int, str] = {}
        self._narrow = False
        self._side = _SIDE
        self._beside: QWidget | None = None
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

    def set_form(self, form: WindowForm, side: int, beside: QWidget) -> None:
        """Stand in a window of this form, whose pages have margins of so many pixels.

        In a narrow one ``beside`` is taken in, until its owner lays it out elsewhere.
        """
        self._narrow = form is WindowForm.NARROW
        self._side = side
        self._beside = beside if self._narrow else None
        if self._narrow:
            beside.setParent(self)
            beside.show()
        self.picker.set_role("bodys" if self._narrow else "body")
        self._arrange()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = self._theme
        if not self._narrow:
            return theme.size(_HEIGHT)
        picker = theme.size(_PICKER_HEIGHT)
        place = self._place_beside(width)
        bottom = picker if place is None else max(picker, place.bottom() + 1)
        return 2 * _ABOVE_PICKER + bottom

    def _place_beside(self, width: int) -> QRect | None:
        """Return where the rest goes, counted from the drop-down's top: beside it, or below; None if it is empty."""
        theme, beside = self._theme, self._beside
        if beside is None or beside.sizeHint().isEmpty():
            return None
        picker = theme.size(_PICKER_HEIGHT)
        hint, inner = beside.sizeHint(), width - 2 * self._side
        left = self._picker_width(width) + _BESIDE_GAP
        if left + hint.width() <= inner:
            return QRect(self._side + left, (picker - hint.height()) // 2, inner - left, hint.height())
        return QRect(self._side, picker + _BELOW_GAP, inner, beside.heightForWidth(inner))

    def _picker_width(self, width: int) -> int:
        widest = max(self._theme.size(_PICKER_WIDTH), self.picker.sizeHint().width())
        return max(0, min(widest, width - 2 * self._side))

    def sizeHint(self) -> QSize:
        return QSize(self.tabs.sizeHint().width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * self._side + 80, self._theme.size(_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()  # what stands beside needs another size
        return super().event(event)

    def settle(self) -> None:
        """Take the height that is needed now, and place everything anew."""
        self._arrange()

    def _arrange(self) -> None:
        if self._narrow:
            self._arrange_narrow()
        else:
            self._arrange_wide()
        height = self.heightForWidth(self.width())
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def _arrange_narrow(self) -> None:
        self._show_form(tabs=False)
        width = self.width()
        size = self._theme.size(_PICKER_HEIGHT)
        self.picker.setGeometry(self._side, _ABOVE_PICKER, self._picker_width(width), size)
        place = self._place_beside(width)
        if self._beside is not None and place is not None:
            self._beside.setGeometry(place.translated(0, _ABOVE_PICKER))

    def _arrange_wide(self) -> None:
        height = self._theme.size(_HEIGHT)
        left = self._side - PanelTabs.INSET
        needed = sum(self.tabs.tabSizeHint(number).width() for number in range(self.tabs.count()))
        self._show_form(tabs=left + needed <= self.width())
        self.tabs.setGeometry(left, 0, max(0, self.width() - left), height)
        hint = self.picker.sizeHint()
        width = min(hint.width(), max(0, self.width() - 2 * self._side))
        self.picker.setGeometry(self._side, height - hint.height() - _PICKER_BELOW, width, hint.height())

    def _show_form(self, *, tabs: bool) -> None:
        """Show the words or the drop-down; the keyboard goes from one to the other."""
        had_focus = self.tabs.hasFocus() or self.picker.hasFocus()
        self.tabs.setVisible(tabs)
        self.picker.setVisible(not tabs)
        self.setFocusProxy(self.tabs if tabs else self.picker)
        if had_focus:
            self.setFocus()
