"""A persona's details as the window gets them: rows as a database stores them, read by the domain."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from persona_desktop.domain.audit import AuditEntry
from persona_desktop.domain.details import PersonaDetails
from persona_desktop.domain.evidence import align_quotes
from persona_desktop.domain.focus_group import FocusGroupResponse
from persona_desktop.domain.persona_reading import read_persona
from persona_desktop.resource_files import resource_path

NOW = datetime(2026, 10, 16, 12, 28, tzinfo=UTC)
"""The moment at which the pictures of the design were taken: 14:28 in Warsaw."""
FOCUS_GROUP = "Budżety 2026"


def identifier(name: str) -> UUID:
    """Return the same identifier for the same name."""
    return uuid5(NAMESPACE_URL, name)


def response(
    text: str,
    *,
    name: str = "",
    group: str = FOCUS_GROUP,
    ordinal: int = 1,
    at: datetime = NOW - timedelta(days=5),
    question: str = "Jak wyglądało ostatnie planowanie wydatków?",
) -> FocusGroupResponse:
    """Return an answer of the persona; its identifier follows from ``name``, or from its text."""
    return FocusGroupResponse(
        id=identifier(f"response {name or text}"),
        persona_id=identifier("persona"),
        focus_group_id=identifier(f"group {group}"),
        focus_group_name=group,
        question=question,
        text=text,
        created_at=at,
        ordinal=ordinal,
    )


def entry(
    action: str,
    details: Mapping[str, Any] | None = None,
    *,
    ago: timedelta = timedelta(minutes=5),
    user: str | None = "Marta Lis",
    user_id: UUID | None = None,
    now: datetime = NOW,
) -> AuditEntry:
    """Return an entry of the audit log; a named user has an identifier too."""
    return AuditEntry(
        id=identifier(f"{action} {details} {ago} {user}"),
        action=action,
        details=details or {},
        user_id=user_id or (identifier(user) if user else None),
        user_name=user,
        occurred_at=now - ago,
    )


def details_of(
    row: Mapping[str, Any] | None = None,
    *,
    responses: Sequence[FocusGroupResponse] | None = (),
    audit: Sequence[AuditEntry] | None = (),
    name: str = "persona",
) -> PersonaDetails:
    """Return what the window gets for a stored row; columns that a test does not care about are filled in."""
    stored = {
        "id": identifier(name),
        "project_id": identifier("project"),
        "full_name": "Magdalena Wrońska",
        "age": 31,
        "gender": "Kobieta",
        "created_at": NOW - timedelta(days=43),
        "updated_at": NOW,
        **(row or {}),
    }
    persona = read_persona(stored)
    given = None if responses is None else tuple(responses)
    quotes = persona.needs.quotes if persona.needs else ()
    return PersonaDetails(
        persona=persona,
        responses=given,
        audit=None if audit is None else tuple(audit),
        evidence=align_quotes(quotes, given),
        fetched_at=NOW,
    )


def demo_details(key: str = "magdalena-wronska", now: datetime = NOW) -> PersonaDetails:
    """Return a persona of the demo workspace with everything it has said and all that was done with it."""
    workspace = _json("workspace.json")
    persona = next(
        persona
        for path in sorted((resource_path("demo") / "personas").glob("*.json"))
        for persona in json.loads(path.read_text(encoding="utf-8"))
        if persona["key"] == key
    )
    segment = next((found for found in workspace["segments"] if found["key"] == persona.get("segment")), None)
    users = {user["key"]: user["full_name"] for user in workspace["users"]}
    row = {
        name: persona.get(name)
        for name in (
            "full_name",
            "persona_title",
            "headline",
            "age",
            "gender",
            "location",
            "education_level",
            "income_bracket",
            "occupation",
            "values",
            "interests",
            "background_story",
        )
    }
    row |= persona.get("big_five") or {}
    row |= persona.get("hofstede") or {}
    row["created_at"] = now - timedelta(days=persona["created_days_ago"])
    row["rag_citations"] = persona.get("citations")
    if segment is not None:
        row["segment_id"], row["segment_name"] = segment["segment_id"], segment["name"]
        row["rag_context_details"] = _rag_of(segment)
    needs = persona.get("needs")
    if needs is not None:
        generated = now - timedelta(days=needs["generated_days_ago"])
        row["needs_and_pains"] = needs | {"generated_at": generated.isoformat()}
    audit = [
        entry(
            stored["action"],
            stored["details"],
            ago=timedelta(days=stored["days_ago"]),
            user=users.get(stored["user"]),
            now=now,
        )
        for stored in persona.get("audit", [])
    ]
    responses = _responses_of(persona, workspace, now)
    return details_of(row, responses=responses, audit=audit, name=key)


def _json(name: str) -> Any:
    return json.loads((resource_path("demo") / name).read_text(encoding="utf-8"))


def _responses_of(
    persona: Mapping[str, Any], workspace: Mapping[str, Any], now: datetime
) -> list[FocusGroupResponse]:
    groups = {group["key"]: group for group in workspace["focus_groups"]}
    said = sorted(persona.get("responses", []), key=lambda answer: -float(answer["days_ago"]))
    counts: dict[str, int] = {}
    made = []
    for answer in said:
        group = groups[answer["focus_group"]]
        counts[group["key"]] = counts.get(group["key"], 0) + 1
        made.append(
            response(
                answer["text"],
                group=group["name"],
                ordinal=counts[group["key"]],
                at=now - timedelta(days=answer["days_ago"]),
                question=group["questions"][answer["question"]],
            )
        )
    return made


def _rag_of(segment: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "search_type": "hybrid",
        "num_results": 8,
        "graph_nodes": segment.get("graph_nodes"),
        "orchestration_reasoning": {
            "segment_name": segment["name"],
            "segment_id": segment["segment_id"],
            "segment_description": segment.get("description"),
            "segment_social_context": segment.get("social_context"),
            "segment_characteristics": segment.get("characteristics"),
            "allocation_reasoning": segment.get("allocation_reasoning"),
            "graph_insights": segment.get("graph_insights"),
            "brief": segment.get("brief"),
        },
    }
