"""The left column: which part of which project is shown, how fresh it is, and who reads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.domain.persona_filter import NeedsFilter, PersonaIndex, SegmentKey
from persona_desktop.domain.persona_summary import NeedsState
from persona_desktop.ui.mnemonics import plain
from persona_desktop.ui.sidebar.drawer import Drawer
from persona_desktop.ui.sidebar.entries import Entry, Heading, sidebar_entries
from persona_desktop.ui.sidebar.freshness import Freshness, FreshnessLine, FreshnessState
from persona_desktop.ui.sidebar.navigation import Navigation
from persona_desktop.ui.sidebar.sidebar import ProjectSwitch, Sidebar
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.menu import Menu
from tests.support.clock import FixedClock
from tests.support.people import AUTUMN, BANKING, NOW, WORKSPACE, people, person
from tests.support.pixels import picture, shows

Show = Callable[[QWidget], None]
EVERYTHING = (NeedsFilter.ALL, None)


def texts(rows: list[Heading | Entry]) -> list[str]:
    return [row.text if isinstance(row, Heading) else f"{row.text} {row.count}" for row in rows]


def test_the_entries_are_everybody_segments_and_what_waits() -> None:
    assert texts(sidebar_entries(PersonaIndex(people()))) == [
        "Personas 13",
        "Segments",
        "Młodzi Profesjonaliści 4",
        "Mikroprzedsiębiorcy 2",
        "Rodziny na dorobku 2",
        "Aktywni Seniorzy 1",
        "Młodzi Prekariusze 1",
        "Nowi Mieszkańcy 1",
        "Zawody opiekuńcze 1",
        "To review",
        "Outdated needs 2",
        "Without needs 1",
    ]


def test_no_headings_stand_over_nothing() -> None:
    assert texts(sidebar_entries(PersonaIndex(()))) == ["Personas 0"]
    lonely = replace(person(), segment_id=None, segment_name=None, needs_state=NeedsState.NO_RESPONSES)
    assert texts(sidebar_entries(PersonaIndex([lonely]))) == [
        "Personas 1",
        "To review",
        "Outdated needs 0",
        "Without needs 1",
    ]


@pytest.fixture
def navigation(theme: Theme, show: Show) -> Navigation:
    view = Navigation(theme)
    view.resize(240, 500)
    view.show_rows(sidebar_entries(PersonaIndex(people())), EVERYTHING)
    show(view)
    return view


def click(view: Navigation, row: int, qtbot: QtBot) -> None:
    place = view.visualRect(view.model().index(row, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_click_chooses_an_entry(navigation: Navigation, qtbot: QtBot) -> None:
    with qtbot.waitSignal(navigation.chosen) as told:
        click(navigation, 5, qtbot)
    (entry,) = told.args
    assert isinstance(entry, Entry)
    assert entry.place == (NeedsFilter.ALL, SegmentKey("seg_active_seniors", None))


def test_headings_cannot_be_chosen(navigation: Navigation, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(navigation.chosen):
        click(navigation, 1, qtbot)


def test_the_arrows_pass_over_headings(navigation: Navigation, qtbot: QtBot) -> None:
    navigation.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(navigation.chosen) as told:
        qtbot.keyClick(navigation, Qt.Key.Key_Down)
    assert isinstance(told.args, list)
    assert told.args[0].text == "Młodzi Profesjonaliści"


def test_marking_from_the_program_chooses_nothing(navigation: Navigation, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(navigation.chosen):
        navigation.mark((NeedsFilter.OUTDATED, None))
        assert navigation.currentIndex().row() == 10
        navigation.mark((NeedsFilter.OUTDATED, SegmentKey("seg_gone", None)))
        assert not navigation.currentIndex().isValid()
        navigation.show_rows(sidebar_entries(PersonaIndex(people())), (NeedsFilter.WITHOUT, None))
    assert navigation.currentIndex().row() == 11


def test_a_segment_narrowed_further_stays_marked_and_a_click_takes_the_rest_away(
    navigation: Navigation, qtbot: QtBot
) -> None:
    seniors = SegmentKey("seg_active_seniors", None)
    with qtbot.assertNotEmitted(navigation.chosen):
        navigation.mark((NeedsFilter.OUTDATED, seniors))
    assert navigation.currentIndex().row() == 5
    with qtbot.waitSignal(navigation.chosen) as told:
        click(navigation, 5, qtbot)
    assert isinstance(told.args, list)
    assert told.args[0].place == (NeedsFilter.ALL, seniors)
    with qtbot.assertNotEmitted(navigation.chosen):
        click(navigation, 5, qtbot)


def test_a_click_tells_once(navigation: Navigation, qtbot: QtBot) -> None:
    told: list[Entry] = []
    navigation.chosen.connect(told.append)
    click(navigation, 5, qtbot)
    click(navigation, 5, qtbot)
    assert len(told) == 1


def test_a_screen_reader_hears_names_and_numbers(navigation: Navigation) -> None:
    assert navigation.accessibleName() == "Parts of the project"
    rows = QAccessible.queryAccessibleInterface(navigation)
    spoken = [rows.child(row).text(QAccessible.Text.Name) for row in range(rows.childCount())]
    assert "Personas, 13 personas" in spoken
    assert "Młodzi Profesjonaliści, 4 personas" in spoken
    assert "Segments" in spoken


def test_segments_have_their_dots_and_the_current_entry_its_ground(
    navigation: Navigation, theme: Theme
) -> None:
    image = picture(navigation)
    row = navigation.visualRect(navigation.model().index(5, 0))
    assert shows(image, theme.segment_tint("seg_active_seniors").ink, row)
    current = navigation.visualRect(navigation.model().index(0, 0))
    other = navigation.visualRect(navigation.model().index(11, 0))
    assert image.pixelColor(current.center()) != image.pixelColor(other.center())


def test_the_focus_ring_comes_with_the_keys(navigation: Navigation, theme: Theme) -> None:
    navigation.clearFocus()
    assert not shows(picture(navigation), theme.colour("focus"))
    navigation.setFocus(Qt.FocusReason.TabFocusReason)
    assert shows(picture(navigation), theme.colour("focus"))


def test_rows_grow_with_the_font(navigation: Navigation, theme: Theme) -> None:
    theme.set_font_scale(2)
    navigation.doItemsLayout()
    assert navigation.visualRect(navigation.model().index(0, 0)).height() == 64


@pytest.fixture
def switch(theme: Theme, show: Show) -> ProjectSwitch:
    button = ProjectSwitch(theme)
    button.show_projects((AUTUMN, BANKING), AUTUMN, "Local workspace")
    button.resize(216, 44)
    show(button)
    return button


@pytest.mark.parametrize("key", [None, Qt.Key.Key_Space])
def test_another_project_is_chosen_from_the_menu(
    switch: ProjectSwitch, qtbot: QtBot, key: Qt.Key | None
) -> None:
    assert switch.accessibleName() == "Project: Kampania jesień 2026. Local workspace"
    if key is None:
        qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(switch, key)
    (menu,) = switch.findChildren(QMenu)
    assert menu.isVisible()
    first, second = menu.actions()
    assert (first.isChecked(), second.isChecked()) == (True, False)
    assert second.text() == "Bank && Spółka"
    with qtbot.waitSignal(switch.chosen) as told:
        second.trigger()
    assert told.args == [BANKING]
    menu.close()


def test_without_projects_there_is_nothing_to_choose(switch: ProjectSwitch) -> None:
    one = picture(switch)
    switch.show_projects((AUTUMN,), AUTUMN, "Local workspace")
    assert picture(switch) != one  # no arrows
    switch.show_projects((), None, "Local workspace")
    assert switch.text() == "No project yet"
    assert not switch.isEnabled()


def test_the_switch_shows_mouse_and_focus(switch: ProjectSwitch, theme: Theme) -> None:
    switch.clearFocus()
    rest = picture(switch)
    switch.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert picture(switch) != rest
    switch.setFocus(Qt.FocusReason.TabFocusReason)
    assert shows(picture(switch), theme.colour("focus"))
    assert switch.sizeHint().height() == 44


@pytest.fixture
def line(theme: Theme, now: FixedClock, show: Show) -> FreshnessLine:
    made = FreshnessLine(theme, now)
    show(made)
    return made


def test_the_time_since_the_list_was_read_moves_on_by_itself(line: FreshnessLine, now: FixedClock) -> None:
    (timer,) = line.findChildren(QTimer)
    assert timer.isActive()
    assert timer.interval() <= 30_000
    line.show_freshness(Freshness(FreshnessState.FRESH, now()))
    assert line.sentence == line.accessibleName() == "Read just now"
    before = picture(line)
    now.advance(minutes=2)
    timer.timeout.emit()
    assert line.sentence == line.accessibleName() == "Read 2 min ago"
    assert picture(line) != before
    now.advance(hours=3)
    timer.timeout.emit()
    assert line.accessibleName() == "Read 3 h ago"


@pytest.mark.parametrize(
    ("freshness", "text"),
    [
        (Freshness(FreshnessState.LOADING), "Reading…"),
        (Freshness(FreshnessState.LOADING, NOW), "Reading…"),
        (Freshness(FreshnessState.FRESH), "Read just now"),
        (Freshness(FreshnessState.FAILED), "Not read"),
        (Freshness(FreshnessState.FAILED, NOW - timedelta(hours=2)), "State of 2 h ago"),
    ],
)
def test_every_state_has_its_sentence(line: FreshnessLine, freshness: Freshness, text: str) -> None:
    line.show_freshness(freshness)
    assert line.sentence == text


def test_fresh_failed_and_loading_look_different(line: FreshnessLine, theme: Theme) -> None:
    images = []
    for state in FreshnessState:
        line.show_freshness(Freshness(state, NOW))
        images.append(picture(line))
    assert shows(images[1], theme.colour("lo_bar"))
    assert images[0] != images[1] != images[2] != images[0]


def test_nobody_is_shown_before_anybody_is_known(
    theme: Theme, now: FixedClock, show: Callable[[QWidget], None]
) -> None:
    """A question mark for a face and an empty box would be the first thing that a person sees."""
    sidebar = Sidebar(theme, now)
    show(sidebar)
    assert not sidebar._avatar.isVisible()
    assert sidebar.projects.accessibleName() == "Opening the workspace…"
    assert not sidebar.projects.isEnabled()


def test_the_sidebar_shows_workspace_person_and_counts(
    theme: Theme, now: FixedClock, show: Show, qtbot: QtBot
) -> None:
    sidebar = Sidebar(theme, now)
    sidebar.resize(240, 900)
    sidebar.show_workspace(WORKSPACE, AUTUMN)
    sidebar.show_personas(PersonaIndex(people()), EVERYTHING)
    sidebar.show_freshness(Freshness(FreshnessState.FRESH, NOW - timedelta(minutes=2)))
    show(sidebar)
    assert sidebar.width() == 240
    assert sidebar.projects.accessibleName() == "Project: Kampania jesień 2026. Local workspace"
    assert sidebar.freshness.sentence == "Read 2 min ago"
    assert sidebar.navigation.currentIndex().row() == 0
    for button in (sidebar.menu_button, sidebar.settings_button):
        with qtbot.waitSignal(button.clicked):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    sidebar.show_workspace(replace(WORKSPACE, is_local=False, name="Wspólna baza"), BANKING)
    assert sidebar.projects.accessibleName() == "Project: Bank & Spółka. Wspólna baza"


class Covered:
    """A page with a field, and a drawer over it."""

    def __init__(self, theme: Theme, show: Show) -> None:
        self.page = QWidget()
        self.page.resize(800, 500)
        self.field = QLineEdit(self.page)
        self.drawer = Drawer(theme, self.page)
        self.content = QPushButton("inside")
        show(self.page)
        self.field.setFocus()
        self.drawer.open(self.content)


@pytest.fixture
def covered(theme: Theme, show: Show) -> Covered:
    return Covered(theme, show)


def test_an_open_drawer_covers_and_darkens_the_page(covered: Covered, theme: Theme) -> None:
    drawer, content = covered.drawer, covered.content
    assert drawer.is_open
    assert drawer.geometry() == covered.page.rect()
    assert content.isVisible()
    assert content.hasFocus()
    assert content.x() == 0
    covered.page.resize(700, 400)
    drawer.fill_host()
    assert drawer.geometry() == covered.page.rect()
    drawer.open(QPushButton("another"))
    assert content.isVisible()


@pytest.mark.parametrize("way", ["escape", "beside", "elsewhere", "program"])
def test_it_closes_and_gives_back_keyboard_and_content(covered: Covered, qtbot: QtBot, way: str) -> None:
    drawer = covered.drawer
    with qtbot.waitSignal(drawer.closed):
        if way == "escape":
            qtbot.keyClick(covered.content, Qt.Key.Key_Escape)
        elif way == "beside":
            qtbot.mouseClick(drawer, Qt.MouseButton.LeftButton, pos=drawer.rect().center())
        elif way == "elsewhere":
            covered.field.setFocus()
        else:
            drawer.close_drawer()
    assert not drawer.is_open
    assert not drawer.isVisible()
    assert not covered.content.isVisible()
    assert covered.field.hasFocus()
    with qtbot.assertNotEmitted(drawer.closed):
        drawer.close_drawer()
    assert covered.content.parent() is drawer


def entry_row(navigation: Navigation, name: str) -> QModelIndex:
    model = navigation.model()
    (found,) = [model.index(row, 0) for row in range(model.rowCount()) if model.index(row, 0).data() == name]
    return found


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
def test_a_segment_s_menu_filters_the_list_and_copies_the_name(
    theme: Theme, show: Show, qtbot: QtBot, reason: QContextMenuEvent.Reason
) -> None:
    navigation = Navigation(theme)
    navigation.show_rows(sidebar_entries(PersonaIndex(people())), EVERYTHING)
    show(navigation)
    index = entry_row(navigation, "Rodziny na dorobku")
    place = navigation.visualRect(index).center()
    if reason is QContextMenuEvent.Reason.Keyboard:
        navigation.mark((NeedsFilter.ALL, SegmentKey("seg_growing_families", None)))
        place = QPoint(1, 1)
    event = QContextMenuEvent(reason, place, navigation.viewport().mapToGlobal(place))
    QApplication.sendEvent(navigation.viewport(), event)
    (menu,) = navigation.findChildren(Menu)
    filtering, copying = menu.actions()
    assert [plain(action.text()) for action in menu.actions()] == ["Show in the list", "Copy the name"]
    copying.trigger()
    assert QGuiApplication.clipboard().text() == "Rodziny na dorobku"
    if reason is QContextMenuEvent.Reason.Mouse:
        with qtbot.waitSignal(navigation.chosen) as chosen:
            filtering.trigger()
        assert chosen.args[0].text == "Rodziny na dorobku"
    with qtbot.waitSignal(menu.destroyed):
        menu.close()


def test_the_right_button_chooses_nothing_and_a_heading_has_no_menu(
    theme: Theme, show: Show, qtbot: QtBot
) -> None:
    navigation = Navigation(theme)
    navigation.show_rows(sidebar_entries(PersonaIndex(people())), EVERYTHING)
    show(navigation)
    place = navigation.visualRect(entry_row(navigation, "Aktywni Seniorzy")).center()
    with qtbot.assertNotEmitted(navigation.chosen):
        qtbot.mouseClick(navigation.viewport(), Qt.MouseButton.RightButton, pos=place)
    heading = navigation.visualRect(entry_row(navigation, "Segments")).center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, heading, navigation.viewport().mapToGlobal(heading)
    )
    QApplication.sendEvent(navigation.viewport(), event)
    assert navigation.findChildren(Menu) == []
