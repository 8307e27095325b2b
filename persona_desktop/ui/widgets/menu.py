"""Menus in the look of the program."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QBitmap, QGuiApplication, QHelpEvent, QPainter, QRegion, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from persona_desktop.ui.mnemonics import with_mnemonics
from persona_desktop.ui.theme import ColourName, Theme
from persona_desktop.ui.widgets.tool_tip import hide_tool_tip, show_tool_tip

_RADIUS = 8


class Menu(QMenu):
    """A menu with round corners; the same class serves chips, buttons and context menus."""

    def __init__(self, theme: Theme, title: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._theme = theme
        self.setWindowFlags(
            self.windowFlags() | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
        )
        self._is_cut_out = not _corners_can_be_clear()
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, not self._is_cut_out)
        self._restyle()
        theme.changed.connect(self._restyle)

    def add_item(self, text: str, *, icon: str | None = None, colour: ColourName = "text2") -> QAction:
        """Add an action, with an icon of the theme if named, and return it."""
        action = self.addAction(text)
        if icon is not None:
            action.setIcon(self._theme.icons.qicon(icon, self._theme.colour(colour)))
        return action

    def give_letters(self) -> None:
        """Mark a letter in every entry by which a key chooses it; those that are marked already keep theirs."""
        entries = [action for action in self.actions() if not action.isSeparator()]
        for entry, text in zip(entries, with_mnemonics([entry.text() for entry in entries]), strict=True):
            entry.setText(text)

    def event(self, event: QEvent) -> bool:
        """An entry that is off tells why, where its action says so in its tool tip."""
        if event.type() == QEvent.Type.ToolTip:
            asked = cast("QHelpEvent", event)
            action = self.actionAt(asked.pos())
            if action is not None and not action.isEnabled() and action.toolTip() != action.iconText():
                show_tool_tip(action.toolTip(), asked.globalPos(), self)
            else:
                hide_tool_tip()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_cut_out:
            self.setMask(rounded_region(self.size(), _RADIUS))

    def _restyle(self) -> None:
        theme = self._theme
        self.setFont(theme.font("body"))
        self.setStyleSheet(f"""
            QMenu {{
                background: {theme.colour("raised").name()}; color: {theme.colour("text").name()};
                border: 1px solid {theme.colour("line2").name()}; border-radius: {_RADIUS}px; padding: 4px;
            }}
            QMenu::item {{ padding: 6px 28px 6px 12px; border-radius: 6px; background: transparent; }}
            QMenu::item:selected {{ background: {theme.colour("sub2").name()}; }}
            QMenu::item:disabled {{ color: {theme.colour("disabled").name()}; }}
            QMenu::icon {{ padding-left: 8px; }}
            QMenu::separator {{ height: 1px; background: {theme.colour("line").name()}; margin: 4px 8px; }}
        """)


def rounded_region(size: QSize, radius: int) -> QRegion:
    """Return a rectangle of this size without what lies outside its round corners."""
    shape = QBitmap(size)
    shape.clear()
    painter = QPainter(shape)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.color1)
    painter.drawRoundedRect(QRectF(0, 0, size.width(), size.height()), radius, radius)
    painter.end()
    return QRegion(shape)


def _corners_can_be_clear() -> bool:
    """Whether windows can have clear corners; X11 without a compositor, which Qt cannot tell, shows them black."""
    return QGuiApplication.platformName() != "xcb"
