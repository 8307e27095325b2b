"""The one hierarchy of errors that a person can meet.

An error carries a stable ``code`` and plain fields; the sentence that a marketer reads is made in one place,
``persona_desktop.ui.error_sentences``, and its text is never taken from here.
"""

from __future__ import annotations

from enum import Enum
from typing import ClassVar


class PersonaDesktopError(Exception):
    """Root of all expected errors; its message is English and meant for the log."""

    code: ClassVar[str] = "unexpected"


class PersonaNotFoundError(PersonaDesktopError):
    """The persona does not exist, was deleted, or may not be read by this person."""

    code = "persona_not_found"

    def __init__(self, persona_id: object) -> None:
        super().__init__(f"persona {persona_id} not found or inactive")
        self.persona_id = str(persona_id)


class DatabaseUnavailableError(PersonaDesktopError):
    """The database did not answer: refused, lost, or timed out."""

    code = "database_unavailable"


class DatabaseSchemaError(PersonaDesktopError):
    """The database answers, but its tables are not the ones this version works with."""

    code = "database_schema"


class LocalServerError(PersonaDesktopError):
    """The local workspace's own PostgreSQL cannot be used; the subclass says why. Nothing was lost."""

    code = "local_server"


class LocalServerStartError(LocalServerError):
    """The server could not be started; ``detail`` holds its last words, in English, without user data."""

    code = "local_server_start"

    def __init__(self, detail: str) -> None:
        super().__init__(f"the local server did not start: {detail}")
        self.detail = detail


class LocalServerTimeoutError(LocalServerError):
    """A step of the local server took longer than it was given; trying again is safe."""

    code = "local_server_timeout"

    def __init__(self, action: str, seconds: float) -> None:
        super().__init__(f"{action} took longer than {seconds:g} s")
        self.action = action
        self.seconds = seconds


class LocalServerProgramsError(LocalServerError):
    """PostgreSQL's programs are missing from this installation or cannot be run: it has to be repaired."""

    code = "local_server_programs"

    def __init__(self, path: object, detail: str) -> None:
        super().__init__(f"{path}: {detail}")
        self.path = str(path)
        self.detail = detail


class UnprivilegedUserError(LocalServerError):
    """We run as root, PostgreSQL refuses to, and the system offers no unprivileged user to run it as."""

    code = "unprivileged_user"

    def __init__(self, detail: str) -> None:
        super().__init__(f"no unprivileged user can run the local server: {detail}")
        self.detail = detail


class SecretStoreError(LocalServerError):
    """The operating system's keyring refused or did not answer; unlocking it and trying again helps."""

    code = "secret_store"

    def __init__(self, detail: str) -> None:
        super().__init__(f"the keyring cannot be used: {detail}")
        self.detail = detail


class WorkspacePasswordMissingError(LocalServerError):
    """The workspace runs, but its password is not in the store: the last window to close makes room for a new one."""

    code = "workspace_password_missing"

    def __init__(self, folder: object) -> None:
        super().__init__(f"{folder}: the password of the running workspace is not in the store")
        self.folder = str(folder)


class WorkspaceInUseError(LocalServerError):
    """The workspace cannot be removed while ``holders`` other programs use it."""

    code = "workspace_in_use"

    def __init__(self, folder: object, holders: int) -> None:
        super().__init__(f"{folder}: {holders} other programs use this workspace")
        self.folder = str(folder)
        self.holders = holders


class DataFolderError(LocalServerError):
    """The folder of the local workspace cannot be used as it is; the subclass says why."""

    code = "data_folder"

    def __init__(self, folder: object, detail: str) -> None:
        super().__init__(f"{folder}: {detail}")
        self.folder = str(folder)
        self.detail = detail


class DataFolderBrokenError(DataFolderError):
    """The workspace is damaged: files are missing or spoilt. It is left as it is, for a backup to be put back."""

    code = "data_folder_broken"


class DataFolderPlaceError(DataFolderError):
    """There is no folder yet, and the system does not let one be made at this place."""

    code = "data_folder_place"


class DataFolderForeignError(DataFolderError):
    """The folder holds something that this program did not make; it is left untouched."""

    code = "data_folder_foreign"


class DataFolderPermissionError(DataFolderError):
    """The folder belongs to another user of the machine, or its permissions shut us out."""

    code = "data_folder_permission"


class DataFolderReadOnlyError(DataFolderError):
    """The folder is on a medium that can only be read."""

    code = "data_folder_read_only"


class DiskFullError(DataFolderError):
    """There is no room left where the workspace is (or a quota is used up)."""

    code = "disk_full"


class ServerVersionMismatchError(DataFolderError):
    """The workspace was made by another major version of PostgreSQL than the one that came with this program."""

    code = "server_version_mismatch"

    def __init__(self, folder: object, found: str, expected: str) -> None:
        super().__init__(folder, f"made by PostgreSQL {found}, this program brings {expected}")
        self.found = found
        self.expected = expected


class NoDisplayError(PersonaDesktopError):
    """There is no screen to open a window on."""

    code = "no_display"


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


class DatabaseAccessError(PersonaDesktopError):
    """The database answers, but refuses this login."""

    code = "database_access"


class DatabaseFullError(PersonaDesktopError):
    """The database has no room left to write; nothing of the attempted change is kept."""

    code = "database_full"


class NotAllowedError(PersonaDesktopError):
    """The database refuses this action to this person; nothing was changed."""

    code = "not_allowed"


class ImportConflictError(PersonaDesktopError):
    """The database's rows changed since the preview: nothing was written, and a new preview shows the difference."""

    code = "import_conflict"


class ImportUnreadableError(PersonaDesktopError):
    """The database refuses a persona that not every program on it could read; nothing was written."""

    code = "import_unreadable"


class DemoFilesError(PersonaDesktopError):
    """The files of the demo workspace are missing or damaged: the program has to be installed again."""

    code = "demo_files"

    def __init__(self, path: object, detail: str) -> None:
        super().__init__(f"{path}: {detail}")
        self.path = str(path)
        self.detail = detail
