"""The keys that open menus: F10, Alt pressed and let go by itself, and Shift+F10 for what has the focus."""

from __future__ import annotations

import sys
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow

_BREAKS = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.FocusOut,
        QEvent.Type.FocusAboutToChange,
    }
)
"""What makes of Alt a part of something else."""


class MenuKey(QObject):
    """Listens to a window of the system, which hears every key before the widget that has the focus."""

    pressed = Signal()
    """The menus of the window are wanted."""
    context_pressed = Signal()
    """The context menu of what has the focus is wanted; Windows asks for that itself."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watched: QWindow | None = None
        self._alt_alone = False

    def watch(self, window: QWindow | None) -> None:
        """Listen to a window from now on, instead of the one before."""
        if window is self._watched:
            return
        if self._watched is not None:
            self._watched.removeEventFilter(self)
        self._watched = window
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress:
            return self._press(cast("QKeyEvent", event))
        if kind == QEvent.Type.KeyRelease:
            self._release(cast("QKeyEvent", event))
        elif kind in _BREAKS:
            self._alt_alone = False
        return False

    def _press(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~Qt.KeyboardModifier.AltModifier
        self._alt_alone = event.key() == Qt.Key.Key_Alt and not held
        if event.key() != Qt.Key.Key_F10:
            return False
        match event.modifiers():
            case Qt.KeyboardModifier.NoModifier:
                self.pressed.emit()
                return True
            case Qt.KeyboardModifier.ShiftModifier if sys.platform != "win32":
                self.context_pressed.emit()
                return True
        return False

    def _release(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            return
        alone, self._alt_alone = self._alt_alone, False
        if alone and event.key() == Qt.Key.Key_Alt:
            self.pressed.emit()
