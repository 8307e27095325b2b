"""How the wide list's columns share the room."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persona_desktop.ui.persona_list.geometry import COLUMNS_FROM_WIDTH, ColumnShares, columns

WIDTHS = st.integers(COLUMNS_FROM_WIDTH, 4000)


@given(st.lists(st.tuples(WIDTHS, st.booleans(), st.integers(-500, 5000)), min_size=1, max_size=6))
def test_no_column_is_dragged_away(moves: list[tuple[int, bool, int]]) -> None:
    """Whatever widths the window had meanwhile."""
    shares = ColumnShares()
    for width, after_segment, x in moves:
        shares = shares.moved(after_segment=after_segment, to=x, width=width)
        places = columns(width, shares)
        assert min(places.persona.width, places.segment.width) > 70
        assert places.need.width > 100
        assert places.persona.right < places.segment.left < places.segment.right < places.need.left
    assert columns(width, ColumnShares.parse(shares.written)).need.left == pytest.approx(
        columns(width, shares).need.left, abs=2
    )


def test_the_line_goes_where_it_is_dragged_and_the_next_stays() -> None:
    before = columns(1200)
    after = columns(1200, ColumnShares().moved(after_segment=False, to=300, width=1200))
    assert after.segment.left == pytest.approx(300, abs=1)
    assert after.need.left == pytest.approx(before.need.left, abs=1)
    after = columns(1200, ColumnShares().moved(after_segment=True, to=700, width=1200))
    assert after.need.left == pytest.approx(700, abs=1)
    assert after.persona == before.persona


@given(WIDTHS, st.floats(1e-9, 1), st.floats(1e-9, 1))
def test_every_column_can_be_read_whatever_was_stored(width: int, persona: float, segment: float) -> None:
    """They were dragged in a wider window, or typed into the settings."""
    places = columns(width, ColumnShares.parse(f"{persona} {segment}"))
    assert min(places.persona.width, places.segment.width, places.need.width) > 70


@pytest.mark.parametrize("text", ["", "x y", "0.5", "0.5 0.6", "-1 0.2", "0.1 0.2 0.3", "nan nan", "inf 0"])
def test_nonsense_gives_the_usual_columns(text: str) -> None:
    assert ColumnShares.parse(text) == ColumnShares()
