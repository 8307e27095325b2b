"""The look of the program in one object that every widget is given: colours, fonts, icons and motion."""

from __future__ import annotations

import logging
import zlib
from typing import Final, Literal, NamedTuple

from PySide6.QtCore import QEasingCurve, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication

from persona_desktop.domain.severity import SeverityBand, severity_band
from persona_desktop.ui.theme.fonts import FontFileError, Fonts, load_bundled_fonts
from persona_desktop.ui.theme.icons import Icons
from persona_desktop.ui.theme.tokens import (
    DARK,
    HIGH_CONTRAST,
    LIGHT,
    MOTION,
    RADIUS,
    ColourName,
    ColourScheme,
    FontRole,
    MotionName,
    RadiusName,
    SegmentTintName,
)

_log = logging.getLogger(__name__)

ThemeMode = Literal["light", "dark", "system"]

DEMO_SEGMENTS: Final[dict[str, SegmentTintName]] = {
    "seg_young_professionals": "mp",
    "seg_growing_families": "ro",
    "seg_young_precariat": "pr",
    "seg_active_seniors": "se",
    "seg_micro_entrepreneurs": "mi",
    "seg_care_professions": "op",
    "seg_new_residents": "no",
}
_TINTS: Final[tuple[SegmentTintName, ...]] = ("mp", "pr", "ro", "se", "mi", "op", "no")


class SegmentTint(NamedTuple):
    """A segment's colours: the background of its badge or avatar, and the ink on it (also its dot)."""

    background: QColor
    ink: QColor


class SeverityColours(NamedTuple):
    """The band of a score and its colours: text, the badge behind the text, bars and cells."""

    band: SeverityBand
    ink: QColor
    background: QColor
    bar: QColor


_SEVERITY_TOKENS: Final[dict[SeverityBand, tuple[ColourName, ColourName, ColourName]]] = {
    SeverityBand.HIGH: ("hi", "hi_bg", "hi_bar"),
    SeverityBand.MEDIUM: ("md", "md_bg", "md_bar"),
    SeverityBand.LOW: ("lo", "lo_bg", "lo_bar"),
}


def strong_colour(scheme: ColourScheme, name: ColourName) -> str:
    """Return what a colour of a scheme becomes while more contrast is asked for."""
    return scheme.strong.get(name) or scheme.colours[HIGH_CONTRAST.get(name, name)]


def strong_ink(ink: QColor, *, is_dark: bool) -> QColor:
    """Return what the ink of a segment becomes while more contrast is asked for: further from its ground."""
    return ink.lighter(104) if is_dark else ink.darker(135)


def segment_tint_name(segment_id: str | None, segment_name: str | None = None) -> SegmentTintName:
    """Return which of the seven tints a segment has, always the same for the same id (or name, without an id)."""
    key = segment_id or segment_name
    if not key:
        return "none"
    return DEMO_SEGMENTS.get(key) or _TINTS[zlib.crc32(key.encode("utf-8", "surrogatepass")) % len(_TINTS)]


