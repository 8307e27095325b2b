"""The RAG card: where a persona came from, part by part, in both vocabularies of the database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from persona_desktop.domain.details import PersonaDetails
from persona_desktop.ui.details.block_model import Block
from persona_desktop.ui.details.insights.card_blocks import (
    AllNodesLink,
    BulletRow,
    CardHead,
    CardText,
    NodeRow,
    PartHeading,
    ShowAllNodes,
    ToggleAll,
    ToggleNode,
    TogglePart,
)
from persona_desktop.ui.details.insights.context import (
    ALL_PARTS,
    CLOSED_AT_FIRST,
    DESCRIPTION,
    INSIGHTS,
    NODES,
    ORIGIN,
    SHOWN_NODES,
    OpenState,
    context_blocks,
)
from persona_desktop.ui.details.insights.graph_words import confidence_word, kind_word
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import LanguageCode
from tests.support.blocks import laid_out, of_kind, painted, spoken
from tests.support.details import details_of
from tests.support.pixels import shows

ALL_OPEN = OpenState().with_all_parts(opened=True)
POLISH_NODE = {
    "type": "Wskaznik",
    "streszczenie": "Mediana wynagrodzeń",
    "kluczowe_fakty": "Powyżej mediany",
    "skala": "38%",
    "pewnosc": "wysoka",
    "okres_czasu": "2024",
}
ENGLISH_NODE = {
    "type": "Indicator",
    "summary": "Mediana wynagrodzeń",
    "key_facts": "Powyżej mediany",
    "magnitude": "38%",
    "confidence_level": "high",
    "time_period": "2024",
}
INSIGHT = {
    "type": "Trend",
    "summary": "Praca hybrydowa",
    "magnitude": "41%",
    "confidence": "medium",
    "time_period": "2023–2024",
    "source": "GUS",
    "why_matters": "Zmienia sposób pokazywania wyników",
}


def persona(*, rag: Any = None, **columns: Any) -> PersonaDetails:
    return details_of({"rag_context_details": rag, **columns})


def rich() -> PersonaDetails:
    """Return a persona whose card has every part."""
    return persona(
        segment_id="seg_a",
        segment_name="Młodzi",
        rag={
            "search_type": "hybrid",
            "num_results": 5,
            "query": "młodzi pracownicy",
            "context_preview": "Początek",
            "graph_context": "Tekst z grafu",
            "graph_nodes": [POLISH_NODE],
            "orchestration_reasoning": {
                "brief": "# Brief\n**pogrubienie**",
                "segment_description": "Osoby w wieku 25–34 lat",
                "segment_social_context": "Wysoka presja",
                "segment_characteristics": ["praca hybrydowa", "cele kwartalne"],
                "graph_insights": [INSIGHT],
                "demographics": {"wiek": "25–34", "miasto": {"udział": 0.4}},
                "overall_context": "Rynek pracy",
                "allocation_reasoning": "Najliczniejszy",
            },
        },
    )


def blocks_of(details: PersonaDetails, state: OpenState = ALL_OPEN) -> list[Block]:
    return context_blocks(details, state)


def texts(blocks: list[Block]) -> dict[str, str]:
    return {block.label: block.text for block in of_kind(blocks, CardText)}


def test_every_part_is_shown_under_its_heading() -> None:
    """Segment description and social context first, as the specification asks; the technical parts last."""
    blocks = blocks_of(rich())
    assert [heading.title for heading in of_kind(blocks, PartHeading)] == [
        "Segment description",
        "Social context",
        "Characteristics of the segment",
        "Connections in the graph",
        "Graph nodes found by the search",
        "Context from the graph",
        "How the persona was made",
    ]
    assert [block.text for block in of_kind(blocks, BulletRow)] == ["praca hybrydowa", "cele kwartalne"]
    assert texts(blocks) == {
        "": "Tekst z grafu",
        "Brief": "# Brief\n**pogrubienie**",
        "Why this segment": "Najliczniejszy",
        "Overall context": "Rynek pracy",
        "Demographics": "wiek: 25–34\nmiasto: udział: 0.4",
        "Search query": "młodzi pracownicy",
        "Search": "hybrid, 5 results",
        "Beginning of the context": "Początek",
    }


def test_polish_headings_are_those_of_the_design(language: Callable[[LanguageCode], None]) -> None:
    """The words in the pictures."""
    language("pl")
    blocks = blocks_of(rich())
    titles = [heading.title for heading in of_kind(blocks, PartHeading)]
    assert titles[:2] == ["Opis segmentu", "Kontekst społeczny"]
    assert titles[3] == "Powiązania w grafie"
    assert titles[-1] == "Jak powstała persona"
    assert blocks[0].spoken == "Kontekst RAG. segment Młodzi. seg_a"
    assert blocks[0].action_hint == "Zwiń"


def test_technical_parts_are_closed_at_first() -> None:
    """A marketer reads the segment; the search behind it is there for who asks."""
    headings = of_kind(blocks_of(rich(), OpenState()), PartHeading)
    assert {heading.part for heading in headings if not heading.is_open} == CLOSED_AT_FIRST
    assert headings[0].spoken == "Segment description, expanded"
    assert headings[0].action_hint == "Collapse"
    assert headings[-1].spoken == "How the persona was made, collapsed"
    assert headings[-1].action_hint == "Expand"
    assert headings[0].copied == "Segment description"


def test_part_opens_and_closes() -> None:
    """Each heading toggles its own part."""
    state = OpenState().toggling_part(DESCRIPTION)
    blocks = blocks_of(rich(), state)
    assert "Osoby w wieku" not in spoken(blocks)
    assert of_kind(blocks, PartHeading)[0].action == TogglePart(DESCRIPTION)
    assert "Osoby w wieku" in spoken(blocks_of(rich(), state.toggling_part(DESCRIPTION)))


def test_head_opens_and_closes_all(theme: Theme) -> None:
    """One click for a long card."""
    closed = blocks_of(rich(), OpenState().with_all_parts(opened=False))
    assert [type(block) for block in closed] == [CardHead, *[PartHeading] * len(ALL_PARTS)]
    head = closed[0]
    assert head.action == ToggleAll(True)
    assert head.action_hint == "Expand"
    assert blocks_of(rich())[0].action == ToggleAll(False)
    assert laid_out(head, theme, 425).hotspots[0].action == ToggleAll(True)


@pytest.mark.parametrize("node", [POLISH_NODE, ENGLISH_NODE])
def test_nodes_are_read_in_both_vocabularies(node: dict[str, str]) -> None:
    """Older personas keep their English keys and must not look empty."""
    [row] = of_kind(blocks_of(persona(rag={"graph_nodes": [node]})), NodeRow)
    assert row.spoken == (
        "Mediana wynagrodzeń. indicator. Key facts: Powyżej mediany. Magnitude: 38%. Confidence: high. Period: 2024"
    )


def test_insight_says_why_it_matters() -> None:
    """The orchestration's reasons are the point of an insight."""
    [row] = of_kind(
        blocks_of(persona(rag={"orchestration_reasoning": {"graph_insights": [INSIGHT]}})), NodeRow
    )
    assert row.spoken.endswith(
        "Confidence: medium. Period: 2023–2024. Source: GUS. Why it matters: Zmienia sposób pokazywania wyników"
    )


