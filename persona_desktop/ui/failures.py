"""Telling a person about failures: in place where there is a place, else a toast; the unforeseen get a dialog, once."""

from __future__ import annotations

import logging
import platform
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from persona_desktop import __version__
from persona_desktop.diagnostics import describe_exception
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from persona_desktop.ui.error_sentences import ErrorSentence

_TOAST_SECONDS = 10

_log = logging.getLogger(__name__)


class Failures:
    """Logs every failure and shows each distinct unforeseen one once, one after the other."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._on_told: Callable[[str], None] = lambda _: None
        self._window: QWidget | None = None
        self._over: QWidget | None = None
        self._shown: set[str] = set()
        self._waiting: deque[tuple[ErrorSentence, str]] = deque()
        self._dialog_is_open = False

    def pass_on(self, on_told: Callable[[str], None]) -> None:
        """Call ``on_told`` with the title of each failure that is told over the window, having no place of its own."""
        self._on_told = on_told

    def show_in(self, window: QWidget, over: QWidget | None = None) -> None:
        """Show failures over ``window`` from now on; those told in passing over a part of it, if one is named."""
        self._window = window
        self._over = over or window
        self._show_next()

    def sentence(self, error: BaseException) -> ErrorSentence:
        """Log an error, show a dialog if nobody foresaw it, and return its sentences for the place where it happened."""
        from persona_desktop.ui.error_sentences import sentence_for

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
        window = self._present_window()
        if sentence.is_expected and window is not None and self._over is not None:
            toast = Toast(
                self._theme,
                self._over,
                sentence.title,
                detail=sentence.text,
                seconds=_TOAST_SECONDS,
                urgent=True,
            )
            toast.rise()
        self._on_told(sentence.title)

    def _show_once(self, sentence: ErrorSentence, details: str) -> None:
        if details in self._shown:
            return
        self._shown.add(details)
        system = f"Persona Desktop {__version__}, Python {platform.python_version()}, {platform.platform()}"
        self._waiting.append((sentence, f"{system}\n\n{details}\n"))
        self._show_next()

    def _show_next(self) -> None:
        window = self._present_window()
        if window is None or self._dialog_is_open or not self._waiting:
            return
        from persona_desktop.ui.dialogs.messages import unexpected_error

        self._dialog_is_open = True
        dialog = unexpected_error(self._theme, window, *self._waiting.popleft())
        dialog.destroyed.connect(self._dialog_is_gone)
        dialog.open()

    def _dialog_is_gone(self) -> None:
        self._dialog_is_open = False
        # Not at once: the dialog may be going because its window is.
        QTimer.singleShot(0, self._show_next)

    def _present_window(self) -> QWidget | None:
        return self._window if self._window is not None and isValid(self._window) else None
