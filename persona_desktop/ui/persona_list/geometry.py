"""Where the columns of the list stand; the header above the rows and the rows share it."""

from __future__ import annotations

from dataclasses import dataclass

from persona_desktop.ui.theme import Theme

ROW_HEIGHT = 60
DENSE_ROW_HEIGHT = 48
"""Of a list that shows as many rows as it can."""
AVATAR = 36
MARGIN_LEFT = 8
MARGIN_RIGHT = 18
AVATAR_LEFT = 20
TEXT_LEFT = 68
COMPACT_WIDTH = 560
"""Narrower lists are compact: name and work with the bars beside them, without columns."""
COLUMNS_FROM_WIDTH = 860
"""Wider lists have columns; between the two the top need stands beside the name, without columns."""

COMPACT_RIGHT = 36
"""How far from the right edge of a list without columns its marks end."""
MARKS_WIDTH = 56
"""What the marks beside the top need have, between wide and compact."""
MARK_GAP = 8
MIDDLE_GAP = 20
AGE_GAP = 7
SEGMENT_DOT = 14
"""How far from the segment's column its name begins, behind the dot."""

_RIGHT_EDGE = 34
_PAINS_FROM_RIGHT = 220
_SCORE_FROM_RIGHT = 264
_SCORE_WIDTH = 76
_DIGITS_WIDTH = 36
COLUMN_GAP = 16
"""Between the text of a column and the next column."""
_NEED_SHARE = 0.436
_LEAST_COLUMN = 96


@dataclass(frozen=True, slots=True)
class Column:
    """A column's left edge and width in pixels."""

    left: int
    width: int

    @property
    def right(self) -> int:
        """The right edge."""
        return self.left + self.width


@dataclass(frozen=True, slots=True)
class ColumnShares:
    """What of the room the columns of the persona and of the segment have; the top need has the rest."""

    persona: float = 0.379
    segment: float = 0.271

    @classmethod
    def parse(cls, text: str) -> ColumnShares:
        """Read what `written` gave; the usual shares for anything else."""
        try:
            persona, segment = (float(part) for part in text.split())
        except ValueError:
            return cls()
        sound = persona > 0 and segment > 0 and persona + segment < 1
        return cls(persona, segment) if sound else cls()

    @property
    def written(self) -> str:
        """The shares as text for the settings."""
        return f"{self.persona:.4f} {self.segment:.4f}"

    def moved(self, *, after_segment: bool, to: float, width: int) -> ColumnShares:
        """Return the shares when the line behind the persona, or behind the segment, stands at ``to``.

        No column gets narrower than can be read, and the columns behind the next line stay where they are.

        Args:
            after_segment: Which of the two lines is moved.
            to: Pixels from the left edge of the list.
            width: The list's width in pixels.
        """
        room = _room(width)
        least = _LEAST_COLUMN / room if room else 1.0
        if 3 * least > 1:
            return self  # there is nothing to share
        share = (to - TEXT_LEFT) / room
        # As they are shown in this width, see `columns`.
        shown = max(least, min(self.persona, 1 - 2 * least))
        both = shown + max(least, min(self.segment, 1 - shown - least))
        if after_segment:
            end = min(max(share, shown + least), 1 - least)
            return ColumnShares(shown, end - shown)
        persona = min(max(share, least), both - least)
        return ColumnShares(persona, both - persona)


DEFAULT_SHARES = ColumnShares()


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of the wide list."""

    persona: Column
    segment: Column
    need: Column
    score: Column
    pains: Column
    changed: Column


def is_compact(theme: Theme, width: float) -> bool:
    """Whether rows so wide show name, work and marks alone; larger text needs more room for more."""
    return width < theme.size(COMPACT_WIDTH)


def has_columns(theme: Theme, width: float) -> bool:
    """Whether rows so wide have columns; larger text needs wider ones."""
    return width >= theme.size(COLUMNS_FROM_WIDTH)


def columns(width: int, shares: ColumnShares = DEFAULT_SHARES) -> Columns:
    """Share ``width`` pixels, at least `COLUMNS_FROM_WIDTH`, among the columns."""
    score_right = width - _SCORE_FROM_RIGHT
    space = _room(width)
    # Shares were chosen for another width, or by somebody who edited the settings.
    persona = max(_LEAST_COLUMN, min(int(space * shares.persona), space - 2 * _LEAST_COLUMN))
    segment = max(_LEAST_COLUMN, min(int(space * shares.segment), space - persona - _LEAST_COLUMN))
    need_left = TEXT_LEFT + persona + segment
    pains_left = width - _PAINS_FROM_RIGHT
    changed_left = pains_left + 62
    return Columns(
        persona=Column(TEXT_LEFT, persona - COLUMN_GAP),
        segment=Column(TEXT_LEFT + persona, segment - COLUMN_GAP),
        need=Column(need_left, score_right - _DIGITS_WIDTH - COLUMN_GAP - need_left),
        score=Column(score_right - _DIGITS_WIDTH, _DIGITS_WIDTH),
        pains=Column(pains_left, 62),
        changed=Column(changed_left, width - _RIGHT_EDGE - changed_left),
    )


def _room(width: int) -> int:
    """Return what the columns of persona, segment and top need have together."""
    return max(width - _SCORE_FROM_RIGHT - _SCORE_WIDTH - TEXT_LEFT, 0)


def clock_left(pains_left: float, bars: float) -> float:
    """Return where the mark of outdated needs begins in the wide list, behind bars so wide."""
    return pains_left + max(bars + 13, 36)


def compact_clock_left(right: float, bars: float) -> float:
    """Return where the mark of outdated needs begins before bars so wide, which end at ``right``."""
    return right - bars - 20.5


def marks_width(bars: int, is_outdated: bool) -> int:
    """Return what bars so wide, and the mark of outdated needs, take from a compact row's first line."""
    return bars + (30 if is_outdated else 6)


def need_left(width: int) -> int:
    """Return where the top need begins in a list without columns that is wide enough to show it."""
    return TEXT_LEFT + int((width - TEXT_LEFT - 36) * _NEED_SHARE)
