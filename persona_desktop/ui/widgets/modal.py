"""A dialog inside the window: a card over a scrim that keeps the keyboard until it is closed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.announcement import announce
from persona_desktop.ui.widgets.button import Button, ButtonKind
from persona_desktop.ui.widgets.focus_keeper import FocusKeeper
from persona_desktop.ui.widgets.modal_card import ModalCard
from persona_desktop.ui.widgets.shadow import Shadow

_WINDOW_MARGIN = 48
_SMALL = 480


class Modal(QWidget):
    """A dialog over `window`: title, content, and a row of buttons.

    `open` shows it and returns at once; `finished` tells the result when it is closed. Until then Tab stays inside,
    the window's shortcuts rest, nothing can be dropped on the window, and Escape or the cross reject it. Enter presses
    the primary button, unless another one has the focus. A busy one (`set_busy`) cannot be closed by the person.
    It deletes itself after closing.
    """

    finished = Signal(bool)
    """True if it was accepted, False if it was rejected."""
    stop_asked = Signal()
    """The person wants to close it while it is busy."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        title: str,
        *,
        subtitle: str = "",
        width: int = _SMALL,
        closable: bool = True,
    ) -> None:
        """`width` is 480, 880, 1040 or 1120; the card is never wider or higher than the window less 48 px."""
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._card_width = width
        self._busy = False
        self._opened = False
        self._closing = False
        self._default: Button | None = None
        self._first_focus: QWidget | None = None
        self._picture = QPixmap()
        self._shadow = Shadow(theme, theme.radius("dialog"), blur=32, drop=10)
        self._card = ModalCard(theme, title, subtitle, "h1" if width <= _SMALL else "title", self)
        self._cross = self._card.cross
        self._cross.clicked.connect(self.reject)
        self._cross.setVisible(closable)
        self._focus = FocusKeeper(self._card, window)
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.valueChanged.connect(self.update)
        self._motion.finished.connect(self._end_fade)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAcceptDrops(True)
        self._card.installEventFilter(self)
        self.hide()
        theme.changed.connect(self._restyle)

    @property
    def body(self) -> QVBoxLayout:
        """Where the content goes; the layout already has the card's margins."""
        return self._card.body

    @property
    def footer(self) -> QHBoxLayout:
        """The row of buttons, with a stretch at its left end; empty rows are not shown."""
        return self._card.footer

    def add_button(self, text: str, kind: ButtonKind = "plain", *, icon: str | None = None) -> Button:
        """Add a button at the right end of the footer and return it, to be connected (`accept`, `reject`)."""
        button = self._card.add_button(text, kind, icon)
        if kind == "primary":
            self._default = button
        return button

    def set_default(self, button: Button) -> None:
        """Let Enter press another button than the primary one."""
        self._default = button

    def set_first_focus(self, widget: QWidget) -> None:
        """Let a widget of the dialog have the keyboard when it opens, instead of the first that can."""
        self._first_focus = widget

    def set_busy(self, busy: bool) -> None:
        """Keep the dialog open while something runs; what would close it asks to stop instead."""
        self._busy = busy

    def open(self) -> None:
        """Show the dialog over the window and give it the keyboard; returns at once."""
        self._opened = True
        self._focus.remember()
        self._window.installEventFilter(self)
        self.setGeometry(self._window.rect())
        self._place_card()
        duration = self._theme.duration("dialog")
        if duration:
            self._picture = self._card.grab()
            self._card.hide()
            self._motion.setDuration(duration)
            self._motion.setEasingCurve(self._theme.easing("dialog"))
            self._motion.start()
        self.show()
        self.raise_()
        announce(self, self.accessibleName())
        if duration:
            self.setFocus(
                Qt.FocusReason.OtherFocusReason
            )  # keys must reach nothing behind it in the meantime
        else:
            self._end_fade()

    def accept(self) -> None:
        """Close with a yes."""
        self._finish(accepted=True)

    def reject(self) -> None:
        """Close with a no; while it is busy, ask to stop."""
        if self._busy:
            self.stop_asked.emit()
        else:
            self._finish(accepted=False)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fading = self._is_fading
        share = float(self._motion.currentValue()) if fading else 1.0
        scrim = QColor(self._theme.colour("scrim"))
        scrim.setAlphaF(scrim.alphaF() * share)
        painter.fillRect(self.rect(), scrim)
        painter.setOpacity(share)
        self._shadow.paint(painter, self._card.geometry())
        if fading:
            painter.drawPixmap(self._card.pos(), self._picture)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            # The window's shortcuts must not work behind the scrim; keys reach the dialog as plain keys.
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._is_fading:
            button = self._default
            if button is not None and button.isVisibleTo(self._card) and button.looks_enabled:
                button.click()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # Not the window behind it either: that is why the dialog takes part in drops at all.
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        self._focus.step(forward=next)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self.setGeometry(self._window.rect())
            self._place_card()
        elif event.type() == QEvent.Type.LayoutRequest and watched is self._card and self.isVisible():
            self._place_card()
        return False

    @property
    def _is_fading(self) -> bool:
        return self._motion.state() == QVariantAnimation.State.Running

    def _restyle(self) -> None:
        if self.isVisible():
            self._place_card()  # as wide as the text needs now
        self.update()

    def _place_card(self) -> None:
        room = self.rect().adjusted(
            _WINDOW_MARGIN // 2, _WINDOW_MARGIN // 2, -_WINDOW_MARGIN // 2, -_WINDOW_MARGIN // 2
        )
        width = min(self._theme.size(self._card_width), room.width())
        card = QRect(0, 0, width, min(self._card.height_for(width), room.height()))
        card.moveCenter(self.rect().center())
        self._card.setGeometry(card)

    def _end_fade(self) -> None:
        self._picture = QPixmap()
        self._card.show()
        self.update()
        self._focus.enter(self._first_focus, self._cross)

    def _finish(self, *, accepted: bool) -> None:
        if self._closing:
            return
        self._closing = True
        self._motion.stop()
        self._window.removeEventFilter(self)
        if self._opened:
            reason = self._focus.reason_of_leaving()
            self.hide()
            self._focus.give_back(reason)
        self.finished.emit(accepted)
        self.deleteLater()
