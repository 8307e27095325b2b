"""The content of a dialog, which scrolls where the window is too low, or the text too large, for all of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.scroll_area import ThinScrollBars
from persona_desktop.ui.widgets.shapes import FocusRing

_LOWEST = 64


class ModalBody(QScrollArea):
    """Holds `column`. What can shrink in it (a table) shrinks first; only then does the whole scroll.

    While it scrolls it takes the keyboard, so that arrow and page keys reach all of it; `name` is what a screen reader
    calls it then.
    """

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._ring = FocusRing()
        self._content = QWidget()
        self._content.setAutoFillBackground(False)
        self.column = QVBoxLayout(self._content)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sideways = self.horizontalScrollBar()
        sideways.valueChanged.connect(
            lambda: sideways.setValue(0)
        )  # a field that is tabbed to would move all of it
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(self._content)
        self._content.setAutoFillBackground(False)
        self._content.installEventFilter(self)
        ThinScrollBars(theme, self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the content wants at a width."""
        if self.column.hasHeightForWidth():
            return self.column.heightForWidth(width)
        return self.column.sizeHint().height()

    def sizeHint(self) -> QSize:
        return self.column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.column.minimumSize().width(), min(_LOWEST, self.column.minimumSize().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = QRectF(self.viewport().rect()).adjusted(4, 0, -4, 0)
        self._ring.paint(painter, self._theme, inner, self._theme.radius("control"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring.focus_in(event)
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ring.focus_out(event)
        super().focusOutEvent(event)
        self.viewport().update()

    def _fit(self) -> None:
        # The bar lies in the content's right margin: no line breaks anew when it appears.
        width, room = self.width(), self.height()
        least = (
            self.column.minimumHeightForWidth(width)
            if self.column.hasHeightForWidth()
            else self.column.minimumSize().height()
        )
        self._content.resize(width, max(room, least))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if least > room else Qt.FocusPolicy.NoFocus)
