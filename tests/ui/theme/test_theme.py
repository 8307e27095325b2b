"""The theme hands every widget its colours, sizes and movements; a mistake here is a mistake everywhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEasingCurve, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QImage, QPainter, QPalette, QRawFont
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from persona_desktop.domain.severity import SeverityBand
from persona_desktop.resource_files import resource_path
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.theme import fonts as fonts_module
from persona_desktop.ui.theme.fonts import FAMILY_NAMES, FontFileError, load_bundled_fonts
from persona_desktop.ui.theme.theme import DEMO_SEGMENTS, segment_tint_name
from persona_desktop.ui.theme.tokens import DARK, LIGHT, MOTION, RADIUS, TYPE


def test_both_schemes_have_every_colour() -> None:
    assert LIGHT.colours.keys() == DARK.colours.keys()
    assert LIGHT.segments.keys() == DARK.segments.keys()
    assert len(LIGHT.heat) == len(DARK.heat) == 7
    for scheme in (LIGHT, DARK):
        assert all(QColor(value).isValid() for value in (*scheme.colours.values(), *scheme.heat))


def test_colours_are_those_of_the_mode(theme: Theme, dark_theme: Theme) -> None:
    assert theme.colour("surface") == QColor("#FFFFFF")
    assert theme.colour("accent") == QColor("#0B6174")
    assert dark_theme.colour("surface") == QColor("#1F1E1B")
    assert not theme.is_dark
    assert dark_theme.is_dark
    assert [step.name() for step in dark_theme.heat] == [step.lower() for step in DARK.heat]


def test_a_change_of_mode_is_told_once_and_forgets_old_colours(theme: Theme, qtbot: QtBot) -> None:
    theme.colour("text"), theme.severity(9), theme.segment_tint("seg_active_seniors")
    with qtbot.waitSignal(theme.changed):
        theme.set_mode("dark")
    assert theme.mode == "dark"
    assert theme.colour("text") == QColor(DARK.colours["text"])
    assert theme.severity(9).ink == QColor(DARK.colours["hi"])
    assert theme.segment_tint("seg_active_seniors").ink == QColor(DARK.segments["se"].ink)
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_mode("dark")


def test_the_system_s_scheme_is_followed_only_where_nobody_chose(qtbot: QtBot, qapp: QApplication) -> None:
    tell = QGuiApplication.styleHints().colorSchemeChanged
    follows, chosen = Theme(mode="system"), Theme(mode="light")
    with qtbot.waitSignal(follows.changed), qtbot.assertNotEmitted(chosen.changed):
        tell.emit(Qt.ColorScheme.Dark)
    assert follows.is_dark
    assert follows.colour("surface") == QColor(DARK.colours["surface"])
    assert not chosen.is_dark
    chosen.set_mode("system")
    assert chosen.is_dark
    with qtbot.waitSignal(follows.changed):
        tell.emit(Qt.ColorScheme.Light)
    assert not follows.is_dark


def test_high_contrast_replaces_quiet_colours(theme: Theme, qtbot: QtBot) -> None:
    quiet = theme.colour("text3")
    with qtbot.waitSignal(theme.changed):
        theme.set_high_contrast(enabled=True)
    assert theme.high_contrast
    assert theme.colour("text3") == QColor(LIGHT.colours["text"]) != quiet
    assert theme.colour("line") == QColor(LIGHT.colours["ctl"])
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_high_contrast(enabled=True)


def test_severity_bands_split_at_seven_and_four(theme: Theme) -> None:
    bands = [theme.severity(score).band for score in (10, 7, 6, 4, 3, 1)]
    high, medium, low = SeverityBand.HIGH, SeverityBand.MEDIUM, SeverityBand.LOW
    assert bands == [high, high, medium, medium, low, low]
    assert theme.severity(5).bar == QColor(LIGHT.colours["md_bar"])


def test_a_segment_keeps_its_tint(theme: Theme) -> None:
    assert segment_tint_name("seg_active_seniors") == DEMO_SEGMENTS["seg_active_seniors"] == "se"
    assert segment_tint_name(None) == segment_tint_name("", "") == "none"
    assert segment_tint_name("seg_of_ours") == segment_tint_name("seg_of_ours", "whatever its name") != "none"
    assert segment_tint_name(None, "Nasz segment") == segment_tint_name("Nasz segment")
    assert segment_tint_name("zły \ud800 znak") != "none"
    assert theme.segment_tint(None).background == QColor(LIGHT.segments["none"].background)


def test_seven_tints_are_all_used_by_unknown_segments() -> None:
    assert len({segment_tint_name(f"seg_{number}") for number in range(100)}) == 7


def test_fonts_are_ours_in_size_weight_and_digits(theme: Theme) -> None:
    for role, token in TYPE.items():
        font = theme.font(role)
        assert font.family() == FAMILY_NAMES[token.family]
        assert font.weight() == QFont.Weight(token.weight)
        assert theme.line_height(role) == token.line
    assert theme.font("name").pixelSize() == 24
    digits = theme.font("body", tabular=True)
    metrics = QFontMetricsF(digits)
    widths = {round(metrics.horizontalAdvance(digit), 3) for digit in "0123456789"}
    assert len(widths) == 1
    assert theme.font("body") is theme.font("body")


def test_every_polish_letter_is_in_every_family(theme: Theme) -> None:
    for role in ("body", "quote", "mono"):
        raw = QRawFont.fromFont(theme.font(role))
        for letter in "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„”–·…×−≥":
            assert raw.supportsCharacter(ord(letter)), (role, letter)


def test_text_of_half_a_pixel_is_scaled_in_points(theme: Theme) -> None:
    assert theme.font("mono").pointSizeF() == pytest.approx(
        11.5 * 72 / QGuiApplication.primaryScreen().logicalDotsPerInchY()
    )


def test_font_scale_scales_text_lines_and_boxes(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set_font_scale(2.0)
    assert theme.font_scale == 2.0
    assert theme.font("body").pixelSize() == 26
    assert theme.line_height("body") == 40
    assert theme.size(32) == 64
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_font_scale(2.0)


def test_a_font_of_another_size_has_no_tracking(theme: Theme) -> None:
    font = theme.font_of_size("name", 10.4)
    assert font.pixelSize() == 10
    assert font.letterSpacing() == 0
    assert theme.font_of_size("name", 0.1).pixelSize() == 1


def test_the_baseline_centres_a_line(theme: Theme) -> None:
    metrics = theme.metrics("body")
    baseline = theme.baseline("body", 32)
    assert abs((baseline - metrics.ascent()) - (32 - baseline - metrics.descent())) <= 1


def test_motion_has_its_durations_and_none_without_animations(theme: Theme) -> None:
    assert {theme.duration(name) for name in MOTION} == {0}
    theme.animations = True
    assert theme.duration("panel_in") == 220
    assert theme.duration("panel_out") == 160
    assert theme.easing("panel_in") == QEasingCurve.Type.OutCubic
    assert theme.easing("panel_out") == QEasingCurve.Type.InCubic
    assert theme.radius("control") == RADIUS["control"] == 6


def test_a_broken_font_file_is_named(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    monkeypatch.setattr(fonts_module, "_LOADED", "not_loaded_yet")
    monkeypatch.setattr(fonts_module, "FONT_FILES", ("Missing.ttf",))
    with pytest.raises(FontFileError, match=r"Missing\.ttf") as caught:
        load_bundled_fonts()
    assert caught.value.file_name == "Missing.ttf"


def painted_icon(theme: Theme, name: str, colour: QColor) -> QImage:
    image = QImage(48, 48, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    theme.icons.paint(painter, name, QRectF(0, 0, 48, 48), colour)
    painter.end()
    return image


@pytest.mark.parametrize("name", sorted(path.stem for path in resource_path("icons").glob("*.svg")))
def test_every_icon_draws(theme: Theme, name: str) -> None:
    image = painted_icon(theme, name, QColor("#123456"))
    strongest = max(image.pixelColor(x, y).alpha() for x in range(48) for y in range(48))
    assert strongest > 200
    if name != "persona-desktop":  # the product's sign has colours of its own
        solid = {
            image.pixelColor(x, y).name()
            for x in range(48)
            for y in range(48)
            if image.pixelColor(x, y).alpha() == 255
        }
        assert solid <= {"#123456"}


@pytest.mark.parametrize("ratio", [1, 1.25, 2])
def test_an_icon_is_sharp_on_every_screen_and_looks_the_same_again(theme: Theme, ratio: float) -> None:
    def painted(place: float) -> QImage:
        image = QImage(60, 60, QImage.Format.Format_ARGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        theme.icons.paint(painter, "search", QRectF(place, place, 16, 16), QColor("#123456"))
        painter.end()
        return image

    def ink(image: QImage) -> tuple[int, int]:
        alphas = [image.pixelColor(x, y).alpha() for x in range(60) for y in range(60)]
        return sum(alpha > 0 for alpha in alphas), sum(alpha == 255 for alpha in alphas)

    first = painted(4)
    assert painted(4) == first
    touched, _ = ink(first)
    assert touched > 60 * ratio * ratio, "it has the pixels of its screen"
    assert ink(painted(4.4)) == ink(first), "between two pixels it is not blurred"


def test_icons_are_drawn_anew_for_another_screen_stroke_colour_or_size(theme: Theme) -> None:
    """A window moves between screens, and what was drawn for one is kept."""

    def painted(ratio: float = 1, stroke: float = 1.9, colour: str = "#123456", side: int = 16) -> QImage:
        image = QImage(40, 40, QImage.Format.Format_ARGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        theme.icons.paint(painter, "search", QRectF(0, 0, side, side), QColor(colour), stroke=stroke)
        painter.end()
        return image

    first = painted()
    for other in ({"ratio": 2}, {"stroke": 3}, {"colour": "#654321"}, {"side": 20}):
        assert painted(**other) != first, other
        assert painted() == first


def test_an_icon_that_is_not_bundled_is_an_error(theme: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        theme.icons.qicon("no-such-icon", QColor("black"))


def test_an_icon_for_menus_is_sharp_on_every_screen(theme: Theme) -> None:
    icon = theme.icons.qicon("search", theme.colour("text2"))
    for ratio in (1, 2, 3):
        assert icon.pixmap(QSize(16, 16), ratio).width() == 16 * ratio


def test_qt_s_own_widgets_follow_the_theme(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    def colour(role: QPalette.ColorRole) -> str:
        return qapp.palette().color(role).name()

    assert colour(QPalette.ColorRole.Window) == "#ffffff"
    assert qapp.font().family() == FAMILY_NAMES["sans"]
    assert qapp.style().objectName() == "fusion"
    theme.set_mode("dark")
    assert colour(QPalette.ColorRole.Window) == DARK.colours["surface"].lower()
    disabled = qapp.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == QColor(DARK.colours["disabled"])
    assert QToolTip.palette().color(QPalette.ColorRole.ToolTipBase) == QColor(DARK.colours["toast"])
    theme.set_mode("system")
    assert colour(QPalette.ColorRole.Window) == "#ffffff"
