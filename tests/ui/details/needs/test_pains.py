"""A pain as a row: rank, severity in word, number and shape, share, frequency, solutions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from persona_desktop.domain.needs import PainPoint
from persona_desktop.domain.shared_pains import SharedPain
from persona_desktop.ui.details.needs.pains import PainBlock
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import LanguageCode
from tests.support.blocks import laid_out, painted
from tests.support.pixels import shows

WHOLE = PainPoint(
    title="Ręczne przepisywanie",
    description="Ponad 5 godzin tygodniowo.",
    severity=9,
    frequency="daily",
    percent_affected=0.75,
    potential_solutions=("Automatyczna synchronizacja", "Wspólny pulpit"),
)
BARE = PainPoint(title="Zmęczenie")


def test_all_fields_are_spoken() -> None:
    """A screen reader says what the row shows, estimates named as such."""
    assert PainBlock(WHOLE, 1, 4).spoken == (
        "Pain 1 of 4. Ręczne przepisywanie. Severity 9 of 10, high, a model’s estimate. "
        "Ponad 5 godzin tygodniowo. 75% of the people in the segment, a model’s estimate. "
        "How often: daily. Possible solutions: Automatyczna synchronizacja; Wspólny pulpit"
    )


def test_missing_fields_are_left_out(theme: Theme) -> None:
    """A stored analysis may lack everything but the title."""
    assert PainBlock(BARE, 2, 2).spoken == "Pain 2 of 2. Zmęczenie. no severity given"
    assert PainBlock(BARE, 1, 1).copied == "Zmęczenie\nno severity given"
    assert laid_out(PainBlock(BARE, 1, 1), theme).height == theme.line_height("h1")


@pytest.mark.parametrize(
    ("severity", "english", "polish"),
    [(10, "high", "wysoka"), (7, "high", "wysoka"), (6, "medium", "średnia"), (4, "medium", "średnia"),
     (3, "low", "niska"), (1, "low", "niska")],
)  # fmt: skip
def test_severity_has_a_word_beside_its_number(
    language: Callable[[LanguageCode], None], severity: int, english: str, polish: str
) -> None:
    """Bands of the specification: high 7–10, medium 4–6, low 1–3; never a colour alone."""
    block = PainBlock(WHOLE.model_copy(update={"severity": severity}), 1, 1)
    assert f"Severity {severity} of 10, {english}, a model’s estimate" in block.spoken
    language("pl")
    assert f"Dotkliwość {severity} na 10, {polish}, szacunek modelu" in block.spoken


@pytest.mark.parametrize(("severity", "bar"), [(9, "hi_bar"), (5, "md_bar"), (2, "lo_bar")])
def test_severity_bar_has_the_colour_of_its_band(theme: Theme, severity: int, bar: str) -> None:
    """Red, amber and green as the specification asks."""
    image = painted(PainBlock(WHOLE.model_copy(update={"severity": severity}), 1, 1), theme)
    colours = {name: shows(image, theme.colour(name)) for name in ("hi_bar", "md_bar", "lo_bar")}
    assert colours == {name: name == bar for name in colours}


@pytest.mark.parametrize(
    ("share", "text"), [(0, "0%"), (0.004, "<1%"), (0.62, "62%"), (0.999, ">99%"), (1, "100%")]
)
def test_share_is_neither_rounded_to_nothing_nor_to_everything(share: float, text: str) -> None:
    """“0% of the people” and “nobody” are not the same."""
    block = PainBlock(WHOLE.model_copy(update={"percent_affected": share}), 1, 1)
    assert f". {text} of the people in the segment, a model’s estimate" in block.spoken


def test_bars_of_all_pains_stand_below_each_other(theme: Theme) -> None:
    """A ragged column of bars cannot be compared."""
    lefts = set()
    for share in (None, 0.004, 0.41, 1.0):
        image = painted(PainBlock(WHOLE.model_copy(update={"percent_affected": share}), 1, 1), theme)
        bar = theme.colour("hi_bar").name()
        lefts.add(next(x for x in range(image.width()) if image.pixelColor(x, 4).name() == bar))
    assert len(lefts) == 1


def test_chip_explains_its_number(theme: Theme) -> None:
    """The number alone does not say whose it is."""
    assert laid_out(PainBlock(WHOLE, 1, 1), theme).hotspots[0].tip == (
        "Severity 9 of 10, high, a model’s estimate"
    )
    assert laid_out(PainBlock(BARE, 1, 1), theme).hotspots == []


def test_what_is_counted_stands_apart_from_what_is_estimated(
    theme: Theme, language: Callable[[LanguageCode], None]
) -> None:
    """75% is what a model thinks of all people; 3 of 7 is what the personas at hand say."""
    block = PainBlock(WHOLE, 1, 1, SharedPain(having=3, analysed=7))
    counted = (
        "Counted: 3 of the 7 personas of this segment that have an analysis name a pain with the same title"
    )
    assert f"How often: daily. {counted}. " in block.spoken
    assert "75% of the people in the segment, a model’s estimate" in block.spoken
    drawing = laid_out(block, theme)
    assert drawing.hotspots[1].tip == counted
    assert drawing.hotspots[1].action is None
    assert drawing.hotspots[1].rect.bottom() <= drawing.height
    assert laid_out(block, theme, 400).height > laid_out(PainBlock(WHOLE, 1, 1), theme, 400).height
    language("pl")
    assert "3 z 7 person tego segmentu, które mają analizę" in block.spoken


def test_narrow_page_puts_the_numbers_below(theme: Theme) -> None:
    """Side by side the description would be a column of single words."""
    assert (
        laid_out(PainBlock(WHOLE, 1, 1), theme, 400).height > laid_out(PainBlock(WHOLE, 1, 1), theme).height
    )


def test_later_pains_have_a_line_above(theme: Theme) -> None:
    """Entries are separated, the first follows its heading."""
    assert laid_out(PainBlock(WHOLE, 1, 2), theme).frame.top() == 0
    assert laid_out(PainBlock(WHOLE, 2, 2), theme).frame.top() > 30


def test_unknown_frequency_passes_through() -> None:
    """Free text of a model is shown as it stands."""
    assert (
        "How often: przed świętami"
        in PainBlock(WHOLE.model_copy(update={"frequency": "przed świętami"}), 1, 1).spoken
    )
