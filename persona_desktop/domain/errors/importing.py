"""Why a file, or the rows of one, cannot be imported."""

from __future__ import annotations

from enum import Enum

from persona_desktop.domain.errors.root import PersonaDesktopError


class ImportFileError(PersonaDesktopError):
    """A file cannot be imported; the subclass says why. Nothing was written."""

    code = "import_file"

    def __init__(self, path: object, detail: str) -> None:
        super().__init__(f"{path}: {detail}")
        self.path = str(path)
        self.detail = detail


class ImportFileMissingError(ImportFileError):
    """There is no such file."""

    code = "import_file_missing"


class ImportFileFolderError(ImportFileError):
    """It is a folder."""

    code = "import_file_folder"


class ImportFilePermissionError(ImportFileError):
    """This user may not read the file."""

    code = "import_file_permission"


class ImportFileUnreadableError(ImportFileError):
    """The system does not read the file: a broken disk, a lost connection, or no ordinary file."""

    code = "import_file_unreadable"


class ImportFileEmptyError(ImportFileError):
    """The file holds nothing, or nothing but white space."""

    code = "import_file_empty"


class ImportFileTooLargeError(ImportFileError):
    """The file is larger than ``limit`` bytes."""

    code = "import_file_too_large"

    def __init__(self, path: object, size: int, limit: int) -> None:
        super().__init__(path, f"{size} bytes, at most {limit} are read")
        self.size = size
        self.limit = limit


class ImportFileNotTextError(ImportFileError):
    """The file holds NUL bytes or other binary data from ``line`` and ``column`` (both from 1) on."""

    code = "import_file_not_text"

    def __init__(self, path: object, line: int, column: int) -> None:
        super().__init__(path, f"not text at line {line}, column {column}")
        self.line = line
        self.column = column


class ImportFileEncodingError(ImportFileError):
    """The bytes are no text in ``encoding``; the first wrong one is at ``line`` and ``column`` (both from 1)."""

    code = "import_file_encoding"

    def __init__(self, path: object, encoding: str, line: int, column: int) -> None:
        super().__init__(path, f"not {encoding} at line {line}, column {column}")
        self.encoding = encoding
        self.line = line
        self.column = column


class ExpectedInJson(Enum):
    """What JSON would have at the place where a text stops being JSON."""

    VALUE = "a value"
    KEY = "a key in quotation marks"
    COLON = "a colon"
    COMMA_OR_CLOSING = "a comma or a closing bracket"
    CLOSING_QUOTE = "the end of the text that begins here"
    ESCAPE = "a known escape"
    NO_CONTROL_CHARACTER = "no control character in a text"
    FINITE_NUMBER = "a number rather than NaN or Infinity"
    SHORTER_NUMBER = "a number of fewer digits"
    FEWER_LEVELS = "lists and objects not as deep in each other"
    END = "the end"


class ImportJsonError(ImportFileError):
    """The JSON is broken at ``line`` and ``column`` (both from 1), where ``expected`` should be."""

    code = "import_json"

    def __init__(self, path: object, line: int, column: int, expected: ExpectedInJson) -> None:
        super().__init__(path, f"line {line}, column {column}: expected {expected.value}")
        self.line = line
        self.column = column
        self.expected = expected


class ImportCsvError(ImportFileError):
    """The CSV is broken in the row that begins in line ``line`` (from 1): a quotation mark is open or misplaced."""

    code = "import_csv"

    def __init__(self, path: object, line: int, detail: str) -> None:
        super().__init__(path, f"line {line}: {detail}")
        self.line = line


class ImportShapeError(ImportFileError):
    """It is read, but it holds neither personas nor responses; ``found`` lists the columns or keys it has."""

    code = "import_shape"

    def __init__(self, path: object, found: tuple[str, ...]) -> None:
        super().__init__(path, f"neither personas nor responses, but {len(found)} other columns or keys")
        self.found = found


class ImportColumnsMissingError(ImportFileError):
    """The CSV has no column for fields that every row needs."""

    code = "import_columns_missing"

    def __init__(self, path: object, fields: tuple[str, ...]) -> None:
        super().__init__(path, f"no column for {', '.join(fields)}")
        self.fields = fields


class ImportColumnRepeatedError(ImportFileError):
    """Two columns of the CSV mean the same field."""

    code = "import_column_repeated"

    def __init__(self, path: object, first: str, second: str) -> None:
        super().__init__(path, "two columns mean the same field")
        self.first = first
        self.second = second


class ImportFieldTooLongError(ImportFileError):
    """One text is longer than ``limit`` characters; ``position`` is its line (CSV, broken JSON) or element."""

    code = "import_field_too_long"

    def __init__(self, path: object, position: int, limit: int) -> None:
        super().__init__(path, f"a text near {position} has more than {limit} characters")
        self.position = position
        self.limit = limit


class ImportTooManyRowsError(ImportFileError):
    """There are more than ``limit`` rows."""

    code = "import_too_many_rows"

    def __init__(self, path: object, limit: int) -> None:
        super().__init__(path, f"more than {limit} rows")
        self.limit = limit


class ImportNoRowsError(ImportFileError):
    """The file is in order, but there is not a single row in it."""

    code = "import_no_rows"


class ImportMaskedError(ImportFileError):
    """The file is an export with masked personal data: names, ages and towns are not the real ones."""

    code = "import_masked"


class ImportRefusedError(PersonaDesktopError):
    """``refused`` rows cannot be taken, and leaving them out was not asked for. Nothing was written."""

    code = "import_refused"

    def __init__(self, refused: int) -> None:
        super().__init__(f"{refused} rows are refused")
        self.refused = refused


class ImportProjectMissingError(PersonaDesktopError):
    """The project that was asked for does not exist, or this person may not read it. Nothing was written."""

    code = "import_project_missing"

    def __init__(self, project: object) -> None:
        super().__init__("the project that was asked for does not exist")
        self.project = str(project)


class ImportProjectAmbiguousError(PersonaDesktopError):
    """Several projects have the name that was asked for."""

    code = "import_project_ambiguous"

    def __init__(self, name: str) -> None:
        super().__init__("several projects have this name")
        self.name = name


class ImportConflictError(PersonaDesktopError):
    """The database's rows changed since the preview: nothing was written, and a new preview shows the difference."""

    code = "import_conflict"


class ImportUnreadableError(PersonaDesktopError):
    """The database refuses a persona that not every program on it could read; nothing was written."""

    code = "import_unreadable"
