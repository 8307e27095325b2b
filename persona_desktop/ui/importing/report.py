"""An import in lines of text, as the command line prints it; QtCore alone.

Every line is free of characters that a file could use to take over a terminal.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from persona_desktop.domain.importing import (
    ImportedFile,
    ImportKind,
    ImportPreview,
    ImportProgress,
    ImportResult,
    ImportStage,
    Verdict,
)
from persona_desktop.ui.importing.refusal_words import reasons_of
from persona_desktop.ui.importing.words import (
    SEPARATOR,
    count_of,
    count_of_rows,
    how_read,
    one_line,
    others_words,
    place,
    result_details,
    result_words,
    row_name,
    shown_name,
    strays_words,
    target_words,
    what_was_taken,
)
from persona_desktop.ui.translation import translate
from persona_desktop.ui.wording import number

SHOWN_ROWS: Final = 20
"""Refused rows that are listed; of the others there is only the count."""
_SHOWN_NAMES: Final = 10


def preview_lines(preview: ImportPreview) -> Iterator[str]:
    """Yield what a person has to know before an import: files, target, counts, and refused rows with their reasons."""
    for line in _preview_lines(preview):
        yield one_line(line)


def result_lines(result: ImportResult) -> Iterator[str]:
    """Yield what an import did."""
    yield one_line(f"{result_words(result)}.")
    details = result_details(result)
    if details:
        yield one_line(details)


def progress_words(progress: ImportProgress) -> str:
    """Return what an import is doing and how much of that is done: "Reading 45%"."""
    texts = {
        ImportStage.READING: translate("ImportReport", "Reading {percent}%"),
        ImportStage.CHECKING: translate("ImportReport", "Checking {percent}%"),
        ImportStage.WRITING: translate("ImportReport", "Writing {percent}%"),
    }
    share = min(100, 100 * progress.done // max(1, progress.total))
    return texts[progress.stage].format(percent=number(share, 0))


def project_name_for_imports() -> str:
    """Return what the project is called that rows go to when none is chosen."""
    return translate("ImportReport", "Imported")


def question(rows: int) -> str:
    """Return the question before an import."""
    return translate("ImportReport", "Import %n rows? [y/N]", n=rows)


def declined_words() -> str:
    """Say that the answer was no."""
    return translate("ImportReport", "Nothing was imported.")


def interrupted_words() -> str:
    """Say that the import was stopped with Ctrl+C."""
    return translate("ImportReport", "Interrupted. Nothing was imported.")


def nobody_to_ask_words() -> str:
    """Say that an import needs somebody's yes, or --yes."""
    return translate(
        "ImportReport",
        "Nothing was imported: there is nobody to ask. To import without being asked, add --yes.",
    )


def refused_words() -> str:
    """Say that refused rows keep the others out, and what can be done."""
    return translate(
        "ImportReport", "Nothing was imported. Correct the refused rows, or leave them out with --skip-bad."
    )


def nothing_taken_words() -> str:
    """Say that every row is refused."""
    return translate("ImportReport", "Nothing was imported: not a single row can be taken.")


def _preview_lines(preview: ImportPreview) -> Iterator[str]:
    for file in preview.files:
        yield from _file_lines(file)
    if preview.target is not None:
        yield target_words(preview.target)
    if preview.strays:
        yield f"  {strays_words(preview.strays)}"
    if preview.others:
        yield others_words(preview.others)
    yield from _count_lines(preview)
    if preview.focus_groups:
        text = translate("ImportReport", "Focus groups to be made: {names}")
        yield text.format(names=_listed([group.name for group in preview.focus_groups]))
    yield from _refusal_lines(preview)


def _file_lines(file: ImportedFile) -> Iterator[str]:
    yield SEPARATOR.join((shown_name(file.path), how_read(file), what_was_taken(file)))
    if file.ignored:
        text = translate("ImportReport", "Not taken: {names}")
        yield f"  {text.format(names=_listed(file.ignored))}"


def _count_lines(preview: ImportPreview) -> Iterator[str]:
    counts = Counter((row.verdict, row.kind) for row in preview.rows)
    texts = {
        Verdict.ADD: translate("ImportReport", "To be added: {rows}"),
        Verdict.UPDATE: translate("ImportReport", "To be updated: {rows}"),
        Verdict.REFUSE: translate("ImportReport", "Refused: {rows}"),
    }
    for verdict, text in texts.items():
        kinds = [count_of(kind, counts[verdict, kind]) for kind in ImportKind if counts[verdict, kind]]
        if kinds:
            yield text.format(rows=", ".join(kinds))


def _refusal_lines(preview: ImportPreview) -> Iterator[str]:
    refused = preview.refused
    for row in refused[:SHOWN_ROWS]:
        file = preview.files[row.file]
        yield f"  {SEPARATOR.join((shown_name(file.path), place(file.format, row.position), row_name(row)))}"
        for reason in reasons_of(row, preview.files):
            yield f"    {reason}"
    if len(refused) > SHOWN_ROWS:
        text = translate("ImportReport", "and {rows} more")
        yield f"  {text.format(rows=count_of_rows(len(refused) - SHOWN_ROWS))}"


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_SHOWN_NAMES])
    rest = len(names) - _SHOWN_NAMES
    return f"{shown} {translate('ImportReport', 'and %n more', n=rest)}" if rest > 0 else shown
