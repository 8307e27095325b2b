"""The tables that Persona Desktop shares with Sight, in schema ``public``: variant A of October 2025.

Declared for queries and for the test that compares them with the migrated schema. No identifier has a default: clients make
their UUIDs. ``persona_events.embedding`` is left out on purpose: it needs the pgvector extension, and nothing here reads
or writes events.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    DateTime,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, UUID

PUBLIC_TABLES = MetaData(
    naming_convention={"pk": "%(table_name)s_pkey", "fk": "%(table_name)s_%(column_0_name)s_fkey"}
)


def _id() -> Column[object]:
    return Column("id", UUID, primary_key=True)


def _moment(name: str, *, nullable: bool = False, defaults_to_now: bool = False) -> Column[object]:
    default = func.now() if defaults_to_now else None
    return Column(name, DateTime(timezone=True), nullable=nullable, server_default=default)


def _reference(name: str, target: str, on_delete: str | None, *, nullable: bool = False) -> Column[object]:
    return Column(name, UUID, ForeignKey(target, ondelete=on_delete), nullable=nullable)


users = Table(
    "users",
    PUBLIC_TABLES,
    _id(),
    Column("email", String(255), nullable=False),
    Column("hashed_password", String(255), nullable=False),
    Column("full_name", String(255), nullable=False),
    Column("role", String(100)),
    Column("company", String(255)),
    Column("avatar_url", String(500)),
    Column("encrypted_google_api_key", Text),
    Column("plan", String(50)),
    Column("email_notifications_enabled", Boolean),
    Column("discussion_complete_notifications", Boolean),
    Column("weekly_reports_enabled", Boolean),
    Column("system_updates_notifications", Boolean),
    Column("is_active", Boolean),
    Column("is_verified", Boolean),
    # Alone among all tables the users' times have no zone; they are UTC.
    Column("created_at", DateTime, nullable=False),
    Column("updated_at", DateTime, nullable=False),
    Column("last_login_at", DateTime),
    Column("deleted_at", DateTime),
    UniqueConstraint("email", name="users_email_key"),
)

projects = Table(
    "projects",
    PUBLIC_TABLES,
    _id(),
    _reference("owner_id", "users.id", None),
    Column("name", String(255), nullable=False),
    Column("description", Text),
    Column("target_audience", Text),
    Column("research_objectives", Text),
    Column("additional_notes", Text),
    Column("target_demographics", JSON, nullable=False),
    Column("target_sample_size", Integer, nullable=False),
    Column("chi_square_statistic", JSON),
    Column("p_values", JSON),
    Column("is_statistically_valid", Boolean, nullable=False),
    _moment("validation_date", nullable=True),
    _moment("created_at"),
    _moment("updated_at"),
    Column("is_active", Boolean, nullable=False),
)

personas = Table(
    "personas",
    PUBLIC_TABLES,
    _id(),
    _reference("project_id", "projects.id", "CASCADE"),
    Column("age", Integer, nullable=False),
    Column("gender", String(50), nullable=False),
    Column("location", String(255)),
    Column("education_level", String(255)),
    Column("income_bracket", String(255)),
    Column("occupation", String(255)),
    Column("full_name", String(150)),
    Column("persona_title", String(150)),
    Column("headline", String(255)),
    Column("openness", Double),
    Column("conscientiousness", Double),
    Column("extraversion", Double),
    Column("agreeableness", Double),
    Column("neuroticism", Double),
    Column("power_distance", Double),
    Column("individualism", Double),
    Column("masculinity", Double),
    Column("uncertainty_avoidance", Double),
    Column("long_term_orientation", Double),
    Column("indulgence", Double),
    Column("values", ARRAY(String)),
    Column("interests", ARRAY(String)),
    Column("background_story", Text),
    Column("personality_prompt", Text),
    Column("rag_context_used", Boolean, nullable=False, server_default=false()),
    Column("rag_citations", JSONB),
    Column("rag_context_details", JSONB),
    Column("needs_and_pains", JSONB),
    Column("segment_id", String(100)),
    Column("segment_name", String(100)),
    _moment("created_at", defaults_to_now=True),
    _moment("updated_at", defaults_to_now=True),
    Column("is_active", Boolean, nullable=False),
    _moment("deleted_at", nullable=True),
    _reference("deleted_by", "users.id", "SET NULL", nullable=True),
    Index("ix_personas_segment_id", "segment_id"),
    Index("idx_persona_deleted_at", "deleted_at"),
    Index("idx_persona_deleted_by", "deleted_by"),
)

persona_audit_log = Table(
    "persona_audit_log",
    PUBLIC_TABLES,
    _id(),
    _reference("persona_id", "personas.id", "CASCADE"),
    _reference("user_id", "users.id", "SET NULL", nullable=True),
    Column("action", String(100), nullable=False),
    Column("details", JSON),
    Column("ip_address", String(45)),
    Column("user_agent", Text),
    _moment("timestamp", defaults_to_now=True),
    Index("idx_audit_persona_id", "persona_id"),
    Index("idx_audit_user_id", "user_id"),
    Index("idx_audit_action", "action"),
    Index("idx_audit_timestamp", "timestamp"),
    Index("idx_audit_persona_time_desc", "persona_id", text('"timestamp" DESC')),
)

focus_groups = Table(
    "focus_groups",
    PUBLIC_TABLES,
    _id(),
    _reference("project_id", "projects.id", "CASCADE"),
    Column("name", String(255), nullable=False),
    Column("description", Text),
    Column("project_context", Text),
    Column("persona_ids", ARRAY(UUID), nullable=False),
    Column("questions", ARRAY(Text), nullable=False),
    Column("mode", String(50), nullable=False),
    Column("status", String(50), nullable=False),
    _moment("created_at"),
    _moment("started_at", nullable=True),
    _moment("completed_at", nullable=True),
    Column("target_participants", Integer),
    Column("ai_summary", JSON),
)

persona_responses = Table(
    "persona_responses",
    PUBLIC_TABLES,
    _id(),
    _reference("persona_id", "personas.id", "CASCADE"),
    _reference("focus_group_id", "focus_groups.id", "CASCADE"),
    Column("question_text", Text, nullable=False),
    Column("response_text", Text, nullable=False),
    Column("response_time_ms", Integer),
    _moment("created_at", defaults_to_now=True),
)

persona_events = Table(
    "persona_events",
    PUBLIC_TABLES,
    _id(),
    _reference("persona_id", "personas.id", "CASCADE"),
    _reference("focus_group_id", "focus_groups.id", "SET NULL", nullable=True),
    Column("event_type", String(100), nullable=False),
    Column("event_data", JSON, nullable=False),
    Column("sequence_number", Integer, nullable=False),
    _moment("timestamp"),
    UniqueConstraint("persona_id", "sequence_number", name="uq_persona_event_sequence"),
)
