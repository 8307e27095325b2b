"""The keyboard of a dialog: Tab stays inside, and where it was before gets it back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from persona_desktop.ui.widgets.tab_stops import tab_stops


class FocusKeeper:
    """Moves the focus among the widgets of an `area` that lies over a `window`."""

    def __init__(self, area: QWidget, window: QWidget) -> None:
        self._area = area
        self._window = window
        self._before: QWidget | None = None

    def remember(self) -> None:
        """Note who has the focus now."""
        self._before = QApplication.focusWidget() or self._window.window().focusWidget()

    def stops(self) -> list[QWidget]:
        """Return the widgets of the area that Tab reaches, in tab order."""
        return [stop for stop in tab_stops(self._area) if stop.focusProxy() is None]

    def enter(self, first: QWidget | None, last: QWidget) -> None:
        """Give the focus to `first`, or else to the first stop; `last` gets it only where there is no other."""
        stops = self.stops()
        if first not in stops:
            first = next((stop for stop in stops if stop is not last), last if last in stops else None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, *, forward: bool) -> None:
        """Go to the next stop or the one before; behind the last comes the first."""
        stops = self.stops()
        if not stops:
            return
        focused = QApplication.focusWidget()
        index = stops.index(focused) if focused in stops else -1 if forward else 0
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(index + (1 if forward else -1)) % len(stops)].setFocus(reason)

    def reason_of_leaving(self) -> Qt.FocusReason:
        """Return the mouse where it is over a button: no ring shall appear then where the focus goes."""
        buttons = (stop for stop in self.stops() if isinstance(stop, QAbstractButton))
        by_mouse = any(button.underMouse() for button in buttons)
        return Qt.FocusReason.MouseFocusReason if by_mouse else Qt.FocusReason.OtherFocusReason

    def give_back(self, reason: Qt.FocusReason) -> None:
        """Give the focus to whoever had it, or to the window where that is gone."""
        before = self._before
        here = before is not None and isValid(before) and before.isVisible() and before.isEnabled()
        (before if before is not None and here else self._window).setFocus(reason)
