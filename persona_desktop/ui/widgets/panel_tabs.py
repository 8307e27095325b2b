"""The tabs of the details panel: words with a line under the chosen one, and a dot where something needs a look."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from persona_desktop.ui.theme import FontRole, Theme
from persona_desktop.ui.widgets.shapes import FocusRing, fill_rounded

_DOT = 6
_DOT_ROOM = 12
_LINE = 2.5


class PanelTabs(QTabBar):
    """A tab bar without a base line: put a `Hairline` under it.

    The first word starts `INSET` pixels from the left edge, so place the bar that much further to the left.
    Left and right arrows change the tab, as in every `QTabBar`.
    """

    INSET = 12

    def __init__(self, theme: Theme, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._dots: dict[int, str] = {}
        self.ring = FocusRing()
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def set_dot(self, index: int, meaning: str | None) -> None:
        """Show a dot on a tab, with what it means as tool tip and for a screen reader; None removes it."""
        if meaning is None:
            self._dots.pop(index, None)
        else:
            self._dots[index] = meaning
        self.setTabToolTip(index, meaning or "")
        self.setAccessibleTabName(index, f"{self.tabText(index)}, {meaning}" if meaning else "")
        self._restyle()

    def tabSizeHint(self, index: int) -> QSize:
        # The word is as wide as it gets when chosen: nothing moves on a change.
        width = self._word_width(index) + 2 * self.INSET
        return QSize(width + (_DOT_ROOM if index in self._dots else 0), self._theme.size(39))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hot = self.tabAt(self.mapFromGlobal(self.cursor().pos())) if self.underMouse() else -1
        for index in range(self.count()):
            self._paint_tab(painter, index, self.tabRect(index), hot=index == hot)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.ring.focus_in(event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.ring.focus_out(event)
        super().focusOutEvent(event)

    def _paint_tab(self, painter: QPainter, index: int, rect: QRect, *, hot: bool) -> None:
        theme = self._theme
        chosen = index == self.currentIndex()
        role: FontRole = "bodys" if chosen else "bodym"
        painter.setFont(theme.font(role))
        if not self.isTabEnabled(index):
            painter.setPen(theme.colour("disabled"))
        else:
            painter.setPen(theme.colour("text" if chosen or hot else "text2"))
        left = rect.left() + self.INSET
        baseline = rect.top() + theme.baseline(role, rect.height())
        painter.drawText(left, baseline, self.tabText(index))
        width = self._word_width(index)
        if index in self._dots:
            top = rect.center().y() - theme.metrics("body").capHeight() / 2 - 1
            dot = QRectF(left + width + 4, top - _DOT / 2 + 0.5, _DOT, _DOT)
            fill_rounded(painter, dot, _DOT / 2, theme.colour("md_bar"))
        if chosen:
            line = QRectF(left, rect.bottom() + 1 - _LINE, width, _LINE)
            fill_rounded(painter, line, _LINE / 2, theme.colour("accent"))
            ring = QRectF(rect).adjusted(4, 6, -4, -6)
            self.ring.paint(painter, theme, ring, theme.radius("control"))

    def _word_width(self, index: int) -> int:
        return ceil(self._theme.metrics("bodys").horizontalAdvance(self.tabText(index)))

    def _restyle(self) -> None:
        # QTabBar keeps the sizes of its tabs until the font or the texts change.
        self.setFont(self._theme.font("bodys"))
        for index in range(self.count()):
            self.setTabText(index, self.tabText(index))
        self.updateGeometry()
        self.update()
