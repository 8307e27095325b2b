"""A box of text to read and copy: details of an error."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.scroll_area import ThinScrollBars
from persona_desktop.ui.widgets.shapes import RING_WIDTH, fill_rounded, outline_rounded

_LINES = 12
_PADDING = 10


class CopyableText(QWidget):
    """Text of fixed width in a well of its own; it scrolls, and Tab passes it. `name` is for a screen reader."""

    def __init__(self, theme: Theme, text: str, *, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._edit = QPlainTextEdit(text)
        self._edit.setReadOnly(True)
        self._edit.setTabChangesFocus(True)
        self._edit.setFrameShape(QFrame.Shape.NoFrame)
        self._edit.setAccessibleName(name)
        self._edit.viewport().setAutoFillBackground(False)
        self._bars = ThinScrollBars(theme, self._edit)
        self.setFocusProxy(self._edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, _PADDING, 4, _PADDING)
        column.addWidget(self._edit)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_text(self, text: str) -> None:
        """Show another text from its top."""
        self._edit.setPlainText(text)

    def sizeHint(self) -> QSize:
        return QSize(400, _LINES * self._theme.line_height("mono") + 2 * _PADDING)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 4 * self._theme.line_height("mono") + 2 * _PADDING)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, radius = QRectF(self.rect()), theme.radius("card")
        fill_rounded(painter, rect, radius, theme.colour("sub"))
        focused = self._edit.hasFocus()
        edge = theme.colour("focus" if focused else "line")
        outline_rounded(painter, rect, radius, edge, RING_WIDTH if focused else 1)

    def _restyle(self) -> None:
        theme = self._theme
        self._edit.setFont(theme.font("mono"))
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        palette.setColor(QPalette.ColorRole.Text, theme.colour("text2"))
        palette.setColor(QPalette.ColorRole.Highlight, theme.colour("fill"))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.colour("on_fill"))
        self._edit.setPalette(palette)
        self.updateGeometry()
        self.update()
