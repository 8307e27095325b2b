"""How an import is worded: files, rows, verdicts, reasons and results; QtCore alone, for the command line too."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import Final

from persona_desktop.domain.importing import (
    FileFormat,
    ImportedFile,
    ImportKind,
    ImportResult,
    ImportRow,
    ImportTarget,
    Refusal,
    RefusalReason,
    ValueKind,
    Verdict,
    Written,
)
from persona_desktop.ui.translation import translate
from persona_desktop.ui.wording import number

_LONGEST_NAME: Final = 80
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_MEGABYTE: Final = 1024 * 1024
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


def reasons_of(row: ImportRow, file_format: FileFormat) -> list[str]:
    """Return why a row is refused, a sentence each; empty for a row that can be taken."""
    return [reason_words(refusal, row.kind, file_format) for refusal in row.refusals]


def reason_words(refusal: Refusal, kind: ImportKind, file_format: FileFormat) -> str:
    """Return one reason in words, without a period, so that it can stand in a list."""
    return _REASONS[refusal.reason](refusal, kind, file_format)


_Writer = Callable[[Refusal, ImportKind, FileFormat], str]


def _no_name(_refusal: Refusal, _kind: ImportKind, _format: FileFormat) -> str:
    return translate("ImportReasons", "There is neither a name nor a title")


def _missing(refusal: Refusal, _kind: ImportKind, _format: FileFormat) -> str:
    return translate("ImportReasons", "“{field}” is empty or missing").format(field=refusal.field)


def _wrong_type(refusal: Refusal, _kind: ImportKind, _format: FileFormat) -> str:
    if not refusal.field:
        wanted = translate("ImportReasons", "The element should be an object with fields")
    else:
        wanted = _wanted(refusal.expected).format(field=refusal.field)
    found = _found(refusal)
    return f"{wanted}; {found}" if found else wanted


def _wanted(expected: ValueKind | None) -> str:
    """Return what a field should be; ``{field}`` is still to be filled in."""
    sentences = {
        ValueKind.TEXT: translate("ImportReasons", "“{field}” should be a text"),
        ValueKind.NUMBER: translate("ImportReasons", "“{field}” should be a number"),
        ValueKind.WHOLE_NUMBER: translate("ImportReasons", "“{field}” should be a whole number"),
        ValueKind.TRUTH: translate("ImportReasons", "“{field}” should be yes or no"),
        ValueKind.LIST: translate("ImportReasons", "“{field}” should be a list"),
        ValueKind.TEXT_LIST: translate("ImportReasons", "“{field}” should be a list of texts"),
        ValueKind.OBJECT: translate("ImportReasons", "“{field}” should be an object with fields"),
        ValueKind.IDENTIFIER: translate("ImportReasons", "“{field}” should be an identifier (UUID)"),
        ValueKind.MOMENT: translate("ImportReasons", "“{field}” should be a date"),
        ValueKind.NOTHING: translate("ImportReasons", "“{field}” should be empty"),
    }
    other = translate("ImportReasons", "“{field}” is of another kind than it should be")
    return other if expected is None else sentences[expected]


def _found(refusal: Refusal) -> str:
    """Return what the file has instead: the value itself where it can be shown, otherwise its kind."""
    if refusal.value:
        return translate("ImportReasons", "the file has “{value}”").format(value=refusal.value)
    kinds = {
        ValueKind.TEXT: translate("ImportReasons", "the file has a text"),
        ValueKind.NUMBER: translate("ImportReasons", "the file has a number"),
        ValueKind.WHOLE_NUMBER: translate("ImportReasons", "the file has a number"),
        ValueKind.TRUTH: translate("ImportReasons", "the file has yes or no"),
        ValueKind.LIST: translate("ImportReasons", "the file has a list"),
        ValueKind.TEXT_LIST: translate("ImportReasons", "the file has a list"),
        ValueKind.OBJECT: translate("ImportReasons", "the file has an object"),
        ValueKind.IDENTIFIER: translate("ImportReasons", "the file has an identifier"),
        ValueKind.MOMENT: translate("ImportReasons", "the file has a date"),
        ValueKind.NOTHING: translate("ImportReasons", "the file has nothing there"),
    }
    return "" if refusal.found is None else kinds[refusal.found]


def _out_of_range(refusal: Refusal, _kind: ImportKind, _format: FileFormat) -> str:
    if refusal.low is not None and refusal.high is not None:
        wanted = translate("ImportReasons", "“{field}” should be from {low} to {high}")
        wanted = wanted.format(field=refusal.field, low=number(refusal.low), high=number(refusal.high))
    elif refusal.low is not None:
        wanted = translate("ImportReasons", "“{field}” should be at least {low}")
        wanted = wanted.format(field=refusal.field, low=number(refusal.low))
    else:
        wanted = translate("ImportReasons", "“{field}” should be at most {high}")
        wanted = wanted.format(field=refusal.field, high=number(refusal.high or 0))
    found = _found(refusal)
    return f"{wanted}; {found}" if found else wanted


def _too_long(refusal: Refusal, _kind: ImportKind, _format: FileFormat) -> str:
    text = translate(
        "ImportReasons", "“{field}” has %n characters; at most {limit} fit", n=refusal.length or 0
    )
    return text.format(field=refusal.field, limit=number(refusal.limit or 0, 0))


def _bad_character(refusal: Refusal, _kind: ImportKind, _format: FileFormat) -> str:
    text = translate(
        "ImportReasons", "“{field}” holds a character that cannot be stored (NUL or a broken one)"
    )
    return text.format(field=refusal.field)


def _broken_json(refusal: Refusal, _kind: ImportKind, _format: FileFormat) -> str:
    return translate("ImportReasons", "“{field}” should hold JSON, but it is broken").format(
        field=refusal.field
    )


def _cell_count(refusal: Refusal, _kind: ImportKind, _format: FileFormat) -> str:
    cells = translate("ImportReasons", "The row has %n cells", n=refusal.length or 0)
    columns = translate("ImportReasons", "the header has %n columns", n=refusal.limit or 0)
    return f"{cells}; {columns}"


def _duplicate_id(refusal: Refusal, _kind: ImportKind, file_format: FileFormat) -> str:
    if refusal.other is None:
        return translate("ImportReasons", "Another row has the same identifier")
    if file_format is FileFormat.CSV:
        text = translate("ImportReasons", "Line {number} has the same identifier")
    else:
        text = translate("ImportReasons", "Element {number} has the same identifier")
    return text.format(number=number(refusal.other, 0))


def _duplicate_row(refusal: Refusal, kind: ImportKind, file_format: FileFormat) -> str:
    if kind is ImportKind.PERSONAS:
        what = translate("ImportReasons", "The same name and title")
    else:
        what = translate("ImportReasons", "The same persona, focus group, question and date")
    if refusal.other is None:
        text = translate("ImportReasons", "{what} as in another row")
    elif file_format is FileFormat.CSV:
        text = translate("ImportReasons", "{what} as in line {number}")
    else:
        text = translate("ImportReasons", "{what} as in element {number}")
    return text.format(what=what, number=number(refusal.other or 0, 0))


def _unknown_persona(refusal: Refusal, _kind: ImportKind, _format: FileFormat) -> str:
    return translate("ImportReasons", "There is no persona “{value}”").format(value=refusal.value)


def _ambiguous_persona(refusal: Refusal, _kind: ImportKind, _format: FileFormat) -> str:
    text = translate("ImportReasons", "Several personas are called “{value}”; give the persona’s identifier")
    return text.format(value=refusal.value)


def _unknown_focus_group(refusal: Refusal, _kind: ImportKind, _format: FileFormat) -> str:
    text = translate(
        "ImportReasons",
        "There is no focus group “{value}”; with a name beside the identifier one would be made",
    )
    return text.format(value=refusal.value)


_REASONS: Final[Mapping[RefusalReason, _Writer]] = {
    RefusalReason.MISSING: _missing,
    RefusalReason.NO_NAME: _no_name,
    RefusalReason.WRONG_TYPE: _wrong_type,
    RefusalReason.OUT_OF_RANGE: _out_of_range,
    RefusalReason.TOO_LONG: _too_long,
    RefusalReason.BAD_CHARACTER: _bad_character,
    RefusalReason.BROKEN_JSON: _broken_json,
    RefusalReason.CELL_COUNT: _cell_count,
    RefusalReason.DUPLICATE_ID: _duplicate_id,
    RefusalReason.DUPLICATE_ROW: _duplicate_row,
    RefusalReason.UNKNOWN_PERSONA: _unknown_persona,
    RefusalReason.AMBIGUOUS_PERSONA: _ambiguous_persona,
    RefusalReason.UNKNOWN_FOCUS_GROUP: _unknown_focus_group,
}
