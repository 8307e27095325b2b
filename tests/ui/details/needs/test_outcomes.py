"""A desired outcome as a row: scores computed here, labelled, and never claimed where a value is missing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persona_desktop.domain.needs import DesiredOutcome
from persona_desktop.ui.details.needs.outcome_columns import OutcomeColumns
from persona_desktop.ui.details.needs.outcomes import OutcomeBlock, is_over_served, ranked, score_of
from persona_desktop.ui.details.needs.sections import ChooseRanking, OutcomeSectionBlock, Ranking
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import LanguageCode
from tests.support.blocks import laid_out, painted

SCORES = st.none() | st.integers(1, 10)


def outcome(
    importance: int | None = 9, satisfaction: int | None = 3, *, statement: str = "Prognozować ROI"
) -> DesiredOutcome:
    return DesiredOutcome(
        statement=statement, importance=importance, satisfaction=satisfaction, is_measurable=True
    )


def row(of: DesiredOutcome, ranking: Ranking = Ranking.OPPORTUNITY, number: int = 1) -> OutcomeBlock:
    return OutcomeBlock(of, ranking, number, 4)


def test_all_values_are_spoken_with_the_computation() -> None:
    """The score is ours and shows how it comes about; what it rests on is a model's estimate."""
    assert row(outcome()).spoken == (
        "Outcome 1 of 4. Prognozować ROI. measurable. Importance 9 of 10, a model’s estimate. "
        "Current satisfaction 3 of 10, a model’s estimate. Opportunity 54 = 9 × (9 − 3)"
    )


def test_ulwick_is_spoken_with_its_scale_and_band() -> None:
    """Another method, another number: it must say which it is."""
    assert row(outcome(), Ranking.ULWICK).spoken.endswith(
        "Ulwick’s score 15 of 20 = 9 + max(9 − 3, 0), extreme"
    )


@pytest.mark.parametrize(("importance", "satisfaction", "score"), [(3, 9, "−18"), (6, 6, "0"), (1, 10, "−9")])
def test_zero_or_less_is_called_over_served(importance: int, satisfaction: int, score: str) -> None:
    """A negative opportunity is not an opportunity."""
    spoken = row(outcome(importance, satisfaction)).spoken
    assert f"Opportunity {score} = " in spoken
    assert spoken.endswith("over-served")
    assert not is_over_served(outcome(4, 3))


@pytest.mark.parametrize("ranking", list(Ranking))
@pytest.mark.parametrize(("importance", "satisfaction"), [(8, None), (None, 8), (None, None)])
def test_without_both_values_there_is_no_score(
    theme: Theme, ranking: Ranking, importance: int | None, satisfaction: int | None
) -> None:
    """A missing value is neither zero nor five."""
    block = row(outcome(importance, satisfaction), ranking)
    assert block.spoken.endswith("no score: a value is missing")
    assert block.spoken.count("not given") == [importance, satisfaction].count(None)
    assert laid_out(block, theme).height > 0


def test_measurability_is_said_where_it_is_known(theme: Theme) -> None:
    """Unknown is not “not measurable”."""
    known = outcome()
    assert "not measurable" in row(known.model_copy(update={"is_measurable": False})).spoken
    unknown = row(known.model_copy(update={"is_measurable": None}))
    assert "measurable" not in unknown.spoken
    assert painted(unknown, theme) != painted(row(known), theme)


def test_copy_has_the_statement_and_the_numbers() -> None:
    """Ready for a document."""
    assert row(outcome(statement="Mniej pracy.")).copied.splitlines() == [
        "Mniej pracy.",
        "measurable",
        "Importance 9 of 10, a model’s estimate",
        "Current satisfaction 3 of 10, a model’s estimate",
        "Opportunity 54 = 9 × (9 − 3)",
    ]


def test_ranking_follows_the_chosen_score() -> None:
    """The two methods order the same outcomes differently."""
    satisfied = outcome(10, 9, statement="ważny, zaspokojony")
    lacking = outcome(5, 1, statement="mniej ważny, niezaspokojony")
    unknown = outcome(None, 1, statement="bez ważności")
    outcomes = (unknown, satisfied, lacking)
    assert ranked(outcomes, Ranking.OPPORTUNITY) == [lacking, satisfied, unknown]
    assert ranked(outcomes, Ranking.ULWICK) == [satisfied, lacking, unknown]


