"""What a market researcher finds in the demo: every shape of data that the program shows."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from persona_desktop.database.demo_files import read_demo
from persona_desktop.database.demo_store import PostgresDemoStore
from persona_desktop.domain.evidence import EvidenceMark
from persona_desktop.resource_files import resource_path
from tests.support.demo import (
    StoredPersona,
    counts,
    days_between,
    persona_of_demo,
    rows_of,
    stored_personas,
)
from tests.support.postgres import Database, postgres
from tests.support.workspace import WorkspaceForTests, workspace

__all__ = ["postgres", "workspace"]

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture
async def demo(workspace: WorkspaceForTests) -> Database:
    await PostgresDemoStore(workspace.engine, now=lambda: NOW).load()
    return workspace.owner


@pytest.fixture
def personas(demo: Database) -> list[StoredPersona]:
    return list(stored_personas(demo).values())


async def test_there_is_enough_to_look_around_in(demo: Database) -> None:
    found = counts(demo)
    assert (found["projects"], found["focus_groups"]) == (3, 8)
    assert found["personas"] >= 66
    assert found["persona_responses"] >= 430
    assert found["persona_audit_log"] >= found["personas"]
    segments = rows_of(demo, "SELECT segment_name, count(*) AS size FROM personas GROUP BY 1")
    sizes = {row["segment_name"]: row["size"] for row in segments}
    without = sizes.pop(None)
    assert len(sizes) == 7
    assert min(sizes.values()) >= 7
    assert without >= 3
    in_projects = rows_of(demo, "SELECT count(*) AS size FROM personas GROUP BY project_id")
    assert min(row["size"] for row in in_projects) >= 10


async def test_every_focus_group_was_answered_by_personas_of_its_project(demo: Database) -> None:
    groups = rows_of(
        demo,
        "SELECT focus_groups.name, cardinality(persona_ids) AS invited,"
        " count(DISTINCT persona_id) AS answered,"
        " count(DISTINCT persona_id) FILTER (WHERE persona_id = ANY (persona_ids)) AS invited_answered,"
        " count(DISTINCT question_text) FILTER (WHERE question_text = ANY (questions)) AS asked,"
        " cardinality(questions) AS questions, bool_and(personas.project_id = focus_groups.project_id) AS at_home,"
        " bool_and(persona_responses.created_at BETWEEN started_at AND completed_at) AS in_time"
        " FROM focus_groups JOIN persona_responses ON focus_group_id = focus_groups.id"
        " JOIN personas ON personas.id = persona_id GROUP BY focus_groups.id",
    )
    assert len(groups) == 8
    for group in groups:
        assert group["invited"] == group["answered"] == group["invited_answered"] >= 7, group["name"]
        assert group["asked"] == group["questions"]
        assert group["at_home"]
        assert group["in_time"]


async def test_every_persona_is_read_without_a_single_problem(personas: list[StoredPersona]) -> None:
    assert {
        stored.persona.display_name: stored.persona.problems for stored in personas if stored.persona.problems
    } == {}
    for stored in personas:
        segment = stored.persona.segment
        assert segment is None or segment.conflicts == ()
        needs = stored.persona.needs
        if needs is not None:
            assert all(job.parts for job in needs.jobs), stored.persona.display_name


async def test_every_state_of_needs_is_there(personas: list[StoredPersona]) -> None:
    states = Counter(
        (bool(stored.persona.needs), bool(stored.responses), stored.newer_responses > 0)
        for stored in personas
    )
    assert states[True, True, True] >= 8  # outdated
    assert states[True, True, False] >= 35  # up to date
    assert states[False, True, False] >= 6  # not analysed yet
    assert states[False, False, False] >= 6  # nothing to analyse
    assert states.total() == sum(states[key] for key in states if key[1] or not key[0])


async def test_most_quotes_stand_in_the_answers_and_a_few_nowhere(personas: list[StoredPersona]) -> None:
    marks = {quote: found.mark for stored in personas for quote, found in stored.evidence.items()}
    found = Counter(marks.values())
    assert set(found) == {
        EvidenceMark.VERBATIM,
        EvidenceMark.EDITED,
        EvidenceMark.STITCHED,
        EvidenceMark.NOT_FOUND,
    }
    assert found.total() >= 250
    assert 0.7 <= found[EvidenceMark.VERBATIM] / found.total() <= 0.9
    assert 0.08 <= found[EvidenceMark.EDITED] / found.total() <= 0.2
    assert 3 <= found[EvidenceMark.STITCHED] <= 15
    assert 5 <= found[EvidenceMark.NOT_FOUND] <= 15


async def test_quotes_are_verbatim_unless_the_files_say_that_a_model_changed_them(
    personas: list[StoredPersona],
) -> None:
    changed = {
        quote for persona in read_demo(resource_path("demo")).personas for quote in persona.changed_quotes
    }
    found = {
        quote
        for stored in personas
        for quote, evidence in stored.evidence.items()
        if evidence.mark is not EvidenceMark.VERBATIM
    }
    assert found == changed


async def test_opportunities_of_models_are_wrong_now_and_then(demo: Database) -> None:
    outcomes = rows_of(
        demo,
        "SELECT (o->>'importance')::int AS i, (o->>'satisfaction_current_solutions')::int AS s,"
        " (o->>'opportunity_score')::int AS score"
        " FROM personas, jsonb_array_elements(needs_and_pains->'desired_outcomes') AS o",
    )
    wrong = sum(1 for row in outcomes if row["score"] != row["i"] * (row["i"] - row["s"]))
    assert 0.1 <= wrong / len(outcomes) <= 0.4
    assert any(row["i"] <= row["s"] for row in outcomes)  # over-served


async def test_both_vocabularies_and_both_shapes_of_citations_are_there(
    personas: list[StoredPersona],
) -> None:
    details = [stored.row["rag_context_details"] for stored in personas]
    assert sum(value is None for value in details) >= 5
    nodes = [node for value in details if value for node in value["graph_nodes"]]
    assert sum("streszczenie" in node for node in nodes) > sum("summary" in node for node in nodes) >= 10
    before_segments = [value for value in details if value and "segment_name" not in value]
    assert len(before_segments) >= 6
    assert any("orchestration_reasoning" not in value for value in before_segments)
    citations = [citation for stored in personas for citation in stored.row["rag_citations"]]
    assert sum("metadata" in citation for citation in citations) >= 6
    assert sum("document_title" in citation for citation in citations) >= 100
    relevances = [citation.relevance for stored in personas for citation in stored.persona.citations]
    assert any(value is not None and value < 0 for value in relevances)
    assert any(value is not None and value > 1 for value in relevances)


async def test_what_sight_requires_is_kept(personas: list[StoredPersona]) -> None:
    for stored in personas:
        row = stored.row
        assert row["is_active"]
        assert row["deleted_at"] is None
        assert isinstance(row["rag_citations"], list)
        assert all(isinstance(citation, dict) for citation in row["rag_citations"])
        assert isinstance(row["rag_context_details"], dict | None)
        needs = row["needs_and_pains"]
        if needs is not None:
            assert datetime.fromisoformat(needs["generated_at"]) < NOW
            for pain in needs["pain_points"]:
                assert pain["pain_title"]
                assert type(pain["severity"]) is int


async def test_history_was_made_by_colleagues_in_order(demo: Database, personas: list[StoredPersona]) -> None:
    entries = rows_of(
        demo,
        "SELECT entry.*, personas.created_at AS made FROM persona_audit_log AS entry"
        " JOIN personas ON personas.id = persona_id",
    )
    assert all(entry["made"] <= entry["timestamp"] <= NOW for entry in entries)
    actions = {entry["action"] for entry in entries}
    assert actions >= {
        "view",
        "export",
        "compare",
        "messaging",
        "delete",
        "undo_delete",
        "update",
        "generate_needs",
    }
    known = {str(stored.persona.id) for stored in personas}
    compared = [set(entry["details"]["compare_with"]) for entry in entries if entry["action"] == "compare"]
    assert compared
    assert all(others <= known for others in compared)
    by_nobody = [entry["action"] for entry in entries if entry["user_id"] is None]
    assert set(by_nobody) == {"generate_needs"}


async def test_nobody_can_log_in_as_a_colleague(demo: Database) -> None:
    users = rows_of(
        demo,
        "SELECT hashed_password, login_role FROM app.demo_row JOIN users ON users.id = row_id"
        " LEFT JOIN app.account ON account.user_id = users.id WHERE table_name = 'users'",
    )
    assert [(user["hashed_password"], user["login_role"]) for user in users] == [("!", None)] * 3


async def test_magdalena_looks_as_on_the_drawings(demo: Database) -> None:
    magdalena = persona_of_demo(demo, "magdalena-wronska")
    persona, needs = magdalena.persona, magdalena.persona.needs
    assert needs is not None
    assert persona.headline == "Chce pokazać wpływ marketingu, zanim ktoś zapyta o budżet"
    assert (persona.age, persona.location, persona.occupation) == (31, "Wrocław", "Kierowniczka marketingu")
    assert persona.segment is not None
    assert (persona.segment.name, persona.segment.id) == ("Młodzi Profesjonaliści", "seg_young_professionals")
    assert (len(magdalena.responses), magdalena.newer_responses, len(persona.citations)) == (15, 3, 6)
    assert [job.priority for job in needs.jobs] == [9, 8, 7, 5]
    assert [outcome.opportunity for outcome in needs.outcomes] == [54, 45, 32, 14]
    assert [pain.severity for pain in needs.pains] == [9, 7, 6, 3]
    assert persona.rag is not None
    assert len(persona.rag.insights) == 11
    evidence = magdalena.evidence
    by_id = {response.id: response for response in magdalena.responses}
    places = {
        quote: (by_id[found.spans[0].response_id].focus_group_name, by_id[found.spans[0].response_id].ordinal)
        for quote, found in evidence.items()
        if found.mark is EvidenceMark.VERBATIM
    }
    assert places[needs.jobs[0].quotes[0]] == ("Budżety 2026", 4)
    assert places[needs.pains[0].quotes[0]] == ("Narzędzia MarTech", 2)
    assert evidence[needs.jobs[1].quotes[0]].mark is EvidenceMark.NOT_FOUND
    assert days_between(persona.created_at, NOW) == pytest.approx(43)


async def test_the_list_looks_as_on_the_drawings(demo: Database) -> None:
    drawn = {
        "magdalena-wronska": ("wiarygodnie prognozować zwrot z kampanii", 54),
        "krzysztof-nowicki": ("zaplanować wydatki rodziny do końca miesiąca", 40),
        "zofia-adamczyk": ("załatwiać sprawy urzędowe bez kolejek", 24),
        "bartosz-zurek": ("przewidzieć dochód w kolejnym tygodniu", 63),
        "tomasz-sliwinski": ("odzyskać skupienie w ciągu dnia pracy", 40),
        "ewelina-gasior": ("wypełnić grafik w martwe dni", 45),
        "joanna-kesik": ("odpocząć naprawdę między dyżurami", 54),
        "iga-wojtowicz": ("pokazać wpływ badań na decyzje produktowe", 36),
        "pawel-dabrowski-lecki": ("utrzymać marżę przy rosnących rabatach", 28),
        "oksana-bondar": ("nostryfikować dyplom bez pośredników", 48),
        "halina-przybylska": ("zamknąć rok bez nadgodzin", 20),
        "adam-dziegiel": ("skrócić zamknięcie miesiąca do trzech dni", 48),
    }
    found = {}
    for key in drawn:
        needs = persona_of_demo(demo, key).persona.needs
        assert needs is not None
        assert needs.jobs[0].parts is not None
        found[key] = (needs.jobs[0].parts.motivation, needs.outcomes[0].opportunity)
    assert found == drawn
    newest = rows_of(demo, "SELECT full_name, updated_at FROM personas ORDER BY updated_at DESC LIMIT 5")
    assert newest[0]["full_name"] == "Magdalena Wrońska"
    assert newest[1]["full_name"] == "Krzysztof Nowicki"
    assert all(later["updated_at"] > earlier["updated_at"] for later, earlier in pairwise(newest))
