"""A person works in a narrow window, with the menus alone, and shows a persona to others."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from persona_desktop.ui.mnemonics import letter_of, plain
from persona_desktop.ui.waiting import until
from tests.journeys.conftest import Desk, Journey
from tests.journeys.seeing import button, spoken_rows
from tests.journeys.test_reading import MAGDALENA, load_demo, row_named


async def open_menu(desk: Desk, *keys: str) -> QMenu:
    """Press keys and return the menu that they open."""
    await desk.press(*keys)
    await until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def letter(menu: QMenu, text: str) -> str:
    """Return the key that chooses an entry."""
    (found,) = [action for action in menu.actions() if plain(action.text()) == text]
    key = letter_of(found.text())
    assert key is not None
    return key


def test_a_person_reads_and_acts_in_a_narrow_window(travel: Callable[[Journey], None]) -> None:
    async def journey(desk: Desk) -> None:
        await load_demo(desk)
        window = desk.window
        window.resize(720, 640)
        await until(lambda: window.list.width() == 720)
        await desk.click_row(window.list.view, row_named(desk, MAGDALENA))
        panel = window.details
        await until(panel.isVisible)
        await until(lambda: any("Kierowniczka" in text for text in spoken_rows(panel)))
        assert panel.width() >= 718

        await desk.click(panel._tabs.picker)
        await until(lambda: QApplication.activePopupWidget() is not None)
        await desk.press("Down", "Down", "Return")
        await until(lambda: panel.current_tab == 2)
        assert any("prognozować zwrot z kampanii" in text for text in spoken_rows(panel))

        QGuiApplication.clipboard().clear()
        await desk.click(panel.floating.button)
        await until(panel.floating.menu.isVisible)
        await desk.press("Escape")
        await until(lambda: not panel.floating.menu.isVisible())
        assert window.slide.is_open
        await desk.click(panel.floating.button)
        await until(panel.floating.menu.isVisible)
        await desk.click(button(panel.floating.menu, "Kopiuj jako tekst"))
        await until(lambda: QGuiApplication.clipboard().text().startswith(MAGDALENA))

        await desk.click(button(panel, "Wróć do listy"))
        await until(lambda: not window.slide.is_open)
        assert window.list.view.hasFocus()

    travel(journey)


def test_the_menus_are_worked_by_keys_alone(travel: Callable[[Journey], None]) -> None:
    async def journey(desk: Desk) -> None:
        await load_demo(desk)
        view = desk.window.list.view
        row = row_named(desk, MAGDALENA)
        await desk.click_row(view, row)
        await until(lambda: desk.window.slide.is_open)

        for keys in ("Menu", "shift+F10"):
            QGuiApplication.clipboard().clear()
            menu = await open_menu(desk, keys)
            await desk.press(letter(menu, "Kopiuj wiersz jako tabelę"))
            await until(lambda: MAGDALENA in QGuiApplication.clipboard().text())
        QGuiApplication.clipboard().clear()
        await desk.press("ctrl+c")
        await until(lambda: QGuiApplication.clipboard().text().splitlines()[1:2] != [])
        assert QGuiApplication.clipboard().text().splitlines()[1].startswith(MAGDALENA)

        menu = await open_menu(desk, "alt")
        titles = [plain(action.text()) for action in menu.actions()]
        assert titles == ["Plik", "Edycja", "Widok", "Persona", "Pomoc"]
        await desk.press("Escape")
        await until(lambda: QApplication.activePopupWidget() is None)
        menu = await open_menu(desk, "F10")
        await desk.press(letter(menu, "Edycja"))
        await until(lambda: QApplication.activePopupWidget() is not menu)
        edit = QApplication.activePopupWidget()
        assert isinstance(edit, QMenu)
        await desk.press(letter(edit, "Kopiuj listę jako tabelę"))
        rows = view.personas.rowCount()
        await until(lambda: len(QGuiApplication.clipboard().text().splitlines()) == rows + 1)

    travel(journey)


def test_a_persona_is_presented_and_the_keyboard_comes_back(travel: Callable[[Journey], None]) -> None:
    async def journey(desk: Desk) -> None:
        await load_demo(desk)
        window = desk.window
        await desk.press("F5")
        assert desk.bench.presentation.view is None
        await desk.click_row(window.list.view, row_named(desk, MAGDALENA))
        await until(lambda: window.slide.is_open)
        await desk.press("F5")
        await until(lambda: desk.bench.presentation.view is not None)
        view = desk.bench.presentation.view
        assert view is not None
        await until(view.isVisible)
        await desk.focus(view)
        await desk.press("Right", "Right")
        await until(lambda: view.current_tab == 2)
        await until(lambda: any("prognozować zwrot z kampanii" in text for text in spoken_rows(view)))
        await desk.press("Down")
        await until(lambda: not view.footer.page.text().startswith(MAGDALENA))
        await desk.press("F5")
        await until(lambda: desk.bench.presentation.view is None)
        await desk.focus(window)
        await until(window.list.view.hasFocus)
        assert window.slide.is_open

    travel(journey)
