"""What stands in place of a persona."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from persona_desktop.domain.errors import DatabaseUnavailableError
from persona_desktop.ui.details.states import AbsencePage, LoadingPage
from persona_desktop.ui.error_sentences import sentence_for
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.button import Button

GONE = UUID("8c41e0d2-5b7a-4c8e-9d2a-1f3b5c7d9e00")


def buttons(page: AbsencePage) -> dict[str, Button]:
    return {button.text(): button for button in page.findChildren(Button) if not button.isHidden()}


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> AbsencePage:
    made = AbsencePage(theme)
    qtbot.addWidget(made)
    made.resize(820, 700)
    made.show()
    return made


def test_loading_is_said_after_a_moment(qtbot: QtBot, theme: Theme) -> None:
    """What loads fast must not flicker; what loads slowly must say so."""
    page = LoadingPage(theme)
    qtbot.addWidget(page)
    page.resize(820, 700)
    assert not page.says_it_loads
    page.show()
    qtbot.waitUntil(lambda: page.says_it_loads)
    page.hide()
    assert not page.says_it_loads


def test_low_page_keeps_the_sentence_in_sight(qtbot: QtBot, theme: Theme) -> None:
    """In a small window it would stand below the edge."""
    page = LoadingPage(theme)
    qtbot.addWidget(page)
    page.resize(500, 200)
    page.show()
    qtbot.waitUntil(lambda: page.says_it_loads)
    tall, low = page.grab().toImage(), page.grab().copy(0, 150, 500, 50).toImage()
    assert not tall.isNull()
    ground = low.pixel(499, 0)
    assert any(low.pixel(x, y) != ground for x in range(32, 200) for y in range(50))


def test_missing_persona_offers_ways_on(qtbot: QtBot, page: AbsencePage) -> None:
    """A dead end would make people restart the program."""
    page.show_not_found(GONE)
    assert page.sentence.startswith("Persona not found. It was deleted")
    qtbot.waitUntil(lambda: list(buttons(page)) == ["Back to the list", "Refresh the list"])
    offered = buttons(page)
    with qtbot.waitSignal(page.back_requested):
        offered["Back to the list"].click()
    with qtbot.waitSignal(page.list_refresh_requested):
        offered["Refresh the list"].click()


def test_report_of_a_missing_persona_names_it(page: AbsencePage) -> None:
    """Support can find a persona by its whole identifier alone."""
    page.show_not_found(GONE)
    footnote = page.state.footnote
    assert footnote.text() == "Error 404 · 8c41e0d2-5b7a · Copy details"
    QTest.mouseClick(footnote, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == f"Error 404 · {GONE}"
    assert footnote.text() == "Details copied"


def test_failure_says_why_and_tries_again(qtbot: QtBot, page: AbsencePage) -> None:
    """The database may be back in a moment."""
    sentence = sentence_for(DatabaseUnavailableError("test"))
    page.show_not_found(GONE)
    page.show_failed(sentence)
    assert page.sentence == f"{sentence.title}. {sentence.text}"
    qtbot.waitUntil(lambda: list(buttons(page)) == ["Try again"])
    offered = buttons(page)
    with qtbot.waitSignal(page.retry_requested):
        offered["Try again"].click()
    page.state.footnote.click()
    assert sentence.code in QGuiApplication.clipboard().text()
