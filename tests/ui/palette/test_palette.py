"""The palette over the window: it must never run what a person did not choose, nor keep the keyboard afterwards."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.ui.palette.catalogue import Catalogue
from persona_desktop.ui.palette.items import Dot, Glyph, Item, Section
from persona_desktop.ui.palette.palette import Palette
from persona_desktop.ui.palette.places import Ways, persona_item
from persona_desktop.ui.theme import Theme
from tests.support.people import person
from tests.support.pixels import picture, shows
from tests.support.screen_reader import everything, name_of, unnamed

WAYS = Ways(lambda _: None, lambda *_: None, lambda _: None)
Key = Qt.Key


class Window(QWidget):
    """A window with something to focus, and shortcuts that must not work behind the palette."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(900, 700)
        self.field = QLineEdit()
        self.button = QPushButton("Other")
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.button)
        self.fired = 0
        for keys in ("Esc", "Ctrl+F", "Ctrl+K", "Alt+Up"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.fire)

    def fire(self) -> None:
        self.fired += 1


class Ran(list[str]):
    """The titles of what was run."""

    def offered(self) -> Catalogue:
        def item(title: str, **more: object) -> Item:
            options: dict[str, object] = {"section": Section.ACTIONS, "picture": Glyph("search"), **more}
            return Item(key=title, title=title, run=lambda: self.append(title), **options)  # type: ignore[arg-type]

        things = [
            item(f"Thing {number:02}", keys=QKeySequence("Ctrl+T") if number == 1 else None)
            for number in range(20)
        ]
        off = item("Off", reason="No persona is open", section=Section.SETTINGS)
        dot = item(
            "Seniors", section=Section.GO_TO, picture=Dot("seg_active_seniors", "Seniors"), detail="segment"
        )
        face = persona_item(person(), Section.PERSONAS, WAYS)
        return Catalogue([*things, dot, face, off], None, WAYS)


@pytest.fixture
def window(show: Callable[[QWidget], None]) -> Window:
    made = Window()
    show(made)
    made.field.setFocus()
    return made


@pytest.fixture
def ran() -> Ran:
    return Ran()


@pytest.fixture
def palette(theme: Theme, window: Window, ran: Ran) -> Palette:
    made = Palette(theme, window, ran.offered())
    made.chosen.connect(lambda item: item.run())
    made.open()
    return made


