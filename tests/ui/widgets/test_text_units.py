"""Counting as Qt counts: otherwise an emoji in a quote shifts every mark behind it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextLayout

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import keep_short_words
from persona_desktop.ui.widgets.text_block import Run, TextBlock
from persona_desktop.ui.widgets.text_units import characters, units


@given(st.text(st.characters(exclude_categories=["Cs", "Zl", "Zp"])))
def test_counts_what_qt_counts(text: str) -> None:
    """Marks are handed to Qt in its own units. Separators of lines would end the one line that is measured here."""
    layout = QTextLayout(text)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    assert units(text) == (line.textLength() if line.isValid() else 0)


@given(st.text(), st.data())
def test_finds_the_way_back(text: str, data: st.DataObject) -> None:
    """A click must select the character under it, whatever stands before it."""
    count = data.draw(st.integers(0, len(text)))
    assert characters(text, units(text[:count])) == count


def test_position_within_a_pair_belongs_to_the_next_character() -> None:
    """Qt may name the middle of a pair; half an emoji cannot be selected."""
    assert characters("a👍b", 2) == 2


@pytest.mark.parametrize("before", ["", "👍👍👍 "])
def test_selects_behind_emojis(theme: Theme, before: str) -> None:
    """What is copied is what was marked."""
    block = TextBlock(theme, [Run(before), Run("słowo", "bodys", "accent")])
    assert block.position_at(block.width + 50, 2) == len(before) + 5


def test_several_lines_are_cut_behind_a_whole_word(theme: Theme) -> None:
    """A piece of a word reads like a spelling mistake."""
    text = "na stanowiskach łączących odpowiedzialność za budżet z kierowaniem niewielkim zespołem ludzi"
    for width in range(120, 260, 10):
        block = TextBlock(theme, text, width=width, max_lines=2)
        assert block.is_elided
        shown = block.text.removesuffix("…").replace("\u00a0", " ")
        assert text.startswith(shown)
        assert text[len(shown)] == " ", shown


@given(st.text("aiwzO x\n„(", max_size=12))
def test_only_spaces_behind_single_letters_are_kept_together(text: str) -> None:
    """Elsewhere a line must still be able to end."""
    kept = keep_short_words(text)
    assert kept.replace("\u00a0", " ") == text
    for place, character in enumerate(kept):
        if text[place] == " ":
            alone = place > 0 and text[place - 1] in "aiwzO" and (place < 2 or not text[place - 2].isalnum())
            followed = place + 1 < len(text) and not text[place + 1].isspace()
            assert (character == "\u00a0") is (alone and followed), (text, place)
