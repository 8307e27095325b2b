"""Blocks that more than one tab shows: notices and plain lines."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import Final, Literal

from PySide6.QtCore import QRectF

from persona_desktop.ui.details.block_model import Block
from persona_desktop.ui.details.canvas import Canvas
from persona_desktop.ui.theme import ColourName
from persona_desktop.ui.widgets.text_block import TextBlock

NoticeKind = Literal["warn", "error"]

_COLOURS: Final[dict[NoticeKind, tuple[ColourName, ColourName]]] = {
    "warn": ("md_bg", "md"),
    "error": ("hi_bg", "hi"),
}
_ICON = 16
_ICON_LEFT = 14
_TEXT_LEFT = 40
_PADDING = 10
_BUTTON_PADDING = 10
_BUTTON_ICON = 14
_BUTTON_GAP = 6
_NARROWEST_TEXT = 200


@dataclass(frozen=True, slots=True)
class LinkButton:
    """A painted button: what it says and what it asks for."""

    label: str
    action: object
    icon: str | None = None


@dataclass(frozen=True, slots=True)
class NoticeBlock(Block):
    """A coloured box that says what is amiss and, with a button, what can be done."""

    kind: NoticeKind
    title: str
    text: str
    icon: str = "triangle-alert"
    button: LinkButton | None = None
    gap: int = 12
    """Distance to the next block in pixels."""

    @property
    def spoken(self) -> str:
        return f"{self.title}. {self.text}"

    @property
    def action(self) -> object | None:
        return None if self.button is None else self.button.action

    @property
    def action_hint(self) -> str:
        return "" if self.button is None else self.button.label

    def lay_out(self, canvas: Canvas) -> None:
        theme, button = canvas.theme, self.button
        background, ink = _COLOURS[self.kind]
        width = canvas.width - _ICON_LEFT - _TEXT_LEFT
        button_room = 0 if button is None else button_width(canvas, button) + 16
        below = button_room > 0 and width - button_room < theme.size(_NARROWEST_TEXT)
        if not below:
            width -= button_room
        title = TextBlock(theme, self.title, "smalls", ink, width=width)
        text = TextBlock(theme, self.text, "small", "text", width=width)
        words = 2 * _PADDING + title.height + text.height
        size = theme.size(28)
        height = words + size + _PADDING if below else words
        canvas.box(QRectF(0, 0, canvas.width, height), background, theme.radius("card"))
        canvas.icon(self.icon, _ICON_LEFT, (words - _ICON) / 2, _ICON, ink)
        canvas.place(title, _TEXT_LEFT, _PADDING)
        canvas.place(text, _TEXT_LEFT, _PADDING + title.height)
        if button is not None:
            right = _TEXT_LEFT + button_width(canvas, button) if below else canvas.width - _PADDING
            place_button(canvas, button, right, words if below else (height - size) / 2)
        canvas.drawing.frame = QRectF(0, 0, canvas.width, height)
        canvas.grow(height + self.gap)


def button_width(canvas: Canvas, button: LinkButton) -> int:
    """Return how wide a painted button is, in pixels."""
    width = 2 * _BUTTON_PADDING + ceil(canvas.theme.metrics("smallm").horizontalAdvance(button.label))
    return width + (_BUTTON_ICON + _BUTTON_GAP if button.icon else 0)


def place_button(
    canvas: Canvas, button: LinkButton, right: float, top: float, *, quiet: bool = False
) -> QRectF:
    """Place a small button that ends at `right`, with its hotspot, and return its rectangle."""
    theme = canvas.theme
    width, height = button_width(canvas, button), theme.size(28)
    rect = QRectF(right - width, top, width, height)
    if not quiet:
        canvas.box(rect, "raised", theme.radius("control"), "line2")
    x = rect.left() + _BUTTON_PADDING
    if button.icon is not None:
        canvas.icon(
            button.icon, x, top + (height - _BUTTON_ICON) / 2, _BUTTON_ICON, "text" if quiet else "text2"
        )
        x += _BUTTON_ICON + _BUTTON_GAP
    label = TextBlock(theme, button.label, "smallm", "text")
    canvas.place(label, x, top + (height - label.height) / 2)
    canvas.hotspot(rect, button.action)
    return rect
