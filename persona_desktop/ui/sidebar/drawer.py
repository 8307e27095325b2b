"""Where the sidebar is while the window is too narrow for it: behind a button, over the list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from persona_desktop.ui.theme import Theme


class Drawer(QWidget):
    """Lays a widget over the left edge of `host` and darkens the rest.

    Escape, a click beside it and the focus going elsewhere close it; the keyboard returns to where it was.
    """

    closed = Signal()
    """The content is handed back: hidden, and nobody's child but the drawer's until it is laid out elsewhere."""

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._theme = theme
        self._host = host
        self._content: QWidget | None = None
        self._focus_before: QWidget | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addStretch(1)
        self.hide()
        theme.changed.connect(self.update)

    @property
    def is_open(self) -> bool:
        """Whether it lies over the window."""
        return self._content is not None

    def open(self, content: QWidget) -> None:
        """Show ``content``, which belongs to the drawer until `closed`."""
        if self._content is not None:
            return
        self._focus_before = QApplication.focusWidget()
        self._content = content
        self._row.insertWidget(0, content)
        self.fill_host()
        content.show()
        self.show()
        self.raise_()
        content.setFocus(Qt.FocusReason.OtherFocusReason)
        _application().focusChanged.connect(self._focus_moved)

    def close_drawer(self) -> None:
        """Hide and hand the content back; does nothing while it is closed."""
        content, self._content = self._content, None
        if content is None:
            return
        _application().focusChanged.disconnect(self._focus_moved)
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self._host)
        content.hide()
        self._row.removeWidget(content)
        self.hide()
        if had_focus and self._focus_before is not None:
            self._focus_before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._focus_before = None
        self.closed.emit()

    def fill_host(self) -> None:
        """Take the host's present size."""
        self.setGeometry(self._host.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.colour("scrim"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.close_drawer()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                # The window has a use for Escape too, but this is what lies on top.
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.close_drawer()
                return True
        return super().event(event)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and new is not self and not self.isAncestorOf(new):
            self.close_drawer()


def _application() -> QApplication:
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError("a widget needs a QApplication")
    return application
