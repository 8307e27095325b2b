"""The card of a dialog: title, cross, content and a row of buttons."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from persona_desktop.ui.theme import FontRole, Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.button import Button, ButtonKind, IconButton
from persona_desktop.ui.widgets.modal_body import ModalBody
from persona_desktop.ui.widgets.shapes import fill_rounded, outline_rounded
from persona_desktop.ui.widgets.surface import Hairline
from persona_desktop.ui.widgets.text import Text

_PADDING = 24
_CROSS = 28


class ModalCard(QWidget):
    """The raised box that a dialog's content stands in."""

    def __init__(self, theme: Theme, title: str, subtitle: str, role: FontRole, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.cross = IconButton(theme, "x", translate("Modal", "Close"), size=_CROSS)
        self._body = ModalBody(theme, title)
        self.body = self._body.column
        self.body.setContentsMargins(_PADDING, 16, _PADDING, 20)
        self.body.setSpacing(12)
        self.footer = QHBoxLayout()
        self.footer.setContentsMargins(_PADDING, 15, _PADDING, 16)
        self.footer.setSpacing(8)
        self.footer.addStretch(1)
        self._footer_box = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._header(title, subtitle, role))
        column.addWidget(self._body, 1)
        column.addWidget(self._footer_box)
        box = QVBoxLayout(self._footer_box)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(Hairline(theme))
        box.addLayout(self.footer)
        self._footer_box.hide()

    def add_button(self, text: str, kind: ButtonKind, icon: str | None) -> Button:
        """Add a button at the right end of the footer, which is shown from the first one on."""
        button = Button(self._theme, text, kind, icon)
        self.footer.addWidget(button)
        self._footer_box.show()
        return button

    def height_for(self, width: int) -> int:
        """Return the height that the content wants at a width."""
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            return layout.heightForWidth(width)
        return self.sizeHint().height()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, radius = QRectF(self.rect()), self._theme.radius("dialog")
        fill_rounded(painter, rect, radius, self._theme.colour("raised"))
        if self._theme.is_dark:
            # On a dark ground a shadow alone shows no edge.
            outline_rounded(painter, rect, radius, self._theme.colour("line2"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _header(self, title: str, subtitle: str, role: FontRole) -> QHBoxLayout:
        theme = self._theme
        # The cross stands in the middle of the title's line.
        lift = max(0, (_CROSS - theme.line_height(role)) // 2)
        header = QHBoxLayout()
        header.setContentsMargins(_PADDING, 20 - lift, 16, 0)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.setContentsMargins(0, lift, 0, 0)
        texts.addWidget(Text(theme, title, role, wrap=True))
        if subtitle:
            texts.addWidget(Text(theme, subtitle, "body", "text2", wrap=True))
        header.addLayout(texts, 1)
        cross_column = QVBoxLayout()
        cross_column.addWidget(self.cross)
        cross_column.addStretch(1)
        header.addLayout(cross_column)
        return header
