"""Room for words: with longer texts, larger text, and a smaller window, none is cut, hidden, or lies on another.

Without these a longer translation, or a person who needs large text, would lose words that nobody else ever misses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from persona_desktop.ui.component_sheet import ComponentSheet
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import LanguageCode, translate
from persona_desktop.ui.widgets.text import Text
from tests.support.clock import FixedClock
from tests.support.ink import Ink, cut_texts, hidden_texts, overlapping_texts, painted_texts, untold_texts
from tests.support.pseudo_locale import PseudoLocale, longer
from tests.ui.screens import SCREENS, Screen, close_overlays, make_window

Show = Callable[[QWidget], None]

WIDTHS = [1440, 1180, 900, 720]
WHOLE_PAGE = 2400
"""A height at which a persona's tabs stand in the window as a whole."""
LOWEST = 560
"""A low window; in one of 400 pixels text of twice the size has no room whatever one does."""


@pytest.fixture
def pseudo_locale(qapp: QApplication) -> Iterator[PseudoLocale]:
    """English with accents, 40 % longer, while a test runs."""
    translator = PseudoLocale(qapp)
    qapp.installTranslator(translator)
    yield translator
    qapp.removeTranslator(translator)
    translator.deleteLater()


def problems_on(notes: list[Ink]) -> list[str]:
    """Return what is wrong with the room of some texts."""
    kinds = {
        "cut": cut_texts,
        "behind an edge": hidden_texts,
        "on each other": overlapping_texts,
        "shortened, and told nowhere": untold_texts,
    }
    return [f"{kind}: {found}" for kind, find in kinds.items() for found in find(notes)]


def problems_of(screen: Screen, theme: Theme, now: FixedClock, width: int, scale: float) -> list[str]:
    """Show a screen in a window of its own and return what is wrong with the room of its texts."""
    is_page = screen.name.startswith(("full", "outdated", "empty", "malformed"))
    window = make_window(theme, now)
    window.resize(width, WHOLE_PAGE if is_page else LOWEST)
    window.show()
    kept = screen.arrange(window, theme)
    theme.set_font_scale(scale)  # while everything stands there already
    for _ in range(3):  # a widget that gets another height asks its layout for room in the next round
        QApplication.processEvents()
    notes = painted_texts(window)
    found = [f"{screen}: {problem}" for problem in problems_on(notes)]
    if not notes:
        found.append(f"{screen}: no text was painted")
    close_overlays(window)
    theme.set_font_scale(1.0)
    window.close()
    window.deleteLater()
    del kept
    QApplication.processEvents()
    return found


def problems_everywhere(theme: Theme, now: FixedClock, width: int, scale: float = 1.0) -> list[str]:
    return [problem for screen in SCREENS for problem in problems_of(screen, theme, now, width, scale)]


@pytest.mark.parametrize("width", WIDTHS)
def test_texts_that_are_40_percent_longer_have_room(
    theme: Theme, now: FixedClock, pseudo_locale: PseudoLocale, width: int
) -> None:
    assert problems_everywhere(theme, now, width) == []
    assert len(pseudo_locale.asked) > 300


@pytest.mark.parametrize("width", [1440, 720])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_text_of_every_size_has_room(theme: Theme, now: FixedClock, scale: float, width: int) -> None:
    assert problems_everywhere(theme, now, width, scale) == []


@pytest.mark.parametrize("width", [1440, 720])
def test_polish_texts_have_room(
    theme: Theme, now: FixedClock, language: Callable[[LanguageCode], None], width: int
) -> None:
    language("pl")
    assert problems_everywhere(theme, now, width) == []
    language("en")


def test_the_components_have_room(theme: Theme, show: Show) -> None:
    sheet = ComponentSheet(theme)
    show(sheet)
    notes = painted_texts(sheet)
    assert len(notes) > 60
    assert cut_texts(notes) + hidden_texts(notes) == []


class _Painted(QWidget):
    """Paints one text in a box, as widgets of the program do."""

    def __init__(self, text: str, box: QRectF) -> None:
        super().__init__()
        self._text, self._box = text, box
        self.setFixedSize(200, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawText(self._box, int(Qt.AlignmentFlag.AlignVCenter), self._text)


def test_the_search_for_cut_texts_finds_them(theme: Theme, show: Show) -> None:
    page = QWidget()
    page.resize(400, 200)
    label = Text(theme, "A label that is much wider than its room", parent=page)
    label.setGeometry(0, 0, 60, 20)
    low = Text(theme, "Low", parent=page)
    low.setGeometry(0, 40, 60, 6)
    box = _Painted("A text that is wider than its box", QRectF(0, 0, 50, 40))
    box.setParent(page)
    box.move(0, 80)
    show(page)
    assert len(cut_texts(painted_texts(page))) == 3


def test_the_search_for_hidden_overlapping_and_untold_texts_finds_them(theme: Theme, show: Show) -> None:
    page = QWidget()
    page.resize(300, 200)
    Text(theme, "Behind the right edge", parent=page).setGeometry(250, 0, 140, 20)
    Text(theme, "One text", parent=page).setGeometry(0, 40, 140, 20)
    Text(theme, "on another", parent=page).setGeometry(10, 44, 140, 20)
    short = _Shortened()
    short.setParent(page)
    short.move(0, 100)
    elided = Text(theme, "A label that says all of it in its tool tip", elide=True, parent=page)
    elided.setGeometry(0, 150, 60, 20)
    show(page)
    notes = painted_texts(page)
    assert ["Behind" in text for text in hidden_texts(notes)] == [True]
    assert len(overlapping_texts(notes)) == 1
    assert len(untold_texts(notes)) == 1


class _Shortened(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(100, 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        text = painter.fontMetrics().elidedText(
            "Nobody says the end of this", Qt.TextElideMode.ElideRight, 80
        )
        painter.drawText(0, 20, text)


@pytest.mark.parametrize(
    "text", ["Save", "Import…", "Searched %n personas.", "{count} of {total} rows", "&Edit", "Read {when}:"]
)
def test_the_pseudo_locale_makes_texts_longer_and_keeps_what_is_filled_in(text: str) -> None:
    made = longer(text)
    assert len(made) >= len(text) * 1.4 - 8
    assert len(made) > len(text)
    for kept in ("%n", "{count}", "{total}", "{when}", "&"):
        assert (kept in made) == (kept in text)
    assert made[-1] == text[-1] or text[-1].isalnum() or text[-1] == "}"


def test_the_pseudo_locale_speaks_for_the_whole_program(pseudo_locale: PseudoLocale) -> None:
    assert translate("Anything", "%n personas", n=5) == longer("%n personas").replace("%n", "5")
