"""What the page of needs consists of: notices, the count of the evidence, and three sections in order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from persona_desktop.domain.details import PersonaDetails
from persona_desktop.ui.details.more_link import MOST_SHOWN, STEP, MoreLink
from persona_desktop.ui.details.needs.jobs import JobBlock
from persona_desktop.ui.details.needs.outcomes import OutcomeBlock
from persona_desktop.ui.details.needs.page import EVERYTHING, needs_blocks, needs_notices, response_name
from persona_desktop.ui.details.needs.pains import PainBlock
from persona_desktop.ui.details.needs.quotes import QuoteBlock
from persona_desktop.ui.details.needs.sections import (
    ChooseRanking,
    EvidenceSummaryBlock,
    OutcomeSectionBlock,
    Ranking,
    SectionBlock,
)
from persona_desktop.ui.details.needs.tab import NeedsTab
from persona_desktop.ui.details.page_blocks import NoticeBlock
from persona_desktop.ui.details.problem_notices import Retry
from persona_desktop.ui.details.tab_pages import row_of
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import LanguageCode
from tests.support.blocks import laid_out, of_kind, painted, spoken
from tests.support.clock import FixedClock
from tests.support.details import NOW, details_of, response
from tests.support.pixels import colours_in

SAID = "Co kwartał przez trzy dni składam prognozę w Excelu. Nie ufam tym liczbom wcale, ale innych nie mam."
JOB = {"job_statement": "Gdy planuję, chcę prognozować, aby obronić budżet."}
OUTCOME = {"outcome_statement": "Prognozować ROI", "importance": 9, "satisfaction_current_solutions": 3}
PAIN = {"pain_title": "Ręczne przepisywanie", "severity": 9}


def analysis(**changes: Any) -> dict[str, Any]:
    stored: dict[str, Any] = {
        "generated_at": (NOW - timedelta(days=2)).isoformat(),
        "generated_by": "gemini-3.5-flash-lite",
        "jobs_to_be_done": [JOB],
        "desired_outcomes": [OUTCOME],
        "pain_points": [PAIN],
    }
    return {"needs_and_pains": {**stored, **changes}}


def quoting(*quotes: str) -> dict[str, Any]:
    return analysis(jobs_to_be_done=[JOB | {"quotes": list(quotes)}])


def summary(details: PersonaDetails) -> EvidenceSummaryBlock:
    return of_kind(needs_blocks(details, Ranking.OPPORTUNITY, NOW), EvidenceSummaryBlock)[0]


def test_absurdly_many_needs_are_shown_when_asked_for(theme: Theme, now: FixedClock, qtbot: QtBot) -> None:
    """Laying out thousands would hold the window up for seconds."""
    many = [PAIN | {"pain_title": f"Ból {number}"} for number in range(3000)]
    tab = NeedsTab(theme, now)
    qtbot.addWidget(tab)
    tab.show_details(details_of(analysis(pain_points=many)))

    def pains() -> int:
        return len(of_kind(tab.view.blocks.blocks, PainBlock))

    [more] = of_kind(tab.view.blocks.blocks, MoreLink)
    assert (pains(), more.spoken) == (MOST_SHOWN, "Show 40 more (2960 not shown)")
    tab.view.action_requested.emit(more.action)
    assert pains() == MOST_SHOWN + STEP
    tab.view.action_requested.emit(ChooseRanking(Ranking.ULWICK))
    assert pains() == MOST_SHOWN + STEP, "what was asked for stays"
    assert (
        len(
            of_kind(
                needs_blocks(details_of(analysis(pain_points=many)), Ranking.OPPORTUNITY, NOW, EVERYTHING),
                PainBlock,
            )
        )
        == 3000
    )
    tab.show_details(details_of(analysis(pain_points=many)))
    page = tab.view.blocks.blocks
    [far] = (needs for needs in [details_of(analysis(pain_points=many)).persona.needs] if needs is not None)
    while row_of(far.pains[150], tab.view.blocks.blocks) is None:
        assert tab.show_more_like(far.pains[150])
    assert len(tab.view.blocks.blocks) > len(page), "a link from the overview leads to each of them"
    tab.show_details(details_of(analysis()))
    assert not tab.show_more_like(far.pains[150])
    assert (pains(), of_kind(tab.view.blocks.blocks, MoreLink)) == (1, [])


def test_sections_follow_one_another() -> None:
    """Jobs first, then outcomes, then pains: the order of the specification."""
    blocks = needs_blocks(details_of(analysis()), Ranking.OPPORTUNITY, NOW)
    kinds = [type(block) for block in blocks]
    assert kinds == [
        EvidenceSummaryBlock,
        SectionBlock,
        JobBlock,
        OutcomeSectionBlock,
        OutcomeBlock,
        SectionBlock,
        PainBlock,
    ]


def test_headings_label_numbers_as_estimates() -> None:
    """A model's guess must not be read as a measurement."""
    blocks = needs_blocks(details_of(analysis()), Ranking.OPPORTUNITY, NOW)
    jobs, pains = of_kind(blocks, SectionBlock)
    assert jobs.spoken == "Jobs to be done, 1. Sorted by priority, scale 1–10 · a model’s estimate"
    assert pains.spoken.startswith("Pain ranking, 1. Severity from 1 to 10")
    assert pains.spoken.endswith("a model’s estimates")
    [outcomes] = of_kind(blocks, OutcomeSectionBlock)
    assert outcomes.spoken.endswith(
        "Opportunity = importance × (importance − satisfaction) · model’s estimates"
    )


