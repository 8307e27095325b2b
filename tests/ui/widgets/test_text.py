"""Texts: plain whatever they hold, broken and cut to their width, marked and copied."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.text import Text, text_width
from persona_desktop.ui.widgets.text_block import Run, TextBlock
from persona_desktop.ui.widgets.text_selection import TextSelection
from tests.support.pixels import picture, shows

LONG = "Wiarygodnie prognozować zwrot z kampanii, zanim ktoś zapyta o budżet na następny kwartał"


@pytest.fixture
def text(theme: Theme, qtbot: QtBot) -> Callable[..., Text]:
    def make(content: str = "", *args: object, **options: object) -> Text:
        label = Text(theme, content, *args, **options)  # type: ignore[arg-type]
        qtbot.addWidget(label)
        return label

    return make


def test_markup_is_shown_as_it_is_written(text: Callable[..., Text]) -> None:
    label = text("<b>Bold</b> & <img src=x>")
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == "<b>Bold</b> & <img src=x>"
    assert label.sizeHint().width() > text("Bold & ").sizeHint().width()


def test_wrapped_text_is_higher_the_narrower_it_is(text: Callable[..., Text]) -> None:
    label = text(LONG, wrap=True)
    assert label.hasHeightForWidth()
    assert label.heightForWidth(600) == 20
    assert label.heightForWidth(200) == 20 * 4
    assert label.heightForWidth(0) > 0
    label.resize(200, 100)
    assert label.line_count == 4


def test_a_line_of_reading_text_gets_no_wider_than_its_measure(text: Callable[..., Text]) -> None:
    label = text(LONG * 4, wrap=True, measure=300)
    assert label.heightForWidth(2000) == label.heightForWidth(300)
    assert label.sizeHint().width() == 300


@pytest.mark.parametrize(
    ("align", "side"),
    [
        (Qt.AlignmentFlag.AlignLeft, "left"),
        (Qt.AlignmentFlag.AlignHCenter, "centre"),
        (Qt.AlignmentFlag.AlignRight, "right"),
    ],
)
def test_a_measured_text_stands_where_it_is_aligned(
    text: Callable[..., Text], theme: Theme, align: Qt.AlignmentFlag, side: str
) -> None:
    label = text("słowo " * 40, wrap=True, measure=300, align=align)
    label.resize(900, 120)
    image = picture(label)
    ink = theme.colour("text")
    thirds = {
        name: shows(image, ink, image.rect().adjusted(left, 0, -right, 0))
        for name, left, right in (("left", 0, 620), ("centre", 310, 310), ("right", 620, 0))
    }
    assert thirds[side]


def test_a_text_on_one_line_elides_and_tells_all_in_its_tip(
    text: Callable[..., Text], show: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    label = text(f"<i>{LONG}</i>", elide=True)
    label.setFixedWidth(120)
    show(label)
    assert label.is_elided
    event = QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), label.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(label, event)
    assert QToolTip.isVisible()
    assert "&lt;i&gt;Wiarygodnie" in QToolTip.text()
    QToolTip.hideText()
    label.setFixedWidth(2000)
    assert not label.is_elided
    again = QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), label.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(label, again)
    assert not again.isAccepted()


def test_text_beyond_the_last_line_is_cut(text: Callable[..., Text]) -> None:
    label = text(LONG * 3, wrap=True, max_lines=2)
    label.resize(200, 40)
    assert label.heightForWidth(200) == 40
    assert label.line_count == 2
    assert label.is_elided


def test_it_can_be_narrower_only_if_it_wraps_or_elides(text: Callable[..., Text]) -> None:
    assert text(LONG).minimumSizeHint() == text(LONG).sizeHint()
    for options in ({"wrap": True}, {"elide": True}):
        assert text(LONG, **options).minimumSizeHint().width() == 24
    assert text(LONG).heightForWidth(100) == -1


def test_larger_text_needs_more_room_at_once(text: Callable[..., Text], theme: Theme) -> None:
    """Its layout is kept, until the fonts are others."""
    label = text("Kierowniczka marketingu", elide=True)
    before = label.sizeHint()
    theme.set_font_scale(2)
    assert label.sizeHint().width() > 1.8 * before.width()
    assert label.sizeHint().height() > before.height()


def test_another_text_style_or_colour_shows(text: Callable[..., Text], theme: Theme) -> None:
    label = text("Ala", "body", "text")
    before = label.sizeHint()
    label.setText("Ala ma kota")
    assert label.sizeHint().width() > before.width()
    label.set_role("title")
    assert label.sizeHint().height() == theme.line_height("title")
    label.resize(label.sizeHint())
    label.set_colour("hi")
    assert shows(picture(label), theme.colour("hi"))
    label.setEnabled(False)
    assert not shows(picture(label), theme.colour("hi"))
    theme.set_font_scale(2)
    assert label.sizeHint().height() == 48


def test_runs_have_their_own_styles(text: Callable[..., Text], theme: Theme) -> None:
    label = text()
    label.set_runs([Run("Budżet: "), Run("za mały", "bodys", "hi")])
    assert label.text() == "Budżet: za mały"
    label.resize(label.sizeHint())
    image = picture(label)
    assert shows(image, theme.colour("text"))
    assert shows(image, theme.colour("hi"))


def test_marking_with_the_mouse_and_copying(
    text: Callable[..., Text], show: Callable[[QWidget], None], qtbot: QtBot, theme: Theme
) -> None:
    label = text("Ala ma kota", selectable=True)
    show(label)
    assert label.cursor().shape() == Qt.CursorShape.IBeamCursor
    left, right = QPoint(0, 10), QPoint(text_width(theme, "Ala ma", "body"), 10)
    QTest.mousePress(label, Qt.MouseButton.LeftButton, pos=left)
    QTest.mouseMove(label, right)
    qtbot.waitUntil(lambda: label.selected_text == "Ala ma")
    QTest.mouseRelease(label, Qt.MouseButton.LeftButton, pos=right)
    assert shows(picture(label), theme.colour("fill"))
    qtbot.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Ala ma"
    qtbot.mouseClick(
        label, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, QPoint(label.width(), 10)
    )
    assert label.selected_text == "Ala ma kota"


def test_a_double_click_marks_a_word_and_the_keys_mark_all(
    text: Callable[..., Text], show: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    label = text("Ala ma kota", selectable=True)
    show(label)
    QTest.mouseDClick(label, Qt.MouseButton.LeftButton, pos=QPoint(5, 10))
    assert label.selected_text == "Ala"
    qtbot.keyClick(label, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert label.selected_text == "Ala ma kota"
    label.setText("Inny")
    assert label.selected_text == ""


def test_the_menu_copies(text: Callable[..., Text], show: Callable[[QWidget], None], qtbot: QtBot) -> None:
    label = text("Ala ma kota", selectable=True)
    show(label)

    def open_menu() -> QMenu:
        event = QContextMenuEvent(
            QContextMenuEvent.Reason.Mouse, QPoint(5, 5), label.mapToGlobal(QPoint(5, 5))
        )
        QApplication.sendEvent(label, event)
        (menu,) = label.findChildren(QMenu)
        return menu

    menu = open_menu()
    copy, everything = menu.actions()
    everything.trigger()
    assert label.selected_text == "Ala ma kota"
    copy.trigger()
    assert QGuiApplication.clipboard().text() == "Ala ma kota"
    menu.close()


def test_a_text_that_cannot_be_marked_lets_mouse_and_keys_through(
    text: Callable[..., Text], show: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    label = text("Ala ma kota")
    show(label)
    QTest.mouseDClick(label, Qt.MouseButton.LeftButton, pos=QPoint(5, 10))
    qtbot.mouseMove(label, QPoint(9, 9))
    qtbot.keyClick(label, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(65, 65))
    QApplication.sendEvent(label, asked)
    assert label.selected_text == ""
    assert label.focusPolicy() == Qt.FocusPolicy.NoFocus
    label.set_selectable(True)
    assert label.focusPolicy() == Qt.FocusPolicy.ClickFocus
    label.set_selectable(False)
    assert label.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_short_words_are_tied_to_what_follows(theme: Theme) -> None:
    narrow = text_width(theme, "pracownik w", "body")
    block = TextBlock(theme, "pracownik w biurze", width=narrow + 2)
    assert block.line_count == 2
    assert block.width < narrow  # „w” went to the second line


def test_a_block_breaks_at_line_breaks_alone_without_a_width(theme: Theme) -> None:
    assert TextBlock(theme, "a\nb\u2029c\td\re").line_count == 3
    assert TextBlock(theme, "").line_count == 1
    assert TextBlock(theme, "").height == 20
    block = TextBlock(theme, "abc")
    assert block.first_baseline == theme.baseline("body", 20)
    assert not block.is_elided


def test_a_cut_block_stops_at_the_line_break(theme: Theme) -> None:
    block = TextBlock(theme, "pierwszy\ndrugi\ntrzeci", width=300, max_lines=2)
    assert block.is_elided
    assert block.line_count == 2


def test_a_million_letters_cost_no_more_than_what_is_seen(theme: Theme) -> None:
    block = TextBlock(theme, "x" * 1_000_000, width=200, max_lines=2)
    assert block.line_count == 2
    assert block.is_elided


def test_positions_are_found_on_every_line(theme: Theme) -> None:
    block = TextBlock(theme, "ab\ncd")
    assert block.position_at(0, 5) == 0
    assert block.position_at(1000, 5) == 2
    assert block.position_at(0, 25) == 3
    assert block.position_at(1000, 500) == 5
    assert block.position_at(-10, -10) == 0


def test_a_selection_reads_both_ways() -> None:
    selection = TextSelection()
    selection.press(5, extend=False)
    selection.extend_to(2)
    assert selection.range == (2, 5)
    assert selection.selected("abcdefg") == "cde"
    selection.mark_word("Ala ma kota", 99)
    assert selection.selected("Ala ma kota") == "kota"
    selection.clear()
    selection.copy("wszystko")
    assert QGuiApplication.clipboard().text() == "wszystko"
