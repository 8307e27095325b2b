"""Every text that a window paints, with where it stands: for finding what is cut, hidden behind an edge, or overlaps.

Qt tells nobody whether a painted text fits; so the three ways in which this program paints text are listened to while
a widget paints itself: `QPainter.drawText`, `TextBlock` and `MarkedText`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QHelpEvent, QPainter, QTextLayout
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from shiboken6 import isValid

from persona_desktop.ui.details.block_view import BlockView
from persona_desktop.ui.details.text_layout import MarkedText
from persona_desktop.ui.widgets.text_block import TextBlock

ROUNDING = 1.5
"""How many pixels a text may stand beyond its room: glyphs are placed in fractions of one."""
_VIEWPORT = "qt_scrollarea_viewport"
_OVERLAYS = ("Modal", "Toast", "Drawer", "FileDrop", "_Veil")


@dataclass(frozen=True, slots=True)
class Ink:
    """A painted piece of text, in the coordinates of the widget that painted it."""

    text: str
    widget: QWidget
    rect: QRectF
    """From the top of its capitals to its descenders, as wide as its glyphs."""
    room: QRectF | None = None
    """What it was cut to while painting, if anything."""
    elided: bool = False
    """Whether this is not all of it: it ends in an ellipsis."""

    @property
    def is_cut(self) -> bool:
        """Whether a part of it is not painted."""
        bounds = QRectF(self.widget.rect())
        if self.widget.objectName() == _VIEWPORT:
            bounds.setTop(min(bounds.top(), self.rect.top()))
            bounds.setBottom(max(bounds.bottom(), self.rect.bottom()))
        return _sticks_out(self.rect, bounds) or (self.room is not None and _sticks_out(self.rect, self.room))

    def in_window(self) -> QRectF:
        """Return where it stands in its window; empty if it is scrolled out of sight."""
        rect = self.rect
        widget: QWidget | None = self.widget
        while widget is not None and not widget.isWindow():
            if widget.objectName() == _VIEWPORT:
                rect = rect.intersected(QRectF(widget.rect()))
            rect = rect.translated(QPointF(widget.pos()))
            widget = widget.parentWidget()
        return rect


def _sticks_out(inner: QRectF, outer: QRectF) -> bool:
    return (
        inner.left() < outer.left() - ROUNDING
        or inner.right() > outer.right() + ROUNDING
        or inner.top() < outer.top() - ROUNDING
        or inner.bottom() > outer.bottom() + ROUNDING
    )


class _Ledger:
    def __init__(self) -> None:
        self.entries: list[Ink] = []
        self.shortened: set[str] = set()

    def note(
        self, painter: QPainter, text: str, rect: QRectF, *, room: QRectF | None = None, elided: bool = False
    ) -> None:
        widget = painter.device()
        if not text.strip() or not isinstance(widget, QWidget):
            return
        place = painter.worldTransform().mapRect(rect)
        clip = painter.worldTransform().mapRect(room) if room is not None else None
        if painter.hasClipping():
            bounds = painter.worldTransform().mapRect(painter.clipBoundingRect())
            clip = bounds if clip is None else clip.intersected(bounds)
        self.entries.append(Ink(text, widget, place, clip, elided or text in self.shortened))


@contextmanager
def listening() -> Iterator[list[Ink]]:
    """Note every text that is painted inside; yields the notes."""
    ledger = _Ledger()
    draw_text, elide, elide_whole = QPainter.drawText, QFontMetricsF.elidedText, QFontMetrics.elidedText
    draw_block, draw_marked = TextBlock.draw, MarkedText.draw

    def noted_text(painter: QPainter, *arguments: Any) -> Any:
        text, rect, room = _placed(painter, arguments)
        ledger.note(painter, text, rect, room=room)
        return draw_text(painter, *arguments)

    def noted_elision(metrics: QFontMetricsF, text: str, *arguments: Any) -> str:
        short = elide(metrics, text, *arguments)
        if short != text:
            ledger.shortened.add(short)
        return short

    def noted_whole_elision(metrics: QFontMetrics, text: str, *arguments: Any) -> str:
        short = elide_whole(metrics, text, *arguments)
        if short != text:
            ledger.shortened.add(short)
        return short

    def noted_block(block: TextBlock, painter: QPainter, x: float, y: float, **options: Any) -> None:
        _note_layout(ledger, painter, block._layout, x, y, elided=block.is_elided)
        draw_block(block, painter, x, y, **options)

    def noted_marked(marked: MarkedText, painter: QPainter, x: float, y: float) -> None:
        _note_layout(ledger, painter, marked._layout, x, y)
        draw_marked(marked, painter, x, y)

    QPainter.drawText = noted_text  # type: ignore[method-assign, assignment]
    QFontMetricsF.elidedText = noted_elision  # type: ignore[method-assign, assignment]
    QFontMetrics.elidedText = noted_whole_elision  # type: ignore[method-assign, assignment]
    TextBlock.draw = noted_block  # type: ignore[method-assign, assignment]
    MarkedText.draw = noted_marked  # type: ignore[method-assign, assignment]
    try:
        yield ledger.entries
    finally:
        QPainter.drawText = draw_text  # type: ignore[method-assign]
        QFontMetricsF.elidedText = elide  # type: ignore[method-assign]
        QFontMetrics.elidedText = elide_whole  # type: ignore[method-assign]
        TextBlock.draw = draw_block  # type: ignore[method-assign]
        MarkedText.draw = draw_marked  # type: ignore[method-assign]


def _note_layout(
    ledger: _Ledger, painter: QPainter, layout: QTextLayout, x: float, y: float, *, elided: bool = False
) -> None:
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        used = line.naturalTextRect().translated(x, y)
        capitals = QFontMetricsF(layout.font()).capHeight()
        baseline = used.top() + line.ascent()
        rect = QRectF(used.left(), baseline - capitals, used.width(), capitals + line.descent() / 2)
        start, length = line.textStart(), line.textLength()
        text = (
            layout.text().encode("utf-16-le")[2 * start : 2 * (start + length)].decode("utf-16-le", "replace")
        )
        ledger.note(painter, text, rect, elided=elided and number == layout.lineCount() - 1)


def _placed(painter: QPainter, arguments: tuple[Any, ...]) -> tuple[str, QRectF, QRectF | None]:
    """Return what a call of `drawText` draws, where, and what it cuts the text to."""
    text = next(part for part in arguments if isinstance(part, str))
    metrics = QFontMetricsF(painter.font())
    width, capitals, below = metrics.horizontalAdvance(text), metrics.capHeight(), metrics.descent() / 2
    if isinstance(arguments[0], QRect | QRectF):
        box = QRectF(arguments[0])
        flags = int(arguments[1].value if isinstance(arguments[1], Qt.AlignmentFlag) else arguments[1])
        left = box.left()
        if flags & Qt.AlignmentFlag.AlignRight.value:
            left = box.right() - width
        elif flags & Qt.AlignmentFlag.AlignHCenter.value:
            left = box.center().x() - width / 2
        top = box.top()
        if flags & Qt.AlignmentFlag.AlignVCenter.value:
            top = box.center().y() - metrics.height() / 2
        elif flags & Qt.AlignmentFlag.AlignBottom.value:
            top = box.bottom() - metrics.height()
        baseline = top + metrics.ascent()
        return text, QRectF(left, baseline - capitals, width, capitals + below), box
    point = (
        arguments[0] if isinstance(arguments[0], QPoint | QPointF) else QPointF(arguments[0], arguments[1])
    )
    return text, QRectF(point.x(), point.y() - capitals, width, capitals + below), None


def painted_texts(window: QWidget) -> list[Ink]:
    """Return every text that a window paints, in the order in which it does; what lies under an overlay too."""
    with listening() as notes:
        window.grab()
    return [note for note in notes if isValid(note.widget) and note.widget.isVisible()]


def cut_texts(notes: list[Ink]) -> list[str]:
    """Return the texts of which a part is missing without an ellipsis, and where."""
    return [f"{note.text!r} in {_path(note.widget)}" for note in notes if note.is_cut]


def hidden_texts(notes: list[Ink]) -> list[str]:
    """Return the texts that stand beyond the edge of something around them; what scrolls may."""
    return [f"{note.text!r} in {_path(note.widget)}" for note in notes if _is_behind_an_edge(note)]


def _is_behind_an_edge(note: Ink) -> bool:
    widget, rect = note.widget, note.rect
    while (parent := widget.parentWidget()) is not None and not widget.isWindow():
        if widget.objectName() == _VIEWPORT or _scrolls(widget):
            return False
        rect = rect.translated(QPointF(widget.pos()))
        widget = parent
        if _sticks_out(rect, QRectF(widget.rect())):
            return True
    return False


def _scrolls(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return parent is not None and parent.objectName() == _VIEWPORT


def overlapping_texts(notes: list[Ink]) -> list[str]:
    """Return the pairs of texts that stand on each other; what lies over the window as a whole may."""
    placed = [(note, note.in_window()) for note in notes]
    placed.sort(key=lambda pair: pair[1].top())
    found = []
    for number, (note, rect) in enumerate(placed):
        for other, place in placed[number + 1 :]:
            if place.top() >= rect.bottom():
                break
            shared = rect.intersected(place)
            both_seen = shared.width() > ROUNDING and shared.height() > ROUNDING
            if both_seen and note.text != other.text and _overlay(note.widget) is _overlay(other.widget):
                found.append(f"{note.text!r} and {other.text!r} in {_path(other.widget)}")
    return found


def untold_texts(notes: list[Ink]) -> list[str]:
    """Return the shortened texts of which no tool tip tells the whole, and no click on their row shows it."""
    return [
        f"{note.text!r} in {_path(note.widget)}"
        for note in notes
        if note.elided
        and not _tip_at(note.widget, note.rect.center().toPoint())
        and not _can_be_opened(note.widget, note.rect.center().toPoint())
    ]


def _tip_at(widget: QWidget, point: QPoint) -> str:
    QToolTip.hideText()
    place = widget.mapToGlobal(point)
    QApplication.sendEvent(widget, QHelpEvent(QHelpEvent.Type.ToolTip, point, place))
    return QToolTip.text() or widget.toolTip()


def _can_be_opened(widget: QWidget, point: QPoint) -> bool:
    view = widget.parentWidget()
    if not isinstance(view, BlockView):
        return False
    row = view.indexAt(point).row()
    return row >= 0 and view.blocks.row(row).block.action is not None


def _overlay(widget: QWidget) -> QWidget | None:
    found: QWidget | None = widget
    while found is not None and not any(kind.__name__ in _OVERLAYS for kind in type(found).__mro__):
        found = found.parentWidget()
    return found


def _path(widget: QWidget) -> str:
    names: list[str] = []
    part: QWidget | None = widget
    while part is not None and len(names) < 4:
        names.append(type(part).__name__)
        part = part.parentWidget()
    return " < ".join(names)
