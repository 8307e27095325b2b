"""Every malformed or missing value that a stored persona may have, through the real database and out of details and list.

What a value means is the domain's business and tested there. Here: nothing that PostgreSQL can hold keeps a persona from
opening, and the list never says anything else than the details.
"""

from __future__ import annotations

import json
from datetime import timedelta
from itertools import product
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from persona_desktop.database.listing_sql import DIGEST
from persona_desktop.database.persona_database import PersonaDatabase
from persona_desktop.database.persona_rows import NeedsDigest, read_digest, read_whole
from persona_desktop.domain.details import PersonaDetails
from persona_desktop.domain.needs_summary import NeedsSummary, summarise_needs
from persona_desktop.domain.persona import Persona
from persona_desktop.domain.persona_summary import NeedsState, PersonaSummary
from persona_desktop.domain.reading import PersonaPart
from tests.support.persona_rows import NOON, add_focus_group, add_persona, add_project, insert_response
from tests.support.postgres import postgres
from tests.support.workspace import WorkspaceForTests, workspace

__all__ = ["postgres", "workspace"]

JOB = {"job_statement": "Gdy planuję, chcę liczyć zwrot, aby spać", "priority_score": 8, "quotes": ["liczę"]}
OUTCOME = {
    "outcome_statement": "Skrócić raport",
    "importance": 9,
    "satisfaction_current_solutions": 3,
    "opportunity_score": 45,
}
PAIN = {"pain_title": "Ręczna praca", "severity": 7, "percent_affected": 0.4}
NEEDS = {
    "generated_at": "2026-10-14T12:00:00+00:00",
    "generated_by": "gemini",
    "jobs_to_be_done": [JOB],
    "desired_outcomes": [OUTCOME],
    "pain_points": [PAIN],
}


