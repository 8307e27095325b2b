"""Contrast of every colour that carries meaning with every ground it stands on, by WCAG 2.2.

Without these a change of one token could make a text unreadable for people with low vision, and nobody would notice.
"""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from persona_desktop.ui.theme import ColourName
from persona_desktop.ui.theme.theme import strong_colour, strong_ink
from persona_desktop.ui.theme.tokens import DARK, HIGH_CONTRAST, LIGHT, ColourScheme

SCHEMES = pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS: tuple[ColourName, ...] = ("side", "list", "surface", "raised", "sub")
TEXTS: tuple[ColourName, ...] = ("text", "text2", "text3", "accent_text", "hi", "md", "lo")
TEXT_ON: dict[ColourName, tuple[ColourName, ...]] = {
    "sub2": ("text", "text2"),
    "accent_bg": ("accent_text", "text", "text2", "text3", "md"),
    "hi_bg": ("hi", "text"),
    "md_bg": ("md", "text"),
    "lo_bg": ("lo", "text"),
    "fill": ("on_fill",),
    "fill_h": ("on_fill",),
    "accent": ("on_accent",),
    "danger": ("on_danger",),
    "danger_h": ("on_danger",),
    "toast": ("on_toast", "on_toast2", "toast_accent"),
}
SHAPES: tuple[ColourName, ...] = ("hi_bar", "md_bar", "lo_bar", "accent", "focus", "ctl")
TEXT_RATIO, SHAPE_RATIO = 4.5, 3.0
STRONG_TEXT_RATIO = 7.0


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG defines it."""
    channels = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return sum(share * value for share, value in zip((0.2126, 0.7152, 0.0722), channels, strict=True))


def contrast(first: QColor, second: QColor) -> float:
    """Ratio from 1 to 21."""
    brighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def over(veil: QColor, ground: QColor) -> QColor:
    """What is seen where a translucent colour lies over a ground."""
    share = veil.alphaF()
    return QColor.fromRgbF(
        *(
            share * above + (1 - share) * below
            for above, below in (
                (veil.redF(), ground.redF()),
                (veil.greenF(), ground.greenF()),
                (veil.blueF(), ground.blueF()),
            )
        )
    )


def test_contrast_is_computed_as_wcag_does() -> None:
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.01)


@SCHEMES
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_text_is_readable_on_every_ground(scheme: ColourScheme, text: ColourName, ground: ColourName) -> None:
    ink, paper = QColor(scheme.colours[text]), QColor(scheme.colours[ground])
    assert contrast(ink, paper) >= TEXT_RATIO
    if text in ("text", "text2", "text3"):
        hovered = over(QColor(scheme.colours["hover"]), paper)
        assert contrast(ink, hovered) >= TEXT_RATIO  # a row under the mouse


@SCHEMES
@pytest.mark.parametrize(
    ("ground", "text"), [(ground, text) for ground, texts in TEXT_ON.items() for text in texts]
)
def test_text_is_readable_on_its_coloured_ground(
    scheme: ColourScheme, ground: ColourName, text: ColourName
) -> None:
    assert contrast(QColor(scheme.colours[text]), QColor(scheme.colours[ground])) >= TEXT_RATIO


@SCHEMES
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("shape", SHAPES)
def test_shapes_that_mean_something_stand_out(
    scheme: ColourScheme, shape: ColourName, ground: ColourName
) -> None:
    assert contrast(QColor(scheme.colours[shape]), QColor(scheme.colours[ground])) >= SHAPE_RATIO


@SCHEMES
def test_segments_are_readable_in_badges_and_as_dots(scheme: ColourScheme) -> None:
    for tint in scheme.segments.values():
        assert contrast(QColor(tint.ink), QColor(tint.background)) >= 5.5
        for ground in ("side", "list", "surface"):
            assert contrast(QColor(tint.ink), QColor(scheme.colours[ground])) >= SHAPE_RATIO


@SCHEMES
def test_a_digit_is_readable_on_every_step_of_the_heat_map(scheme: ColourScheme) -> None:
    for step in scheme.heat:
        inks = (QColor(scheme.colours["text"]), QColor(scheme.colours["surface"]))
        assert max(contrast(ink, QColor(step)) for ink in inks) >= TEXT_RATIO


Look = tuple[ColourScheme, bool]
LOOKS = pytest.mark.parametrize(
    "look",
    [(LIGHT, False), (DARK, False), (LIGHT, True), (DARK, True)],
    ids=["light", "dark", "light-strong", "dark-strong"],
)
"""Each scheme as it is, and with high contrast."""
CHIPS: tuple[tuple[ColourName, ColourName], ...] = (
    ("text", "sub2"),
    ("text2", "surface"),
    ("accent_text", "accent_bg"),
    ("hi", "hi_bg"),
    ("md", "md_bg"),
    ("lo", "lo_bg"),
)
"""Ink and ground of the chips, severities among them."""
READING: tuple[tuple[ColourName, ColourName], ...] = tuple(
    (ink, ground)
    for ink in ("text", "text2", "text3")
    for ground in ("side", "list", "surface", "raised", "sub", "sub2", "accent_bg", "hi_bg", "md_bg", "lo_bg")
)
"""Body text and where it stands: pages, wells, selected rows, notices."""
LINKS: tuple[tuple[ColourName, ColourName], ...] = tuple(
    ("accent_text", ground) for ground in ("list", "surface", "raised", "sub", "accent_bg")
)
BUTTONS: tuple[tuple[ColourName, ColourName], ...] = (
    ("on_fill", "fill"),
    ("on_fill", "fill_h"),
    ("on_danger", "danger"),
    ("on_danger", "danger_h"),
    ("on_accent", "accent"),
)
TOASTS: tuple[tuple[ColourName, ColourName], ...] = (
    ("on_toast", "toast"),  # tool tips too
    ("on_toast2", "toast"),
    ("toast_accent", "toast"),
)
VEILED: tuple[tuple[ColourName, ColourName, ColourName], ...] = (
    ("text", "press", "side"),
    ("text2", "press", "side"),
    ("text", "hover", "raised"),
    ("text2", "hover", "surface"),
    ("text2", "hover", "list"),
    ("text3", "hover", "list"),
    ("accent_text", "hover", "accent_bg"),
    ("accent_text", "press", "accent_bg"),
)
"""Ink, veil and the ground below the veil: hovered and pressed rows, chips and buttons."""
MEANINGS: tuple[tuple[ColourName, ColourName], ...] = (
    *(
        (shape, ground)
        for shape in SHAPES
        if shape != "ctl"  # edges of fields, which stand on no selected row
        for ground in (*GROUNDS, "accent_bg")
    ),
    ("ctl", "surface"),
    ("ctl", "raised"),
    ("ctl", "list"),
    ("fill", "surface"),
    ("fill", "raised"),
    ("fill", "list"),
    ("hi", "raised"),  # the edge of a field with an error
    ("accent", "track"),
    ("accent", "sub2"),
    ("md", "list"),  # the mark of outdated needs
    ("md", "accent_bg"),
)
"""Shapes that say something, and where: bars, rings, edges of fields, filled boxes and switches."""


def colour_in(look: Look, name: ColourName) -> QColor:
    scheme, strong = look
    return QColor(strong_colour(scheme, name) if strong else scheme.colours[name])


def ratio(look: Look, ink: ColourName, ground: ColourName) -> float:
    return contrast(colour_in(look, ink), colour_in(look, ground))


@LOOKS
@pytest.mark.parametrize(("ink", "ground"), [*CHIPS, *READING, *LINKS, *BUTTONS, *TOASTS])
def test_every_text_is_readable_on_what_it_stands_on(look: Look, ink: ColourName, ground: ColourName) -> None:
    assert ratio(look, ink, ground) >= (STRONG_TEXT_RATIO if look[1] else TEXT_RATIO)


@LOOKS
@pytest.mark.parametrize(("ink", "veil", "ground"), VEILED)
def test_every_text_is_readable_under_a_veil(
    look: Look, ink: ColourName, veil: ColourName, ground: ColourName
) -> None:
    seen = over(QColor(look[0].colours[veil]), colour_in(look, ground))
    assert contrast(colour_in(look, ink), seen) >= (STRONG_TEXT_RATIO if look[1] else TEXT_RATIO)


@LOOKS
@pytest.mark.parametrize(("shape", "ground"), MEANINGS)
def test_every_shape_with_a_meaning_stands_out(look: Look, shape: ColourName, ground: ColourName) -> None:
    assert ratio(look, shape, ground) >= SHAPE_RATIO


@LOOKS
def test_a_segment_is_readable_wherever_its_tint_stands(look: Look) -> None:
    scheme, strong = look
    for tint in scheme.segments.values():
        ink = QColor(tint.ink)
        ink = strong_ink(ink, is_dark=scheme is DARK) if strong else ink
        assert contrast(ink, QColor(tint.background)) >= (STRONG_TEXT_RATIO if strong else TEXT_RATIO)
        for ground in ("side", "list", "surface", "accent_bg"):
            assert contrast(ink, colour_in(look, ground)) >= SHAPE_RATIO


@SCHEMES
def test_lines_that_only_part_become_edges_in_high_contrast(scheme: ColourScheme) -> None:
    for line in ("line", "line2"):
        for ground in ("side", "list", "surface", "raised"):
            assert ratio((scheme, True), line, ground) >= SHAPE_RATIO


@LOOKS
def test_what_is_off_is_quieter_than_what_is_on_and_can_still_be_made_out(look: Look) -> None:
    for ground in ("surface", "raised", "list", "sub2"):
        assert 2 < ratio(look, "disabled", ground) < ratio(look, "text", ground)
        if look[1]:
            assert ratio(look, "disabled", ground) >= TEXT_RATIO


@SCHEMES
def test_high_contrast_makes_every_quiet_colour_stronger(scheme: ColourScheme) -> None:
    surface = QColor(scheme.colours["surface"])
    for quiet, strong in HIGH_CONTRAST.items():
        ground = QColor(scheme.colours["toast"]) if "toast" in quiet else surface
        before = contrast(QColor(scheme.colours[quiet]), ground)
        assert contrast(QColor(scheme.colours[strong]), ground) > before
