"""The text of the guide: scrolls, follows its own links, and shows the pictures that lie beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QPainter,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from persona_desktop.ui.guide.document import OBJECT, Heading, fill
from persona_desktop.ui.theme import READING_WIDTH, Theme
from persona_desktop.ui.widgets.scroll_area import ThinScrollBars

_SIDE: Final = 32
_LIGHT: Final = "-light.webp"
_DARK: Final = "-dark.webp"
_LINES_ABOVE: Final = 8
"""Pixels above a heading that was jumped to."""


class GuideReader(QTextBrowser):
    """Shows one Markdown text of ours. It loads pictures of the text's own folder and nothing else, from nowhere else.

    Links lead to headings of the same text; the arrow keys and Page Down scroll, Tab goes from link to link.
    """

    heading_reached = Signal(str)
    """Anchor of the heading that the top of the page belongs to now."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._folder = Path()
        self._markdown = ""
        self._headings: tuple[Heading, ...] = ()
        self._pictures: dict[str, QImage] = {}
        self._reached = ""
        self._fitted = -1
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        ThinScrollBars(theme, self)
        self.anchorClicked.connect(self._follow)
        self.verticalScrollBar().valueChanged.connect(self._tell_heading)
        self._restyling = QTimer(self)  # the theme tells of each change it makes; once for all is enough
        self._restyling.setSingleShot(True)
        self._restyling.setInterval(0)
        self._restyling.timeout.connect(self._restyle)
        theme.changed.connect(self._restyling.start)

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings of the text, in order."""
        return self._headings

    @property
    def reached(self) -> str:
        """Anchor of the heading that the top of the page belongs to."""
        return self._reached

    def show_text(self, markdown: str, folder: Path) -> None:
        """Show another text from its top; ``folder`` is where its pictures are."""
        self._markdown, self._folder = markdown, folder.resolve()
        self._restyle()
        self.verticalScrollBar().setValue(0)
        self._tell_heading()

    def show_heading(self, anchor: str) -> bool:
        """Bring a heading to the top of the page; False if the text has none of that name."""
        heading = next((one for one in self._headings if one.anchor == anchor), None)
        if heading is None:
            return False
        top = 0 if heading is self._headings[0] else round(self._top_of(heading)) - _LINES_ABOVE
        self.verticalScrollBar().setValue(top)
        cursor = QTextCursor(self.document())
        cursor.setPosition(heading.position)
        bar = self.verticalScrollBar()
        place = bar.value()
        self.setTextCursor(cursor)  # from here Tab goes on to the next link, and a screen reader reads on
        bar.setValue(place)
        return True

    def loadResource(self, type: int, name: QUrl | str) -> object:  # noqa: A002  Qt's name
        """Load a picture of the guide's own folder; anything else is not there."""
        if type != QTextDocument.ResourceType.ImageResource.value:
            return None
        return self._picture(name.toString() if isinstance(name, QUrl) else name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _restyle(self) -> None:
        self._restyling.stop()
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        palette.setColor(QPalette.ColorRole.Text, self._theme.colour("text2"))
        palette.setColor(QPalette.ColorRole.Highlight, self._theme.colour("fill"))
        palette.setColor(QPalette.ColorRole.HighlightedText, self._theme.colour("on_fill"))
        self.setPalette(palette)
        before = self._reached
        self._pictures.clear()
        self._fitted = -1
        self._headings = fill(self.document(), self._markdown, self._theme)
        self.setTextCursor(QTextCursor(self.document()))
        self._fit()
        if before:
            self.show_heading(before)

    def _fit(self) -> None:
        """Let the text be no wider than one likes to read, and no picture wider than the text."""
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        width = min(room - 2 * _SIDE, self._theme.size(READING_WIDTH))
        left = max(_SIDE, min((room - width) // 2, 2 * _SIDE))
        self.setViewportMargins(left, 0, max(0, room - left - width), 0)
        if width == self._fitted:
            return
        self._fitted = width
        self.setLineWrapColumnOrWidth(width)
        document = self.document()
        whole = QTextCursor(document)
        whole.beginEditBlock()  # or the layout would begin anew with each picture, and lose the lines below
        cursor = document.find(OBJECT)
        while not cursor.isNull():
            shape = cursor.charFormat().toImageFormat()
            if shape.isValid():
                self._fit_picture(cursor, shape, width)
            cursor = document.find(OBJECT, cursor)
        whole.endEditBlock()

    def _fit_picture(self, cursor: QTextCursor, shape: QTextImageFormat, width: int) -> None:
        """A picture is scaled here, smoothly, and handed to the document in the size that it is shown in."""
        picture = self._picture(shape.name())
        if picture is None:
            return
        shown, ratio = min(width, picture.width()), self.devicePixelRatioF()
        if shown * ratio < picture.width():
            smooth = Qt.TransformationMode.SmoothTransformation
            picture = picture.scaledToWidth(round(shown * ratio), smooth)
        image = QTextDocument.ResourceType.ImageResource.value
        self.document().addResource(image, QUrl(shape.name()), self._framed(picture))
        shape.setWidth(shown)
        shape.setHeight(round(shown * picture.height() / picture.width()))
        cursor.setCharFormat(shape)

    def _framed(self, picture: QImage) -> QImage:
        """Return a picture with a line around it: most have the colour of the page."""
        framed = picture.convertToFormat(QImage.Format.Format_RGB32)
        painter = QPainter(framed)
        painter.setPen(self._theme.colour("line2"))
        painter.drawRect(framed.rect().adjusted(0, 0, -1, -1))
        painter.end()
        return framed

    def _picture(self, name: str) -> QImage | None:
        if self._theme.is_dark:
            name = name.replace(_LIGHT, _DARK)
        kept = self._pictures.get(name)
        if kept is not None:
            return kept
        path = (self._folder / name).resolve()
        if not path.is_relative_to(self._folder) or not path.is_file():
            return None
        picture = QImage(str(path))
        if picture.isNull():
            return None
        self._pictures[name] = picture
        return picture

    def _follow(self, link: QUrl) -> None:
        if not link.scheme() and not link.path() and link.hasFragment():
            self.show_heading(QUrl.fromPercentEncoding(link.fragment().encode()))

    def _top_of(self, heading: Heading) -> float:
        block = self.document().findBlock(heading.position)
        return self.document().documentLayout().blockBoundingRect(block).top()

    def _tell_heading(self) -> None:
        top = self.verticalScrollBar().value() + 2 * _LINES_ABOVE
        above = [one for one in self._headings if self._top_of(one) <= top]
        reached = (above or list(self._headings[:1]) or [Heading(1, "", "", 0)])[-1].anchor
        if reached != self._reached:
            self._reached = reached
            self.heading_reached.emit(reached)
