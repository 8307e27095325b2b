"""How far something is: a bar, and the words beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from persona_desktop.domain.importing import ImportProgress, ImportStage
from persona_desktop.ui.importing.stoppable_call import is_final
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.shapes import fill_rounded
from persona_desktop.ui.wording import number, percent

_HEIGHT = 6
_STEPS = 1000


class ProgressBar(QProgressBar):
    """A thin bar; `name` is what a screen reader says with the per cent."""

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setRange(0, _STEPS)
        self.setValue(0)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_progress(self, progress: ImportProgress | None) -> None:
        """Show how far a stage is; None: nothing is known yet."""
        self.setValue(round(_share(progress) * _STEPS))

    def sizeHint(self) -> QSize:
        return QSize(160, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(0, (self.height() - _HEIGHT) / 2, self.width(), _HEIGHT)
        fill_rounded(painter, rect, _HEIGHT / 2, theme.colour("track"))
        if self.value():
            done = max(_HEIGHT, rect.width() * self.value() / _STEPS)
            fill_rounded(painter, QRectF(0, rect.top(), done, _HEIGHT), _HEIGHT / 2, theme.colour("accent"))


def progress_words(progress: ImportProgress | None) -> str:
    """Return what is being done and how far it is: "Checking row 300 of 12,000"."""
    if progress is None:
        return translate("ImportProgress", "Getting ready…")
    if progress.stage is ImportStage.READING:
        text = translate("ImportProgress", "Reading: {percent}")
        return text.format(percent=percent(_share(progress)))
    if progress.stage is ImportStage.CHECKING:
        text = translate("ImportProgress", "Checking row {done} of {total}")
    elif is_final(progress):
        return translate("ImportProgress", "Finishing…")
    else:
        text = translate("ImportProgress", "Writing row {done} of {total}")
    return text.format(done=number(progress.done, 0), total=number(progress.total, 0))


def _share(progress: ImportProgress | None) -> float:
    if progress is None or progress.total <= 0:
        return 0
    return min(1.0, max(0.0, progress.done / progress.total))
