"""Telling a person about failures: in place where there is a place, else a toast; the unforeseen get a dialog, once."""

from __future__ import annotations

import logging
import platform

from PySide6.QtWidgets import QWidget

from persona_desktop import __version__
from persona_desktop.diagnostics import describe_exception
from persona_desktop.ui.dialogs.messages import show_unexpected_error
from persona_desktop.ui.error_sentences import ErrorSentence, sentence_for
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.toast import Toast

_log = logging.getLogger(__name__)


class Failures:
    """Logs every failure and shows each distinct unforeseen one once."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._window: QWidget | None = None
        self._shown: set[str] = set()

    def show_in(self, window: QWidget) -> None:
        """Show failures over ``window`` from now on."""
        self._window = window

    def sentence(self, error: BaseException) -> ErrorSentence:
        """Log an error, show a dialog if nobody foresaw it, and return its sentences for the place where it happened."""
        details = describe_exception(error)
        sentence = sentence_for(error)
        if sentence.is_expected:
            _log.warning("failure shown: %s", sentence.code)
        else:
            _log.error("unforeseen failure\n%s", details)
            self._show_once(sentence, details)
        return sentence

    def tell(self, error: BaseException) -> None:
        """Say an error where no part of the window can say it: a toast, or the dialog for the unforeseen."""
        sentence = self.sentence(error)
        if sentence.is_expected and self._window is not None:
            Toast(self._theme, self._window, sentence.title, detail=sentence.text, seconds=10).open()

    def _show_once(self, sentence: ErrorSentence, details: str) -> None:
        if details in self._shown or self._window is None:
            return
        self._shown.add(details)
        system = f"Persona Desktop {__version__}, Python {platform.python_version()}, {platform.platform()}"
        show_unexpected_error(self._theme, self._window, sentence, f"{system}\n\n{details}\n").open()