def press(palette: Palette, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(palette.card.query, key)


def current(palette: Palette) -> str:
    row = palette.card.view.current_row()
    assert row is not None
    return row.item.title


def test_it_has_the_keyboard_at_once_and_gives_it_back(
    palette: Palette, window: Window, qtbot: QtBot
) -> None:
    assert palette.card.query.hasFocus()
    press(palette, Key.Key_Tab, Key.Key_Backtab)
    assert palette.card.query.hasFocus()
    with qtbot.waitSignal(palette.closed):
        press(palette, Key.Key_Escape)
    assert window.field.hasFocus()
    assert window.fired == 0


def test_the_windows_shortcuts_rest_behind_it(palette: Palette, window: Window, qtbot: QtBot) -> None:
    QTest.keyClick(palette.card.query, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(palette.card.query, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    with qtbot.waitSignal(palette.closed):
        QTest.keyClick(palette.card.query, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.fired == 0


def test_a_click_beside_it_closes_it_and_presses_nothing(
    palette: Palette, window: Window, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(window.button.clicked), qtbot.assertNotEmitted(palette.closed):
        QTest.mouseClick(palette.card, Qt.MouseButton.LeftButton, pos=QPoint(100, 5))
    with qtbot.assertNotEmitted(window.button.clicked), qtbot.waitSignal(palette.closed):
        QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


def test_arrows_pass_over_headings_and_go_round(palette: Palette) -> None:
    assert current(palette) == "Thing 00"
    press(palette, Key.Key_Up)
    assert current(palette) == "Off"
    press(palette, Key.Key_Up)
    assert current(palette) == "Seniors"
    press(palette, Key.Key_Down, Key.Key_Down, Key.Key_Down)
    assert current(palette) == "Thing 01"


def test_end_home_and_pages_move_and_stop_at_the_ends(palette: Palette) -> None:
    press(palette, Key.Key_End)
    assert current(palette) == "Off"
    press(palette, Key.Key_PageDown)
    assert current(palette) == "Off"
    press(palette, Key.Key_Home)
    assert current(palette) == "Thing 00"
    press(palette, Key.Key_PageDown)
    paged = current(palette)
    assert paged > "Thing 03"
    press(palette, Key.Key_PageUp)
    assert current(palette) == "Thing 00"
    view = palette.card.view
    assert view.visualRect(view.model().index(0, 0)).top() >= 0, "the heading is in sight again"


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_enter_runs_the_current_row_once_the_palette_has_gone(
    palette: Palette, window: Window, ran: Ran, key: Qt.Key
) -> None:
    seen: list[bool] = []
    palette.chosen.connect(lambda _: seen.append(window.field.hasFocus() and not palette.isVisible()))
    QTest.keyClicks(palette.card.query, "thing 07")
    press(palette, key)
    assert ran == ["Thing 07"]
    assert seen == [True]


def test_enter_on_what_is_off_runs_nothing_and_stays(palette: Palette, ran: Ran) -> None:
    press(palette, Key.Key_End, Key.Key_Return)
    assert ran == []
    assert palette.isVisible()
    assert palette.card.query.hasFocus()


def test_a_click_runs_the_row_below_it(palette: Palette, ran: Ran) -> None:
    view = palette.card.view
    place = view.visualRect(view.model().index(3, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert ran == ["Thing 02"]
    assert not palette.isVisible()


def test_a_click_on_a_heading_or_on_what_is_off_runs_nothing(palette: Palette, ran: Ran) -> None:
    view = palette.card.view
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.model().index(0, 0)).center()
    )
    press(palette, Key.Key_End)
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.currentIndex()).center()
    )
    assert ran == []
    assert palette.isVisible()


def test_where_nothing_fits_it_says_so_and_enter_does_nothing(palette: Palette, ran: Ran) -> None:
    card = palette.card
    QTest.keyClicks(card.query, "qqq zz")
    assert card.nothing.isVisible()
    assert not card.view.isVisible()
    assert card.count.text() == ""
    assert any(name_of(thing) == "Nothing matches “qqq zz”" for thing in everything(card.nothing))
    press(palette, Key.Key_Down, Key.Key_End, Key.Key_PageUp, Key.Key_Return)
    assert ran == []
    card.query.clear()
    assert card.view.isVisible()
    assert current(palette) == "Thing 00"


def test_other_things_to_offer_keep_what_was_typed(palette: Palette, ran: Ran) -> None:
    QTest.keyClicks(palette.card.query, "seniors")
    assert palette.card.count.text() == "1 result"
    palette.set_catalogue(Catalogue([], None, WAYS))
    assert palette.card.query.text() == "seniors"
    assert palette.card.nothing.isVisible()


@pytest.mark.parametrize("size", [QSize(1440, 900), QSize(720, 560), QSize(320, 480)])
def test_it_stays_inside_the_window_and_follows_it(palette: Palette, window: Window, size: QSize) -> None:
    window.resize(size)
    assert palette.geometry() == window.rect()
    card = palette.card.geometry()
    assert window.rect().adjusted(24, 24, -24, -24).contains(card)
    assert abs(card.center().x() - window.rect().center().x()) <= 1


def test_it_is_as_high_as_what_it_shows(palette: Palette) -> None:
    high = palette.card.height()
    QTest.keyClicks(palette.card.query, "seniors")
    low = palette.card.height()
    assert low < high
    view = palette.card.view
    assert (
        view.viewport().rect().contains(view.visualRect(view.model().index(view.model().rowCount() - 1, 0)))
    )
    palette.card.query.clear()
    assert palette.card.height() == high


def test_every_row_speaks_what_it_shows(palette: Palette) -> None:
    def spoken() -> list[str]:
        rows = everything(palette.card.view)
        return [name_of(thing) for thing in rows if thing.role() == QAccessible.Role.ListItem]

    assert spoken()[:3] == ["Actions", "Thing 00, Actions", "Thing 01, Actions, Ctrl+T"]
    press(palette, Key.Key_End)
    assert spoken()[-4:] == [
        "Go to",
        "Seniors, segment, Go to",
        "Settings",
        "Off, Settings, unavailable: No persona is open",
    ]
    assert unnamed(palette) == []


def test_its_model_keeps_qts_rules(palette: Palette, qtbot: QtBot) -> None:
    model = palette.card.view.rows
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    QTest.keyClicks(palette.card.query, "thing")
    palette.card.query.clear()
    QTest.keyClicks(palette.card.query, "qq")
    assert model.rowCount() == 0
    assert model.data(model.index(0)) is None
    tester.deleteLater()


@pytest.mark.parametrize("dark", [False, True])
def test_marks_selection_and_ground_are_in_the_colours_of_the_theme(
    theme: Theme, window: Window, palette: Palette, dark: bool
) -> None:
    theme.set_mode("dark" if dark else "light")
    QTest.keyClicks(palette.card.query, "seni")
    view = palette.card.view
    row = view.visualRect(view.currentIndex())
    image = picture(view.viewport())
    assert shows(image, theme.colour("accent_bg"), row)
    assert shows(image, theme.colour("accent_text"), QRect(56, row.top(), 40, row.height()))
    assert shows(image, theme.colour("raised"), QRect(0, row.top(), 6, row.height()))
    assert shows(image, theme.segment_tint("seg_active_seniors", "Seniors").ink, row)


def test_larger_text_has_room(theme: Theme, palette: Palette) -> None:
    small = palette.card.view.visualRect(palette.card.view.model().index(1, 0)).height()
    theme.set_font_scale(2.0)
    QApplication.processEvents()
    assert palette.card.view.visualRect(palette.card.view.model().index(1, 0)).height() == 2 * small
    theme.set_font_scale(1.0)
