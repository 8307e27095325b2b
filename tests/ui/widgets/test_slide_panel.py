"""The panel that slides in: where things stand before, on the way and after, and who is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.slide_panel import SlidePanel
from persona_desktop.ui.widgets.surface import Surface
from tests.support.pixels import picture


class Slide:
    """A panel in the accent's colour beside a white list, in a window of 1000 × 400."""

    def __init__(self, theme: Theme) -> None:
        self.content, self.panel = Surface(theme, "surface"), Surface(theme, "accent")
        self.widget = SlidePanel(theme, self.content, self.panel, docked_width=380)
        self.widget.resize(1000, 400)
        self.told: list[str] = []
        self.widget.docked.connect(lambda docked: self.told.append("docked" if docked else "undocked"))
        self.widget.opened.connect(lambda: self.told.append("opened"))
        self.widget.closed.connect(lambda: self.told.append("closed"))

    def panel_starts_at(self, theme: Theme) -> int:
        """First column of pixels that shows the panel; the window's width if none."""
        image = picture(self.widget)
        accent = theme.colour("accent")
        columns = (x for x in range(image.width()) if QColor(image.pixel(x, 200)) == accent)
        return next(columns, image.width())


@pytest.fixture
def slide(theme: Theme, show: Callable[[QWidget], None]) -> Slide:
    made = Slide(theme)
    show(made.widget)
    return made


def test_closed_the_content_has_all_the_room(slide: Slide) -> None:
    assert not slide.widget.is_open
    assert slide.content.width() == 1000
    assert not slide.panel.isVisible()


def test_without_movement_it_opens_and_closes_at_once(slide: Slide) -> None:
    slide.widget.open()
    assert slide.widget.is_open
    assert slide.told == ["docked", "opened"]
    assert slide.content.width() == 380
    assert (slide.panel.x(), slide.panel.width()) == (380, 620)
    slide.widget.open()
    assert slide.told == ["docked", "opened"]
    slide.widget.close_panel()
    assert slide.told[2:] == ["undocked", "closed"]
    assert slide.content.width() == 1000
    slide.widget.close_panel()
    assert len(slide.told) == 4


def test_on_its_way_a_picture_moves_and_the_list_keeps_its_width(
    slide: Slide, theme: Theme, qtbot: QtBot
) -> None:
    theme.animations = True
    slide.widget.open()
    assert slide.widget.is_moving
    assert slide.content.width() == 1000
    starts = []
    for moment in (0, 60, 120, 219):
        slide.widget.hold_at(moment)
        starts.append(slide.panel_starts_at(theme))
    assert starts[0] == 1000
    assert starts == sorted(starts, reverse=True)
    assert 380 <= starts[-1] <= 384
    assert slide.told == []
    slide.widget.hold_at(220)
    assert not slide.widget.is_moving
    assert slide.told == ["docked", "opened"]
    assert slide.panel_starts_at(theme) == 380
    slide.widget.hold_at(60)  # standing still there is nothing to hold
    assert slide.panel_starts_at(theme) == 380


def test_the_movement_ends_by_itself(slide: Slide, theme: Theme, qtbot: QtBot) -> None:
    theme.animations = True
    with qtbot.waitSignal(slide.widget.opened):
        slide.widget.open()
    with qtbot.waitSignal(slide.widget.closed):
        slide.widget.close_panel()
    assert slide.told == ["docked", "opened", "undocked", "closed"]
    assert not slide.panel.isVisible()


def test_closing_gives_the_list_its_room_before_the_panel_is_gone(slide: Slide, theme: Theme) -> None:
    slide.widget.open()
    theme.animations = True
    slide.widget.close_panel()
    assert slide.widget.is_moving
    assert slide.content.width() == 1000
    slide.widget.hold_at(80)
    assert 380 < slide.panel_starts_at(theme) < 1000
    slide.widget.finish_motion()
    assert slide.panel_starts_at(theme) == 1000


def test_it_can_turn_round_on_its_way(slide: Slide, theme: Theme) -> None:
    theme.animations = True
    slide.widget.open()
    slide.widget.hold_at(100)
    place = slide.panel_starts_at(theme)
    slide.widget.close_panel()
    slide.widget.hold_at(0)
    assert abs(slide.panel_starts_at(theme) - place) <= 1
    slide.widget.finish_motion()
    assert slide.told == ["closed"]


def test_resizing_the_window_ends_the_movement(slide: Slide, theme: Theme) -> None:
    theme.animations = True
    slide.widget.open()
    slide.widget.resize(900, 400)
    assert not slide.widget.is_moving
    assert slide.panel.width() == 520


def test_covering_it_takes_all_the_room(slide: Slide) -> None:
    slide.widget.set_covering(True)
    assert slide.widget.is_covering
    slide.widget.open()
    assert slide.told == ["opened"]
    assert slide.content.width() == 1000
    assert slide.panel.geometry() == slide.widget.rect()
    slide.widget.set_covering(False)
    assert slide.told == ["opened", "docked"]
    assert slide.content.width() == 380
    slide.widget.set_covering(True)
    slide.widget.close_panel()
    assert slide.told == ["opened", "docked", "undocked", "closed"]


def test_another_docked_width_moves_the_panel(slide: Slide) -> None:
    slide.widget.open()
    slide.widget.set_docked_width(340)
    assert (slide.content.width(), slide.panel.x()) == (340, 340)


def test_out_of_sight_nothing_moves(theme: Theme, qtbot: QtBot) -> None:
    hidden = Slide(theme)
    qtbot.addWidget(hidden.widget)
    theme.animations = True
    hidden.widget.open()
    assert not hidden.widget.is_moving
    assert hidden.told == ["docked", "opened"]
    hidden.widget.close_panel()
    assert hidden.told[-1] == "closed"


def test_the_shadow_is_stronger_in_the_dark(slide: Slide, theme: Theme) -> None:
    theme.animations = True
    theme.set_mode("dark")
    slide.widget.open()
    slide.widget.hold_at(120)
    edge = slide.panel_starts_at(theme)
    image = picture(slide.widget)
    assert QColor(image.pixel(edge - 2, 200)).lightness() < QColor(image.pixel(100, 200)).lightness()
    slide.widget.finish_motion()
