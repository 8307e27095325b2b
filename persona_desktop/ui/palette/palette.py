"""The command palette over the window."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from persona_desktop.ui.palette.card import PaletteCard
from persona_desktop.ui.palette.catalogue import Catalogue
from persona_desktop.ui.palette.items import Row
from persona_desktop.ui.palette.words import count_text, spoken_row
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.announcement import announce
from persona_desktop.ui.widgets.focus_keeper import FocusKeeper
from persona_desktop.ui.widgets.shadow import Shadow

_WIDTH = 640
_MARGIN = 24
_HIGHEST = 520
_SHARE_ABOVE = 8
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Palette(QWidget):
    """Takes the keyboard until something is chosen or it is closed: by Escape, by Ctrl+K, or by a click beside it.

    It is there at once, without a movement, since people type on while it opens. Meanwhile the window's shortcuts rest and
    nothing can be dropped on the window. What had the focus gets it back before `chosen` tells of an item. It deletes itself
    after closing.
    """

    chosen = Signal(object)
    """The `Item` to run; the palette is closed already."""
    closed = Signal()

    def __init__(self, theme: Theme, window: QWidget, catalogue: Catalogue) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._catalogue = catalogue
        self._closing = False
        self._shadow = Shadow(theme, theme.radius("dialog"), blur=32, drop=10)
        self._card = PaletteCard(theme, self)
        self._focus = FocusKeeper(self._card, window)
        self.setAccessibleName(translate("Palette", "Command palette"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAcceptDrops(True)
        self._card.query.installEventFilter(self)
        self._card.query.textChanged.connect(self._search)
        self._card.view.current_changed.connect(self._say)
        self._card.view.run_asked.connect(self._run)
        self.hide()
        theme.changed.connect(self._restyle)

    @property
    def card(self) -> PaletteCard:
        """The box with its parts."""
        return self._card

    def open(self) -> None:
        """Show it over the window and give it the keyboard; returns at once."""
        self._focus.remember()
        self._window.installEventFilter(self)
        self.setGeometry(self._window.rect())
        self._show_results()
        self.show()
        self.raise_()
        self._card.query.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.accessibleName())

    def set_catalogue(self, catalogue: Catalogue) -> None:
        """Offer other things from now on; what was typed stays."""
        self._catalogue = catalogue
        self._show_results()

    def close_palette(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Close it and give the focus back; does nothing a second time."""
        if self._closing:
            return
        self._closing = True
        self._window.removeEventFilter(self)
        self.hide()
        self._focus.give_back(reason)
        self.closed.emit()
        self.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.colour("scrim"))
        self._shadow.paint(painter, self._card.geometry())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            # The window's shortcuts must not work behind the scrim; keys reach the palette as plain keys.
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.close_palette(Qt.FocusReason.MouseFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # Not the window behind it either: that is why the palette takes part in drops at all.
        event.ignore()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        return True  # the field keeps the keyboard

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
            self._place_card()
        elif watched is self._card.query and event.type() == QEvent.Type.KeyPress:
            return self._press(cast("QKeyEvent", event))
        return False

    def _press(self, event: QKeyEvent) -> bool:
        """Carry out the keys that are not for the text; returns whether it was one of them."""
        view, key, modifiers = self._card.view, event.key(), event.modifiers()
        if key == Qt.Key.Key_K and modifiers == Qt.KeyboardModifier.ControlModifier:
            self.close_palette()
            return True
        if modifiers not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            return False
        if key == Qt.Key.Key_Escape:
            self.close_palette()
        elif key in _ENTER:
            self._run(view.current_row())
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            view.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            view.page(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            view.go_to_end(last=key == Qt.Key.Key_End)
        else:
            return False
        return True

    def _search(self) -> None:
        spoken = self._show_results()
        announce(self, spoken)

    def _show_results(self) -> str:
        """Show what fits what was typed; returns what a screen reader says of it."""
        card, text = self._card, self._card.query.text()
        results = self._catalogue.results(text)
        card.view.show_rows(results.rows)
        counted = count_text(results)
        card.count.setText(counted)
        current = card.view.current_row()
        if current is None:
            card.show_page(card.nothing)
            spoken = card.nothing.show_text(text)
        else:
            card.show_page(card.view)
            spoken = f"{counted}. {spoken_row(current)}"
        self._place_card()
        return spoken

    def _say(self, row: Row) -> None:
        announce(self, spoken_row(row))

    def _run(self, row: Row | None) -> None:
        if row is None:
            return
        if row.item.reason:
            announce(self, spoken_row(row), urgent=True)
            return
        by_mouse = self._card.view.viewport().underMouse()
        self.close_palette(Qt.FocusReason.MouseFocusReason if by_mouse else Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(row.item)

    def _place_card(self) -> None:
        width = min(_WIDTH, self.width() - 2 * _MARGIN)
        top = max(_MARGIN, self.height() // _SHARE_ABOVE)
        room = self.height() - top - _MARGIN
        height = min(self._card.height_for_content(), self._theme.size(_HIGHEST), room)
        before = self._card.geometry()
        after = QRect((self.width() - width) // 2, top, width, height)
        if after != before:
            self._card.setGeometry(after)
            self.update()  # the shadow goes with it

    def _restyle(self) -> None:
        self._place_card()
        self.update()
