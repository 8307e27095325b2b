"""Why a row of an import is refused, in words; QtCore alone, for the command line too."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from persona_desktop.domain.importing import (
    ImportedFile,
    ImportRow,
    Refusal,
    RefusalReason,
    ValueKind,
)
from persona_desktop.ui.importing.words import place, shown_name
from persona_desktop.ui.translation import translate
from persona_desktop.ui.wording import number


def reasons_of(row: ImportRow, files: Sequence[ImportedFile]) -> list[str]:
    """Return why a row is refused, a sentence each and without a period; empty for a row that can be taken.

    ``files`` are those of the preview: a reason may point to a row of another file.
    """
    return [_REASONS[refusal.reason](refusal, row, files) for refusal in row.refusals]


_Files = Sequence[ImportedFile]
_Writer = Callable[[Refusal, ImportRow, _Files], str]


def _no_name(_refusal: Refusal, _row: ImportRow, _files: _Files) -> str:
    return translate("ImportReasons", "There is neither a name nor a title")


def _missing(refusal: Refusal, _row: ImportRow, _files: _Files) -> str:
    return translate("ImportReasons", "“{field}” is empty or missing").format(field=refusal.field)


def _wrong_type(refusal: Refusal, _row: ImportRow, _files: _Files) -> str:
    if not refusal.field:
        wanted = translate("ImportReasons", "The element should be an object with fields")
    else:
        wanted = _wanted(refusal.expected).format(field=refusal.field)
    found = _found(refusal)
    return f"{wanted}; {found}" if found else wanted


def _wanted(expected: ValueKind | None) -> str:
    """Return what a field should be; ``{field}`` is still to be filled in."""
    match expected:
        case ValueKind.TEXT:
            return translate("ImportReasons", "“{field}” should be a text")
        case ValueKind.NUMBER:
            return translate("ImportReasons", "“{field}” should be a number")
        case ValueKind.WHOLE_NUMBER:
            return translate("ImportReasons", "“{field}” should be a whole number")
        case ValueKind.TRUTH:
            return translate("ImportReasons", "“{field}” should be yes or no")
        case ValueKind.LIST:
            return translate("ImportReasons", "“{field}” should be a list")
        case ValueKind.TEXT_LIST:
            return translate("ImportReasons", "“{field}” should be a list of texts")
        case ValueKind.OBJECT:
            return translate("ImportReasons", "“{field}” should be an object with fields")
        case ValueKind.IDENTIFIER:
            return translate("ImportReasons", "“{field}” should be an identifier (UUID)")
        case ValueKind.MOMENT:
            return translate("ImportReasons", "“{field}” should be a date")
        case ValueKind.NOTHING:
            return translate("ImportReasons", "“{field}” should be empty")
        case None:
            return translate("ImportReasons", "“{field}” is of another kind than it should be")


def _found(refusal: Refusal) -> str:
    """Return what the file has instead: the value itself where it can be shown, otherwise its kind."""
    if refusal.value:
        return translate("ImportReasons", "the file has “{value}”").format(value=refusal.value)
    match refusal.found:
        case ValueKind.TEXT:
            return translate("ImportReasons", "the file has a text")
        case ValueKind.NUMBER | ValueKind.WHOLE_NUMBER:
            return translate("ImportReasons", "the file has a number")
        case ValueKind.TRUTH:
            return translate("ImportReasons", "the file has yes or no")
        case ValueKind.LIST | ValueKind.TEXT_LIST:
            return translate("ImportReasons", "the file has a list")
        case ValueKind.OBJECT:
            return translate("ImportReasons", "the file has an object")
        case ValueKind.IDENTIFIER:
            return translate("ImportReasons", "the file has an identifier")
        case ValueKind.MOMENT:
            return translate("ImportReasons", "the file has a date")
        case ValueKind.NOTHING:
            return translate("ImportReasons", "the file has nothing there")
        case None:
            return ""


def _out_of_range(refusal: Refusal, _row: ImportRow, _files: _Files) -> str:
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


def _too_long(refusal: Refusal, _row: ImportRow, _files: _Files) -> str:
    text = translate(
        "ImportReasons", "“{field}” has %n characters; at most {limit} fit", n=refusal.length or 0
    )
    return text.format(field=refusal.field, limit=number(refusal.limit or 0, 0))


def _bad_character(refusal: Refusal, _row: ImportRow, _files: _Files) -> str:
    text = translate(
        "ImportReasons", "“{field}” holds a character that cannot be stored (NUL or a broken one)"
    )
    return text.format(field=refusal.field)


def _broken_json(refusal: Refusal, _row: ImportRow, _files: _Files) -> str:
    return translate("ImportReasons", "“{field}” should hold JSON, but it is broken").format(
        field=refusal.field
    )


def _cell_count(refusal: Refusal, _row: ImportRow, _files: _Files) -> str:
    cells = translate("ImportReasons", "The row has %n cells", n=refusal.length or 0)
    columns = translate("ImportReasons", "the header has %n columns", n=refusal.limit or 0)
    return f"{cells}; {columns}"


def _duplicate_id(refusal: Refusal, row: ImportRow, files: _Files) -> str:
    return _as_other(translate("ImportReasons", "The same identifier"), refusal, row, files)


def _duplicate_row(refusal: Refusal, row: ImportRow, files: _Files) -> str:
    same = _as_other(translate("ImportReasons", "The same values"), refusal, row, files)
    hint = translate("ImportReasons", "identifiers would tell the two apart")
    return f"{same}; {hint}"


def _as_other(what: str, refusal: Refusal, row: ImportRow, files: _Files) -> str:
    if refusal.other is None:
        return translate("ImportReasons", "{what} as another row").format(what=what)
    file = files[row.file if refusal.other_file is None else refusal.other_file]
    where = place(file.format, refusal.other)
    if refusal.other_file in (None, row.file):
        return translate("ImportReasons", "{what} as {place}").format(what=what, place=where)
    text = translate("ImportReasons", "{what} as {place} of “{file}”")
    return text.format(what=what, place=where, file=shown_name(file.path))


def _unknown_persona(refusal: Refusal, _row: ImportRow, _files: _Files) -> str:
    return translate("ImportReasons", "There is no persona “{value}”").format(value=refusal.value)


def _ambiguous_persona(refusal: Refusal, _row: ImportRow, _files: _Files) -> str:
    text = translate("ImportReasons", "Several personas are called “{value}”; give the persona’s identifier")
    return text.format(value=refusal.value)


def _deleted_persona(refusal: Refusal, _row: ImportRow, _files: _Files) -> str:
    text = translate("ImportReasons", "The persona “{value}” was deleted; an import does not bring it back")
    return text.format(value=refusal.value)


def _unknown_focus_group(refusal: Refusal, _row: ImportRow, _files: _Files) -> str:
    text = translate("ImportReasons", "There is no focus group “{value}”; give a name, and it will be made")
    return text.format(value=refusal.value)


def _ambiguous_focus_group(refusal: Refusal, _row: ImportRow, _files: _Files) -> str:
    text = translate(
        "ImportReasons", "Several focus groups are called “{value}”; give the group’s identifier"
    )
    return text.format(value=refusal.value)


def _foreign_focus_group(refusal: Refusal, _row: ImportRow, _files: _Files) -> str:
    text = translate("ImportReasons", "The focus group “{value}” belongs to another project than the persona")
    return text.format(value=refusal.value)


def _not_allowed(refusal: Refusal, _row: ImportRow, _files: _Files) -> str:
    if not refusal.value:
        return translate("ImportReasons", "It belongs to a project in which you may not write")
    return translate("ImportReasons", "You may not write in the project “{value}”").format(
        value=refusal.value
    )


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
    RefusalReason.DELETED_PERSONA: _deleted_persona,
    RefusalReason.UNKNOWN_FOCUS_GROUP: _unknown_focus_group,
    RefusalReason.AMBIGUOUS_FOCUS_GROUP: _ambiguous_focus_group,
    RefusalReason.FOREIGN_FOCUS_GROUP: _foreign_focus_group,
    RefusalReason.NOT_ALLOWED: _not_allowed,
}
