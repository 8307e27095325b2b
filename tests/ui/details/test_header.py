"""The head of the panel: it says at once whose details are coming, from the row of the list alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.domain.persona_summary import NeedsState
from persona_desktop.ui.details.header import HeaderFacts, PanelHeader, _Origin
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.chip import Chip
from persona_desktop.ui.widgets.icon import Icon
from persona_desktop.ui.widgets.skeleton import Skeleton
from tests.support.people import person
from tests.ui.details.persona_samples import bare_details, broken_details, details


@pytest.fixture
def ground(qtbot: QtBot) -> QWidget:
    ground = QWidget()
    qtbot.addWidget(ground)
    return ground


@pytest.fixture
def header(ground: QWidget, theme: Theme) -> PanelHeader:
    """A header in a column, as it stands in the panel."""
    column = QVBoxLayout(ground)
    column.setContentsMargins(0, 0, 0, 0)
    made = PanelHeader(theme)
    column.addWidget(made)
    column.addWidget(QWidget(), 1)
    ground.resize(820, 400)
    ground.show()
    return made


def badge_of(header: PanelHeader) -> Chip:
    [badge] = header.findChildren(Chip)
    return badge


def test_row_of_the_list_and_details_give_the_same_head_but_for_the_origin() -> None:
    """The head must not change before a person's eyes when the details arrive; a row cannot tell the origin."""
    shown = details(newer=2)
    row = replace(
        person(), needs_state=NeedsState.OUTDATED, newer_responses=2, created_at=shown.persona.created_at
    )
    early, whole = HeaderFacts.of_summary(row), HeaderFacts.of_details(shown)
    assert early.origin == ""
    assert replace(early, is_generated=whole.is_generated) == whole


@pytest.mark.parametrize(
    ("stored", "origin"),
    [
        ({}, "AI-generated, 2 Oct 2026"),
        ({"rag_context_details": None, "rag_citations": None}, "AI-generated, 2 Oct 2026"),
        ({"rag_context_used": False, "rag_citations": None}, "AI-generated, 2 Oct 2026"),
        ({"rag_context_used": False, "rag_context_details": None}, "AI-generated, 2 Oct 2026"),
        (
            {"rag_context_used": False, "rag_context_details": None, "rag_citations": None},
            "Added 2 Oct 2026",
        ),
    ],
    ids=["everything", "flag", "context", "citations", "nothing"],
)
def test_only_a_persona_that_shows_it_is_called_generated(
    header: PanelHeader, stored: dict[str, Any], origin: str
) -> None:
    """Nothing in an imported table says that a model wrote it, and its date is the day of the import."""
    facts = HeaderFacts.of_details(details(**stored))
    assert facts.origin == origin
    header.show_facts(facts)
    assert header.accessibleName().endswith(origin)
    [icon] = header.findChildren(Icon)
    assert icon.isVisible() == origin.startswith("AI")


def test_the_origin_is_cut_where_the_header_is_narrow(ground: QWidget, header: PanelHeader) -> None:
    """It is placed by hand: nobody else narrows it."""
    header.show_facts(HeaderFacts.of_details(details()))
    [origin] = header.findChildren(_Origin)
    for width in (820, 260, 820):
        ground.resize(width, 400)
        QApplication.processEvents()
        assert origin._text.width() == origin.width() - origin._text.x()


@pytest.mark.parametrize("width", range(300, 840, 20))
def test_the_origin_that_comes_later_moves_nothing(ground: QWidget, header: PanelHeader, width: int) -> None:
    """The page below must not jump when the details arrive."""
    ground.resize(QSize(width, 400))
    shown = details(newer=2)
    plain = details(newer=2, rag_context_used=False, rag_context_details=None, rag_citations=None)
    row = replace(
        person(), needs_state=NeedsState.OUTDATED, newer_responses=2, created_at=shown.persona.created_at
    )
    heights = set()
    for facts in (HeaderFacts.of_summary(row), HeaderFacts.of_details(shown), HeaderFacts.of_details(plain)):
        header.show_facts(facts)
        header.settle()
        heights.add(
            header.heightForWidth(width) if header.hasHeightForWidth() else header.sizeHint().height()
        )
    assert len(heights) == 1


