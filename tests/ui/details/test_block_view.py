"""The painted page: its rows must be reachable by mouse, keyboard and screen reader, and keep their place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar, cast

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QImage,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from persona_desktop.ui.details.block_model import Block, BlockModel, TablePart
from persona_desktop.ui.details.block_view import BlockView
from persona_desktop.ui.details.canvas import Canvas
from persona_desktop.ui.mnemonics import plain
from persona_desktop.ui.theme import Theme

HEIGHT = 60
LINK = QRectF(0, 0, 100, 30)


@dataclass(frozen=True, slots=True)
class Line(Block):
    """A row of a fixed height whose left part is a link, if it asks for anything."""

    text: str
    asks: str | None = None
    height: int = HEIGHT
    copies: bool = True

    @property
    def spoken(self) -> str:
        return self.text

    @property
    def copied(self) -> str:
        return f"copy of {self.text}" if self.copies else ""

    @property
    def action(self) -> object | None:
        return self.asks

    @property
    def action_hint(self) -> str:
        return f"open {self.asks}" if self.asks else ""

    def lay_out(self, canvas: Canvas) -> None:
        canvas.text(self.text, 0, 0, canvas.width)
        if self.asks:
            canvas.hotspot(LINK, self.asks, "<b>tip</b>\nof the link")
        canvas.grow(self.height)


@dataclass(frozen=True, slots=True)
class Cell(Block):
    """A row of a table whose name is a chip."""

    name: str
    score: str

    @property
    def spoken(self) -> str:
        return self.name

    @property
    def table(self) -> TablePart:
        return TablePart("pains", ("Pain", "Severity"), ((self.name, self.score),))

    def lay_out(self, canvas: Canvas) -> None:
        canvas.hotspot(LINK, copied=self.name)
        canvas.grow(HEIGHT)


@dataclass(frozen=True, slots=True)
class Wrapped(Line):
    """A row that is higher the narrower the page is."""

    def lay_out(self, canvas: Canvas) -> None:
        canvas.grow(round(20_000 / canvas.width))


def lines(count: int, **options: object) -> list[Block]:
    return [Line(f"row {number}", **options) for number in range(count)]  # type: ignore[arg-type]


Make = Callable[..., BlockView]


@pytest.fixture
def make_view(qtbot: QtBot, theme: Theme) -> Make:
    def make(blocks: list[Block], **options: object) -> BlockView:
        view = BlockView(theme, **options)  # type: ignore[arg-type]
        qtbot.addWidget(view)
        view.resize(400, 300)
        view.show_blocks(blocks)
        with qtbot.waitActive(view):
            view.show()
            view.activateWindow()
        return view

    return make


def in_row(view: BlockView, number: int, x: float = 10, y: float = 10) -> QPoint:
    """Return a point of the viewport by its place in a row's block."""
    rect = view.visualRect(view.blocks.index(number))
    top = 20 if number == 0 else 0
    return QPoint(round(rect.left() + 32 + x), round(rect.top() + top + y))


def test_model_keeps_the_promises_of_item_models(qtbot: QtBot) -> None:
    """A model that breaks them makes views and screen readers crash on a page that changes."""
    model = BlockModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    a, b, c, d = lines(4)
    model.show_blocks([a, b])
    for page in ([a, c, b], [a, b], [c], [], [a, b, c, d], [d, c, b, a], [a, d], [a, d]):
        model.replace_blocks(page)
        assert model.blocks == page
    tester.deleteLater()
    model.deleteLater()


def test_replacing_a_middle_row_leaves_its_neighbours_alone(qtbot: QtBot, theme: Theme) -> None:
    """Rows laid out once must not be laid out again, or toggling a part costs a frame."""
    model = BlockModel()
    before = lines(3)
    model.show_blocks(before)
    first = model.row(0).drawing(theme, 200)
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda start, end: changed.append((start.row(), end.row())))
    model.replace_blocks([before[0], Line("another"), before[2]])
    assert changed == [(1, 1)]
    assert model.row(0).drawing(theme, 200) is first
    model.deleteLater()


