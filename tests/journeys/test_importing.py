"""A person imports a CSV file of personas in which two rows are bad, and takes the others."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog

from persona_desktop.ui.persona_list.pane import ListState
from persona_desktop.ui.waiting import until
from tests.journeys.conftest import Desk, Journey
from tests.journeys.seeing import button

ROWS = """Imię i nazwisko;Wiek;Płeć;Miasto;Zawód;Otwartość
Anna Zielińska;34;Kobieta;Łódź;Optyczka;0,7
Piotr Mazur;sto;Mężczyzna;Opole;Stolarz;0,4
Ewa Król;51;Kobieta;Płock;Bibliotekarka;0,9
Jan Lis;44;Mężczyzna;Radom;Kierowca;7
"""


def test_two_bad_rows_are_shown_and_skipped(travel: Callable[[Journey], None], tmp_path: Path) -> None:
    file = tmp_path / "persony.csv"
    file.write_text(ROWS, encoding="cp1250")

    async def journey(desk: Desk) -> None:
        pane = desk.window.list
        await until(lambda: pane.state is ListState.EMPTY)
        await desk.press("ctrl+o")
        await until(lambda: bool(desk.window.findChildren(QFileDialog)))
        dialog = desk.window.findChildren(QFileDialog)[0]
        await until(dialog.isVisible)
        await desk.focus(dialog)
        await desk.type(str(file))
        await desk.press("Return")
        await until(lambda: has_button(desk, "Pomiń"))
        await desk.focus(desk.window)
        assert pane.state is ListState.EMPTY, "nothing is written before the person agrees"
        await desk.click(button_with(desk, "Pomiń"))
        await until(lambda: pane.state is ListState.ROWS)
        rows = pane.view.personas
        names = {rows.persona(row).full_name for row in range(rows.rowCount())}
        assert names == {"Anna Zielińska", "Ewa Król"}
        assert QApplication.activeModalWidget() is None

    travel(journey)


def has_button(desk: Desk, start: str) -> bool:
    try:
        button_with(desk, start)
    except AssertionError:
        return False
    return True


def button_with(desk: Desk, start: str) -> QAbstractButton:
    return button(desk.window, start)
