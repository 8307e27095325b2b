"""How an import is worded: files, rows, verdicts and results; QtCore alone, for the command line too.

Why a row is refused is worded in ``refusal_words``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath
from typing import Final

from persona_desktop.domain.importing import (
    FileFormat,
    ImportedFile,
    ImportKind,
    ImportResult,
    ImportRow,
    ImportTarget,
    Verdict,
    Written,
)
from persona_desktop.ui.translation import translate
from persona_desktop.ui.wording import number

_LONGEST_NAME: Final = 80
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_MEGABYTE: Final = 1024 * 1024
_SHOWN_PROJECTS: Final = 3
SEPARATOR: Final = " · "


def shown_name(path: str) -> str:
    """Return a file's name without its folders, with nothing in it that could break a line or turn its direction."""
    name = one_line(PurePath(path).name or path)
    if len(name) <= _LONGEST_NAME:
        return name
    return f"{name[: _LONGEST_NAME // 2]}…{name[-_LONGEST_NAME // 2 + 1 :]}"


def one_line(text: str) -> str:
    """Return a text from outside without characters that break a line or turn its direction."""
    return _CONTROL.sub("�", text)


def data_size(size: int) -> str:
    """Return a number of bytes in the unit that people use: bytes, KB or MB of 1,024."""
    if size < 1024:
        return translate("ImportWords", "%n bytes", n=size)
    if size < _MEGABYTE:
        return translate("ImportWords", "{size} KB").format(size=number(size / 1024, 0))
    megabytes = size / _MEGABYTE
    decimals = 1 if megabytes < 10 and not megabytes.is_integer() else 0
    return translate("ImportWords", "{size} MB").format(size=number(megabytes, decimals))


def place(file_format: FileFormat, position: int) -> str:
    """Return where a row stands: a line of a CSV file, an element of a JSON file."""
    if file_format is FileFormat.CSV:
        return translate("ImportWords", "line {number}").format(number=number(position, 0))
    return translate("ImportWords", "element {number}").format(number=number(position, 0))


def verdict_word(verdict: Verdict) -> str:
    """Return what will become of a row."""
    words = {
        Verdict.ADD: translate("ImportWords", "will be added"),
        Verdict.UPDATE: translate("ImportWords", "will be updated"),
        Verdict.REFUSE: translate("ImportWords", "refused"),
    }
    return words[verdict]


def count_of(kind: ImportKind, count: int) -> str:
    """Return how many personas or responses: "12 personas"."""
    if kind is ImportKind.PERSONAS:
        return translate("ImportWords", "%n personas", n=count)
    return translate("ImportWords", "%n responses", n=count)


def count_of_rows(count: int) -> str:
    """Return how many rows: "12 rows"."""
    return translate("ImportWords", "%n rows", n=count)


def row_name(row: ImportRow) -> str:
    """Return what to call a row; a row without a name is called so."""
    return row.label or translate("ImportWords", "without a name")


def how_read(file: ImportedFile) -> str:
    """Return how a file was read: "CSV · Windows-1250 · semicolon"."""
    pieces = [file.format.value.upper(), file.encoding]
    if file.delimiter is not None:
        pieces.append(delimiter_word(file.delimiter))
    return SEPARATOR.join(pieces)


def what_was_taken(file: ImportedFile) -> str:
    """Return how many rows, columns and ignored columns a file has: "12 personas · 9 columns read · 2 ignored"."""
    pieces = [count_of(file.kind, file.rows)]
    if file.columns:
        pieces.append(translate("ImportWords", "%n columns read", n=len(file.columns)))
    if file.ignored:
        pieces.append(translate("ImportWords", "%n ignored", n=len(file.ignored)))
    return SEPARATOR.join(pieces)


def delimiter_word(delimiter: str) -> str:
    """Return the name of the character between two cells."""
    words = {
        ",": translate("ImportWords", "comma"),
        ";": translate("ImportWords", "semicolon"),
        "\t": translate("ImportWords", "tab"),
        "|": translate("ImportWords", "vertical bar"),
    }
    return words.get(delimiter, delimiter)


def target_words(target: ImportTarget) -> str:
    """Return which project the rows go to."""
    if target.is_new:
        return translate("ImportWords", "Into the new project “{name}”").format(name=target.name)
    return translate("ImportWords", "Into the project “{name}”").format(name=target.name)


def others_words(others: Sequence[ImportTarget]) -> str:
    """Return which projects rows go to besides the target: those that their personas are in; empty without any."""
    if not others:
        return ""
    names = ", ".join(
        translate("ImportWords", "“{name}”").format(name=target.name) for target in others[:_SHOWN_PROJECTS]
    )
    if len(others) > _SHOWN_PROJECTS:
        names = f"{names} {translate('ImportWords', 'and %n more', n=len(others) - _SHOWN_PROJECTS)}"
    return translate("ImportWords", "Also changes personas of: {names}").format(names=names)


def strays_words(count: int) -> str:
    """Return that personas come here because their own project is not; empty without any."""
    return translate("ImportWords", "%n personas of projects that are not here", n=count) if count else ""


def result_words(result: ImportResult) -> str:
    """Return what an import did: "Added 12, updated 3, skipped 2"; what there was none of is left out."""
    pieces = _tally(result.added, result.updated, len(result.skipped))
    if not pieces:
        return translate("ImportWords", "Nothing was imported")
    return _capitalised(", ".join(pieces))


def result_details(result: ImportResult) -> str:
    """Return what goes beyond the counts: both kinds apart where both came, and a project that was made."""
    sentences = []
    if _has_rows(result.personas) and _has_rows(result.responses):
        for written, kind in (
            (result.personas, translate("ImportWords", "Personas: {counts}.")),
            (result.responses, translate("ImportWords", "Responses: {counts}.")),
        ):
            counts = ", ".join(_tally(len(written.added), len(written.updated), 0))
            sentences.append(kind.format(counts=counts))
    if result.new_project is not None:
        made = translate("ImportWords", "The project “{name}” was made.")
        sentences.append(made.format(name=result.new_project.name))
    return " ".join(sentences)


def _has_rows(written: Written) -> bool:
    return bool(written.added or written.updated)


def _tally(added: int, updated: int, skipped: int) -> list[str]:
    pieces = (
        (added, translate("ImportWords", "added {count}")),
        (updated, translate("ImportWords", "updated {count}")),
        (skipped, translate("ImportWords", "skipped {count}")),
    )
    return [text.format(count=number(count, 0)) for count, text in pieces if count]


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
