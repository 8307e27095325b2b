"""The rows that the demo workspace becomes, named as the tables and columns of ``public``.

Identifiers are made from keys, so the same part of the demo is the same row on every computer; times are counted back from
the moment of loading.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid5

from pydantic import JsonValue

from persona_desktop.database.demo_format import (
    DemoAuditEntry,
    DemoCitation,
    DemoFocusGroup,
    DemoNeeds,
    DemoPersona,
    DemoProject,
    DemoSegment,
    DemoWorkspace,
)

Row = dict[str, JsonValue]

_NAMESPACE = UUID("5b0f3c1e-7d52-4c8e-9a57-0d6f7a1c2e90")
_USERS_DAYS_AGO = 120.0
_PROJECT_LEAD = 3.0
"""Days that a project is older than the oldest thing in it."""


def demo_id(kind: str, key: str) -> UUID:
    """Return the identifier of a part of the demo: ``demo_id("persona", "magdalena-wronska")``."""
    return uuid5(_NAMESPACE, f"{kind}/{key}")


def demo_rows(workspace: DemoWorkspace, loaded_at: datetime) -> dict[str, list[Row]]:
    """Return the rows of each table by column name, ready for JSON.

    Args:
        workspace: The demo as its files tell it.
        loaded_at: The moment from which all times are counted back.

    """
    return _DemoRows(workspace, loaded_at).by_table()


class _DemoRows:
    def __init__(self, workspace: DemoWorkspace, loaded_at: datetime) -> None:
        self._workspace = workspace
        self._loaded_at = loaded_at.astimezone(UTC)
        self._segments = {segment.key: segment for segment in workspace.frame.segments}
        self._groups = {group.key: group for group in workspace.frame.focus_groups}

    def by_table(self) -> dict[str, list[Row]]:
        frame, personas = self._workspace.frame, self._workspace.personas
        return {
            "users": [
                {
                    "id": _id("user", user.key),
                    "email": user.email,
                    "full_name": user.full_name,
                    "created_at": self._moment(_USERS_DAYS_AGO),
                    "updated_at": self._moment(_USERS_DAYS_AGO),
                }
                for user in frame.users
            ],
            "projects": [self._project(project) for project in frame.projects],
            "focus_groups": [self._focus_group(group) for group in frame.focus_groups],
            "personas": [self._persona(persona) for persona in personas],
            "persona_responses": [row for persona in personas for row in self._responses(persona)],
            "persona_audit_log": [
                self._audit_entry(persona, number, entry)
                for persona in personas
                for number, entry in enumerate(persona.audit)
            ],
        }

    def _moment(self, days_ago: float) -> str:
        return (self._loaded_at - timedelta(days=days_ago)).isoformat()

    def _project(self, project: DemoProject) -> Row:
        personas = [persona for persona in self._workspace.personas if persona.project == project.key]
        begun = [persona.created_days_ago for persona in personas]
        begun += [group.days_ago for group in self._groups.values() if group.project == project.key]
        return {
            "id": _id("project", project.key),
            "owner_id": _id("user", self._workspace.frame.users[0].key),
            "name": project.name,
            "description": project.description,
            "target_audience": project.target_audience,
            "research_objectives": project.research_objectives,
            "target_demographics": _plain(project.target_demographics),
            "target_sample_size": project.target_sample_size,
            "created_at": self._moment(max(begun, default=0.0) + _PROJECT_LEAD),
            "updated_at": self._moment(min((persona.updated_days_ago for persona in personas), default=0.0)),
        }

    def _focus_group(self, group: DemoFocusGroup) -> Row:
        answered: dict[str, list[float]] = defaultdict(list)
        for persona in self._workspace.personas:
            for response in persona.responses:
                if response.focus_group == group.key:
                    answered[persona.key].append(response.days_ago)
        newest = min((days for persona in answered.values() for days in persona), default=group.days_ago)
        return {
            "id": _id("focus-group", group.key),
            "project_id": _id("project", group.project),
            "name": group.name,
            "description": group.description,
            "persona_ids": [_id("persona", key) for key in answered],
            "questions": list(group.questions),
            "mode": group.mode,
            "target_participants": len(answered),
            "created_at": self._moment(group.days_ago),
            "started_at": self._moment(group.days_ago),
            "completed_at": self._moment(newest),
        }

    def _persona(self, persona: DemoPersona) -> Row:
        segment = None if persona.segment is None else self._segments[persona.segment]
        return {
            "id": _id("persona", persona.key),
            "project_id": _id("project", persona.project),
            "age": persona.age,
            "gender": persona.gender,
            "location": persona.location,
            "education_level": persona.education_level,
            "income_bracket": persona.income_bracket,
            "occupation": persona.occupation,
            "full_name": persona.full_name,
            "persona_title": persona.persona_title,
            "headline": persona.headline,
            **persona.big_five.model_dump(),
            **persona.hofstede.model_dump(),
            "values": list(persona.values),
            "interests": list(persona.interests),
            "background_story": persona.background_story,
            "rag_context_used": persona.rag is not None,
            "rag_citations": [citation.model_dump(exclude_none=True) for citation in persona.citations],
            "rag_context_details": _rag_details(persona, segment),
            "needs_and_pains": None if persona.needs is None else self._needs(persona.needs),
            "segment_id": None if segment is None else segment.segment_id,
            "segment_name": None if segment is None else segment.name,
            "created_at": self._moment(persona.created_days_ago),
            "updated_at": self._moment(persona.updated_days_ago),
        }

    def _needs(self, needs: DemoNeeds) -> Row:
        stored: Row = {"generated_at": self._moment(needs.generated_days_ago)}
        stored.update(needs.model_dump(mode="json", exclude={"generated_days_ago"}))
        return stored

    def _responses(self, persona: DemoPersona) -> list[Row]:
        return [
            {
                "id": _id("response", f"{persona.key}/{number}"),
                "persona_id": _id("persona", persona.key),
                "focus_group_id": _id("focus-group", response.focus_group),
                "question_text": self._groups[response.focus_group].questions[response.question],
                "response_text": response.text,
                "created_at": self._moment(response.days_ago),
            }
            for number, response in enumerate(persona.responses)
        ]

    def _audit_entry(self, persona: DemoPersona, number: int, entry: DemoAuditEntry) -> Row:
        details = dict(entry.details)
        others = entry.compared
        if others:
            details["compare_with"] = [_id("persona", key) for key in others]
        return {
            "id": _id("audit", f"{persona.key}/{number}"),
            "persona_id": _id("persona", persona.key),
            "user_id": None if entry.user is None else _id("user", entry.user),
            "action": entry.action,
            "details": details,
            "timestamp": self._moment(entry.days_ago),
        }


def _id(kind: str, key: str) -> str:
    return str(demo_id(kind, key))


def _plain(shares: Mapping[str, Mapping[str, float]]) -> Row:
    return {name: dict(parts) for name, parts in shares.items()}


def _rag_details(persona: DemoPersona, segment: DemoSegment | None) -> Row | None:
    match persona.rag:
        case None:
            return None
        case "segment" if segment is not None:
            return _details_of_today(persona, segment)
        case _:
            return _details_before_segments(persona, segment)


def _details_of_today(persona: DemoPersona, segment: DemoSegment) -> Row:
    nodes: list[Row] = [node.model_dump() for node in segment.graph_nodes]
    identity: Row = {
        "segment_name": segment.name,
        "segment_id": segment.segment_id,
        "segment_description": segment.description,
        "segment_social_context": segment.social_context,
    }
    return {
        "search_type": "hybrid+rerank+graph",
        "num_results": len(persona.citations),
        "query": f"{segment.name}: {persona.age}, {persona.location}, {persona.education_level}",
        "graph_nodes_count": len(nodes),
        "graph_nodes": [*nodes],
        "graph_context": "\n".join(f"{node.type}: {node.streszczenie}" for node in segment.graph_nodes),
        "enriched_chunks": min(len(persona.citations), len(nodes)),
        "context_preview": _preview(persona),
        **identity,
        "orchestration_reasoning": {
            "brief": segment.brief,
            "graph_insights": [insight.model_dump() for insight in segment.graph_insights],
            "allocation_reasoning": segment.allocation_reasoning,
            "demographics": {
                "wiek": persona.age,
                "płeć": persona.gender,
                "miejsce": persona.location,
                "wykształcenie": persona.education_level,
            },
            "segment_characteristics": list(segment.characteristics),
            "overall_context": segment.overall_context,
            **identity,
        },
    }


def _details_before_segments(persona: DemoPersona, segment: DemoSegment | None) -> Row:
    """As rows were until 2025-10-15: the English vocabulary of nodes, and no word about segments."""
    nodes: list[Row] = [
        {
            "type": "insight",
            "summary": title,
            "key_facts": text,
            "magnitude": None,
            "confidence_level": "medium",
            "time_period": None,
        }
        for title, text in _titled_passages(persona)
    ]
    details: Row = {
        "search_type": "hybrid",
        "num_results": len(persona.citations),
        "graph_nodes_count": len(nodes),
        "graph_nodes": [*nodes],
        "graph_context": "\n".join(text for _, text in _titled_passages(persona)),
        "enriched_chunks": 0,
    }
    if segment is not None:
        details["orchestration_reasoning"] = {
            "brief": segment.brief,
            "graph_insights": [insight.model_dump() for insight in segment.graph_insights],
            "allocation_reasoning": segment.allocation_reasoning,
        }
    return details


def _titled_passages(persona: DemoPersona) -> Sequence[tuple[str | None, str]]:
    return [
        (citation.document_title, citation.chunk_text)
        if isinstance(citation, DemoCitation)
        else (citation.metadata.title, citation.text)
        for citation in persona.citations
    ]


def _preview(persona: DemoPersona, longest: int = 200) -> str | None:
    passages = _titled_passages(persona)
    return passages[0][1][:longest] if passages else None
