"""A card stands beside the thing it speaks of, wholly in the window, whatever the thing's size and place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from persona_desktop.ui.first_steps.placement import MARGIN, Side, place_beside

ROOM = QRect(0, 0, 1000, 700)
CARD = QSize(340, 180)


@pytest.mark.parametrize(
    ("target", "side"),
    [
        (QRect(20, 200, 300, 60), Side.RIGHT),
        (QRect(700, 200, 280, 60), Side.LEFT),
        (QRect(0, 100, 1000, 180), Side.BELOW),
        (QRect(0, 450, 1000, 240), Side.ABOVE),
        (QRect(0, 0, 1000, 700), None),
    ],
)
def test_it_stands_where_there_is_room(target: QRect, side: Side | None) -> None:
    placement = place_beside(target, CARD, ROOM)
    assert placement.side is side
    if side is not None:
        assert not placement.card.intersects(target)


@given(
    st.integers(-200, 1200),
    st.integers(-200, 900),
    st.integers(0, 1200),
    st.integers(0, 900),
    st.integers(380, 1600),
    st.integers(260, 1000),
)
def test_it_is_always_whole_and_never_on_the_thing_it_points_at(
    x: int, y: int, width: int, height: int, room_width: int, room_height: int
) -> None:
    room, target = QRect(0, 0, room_width, room_height), QRect(x, y, width, height)
    placement = place_beside(target, CARD, room)
    assert room.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN).contains(placement.card)
    assert placement.card.size() == CARD
    if placement.side is not None:
        assert not placement.card.intersects(target)
        assert room.contains(placement.tip)
        assert not placement.card.contains(placement.tip)
