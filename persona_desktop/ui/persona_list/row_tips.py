"""The tool tips of a row's parts: what is cut, and what numbers, bars and marks mean."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from persona_desktop.domain.persona_summary import PersonaSummary
from persona_desktop.domain.text import capitalise
from persona_desktop.ui.persona_list.geometry import (
    AGE_GAP,
    COMPACT_RIGHT,
    DEFAULT_SHARES,
    MARK_GAP,
    MARKS_WIDTH,
    MIDDLE_GAP,
    SEGMENT_DOT,
    TEXT_LEFT,
    ColumnShares,
    clock_left,
    columns,
    compact_clock_left,
    has_columns,
    is_compact,
    marks_width,
    need_left,
)
from persona_desktop.ui.persona_list.row_words import (
    changed_text,
    needs_state_text,
    newer_text,
    pains_text,
    score_text,
    work_and_place,
)
from persona_desktop.ui.theme import FontRole, Theme
from persona_desktop.ui.widgets.scores import pain_bars_width

_REACH = 6
"""How far around a small mark the pointer still finds it, in pixels."""


@dataclass(frozen=True, slots=True)
class RowTip:
    """A tool tip and the part of the row that it belongs to, in the row's own coordinates."""

    place: QRectF
    text: str
    """Plain text; lines are parted by line breaks."""


def tip_at(
    theme: Theme,
    persona: PersonaSummary,
    width: int,
    height: int,
    point: QPointF,
    shares: ColumnShares = DEFAULT_SHARES,
) -> RowTip | None:
    """Return the tool tip at a point of a row of this size; None where there is nothing to add."""
    row = _Row(theme, persona, width, height, shares)
    tips = row.wide() if has_columns(theme, width) else row.compact()
    return next((tip for tip in tips if tip.text and tip.place.contains(point)), None)


@dataclass(frozen=True, slots=True)
class _Row:
    theme: Theme
    persona: PersonaSummary
    width: int
    height: int
    shares: ColumnShares

    def wide(self) -> list[RowTip]:
        persona, places = self.persona, columns(self.width, self.shares)
        segment = persona.segment_name or persona.segment_id or ""
        bars = pain_bars_width(len(persona.pain_severities))
        clock = clock_left(places.pains.left, bars)
        return [
            self._tip(places.persona.left, places.persona.right, self._name(places.persona.width)),
            self._tip(
                places.segment.left,
                places.segment.right,
                self._whole_if_cut(segment, "small", places.segment.width - SEGMENT_DOT),
            ),
            self._tip(
                places.need.left,
                places.need.right,
                self._whole_if_cut(persona.top_need or "", "body", places.need.width),
            ),
            self._tip(
                places.score.left - _REACH, places.score.right + _REACH, capitalise(score_text(persona))
            ),
            self._tip(clock - _REACH, places.changed.left, newer_text(persona)),
            self._tip(places.pains.left - _REACH, places.changed.left, capitalise(pains_text(persona))),
            self._tip(places.changed.left, places.changed.right, capitalise(changed_text(persona))),
        ]

    def compact(self) -> list[RowTip]:
        persona, middle = self.persona, self.height / 2
        right = self.width - COMPACT_RIGHT
        marks = right - pain_bars_width(len(persona.pain_severities))
        clock = compact_clock_left(right, right - marks)
        tips = [
            self._tip(clock - _REACH, marks - _REACH, newer_text(persona), bottom=middle),
            self._tip(marks - _REACH, right + _REACH, capitalise(pains_text(persona)), bottom=middle),
        ]
        if is_compact(self.theme, self.width):
            room = right - TEXT_LEFT
            return [*tips, self._tip(TEXT_LEFT, right, self._name(room, marks=self._marks_width()))]
        left = need_left(self.width)
        need = self._whole_if_cut(persona.top_need or "", "body", right - left - MARKS_WIDTH)
        return [
            *tips,
            self._tip(TEXT_LEFT, left - MIDDLE_GAP, self._name(left - TEXT_LEFT - MIDDLE_GAP)),
            self._tip(left, right - MARKS_WIDTH, need, bottom=middle),
            self._tip(left, right, capitalise(score_text(persona)), top=middle),
        ]

    def _tip(
        self, left: float, right: float, text: str, *, top: float = 0, bottom: float | None = None
    ) -> RowTip:
        return RowTip(
            QRectF(left, top, right - left, (self.height if bottom is None else bottom) - top), text
        )

    def _name(self, width: float, *, marks: float = 0) -> str:
        """Return name, age, work and place in whole where one of the two lines is cut to its width."""
        persona = self.persona
        age = "" if persona.age is None else str(persona.age)
        taken = ceil(self._advance(age, "small")) + AGE_GAP if age else 0
        work = work_and_place(persona)
        name_is_cut = self._is_cut(persona.full_name, "bodys", width - marks - taken)
        if not name_is_cut and not self._is_cut(work, "small", width):
            return ""
        first = ", ".join(text for text in (persona.full_name, age) if text)
        return "\n".join(text for text in (first, work) if text)

    def _marks_width(self) -> float:
        persona = self.persona
        if not persona.has_needs:
            return self._advance(needs_state_text(persona), "small") + MARK_GAP
        return marks_width(pain_bars_width(len(persona.pain_severities)), bool(newer_text(persona)))

    def _whole_if_cut(self, text: str, role: FontRole, width: float) -> str:
        return text if self._is_cut(text, role, width) else ""

    def _is_cut(self, text: str, role: FontRole, width: float) -> bool:
        return self._advance(text, role) > int(width)

    def _advance(self, text: str, role: FontRole) -> float:
        return QFontMetricsF(self.theme.font(role)).horizontalAdvance(" ".join(text.split()))
