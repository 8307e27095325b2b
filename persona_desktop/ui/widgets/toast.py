"""A short message that rises at the lower edge of the window and leaves by itself."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter_ns
from typing import Final, Literal

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.announcement import announce
from persona_desktop.ui.widgets.scores import paint_ring
from persona_desktop.ui.widgets.shadow import Shadow
from persona_desktop.ui.widgets.shapes import fill_rounded
from persona_desktop.ui.widgets.text import Text
from persona_desktop.ui.widgets.toast_button import ToastButton

_WIDTH = 484
_MARGIN = 24
_RISE = 16
_REACH = 36
_LOWEST = 44
_RING = 30
_GAP = 8
_DETAIL_LINES = 4
_MOST = 3
_SECOND = 1000


class _Countdown(QWidget):
    """The seconds left, in a ring that empties."""

    def __init__(self, theme: Theme, seconds: int) -> None:
        super().__init__()
        self._theme = theme
        self._total = seconds
        self._left = seconds
        self.setFixedSize(_RING, _RING)

    def set_left(self, seconds: int) -> None:
        self._left = seconds
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QColor(theme.colour("on_toast2"))
        track.setAlphaF(0.28)
        paint_ring(
            painter, QRectF(self.rect()), self._left / self._total, theme.colour("toast_accent"), track, 2.5
        )
        painter.setPen(theme.colour("on_toast"))
        painter.setFont(theme.font("smalls"))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, str(self._left))


class _Stage(QWidget):
    """Shadow of a toast, and its picture while it moves; lets the mouse through."""

    arrived = Signal()
    """The movement is over."""

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._shadow = Shadow(theme, theme.radius("dialog"), blur=24, drop=6)
        self._theme = theme
        self._picture = QPixmap()
        self._share = 1.0
        self._leaving = False
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.valueChanged.connect(self._on_motion)
        self._motion.finished.connect(self.arrived)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def play(self, motion: Literal["toast_in", "toast_out"], picture: QPixmap) -> None:
        self._picture, self._leaving = picture, motion == "toast_out"
        self.show()
        self.raise_()
        self._motion.setDuration(self._theme.duration(motion))
        self._motion.setEasingCurve(self._theme.easing(motion))
        self._motion.start()

    def rest(self) -> None:
        self._picture = QPixmap()
        self._share = 1.0

    def _on_motion(self, share: float) -> None:
        self._share = 1 - share if self._leaving else share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        offset = _RISE * (1 - self._share)
        box = self.rect().adjusted(_REACH, _REACH, -_REACH, -_REACH).translated(0, round(offset))
        painter.setOpacity(self._share)
        self._shadow.paint(painter, box)
        if not self._picture.isNull():
            painter.drawPixmap(QPointF(_REACH, _REACH + offset), self._picture)


class Toast(QWidget):
    """One message over the lower left corner of `host`, inside its contents margins, with an action if named.

    `rise` shows it. It leaves after `seconds`; the time stands still while the mouse is over it or it has the focus.
    With `countdown` it shows the seconds left and asks for its second line with them. Toasts stand upon each other;
    the oldest without an action leaves when a fourth rises. One that says just what another says already, and has no
    action, does not rise: it renews the other's time. It deletes itself after leaving. An `urgent` one
    interrupts a screen reader.
    """

    triggered = Signal()
    """The action was chosen; the toast leaves."""
    closed = Signal()
    """It has left: after its time, the cross or the action."""

    def __init__(
        self,
        theme: Theme,
        host: QWidget,
        text: str,
        *,
        detail: str = "",
        action: str = "",
        action_icon: str = "undo-2",
        seconds: int = 6,
        countdown: Callable[[int], str] | None = None,
        urgent: bool = False,
    ) -> None:
        super().__init__(host)
        self._theme = theme
        self._host = host
        self._left = self._seconds = seconds
        self._countdown_text = countdown
        self._urgent = urgent
        self.has_action: Final = bool(action)
        self.words: Final = (text, detail) if countdown is None else None
        self._risen_at = 0
        self._leaving = False
        self._focus_before: QWidget | None = None
        self._stage = _Stage(theme, host)
        self._detail = (
            Text(theme, countdown(seconds), "small", "on_toast2", elide=True, parent=self)
            if countdown
            else Text(theme, detail, "small", "on_toast2", wrap=True, max_lines=_DETAIL_LINES, parent=self)
        )
        self._ring = _Countdown(theme, seconds) if countdown else None
        self._clock = QTimer(self)
        self._clock.setInterval(_SECOND)
        self._clock.timeout.connect(self._tick)
        self._stage.arrived.connect(self._end_motion)
        self.setAccessibleName(text)
        self.setAccessibleDescription(self._detail.text())
        self._build(text, action, action_icon)
        self.hide()
        theme.changed.connect(self._restyle)

    @property
    def seconds_left(self) -> int:
        """How long it still stays, in seconds."""
        return self._left

    @property
    def is_standing(self) -> bool:
        """Whether it rose and does not leave yet."""
        return self._risen_at > 0 and not self._leaving

    @property
    def risen_at(self) -> int:
        """When it rose, on a clock that only tells earlier from later; 0: not yet."""
        return self._risen_at

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, self._height_for(_WIDTH))

    def set_seconds_left(self, seconds: int) -> None:
        """Change how long it still stays."""
        self._left = seconds
        if self._ring is not None and self._countdown_text is not None:
            self._ring.set_left(seconds)
            self._detail.setText(self._countdown_text(seconds))

    def rise(self) -> None:
        """Show it, tell a screen reader, and start its time; or renew the equal one that stands."""
        equal = _standing_equal(self, self._host)
        if equal is not None:
            equal.renew(self._seconds)
            self.closed.emit()
            self.deleteLater()
            return
        self._risen_at = perf_counter_ns()
        self._focus_before = QApplication.focusWidget()
        _make_room(self, self._host)
        self._host.installEventFilter(self)
        self.place()
        self._announce()
        self._clock.start()
        self._start("toast_in")

    def _announce(self) -> None:
        spoken = (self.accessibleName(), self._detail.text())
        announce(self._host, ". ".join(text for text in spoken if text), urgent=self._urgent)

    def renew(self, seconds: int) -> None:
        """Stay as long as if it had risen now; a screen reader hears it again."""
        self.set_seconds_left(max(seconds, self._left))
        if self._clock.isActive():
            self._clock.start()
        self._announce()

    def dismiss(self) -> None:
        """Let it leave now."""
        if self._leaving:
            return
        self._leaving = True
        self._clock.stop()
        self._start("toast_out")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill_rounded(
            painter, QRectF(self.rect()), self._theme.radius("card") + 2, self._theme.colour("toast")
        )

    def enterEvent(self, event: QEnterEvent) -> None:
        self._clock.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._resume()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moves = event.type() in (QEvent.Type.Resize, QEvent.Type.ContentsRectChange)
        if moves and watched is self._host:
            self.place()
        return False

    def _build(self, text: str, action: str, action_icon: str) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 0, 10, 0)
        row.setSpacing(6)
        if self._ring is not None:
            row.addWidget(self._ring)
            row.addSpacing(7)
        texts = QVBoxLayout()
        texts.setContentsMargins(0, 6, 0, 8)
        texts.setSpacing(6)
        texts.addStretch(1)
        texts.addWidget(Text(self._theme, text, "bodym", "on_toast", elide=True))
        if self._detail.text():
            texts.addWidget(self._detail)
        else:
            self._detail.hide()
        texts.addStretch(1)
        row.addLayout(texts, 1)
        if action:
            button = ToastButton(self._theme, action, action_icon)
            button.clicked.connect(self._trigger)
            button.focus_changed.connect(self._on_focus)
            row.addWidget(button)
        cross = ToastButton(self._theme, "", "x", name=translate("Toast", "Close"))
        cross.clicked.connect(self.dismiss)
        cross.focus_changed.connect(self._on_focus)
        row.addWidget(cross)
        self.setMinimumHeight(self._theme.size(_LOWEST))

    def _trigger(self) -> None:
        self.triggered.emit()
        self.dismiss()

    def _tick(self) -> None:
        self.set_seconds_left(self._left - 1)
        if self._left <= 0:
            self.dismiss()

    def _on_focus(self, focused: bool) -> None:
        if focused:
            self._clock.stop()
        else:
            self._resume()

    def _resume(self) -> None:
        focused = QApplication.focusWidget()
        held = self.underMouse() or (focused is not None and self.isAncestorOf(focused))
        if not held and not self._leaving:
            self._clock.start()

    def _height_for(self, width: int) -> int:
        layout = self.layout()
        height = layout.totalHeightForWidth(width) if layout and layout.hasHeightForWidth() else 0
        return max(height or super().sizeHint().height(), self.minimumHeight())

    def place(self) -> None:
        """Take its place over the corner and over the older toasts; done by itself while it stands."""
        room = self._host.contentsRect()
        width = min(_WIDTH, room.width() - 2 * _MARGIN)
        height = self._height_for(width)
        bottom = self._host.height() - _MARGIN
        for older in standing_toasts(self._host):
            if older is self:
                break
            bottom -= older.height() + _GAP
        box = QRect(room.left() + _MARGIN, bottom - height, width, height)
        self.setGeometry(box)
        self._stage.setGeometry(box.adjusted(-_REACH, -_REACH, _REACH, _REACH))

    def _restyle(self) -> None:
        self.setMinimumHeight(self._theme.size(_LOWEST))
        if self.is_standing:
            # Its labels take over the new fonts in this round; what room they need is known in the next.
            QTimer.singleShot(0, self, self._settle)
        self.update()

    def _settle(self) -> None:
        for toast in standing_toasts(self._host):
            toast.place()

    def _start(self, motion: Literal["toast_in", "toast_out"]) -> None:
        if not self._theme.duration(motion):
            self._end_motion()
            return
        picture = self.grab()
        self.hide()
        self._stage.play(motion, picture)

    def _give_focus_back(self) -> None:
        focused, before = QApplication.focusWidget(), self._focus_before
        inside = focused is not None and self.isAncestorOf(focused)
        if inside and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end_motion(self) -> None:
        self._stage.rest()
        if self._leaving:
            self._host.removeEventFilter(self)
            self._stage.hide()
            self._stage.deleteLater()
            self._give_focus_back()
            self.hide()
            for toast in standing_toasts(self._host):
                toast.place()
            self.closed.emit()
            self.deleteLater()
            return
        self._stage.show()
        self._stage.raise_()
        for older in standing_toasts(self._host):
            older.raise_()  # its shadow must not fall on them
        self.show()
        self.raise_()


def standing_toasts(host: QWidget) -> list[Toast]:
    """Return the toasts of a host that rose and do not leave yet, oldest first."""
    toasts = host.findChildren(Toast, options=Qt.FindChildOption.FindDirectChildrenOnly)
    standing = [toast for toast in toasts if toast.is_standing]
    return sorted(standing, key=lambda toast: toast.risen_at)


def _standing_equal(toast: Toast, host: QWidget) -> Toast | None:
    """Return a toast that makes this one needless: the same words, and nothing to choose or to count down."""
    if toast.has_action or toast.words is None:
        return None
    others = (other for other in standing_toasts(host) if not other.has_action)
    return next((other for other in others if other.words == toast.words), None)


def _make_room(toast: Toast, host: QWidget) -> None:
    standing = standing_toasts(host)
    if len(standing) > _MOST:
        unimportant = (other for other in standing if not other.has_action and other is not toast)
        oldest = next(unimportant, None)
        if oldest is not None:
            oldest.dismiss()
