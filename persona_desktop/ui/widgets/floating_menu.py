"""The menu of a floating button: a card above it, over a darkened page."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from persona_desktop.ui.mnemonics import plain
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.focus_keeper import FocusKeeper
from persona_desktop.ui.widgets.shadow import Shadow
from persona_desktop.ui.widgets.shapes import FocusRing, fill_rounded, outline_rounded

_WIDTH = 248
_PADDING = 6
_ROW = 36
_ICON = 16
_ICON_LEFT = 10
_TEXT_LEFT = 36
_RIGHT = 10
_GAP = 24
_ABOVE_BUTTON = 12
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class FloatingMenu(QWidget):
    """Darkens `host` and offers actions in a card; the keyboard stays in it until it closes.

    Escape, a click beside the card and a chosen action close it, and the keyboard returns to where it was.
    """

    closed = Signal()

    def __init__(self, theme: Theme, host: QWidget, name: str) -> None:
        """``name`` is what a screen reader calls the menu."""
        super().__init__(host)
        self._theme = theme
        self._host = host
        self._card = _Card(theme, self)
        self._card.setAccessibleName(name)
        self._shadow = Shadow(theme, theme.radius("dialog"), blur=28, drop=8, strength=0.24)
        self._focus = FocusKeeper(self._card, host)
        self.hide()
        theme.changed.connect(self.update)

    @property
    def rows(self) -> list[QAbstractButton]:
        """What can be chosen, from above."""
        return list(self._card.rows)

    def open(self, actions: Sequence[QAction], above: QRect) -> None:
        """Offer actions in a card that ends above a rectangle of the host, flush with its right edge."""
        self._focus.remember()
        self._card.show_actions(actions)
        for row in self._card.rows:
            row.chosen.connect(self._choose)
        self.fill_host(above)
        self.show()
        self.raise_()
        self._focus.enter(None, self)

    def close_menu(self) -> None:
        """Take the card away; does nothing while it is closed."""
        if self.isHidden():
            return
        had_focus = self.isAncestorOf(self._host.window().focusWidget() or self._host)
        self.hide()
        if had_focus:
            self._focus.give_back(self._focus.reason_of_leaving())
        self.closed.emit()

    def fill_host(self, above: QRect) -> None:
        """Take the host's present size, with the card above a rectangle of it."""
        self.setGeometry(self._host.rect())
        size = self._card.sizeHint()
        width = min(size.width(), self.width() - 2 * _PADDING)
        right, bottom = above.right() + 1, above.top() - _ABOVE_BUTTON
        left = max(_PADDING, right - width)
        self._card.setGeometry(left, max(_PADDING, bottom - size.height()), width, size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("scrim"))
        self._shadow.paint(painter, self._card.geometry())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.close_menu()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # nothing behind it hears a key
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_menu()
        elif event.key() in _STEPS:
            self._focus.step(forward=event.key() == Qt.Key.Key_Down)
        event.accept()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        self._focus.step(forward=next)
        return True

    def _choose(self, action: QAction) -> None:
        self.close_menu()
        action.trigger()


class _Card(QWidget):
    """The rows on their ground."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_PADDING, _PADDING, _PADDING, _PADDING)
        self._column.setSpacing(0)

    def show_actions(self, actions: Sequence[QAction]) -> None:
        """Offer these actions instead of those before."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [_Row(self._theme, action, self) for action in actions if action.isVisible()]
        for row in self.rows:
            self._column.addWidget(row)
            row.show()

    def sizeHint(self) -> QSize:
        widest = max((row.sizeHint().width() for row in self.rows), default=0)
        height = sum(row.sizeHint().height() for row in self.rows)
        return QSize(max(_WIDTH, widest + 2 * _PADDING), height + 2 * _PADDING)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # between two rows: not beside the card

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill_rounded(painter, QRectF(self.rect()), theme.radius("dialog"), theme.colour("raised"))
        outline_rounded(painter, QRectF(self.rect()), theme.radius("dialog"), theme.colour("line"))


class _Row(QAbstractButton):
    """One action: icon, name and key."""

    chosen = Signal(QAction)

    def __init__(self, theme: Theme, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._action = action
        self._ring = FocusRing()
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self._keys = keys.replace("+", " ")
        self.setText(plain(action.text()))
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(keys)
        self.setEnabled(action.isEnabled())
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(lambda: self.chosen.emit(self._action))

    def sizeHint(self) -> QSize:
        theme = self._theme
        width = theme.metrics("bodym").horizontalAdvance(self.text())
        width += theme.metrics("small").horizontalAdvance(self._keys) + _GAP
        return QSize(_TEXT_LEFT + ceil(width) + _RIGHT, theme.size(_ROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()  # a button would go its own way with the arrows

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring.focus_in(event)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ring.focus_out(event)
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, height = self._theme, self.height()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.hasFocus():
            fill_rounded(painter, box, theme.radius("control"), theme.colour("accent_bg"))
        elif self.underMouse() and self.isEnabled():
            fill_rounded(painter, box, theme.radius("control"), theme.colour("hover"))
        self._ring.paint(painter, theme, box, theme.radius("control"))
        strong = theme.colour("accent_text") if self.hasFocus() else theme.colour("text")
        ink = strong if self.isEnabled() else theme.colour("disabled")
        quiet = theme.colour("text2" if self.isEnabled() else "disabled")
        icon = self._action.data()
        if icon:
            square = QRectF(_ICON_LEFT, (height - _ICON) / 2, _ICON, _ICON)
            theme.icons.paint(painter, icon, square, ink if self.hasFocus() else quiet)
        painter.setPen(ink)
        painter.setFont(theme.font("bodym"))
        keys = ceil(theme.metrics("small").horizontalAdvance(self._keys))
        room = self.width() - _TEXT_LEFT - _RIGHT - keys - 8
        text = theme.metrics("bodym").elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPoint(_TEXT_LEFT, theme.baseline("bodym", height)), text)
        painter.setPen(quiet)
        painter.setFont(theme.font("small"))
        painter.drawText(QPoint(self.width() - _RIGHT - keys, theme.baseline("small", height)), self._keys)
