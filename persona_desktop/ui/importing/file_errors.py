"""The sentences for files that cannot be imported; QtCore alone, for the command line too.

A sentence names the file, where in it the trouble lies, and what to do next.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from persona_desktop.domain import errors
from persona_desktop.ui.importing.field_words import required_word
from persona_desktop.ui.importing.words import data_size, one_line, shown_name
from persona_desktop.ui.translation import translate
from persona_desktop.ui.wording import number

_SHOWN_COLUMNS: Final = 6


class _Message(NamedTuple):
    title: str
    text: str
    """With ``{file}`` and the names of ``values`` to be filled in."""
    values: Mapping[str, str] = {}


def _file(_error: errors.ImportFileError) -> _Message:
    return _Message(
        translate("ImportErrors", "The file cannot be imported"),
        translate("ImportErrors", "“{file}” cannot be read. Check the file and try again."),
    )


def _missing(_error: errors.ImportFileMissingError) -> _Message:
    return _Message(
        translate("ImportErrors", "There is no such file"),
        translate("ImportErrors", "“{file}” was moved, renamed or deleted. Choose it again where it is now."),
    )


def _folder(_error: errors.ImportFileFolderError) -> _Message:
    return _Message(
        translate("ImportErrors", "This is a folder"),
        translate("ImportErrors", "“{file}” is a folder. Choose the JSON or CSV files in it instead."),
    )


def _permission(_error: errors.ImportFilePermissionError) -> _Message:
    return _Message(
        translate("ImportErrors", "No permission to read the file"),
        translate(
            "ImportErrors",
            "Your user may not read “{file}”. Change its permissions or copy it to a folder of yours, then try again.",
        ),
    )


def _unreadable(_error: errors.ImportFileUnreadableError) -> _Message:
    return _Message(
        translate("ImportErrors", "The system cannot read the file"),
        translate(
            "ImportErrors",
            "“{file}” lies on a disk or connection that does not answer, or it is no ordinary file."
            " Copy it to this computer and try again.",
        ),
    )


def _empty(_error: errors.ImportFileEmptyError) -> _Message:
    return _Message(
        translate("ImportErrors", "The file is empty"),
        translate("ImportErrors", "There is nothing in “{file}”. Export it again, or choose another file."),
    )


def _too_large(error: errors.ImportFileTooLargeError) -> _Message:
    text = translate(
        "ImportErrors",
        "“{file}” has {size}; at most {limit} are read. Divide it into several files and import them one by one.",
    )
    return _Message(
        translate("ImportErrors", "The file is too large"),
        text,
        {"size": data_size(error.size), "limit": data_size(error.limit)},
    )


def _not_text(error: errors.ImportFileNotTextError) -> _Message:
    text = translate(
        "ImportErrors",
        "From line {line}, column {column} on, “{file}” holds binary data where text is expected. Save it as JSON or"
        " CSV; from a spreadsheet program, choose CSV.",
    )
    return _Message(
        translate("ImportErrors", "The file is not text"),
        text,
        _place(error),
    )


def _encoding(error: errors.ImportFileEncodingError) -> _Message:
    text = translate(
        "ImportErrors",
        "In line {line}, column {column} of “{file}” there is no letter of {encoding}, which is expected there."
        " Save the file as UTF-8 and try again.",
    )
    return _Message(
        translate("ImportErrors", "The letters of the file cannot be read"),
        text,
        {**_place(error), "encoding": error.encoding},
    )


def _json(error: errors.ImportJsonError) -> _Message:
    text = translate(
        "ImportErrors",
        "“{file}” cannot be read from line {line}, column {column} on. Expected there: {expected}."
        " Correct that place, or export the file again.",
    )
    return _Message(
        translate("ImportErrors", "The JSON is broken"),
        text,
        {**_place(error), "expected": _EXPECTED_WORDS[error.expected]()},
    )


_EXPECTED_WORDS: Final[dict[errors.ExpectedInJson, Callable[[], str]]] = {
    errors.ExpectedInJson.VALUE: lambda: translate("ExpectedInJson", "a value"),
    errors.ExpectedInJson.KEY: lambda: translate("ExpectedInJson", "a name in quotation marks"),
    errors.ExpectedInJson.COLON: lambda: translate("ExpectedInJson", "a colon"),
    errors.ExpectedInJson.COMMA_OR_CLOSING: lambda: translate(
        "ExpectedInJson", "a comma or a closing bracket"
    ),
    errors.ExpectedInJson.CLOSING_QUOTE: lambda: translate(
        "ExpectedInJson", "a text that ends with a quotation mark"
    ),
    errors.ExpectedInJson.ESCAPE: lambda: translate("ExpectedInJson", "a known letter behind the backslash"),
    errors.ExpectedInJson.NO_CONTROL_CHARACTER: lambda: translate(
        "ExpectedInJson", "no line break or tab within a text"
    ),
    errors.ExpectedInJson.FINITE_NUMBER: lambda: translate(
        "ExpectedInJson", "a number or null; NaN and Infinity are neither"
    ),
    errors.ExpectedInJson.SHORTER_NUMBER: lambda: translate("ExpectedInJson", "a number of fewer digits"),
    errors.ExpectedInJson.FEWER_LEVELS: lambda: translate(
        "ExpectedInJson", "lists and objects that do not lie as deep in each other"
    ),
    errors.ExpectedInJson.END: lambda: translate("ExpectedInJson", "the end of the file"),
}


def _place(
    error: errors.ImportFileNotTextError | errors.ImportFileEncodingError | errors.ImportJsonError,
) -> dict[str, str]:
    return {"line": number(error.line, 0), "column": number(error.column, 0)}


def _csv(error: errors.ImportCsvError) -> _Message:
    text = translate(
        "ImportErrors",
        "In “{file}”, the row that begins in line {line} has a quotation mark that is not closed or stands in the"
        " wrong place. Correct it, or export the file again.",
    )
    return _Message(translate("ImportErrors", "The CSV is broken"), text, {"line": number(error.line, 0)})


def _shape(error: errors.ImportShapeError) -> _Message:
    title = translate("ImportErrors", "Neither personas nor responses were found")
    wanted = translate(
        "ImportErrors",
        "Personas need name, age and gender; responses need persona, focus group, question and answer."
        " Choose another file, or name its columns so.",
    )
    if not error.found:
        return _Message(title, f"{translate('ImportErrors', '“{file}” holds something else.')} {wanted}")
    found = translate("ImportErrors", "“{file}” has other columns or fields: {found}.")
    return _Message(title, f"{found} {wanted}", {"found": _listed(error.found)})


def _columns_missing(error: errors.ImportColumnsMissingError) -> _Message:
    text = translate(
        "ImportErrors", "“{file}” has no column for: {fields}. Add it, with its name in the first row."
    )
    fields = ", ".join(required_word(field) for field in error.fields)
    return _Message(translate("ImportErrors", "A column is missing"), text, {"fields": fields})


def _column_repeated(error: errors.ImportColumnRepeatedError) -> _Message:
    text = translate(
        "ImportErrors",
        "In “{file}”, the columns {first} and {second} are taken for the same field. Rename or delete one of them.",
    )
    values = {"first": _listed((error.first,)), "second": _listed((error.second,))}
    return _Message(translate("ImportErrors", "Two columns mean the same"), text, values)


def _field_too_long(error: errors.ImportFieldTooLongError) -> _Message:
    text = translate(
        "ImportErrors",
        "In “{file}”, near line or element {position}, one text has more than {limit} characters."
        " Shorten it and try again.",
    )
    values = {"position": number(error.position, 0), "limit": number(error.limit, 0)}
    return _Message(translate("ImportErrors", "A text is too long"), text, values)


def _too_many_rows(error: errors.ImportTooManyRowsError) -> _Message:
    text = translate(
        "ImportErrors",
        "With “{file}” there are more than {limit} rows. Import fewer at a time: choose fewer files, or divide this one.",
    )
    return _Message(
        translate("ImportErrors", "Too many rows at once"), text, {"limit": number(error.limit, 0)}
    )


def _no_rows(_error: errors.ImportNoRowsError) -> _Message:
    return _Message(
        translate("ImportErrors", "There are no rows in the file"),
        translate(
            "ImportErrors", "“{file}” is in order, but holds no persona and no response. Choose another file."
        ),
    )


def _masked(_error: errors.ImportMaskedError) -> _Message:
    return _Message(
        translate("ImportErrors", "Personal data in the file are masked"),
        translate(
            "ImportErrors",
            "“{file}” is a masked export: its names, ages and places are not the real ones."
            " Export the personas again without masking and import that file.",
        ),
    )


def _listed(names: tuple[str, ...]) -> str:
    """Quote names from a file; of many the first few stand for all."""
    shown = ", ".join(
        translate("ImportErrors", "“{name}”").format(name=one_line(name)) for name in names[:_SHOWN_COLUMNS]
    )
    rest = len(names) - _SHOWN_COLUMNS
    return f"{shown} {translate('ImportErrors', 'and %n more', n=rest)}" if rest > 0 else shown


_WRITERS: Final[dict[type[errors.ImportFileError], Callable[[Any], _Message]]] = {
    errors.ImportFileError: _file,
    errors.ImportFileMissingError: _missing,
    errors.ImportFileFolderError: _folder,
    errors.ImportFilePermissionError: _permission,
    errors.ImportFileUnreadableError: _unreadable,
    errors.ImportFileEmptyError: _empty,
    errors.ImportFileTooLargeError: _too_large,
    errors.ImportFileNotTextError: _not_text,
    errors.ImportFileEncodingError: _encoding,
    errors.ImportJsonError: _json,
    errors.ImportCsvError: _csv,
    errors.ImportShapeError: _shape,
    errors.ImportColumnsMissingError: _columns_missing,
    errors.ImportColumnRepeatedError: _column_repeated,
    errors.ImportFieldTooLongError: _field_too_long,
    errors.ImportTooManyRowsError: _too_many_rows,
    errors.ImportNoRowsError: _no_rows,
    errors.ImportMaskedError: _masked,
}


def _sentences(write: Callable[[Any], _Message]) -> Callable[[Any], tuple[str, str]]:
    def written(error: errors.ImportFileError) -> tuple[str, str]:
        message = write(error)
        return message.title, message.text.format(file=shown_name(error.path), **message.values)

    return written


FILE_SENTENCES: Final[dict[type[BaseException], Callable[[Any], tuple[str, str]]]] = {
    kind: _sentences(write) for kind, write in _WRITERS.items()
}
"""Title and text for each class of file errors."""
