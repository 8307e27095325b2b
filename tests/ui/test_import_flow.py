"""Import from the files to the toast: the real service on a real database, and what happens when it is in the way."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from persona_desktop.database.engine import DatabaseEngine
from persona_desktop.database.import_store import PostgresImportStore
from persona_desktop.domain.errors import (
    DatabaseUnavailableError,
    ImportConflictError,
    ImportProjectMissingError,
    PersonaDesktopError,
)
from persona_desktop.domain.import_lookup import Known, KnownProject, Lookup
from persona_desktop.domain.importing import ImportPreview
from persona_desktop.services.importing import ImportService
from persona_desktop.services.service_thread import ServiceThread
from persona_desktop.services.task_registry import TaskRegistry
from persona_desktop.ui.bridge import Bridge
from persona_desktop.ui.failures import Failures
from persona_desktop.ui.import_flow import ImportFlow, choose_files
from persona_desktop.ui.importing import reading_dialog
from persona_desktop.ui.importing.table_view import TableView
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import LanguageCode
from persona_desktop.ui.waiting import until
from persona_desktop.ui.widgets.button import Button
from persona_desktop.ui.widgets.modal import Modal
from persona_desktop.ui.widgets.notice import Notice
from persona_desktop.ui.widgets.toast import Toast
from tests.support.importing import Behind, persona, write_json, write_text
from tests.support.left_behind import ExpectedLog
from tests.support.postgres import postgres
from tests.support.workspace import WorkspaceForTests, workspace

__all__ = ["postgres", "workspace"]

CSV = "Imię i nazwisko;Wiek;Płeć\nAnna Kowalska;28;Kobieta\nJan Nowak;310;Mężczyzna\nEwa Lis;40;Kobieta\n"


@pytest.fixture
def thread() -> Iterator[ServiceThread]:
    made = ServiceThread()
    made.start()
    yield made
    made.stop(10)


@pytest.fixture
def window(show: Callable[[QWidget], None]) -> QWidget:
    made = QWidget()
    made.resize(1200, 800)
    field = QLineEdit(made)
    show(made)
    field.setFocus()
    return made


class Desk:
    """What a flow is given, and what a person sees of it."""

    def __init__(self, theme: Theme, window: QWidget, thread: ServiceThread) -> None:
        self.theme = theme
        self.window = window
        self.failures = Failures(theme)
        self.failures.show_in(window)
        self.tasks = TaskRegistry(self.failures.tell)
        self.bridge = Bridge(thread)
        self.refreshed = 0

    def import_files(self, service: ImportService, paths: Sequence[Path], project: UUID | None) -> None:
        flow = ImportFlow(self.theme, self.window, self.bridge, self.tasks, service, self.failures)
        flow.finished.connect(self._refresh)
        flow.start(paths, project)

    def _refresh(self) -> None:
        self.refreshed += 1

    def dialogs(self) -> list[Modal]:
        return [modal for modal in self.window.findChildren(Modal) if modal.isVisible()]

    async def dialog(self, title: str) -> Modal:
        await until(lambda: any(modal.accessibleName() == title for modal in self.dialogs()))
        return next(modal for modal in self.dialogs() if modal.accessibleName() == title)

    async def toast(self) -> Toast:
        await until(lambda: bool(self.window.findChildren(Toast)))
        return self.window.findChildren(Toast)[0]

    async def end(self) -> None:
        await until(lambda: self.tasks.pending == 0)


@pytest.fixture
async def desk(theme: Theme, window: QWidget, thread: ServiceThread) -> AsyncIterator[Desk]:
    made = Desk(theme, window, thread)
    yield made
    await made.tasks.close(timeout=10)


@pytest.fixture
def service(workspace: WorkspaceForTests, thread: ServiceThread) -> Iterator[ImportService]:
    engine = DatabaseEngine(lambda: workspace.login)
    yield ImportService(PostgresImportStore(engine))
    thread.submit(engine.close()).result(10)


@pytest.fixture
def behind(workspace: WorkspaceForTests) -> Behind:
    return Behind(workspace.owner, workspace.user_id)


class Store:
    """A database that does what a test wants of it, where a real one cannot be made to."""

    def __init__(self) -> None:
        self.before_reading: Callable[[], Awaitable[None]] = _go_on
        self.before_commit: Callable[[], Awaitable[None]] = _go_on
        self.written: list[ImportPreview] = []

    async def import_projects(self) -> tuple[KnownProject, ...]:
        await self.before_reading()
        return ()

    async def look_up(self, lookup: Lookup) -> Known:
        return Known(projects={}, personas={}, responses={}, focus_groups={})

    async def write_import(self, preview: ImportPreview, advance: Callable[[int], None]) -> None:
        advance(1)
        await self.before_commit()
        advance(len(preview.rows) - len(preview.refused) - 1)
        self.written.append(preview)


async def _go_on() -> None:
    return None


async def forever() -> None:
    await asyncio.Event().wait()


def failing(*failures: PersonaDesktopError) -> Callable[[], Awaitable[None]]:
    """Fail with each error in turn, then go on."""
    left = list(failures)

    async def fail() -> None:
        if left:
            raise left.pop(0)

    return fail


def button(modal: Modal, text: str) -> Button:
    return next(found for found in modal.findChildren(Button) if found.text() == text)


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


async def test_two_bad_rows_can_be_skipped_and_the_rest_imported(
    desk: Desk, service: ImportService, behind: Behind, tmp_path: Path
) -> None:
    project = behind.project("Kampania")
    desk.import_files(service, [write_text(tmp_path, CSV, "persony.csv")], project)
    preview = await desk.dialog("Import preview")
    assert behind.count("personas") == 0
    button(preview, "Skip 1 row and import 2").click()
    toast = await desk.toast()
    assert toast.accessibleName() == "Added 2, skipped 1"
    await desk.end()
    assert desk.refreshed == 1
    assert desk.dialogs() == []
    names = behind.rows("SELECT full_name FROM personas WHERE project_id = %s ORDER BY 1", [project])
    assert [found["full_name"] for found in names] == ["Anna Kowalska", "Ewa Lis"]
    assert isinstance(QApplication.focusWidget(), QLineEdit), "the keyboard is not back where it was"
    toast.dismiss()


async def test_a_clean_file_is_imported_by_enter_and_updates_the_second_time(
    desk: Desk, service: ImportService, behind: Behind, tmp_path: Path
) -> None:
    path = write_json(tmp_path, [persona(), persona(full_name="Ewa Lis")])
    for result in ("Added 2", "Updated 2"):
        desk.import_files(service, [path], None)
        await desk.dialog("Import preview")
        press(Qt.Key.Key_Return)
        toast = await desk.toast()
        assert toast.accessibleName() == result
        toast.dismiss()
        await desk.end()
        await until(lambda: not desk.window.findChildren(Toast))
    assert desk.refreshed == 2
    assert [found["name"] for found in behind.rows("SELECT name FROM projects")] == ["Imported"]


async def test_cancelled_nothing_is_written(
    desk: Desk, service: ImportService, behind: Behind, tmp_path: Path
) -> None:
    before = behind.counts()
    desk.import_files(service, [write_text(tmp_path, CSV)], None)
    await desk.dialog("Import preview")
    press(Qt.Key.Key_Escape)
    await desk.end()
    assert behind.counts() == before
    assert desk.refreshed == 0
    assert desk.window.findChildren(Toast) == []


async def test_closing_the_program_over_a_preview_writes_nothing(
    desk: Desk, service: ImportService, behind: Behind, tmp_path: Path
) -> None:
    before = behind.counts()
    desk.import_files(service, [write_text(tmp_path, CSV)], None)
    await desk.dialog("Import preview")
    await desk.tasks.close(timeout=10)
    assert behind.counts() == before
    assert desk.dialogs() == []


async def test_a_bad_file_is_a_sentence_and_another_can_be_chosen(
    desk: Desk, service: ImportService, tmp_path: Path, expect_log: ExpectedLog
) -> None:
    expect_log("failure shown: import_json")
    desk.import_files(service, [write_text(tmp_path, "[{", "broken.json")], None)
    dialog = await desk.dialog("The JSON is broken")
    button(dialog, "Choose other files…").click()
    await until(lambda: bool(desk.window.findChildren(QFileDialog)))
    chooser = desk.window.findChildren(QFileDialog)[0]
    chooser.filesSelected.emit([str(write_json(tmp_path, [persona()]))])
    chooser.close()
    button(await desk.dialog("Import preview"), "Cancel").click()
    await desk.end()


async def test_a_bad_file_can_be_left_alone(
    desk: Desk, service: ImportService, tmp_path: Path, expect_log: ExpectedLog
) -> None:
    expect_log("failure shown: import_file_missing")
    desk.import_files(service, [tmp_path / "nothing.csv"], None)
    await desk.dialog("There is no such file")
    press(Qt.Key.Key_Escape)
    await desk.end()
    assert desk.dialogs() == []


async def test_reading_can_be_stopped(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_dialog, "PATIENCE", 0)
    store = Store()
    store.before_reading = forever
    desk.import_files(ImportService(store), [write_text(tmp_path, CSV, "a.csv")], None)
    await desk.dialog("Reading “a.csv”")
    press(Qt.Key.Key_Escape)
    await desk.end()
    assert desk.dialogs() == []
    assert desk.refreshed == 0


async def test_an_unavailable_database_can_be_asked_again(
    desk: Desk, tmp_path: Path, expect_log: ExpectedLog
) -> None:
    expect_log("failure shown: database_unavailable")
    store = Store()
    store.before_reading = failing(DatabaseUnavailableError())
    desk.import_files(ImportService(store), [write_json(tmp_path, [persona()])], None)
    await desk.dialog("The database does not answer")
    press(Qt.Key.Key_Return)
    await desk.dialog("Import preview")
    press(Qt.Key.Key_Escape)
    await desk.end()


async def test_a_project_that_is_gone_is_said_to_be(
    desk: Desk, tmp_path: Path, expect_log: ExpectedLog
) -> None:
    expect_log("failure shown: import_project_missing")
    desk.import_files(ImportService(Store()), [write_json(tmp_path, [persona()])], UUID(int=7))
    dialog = await desk.dialog("The project is not there any more")
    assert [found.text() for found in dialog.findChildren(Button)] == ["Close"]
    press(Qt.Key.Key_Return)
    await desk.end()


async def test_writing_can_be_stopped_and_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    store = Store()
    store.before_commit = forever
    people = [persona(), persona(full_name="Ewa Lis")]
    desk.import_files(ImportService(store), [write_json(tmp_path, people)], None)
    preview = await desk.dialog("Import preview")
    press(Qt.Key.Key_Return)
    await until(lambda: not button(preview, "Import 2 personas").isEnabled())
    press(Qt.Key.Key_Escape)
    toast = await desk.toast()
    assert toast.accessibleName() == "Import cancelled"
    await desk.end()
    assert store.written == []
    assert desk.refreshed == 0
    assert desk.dialogs() == []
    toast.dismiss()


async def test_closing_the_program_while_it_writes_stops_the_writing(desk: Desk, tmp_path: Path) -> None:
    store = Store()
    store.before_commit = forever
    desk.import_files(ImportService(store), [write_json(tmp_path, [persona(), persona(full_name="E")])], None)
    preview = await desk.dialog("Import preview")
    press(Qt.Key.Key_Return)
    await until(lambda: not button(preview, "Import 2 personas").isEnabled())
    await desk.tasks.close(timeout=10)
    assert store.written == []
    assert desk.dialogs() == []


async def test_a_failure_while_writing_is_said_in_the_preview_and_tried_again(
    desk: Desk, tmp_path: Path, expect_log: ExpectedLog
) -> None:
    expect_log("failure shown: database_unavailable")
    store = Store()
    store.before_commit = failing(DatabaseUnavailableError())
    desk.import_files(ImportService(store), [write_json(tmp_path, [persona()])], None)
    preview = await desk.dialog("Import preview")
    press(Qt.Key.Key_Return)
    notice = preview.findChild(Notice)
    assert notice is not None
    await until(notice.isVisible)
    assert store.written == []
    button(preview, "Import 1 persona").click()
    toast = await desk.toast()
    assert toast.accessibleName() == "Added 1"
    assert toast.accessibleDescription() == "The project “Imported” was made."
    await desk.end()
    assert len(store.written) == 1
    toast.dismiss()


@pytest.mark.parametrize("error", [ImportConflictError(), ImportProjectMissingError("7c1d")])
async def test_an_old_preview_is_made_anew(
    desk: Desk, tmp_path: Path, expect_log: ExpectedLog, error: PersonaDesktopError
) -> None:
    expect_log(f"failure shown: {error.code}")
    store = Store()
    store.before_commit = failing(error)
    desk.import_files(ImportService(store), [write_json(tmp_path, [persona()])], None)
    old = await desk.dialog("Import preview")
    press(Qt.Key.Key_Return)
    again = button(old, "New preview")
    await until(again.isVisible)
    again.click()
    await until(lambda: len(desk.dialogs()) == 1 and desk.dialogs()[0] is not old)
    press(Qt.Key.Key_Return)
    toast = await desk.toast()
    await desk.end()
    assert len(store.written) == 1
    toast.dismiss()


async def test_an_unforeseen_failure_closes_the_preview_and_gives_its_details(
    desk: Desk, tmp_path: Path, expect_log: ExpectedLog
) -> None:
    expect_log("unforeseen failure")
    expect_log("task import files failed: ZeroDivisionError")

    async def fail() -> None:
        raise ZeroDivisionError("Anna Kowalska")

    store = Store()
    store.before_commit = fail
    desk.import_files(ImportService(store), [write_json(tmp_path, [persona()])], None)
    await desk.dialog("Import preview")
    press(Qt.Key.Key_Return)
    dialog = await desk.dialog("Something unexpected happened")
    assert desk.dialogs() == [dialog]
    dialog.accept()
    await desk.end()


async def test_a_window_that_goes_away_ends_the_import(
    desk: Desk, tmp_path: Path, show: Callable[[QWidget], None]
) -> None:
    """The language can be changed in the system's menu bar while a preview is open: then the window is built anew."""
    old = QWidget()
    desk.window = old
    store = Store()
    desk.import_files(ImportService(store), [write_json(tmp_path, [persona()])], None)
    await until(lambda: bool(old.findChildren(Modal)) and old.findChildren(TableView) != [])
    old.deleteLater()
    await desk.end()
    assert store.written == []


async def test_the_chooser_offers_json_and_csv_and_returns_paths(window: QWidget, tmp_path: Path) -> None:
    path = write_text(tmp_path, CSV)
    chosen: list[Path] = []
    dialog = choose_files(window, chosen.extend)
    assert dialog.isVisible()
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFiles
    assert "*.json *.csv" in dialog.nameFilters()[0]
    dialog.filesSelected.emit([str(path)])
    assert chosen == [path]
    dialog.close()


async def test_the_chooser_speaks_one_language(
    window: QWidget, language: Callable[[LanguageCode], None]
) -> None:
    """Qt's own dialog, which stands in where the system has none, is translated in part."""
    language("pl")
    dialog = choose_files(window, lambda _: None)
    labels = [dialog.labelText(label) for label in QFileDialog.DialogLabel]
    assert labels == ["Folder:", "Nazwa pliku:", "Rodzaj pliku:", "Otwórz", "Anuluj"]
    dialog.reject()


async def test_the_chooser_can_be_left_without_a_choice(window: QWidget) -> None:
    chosen: list[Path] = []
    dialog = choose_files(window, chosen.extend)
    dialog.reject()
    assert chosen == []
