"""The palette's box: the search field, the rows or that there are none, and what the keys do."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeySequence, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from persona_desktop.ui.palette.view import PaletteView
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import keep_short_words, translate
from persona_desktop.ui.widgets.icon import Icon
from persona_desktop.ui.widgets.key_caps import KeyCaps
from persona_desktop.ui.widgets.shapes import fill_rounded, outline_rounded
from persona_desktop.ui.widgets.surface import Hairline, fill_with
from persona_desktop.ui.widgets.text import Text

_SEARCH = 56
_FOOTER = 38
_BELOW_ROWS = 8
_NOTHING = 132
_QUERY_SIZE = 16


class Query(QLineEdit):
    """What the person types; the box around it is the palette's own."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        prompt = translate("Palette", "Type an action, a persona or a segment")
        self.setPlaceholderText(prompt)
        self.setAccessibleName(prompt)
        self.setFrame(False)
        self.setAttribute(Qt.WidgetAttribute.WA_MacShowFocusRect, False)
        self._restyle()
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        theme = self._theme
        self.setFont(theme.font_of_size("body", theme.size(_QUERY_SIZE)))
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, theme.colour("text"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme.colour("text3"))
        palette.setColor(QPalette.ColorRole.Highlight, theme.colour("fill"))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.colour("on_fill"))
        self.setPalette(palette)


class Nothing(QWidget):
    """Says that nothing fits, and what can be looked for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        centre = Qt.AlignmentFlag.AlignHCenter
        self._title = Text(theme, "", "h2", wrap=True, max_lines=2, align=centre)
        hint = translate(
            "Palette", "Look for an action, a segment, a project, or for anything that is known of a persona."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 0, 32, 0)
        column.setSpacing(4)
        column.addStretch(1)
        column.addWidget(self._title)
        column.addWidget(Text(theme, keep_short_words(hint), "small", "text2", wrap=True, align=centre))
        column.addStretch(1)

    def show_text(self, text: str) -> str:
        """Say what was looked for in vain; returns the sentence."""
        sentence = translate("Palette", "Nothing matches “{text}”").replace("{text}", text.strip())
        self._title.setText(sentence)
        return sentence


class PaletteCard(QWidget):
    """Lays its parts out; what they show is decided by the `Palette`."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.query = Query(theme)
        self.view = PaletteView(theme)
        self.nothing = Nothing(theme)
        self.count = Text(theme, "", "small", "text2")
        self._search = QWidget()
        self._footer = QWidget()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.nothing)
        self._lay_out()
        self._restyle()
        theme.changed.connect(self._restyle)

    def show_page(self, page: QWidget) -> None:
        """Show the rows, or that there are none."""
        self._pages.setCurrentWidget(page)

    def height_for_content(self) -> int:
        """Return how high the box would be if nothing in it had to scroll."""
        shows_rows = self._pages.currentWidget() is self.view
        content = self.view.whole_height() + _BELOW_ROWS if shows_rows else self._theme.size(_NOTHING)
        return self._search.height() + self._footer.height() + 2 + content

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, radius = QRectF(self.rect()), self._theme.radius("dialog")
        fill_rounded(painter, rect, radius, self._theme.colour("raised"))
        if self._theme.is_dark:
            # On a dark ground a shadow alone shows no edge.
            outline_rounded(painter, rect, radius, self._theme.colour("line2"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _lay_out(self) -> None:
        theme = self._theme
        search = QHBoxLayout(self._search)
        search.setContentsMargins(20, 0, 20, 0)
        search.setSpacing(14)
        search.addWidget(Icon(theme, "search", size=18))
        search.addWidget(self.query, 1)
        search.addWidget(KeyCaps(theme, [QKeySequence("Esc")]))
        pages = QVBoxLayout()
        pages.setContentsMargins(1, 0, 1, _BELOW_ROWS)
        pages.addWidget(self._pages)
        footer = QHBoxLayout(self._footer)
        footer.setContentsMargins(20, 0, 20, 0)
        footer.setSpacing(8)
        self._add_hint(footer, [QKeySequence("Up"), QKeySequence("Down")], translate("Palette", "select"))
        footer.addSpacing(8)
        self._add_hint(footer, [QKeySequence("Return")], translate("Palette", "run"))
        footer.addStretch(1)
        footer.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._search)
        column.addWidget(Hairline(theme))
        column.addLayout(pages, 1)
        column.addWidget(Hairline(theme))
        column.addWidget(self._footer)

    def _add_hint(self, row: QHBoxLayout, keys: list[QKeySequence], text: str) -> None:
        for key in keys:
            row.addWidget(KeyCaps(self._theme, [key]))
        row.addWidget(Text(self._theme, text, "small", "text2"))

    def _restyle(self) -> None:
        self._search.setFixedHeight(self._theme.size(_SEARCH))
        self._footer.setFixedHeight(self._theme.size(_FOOTER))
        for changing in (self.query, self.count, self.nothing):
            fill_with(changing, self._theme.colour("raised"))
        self.update()
