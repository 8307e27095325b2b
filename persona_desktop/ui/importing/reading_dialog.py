"""What is shown while files are read and checked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from persona_desktop.domain.importing import ImportProgress
from persona_desktop.ui.importing.progress_bar import ProgressBar, progress_words
from persona_desktop.ui.importing.words import shown_name
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.modal import Modal
from persona_desktop.ui.widgets.text import Text

PATIENCE = 200
"""Milliseconds that reading may take before a dialog says so; most files are read sooner."""
REFRESH = 60
"""Milliseconds between two looks at how far the work is."""


class ReadingDialog(QObject):
    """Says after a moment that files are being read, how far that is, and lets the person stop it."""

    stop_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        paths: Sequence[str],
        progress: Callable[[], ImportProgress | None],
    ) -> None:
        super().__init__()
        self._progress = progress
        title = (
            translate("ImportProgress", "Reading “{name}”").format(name=shown_name(paths[0]))
            if len(paths) == 1
            else translate("ImportProgress", "Reading %n files", n=len(paths))
        )
        self.modal = Modal(theme, window, title)
        self._words = Text(theme, progress_words(None), "body", "text2", elide=True, tabular=True)
        self._bar = ProgressBar(theme, name=title)
        self.modal.body.addWidget(self._words)
        self.modal.body.addWidget(self._bar)
        self.modal.add_button(translate("ImportProgress", "Cancel")).clicked.connect(self.modal.reject)
        self.modal.finished.connect(self._closed)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.open)
        self._refresh = QTimer(self)
        self._refresh.setInterval(REFRESH)
        self._refresh.timeout.connect(self.show_progress)
        self._is_done = False

    def open_soon(self) -> None:
        """Open the dialog unless `close` comes first."""
        self._patience.start(PATIENCE)

    def open(self) -> None:
        """Open the dialog at once."""
        if isValid(self.modal):
            self.show_progress()
            self._refresh.start()
            self.modal.open()

    def show_progress(self) -> None:
        """Look how far the work is."""
        if not isValid(self.modal):
            self._refresh.stop()
            return
        progress = self._progress()
        self._words.setText(progress_words(progress))
        self._bar.show_progress(progress)

    def close(self) -> None:
        """The work has ended: go away."""
        self._is_done = True
        self._patience.stop()
        self._refresh.stop()
        if isValid(self.modal):
            self.modal.accept()

    def _closed(self) -> None:
        self._refresh.stop()
        if not self._is_done:
            self.stop_asked.emit()
