"""The preview dialog: it must never import what the person did not choose, and always say what it would do."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from uuid import uuid4

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from persona_desktop.domain.errors import ImportConflictError
from persona_desktop.domain.importing import (
    ImportPreview,
    ImportProgress,
    ImportStage,
    ImportTarget,
    NewFocusGroup,
    Verdict,
)
from persona_desktop.ui.error_sentences import sentence_for
from persona_desktop.ui.importing.digest import digest_of
from persona_desktop.ui.importing.preview_dialog import Choice, PreviewDialog
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.notice import Notice
from persona_desktop.ui.widgets.segmented import Segmented
from tests.support.pixels import picture, shows
from tests.support.previews import (
    PROJECT,
    clean,
    csv_file,
    hopeless,
    json_file,
    mixed,
    preview,
    refused,
    row,
)

Open = Callable[..., PreviewDialog]


@pytest.fixture
def window(show: Callable[[QWidget], None]) -> QWidget:
    made = QWidget()
    made.resize(1440, 900)
    show(made)
    return made


@pytest.fixture
def opened(theme: Theme, window: QWidget) -> Open:
    def open_preview(shown: ImportPreview) -> PreviewDialog:
        dialog = PreviewDialog(theme, window, digest_of(shown))
        dialog.open()
        return dialog

    return open_preview


def labels(dialog: PreviewDialog) -> list[str]:
    return [label.text() for label in dialog.modal.findChildren(QLabel) if label.isVisible()]


def tabs(dialog: PreviewDialog) -> list[str]:
    return [button.text() for button in dialog.tables.filter._group.buttons()]


def press_tab(dialog: PreviewDialog, index: int) -> None:
    dialog.tables.filter._group.button(index).click()


def cells(dialog: PreviewDialog) -> list[str]:
    model = dialog.tables.table.model()
    return [str(model.index(number, 1).data()) for number in range(model.rowCount())]


async def choice_after(dialog: PreviewDialog, act: Callable[[], object]) -> Choice:
    waiting = asyncio.ensure_future(dialog.choice())
    await asyncio.sleep(0)
    act()
    return await waiting


def key(code: Qt.Key) -> Callable[[], None]:
    def press() -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, code)

    return press


def test_it_says_where_rows_go_and_how_they_were_read(opened: Open) -> None:
    dialog = opened(mixed())
    shown = labels(dialog)
    assert "Into the project “Kampania jesień 2026”" in shown
    assert "persony.csv · CSV · Windows-1250 · semicolon · 5 personas · 2 columns read · 1 ignored" in shown
    dialog.close()


def test_other_projects_new_groups_and_several_files_are_named(opened: Open) -> None:
    group = NewFocusGroup(uuid4(), PROJECT.project_id, "Zakupy", (), (), None)
    dialog = opened(
        preview(
            [row(2, "Anna"), row(1, "Anna · Co?", file=1)],
            [csv_file(rows=1), json_file(rows=1)],
            focus_groups=(group,),
            others=(ImportTarget(uuid4(), "Zima", is_new=False),),
            strays=2,
        )
    )
    shown = labels(dialog)
    assert (
        "Into the project “Kampania jesień 2026” · 2 personas of projects that are not here"
        " · Also changes personas of: “Zima”"
    ) in shown
    assert "2 files · 1 persona · 1 response · 1 new focus group" in shown
    assert dialog.confirm.text() == "Import 2 rows"
    dialog.close()


def test_refused_rows_come_first_with_their_reasons(opened: Open) -> None:
    dialog = opened(mixed())
    assert tabs(dialog) == ["All 5", "To add 2", "To update 1", "Refused 2", "How it was read"]
    assert cells(dialog) == ["without a name", "Bartosz Żurek"]
    shown = labels(dialog)
    assert "without a name · line 4" in shown
    assert "“Wiek” should be from 0 to 120; the file has “310”" in shown
    dialog.tables.table.selectRow(1)
    assert "“Wiek” should be from 0 to 120; the file has “310”\n“Płeć” is empty or missing" in labels(dialog)
    dialog.close()


def test_each_tab_shows_its_rows(opened: Open) -> None:
    dialog = opened(mixed())
    for index, names in enumerate(
        (
            ["Magdalena Wrońska", "Krzysztof Nowicki", "without a name", "Zofia Adamczyk", "Bartosz Żurek"],
            ["Magdalena Wrońska", "Zofia Adamczyk"],
            ["Krzysztof Nowicki"],
            ["without a name", "Bartosz Żurek"],
            ["CSV · Windows-1250 · semicolon", "5 personas", "name", "age", "ignored: no field of that name"],
        )
    ):
        press_tab(dialog, index)
        assert cells(dialog) == names
    dialog.close()


def test_a_row_that_can_be_taken_says_so(opened: Open) -> None:
    dialog = opened(mixed())
    press_tab(dialog, 0)
    assert "This row can be imported." in labels(dialog)
    press_tab(dialog, 1)
    assert "This row can be imported." not in labels(dialog)
    dialog.close()


def test_the_table_on_the_screen_can_be_copied_whole(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(mixed())
    with qtbot.waitSignal(dialog.tables.table.copied):
        qtbot.mouseClick(dialog.tables.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().splitlines()[0] == "Place\tName\tReason"
    assert QGuiApplication.clipboard().text().count("\n") == 2
    dialog.close()


async def test_without_refused_rows_enter_imports(opened: Open) -> None:
    dialog = opened(clean())
    assert tabs(dialog) == ["To add 2", "How it was read"]
    assert dialog.confirm.text() == "Import 2 personas"
    assert await choice_after(dialog, key(Qt.Key.Key_Return)) is Choice.IMPORT
    dialog.close()


async def test_with_refused_rows_enter_imports_nothing(opened: Open) -> None:
    dialog = opened(mixed())
    assert dialog.confirm.text() == "Skip 2 rows and import 3"
    assert await choice_after(dialog, key(Qt.Key.Key_Return)) is Choice.CANCEL


async def test_in_the_table_enter_does_the_same_as_on_the_button(opened: Open) -> None:
    dialog = opened(mixed())
    dialog.tables.table.setFocus()
    assert await choice_after(dialog, key(Qt.Key.Key_Return)) is Choice.CANCEL


async def test_the_person_can_choose_to_skip_refused_rows(opened: Open) -> None:
    dialog = opened(mixed())
    assert await choice_after(dialog, dialog.confirm.click) is Choice.IMPORT
    dialog.close()


@pytest.mark.parametrize("shown", [clean, mixed, hopeless])
async def test_escape_imports_nothing(opened: Open, shown: Callable[[], ImportPreview]) -> None:
    dialog = opened(shown())
    assert await choice_after(dialog, key(Qt.Key.Key_Escape)) is Choice.CANCEL


def test_with_nothing_to_import_there_is_only_a_way_out(opened: Open) -> None:
    dialog = opened(hopeless())
    assert not dialog.confirm.isVisible()
    assert dialog.cancel.text() == "Close"
    assert dialog.status.words.startswith("No row can be imported.")
    dialog.close()


def writing(done: int) -> ImportProgress:
    return ImportProgress(ImportStage.WRITING, done, 100)


def test_while_it_writes_it_shows_how_far_it_is_and_can_be_stopped(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(clean())
    stopped: list[bool] = []
    dialog.show_writing(lambda: writing(40), lambda: stopped.append(True))
    assert dialog.status.words == "Writing row 40 of 100"
    assert not dialog.confirm.isEnabled()
    assert dialog.cancel.hasFocus()
    for _ in range(2):
        qtbot.keyClick(dialog.modal, Qt.Key.Key_Escape)
    assert stopped == [True]
    assert dialog.modal.isVisible()
    assert dialog.status.words.startswith("Stopping")
    assert not dialog.cancel.isEnabled()
    dialog.close()


def test_when_the_last_row_is_written_it_cannot_be_stopped(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(clean())
    stopped: list[bool] = []
    dialog.show_writing(lambda: writing(100), lambda: stopped.append(True))
    assert dialog.status.words == "Finishing…"
    assert not dialog.cancel.isEnabled()
    qtbot.keyClick(dialog.modal, Qt.Key.Key_Escape)
    assert stopped == []
    dialog.close()


async def test_a_failure_is_said_in_place_and_can_be_tried_again(opened: Open) -> None:
    dialog = opened(clean())
    dialog.show_writing(lambda: writing(40), lambda: None)
    dialog.show_failure(sentence_for(ImportConflictError()), preview_is_old=False)
    notice = dialog.modal.findChild(Notice)
    assert notice is not None
    assert notice.isVisible()
    assert notice.accessibleName().startswith("The data changed in the meantime")
    assert dialog.status.words == "Nothing has been written yet."
    assert await choice_after(dialog, dialog.confirm.click) is Choice.IMPORT
    dialog.show_writing(lambda: None, lambda: None)
    assert not notice.isVisible()
    dialog.close()


async def test_an_old_preview_can_only_be_made_anew(opened: Open) -> None:
    dialog = opened(clean())
    dialog.show_failure(sentence_for(ImportConflictError()), preview_is_old=True)
    assert not dialog.confirm.isVisible()
    assert await choice_after(dialog, dialog.again.click) is Choice.PREVIEW_AGAIN
    dialog.close()


async def test_a_dialog_that_goes_with_its_window_is_cancelled(theme: Theme) -> None:
    window = QWidget()
    dialog = PreviewDialog(theme, window, digest_of(clean()))
    dialog.open()
    dialog.show_writing(lambda: writing(40), lambda: None)
    assert await choice_after(dialog, window.deleteLater) is Choice.CANCEL
    assert not isValid(dialog.modal)
    assert await dialog.choice() is Choice.CANCEL
    dialog.close()


@pytest.mark.parametrize("size", [QSize(1440, 900), QSize(720, 560)])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_it_fits_the_smallest_window(
    theme: Theme, window: QWidget, opened: Open, size: QSize, scale: float
) -> None:
    theme.set_font_scale(scale)
    window.resize(size)
    rows = [row(number, f"Persona {number}") for number in range(2, 60)]
    dialog = opened(preview([*rows, refused(60), row(61, "Ewa", Verdict.UPDATE)]))
    card = dialog.modal._card
    inside = card.rect()
    for widget in (dialog.confirm, dialog.cancel, dialog.tables.table, dialog.tables.copy, dialog.status):
        place = QRect(widget.mapTo(card, QPoint()), widget.size())
        assert inside.contains(place), type(widget).__name__
    assert dialog.tables.table.height() >= dialog.tables.table.minimumSizeHint().height()
    dialog.close()


def test_every_tab_can_be_reached_by_keys(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(mixed())
    seen = []
    for _ in range(8):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert dialog.tables.table in seen
    assert dialog.tables.copy in seen
    assert dialog.confirm in seen
    names = [widget.accessibleName() or getattr(widget, "text", lambda: "")() for widget in seen if widget]
    assert all(names)
    segment = next(widget for widget in seen if widget and isinstance(widget.parentWidget(), Segmented))
    assert segment is dialog.tables.filter._group.checkedButton()
    segment.setFocus()
    qtbot.keyClick(segment, Qt.Key.Key_Left)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert cells(dialog) == ["Krzysztof Nowicki"]
    dialog.close()


def test_light_and_dark_are_painted(theme: Theme, window: QWidget, opened: Open) -> None:
    dialog = opened(mixed())
    light = picture(window)
    assert shows(light, theme.colour("sub"))
    theme.set_mode("dark")
    assert picture(window) != light
    dialog.close()
