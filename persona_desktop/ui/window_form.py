"""What the width of the window makes of its parts."""

from __future__ import annotations

from enum import Enum

_WIDE_FROM = 1180
_MIDDLE_FROM = 900
_PHONE_BELOW = 480


class WindowForm(Enum):
    """How much stands side by side."""

    WIDE = "wide"
    """Sidebar, list and panel."""
    MIDDLE = "middle"
    """List and panel; the sidebar waits behind a button, the panel's actions are icons, its pages have one column."""
    NARROW = "narrow"
    """List or panel; the panel's tabs are a drop-down and its actions lie behind one floating button."""

    @classmethod
    def of_width(cls, width: int) -> WindowForm:
        """Return the form of a window so many pixels wide."""
        if width >= _WIDE_FROM:
            return cls.WIDE
        return cls.MIDDLE if width >= _MIDDLE_FROM else cls.NARROW

    def page_side(self, width: int) -> int:
        """Return the margin of the panel's pages at both sides, in pixels, where the panel is so many wide."""
        if self is not WindowForm.NARROW:
            return 32
        return 16 if width < _PHONE_BELOW else 24
