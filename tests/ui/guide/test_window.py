"""The guide's window: contents beside the text, both reached by keys and heard by a screen reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.domain.evidence import EvidenceMark
from persona_desktop.ui.actions import Actions
from persona_desktop.ui.details.needs.quotes import mark_name
from persona_desktop.ui.guide.window import GuideWindow
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import LANGUAGES, LanguageCode
from tests.support.screen_reader import everything, name_of, unnamed

# The offscreen platform has no stack of windows.
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support raise")

Open = Callable[..., GuideWindow]


@pytest.fixture
def opened(theme: Theme, qtbot: QtBot) -> Iterator[Open]:
    made: list[GuideWindow] = []

    def open_it(language: LanguageCode = "en", width: int = 1060) -> GuideWindow:
        window = GuideWindow(theme, language)
        made.append(window)
        window.resize(width, 700)
        with qtbot.waitSignal(window.reader.filled):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield open_it
    for window in made:
        window.close()
        window.deleteLater()
    made.clear()


def rows(window: GuideWindow) -> list[str]:
    model: QAbstractItemModel = window.contents.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def current(window: GuideWindow) -> str:
    return str(window.contents.currentIndex().data()).replace("\u00a0", " ")


def test_the_contents_are_the_headings_of_the_text(opened: Open) -> None:
    window = opened()
    assert [row.replace("\u00a0", " ") for row in rows(window)][:3] == [
        "Guide to Persona Desktop",
        "The first minute",
        "The list",
    ]
    assert current(window) == "Guide to Persona Desktop"
    QAbstractItemModelTester(
        window.contents.model(), QAbstractItemModelTester.FailureReportingMode.Fatal, window
    )


def test_arrow_keys_in_the_contents_turn_the_pages(opened: Open, qtbot: QtBot) -> None:
    window = opened()
    window.contents.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(window.contents, Qt.Key.Key_Down)
    assert window.reader.reached == "the-first-minute"
    assert window.reader.verticalScrollBar().value() > 0
    qtbot.keyClick(window.contents, Qt.Key.Key_End)
    assert window.reader.reached == "where-your-data-are"
    assert current(window) == "Where your data are"


def test_reading_on_marks_where_one_is(opened: Open) -> None:
    window = opened()
    window.reader.verticalScrollBar().setValue(window.reader.verticalScrollBar().maximum() // 2)
    assert current(window) not in ("Guide to Persona Desktop", "Where your data are")
    assert window.contents.currentIndex().data() in [one.text for one in window.reader.headings]


def test_a_screen_reader_hears_the_contents_and_the_text(opened: Open) -> None:
    window = opened()
    assert unnamed(window) == []
    heard = [name_of(thing).replace("\u00a0", " ") for thing in everything(window)]
    assert "What the marks on quotes mean" in heard
    text = QAccessible.queryAccessibleInterface(window.reader).textInterface()
    assert "synthetic personas" in text.text(0, text.characterCount())


def test_tab_leads_from_the_contents_into_the_text(opened: Open, qtbot: QtBot) -> None:
    window = opened()
    window.contents.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(window.contents, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is window.reader


def test_escape_closes_it_wherever_the_keyboard_is(opened: Open, qtbot: QtBot) -> None:
    for place in ("contents", "reader"):
        window = opened()
        getattr(window, place).setFocus()
        with qtbot.waitSignal(window.closed):
            qtbot.keyClick(getattr(window, place), Qt.Key.Key_Escape)
        assert not window.isVisible()


def test_a_narrow_window_keeps_the_text(opened: Open) -> None:
    window = opened(width=500)
    assert not window.contents.isVisible()
    assert window.reader.isVisible()
    window.resize(1000, 700)
    assert window.contents.isVisible()


def test_no_line_is_lost_when_the_pictures_change_their_size(opened: Open) -> None:
    """Qt has been seen to forget the lines below a picture whose size was changed."""
    window = opened()
    for width in (1060, 700, 480, 1060):
        window.resize(width, 700)
        document = window.reader.document()
        layout = document.documentLayout()
        block = document.begin()
        while block.isValid():
            if block.text():
                assert layout.blockBoundingRect(block).height() > 0, (width, block.text())
            block = block.next()


def test_it_stays_on_the_screen(opened: Open, show: Callable[[QWidget], None]) -> None:
    below = QWidget()
    show(below)
    below.setGeometry(5000, 5000, 300, 300)
    window = opened()
    window.hide()
    window.open_over(below)
    assert below.screen().availableGeometry().contains(window.geometry())


def test_the_other_language_comes_in_the_same_window(
    opened: Open, qtbot: QtBot, language: Callable[[LanguageCode], None]
) -> None:
    window = opened()
    language("pl")
    with qtbot.waitSignal(window.reader.filled):
        window.show_language("pl")
    assert current(window) == "Przewodnik po Persona Desktop"
    assert window.windowTitle() == "Przewodnik"
    language("en")


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_the_guide_uses_the_program_s_own_words(
    opened: Open, theme: Theme, language: Callable[[LanguageCode], None], spoken: LanguageCode
) -> None:
    """A reader looks for the words of the window."""
    language(spoken)
    text = opened(spoken).reader.document().toPlainText().replace("\u00a0", " ")
    actions = Actions(theme)
    words = [mark_name(mark) for mark in EvidenceMark]
    words += [action.text() for action in actions.tabs]
    words += [
        action.text().rstrip("…")
        for action in (actions.remove_demo, actions.first_steps, actions.open_log_folder, actions.about)
    ]
    assert [word for word in words if word not in text] == []
    keys = [
        action.shortcut().toString()
        for action in (actions.find, actions.import_file, actions.copy_persona, actions.toggle_sidebar)
    ]
    assert [key for key in keys if key not in text] == []
    actions.deleteLater()
    language("en")
