"""The mouse pointer of a presentation: it disappears when it rests."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QWindow

REST = 2000
"""Milliseconds without a movement after which the pointer disappears."""
_MOVES = frozenset({QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})


class QuietCursor(QObject):
    """Hides the pointer over a window of the system after a moment without movement."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._window: QWindow | None = None
        self._hidden = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._hide)

    @property
    def is_hidden(self) -> bool:
        """Whether the pointer has disappeared."""
        return self._hidden

    def watch(self, window: QWindow | None) -> None:
        """Begin with a window."""
        self.stop()
        self._window = window
        if window is not None:
            window.installEventFilter(self)
            self._rest.start()

    def stop(self) -> None:
        """Show the pointer and leave it alone."""
        if self._window is not None:
            self._window.removeEventFilter(self)
            self._window = None
        self._rest.stop()
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES or event.type() == QEvent.Type.FocusIn:
            self._show()
            self._rest.start()
        elif event.type() == QEvent.Type.FocusOut:
            self._show()
            self._rest.stop()
        return False

    def _hide(self) -> None:
        # Over the widgets below too, which have pointers of their own.
        if not self._hidden:
            self._hidden = True
            QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)

    def _show(self) -> None:
        if self._hidden:
            self._hidden = False
            QGuiApplication.restoreOverrideCursor()
