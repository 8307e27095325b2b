"""Where the columns of the desired outcomes stand."""

from __future__ import annotations

from persona_desktop.ui.theme import Theme

_SCORE = 142
"""Width of the column with score and formula, right of the scale's."""
_SCALE = 230
_SCALE_MARGIN = 8
_NARROW = 560


class OutcomeColumns:
    """Name at the left, the scale from 1 to 10, the score at the right edge; in a narrow page the scale goes below."""

    def __init__(self, theme: Theme, width: float) -> None:
        score = theme.size(_SCORE)
        self.stacked = width < theme.size(_NARROW)
        """Whether the scale stands below the name."""
        self.scale_right = width - score - _SCALE_MARGIN
        """Where the 10 of the scale stands."""
        self.scale_left = self.scale_right - _SCALE
        """Where the 1 of the scale stands."""
        self.name_right = self.scale_left - 32
        """Where names of outcomes are broken."""
        if self.stacked:
            self.scale_left = 16
            self.scale_right = self.scale_left + min(_SCALE, width - score)
            self.name_right = width - score

    def x_of(self, value: float) -> float:
        """Return where a value of 1 to 10 stands."""
        return self.scale_left + (value - 1) / 9 * (self.scale_right - self.scale_left)
