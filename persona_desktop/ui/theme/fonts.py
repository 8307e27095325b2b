"""The bundled fonts and the cached `QFont` of every text style.

The families carry our own names, so that a font of the same design installed on the system never mixes in.
Glyphs the bundled fonts lack (Arabic, Chinese, emoji) come from the system's fonts, where it has any.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGuiApplication

from persona_desktop.resource_files import resource_path
from persona_desktop.ui.theme.tokens import TYPE, FamilyName, FontRole

FAMILY_NAMES: Final[dict[FamilyName, str]] = {
    "sans": "Persona Sans",
    "serif": "Persona Serif",
    "mono": "Persona Mono",
}
FONT_FILES: Final = (
    "PersonaSans-Regular.ttf",
    "PersonaSans-Medium.ttf",
    "PersonaSans-SemiBold.ttf",
    "PersonaSerif-Regular.ttf",
    "PersonaMono-Regular.ttf",
)

_LOADED = "persona_desktop_fonts_are_loaded"


class FontFileError(RuntimeError):
    """A bundled font is missing or broken: the installation is damaged."""

    def __init__(self, file_name: str) -> None:
        super().__init__(f"cannot load the bundled font {file_name}")
        self.file_name = file_name


def load_bundled_fonts() -> None:
    """Make the bundled families known to Qt; needs a `QGuiApplication`. Calling it again does nothing.

    Raises `FontFileError` for a file that Qt cannot read, once the others are loaded: the system's font stands in for it.
    """
    application = QGuiApplication.instance()
    # Asking Qt whether it knows a family would make it look at every font of the system.
    if application is None or application.property(_LOADED):
        return
    files = [(name, str(resource_path("fonts", name))) for name in FONT_FILES]
    missing = [name for name, path in files if QFontDatabase.addApplicationFont(path) < 0]
    application.setProperty(_LOADED, not missing)
    if missing:
        raise FontFileError(missing[0])


class Fonts:
    """The fonts of all text styles at one scale, made once each."""

    def __init__(self, scale: float) -> None:
        self._scale = scale
        self._cache: dict[tuple[FontRole, bool], QFont] = {}
        self._metrics: dict[FontRole, QFontMetricsF] = {}
        self._sized: dict[tuple[FontRole, int], QFont] = {}

    def font(self, role: FontRole, *, tabular: bool = False) -> QFont:
        """Return the shared font of a text style; with `tabular`, every digit is equally wide.

        Use `tabular` in columns of numbers alone: the feature widens hyphens too.
        """
        font = self._cache.get((role, tabular))
        if font is None:
            font = self._cache[role, tabular] = self._make(role, tabular)
        return font

    def line_height(self, role: FontRole) -> int:
        """Return the height of a line in pixels."""
        return round(TYPE[role].line * self._scale)

    def metrics(self, role: FontRole) -> QFontMetricsF:
        """Return the shared metrics of a text style."""
        metrics = self._metrics.get(role)
        if metrics is None:
            metrics = self._metrics[role] = QFontMetricsF(self.font(role))
        return metrics

    def font_of_size(self, role: FontRole, size: float) -> QFont:
        """Return family and weight of a text style in another size, in pixels (rounded), without tracking."""
        pixels = max(1, round(size))
        font = self._sized.get((role, pixels))
        if font is None:
            font = QFont(self.font(role))
            font.setPixelSize(pixels)
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0)
            self._sized[role, pixels] = font
        return font

    def _make(self, role: FontRole, tabular: bool) -> QFont:
        token = TYPE[role]
        size = token.size * self._scale
        font = QFont(FAMILY_NAMES[token.family])
        font.setPixelSize(max(1, round(size)))
        if not float(size).is_integer():
            # A size in pixels is whole in Qt; only points carry a fraction.
            font.setPointSizeF(size * 72 / QGuiApplication.primaryScreen().logicalDotsPerInchY())
        font.setWeight(QFont.Weight(token.weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if token.tracking:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, token.tracking * self._scale)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font
