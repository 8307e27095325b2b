"""The one place where an error becomes sentences for a person: what happened, and what to do next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from persona_desktop.domain import errors
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


def _folder(error: BaseException) -> str:
    return str(getattr(error, "folder", ""))


_Writer = Callable[[BaseException], tuple[str, str]]

_SENTENCES: dict[type[BaseException], _Writer] = {
    errors.PersonaNotFoundError: lambda _: (
        translate("Errors", "Persona not found"),
        translate("Errors", "It was deleted, or you have no access to it in this project."),
    ),
    errors.DatabaseUnavailableError: lambda _: (
        translate("Errors", "The database does not answer"),
        translate("Errors", "Nothing was lost. Please try again in a moment."),
    ),
    errors.DatabaseSchemaError: lambda _: (
        translate("Errors", "This database was made by another version"),
        translate(
            "Errors", "Its tables are not the ones this version works with. Please update Persona Desktop."
        ),
    ),
    errors.LocalServerError: lambda _: (
        translate("Errors", "The local workspace does not start"),
        translate("Errors", "Your data are safe. Restart the program; the log says what happened."),
    ),
    errors.LocalServerTimeoutError: lambda _: (
        translate("Errors", "The local workspace takes too long to start"),
        translate("Errors", "The computer may be busy. Your data are safe; please try again in a moment."),
    ),
    errors.LocalServerProgramsError: lambda _: (
        translate("Errors", "Parts of the program are missing"),
        translate(
            "Errors",
            "The database that comes with Persona Desktop is incomplete. Please install the program again.",
        ),
    ),
    errors.UnprivilegedUserError: lambda _: (
        translate("Errors", "The local workspace cannot run as administrator"),
        translate(
            "Errors", "No ordinary user was found to run it as. Please start the program as an ordinary user."
        ),
    ),
    errors.SecretStoreError: lambda _: (
        translate("Errors", "The workspace's password cannot be stored"),
        translate(
            "Errors",
            "Unlock the system's keyring or check that the data folder can be written, then try again.",
        ),
    ),
    errors.WorkspacePasswordMissingError: lambda _: (
        translate("Errors", "The workspace's password is missing"),
        translate(
            "Errors",
            "The data are there but their password is not in the keyring. Unlock the keyring and start again.",
        ),
    ),
    errors.WorkspaceInUseError: lambda _: (
        translate("Errors", "The workspace is in use"),
        translate("Errors", "Another program uses this data folder. Close it there and try again."),
    ),
    errors.DataFolderError: lambda error: (
        translate("Errors", "The data folder cannot be used"),
        translate("Errors", "Check the folder “{folder}” and start again.").format(folder=_folder(error)),
    ),
    errors.DataFolderBrokenError: lambda error: (
        translate("Errors", "The data folder is damaged"),
        translate(
            "Errors",
            "Files are missing in “{folder}”. Nothing was changed: restore the folder from a backup, or move it away to begin anew.",
        ).format(folder=_folder(error)),
    ),
    errors.DataFolderForeignError: lambda error: (
        translate("Errors", "The data folder holds something else"),
        translate(
            "Errors",
            "“{folder}” is not a Persona Desktop workspace. Nothing was changed: choose another folder.",
        ).format(folder=_folder(error)),
    ),
    errors.DataFolderPermissionError: lambda error: (
        translate("Errors", "No permission for the data folder"),
        translate("Errors", "Allow your user to read and write “{folder}”, or choose another folder.").format(
            folder=_folder(error)
        ),
    ),
    errors.DataFolderReadOnlyError: lambda error: (
        translate("Errors", "The data folder is read-only"),
        translate(
            "Errors", "“{folder}” lies on a disk that cannot be written. Choose another folder."
        ).format(folder=_folder(error)),
    ),
    errors.DiskFullError: lambda error: (
        translate("Errors", "The disk is full"),
        translate(
            "Errors", "Nothing was lost. Free some space on the disk of “{folder}” and try again."
        ).format(folder=_folder(error)),
    ),
    errors.ServerVersionMismatchError: lambda error: (
        translate("Errors", "The workspace was made by another version"),
        translate(
            "Errors",
            "The data in “{folder}” belong to another version of PostgreSQL. Use that version of the program.",
        ).format(folder=_folder(error)),
    ),
}
