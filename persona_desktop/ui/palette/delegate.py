"""Painting the rows of the palette."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from persona_desktop.domain.text import initials
from persona_desktop.ui.palette.items import Dot, Face, Glyph, Heading, Item, Row
from persona_desktop.ui.palette.marked_line import MarkedLine
from persona_desktop.ui.palette.model import PaletteModel
from persona_desktop.ui.theme import ColourName, Theme
from persona_desktop.ui.widgets.avatar import paint_avatar
from persona_desktop.ui.widgets.key_caps import KeyCapPainter, key_names
from persona_desktop.ui.widgets.shapes import fill_rounded

ROW = 40
HEADING = 30
_SIDE = 8
_HEADING_LEFT = 20
_PICTURE_MIDDLE = 30
_TEXT_LEFT = 56
_KEYS_RIGHT = 12
_BESIDE_BAR = 2
_GAP = 10
_AVATAR = 24
_ICON = 16
_DOT = 8
_NARROWEST_DETAIL = 40


class PaletteDelegate(QStyledItemDelegate):
    """Paints headings, and items with picture, title, detail and keys."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """``parent`` is the view."""
        super().__init__(parent)
        self._theme = theme
        self._view = parent
        self._keys = KeyCapPainter(theme)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Headings are lower than items."""
        return QSize(0, self.height_of(isinstance(_row(index), Row)))

    def height_of(self, is_item: bool) -> int:
        """Return how high an item or a heading is."""
        return self._theme.size(ROW if is_item else HEADING)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        row, box = _row(index), QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            self._heading(painter, box, row)
        else:
            self._item(painter, box, row, state)
        painter.restore()

    def _heading(self, painter: QPainter, box: QRectF, row: Heading) -> None:
        theme = self._theme
        painter.setFont(theme.font("micros"))
        painter.setPen(theme.colour("text2"))
        width = box.width() - 2 * _HEADING_LEFT
        text = theme.metrics("micros").elidedText(row.text, Qt.TextElideMode.ElideRight, width)
        line = QRectF(_HEADING_LEFT, box.bottom() - theme.size(23), width, theme.size(18))
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), text)

    def _item(self, painter: QPainter, box: QRectF, row: Row, state: QStyle.StateFlag) -> None:
        theme, item = self._theme, row.item
        body = box.adjusted(_SIDE, 1, 0, -1)
        # Beside the scroll bar the margin is narrower, so that the keys hardly move when it comes.
        body.setRight(min(self._view.width() - _SIDE, box.right() - _BESIDE_BAR))
        current = bool(state & QStyle.StateFlag.State_Selected)
        if current:
            fill_rounded(painter, body, theme.radius("row"), theme.colour("accent_bg"))
        elif state & QStyle.StateFlag.State_MouseOver:
            fill_rounded(painter, body, theme.radius("row"), theme.colour("hover"))
        self._picture(painter, box, item, current)
        right = body.right() - _KEYS_RIGHT
        if item.keys is not None:
            names = key_names(item.keys)
            right -= self._keys.width(names)
            self._keys.paint(painter, right, box.center().y(), names, ground="raised" if current else "sub2")
            right -= _GAP
        self._texts(painter, box, row, right)

    def _texts(self, painter: QPainter, box: QRectF, row: Row, right: float) -> None:
        theme, item = self._theme, row.item
        # The detail stands on the same line as the title, whose letters are larger.
        baseline = box.top() + theme.baseline("bodym", box.height())
        ink: ColourName = "text3" if item.reason else "text"
        room = right - _TEXT_LEFT
        title = MarkedLine(theme, item.title, row.title_spans, "bodym", room, ink=ink, marked="accent_text")
        title.draw(painter, _TEXT_LEFT, baseline)
        left = _TEXT_LEFT + title.width + _GAP
        text, spans = (item.reason, ()) if item.reason else (item.detail, row.detail_spans)
        if text and right - left >= _NARROWEST_DETAIL:
            detail = MarkedLine(theme, text, spans, "small", right - left, ink="text2", marked="accent_text")
            detail.draw(painter, left, baseline)

    def _picture(self, painter: QPainter, box: QRectF, item: Item, current: bool) -> None:
        theme, middle = self._theme, box.center().y()
        match item.picture:
            case Face(persona):
                rect = QRectF(_PICTURE_MIDDLE - _AVATAR / 2, middle - _AVATAR / 2, _AVATAR, _AVATAR)
                tint = theme.segment_tint(persona.segment_id, persona.segment_name)
                paint_avatar(painter, theme, rect, initials(persona.full_name), tint)
            case Dot(segment_id, segment_name):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.segment_tint(segment_id, segment_name).ink)
                painter.drawEllipse(QRectF(_PICTURE_MIDDLE - _DOT / 2, middle - _DOT / 2, _DOT, _DOT))
            case Glyph(name):
                rect = QRectF(_PICTURE_MIDDLE - _ICON / 2, round(middle - _ICON / 2), _ICON, _ICON)
                ink: ColourName = "text3" if item.reason else "accent_text" if current else "text2"
                theme.icons.paint(painter, name, rect, theme.colour(ink))


def _row(index: QModelIndex | QPersistentModelIndex) -> Heading | Row:
    model = index.model()
    if not isinstance(model, PaletteModel):
        raise TypeError("the palette's delegate paints its own model alone")
    return model.rows[index.row()]
