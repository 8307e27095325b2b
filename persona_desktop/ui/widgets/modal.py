"""A dialog inside the window: a card over a scrim that keeps the keyboard until it is closed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from persona_desktop.ui.theme import FontRole, Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.announcement import announce
from persona_desktop.ui.widgets.button import Button, ButtonKind, IconButton
from persona_desktop.ui.widgets.shadow import Shadow
from persona_desktop.ui.widgets.shapes import fill_rounded, outline_rounded
from persona_desktop.ui.widgets.surface import Hairline
from persona_desktop.ui.widgets.text import Text

_WINDOW_MARGIN = 48
_SMALL = 480
_PADDING = 24
_CROSS = 28


class _Card(QWidget):
    """The dialog itself."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, radius = QRectF(self.rect()), self._theme.radius("dialog")
        fill_rounded(painter, rect, radius, self._theme.colour("raised"))
        if self._theme.is_dark:
            # On a dark ground a shadow alone shows no edge.
            outline_rounded(painter, rect, radius, self._theme.colour("line2"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()


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
        self._focus_before: QWidget | None = None
        self._picture = QPixmap()
        self._shadow = Shadow(theme, theme.radius("dialog"), blur=32, drop=10)
        self._card = _Card(theme, self)
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.valueChanged.connect(self.update)
        self._motion.finished.connect(self._end_fade)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAcceptDrops(True)
        self._card.installEventFilter(self)
        self._build(title, subtitle, closable=closable)
        self.hide()
        theme.changed.connect(self.update)

    @property
    def body(self) -> QVBoxLayout:
        """Where the content goes; the layout already has the card's margins."""
        return self._body

    @property
    def footer(self) -> QHBoxLayout:
        """The row of buttons, with a stretch at its left end; empty rows are not shown."""
        return self._footer

    def add_button(self, text: str, kind: ButtonKind = "plain", *, icon: str | None = None) -> Button:
        """Add a button at the right end of the footer and return it, to be connected (`accept`, `reject`)."""
        button = Button(self._theme, text, kind, icon)
        if kind == "primary":
            self._default = button
        self._footer.addWidget(button)
        self._footer_box.show()
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
        self._focus_before = QApplication.focusWidget() or self._window.window().focusWidget()
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
        if not duration:
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
        fading = self._motion.state() == QVariantAnimation.State.Running
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
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
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
        stops = self._focus_stops()
        if not stops:
            return True
        focused = QApplication.focusWidget()
        index = stops.index(focused) if focused in stops else -1 if next else 0
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stops[(index + (1 if next else -1)) % len(stops)].setFocus(reason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self.setGeometry(self._window.rect())
            self._place_card()
        elif event.type() == QEvent.Type.LayoutRequest and watched is self._card and self.isVisible():
            self._place_card()
        return False

    def _build(self, title: str, subtitle: str, *, closable: bool) -> None:
        theme = self._theme
        role: FontRole = "h1" if self._card_width <= _SMALL else "title"
        column = QVBoxLayout(self._card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        header = QHBoxLayout()
        lift = max(
            0, (_CROSS - theme.line_height(role)) // 2
        )  # the cross stands in the middle of the title's line
        header.setContentsMargins(_PADDING, 20 - lift, 16, 0)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.setContentsMargins(0, lift, 0, 0)
        texts.addWidget(Text(theme, title, role, wrap=True))
        if subtitle:
            texts.addWidget(Text(theme, subtitle, "body", "text2", wrap=True))
        header.addLayout(texts, 1)
        self._cross = IconButton(theme, "x", translate("Modal", "Close"), size=_CROSS, parent=self._card)
        self._cross.clicked.connect(self.reject)
        self._cross.setVisible(closable)
        cross_column = QVBoxLayout()
        cross_column.addWidget(self._cross)
        cross_column.addStretch(1)
        header.addLayout(cross_column)
        column.addLayout(header)
        self._body = QVBoxLayout()
        self._body.setContentsMargins(_PADDING, 16, _PADDING, 20)
        self._body.setSpacing(12)
        column.addLayout(self._body, 1)
        self._footer_box = QWidget()
        box = QVBoxLayout(self._footer_box)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(Hairline(theme))
        self._footer = QHBoxLayout()
        self._footer.setContentsMargins(_PADDING, 15, _PADDING, 16)
        self._footer.setSpacing(8)
        self._footer.addStretch(1)
        box.addLayout(self._footer)
        self._footer_box.hide()
        column.addWidget(self._footer_box)

    def _place_card(self) -> None:
        room = self.rect().adjusted(
            _WINDOW_MARGIN // 2, _WINDOW_MARGIN // 2, -_WINDOW_MARGIN // 2, -_WINDOW_MARGIN // 2
        )
        width = min(self._card_width, room.width())
        layout = self._card.layout()
        wanted = self._card.sizeHint().height()
        if layout is not None and layout.hasHeightForWidth():
            wanted = layout.heightForWidth(width)
        card = QRect(0, 0, width, min(wanted, room.height()))
        card.moveCenter(self.rect().center())
        self._card.setGeometry(card)

    def _focus_stops(self) -> list[QWidget]:
        """Return the widgets of the card that Tab reaches, in tab order."""
        stops: list[QWidget] = []
        widget = self._card.nextInFocusChain()
        first = widget
        while widget is not None:
            takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
            inside = self._card.isAncestorOf(widget) and widget.isEnabled() and widget.isVisibleTo(self._card)
            if takes_tab and inside and widget.focusProxy() is None:
                stops.append(widget)
            widget = widget.nextInFocusChain()
            if widget is first:
                break
        return stops

    def _end_fade(self) -> None:
        self._picture = QPixmap()
        self._card.show()
        self.update()
        stops = self._focus_stops()
        inside = [stop for stop in stops if stop is not self._cross]
        first = self._first_focus if self._first_focus in stops else next(iter(inside or stops), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _finish(self, *, accepted: bool) -> None:
        if self._closing:
            return
        self._closing = True
        self._motion.stop()
        self._window.removeEventFilter(self)
        if self._opened:
            reason = self._reason_of_closing()
            self.hide()
            self._give_focus_back(reason)
        self.finished.emit(accepted)
        self.deleteLater()

    def _reason_of_closing(self) -> Qt.FocusReason:
        """Return the mouse where it is over a button: no ring shall appear then where the focus goes."""
        buttons = (stop for stop in self._focus_stops() if isinstance(stop, QAbstractButton))
        by_mouse = any(button.underMouse() for button in buttons)
        return Qt.FocusReason.MouseFocusReason if by_mouse else Qt.FocusReason.OtherFocusReason

    def _give_focus_back(self, reason: Qt.FocusReason) -> None:
        before = self._focus_before
        here = before is not None and isValid(before) and before.isVisible() and before.isEnabled()
        (before if before is not None and here else self._window).setFocus(reason)
