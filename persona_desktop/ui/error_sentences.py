"""The one place where an error becomes sentences for a person: what happened, and what to do next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from persona_desktop.domain import errors
from persona_desktop.ui.importing.file_errors import FILE_SENTENCES
from persona_desktop.ui.link_errors import LINK_SENTENCES
from persona_desktop.ui.translation import translate


@dataclass(frozen=True, slots=True)
class ErrorSentence:
    """What a person reads about an error."""

    title: str
    text: str
    """What happened and what to do next; plain text."""
    code: str
    """Stable, for a report."""
    is_expected: bool = True
    """False for an error nobody foresaw: it deserves a dialog with details."""


def sentence_for(error: BaseException) -> ErrorSentence:
    """Return the sentences for an error; the most specific class decides."""
    for kind in type(error).__mro__:
        write = _SENTENCES.get(kind)
        if write is not None:
            title, text = write(error)
            return ErrorSentence(title, text, getattr(error, "code", "unexpected"))
    return ErrorSentence(
        translate("Errors", "Something unexpected happened"),
        translate(
            "Errors",
            "Your data are safe. Please try again; if it happens again, copy the details and send them to us.",
        ),
        getattr(error, "code", "unexpected"),
        is_expected=False,
    )


def has_own_sentence(kind: type[BaseException]) -> bool:
    """Whether a class of errors has sentences of its own, rather than those of a class above it."""
    return kind in _SENTENCES


def _persona_not_found(_error: errors.PersonaNotFoundError) -> tuple[str, str]:
    return (
        translate("Errors", "Persona not found"),
        translate(
            "Errors",
            "It was deleted, or you have no access to it in this project. Refresh the list and choose another one.",
        ),
    )


def _database_unavailable(_error: errors.DatabaseUnavailableError) -> tuple[str, str]:
    return (
        translate("Errors", "The database does not answer"),
        translate("Errors", "Nothing was lost. Please try again in a moment."),
    )


def _database_schema(_error: errors.DatabaseSchemaError) -> tuple[str, str]:
    return (
        translate("Errors", "This database was made by another version"),
        translate(
            "Errors", "Its tables are not the ones this version works with. Please update Persona Desktop."
        ),
    )


def _database_access(_error: errors.DatabaseAccessError) -> tuple[str, str]:
    return (
        translate("Errors", "The database refuses this login"),
        translate(
            "Errors",
            "Check user name and password. If they are right, ask the person who runs the database to let you in.",
        ),
    )


def _database_full(_error: errors.DatabaseFullError) -> tuple[str, str]:
    return (
        translate("Errors", "The database is full"),
        translate(
            "Errors",
            "Nothing of this change was kept. Free some space on the disk of the database and try again.",
        ),
    )


def _not_allowed(_error: errors.NotAllowedError) -> tuple[str, str]:
    return (
        translate("Errors", "You may not do this"),
        translate(
            "Errors",
            "The database did not allow it, and nothing was changed. Ask the owner of the project for the right to write.",
        ),
    )


def _local_server(_error: errors.LocalServerError) -> tuple[str, str]:
    return (
        translate("Errors", "The local workspace cannot be used"),
        translate("Errors", "Your data are safe. Restart the program; the log says what happened."),
    )


def _local_server_start(_error: errors.LocalServerStartError) -> tuple[str, str]:
    return (
        translate("Errors", "The local workspace does not start"),
        translate(
            "Errors",
            "Its database server ended at once. Your data are safe: restart the computer and try again."
            " If it happens again, the log says why.",
        ),
    )


def _local_server_timeout(_error: errors.LocalServerTimeoutError) -> tuple[str, str]:
    return (
        translate("Errors", "The local workspace takes too long to start"),
        translate("Errors", "The computer may be busy. Your data are safe; please try again in a moment."),
    )


def _local_server_programs(_error: errors.LocalServerProgramsError) -> tuple[str, str]:
    return (
        translate("Errors", "Parts of the program are missing"),
        translate(
            "Errors",
            "The database that comes with Persona Desktop is incomplete. Please install the program again.",
        ),
    )


def _demo_files(_error: errors.DemoFilesError) -> tuple[str, str]:
    return (
        translate("Errors", "Parts of the program are missing"),
        translate(
            "Errors", "The files of the demo are missing or damaged. Please install the program again."
        ),
    )


def _unprivileged_user(_error: errors.UnprivilegedUserError) -> tuple[str, str]:
    return (
        translate("Errors", "The local workspace cannot run as administrator"),
        translate(
            "Errors", "No ordinary user was found to run it as. Please start the program as an ordinary user."
        ),
    )


def _secret_store(_error: errors.SecretStoreError) -> tuple[str, str]:
    return (
        translate("Errors", "The workspace's password cannot be stored"),
        translate(
            "Errors",
            "Unlock the system's keyring or check that the data folder can be written, then try again.",
        ),
    )


def _password_missing(_error: errors.WorkspacePasswordMissingError) -> tuple[str, str]:
    return (
        translate("Errors", "The workspace's password is missing"),
        translate(
            "Errors",
            "The data are there but their password is not in the keyring. Unlock the keyring, close every window of"
            " the program and start it again.",
        ),
    )


def _workspace_in_use(error: errors.WorkspaceInUseError) -> tuple[str, str]:
    return (
        translate("Errors", "The workspace is in use"),
        translate(
            "Errors", "%n other programs use this data folder. Close them and try again.", n=error.holders
        ),
    )


def _data_folder(error: errors.DataFolderError) -> tuple[str, str]:
    return (
        translate("Errors", "The data folder cannot be used"),
        translate("Errors", "Check the folder “{folder}” and start again.").format(folder=error.folder),
    )


def _data_folder_broken(error: errors.DataFolderBrokenError) -> tuple[str, str]:
    return (
        translate("Errors", "The data folder is damaged"),
        translate(
            "Errors",
            "Files are missing in “{folder}”. Nothing was changed: restore the folder from a backup, or move it away to begin anew.",
        ).format(folder=error.folder),
    )


def _data_folder_place(error: errors.DataFolderPlaceError) -> tuple[str, str]:
    return (
        translate("Errors", "The data folder cannot be made there"),
        translate(
            "Errors",
            "The system allows no folder “{folder}”, and nothing was changed. Choose another folder.",
        ).format(folder=error.folder),
    )


def _data_folder_foreign(error: errors.DataFolderForeignError) -> tuple[str, str]:
    return (
        translate("Errors", "The data folder holds something else"),
        translate(
            "Errors",
            "“{folder}” is not a Persona Desktop workspace. Nothing was changed: choose another folder.",
        ).format(folder=error.folder),
    )


def _data_folder_permission(error: errors.DataFolderPermissionError) -> tuple[str, str]:
    return (
        translate("Errors", "No permission for the data folder"),
        translate("Errors", "Allow your user to read and write “{folder}”, or choose another folder.").format(
            folder=error.folder
        ),
    )


def _data_folder_read_only(error: errors.DataFolderReadOnlyError) -> tuple[str, str]:
    return (
        translate("Errors", "The data folder is read-only"),
        translate(
            "Errors", "“{folder}” lies on a disk that cannot be written. Choose another folder."
        ).format(folder=error.folder),
    )


def _disk_full(error: errors.DiskFullError) -> tuple[str, str]:
    return (
        translate("Errors", "The disk is full"),
        translate(
            "Errors", "Nothing was lost. Free some space on the disk of “{folder}” and try again."
        ).format(folder=error.folder),
    )


def _server_version(error: errors.ServerVersionMismatchError) -> tuple[str, str]:
    return (
        translate("Errors", "The workspace was made by another version"),
        translate(
            "Errors",
            "The data in “{folder}” belong to PostgreSQL {found}, this program brings {expected}."
            " Use the version of the program that made them.",
        ).format(folder=error.folder, found=error.found, expected=error.expected),
    )


def _import_refused(error: errors.ImportRefusedError) -> tuple[str, str]:
    return (
        translate("Errors", "%n rows cannot be imported", n=error.refused),
        translate(
            "Errors", "Nothing was imported. Correct the rows in the file, or choose to leave them out."
        ),
    )


def _import_conflict(_error: errors.ImportConflictError) -> tuple[str, str]:
    return (
        translate("Errors", "The data changed in the meantime"),
        translate(
            "Errors",
            "Somebody changed these data after the preview was made, so nothing was imported."
            " Look at a new preview, then import.",
        ),
    )


def _import_unreadable(_error: errors.ImportUnreadableError) -> tuple[str, str]:
    return (
        translate("Errors", "The database refused a persona"),
        translate(
            "Errors",
            "Its age, a trait, its needs or its sources are not what every program on this database can read. Nothing was"
            " imported: make a new preview, and correct the row in the file.",
        ),
    )


def _project_missing(_error: errors.ImportProjectMissingError) -> tuple[str, str]:
    return (
        translate("Errors", "The project is not there any more"),
        translate(
            "Errors",
            "It was deleted, or you have no access to it. Nothing was imported: open another project and import there.",
        ),
    )


def _project_ambiguous(error: errors.ImportProjectAmbiguousError) -> tuple[str, str]:
    return (
        translate("Errors", "Several projects have this name"),
        translate(
            "Errors",
            "There are several projects called “{name}”, and nothing was imported. Give the right one another name, or its identifier.",
        ).format(name=error.name),
    )


_SENTENCES: dict[type[BaseException], Callable[[Any], tuple[str, str]]] = {
    errors.NoDisplayError: lambda _: (
        translate("Errors", "There is no display"),
        translate(
            "Errors",
            "Start the program in a desktop session. Without one, “persona-desktop --help” lists what works on the command line.",
        ),
    ),
    errors.PersonaNotFoundError: _persona_not_found,
    errors.DatabaseUnavailableError: _database_unavailable,
    errors.DatabaseSchemaError: _database_schema,
    errors.DatabaseAccessError: _database_access,
    errors.DatabaseFullError: _database_full,
    errors.NotAllowedError: _not_allowed,
    errors.LocalServerError: _local_server,
    errors.LocalServerStartError: _local_server_start,
    errors.LocalServerTimeoutError: _local_server_timeout,
    errors.LocalServerProgramsError: _local_server_programs,
    errors.UnprivilegedUserError: _unprivileged_user,
    errors.SecretStoreError: _secret_store,
    errors.WorkspacePasswordMissingError: _password_missing,
    errors.WorkspaceInUseError: _workspace_in_use,
    errors.DataFolderError: _data_folder,
    errors.DataFolderBrokenError: _data_folder_broken,
    errors.DataFolderPlaceError: _data_folder_place,
    errors.DataFolderForeignError: _data_folder_foreign,
    errors.DataFolderPermissionError: _data_folder_permission,
    errors.DataFolderReadOnlyError: _data_folder_read_only,
    errors.DiskFullError: _disk_full,
    errors.ServerVersionMismatchError: _server_version,
    errors.ImportRefusedError: _import_refused,
    errors.ImportConflictError: _import_conflict,
    errors.ImportUnreadableError: _import_unreadable,
    errors.ImportProjectMissingError: _project_missing,
    errors.ImportProjectAmbiguousError: _project_ambiguous,
    errors.DemoFilesError: _demo_files,
    **FILE_SENTENCES,
    **LINK_SENTENCES,
}
