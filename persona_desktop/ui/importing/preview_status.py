"""What stands at the left of the preview's buttons: what the choice is, or how far the writing is."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from persona_desktop.domain.importing import ImportProgress
from persona_desktop.ui.importing.digest import PreviewDigest
from persona_desktop.ui.importing.progress_bar import ProgressBar, progress_words
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.icon import Icon
from persona_desktop.ui.widgets.text import Text

_LINES = 2
"""As many as stand beside a button; a sentence that needs more is cut, and told as a tool tip."""


class PreviewStatus(QWidget):
    """A sentence about the choice, which gives way to a bar while rows are written."""

    def __init__(self, theme: Theme, digest: PreviewDigest) -> None:
        super().__init__()
        refused = digest.refused > 0
        self._icon = Icon(theme, "circle-alert" if refused else "info", "hi" if refused else "text3")
        self._sentence = Text(theme, _choice(digest), "small", "text2", wrap=True, max_lines=_LINES)
        self._words = Text(theme, "", "small", "text2", elide=True, tabular=True)
        self._bar = ProgressBar(theme, name=translate("ImportPreview", "Import"))
        rest, running = QWidget(), QWidget()
        row = QHBoxLayout(rest)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        middle = QVBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._sentence)
        middle.addStretch(1)
        row.addLayout(middle, 1)
        column = QVBoxLayout(running)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(6)
        column.addWidget(self._words)
        column.addWidget(self._bar)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(rest)
        self._stack.addWidget(running)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_choice(self) -> None:
        """Show the sentence."""
        self._stack.setCurrentIndex(0)

    def show_progress(self, progress: ImportProgress | None, *, is_stopping: bool) -> None:
        """Show the bar."""
        stopping = translate("ImportPreview", "Stopping; nothing of it is kept…")
        self._words.setText(stopping if is_stopping else progress_words(progress))
        self._bar.show_progress(progress)
        self._stack.setCurrentIndex(1)

    @property
    def words(self) -> str:
        """What is said now."""
        return self._words.text() if self._stack.currentIndex() else self._sentence.text()


def _choice(digest: PreviewDigest) -> str:
    if not digest.importable:
        return translate("ImportPreview", "No row can be imported. Correct the file and choose it again.")
    if digest.refused:
        return translate(
            "ImportPreview",
            "%n rows are refused. Correct the file, or leave them out; until you choose, nothing is imported.",
            n=digest.refused,
        )
    return translate("ImportPreview", "Nothing has been written yet.")
