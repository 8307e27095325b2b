"""The card of one step, with its arrow, its shadow, and a ring around the thing that it speaks of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from persona_desktop.ui.first_steps.placement import GAP, Placement, Side, place_beside
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import keep_short_words, translate
from persona_desktop.ui.widgets.announcement import announce
from persona_desktop.ui.widgets.button import Button
from persona_desktop.ui.widgets.focus_keeper import FocusKeeper
from persona_desktop.ui.widgets.modal import Modal
from persona_desktop.ui.widgets.shadow import Shadow
from persona_desktop.ui.widgets.shapes import fill_rounded, outline_rounded
from persona_desktop.ui.widgets.text import Text

_WIDTH: Final = 344
_PADDING: Final = 18
_RING_GAP: Final = 3
_HALF_ARROW: Final = 9


class _Stage(QWidget):
    """Ring, shadow and arrow over the whole window; the mouse goes through to what is below."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._shadow = Shadow(theme, theme.radius("dialog"), blur=28, drop=8)
        self._target = QRect()
        self._placement = Placement(QRect(), None, QPoint())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)

    def arrange(self, target: QRect, placement: Placement) -> None:
        self._target, self._placement = target, placement
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(self._target).adjusted(-_RING_GAP, -_RING_GAP, _RING_GAP, _RING_GAP)
        ring = ring.intersected(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        outline_rounded(painter, ring, theme.radius("row"), theme.colour("accent"), 2)
        self._shadow.paint(painter, self._placement.card)
        if self._placement.side is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawPolygon(_arrow(self._placement.side, self._placement.tip))


def _arrow(side: Side, tip: QPoint) -> QPolygonF:
    """Return the triangle whose base lies on the card."""
    x, y, half, reach = float(tip.x()), float(tip.y()), float(_HALF_ARROW), GAP / 2 + 2
    base = {
        Side.RIGHT: ((x + reach, y - half), (x + reach, y + half)),
        Side.LEFT: ((x - reach, y - half), (x - reach, y + half)),
        Side.BELOW: ((x - half, y + reach), (x + half, y + reach)),
        Side.ABOVE: ((x - half, y - reach), (x + half, y - reach)),
    }[side]
    return QPolygonF([QPointF(x, y), *(QPointF(*corner) for corner in base)])


class StepCard(QWidget):
    """One card for all steps, over a `window` that stays at work behind it.

    `show_step` says something and asks where it belongs; `place` asks again, when things have moved. Escape anywhere
    in the window, unless a dialog or a menu has the keyboard, asks to end. `leave` takes it away.
    """

    next_asked = Signal()
    back_asked = Signal()
    skip_asked = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._target: Callable[[], QRect] = QRect
        self._stage = _Stage(theme, window)
        self._focus = FocusKeeper(self, window)
        self._number = Text(theme, "", "micro", "text3")
        self._title = Text(theme, "", "h1", wrap=True)
        self._text = Text(theme, "", "body", "text2", wrap=True)
        self.skip = Button(theme, translate("FirstSteps", "Skip"), "quiet", small=True)
        self.back = Button(theme, translate("FirstSteps", "Back"), small=True)
        self.next = Button(theme, translate("FirstSteps", "Next"), "primary", small=True)
        self.skip.clicked.connect(self.skip_asked)
        self.back.clicked.connect(self.back_asked)
        self.next.clicked.connect(self.next_asked)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.skip)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.next)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_PADDING, 14, _PADDING, 14)
        self._column.setSpacing(4)
        self._column.addWidget(self._number)
        self._column.addWidget(self._title)
        self._column.addWidget(self._text)
        self._column.addSpacing(10)
        self._column.addLayout(buttons)
        self.hide()
        theme.changed.connect(self.place)

    @property
    def title(self) -> str:
        """What the card speaks of."""
        return self._title.text()

    def show_step(self, number: int, of: int, title: str, text: str, target: Callable[[], QRect]) -> None:
        """Say something about the thing at ``target``, which is asked in the window's coordinates."""
        is_first_sight = self.isHidden()
        self._target = target
        self._number.setText(translate("FirstSteps", "{number} of {total}").format(number=number, total=of))
        self._title.setText(title)
        self._text.setText(keep_short_words(text))
        self.back.setVisible(number > 1)
        self.skip.setVisible(number < of)
        self.next.setText(translate("FirstSteps", "Next") if number < of else translate("FirstSteps", "Done"))
        self.setAccessibleName(f"{self._number.text()}: {title}")
        self.setAccessibleDescription(text)
        if is_first_sight:
            self._focus.remember()
            self._window.installEventFilter(self)
            application = QApplication.instance()
            if application is not None:
                application.installEventFilter(self)
        self.show()
        self.place()
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self.accessibleName()}. {text}")

    def place(self) -> None:
        """Stand beside the thing, wherever it is by now."""
        if self.isHidden():
            return
        width = min(self._theme.size(_WIDTH), self._window.width() - 48)
        size = QSize(width, self._column.heightForWidth(width))
        target = self._target()
        placement = place_beside(target, size, self._window.rect())
        self._stage.setGeometry(self._window.rect())
        self._stage.arrange(target, placement)
        self._stage.show()
        self.setGeometry(placement.card)
        for widget in (self._stage, self):
            widget.raise_()
        for dialog in self._window.findChildren(Modal):
            dialog.raise_()

    def leave(self) -> None:
        """Go for good, and give the keyboard back."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._window.removeEventFilter(self)
        if not self.isHidden():
            had_focus = self.isAncestorOf(QApplication.focusWidget() or self._window)
            reason = self._focus.reason_of_leaving()
            self.hide()
            if had_focus:
                self._focus.give_back(reason)
        self._stage.hide()
        self._stage.deleteLater()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._window and kind == QEvent.Type.Resize:
            self.place()
        if kind not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or not isinstance(
            event, QKeyEvent
        ):
            return False
        if event.key() != Qt.Key.Key_Escape or not self._owns_escape(watched):
            return False
        event.accept()  # the window's own Escape would close what is below the card
        if kind == QEvent.Type.KeyPress:
            self.skip_asked.emit()
        return True

    def _owns_escape(self, watched: QObject) -> bool:
        if not isinstance(watched, QWidget) or watched.window() is not self._window:
            return False
        if QApplication.activePopupWidget() is not None:
            return False
        return not any(dialog.isVisible() for dialog in self._window.findChildren(Modal))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # not to what is below

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, radius = QRectF(self.rect()), self._theme.radius("dialog")
        fill_rounded(painter, rect, radius, self._theme.colour("raised"))
        outline_rounded(painter, rect, radius, self._theme.colour("accent"), 1.5)
