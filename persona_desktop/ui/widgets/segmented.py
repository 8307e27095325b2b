"""A row of buttons of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from persona_desktop.ui.theme import FontRole, Theme
from persona_desktop.ui.widgets.shapes import FocusRing, fill_rounded, outline_rounded
from persona_desktop.ui.widgets.tool_tip import plain_tip

_PADDING = 12
_LEAST_PADDING = 4


class _Segment(QRadioButton):
    """One of the choices; a radio button for a screen reader, since only one of them holds."""

    def __init__(self, theme: Theme, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.ring = FocusRing()
        self.setText(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = ceil(self._theme.metrics("smalls").horizontalAdvance(self.text()))
        return QSize(width + 2 * _PADDING, self._theme.size(28))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_cut = self.width() < self.sizeHint().width()
        self.setToolTip(plain_tip(self.text()) if is_cut else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, radius = QRectF(self.rect()), theme.radius("control") - 1
        if self.isChecked():
            fill_rounded(painter, rect, radius, theme.colour("raised"))
            outline_rounded(painter, rect, radius, theme.colour("line2"))
        elif self.underMouse():
            fill_rounded(painter, rect, radius, theme.colour("hover"))
        self.ring.paint(painter, theme, rect, radius)
        role: FontRole = "smalls" if self.isChecked() else "smallm"
        painter.setPen(theme.colour("text" if self.isChecked() else "text2"))
        painter.setFont(theme.font(role))
        metrics, room = theme.metrics(role), self.width() - 2 * _LEAST_PADDING
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room + 1)
        x = (self.width() - metrics.horizontalAdvance(text)) / 2
        painter.drawText(round(x), theme.baseline(role, self.height()), text)

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * _LEAST_PADDING + 16, self.sizeHint().height())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.ring.focus_in(event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.ring.focus_out(event)
        super().focusOutEvent(event)


class Segmented(QWidget):
    """Two to five short choices in a row; arrow keys move between them. `name` is for a screen reader."""

    chosen = Signal(int)
    """The index of the choice a person made."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        choices: Sequence[str],
        *,
        current: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        for index, choice in enumerate(choices):
            segment = _Segment(theme, choice, self)
            self._group.addButton(segment, index)
            row.addWidget(segment)
        self.set_current(current)
        self._group.idClicked.connect(self.chosen)
        theme.changed.connect(self._restyle)

    @property
    def current(self) -> int:
        """The index of the chosen button."""
        return self._group.checkedId()

    @property
    def current_button(self) -> QAbstractButton:
        """The chosen button, which the keyboard lands on."""
        return self._group.button(self.current)

    def set_current(self, index: int) -> None:
        """Choose without telling; raises `IndexError` for an index without a button."""
        button = self._group.button(index)
        if button is None:
            raise IndexError(index)
        button.setChecked(True)
        for other in self._group.buttons():
            # Tab lands on the choice that holds; Qt sees to that itself only once one of them had the focus.
            other.setFocusPolicy(Qt.FocusPolicy.StrongFocus if other is button else Qt.FocusPolicy.ClickFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill_rounded(
            painter, QRectF(self.rect()), self._theme.radius("control") + 1, self._theme.colour("sub2")
        )

    def _restyle(self) -> None:
        for button in self._group.buttons():
            button.updateGeometry()
        self.update()