def with_(base: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return {**base, **changes}


def jobs(*items: Any) -> dict[str, Any]:
    return with_(NEEDS, jobs_to_be_done=list(items))


def outcomes(*items: Any) -> dict[str, Any]:
    return with_(NEEDS, desired_outcomes=list(items))


def pains(*items: Any) -> dict[str, Any]:
    return with_(NEEDS, pain_points=list(items))


def with_text(value: dict[str, Any], found: str, instead: str) -> str:
    """Return a value as JSON that Python cannot write."""
    text = json.dumps(value)
    assert found in text
    return text.replace(found, instead)


DEEP: Any = "x"
for _ in range(900):
    DEEP = [DEEP]

NEEDS_VALUES: dict[str, Any] = {
    "in order": NEEDS,
    "SQL NULL": None,
    "JSON null": "null",
    "empty list": [],
    "empty object": {},
    "list": [NEEDS],
    "text": '"needs"',
    "number": "3",
    "true": "true",
    "nothing in it": {"jobs_to_be_done": [], "desired_outcomes": [], "pain_points": []},
    "only dates": {"generated_at": "2026-10-14T12:00:00Z"},
    "null lists": {"jobs_to_be_done": None, "desired_outcomes": None, "pain_points": None},
    "lists missing": {"jobs_to_be_done": [JOB]},
    "only outcomes": {"jobs_to_be_done": [], "desired_outcomes": [OUTCOME], "pain_points": []},
    "only pains": {"jobs_to_be_done": [], "desired_outcomes": [], "pain_points": [PAIN]},
    "objects for lists": {"jobs_to_be_done": JOB, "desired_outcomes": OUTCOME, "pain_points": PAIN},
    "texts for lists": {"jobs_to_be_done": "a", "desired_outcomes": "b", "pain_points": "c"},
    "lists in lists": {"jobs_to_be_done": [[JOB]], "desired_outcomes": [[OUTCOME]], "pain_points": [[PAIN]]},
    "nulls in lists": {
        "jobs_to_be_done": [None, JOB],
        "desired_outcomes": [None, OUTCOME],
        "pain_points": [PAIN, None],
    },
    "texts in lists": {
        "jobs_to_be_done": ["a", JOB],
        "desired_outcomes": ["b", OUTCOME],
        "pain_points": [PAIN, 3],
    },
    "job without statement": jobs({"priority_score": 10}, JOB),
    "job with null statement": jobs(with_(JOB, job_statement=None), JOB),
    "job with blank statement": jobs(with_(JOB, job_statement=" \u00a0\n"), with_(JOB, priority_score=1)),
    "job with a number for a statement": jobs(with_(JOB, job_statement=7, priority_score=10), JOB),
    "job with an object for a statement": jobs(with_(JOB, job_statement={}, priority_score=10), JOB),
    "job of another form": jobs(with_(JOB, job_statement="  oszczędzać czas ")),
    "job in English": jobs(with_(JOB, job_statement="When I plan, I want to count, so I can sleep")),
    "jobs of one priority": jobs(with_(JOB, job_statement="b"), with_(JOB, job_statement="ą"), JOB),
    "priority missing": jobs({"job_statement": "a"}, with_(JOB, priority_score=1)),
    "priority missing in all": jobs({"job_statement": "b"}, {"job_statement": "a"}),
    "priority null": jobs(with_(JOB, priority_score=None), with_(JOB, job_statement="a", priority_score=1)),
    "priority as text": jobs(with_(JOB, job_statement="a", priority_score="9,6"), JOB),
    "priority as a fraction": jobs(with_(JOB, job_statement="a", priority_score=8.5), JOB),
    "priority true": jobs(with_(JOB, job_statement="a", priority_score=True), with_(JOB, priority_score=1)),
    "priority out of range": jobs(with_(JOB, job_statement="a", priority_score=45), with_(JOB, priority_score=10)),
    "priority negative": jobs(with_(JOB, priority_score=-3)),
    "priority beyond all measure": jobs(with_(JOB, job_statement="a", priority_score=10**400), JOB),
    "priority of a thousand digits": jobs(with_(JOB, job_statement="a", priority_score=10**4200), JOB),
    "priority that Python refuses to read": with_text(jobs(JOB), '"priority_score": 8', '"priority_score": 1e5000'),
    "title without end": pains(with_(PAIN, pain_title=DEEP), PAIN),
    "importance without end": outcomes(with_(OUTCOME, importance=DEEP)),
    "priority as a list": jobs(with_(JOB, priority_score=[8])),
    "outcome without statement": outcomes({"importance": 10, "satisfaction_current_solutions": 1}, OUTCOME),
    "outcome without importance": outcomes(
        {"outcome_statement": "a", "satisfaction_current_solutions": 1},
        {"outcome_statement": "b", "importance": 10},
        OUTCOME,
    ),
    "outcome with null scores": outcomes(with_(OUTCOME, importance=None), OUTCOME),
    "outcome with satisfaction of the variant": outcomes(
        {"outcome_statement": "a", "importance": 10, "satisfaction": 0, "quotes": ["x"]}, OUTCOME
    ),
    "outcome with both satisfactions": outcomes(with_(OUTCOME, satisfaction=0)),
    "outcome over-served": outcomes(with_(OUTCOME, importance=1, satisfaction_current_solutions=10)),
    "outcome with texts for scores": outcomes(with_(OUTCOME, importance="10", satisfaction_current_solutions="1")),
    "outcome with a score out of range": outcomes(with_(OUTCOME, importance=100)),
    "pain without title": pains({"severity": 10}, PAIN),
    "pain with blank title": pains(with_(PAIN, pain_title="\t", severity=10), PAIN),
    "pain with a number for a title": pains(with_(PAIN, pain_title=5, severity=10), PAIN),
    "pain without severity": pains({"pain_title": "a"}, PAIN),
    "pain with null severity": pains(with_(PAIN, severity=None), PAIN),
    "pain with texts": pains(with_(PAIN, severity="wysoka"), with_(PAIN, severity="9")),
    "pains of all weights": pains(*(with_(PAIN, severity=weight) for weight in (3, 10, 7.5, 0, 11, 1))),
    "quotes of wrong types": pains(with_(PAIN, quotes={"a": 1}, potential_solutions=[None, 3, ["x"]])),
    "many items": with_(
        NEEDS,
        jobs_to_be_done=[with_(JOB, priority_score=number % 10 + 1) for number in range(1500)],
        pain_points=[PAIN] * 1200,
    ),
    "huge texts": jobs(with_(JOB, job_statement="ż" * 1_000_000)),
    "nested without end": with_(NEEDS, generated_by=DEEP, jobs_to_be_done=[with_(JOB, quotes=DEEP), JOB]),
    "unknown keys": with_(NEEDS, version=2, jobs_to_be_done=[with_(JOB, pain_points=[PAIN])]),
    "odd characters": jobs(with_(JOB, job_statement="Gdy 😀\u202e, chcę\u2028 x, aby <b>y</b>")),
}  # fmt: skip

WITHOUT_NEEDS = {
    "SQL NULL", "JSON null", "empty list", "empty object", "list", "text", "number", "true", "nothing in it",
    "only dates", "null lists", "objects for lists", "texts for lists", "lists in lists",
}  # fmt: skip

MOMENTS: dict[str, Any] = {
    "in UTC": "2026-10-14T12:00:00+00:00",
    "with Z": "2026-10-14T12:00:00Z",
    "in Warsaw": "2026-10-14T14:00:00.123456+02:00",
    "without zone": "2026-10-14T12:00:00",
    "with a blank": "2026-10-14 12:00:00",
    "a day": "2026-10-14",
    "compact": "20261014T120000Z",
    "long fraction": "2026-10-14T12:00:00.123456789Z",
    "a day that is none": "2026-02-30T12:00:00Z",
    "words": "yesterday",
    "blank": "",
    "null": None,
    "number": 1760443200,
    "infinite": "infinity",
    "object": {},
    "first year": "0001-01-01T00:00:00+14:00",
    "last year": "9999-12-31T23:59:59-14:00",
}


OUTDATED = {
    "in UTC", "with Z", "in Warsaw", "without zone", "with a blank", "a day", "compact", "long fraction",
}  # fmt: skip
"""Dates that are read, and before the last response of 15 o'clock."""


async def shown(
    workspace: WorkspaceForTests, stored: dict[str, dict[str, Any]]
) -> dict[str, tuple[Persona, PersonaSummary]]:
    """Store personas with responses before, at and after noon; return each as the details and the list have it."""
    database = PersonaDatabase(workspace.engine)
    project_id = add_project(workspace)
    group = add_focus_group(workspace, project_id)
    ids = {name: add_persona(workspace, project_id, **values) for name, values in stored.items()}
    with workspace.owner.connect() as owner:
        for persona_id, hour in product(ids.values(), (10, 12, 14, 15)):
            insert_response(owner, persona_id, group, created_at=NOON.replace(hour=hour))
    rows = {row.id: row async for batch in database.persona_summaries(project_id) for row in batch}
    return {name: (await opened(database, name, rows[id_]), rows[id_]) for name, id_ in ids.items()}


async def opened(database: PersonaDatabase, name: str, row: PersonaSummary) -> Persona:
    """Open a persona and see to it that the list says the same."""
    persona = await database.persona(row.id)
    details = PersonaDetails(
        persona=persona,
        responses=await database.responses(row.id),
        audit=(),
        evidence={},
        fetched_at=NOON,
    )
    needs = NeedsSummary(None, None, ()) if persona.needs is None else summarise_needs(persona.needs)
    segment = persona.segment
    said = {
        "needs": (row.top_need, row.opportunity, row.pain_severities, row.pain_keys),
        "state": (row.needs_state, row.newer_responses, row.response_count),
        "segment": (row.segment_id, row.segment_name),
        "identity": (row.full_name, row.age, row.gender, row.occupation, row.location, row.education_level),
        "moments": (row.created_at, row.updated_at),
    }
    assert said == {
        "needs": (needs.top_need, needs.opportunity, needs.pain_severities, needs.pain_keys),
        "state": (details.needs_state, details.newer_responses, 4),
        "segment": (segment.id, segment.name) if segment else (None, None),
        "identity": (
            persona.display_name,
            persona.age,
            persona.gender,
            persona.occupation,
            persona.location,
            persona.education_level,
        ),
        "moments": (persona.created_at, persona.updated_at),
    }, name
    return persona


async def both(workspace: WorkspaceForTests, **values: Any) -> tuple[Persona, PersonaSummary]:
    return (await shown(workspace, {"the only one": values}))["the only one"]


async def test_any_needs_open_and_the_list_says_what_the_details_say(workspace: WorkspaceForTests) -> None:
    found = await shown(workspace, {name: {"needs_and_pains": value} for name, value in NEEDS_VALUES.items()})
    without = {name for name, (persona, _) in found.items() if persona.needs is None}
    assert without == WITHOUT_NEEDS


async def test_any_date_of_an_analysis_is_read_or_left_out(workspace: WorkspaceForTests) -> None:
    found = await shown(
        workspace,
        {name: {"needs_and_pains": with_(NEEDS, generated_at=value)} for name, value in MOMENTS.items()},
    )
    outdated = {name for name, (_, row) in found.items() if row.needs_state is NeedsState.OUTDATED}
    assert outdated == OUTDATED


async def test_what_is_regular_is_read_from_the_digest_and_means_the_same(
    workspace: WorkspaceForTests,
) -> None:
    """If nothing took the quick way, or the wrong things did, a long list would be slow or wrong."""
    _, row = await both(
        workspace,
        needs_and_pains=with_(
            NEEDS,
            jobs_to_be_done=[with_(JOB, job_statement="a", priority_score=1), JOB],
            pain_points=[PAIN, PAIN],
        ),
    )
    assert row.top_need == "Liczyć zwrot"
    assert row.opportunity == 54
    assert row.pain_severities == (7, 7)
    assert row.newer_responses == 2
    assert row.needs_state is NeedsState.OUTDATED


RAG = {
    "search_type": "hybrid",
    "num_results": 3,
    "graph_nodes": [
        {"type": "Trend", "streszczenie": "a", "pewnosc": None},
        {"type": "Trend", "summary": "b"},
    ],
    "graph_context": "c",
    "orchestration_reasoning": {
        "brief": "# x",
        "graph_insights": [{"type": "Wskaznik", "summary": "d", "confidence": "high", "why_matters": "e"}],
        "demographics": {"age": 31},
        "segment_name": "Młodzi",
        "segment_id": "seg_young",
    },
}
RAG_VALUES: dict[str, Any] = {
    "in order": RAG,
    "SQL NULL": None,
    "JSON null": "null",
    "empty": {},
    "list": [RAG],
    "text": '"x"',
    "number": "3",
    "false": "false",
    "all nulls": dict.fromkeys(RAG),
    "reasoning null": with_(RAG, orchestration_reasoning=None),
    "reasoning a list": with_(RAG, orchestration_reasoning=[RAG["orchestration_reasoning"]]),
    "reasoning a text": with_(RAG, orchestration_reasoning="x"),
    "nodes an object": with_(RAG, graph_nodes={"a": 1}),
    "nodes of wrong types": with_(RAG, graph_nodes=[None, 3, "x", [], {"summary": 3}, {"type": "x"}]),
    "old vocabulary": {"graph_nodes": [{"summary": "a", "key_facts": ["x", "y"], "confidence_level": "low"}]},
    "facts of wrong types": {"graph_nodes": [{"summary": "a", "kluczowe_fakty": {"x": 1}, "skala": [None, 1]}]},
    "count as text": {"num_results": "3", "search_type": 7},
    "count beyond all measure": {"num_results": 10**4200, "query": "x"},
    "demographics nested": {"orchestration_reasoning": {"demographics": {"a": {"b": [1, None, {"c": 0.5}]}}}},
    "demographics nested without end": {"orchestration_reasoning": {"demographics": {"a": DEEP}}},
    "segment at the top": {"segment_name": "Góra", "segment_id": "seg_top"},
    "segment in both places": with_(RAG, segment_name="Góra", segment_id="seg_top"),
    "segment of wrong types": with_(RAG, orchestration_reasoning={"segment_name": ["x"], "segment_id": 7}),
    "segment blank": with_(RAG, orchestration_reasoning={"segment_name": " ", "segment_id": ""}),
}  # fmt: skip
SEGMENTS: dict[str, dict[str, Any]] = {
    "not in the columns": {},
    "in the columns": {"segment_id": "seg_column", "segment_name": "Kolumna"},
    "only the name": {"segment_name": "Kolumna"},
    "only the id": {"segment_id": "seg_column"},
    "blank": {"segment_id": " ", "segment_name": "\u00a0"},
}


async def test_any_context_opens_and_list_and_details_agree_on_the_segment(
    workspace: WorkspaceForTests,
) -> None:
    found = await shown(
        workspace,
        {
            f"{context}, segment {place}": {"rag_context_details": value, **segment}
            for (context, value), (place, segment) in product(RAG_VALUES.items(), SEGMENTS.items())
        },
    )
    assert found["in order, segment not in the columns"][1].segment_name == "Młodzi"
    assert found["segment at the top, segment blank"][1].segment_id == "seg_top"
    assert found["segment of wrong types, segment only the id"][1].segment_id == "seg_column"


async def test_a_segment_that_two_places_disagree_on_is_shown_as_a_conflict(
    workspace: WorkspaceForTests,
) -> None:
    persona, row = await both(workspace, rag_context_details=RAG, **SEGMENTS["in the columns"])
    assert row.segment_name == "Kolumna"
    assert persona.segment is not None
    assert {conflict.other for conflict in persona.segment.conflicts} == {"Młodzi", "seg_young"}


CITATIONS: dict[str, Any] = {
    "current": [{"document_title": "GUS", "chunk_text": "a", "relevance_score": -1.5}],
    "older": [{"text": "a", "score": 7, "metadata": {"title": "GUS", "country": "PL", "chunk_index": 3}}],
    "older without title": [{"text": "a", "score": None, "metadata": {"doc_id": 5}, "enriched": True}],
    "SQL NULL": None,
    "JSON null": "null",
    "empty": [],
    "object": {"text": "a"},
    "text": '"x"',
    "wrong types": [None, 3, [], "x", {"text": 5, "metadata": "x"}, {"chunk_text": "", "score": "x"}],
    "score beyond all measure": [{"text": "a", "score": 10**4200}],
}


async def test_any_citations_open(workspace: WorkspaceForTests) -> None:
    found = await shown(workspace, {name: {"rag_citations": value} for name, value in CITATIONS.items()})
    for name in ("current", "older", "older without title"):
        assert [citation.text for citation in found[name][0].citations] == ["a"], name


COLUMNS: dict[str, dict[str, Any]] = {
    "all missing": dict.fromkeys(
        ("full_name", "persona_title", "headline", "location", "education_level", "occupation", "openness",
         "values", "interests", "background_story", "segment_id", "segment_name")
    ),
    "no name but a title": {"full_name": " ", "persona_title": " Szefowa "},
    "neither name nor title": {"full_name": None, "persona_title": ""},
    "a name of controls": {"full_name": "\u202eMagda\t\n"},
    "scales not numbers": {"openness": float("nan"), "neuroticism": float("inf"), "indulgence": float("-inf")},
    "scales out of range": {"openness": 1.5, "power_distance": -3, "agreeableness": 1e300},
    "ages that nobody has": {"age": -5},
    "an age beyond all measure": {"age": 2**31 - 1},
    "null values": {"values": [None, "a", ""], "interests": []},
    "a blank gender": {"gender": ""},
    "a gender in English": {"gender": "Female"},
    "a moment before all": {"created_at": "-infinity", "updated_at": "0044-03-15 BC"},
    "a moment after all": {"created_at": "infinity", "updated_at": "infinity"},
    "a moment too late for Python": {"created_at": "294276-12-31", "updated_at": "10000-01-01"},
    "a long story": {"background_story": "ż" * 5_000_000},
}  # fmt: skip


async def test_any_columns_open(workspace: WorkspaceForTests) -> None:
    for name, (persona, row) in (await shown(workspace, COLUMNS)).items():
        assert row.full_name, name
        assert 0 <= (row.age or 0) <= 150, name
        assert persona.updated_at.utcoffset() == row.updated_at.utcoffset() == timedelta(0), name


async def test_lists_of_lists_open(workspace: WorkspaceForTests) -> None:
    """PostgreSQL lets a column of lists hold tables of any depth."""
    with workspace.owner.connect() as owner:
        persona_id = add_persona(workspace, add_project(workspace))
        owner.execute(
            "UPDATE personas SET values = '{{a,b},{c,d}}', interests = '[5:6]={x,y}' WHERE id = %s",
            [persona_id],
        )
    persona = await PersonaDatabase(workspace.engine).persona(persona_id)
    assert persona.interests == ("x", "y")
    assert {problem.part for problem in persona.problems} == {PersonaPart.VALUES}


SCORE = st.one_of(
    st.integers(-2, 12),
    st.none(),
    st.booleans(),
    st.floats(-2, 12),
    st.sampled_from(["7", "x", [], {}, 10**30]),
)
TEXT = st.one_of(
    st.sampled_from(["a", "b", " c ", "", "\u00a0", "Gdy a, chcę b, aby c"]), st.none(), st.integers()
)


def item(*fields: tuple[str, Any]) -> st.SearchStrategy[Any]:
    regular = st.fixed_dictionaries({}, optional=dict(fields))
    return st.one_of(regular, regular, regular, st.none(), st.just("x"), st.lists(regular, max_size=2))


def section(*fields: tuple[str, Any]) -> st.SearchStrategy[Any]:
    return st.one_of(st.lists(item(*fields), max_size=3), st.none(), item(*fields))


ANY_NEEDS = st.fixed_dictionaries(
    {},
    optional={
        "generated_at": st.sampled_from(list(MOMENTS.values())),
        "jobs_to_be_done": section(("job_statement", TEXT), ("priority_score", SCORE)),
        "desired_outcomes": section(
            ("outcome_statement", TEXT),
            ("importance", SCORE),
            ("satisfaction_current_solutions", SCORE),
            ("satisfaction", SCORE),
        ),
        "pain_points": section(("pain_title", TEXT), ("severity", SCORE)),
    },
)


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)
@given(needs=st.lists(ANY_NEEDS, min_size=40, max_size=40))
async def test_the_digest_of_any_needs_means_what_the_whole_means(
    workspace: WorkspaceForTests, needs: list[dict[str, Any]]
) -> None:
    await check_digests(workspace, needs)


async def check_digests(workspace: WorkspaceForTests, needs: list[dict[str, Any]]) -> None:
    """Compare what is read of the digests with what is read of the whole; irregular ones have no digest to be wrong."""
    with workspace.owner.connect() as owner:
        found = owner.execute(
            f"SELECT needs::text, {DIGEST} FROM unnest(%s::jsonb[]) AS needs".encode(),
            [[json.dumps(value) for value in needs]],
        ).fetchall()
    for whole, digest in found:
        read: NeedsDigest | None = read_digest(digest)
        if read is not None:
            assert read == read_whole(whole), whole
