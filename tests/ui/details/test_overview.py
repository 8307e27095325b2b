"""The overview: what it says about a persona, what it leaves unsaid, and where its links lead."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from persona_desktop.domain.details import PersonaDetails
from persona_desktop.domain.needs import DesiredOutcome, JobToBeDone, PainPoint
from persona_desktop.domain.rag import Citation
from persona_desktop.domain.rag_reading import read_citations
from persona_desktop.ui.details.fact_grid import FactGrid
from persona_desktop.ui.details.overview.identity import HeadlineBlock
from persona_desktop.ui.details.overview.lineage import LineageBlock, lineage_steps, source_names
from persona_desktop.ui.details.overview.page import overview_blocks
from persona_desktop.ui.details.overview.requests import Need, ShowNeeds
from persona_desktop.ui.details.overview.segment import SegmentBlock
from persona_desktop.ui.details.overview.tab import OverviewTab
from persona_desktop.ui.details.overview.top_needs import NeedRow, NoNeeds, TopNeedsHeading
from persona_desktop.ui.details.page_blocks import NoticeBlock
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import LanguageCode
from tests.support.blocks import Kind, laid_out, row_of
from tests.support.blocks import of_kind as blocks_of_kind
from tests.ui.details.persona_samples import bare_details, broken_details, details, needs, responses


def of_kind(shown: PersonaDetails, kind: type[Kind]) -> list[Kind]:
    """Return the overview's blocks of one kind."""
    return blocks_of_kind(overview_blocks(shown), kind)


def lineage(shown: PersonaDetails) -> dict[str, str]:
    return {step.title: step.detail for step in lineage_steps(shown)}


def test_says_who_the_persona_is() -> None:
    """The first question of everyone who opens a persona."""
    shown = details()
    assert [block.text for block in of_kind(shown, HeadlineBlock)] == [shown.persona.headline]
    [facts] = of_kind(shown, FactGrid)
    assert facts.spoken == (
        "Full name: Magdalena Wrońska. Age: 31 years. Location: Wrocław. Occupation: Kierowniczka marketingu"
    )


def test_title_stands_in_for_a_missing_headline() -> None:
    """Older personas have a title alone."""
    [headline] = of_kind(details(headline=None), HeadlineBlock)
    assert headline.text == "Kierowniczka marketingu, sieć klinik"
    assert of_kind(details(headline=None, persona_title=None), HeadlineBlock) == []


def test_missing_facts_are_said_to_be_missing() -> None:
    """„None” in place of an age would be read as a defect, an empty place as one too."""
    [facts] = of_kind(bare_details(), FactGrid)
    assert facts.spoken == "Full name: not given. Age: not given. Location: not given. Occupation: not given"
    assert facts.copied.count("not given") == 4


@pytest.mark.parametrize(("width", "rows"), [(755, 1), (420, 2), (150, 4)])
def test_facts_take_as_many_rows_as_they_need(theme: Theme, width: int, rows: int) -> None:
    """In a narrow panel four columns would break every word."""
    [facts] = of_kind(details(full_name="A", occupation="B", location="C"), FactGrid)
    row = theme.line_height("small") + 3 + theme.line_height("bodym")
    assert laid_out(facts, theme, width).height == rows * row + (rows - 1) * 18


def test_segment_shows_name_identifier_and_description() -> None:
    """What the persona stands for."""
    [segment] = of_kind(details(), SegmentBlock)
    assert segment.spoken == (
        "Segment. Młodzi Profesjonaliści. seg_young_professionals. "
        "Osoby w wieku 25–34 lat z wyższym wykształceniem."
    )
    assert segment.copied.startswith("Młodzi Profesjonaliści · seg_young_professionals\n")


def test_without_a_segment_there_is_no_such_section() -> None:
    """Personas from before segments must not show an empty box."""
    shown = details(segment_id=None, segment_name=None, rag_context_details=None)
    assert of_kind(shown, SegmentBlock) == []
    assert "Segment" not in lineage(shown)


def test_contradicting_segments_are_visible(theme: Theme) -> None:
    """Resolved silently, a wrong segment would look certain."""
    shown = details(rag_context_details={"segment_name": "Rodziny", "segment_id": "seg_other"})
    [segment] = of_kind(shown, SegmentBlock)
    assert segment.spoken.count("Contradiction") == 2
    assert "Rodziny" in segment.copied
    calm = of_kind(details(rag_context_details=None), SegmentBlock)[0]
    assert laid_out(segment, theme, 700).height > laid_out(calm, theme, 700).height


def test_segment_may_have_an_identifier_alone(theme: Theme) -> None:
    """A row filled by another program can lack the name."""
    shown = details(segment_name=None, rag_context_details=None)
    [segment] = of_kind(shown, SegmentBlock)
    assert segment.spoken == "Segment. seg_young_professionals"
    assert laid_out(segment, theme, 700).height > 0
    assert lineage(shown)["Segment"] == "seg_young_professionals"


