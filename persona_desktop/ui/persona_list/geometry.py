"""Where the columns of the list stand; the header above the rows and the rows share it."""

from __future__ import annotations

from dataclasses import dataclass

ROW_HEIGHT = 60
AVATAR = 36
MARGIN_LEFT = 8
MARGIN_RIGHT = 18
AVATAR_LEFT = 20
TEXT_LEFT = 68
COMPACT_WIDTH = 560
"""Narrower lists are compact: name and work with the bars beside them, without columns."""

_RIGHT_EDGE = 34
_PAINS_FROM_RIGHT = 220
_SCORE_FROM_RIGHT = 264
_SCORE_WIDTH = 76
_GAP = 16
_SEGMENT_FROM_WIDTH = 860
_PERSONA_SHARE = 0.372
_SEGMENT_SHARE = 0.266


@dataclass(frozen=True, slots=True)
class Column:
    """A column's left edge and width in pixels; width 0 means that there is no room for it."""

    left: int
    width: int

    @property
    def right(self) -> int:
        """The right edge."""
        return self.left + self.width


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of the wide list."""

    persona: Column
    segment: Column
    need: Column
    score: Column
    pains: Column
    changed: Column


def columns(width: int) -> Columns:
    """Share ``width`` pixels among the columns; the segment is the first to go when there is little room."""
    score_right = width - _SCORE_FROM_RIGHT
    space = max(score_right - _SCORE_WIDTH - TEXT_LEFT, 0)
    with_segment = width >= _SEGMENT_FROM_WIDTH
    persona = int(space * (_PERSONA_SHARE if with_segment else 0.44))
    segment = int(space * _SEGMENT_SHARE) if with_segment else 0
    need_left = TEXT_LEFT + persona + segment
    pains_left = width - _PAINS_FROM_RIGHT
    changed_left = pains_left + 62
    return Columns(
        persona=Column(TEXT_LEFT, persona - _GAP),
        segment=Column(TEXT_LEFT + persona, max(segment - _GAP, 0)),
        need=Column(need_left, score_right - _SCORE_WIDTH - need_left),
        score=Column(score_right - _SCORE_WIDTH + _GAP, _SCORE_WIDTH - _GAP),
        pains=Column(pains_left, 62),
        changed=Column(changed_left, width - _RIGHT_EDGE - changed_left),
    )
