"""The panel as the window uses it: states, tabs, links between them, place, keyboard, and speed of what it builds."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.domain.details import PersonaDetails
from persona_desktop.domain.errors import DatabaseUnavailableError
from persona_desktop.domain.persona_summary import NeedsState
from persona_desktop.ui.details.block_view import BlockView
from persona_desktop.ui.details.header import PanelHeader
from persona_desktop.ui.details.insights.tab import InsightsTab
from persona_desktop.ui.details.needs.jobs import JobBlock
from persona_desktop.ui.details.needs.outcomes import OutcomeBlock
from persona_desktop.ui.details.needs.pains import PainBlock
from persona_desktop.ui.details.needs.tab import NeedsTab
from persona_desktop.ui.details.overview.tab import OverviewTab
from persona_desktop.ui.details.overview.top_needs import NeedRow
from persona_desktop.ui.details.panel import DetailsPanel, PanelState
from persona_desktop.ui.details.panel_bar import PanelBar
from persona_desktop.ui.details.profile.tab import ProfileTab
from persona_desktop.ui.details.states import AbsencePage
from persona_desktop.ui.details.tab_choice import TabChoice
from persona_desktop.ui.details.tab_pages import Tab
from persona_desktop.ui.error_sentences import sentence_for
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.button import Button
from persona_desktop.ui.widgets.chip import Chip
from tests.support.clock import FixedClock
from tests.support.people import person
from tests.ui.details.persona_samples import PERSONA, bare_details, broken_details, details, responses

ANOTHER = UUID(int=1002)
PAGES = {
    Tab.OVERVIEW: OverviewTab,
    Tab.PROFILE: ProfileTab,
    Tab.NEEDS: NeedsTab,
    Tab.INSIGHTS: InsightsTab,
}


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, now: FixedClock) -> DetailsPanel:
    made = DetailsPanel(theme, now)
    qtbot.addWidget(made)
    made.resize(820, 900)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def another() -> PersonaDetails:
    """Return the details of the second persona."""
    return details(
        responses(persona_id=ANOTHER), id=ANOTHER, full_name="Krzysztof Nowicki", gender="Mężczyzna"
    )


def visible_page(panel: DetailsPanel) -> QWidget:
    """Return the page that a person sees below the tabs."""
    kinds: tuple[type[QWidget], ...] = (*PAGES.values(), AbsencePage)
    [shown] = [page for kind in kinds for page in panel.findChildren(kind) if page.isVisible()]
    return shown


def header_of(panel: DetailsPanel) -> PanelHeader:
    [header] = panel.findChildren(PanelHeader)
    return header


def bar_of(panel: DetailsPanel) -> PanelBar:
    [bar] = panel.findChildren(PanelBar)
    return bar


def view_of(panel: DetailsPanel, kind: type[OverviewTab | ProfileTab | NeedsTab]) -> BlockView:
    [page] = panel.findChildren(kind)
    page.view.executeDelayedItemsLayout()
    return page.view


@pytest.mark.parametrize("tab", list(Tab))
def test_every_tab_shows_the_persona(panel: DetailsPanel, tab: Tab) -> None:
    """The four tabs are the product."""
    panel.set_tab(tab)
    panel.show_details(details())
    assert panel.state is PanelState.PERSONA
    assert panel.current_tab == tab
    assert type(visible_page(panel)) is PAGES[tab]
    assert not panel.grab().isNull()


@pytest.mark.parametrize("width", [820, 380])
@pytest.mark.parametrize("tab", list(Tab))
@pytest.mark.parametrize("shown", [bare_details(), broken_details()], ids=["bare", "broken"])
def test_persona_with_nothing_but_an_identifier_opens_everywhere(
    panel: DetailsPanel, shown: PersonaDetails, tab: Tab, width: int
) -> None:
    """One wrong row must not take the others' details away."""
    panel.resize(width, 700)
    panel.set_tab(tab)
    panel.show_details(shown)
    assert not panel.grab().isNull()
    assert panel.width() == width
    for view in visible_page(panel).findChildren(BlockView):
        assert "None" not in " ".join(block.spoken for block in view.blocks.blocks)


def test_pages_are_made_when_they_are_looked_at(panel: DetailsPanel) -> None:
    """Four pages at once would make the first click wait for three that nobody sees."""
    panel.show_details(details())
    assert [kind for kind in PAGES.values() if panel.findChildren(kind)] == [OverviewTab]
    panel.set_tab(Tab.PROFILE)
    assert [kind for kind in PAGES.values() if panel.findChildren(kind)] == [OverviewTab, ProfileTab]


