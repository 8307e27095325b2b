"""The quiet line below a presentation: who it is, which page, and how far the list goes."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.text import Text

_HEIGHT = 36


class Footer(QWidget):
    """Name, tab and place in the list."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.page = Text(theme, "", "micro", "text3", elide=True)
        self.place = Text(theme, "", "micro", "text3", tabular=True)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(24)
        self._row.addWidget(self.page, 1)
        self._row.addWidget(self.place)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_side(0)

    def show_page(self, name: str, tab: str) -> None:
        """Name the persona and the page."""
        self.page.setText(" · ".join(text for text in (name, tab) if text))

    def show_place(self, position: int, total: int) -> None:
        """Say which of the list's personas this is, from 1; 0 stands for one that the list does not show."""
        text = translate("PanelBar", "{position} of {total}").format(position=position, total=total)
        self.place.setText(text if position else "")

    def set_side(self, side: int) -> None:
        """Begin and end where the page does."""
        self._row.setContentsMargins(side, 0, side, 0)
        self.setFixedHeight(self._theme.size(_HEIGHT))
