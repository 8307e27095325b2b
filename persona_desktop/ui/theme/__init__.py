"""The look of the program: tokens, fonts, icons and the `Theme` that hands them to every widget."""

from persona_desktop.ui.theme.theme import SegmentTint, SeverityColours, Theme, ThemeMode
from persona_desktop.ui.theme.tokens import READING_WIDTH, SKELETON_DELAY, ColourName, FontRole

__all__ = [
    "READING_WIDTH",
    "SKELETON_DELAY",
    "ColourName",
    "FontRole",
    "SegmentTint",
    "SeverityColours",
    "Theme",
    "ThemeMode",
]
