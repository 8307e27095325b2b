"""The import on a real database: what is found, what is written, and what is refused there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from persona_desktop.database.engine import DatabaseEngine
from persona_desktop.database.import_store import PostgresImportStore
from persona_desktop.domain.errors import (
    ImportConflictError,
    ImportProjectMissingError,
    ImportRefusedError,
    NotAllowedError,
    PersonaDesktopError,
)
from persona_desktop.domain.importing import (
    ImportKind,
    ImportPreview,
    ImportProgress,
    ImportResult,
    ImportRow,
    ImportStage,
    RefusalReason,
    Verdict,
)
from persona_desktop.services.importing import ImportService
from tests.support.importing import Behind, persona, write_json
from tests.support.postgres import postgres
from tests.support.workspace import WorkspaceForTests, new_person, workspace

__all__ = ["postgres", "workspace"]

YESTERDAY = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


@pytest.fixture
def behind(workspace: WorkspaceForTests) -> Behind:
    return Behind(workspace.owner, workspace.user_id)


@pytest.fixture
def service(workspace: WorkspaceForTests) -> ImportService:
    return ImportService(PostgresImportStore(workspace.engine))


async def run(
    service: ImportService, *paths: Path, project: UUID | None = None, **options: Any
) -> ImportResult:
    return await service.commit(await service.preview(paths, project, **options))


async def test_every_column_of_a_persona_is_written_and_read_back(
    service: ImportService, behind: Behind, tmp_path: Path
) -> None:
    full = persona(
        persona_title="Marketing Manager w Scale-upie",
        headline="Ambitna profesjonalistka",
        location="Łódź",
        education_level="Wyższe magisterskie",
        income_bracket="7 500 - 10 000 zł",
        occupation="Marketing Manager",
        big_five={"openness": 0.85, "neuroticism": 0},
        hofstede={"power_distance": 0.45, "indulgence": 1},
        values=["Sukces „zawodowy”", 'a "b", {c}'],
        interests=["Yoga"],
        background_story="Anna ma 28 lat.\nMieszka w Łodzi.",
        personality_prompt="Mów krótko.",
        segment_id="seg_young",
        segment_name="Młodzi Profesjonaliści",
        rag_context_used=True,
        rag_citations=[{"document_title": "GUS", "chunk_text": "…", "relevance_score": -0.3}],
        rag_context_details={"graph_nodes": [{"typ": None}], "orchestration_reasoning": {"brief": "**x**"}},
        needs_and_pains={
            "generated_at": "2025-10-16T14:30:00Z",
            "pain_points": [{"pain_title": "Ręczne kopiowanie", "severity": 8.0}],
        },
        created_at="2025-10-15T10:00:00Z",
        updated_at="2025-10-16T12:00:00Z",
        audit_log=[],
        is_active=True,
    )
    result = await run(service, write_json(tmp_path, full), new_project_name="Importowane")
    row = behind.persona(UUID(str(full["id"])))
    assert result.personas.added == (row["id"],)
    assert result.new_project is not None
    assert row["project_id"] == result.new_project.project_id
    for field in ("full_name", "persona_title", "headline", "age", "gender", "location", "education_level"):
        assert row[field] == full[field]
    for field in ("income_bracket", "occupation", "values", "interests", "background_story", "segment_name"):
        assert row[field] == full[field]
    for field in ("rag_context_used", "rag_citations", "rag_context_details", "segment_id"):
        assert row[field] == full[field]
    assert (row["openness"], row["conscientiousness"], row["neuroticism"]) == (0.85, None, 0.0)
    assert (row["power_distance"], row["masculinity"], row["indulgence"]) == (0.45, None, 1.0)
    assert row["needs_and_pains"]["pain_points"][0]["severity"] == 8
    assert "8.0" not in str(row["needs_and_pains"])
    assert row["created_at"] == datetime(2025, 10, 15, 10, tzinfo=UTC)
    assert (row["is_active"], row["deleted_at"]) == (True, None)
    assert row["updated_at"].year >= 2026
