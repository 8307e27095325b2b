"""Reading stored RAG details, graph nodes and citations, in the current and the older vocabulary."""

from __future__ import annotations

import json
from collections.abc import Mapping

from persona_desktop.domain.rag import Citation, GraphNode, NamedShare, RagContext
from persona_desktop.domain.reading import PartProblem, PersonaPart, TolerantReader

_MAXIMUM_COUNT = 10_000_000


def read_rag(value: object) -> tuple[RagContext | None, tuple[PartProblem, ...]]:
    """Read ``rag_context_details``; null and ``{}`` mean that there are none."""
    reader = TolerantReader(PersonaPart.RAG)
    graph = TolerantReader(PersonaPart.GRAPH)
    stored = reader.mapping(value, "rag_context_details")
    if not stored:
        return None, tuple(reader.problems)
    reasoning = reader.mapping(stored.get("orchestration_reasoning"), "orchestration_reasoning") or {}
    count = reader.number(stored.get("num_results"), "num_results", 0, _MAXIMUM_COUNT)
    context = RagContext(
        description=_first_text(reader, "segment_description", reasoning, stored),
        social_context=_first_text(reader, "segment_social_context", reasoning, stored),
        characteristics=reader.texts(reasoning.get("segment_characteristics"), "segment_characteristics"),
        insights=tuple(
            graph.each(reasoning.get("graph_insights"), "graph_insights", _GraphNodeReader(graph))
        ),
        nodes=tuple(graph.each(stored.get("graph_nodes"), "graph_nodes", _GraphNodeReader(graph))),
        graph_context=graph.text(stored.get("graph_context"), "graph_context"),
        brief=reader.text(reasoning.get("brief"), "brief"),
        allocation_reasoning=reader.text(reasoning.get("allocation_reasoning"), "allocation_reasoning"),
        overall_context=reader.text(reasoning.get("overall_context"), "overall_context"),
        demographics=_shares(reader, reasoning.get("demographics")),
        query=reader.text(stored.get("query"), "query"),
        search_type=reader.text(stored.get("search_type"), "search_type"),
        result_count=None if count is None else int(count),
        context_preview=reader.text(stored.get("context_preview"), "context_preview"),
    )
    return (None if context.is_empty else context), (*reader.problems, *graph.problems)


def read_citations(value: object) -> tuple[tuple[Citation, ...], tuple[PartProblem, ...]]:
    """Read ``rag_citations`` in both shapes: ``document_title``/``chunk_text`` and the older ``text``/``metadata``."""
    reader = TolerantReader(PersonaPart.CITATIONS)
    return tuple(reader.each(value, "rag_citations", _CitationReader(reader))), tuple(reader.problems)


def _first_text(reader: TolerantReader, name: str, *places: Mapping[str, object]) -> str | None:
    for place in places:
        text = reader.text(place.get(name), name)
        if text is not None:
            return text
    return None


def _shares(reader: TolerantReader, value: object) -> tuple[NamedShare, ...]:
    stored = reader.mapping(value, "demographics")
    if not stored:
        return ()
    return tuple(
        NamedShare(name=str(name), value=_plain(item)) for name, item in stored.items() if item is not None
    )


def _plain(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return ", ".join(f"{name}: {_plain(item)}" for name, item in value.items())
    if isinstance(value, (list, tuple)):
        return ", ".join(_plain(item) for item in value)
    return json.dumps(value, ensure_ascii=False)


class _GraphNodeReader:
    """Reads a node in the Polish vocabulary or the older English one; a node without a word to show is left out."""

    def __init__(self, reader: TolerantReader) -> None:
        self._reader = reader

    def __call__(self, path: str, item: Mapping[str, object]) -> GraphNode | None:
        def text(*names: str) -> str | None:
            for name in names:
                value = item.get(name)
                if value is not None:
                    joined = "; ".join(value) if isinstance(value, list) and _all_texts(value) else value
                    return self._reader.text(joined, f"{path}.{name}")
            return None

        node = GraphNode(
            kind=text("type"),
            summary=text("streszczenie", "summary"),
            key_facts=text("kluczowe_fakty", "key_facts"),
            magnitude=text("skala", "magnitude"),
            confidence=text("pewnosc", "confidence", "confidence_level"),
            period=text("okres_czasu", "time_period"),
            source=text("zrodlo", "source"),
            why_matters=text("why_matters"),
        )
        if node.summary is None and node.key_facts is None:
            return None
        return node


def _all_texts(values: list[object]) -> bool:
    return all(isinstance(value, str) for value in values)


class _CitationReader:
    def __init__(self, reader: TolerantReader) -> None:
        self._reader = reader

    def __call__(self, path: str, item: Mapping[str, object]) -> Citation | None:
        reader = self._reader
        metadata = reader.mapping(item.get("metadata"), f"{path}.metadata") or {}
        text = reader.text(item.get("chunk_text"), f"{path}.chunk_text") or reader.text(
            item.get("text"), f"{path}.text"
        )
        if text is None:
            reader.problem(path, "the cited text is missing")
            return None
        score_name = "relevance_score" if item.get("relevance_score") is not None else "score"
        return Citation(
            title=reader.text(item.get("document_title"), f"{path}.document_title")
            or reader.text(metadata.get("title"), f"{path}.metadata.title"),
            text=text,
            relevance=reader.number(item.get(score_name), f"{path}.{score_name}", -1e9, 1e9),
            source=_origin(metadata),
        )


def _origin(metadata: Mapping[str, object]) -> str | None:
    pieces = [str(metadata[name]) for name in ("country", "doc_id") if metadata.get(name) not in (None, "")]
    if metadata.get("chunk_index") is not None:
        pieces.append(f"#{metadata['chunk_index']}")
    return " · ".join(pieces) or None
