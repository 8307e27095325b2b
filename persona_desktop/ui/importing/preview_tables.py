"""The tables of the import preview: rows by verdict, how the files were read, and the row that is current in full."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from persona_desktop.domain.importing import ImportRow, Verdict
from persona_desktop.ui.importing.digest import PreviewDigest
from persona_desktop.ui.importing.reading_table import ReadingTable
from persona_desktop.ui.importing.row_table import RowColumn, RowTable
from persona_desktop.ui.importing.table_view import TableView
from persona_desktop.ui.importing.words import SEPARATOR, count_of_rows, row_name
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.announcement import announce
from persona_desktop.ui.widgets.button import IconButton
from persona_desktop.ui.widgets.scroll_area import ScrollArea
from persona_desktop.ui.widgets.segmented import Segmented
from persona_desktop.ui.widgets.shapes import RING_WIDTH, fill_rounded, outline_rounded
from persona_desktop.ui.widgets.text import Text
from persona_desktop.ui.wording import number

_SHARES: Final = {
    RowColumn.FILE: (96, 2),
    RowColumn.PLACE: (92, 1),
    RowColumn.NAME: (110, 4),
    RowColumn.VERDICT: (136, 0),
    RowColumn.REASON: (120, 6),
}
"""Least width and share of the rest, by column."""
_DETAILS: Final = 76
_SPACING: Final = 10
_READING_SHARES: Final = ((130, 2), (150, 3), (150, 3))


class _RowDetails(QWidget):
    """The current row's reasons, one below the other: in the table they may be cut."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._name = Text(theme, "", "smalls", elide=True)
        self._reasons = Text(theme, "", "smallp", "text2", wrap=True, selectable=True)
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(12, 8, 8, 8)
        inside.setSpacing(2)
        inside.addWidget(self._name)
        inside.addWidget(self._reasons)
        inside.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._scroll = ScrollArea(theme, page)
        self._scroll.setAccessibleName(translate("ImportPreview", "Why this row is refused"))
        self._scroll.installEventFilter(self)
        column.addWidget(self._scroll)
        self.setFixedHeight(theme.size(_DETAILS))
        theme.changed.connect(self._restyle)

    def show_row(self, title: str, reasons: list[str]) -> None:
        """Show a row by its name and place, and its reasons."""
        self._name.setText(title)
        self._reasons.setText("\n".join(reasons))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, radius = QRectF(self.rect()), self._theme.radius("card")
        fill_rounded(painter, rect, radius, self._theme.colour("sub"))
        focused = self._scroll.hasFocus()
        edge = self._theme.colour("focus" if focused else "line")
        outline_rounded(painter, rect, radius, edge, RING_WIDTH if focused else 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.size(_DETAILS))
        self.update()


class PreviewTables(QWidget):
    """A choice of tables over the table that is chosen; where rows were refused it begins with those."""

    def __init__(self, theme: Theme, digest: PreviewDigest) -> None:
        super().__init__()
        self._theme = theme
        self._digest = digest
        self._model = RowTable(digest, self)
        self._rows = TableView(theme, name=translate("ImportPreview", "Rows of the files"))
        self._reading = TableView(theme, name=translate("ImportPreview", "How the files were read"))
        self._details = _RowDetails(theme)
        self._verdicts = self._offered()
        labels = [self._label(verdict) for verdict in self._verdicts]
        labels.append(translate("ImportPreview", "How it was read"))
        start = self._verdicts.index(Verdict.REFUSE) if digest.refused else 0
        name = translate("ImportPreview", "What the table shows")
        self.filter = Segmented(theme, name, labels, current=start)
        self.copy = IconButton(theme, "copy", translate("ImportPreview", "Copy table"))
        self._build()
        self._rows.row_changed.connect(self._show_details)
        self._rows.setModel(self._model)
        reading = ReadingTable(digest.preview, self)
        self._reading.setModel(reading)
        self._reading.set_columns(_READING_SHARES[3 - reading.columnCount() :])
        longest = max(self._model.rowCount(), reading.rowCount())
        for table in (self._rows, self._reading):
            table.want_rows(longest)
            table.copied.connect(self._tell_copied)
        self.filter.chosen.connect(self._choose)
        self.copy.clicked.connect(lambda: self.table.copy(everything=True))
        self._choose(start)

    @property
    def table(self) -> TableView:
        """The table on the screen."""
        return self._rows if self._stack.currentWidget() is self._rows else self._reading

    def _offered(self) -> list[Verdict | None]:
        present: list[Verdict | None] = [verdict for verdict in Verdict if self._digest.count(verdict)]
        return [None, *present] if len(present) > 1 else present

    def _label(self, verdict: Verdict | None) -> str:
        labels = {
            None: translate("ImportPreview", "All"),
            Verdict.ADD: translate("ImportPreview", "To add"),
            Verdict.UPDATE: translate("ImportPreview", "To update"),
            Verdict.REFUSE: translate("ImportPreview", "Refused"),
        }
        return f"{labels[verdict]} {number(len(self._digest.rows(verdict)), 0)}"

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_SPACING)
        top = QHBoxLayout()
        top.addWidget(self.filter)
        top.addStretch(1)
        top.addWidget(self.copy)
        column.addLayout(top)
        holder = QWidget()  # without it the first table would be shown as a window of its own for a moment
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(self._rows)
        self._stack.addWidget(self._reading)
        column.addWidget(holder, 1)
        column.addWidget(self._details)

    def _choose(self, index: int) -> None:
        self.copy.set_icon("copy")
        if index == len(self._verdicts):
            self._stack.setCurrentWidget(self._reading)
            self._arrange()
            return
        self._model.show_verdict(self._verdicts[index])
        self._rows.set_columns(tuple(_SHARES[column] for column in self._model.columns))
        self._stack.setCurrentWidget(self._rows)
        self._arrange()
        announce(self, count_of_rows(self._model.rowCount()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Show the details where they can say something, and where they leave the table its room."""
        wanted = self.table is self._rows and RowColumn.REASON in self._model.columns
        others = self.filter.sizeHint().height() + self._rows.minimumSizeHint().height() + 2 * _SPACING
        self._details.setVisible(wanted and self.height() >= others + self._details.height())

    def minimumSizeHint(self) -> QSize:
        height = self.filter.sizeHint().height() + _SPACING + self._rows.minimumSizeHint().height()
        return QSize(super().minimumSizeHint().width(), height)

    def _show_details(self, row: int) -> None:
        if row < 0:
            self._details.show_row("", [])
            return
        found: ImportRow = self._model.row_at(row)
        reasons = self._model.reasons(found) or [translate("ImportPreview", "This row can be imported.")]
        self._details.show_row(SEPARATOR.join((row_name(found), self._model.place_of(found))), reasons)

    def _tell_copied(self, count: int) -> None:
        self.copy.set_icon("check")
        announce(self, translate("ImportPreview", "%n rows copied", n=count))
