"""A part of a page that can be folded away under its title."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from persona_desktop.ui.theme import FontRole, Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.shapes import FocusRing, fill_rounded

_ICON = 16
_UNLIMITED = 16_777_215


class _Header(QPushButton):
    """The title with its arrow; checked while the part is open."""

    def __init__(self, theme: Theme, title: str, trailing: str, role: FontRole) -> None:
        super().__init__(title)
        self._theme = theme
        self._role: FontRole = role
        self.trailing = trailing
        self.ring = FocusRing()
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        return QSize(120, max(28, self._theme.line_height(self._role) + 8))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, height = self._theme, self.height()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, radius = QRectF(self.rect()), theme.radius("control")
        if self.underMouse():
            fill_rounded(painter, rect, radius, theme.colour("hover"))
        self.ring.paint(painter, theme, rect, radius)
        arrow = "chevron-down" if self.isChecked() else "chevron-right"
        theme.icons.paint(
            painter, arrow, QRectF(0, (height - _ICON) / 2, _ICON, _ICON), theme.colour("text2")
        )
        painter.setFont(theme.font(self._role))
        painter.setPen(theme.colour("text"))
        room = self.width() - _ICON - 4 - self._trailing_width()
        title = theme.metrics(self._role).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(_ICON + 4, theme.baseline(self._role, height), title)
        if self.trailing:
            painter.setFont(theme.font("small"))
            painter.setPen(theme.colour("text3"))
            x = self.width() - theme.metrics("small").horizontalAdvance(self.trailing)
            painter.drawText(round(x), theme.baseline("small", height), self.trailing)

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

    def _trailing_width(self) -> float:
        return self._theme.metrics("small").horizontalAdvance(self.trailing) + 12 if self.trailing else 0

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class CollapsibleSection(QWidget):
    """A title that opens and closes the widget below it; Space or Enter on the title does the same."""

    toggled = Signal(bool)
    """Whether a person opened (True) or closed the part."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        content: QWidget,
        *,
        expanded: bool = True,
        trailing: str = "",
        role: FontRole = "smalls",
        parent: QWidget | None = None,
    ) -> None:
        """`trailing` stands at the right end of the title row, e.g. "4 of 11"."""
        super().__init__(parent)
        self._theme = theme
        self._content = content
        self._header = _Header(theme, title, trailing, role)
        self._motion = QVariantAnimation(self)
        self._motion.valueChanged.connect(self._on_motion)
        self._motion.finished.connect(self._settle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._header)
        column.addWidget(content)
        self._header.setChecked(expanded)
        self._header.clicked.connect(self._on_clicked)
        self._settle()

    @property
    def is_expanded(self) -> bool:
        """Whether the content shows."""
        return self._header.isChecked()

    @property
    def header(self) -> QPushButton:
        """The title's button."""
        return self._header

    def set_expanded(self, expanded: bool) -> None:
        """Open or close at once, without telling."""
        self._motion.stop()
        self._header.setChecked(expanded)
        self._settle()

    def set_title(self, title: str, trailing: str = "") -> None:
        """Change the title row."""
        self._header.setText(title)
        self._header.trailing = trailing
        self._header.update()

    def _on_clicked(self, expanded: bool) -> None:
        self._describe()
        duration = self._theme.duration("collapse")
        if duration and self.isVisible():
            self._motion.stop()
            current = self._content.height() if self._content.isVisible() else 0
            self._content.setMaximumHeight(current)
            self._content.show()
            self._motion.setDuration(duration)
            self._motion.setEasingCurve(self._theme.easing("collapse"))
            self._motion.setStartValue(current)
            self._motion.setEndValue(self._full_height() if expanded else 0)
            self._motion.start()
        else:
            self._settle()
        self.toggled.emit(expanded)

    def _full_height(self) -> int:
        if self._content.hasHeightForWidth():
            return self._content.heightForWidth(self.width())
        return self._content.sizeHint().height()

    def _on_motion(self, height: int) -> None:
        self._content.setMaximumHeight(height)

    def _settle(self) -> None:
        self._content.setMaximumHeight(_UNLIMITED)
        self._content.setVisible(self._header.isChecked())
        self._describe()
        self._header.update()

    def _describe(self) -> None:
        if self._header.isChecked():
            state = translate("CollapsibleSection", "Expanded")
        else:
            state = translate("CollapsibleSection", "Collapsed")
        self._header.setAccessibleDescription(state)
