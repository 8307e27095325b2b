"""The guide's list of contents: an item view, so that arrow keys move and a screen reader hears rows."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from persona_desktop.ui.guide.document import CONTENTS_LEVEL, Heading
from persona_desktop.ui.theme import FontRole, Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.row_list import RowDelegate, RowList

_HEADING = Qt.ItemDataRole.UserRole
_ROW: Final = 30
_SIDE: Final = 12
_TEXT: Final = 12
_STEP: Final = 14


def indent_of(heading: Heading) -> int:
    """Return how far from its row's left edge a heading begins, in pixels."""
    return _TEXT + _STEP * max(0, heading.level - 2)


class _ContentsDelegate(RowDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._theme.size(_ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, heading = self._theme, index.data(_HEADING)
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        box = QRectF(option.rect).adjusted(_SIDE, 0, -_SIDE, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_box(painter, box, state)
        role: FontRole = "bodys" if selected else "body"
        painter.setFont(theme.font(role))
        painter.setPen(theme.colour("text" if selected else "text2"))
        words = box.adjusted(indent_of(heading), 0, -_TEXT, 0)
        text = theme.metrics(role).elidedText(heading.text, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), text)
        painter.restore()


class GuideContents(RowList):
    """The headings of the guide; the current one is the one that is being read."""

    chosen = Signal(str)
    """Anchor of the heading that was chosen by a click or by a key."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _ContentsDelegate(theme), translate("Guide", "Contents"), parent)
        self._items = QStandardItemModel(self)
        self._following = False
        self.setModel(self._items)
        self.selectionModel().currentChanged.connect(self._current_changed)
        theme.changed.connect(self.doItemsLayout)

    def show_headings(self, headings: Sequence[Heading]) -> None:
        """Show other contents, without emitting `chosen`."""
        self._following = True
        self._items.clear()
        for heading in headings:
            if heading.level <= CONTENTS_LEVEL:
                item = QStandardItem(heading.text)
                item.setData(heading, _HEADING)
                self._items.appendRow(item)
        self._following = False

    def width_for_all(self) -> int:
        """Return how wide the list has to be to show every heading whole."""
        metrics = self._theme.metrics("bodys")
        headings = [self._items.item(row).data(_HEADING) for row in range(self._items.rowCount())]
        texts = (metrics.horizontalAdvance(one.text) + indent_of(one) for one in headings)
        return ceil(max(texts, default=0)) + 2 * _SIDE + _TEXT + 1

    def mark(self, anchor: str) -> None:
        """Make the heading that is being read current, without emitting `chosen`."""
        for row in range(self._items.rowCount()):
            if self._items.item(row).data(_HEADING).anchor == anchor:
                self._following = True
                self.setCurrentIndex(self._items.index(row, 0))
                self._following = False
                return

    def _current_changed(self, index: QModelIndex) -> None:
        if index.isValid() and not self._following:
            self.chosen.emit(index.data(_HEADING).anchor)
