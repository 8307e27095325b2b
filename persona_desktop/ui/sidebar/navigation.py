"""The entries of the sidebar as an item view: arrow keys move, and a screen reader hears rows."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from persona_desktop.domain.persona_filter import NeedsFilter
from persona_desktop.ui.sidebar.entries import Entry, Heading
from persona_desktop.ui.sidebar.navigation_model import ROW, NavigationModel, Place
from persona_desktop.ui.theme import FontRole, Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.assisted_choice import AssistedChoice
from persona_desktop.ui.widgets.menu import Menu
from persona_desktop.ui.widgets.row_list import RowDelegate, RowList
from persona_desktop.ui.widgets.tool_tip import hide_tool_tip, show_tool_tip

_MAIN_HEIGHT = 32
_HEIGHT = 30
_HEADING_HEIGHT = 40
_HEADING_LINE = 18
_SIDE = 12
_TEXT_LEFT = 46
_NUMBER_RIGHT = 22
_MAIN_ICON = "users-round"
_CENTRE = Qt.AlignmentFlag.AlignVCenter


class _NavigationDelegate(RowDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = index.data(ROW)
        if isinstance(row, Heading):
            height = _HEADING_HEIGHT
        else:
            height = _MAIN_HEIGHT if index.row() == 0 else _HEIGHT
        return QSize(0, self._theme.size(height))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        box = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            self._heading(painter, box, row)
        elif isinstance(row, Entry):
            self._entry(painter, box, row, state)
        painter.restore()

    def _heading(self, painter: QPainter, box: QRectF, row: Heading) -> None:
        painter.setFont(self._theme.font("micros"))
        painter.setPen(self._theme.colour("text2"))
        height = self._theme.size(_HEADING_LINE)
        line = QRectF(box.left() + 21, box.bottom() - height - 5, box.width() - 40, height)
        text = self._theme.metrics("micros").elidedText(row.text, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, int(_CENTRE), text)

    def _entry(self, painter: QPainter, box: QRectF, row: Entry, state: QStyle.StateFlag) -> None:
        theme = self._theme
        selected = bool(state & QStyle.StateFlag.State_Selected)
        self.paint_box(painter, box.adjusted(_SIDE, 0, -_SIDE, 0), state)
        middle = box.center().y()
        if row.icon:
            theme.icons.paint(
                painter,
                row.icon,
                QRectF(21, middle - 8, 16, 16),
                theme.colour("text" if selected else "text2"),
            )
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.segment_tint(row.segment_id, row.text).ink)
            painter.drawEllipse(QRectF(25, middle - 4, 8, 8))
        self._texts(painter, box, row, selected)

    def _texts(self, painter: QPainter, box: QRectF, row: Entry, selected: bool) -> None:
        theme = self._theme
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text2"))
        right = box.adjusted(0, 0, -_NUMBER_RIGHT, 0)
        painter.drawText(right, int(_CENTRE | Qt.AlignmentFlag.AlignRight), str(row.count))
        width = self._room(box, row)
        main = row.icon == _MAIN_ICON
        role = _role(row, selected)
        painter.setFont(theme.font(role))
        painter.setPen(theme.colour("text" if selected or main else "text2"))
        text = theme.metrics(role).elidedText(row.text, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRectF(_TEXT_LEFT, box.top(), width, box.height()), int(_CENTRE), text)

    def _room(self, box: QRectF, row: Entry) -> float:
        """Return how wide an entry's name may be."""
        count = self._theme.metrics("small").horizontalAdvance(str(row.count))
        return box.width() - _TEXT_LEFT - _NUMBER_RIGHT - count - 8

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Tell the whole name of an entry that is cut."""
        row = index.data(ROW)
        if event.type() != QEvent.Type.ToolTip or not isinstance(row, Entry):
            return super().helpEvent(event, view, option, index)
        metrics = self._theme.metrics("bodys")  # the widest that a name gets
        if metrics.horizontalAdvance(row.text) > self._room(QRectF(option.rect), row):
            show_tool_tip(row.text, event.globalPos(), view.viewport(), option.rect)
        else:
            hide_tool_tip()
        return True


def _role(row: Entry, selected: bool) -> FontRole:
    if selected:
        return "bodys"
    return "bodym" if row.icon == _MAIN_ICON else "body"


class Navigation(RowList):
    """The sidebar's entries; choosing one filters the list."""

    chosen = Signal(object)
    """The `Entry` that was chosen by a click or by a key."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            theme, _NavigationDelegate(theme), translate("Sidebar", "Parts of the project"), parent
        )
        self._items = NavigationModel(self)
        self.setModel(self._items)
        self.setLayoutMode(QListView.LayoutMode.Batched)  # of very many segments the first are there at once
        self.selectionModel().currentChanged.connect(self._current_changed)
        AssistedChoice(self).chosen.connect(self.setCurrentIndex)
        self.clicked.connect(self._choose)
        self._choosing = True
        self._place: Place | None = None
        """What the list is narrowed to."""
        theme.changed.connect(self._restyle)

    def show_rows(self, rows: list[Heading | Entry], place: Place) -> None:
        """Show the entries with the one at ``place`` current, without emitting `chosen`."""
        self._choosing = False
        self._items.show_rows(rows)
        self.mark(place)
        self._choosing = True

    def mark(self, place: Place) -> None:
        """Make the entry at ``place`` current, else that of its segment, else none, without emitting `chosen`."""
        was, self._choosing = self._choosing, False
        self._place = place
        _, segment = place
        index = self._items.index_of(place)
        if index is None and segment is not None:
            index = self._items.index_of((NeedsFilter.ALL, segment))
        if index is None:
            self.selectionModel().clear()
        else:
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._choosing = was

    def _current_changed(self, current: QModelIndex) -> None:
        if self._choosing and current.isValid():
            self._choose(current)

    def _choose(self, index: QModelIndex) -> None:
        """Tell of the entry, unless the list shows just that; a click on a current one can take filters away."""
        row = index.data(ROW)
        if isinstance(row, Entry) and row.place != self._place:
            self._place = row.place
            self.chosen.emit(row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with an entry: the one below the mouse, or the current one."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if isinstance(index.data(ROW), Entry):
            place = self.viewport().mapToGlobal(self.visualRect(index).center())
            self.menu_for(index).popup(place if by_key else event.globalPos())

    def menu_for(self, index: QModelIndex) -> Menu:
        """Return the context menu of an entry; it deletes itself when it closes."""
        entry: Entry = index.data(ROW)
        menu = Menu(self._theme, parent=self)
        show = menu.add_item(translate("Sidebar", "Show in the list"), icon="list-filter")
        show.triggered.connect(lambda: self._choose_entry(entry))
        copy = menu.add_item(translate("Sidebar", "Copy the name"), icon="copy")
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(entry.text))
        menu.give_letters()
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _choose_entry(self, entry: Entry) -> None:
        index = self._items.index_of(entry.place)
        if index is not None:
            self.setCurrentIndex(index)
            self._choose(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The right button opens a menu and chooses nothing."""
        if event.button() == Qt.MouseButton.RightButton:
            event.accept()
        else:
            super().mousePressEvent(event)

    def _restyle(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