def test_hidden_page_catches_up_when_it_is_looked_at(panel: DetailsPanel) -> None:
    """A tab that still shows the persona before would be the worst of all errors."""
    panel.show_details(details())
    panel.set_tab(Tab.PROFILE)
    panel.set_tab(Tab.OVERVIEW)
    panel.show_details(another())
    panel.set_tab(Tab.PROFILE)
    assert "Man" in view_of(panel, ProfileTab).blocks.row(0).block.spoken


def test_tab_stays_for_the_next_persona(panel: DetailsPanel) -> None:
    """Who reads needs of ten personas reads them one after the other."""
    panel.show_details(details())
    panel.set_tab(Tab.NEEDS)
    panel.show_summary(person(2, "Krzysztof Nowicki"), 2, 3)
    panel.show_loading()
    panel.show_details(another())
    assert panel.current_tab == Tab.NEEDS
    assert isinstance(visible_page(panel), NeedsTab)


def test_click_on_a_tab_and_the_window_agree(panel: DetailsPanel) -> None:
    """Ctrl+2 and a click are the same."""
    panel.show_details(details())
    [tabs] = panel.findChildren(TabChoice)
    QTest.mouseClick(tabs.tabs, Qt.MouseButton.LeftButton, pos=tabs.tabs.tabRect(1).center())
    assert panel.current_tab == Tab.PROFILE
    panel.set_tab(Tab.INSIGHTS)
    assert tabs.tabs.currentIndex() == Tab.INSIGHTS


def test_head_is_there_before_the_details(panel: DetailsPanel) -> None:
    """A click must be answered in the same frame, however far the database is."""
    panel.show_summary(person(), 1, 248)
    panel.show_loading()
    assert panel.state is PanelState.LOADING
    facts = header_of(panel).facts
    assert facts is not None
    assert facts.name == "Magdalena Wrońska"
    assert bar_of(panel).position.text() == "1 of 248"


def test_unknown_persona_loads_without_the_name_of_the_one_before(panel: DetailsPanel) -> None:
    """The wrong name over a loading page would be believed."""
    panel.show_summary(person(), 1, 3)
    panel.show_details(details())
    panel.show_summary(person(), 2, 3)
    panel.show_loading()
    assert header_of(panel).facts is None


def test_place_in_the_list_changes_without_touching_the_persona(panel: DetailsPanel) -> None:
    """The list is refreshed behind an open persona all the time."""
    panel.show_details(details(newer=2))
    before = header_of(panel).facts
    panel.show_summary(replace(person(), full_name="Stara nazwa"), 7, 9)
    assert header_of(panel).facts == before
    assert bar_of(panel).position.text() == "7 of 9"
    assert panel.state is PanelState.PERSONA


def test_outdated_needs_are_marked_in_head_and_tab(panel: DetailsPanel) -> None:
    """The badge turns into the notice on the tab of needs."""
    [badge] = header_of(panel).findChildren(Chip)
    [tabs] = panel.findChildren(TabChoice)
    panel.show_summary(replace(person(), needs_state=NeedsState.OUTDATED, newer_responses=2), 1, 2)
    assert badge.isVisible()
    panel.show_details(details(newer=2))
    assert tabs.tabs.accessibleTabName(Tab.NEEDS) == "Needs and pains, outdated"
    panel.set_tab(Tab.NEEDS)
    assert not badge.isVisible()
    panel.set_tab(Tab.INSIGHTS)
    assert badge.isVisible()
    panel.show_details(another())
    assert not badge.isVisible()
    assert tabs.tabs.accessibleTabName(Tab.NEEDS) == ""


def test_head_has_its_new_height_in_the_same_frame(panel: DetailsPanel) -> None:
    """Tabs that jump a moment after they were clicked are missed by the next click."""
    panel.resize(520, 700)
    panel.show_details(details(newer=2))
    [tabs] = panel.findChildren(TabChoice)
    with_badge = tabs.y()
    panel.set_tab(Tab.NEEDS)
    assert tabs.y() < with_badge
    panel.show_details(another())
    without = tabs.y()
    panel.set_tab(Tab.OVERVIEW)
    assert tabs.y() == without
    panel.show_details(details(newer=2))
    assert tabs.y() == with_badge


