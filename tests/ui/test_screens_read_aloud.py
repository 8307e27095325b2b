"""Every screen as a screen reader, a keyboard and an unsteady hand meet it.

What a screen paints but does not say, a control without a name, or a place too small to hit is lost for the people who
need these, and nobody else would notice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QListView, QMenu, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.domain.persona_filter import ListQuery, PersonaIndex, SegmentKey
from persona_desktop.ui.component_sheet import ComponentSheet
from persona_desktop.ui.details.block_view import BlockView
from persona_desktop.ui.details.canvas import SMALLEST_TARGET, Drawing, Hotspot
from persona_desktop.ui.details.insights.timeline import EntryRow
from persona_desktop.ui.details.needs.jobs import JobBlock
from persona_desktop.ui.details.needs.outcomes import OutcomeBlock
from persona_desktop.ui.details.needs.pains import PainBlock
from persona_desktop.ui.details.profile.personality import PersonalityBlock, ToggleCulture
from persona_desktop.ui.dialogs import messages
from persona_desktop.ui.importing.table_view import TableView
from persona_desktop.ui.main_window import MainWindow
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets import announcement
from persona_desktop.ui.widgets.chip import FilterChip
from persona_desktop.ui.widgets.choices import Switch
from persona_desktop.ui.widgets.modal import Modal
from persona_desktop.ui.widgets.scores import PainBars, ScoreRing, SeverityBar
from persona_desktop.ui.widgets.segmented import Segmented
from persona_desktop.ui.widgets.toast import Toast
from tests.support.clock import FixedClock
from tests.support.people import people, person
from tests.support.screen_reader import Listener, controls, everything, name_of, unnamed
from tests.ui.screens import SCREENS, Screen, close_overlays, make_window

Show = Callable[[QWidget], None]
Opened = Callable[[str], MainWindow]
Role = QAccessible.Role


@pytest.fixture
def opened(theme: Theme, now: FixedClock, show: Show) -> Iterator[Opened]:
    """Shows one of the screens by its name."""
    kept: list[object] = []

    def open_screen(name: str) -> MainWindow:
        screen = next(screen for screen in SCREENS if screen.name == name)
        window = make_window(theme, now)
        show(window)
        kept.extend((screen.arrange(window, theme), window))
        QApplication.processEvents()
        return window

    yield open_screen
    for thing in kept:
        if isinstance(thing, MainWindow):
            close_overlays(thing)
    kept.clear()


def block_views(window: QWidget) -> list[BlockView]:
    return [view for view in window.findChildren(BlockView) if view.isVisible()]


def read(thing: QAccessibleInterface) -> list[str]:
    return [name_of(thing.child(number)) for number in range(thing.childCount())]


@pytest.mark.parametrize("screen", SCREENS, ids=str)
def test_every_control_of_every_screen_has_a_name(opened: Opened, screen: Screen) -> None:
    window = opened(screen.name)
    assert unnamed(window) == []
    assert len(controls(window)) >= 6


@pytest.mark.parametrize("screen", SCREENS, ids=str)
def test_every_painted_row_of_every_screen_is_a_row_that_speaks(opened: Opened, screen: Screen) -> None:
    window = opened(screen.name)
    for view in block_views(window):
        spoken = QAccessible.queryAccessibleInterface(view)
        assert spoken.role() == Role.List
        assert name_of(spoken)
        rows = [spoken.child(number) for number in range(spoken.childCount())]
        rows = [row for row in rows if row.role() == Role.ListItem]
        assert [name_of(row) for row in rows] == [block.spoken for block in view.blocks.blocks]
        assert all(name_of(row).strip() for row in rows)
        for row, block in zip(rows, view.blocks.blocks, strict=True):
            assert row.text(QAccessible.Text.Description) == block.action_hint
            assert bool(block.action_hint) == (block.action is not None)


def actionable(view: BlockView, theme: Theme) -> list[tuple[Drawing, Hotspot]]:
    rows = (view.blocks.row(number) for number in range(view.blocks.rowCount()))
    drawings = [row.drawing(theme, view.content_width) for row in rows]
    return [(drawing, spot) for drawing in drawings for spot in drawing.hotspots if spot.action is not None]


@pytest.mark.parametrize("screen", SCREENS, ids=str)
def test_everything_that_can_be_clicked_is_large_enough(opened: Opened, theme: Theme, screen: Screen) -> None:
    window = opened(screen.name)
    small = [
        (type(widget).__name__, widget.width(), widget.height())
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and min(widget.width(), widget.height()) < SMALLEST_TARGET
    ]
    assert small == []
    for view in window.findChildren(QListView):
        if view.isVisible() and not isinstance(view, BlockView):
            rows = (view.visualRect(view.model().index(row, 0)) for row in range(view.model().rowCount()))
            assert all(row.height() >= SMALLEST_TARGET for row in rows)
    for bar in window.findChildren(QTabBar):
        if bar.isVisible():
            assert all(bar.tabRect(tab).height() >= SMALLEST_TARGET for tab in range(bar.count()))
    for view in block_views(window):
        for drawing, spot in actionable(view, theme):
            centre, half = spot.rect.center(), SMALLEST_TARGET / 2 - 0.1
            for step in (QPointF(half, 0), QPointF(-half, 0), QPointF(0, half), QPointF(0, -half)):
                hit = drawing.hotspot_at(centre + step)
                assert hit is not None
                assert hit.action is not None


def test_a_small_place_is_hit_beside_it_but_never_instead_of_another() -> None:
    small = Hotspot(QRectF(10, 10, 8, 8), "small")
    other = Hotspot(QRectF(20, 10, 40, 40), "other")
    drawing = Drawing(height=60, hotspots=[other, small])
    assert drawing.hotspot_at(QPointF(3, 14)) == small
    assert drawing.hotspot_at(QPointF(21, 14)) == other
    assert drawing.hotspot_at(QPointF(0, 14)) is None


def texts_of(window: QWidget, kind: type) -> list[str]:
    """Return what the rows of one kind say to a screen reader."""
    return [
        name_of(QAccessible.queryAccessibleInterface(view).child(number))
        for view in block_views(window)
        for number, block in enumerate(view.blocks.blocks)
        if isinstance(block, kind)
    ]


def test_jobs_outcomes_and_pains_say_their_numbers_and_whose_they_are(opened: Opened) -> None:
    window = opened("full-needs")
    jobs = texts_of(window, JobBlock)
    assert len(jobs) == 4
    assert jobs[0].startswith("Job 1 of 4")
    assert "riority 9 of 10" in jobs[0]
    outcomes = texts_of(window, OutcomeBlock)
    assert all("Importance" in text and "a model’s estimate" in text for text in outcomes)
    assert all("Opportunity" in text for text in outcomes)
    pains = texts_of(window, PainBlock)
    assert "Severity 9 of 10, high" in pains[0]
    assert any("medium" in text for text in pains)  # a word beside every colour


def test_big_five_and_hofstede_say_every_value(opened: Opened) -> None:
    window = opened("full-profile")
    view = next(view for view in block_views(window) if texts_of(window, PersonalityBlock))
    [closed] = texts_of(window, PersonalityBlock)
    for trait in ("Openness: 0.82", "Conscientiousness: 0.88", "Neuroticism: 0.49"):
        assert trait in closed
    assert "collapsed" in closed
    view.action_requested.emit(ToggleCulture())
    [whole] = texts_of(window, PersonalityBlock)
    assert "expanded" in whole
    assert "Power distance: 0." in whole
    assert "Uncertainty avoidance: 0." in whole


def test_the_timeline_says_who_did_what_and_when(opened: Opened) -> None:
    entries = texts_of(opened("full-insights"), EntryRow)
    assert len(entries) > 5
    assert any("Viewed" in text and "Marta Lis" in text for text in entries)


def test_painted_scores_are_texts_with_their_values(theme: Theme, qtbot: QtBot) -> None:
    spoken = {
        SeverityBar(theme, 9): "high",
        ScoreRing(theme, 7, "Priority"): "Priority: 7 of 10",
        PainBars(theme, (9, 4)): "9, 4",
    }
    for widget, words in spoken.items():
        qtbot.addWidget(widget)
        reader = QAccessible.queryAccessibleInterface(widget)
        assert reader.role() == Role.StaticText
        assert words in name_of(reader)


def test_switches_and_segments_tell_their_state(theme: Theme, qtbot: QtBot) -> None:
    switch = Switch(theme, "Animations", checked=True)
    choice = Segmented(theme, "Rows", ("All", "Refused"), current=1)
    for widget in (switch, choice):
        qtbot.addWidget(widget)
    assert QAccessible.queryAccessibleInterface(switch).state().checked
    switch.setChecked(False)
    assert not QAccessible.queryAccessibleInterface(switch).state().checked
    segments = [thing for thing in everything(choice) if thing.role() == Role.RadioButton]
    assert [(name_of(thing), thing.state().checked) for thing in _shown(choice, segments)] == [
        ("All", 0),
        ("Refused", 1),
    ]


def _shown(widget: QWidget, things: list[QAccessibleInterface]) -> list[QAccessibleInterface]:
    if things:
        return things
    root = QAccessible.queryAccessibleInterface(widget)
    return [root.child(number) for number in range(root.childCount())]


def test_the_rows_of_an_import_are_cells_of_a_table(opened: Opened) -> None:
    window = opened("import-preview")
    [table] = [table for table in window.findChildren(TableView) if table.isVisible()]
    reader = QAccessible.queryAccessibleInterface(table)
    assert reader.role() == Role.Table
    assert any("Bartosz Żurek" in name for name in read(reader))


@pytest.fixture
def listener(monkeypatch: pytest.MonkeyPatch) -> Listener:
    made = Listener()
    monkeypatch.setattr(announcement, "QAccessible", made)
    return made


def test_a_persona_that_opens_and_a_toast_are_announced(opened: Opened, listener: Listener) -> None:
    window = opened("full-overview")
    assert any(text.startswith("Magdalena Wrońska, 31") for text in listener.heard)
    window.say("Imported 12 personas", "Three rows were left out.")
    assert listener.heard[-1] == "Imported 12 personas. Three rows were left out."
    for toast in window.findChildren(Toast):
        toast.dismiss()


@pytest.mark.parametrize("name", ["not-found", "persona-failed"])
def test_a_persona_that_cannot_be_shown_is_announced(opened: Opened, listener: Listener, name: str) -> None:
    opened(name)
    assert listener.heard


def test_a_dialog_is_announced_by_its_title(opened: Opened, listener: Listener) -> None:
    opened("how-needs-are-made")
    assert listener.heard == ["How are needs made?"]


def test_what_a_search_found_is_announced_once_the_typing_pauses(
    opened: Opened, listener: Listener, qtbot: QtBot
) -> None:
    window = opened("list")
    for text in ("Zo", "Zof", "Zofia"):
        window.list.header.search.setText(text)
    qtbot.waitUntil(lambda: listener.heard == ["1 persona"])
    window.list.header.search.setText("nobody at all")
    qtbot.waitUntil(lambda: listener.heard[-1].startswith("No results for “nobody at all”"))


def ring_changes(widget: QWidget) -> bool:
    """Whether a widget, or the edge around it, looks different with the keyboard's focus."""
    window = widget.window()
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).adjusted(-3, -3, 3, 3)
    other = next(
        stop
        for stop in window.findChildren(QWidget)
        if stop is not widget and stop.isVisible() and stop.focusPolicy() & Qt.FocusPolicy.TabFocus
    )
    other.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    rest = window.grab(place).toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    return bool(window.grab(place).toImage() != rest)