def test_rows_speak_to_a_screen_reader(make_view: Make) -> None:
    """Painted text is invisible to a screen reader: the rows' texts are all it has."""
    view = make_view([Line("first"), Line("second", "more")])
    view.setAccessibleName("The page")
    reader = QAccessible.queryAccessibleInterface(view)
    names = [reader.child(number).text(QAccessible.Text.Name) for number in range(reader.childCount())]
    assert names == ["first", "second"]
    assert reader.text(QAccessible.Text.Name) == "The page"
    index = view.blocks.index(1)
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "open more"


def test_page_is_as_high_as_its_rows_with_margins(make_view: Make) -> None:
    """A wrong height hides the end of a page that another area scrolls."""
    view = make_view(lines(3), scrolls=False, top=20, bottom=32)
    assert view.content_height(400) == 20 + 3 * HEIGHT + 32
    assert view.row_size(0).height() == 20 + HEIGHT
    assert view.row_size(2).height() == HEIGHT + 32


def test_rows_get_the_height_that_another_width_asks_for(qtbot: QtBot, make_view: Make) -> None:
    """Qt lays rows that lie below each other out anew for another height alone; texts would lie on each other."""
    view = make_view([Wrapped(f"row {number}") for number in range(3)])
    for width in (300, 390):
        view.resize(width, view.height())
        qtbot.waitUntil(lambda: view.visualRect(view.blocks.index(1)).height() == view.row_size(1).height())
        tops = [view.visualRect(view.blocks.index(number)).top() for number in range(3)]
        assert tops[2] - tops[1] == view.row_size(1).height()


def test_room_for_the_scroll_bar_can_be_given_up(make_view: Make) -> None:
    """The overview is as wide as its margins allow."""
    assert make_view(lines(1)).content_width == 400 - 64 - 10
    assert make_view(lines(1), bar_room=0).content_width == 400 - 64


def test_click_on_a_link_asks_for_what_it_promises(qtbot: QtBot, make_view: Make) -> None:
    """Links are the only way from one part of a persona to another with the mouse."""
    view = make_view([Line("first"), Line("second", "more")])
    with qtbot.waitSignal(view.action_requested) as asked:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=in_row(view, 1))
    assert asked.args == ["more"]


def test_mouse_that_leaves_a_link_or_another_button_asks_for_nothing(qtbot: QtBot, make_view: Make) -> None:
    """A person who changes their mind while pressing must be able to."""
    view = make_view([Line("first"), Line("second", "more")])
    asked: list[object] = []
    view.action_requested.connect(asked.append)
    link, beside = in_row(view, 1), in_row(view, 1, x=200)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=link)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.MiddleButton, pos=link)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 290))
    assert asked == []


def test_two_fast_clicks_are_two_requests(qtbot: QtBot, make_view: Make) -> None:
    """Opening and closing a part quickly must not swallow the second click."""
    view = make_view([Line("first", "more")])
    asked: list[object] = []
    view.action_requested.connect(asked.append)
    point = in_row(view, 0)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert asked == ["more", "more"]


def test_pointer_shows_what_can_be_clicked(qtbot: QtBot, make_view: Make) -> None:
    """Without it nobody finds the links of a painted page."""
    view = make_view([Line("first", "more")])
    quiet = view.viewport().grab().toImage()
    QTest.mouseMove(view.viewport(), in_row(view, 0))
    assert view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    assert view.viewport().grab().toImage() != quiet
    QTest.mouseMove(view.viewport(), in_row(view, 0, x=200))
    assert view.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor
    QTest.mouseMove(view.viewport(), in_row(view, 0))
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    assert view.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor
    assert view.viewport().grab().toImage() == quiet


def test_tool_tip_shows_markup_as_it_is_written(qtbot: QtBot, make_view: Make) -> None:
    """Tips repeat text of a model: rendered, it could load a picture from anywhere."""
    view = make_view([Line("first", "more"), Line("second")])

    def ask(point: QPoint) -> None:
        help_event = QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
        QApplication.sendEvent(view.viewport(), help_event)

    ask(in_row(view, 0))
    assert QToolTip.text() == "<p>&lt;b&gt;tip&lt;/b&gt;<br>of the link</p>"
    ask(in_row(view, 1))
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_arrows_walk_the_rows_and_enter_asks(qtbot: QtBot, make_view: Make) -> None:
    """Everything a mouse can do must be possible with keys."""
    view = make_view([*lines(2), Line("third", "more")])
    asked: list[object] = []
    view.action_requested.connect(asked.append)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.currentIndex().row() == 0
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert asked == []
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().row() == 2
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        QTest.keyClick(view, key)
    assert asked == ["more"] * 3
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.currentIndex().row() == 0
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.currentIndex().row() == 0
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.currentIndex().row() == 2