class Theme(QObject):
    """The current look. Widgets read it while painting and repaint when `changed` is emitted.

    Fonts and colours handed out are shared: copy one before changing it.
    """

    changed = Signal()
    """Colours, font sizes or the contrast are different now."""

    def __init__(
        self,
        *,
        mode: ThemeMode = "system",
        font_scale: float = 1.0,
        animations: bool = True,
        parent: QObject | None = None,
    ) -> None:
        """Load the bundled fonts and follow the system's colour scheme; needs a `QGuiApplication`.

        `font_scale` multiplies every font size (1 is 13 px text). Without `animations` every duration is 0.
        """
        super().__init__(parent)
        self.missing_font = ""
        """Name of a bundled font that is not there; the system's stands in for it."""
        try:
            load_bundled_fonts()
        except FontFileError as error:
            self.missing_font = error.file_name
            _log.warning("%s", error)
        self.icons: Final = Icons()
        self.animations = animations
        self._mode: ThemeMode = mode
        self._font_scale = font_scale
        self._fonts = Fonts(font_scale)
        hints = QGuiApplication.styleHints()
        # Held both: the second's wrapper dies with that of the first, and cannot be made again.
        self._hints, self._accessibility = hints, hints.accessibility()
        self._follows_contrast = True
        self._high_contrast = self._system_wants_high_contrast
        self._system_scheme = hints.colorScheme()
        self._dark = self._resolve_dark()
        self._colours: dict[ColourName, QColor] = {}
        self._segments: dict[SegmentTintName, SegmentTint] = {}
        self._severities: dict[SeverityBand, SeverityColours] = {}
        hints.colorSchemeChanged.connect(self._on_system_scheme)
        self._accessibility.contrastPreferenceChanged.connect(self._on_system_contrast)

    @property
    def mode(self) -> ThemeMode:
        """What the person chose; `is_dark` says what that means now."""
        return self._mode

    def set_mode(self, mode: ThemeMode) -> None:
        """Choose light, dark or whatever the system shows."""
        if mode != self._mode:
            self._mode = mode
            self._dark = self._resolve_dark()
            self._forget_colours()
            self.changed.emit()

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours are shown."""
        return self._dark

    @property
    def high_contrast(self) -> bool:
        """Whether quiet greys and hairlines are replaced by strong ones."""
        return self._high_contrast

    def set_high_contrast(self, enabled: bool) -> None:
        """Turn the stronger colours on or off."""
        if enabled != self._high_contrast:
            self._high_contrast = enabled
            self._forget_colours()
            self.changed.emit()

    def choose_contrast(self, *, high: bool) -> None:
        """Show strong colours whatever the system does, or do as the system does."""
        self._follows_contrast = not high
        self.set_high_contrast(high or self._system_wants_high_contrast)

    @property
    def font_scale(self) -> float:
        """The factor on every font size."""
        return self._font_scale

    def set_font_scale(self, scale: float) -> None:
        """Change the size of all text."""
        if scale != self._font_scale:
            self._font_scale = scale
            self._fonts = Fonts(scale)
            self.changed.emit()

    def colour(self, name: ColourName) -> QColor:
        """Return a colour by its token."""
        colour = self._colours.get(name)
        if colour is None:
            value = self._scheme.colours[name]
            if self._high_contrast:
                value = strong_colour(self._scheme, name)
            colour = self._colours[name] = QColor(value)
        return colour

    def segment_tint(self, segment_id: str | None, segment_name: str | None = None) -> SegmentTint:
        """Return a segment's colours; the neutral pair where there is no segment."""
        name = segment_tint_name(segment_id, segment_name)
        tint = self._segments.get(name)
        if tint is None:
            token = self._scheme.segments[name]
            ink = QColor(token.ink)
            if self._high_contrast:
                ink = strong_ink(ink, is_dark=self._dark)
            tint = self._segments[name] = SegmentTint(QColor(token.background), ink)
        return tint

    def severity(self, score: int) -> SeverityColours:
        """Return band and colours of a severity, 1 to 10."""
        band = severity_band(score)
        colours = self._severities.get(band)
        if colours is None:
            ink, background, bar = (self.colour(name) for name in _SEVERITY_TOKENS[band])
            colours = self._severities[band] = SeverityColours(band, ink, background, bar)
        return colours

    def font(self, role: FontRole, *, tabular: bool = False) -> QFont:
        """Return the font of a text style; `tabular` gives every digit the same width (number columns alone)."""
        return self._fonts.font(role, tabular=tabular)

    def metrics(self, role: FontRole) -> QFontMetricsF:
        """Return the metrics of a text style's font."""
        return self._fonts.metrics(role)

    def font_of_size(self, role: FontRole, size: float) -> QFont:
        """Return family and weight of a text style in a size of its own, in pixels; for letters in a drawing."""
        return self._fonts.font_of_size(role, size)

    def line_height(self, role: FontRole) -> int:
        """Return the height of a line in pixels, font scale included."""
        return self._fonts.line_height(role)

    def baseline(self, role: FontRole, height: float) -> int:
        """Return where the baseline of a line lies that is centred in a box of `height` pixels."""
        metrics = self._fonts.metrics(role)
        return round((height - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent())

    def size(self, pixels: float) -> int:
        """Return a length that grows with the text (control heights, rows) at the current font scale."""
        return round(pixels * self._font_scale)

    def radius(self, name: RadiusName) -> int:
        """Return a corner radius in pixels."""
        return RADIUS[name]

    def duration(self, name: MotionName) -> int:
        """Return the duration of a movement in milliseconds; 0 while animations are off."""
        return MOTION[name].duration if self.animations else 0

    def easing(self, name: MotionName) -> QEasingCurve.Type:
        """Return the easing curve of a movement."""
        return QEasingCurve.Type[MOTION[name].easing]

    @property
    def heat(self) -> tuple[QColor, ...]:
        """The seven steps of a heat map, from nothing to most."""
        return tuple(QColor(value) for value in self._scheme.heat)

    @property
    def _scheme(self) -> ColourScheme:
        return DARK if self._dark else LIGHT

    def _resolve_dark(self) -> bool:
        if self._mode == "system":
            return self._system_scheme == Qt.ColorScheme.Dark
        return self._mode == "dark"

    def _forget_colours(self) -> None:
        self._colours.clear()
        self._segments.clear()
        self._severities.clear()

    def _on_system_scheme(self, scheme: Qt.ColorScheme) -> None:
        self._system_scheme = scheme
        dark = self._resolve_dark()
        if dark != self._dark:
            self._dark = dark
            self._forget_colours()
            self.changed.emit()

    def _on_system_contrast(self) -> None:
        if self._follows_contrast:
            self.set_high_contrast(self._system_wants_high_contrast)

    @property
    def _system_wants_high_contrast(self) -> bool:
        return self._accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast
