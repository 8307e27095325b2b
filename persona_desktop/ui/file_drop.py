"""Taking files that are dropped on the window, and showing while they are dragged that they will be taken."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.shapes import fill_rounded, outline_rounded

_INSET = 8
_LINE = 2.0
_VEIL = 0.6
_LABEL_HEIGHT = 40
_LABEL_SIDE = 20


def holds_files(data: QMimeData) -> bool:
    """Whether what is dragged is files of this computer and nothing else."""
    return data.hasUrls() and all(url.isLocalFile() for url in data.urls())


class DropSign(QWidget):
    """A frame around the window with a sentence in its middle; the mouse goes through it."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence."""
        return translate("FileDrop", "Drop the files to import them")

    def appear(self) -> None:
        """Cover the window."""
        self.setGeometry(self._window.rect())
        self.setAccessibleName(self.text)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(theme.colour("surface"))
        veil.setAlphaF(_VEIL)
        painter.fillRect(self.rect(), veil)
        frame = QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        outline_rounded(painter, frame, theme.radius("dialog"), theme.colour("accent"), _LINE)
        width = theme.metrics("leadm").horizontalAdvance(self.text) + 2 * _LABEL_SIDE
        label = QRectF(0, 0, width, _LABEL_HEIGHT)
        label.moveCenter(frame.center())
        fill_rounded(painter, label, theme.radius("row"), theme.colour("accent_bg"))
        outline_rounded(painter, label, theme.radius("row"), theme.colour("accent_line"))
        painter.setFont(theme.font("leadm"))
        painter.setPen(theme.colour("accent_text"))
        painter.drawText(label, int(Qt.AlignmentFlag.AlignCenter), self.text)


class FileDrop(QObject):
    """Lets a window take files."""

    dropped = Signal(list)
    """Paths of the files."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.sign = DropSign(theme, window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            if holds_files(event.mimeData()):
                event.acceptProposedAction()
                self.sign.appear()
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.sign.hide()
        elif event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self.sign.hide()
            event.acceptProposedAction()
            self.dropped.emit([Path(url.toLocalFile()) for url in event.mimeData().urls()])
            return True
        return super().eventFilter(watched, event)
