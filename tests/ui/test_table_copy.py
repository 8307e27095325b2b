"""Tables in the clipboard: for a spreadsheet and for a document, of any length, and never a formula."""

from __future__ import annotations

import os
import subprocess
import sys

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from persona_desktop.ui.table_copy import TableCopy, copy_rows


def test_a_few_rows_are_there_as_text_and_as_a_table(qapp: QObject) -> None:
    copy_rows(("Imię", "Wynik"), [("=HYPERLINK(1)", "+5"), ("Żaneta <b>", "@a\tb")])
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "Imię\tWynik\n'=HYPERLINK(1)\t'+5\nŻaneta <b>\t'@a b"
    assert data.hasText()
    assert data.hasHtml()
    assert "<tr><th>Imię</th><th>Wynik</th></tr>" in data.html()
    assert "<td>Żaneta &lt;b&gt;</td>" in data.html()


def test_half_a_character_does_not_stop_the_rest(qapp: QObject) -> None:
    copy_rows(("Name",), [("\ud83d",), ("Anna",)])
    assert QGuiApplication.clipboard().text().splitlines()[2] == "Anna"


def test_many_rows_are_made_in_slices_and_are_the_same(qtbot: QtBot) -> None:
    owner = QObject()
    QGuiApplication.clipboard().setText("before")
    rows = ((f"Persona {number}", "−3") for number in range(20_000))
    copying = TableCopy(("Name", "Score"), rows, owner)
    with qtbot.waitSignal(copying.copied, timeout=60_000) as copied:
        copying.start()
        assert QGuiApplication.clipboard().text() == "before"
    assert copied.args == [20_000]
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Name\tScore\nPersona 0\t−3\n")
    assert text.endswith("Persona 19999\t−3")
    assert QGuiApplication.clipboard().mimeData().html().count("<tr>") == 20_001


def test_a_copy_that_is_stopped_leaves_the_clipboard_alone(qtbot: QtBot) -> None:
    owner = QObject()
    QGuiApplication.clipboard().setText("mine")
    copying = TableCopy(("Name",), ((str(number),) for number in range(100_000)), owner)
    copying.start()
    with qtbot.waitSignal(copying.destroyed):
        copying.stop()
    assert QGuiApplication.clipboard().text() == "mine"


PROGRAM = """
from PySide6.QtWidgets import QApplication

from persona_desktop.ui.table_copy import copy_rows

application = QApplication([])
copy_rows(("Name",), [("Anna",)])
"""


def test_a_program_with_a_table_in_the_clipboard_ends_without_a_crash() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", PROGRAM], env=environment, check=False, timeout=60)
    assert done.returncode == 0
