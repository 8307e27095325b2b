"""A notice in the flow of a page: what happened, what it means, and what can be done."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from persona_desktop.ui.theme import ColourName, Theme
from persona_desktop.ui.widgets.button import Button, ButtonKind
from persona_desktop.ui.widgets.icon import Icon
from persona_desktop.ui.widgets.shapes import fill_rounded
from persona_desktop.ui.widgets.text import Text

NoticeKind = Literal["warn", "error", "ok", "running"]

_LOOKS: Final[dict[NoticeKind, tuple[ColourName, ColourName, str]]] = {
    "warn": ("md_bg", "md", "clock-alert"),
    "error": ("hi_bg", "hi", "circle-alert"),
    "ok": ("lo_bg", "lo", "circle-check"),
    "running": ("accent_bg", "accent_text", "loader"),
}


class Notice(QWidget):
    """A coloured box with an icon and a text; with a `title` the text is its explanation.

    `icon` replaces the kind's own icon, e.g. "triangle-alert" where a warning is not about age.
    """

    def __init__(
        self,
        theme: Theme,
        kind: NoticeKind,
        text: str,
        *,
        title: str = "",
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind: NoticeKind = kind
        self._own_icon = icon
        _, ink, kind_icon = _LOOKS[kind]
        self._icon = Icon(theme, icon or kind_icon, ink)
        self._title = Text(theme, title, "smalls", ink, wrap=True)
        self._text = Text(theme, text, "small", wrap=True)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(10)
        self._row.addWidget(self._icon)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._title)
        texts.addWidget(self._text)
        self._row.addLayout(texts, 1)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(8)
        self._row.addLayout(self._actions)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._arrange()
        theme.changed.connect(self.update)

    def set_content(self, kind: NoticeKind, text: str, *, title: str = "", icon: str | None = None) -> None:
        """Say something else; actions stay."""
        self._kind = kind
        _, ink, kind_icon = _LOOKS[kind]
        self._icon.set_icon(icon or self._own_icon or kind_icon, ink)
        self._title.set_colour(ink)
        self._title.setText(title)
        self._text.setText(text)
        self._arrange()
        self.update()

    def add_action(self, text: str, *, icon: str | None = None, kind: ButtonKind = "plain") -> Button:
        """Add a button at the right end and return it, to be connected."""
        button = Button(self._theme, text, kind, icon, small=True)
        self._actions.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._arrange()
        return button

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        background = self._theme.colour(_LOOKS[self._kind][0])
        fill_rounded(painter, QRectF(self.rect()), self._theme.radius("card"), background)

    def _arrange(self) -> None:
        has_title = bool(self._title.text())
        self._title.setVisible(has_title)
        self._text.setVisible(bool(self._text.text()))
        # One line is a slim strip; a title, or buttons, give the box air.
        roomy = has_title or self._actions.count() > 0
        side, vertical = (14, 10) if roomy else (12, 8)
        self._row.setContentsMargins(side, vertical, 10 if roomy else 12, vertical)
        self.setAccessibleName(" ".join(part for part in (self._title.text(), self._text.text()) if part))
