"""What no designer draws: names written from right to left or without an end, one persona, a hundred thousand segments,
a system without a home, a message bus, a known language or fonts. The window opens, and says what is needed.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.app import build_desktop, open_first_window
from persona_desktop.domain.persona_filter import NeedsFilter, PersonaIndex
from persona_desktop.domain.persona_summary import PersonaSummary
from persona_desktop.settings import find_folders
from persona_desktop.ui.persona_list.pane import ListState
from persona_desktop.ui.sidebar.navigation_model import NavigationModel
from persona_desktop.ui.theme import Theme, fonts
from persona_desktop.ui.waiting import until
from persona_desktop.ui.widgets.empty_state import EmptyState
from persona_desktop.ui.widgets.toast import standing_toasts
from tests.support.clock import FixedClock
from tests.support.ink import cut_texts, hidden_texts, overlapping_texts, painted_texts, untold_texts
from tests.support.left_behind import ExpectedLog
from tests.support.people import person
from tests.support.screen_reader import everything, name_of
from tests.ui.details.persona_samples import details
from tests.ui.screens import make_window

Show = Callable[[QWidget], None]

ARABIC = "ليلى بنت عبد الرحمن"
HEBREW = "רחל כהן־לוי"
ENDLESS = ("Maria Anna Zofia Konstancja Wilhelmina " * 6)[:200]
WITHOUT_SPACES = "W" * 200


def problems_with(name: str, window: QWidget) -> list[str]:
    """Return what is wrong with the texts of a window that shows somebody of this name."""
    notes = painted_texts(window)
    assert any(name[:6] in note.text for note in notes)
    return cut_texts(notes) + hidden_texts(notes) + overlapping_texts(notes) + untold_texts(notes)


@pytest.mark.parametrize("width", [1440, 720])
@pytest.mark.parametrize("name", [ARABIC, HEBREW, ENDLESS, WITHOUT_SPACES])
def test_a_name_of_any_kind_is_shown_told_and_cuts_nothing(
    theme: Theme, now: FixedClock, show: Show, name: str, width: int
) -> None:
    window = make_window(theme, now)
    window.resize(width, 900)
    one = replace(person(), full_name=name)
    window.list.show_personas(PersonaIndex([one, person(2)]), has_demo=False)
    show(window)
    assert problems_with(name, window) == []
    window.details.show_summary(one, 1, 2)
    window.details.show_details(details(full_name=name))
    window.open_details()
    QApplication.processEvents()
    assert problems_with(name, window) == []
    assert any(name_of(thing).startswith(name) for thing in everything(window))


def test_a_list_of_one_has_nothing_before_and_nothing_behind(
    theme: Theme, now: FixedClock, show: Show
) -> None:
    window = make_window(theme, now)
    window.list.show_personas(PersonaIndex([person()]), has_demo=False)
    show(window)
    window.details.show_summary(person(), 1, 1)
    window.open_details()
    bar = window.details._bar
    assert bar.position.text() == "1 of 1"
    assert bar.previous_button.unavailable_reason == "This is the first persona of the list"
    assert bar.next_button.unavailable_reason == "This is the last persona of the list"
    view = window.list.view
    opened: list[object] = []
    view.opened.connect(opened.append)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(view, key)
    assert opened == [person().id]


SEGMENTS = 100_000


def one_for_each_segment() -> list[PersonaSummary]:
    some = person()
    return [
        replace(
            some, id=UUID(int=number + 1), segment_id=f"seg_{number:06}", segment_name=f"Segment {number:06}"
        )
        for number in range(SEGMENTS)
    ]


def test_a_hundred_thousand_segments_leave_sidebar_and_menu_usable(
    theme: Theme, now: FixedClock, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window(theme, now)
    index = PersonaIndex(one_for_each_segment())
    show(window)
    navigation = window.sidebar.navigation
    asked: list[object] = []
    words = NavigationModel.data

    def counted(
        model: NavigationModel, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        asked.append(role)
        return words(model, index, role)

    monkeypatch.setattr(NavigationModel, "data", counted)
    window.sidebar.show_personas(index, (NeedsFilter.ALL, None))
    window.list.show_personas(index, has_demo=False)
    QApplication.processEvents()
    window.grab()
    assert len(asked) < SEGMENTS / 10  # only what is on the screen is put into words
    assert navigation.model().rowCount() > SEGMENTS

    found = next(segment.key for segment in index.segments() if segment.id == "seg_099999")
    navigation.mark((NeedsFilter.ALL, found))
    assert navigation.currentIndex().data() == "Segment 099999"
    menu = window.list.header._segment_menu()
    entries = [action.text() for action in menu.actions()]
    assert len(entries) < 50
    assert entries[-1].endswith("more segments in the sidebar")
    menu.deleteLater()


def test_a_screen_reader_presses_a_row_and_it_opens(
    theme: Theme, now: FixedClock, show: Show, qtbot: QtBot
) -> None:
    window = make_window(theme, now)
    show(window)
    opened: list[object] = []
    window.list.view.opened.connect(opened.append)
    rows = QAccessible.queryAccessibleInterface(window.list.view)
    rows.child(2).actionInterface().doAction(rows.child(2).actionInterface().actionNames()[0])
    qtbot.waitUntil(lambda: bool(opened))
    assert opened == [window.list.view.personas.persona(2).id]
    assert window.list.view.current_persona() == opened[0]


def test_without_a_folder_to_write_to_the_window_opens_and_says_so(expect_log: ExpectedLog) -> None:
    expect_log("data_folder_place")
    folders = find_folders(Path("/dev/null/home"))
    with build_desktop(open_first_window(folders)) as desktop:

        async def work() -> int:
            desktop.show()
            pane = desktop.workbench.window.list
            await until(lambda: pane.state is ListState.FAILED)
            said = [page for page in pane.findChildren(EmptyState) if page.isVisible()]
            assert "/dev/null/home" in said[0].accessibleName()
            return 0

        assert desktop.run_with(work) == 0


def test_without_its_font_the_window_opens_and_says_which(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectedLog
) -> None:
    expect_log("cannot load the bundled font Missing.ttf")
    monkeypatch.setattr(fonts, "FONT_FILES", (*fonts.FONT_FILES, "Missing.ttf"))
    qapp.setProperty(fonts._LOADED, False)
    with build_desktop(open_first_window(find_folders(tmp_path))) as desktop:
        window = desktop.workbench.window
        window.show()
        [toast] = standing_toasts(window.messages_over)
        assert "Missing.ttf" in toast.accessibleName()
        toast.dismiss()
    qapp.setProperty(fonts._LOADED, True)


@pytest.mark.parametrize(
    "missing",
    [
        {"LC_ALL": "xx_YY", "LANG": "xx_YY.UTF-8"},
        {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent/bus"},
        {"HOME": "/dev/null/home", "XDG_CONFIG_HOME": "", "XDG_DATA_HOME": "", "XDG_CACHE_HOME": ""},
    ],
    ids=["unknown-locale", "no-bus", "no-home"],
)
def test_the_program_opens_and_walks_its_tabs_on_a_poor_system(missing: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "persona_desktop", "self-test"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **missing},
        check=False,
        capture_output=True,
        text=True,
        timeout=180,
    )
    assert done.returncode == 0, done.stderr
    assert "50" in done.stdout