@pytest.mark.parametrize(
    ("node", "said"),
    [
        ({"streszczenie": "Samo streszczenie"}, "Samo streszczenie"),
        ({"kluczowe_fakty": "Same fakty", "type": None}, "Same fakty"),
        ({"summary": "x", "type": "Postawa", "pewnosc": "50/50"}, "x. Postawa. Confidence: 50/50"),
        ({"summary": "x", "key_facts": ["a", "b"]}, "x. Key facts: a; b"),
    ],
)
def test_any_value_of_a_node_may_be_missing(theme: Theme, node: dict[str, Any], said: str) -> None:
    """Null is allowed everywhere in the graph."""
    [row] = of_kind(blocks_of(persona(rag={"graph_nodes": [node]})), NodeRow)
    assert row.spoken == said
    assert painted(row, theme, 425).height() > 0


def test_node_opens_only_if_there_is_more(theme: Theme) -> None:
    """A pointing hand that leads nowhere is a broken promise."""
    details = persona(rag={"graph_nodes": [{"summary": "x"}, POLISH_NODE]})
    bare, whole = of_kind(blocks_of(details), NodeRow)
    assert bare.action is None
    assert bare.action_hint == ""
    assert laid_out(bare, theme, 425).hotspots == []
    assert whole.action == ToggleNode(NODES, 1)
    assert whole.action_hint == "Expand"
    opened = of_kind(blocks_of(details, replace(ALL_OPEN, nodes=frozenset({(NODES, 1)}))), NodeRow)[1]
    assert opened.action_hint == "Collapse"
    assert laid_out(opened, theme, 425).height > laid_out(whole, theme, 425).height


