"""Painting the rows of the list."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from math import ceil

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from persona_desktop.domain.persona_summary import NeedsState, PersonaSummary
from persona_desktop.domain.text import capitalise, initials
from persona_desktop.ui.persona_list.geometry import (
    AGE_GAP,
    AVATAR,
    AVATAR_LEFT,
    COMPACT_RIGHT,
    DEFAULT_SHARES,
    DENSE_ROW_HEIGHT,
    MARGIN_LEFT,
    MARGIN_RIGHT,
    MARK_GAP,
    MARKS_WIDTH,
    MIDDLE_GAP,
    ROW_HEIGHT,
    SEGMENT_DOT,
    TEXT_LEFT,
    clock_left,
    columns,
    compact_clock_left,
    has_columns,
    is_compact,
    marks_width,
    need_left,
)
from persona_desktop.ui.persona_list.model import PersonaListModel
from persona_desktop.ui.persona_list.row_lines import LINE, RowLines
from persona_desktop.ui.persona_list.row_tips import tip_at
from persona_desktop.ui.persona_list.row_words import needs_state_text, work_and_place
from persona_desktop.ui.theme import ColourName, Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.avatar import paint_avatar
from persona_desktop.ui.widgets.scores import pain_bars_width, paint_pain_bars
from persona_desktop.ui.widgets.shapes import fill_rounded, outline_rounded
from persona_desktop.ui.widgets.tool_tip import hide_tool_tip, show_tool_tip
from persona_desktop.ui.wording import relative_time

_NAME_LINE = 11
_WORK_LINE = 31
_BARS = 16
_BARS_BOTTOM = 26
_AGE_WIDTH = 40


class PersonaDelegate(QStyledItemDelegate):
    """Paints a row wide or compact, by the width it is given."""

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._now = now
        self._lines = RowLines(theme)
        self.focus_visible = False
        """Whether the current row shows a focus ring: after keys, not after the mouse."""
        self.dense = False
        """Whether the rows are as low as they can be."""
        self.shares = DEFAULT_SHARES
        """What of the room the wide list's columns have."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All rows are alike."""
        return QSize(0, self._theme.size(DENSE_ROW_HEIGHT if self.dense else ROW_HEIGHT))

    def _line(self, place: int) -> int:
        """Return how far below the row's edge something stands that stands there in a comfortable row."""
        return self._theme.size(place - (ROW_HEIGHT - DENSE_ROW_HEIGHT) // 2 if self.dense else place)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        model = _personas_of(index)
        persona = model.persona(index.row())
        box = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        view: QWidget = option.widget
        box.setWidth(
            view.width()
        )  # the columns stand below their header's, whether or not there is a scroll bar
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marked = self._background(painter, box, state)
        self._avatar(painter, box, persona)
        if not has_columns(self._theme, box.width()):
            self._compact(painter, box, persona)
        else:
            self._wide(painter, box, persona, hairline=not marked and index.row() + 1 < model.rowCount())
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Show the tool tip of the part below the pointer."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        row: QRect = option.rect
        persona = _personas_of(index).persona(index.row())
        point = QPointF(event.pos() - row.topLeft())
        tip = tip_at(self._theme, persona, view.width(), row.height(), point, self.shares)
        if tip is None:
            hide_tool_tip()
        else:
            place = tip.place.toAlignedRect().translated(row.topLeft())
            show_tool_tip(tip.text, event.globalPos(), view.viewport(), place)
        return True

    def _background(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> bool:
        theme = self._theme
        row = box.adjusted(MARGIN_LEFT, 1, -MARGIN_RIGHT, -1)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if selected or hovered:
            fill_rounded(
                painter, row, theme.radius("row"), theme.colour("accent_bg" if selected else "hover")
            )
        if selected and theme.high_contrast:
            outline_rounded(painter, row, theme.radius("row"), theme.colour("accent"))
        if self.focus_visible and state & QStyle.StateFlag.State_HasFocus:
            outline_rounded(painter, row, theme.radius("row"), theme.colour("focus"), 2)
        return selected or hovered

    def _avatar(self, painter: QPainter, box: QRectF, persona: PersonaSummary) -> None:
        tint = self._theme.segment_tint(persona.segment_id, persona.segment_name)
        rect = QRectF(AVATAR_LEFT, box.center().y() - AVATAR / 2, AVATAR, AVATAR)
        paint_avatar(painter, self._theme, rect, initials(persona.full_name), tint)

    def _name(
        self, painter: QPainter, box: QRectF, persona: PersonaSummary, width: int, *, marks: int = 0
    ) -> None:
        """Paint name and age, and below them work and place; ``marks`` is what the first line leaves free."""
        theme = self._theme
        age = "" if persona.age is None else str(persona.age)
        age_width = ceil(self._lines.fitted(age, theme.font("small"), _AGE_WIDTH)[1]) + AGE_GAP if age else 0
        name = self._lines.draw(
            painter,
            box,
            self._line(_NAME_LINE),
            TEXT_LEFT,
            width - marks - age_width,
            persona.full_name,
            "bodys",
            "text",
        )
        if age:
            self._lines.draw(
                painter,
                box,
                self._line(_NAME_LINE),
                TEXT_LEFT + name + AGE_GAP,
                age_width,
                age,
                "small",
                "text2",
            )
        self._lines.draw(
            painter,
            box,
            self._line(_WORK_LINE),
            TEXT_LEFT,
            width,
            work_and_place(persona),
            "small",
            "text2",
        )

    def _wide(self, painter: QPainter, box: QRectF, persona: PersonaSummary, *, hairline: bool) -> None:
        theme = self._theme
        places = columns(int(box.width()), self.shares)
        self._name(painter, box, persona, places.persona.width)
        middle = (box.height() - theme.size(LINE)) / 2
        self._segment(painter, box, persona, places.segment.left, places.segment.width, middle)
        need = persona.top_need or capitalise(needs_state_text(persona))
        colour: ColourName = "text" if persona.top_need else "text3"
        self._lines.draw(painter, box, middle, places.need.left, places.need.width, need, "body", colour)
        if persona.opportunity is not None:
            score = str(persona.opportunity)
            column = places.score
            self._lines.draw(
                painter,
                box,
                middle,
                column.left,
                column.width,
                score,
                "bodys",
                "text",
                to_the_right=True,
                tabular=True,
            )
        self._pains(painter, persona, places.pains.left, box.center().y())
        changed = relative_time(persona.updated_at, self._now())
        column = places.changed
        self._lines.draw(
            painter, box, middle, column.left, column.width, changed, "small", "text2", to_the_right=True
        )
        if hairline:
            bottom, length = round(box.bottom()) - 1, places.changed.right - TEXT_LEFT
            painter.fillRect(QRectF(box.left() + TEXT_LEFT, bottom, length, 1), theme.colour("line"))

    def _segment(
        self, painter: QPainter, box: QRectF, persona: PersonaSummary, left: int, width: int, top: float
    ) -> None:
        name = persona.segment_name or persona.segment_id
        if not name:
            self._lines.draw(painter, box, top, left, width, "—", "small", "text3")
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.segment_tint(persona.segment_id, persona.segment_name).ink)
        painter.drawEllipse(QRectF(left, box.center().y() - 4, 8, 8))
        self._lines.draw(painter, box, top, left + SEGMENT_DOT, width - SEGMENT_DOT, name, "small", "text2")

    def _pains(self, painter: QPainter, persona: PersonaSummary, left: float, centre: float) -> None:
        width = pain_bars_width(len(persona.pain_severities))
        bottom = centre + _BARS / 2
        paint_pain_bars(painter, self._theme, left + width, bottom, persona.pain_severities, tallest=_BARS)
        if persona.needs_state is NeedsState.OUTDATED:
            self._clock(painter, clock_left(left, width), centre)

    def _clock(self, painter: QPainter, left: float, centre: float) -> None:
        theme = self._theme
        theme.icons.paint(painter, "clock-alert", QRectF(left, centre - 7, 14, 14), theme.colour("md"))

    def _compact(self, painter: QPainter, box: QRectF, persona: PersonaSummary) -> None:
        """Paint name and marks; where there is room, the top need between them."""
        right = int(box.width()) - COMPACT_RIGHT
        taken = self._marks(painter, box, persona, right)
        if is_compact(self._theme, box.width()):
            self._name(painter, box, persona, right - TEXT_LEFT, marks=taken)
            return
        left = need_left(int(box.width()))
        self._name(painter, box, persona, left - TEXT_LEFT - MIDDLE_GAP)
        if persona.top_need:
            width = right - left - MARKS_WIDTH
            self._lines.draw(
                painter, box, self._line(_NAME_LINE), left, width, persona.top_need, "body", "text"
            )
        if persona.opportunity is not None:
            score = translate("PersonaList", "opportunity {score}").format(score=persona.opportunity)
            self._lines.draw(
                painter, box, self._line(_WORK_LINE), left, right - left, score, "small", "text2"
            )

    def _marks(self, painter: QPainter, box: QRectF, persona: PersonaSummary, right: int) -> int:
        """Paint pains and state of needs at the right end of the first line; return the width they take."""
        if not persona.has_needs:
            text = needs_state_text(persona)
            taken = int(self._lines.fitted(text, self._theme.font("small"), right)[1]) + MARK_GAP
            self._lines.draw(
                painter,
                box,
                self._line(_NAME_LINE),
                right - taken,
                taken,
                text,
                "small",
                "text3",
                to_the_right=True,
            )
            return taken
        bars = pain_bars_width(len(persona.pain_severities))
        paint_pain_bars(
            painter, self._theme, right, box.top() + self._line(_BARS_BOTTOM), persona.pain_severities
        )
        is_outdated = persona.needs_state is NeedsState.OUTDATED
        if is_outdated:
            centre = box.top() + self._line(_BARS_BOTTOM) - 7
            self._clock(painter, compact_clock_left(right, bars), centre)
        return marks_width(bars, is_outdated)


def _personas_of(index: QModelIndex | QPersistentModelIndex) -> PersonaListModel:
    model = index.model()
    if not isinstance(model, PersonaListModel):
        raise TypeError("the delegate paints personas alone")
    return model
