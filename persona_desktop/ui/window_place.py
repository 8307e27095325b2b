"""Where the window stood last time, and where it can stand now: a monitor may be gone, smaller, or scaled differently."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_WRITTEN = re.compile(r"(\d{1,5})x(\d{1,5})([+-]\d{1,6})([+-]\d{1,6})( maximised)?")
_GRIP = QSize(120, 40)
"""So much of the window's upper edge must be on a screen, or nobody could take hold of it."""


@dataclass(frozen=True, slots=True)
class WindowPlace:
    """The window's frame while it is neither maximised nor full-screen, and whether it was maximised."""

    frame: QRect
    is_maximised: bool = False

    @classmethod
    def parse(cls, text: str) -> WindowPlace | None:
        """Read what `written` gave, such as ``1440x900+100-50 maximised``; None for anything else."""
        found = _WRITTEN.fullmatch(text)
        if found is None:
            return None
        width, height, x, y = (int(number) for number in found.groups()[:4])
        return cls(QRect(x, y, width, height), found[5] is not None) if width and height else None

    @classmethod
    def of(cls, window: QWidget) -> WindowPlace:
        """Return where a window stands."""
        is_normal = not (window.isMaximized() or window.isFullScreen() or window.isMinimized())
        frame = window.geometry() if is_normal else window.normalGeometry()
        return cls(frame, window.isMaximized())

    @property
    def written(self) -> str:
        """The place as text for the settings."""
        frame = self.frame
        text = f"{frame.width()}x{frame.height()}{frame.x():+d}{frame.y():+d}"
        return f"{text} maximised" if self.is_maximised else text

    def on(self, screens: Sequence[QRect], smallest: QSize) -> WindowPlace:
        """Return the nearest place that lies on one of the screens, no larger than it; unchanged if it does already.

        Args:
            screens: The parts of all screens that windows may use, the main one first; at least one.
            smallest: The least size of the window.
        """
        grip = QRect(self.frame.topLeft(), _GRIP.boundedTo(self.frame.size()))
        screen = max(screens, key=lambda area: _overlap(area, self.frame))
        if not any(area.contains(grip) for area in screens):
            screen = screen if _overlap(screen, self.frame) else screens[0]
        elif all(side <= room for side, room in zip(_sides(self.frame), _sides(screen), strict=True)):
            return self
        size = self.frame.size().boundedTo(screen.size()).expandedTo(smallest)
        return WindowPlace(QRect(_inside(screen, self.frame.topLeft(), size), size), self.is_maximised)


def put_back(window: QWidget, text: str) -> None:
    """Place a window that is not shown yet where it stood, as far as today's screens allow.

    Without a place to return to it gets no larger than the main screen.
    """
    place = WindowPlace.parse(text)
    areas = screens()
    if not areas:
        return
    if place is None:
        window.resize(window.size().boundedTo(areas[0].size()).expandedTo(window.minimumSize()))
        return
    place = place.on(areas, window.minimumSize())
    window.setGeometry(place.frame)
    if place.is_maximised:
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def keep_frame_on_screen(window: QWidget) -> None:
    """Make room for the frame of a window that stands where it was put: only now is it known how thick it is."""
    screen = window.screen()
    frame, inside = window.frameGeometry(), window.geometry()
    if screen is None or window.isMaximized() or window.isFullScreen() or frame == inside:
        return
    room = screen.availableGeometry()
    if room.contains(frame):
        return
    size = frame.size().boundedTo(room.size())
    corner = _inside(room, frame.topLeft(), size)
    border = inside.topLeft() - frame.topLeft()
    window.setGeometry(QRect(corner + border, size - (frame.size() - inside.size())))


def screens() -> list[QRect]:
    """Return the parts of all screens that windows may use, the main one first."""
    main = QGuiApplication.primaryScreen()
    found = sorted(QGuiApplication.screens(), key=lambda screen: screen is not main)
    return [screen.availableGeometry() for screen in found]


def _overlap(one: QRect, other: QRect) -> int:
    shared = one.intersected(other)
    return shared.width() * shared.height() if shared.isValid() else 0


def _sides(rect: QRect) -> tuple[int, int]:
    return rect.width(), rect.height()


def _inside(screen: QRect, corner: QPoint, size: QSize) -> QPoint:
    x = max(screen.left(), min(corner.x(), screen.right() + 1 - size.width()))
    y = max(screen.top(), min(corner.y(), screen.bottom() + 1 - size.height()))
    return QPoint(x, y)
