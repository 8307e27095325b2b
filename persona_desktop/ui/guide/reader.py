"""The text of the guide: scrolls, follows its own links, and shows the pictures that lie beside it."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from time import perf_counter
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPalette, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from persona_desktop.ui.guide.document import GuideDocument, Heading
from persona_desktop.ui.theme import READING_WIDTH, Theme
from persona_desktop.ui.widgets.scroll_area import ThinScrollBars

_SIDE: Final = 32
_LIGHT: Final = "-light.webp"
_DARK: Final = "-dark.webp"
_LINES_ABOVE: Final = 8
"""Pixels above a heading that was jumped to."""
_TURN: Final = 0.008
"""Seconds that are worked on a text before the window may answer."""


class GuideReader(QTextBrowser):
    """Shows one Markdown text of ours. It loads pictures of the text's own folder and nothing else, from nowhere else.

    A text is put together beside what is shown, in short turns, and appears as a whole. Links lead to headings of the
    same text; the arrow keys and Page Down scroll, Tab goes from link to link.
    """

    filled = Signal()
    """A text is on the page, in the theme's look."""
    heading_reached = Signal(str)
    """Anchor of the heading that the top of the page belongs to now."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._folder = Path()
        self._markdown = ""
        self._headings: tuple[Heading, ...] = ()
        self._reached = ""
        self._wanted = ""
        """Anchor of the heading to show once the text is there."""
        self._text_width = 0
        self._leading = False
        self._shown = GuideDocument(self._picture)
        self._work: Generator[None, None, None] | None = None
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._work_on)
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        ThinScrollBars(theme, self)
        self.anchorClicked.connect(self._follow)
        self.verticalScrollBar().valueChanged.connect(self._tell_heading)
        theme.changed.connect(self._restyle)

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings of the text, in order; those of the one before while another is being put together."""
        return self._headings

    @property
    def reached(self) -> str:
        """Anchor of the heading that the top of the page belongs to."""
        return self._reached

    def show_text(self, markdown: str, folder: Path) -> None:
        """Show another text from its top, soon; ``folder`` is where its pictures are."""
        self._markdown, self._folder = markdown, folder.resolve()
        self._reached = self._wanted = ""
        self._begin()

    def show_heading(self, anchor: str) -> bool:
        """Bring a heading to the top of the page; False if the text has none of that name."""
        heading = next((one for one in self._headings if one.anchor == anchor), None)
        if heading is None:
            return False
        bar = self.verticalScrollBar()
        place = 0 if heading is self._headings[0] else round(self._top_of(heading)) - _LINES_ABOVE
        cursor = QTextCursor(self.document())
        cursor.setPosition(heading.position)
        self._leading = True
        self.setTextCursor(cursor)  # from here Tab goes on to the next link, and a screen reader reads on
        bar.setValue(place)
        self._leading = False
        self._reach(anchor)  # also where the text ends before it could stand at the top
        return True

    def missing_pictures(self) -> list[str]:
        """Return the names of the pictures that the text asks for and the installation lacks."""
        return [name for name in self._shown.picture_names() if self._picture_size(name).isEmpty()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _restyle(self) -> None:
        """The theme tells of each change it makes; each begins anew what the one before began."""
        if self._markdown:
            self._wanted = self._wanted or self._reached
            self._begin()

    def _begin(self) -> None:
        self._work = self._put_together()
        self._turns.start()

    def _work_on(self) -> None:
        end = perf_counter() + _TURN
        for _ in self._work or ():
            if perf_counter() >= end:
                return
        self._turns.stop()

    def _put_together(self) -> Generator[None, None, None]:
        document = GuideDocument(self._picture)
        headings = yield from document.fill(self._markdown, self._theme)
        yield
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        palette.setColor(QPalette.ColorRole.Text, self._theme.colour("text2"))
        palette.setColor(QPalette.ColorRole.Highlight, self._theme.colour("fill"))
        palette.setColor(QPalette.ColorRole.HighlightedText, self._theme.colour("on_fill"))
        self.setPalette(palette)
        document.setParent(self)
        before, self._shown = self._shown, document
        self._headings, self._text_width = headings, 0
        self._fit()
        self.setDocument(document)
        before.deleteLater()
        wanted, self._wanted = self._wanted, ""
        if not self.show_heading(wanted):
            self._tell_heading()
        self.filled.emit()

    def _fit(self) -> None:
        """Let the text be no wider than one likes to read, and no picture wider than the text."""
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        width = min(room - 2 * _SIDE, self._theme.size(READING_WIDTH))
        left = max(_SIDE, min((room - width) // 2, 2 * _SIDE))
        self.setViewportMargins(left, 0, max(0, room - left - width), 0)
        if width != self._text_width and width > 0:
            self._text_width = width
            self._shown.fit_pictures(self._picture_size, width)
            self.setLineWrapColumnOrWidth(width)

    def _picture_size(self, name: str) -> QSize:
        path = self._picture_path(name)
        return QSize() if path is None else QImageReader(str(path)).size()

    def _picture(self, name: str) -> QImage | None:
        """Return a picture in the size that it is shown in, with a line around it: most have the page's colour.

        It is scaled here, since the document does not do it smoothly.
        """
        path = self._picture_path(name)
        picture = QImage() if path is None else QImage(str(path))
        if picture.isNull():
            return None
        wanted = round(min(self._text_width, picture.width()) * self.devicePixelRatioF())
        if 0 < wanted < picture.width():
            picture = picture.scaledToWidth(wanted, Qt.TransformationMode.SmoothTransformation)
        framed = picture.convertToFormat(QImage.Format.Format_RGB32)
        painter = QPainter(framed)
        painter.setPen(self._theme.colour("line2"))
        painter.drawRect(framed.rect().adjusted(0, 0, -1, -1))
        painter.end()
        return framed

    def _picture_path(self, name: str) -> Path | None:
        """Return the file of a picture in the theme's look; None for one that is not there, or is elsewhere."""
        if self._theme.is_dark:
            name = name.replace(_LIGHT, _DARK)
        path = (self._folder / name).resolve()
        return path if path.is_relative_to(self._folder) and path.is_file() else None

    def _follow(self, link: QUrl) -> None:
        if not link.scheme() and not link.path() and link.hasFragment():
            self.show_heading(QUrl.fromPercentEncoding(link.fragment().encode()))

    def _top_of(self, heading: Heading) -> float:
        block = self.document().findBlock(heading.position)
        return self.document().documentLayout().blockBoundingRect(block).top()

    def _tell_heading(self) -> None:
        if self._leading:
            return
        reached = self._headings[0].anchor if self._headings else ""
        top = self.verticalScrollBar().value() + 2 * _LINES_ABOVE
        for heading in self._headings:
            if self._top_of(heading) > top:
                break  # what is further down need not be laid out yet
            reached = heading.anchor
        self._reach(reached)

    def _reach(self, anchor: str) -> None:
        if anchor != self._reached:
            self._reached = anchor
            self.heading_reached.emit(anchor)
