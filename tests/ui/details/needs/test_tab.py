"""The needs tab under the hands of a person: mouse, keys, clipboard, another persona, another language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from persona_desktop.domain.details import PersonaDetails
from persona_desktop.ui.details.needs.outcomes import OutcomeBlock
from persona_desktop.ui.details.needs.quotes import QuoteBlock
from persona_desktop.ui.details.needs.sections import OutcomeSectionBlock, Ranking
from persona_desktop.ui.details.needs.tab import NeedsTab
from persona_desktop.ui.details.page_blocks import NoticeBlock
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import LanguageCode
from persona_desktop.ui.widgets.modal import Modal
from tests.support.blocks import centre_of, row_of
from tests.support.details import NOW, demo_details, details_of, response

SAID = response("Co kwartał przez dwa dni składam prognozę w Excelu.", ordinal=4)
QUOTE = "przez dwa dni składam prognozę"


def magdalena(*, fetched: bool = True, name: str = "magdalena", newer: int = 0) -> PersonaDetails:
    row: dict[str, Any] = {
        "needs_and_pains": {
            "generated_at": (NOW - timedelta(days=2)).isoformat(),
            "jobs_to_be_done": [
                {
                    "job_statement": f"Gdy planuję, chcę prognozować, aby obronić budżet {number}.",
                    "priority_score": 9,
                    "quotes": [QUOTE, "Tego nikt nie powiedział"],
                }
                for number in range(6)
            ],
            "desired_outcomes": [
                {"outcome_statement": "ważny", "importance": 10, "satisfaction": 9},
                {"outcome_statement": "niezaspokojony", "importance": 5, "satisfaction": 1},
            ],
            "pain_points": [{"pain_title": "Przepisywanie", "severity": 9}],
        }
    }
    said = [SAID, *(response(f"nowa {number}", at=NOW) for number in range(newer))]
    return details_of(row, responses=said if fetched else None, name=name)


@pytest.fixture
def tab(qtbot: QtBot, theme: Theme) -> Iterator[NeedsTab]:
    made = NeedsTab(theme, lambda: NOW)
    qtbot.addWidget(made)
    made.resize(820, 700)
    made.show_details(magdalena())
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    for modal in made.findChildren(Modal):
        modal.reject()


def statements(tab: NeedsTab) -> list[str]:
    return [block.outcome.statement for block in tab.view.blocks.blocks if isinstance(block, OutcomeBlock)]


def ranking_of(tab: NeedsTab) -> Ranking:
    return tab.ranking


def open_dialogs(tab: NeedsTab) -> list[Modal]:
    return [modal for modal in tab.findChildren(Modal) if modal.isVisible()]


def test_rows_are_a_sound_model(tab: NeedsTab) -> None:
    """A model that lies to Qt crashes it sooner or later."""
    QAbstractItemModelTester(tab.view.blocks, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tab.show_details(magdalena(newer=2))
    tab.show_details(magdalena(name="another"))


def test_screen_reader_gets_a_row_for_each_entry_with_its_whole_text(tab: NeedsTab) -> None:
    """What is painted must be reachable without eyes."""
    page = QAccessible.queryAccessibleInterface(tab.view)
    assert page is not None
    assert page.text(QAccessible.Text.Name) == "Needs and pains"
    children = [page.child(number) for number in range(page.childCount())]
    texts = [child.text(QAccessible.Text.Name) for child in children if child is not None]
    assert texts == [block.spoken for block in tab.view.blocks.blocks]
    assert all(texts), "an empty row would be a stop without a word"


def test_click_on_a_quote_opens_its_response(qtbot: QtBot, tab: NeedsTab, theme: Theme) -> None:
    """From the claim to its source in one click."""
    number = row_of(tab.view, QuoteBlock)
    with qtbot.waitSignal(tab.response_requested) as asked:
        qtbot.mouseClick(
            tab.view.viewport(), Qt.MouseButton.LeftButton, pos=centre_of(tab.view, number, theme, side=32)
        )
    assert asked.args is not None
    [span] = asked.args
    assert SAID.text[span.start : span.end] == QUOTE
    [modal] = open_dialogs(tab)
    assert modal.accessibleName() == "The words in the response"


def test_enter_on_a_quote_opens_its_response(qtbot: QtBot, tab: NeedsTab) -> None:
    """The same without a mouse; Escape leads back."""
    tab.view.setFocus()
    tab.view.setCurrentIndex(tab.view.blocks.index(row_of(tab.view, QuoteBlock)))
    qtbot.keyClick(tab.view, Qt.Key.Key_Return)
    [modal] = open_dialogs(tab)
    with qtbot.waitSignal(modal.finished):
        qtbot.keyClick(modal, Qt.Key.Key_Escape)


def test_enter_on_an_unverified_quote_does_nothing(qtbot: QtBot, tab: NeedsTab) -> None:
    """There is no source to open."""
    tab.view.setFocus()
    tab.view.setCurrentIndex(tab.view.blocks.index(row_of(tab.view, QuoteBlock, 1)))
    qtbot.keyClick(tab.view, Qt.Key.Key_Return)
    assert open_dialogs(tab) == []


def test_copy_puts_the_current_row_on_the_clipboard(qtbot: QtBot, tab: NeedsTab) -> None:
    """A quote goes into a report with its mark."""
    tab.view.setFocus()
    tab.view.setCurrentIndex(tab.view.blocks.index(row_of(tab.view, QuoteBlock)))
    qtbot.keyClick(tab.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == (
        f"“{QUOTE}”\n[Verified: verbatim in a focus-group response] “Budżety 2026”, response 4, 11\u00a0Oct"
    )


def test_choosing_the_method_reorders_the_outcomes(qtbot: QtBot, tab: NeedsTab, theme: Theme) -> None:
    """Both scores can be chosen for ranking, by click and by Enter; the choice holds for the next persona."""
    assert statements(tab) == ["niezaspokojony", "ważny"]
    heading = row_of(tab.view, OutcomeSectionBlock)
    tab.view.show_row(heading)
    qtbot.mouseClick(
        tab.view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=centre_of(tab.view, heading, theme, spot=1, side=32),
    )
    assert ranking_of(tab) is Ranking.ULWICK
    assert statements(tab) == ["ważny", "niezaspokojony"]
    tab.show_details(magdalena(name="another"))
    assert statements(tab) == ["ważny", "niezaspokojony"]
    tab.view.setFocus()
    tab.view.setCurrentIndex(tab.view.blocks.index(heading))
    qtbot.keyClick(tab.view, Qt.Key.Key_Return)
    assert ranking_of(tab) is Ranking.OPPORTUNITY
    assert statements(tab) == ["niezaspokojony", "ważny"]


def test_choosing_the_method_keeps_the_place(tab: NeedsTab) -> None:
    """The heading under the pointer must not jump away."""
    heading = row_of(tab.view, OutcomeSectionBlock)
    tab.view.show_row(heading)
    before = tab.view.verticalScrollBar().value()
    action = tab.view.blocks.row(heading).block.action
    tab.view.action_requested.emit(action)
    assert tab.view.verticalScrollBar().value() == before > 0


def test_same_persona_again_keeps_the_place(tab: NeedsTab) -> None:
    """A refresh in the background must not scroll away what is being read."""
    tab.view.verticalScrollBar().setValue(200)
    tab.show_details(magdalena())
    assert tab.view.verticalScrollBar().value() == 200


def test_another_persona_begins_at_the_top(tab: NeedsTab) -> None:
    """The place of one page means nothing on another."""
    tab.view.verticalScrollBar().setValue(200)
    tab.show_details(magdalena(name="another"))
    assert tab.view.verticalScrollBar().value() == 0


def test_failed_part_can_be_fetched_again(qtbot: QtBot, tab: NeedsTab, theme: Theme) -> None:
    """A notice with a way on, by mouse and by Enter."""
    tab.show_details(magdalena(fetched=False))
    number = row_of(tab.view, NoticeBlock)
    with qtbot.waitSignal(tab.retry_requested):
        qtbot.mouseClick(
            tab.view.viewport(),
            Qt.MouseButton.LeftButton,
            pos=centre_of(tab.view, number, theme, side=32, top=20),
        )
    tab.view.setFocus()
    tab.view.setCurrentIndex(tab.view.blocks.index(number))
    with qtbot.waitSignal(tab.retry_requested):
        qtbot.keyClick(tab.view, Qt.Key.Key_Return)


def test_speaks_another_language_at_once(
    qtbot: QtBot, tab: NeedsTab, language: Callable[[LanguageCode], None]
) -> None:
    """A change of the language reaches the open page and its name."""
    language("pl")
    qtbot.waitUntil(lambda: tab.view.accessibleName() == "Potrzeby i bóle")
    spoken = "\n".join(block.spoken for block in tab.view.blocks.blocks)
    assert "Zadania do wykonania, 6. Posortowane według priorytetu, skala 1–10 · szacunek modelu" in spoken
    assert "Dosłownie: 1 z 2 cytatów" in spoken


def test_empty_tab_ignores_actions_and_language(
    qtbot: QtBot, theme: Theme, language: Callable[[LanguageCode], None]
) -> None:
    """Before the first persona there is nothing to do, and nothing to break."""
    tab = NeedsTab(theme, lambda: NOW)
    qtbot.addWidget(tab)
    tab.show()
    tab.view.action_requested.emit("anything")
    language("pl")
    qtbot.waitUntil(lambda: tab.view.accessibleName() == "Potrzeby i bóle")
    assert tab.view.blocks.rowCount() == 0


@pytest.mark.parametrize("key", ["magdalena-wronska", "michal-okon", "bartosz-zurek"])
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_demo_personas_are_drawn_in_both_looks(qtbot: QtBot, theme: Theme, key: str, mode: str) -> None:
    """What everybody sees first; Qt's warnings would fail this too."""
    theme.set_mode(mode)  # type: ignore[arg-type]
    tab = NeedsTab(theme, lambda: NOW)
    qtbot.addWidget(tab)
    tab.resize(820, 700)
    tab.show_details(demo_details(key))
    tab.show()
    assert not tab.grab().toImage().isNull()