@given(
    st.lists(st.tuples(SCORES, SCORES, st.text(min_size=1, max_size=3)), max_size=8), st.sampled_from(Ranking)
)
def test_ranking_keeps_every_outcome_and_puts_unknown_ones_last(
    drawn: list[tuple[int | None, int | None, str]], ranking: Ranking
) -> None:
    """Sorting must not lose what cannot be sorted."""
    outcomes = tuple(
        outcome(importance, satisfaction, statement=text) for importance, satisfaction, text in drawn
    )
    result = ranked(outcomes, ranking)
    assert sorted(map(str, result)) == sorted(map(str, outcomes))
    scores = [score_of(one, ranking) for one in result]
    known = [score for score in scores if score is not None]
    assert scores == [*known, *[None] * (len(scores) - len(known))]
    assert known == sorted(known, reverse=True)


def test_heading_offers_the_other_method(theme: Theme, language: Callable[[LanguageCode], None]) -> None:
    """Both scores are computed and can be chosen."""
    heading = OutcomeSectionBlock(4, Ranking.OPPORTUNITY)
    assert heading.action == ChooseRanking(Ranking.ULWICK)
    assert heading.action_hint == "Rank by: Ulwick’s method"
    spots = laid_out(heading, theme).hotspots
    assert [spot.action for spot in spots] == [None, ChooseRanking(Ranking.ULWICK)]
    assert spots[1].tip.startswith("Ulwick = importance + max(importance − satisfaction, 0), scale 2–20")
    other = OutcomeSectionBlock(4, Ranking.ULWICK)
    assert other.action == ChooseRanking(Ranking.OPPORTUNITY)
    assert "Ranked by: Ulwick’s method" in other.spoken
    language("pl")
    assert heading.spoken == (
        "Pożądane rezultaty, 4. Uszeregowane według: Szansa. "
        "Szansa = ważność × (ważność − satysfakcja) · szacunki modelu"
    )


def test_narrow_heading_puts_the_choice_below(theme: Theme) -> None:
    """Beside it the formula would have no room."""
    heading = OutcomeSectionBlock(4, Ranking.OPPORTUNITY)
    narrow, wide = laid_out(heading, theme, 360), laid_out(heading, theme)
    assert narrow.hotspots[0].rect.left() < 10
    assert narrow.hotspots[0].rect.top() > wide.hotspots[0].rect.bottom()
    assert wide.hotspots[1].rect.right() <= 745


@given(SCORES, SCORES, st.sampled_from(Ranking))
def test_scale_can_be_drawn_for_any_values(
    importance: int | None, satisfaction: int | None, ranking: Ranking
) -> None:
    """Equal values, reversed ones and missing ones have a picture of their own."""
    theme = Theme(mode="light", animations=False)
    image = painted(row(outcome(importance, satisfaction), ranking), theme, 600)
    assert image.width() == 600
    theme.deleteLater()


def test_scale_goes_from_one_to_ten(theme: Theme) -> None:
    """Where a value stands is what it is."""
    columns = OutcomeColumns(theme, 745)
    assert not columns.stacked
    assert columns.x_of(1) == columns.scale_left
    assert columns.x_of(10) == columns.scale_right
    assert columns.x_of(5.5) == (columns.scale_left + columns.scale_right) / 2


@pytest.mark.parametrize("width", [280, 400, 540])
def test_narrow_page_puts_the_scale_below(theme: Theme, width: int) -> None:
    """Side by side the name would have no room."""
    columns = OutcomeColumns(theme, width)
    assert columns.stacked
    assert 0 < columns.scale_left < columns.scale_right < width
    narrow, wide = laid_out(row(outcome()), theme, width), laid_out(row(outcome()), theme, 745)
    assert narrow.height > wide.height


def test_tool_tip_tells_the_values(theme: Theme) -> None:
    """The picture of the scale has words for the mouse too."""
    tip = laid_out(row(outcome()), theme).hotspots[0].tip
    assert tip.splitlines()[-1] == "Opportunity 54 = 9 × (9 − 3)"
