"""How large text is: as large as the system's, times what the person chose."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase, QGuiApplication

from persona_desktop.ui.theme.theme import Theme

SMALLEST, LARGEST = 80, 200
"""Percent that can be chosen."""
_BASE = 13.0
"""Pixels of body text at a scale of 1."""
_LARGEST_SCALE = 3.0


def system_scale() -> float:
    """Return the factor by which the system's text is larger than ours; 1 where it is not."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    screen = QGuiApplication.primaryScreen()
    pixels: float = font.pixelSize()
    if (
        pixels <= 0 and screen is not None
    ):  # told in points; asking Qt for the pixels would load every font there is
        pixels = font.pointSizeF() * screen.logicalDotsPerInchY() / 72
    return max(1.0, pixels / _BASE)


def apply_text_size(theme: Theme, percent: int) -> None:
    """Show text so large, in percent of the system's size; what cannot be chosen counts as the nearest that can."""
    chosen = min(max(percent, SMALLEST), LARGEST) / 100
    theme.set_font_scale(min(system_scale() * chosen, _LARGEST_SCALE))
