"""The names of the columns above the wide list; a click sorts."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from persona_desktop.domain.persona_filter import SortKey
from persona_desktop.ui.persona_list.geometry import COLUMN_GAP, DEFAULT_SHARES, ColumnShares, columns
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.divider import Divider
from persona_desktop.ui.widgets.shapes import FocusRing

HEIGHT = 32
_GAP = 12


class _ColumnName(QAbstractButton):
    def __init__(self, theme: Theme, text: str, meaning: str, *, to_the_right: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._to_the_right = to_the_right
        self._arrow = ""
        self._ring = FocusRing()
        self.setText(text)
        self.setToolTip(meaning)
        self.setAccessibleDescription(meaning)
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

    @property
    def full_width(self) -> int:
        """What the name takes with the arrow of its order, in pixels."""
        return ceil(self._theme.metrics("micros").horizontalAdvance(f"{self.text()} ↓")) + 2

    def sizeHint(self) -> QSize:
        return QSize(80, self._theme.size(HEIGHT))

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
        arrow = f" {self._arrow}" if self._arrow else ""
        metrics = painter.fontMetrics()
        room = self.width() - metrics.horizontalAdvance(arrow)
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room) + arrow
        painter.drawText(QRectF(self.rect()), int(side | Qt.AlignmentFlag.AlignVCenter), text)
        self._ring.paint(painter, theme, QRectF(self.rect()), 4)


class ColumnHeader(QWidget):
    """The line of column names."""

    sort_asked = Signal(object)
    """The `SortKey` of the column that was clicked."""
    shares_changed = Signal(object)
    """The `ColumnShares` that a person has dragged the columns to."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shares = DEFAULT_SHARES
        names = {
            SortKey.NAME: (translate("PersonaList", "Persona"), False),
            SortKey.SEGMENT: (translate("PersonaList", "Segment"), False),
            SortKey.TOP_NEED: (translate("PersonaList", "Top need"), False),
            SortKey.OPPORTUNITY: (translate("PersonaList", "Opportunity"), True),
            SortKey.PAINS: (translate("PersonaList", "Pains"), False),
            SortKey.CHANGED: (translate("PersonaList", "Changed"), True),
        }
        meanings = _meanings()
        self._names = {
            key: _ColumnName(theme, text, meanings.get(key, ""), to_the_right=right, parent=self)
            for key, (text, right) in names.items()
        }
        for key, name in self._names.items():
            name.clicked.connect(lambda _=False, column=key: self.sort_asked.emit(column))
        self._grips = {after_segment: Divider(theme, self) for after_segment in (False, True)}
        for after_segment, grip in self._grips.items():
            grip.moved.connect(lambda x, line=after_segment: self._move(x, after_segment=line))
            grip.reset_asked.connect(lambda: self._choose(DEFAULT_SHARES))
        theme.changed.connect(self._restyle)

    def show_order(self, sort: SortKey, descending: bool) -> None:
        """Mark the column that orders the list."""
        for key, name in self._names.items():
            name.show_order(descending if key is sort else None)

    def show_shares(self, shares: ColumnShares) -> None:
        """Stand above columns that share the room in this way."""
        self._shares = shares
        self._place()

    def _move(self, x: int, *, after_segment: bool) -> None:
        self._choose(self._shares.moved(after_segment=after_segment, to=x, width=self.width()))

    def _choose(self, shares: ColumnShares) -> None:
        self.show_shares(shares)
        self.shares_changed.emit(shares)

    def sizeHint(self) -> QSize:
        return QSize(600, self._theme.size(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _restyle(self) -> None:
        self._place()
        self.update()

    def _place(self) -> None:
        places = columns(self.width(), self._shares)
        self._grips[False].stand_at(places.segment.left - COLUMN_GAP // 2, self.height())
        self._grips[True].stand_at(places.need.left - COLUMN_GAP // 2, self.height())
        # The digits of the score need less than its name, which reaches over the column before.
        score_left = min(places.score.left, places.score.right - self._names[SortKey.OPPORTUNITY].full_width)
        for key, column in (
            (SortKey.NAME, places.persona),
            (SortKey.SEGMENT, places.segment),
            (SortKey.TOP_NEED, places.need),
            (SortKey.OPPORTUNITY, places.score),
            (SortKey.PAINS, places.pains),
            (SortKey.CHANGED, places.changed),
        ):
            name = self._names[key]
            left = score_left if key is SortKey.OPPORTUNITY else column.left
            right = score_left - _GAP if key is SortKey.TOP_NEED else column.right
            name.setGeometry(left, 0, max(right - left, 0), self.height() - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        places = columns(self.width())
        line = QRectF(20, self.height() - 1, places.changed.right - 20, 1)
        painter.fillRect(line, theme.colour("line2"))


def _meanings() -> dict[SortKey, str]:
    """Return what the columns with numbers of a model hold, and whose numbers these are."""
    return {
        SortKey.TOP_NEED: translate(
            "PersonaList", "The job with the highest priority; the priority is a model’s estimate"
        ),
        SortKey.OPPORTUNITY: translate(
            "PersonaList",
            "The highest opportunity score: importance × (importance − satisfaction), "
            "from a model’s estimates",
        ),
        SortKey.PAINS: translate(
            "PersonaList",
            "Severity of the pains from 1 to 10, a model’s estimate; a higher bar is more severe",
        ),
    }
