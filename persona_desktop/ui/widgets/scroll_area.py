"""Scrolling with the program's own thin scroll bar."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QScrollBar, QWidget

from persona_desktop.ui.theme import Theme


def scroll_bar_sheet(theme: Theme) -> str:
    """Return the style sheet of the thin scroll bar; given to single scroll bars, never to the application."""
    rest, hot = theme.colour("line2").name(), theme.colour("ctl").name()
    return f"""
        QScrollBar {{ background: transparent; border: none; margin: 0; }}
        QScrollBar:vertical {{ width: 12px; }}
        QScrollBar:horizontal {{ height: 12px; }}
        QScrollBar::handle {{ background: {rest}; border-radius: 3px; margin: 3px; }}
        QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {hot}; }}
        QScrollBar::handle:vertical {{ min-height: 36px; }}
        QScrollBar::handle:horizontal {{ min-width: 36px; }}
        QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
        QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """


class ThinScrollBars(QObject):
    """Gives any scroll area or item view the thin scroll bars, in the colours of the theme."""

    def __init__(self, theme: Theme, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._theme = theme
        self._bars: tuple[QScrollBar, QScrollBar] = (area.verticalScrollBar(), area.horizontalScrollBar())
        self._restyle()
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        sheet = scroll_bar_sheet(self._theme)
        for bar in self._bars:
            bar.setStyleSheet(sheet)


class ScrollArea(QScrollArea):
    """A page that scrolls up and down; it shows the ground below it and never scrolls sideways."""

    def __init__(
        self, theme: Theme, content: QWidget | None = None, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._bars = ThinScrollBars(theme, self)
        if content is not None:
            self.setWidget(content)

    def setWidget(self, widget: QWidget) -> None:
        """Scroll another page; `QScrollArea` would fill its ground."""
        super().setWidget(widget)
        widget.setAutoFillBackground(False)
