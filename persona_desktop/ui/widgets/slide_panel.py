"""The details panel that slides in from the right over a list."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QAbstractAnimation, QPointF, QRect, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.divider import Divider

_SHADOW = 20


class _Picture(QWidget):
    """The panel's picture while it moves; the live panel waits, and the list below keeps its width."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pixmap = QPixmap()
        self._hidden_share = 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_pixmap(self, pixmap: QPixmap, area: QRect) -> None:
        """Cover `area`, where the panel will be, and some room for the shadow on its left."""
        self._pixmap = pixmap
        self.setGeometry(area.adjusted(-_SHADOW, 0, 0, 0))
        self.show()
        self.raise_()

    def forget(self) -> None:
        """Free the picture."""
        self.hide()
        self._pixmap = QPixmap()

    def set_hidden_share(self, share: float) -> None:
        """Move the panel: 1 is out of sight on the right, 0 in its place."""
        self._hidden_share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        offset = _SHADOW + self._hidden_share * (self.width() - _SHADOW)
        painter = QPainter(self)
        shadow = QColor(self._theme.colour("shadow"))
        gradient = QLinearGradient(offset - _SHADOW, 0, offset, 0)
        shadow.setAlphaF(0.0)
        gradient.setColorAt(0, shadow)
        shadow.setAlphaF(0.10 if not self._theme.is_dark else 0.35)
        gradient.setColorAt(1, shadow)
        painter.fillRect(QRectF(offset - _SHADOW, 0, _SHADOW, self.height()), gradient)
        painter.drawPixmap(QPointF(offset, 0), self._pixmap)


class SlidePanel(QWidget):
    """Two widgets side by side of which the right one, the panel, comes and goes.

    Closed, `content` has all the room. `open` slides a picture of the panel in over the content, which keeps its
    width until the end; then the live panel takes its place and the content becomes `docked_width` wide. Closing
    gives the content its room first and slides the picture out. Narrow windows let the panel cover the content
    (`set_covering`). Without animations both happen at once.
    """

    docked = Signal(bool)
    """Whether the content is narrow from now on; emitted just before its width changes, so that it can rearrange."""
    opened = Signal()
    """The live panel is in its place and can take the focus."""
    closed = Signal()
    """The panel is out of sight."""
    width_asked = Signal(int)
    """A person wants the content so many pixels wide beside the panel; 0 for the width it had at first."""

    def __init__(
        self,
        theme: Theme,
        content: QWidget,
        panel: QWidget,
        *,
        docked_width: int = 380,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content = content
        self._panel = panel
        self._docked_width = docked_width
        self._covering = False
        self._open = False
        self._settled_open = False
        content.setParent(self)
        panel.setParent(self)
        panel.hide()
        content.show()
        self._divider = Divider(theme, self)
        self._divider.moved.connect(self.width_asked)
        self._divider.reset_asked.connect(lambda: self.width_asked.emit(0))
        self._divider.hide()
        self._picture = _Picture(theme, self)
        self._motion = QVariantAnimation(self)
        self._motion.valueChanged.connect(self._on_motion)
        self._motion.finished.connect(self._settle)

    @property
    def is_open(self) -> bool:
        """Whether the panel is shown or on its way in."""
        return self._open

    @property
    def is_moving(self) -> bool:
        """Whether the panel is between its two places, sliding or held."""
        return self._motion.state() != QAbstractAnimation.State.Stopped

    @property
    def is_covering(self) -> bool:
        """Whether an open panel covers the content instead of standing beside it."""
        return self._covering

    def set_docked_width(self, width: int) -> None:
        """Change how wide the content is beside an open panel."""
        self._docked_width = width
        self._place()

    def set_covering(self, covering: bool) -> None:
        """Let an open panel cover the content, or stand beside it."""
        if covering == self._covering:
            return
        self._covering = covering
        if self._settled_open:
            self.docked.emit(not covering)
        self._place()

    def open(self) -> None:
        """Slide the panel in; does nothing while it is in or on its way."""
        if self._open:
            return
        self._open = True
        duration = self._theme.duration("panel_in")
        if not duration or not self.isVisible():
            self._motion.stop()
            self._settle()
            return
        area = self._panel_area()
        self._panel.setGeometry(area)
        self._picture.show_pixmap(self._panel.grab(), area)
        self._move(self._hidden_share(), "panel_in")

    def close_panel(self) -> None:
        """Slide the panel out; does nothing while it is out or on its way."""
        if not self._open:
            return
        self._open = False
        duration = self._theme.duration("panel_out")
        if not duration or not self.isVisible():
            self._motion.stop()
            self._settle()
            return
        if self._settled_open:
            self._picture.show_pixmap(self._panel.grab(), self._panel_area())
            self._picture.set_hidden_share(0.0)
            self._leave_dock()
        self._move(self._hidden_share(), "panel_out")

    def hold_at(self, milliseconds: int) -> None:
        """Freeze a moving panel where it is so long after it set out; `finish_motion` lets it go.

        At the end of its way the panel arrives as ever. Does nothing while the panel stands still.
        """
        if not self.is_moving:
            return
        self._motion.setCurrentTime(milliseconds)
        if self.is_moving:
            self._motion.pause()

    def finish_motion(self) -> None:
        """Bring a moving panel to its end at once."""
        if self.is_moving:
            self._motion.stop()
            self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.finish_motion()
        self._place()

    def _hidden_share(self) -> float:
        if self.is_moving:
            return float(self._motion.currentValue())
        return 1.0 if self._open else 0.0

    def _move(self, start: float, motion: Literal["panel_in", "panel_out"]) -> None:
        self._motion.stop()
        self._motion.setDuration(self._theme.duration(motion))
        self._motion.setEasingCurve(self._theme.easing(motion))
        self._motion.setStartValue(start)
        self._motion.setEndValue(0.0 if motion == "panel_in" else 1.0)
        self._picture.set_hidden_share(start)
        self._motion.start()

    def _on_motion(self, share: float) -> None:
        self._picture.set_hidden_share(share)

    def _settle(self) -> None:
        if self._open and not self._settled_open:
            self._settled_open = True
            self._panel.setGeometry(self._panel_area())
            self._panel.show()
            if not self._covering:
                self.docked.emit(True)
            self._place()
            self._picture.forget()
            self.opened.emit()
        elif not self._open:
            self._picture.forget()
            if self._settled_open:
                self._leave_dock()
            self.closed.emit()

    def _leave_dock(self) -> None:
        self._settled_open = False
        self._panel.hide()
        if not self._covering:
            self.docked.emit(False)
        self._place()

    def _panel_area(self) -> QRect:
        left = 0 if self._covering else self._docked_width
        return QRect(left, 0, max(0, self.width() - left), self.height())

    def _place(self) -> None:
        if self._settled_open:
            self._panel.setGeometry(self._panel_area())
        docked = self._settled_open and not self._covering
        width = min(self._docked_width, self.width()) if docked else self.width()
        self._content.setGeometry(0, 0, width, self.height())
        if self._settled_open:
            self._panel.raise_()
        # What stands over both, such as a message, stands over the panel.
        self.setContentsMargins(width if docked else 0, 0, 0, 0)
        self._divider.setVisible(docked)
        if docked:
            self._divider.stand_at(width, self.height())
