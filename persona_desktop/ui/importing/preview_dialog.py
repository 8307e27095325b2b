"""The import preview: what would be added, updated and refused, and the choice that follows from it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from enum import Enum
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from persona_desktop.domain.importing import ImportProgress
from persona_desktop.ui.error_sentences import ErrorSentence
from persona_desktop.ui.importing.digest import PreviewDigest
from persona_desktop.ui.importing.preview_status import PreviewStatus
from persona_desktop.ui.importing.preview_tables import PreviewTables
from persona_desktop.ui.importing.reading_dialog import REFRESH
from persona_desktop.ui.importing.stoppable_call import is_final
from persona_desktop.ui.importing.words import (
    SEPARATOR,
    count_of,
    count_of_rows,
    how_read,
    others_words,
    shown_name,
    strays_words,
    target_words,
    what_was_taken,
)
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.announcement import announce
from persona_desktop.ui.widgets.icon import Icon
from persona_desktop.ui.widgets.modal import Modal
from persona_desktop.ui.widgets.notice import Notice
from persona_desktop.ui.widgets.text import Text
from persona_desktop.ui.wording import number

_WIDTH: Final = 1040


class Choice(Enum):
    """What a person wants after looking at a preview."""

    CANCEL = "cancel"
    IMPORT = "import"
    """What can be imported; refused rows, if there are any, are left out."""
    PREVIEW_AGAIN = "preview_again"


class PreviewDialog(QObject):
    """Shows a preview and asks what to do with it; while rows are written it shows how far that is.

    `choice` waits for the person. After `Choice.IMPORT`, `show_writing` and then `close` or `show_failure` follow.
    """

    def __init__(self, theme: Theme, window: QWidget, digest: PreviewDigest) -> None:
        super().__init__()
        self._digest = digest
        self._chosen: asyncio.Future[Choice] | None = None
        self._progress: Callable[[], ImportProgress | None] = lambda: None
        self._stop: Callable[[], None] = lambda: None
        self._is_stopping = False
        preview = digest.preview
        subtitle = SEPARATOR.join(
            words
            for words in (
                "" if preview.target is None else target_words(preview.target),
                strays_words(preview.strays),
                others_words(preview.others),
            )
            if words
        )
        self.modal = Modal(
            theme, window, translate("ImportPreview", "Import preview"), subtitle=subtitle, width=_WIDTH
        )
        self.tables = PreviewTables(theme, digest)
        self.status = PreviewStatus(theme, digest)
        self._notice = Notice(theme, "error", "")
        self._notice.hide()
        self._refresh = QTimer(self)
        self._refresh.setInterval(REFRESH)
        self._refresh.timeout.connect(self.show_progress)
        self._build(theme)
        self.modal.finished.connect(lambda _: self._decide(Choice.CANCEL))
        self.modal.stop_asked.connect(self._ask_to_stop)
        self.modal.destroyed.connect(self._gone)

    def _build(self, theme: Theme) -> None:
        body = self.modal.body
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Icon(theme, "file-text", "text3"))
        row.addWidget(Text(theme, _files_words(self._digest), "small", "text2", elide=True), 1)
        body.addLayout(row)
        body.addWidget(self._notice)
        body.addWidget(self.tables, 1)
        self.modal.footer.insertWidget(0, self.status, 1)
        self.modal.footer.setStretch(1, 0)  # the status takes the room of the space before the buttons
        self.cancel = self.modal.add_button(translate("ImportPreview", "Cancel"))
        self.cancel.clicked.connect(self.modal.reject)
        self.confirm = self.modal.add_button(_confirm_words(self._digest), "primary")
        self.again = self.modal.add_button(translate("ImportPreview", "New preview"), "primary")
        self.again.clicked.connect(lambda: self._decide(Choice.PREVIEW_AGAIN))
        self.again.hide()
        if not self._digest.importable:
            self.cancel.setText(translate("ImportPreview", "Close"))
            self.confirm.hide()
        self.confirm.clicked.connect(lambda: self._decide(Choice.IMPORT))
        careful = self._digest.refused > 0
        self.modal.set_default(self.cancel if careful else self.confirm)
        self.modal.set_first_focus(self.cancel if careful else self.confirm)

    def open(self) -> None:
        """Show the dialog; returns at once."""
        self.modal.open()
        announce(self.modal, self.status.words)

    async def choice(self) -> Choice:
        """Wait until the person has chosen; a dialog that goes away with its window is a cancelled one."""
        if not isValid(self.modal):
            return Choice.CANCEL
        self._chosen = asyncio.get_running_loop().create_future()
        return await self._chosen

    def show_writing(self, progress: Callable[[], ImportProgress | None], stop: Callable[[], None]) -> None:
        """Show how far the writing is; `stop` is called when the person wants to cancel it."""
        self._progress, self._stop = progress, stop
        self._is_stopping = False
        self._notice.hide()
        self.modal.set_busy(True)
        self.cancel.setFocus()
        self.confirm.setEnabled(False)
        self.show_progress()
        self._refresh.start()

    def show_progress(self) -> None:
        """Look how far the writing is."""
        progress = self._progress()
        self.cancel.setEnabled(not self._is_stopping and not is_final(progress))
        self.status.show_progress(progress, is_stopping=self._is_stopping)

    def show_failure(self, sentence: ErrorSentence, *, preview_is_old: bool) -> None:
        """Say why nothing was written; the person may try again, with a new preview if this one is old."""
        self._end_writing()
        self._notice.set_content("error", sentence.text, title=sentence.title)
        self._notice.show()
        self.confirm.setVisible(not preview_is_old)
        self.again.setVisible(preview_is_old)
        announce(self.modal, f"{sentence.title}. {sentence.text}", urgent=True)

    def close(self) -> None:
        """Take the dialog away."""
        self._refresh.stop()
        if isValid(self.modal):
            self._end_writing()
            self.modal.accept()

    def _end_writing(self) -> None:
        self._refresh.stop()
        self.modal.set_busy(False)
        self.confirm.setEnabled(True)
        self.cancel.setEnabled(True)
        self.status.show_choice()

    def _ask_to_stop(self) -> None:
        if not self._is_stopping and not is_final(self._progress()):
            self._is_stopping = True
            self._stop()
            self.show_progress()

    def _decide(self, choice: Choice) -> None:
        if self._chosen is not None and not self._chosen.done():
            self._chosen.set_result(choice)

    def _gone(self) -> None:
        self._refresh.stop()
        self._decide(Choice.CANCEL)


def _files_words(digest: PreviewDigest) -> str:
    preview = digest.preview
    if len(preview.files) == 1:
        file = preview.files[0]
        pieces = [shown_name(file.path), how_read(file), what_was_taken(file)]
    else:
        pieces = [translate("ImportPreview", "%n files", n=len(preview.files))]
        for kind in digest.kinds:
            count = sum(file.rows for file in preview.files if file.kind is kind)
            pieces.append(count_of(kind, count))
    if preview.focus_groups:
        pieces.append(translate("ImportPreview", "%n new focus groups", n=len(preview.focus_groups)))
    return SEPARATOR.join(pieces)


def _confirm_words(digest: PreviewDigest) -> str:
    count = digest.importable
    if digest.refused:
        skip = translate("ImportPreview", "Skip %n rows", n=digest.refused)
        return translate("ImportPreview", "{skip} and import {count}").format(
            skip=skip, count=number(count, 0)
        )
    one_kind = len(digest.kinds) == 1
    what = count_of(digest.kinds[0], count) if one_kind else count_of_rows(count)
    return translate("ImportPreview", "Import {what}").format(what=what)
