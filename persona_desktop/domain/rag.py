"""Where a persona came from: documents, graph nodes and the reasoning that composed it."""

from __future__ import annotations

from persona_desktop.domain.needs import FrozenModel


class GraphNode(FrozenModel):
    """A node of the knowledge graph, read from either vocabulary (``streszczenie`` or the older ``summary``)."""

    kind: str | None = None
    summary: str | None = None
    key_facts: str | None = None
    magnitude: str | None = None
    confidence: str | None = None
    period: str | None = None
    source: str | None = None
    why_matters: str | None = None
    """Only an insight chosen by the orchestration says why it matters."""


class NamedShare(FrozenModel):
    """One entry of the orchestration's demographics, as text for display."""

    name: str
    value: str


class RagContext(FrozenModel):
    """The context that composed the persona; every part may be missing."""

    description: str | None = None
    social_context: str | None = None
    characteristics: tuple[str, ...] = ()
    insights: tuple[GraphNode, ...] = ()
    """Insights chosen by the orchestration."""
    nodes: tuple[GraphNode, ...] = ()
    """Nodes that the search returned."""
    graph_context: str | None = None
    brief: str | None = None
    """Markdown of the orchestration; shown as plain text."""
    allocation_reasoning: str | None = None
    overall_context: str | None = None
    demographics: tuple[NamedShare, ...] = ()
    query: str | None = None
    search_type: str | None = None
    result_count: int | None = None
    context_preview: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing here can be shown."""
        return self == RagContext()


class Citation(FrozenModel):
    """A passage that was given to the model when it composed the persona."""

    title: str | None = None
    text: str
    relevance: float | None = None
    """The search's raw score: may be negative or above 1, comparable only within one persona."""
    source: str | None = None
    """What older citations say of their origin: country, document, chunk."""
