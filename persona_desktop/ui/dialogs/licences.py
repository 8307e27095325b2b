"""The licences of everything that the program brings along."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStyleOptionViewItem,
    QWidget,
)

from persona_desktop.licences import Component
from persona_desktop.ui.dialogs.copyable_text import CopyableText
from persona_desktop.ui.theme import FontRole, Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.modal import Modal
from persona_desktop.ui.widgets.row_list import RowDelegate, RowList

_COMPONENT = Qt.ItemDataRole.UserRole
_ROW: Final = 46
_LIST_WIDTH: Final = 270
_HEIGHT: Final = 460
_TEXT: Final = 10


class _ComponentDelegate(RowDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._theme.size(_ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, component = self._theme, index.data(_COMPONENT)
        box = QRectF(option.rect).adjusted(0, 1, -12, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_box(painter, box, option.state, selected="accent_bg")
        words = box.adjusted(_TEXT, 0, -_TEXT, 0)
        name, licence = theme.line_height("body"), theme.line_height("small")
        top = words.center().y() - (name + licence) / 2
        painter.setPen(theme.colour("text"))
        title = f"{component.name} {component.version}".strip()
        self._line(painter, QRectF(words.left(), top, words.width(), name), title, "bodym")
        painter.setPen(theme.colour("text2"))
        self._line(
            painter, QRectF(words.left(), top + name, words.width(), licence), component.licence, "small"
        )
        painter.restore()

    def _line(self, painter: QPainter, box: QRectF, text: str, role: FontRole) -> None:
        painter.setFont(self._theme.font(role))
        shown = self._theme.metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), shown)


class ComponentList(RowList):
    """The pieces, one a row, with their licences."""

    def __init__(self, theme: Theme, components: Sequence[Component]) -> None:
        super().__init__(theme, _ComponentDelegate(theme), translate("About", "Parts of the program"))
        items = QStandardItemModel(self)
        for component in components:
            item = QStandardItem(_spoken(component))
            item.setData(component, _COMPONENT)
            items.appendRow(item)
        self.setModel(items)
        self.setFixedWidth(_LIST_WIDTH)
        theme.changed.connect(self.doItemsLayout)

    def component(self, index: QModelIndex) -> Component:
        """Return the piece of a row."""
        found: Component = index.data(_COMPONENT)
        return found


class LicencesDialog(Modal):
    """A list of what the program is made of; the current piece's licence stands beside it."""

    def __init__(self, theme: Theme, window: QWidget, components: Sequence[Component]) -> None:
        super().__init__(theme, window, translate("About", "Licences"), width=1040)
        self.parts = ComponentList(theme, components)
        self.text = CopyableText(theme, "", name=translate("About", "Text of the licence"))
        self.text.setMinimumHeight(0)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.parts)
        row.addWidget(self.text, 1)
        holder = QWidget()
        holder.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        holder.setMinimumHeight(min(_HEIGHT, max(200, window.height() - 220)))
        self.body.addWidget(holder, 1)
        self.parts.selectionModel().currentChanged.connect(self._show)
        self.parts.setCurrentIndex(self.parts.model().index(0, 0))
        self.add_button(translate("About", "Close"), "primary").clicked.connect(self.accept)
        self.set_first_focus(self.parts)

    def _show(self, index: QModelIndex) -> None:
        if index.isValid():
            text = self.parts.component(index).text
            self.text.set_text(text or translate("About", "It brings no text of its own."))


def _spoken(component: Component) -> str:
    return ", ".join(part for part in (component.name, component.version, component.licence) if part)
