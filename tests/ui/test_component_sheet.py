"""The sheet of all components: what the drawings of the design are laid beside."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from persona_desktop.ui.component_sheet import HEIGHT, WIDTH, ComponentSheet
from persona_desktop.ui.theme import ColourName, Theme, ThemeMode
from persona_desktop.ui.widgets.text import Text
from tests.support.pixels import picture, shows


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_every_component_is_on_the_sheet_in_its_colours(
    theme: Theme, show: Callable[[QWidget], None], mode: ThemeMode
) -> None:
    theme.set_mode(mode)
    sheet = ComponentSheet(theme)
    show(sheet)
    assert (sheet.width(), sheet.height()) == (WIDTH, HEIGHT)
    image = picture(sheet)
    places: tuple[tuple[ColourName, QRect], ...] = (
        ("fill", QRect(100, 88, 120, 32)),
        ("danger", QRect(100, 214, 120, 32)),
        ("disabled", QRect(572, 88, 120, 200)),
        ("hi_bg", QRect(360, 340, 300, 30)),
        ("focus", QRect(259, 492, 202, 60)),
        ("hi", QRect(477, 492, 203, 60)),
        ("md_bar", QRect(250, 743, 300, 39)),
        ("accent_bg", QRect(40, 841, 380, 60)),
        ("hi_bar", QRect(744, 500, 120, 20)),
        ("lo_bg", QRect(1088, 580, 312, 32)),
        ("accent", QRect(744, 706, 10, 48)),
        ("toast", QRect(744, 874, 484, 56)),
    )
    for colour, area in places:
        assert shows(image, theme.colour(colour), area), colour


def test_no_text_of_the_sheet_is_cut(theme: Theme, show: Callable[[QWidget], None]) -> None:
    sheet = ComponentSheet(theme)
    show(sheet)
    cut = [
        label.text()
        for label in sheet.findChildren(Text)
        if label.isVisible() and (label.is_elided or label.height() < label.sizeHint().height())
    ]
    assert cut == []
