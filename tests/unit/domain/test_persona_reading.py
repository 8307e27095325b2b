import json
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persona_desktop.domain.needs_reading import read_needs
from persona_desktop.domain.persona_reading import read_persona
from persona_desktop.domain.rag_reading import read_citations, read_rag
from persona_desktop.domain.reading import PersonaPart, ProblemKind

NOON = datetime(2026, 10, 14, 12, tzinfo=UTC)
ROW: dict[str, object] = {
    "id": uuid4(),
    "project_id": uuid4(),
    "full_name": "Anna Kowalska",
    "age": 28,
    "gender": "Kobieta",
    "openness": 0.85,
    "power_distance": 0.45,
    "values": ["Rozwój"],
    "interests": ["Joga"],
    "background_story": "Anna ma 28 lat…",
    "segment_id": "seg_young_professionals",
    "segment_name": "Młodzi Profesjonaliści 25-34",
    "rag_context_used": True,
    "created_at": NOON,
    "updated_at": NOON,
    "needs_and_pains": {
        "generated_at": "2025-10-16T14:30:00Z",
        "generated_by": "gemini-2.0-flash-exp",
        "jobs_to_be_done": [
            {"job_statement": "When I plan, I want to forecast, so I can justify.", "priority_score": 9}
        ],
        "desired_outcomes": [
            {
                "outcome_statement": "50% czasu",
                "importance": 9,
                "satisfaction_current_solutions": 4,
                "opportunity_score": 5,
            }
        ],
        "pain_points": [{"pain_title": "Ręczne kopiowanie", "severity": 8, "percent_affected": 0.75}],
    },
}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**6), 10**6) | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
FIELDS = st.sampled_from(
    [
        "jobs_to_be_done",
        "desired_outcomes",
        "pain_points",
        "generated_at",
        "job_statement",
        "priority_score",
        "quotes",
        "importance",
        "satisfaction",
        "pain_title",
        "severity",
        "percent_affected",
        "outcome_statement",
    ]
)
NEEDS_LIKE = st.recursive(
    JSON,
    lambda inner: st.dictionaries(FIELDS, inner | st.lists(inner, max_size=3), max_size=5),
    max_leaves=20,
)


def test_the_specifications_example_is_read_whole() -> None:
    persona = read_persona(ROW)
    assert persona.display_name == "Anna Kowalska"
    assert persona.big_five.openness == 0.85
    assert persona.hofstede.power_distance == 0.45
    assert persona.segment is not None
    assert persona.segment.id == "seg_young_professionals"
    assert persona.needs is not None
    assert persona.needs.generated_at == datetime(2025, 10, 16, 14, 30, tzinfo=UTC)
    assert persona.needs.outcomes[0].opportunity == 45, "computed by us, never taken from the row"
    assert persona.problems == ()


@pytest.mark.parametrize(
    "value", [None, [], {}, {"jobs_to_be_done": []}, {"generated_at": None, "pain_points": None}]
)
def test_nothing_means_no_analysis_and_is_no_problem(value: object) -> None:
    assert read_needs(value) == (None, ())


@pytest.mark.parametrize(
    ("changes", "part"),
    [
        ({"values": "{a,b}" and {"a": 1}}, PersonaPart.VALUES),
        ({"interests": 5}, PersonaPart.INTERESTS),
        ({"openness": "wysoka"}, PersonaPart.BIG_FIVE),
        ({"indulgence": [1]}, PersonaPart.HOFSTEDE),
        ({"background_story": ["a"]}, PersonaPart.STORY),
        ({"needs_and_pains": "oops"}, PersonaPart.NEEDS),
        ({"needs_and_pains": {"jobs_to_be_done": "oops"}}, PersonaPart.JOBS),
        ({"needs_and_pains": {"jobs_to_be_done": [{"priority_score": 3}]}}, PersonaPart.JOBS),
        ({"needs_and_pains": {"desired_outcomes": [1]}}, PersonaPart.OUTCOMES),
        ({"needs_and_pains": {"desired_outcomes": [{"importance": 3}]}}, PersonaPart.OUTCOMES),
        ({"needs_and_pains": {"pain_points": [{"severity": 3}]}}, PersonaPart.PAINS),
        ({"needs_and_pains": {"pain_points": [{"pain_title": "x", "severity": "ostra"}]}}, PersonaPart.PAINS),
        ({"rag_context_details": [1]}, PersonaPart.RAG),
        ({"rag_context_details": {"graph_nodes": {"a": 1}}}, PersonaPart.GRAPH),
        ({"rag_citations": {"a": 1}}, PersonaPart.CITATIONS),
        ({"rag_citations": [{"score": 1}]}, PersonaPart.CITATIONS),
        ({"segment_name": 3.5, "rag_context_details": {"segment_name": []}}, PersonaPart.SEGMENT),
        ({"created_at": "wczoraj"}, PersonaPart.IDENTITY),
    ],
)
def test_a_malformed_part_is_named_and_the_persona_still_opens(
    changes: dict[str, object], part: PersonaPart
) -> None:
    persona = read_persona({**ROW, **changes})
    assert persona.display_name == "Anna Kowalska"
    assert part in {problem.part for problem in persona.problems}


