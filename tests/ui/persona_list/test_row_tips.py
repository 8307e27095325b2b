"""Tool tips of the parts of a row, asked for as Qt asks: with a help event at a place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.domain.persona_filter import PersonaIndex
from persona_desktop.domain.persona_summary import NeedsState, PersonaSummary
from persona_desktop.ui.persona_list.geometry import TEXT_LEFT, columns, need_left
from persona_desktop.ui.persona_list.row_words import describe_persona
from persona_desktop.ui.persona_list.view import PersonaListView
from persona_desktop.ui.theme import Theme
from tests.support.clock import FixedClock
from tests.support.people import person

WIDE, MIDDLE, COMPACT = 1200, 820, 380
PAINS = "Pains: high 9, high 7, medium 6, low 3 (a model’s estimate)"
SCORE = "Opportunity score 54 = importance × (importance − satisfaction), from a model’s estimates"
NEWER = "3 responses after the analysis"
CHANGED = "Changed: 14 October 2026, 12:00:00"
OUTDATED = replace(person(), needs_state=NeedsState.OUTDATED, newer_responses=3)


class Hovered:
    """A list of one persona, and what a pointer that rests on its row is told."""

    def __init__(self, view: PersonaListView, qtbot: QtBot) -> None:
        self._view = view
        self._qtbot = qtbot

    def show(self, persona: PersonaSummary, width: int) -> None:
        self._view.resize(width, 300)
        self._view.set_personas(PersonaIndex([persona]))

    def tip(self, x: float, y: float = 30) -> str:
        point = QPoint(round(x), round(y))
        at = self._view.viewport().mapToGlobal(point)
        QApplication.sendEvent(self._view.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, at))
        if QToolTip.isVisible() and QToolTip.text():
            text = QToolTip.text()
            QToolTip.hideText()
            self._qtbot.waitUntil(lambda: not QToolTip.isVisible())
            return text.removeprefix("<p>").removesuffix("</p>")
        return ""


@pytest.fixture
def hovered(theme: Theme, now: FixedClock, show: Callable[[QWidget], None], qtbot: QtBot) -> Hovered:
    view = PersonaListView(theme, now)
    show(view)
    return Hovered(view, qtbot)


def test_numbers_bars_and_marks_of_a_wide_row_are_put_into_words(hovered: Hovered) -> None:
    """A shape and a bare number leave open what is meant, and whose guess it is."""
    hovered.show(OUTDATED, WIDE)
    places = columns(WIDE)
    assert hovered.tip(places.score.right - 3) == SCORE
    assert hovered.tip(places.pains.left + 4) == PAINS
    assert hovered.tip(places.pains.left + 40) == NEWER
    assert hovered.tip(places.changed.right - 5) == CHANGED


def test_without_newer_responses_there_is_no_mark_to_explain(hovered: Hovered) -> None:
    hovered.show(person(), WIDE)
    assert hovered.tip(columns(WIDE).pains.left + 40) == PAINS


def test_without_needs_there_is_nothing_to_explain(hovered: Hovered) -> None:
    bare = replace(
        person(),
        top_need=None,
        opportunity=None,
        pain_severities=(),
        needs_state=NeedsState.NO_RESPONSES,
    )
    for width in (WIDE, MIDDLE, COMPACT):
        hovered.show(bare, width)
        assert hovered.tip(width - 60, 20) == (CHANGED if width == WIDE else "")
    hovered.show(bare, WIDE)
    for place in (columns(WIDE).score, columns(WIDE).pains, columns(WIDE).need):
        assert hovered.tip(place.left + 4) == ""


def test_a_score_of_zero_or_less_is_called_over_served(hovered: Hovered) -> None:
    for score, shown in ((0, "score 0 ="), (-8, "score −8 =")):
        hovered.show(replace(person(), opportunity=score), WIDE)
        tip = hovered.tip(columns(WIDE).score.right - 3)
        assert tip.startswith("Over-served: ")
        assert shown in tip


@pytest.mark.parametrize("width", [WIDE, MIDDLE, COMPACT])
def test_texts_that_are_cut_are_shown_whole_and_others_not_repeated(hovered: Hovered, width: int) -> None:
    """What ends in an ellipsis can be read nowhere else in the list."""
    hovered.show(person(), width)
    assert hovered.tip(TEXT_LEFT + 10) == ""
    named = replace(person(), full_name="Anna <b>Maria</b> " * 20)
    hovered.show(named, width)
    lines = hovered.tip(TEXT_LEFT + 10).split("<br>")
    assert lines[0].startswith("Anna &lt;b&gt;Maria&lt;/b&gt; Anna")
    assert lines[0].endswith(", 31")
    assert lines[1] == "Kierowniczka marketingu · Wrocław"
    hovered.show(replace(person(), occupation="Kierowniczka " * 30), width)
    assert hovered.tip(TEXT_LEFT + 10).startswith("Magdalena Wrońska, 31<br>Kierowniczka Kierowniczka")


def test_cut_segments_and_needs_are_shown_whole(hovered: Hovered) -> None:
    places = columns(WIDE)
    hovered.show(person(), WIDE)
    assert hovered.tip(places.segment.left + 20) == ""
    assert hovered.tip(places.need.left + 20) == ""
    hovered.show(replace(person(), segment_name="Segment " * 30, top_need="Wiedzieć więcej " * 30), WIDE)
    assert hovered.tip(places.segment.left + 20).startswith("Segment Segment")
    assert hovered.tip(places.need.left + 20).startswith("Wiedzieć więcej Wiedzieć")


def test_a_row_between_wide_and_compact_explains_itself_too(hovered: Hovered) -> None:
    hovered.show(replace(OUTDATED, top_need="Wiedzieć więcej " * 30), MIDDLE)
    left, right = need_left(MIDDLE), MIDDLE - 36
    assert hovered.tip(left + 10, 20).startswith("Wiedzieć więcej Wiedzieć")
    assert hovered.tip(left + 10, 40) == SCORE
    assert hovered.tip(right - 10, 20) == PAINS
    assert hovered.tip(right - 22 - 14, 20) == NEWER


def test_a_compact_row_explains_its_bars_and_its_mark(hovered: Hovered) -> None:
    hovered.show(OUTDATED, COMPACT)
    right = COMPACT - 36
    assert hovered.tip(right - 10, 20) == PAINS
    assert hovered.tip(right - 22 - 14, 20) == NEWER
    assert hovered.tip(TEXT_LEFT + 10, 40) == ""


def test_the_tip_goes_where_there_is_nothing_to_say(hovered: Hovered, qtbot: QtBot) -> None:
    hovered.show(person(), WIDE)
    assert hovered.tip(columns(WIDE).pains.left + 4) == PAINS
    assert hovered.tip(30) == ""
    assert hovered.tip(200, 250) == ""


def test_a_screen_reader_hears_what_the_tips_say() -> None:
    """Who cannot hover must not learn less."""
    spoken = describe_persona(OUTDATED).lower()
    assert all(text.lower() in spoken for text in (SCORE, PAINS, NEWER, CHANGED, "needs outdated"))


def test_other_help_is_left_to_qt(hovered: Hovered, theme: Theme, qtbot: QtBot) -> None:
    hovered.show(person(), WIDE)
    view = hovered._view
    event = QHelpEvent(QEvent.Type.WhatsThis, QPoint(1, 1), QPoint(1, 1))
    option = QStyleOptionViewItem()
    assert not view.itemDelegate().helpEvent(event, view, option, view.personas.index(0))
    assert not QToolTip.isVisible()
