"""The rows of the palette: one of them is current, and is run by a click or by Enter."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from persona_desktop.ui.palette.delegate import PaletteDelegate
from persona_desktop.ui.palette.items import PaletteRow, Row
from persona_desktop.ui.palette.model import PaletteModel
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.scroll_area import ThinScrollBars
from persona_desktop.ui.widgets.surface import fill_with


class PaletteView(QListView):
    """Headings and items. The keyboard stays in the search field, which moves the current row from there."""

    current_changed = Signal(object)
    """The `Row` that became current by a person's hand."""
    run_asked = Signal(object)
    """The `Row` that was clicked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = PaletteModel(self)
        self._delegate = PaletteDelegate(theme, self)
        self._bars = ThinScrollBars(theme, self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(translate("Palette", "Results"))
        self._theme = theme
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def rows(self) -> PaletteModel:
        """The rows."""
        return self._model

    def show_rows(self, rows: tuple[PaletteRow, ...]) -> None:
        """Show other rows, the first that can be run current; where none can, the first."""
        self._model.set_rows(rows)
        items = self._items()
        can_run = [
            number for number in items if (row := self._model.item_row(number)) and not row.item.reason
        ]
        self._make_current(next(iter(can_run or items), -1))
        self.scrollToTop()

    def current_row(self) -> Row | None:
        """Return the row that Enter runs; None where there is none."""
        return self._model.item_row(self.currentIndex().row())

    def whole_height(self) -> int:
        """Return how high all rows are together."""
        return sum(self._delegate.height_of(isinstance(row, Row)) for row in self._model.rows)

    def step(self, by: int) -> None:
        """Make the next item current or the one before; behind the last comes the first."""
        items = self._items()
        if items:
            self._go_to(items[(items.index(self.currentIndex().row()) + by) % len(items)])

    def page(self, by: int) -> None:
        """Go about a page down (1) or up (-1), at most to the end."""
        items = self._items()
        if items:
            many = max(1, self.viewport().height() // self._delegate.height_of(True) - 1)
            place = items.index(self.currentIndex().row()) + by * many
            self._go_to(items[min(max(place, 0), len(items) - 1)])

    def go_to_end(self, *, last: bool) -> None:
        """Make the first item current, or the last one."""
        items = self._items()
        if items:
            self._go_to(items[-1 if last else 0])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click runs the row it was pressed on."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self._model.item_row(index.row())
        if event.button() == Qt.MouseButton.LeftButton and row is not None and index == self.currentIndex():
            self.run_asked.emit(row)

    def _items(self) -> list[int]:
        return [number for number, row in enumerate(self._model.rows) if isinstance(row, Row)]

    def _go_to(self, number: int) -> None:
        self._make_current(number)
        if self._model.item_row(number - 1) is None:
            self.scrollTo(self._model.index(number - 1))  # the heading says what it belongs to
        self.scrollTo(self._model.index(number))
        row = self.current_row()
        if row is not None:
            self.current_changed.emit(row)

    def _make_current(self, number: int) -> None:
        index = self._model.index(number) if number >= 0 else QModelIndex()
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _restyle(self) -> None:
        fill_with(self.viewport(), self._theme.colour("raised"))
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
