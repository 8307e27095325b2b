"""The guide's Markdown as a document in the theme's look.

For our own shipped text alone: nothing that a person or a model has written is ever read as Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QFont,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from persona_desktop.ui.theme import FontRole, Theme
from persona_desktop.ui.translation import keep_short_words

CONTENTS_LEVEL: Final = 3
"""The deepest level of headings that the list of contents shows."""
OBJECT: Final = "\ufffc"
"""Stands in a document's text where a picture is."""

_HEADINGS: Final[dict[int, tuple[FontRole, int, int]]] = {
    1: ("name", 0, 12),
    2: ("title", 32, 8),
    3: ("h1", 22, 4),
}
"""Style of a level, and the distances above and below in pixels."""
_PARAGRAPH_GAP: Final = 10
_ITEM_GAP: Final = 4
_INDENT: Final = 24
_CELL_PADDING: Final = 8
_CELL_TOP: Final = 5
"""Less than below: a line of fixed height has its room above the letters."""
_BLOCKS_A_STEP: Final = 10
_PAGE_TOP: Final = 28
_PAGE_BOTTOM: Final = 40


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the guide."""

    level: int
    text: str
    anchor: str
    """What a link to it is spelled with, behind the ``#``."""
    position: int
    """Where it stands in the document."""


class GuideDocument(QTextDocument):
    """One text of the guide, laid out when it is shown; its pictures come from ``load`` and from nowhere else."""

    def __init__(self, load: Callable[[str], QImage | None]) -> None:
        super().__init__()
        self._load = load
        self._is_whole = False
        self.setUndoRedoEnabled(False)

    def loadResource(self, type: int, name: QUrl | str) -> object:  # noqa: A002  Qt's name
        """Return a picture; while the text is being put together nothing is loaded."""
        if not self._is_whole or type != QTextDocument.ResourceType.ImageResource.value:
            return None
        return self._load(name.toString() if isinstance(name, QUrl) else name)

    def fill(self, markdown: str, theme: Theme) -> Generator[None, None, tuple[Heading, ...]]:
        """Take a text in, in the theme's look; return its headings in order.

        Works in steps of a few milliseconds, so that a window can answer in between. A picture gets its description as a
        caption below: one sees what to look at, and a screen reader has it to read.
        """
        self.setDefaultFont(theme.font("lead"))
        self.setDocumentMargin(0)
        self.setIndentWidth(theme.size(_INDENT))
        self.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        yield
        _tie_short_words(self)
        yield
        captions = _add_captions(self)
        for number, block in enumerate(_blocks(self)):
            _style_block(block, theme, is_caption=block.position() in captions)
            if number % _BLOCKS_A_STEP == 0:
                yield
        for table in _tables(self):
            _style_table(table, theme)
            yield
        page = self.rootFrame().frameFormat()
        page.setTopMargin(_PAGE_TOP)
        page.setBottomMargin(_PAGE_BOTTOM)
        self.rootFrame().setFrameFormat(page)
        self._is_whole = True
        return tuple(_headings(self))

    def picture_names(self) -> list[str]:
        """Return what the text calls its pictures, in order."""
        return [cursor.charFormat().toImageFormat().name() for cursor in self._pictures()]

    def _pictures(self) -> Iterator[QTextCursor]:
        """Yield each picture, selected."""
        cursor = self.find(OBJECT)
        while not cursor.isNull():
            if cursor.charFormat().isImageFormat():
                yield cursor
            cursor = self.find(OBJECT, cursor)

    def fit_pictures(self, size_of: Callable[[str], QSize], width: int) -> None:
        """Let every picture be shown in its own size, but no wider than ``width``; it is loaded anew for that."""
        whole = QTextCursor(self)
        whole.beginEditBlock()  # or every picture would lay the text out anew
        for cursor in self._pictures():
            shape = cursor.charFormat().toImageFormat()
            size = size_of(shape.name())
            if not size.isEmpty():
                shown = min(width, size.width())
                shape.setWidth(shown)
                shape.setHeight(round(shown * size.height() / size.width()))
                cursor.setCharFormat(shape)
                self.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(shape.name()), None)
        whole.endEditBlock()


def slug(text: str) -> str:
    """Return the anchor of a heading as GitHub makes it, so that links work there and here."""
    kept = re.sub(r"[^\w\- ]", "", text.strip().lower().replace("\u00a0", " "))
    return kept.replace(" ", "-")


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _headings(document: QTextDocument) -> Iterator[Heading]:
    for block in _blocks(document):
        level = block.blockFormat().headingLevel()
        if level:
            yield Heading(level, block.text(), slug(block.text()), block.position())


