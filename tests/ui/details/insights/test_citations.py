"""Citations in both shapes of the database, with the raw score of the search."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from persona_desktop.domain.rag_reading import read_citations
from persona_desktop.ui.details.insights.citations import (
    CitationRow,
    CitationTitle,
    ToggleCitation,
    citation_blocks,
)
from persona_desktop.ui.details.more_link import MOST_SHOWN, MoreLink
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import LanguageCode
from tests.support.blocks import laid_out, of_kind, painted

CURRENT = {
    "document_title": "Struktura wynagrodzeń, 2024 · GUS · s. 48",
    "chunk_text": "Mediana wynagrodzeń w marketingu.",
    "relevance_score": 0.91,
}
OLDER = {
    "text": "Praca hybrydowa w usługach.",
    "score": 0.58,
    "metadata": {"title": "Raport", "doc_id": "doc-7", "country": "Poland", "chunk_index": 4},
}


def rows_of(*stored: Any, opened: set[int] | None = None) -> list[CitationRow]:
    citations, _ = read_citations(list(stored))
    return of_kind(citation_blocks(citations, opened or set()), CitationRow)


def test_current_shape_shows_title_origin_score_and_text() -> None:
    """What the model was given, and where it came from."""
    [row] = rows_of(CURRENT)
    assert row.spoken == (
        "Citation 1. Struktura wynagrodzeń, 2024. GUS · s. 48. relevance 0.91. Mediana wynagrodzeń w marketingu."
    )
    assert row.copied == (
        "Struktura wynagrodzeń, 2024 · GUS · s. 48 · relevance 0.91\nMediana wynagrodzeń w marketingu."
    )


def test_older_shape_shows_the_same() -> None:
    """Personas from before October keep their citations."""
    [row] = rows_of(OLDER)
    assert row.spoken == (
        "Citation 1. Raport. Poland · doc-7 · #4. relevance 0.58. Praca hybrydowa w usługach."
    )


@pytest.mark.parametrize(
    ("score", "text"), [(-0.42, "−0.42"), (0, "0.00"), (1.5, "1.50"), (1234.5, "1,234.50")]
)
def test_raw_scores_are_shown_as_they_are(score: float, text: str) -> None:
    """A search's score may be negative or above 1; a percentage would be a lie."""
    assert f"relevance {text}" in rows_of(CURRENT | {"relevance_score": score})[0].spoken


def test_polish_scores_have_a_comma(language: Callable[[LanguageCode], None]) -> None:
    """„trafność 0,91”, as in the design."""
    language("pl")
    assert "trafność 0,91" in rows_of(CURRENT)[0].spoken
    assert "trafność −0,42" in rows_of(CURRENT | {"relevance_score": -0.42})[0].spoken


def test_heading_says_what_the_score_is(theme: Theme) -> None:
    """Compared across personas, a raw score misleads."""
    citations, _ = read_citations([CURRENT, OLDER])
    [title] = of_kind(citation_blocks(citations, set()), CitationTitle)
    assert title.spoken == (
        "Citations, 2. Relevance is the raw score of the search; it compares only within one persona."
    )
    assert laid_out(title, theme, 425).height > laid_out(CitationTitle(2, False), theme, 425).height
    assert CitationTitle(2, False).spoken == "Citations, 2"


def test_no_score_means_no_number(theme: Theme) -> None:
    """A missing score is not zero."""
    [row] = rows_of({"chunk_text": "tekst", "document_title": "Raport"})
    assert row.spoken == "Citation 1. Raport. tekst"
    assert laid_out(row, theme, 425).hotspots == []


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        (None, "Document without a title"),
        ("", "Document without a title"),
        ("Raport", "Raport"),
        (" · GUS", "· GUS"),
        ("A · B · C", "A. B · C"),
    ],
)
def test_title_is_divided_at_its_first_dot(title: str | None, shown: str) -> None:
    """The title in one line, institution and page in the next; nothing is lost."""
    [row] = rows_of({"chunk_text": "tekst", "document_title": title})
    assert row.spoken == f"Citation 1. {shown}. tekst"


def test_long_text_is_cut_until_it_is_opened(theme: Theme) -> None:
    """Six passages must fit a screen; each can be read whole."""
    long = CURRENT | {"chunk_text": "Bardzo długi fragment dokumentu źródłowego. " * 20}
    closed, opened = rows_of(long)[0], rows_of(long, opened={1})[0]
    assert closed.action == opened.action == ToggleCitation(1)
    assert (closed.action_hint, opened.action_hint) == ("Show more", "Show less")
    assert laid_out(closed, theme, 425).height < laid_out(opened, theme, 425).height
    assert [spot.action for spot in laid_out(closed, theme, 425).hotspots if spot.action] == [
        ToggleCitation(1)
    ]
    short = laid_out(rows_of(CURRENT)[0], theme, 425)
    assert [spot.action for spot in short.hotspots if spot.action] == [], "nothing more to show"


def test_persona_without_citations_has_no_such_section() -> None:
    """An empty heading would look like something lost."""
    assert list(citation_blocks((), set())) == []


@pytest.mark.parametrize(
    "hostile", ["<b>x</b> & <img src=x>", "\u202eabc", "مرحبا", "słowo" * 200, "🙂 " * 80, "a\x00b"]
)
def test_hostile_texts_are_plain_text(theme: Theme, hostile: str) -> None:
    """A document is data, whatever it looks like."""
    [row] = rows_of({"document_title": hostile, "chunk_text": hostile, "relevance_score": 1})
    assert hostile.replace("\x00", "").strip() in row.spoken
    assert painted(row, theme, 425).height() > 0


def test_absurdly_many_citations_are_shown_when_asked_for() -> None:
    """Laying out hundreds would hold the window up."""
    citations, _ = read_citations([CURRENT] * 200)
    blocks = list(citation_blocks(citations, set(), most=MOST_SHOWN))
    assert len(of_kind(blocks, CitationRow)) == MOST_SHOWN
    assert of_kind(blocks, MoreLink)[0].rest == 160
    assert len(of_kind(citation_blocks(citations, set()), CitationRow)) == 200
    few = list(citation_blocks(citations[:3], set(), most=MOST_SHOWN))
    assert of_kind(few, MoreLink) == []
