"""The personas opened lately: the palette offers them first, whatever a settings file holds."""

from __future__ import annotations

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from persona_desktop.domain.recent_personas import MOST, RecentPersonas


@given(st.lists(st.uuids(), max_size=30))
def test_the_last_ones_come_first_and_each_once(opened: list[UUID]) -> None:
    recent = RecentPersonas()
    for persona_id in opened:
        recent = recent.opened(persona_id)
    assert recent.ids == tuple(dict.fromkeys(reversed(opened)))[:MOST]
    assert RecentPersonas.from_text(recent.to_text()) == recent


@given(st.text())
def test_a_damaged_text_costs_no_more_than_its_damaged_words(text: str) -> None:
    kept = UUID(int=5)
    assert kept in RecentPersonas.from_text(f"{kept} {text}").ids


def test_a_text_with_too_many_or_the_same_twice_is_cut() -> None:
    ids = [UUID(int=number) for number in range(20)]
    text = " ".join(str(one) for one in [ids[0], *ids])
    assert RecentPersonas.from_text(text).ids == tuple(ids[:MOST])
