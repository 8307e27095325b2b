"""A shortcut drawn as the keys that a person presses."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import cast

from PySide6.QtCore import QKeyCombination, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from persona_desktop.ui.theme import ColourName, Theme
from persona_desktop.ui.translation import translate

_HEIGHT = 20
_PADDING = 6
_NARROWEST = 20
_GAP = 4
_RADIUS = 5
_MODIFIERS = (
    (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Control),
    (Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Alt),
    (Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Shift),
    (Qt.KeyboardModifier.MetaModifier, Qt.Key.Key_Meta),
)
_ARROWS = {
    Qt.Key.Key_Up: "↑",
    Qt.Key.Key_Down: "↓",
    Qt.Key.Key_Left: "←",
    Qt.Key.Key_Right: "→",
}
# Qt names a modifier only together with a key.
_WITH_A_KEY = {
    Qt.Key.Key_Control: Qt.KeyboardModifier.ControlModifier,
    Qt.Key.Key_Alt: Qt.KeyboardModifier.AltModifier,
    Qt.Key.Key_Shift: Qt.KeyboardModifier.ShiftModifier,
    Qt.Key.Key_Meta: Qt.KeyboardModifier.MetaModifier,
}


def key_names(keys: QKeySequence) -> tuple[str, ...]:
    """Return what stands on the keys of a shortcut, in the order in which they are pressed: „Ctrl”, „K”."""
    return tuple(_ARROWS.get(key) or _name(key) for pressed in _pressed(keys) for key in pressed)


def spoken_keys(keys: QKeySequence) -> str:
    """Return a shortcut as a screen reader says it; empty where there is none."""
    return ", ".join("+".join(map(_name, pressed)) for pressed in _pressed(keys))


def _pressed(keys: QKeySequence) -> list[list[Qt.Key]]:
    """Return the keys that are held down together, one list for each stroke."""
    strokes: list[list[Qt.Key]] = []
    for position in range(keys.count()):
        combination = cast("Sequence[QKeyCombination]", keys)[position]
        held = combination.keyboardModifiers()
        strokes.append([key for modifier, key in _MODIFIERS if held & modifier] + [combination.key()])
    return strokes


def _name(key: Qt.Key) -> str:
    modifier = _WITH_A_KEY.get(key)
    native = QKeySequence.SequenceFormat.NativeText
    if modifier is not None:
        both = QKeySequence(QKeyCombination(modifier, Qt.Key.Key_A)).toString(native)
        return both.removesuffix("A").removesuffix("+")
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return "Enter"  # not translated: what stands on the key
    return QKeySequence(key).toString(native)


class KeyCapPainter:
    """Draws keys for delegates and widgets."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    @property
    def height(self) -> int:
        """The height of a key."""
        return self._theme.size(_HEIGHT)

    def width(self, names: Sequence[str]) -> int:
        """Return how wide some keys are together."""
        return sum(self._key_width(name) for name in names) + _GAP * max(0, len(names) - 1)

    def paint(
        self,
        painter: QPainter,
        left: float,
        middle: float,
        names: Sequence[str],
        *,
        ground: ColourName = "sub2",
        ink: ColourName = "text2",
    ) -> None:
        """Draw keys from ``left`` on, around the height ``middle``; needs an antialiasing painter."""
        theme, height = self._theme, self.height
        top = round(middle - height / 2)
        painter.setFont(theme.font("micro"))
        metrics = theme.metrics("micro")
        for name in names:
            width = self._key_width(name)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(ground))
            painter.drawRoundedRect(QRectF(left, top, width, height), _RADIUS, _RADIUS)
            painter.setPen(theme.colour(ink))
            x = left + (width - metrics.horizontalAdvance(name)) / 2
            painter.drawText(QPointF(x, top + theme.baseline("micro", height)), name)
            left += width + _GAP

    def _key_width(self, name: str) -> int:
        text = ceil(self._theme.metrics("micro").horizontalAdvance(name))
        return max(text + 2 * _PADDING, self._theme.size(_NARROWEST))


class KeyCaps(QWidget):
    """A shortcut, or several that do the same, with a stroke between them."""

    def __init__(
        self, theme: Theme, shortcuts: Sequence[QKeySequence], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys = KeyCapPainter(theme)
        self._shortcuts = [key_names(keys) for keys in shortcuts]
        self.setAccessibleName(translate("KeyCaps", " or ").join(spoken_keys(keys) for keys in shortcuts))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        width = sum(self._keys.width(names) for names in self._shortcuts)
        return QSize(width + self._stroke * max(0, len(self._shortcuts) - 1), self._keys.height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, middle = 0, self.height() / 2
        for number, names in enumerate(self._shortcuts):
            if number:
                painter.setFont(self._theme.font("small"))
                painter.setPen(self._theme.colour("text3"))
                stroke = QRectF(left, 0, self._stroke, self.height())
                painter.drawText(stroke, int(Qt.AlignmentFlag.AlignCenter), "/")
                left += self._stroke
            self._keys.paint(painter, left, middle, names)
            left += self._keys.width(names)

    @property
    def _stroke(self) -> int:
        return self._theme.size(14)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
