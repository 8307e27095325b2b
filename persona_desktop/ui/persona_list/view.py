"""The list itself: mouse, keys and the rows on the screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from persona_desktop.domain.persona_filter import ListQuery, PersonaIndex
from persona_desktop.ui.persona_list.delegate import PersonaDelegate
from persona_desktop.ui.persona_list.geometry import ColumnShares
from persona_desktop.ui.persona_list.model import PersonaListModel
from persona_desktop.ui.persona_list.row_drag import drag_row
from persona_desktop.ui.persona_list.row_words import describe_persona
from persona_desktop.ui.persona_list.table import table_header, table_row
from persona_desktop.ui.table_copy import copy_rows
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.assisted_choice import AssistedChoice
from persona_desktop.ui.widgets.menu import Menu
from persona_desktop.ui.widgets.shapes import FocusRing


class PersonaListView(QListView):
    """Rows of personas; one can be current, and is opened by a click or by Enter."""

    opened = Signal(object)
    """Identifier of the persona to open."""
    current_changed = Signal(object)
    """Identifier of the persona whose row became current by a person's hand."""
    copy_text_asked = Signal(object)
    """Identifier of the persona whose details are to be copied as text."""
    copy_table_asked = Signal()
    """All rows are to be copied as a table."""

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = PersonaListModel(describe_persona, self)
        self._delegate = PersonaDelegate(theme, now, self)
        self._ring = FocusRing()
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(20)
        self.setAccessibleName(translate("PersonaList", "Personas"))
        self.viewport().setAutoFillBackground(False)
        self.setAutoFillBackground(False)
        theme.changed.connect(self._restyle)
        self._restoring = False
        self._pressing = False
        self._pressed_at = QPoint()
        self._before_press: UUID | None = None
        self._dragged_text: Callable[[UUID], str | None] = lambda _: None
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.activated.connect(self._open)
        self.selectionModel().currentChanged.connect(self._current_changed)
        AssistedChoice(self).chosen.connect(self._open_chosen)

    @property
    def shows_focus(self) -> bool:
        """Whether the list shows that it has the keyboard: after a key, not after a click."""
        return self._ring.visible

    @property
    def personas(self) -> PersonaListModel:
        """The rows."""
        return self._model

    def set_personas(self, index: PersonaIndex) -> None:
        """Show another set of personas, keeping the current one and the place where it stands."""
        self._keeping_place(lambda: self._model.set_personas(index))

    def set_shares(self, shares: ColumnShares) -> None:
        """Share the room among the columns in another way."""
        self._delegate.shares = shares
        self.viewport().update()

    def set_dense(self, *, dense: bool) -> None:
        """Show lower rows, or rows of the usual height; what stands at the top stays there."""
        if dense == self._delegate.dense:
            return
        top = self.indexAt(self.viewport().rect().topLeft())
        self._delegate.dense = dense
        self.doItemsLayout()
        if top.isValid():
            self.scrollTo(top, QAbstractItemView.ScrollHint.PositionAtTop)

    def set_query(self, query: ListQuery) -> None:
        """Show what ``query`` keeps: the current persona stays current.

        Another order begins at its top; another text or filter where the current persona is, or at the top.
        """
        before = self._model.query
        self._keeping_place(lambda: self._model.set_query(query))
        if before != query:
            current = self.currentIndex()
            same_order = (before.sort, before.descending) == (query.sort, query.descending)
            if current.isValid() and same_order:
                self.scrollTo(current)
            else:
                self.scrollToTop()

    def _keeping_place(self, change: Callable[[], None]) -> None:
        self._restore(self.current_persona(), change)

    def _restore(self, persona_id: UUID | None, change: Callable[[], None] = lambda: None) -> None:
        """Make ``change``, and a row current again, or none, where the list stands; opens nothing."""
        offset = self.verticalScrollBar().value()
        self._restoring = True
        change()
        if persona_id is not None:
            self.select(persona_id)
        else:
            self.clear_selection()
        self._restoring = False
        self.verticalScrollBar().setValue(offset)

    def current_persona(self) -> UUID | None:
        """The identifier of the current row."""
        index = self.currentIndex()
        return self._model.persona(index.row()).id if index.isValid() else None

    def select(self, persona_id: UUID) -> bool:
        """Make a persona's row current without opening it; False when the list does not show it."""
        row = self._model.row_of(persona_id)
        if row is None:
            self.clear_selection()
            return False
        index = self._model.index(row)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)
        return True

    def clear_selection(self) -> None:
        """Leave no row current."""
        self.selectionModel().clear()

    def step(self, by: int) -> None:
        """Open the persona ``by`` rows further; at an end nothing happens."""
        row = self.currentIndex().row() + by if self.currentIndex().isValid() else 0
        if 0 <= row < self._model.rowCount():
            index = self._model.index(row)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)
            self._open(index)

    def enter_by_key(self) -> None:
        """Take the keyboard and make the current row, or else the first, the one that it moves from."""
        self.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.setCurrentIndex(self._model.index(0))

    def open_current_or_first(self) -> None:
        """Open the current row, or the first where none is current."""
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.setCurrentIndex(self._model.index(0))
        self._open(self.currentIndex())

    def _current_changed(self, index: QModelIndex) -> None:
        if index.isValid() and not self._restoring and not self._pressing:
            self.current_changed.emit(self._model.persona(index.row()).id)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self._model.persona(index.row()).id)

    def _open_chosen(self, index: QModelIndex) -> None:
        """Open a row that a screen reader has pressed."""
        self._restoring = True
        self.setCurrentIndex(index)
        self._restoring = False
        self._open(index)

    def set_dragged_text(self, text_of: Callable[[UUID], str | None]) -> None:
        """Let ``text_of`` say a whole persona in words when it is dragged out; None where it is not known."""
        self._dragged_text = text_of

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press marks a row. Whether that opens it is told by the release: a drag begins in the same way."""
        self._before_press = self.current_persona()
        self._pressing, self._pressed_at = True, event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens the row it was pressed on."""
        was_pressed, self._pressing = self._pressing, False
        super().mouseReleaseEvent(event)
        if not was_pressed:
            return  # it was dragged away
        if self.current_persona() != self._before_press:
            self._current_changed(self.currentIndex())
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index == self.currentIndex():
            self._open(index)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        """Take the pressed row to another program; afterwards the row that was current is current again."""
        index = self.currentIndex()
        if not index.isValid() or not QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            return
        persona = self._model.persona(index.row())
        text = self._dragged_text(persona.id)
        drag = drag_row(self.viewport(), self.visualRect(index), self._pressed_at, persona, text)
        self._pressing = False
        drag.exec(Qt.DropAction.CopyAction)
        self._restore(self._before_press)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; J and K move like the arrows."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
            return
        if event.key() in (Qt.Key.Key_J, Qt.Key.Key_K) and not event.modifiers():
            self._move(1 if event.key() == Qt.Key.Key_J else -1)
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_current()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Copying belongs to the list while it has the keyboard."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Copy)
        ):
            event.accept()
            return True
        return super().event(event)

    def copy_current(self) -> None:
        """Put the current row into the clipboard as a table with its header; without one nothing happens."""
        index = self.currentIndex()
        if index.isValid():
            copy_rows(table_header(), [table_row(self._model.persona(index.row()))])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a row: the one below the mouse, or the current one."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            place = self.viewport().mapToGlobal(self.visualRect(index).center())
            self.menu_for(index).popup(place if by_key else event.globalPos())

    def menu_for(self, index: QModelIndex) -> Menu:
        """Return the context menu of a row; it deletes itself when it closes."""
        persona = self._model.persona(index.row())
        menu = Menu(self._theme, parent=self)
        open_it = menu.add_item(translate("PersonaList", "Open"), icon="panel-right")
        open_it.triggered.connect(lambda: self.opened.emit(persona.id))
        menu.addSeparator()
        text = menu.add_item(translate("PersonaList", "Copy as text"), icon="copy")
        text.triggered.connect(lambda: self.copy_text_asked.emit(persona.id))
        row = menu.add_item(translate("PersonaList", "Copy the row as a table"))
        row.triggered.connect(lambda: copy_rows(table_header(), [table_row(persona)]))
        every = menu.add_item(translate("PersonaList", "Copy the list as a table"))
        every.triggered.connect(self.copy_table_asked)
        menu.give_letters()
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _move(self, by: int) -> None:
        row = self.currentIndex().row() + by if self.currentIndex().isValid() else 0
        if 0 <= row < self._model.rowCount():
            self.setCurrentIndex(self._model.index(row))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus on the current row, or make the first one current."""
        self._ring.focus_in(event)
        self._delegate.focus_visible = self._ring.visible
        had_current = self.currentIndex().isValid()
        self._restoring = True  # the focus alone opens nobody
        super().focusInEvent(event)
        if not had_current:
            # Qt has made the first row current without marking it, so that Enter would open what nobody sees.
            if self._ring.visible:
                self.setCurrentIndex(self._model.index(0))
            else:
                self.clear_selection()
        self._restoring = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._ring.focus_out(event)
        self._delegate.focus_visible = False
        super().focusOutEvent(event)

    def _restyle(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