def _tie_short_words(document: QTextDocument) -> None:
    """Let no line end in a one-letter word; only spaces change, so that every format keeps its place."""
    cursor = QTextCursor(document)
    for block in _blocks(document):
        text = block.text()
        for place, (old, new) in enumerate(zip(text, keep_short_words(text), strict=True)):
            if old != new:
                cursor.setPosition(block.position() + place)
                cursor.setPosition(block.position() + place + 1, QTextCursor.MoveMode.KeepAnchor)
                cursor.insertText(new)


def _add_captions(document: QTextDocument) -> frozenset[int]:
    """Return where the captions stand."""
    captions = set()
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        described = _description(block)
        if described:
            cursor.setPosition(block.position() + block.length() - 1)
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
            cursor.insertText(keep_short_words(described))
            block = cursor.block()
            captions.add(block.position())
        block = block.next()
    return frozenset(captions)


def _description(block: QTextBlock) -> str:
    if block.text() != OBJECT:
        return ""
    return str(_format_at(block, 0).property(QTextFormat.Property.ImageAltText) or "")


def _format_at(block: QTextBlock, place: int) -> QTextCharFormat:
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + place + 1)
    return cursor.charFormat()


def _style_block(block: QTextBlock, theme: Theme, *, is_caption: bool) -> None:
    level = block.blockFormat().headingLevel()
    is_picture = block.text() == OBJECT
    in_table = QTextCursor(block).currentTable() is not None
    shape = block.blockFormat()
    role: FontRole = "lead"
    above, below = 0, _PARAGRAPH_GAP
    if level:
        role, above, below = _HEADINGS[min(level, max(_HEADINGS))]
    elif is_caption:
        role, below = "small", 18
    elif is_picture:
        above, below = 10, 6
    elif in_table:
        role, below = "body", 0
    elif block.textList() is not None:
        below = _ITEM_GAP
    elif shape.hasProperty(QTextFormat.Property.BlockCodeFence):
        role = "mono"
    shape.setTopMargin(theme.size(above))
    shape.setBottomMargin(theme.size(below))
    if not is_picture:
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        shape.setLineHeight(theme.line_height(role), fixed)
    QTextCursor(block).setBlockFormat(shape)
    _style_words(block, theme, role, quiet=is_caption)


def _style_words(block: QTextBlock, theme: Theme, role: FontRole, *, quiet: bool) -> None:
    ink = theme.colour("text3" if quiet else "text2" if role in ("lead", "body") else "text")
    for fragment in _fragments(block):
        old = fragment.charFormat()
        if old.isImageFormat():
            continue
        new = QTextCharFormat()
        new.setForeground(QBrush(ink))
        new.setFont(_font(theme, role, old))
        if old.isAnchor():
            new.setAnchor(True)
            new.setAnchorHref(old.anchorHref())
            new.setForeground(QBrush(theme.colour("accent_text")))
            new.setFontUnderline(True)
        elif old.fontFixedPitch() and role != "mono":
            new.setForeground(QBrush(theme.colour("text")))
            new.setBackground(QBrush(theme.colour("sub2")))
        elif _is_bold(old):
            new.setForeground(QBrush(theme.colour("text")))
        cursor = QTextCursor(block)
        cursor.setPosition(fragment.position())
        cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(new)


def _fragments(block: QTextBlock) -> list[QTextFragment]:
    fragments = []
    place = block.begin()
    while not place.atEnd():
        fragments.append(place.fragment())
        place += 1
    return fragments


def _font(theme: Theme, role: FontRole, old: QTextCharFormat) -> QFont:
    if old.fontFixedPitch():
        return theme.font("mono")
    font = QFont(theme.font(role))
    if role in ("lead", "body") and _is_bold(old):
        font.setWeight(QFont.Weight.DemiBold)
    return font


def _is_bold(shape: QTextCharFormat) -> bool:
    return shape.fontWeight() > QFont.Weight.Medium


def _tables(document: QTextDocument) -> Iterator[QTextTable]:
    yield from (frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable))


def _style_table(table: QTextTable, theme: Theme) -> None:
    shape = QTextTableFormat(table.format())
    shape.setBorder(1)
    shape.setBorderBrush(QBrush(theme.colour("line2")))
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setBorderCollapse(True)
    shape.setCellPadding(0)
    shape.setCellSpacing(0)
    shape.setTopMargin(theme.size(12))
    shape.setBottomMargin(theme.size(16))
    shape.setAlignment(Qt.AlignmentFlag.AlignLeft)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(shape)
    side, top = theme.size(_CELL_PADDING), theme.size(_CELL_TOP)
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            room = QTextTableCellFormat(cell.format().toTableCellFormat())
            room.setLeftPadding(side)
            room.setRightPadding(side)
            room.setTopPadding(top)
            room.setBottomPadding(side)
            if row == 0:
                room.setBackground(QBrush(theme.colour("sub")))
            cell.setFormat(room)