@pytest.mark.parametrize(("row", "kind"), [(0, JobBlock), (1, PainBlock), (2, OutcomeBlock)])
def test_top_need_opens_the_needs_at_its_place(panel: DetailsPanel, row: int, kind: type) -> None:
    """The overview promises it with an arrow."""
    panel.resize(820, 420)
    panel.show_details(details())
    overview = view_of(panel, OverviewTab)
    first = next(n for n, block in enumerate(overview.blocks.blocks) if isinstance(block, NeedRow))
    overview.setFocus(Qt.FocusReason.TabFocusReason)
    overview.show_row(first + row)
    QTest.keyClick(overview, Qt.Key.Key_Return)
    assert panel.current_tab == Tab.NEEDS
    needs_view = view_of(panel, NeedsTab)
    current = needs_view.currentIndex()
    assert isinstance(needs_view.blocks.row(current.row()).block, kind)
    assert needs_view.viewport().rect().intersects(needs_view.visualRect(current))
    assert needs_view.hasFocus()


def test_links_of_the_overview_change_the_tab(panel: DetailsPanel) -> None:
    """„Context in Insights” and „All needs”."""
    panel.show_details(details())
    [overview] = panel.findChildren(OverviewTab)
    overview.insights_requested.emit()
    assert panel.current_tab == Tab.INSIGHTS
    overview.needs_requested.emit(None)
    assert panel.current_tab == Tab.NEEDS


def test_need_that_is_gone_leads_to_all_needs(panel: DetailsPanel) -> None:
    """An analysis can be replaced while its overview is on the screen."""
    panel.show_details(bare_details())
    [overview] = panel.findChildren(OverviewTab)
    needs = details().persona.needs
    assert needs is not None
    overview.needs_requested.emit(needs.jobs[0])
    assert panel.current_tab == Tab.NEEDS


@pytest.mark.parametrize("tab", list(Tab))
def test_refresh_keeps_the_place_and_another_persona_starts_at_the_top(panel: DetailsPanel, tab: Tab) -> None:
    """Reading goes on while the database answers."""
    panel.resize(820, 330)
    panel.set_tab(tab)
    panel.show_details(details())
    panel.grab()
    bar = panel.scroll_bar()
    assert bar.maximum() > 60
    bar.setValue(60)
    panel.show_details(details(age=32))
    panel.grab()
    assert bar.value() == 60
    panel.show_details(another())
    panel.grab()
    assert bar.value() == 0


def test_missing_persona_leaves_closing_and_the_list(qtbot: QtBot, panel: DetailsPanel) -> None:
    """It was deleted on another computer a moment ago."""
    panel.show_details(details())
    panel.show_not_found(PERSONA)
    assert panel.state is PanelState.NOT_FOUND
    assert isinstance(visible_page(panel), AbsencePage)
    assert not header_of(panel).isVisible()
    assert not bar_of(panel).next_button.isVisible()
    with qtbot.waitSignal(panel.closed):
        QTest.mouseClick(bar_of(panel).close_button, Qt.MouseButton.LeftButton)
    [absence] = panel.findChildren(AbsencePage)
    with qtbot.waitSignal(panel.closed):
        absence.back_requested.emit()
    with qtbot.waitSignal(panel.list_refresh_requested):
        absence.list_refresh_requested.emit()


def test_failure_names_the_persona_and_trying_again_loads(qtbot: QtBot, panel: DetailsPanel) -> None:
    """Whose details failed, and what now?"""
    panel.show_summary(person(), 1, 3)
    panel.show_loading()
    panel.show_failed(sentence_for(DatabaseUnavailableError("test")))
    assert panel.state is PanelState.FAILED
    assert header_of(panel).isVisible()
    [tabs] = panel.findChildren(TabChoice)
    assert not tabs.isVisible()
    retry = next(button for button in panel.findChildren(Button) if button.text() == "Try again")
    with qtbot.waitSignal(panel.retry_requested):
        QTest.mouseClick(retry, Qt.MouseButton.LeftButton)
    assert header_of(panel).facts is not None
    assert panel.state.value == "loading"


def test_failure_of_an_unknown_persona_has_no_head(panel: DetailsPanel) -> None:
    """Grey shapes over an error would promise that something is coming."""
    panel.show_failed(sentence_for(DatabaseUnavailableError("test")))
    assert not header_of(panel).isVisible()


def test_tab_chosen_while_loading_is_shown_when_the_persona_comes(panel: DetailsPanel) -> None:
    """Keys are faster than databases."""
    panel.show_loading()
    panel.set_tab(Tab.PROFILE)
    panel.show_details(details())
    assert isinstance(visible_page(panel), ProfileTab)


