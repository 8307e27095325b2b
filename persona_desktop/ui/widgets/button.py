"""Push buttons: with a text (four kinds) and with an icon alone."""

from __future__ import annotations

from math import ceil
from typing import Final, Literal

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from persona_desktop.ui.theme import ColourName, FontRole, Theme
from persona_desktop.ui.widgets.shapes import FocusRing, fill_rounded, outline_rounded

ButtonKind = Literal["primary", "plain", "quiet", "danger"]

_FILLS: Final[dict[ButtonKind, tuple[ColourName, ColourName, ColourName]]] = {
    "primary": ("fill", "fill_h", "on_fill"),
    "danger": ("danger", "danger_h", "on_danger"),
}
_PADDING = 11
_ICON_SHIFT = 1
"""An icon is lighter than a letter: content with one sits this much further to the right."""
_ICON = 16
_GAP = 6
_FILL_GAP = 3.5


class PaintedButton(QPushButton):
    """What all push buttons share: focus ring, and being unavailable for a reason."""

    def __init__(self, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.ring = FocusRing()
        self._reason: str | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._restyle)

    @property
    def unavailable_reason(self) -> str | None:
        """Why the button does nothing at present, or None."""
        return self._reason

    def set_unavailable(self, reason: str | None) -> None:
        """Make the button look disabled and do nothing, yet stay focusable and say why; None makes it work.

        The reason becomes tool tip and accessible description.
        """
        self._reason = reason
        self.blockSignals(reason is not None)
        self.setToolTip(reason or "")
        self.setAccessibleDescription(reason or "")
        self.update()

    @property
    def looks_enabled(self) -> bool:
        """Whether the button is drawn as working."""
        return self.isEnabled() and self._reason is None

    @property
    def is_hot(self) -> bool:
        """Whether the mouse is over a working button."""
        return self.looks_enabled and self.underMouse()

    @property
    def is_pressed(self) -> bool:
        """Whether a working button is held down."""
        return self.looks_enabled and self.isDown()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.ring.focus_in(event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.ring.focus_out(event)
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.looks_enabled:
            self.click()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._reason is None:
            super().mousePressEvent(event)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class Button(PaintedButton):
    """A push button with a text and, if given, an icon before it.

    One `primary` button at most in sight; `plain` for the others, `quiet` in bars, `danger` for what cannot be undone.
    `small` is 28 px high instead of 32. With a menu (`setMenu`) it gets an arrow.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: ButtonKind = "plain",
        icon: str | None = None,
        *,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._kind: ButtonKind = kind
        self._icon_name = icon
        self._role: FontRole = "smallm" if small else "bodym"
        self._small = small
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def kind(self) -> ButtonKind:
        """How much weight the button carries."""
        return self._kind

    def set_kind(self, kind: ButtonKind) -> None:
        """Change the button's weight."""
        self._kind = kind
        self.update()

    def set_icon(self, name: str | None) -> None:
        """Change or remove the icon."""
        self._icon_name = name
        self._restyle()

    def sizeHint(self) -> QSize:
        label_width = ceil(self._theme.metrics(self._role).horizontalAdvance(self._label()))
        width = 2 * _PADDING + round(self._content_width(label_width))
        return QSize(width, self._theme.size(28 if self._small else 32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._kind in _FILLS:
            ink, icon_ink = self._paint_filled(painter)
        else:
            ink, icon_ink = self._paint_open(painter)
        self._paint_content(painter, ink, icon_ink)

    def _paint_filled(self, painter: QPainter) -> tuple[QColor, QColor]:
        theme = self._theme
        rect, radius = QRectF(self.rect()), theme.radius("control")
        if not self.looks_enabled:
            fill_rounded(painter, rect, radius, theme.colour("sub2"))
            self.ring.paint(painter, theme, rect, radius)
            return theme.colour("disabled"), theme.colour("disabled")
        rest, hot, ink = (theme.colour(name) for name in _FILLS[self._kind])
        inset = _FILL_GAP if self.ring.visible else 0
        inner = rect.adjusted(inset, inset, -inset, -inset)
        fill_rounded(painter, inner, radius - inset / 2, hot if self.is_hot or self.is_pressed else rest)
        if self.is_pressed:
            fill_rounded(painter, inner, radius - inset / 2, theme.colour("press"))
        self.ring.paint(painter, theme, rect, radius + 1)
        return ink, ink

    def _paint_open(self, painter: QPainter) -> tuple[QColor, QColor]:
        theme = self._theme
        rect, radius = QRectF(self.rect()), theme.radius("control")
        if self._kind == "plain":
            fill_rounded(painter, rect, radius, theme.colour("sub2" if self.is_pressed else "raised"))
            if self.is_hot and not self.is_pressed:
                fill_rounded(painter, rect, radius, theme.colour("hover"))
            if not self.ring.visible:
                outline_rounded(painter, rect, radius, theme.colour("line2"))
        elif self.is_pressed:
            fill_rounded(painter, rect, radius, theme.colour("press"))
        elif self.is_hot:
            fill_rounded(painter, rect, radius, theme.colour("hover"))
        self.ring.paint(painter, theme, rect, radius)
        if not self.looks_enabled:
            return theme.colour("disabled"), theme.colour("disabled")
        return theme.colour("text"), theme.colour("text2" if self._kind == "plain" else "text")

    def _paint_content(self, painter: QPainter, ink: QColor, icon_ink: QColor) -> None:
        theme, height = self._theme, self.height()
        label = self._label()
        label_width = theme.metrics(self._role).horizontalAdvance(label)
        x = (self.width() - self._content_width(label_width)) / 2
        if self._icon_name is not None:
            x += _ICON_SHIFT
            square = QRectF(x, (height - _ICON) / 2, _ICON, _ICON)
            theme.icons.paint(painter, self._icon_name, square, icon_ink)
            x += _ICON + _GAP
        painter.setPen(ink)
        painter.setFont(theme.font(self._role))
        painter.drawText(QPointF(x, theme.baseline(self._role, height)), label)
        if self.menu() is not None:
            x += label_width + _GAP
            square = QRectF(x, (height - _ICON) / 2, _ICON, _ICON)
            theme.icons.paint(painter, "chevron-down", square, icon_ink)

    def _content_width(self, label_width: float) -> float:
        icons = (self._icon_name is not None) + (self.menu() is not None)
        return label_width + icons * (_ICON + _GAP)

    def _label(self) -> str:
        # "&&" is how Qt spells an ampersand; a single one marks the mnemonic.
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")


class IconButton(PaintedButton):
    """A square button with an icon alone; `name` is what a screen reader says and the tool tip shows."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        *,
        size: int = 32,
        icon_size: int = 16,
        colour: ColourName = "text2",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._icon_name = icon
        self._size = size
        self._icon_size = icon_size
        self._colour: ColourName = colour
        self._name = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Change what the button is called."""
        self._name = name
        self.setAccessibleName(name)
        self.setToolTip(self.unavailable_reason or name)

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon_name = icon
        self.update()

    def set_unavailable(self, reason: str | None) -> None:
        super().set_unavailable(reason)
        self.setToolTip(reason or self._name)

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, radius = QRectF(self.rect()), theme.radius("control")
        if self.is_pressed or (self.isCheckable() and self.isChecked()):
            fill_rounded(painter, rect, radius, theme.colour("press"))
        elif self.is_hot:
            fill_rounded(painter, rect, radius, theme.colour("hover"))
        self.ring.paint(painter, theme, rect, radius)
        left = (self.width() - self._icon_size) / 2
        top = (self.height() - self._icon_size) / 2
        square = QRectF(left, top, self._icon_size, self._icon_size)
        theme.icons.paint(
            painter, self._icon_name, square, theme.colour(self._colour if self.looks_enabled else "disabled")
        )