@pytest.mark.parametrize(
    "name",
    [
        "list",
        "list-filtered",
        "first-run",
        "full-overview",
        "full-needs",
        "full-insights",
        "import-preview",
        "toasts",
    ],
)
def test_the_focus_is_to_be_seen_on_everything_that_takes_it(opened: Opened, name: str) -> None:
    window = opened(name)
    area: QWidget = window
    modals = [modal for modal in window.findChildren(Modal) if modal.isVisible()]
    if modals:
        area = modals[0]
    unseen = [
        f"{type(widget).__name__} {widget.accessibleName()}"
        for widget in area.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        and not isinstance(widget, QMenu)
        and widget.focusProxy() is None
        and not ring_changes(widget)
    ]
    assert unseen == []


def focused(window: QWidget) -> QWidget:
    QApplication.processEvents()
    widget = QApplication.focusWidget()
    assert widget is not None
    assert widget.isVisible()
    assert window.isAncestorOf(widget)
    return widget


def test_the_focus_stays_in_sight_after_the_panel_closes(opened: Opened) -> None:
    window = opened("full-needs")
    block_views(window)[0].setFocus(Qt.FocusReason.TabFocusReason)
    window.close_details()
    assert focused(window) is window.list.view


def test_the_focus_stays_in_sight_after_a_filter_goes_and_after_nothing_is_found(opened: Opened) -> None:
    window = opened("list-filtered")
    chip = next(chip for chip in window.findChildren(FilterChip) if chip.isVisible())
    chip.setFocus(Qt.FocusReason.TabFocusReason)
    chip.click()
    assert window.list.isAncestorOf(focused(window))
    window.list.view.setFocus(Qt.FocusReason.TabFocusReason)
    window.list.set_query(ListQuery("nobody", SegmentKey("seg_active_seniors", None)))
    assert window.list.isAncestorOf(focused(window))


def test_the_focus_stays_in_sight_while_the_list_is_read_again(opened: Opened) -> None:
    window = opened("list")
    window.list.view.setFocus(Qt.FocusReason.TabFocusReason)
    window.list.show_loading()
    focused(window)
    window.list.show_personas(PersonaIndex(people()), has_demo=False)
    focused(window)
    assert window.list.view.select(person(0).id)


def test_the_focus_returns_from_a_dialog(opened: Opened) -> None:
    window = opened("list")
    window.list.header.search.setFocus(Qt.FocusReason.TabFocusReason)
    modal = messages.explain_needs(window._theme, window)
    modal.open()
    assert modal.isAncestorOf(focused(window))
    modal.accept()
    assert focused(window) is window.list.header.search


def test_no_component_is_without_a_name_or_too_small(theme: Theme, show: Show) -> None:
    sheet = ComponentSheet(theme)
    show(sheet)
    assert unnamed(sheet) == []
