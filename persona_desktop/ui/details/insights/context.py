"""The left column of the insights tab: the RAG card with its parts, and the citations below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from persona_desktop.domain.details import PersonaDetails
from persona_desktop.domain.persona import Persona
from persona_desktop.domain.rag import GraphNode, RagContext
from persona_desktop.ui.details.block_model import Block
from persona_desktop.ui.details.insights.card_blocks import (
    AllNodesLink,
    BulletRow,
    CardBlock,
    CardHead,
    CardText,
    NodeRow,
    PartHeading,
)
from persona_desktop.ui.details.insights.citations import citation_blocks
from persona_desktop.ui.details.more_link import MOST_SHOWN
from persona_desktop.ui.translation import translate
from persona_desktop.ui.wording import number

DESCRIPTION, SOCIAL, CHARACTERISTICS = "description", "social", "characteristics"
INSIGHTS, NODES, GRAPH_TEXT, ORIGIN = "insights", "nodes", "graph_text", "origin"
ALL_PARTS = (DESCRIPTION, SOCIAL, CHARACTERISTICS, INSIGHTS, NODES, GRAPH_TEXT, ORIGIN)
CLOSED_AT_FIRST = frozenset({NODES, GRAPH_TEXT, ORIGIN})
SHOWN_NODES = 4
"""So many nodes of a part are shown before the person asks for all."""


@dataclass(frozen=True)
class OpenState:
    """What is open on the page. The parts hold for every persona, the rest for the one that is shown."""

    closed_parts: frozenset[str] = CLOSED_AT_FIRST
    whole_parts: frozenset[str] = frozenset()
    """Parts of which all nodes are shown."""
    nodes: frozenset[tuple[str, int]] = frozenset()
    citations: frozenset[int] = frozenset()
    citations_shown: int = MOST_SHOWN
    whole_log: bool = False

    def for_another_persona(self) -> OpenState:
        """Keep only what holds for every persona."""
        return OpenState(self.closed_parts)

    def toggling_part(self, part: str) -> OpenState:
        """Open a closed part, close an open one."""
        return replace(self, closed_parts=self.closed_parts ^ {part})

    def with_all_parts(self, *, opened: bool) -> OpenState:
        """Open or close all parts."""
        return replace(self, closed_parts=frozenset() if opened else frozenset(ALL_PARTS))


@dataclass(frozen=True)
class _Part:
    """A part of the card that has something to show."""

    name: str
    title: str
    rows: Sequence[CardBlock]
    trailing: str = field(default="")


def context_blocks(details: PersonaDetails, state: OpenState) -> list[Block]:
    """Return the RAG card and the citations of a persona."""
    persona = details.persona
    parts = list(_parts(persona, state))
    any_open = any(part.name not in state.closed_parts for part in parts)
    card: list[CardBlock] = [CardHead(persona.segment, any_open, bool(parts))]
    for part in parts:
        is_open = part.name not in state.closed_parts
        card.append(PartHeading(part.name, part.title, is_open, part.trailing))
        if is_open:
            card.extend(part.rows)
    if not parts:
        card.append(CardText(nothing_stored(persona), colour="text2"))
    card[-1] = replace(card[-1], edge="bottom")
    return [*card, *citation_blocks(persona.citations, state.citations, most=state.citations_shown)]


def nothing_stored(persona: Persona) -> str:
    """Return why the card has no parts."""
    if persona.rag_context_used:
        return translate("RagCard", "This persona was composed with RAG context, but none of it is stored.")
    return translate("RagCard", "No RAG context is stored for this persona.")


def _parts(persona: Persona, state: OpenState) -> Iterator[_Part]:
    rag = persona.rag or RagContext()
    segment = persona.segment
    description = (segment.description if segment else None) or rag.description
    if description:
        yield _Part(DESCRIPTION, translate("RagCard", "Segment description"), [CardText(description)])
    social = (segment.social_context if segment else None) or rag.social_context
    if social:
        yield _Part(SOCIAL, translate("RagCard", "Social context"), [CardText(social)])
    if rag.characteristics:
        title = translate("RagCard", "Characteristics of the segment")
        count = len(rag.characteristics)
        rows = [BulletRow(text, place == count) for place, text in enumerate(rag.characteristics, 1)]
        yield _Part(CHARACTERISTICS, title, rows)
    if rag.insights:
        yield _nodes_part(INSIGHTS, translate("RagCard", "Connections in the graph"), rag.insights, state)
    if rag.nodes:
        yield _nodes_part(NODES, translate("RagCard", "Graph nodes found by the search"), rag.nodes, state)
    if rag.graph_context:
        title = translate("RagCard", "Context from the graph")
        yield _Part(GRAPH_TEXT, title, [CardText(rag.graph_context, role="smallp", colour="text2")])
    origin = list(_origin_rows(rag))
    if origin:
        yield _Part(ORIGIN, translate("RagCard", "How the persona was made"), origin)


def _nodes_part(name: str, title: str, nodes: Sequence[GraphNode], state: OpenState) -> _Part:
    whole = name in state.whole_parts or len(nodes) <= SHOWN_NODES + 1
    shown = nodes if whole else nodes[:SHOWN_NODES]
    rows: list[CardBlock] = [
        NodeRow(node, name, place, (name, place) in state.nodes, whole and place + 1 == len(shown))
        for place, node in enumerate(shown)
    ]
    if whole:
        return _Part(name, title, rows, number(len(nodes)))
    rows.append(AllNodesLink(name, len(nodes)))
    text = translate("RagCard", "{shown} of {total}")
    return _Part(name, title, rows, text.format(shown=len(shown), total=len(nodes)))


def _origin_rows(rag: RagContext) -> Iterator[CardText]:
    if rag.brief:
        yield CardText(rag.brief, translate("RagCard", "Brief"))
    if rag.allocation_reasoning:
        yield CardText(rag.allocation_reasoning, translate("RagCard", "Why this segment"))
    if rag.overall_context:
        yield CardText(rag.overall_context, translate("RagCard", "Overall context"))
    if rag.demographics:
        shares = "\n".join(f"{share.name}: {share.value}" for share in rag.demographics)
        yield CardText(shares, translate("RagCard", "Demographics"))
    if rag.query:
        yield CardText(rag.query, translate("RagCard", "Search query"))
    search = [] if rag.search_type is None else [rag.search_type]
    if rag.result_count is not None:
        search.append(translate("RagCard", "%n results", n=rag.result_count))
    if search:
        yield CardText(", ".join(search), translate("RagCard", "Search"))
    if rag.context_preview:
        yield CardText(
            rag.context_preview, translate("RagCard", "Beginning of the context"), "smallp", "text2"
        )
