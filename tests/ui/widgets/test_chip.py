"""Chips: labels in a box and filters that can be taken away."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.chip import Chip, ChipKind, FilterChip
from persona_desktop.ui.widgets.menu import Menu
from tests.support.pixels import picture, shows

COLOURS: dict[ChipKind, str] = {
    "value": "sub2",
    "outlined": "surface",
    "mono": "surface",
    "accent": "accent_bg",
    "high": "hi_bg",
    "medium": "md_bg",
    "low": "lo_bg",
    "outdated": "md_bg",
}


@pytest.mark.parametrize(("kind", "token"), COLOURS.items())
def test_each_kind_has_its_ground(theme: Theme, qtbot: QtBot, kind: ChipKind, token: str) -> None:
    chip = Chip(theme, "Text", kind)
    qtbot.addWidget(chip)
    assert shows(picture(chip), theme.colour(token))  # type: ignore[arg-type]


@pytest.mark.parametrize(("score", "token"), [(9, "hi_bg"), (5, "md_bg"), (2, "lo_bg")])
def test_a_severity_has_the_colours_of_its_band(theme: Theme, qtbot: QtBot, score: int, token: str) -> None:
    chip = Chip.for_severity(theme, f"word · {score}", score)
    qtbot.addWidget(chip)
    assert shows(picture(chip), theme.colour(token))  # type: ignore[arg-type]
    assert chip.sizeHint().height() == 20


def test_a_segment_has_its_own_tint_until_the_chip_stands_for_something_else(
    theme: Theme, qtbot: QtBot
) -> None:
    chip = Chip.for_segment(theme, "Aktywni Seniorzy", "seg_active_seniors")
    qtbot.addWidget(chip)
    tint = theme.segment_tint("seg_active_seniors")
    assert chip.text() == "Aktywni Seniorzy"
    assert shows(picture(chip), tint.background)
    chip.set_kind("outlined")
    assert not shows(picture(chip), tint.background)


def test_markup_in_a_name_is_shown_as_it_is(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip(theme, "<b>x</b>")
    qtbot.addWidget(chip)
    assert chip.textFormat() == Qt.TextFormat.PlainText


def test_a_narrow_chip_elides(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip(theme, "Bardzo długa nazwa segmentu badania", icon="check")
    qtbot.addWidget(chip)
    assert chip.minimumSizeHint().width() < chip.sizeHint().width()
    chip.resize(chip.minimumSizeHint())
    whole = picture(chip)
    chip.setText("Bardzo długa nazwa całkiem innego segmentu")
    assert picture(chip) == whole  # the part that is left is the same


def test_a_chip_grows_with_the_font(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip(theme, "Text")
    qtbot.addWidget(chip)
    theme.set_font_scale(2)
    assert chip.sizeHint().height() == 48


@pytest.fixture
def filter_chip(theme: Theme, show: Callable[[QWidget], None]) -> FilterChip:
    chip = FilterChip(theme, "Aktywni Seniorzy")
    show(chip)
    return chip


def test_a_click_removes_a_filter(filter_chip: FilterChip, qtbot: QtBot) -> None:
    with qtbot.waitSignal(filter_chip.removed):
        qtbot.mouseClick(filter_chip, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space]
)
def test_keys_remove_a_filter(filter_chip: FilterChip, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(filter_chip.removed):
        qtbot.keyClick(filter_chip, key)


def test_a_filter_says_what_it_does(filter_chip: FilterChip) -> None:
    assert filter_chip.accessibleName() == "Remove filter: Aktywni Seniorzy"
    filter_chip.set_text("Outdated {filter}")
    assert filter_chip.accessibleName() == "Remove filter: Outdated {filter}"


def test_a_filter_shows_mouse_and_focus_and_elides(filter_chip: FilterChip, theme: Theme) -> None:
    rest = picture(filter_chip)
    filter_chip.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    hot = picture(filter_chip)
    filter_chip.setDown(True)
    down = picture(filter_chip)
    assert rest != hot != down
    filter_chip.setDown(False)
    filter_chip.clearFocus()
    filter_chip.setFocus(Qt.FocusReason.TabFocusReason)
    assert shows(picture(filter_chip), theme.colour("focus"))
    filter_chip.clearFocus()
    assert not filter_chip.ring.visible
    filter_chip.resize(filter_chip.minimumSizeHint())
    assert not picture(filter_chip).isNull()


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
@pytest.mark.parametrize("kind", [Chip, FilterChip])
def test_the_text_of_a_chip_can_be_copied(
    theme: Theme,
    show: Callable[[QWidget], None],
    qtbot: QtBot,
    kind: type[Chip | FilterChip],
    reason: QContextMenuEvent.Reason,
) -> None:
    chip = kind(theme, "Rodziny & dzieci")
    show(chip)
    place = chip.rect().center()
    QApplication.sendEvent(chip, QContextMenuEvent(reason, place, chip.mapToGlobal(place)))
    (menu,) = chip.findChildren(Menu)
    assert menu.isVisible()
    menu.actions()[0].trigger()
    assert QGuiApplication.clipboard().text() == "Rodziny & dzieci"
    with qtbot.waitSignal(menu.destroyed):
        menu.close()