def test_what_the_pages_ask_for_reaches_the_window(qtbot: QtBot, panel: DetailsPanel) -> None:
    """A button inside a tab that reaches nobody is dead."""
    for tab in Tab:
        panel.set_tab(tab)
        panel.show_details(details())
    [needs], [insights] = panel.findChildren(NeedsTab), panel.findChildren(InsightsTab)
    [overview] = panel.findChildren(OverviewTab)
    for source in (needs.retry_requested, insights.retry_requested, overview.retry_requested):
        with qtbot.waitSignal(panel.retry_requested):
            source.emit()
    with qtbot.waitSignal(panel.import_responses_requested):
        needs.import_responses_requested.emit()
    with qtbot.waitSignal(panel.how_needs_are_made_requested):
        needs.how_needs_are_made_requested.emit()
    bar = bar_of(panel)
    bar.show_position(2, 3)
    with qtbot.waitSignals([panel.previous_requested, panel.next_requested]):
        bar.previous_button.click()
        bar.next_button.click()


def test_keyboard_goes_through_bar_tabs_and_page(qtbot: QtBot, theme: Theme, now: FixedClock) -> None:
    """The order of the eye."""
    ground = QWidget()
    qtbot.addWidget(ground)
    row = QHBoxLayout(ground)
    search = QLineEdit()
    row.addWidget(search)
    panel = DetailsPanel(theme, now)
    row.addWidget(panel, 1)
    copy = QAction("Copy", panel)
    copy.setData("copy")
    ground.resize(1000, 700)
    panel.show_details(details())
    panel.set_actions([copy])
    with qtbot.waitActive(ground):
        ground.show()
        ground.activateWindow()
    search.setFocus()
    bar, order = bar_of(panel), []
    bar.show_position(2, 3)
    for _ in range(6):
        QTest.keyClick(ground.focusWidget(), Qt.Key.Key_Tab)
        order.append(QApplication.focusWidget())
    [tabs] = panel.findChildren(TabChoice)
    [overview] = panel.findChildren(OverviewTab)
    [button, _icon] = bar.actions_bar.buttons
    assert order == [
        bar.close_button,
        bar.previous_button,
        bar.next_button,
        button,
        tabs.tabs,
        overview.view,
    ]


def test_keyboard_stays_in_the_page_over_a_change_of_persona(panel: DetailsPanel) -> None:
    """Alt+Down through ten personas must not throw the focus into the list."""
    panel.show_details(details())
    view = view_of(panel, OverviewTab)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    panel.show_summary(person(2, "Krzysztof Nowicki"), 2, 3)
    panel.show_loading()
    panel.show_details(another())
    assert view.hasFocus()
    panel.set_tab(Tab.PROFILE)
    assert view_of(panel, ProfileTab).hasFocus()


@pytest.mark.parametrize("tab", [Tab.OVERVIEW, Tab.PROFILE, Tab.NEEDS])
def test_screen_reader_finds_every_row(panel: DetailsPanel, tab: Tab) -> None:
    """Painted pages are silent unless their rows speak."""
    panel.set_tab(tab)
    panel.show_details(details())
    page = visible_page(panel)
    assert isinstance(page, OverviewTab | ProfileTab | NeedsTab)
    reader = QAccessible.queryAccessibleInterface(page.view)
    assert reader.text(QAccessible.Text.Name)
    assert reader.childCount() == page.view.blocks.rowCount(QModelIndex()) > 3
    assert all(reader.child(n).text(QAccessible.Text.Name) for n in range(reader.childCount()))


def test_announcing_a_persona_harms_nobody_without_a_screen_reader_and_with_one(panel: DetailsPanel) -> None:
    """The announcement is an event of Qt's that crashed programs before."""
    QAccessible.setActive(True)
    try:
        panel.show_details(details())
        panel.show_not_found(PERSONA)
    finally:
        QAccessible.setActive(False)
    panel.show_details(another())
    assert header_of(panel).accessibleName().startswith("Krzysztof Nowicki")


def test_theme_changes_under_an_open_persona(panel: DetailsPanel, theme: Theme) -> None:
    """The system turns dark at sunset, in the middle of reading."""
    panel.show_details(details())
    light = panel.grab().toImage()
    theme.set_mode("dark")
    dark = panel.grab().toImage()
    assert dark != light
    theme.set_mode("light")
    assert panel.grab().toImage() == light