def test_top_needs_name_numbers_as_estimates() -> None:
    """A model's guess must not look like a measurement."""
    rows = [row.spoken for row in of_kind(details(), NeedRow)]
    assert rows == [
        "Job: Wiarygodnie prognozować zwrot. priority 9 of 10, a model’s estimate",
        "Pain: Ręczne przepisywanie danych. severity: high 9 of 10, a model’s estimate",
        "Opportunity: Prognozować ROI. opportunity score 54, computed from a model’s estimates",
    ]
    [heading] = of_kind(details(), TopNeedsHeading)
    assert heading.spoken == (
        "Top needs. priority and severity: a model’s estimates; opportunity: computed from them"
    )


def test_over_served_outcome_is_called_so() -> None:
    """A negative opportunity is none."""
    only = [{"outcome_statement": "mniej kopiować", "importance": 4, "satisfaction_current_solutions": 6}]
    shown = details(needs_and_pains=needs(desired_outcomes=only))
    assert (
        of_kind(shown, NeedRow)[-1].spoken
        == "Opportunity: Mniej kopiować. over-served −8, computed from a model’s estimates"
    )


def test_numbers_that_are_missing_are_said_to_be(theme: Theme) -> None:
    """Zero would be a number."""
    shown = details(
        needs_and_pains={
            "jobs_to_be_done": [{"job_statement": "coś zrobić"}],
            "pain_points": [{"pain_title": "coś boli"}],
            "desired_outcomes": [{"outcome_statement": "coś mieć"}],
        }
    )
    rows = of_kind(shown, NeedRow)
    assert [row.spoken.partition(". ")[2] for row in rows] == ["no number given"] * 3
    assert laid_out(rows[0], theme, 755).height == 52


@pytest.mark.parametrize("width", [755, 500, 260])
def test_need_fits_its_row_at_every_width(theme: Theme, width: int) -> None:
    """A long job is broken into lines, four at most, and the whole row can be clicked."""
    long = needs(
        jobs_to_be_done=[{"job_statement": "bardzo długie zdanie o pracy " * 90, "priority_score": 8}]
    )
    row = of_kind(details(needs_and_pains=long), NeedRow)[0]
    drawing = laid_out(row, theme, width)
    assert 80 < drawing.height < 160
    spot = drawing.hotspot_at(QPointF(width / 2, drawing.height - 3))
    assert spot is not None
    assert len(spot.tip) > 1000


@pytest.mark.parametrize(
    ("said", "fetched", "stored", "sentence"),
    [
        (0, True, None, "has not taken part in focus groups"),
        (4, True, None, "4 responses from focus groups are waiting"),
        (4, True, "broken", "cannot read it"),
        (4, False, None, "Whether there are responses is not known"),
    ],
)
def test_without_an_analysis_it_says_why(said: int, fetched: bool, stored: object, sentence: str) -> None:
    """Each reason asks for another next step."""
    shown = details(responses(said), fetched_responses=fetched, needs_and_pains=stored)
    [reason] = of_kind(shown, NoNeeds)
    assert sentence in reason.spoken
    assert of_kind(shown, NeedRow) == []


def test_lineage_tells_where_everything_comes_from() -> None:
    """Nothing may look more certain than its sources."""
    assert lineage(details()) == {
        "GUS, CBOS": "3 citations",
        "Segment": "Młodzi Profesjonaliści",
        "Persona": "2 Oct 2026",
        "Focus groups": "3 responses",
        "Needs": "12 Oct 2026",
    }
    block = LineageBlock(tuple(lineage_steps(details())))
    assert "Synthetic persona" in block.spoken
    assert "Synthetic persona" in block.copied


def test_codes_of_countries_are_no_institutions() -> None:
    """ "GUS · PL · gus-czas-pracy-2023 · #17" names one institution."""
    citations, _ = read_citations(
        [{"document_title": "GUS · PL · gus-czas-pracy-2023 · #17", "chunk_text": "x"}]
    )
    assert source_names(citations) == "GUS"


def test_lineage_warns_of_an_outdated_analysis() -> None:
    """What was said since is not in the needs."""
    shown = details(newer=2)
    assert lineage(shown)["Needs"] == "2 newer responses"
    assert [step.title for step in lineage_steps(shown) if step.warned] == ["Needs"]


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (bare_details(), {"Documents": "no citations", "Persona": "date unknown", "Needs": "no analysis"}),
        (details(needs_and_pains=None), {"Needs": "not analysed yet", "Focus groups": "3 responses"}),
        (details((), needs_and_pains=None), {"Needs": "no analysis", "Focus groups": "no responses"}),
        (details(fetched_responses=False), {"Focus groups": "could not be fetched", "Needs": "12 Oct 2026"}),
        (details(needs_and_pains=needs(generated_at=None)), {"Needs": "analysed, date unknown"}),
    ],
)
def test_lineage_says_what_is_not_known(shown: PersonaDetails, expected: dict[str, str]) -> None:
    """A date of 1970 or a count of zero in its place would be a lie."""
    assert expected.items() <= lineage(shown).items()