def test_head_names_age_work_and_town() -> None:
    """Who is it?"""
    facts = HeaderFacts.of_details(details())
    assert facts.name == "Magdalena Wrońska"
    assert facts.facts == "31 years · Kierowniczka marketingu · Wrocław"
    assert facts.origin == "AI-generated, 2 Oct 2026"
    assert facts.exact_origin == "2 October 2026, 10:00:00"
    assert facts.outdated_text == ""


def test_missing_facts_are_left_out() -> None:
    """„None · None” would be read as a defect; a date of 1970 as a fact."""
    assert HeaderFacts.of_details(details(age=None, location=None)).facts == "Kierowniczka marketingu"
    for shown in (bare_details(), broken_details()):
        facts = HeaderFacts.of_details(shown)
        assert facts.name.startswith("Persona ")
        assert facts.facts == ""
        assert facts.origin == ""
        assert replace(facts, is_generated=True).origin == "AI-generated"
        assert facts.exact_origin == ""


def test_badge_says_how_many_responses_are_newer(header: PanelHeader) -> None:
    """One new answer is another matter than thirty."""
    header.show_facts(HeaderFacts.of_details(details(newer=2)))
    assert badge_of(header).text() == "Needs outdated · 2"
    assert badge_of(header).toolTip() == "2 new responses in focus groups since the analysis"
    assert badge_of(header).isVisible()
    header.set_badge_wanted(False)
    assert not badge_of(header).isVisible()
    header.set_badge_wanted(True)
    header.show_facts(HeaderFacts.of_details(details()))
    assert not badge_of(header).isVisible()


def test_grey_shapes_stand_for_an_unknown_persona(header: PanelHeader) -> None:
    """The name of the persona before would be a lie."""
    [shapes] = header.findChildren(Skeleton)
    assert shapes.isVisible()
    header.show_facts(HeaderFacts.of_summary(person()))
    assert not shapes.isVisible()
    assert header.accessibleName().startswith("Magdalena Wrońska, 31 years")
    header.show_facts(None)
    assert shapes.isVisible()
    assert header.accessibleName() == ""
    assert shapes.size() == header.size()


def test_segment_stands_beside_its_dot_or_not_at_all(header: PanelHeader) -> None:
    """A lonely dot means nothing."""
    header.show_facts(HeaderFacts.of_details(details()))
    with_segment = header.grab().toImage()
    header.show_facts(
        HeaderFacts.of_details(details(segment_id=None, segment_name=None, rag_context_details=None))
    )
    assert header.grab().toImage() != with_segment


@pytest.mark.parametrize(("width", "rows"), [(820, 1), (500, 2), (340, 3)])
def test_badges_take_another_row_where_they_do_not_fit(
    qtbot: QtBot, ground: QWidget, header: PanelHeader, width: int, rows: int
) -> None:
    """In a narrow panel nothing may be cut off or squeezed."""
    header.show_facts(HeaderFacts.of_details(details(newer=2)))
    ground.resize(QSize(width, 400))
    qtbot.waitUntil(lambda: header.height() == 99 + (rows - 1) * 26)
    assert header.width() == width
    ground.resize(QSize(820, 400))
    qtbot.waitUntil(lambda: header.height() == 99)


def test_dark_theme_is_painted(qtbot: QtBot, header: PanelHeader, theme: Theme) -> None:
    """A head that keeps the colours of the day blinds at night."""
    header.show_facts(HeaderFacts.of_details(details()))
    light = header.grab().toImage()
    theme.set_mode("dark")
    assert header.grab().toImage() != light
