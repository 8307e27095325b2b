"""One line that says how fresh the list is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.wording import relative_time

_TICK = 20_000


class FreshnessState(Enum):
    """What the program knows about the list on the screen."""

    LOADING = "loading"
    FRESH = "fresh"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Freshness:
    """The state, and when the list on the screen was read (None before the first time)."""

    state: FreshnessState
    read_at: datetime | None = None


class FreshnessLine(QLabel):
    """A dot or icon and a sentence; the relative time moves on by itself. A label, so that it is read as a text."""

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._now = now
        self._freshness = Freshness(FreshnessState.LOADING)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        theme.changed.connect(self._restyle)
        self._tick()

    def show_freshness(self, freshness: Freshness) -> None:
        """Say another state."""
        self._freshness = freshness
        self._tick()

    @property
    def sentence(self) -> str:
        """The sentence on the screen."""
        read_at = self._freshness.read_at
        match self._freshness.state:
            case FreshnessState.LOADING:
                return translate("Sidebar", "Reading…")
            case FreshnessState.FRESH if read_at is not None:
                return translate("Sidebar", "Read {when}").format(when=relative_time(read_at, self._now()))
            case FreshnessState.FRESH:
                return translate("Sidebar", "Read just now")
            case FreshnessState.FAILED if read_at is not None:
                return translate("Sidebar", "State of {when}").format(
                    when=relative_time(read_at, self._now())
                )
            case FreshnessState.FAILED:
                return translate("Sidebar", "Not read")

    def _tick(self) -> None:
        self.setAccessibleName(self.sentence)
        self.setToolTip(self.sentence)
        self.update()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self._theme.size(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, state = self._theme, self._freshness.state
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        if state is FreshnessState.FRESH:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("lo_bar"))
            painter.drawEllipse(QRectF(25, middle - 4, 8, 8))
        else:
            loading = state is FreshnessState.LOADING
            colour = theme.colour("text2" if loading else "md")
            icon = QRectF(21, middle - 8, 16, 16)
            theme.icons.paint(painter, "refresh-cw" if loading else "triangle-alert", icon, colour)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text2"))
        line = QRectF(46, 0, self.width() - 58, self.height())
        text = theme.metrics("small").elidedText(self.sentence, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), text)
