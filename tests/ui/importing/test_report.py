"""What the command line prints of an import: everything a person needs to decide, and not one line more than that."""

from uuid import UUID

import pytest

from persona_desktop.domain.importing import (
    FileFormat,
    ImportedFile,
    ImportKind,
    ImportPreview,
    ImportProgress,
    ImportResult,
    ImportRow,
    ImportStage,
    ImportTarget,
    NewFocusGroup,
    Refusal,
    RefusalReason,
    Verdict,
    Written,
)
from persona_desktop.ui.importing.report import (
    SHOWN_ROWS,
    preview_lines,
    progress_words,
    result_lines,
)

HERE = ImportTarget(UUID(int=1), "Kampania", is_new=True)
PEOPLE = ImportedFile(
    "/tmp/osoby.csv",
    "osoby.csv",
    ImportKind.PERSONAS,
    FileFormat.CSV,
    "UTF-8",
    ";",
    (),
    ("Uwagi", "b\x1b[2J"),
    3,
)
ANSWERS = ImportedFile(
    "/tmp/o.json", "o.json", ImportKind.RESPONSES, FileFormat.JSON, "UTF-8", None, (), (), 1
)


def row(
    position: int, verdict: Verdict, kind: ImportKind = ImportKind.PERSONAS, label: str = "Ola"
) -> ImportRow:
    refusals = (Refusal(RefusalReason.MISSING, "Wiek"),) if verdict is Verdict.REFUSE else ()
    file = 0 if kind is ImportKind.PERSONAS else 1
    return ImportRow(
        kind, file, position, label, verdict, UUID(int=position), HERE.project_id, refusals=refusals
    )


def test_a_preview_says_what_would_happen_and_what_is_refused_where_and_why() -> None:
    preview = ImportPreview(
        (PEOPLE, ANSWERS),
        (
            row(2, Verdict.ADD),
            row(3, Verdict.UPDATE),
            row(4, Verdict.REFUSE, label="Ela\x1b[31m\nLis"),
            row(1, Verdict.ADD, ImportKind.RESPONSES),
        ),
        HERE,
        (ImportTarget(UUID(int=2), "Inny", is_new=False),),
        (NewFocusGroup(UUID(int=3), HERE.project_id, "Zakupy", (), (), None),),
        strays=3,
    )
    lines = list(preview_lines(preview))
    assert lines[0].startswith("osoby.csv · CSV · UTF-8 · ")
    assert lines[1] == "  Not taken: Uwagi, b�[2J"
    assert lines[2].startswith("o.json · JSON · UTF-8 · ")
    assert "Kampania" in lines[3]
    assert lines.pop(4) == "  3 personas of projects that are not here"
    assert "Inny" in lines[4]
    assert [line.split(":")[0] for line in lines[5:9]] == [
        "To be added",
        "To be updated",
        "Refused",
        "Focus groups to be made",
    ]
    assert lines[9].endswith("line 4 · Ela�[31m�Lis")
    assert lines[10].startswith("    ")
    assert "Wiek" in lines[10]
    assert len(lines) == 11


def test_long_lists_are_shortened_with_a_count() -> None:
    refused = tuple(row(position, Verdict.REFUSE) for position in range(2, 2 + SHOWN_ROWS + 7))
    groups = tuple(
        NewFocusGroup(UUID(int=n), HERE.project_id, f"Grupa {n}", (), (), None) for n in range(1, 15)
    )
    lines = list(preview_lines(ImportPreview((PEOPLE,), refused, None, focus_groups=groups)))
    assert sum(line.startswith("    ") for line in lines) == SHOWN_ROWS
    assert "7" in lines[-1]
    names = next(line for line in lines if "Grupa 10" in line)
    assert "Grupa 11" not in names
    assert "4" in names.removeprefix("Focus groups to be made: ").split("Grupa 10")[1]


def test_the_result_names_the_project_that_was_made() -> None:
    result = ImportResult(Written((UUID(int=1),), ()), Written(), (), (HERE.project_id,), HERE)
    assert list(result_lines(result)) == ["Added 1.", "The project “Kampania” was made."]
    plain = ImportResult(Written((), (UUID(int=1),)), Written(), (), (HERE.project_id,))
    assert list(result_lines(plain)) == ["Updated 1."]


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (ImportProgress(ImportStage.READING, 1, 3), "Reading 33%"),
        (ImportProgress(ImportStage.CHECKING, 0, 0), "Checking 0%"),
        (ImportProgress(ImportStage.WRITING, 5, 4), "Writing 100%"),
    ],
)
def test_progress_is_in_whole_percents_and_never_above_all(progress: ImportProgress, words: str) -> None:
    assert progress_words(progress) == words