def test_keys_scroll_a_long_page(qtbot: QtBot, make_view: Make) -> None:
    """The end of a page must be reachable without a mouse."""
    view = make_view(lines(20))
    bar = view.verticalScrollBar()
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    below = bar.value()
    assert 0 < below < view.viewport().height()
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert bar.value() == 0
    QTest.keyClick(view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()


def test_row_higher_than_the_page_is_scrolled_through(qtbot: QtBot, make_view: Make) -> None:
    """A long story would otherwise be skipped by the arrow keys, unread."""
    view = make_view([Line("story", height=700), Line("after")])
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().row() == 0
    values = [view.verticalScrollBar().value()]
    while view.currentIndex().row() == 0:
        QTest.keyClick(view, Qt.Key.Key_Down)
        values.append(view.verticalScrollBar().value())
    assert values == sorted(values)
    assert max(after - before for before, after in pairwise(values)) < 300
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.currentIndex().row() == 0


def test_letters_are_left_to_the_window(qtbot: QtBot, make_view: Make) -> None:
    """J and K step through the personas: an item view would search its rows for them."""
    view = make_view([Line("jjj"), Line("kkk")])
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_K)
    assert view.currentIndex().row() != 1


def test_current_row_is_copied(qtbot: QtBot, make_view: Make) -> None:
    """Researchers carry single findings into their reports."""
    view = make_view([])
    QGuiApplication.clipboard().setText("before")
    view.copy_current()
    assert QGuiApplication.clipboard().text() == "before"
    view.show_blocks([Line("first"), Line("silent", copies=False)])
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "copy of first"
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "copy of first"


def test_menu_offers_copying_and_what_enter_does(qtbot: QtBot, make_view: Make) -> None:
    """People look for both with the right mouse button first."""
    view = make_view([Line("first", "more")])
    menu = view.menu_for(0)
    assert [plain(action.text()) for action in menu.actions()] == ["Copy", "open more"]
    copy, go = menu.actions()
    copy.trigger()
    assert QGuiApplication.clipboard().text() == "copy of first"
    with qtbot.waitSignal(view.action_requested):
        go.trigger()
    menu.deleteLater()


def test_a_chip_is_copied_alone_and_rows_of_one_table_together(make_view: Make) -> None:
    """A value for a mail, and the ranking for a spreadsheet."""
    view = make_view([Cell("=1+1", "9"), Line("between"), Cell("Ból & strach", "−3")])
    spot = view._spot_at(QPoint(view._side + 2, view._top + 2))
    assert spot is not None
    menu = view.menu_for(0, spot[1].copied)
    assert [plain(action.text()) for action in menu.actions()] == [
        "Copy “=1+1”",
        "Copy",
        "Copy as a table: pains",
    ]
    alone, _, table = menu.actions()
    alone.trigger()
    assert QGuiApplication.clipboard().text() == "=1+1"
    table.trigger()
    assert QGuiApplication.clipboard().text() == "Pain\tSeverity\n'=1+1\t9\nBól & strach\t−3"
    html = QGuiApplication.clipboard().mimeData().html()
    assert "<th>Pain</th>" in html
    assert "<td>Ból &amp; strach</td>" in html
    menu.deleteLater()


