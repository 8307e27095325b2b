"""Grey shapes where content is about to appear."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, QVariantAnimation
from PySide6.QtGui import QBrush, QHideEvent, QLinearGradient, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from persona_desktop.ui.theme import SKELETON_DELAY, Theme
from persona_desktop.ui.translation import translate

SkeletonKind = Literal["rows", "panel_header", "panel_body"]
_Shape = tuple[QRectF, float]

_ROW = 60
_BAND = 320.0


def _bar(x: float, middle: float, width: float, height: float) -> _Shape:
    return QRectF(x, middle - height / 2, width, height), min(4.0, height / 2)


def _rows(width: int, height: int) -> list[_Shape]:
    """Rows as in the list: avatar and two lines, of lengths that look like names."""
    shapes: list[_Shape] = []
    for row in range(height // _ROW):
        top = row * _ROW
        shapes.append((QRectF(20, top + 12, 36, 36), 18))
        room = max(0, width - 68 - 40)
        shapes.append(_bar(68, top + 20.5, min(room, 118 + row * 37 % 58), 11))
        shapes.append(_bar(68, top + 39.5, min(room, 170 + row * 53 % 60), 9))
    return shapes


def _panel_header(width: int, _height: int) -> list[_Shape]:
    """Avatar, name, facts and badges."""
    room = max(0, width - 148)
    return [
        (QRectF(32, 17, 64, 64), 32),
        _bar(116, 23, min(room, 210), 18),
        _bar(116, 50, min(room, 280), 11),
        _bar(116, 77, min(room, 150), 11),
    ]


def _panel_body(width: int, height: int) -> list[_Shape]:
    """The overview: a sentence, four facts, the segment, three needs."""
    left, room = 32, max(200, width - 64)
    shapes = [_bar(left, 34, min(room, 420), 18)]
    column = room / 4
    for index in range(4):
        x = left + index * column
        shapes.append(_bar(x, 73, min(column - 24, 70), 9))
        shapes.append(_bar(x, 92, min(column - 24, 120), 11))
    shapes.append(_bar(left, 144, 90, 14))
    shapes.append((QRectF(left, 167, 150, 22), 11))
    shapes.append((QRectF(left + 160, 167, min(180, room - 160), 22), 11))
    shapes += [
        _bar(left, 214 + 22 * line, min(room, 640 - 30 * line - 100 * (line == 2)), 11) for line in range(3)
    ]
    shapes.append(_bar(left, 322, min(room, 190), 14))
    for line in range(3):
        middle = 365 + 52 * line
        shapes.append((QRectF(left, middle - 12, 24, 24), 12))
        shapes.append(_bar(left + 40, middle, 64, 11))
        shapes.append(_bar(left + 124, middle, min(max(0, room - 200), 300 - 30 * line), 11))
        shapes.append(_bar(left + room - 44, middle, 44, 11))
    return [shape for shape in shapes if shape[0].bottom() <= height]


_SHAPES: Final[dict[SkeletonKind, Callable[[int, int], list[_Shape]]]] = {
    "rows": _rows,
    "panel_header": _panel_header,
    "panel_body": _panel_body,
}


class Skeleton(QWidget):
    """Grey shapes of one kind of page, with a light running over them; still while animations are off.

    It stays blank for the first 150 ms, so that what loads fast never flickers.
    """

    def __init__(self, theme: Theme, kind: SkeletonKind, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind: SkeletonKind = kind
        self._shapes: list[_Shape] = []
        self._laid_out_for = QSize()
        self._revealed = False
        self.setAccessibleName(translate("Skeleton", "Loading…"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(SKELETON_DELAY)
        self._delay.timeout.connect(self._reveal)
        self._shimmer = QVariantAnimation(self)
        self._shimmer.setStartValue(0.0)
        self._shimmer.setEndValue(1.0)
        self._shimmer.setLoopCount(-1)
        self._shimmer.valueChanged.connect(self.update)
        theme.changed.connect(self.update)

    @property
    def is_revealed(self) -> bool:
        """Whether the shapes are drawn already."""
        return self._revealed

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._delay.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._delay.stop()
        self._shimmer.stop()
        self._revealed = False

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._revealed:
            return
        if self._laid_out_for != self.size():
            self._laid_out_for = self.size()
            self._shapes = _SHAPES[self._kind](self.width(), self.height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._brush())
        for rect, radius in self._shapes:
            painter.drawRoundedRect(rect, radius, radius)

    def _brush(self) -> QBrush:
        grey = self._theme.colour("skel")
        if self._shimmer.state() != QVariantAnimation.State.Running:
            return QBrush(grey)
        phase = float(self._shimmer.currentValue())
        start = -_BAND + phase * (self.width() + _BAND)
        gradient = QLinearGradient(start, 0, start + _BAND, 0)
        gradient.setColorAt(0, grey)
        gradient.setColorAt(0.5, self._theme.colour("skel2"))
        gradient.setColorAt(1, grey)
        return QBrush(gradient)

    def _reveal(self) -> None:
        self._revealed = True
        duration = self._theme.duration("shimmer")
        if duration:
            self._shimmer.setDuration(duration)
            self._shimmer.start()
        self.update()
