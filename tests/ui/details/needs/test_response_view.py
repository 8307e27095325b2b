"""The response behind a quote: whole, with the words marked and in view."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.domain.evidence import SourceSpan
from persona_desktop.domain.focus_group import FocusGroupResponse
from persona_desktop.ui.details.block_view import BlockView
from persona_desktop.ui.details.needs.response_view import ResponseBlock, open_responses, response_blocks
from persona_desktop.ui.details.text_layout import LONGEST_SHOWN
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import LanguageCode
from persona_desktop.ui.widgets.button import Button
from persona_desktop.ui.widgets.modal import Modal
from tests.support.blocks import laid_out, painted
from tests.support.details import response
from tests.support.pixels import shows

SAID = response("Najpierw składam prognozę w Excelu. Potem czekam.", ordinal=4)
OTHER = response("Wszystko robimy po godzinach.", group="Narzędzia <b>MarTech</b>", ordinal=2)


def span_of(words: str, said: FocusGroupResponse = SAID) -> SourceSpan:
    start = said.text.index(words)
    return SourceSpan(response_id=said.id, start=start, end=start + len(words))


def marked_words(block: ResponseBlock) -> list[str]:
    return [block.response.text[start:end] for start, end in block.marked]


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1200, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    for modal in made.findChildren(Modal):
        modal.reject()


def view_of(modal: Modal) -> BlockView:
    return modal.findChildren(BlockView)[0]


def button_of(modal: Modal, text: str) -> Button:
    return next(button for button in modal.findChildren(Button) if button.text() == text)


def test_response_is_spoken_whole_with_question_and_marked_words() -> None:
    """Who listens learns where the words stand in the answer."""
    [block] = response_blocks([span_of("składam prognozę")], [SAID])
    assert block.spoken == (
        "“Budżety 2026”, response 4. 11 October 2026, 14:28:00. "
        "Question: Jak wyglądało ostatnie planowanie wydatków?. "
        "Answer: Najpierw składam prognozę w Excelu. Potem czekam. marked words: składam prognozę"
    )


def test_copy_has_head_question_and_answer() -> None:
    """Enough to quote it in a report with its source."""
    [block] = response_blocks([span_of("prognozę")], [SAID])
    assert block.copied == (
        "“Budżety 2026”, response 4, 11 Oct 2026, 14:28\n"
        "Jak wyglądało ostatnie planowanie wydatków?\n\nNajpierw składam prognozę w Excelu. Potem czekam."
    )


def test_each_response_is_shown_once_in_the_order_of_the_quote() -> None:
    """A stitched quote rests on several places."""
    spans = [span_of("po godzinach", OTHER), span_of("czekam"), span_of("Najpierw")]
    blocks = response_blocks(spans, [SAID, OTHER])
    assert [block.response.id for block in blocks] == [OTHER.id, SAID.id]
    assert marked_words(blocks[1]) == ["Najpierw", "czekam"]
    assert [block.first for block in blocks] == [True, False]


def test_overlapping_places_are_marked_as_one() -> None:
    """Marked twice, a word would be drawn twice."""
    spans = [span_of("składam prognozę"), span_of("prognozę w Excelu"), span_of("Najpierw")]
    [block] = response_blocks(spans, [SAID])
    assert marked_words(block) == ["Najpierw", "składam prognozę w Excelu"]


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (5, 5), (7, 3), (0, 5_000)])
def test_place_outside_the_response_is_left_out(start: int, end: int) -> None:
    """A stored offset of an older text must not break the window."""
    assert response_blocks([SourceSpan(response_id=SAID.id, start=start, end=end)], [SAID]) == []


def test_nothing_opens_without_the_response(theme: Theme, window: QWidget) -> None:
    """Better nothing than an empty dialog."""
    assert open_responses(theme, window, [span_of("czekam")], [OTHER]) is None
    assert window.findChildren(Modal) == []


@given(st.lists(st.tuples(st.integers(0, 48), st.integers(1, 20)), min_size=1, max_size=6))
def test_marking_loses_no_letter_of_the_answer(places: list[tuple[int, int]]) -> None:
    """The answer is evidence: it is shown as it was given."""
    spans = [SourceSpan(response_id=SAID.id, start=start, end=start + length) for start, length in places]
    for block in response_blocks(spans, [SAID]):
        assert "".join(run.text for run in block._runs()) == SAID.text


def test_marked_words_are_to_be_seen(theme: Theme) -> None:
    """The place is found at a glance."""
    [block] = response_blocks([span_of("prognozę")], [SAID])
    assert shows(painted(block, theme, 600), theme.colour("accent_bg"))
    plain = ResponseBlock(SAID, (), True)
    assert not shows(painted(plain, theme, 600), theme.colour("accent_bg"))


def test_dialog_shows_the_response_and_closes(qtbot: QtBot, theme: Theme, window: QWidget) -> None:
    """Reading a source and going back takes one key."""
    modal = open_responses(theme, window, [span_of("prognozę"), span_of("robimy", OTHER)], [SAID, OTHER])
    assert modal is not None
    assert modal.accessibleName() == "The words in the response"
    assert [block.spoken.split(".")[0] for block in view_of(modal).blocks.blocks] == [
        "“Budżety 2026”, response 4",
        "“Narzędzia <b>MarTech</b>”, response 2",
    ]
    with qtbot.waitSignal(modal.finished) as finished:
        qtbot.mouseClick(button_of(modal, "Close"), Qt.MouseButton.LeftButton)
    assert finished.args == [False]


def test_dialog_copies_the_response(qtbot: QtBot, theme: Theme, window: QWidget) -> None:
    """The first one, or the one that the keyboard is at."""
    modal = open_responses(theme, window, [span_of("prognozę"), span_of("robimy", OTHER)], [SAID, OTHER])
    assert modal is not None
    copy = button_of(modal, "Copy response")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert SAID.text in QGuiApplication.clipboard().text()
    view_of(modal).show_row(1)
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert OTHER.text in QGuiApplication.clipboard().text()


@pytest.mark.parametrize("before", [0, 100, 400])
def test_long_response_opens_at_the_words(theme: Theme, window: QWidget, before: int) -> None:
    """Nobody should have to search an answer of three pages for the words they clicked on."""
    long = response(
        "Długo mówię o czymś innym. " * before + "Tu są te słowa. " + "I dalej o czymś innym. " * 400
    )
    modal = open_responses(theme, window, [span_of("te słowa", long)], [long])
    assert modal is not None
    view = view_of(modal)
    image = view.viewport().grab().toImage()
    assert shows(image, theme.colour("accent_bg"))
    assert (view.verticalScrollBar().value() > 0) is (before > 0)


@pytest.mark.parametrize("height", [560, 400, 900])
def test_dialog_fits_a_small_window(theme: Theme, window: QWidget, height: int) -> None:
    """In the smallest window nothing lies over anything else, and the buttons can be reached."""
    window.resize(720, height)
    long = response("Długo mówię o czymś innym. " * 100 + "Tu są te słowa. ")
    modal = open_responses(theme, window, [span_of("te słowa", long)], [long])
    assert modal is not None
    view, close = view_of(modal), button_of(modal, "Close")
    page = QRect(view.mapTo(window, QPoint(0, 0)), view.size())
    button = QRect(close.mapTo(window, QPoint(0, 0)), close.size())
    assert window.rect().contains(page)
    assert window.rect().contains(button)
    assert page.bottom() < button.top()
    assert shows(view.viewport().grab().toImage(), theme.colour("accent_bg"))


def test_words_far_into_a_huge_response_are_shown_too(theme: Theme) -> None:
    """A text that is too long to be laid out is cut away from the words, not at them."""
    huge = response("a b c d e " * 50_000 + "TE SŁOWA" + " f g h i j" * 50_000)
    [block] = response_blocks([span_of("TE SŁOWA", huge)], [huge])
    runs = block._runs()
    assert [run.text for run in runs if run.underlined] == ["TE SŁOWA"]
    assert runs[0].text.startswith("…")
    assert sum(len(run.text) for run in runs) < 3 * LONGEST_SHOWN
    assert 0 < block.words_top(theme, 600) < laid_out(block, theme, 600).height


def test_dialog_in_polish(theme: Theme, window: QWidget, language: Callable[[LanguageCode], None]) -> None:
    """Titles and buttons follow the language."""
    language("pl")
    modal = open_responses(theme, window, [span_of("prognozę")], [SAID])
    assert modal is not None
    assert modal.accessibleName() == "Te słowa w odpowiedzi"
    assert button_of(modal, "Kopiuj odpowiedź").isVisible()