def test_a_zoomed_page_is_larger_in_the_same_room_and_its_links_are_where_they_are_seen(
    make_view: Make,
) -> None:
    view = make_view([Line("first", "more"), Line("second")])
    before, width = view.row_size(1).height(), view.content_width
    view.set_zoom(2)
    assert view.content_width == width // 2
    assert view.row_size(1).height() - view._bottom == 2 * (before - view._bottom)
    corner = view._origin(view.visualRect(view.blocks.index(0)), 0).toPoint()
    assert view._spot_at(corner + QPoint(199, 59)) is not None
    assert view._spot_at(corner + QPoint(201, 30)) is None


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
def test_menu_opens_on_a_row_and_not_beside_it(
    qtbot: QtBot, make_view: Make, reason: QContextMenuEvent.Reason
) -> None:
    """An empty menu on the page's ground, or none on the keyboard's row, looks broken."""
    view = make_view([Line("first"), Line("silent", copies=False)])
    view.setFocus(Qt.FocusReason.TabFocusReason)
    point = in_row(view, 0)
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(reason, point, view.mapToGlobal(point)))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()
    QTest.keyClick(view, Qt.Key.Key_Down)
    silent = in_row(view, 1)
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(reason, silent, view.mapToGlobal(silent)))
    assert QApplication.activePopupWidget() is None


def test_ring_shows_for_keys_and_not_for_the_mouse(qtbot: QtBot, make_view: Make) -> None:
    """A ring after every click disturbs; without one after a key nobody knows where they are."""
    view = make_view(lines(2))

    def picture() -> QImage:
        return view.viewport().grab().toImage()

    quiet = picture()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=in_row(view, 0))
    view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert picture() == quiet
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert picture() != quiet
    view.clearFocus()
    assert picture() == quiet


def test_keyboard_enters_a_page_where_it_is_scrolled_to(qtbot: QtBot, make_view: Make) -> None:
    """Tab must not throw a reader back to a row that is out of sight."""
    view = make_view(lines(20))
    view.clearFocus()
    view.show_blocks(lines(20))
    view.verticalScrollBar().setValue(400)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())


def test_another_page_starts_at_its_top_and_a_changed_one_stays(qtbot: QtBot, make_view: Make) -> None:
    """A refresh in the background must not tear a reader from their place."""
    page = lines(20)
    view = make_view(page)
    bar = view.verticalScrollBar()
    bar.setValue(400)
    view.replace_blocks([*page[:19], Line("changed")])
    assert bar.value() == 400
    view.show_blocks(lines(20))
    assert bar.value() == 0


def test_row_can_be_brought_to_the_top(qtbot: QtBot, make_view: Make) -> None:
    """The overview leads to a single need: it must be the first thing seen."""
    view = make_view(lines(20))
    view.show_row(10)
    assert view.currentIndex().row() == 10
    assert view.visualRect(view.blocks.index(10)).top() == 0


def test_page_in_another_area_leaves_scrolling_to_it(qtbot: QtBot, make_view: Make) -> None:
    """Otherwise the wheel stops over the page, and the keyboard's row stays out of sight."""
    view = make_view(lines(20), scrolls=False)
    wheel = QWheelEvent(
        QPointF(10, 10),
        QPointF(10, 10),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    view.wheelEvent(wheel)
    assert not wheel.isAccepted()
    with qtbot.waitSignal(view.row_entered):
        QTest.keyClick(view, Qt.Key.Key_Down)


def test_new_theme_is_painted_and_larger_text_laid_out(qtbot: QtBot, make_view: Make, theme: Theme) -> None:
    """A page laid out once would keep the old colours and sizes."""
    view = make_view([Line("some text that fills two lines when it is written large " * 2, height=0)])
    before, height = view.viewport().grab().toImage(), view.row_size(0).height()
    theme.set_mode("dark")
    dark = view.viewport().grab().toImage()
    assert dark != before
    theme.set_font_scale(2)
    assert view.row_size(0).height() > 2 * height - 60


def test_moving_to_another_row_paints_the_rings_of_both(qtbot: QtBot, make_view: Make) -> None:
    """A ring reaches beyond its row: painting the row alone leaves a piece of it behind, or cuts one off."""

    class Painted(QObject):
        rects: ClassVar[list[QRect]] = []

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                self.rects.append(cast("QPaintEvent", event).rect())
            return False

    view = make_view([Line("one"), Line("two"), Line("three")])
    watch = Painted()
    view.viewport().installEventFilter(watch)
    QApplication.processEvents()
    watch.rects.clear()
    view.setCurrentIndex(view.blocks.index(1))
    qtbot.waitUntil(lambda: bool(watch.rects))
    assert watch.rects[0] == view.viewport().rect()