@pytest.mark.parametrize(
    ("titles", "names"),
    [
        (["Wynagrodzenia, 2024 · GUS · s. 48"], "GUS"),
        (["A · CBOS", "B · GUS", "C · GUS"], "GUS, CBOS"),
        (["A · GUS", "Raport branżowy"], "GUS and others"),
        (["A · GUS", "B · CBOS", "C · NBP"], "GUS, CBOS and others"),
        (["Raport o ROI w firmach", None], "Documents"),
        ([], "Documents"),
    ],
)
def test_sources_are_named_only_where_titles_name_them(titles: list[str | None], names: str) -> None:
    """An institution that was guessed would lend its authority to somebody else's text."""
    assert source_names([Citation(title=title, text="…") for title in titles]) == names


@pytest.mark.parametrize("width", [755, 500, 260])
def test_lineage_has_room_at_every_width(theme: Theme, width: int) -> None:
    """Five columns in a narrow panel would be unreadable: they go below each other."""
    block = LineageBlock(tuple(lineage_steps(details(segment_name="Segment o bardzo długiej nazwie " * 5))))
    across = laid_out(block, theme, 755).height
    drawing = laid_out(block, theme, width)
    assert (drawing.height > across + 60) is (width < 700)


def test_parts_that_cannot_be_read_are_named() -> None:
    """A hidden part that nobody names looks like a persona without it."""
    shown = broken_details()
    notices = of_kind(shown, NoticeBlock)
    assert len(notices) == 2
    assert all(
        part in notices[0].text for part in ("basic facts", "segment", "analysis of needs", "citations")
    )
    assert notices[1].button is not None
    assert notices[1].title == "Could not be fetched: focus-group responses"


def test_every_block_of_a_broken_persona_can_be_drawn_and_spoken(theme: Theme) -> None:
    """One wrong value must not close the whole persona."""
    for shown in (broken_details(), bare_details()):
        for block in overview_blocks(shown):
            assert laid_out(block, theme, 300).height > 0
            assert "None" not in block.spoken + block.copied + block.action_hint


def test_polish_ages_and_counts_have_their_forms(language: Callable[[LanguageCode], None]) -> None:
    """„31 lata” is how a program speaks that was not made for Poland."""
    language("pl")
    ages = {age: of_kind(details(age=age), FactGrid)[0].facts[1].value for age in (1, 22, 31)}
    assert ages == {1: "1 rok", 22: "22 lata", 31: "31 lat"}


@pytest.fixture
def tab(qtbot: QtBot, theme: Theme) -> OverviewTab:
    made = OverviewTab(theme)
    qtbot.addWidget(made)
    made.resize(820, 900)
    made.show()
    return made


@pytest.mark.parametrize(("place", "kind"), [(0, JobToBeDone), (1, PainPoint), (2, DesiredOutcome)])
def test_need_leads_to_its_place(qtbot: QtBot, tab: OverviewTab, place: int, kind: type[Need]) -> None:
    """The overview is a table of contents."""
    tab.show_details(details())
    index = tab.view.blocks.index(row_of(tab.view, NeedRow) + place)
    asked: list[object] = []
    tab.needs_requested.connect(asked.append)
    QTest.mouseClick(tab.view.viewport(), Qt.MouseButton.LeftButton, pos=tab.view.visualRect(index).center())
    assert len(asked) == 1
    assert isinstance(asked[0], kind)


def test_links_lead_to_insights_all_needs_and_another_try(qtbot: QtBot, tab: OverviewTab) -> None:
    """A way on from every section."""
    tab.show_details(details(fetched_responses=False))
    with qtbot.waitSignal(tab.insights_requested):
        tab.view.action_requested.emit(tab.view.blocks.row(row_of(tab.view, SegmentBlock)).block.action)
    with qtbot.waitSignal(tab.needs_requested) as asked:
        tab.view.action_requested.emit(ShowNeeds())
    assert asked.args == [None]
    with qtbot.waitSignal(tab.retry_requested):
        tab.view.action_requested.emit(tab.view.blocks.row(row_of(tab.view, NoticeBlock)).block.action)


def test_refresh_keeps_the_place_and_another_persona_starts_anew(qtbot: QtBot, tab: OverviewTab) -> None:
    """Reading goes on while the database answers."""
    tab.resize(820, 300)
    tab.show_details(details())
    tab.view.executeDelayedItemsLayout()
    bar = tab.view.verticalScrollBar()
    bar.setValue(150)
    tab.show_details(details(newer=1))
    tab.view.executeDelayedItemsLayout()
    assert bar.value() == 150
    tab.show_details(bare_details(details().persona.project_id))
    assert bar.value() == 0