def test_long_summary_is_cut_and_told_by_its_tool_tip(theme: Theme) -> None:
    """Two lines at first; the whole of it on hovering and on opening."""
    [row] = of_kind(
        blocks_of(persona(rag={"graph_nodes": [POLISH_NODE | {"streszczenie": "Długie " * 40}]})), NodeRow
    )
    assert laid_out(row, theme, 425).hotspots[0].tip.startswith("Długie Długie")
    assert laid_out(replace(row, is_open=True), theme, 425).hotspots[0].tip == ""


def test_long_kind_pushes_the_next_row_down(theme: Theme) -> None:
    """A kind in unusual words must not run into the heading below."""
    [row] = of_kind(blocks_of(persona(rag={"graph_nodes": [{"summary": "x", "type": "nietypowy rodzaj węzła " * 3}]})), NodeRow)  # fmt: skip
    short = replace(row, node=row.node.model_copy(update={"kind": "trend"}))
    assert laid_out(row, theme, 425).height > laid_out(short, theme, 425).height


@pytest.mark.parametrize(("count", "shown"), [(1, 1), (4, 4), (5, 5), (6, 4), (11, 4)])
def test_few_nodes_are_shown_at_first(theme: Theme, count: int, shown: int) -> None:
    """Four of eleven, as in the design, and the way to the rest."""
    insights = [INSIGHT | {"summary": f"numer {number}"} for number in range(count)]
    details = persona(rag={"orchestration_reasoning": {"graph_insights": insights}})
    blocks = blocks_of(details)
    assert len(of_kind(blocks, NodeRow)) == shown
    [heading] = of_kind(blocks, PartHeading)
    links = of_kind(blocks, AllNodesLink)
    if shown == count:
        assert heading.spoken == f"Connections in the graph, {count}, expanded"
        assert links == []
        return
    assert heading.trailing == f"{SHOWN_NODES} of {count}"
    [link] = links
    assert (link.spoken, link.copied, link.action) == (f"Show all {count}", "", ShowAllNodes(INSIGHTS))
    assert link.action_hint == link.spoken
    assert laid_out(link, theme, 425).hotspots[0].action == link.action
    whole = blocks_of(details, replace(ALL_OPEN, whole_parts=frozenset({INSIGHTS})))
    assert len(of_kind(whole, NodeRow)) == count


@pytest.mark.parametrize(
    ("stored", "polish"),
    [
        ("Wskaznik", "wskaźnik"),
        ("Wskaźnik", "wskaźnik"),
        ("Obserwacja", "obserwacja"),
        ("insight", "obserwacja"),
        ("Trend", "trend"),
        ("Demografia", "demografia"),
        ("Przyczyna", "Przyczyna"),
    ],
)
def test_kinds_have_words_in_both_languages(
    language: Callable[[LanguageCode], None], stored: str, polish: str
) -> None:
    """The four kinds of the graph are translated, others pass through."""
    language("pl")
    assert kind_word(stored) == polish


@pytest.mark.parametrize(
    ("stored", "polish"), [("high", "wysoka"), ("średni", "średnia"), ("niska", "niska"), ("0.7", "0.7")]
)
def test_confidence_has_words_in_both_languages(
    language: Callable[[LanguageCode], None], stored: str, polish: str
) -> None:
    """Known words are translated, others pass through."""
    language("pl")
    assert confidence_word(stored) == polish


@pytest.mark.parametrize(
    ("used", "said"),
    [
        (False, "No RAG context is stored for this persona."),
        (True, "This persona was composed with RAG context, but none of it is stored."),
    ],
)
@pytest.mark.parametrize("rag", [None, {}])
def test_missing_context_is_said(theme: Theme, used: bool, said: str, rag: Any) -> None:
    """An empty card would look like a failure; why it is empty depends."""
    blocks = blocks_of(persona(rag=rag, rag_context_used=used))
    assert [block.spoken for block in blocks] == ["RAG context", said]
    assert blocks[0].action is None
    assert blocks[0].action_hint == ""
    assert laid_out(blocks[0], theme, 425).hotspots == []


def test_contradicting_segments_are_visible(theme: Theme) -> None:
    """A conflict is shown, never resolved silently."""
    details = persona(
        segment_id="seg_a",
        segment_name="Młodzi",
        rag={"segment_name": "Starsi", "orchestration_reasoning": {"segment_id": "seg_b"}},
    )
    head = blocks_of(details)[0]
    assert head.spoken == (
        "RAG context. segment Młodzi. seg_a. "
        "Contradiction: the persona’s segment is Młodzi, its RAG data say Starsi. "
        "Contradiction: the persona’s column says seg_a, its RAG data say seg_b"
    )
    assert shows(painted(head, theme, 425), theme.colour("md"))


@pytest.mark.parametrize(
    ("name", "identifier"),
    [("Młodzi", "seg_a"), ("Młodzi", None), (None, "seg_a"), ("Bardzo długa nazwa segmentu " * 3, "seg_a")],
)
def test_segment_may_have_a_name_or_an_identifier_alone(
    theme: Theme, name: str | None, identifier: str | None
) -> None:
    """Rows from before segments had both."""
    head = blocks_of(persona(segment_name=name, segment_id=identifier))[0]
    shown = (name or identifier or "").strip()
    assert head.spoken.startswith(f"RAG context. segment {shown}")
    assert painted(head, theme, 425) != painted(blocks_of(persona())[0], theme, 425)


def test_card_ends_with_its_last_row(theme: Theme) -> None:
    """The frame is closed by whatever stands last, and no empty row is left for the keyboard to stop at."""
    everything = (rich(), ALL_OPEN), (rich(), OpenState()), (persona(), ALL_OPEN)
    for details, state in everything:
        blocks = blocks_of(details, state)
        edges = [getattr(block, "edge", None) for block in blocks]
        assert edges[0] == "top"
        assert edges[-1] == "bottom"
        assert set(edges[1:-1]) <= {"middle"}
        assert all(block.spoken for block in blocks)
        image = painted(blocks[-1], theme, 425)
        assert image.pixelColor(212, image.height() - 1) == theme.colour("line")


@pytest.mark.parametrize("kind", [PartHeading, CardText, BulletRow, NodeRow, AllNodesLink, CardHead])
def test_last_row_keeps_its_distance_from_the_edge(theme: Theme, kind: type[Any]) -> None:
    """Any row can be the last one."""
    many = [INSIGHT] * 8
    details = persona(
        rag={
            "orchestration_reasoning": {
                "graph_insights": many,
                "segment_characteristics": ["a"],
                "segment_description": "b",
            }
        }
    )
    block = next(block for block in blocks_of(details) if isinstance(block, kind))
    middle, last = replace(block, edge="middle"), replace(block, edge="bottom")
    assert laid_out(last, theme, 425).height > laid_out(middle, theme, 425).height


def test_open_parts_hold_for_every_persona_but_open_entries_do_not() -> None:
    """A habit of reading is kept; a place in one persona means nothing in the next."""
    state = replace(
        OpenState().toggling_part(ORIGIN),
        whole_parts=frozenset({NODES}),
        nodes=frozenset({(NODES, 0)}),
        citations=frozenset({1}),
        whole_log=True,
    )
    assert state.for_another_persona() == OpenState(CLOSED_AT_FIRST - {ORIGIN})


@pytest.mark.parametrize(
    "hostile", ["<b>x</b> & <img src=x onerror=alert(1)>", "\u202eabc", "مرحبا", "słowo" * 200, "🙂 " * 80]
)
def test_hostile_texts_are_plain_text(theme: Theme, hostile: str) -> None:
    """What a search found is data, whatever it looks like."""
    rag = {
        "query": hostile,
        "graph_nodes": [dict.fromkeys(POLISH_NODE, hostile)],
        "orchestration_reasoning": {
            "segment_description": hostile,
            "segment_characteristics": [hostile],
            "brief": hostile,
        },
    }
    state = replace(ALL_OPEN, nodes=frozenset({(NODES, 0)}))
    blocks = blocks_of(persona(rag=rag, segment_name=hostile, segment_id=hostile), state)
    assert spoken(blocks).count(hostile.strip()) >= 8
    for block in blocks:
        assert painted(block, theme, 425).height() > 0
