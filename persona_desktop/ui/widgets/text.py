"""A label of the interface: plain text in a style of the type scale, with its own line height."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from math import ceil
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from persona_desktop.ui.theme import READING_WIDTH, ColourName, FontRole, Theme
from persona_desktop.ui.widgets.text_block import Run, TextBlock

if TYPE_CHECKING:
    from persona_desktop.ui.widgets.text_selection import TextSelection

_NARROWEST = 24
_ENOUGH_FOR_HINT = 1000
_KEPT_LAYOUTS = 6


class Text(QLabel):
    """Plain text; markup in it is shown as it is written.

    `wrap` breaks lines and gives a height for every width; lines get no wider than `measure` pixels, however wide
    the label is. Without `wrap` the text stays on one line; with `elide` that line may shrink and end in an
    ellipsis, and a tool tip shows all of it. `max_lines` cuts wrapped text. `selectable` text can be marked with the
    mouse and copied.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: FontRole = "body",
        colour: ColourName = "text",
        *,
        wrap: bool = False,
        elide: bool = False,
        max_lines: int | None = None,
        measure: int = READING_WIDTH,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        selectable: bool = False,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role: FontRole = role
        self._colour: ColourName = colour
        self._wrap = wrap
        self._elide = elide
        self._max_lines = max_lines if wrap else 1 if elide else None
        self._measure = measure
        self._align = align
        self._tabular = tabular
        self._content: str | tuple[Run, ...] = ""
        self._blocks: dict[int, TextBlock] = {}
        self._natural: TextBlock | None = None
        self._hint: QSize | None = None
        self._selection: TextSelection | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(align | Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if wrap:
            super().setWordWrap(True)
            policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_selectable(selectable)
        self.setText(text)
        theme.changed.connect(self._restyle)

    def setText(self, text: str) -> None:
        """Show another text."""
        if text != self._content:
            self._content = text
            super().setText(text)
            self._relayout()

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Show text in several styles."""
        content = tuple(runs)
        if content != self._content:
            self._content = content
            super().setText("".join(run.text for run in content))
            self._relayout()

    def set_colour(self, colour: ColourName) -> None:
        """Draw the text in another colour."""
        if colour != self._colour:
            self._colour = colour
            self.update()

    def set_role(self, role: FontRole) -> None:
        """Draw the text in another style."""
        if role != self._role:
            self._role = role
            self._relayout()

    def set_selectable(self, selectable: bool) -> None:
        """Let the text be marked and copied, or not."""
        if selectable:
            from persona_desktop.ui.widgets.text_selection import TextSelection

            self._selection = TextSelection()
            self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self.setCursor(Qt.CursorShape.IBeamCursor)
        elif self._selection is not None:
            self._selection = None
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.unsetCursor()

    @property
    def is_elided(self) -> bool:
        """Whether some of the text does not fit and is cut."""
        return self._laid_out().is_elided

    @property
    def line_count(self) -> int:
        """How many lines the text takes at the present width."""
        return self._laid_out().line_count

    @property
    def selected_text(self) -> str:
        """The marked part of the text, empty if there is none."""
        return "" if self._selection is None else self._selection.selected(self.text())

    def sizeHint(self) -> QSize:
        if self._hint is None:
            self._hint = self._natural_size()
        return self._hint

    def minimumSizeHint(self) -> QSize:
        line = self._theme.line_height(self._role)
        if self._wrap or self._elide:
            return QSize(min(_NARROWEST, self.sizeHint().width()), line)
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        return self._wrap

    def heightForWidth(self, width: int) -> int:
        return self._block_for(width).height if self._wrap else -1

    def paintEvent(self, event: QPaintEvent) -> None:
        block = self._laid_out()
        y = 0
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter or not self._wrap:
            y = max(0, (self.height() - block.height) // 2)
        x = self._block_left()
        painter = QPainter(self)
        colour = self._colour if self.isEnabled() else "disabled"
        marked = None if self._selection is None else self._selection.range
        block.draw(painter, x, y, colour=colour, selection=marked)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and not self.toolTip():
            if self.is_elided:
                # As rich text, escaped, a long tip is wrapped.
                tip = f'<p style="white-space: pre-wrap;">{escape(self.text())}</p>'
                QToolTip.showText(cast("QHelpEvent", event).globalPos(), tip, self)
                return True
            event.ignore()
            return False
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._selection is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._selection.press(self._position_at(event.position().toPoint()), extend=extend)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._selection is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        self._selection.extend_to(self._position_at(event.position().toPoint()))
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._selection is None:
            super().mouseDoubleClickEvent(event)
            return
        self._selection.mark_word(self.text(), self._position_at(event.position().toPoint()))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._selection is not None and self._selection.handle_key(event, self.text()):
            self.update()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._selection is None:
            super().contextMenuEvent(event)
            return
        self._selection.show_menu(self, self.text(), event.globalPos())

    def _natural_size(self) -> QSize:
        line = self._theme.line_height(self._role)
        if not self._wrap:
            block = self._unbroken()
            return QSize(block.width, max(line, block.height))
        content = self._content
        if isinstance(content, str):
            content = content[:_ENOUGH_FOR_HINT]
        natural = TextBlock(self._theme, content, self._role, tabular=self._tabular).width
        width = min(natural, self._measure)
        return QSize(width, self._block_for(width).height)

    def _unbroken(self) -> TextBlock:
        if self._natural is None:
            self._natural = self._make_block(None, max_lines=None)
        return self._natural

    def _make_block(self, width: int | None, max_lines: int | None) -> TextBlock:
        return TextBlock(
            self._theme,
            self._content,
            self._role,
            self._colour,
            width=width,
            max_lines=max_lines,
            alignment=self._align,
            tabular=self._tabular,
        )

    def _block_for(self, width: int) -> TextBlock:
        available = min(width, self._measure) if self._wrap else width
        if not self._wrap and self._align & Qt.AlignmentFlag.AlignLeft:
            natural = self._unbroken()
            if natural.line_count == 1 and natural.width <= available:
                return natural
        block = self._blocks.get(available)
        if block is None:
            if len(self._blocks) >= _KEPT_LAYOUTS:
                self._blocks.clear()
            limit = available if self._wrap or self._elide else None
            block = self._blocks[available] = self._make_block(limit, self._max_lines)
        return block

    def _laid_out(self) -> TextBlock:
        return self._block_for(self.width())

    def _block_left(self) -> float:
        if not self._wrap or self.width() <= self._measure:
            return 0
        if self._align & Qt.AlignmentFlag.AlignHCenter:
            return (self.width() - self._measure) / 2
        if self._align & Qt.AlignmentFlag.AlignRight:
            return self.width() - self._measure
        return 0

    def _position_at(self, point: QPoint) -> int:
        block = self._laid_out()
        return min(block.position_at(point.x() - self._block_left(), point.y()), len(self.text()))

    def _relayout(self) -> None:
        self._blocks.clear()
        self._natural = None
        self._hint = None
        if self._selection is not None:
            self._selection.clear()
        self.updateGeometry()
        self.update()

    def _restyle(self) -> None:
        """Take over the theme's new fonts; colours are read while painting."""
        self._blocks.clear()
        self._natural = None
        self._hint = None
        self.updateGeometry()
        self.update()


def text_width(theme: Theme, text: str, role: FontRole) -> int:
    """Return how wide a single line of text is, in whole pixels."""
    return ceil(theme.metrics(role).horizontalAdvance(text))
