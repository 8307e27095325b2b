"""Make the tables shared with Sight (variant A) in an empty database."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, UUID

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_TABLES = (
    "users",
    "projects",
    "personas",
    "persona_audit_log",
    "focus_groups",
    "persona_responses",
    "persona_events",
)


def upgrade() -> None:
    _create_users()
    _create_projects()
    _create_personas()
    _create_audit_log()
    _create_focus_groups()
    _create_responses()
    _create_events()


def downgrade() -> None:
    for table in reversed(_TABLES):
        op.drop_table(table)


def _create_users() -> None:
    op.create_table(
        "users",
        sa.Column("id", UUID, nullable=False),
        sa.Column("email", sa.String(255), nullable=False),
        sa.Column("hashed_password", sa.String(255), nullable=False),
        sa.Column("full_name", sa.String(255), nullable=False),
        sa.Column("role", sa.String(100)),
        sa.Column("company", sa.String(255)),
        sa.Column("avatar_url", sa.String(500)),
        sa.Column("encrypted_google_api_key", sa.Text),
        sa.Column("plan", sa.String(50)),
        sa.Column("email_notifications_enabled", sa.Boolean),
        sa.Column("discussion_complete_notifications", sa.Boolean),
        sa.Column("weekly_reports_enabled", sa.Boolean),
        sa.Column("system_updates_notifications", sa.Boolean),
        sa.Column("is_active", sa.Boolean),
        sa.Column("is_verified", sa.Boolean),
        sa.Column("created_at", sa.DateTime, nullable=False),
        sa.Column("updated_at", sa.DateTime, nullable=False),
        sa.Column("last_login_at", sa.DateTime),
        sa.Column("deleted_at", sa.DateTime),
        sa.PrimaryKeyConstraint("id", name="users_pkey"),
        sa.UniqueConstraint("email", name="users_email_key"),
    )


def _create_projects() -> None:
    op.create_table(
        "projects",
        sa.Column("id", UUID, nullable=False),
        sa.Column("owner_id", UUID, nullable=False),
        sa.Column("name", sa.String(255), nullable=False),
        sa.Column("description", sa.Text),
        sa.Column("target_audience", sa.Text),
        sa.Column("research_objectives", sa.Text),
        sa.Column("additional_notes", sa.Text),
        sa.Column("target_demographics", sa.JSON, nullable=False),
        sa.Column("target_sample_size", sa.Integer, nullable=False),
        sa.Column("chi_square_statistic", sa.JSON),
        sa.Column("p_values", sa.JSON),
        sa.Column("is_statistically_valid", sa.Boolean, nullable=False),
        sa.Column("validation_date", sa.DateTime(timezone=True)),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("is_active", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("id", name="projects_pkey"),
        sa.ForeignKeyConstraint(["owner_id"], ["users.id"], name="projects_owner_id_fkey"),
    )


def _create_personas() -> None:
    traits = (
        "openness",
        "conscientiousness",
        "extraversion",
        "agreeableness",
        "neuroticism",
        "power_distance",
        "individualism",
        "masculinity",
        "uncertainty_avoidance",
        "long_term_orientation",
        "indulgence",
    )
    op.create_table(
        "personas",
        sa.Column("id", UUID, nullable=False),
        sa.Column("project_id", UUID, nullable=False),
        sa.Column("age", sa.Integer, nullable=False),
        sa.Column("gender", sa.String(50), nullable=False),
        sa.Column("location", sa.String(255)),
        sa.Column("education_level", sa.String(255)),
        sa.Column("income_bracket", sa.String(255)),
        sa.Column("occupation", sa.String(255)),
        sa.Column("full_name", sa.String(150)),
        sa.Column("persona_title", sa.String(150)),
        sa.Column("headline", sa.String(255)),
        *(sa.Column(trait, sa.Double) for trait in traits),
        sa.Column("values", ARRAY(sa.String)),
        sa.Column("interests", ARRAY(sa.String)),
        sa.Column("background_story", sa.Text),
        sa.Column("personality_prompt", sa.Text),
        sa.Column("rag_context_used", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("rag_citations", JSONB),
        sa.Column("rag_context_details", JSONB),
        sa.Column("needs_and_pains", JSONB),
        sa.Column("segment_id", sa.String(100)),
        sa.Column("segment_name", sa.String(100)),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()),
        sa.Column("is_active", sa.Boolean, nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True)),
        sa.Column("deleted_by", UUID),
        sa.PrimaryKeyConstraint("id", name="personas_pkey"),
        sa.ForeignKeyConstraint(
            ["project_id"], ["projects.id"], name="personas_project_id_fkey", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["deleted_by"], ["users.id"], name="personas_deleted_by_fkey", ondelete="SET NULL"
        ),
    )
    op.create_index("ix_personas_segment_id", "personas", ["segment_id"])
    op.create_index("idx_persona_deleted_at", "personas", ["deleted_at"])
    op.create_index("idx_persona_deleted_by", "personas", ["deleted_by"])


def _create_audit_log() -> None:
    op.create_table(
        "persona_audit_log",
        sa.Column("id", UUID, nullable=False),
        sa.Column("persona_id", UUID, nullable=False),
        sa.Column("user_id", UUID),
        sa.Column("action", sa.String(100), nullable=False),
        sa.Column("details", sa.JSON),
        sa.Column("ip_address", sa.String(45)),
        sa.Column("user_agent", sa.Text),
        sa.Column("timestamp", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()),
        sa.PrimaryKeyConstraint("id", name="persona_audit_log_pkey"),
        sa.ForeignKeyConstraint(
            ["persona_id"], ["personas.id"], name="persona_audit_log_persona_id_fkey", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name="persona_audit_log_user_id_fkey", ondelete="SET NULL"
        ),
    )
    op.create_index("idx_audit_persona_id", "persona_audit_log", ["persona_id"])
    op.create_index("idx_audit_user_id", "persona_audit_log", ["user_id"])
    op.create_index("idx_audit_action", "persona_audit_log", ["action"])
    op.create_index("idx_audit_timestamp", "persona_audit_log", ["timestamp"])
    op.create_index(
        "idx_audit_persona_time_desc", "persona_audit_log", ["persona_id", sa.text('"timestamp" DESC')]
    )


def _create_focus_groups() -> None:
    op.create_table(
        "focus_groups",
        sa.Column("id", UUID, nullable=False),
        sa.Column("project_id", UUID, nullable=False),
        sa.Column("name", sa.String(255), nullable=False),
        sa.Column("description", sa.Text),
        sa.Column("project_context", sa.Text),
        sa.Column("persona_ids", ARRAY(UUID), nullable=False),
        sa.Column("questions", ARRAY(sa.Text), nullable=False),
        sa.Column("mode", sa.String(50), nullable=False),
        sa.Column("status", sa.String(50), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True)),
        sa.Column("completed_at", sa.DateTime(timezone=True)),
        sa.Column("target_participants", sa.Integer),
        sa.Column("ai_summary", sa.JSON),
        sa.PrimaryKeyConstraint("id", name="focus_groups_pkey"),
        sa.ForeignKeyConstraint(
            ["project_id"], ["projects.id"], name="focus_groups_project_id_fkey", ondelete="CASCADE"
        ),
    )


def _create_responses() -> None:
    op.create_table(
        "persona_responses",
        sa.Column("id", UUID, nullable=False),
        sa.Column("persona_id", UUID, nullable=False),
        sa.Column("focus_group_id", UUID, nullable=False),
        sa.Column("question_text", sa.Text, nullable=False),
        sa.Column("response_text", sa.Text, nullable=False),
        sa.Column("response_time_ms", sa.Integer),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()),
        sa.PrimaryKeyConstraint("id", name="persona_responses_pkey"),
        sa.ForeignKeyConstraint(
            ["persona_id"], ["personas.id"], name="persona_responses_persona_id_fkey", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["focus_group_id"],
            ["focus_groups.id"],
            name="persona_responses_focus_group_id_fkey",
            ondelete="CASCADE",
        ),
    )


def _create_events() -> None:
    op.create_table(
        "persona_events",
        sa.Column("id", UUID, nullable=False),
        sa.Column("persona_id", UUID, nullable=False),
        sa.Column("focus_group_id", UUID),
        sa.Column("event_type", sa.String(100), nullable=False),
        sa.Column("event_data", sa.JSON, nullable=False),
        sa.Column("sequence_number", sa.Integer, nullable=False),
        sa.Column("timestamp", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="persona_events_pkey"),
        sa.ForeignKeyConstraint(
            ["persona_id"], ["personas.id"], name="persona_events_persona_id_fkey", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["focus_group_id"],
            ["focus_groups.id"],
            name="persona_events_focus_group_id_fkey",
            ondelete="SET NULL",
        ),
        sa.UniqueConstraint("persona_id", "sequence_number", name="uq_persona_event_sequence"),
    )