def test_a_score_out_of_range_is_moved_to_the_nearest_end_and_noted() -> None:
    analysis, problems = read_needs({"jobs_to_be_done": [{"job_statement": "x", "priority_score": 45}]})
    assert analysis is not None
    assert analysis.jobs[0].priority == 10
    assert [problem.kind for problem in problems] == [ProblemKind.ADJUSTED]


def test_the_short_name_of_satisfaction_is_read_too() -> None:
    analysis, _ = read_needs(
        {"desired_outcomes": [{"outcome_statement": "x", "importance": 8, "satisfaction": 3}]}
    )
    assert analysis is not None
    assert analysis.outcomes[0].opportunity == 40


def test_a_segment_found_in_several_places_shows_where_they_disagree() -> None:
    details = {
        "segment_name": "Top",
        "orchestration_reasoning": {
            "segment_name": "Nested",
            "segment_id": "seg_young_professionals",
            "segment_description": "Opis",
        },
    }
    segment = read_persona({**ROW, "rag_context_details": details}).segment
    assert segment is not None
    assert segment.name == "Młodzi Profesjonaliści 25-34"
    assert segment.description == "Opis"
    assert [(conflict.field, conflict.other) for conflict in segment.conflicts] == [
        ("name", "Nested"),
        ("name", "Top"),
    ]


def test_a_segment_without_columns_comes_from_the_reasoning_and_else_there_is_none() -> None:
    bare = {**ROW, "segment_id": None, "segment_name": None}
    nested = read_persona(
        {**bare, "rag_context_details": {"orchestration_reasoning": {"segment_name": "N"}}}
    ).segment
    assert nested is not None
    assert nested.name == "N"
    assert read_persona(bare).segment is None


def test_both_vocabularies_of_graph_nodes_are_read_alike() -> None:
    new, _ = read_rag(
        {
            "graph_nodes": [
                {
                    "type": "Trend",
                    "streszczenie": "S",
                    "kluczowe_fakty": "F",
                    "skala": "41%",
                    "pewnosc": "wysoka",
                    "okres_czasu": None,
                }
            ]
        }
    )
    old, _ = read_rag(
        {
            "graph_nodes": [
                {
                    "type": "Trend",
                    "summary": "S",
                    "key_facts": "F",
                    "magnitude": "41%",
                    "confidence_level": "wysoka",
                    "time_period": None,
                },
                {"type": "Trend"},
            ]
        }
    )
    assert new is not None
    assert old is not None
    assert new.nodes == old.nodes


def test_both_shapes_of_citations_are_read() -> None:
    citations, problems = read_citations(
        [
            {"document_title": "GUS", "chunk_text": "Mediana…", "relevance_score": -0.2},
            {
                "text": "Trend…",
                "score": 1.7,
                "metadata": {"title": "CBOS", "doc_id": "d1", "country": "PL", "chunk_index": 4},
            },
        ]
    )
    assert [(citation.title, citation.relevance) for citation in citations] == [("GUS", -0.2), ("CBOS", 1.7)]
    assert citations[1].source == "PL · d1 · #4"
    assert problems == ()


def test_the_reasoning_of_the_orchestration_is_read() -> None:
    rag, problems = read_rag(
        {
            "query": "q",
            "num_results": 8,
            "graph_context": "g",
            "orchestration_reasoning": {
                "brief": "# b",
                "demographics": {
                    "age": {"min": 25, "max": 34},
                    "cities": ["Łódź"],
                    "none": None,
                    "share": 0.3,
                },
                "segment_characteristics": ["a"],
                "graph_insights": [
                    {"type": "Wskaznik", "summary": "Presja", "confidence": "wysoka", "why_matters": "bo"}
                ],
            },
        }
    )
    assert rag is not None
    assert [(share.name, share.value) for share in rag.demographics] == [
        ("age", "min: 25, max: 34"),
        ("cities", "Łódź"),
        ("share", "0.3"),
    ]
    assert rag.insights[0].why_matters == "bo"
    assert rag.result_count == 8
    assert problems == ()


@pytest.mark.parametrize("value", [None, {}, {"unknown": 1}])
def test_empty_rag_details_are_none(value: object) -> None:
    assert read_rag(value)[0] is None


@settings(max_examples=200)
@given(NEEDS_LIKE)
def test_no_stored_analysis_makes_reading_fail(value: object) -> None:
    analysis, _ = read_needs(value)
    if analysis is not None:
        scores = [*(job.priority for job in analysis.jobs), *(pain.severity for pain in analysis.pains)]
        assert all(score is None or 1 <= score <= 10 for score in scores)


@settings(max_examples=200)
@given(
    st.dictionaries(
        st.sampled_from([*ROW, "rag_context_details", "rag_citations", "gender"]), JSON, max_size=8
    )
)
def test_no_row_makes_reading_fail(changes: dict[str, object]) -> None:
    persona = read_persona({**ROW, **changes, "id": ROW["id"], "project_id": ROW["project_id"]})
    assert persona.display_name
    json.loads(persona.model_dump_json())
