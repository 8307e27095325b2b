"""What a row shows, read from its pixels and letters."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QRect, QStringListModel
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.domain.persona_filter import PersonaIndex
from persona_desktop.domain.persona_summary import NeedsState, PersonaSummary
from persona_desktop.ui.persona_list.delegate import PersonaDelegate
from persona_desktop.ui.persona_list.geometry import (
    COLUMNS_FROM_WIDTH,
    COMPACT_WIDTH,
    ROW_HEIGHT,
    columns,
    need_left,
)
from persona_desktop.ui.persona_list.model import PersonaListModel
from persona_desktop.ui.persona_list.row_words import describe_persona, needs_state_text
from persona_desktop.ui.theme import Theme
from tests.support.clock import FixedClock
from tests.support.people import person
from tests.support.pixels import colours_in, nearest, shows

WIDE, MIDDLE, COMPACT = 1200, 820, 380
WIDTHS = pytest.mark.parametrize("width", [WIDE, MIDDLE, COMPACT], ids=["wide", "middle", "compact"])


class Row:
    """Paints one persona as a row of a list so wide."""

    def __init__(self, theme: Theme, now: FixedClock, qtbot: QtBot) -> None:
        self._view = QWidget()
        qtbot.addWidget(self._view)
        self._theme = theme
        self.delegate = PersonaDelegate(theme, now, self._view)
        self._model = PersonaListModel(describe_persona, self._view)

    def paint(
        self,
        persona: PersonaSummary,
        width: int,
        state: QStyle.StateFlag = QStyle.StateFlag.State_None,
        *,
        others: int = 0,
    ) -> QImage:
        self._view.resize(width, 400)
        self._model.set_personas(
            PersonaIndex(
                [
                    persona,
                    *(
                        replace(person(n), updated_at=person().updated_at - timedelta(1))
                        for n in range(2, 2 + others)
                    ),
                ]
            )
        )
        image = QImage(width, ROW_HEIGHT, QImage.Format.Format_RGB32)
        image.fill(self._theme.colour("list"))
        option = QStyleOptionViewItem()
        option.rect = image.rect()
        option.widget = self._view
        option.state = state
        painter = QPainter(image)
        self.delegate.paint(painter, option, self._model.index(0))
        painter.end()
        return image


@pytest.fixture
def row(theme: Theme, now: FixedClock, qtbot: QtBot) -> Row:
    return Row(theme, now, qtbot)


@WIDTHS
def test_the_avatar_has_the_segment_s_tint(row: Row, theme: Theme, width: int) -> None:
    avatar = QRect(20, 12, 36, 36)
    for segment in ("seg_active_seniors", "seg_care_professions", None):
        image = row.paint(replace(person(), segment_id=segment, segment_name=None), width)
        assert shows(image, theme.segment_tint(segment).background, avatar)
        assert shows(image, theme.segment_tint(segment).ink, avatar)


@WIDTHS
def test_outdated_needs_have_their_mark_and_current_ones_do_not(row: Row, theme: Theme, width: int) -> None:
    outdated = row.paint(replace(person(), needs_state=NeedsState.OUTDATED, newer_responses=3), width)
    current = row.paint(person(), width)
    assert nearest(outdated, theme.colour("md")) < 12
    assert nearest(current, theme.colour("md")) > 40  # the bars of medium pains are of another brown


@WIDTHS
def test_pains_are_bars_in_the_colours_of_their_severity(row: Row, theme: Theme, width: int) -> None:
    image = row.paint(replace(person(), pain_severities=(9, 5, 2)), width)
    for score in (9, 5, 2):
        assert shows(image, theme.severity(score).bar)
    none = row.paint(replace(person(), pain_severities=()), width)
    assert not any(shows(none, theme.severity(score).bar) for score in (9, 5, 2))


@WIDTHS
@pytest.mark.parametrize("state", [NeedsState.NO_RESPONSES, NeedsState.NOT_ANALYSED])
def test_missing_needs_are_said_in_words(row: Row, theme: Theme, width: int, state: NeedsState) -> None:
    bare = replace(person(), top_need=None, opportunity=None, pain_severities=(), needs_state=state)
    quiet = theme.colour("text3")
    columns_of_words = (
        QRect(0, 0, width, ROW_HEIGHT) if width != WIDE else QRect(columns(width).need.left, 0, 300, 60)
    )
    assert shows(row.paint(bare, width), quiet, columns_of_words)
    assert not shows(row.paint(person(), width), quiet)
    assert needs_state_text(bare) in ("no needs", "not analysed yet")


@WIDTHS
def test_selection_hover_and_focus_are_seen(row: Row, theme: Theme, width: int) -> None:
    selected = row.paint(person(), width, QStyle.StateFlag.State_Selected)
    assert shows(selected, theme.colour("accent_bg"))
    hovered = row.paint(person(), width, QStyle.StateFlag.State_MouseOver)
    assert hovered.pixelColor(width // 2, 3) != theme.colour("list")
    assert not shows(hovered, theme.colour("focus"))
    row.delegate.focus_visible = True
    focused = row.paint(person(), width, QStyle.StateFlag.State_HasFocus)
    assert shows(focused, theme.colour("focus"))


def test_a_line_parts_the_rows_of_a_wide_list_but_not_the_last(row: Row, theme: Theme) -> None:
    bottom = QRect(68, 58, 1000, 2)
    assert shows(row.paint(person(), WIDE, others=1), theme.colour("line"), bottom)
    assert not shows(row.paint(person(), WIDE), theme.colour("line"), bottom)
    assert not shows(row.paint(person(), COMPACT, others=1), theme.colour("line"), bottom)


def test_the_wide_list_shows_the_segment_as_dot_and_name(row: Row, theme: Theme) -> None:
    place = columns(WIDE).segment
    cell = QRect(place.left, 0, place.width, ROW_HEIGHT)
    tint = theme.segment_tint("seg_young_professionals")
    assert shows(row.paint(person(), WIDE), tint.ink, cell)
    without = row.paint(replace(person(), segment_id=None, segment_name=None), WIDE)
    assert not shows(without, tint.ink, cell)
    assert len(colours_in(without, cell)) > 1  # a dash


def test_the_score_stands_in_its_column(row: Row, theme: Theme) -> None:
    place = columns(WIDE).score
    cell = QRect(place.left, 0, place.width, ROW_HEIGHT)
    assert len(colours_in(row.paint(replace(person(), opportunity=-90), WIDE), cell)) > 5
    assert colours_in(row.paint(replace(person(), opportunity=None), WIDE), cell) == {
        theme.colour("list").name()
    }


def test_between_wide_and_compact_the_need_stands_beside_the_name(row: Row, theme: Theme) -> None:
    area = QRect(need_left(MIDDLE), 8, 200, 44)
    with_need = row.paint(person(), MIDDLE)
    without = row.paint(
        replace(person(), top_need=None, opportunity=None, needs_state=NeedsState.NO_RESPONSES), MIDDLE
    )
    assert shows(with_need, theme.colour("text"), area)
    assert not shows(without, theme.colour("text"), area)


@WIDTHS
def test_long_and_strange_texts_stay_in_their_place(row: Row, theme: Theme, width: int) -> None:
    odd = replace(
        person(),
        full_name="Ż" * 500 + "\n<b>x</b>",
        occupation="ا" * 300,
        location="🙂" * 50,
        top_need="x" * 2000,
        age=130,
        opportunity=90,
        pain_severities=(10,) * 30,
    )
    image = row.paint(odd, width)
    margin = QRect(width - 16, 0, 16, ROW_HEIGHT)
    assert colours_in(image, margin) == {theme.colour("list").name()}
    assert row.paint(replace(odd, age=None), width) != image


def test_marks_beside_the_name_take_nothing_from_the_line_below(row: Row, theme: Theme) -> None:
    odd = replace(person(), occupation="x" * 200, needs_state=NeedsState.OUTDATED)
    below_the_marks = QRect(COMPACT - 80, 31, 40, 18)
    assert shows(row.paint(odd, COMPACT), theme.colour("text2"), below_the_marks)


def test_many_different_texts_do_not_pile_up(row: Row) -> None:
    for number in range(40):
        row.delegate._lines._cut.update({(f"{number}-{n}", 0, 1): ("", 0.0) for n in range(200)})
        row.paint(replace(person(), full_name=f"Nowa {number}"), WIDE)
    assert len(row.delegate._lines._cut) < 7000


def test_only_personas_can_be_painted(row: Row, qtbot: QtBot) -> None:
    strange = QStringListModel(["x"])
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    with pytest.raises(TypeError):
        row.delegate.paint(painter, QStyleOptionViewItem(), strange.index(0))
    painter.end()


def test_rows_are_alike_and_grow_with_the_font(row: Row, theme: Theme) -> None:
    option = QStyleOptionViewItem()
    assert row.delegate.sizeHint(option, PersonaListModel(describe_persona).index(0)).height() == 60
    theme.set_font_scale(1.5)
    assert row.delegate.sizeHint(option, PersonaListModel(describe_persona).index(0)).height() == 90


def test_columns_fill_the_width_without_overlapping() -> None:
    for width in (COLUMNS_FROM_WIDTH, 1000, 1440, 2560):
        places = columns(width)
        row_of = (places.persona, places.segment, places.need, places.score, places.pains, places.changed)
        assert all(before.right <= after.left for before, after in itertools.pairwise(row_of))
        assert all(column.width > 0 for column in row_of)
        assert places.changed.right < width
    assert COMPACT < COMPACT_WIDTH < MIDDLE < COLUMNS_FROM_WIDTH < WIDE
