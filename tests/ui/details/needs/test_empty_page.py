"""The needs tab without an analysis: the reason in words, and only buttons that lead somewhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from persona_desktop.domain.details import PersonaDetails
from persona_desktop.ui.details.needs.empty_page import Absence, absence_of
from persona_desktop.ui.details.needs.tab import NeedsTab
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import LanguageCode
from persona_desktop.ui.widgets.button import Button
from persona_desktop.ui.widgets.empty_state import EmptyState
from tests.support.details import NOW, details_of, response

ANALYSED: dict[str, Any] = {"needs_and_pains": {"jobs_to_be_done": [{"job_statement": "Odpocząć"}]}}
NO_RESPONSES = details_of()
WAITING = details_of(responses=[response("jedna"), response("druga")])
UNREADABLE = details_of({"needs_and_pains": {"jobs_to_be_done": "broken"}}, responses=[response("jedna")])
UNKNOWN = details_of(responses=None)


@pytest.fixture
def tab(qtbot: QtBot, theme: Theme) -> NeedsTab:
    made = NeedsTab(theme, lambda: NOW)
    qtbot.addWidget(made)
    made.resize(820, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def state_of(tab: NeedsTab) -> EmptyState:
    return next(state for state in tab.findChildren(EmptyState) if state.isVisible())


def buttons_of(tab: NeedsTab) -> dict[str, Button]:
    return {button.text(): button for button in tab.findChildren(Button) if button.isVisible()}


@pytest.mark.parametrize(
    ("details", "absence"),
    [
        (NO_RESPONSES, Absence.NO_RESPONSES),
        (WAITING, Absence.NOT_ANALYSED),
        (UNREADABLE, Absence.UNREADABLE),
        (UNKNOWN, Absence.UNKNOWN),
        (details_of(ANALYSED), None),
        (details_of(ANALYSED, responses=None), None),
    ],
)
def test_absence_has_its_reason(details: PersonaDetails, absence: Absence | None) -> None:
    """“No data” alone would hide whether something is missing, waiting, broken or unknown."""
    assert absence_of(details) is absence


@pytest.mark.parametrize(
    ("details", "text", "buttons"),
    [
        (
            NO_RESPONSES,
            (
                "No data on needs. The persona has not taken part in focus groups yet. "
                "Import its responses: needs are made from them alone."
            ),
            ["Import responses", "How are needs made?"],
        ),
        (
            WAITING,
            (
                "Needs not analysed yet. 2 responses from focus groups are waiting. "
                "This version of the program shows analyses; it does not make new ones."
            ),
            ["How are needs made?"],
        ),
        (
            UNREADABLE,
            (
                "The stored analysis cannot be read. The program does not know its form. "
                "Nothing in the database was changed."
            ),
            [],
        ),
        (
            UNKNOWN,
            "No data on needs. There is no stored analysis, and the focus-group responses could not be fetched.",
            ["Try again"],
        ),
    ],
)
def test_says_why_and_offers_what_works(
    tab: NeedsTab, details: PersonaDetails, text: str, buttons: list[str]
) -> None:
    """Each state names its reason and the way on; nothing promises an analysis that this version cannot make."""
    tab.show_details(details)
    assert state_of(tab).accessibleName() == text
    assert list(buttons_of(tab)) == buttons


def test_polish_words_are_those_of_the_specification(
    tab: NeedsTab, language: Callable[[LanguageCode], None]
) -> None:
    """The sentence the customer asked for."""
    language("pl")
    tab.show_details(NO_RESPONSES)
    text = state_of(tab).accessibleName()
    assert text.startswith("Brak danych potrzeb. Persona nie brała jeszcze udziału w grupach fokusowych.")
    assert list(buttons_of(tab)) == ["Importuj odpowiedzi", "Jak powstają potrzeby?"]


@pytest.mark.parametrize(
    ("details", "label", "signal"),
    [
        (NO_RESPONSES, "Import responses", "import_responses_requested"),
        (NO_RESPONSES, "How are needs made?", "how_needs_are_made_requested"),
        (WAITING, "How are needs made?", "how_needs_are_made_requested"),
        (UNKNOWN, "Try again", "retry_requested"),
    ],
)
def test_buttons_ask_for_what_they_say(
    qtbot: QtBot, tab: NeedsTab, details: PersonaDetails, label: str, signal: str
) -> None:
    """A button that does nothing is a dead end."""
    tab.show_details(details)
    with qtbot.waitSignal(getattr(tab, signal)):
        qtbot.mouseClick(buttons_of(tab)[label], Qt.MouseButton.LeftButton)


def test_unreadable_analysis_is_named_in_a_notice(tab: NeedsTab) -> None:
    """Which part is broken helps whoever has to mend it."""
    tab.show_details(UNREADABLE)
    [page] = [view for view in tab.findChildren(type(tab.view)) if view is not tab.view and view.isVisible()]
    assert [block.spoken for block in page.blocks.blocks] == [
        "Some stored values cannot be read. Not shown: jobs to be done (1 value). Everything else is complete."
    ]
    assert page.height() == page.content_height(tab.width())
    tab.resize(400, 700)
    assert page.height() == page.content_height(400)


def test_first_button_takes_the_keyboard(qtbot: QtBot, tab: NeedsTab) -> None:
    """Who comes with the keyboard lands on the way on, not on nothing."""
    for details, label in (
        (NO_RESPONSES, "Import responses"),
        (WAITING, "How are needs made?"),
        (UNKNOWN, "Try again"),
    ):
        tab.show_details(details)
        qtbot.waitUntil(lambda label=label: label in buttons_of(tab))  # type: ignore[misc]
        tab.setFocus()
        assert buttons_of(tab)[label].hasFocus()
    tab.show_details(details_of(ANALYSED))
    tab.setFocus()
    assert tab.view.hasFocus()


def test_goes_from_empty_to_full_and_back(tab: NeedsTab) -> None:
    """The page follows the persona, in both directions."""
    tab.show_details(NO_RESPONSES)
    assert not tab.view.isVisible()
    tab.show_details(details_of(ANALYSED))
    assert tab.view.isVisible()
    assert buttons_of(tab) == {}
    tab.show_details(WAITING)
    assert state_of(tab).accessibleName().startswith("Needs not analysed yet")


def test_speaks_another_language_at_once(
    qtbot: QtBot, tab: NeedsTab, language: Callable[[LanguageCode], None]
) -> None:
    """A change of the language reaches the open page."""
    tab.show_details(NO_RESPONSES)
    language("pl")
    qtbot.waitUntil(lambda: state_of(tab).accessibleName().startswith("Brak danych potrzeb"))
