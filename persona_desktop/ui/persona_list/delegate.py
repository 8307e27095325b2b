"""Painting the rows of the list."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from persona_desktop.domain.persona_summary import NeedsState, PersonaSummary
from persona_desktop.domain.text import capitalise, initials
from persona_desktop.ui.persona_list.geometry import (
    AVATAR,
    AVATAR_LEFT,
    COLUMNS_FROM_WIDTH,
    COMPACT_WIDTH,
    MARGIN_LEFT,
    MARGIN_RIGHT,
    ROW_HEIGHT,
    TEXT_LEFT,
    columns,
    need_left,
)
from persona_desktop.ui.persona_list.model import PersonaListModel
from persona_desktop.ui.theme import ColourName, FontRole, Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.avatar import paint_avatar
from persona_desktop.ui.widgets.scores import pain_bars_width, paint_pain_bars
from persona_desktop.ui.widgets.shapes import fill_rounded, outline_rounded
from persona_desktop.ui.wording import relative_time

_NAME_LINE = 11
_WORK_LINE = 31
_LINE = 18
_BARS = 16
_BARS_BOTTOM = 26
_MARKS_WIDTH = 56
_AGE_WIDTH = 40
_CACHE_LIMIT = 6000


def work_and_place(persona: PersonaSummary) -> str:
    """Return „Zawód · Miasto”, or what of it there is."""
    return " · ".join(text for text in (persona.occupation, persona.location) if text)


def describe_persona(persona: PersonaSummary) -> str:
    """Return all that a row shows, for a screen reader."""
    age = translate("PersonaList", "%n years old", "", persona.age) if persona.age is not None else ""
    pieces = [persona.full_name, age, work_and_place(persona)]
    if persona.segment_name or persona.segment_id:
        pieces.append(
            translate("PersonaList", "segment {name}").format(name=persona.segment_name or persona.segment_id)
        )
    if persona.top_need:
        pieces.append(translate("PersonaList", "top need: {need}").format(need=persona.top_need))
    if persona.opportunity is not None:
        pieces.append(translate("PersonaList", "opportunity {score}").format(score=persona.opportunity))
    if persona.pain_severities:
        severities = ", ".join(map(str, persona.pain_severities))
        pieces.append(translate("PersonaList", "pain severities {scores}").format(scores=severities))
    pieces.append(needs_state_text(persona))
    return ", ".join(piece for piece in pieces if piece)


def needs_state_text(persona: PersonaSummary) -> str:
    """Return the state of the needs where it is worth a word, else an empty text."""
    match persona.needs_state:
        case NeedsState.OUTDATED:
            return translate("PersonaList", "needs outdated")
        case NeedsState.NOT_ANALYSED:
            return translate("PersonaList", "not analysed yet")
        case NeedsState.NO_RESPONSES:
            return translate("PersonaList", "no needs")
        case NeedsState.CURRENT:
            return ""


class PersonaDelegate(QStyledItemDelegate):
    """Paints a row wide or compact, by the width it is given."""

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._now = now
        self._cut: dict[tuple[str, int, int], tuple[str, float]] = {}
        self.focus_visible = False
        """Whether the current row shows a focus ring: after keys, not after the mouse."""
        theme.changed.connect(self._cut.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All rows are alike."""
        return QSize(0, self._theme.size(ROW_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        model = index.model()
        if not isinstance(model, PersonaListModel):
            raise TypeError("the delegate paints personas alone")
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
        if box.width() < COLUMNS_FROM_WIDTH:
            self._compact(painter, box, persona)
        else:
            self._wide(painter, box, persona, hairline=not marked and index.row() + 1 < model.rowCount())
        painter.restore()

    def _background(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> bool:
        theme = self._theme
        row = box.adjusted(MARGIN_LEFT, 1, -MARGIN_RIGHT, -1)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if selected or hovered:
            fill_rounded(
                painter, row, theme.radius("row"), theme.colour("accent_bg" if selected else "hover")
            )
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
        age_width = ceil(self._fitted(age, theme.font("small"), _AGE_WIDTH)[1]) + 7 if age else 0
        name = self._text(
            painter,
            box,
            self._theme.size(_NAME_LINE),
            TEXT_LEFT,
            width - marks - age_width,
            persona.full_name,
            "bodys",
            "text",
        )
        if age:
            self._text(
                painter,
                box,
                self._theme.size(_NAME_LINE),
                TEXT_LEFT + name + 7,
                age_width,
                age,
                "small",
                "text2",
            )
        self._text(
            painter,
            box,
            self._theme.size(_WORK_LINE),
            TEXT_LEFT,
            width,
            work_and_place(persona),
            "small",
            "text2",
        )

    def _wide(self, painter: QPainter, box: QRectF, persona: PersonaSummary, *, hairline: bool) -> None:
        theme = self._theme
        places = columns(int(box.width()))
        self._name(painter, box, persona, places.persona.width)
        middle = (box.height() - theme.size(_LINE)) / 2
        self._segment(painter, box, persona, places.segment.left, places.segment.width, middle)
        need = persona.top_need or capitalise(needs_state_text(persona))
        colour: ColourName = "text" if persona.top_need else "text3"
        self._text(painter, box, middle, places.need.left, places.need.width, need, "body", colour)
        if persona.opportunity is not None:
            score = str(persona.opportunity)
            column = places.score
            self._text(
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
        self._text(
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
            self._text(painter, box, top, left, width, "—", "small", "text3")
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.segment_tint(persona.segment_id, persona.segment_name).ink)
        painter.drawEllipse(QRectF(left, box.center().y() - 4, 8, 8))
        self._text(painter, box, top, left + 14, width - 14, name, "small", "text2")

    def _pains(self, painter: QPainter, persona: PersonaSummary, left: float, centre: float) -> None:
        width = pain_bars_width(len(persona.pain_severities))
        bottom = centre + _BARS / 2
        paint_pain_bars(painter, self._theme, left + width, bottom, persona.pain_severities, tallest=_BARS)
        if persona.needs_state is NeedsState.OUTDATED:
            self._clock(painter, left + max(width + 13, 36), centre)

    def _clock(self, painter: QPainter, left: float, centre: float) -> None:
        theme = self._theme
        theme.icons.paint(painter, "clock-alert", QRectF(left, centre - 7, 14, 14), theme.colour("md"))

    def _compact(self, painter: QPainter, box: QRectF, persona: PersonaSummary) -> None:
        """Paint name and marks; where there is room, the top need between them."""
        right = int(box.width()) - 36
        taken = self._marks(painter, box, persona, right)
        if box.width() < COMPACT_WIDTH:
            self._name(painter, box, persona, right - TEXT_LEFT, marks=taken)
            return
        left = need_left(int(box.width()))
        self._name(painter, box, persona, left - TEXT_LEFT - 20)
        if persona.top_need:
            width = right - left - _MARKS_WIDTH
            self._text(
                painter, box, self._theme.size(_NAME_LINE), left, width, persona.top_need, "body", "text"
            )
        if persona.opportunity is not None:
            score = translate("PersonaList", "opportunity {score}").format(score=persona.opportunity)
            self._text(
                painter, box, self._theme.size(_WORK_LINE), left, right - left, score, "small", "text2"
            )

    def _marks(self, painter: QPainter, box: QRectF, persona: PersonaSummary, right: int) -> int:
        """Paint pains and state of needs at the right end of the first line; return the width they take."""
        if not persona.has_needs:
            text = needs_state_text(persona)
            taken = int(self._fitted(text, self._theme.font("small"), right)[1]) + 8
            self._text(
                painter,
                box,
                self._theme.size(_NAME_LINE),
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
            painter, self._theme, right, box.top() + self._theme.size(_BARS_BOTTOM), persona.pain_severities
        )
        if persona.needs_state is not NeedsState.OUTDATED:
            return bars + 6
        self._clock(painter, right - bars - 20.5, box.top() + self._theme.size(_BARS_BOTTOM) - 7)
        return bars + 30

    def _text(
        self,
        painter: QPainter,
        box: QRectF,
        top: float,
        left: float,
        width: float,
        text: str,
        role: FontRole,
        colour: ColourName,
        *,
        to_the_right: bool = False,
        tabular: bool = False,
    ) -> int:
        """Draw one line, elided to ``width``, and return the width it takes."""
        if width <= 0 or not text:
            return 0
        font = self._theme.font(role, tabular=tabular)
        elided, taken = self._fitted(text, font, int(width))
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        x = box.left() + left + (width - taken if to_the_right else 0)
        # At a point, not in a box: a box costs Qt a layout for every text.
        painter.drawText(
            QPointF(x, box.top() + top + self._theme.baseline(role, self._theme.size(_LINE))), elided
        )
        return ceil(taken)

    def _fitted(self, text: str, font: QFont, width: int) -> tuple[str, float]:
        """Return a text cut to a width, and the width it then has; kept, since rows are painted again and again."""
        key = (text, id(font), width)
        fitted = self._cut.get(key)
        if fitted is None:
            if len(self._cut) > _CACHE_LIMIT:
                self._cut.clear()
            metrics = QFontMetricsF(font)
            cut = metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, width)
            fitted = self._cut[key] = cut, metrics.horizontalAdvance(cut)
        return fitted
