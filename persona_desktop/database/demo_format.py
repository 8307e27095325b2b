"""What the files of the demo workspace may say.

``workspace.json`` holds users, projects, segments and focus groups; every file of the folder ``personas`` holds a list of
personas. Things name each other by ``key``. Times are days before the moment of loading, so that the demo never ages; the
fractions are small, so that somebody who loads it by day finds a history that was made by day.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue, StringConstraints

Text = Annotated[str, StringConstraints(pattern=r"(?s)^\S(.*\S)?$")]
"""Says something, without white space around it."""
Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
DaysAgo = Annotated[float, Field(ge=0, le=365)]
Score = Annotated[int, Field(ge=1, le=10)]
Share = Annotated[float, Field(ge=0, le=1)]


class DemoPart(BaseModel):
    """A part of the files: no unknown fields, no conversions."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class DemoUser(DemoPart):
    """A colleague who owns projects and stands in the audit log; nobody can log in as one."""

    key: Key
    full_name: Text
    email: Text


class DemoProject(DemoPart):
    """A research project; the first user owns it."""

    key: Key
    name: Text
    description: Text
    target_audience: Text
    research_objectives: Text
    target_demographics: dict[str, dict[str, Share]]
    target_sample_size: Annotated[int, Field(gt=0)]


class DemoInsight(DemoPart):
    """An insight of the graph in the words of the orchestration."""

    type: Text
    summary: Text
    magnitude: Text | None
    confidence: Text
    time_period: Text | None
    source: Text | None
    why_matters: Text


class DemoNode(DemoPart):
    """A node of the graph in the current, Polish vocabulary."""

    type: Text
    streszczenie: Text
    kluczowe_fakty: Text | None
    skala: Text | None
    pewnosc: Text | None
    okres_czasu: Text | None


class DemoSegment(DemoPart):
    """A segment with the context that composed its personas."""

    key: Key
    segment_id: Annotated[str, StringConstraints(pattern=r"^seg_[a-z_]+$", max_length=100)]
    name: Annotated[Text, Field(max_length=100)]
    description: Text
    social_context: Text
    characteristics: Annotated[tuple[Text, ...], Field(min_length=1)]
    allocation_reasoning: Text
    graph_insights: Annotated[tuple[DemoInsight, ...], Field(min_length=1)]
    graph_nodes: Annotated[tuple[DemoNode, ...], Field(min_length=1)]
    brief: Text
    overall_context: Text


class DemoFocusGroup(DemoPart):
    """A focus group that took place ``days_ago``; personas answer its questions by their place in the list."""

    key: Key
    project: Key
    name: Text
    description: Text
    mode: Literal["normal", "adversarial"]
    days_ago: DaysAgo
    questions: Annotated[tuple[Text, ...], Field(min_length=1)]


class DemoFrame(DemoPart):
    """``workspace.json``: everything but the personas."""

    users: Annotated[tuple[DemoUser, ...], Field(min_length=1)]
    projects: Annotated[tuple[DemoProject, ...], Field(min_length=1)]
    segments: tuple[DemoSegment, ...]
    focus_groups: tuple[DemoFocusGroup, ...]


class DemoJob(DemoPart):
    """A job to be done, under the names of ``needs_and_pains``."""

    job_statement: Text
    priority_score: Score
    frequency: Text
    difficulty: Text
    quotes: tuple[Text, ...]


class DemoOutcome(DemoPart):
    """A desired outcome; ``opportunity_score`` is what a model wrote, wrong now and then, as in the field."""

    outcome_statement: Text
    importance: Score
    satisfaction_current_solutions: Score
    opportunity_score: int
    is_measurable: bool


class DemoPain(DemoPart):
    """A pain point."""

    pain_title: Text
    pain_description: Text
    severity: Score
    frequency: Text
    percent_affected: Share
    quotes: tuple[Text, ...]
    potential_solutions: tuple[Text, ...]


class DemoNeeds(DemoPart):
    """An analysis, outdated when a response is younger."""

    generated_days_ago: DaysAgo
    generated_by: Text
    jobs_to_be_done: Annotated[tuple[DemoJob, ...], Field(min_length=1)]
    desired_outcomes: Annotated[tuple[DemoOutcome, ...], Field(min_length=1)]
    pain_points: Annotated[tuple[DemoPain, ...], Field(min_length=1)]

    @property
    def quotes(self) -> tuple[str, ...]:
        """All quotes, of jobs and of pains."""
        of_jobs = (quote for job in self.jobs_to_be_done for quote in job.quotes)
        return (*of_jobs, *(quote for pain in self.pain_points for quote in pain.quotes))


class DemoResponse(DemoPart):
    """An answer; ``question`` is the place in the focus group's list, from 0."""

    focus_group: Key
    question: Annotated[int, Field(ge=0)]
    text: Text
    days_ago: DaysAgo


class DemoCitation(DemoPart):
    """A citation in the current shape."""

    document_title: Text
    chunk_text: Annotated[Text, Field(max_length=500)]
    relevance_score: float


class DemoOldOrigin(DemoPart):
    """Where an older citation came from."""

    title: Text | None = None
    doc_id: Text
    country: Text
    chunk_index: int


class DemoOldCitation(DemoPart):
    """A citation in the older shape."""

    text: Annotated[Text, Field(max_length=500)]
    score: float
    metadata: DemoOldOrigin


class DemoAuditEntry(DemoPart):
    """An entry of the activity log; ``user`` is null for the system. ``compare_with`` in the details holds keys."""

    action: Text
    days_ago: DaysAgo
    user: Key | None
    details: dict[str, JsonValue]

    @property
    def compared(self) -> tuple[str, ...]:
        """The keys of the personas that it was compared with."""
        keys = self.details.get("compare_with")
        return tuple(str(key) for key in keys) if isinstance(keys, list) else ()


class DemoBigFive(DemoPart):
    """The five traits, 0 to 1."""

    openness: Share
    conscientiousness: Share
    extraversion: Share
    agreeableness: Share
    neuroticism: Share


class DemoHofstede(DemoPart):
    """The six dimensions, 0 to 1."""

    power_distance: Share
    individualism: Share
    masculinity: Share
    uncertainty_avoidance: Share
    long_term_orientation: Share
    indulgence: Share


class DemoPersona(DemoPart):
    """A persona. ``rag`` says in which shape its RAG details are stored: of today, of the time before segments, or not."""

    key: Key
    project: Key
    segment: Key | None
    full_name: Annotated[Text, Field(max_length=150)]
    persona_title: Annotated[Text, Field(max_length=150)]
    headline: Annotated[Text, Field(max_length=255)]
    age: Annotated[int, Field(ge=18, le=99)]
    gender: Literal["Kobieta", "Mężczyzna", "Osoba niebinarna"]
    location: Text
    education_level: Text
    income_bracket: Text
    occupation: Text
    big_five: DemoBigFive
    hofstede: DemoHofstede
    values: tuple[Text, ...]
    interests: tuple[Text, ...]
    background_story: Text
    created_days_ago: DaysAgo
    updated_days_ago: DaysAgo
    needs: DemoNeeds | None
    changed_quotes: tuple[Text, ...] = ()
    """The quotes of the needs that a model edited, stitched or made up; all others stand in the responses word for word."""
    responses: tuple[DemoResponse, ...]
    citations: tuple[DemoCitation | DemoOldCitation, ...]
    rag: Literal["segment", "old"] | None
    audit: tuple[DemoAuditEntry, ...]


class DemoWorkspace(DemoPart):
    """The whole demo; everything that is named exists, and times are in order."""

    frame: DemoFrame
    personas: tuple[DemoPersona, ...]