@pytest.mark.parametrize("missing", ["jobs_to_be_done", "desired_outcomes", "pain_points"])
def test_empty_section_is_left_out_and_the_first_has_no_line_above(theme: Theme, missing: str) -> None:
    """A heading without entries would look like something lost."""
    blocks = needs_blocks(details_of(analysis(**{missing: []})), Ranking.OPPORTUNITY, NOW)
    headings = [block for block in blocks if isinstance(block, (SectionBlock, OutcomeSectionBlock))]
    assert len(headings) == 2
    assert [heading.first for heading in headings] == [True, False]
    assert laid_out(headings[0], theme).frame.top() <= 0 < laid_out(headings[1], theme).frame.top()


def test_jobs_and_pains_are_sorted_by_their_scores() -> None:
    """The most important comes first; those without a number last."""
    jobs = [
        {"job_statement": name, "priority_score": score} for name, score in (("b", 3), ("a", 9), ("c", None))
    ]
    pains = [{"pain_title": name, "severity": score} for name, score in (("x", None), ("y", 8), ("w", 8))]
    blocks = needs_blocks(
        details_of(analysis(jobs_to_be_done=jobs, pain_points=pains)), Ranking.OPPORTUNITY, NOW
    )
    assert [block.job.statement for block in of_kind(blocks, JobBlock)] == ["a", "b", "c"]
    assert [block.pain.title for block in of_kind(blocks, PainBlock)] == ["w", "y", "x"]


def test_outdated_analysis_says_how_many_responses_are_newer_and_since_when() -> None:
    """Who reads old needs must know what they leave out."""
    newer = [response(f"nowe {number}", at=NOW - timedelta(hours=number)) for number in range(3)]
    [notice] = needs_notices(details_of(analysis(), responses=newer), NOW)
    assert notice.title == "Needs outdated"
    assert notice.text == "3 new responses in focus groups since the analysis of 14 Oct, 14:28"
    assert notice.button is None, "this version cannot make a new analysis"
    [single] = needs_notices(details_of(analysis(), responses=newer[:1]), NOW)
    assert single.text.startswith("1 new response in")


def test_polish_counts_responses_in_three_forms(language: Callable[[LanguageCode], None]) -> None:
    """„3 nowych odpowiedzi” would give the program away as a translation."""
    language("pl")
    texts = []
    for count in (1, 3, 5):
        newer = [response(f"nowe {number}", at=NOW) for number in range(count)]
        texts.append(needs_notices(details_of(analysis(), responses=newer), NOW)[0].text)
    assert texts == [
        "1 nowa odpowiedź w grupach fokusowych od analizy z 14 paź, 14:28",
        "3 nowe odpowiedzi w grupach fokusowych od analizy z 14 paź, 14:28",
        "5 nowych odpowiedzi w grupach fokusowych od analizy z 14 paź, 14:28",
    ]


def test_analysis_without_a_date_is_never_called_outdated() -> None:
    """Nobody can say what is newer than an unknown moment."""
    details = details_of(
        analysis(generated_at=None, jobs_to_be_done=[JOB | {"quotes": ["x"]}]),
        responses=[response("nowe", at=NOW)],
    )
    assert needs_notices(details, NOW) == []
    assert summary(details).remark == (
        "Quotes are the words of a synthetic persona, not of a person. "
        "Analysis by gemini-3.5-flash-lite, without a date."
    )


def test_unreadable_parts_are_named() -> None:
    """What is hidden must be said, or the rest looks complete."""
    row = analysis(jobs_to_be_done=["broken", JOB], pain_points={"not": "a list"})
    [notice] = needs_notices(details_of(row), NOW)
    assert notice.title == "Some stored values cannot be read"
    assert "jobs to be done (1 value), pain points (1 value)" in notice.text
    assert len(of_kind(needs_blocks(details_of(row), Ranking.OPPORTUNITY, NOW), JobBlock)) == 1


def test_unfetched_responses_leave_quotes_unchecked_and_offer_another_try() -> None:
    """Without the source no quote may carry a mark of approval."""
    details = details_of(quoting("cokolwiek"), responses=None)
    [notice] = needs_notices(details, NOW)
    assert notice.title == "Could not be fetched: focus-group responses"
    assert notice.action == Retry()
    [quote] = of_kind(needs_blocks(details, Ranking.OPPORTUNITY, NOW), QuoteBlock)
    assert "Not checked: the response is not on this computer" in quote.spoken
    assert summary(details).headline == "1 quote, not checked"
    assert summary(details).counts == ""


