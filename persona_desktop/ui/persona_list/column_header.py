"""The names of the columns above the wide list; a click sorts."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from persona_desktop.domain.persona_filter import SortKey
from persona_desktop.ui.persona_list.geometry import columns
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.shapes import FocusRing

HEIGHT = 32


class _ColumnName(QAbstractButton):
    def __init__(self, theme: Theme, text: str, *, to_the_right: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._to_the_right = to_the_right
        self._arrow = ""
        self._ring = FocusRing()
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_order(None)

    def show_order(self, descending: bool | None) -> None:
        self._arrow = "" if descending is None else "↓" if descending else "↑"
        name = translate("PersonaList", "Sort by: {column}").format(column=self.text())
        if descending is not None:
            order = (
                translate("PersonaList", "sorted, highest first")
                if descending
                else translate("PersonaList", "sorted, lowest first")
            )
            name = f"{name}, {order}"
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, HEIGHT)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring.focus_in(event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ring.focus_out(event)
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sorted_by = bool(self._arrow)
        painter.setFont(theme.font("micros" if sorted_by else "micro"))
        painter.setPen(theme.colour("text" if sorted_by or self.underMouse() else "text2"))
        side = Qt.AlignmentFlag.AlignRight if self._to_the_right else Qt.AlignmentFlag.AlignLeft
        text = f"{self.text()} {self._arrow}".strip()
        painter.drawText(QRectF(self.rect()), int(side | Qt.AlignmentFlag.AlignVCenter), text)
        self._ring.paint(painter, theme, QRectF(self.rect()), 4)


class ColumnHeader(QWidget):
    """The line of column names."""

    sort_asked = Signal(object)
    """The `SortKey` of the column that was clicked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        names = {
            SortKey.NAME: (translate("PersonaList", "Persona"), False),
            SortKey.SEGMENT: (translate("PersonaList", "Segment"), False),
            SortKey.OPPORTUNITY: (translate("PersonaList", "Opportunity"), True),
            SortKey.PAINS: (translate("PersonaList", "Pains"), False),
            SortKey.CHANGED: (translate("PersonaList", "Changed"), True),
        }
        self._need = translate("PersonaList", "Top need")
        self._names = {
            key: _ColumnName(theme, text, to_the_right=right, parent=self)
            for key, (text, right) in names.items()
        }
        for key, name in self._names.items():
            name.clicked.connect(lambda _=False, column=key: self.sort_asked.emit(column))
        theme.changed.connect(self.update)

    def show_order(self, sort: SortKey, descending: bool) -> None:
        """Mark the column that orders the list."""
        for key, name in self._names.items():
            name.show_order(descending if key is sort else None)

    def sizeHint(self) -> QSize:
        return QSize(600, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        places = columns(self.width())
        for key, column in (
            (SortKey.NAME, places.persona),
            (SortKey.SEGMENT, places.segment),
            (SortKey.OPPORTUNITY, places.score),
            (SortKey.PAINS, places.pains),
            (SortKey.CHANGED, places.changed),
        ):
            name = self._names[key]
            left = column.left - 64 if key is SortKey.OPPORTUNITY else column.left
            name.setGeometry(left, 0, max(column.right - left, 0), self.height() - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        places = columns(self.width())
        painter.setFont(theme.font("micro"))
        painter.setPen(theme.colour("text2"))
        need = QRectF(places.need.left, 0, max(places.need.width - 64, 0), self.height() - 1)
        painter.drawText(need, int(Qt.AlignmentFlag.AlignVCenter), self._need)
        line = QRectF(20, self.height() - 1, places.changed.right - 20, 1)
        painter.fillRect(line, theme.colour("line2"))
