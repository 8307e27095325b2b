"""A persona's or person's initials in a circle of the segment's tint."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from persona_desktop.domain.text import initials
from persona_desktop.ui.theme import SegmentTint, Theme

_TEXT_SHARE = 0.365
_SMALLEST_TEXT = 9


def paint_avatar(painter: QPainter, theme: Theme, rect: QRectF, letters: str, tint: SegmentTint) -> None:
    """Draw initials into a circle that fills `rect`, for delegates too; needs an antialiasing painter."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint.background)
    painter.drawEllipse(rect)
    painter.setPen(tint.ink)
    painter.setFont(theme.font_of_size("bodys", max(rect.height() * _TEXT_SHARE, _SMALLEST_TEXT)))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letters)


class Avatar(QWidget):
    """The circle as a widget; decoration for a screen reader, as the name stands beside it."""

    def __init__(
        self,
        theme: Theme,
        name: str = "",
        *,
        segment_id: str | None = None,
        segment_name: str | None = None,
        size: int = 36,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = size
        self._letters = ""
        self._segment = (segment_id, segment_name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_person(name, segment_id, segment_name)
        theme.changed.connect(self.update)

    def set_person(self, name: str, segment_id: str | None = None, segment_name: str | None = None) -> None:
        """Show somebody else."""
        self._letters = initials(name)
        self._segment = (segment_id, segment_name)
        self.setAccessibleName(name)
        self.update()

    def set_size(self, size: int) -> None:
        """Change the diameter, in pixels."""
        self._size = size
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint = self._theme.segment_tint(*self._segment)
        paint_avatar(painter, self._theme, QRectF(self.rect()), self._letters, tint)