def test_without_an_analysis_there_are_notices_alone() -> None:
    """Needs are never made from nothing."""
    assert needs_blocks(details_of(), Ranking.OPPORTUNITY, NOW) == []
    blocks = needs_blocks(details_of(responses=None), Ranking.OPPORTUNITY, NOW)
    assert [type(block) for block in blocks] == [NoticeBlock]
    assert "not known whether" in spoken(blocks)


def test_evidence_is_counted_by_mark() -> None:
    """How far an analysis rests on what was said is the first thing to know about it."""
    details = details_of(
        quoting(
            "Co kwartał przez trzy dni składam prognozę w Excelu",
            "Co kwartał przez dwa dni składam prognozę w Excelu.",
            "Co kwartał przez trzy dni. Tym liczbom wcale, ale innych nie mam",
            "Tego nikt nigdy nie powiedział",
        ),
        responses=[response(SAID)],
    )
    block = summary(details)
    assert block.headline == "1 of 4 quotes verbatim"
    assert block.counts == "1 edited · 1 stitched · 1 not found"
    assert "synthetic persona" in block.remark
    assert not block.all_verbatim


def test_all_verbatim_quotes_are_marked_so(theme: Theme) -> None:
    """The best case is told apart by its mark's colour too."""
    block = summary(details_of(quoting("Nie ufam tym liczbom wcale"), responses=[response(SAID)]))
    assert block.all_verbatim
    assert block.spoken.startswith("1 of 1 quote verbatim. Quotes are")
    assert painted(block, theme) != painted(
        EvidenceSummaryBlock(block.headline, block.counts, block.remark, False), theme
    )


def test_analysis_without_quotes_says_so(theme: Theme) -> None:
    """An analysis that quotes nobody is weaker, and nothing else would tell."""
    block = summary(details_of(analysis()))
    assert block.spoken == "This analysis has no quotes. Analysis of 14 Oct, 14:28, gemini-3.5-flash-lite"
    bare = summary(details_of(analysis(generated_at=None, generated_by=None)))
    assert bare.spoken == "This analysis has no quotes"
    assert laid_out(bare, theme).height < laid_out(block, theme).height
    dated = summary(details_of(analysis(generated_by=None)))
    assert dated.remark == "Analysis of 14 Oct, 14:28."


def test_quote_names_its_response() -> None:
    """Who wants to check a quote must know where to look."""
    said = [response("coś innego", ordinal=3), response(SAID, ordinal=4, at=NOW - timedelta(days=5))]
    details = details_of(quoting("Nie ufam tym liczbom wcale"), responses=said)
    [quote] = of_kind(needs_blocks(details, Ranking.OPPORTUNITY, NOW), QuoteBlock)
    assert quote.sources == ("“Budżety 2026”, response 4, 11\u00a0Oct",)
    assert response_name(said[1], NOW + timedelta(days=365)).endswith("11\u00a0Oct\u00a02026")


def test_stitched_quote_names_each_response_once() -> None:
    """Two places of one response are one source."""
    other = response("Wszystko robimy po godzinach, niestety.", group="Narzędzia", ordinal=2)
    details = details_of(
        quoting("przez trzy dni składam prognozę. Wszystko robimy po godzinach. ale innych nie mam"),
        responses=[response(SAID), other],
    )
    [quote] = of_kind(needs_blocks(details, Ranking.OPPORTUNITY, NOW), QuoteBlock)
    assert len(quote.evidence.spans) == 3
    assert quote.sources == (
        "“Budżety 2026”, response 1, 11\u00a0Oct",
        "“Narzędzia”, response 2, 11\u00a0Oct",
    )


def test_quotes_of_outcomes_are_shown_too() -> None:
    """A variant of the stored analysis has them."""
    row = analysis(desired_outcomes=[OUTCOME | {"quotes": ["Nie ufam tym liczbom wcale", "Nikt"]}])
    blocks = needs_blocks(details_of(row, responses=[response(SAID)]), Ranking.ULWICK, NOW)
    quotes = of_kind(blocks, QuoteBlock)
    assert [quote.indent for quote in quotes] == [0, 0]
    assert [quote.room > 0 for quote in quotes] == [False, True], "the next outcome's line keeps its distance"


@pytest.mark.parametrize("width", [280, 480, 745, 1200])
def test_everything_fits_its_width(theme: Theme, width: int) -> None:
    """A narrow panel must cut nothing off at its right edge."""
    row = analysis(
        jobs_to_be_done=[JOB | {"quotes": ["x" * 300], "frequency": "co " * 40, "difficulty": "y" * 90}],
        pain_points=[
            PAIN | {"pain_description": "z" * 200, "frequency": "często " * 20, "percent_affected": 0.5}
        ],
    )
    for block in needs_blocks(details_of(row), Ranking.OPPORTUNITY, NOW):
        drawing = laid_out(block, theme, width)
        assert drawing.frame.right() <= width
        assert 0 < drawing.frame.height() <= drawing.height
        image = painted(block, theme, width, beside=40)
        beyond = QRect(width, 0, 40, image.height())
        assert colours_in(image, beyond) == {theme.colour("surface").name()}, block
