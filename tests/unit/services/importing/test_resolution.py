"""Rows against each other and against the database, without one: what is known is given."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from persona_desktop.domain.import_lookup import (
    Known,
    KnownFocusGroup,
    KnownPersona,
    KnownProject,
    KnownResponse,
    KnownSegment,
)
from persona_desktop.domain.importing import (
    FileFormat,
    ImportedFile,
    ImportKind,
    ImportPreview,
    ImportTarget,
    RefusalReason,
    Verdict,
)
from persona_desktop.services.importing.drafts import ReadFile
from persona_desktop.services.importing.naming import NameIndex, name_key
from persona_desktop.services.importing.persona_rows import persona_from_json
from persona_desktop.services.importing.resolution import lookup_for, resolve
from persona_desktop.services.importing.response_rows import response_from_json

HERE, THERE, CLOSED = UUID(int=1), UUID(int=2), UUID(int=3)
JAN, EWA, GONE, FOREIGN = UUID(int=11), UUID(int=12), UUID(int=13), UUID(int=14)
SHOPPING, ELSEWHERE = UUID(int=21), UUID(int=22)
OLD_ANSWER, LOST_ANSWER, FOREIGN_ANSWER = UUID(int=31), UUID(int=32), UUID(int=33)
NOON = datetime(2026, 10, 14, 12, tzinfo=UTC)
TARGET = ImportTarget(HERE, "Kampania", is_new=False)

KNOWN = Known(
    projects={
        HERE: KnownProject(HERE, "Kampania", True),
        THERE: KnownProject(THERE, "Inny", True),
        CLOSED: KnownProject(CLOSED, "Cudzy", False),
    },
    personas={
        JAN: KnownPersona(JAN, HERE, "Jan Nowak", NOON, False),
        EWA: KnownPersona(EWA, THERE, "Ewa Lis", NOON, False),
        GONE: KnownPersona(GONE, HERE, "Ida Dawna", NOON, True),
        FOREIGN: KnownPersona(FOREIGN, CLOSED, "Obcy", NOON, False),
    },
    responses={
        OLD_ANSWER: KnownResponse(OLD_ANSWER, JAN, HERE, False, "771"),
        LOST_ANSWER: KnownResponse(LOST_ANSWER, GONE, HERE, True, "772"),
        FOREIGN_ANSWER: KnownResponse(FOREIGN_ANSWER, FOREIGN, CLOSED, False, "773"),
    },
    focus_groups={
        SHOPPING: KnownFocusGroup(SHOPPING, HERE, "Zakupy"),
        ELSEWHERE: KnownFocusGroup(ELSEWHERE, THERE, "Zakupy"),
    },
)


def people(*personas: dict[str, object], file: int = 0) -> ReadFile:
    drafts = [
        persona_from_json({"full_name": "Ola", "age": 30, "gender": "K"} | persona, file, position)
        for position, persona in enumerate(personas, 1)
    ]
    return ReadFile(described(ImportKind.PERSONAS, len(drafts)), personas=drafts)


def answers(*responses: dict[str, object], file: int = 0) -> ReadFile:
    plain = {"persona": "Jan Nowak", "focus_group": "Zakupy", "question": "Co?", "answer": "To."}
    drafts = [
        response_from_json(plain | response, file, position) for position, response in enumerate(responses, 1)
    ]
    return ReadFile(described(ImportKind.RESPONSES, len(drafts)), responses=drafts)


def described(kind: ImportKind, rows: int) -> ImportedFile:
    return ImportedFile("/tmp/x", "x", kind, FileFormat.JSON, "UTF-8", None, (), (), rows)


def judged(*files: ReadFile, known: Known = KNOWN, target: ImportTarget = TARGET) -> ImportPreview:
    numbers = count(1_000)
    return resolve(files, known, target, lambda: UUID(int=next(numbers)), lambda _: None)


def reasons(preview: ImportPreview) -> list[RefusalReason | None]:
    return [row.refusals[0].reason if row.refusals else None for row in preview.rows]


def test_an_identifier_that_exists_is_updated_in_its_own_project_and_all_else_is_added() -> None:
    preview = judged(
        people({"id": str(JAN)}, {}, {"id": str(EWA)}, {"id": str(UUID(int=99)), "project_id": str(THERE)})
    )
    assert [row.verdict for row in preview.rows] == [Verdict.UPDATE, Verdict.ADD, Verdict.UPDATE, Verdict.ADD]
    assert [row.project_id for row in preview.rows] == [HERE, HERE, THERE, THERE]
    assert [row.seen for row in preview.rows] == [NOON, None, NOON, None]
    assert preview.rows[1].id == UUID(int=1_000)
    assert preview.target == TARGET
    assert preview.others == (ImportTarget(THERE, "Inny", is_new=False),)


def test_an_update_does_without_what_a_new_persona_has_to_have() -> None:
    drafts = [
        persona_from_json({"id": str(row_id), "segment_name": "Rodziny"}, 0, position)
        for position, row_id in enumerate((JAN, UUID(int=99)), 1)
    ]
    preview = judged(ReadFile(described(ImportKind.PERSONAS, 2), personas=drafts))
    assert [row.verdict for row in preview.rows] == [Verdict.UPDATE, Verdict.REFUSE]
    assert (preview.rows[0].label, preview.rows[0].values) == (
        "Jan Nowak",
        {"segment_name": "Rodziny", "segment_id": None},
    )
    assert [refusal.reason for refusal in preview.rows[1].refusals] == [
        RefusalReason.MISSING,
        RefusalReason.MISSING,
        RefusalReason.NO_NAME,
    ]


def test_personas_of_a_project_that_does_not_exist_go_to_the_target_and_are_counted() -> None:
    elsewhere = str(UUID(int=77))
    preview = judged(
        people(
            {"project_id": elsewhere},
            {"project_id": str(THERE)},
            {},
            {"project_id": elsewhere, "age": 999},
            {"id": str(JAN), "project_id": elsewhere},
        )
    )
    assert preview.rows[0].project_id == HERE
    assert preview.strays == 1


def test_a_new_target_is_made_only_for_rows_that_need_it() -> None:
    new = ImportTarget(UUID(int=500), "Importowane", is_new=True)
    assert judged(people({}), target=new).target == new
    assert judged(people({"id": str(JAN)}), target=new).target is None
    assert judged(people({"age": 999}), target=new).target is None


def test_what_is_deleted_or_foreign_is_refused() -> None:
    preview = judged(
        people({"id": str(GONE)}, {"id": str(FOREIGN)}, {"project_id": str(CLOSED), "full_name": "X"})
    )
    assert reasons(preview) == [
        RefusalReason.DELETED_PERSONA,
        RefusalReason.NOT_ALLOWED,
        RefusalReason.NOT_ALLOWED,
    ]
    assert preview.rows[1].refusals[0].value == "Cudzy"
    assert preview.target is None


def test_a_target_that_may_not_be_written_refuses_its_rows() -> None:
    closed = ImportTarget(CLOSED, "Cudzy", is_new=False)
    assert reasons(judged(people({}), target=closed)) == [RefusalReason.NOT_ALLOWED]


def test_the_second_of_two_identifiers_is_told_where_the_first_is() -> None:
    one = str(UUID(int=99))
    preview = judged(people({"id": one}, {"id": one, "age": 31}), people({"id": one}, file=1))
    assert reasons(preview) == [None, RefusalReason.DUPLICATE_ID, RefusalReason.DUPLICATE_ID]
    assert [(row.refusals[0].other, row.refusals[0].other_file) for row in preview.refused] == [
        (1, None),
        (1, 0),
    ]


def test_rows_without_identifiers_are_duplicates_only_when_all_is_the_same() -> None:
    preview = judged(
        people(
            {"values": ["a"]},
            {"values": ["b"]},
            {"values": ["a"]},
            {"age": 31},
            {"project_id": str(THERE), "values": ["a"]},
        )
    )
    assert reasons(preview) == [None, None, RefusalReason.DUPLICATE_ROW, None, None]
    assert preview.rows[2].refusals[0].other == 1


def test_a_refused_row_still_has_its_identifier_to_itself() -> None:
    one = str(UUID(int=99))
    preview = judged(people({"id": one, "age": 999}, {"id": one}))
    assert reasons(preview) == [RefusalReason.OUT_OF_RANGE, RefusalReason.DUPLICATE_ID]


def test_a_refused_row_keeps_its_own_reasons_and_gives_no_values() -> None:
    preview = judged(people({"age": 999, "gender": None}))
    assert [refusal.reason for refusal in preview.rows[0].refusals] == [
        RefusalReason.OUT_OF_RANGE,
        RefusalReason.MISSING,
    ]
    assert preview.rows[0].values == {}
    assert preview.rows[0].project_id is None


def test_answers_find_personas_that_are_known_added_and_renamed() -> None:
    preview = judged(
        answers(
            {"persona": "jan  NOWAK"},
            {"persona": "Ola"},
            {"persona": "Janina Nowak"},
            {"persona": None, "persona_id": str(EWA)},
            file=0,
        ),
        people({}, file=1),
    )
    assert reasons(preview)[:4] == [None, None, RefusalReason.UNKNOWN_PERSONA, None]
    assert preview.rows[0].values["persona_id"] == JAN
    assert preview.rows[1].values["persona_id"] == preview.rows[4].id
    assert preview.rows[3].project_id == THERE
    assert preview.rows[3].values["focus_group_id"] == ELSEWHERE
    assert preview.rows[3].label == "Ewa Lis · Co?"
    renamed = judged(
        people({"id": str(JAN), "full_name": "Janina Nowak"}),
        answers({"persona": "Janina Nowak"}, {}, file=1),
    )
    assert reasons(renamed) == [None, None, RefusalReason.UNKNOWN_PERSONA]


def test_a_name_in_the_target_goes_before_the_same_name_elsewhere() -> None:
    twin = KnownPersona(UUID(int=15), THERE, "Jan Nowak", NOON, False)
    known = Known(KNOWN.projects, {**KNOWN.personas, twin.id: twin}, {}, KNOWN.focus_groups)
    assert judged(answers({}), known=known).rows[0].values["persona_id"] == JAN
    assert reasons(judged(people({"full_name": "Jan Nowak"}), answers({}, file=1))) == [
        None,
        RefusalReason.AMBIGUOUS_PERSONA,
    ]
    there = judged(answers({"persona": "Ewa Lis"}))
    assert there.rows[0].project_id == THERE


def test_answers_of_nobody_of_the_deleted_and_of_strangers_are_refused() -> None:
    preview = judged(
        answers(
            {"persona": "Nikt"},
            {"persona": "Ida Dawna"},
            {"persona_id": str(GONE)},
            {"persona_id": str(UUID(int=98))},
            {"persona_id": str(FOREIGN)},
            {"id": str(LOST_ANSWER)},
            {"id": str(FOREIGN_ANSWER)},
            {"answer": ""},
        )
    )
    assert reasons(preview) == [
        RefusalReason.UNKNOWN_PERSONA,
        RefusalReason.UNKNOWN_PERSONA,
        RefusalReason.DELETED_PERSONA,
        RefusalReason.UNKNOWN_PERSONA,
        RefusalReason.NOT_ALLOWED,
        RefusalReason.DELETED_PERSONA,
        RefusalReason.NOT_ALLOWED,
        RefusalReason.MISSING,
    ]
    values = [row.refusals[0].value for row in preview.rows[:7]]
    assert values == ["Nikt", "Ida Dawna", "Ida Dawna", str(UUID(int=98)), "Cudzy", "Ida Dawna", "Cudzy"]


def test_an_answer_of_a_persona_that_the_import_refuses_is_refused_too() -> None:
    new = str(UUID(int=97))
    preview = judged(
        people({"id": new, "age": 999}),
        answers({"persona": None, "persona_id": new}, {"persona": "Ola"}, file=1),
    )
    assert reasons(preview)[1:] == [RefusalReason.UNKNOWN_PERSONA, RefusalReason.UNKNOWN_PERSONA]


def test_answers_are_updated_by_identifier_and_doubled_ones_refused() -> None:
    preview = judged(
        answers(
            {"id": str(OLD_ANSWER)},
            {},
            {},
            {"date": "2025-01-01"},
            {"answer": "Nie."},
            {"id": str(OLD_ANSWER)},
        )
    )
    assert [row.verdict for row in preview.rows] == [
        Verdict.UPDATE,
        Verdict.ADD,
        Verdict.REFUSE,
        Verdict.ADD,
        Verdict.ADD,
        Verdict.REFUSE,
    ]
    assert preview.rows[2].refusals[0].other == 2
    assert preview.rows[3].values["created_at"] == datetime(2025, 1, 1, tzinfo=UTC)
    assert "created_at" not in preview.rows[1].values


def test_missing_focus_groups_are_made_once_and_know_what_they_heard() -> None:
    wanted = UUID(int=41)
    preview = judged(
        answers(
            {"focus_group": "Nowa", "date": "2025-02-02"},
            {"focus_group": "NOWA ", "question": "Dalej?", "date": "2025-01-01"},
            {"focus_group": "Nowa", "persona": None, "persona_id": str(EWA)},
            {"focus_group": "Z numerem", "focus_group_id": str(wanted)},
            {"focus_group": "z numerem", "answer": "Inna."},
            {"focus_group": None, "focus_group_id": str(wanted), "answer": "Trzecia."},
            {"focus_group": "Tylko zła", "answer": ""},
        )
    )
    made = {(group.name, group.project_id): group for group in preview.focus_groups}
    assert set(made) == {("Nowa", HERE), ("Nowa", THERE), ("Z numerem", HERE)}
    new = made["Nowa", HERE]
    assert (new.persona_ids, new.questions) == ((JAN,), ("Co?", "Dalej?"))
    assert new.created_at == datetime(2025, 1, 1, tzinfo=UTC)
    assert made["Nowa", THERE].created_at is None
    assert made["Z numerem", HERE].id == wanted
    groups = [row.values.get("focus_group_id") for row in preview.rows]
    assert groups[0] == groups[1] == new.id
    assert groups[3] == groups[4] == groups[5] == wanted


def test_focus_groups_that_cannot_be_meant_are_refused() -> None:
    twin = KnownFocusGroup(UUID(int=23), HERE, "ZAKUPY")
    known = Known(KNOWN.projects, KNOWN.personas, {}, {**KNOWN.focus_groups, twin.id: twin})
    preview = judged(
        answers(
            {},
            {"focus_group_id": str(SHOPPING)},
            {"focus_group_id": str(ELSEWHERE), "answer": "a"},
            {"focus_group": None, "focus_group_id": str(UUID(int=96))},
        ),
        known=known,
    )
    assert reasons(preview) == [
        RefusalReason.AMBIGUOUS_FOCUS_GROUP,
        None,
        RefusalReason.FOREIGN_FOCUS_GROUP,
        RefusalReason.UNKNOWN_FOCUS_GROUP,
    ]


def test_only_what_the_files_mention_is_looked_up() -> None:
    by_name = lookup_for(
        [people({"id": str(JAN)}, {}), answers({"id": str(OLD_ANSWER)}, {"focus_group_id": str(SHOPPING)})],
        HERE,
    )
    assert by_name.persona_ids == {JAN}
    assert by_name.response_ids == {OLD_ANSWER}
    assert by_name.focus_group_ids == {SHOPPING}
    assert (by_name.names_wanted, by_name.names_project_id) == (True, HERE)
    by_id = lookup_for([answers({"persona": None, "persona_id": str(EWA)})], None)
    assert by_id.persona_ids == {EWA}
    assert (by_id.names_wanted, by_id.names_project_id) == (False, None)
    assert not lookup_for([people({})], HERE).names_wanted


def test_every_row_counts_as_progress_and_keeps_its_place() -> None:
    counted: list[int] = []
    files = [answers({}, {"answer": "b"}, file=0), people({}, {"age": 999}, file=1)]
    preview = resolve(files, KNOWN, TARGET, lambda: UUID(int=7), counted.append)
    assert counted == [1, 1, 1, 1]
    assert [(row.file, row.position) for row in preview.rows] == [(0, 1), (0, 2), (1, 1), (1, 2)]


IDENTIFIERS = st.sampled_from([None, *(UUID(int=number) for number in range(50, 54)), JAN, GONE])


@given(st.lists(st.tuples(IDENTIFIERS, st.integers(0, 2), st.booleans()), max_size=12))
def test_no_identifier_is_ever_written_twice_and_no_row_is_lost(
    rows: list[tuple[UUID | None, int, bool]],
) -> None:
    drafts = [
        persona_from_json(
            {
                "id": str(row_id) if row_id else None,
                "full_name": "Ola",
                "age": age if good else 999,
                "gender": "K",
            },
            0,
            position,
        )
        for position, (row_id, age, good) in enumerate(rows, 1)
    ]
    preview = judged(ReadFile(described(ImportKind.PERSONAS, len(drafts)), personas=drafts))
    written = [row.id for row in preview.rows if row.verdict is not Verdict.REFUSE]
    assert len(preview.rows) == len(rows)
    assert None not in written
    assert len(set(written)) == len(written)
    assert all(bool(row.refusals) == (row.verdict is Verdict.REFUSE) for row in preview.rows)


def test_names_are_compared_as_people_do() -> None:
    assert name_key("  Zofia\tSĄSIADEK ") == name_key("zofia sa\u0328siadek")
    assert name_key("Sąsiadek") != name_key("Sasiadek")
    index = NameIndex(["Ola", "", "OLA"], str)
    assert index.find(" ola ") == ["Ola", "OLA"]
    assert index.find("") == []


def test_a_segment_that_is_named_alone_is_the_one_that_the_project_has() -> None:
    """A second segment of the same name would stand beside it in the sidebar, with other colours."""
    segments = {
        (HERE, "mlodzi profesjonalisci"): KnownSegment("seg_young", "Młodzi Profesjonaliści"),
        (HERE, "calkiem nowy"): KnownSegment(None, "Całkiem Nowy"),
        (HERE, "dwa"): None,
    }
    known = replace(KNOWN, segments=segments)

    def segment_of(**values: object) -> object:
        [row] = judged(people(values), known=known).rows
        return row.values.get("segment_id")

    assert segment_of(segment_name="Młodzi  profesjonaliści") == "seg_young"
    assert segment_of(segment_name="Młodzi profesjonaliści", segment_id="seg_own") == "seg_own"
    assert segment_of(segment_name="Nowy") is None
    assert segment_of() is None
    moved = judged(people({"id": str(JAN), "segment_name": "Nowy"}), known=known).rows[0].values
    assert (moved["segment_name"], moved["segment_id"]) == ("Nowy", None), (
        "the old identifier would keep it there"
    )
    [freed] = judged(people({"id": str(JAN), "segment_name": None}), known=known).rows
    assert freed.values.get("segment_id", "") is None
    [kept] = judged(people({"id": str(JAN), "segment_name": "Dwa"}), known=known).rows
    assert "segment_id" not in kept.values, "nobody knows which of the two is meant"
    assert segment_of(id=str(JAN), segment_name="Młodzi profesjonaliści") == "seg_young"
    [row] = judged(people({"segment_name": "CAŁKIEM  NOWY"}), known=known).rows
    assert (row.values["segment_name"], row.values.get("segment_id")) == ("Całkiem Nowy", None)
    [row] = judged(people({"segment_name": "MŁODZI PROFESJONALIŚCI"}), known=known).rows
    assert row.values["segment_name"] == "Młodzi Profesjonaliści"
    given = judged(
        people({"segment_name": "Świeży"}, {"segment_name": "świeży", "segment_id": "seg_f"}), known=known
    ).rows
    assert [row.values["segment_id"] for row in given] == ["seg_f", "seg_f"], (
        "one of the file's rows knows it"
    )
    assert lookup_for([people({"segment_name": "Nowy"})], HERE).segments_wanted
    assert not lookup_for([people({})], HERE).segments_wanted
