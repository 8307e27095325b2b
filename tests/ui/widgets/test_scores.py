"""Scores as shapes: a number that is drawn wrong is a lie that looks like a measurement."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.scores import (
    PainBars,
    ScoreRing,
    SeverityBar,
    pain_bars_width,
    paint_quote_rail,
    severity_label,
)
from tests.support.pixels import count_of, picture, shows


@pytest.mark.parametrize(
    ("score", "label"), [(10, "high · 10"), (7, "high · 7"), (4, "medium · 4"), (1, "low · 1")]
)
def test_a_severity_is_word_and_number(score: int, label: str) -> None:
    assert severity_label(score) == label


@pytest.mark.parametrize("score", range(1, 11))
def test_as_many_cells_are_filled_as_the_score_says(theme: Theme, qtbot: QtBot, score: int) -> None:
    bar = SeverityBar(theme, score)
    qtbot.addWidget(bar)
    bar.resize(10 * 20 + 9 * 2, 8)
    image = picture(bar)
    middles = [image.pixelColor(10 + 22 * cell, 4) for cell in range(10)]
    filled = [colour == theme.severity(score).bar for colour in middles]
    assert filled == [cell < score for cell in range(10)]
    assert all(colour == theme.colour("track") for colour in middles[score:])


def test_a_severity_bar_says_what_it_shows(theme: Theme, qtbot: QtBot) -> None:
    bar = SeverityBar(theme, 9)
    qtbot.addWidget(bar)
    assert bar.accessibleName() == "Severity 9 of 10, high"
    bar.set_score(2)
    assert bar.accessibleName() == "Severity 2 of 10, low"
    assert bar.sizeHint().width() == 112


def test_a_ring_is_filled_by_its_share_and_has_the_number(theme: Theme, qtbot: QtBot) -> None:
    ring = ScoreRing(theme, 5, "Priority", size=44)
    qtbot.addWidget(ring)
    assert ring.accessibleName() == "Priority: 5 of 10"
    ring.resize(ring.sizeHint())
    half = count_of(picture(ring), theme.colour("accent"))
    ring.set_score(10)
    whole = count_of(picture(ring), theme.colour("accent"))
    assert half == pytest.approx(whole / 2, rel=0.15)
    assert ring.accessibleName() == "Priority: 10 of 10"


def test_at_most_four_pains_are_drawn_and_all_are_told(theme: Theme, qtbot: QtBot) -> None:
    bars = PainBars(theme, (9, 7, 6, 3, 2))
    qtbot.addWidget(bars)
    assert bars.sizeHint().width() == pain_bars_width(5) == pain_bars_width(4) == 22
    assert bars.accessibleName() == "Pain severities: 9, 7, 6, 3, 2"
    bars.resize(bars.sizeHint())
    image = picture(bars)
    heights = [
        sum(image.pixelColor(2 + 6 * bar, y) == theme.severity(severity).bar for y in range(image.height()))
        for bar, severity in enumerate((9, 7, 6, 3))
    ]
    assert heights == sorted(heights, reverse=True)
    assert len(set(heights)) == 4
    bars.set_severities(())
    assert bars.sizeHint().width() == pain_bars_width(0) == 0


def test_words_found_have_a_whole_line_and_others_a_broken_one(theme: Theme) -> None:
    def rail(*, verified: bool) -> QImage:
        image = QImage(3, 60, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        paint_quote_rail(painter, theme, QPointF(0, 0), 60, verified=verified)
        painter.end()
        return image

    inner = QRect(1, 2, 1, 56)
    assert count_of(rail(verified=True), theme.colour("accent"), inner) == 56
    broken = rail(verified=False)
    assert 10 < count_of(broken, theme.colour("md_bar"), inner) < 50
    assert not shows(broken, theme.colour("accent"))
