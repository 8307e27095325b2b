"""Every error a person can meet has sentences of its own: one without would be shown as a riddle or as another error."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from persona_desktop.domain import errors
from persona_desktop.domain.errors import PersonaDesktopError
from persona_desktop.ui.error_sentences import has_own_sentence, sentence_for
from persona_desktop.ui.translation import LanguageCode

FOLDER = "/home/anna/dane {x}"
FILE = "/home/anna/persony {x}.csv"


def classes(root: type[PersonaDesktopError] = PersonaDesktopError) -> Iterator[type[PersonaDesktopError]]:
    for kind in root.__subclasses__():
        if kind.__module__.startswith(f"{errors.__name__}."):
            yield kind
            yield from classes(kind)


EXAMPLES: dict[type[PersonaDesktopError], PersonaDesktopError] = {
    type(error): error
    for error in (
        errors.PersonaNotFoundError("7c1d"),
        errors.LinkMalformedError("persona-desktop://persona/{x}"),
        errors.LinkedPersonaMissingError("7c1d"),
        errors.FirstWindowSilentError(),
        errors.DatabaseUnavailableError(),
        errors.DatabaseSchemaError(),
        errors.DatabaseAccessError(),
        errors.DatabaseFullError(),
        errors.NotAllowedError(),
        errors.LocalServerError(),
        errors.LocalServerStartError("FATAL: out of memory"),
        errors.LocalServerTimeoutError("initdb", 30),
        errors.LocalServerProgramsError("/opt/postgres", "missing"),
        errors.UnprivilegedUserError("nobody"),
        errors.SecretStoreError("locked"),
        errors.WorkspacePasswordMissingError(FOLDER),
        errors.WorkspaceInUseError(FOLDER, 3),
        errors.DataFolderError(FOLDER, "?"),
        errors.DataFolderBrokenError(FOLDER, "?"),
        errors.DataFolderPlaceError(FOLDER, "?"),
        errors.DataFolderForeignError(FOLDER, "?"),
        errors.DataFolderPermissionError(FOLDER, "?"),
        errors.DataFolderReadOnlyError(FOLDER, "?"),
        errors.DiskFullError(FOLDER, "?"),
        errors.ServerVersionMismatchError(FOLDER, "16", "18"),
        errors.ImportFileError(FILE, "?"),
        errors.ImportFileMissingError(FILE, "?"),
        errors.ImportFileFolderError(FILE, "?"),
        errors.ImportFilePermissionError(FILE, "?"),
        errors.ImportFileUnreadableError(FILE, "?"),
        errors.ImportFileEmptyError(FILE, "?"),
        errors.ImportFileTooLargeError(FILE, 300 * 1024 * 1024, 200 * 1024 * 1024),
        errors.ImportFileNotTextError(FILE, 1234, 5),
        errors.ImportFileEncodingError(FILE, "UTF-8", 17, 4),
        errors.ImportJsonError(FILE, 17, 4, errors.ExpectedInJson.VALUE),
        errors.ImportCsvError(FILE, 17, "unexpected end of data"),
        errors.ImportShapeError(FILE, ("NIP", "REGON {x}")),
        errors.ImportColumnsMissingError(FILE, ("full_name", "gender")),
        errors.ImportColumnRepeatedError(FILE, "Wiek", "Age"),
        errors.ImportFieldTooLongError(FILE, 17, 1_000_000),
        errors.ImportTooManyRowsError(FILE, 100_000),
        errors.ImportNoRowsError(FILE, "?"),
        errors.ImportMaskedError(FILE, "?"),
        errors.ImportRefusedError(2),
        errors.ImportConflictError(),
        errors.ImportUnreadableError(),
        errors.ImportProjectMissingError("7c1d"),
        errors.ImportProjectAmbiguousError("Jesień {x}"),
        errors.DemoFilesError("/opt/persona-desktop/demo", "missing"),
        errors.NoDisplayError("no screen"),
    )
}
ALL = sorted(classes(), key=lambda kind: kind.__name__)


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
def test_every_class_has_sentences_of_its_own(kind: type[PersonaDesktopError]) -> None:
    assert has_own_sentence(kind), f"{kind.__name__} needs a sentence in ui/error_sentences.py"
    assert kind in EXAMPLES, f"{kind.__name__} needs an example in this test"


@pytest.mark.parametrize("language_code", ["en", "pl"])
@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
def test_a_sentence_says_what_happened_and_what_to_do(
    kind: type[PersonaDesktopError],
    language_code: LanguageCode,
    language: Callable[[LanguageCode], None],
) -> None:
    language(language_code)
    error = EXAMPLES[kind]
    sentence = sentence_for(error)
    assert sentence.code == error.code
    assert sentence.is_expected
    assert sentence.title
    assert not sentence.title.endswith(".")
    assert sentence.text.endswith(".")
    shown = f"{sentence.title} {sentence.text}".replace("{x}", "")
    assert "{" not in shown, "a place was not filled in"
    assert "%n" not in shown


def test_no_two_classes_say_the_same() -> None:
    """Somebody with a damaged folder who reads of a missing permission looks in the wrong place."""
    sentences = [(sentence.title, sentence.text) for sentence in map(sentence_for, EXAMPLES.values())]
    assert len(set(sentences)) == len(sentences)


@pytest.mark.parametrize(
    "kind", [kind for kind in ALL if issubclass(kind, errors.ImportFileError)], ids=lambda kind: kind.__name__
)
def test_a_file_is_named_and_its_folders_are_not(kind: type[PersonaDesktopError]) -> None:
    text = sentence_for(EXAMPLES[kind]).text
    assert "persony {x}.csv" in text
    assert "/home" not in text


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        (errors.ImportFileTooLargeError, ("300 MB", "200 MB")),
        (errors.ImportFileNotTextError, ("line 1,234, column 5", "text is expected")),
        (errors.ImportFileEncodingError, ("line 17, column 4", "UTF-8")),
        (errors.ImportJsonError, ("line 17, column 4", "a value")),
        (errors.ImportCsvError, ("line 17",)),
        (errors.ImportShapeError, ("“NIP”, “REGON {x}”",)),
        (errors.ImportColumnsMissingError, ("name or title, gender",)),
        (errors.ImportColumnRepeatedError, ("“Wiek” and “Age”",)),
        (errors.ImportFieldTooLongError, ("17", "1,000,000 characters")),
        (errors.ImportTooManyRowsError, ("100,000 rows",)),
        (errors.ImportProjectAmbiguousError, ("“Jesień {x}”",)),
        (errors.WorkspaceInUseError, ("3 other programs",)),
        (errors.ServerVersionMismatchError, ("PostgreSQL 16", "brings 18", FOLDER)),
        (errors.DiskFullError, (FOLDER,)),
    ],
)
def test_places_and_limits_are_said_in_units_of_people(
    kind: type[PersonaDesktopError], shown: tuple[str, ...]
) -> None:
    text = sentence_for(EXAMPLES[kind]).text
    for part in shown:
        assert part in text


def test_one_refused_row_is_one_row() -> None:
    assert sentence_for(errors.ImportRefusedError(1)).title == "1 row cannot be imported"
    assert sentence_for(errors.ImportRefusedError(2)).title == "2 rows cannot be imported"


def test_of_many_foreign_columns_the_first_stand_for_all() -> None:
    error = errors.ImportShapeError(FILE, tuple(f"K{number}" for number in range(20)))
    assert "“K5” and 14 more." in sentence_for(error).text


def test_a_file_without_columns_is_said_to_hold_something_else() -> None:
    assert "holds something else" in sentence_for(errors.ImportShapeError(FILE, ())).text


def test_a_file_s_name_cannot_turn_or_break_the_sentence() -> None:
    text = sentence_for(errors.ImportFileEmptyError("/x/per\u202esony\n.csv", "?")).text
    assert "\u202e" not in text
    assert "\n" not in text


def test_a_class_below_says_what_the_class_above_says() -> None:
    class NewDiskError(errors.DiskFullError):
        code = "new"

    sentence = sentence_for(NewDiskError(FOLDER, "?"))
    assert sentence.title == "The disk is full"
    assert sentence.code == "new"
    assert not has_own_sentence(NewDiskError)


@pytest.mark.parametrize("error", [ZeroDivisionError("Anna"), PersonaDesktopError("Anna")])
def test_what_nobody_foresaw_says_so_without_its_message(error: Exception) -> None:
    sentence = sentence_for(error)
    assert not sentence.is_expected
    assert sentence.code == "unexpected"
    assert "Anna" not in sentence.title + sentence.text
