"""Import in the window, from the choice of files to the result."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from persona_desktop.domain.errors import (
    ImportConflictError,
    ImportFileError,
    ImportProjectMissingError,
    PersonaDesktopError,
)
from persona_desktop.domain.importing import ImportResult
from persona_desktop.services.task_registry import TaskRegistry
from persona_desktop.ui.bridge import Bridge
from persona_desktop.ui.dialogs.messages import failure
from persona_desktop.ui.failures import Failures
from persona_desktop.ui.importing.digest import PreviewDigest, digest_of
from persona_desktop.ui.importing.preview_dialog import Choice, PreviewDialog
from persona_desktop.ui.importing.reading_dialog import ReadingDialog
from persona_desktop.ui.importing.stoppable_call import Report, StoppableCall
from persona_desktop.ui.importing.words import result_details, result_words
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.modal import Modal
from persona_desktop.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from persona_desktop.services.importing import ImportService

_TOAST_SECONDS = 10


def choose_files(window: QWidget, choose: Callable[[list[Path]], None]) -> QFileDialog:
    """Open the system's dialog for files to import and return at once; ``choose`` gets what the person picks."""
    dialog = QFileDialog(window, translate("ImportFlow", "Import personas or responses"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    kinds = translate("ImportFlow", "JSON and CSV files")
    every = translate("ImportFlow", "All files")
    # Qt's own dialog, where the system has none, is not wholly translated.
    for label, text in (
        (QFileDialog.DialogLabel.LookIn, translate("ImportFlow", "Folder:")),
        (QFileDialog.DialogLabel.FileName, translate("ImportFlow", "File name:")),
        (QFileDialog.DialogLabel.FileType, translate("ImportFlow", "Kind of file:")),
        (QFileDialog.DialogLabel.Accept, translate("ImportFlow", "Open")),
        (QFileDialog.DialogLabel.Reject, translate("ImportFlow", "Cancel")),
    ):
        dialog.setLabelText(label, text)
    dialog.setNameFilters([f"{kinds} (*.json *.csv *.txt)", f"{every} (*)"])
    dialog.filesSelected.connect(lambda names: choose([Path(name) for name in names]))
    dialog.open()
    return dialog


class ImportFlow(QObject):
    """Reads files, shows what importing them would do, and imports them if the person says so.

    Everything is written or nothing. The flow is kept alive by its task; closing the window ends it at any point.
    """

    finished = Signal()
    """Something was imported: lists and details are out of date."""
    told = Signal(str)
    """What came to an end, well or not, in a sentence without personal data."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        bridge: Bridge,
        tasks: TaskRegistry,
        imports: ImportService,
        failures: Failures,
        over: QWidget | None = None,
    ) -> None:
        """Messages in passing stand over ``over``, a part of the window, if one is named."""
        super().__init__()
        self._theme = theme
        self._window = window
        self._over = over or window
        self._bridge = bridge
        self._tasks = tasks
        self._imports = imports
        self._failures = failures

    def start(self, paths: Sequence[Path], project_id: UUID | None) -> None:
        """Read files and go on from there; rows without a project of their own go to ``project_id``.

        Without a project they go to a new one.
        """
        self._tasks.start(self._run(list(paths), project_id), "import files")

    async def _run(self, paths: list[Path], project_id: UUID | None) -> None:
        while True:
            try:
                digest = await self._read(paths, project_id)
            except PersonaDesktopError as error:
                if not await self._offer_another_try(error, project_id):
                    return
                continue
            if digest is None or not isValid(self._window):
                return
            if await self._decide(digest) is not Choice.PREVIEW_AGAIN:
                return

    async def _read(self, paths: list[Path], project_id: UUID | None) -> PreviewDigest | None:
        """Return what importing would do, or None when the person stopped the reading."""
        new_project = translate("ImportFlow", "Imported")

        async def preview(report: Report) -> PreviewDigest:
            found = await self._imports.preview(paths, project_id, report, new_project_name=new_project)
            return digest_of(found)

        call = StoppableCall(self._bridge, preview)
        names = [str(path) for path in paths]
        dialog = ReadingDialog(self._theme, self._window, names, lambda: call.progress)
        dialog.stop_asked.connect(call.stop)
        dialog.open_soon()
        try:
            return await call.result()
        finally:
            dialog.close()

    async def _offer_another_try(self, error: PersonaDesktopError, project_id: UUID | None) -> bool:
        """Say why the files cannot be read; return whether to read the same ones again."""
        sentence = self._failures.sentence(error)
        self.told.emit(sentence.title)
        if not isValid(self._window):
            return False
        wrong_file = isinstance(error, ImportFileError)
        if wrong_file:
            again = translate("ImportFlow", "Choose other files…")
        elif isinstance(error, ImportProjectMissingError):
            again = ""
        else:
            again = translate("ImportFlow", "Try again")
        accepted = await _answer(failure(self._theme, self._window, sentence, again=again))
        if accepted and wrong_file:
            choose_files(self._window, lambda paths: self.start(paths, project_id))
            return False
        return accepted

    async def _decide(self, digest: PreviewDigest) -> Choice:
        """Show a preview until it is cancelled, imported, or too old."""
        dialog = PreviewDialog(self._theme, self._window, digest)
        dialog.open()
        try:
            while (choice := await dialog.choice()) is Choice.IMPORT:
                if await self._write(digest, dialog):
                    break
            return choice
        finally:
            dialog.close()

    async def _write(self, digest: PreviewDigest, dialog: PreviewDialog) -> bool:
        """Import; return whether the dialog has nothing more to ask: it is imported, or was stopped."""

        async def commit(report: Report) -> ImportResult:
            return await self._imports.commit(digest.preview, skip_bad=digest.refused > 0, progress=report)

        call = StoppableCall(self._bridge, commit)
        dialog.show_writing(lambda: call.progress, call.stop)
        try:
            result = await call.result()
        except PersonaDesktopError as error:
            old = isinstance(error, (ImportConflictError, ImportProjectMissingError))
            sentence = self._failures.sentence(error)
            dialog.show_failure(sentence, preview_is_old=old)
            self.told.emit(sentence.title)
            return False
        dialog.close()
        self._tell(result)
        return True

    def _tell(self, result: ImportResult | None) -> None:
        if result is None:
            text = translate("ImportFlow", "Import cancelled")
            details = translate("ImportFlow", "Nothing of it was kept.")
        else:
            text, details = result_words(result), result_details(result)
        if isValid(self._window):
            Toast(self._theme, self._over, text, detail=details, seconds=_TOAST_SECONDS).rise()
        self.told.emit(text)
        if result is not None:
            self.finished.emit()


async def _answer(modal: Modal) -> bool:
    """Open a dialog and wait for its answer; one that goes away with its window says no."""
    answered: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    def answer(accepted: object) -> None:
        if not answered.done():
            answered.set_result(accepted is True)

    modal.finished.connect(answer)
    modal.destroyed.connect(lambda: answer(False))
    modal.open()
    try:
        return await answered
    finally:
        if isValid(modal):
            modal.reject()
