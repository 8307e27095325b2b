"""A job to be done as a row: every field it has, and nothing in place of those it lacks."""

from __future__ import annotations

import pytest

from persona_desktop.domain.needs import JobToBeDone
from persona_desktop.ui.details.needs.jobs import JobBlock
from persona_desktop.ui.theme import Theme
from tests.support.blocks import laid_out, painted

WHOLE = JobToBeDone(
    statement="Gdy planuję budżet, chcę prognozować zwrot, aby obronić wydatki.",
    priority=9,
    frequency="monthly",
    difficulty="hard",
)
BARE = JobToBeDone(statement="Mieć spokój")


def test_all_fields_are_spoken() -> None:
    """A screen reader says what the row shows, estimates named as such."""
    assert JobBlock(WHOLE, 1, 4).spoken == (
        "Job 1 of 4. Gdy planuję budżet, chcę prognozować zwrot, aby obronić wydatki. "
        "Priority 9 of 10, a model’s estimate. How often: monthly. Difficulty: hard"
    )


def test_missing_fields_are_left_out() -> None:
    """A stored analysis may lack everything but the statement."""
    assert JobBlock(BARE, 2, 2).spoken == "Job 2 of 2. Mieć spokój. no priority given"


def test_copy_has_the_statement_as_it_stands() -> None:
    """With its full stop, ready for a document."""
    assert JobBlock(WHOLE, 1, 4).copied.splitlines() == [
        "Gdy planuję budżet, chcę prognozować zwrot, aby obronić wydatki.",
        "Priority 9 of 10, a model’s estimate",
        "How often: monthly",
        "Difficulty: hard",
    ]


def test_ring_explains_its_number(theme: Theme) -> None:
    """The number alone does not say whose it is."""
    assert laid_out(JobBlock(WHOLE, 1, 1), theme).hotspots[0].tip == "Priority 9 of 10, a model’s estimate"


def test_three_parts_take_three_lines_and_a_whole_statement_as_many_as_it_needs(theme: Theme) -> None:
    """A statement of another form is shown whole, not squeezed into three parts."""
    three = laid_out(JobBlock(WHOLE, 1, 1), theme)
    assert three.height == 3 * theme.line_height("lead") + 2 * 2
    one = laid_out(JobBlock(BARE, 1, 1), theme)
    assert one.height == 44, "as high as the ring"
    many = laid_out(JobBlock(JobToBeDone(statement="Mieć spokój i ciszę " * 30), 1, 1), theme)
    assert many.height > 3 * theme.line_height("lead")


def test_later_jobs_have_a_line_above(theme: Theme) -> None:
    """Entries are separated, the first follows its heading."""
    assert laid_out(JobBlock(WHOLE, 1, 2), theme).frame.top() == 0
    assert laid_out(JobBlock(WHOLE, 2, 2), theme).frame.top() > 30


def test_narrow_page_puts_frequency_and_difficulty_below(theme: Theme) -> None:
    """Side by side the statement would be a column of single words."""
    narrow = laid_out(JobBlock(WHOLE, 1, 1), theme, 360)
    without = WHOLE.model_copy(update={"frequency": None, "difficulty": None})
    assert narrow.height > laid_out(JobBlock(without, 1, 1), theme, 360).height
    assert laid_out(JobBlock(WHOLE, 1, 1), theme).height == laid_out(JobBlock(without, 1, 1), theme).height


def test_long_frequency_makes_room_instead_of_lying_over_the_statement(theme: Theme) -> None:
    """Frequency and difficulty are free text."""
    wordy = WHOLE.model_copy(
        update={"frequency": "kilka razy w roku, zwykle pod koniec kwartału, czasem częściej"}
    )
    assert (
        laid_out(JobBlock(wordy, 1, 1), theme, 400).height
        > laid_out(JobBlock(WHOLE, 1, 1), theme, 400).height
    )


@pytest.mark.parametrize("priority", [None, 1, 5, 10])
def test_ring_shows_the_priority(theme: Theme, priority: int | None) -> None:
    """A missing priority is a dash on an empty ring, not a zero."""
    block = JobBlock(WHOLE.model_copy(update={"priority": priority}), 1, 1)
    ring = painted(block, theme).copy(0, 0, 44, 44)
    others = [
        painted(JobBlock(WHOLE.model_copy(update={"priority": other}), 1, 1), theme).copy(0, 0, 44, 44)
        for other in (None, 1, 5, 10)
        if other != priority
    ]
    assert ring not in others
