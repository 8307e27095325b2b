"""The tables of the preview: every row in its place, fast at any length, and copied as it is read."""

from __future__ import annotations

import csv
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QHelpEvent, QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.domain.importing import ImportKind, MappedColumn, Verdict
from persona_desktop.ui.importing.digest import PreviewDigest, digest_of
from persona_desktop.ui.importing.reading_table import ReadingTable
from persona_desktop.ui.importing.row_table import RowColumn, RowTable
from persona_desktop.ui.importing.table_view import TableView
from persona_desktop.ui.table_text import html_row, text_row
from persona_desktop.ui.theme import Theme
from tests.support.pixels import picture, shows
from tests.support.previews import clean, csv_file, json_file, mixed, preview, refused, row


def cells(model: RowTable | ReadingTable) -> list[list[str]]:
    columns = range(model.columnCount())
    return [[model.index(number, column).data() for column in columns] for number in range(model.rowCount())]


def header(model: RowTable | ReadingTable) -> list[str]:
    return [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in range(model.columnCount())]


def long_digest(count: int = 100_000) -> PreviewDigest:
    rows = [row(number, f"Persona {number}") for number in range(2, count + 1)]
    return digest_of(preview([*rows, refused(count + 1)]))


def test_a_digest_keeps_the_order_and_counts() -> None:
    digest = digest_of(mixed())
    assert [found.position for found in digest.rows(Verdict.REFUSE)] == [4, 6]
    assert len(digest.rows(None)) == 5
    assert [digest.count(verdict) for verdict in Verdict] == [2, 1, 2]
    assert (digest.importable, digest.refused) == (3, 2)
    assert digest.kinds == (ImportKind.PERSONAS,)
    both = digest_of(preview([], [json_file(), csv_file()]))
    assert both.kinds == (ImportKind.PERSONAS, ImportKind.RESPONSES)


def test_all_rows_with_place_name_verdict_and_reason() -> None:
    model = RowTable(digest_of(mixed()))
    assert header(model) == ["Place", "Name", "What will happen", "Reason"]
    assert cells(model) == [
        ["line 2", "Magdalena Wrońska", "will be added", ""],
        ["line 3", "Krzysztof Nowicki", "will be updated", ""],
        ["line 4", "without a name", "refused", "“Wiek” should be from 0 to 120; the file has “310”"],
        ["line 5", "Zofia Adamczyk", "will be added", ""],
        [
            "line 6",
            "Bartosz Żurek",
            "refused",
            "“Wiek” should be from 0 to 120; the file has “310” · “Płeć” is empty or missing",
        ],
    ]


def test_rows_of_one_verdict_need_no_column_for_it() -> None:
    model = RowTable(digest_of(mixed()))
    model.show_verdict(Verdict.ADD)
    assert list(model.columns) == [RowColumn.PLACE, RowColumn.NAME]
    assert [line[1] for line in cells(model)] == ["Magdalena Wrońska", "Zofia Adamczyk"]
    model.show_verdict(Verdict.REFUSE)
    assert list(model.columns) == [RowColumn.PLACE, RowColumn.NAME, RowColumn.REASON]
    assert model.row_at(1).position == 6


def test_without_refused_rows_there_is_no_column_of_reasons() -> None:
    assert header(RowTable(digest_of(clean()))) == ["Place", "Name", "What will happen"]


def test_with_several_files_each_row_names_its_own() -> None:
    files = [csv_file("a.csv"), json_file("b.json")]
    digest = digest_of(preview([row(2, "Anna"), row(1, "Ewa", file=1)], files))
    model = RowTable(digest)
    assert [line[:2] for line in cells(model)] == [["a.csv", "line 2"], ["b.json", "element 1"]]
    assert model.place_of(model.row_at(1)) == "b.json · element 1"
    assert header(model)[0] == "File"


@pytest.mark.parametrize("verdict", [None, *Verdict])
def test_the_rows_keep_qt_s_contract(verdict: Verdict | None) -> None:
    model = RowTable(digest_of(mixed()))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_verdict(verdict)
    assert tester.model() is model
    assert model.data(QModelIndex()) is None
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) is None
    assert model.headerData(99, Qt.Orientation.Horizontal) is None


def test_how_a_file_was_read_line_by_line() -> None:
    model = ReadingTable(preview([], [csv_file(ignored=("Uwagi\n",))]))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert header(model) == ["In the file", "Taken as"]
    assert cells(model) == [
        ["Read as", "CSV · Windows-1250 · semicolon"],
        ["Content", "3 personas"],
        ["Column “Imię i nazwisko”", "name"],
        ["Column “Wiek”", "age"],
        ["Column “Uwagi�”", "ignored: no field of that name"],
    ]
    assert model.data(QModelIndex()) is None
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0
    assert model.headerData(5, Qt.Orientation.Horizontal) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) is None


def test_keys_of_a_json_file_are_fields_and_files_are_named() -> None:
    model = ReadingTable(preview([], [csv_file("a.csv"), json_file("b.json", ignored=("mood",))]))
    assert header(model) == ["File", "In the file", "Taken as"]
    assert cells(model)[-1] == ["b.json", "Field “mood”", "ignored: no field of that name"]


def test_a_pasted_cell_is_never_a_formula_and_never_two_cells() -> None:
    assert text_row(["=1+1", "a\tb\nc", "@x", "-5", "Anna"]) == "'=1+1\ta b c\t'@x\t'-5\tAnna"
    quoted = ['"=1+1"', '"Kasia" Nowak', '"unbalanced', "Anna"]
    [read] = csv.reader([text_row(quoted)], "excel-tab")
    assert read == quoted, "and quotation marks stay signs of the text"
    assert html_row(["<b>", "=1"]) == "<tr><td>&lt;b&gt;</td><td>&#x27;=1</td></tr>"
    assert html_row(["Name"], cell="th") == "<tr><th>Name</th></tr>"


@pytest.fixture
def table(theme: Theme, show: Callable[[QWidget], None]) -> TableView:
    view = TableView(theme, name="Rows of the files")
    view.resize(700, 300)
    view.setModel(RowTable(digest_of(mixed()), view))
    view.set_columns(((92, 1), (110, 4), (136, 0), (120, 6)))
    show(view)
    return view


def test_the_columns_fill_the_width(table: TableView) -> None:
    for width in (700, 400, 1100):
        table.resize(width, 300)
        columns = range(table.model().columnCount())
        assert sum(table.columnWidth(column) for column in columns) == table.viewport().width()


def test_ctrl_c_copies_the_chosen_rows_as_text_and_as_a_table(table: TableView, qtbot: QtBot) -> None:
    table.selectRow(0)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(table.copied) as copied:
        qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert copied.args == [2]
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().splitlines() == [
        "Place\tName\tWhat will happen\tReason",
        "line 2\tMagdalena Wrońska\twill be added\t",
        "line 3\tKrzysztof Nowicki\twill be updated\t",
    ]
    assert data.html().count("<tr>") == 3
    assert "<td>Magdalena Wrońska</td>" in data.html()


def test_without_a_choice_the_current_row_is_copied(table: TableView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.copied):
        table.copy()
    assert QGuiApplication.clipboard().text().splitlines()[1:] == [
        "line 2\tMagdalena Wrońska\twill be added\t"
    ]


def test_an_empty_table_leaves_the_clipboard_alone(table: TableView, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("mine")
    table.setModel(RowTable(digest_of(preview([])), table))
    with qtbot.assertNotEmitted(table.copied):
        table.copy()
        table.copy(everything=True)
    assert QGuiApplication.clipboard().text() == "mine"


def test_many_rows_are_copied_in_slices(theme: Theme, qtbot: QtBot) -> None:
    """Copied at once, 100,000 would hold up the window for seconds."""
    view = TableView(theme, name="Rows")
    qtbot.addWidget(view)
    view.setModel(RowTable(long_digest(10_000), view))
    QGuiApplication.clipboard().setText("before")
    with qtbot.waitSignal(view.copied, timeout=60_000) as copied:
        view.copy(everything=True)
        assert QGuiApplication.clipboard().text() == "before"
    assert copied.args == [10_000]
    assert QGuiApplication.clipboard().text().count("\n") == 10_000


def test_another_table_ends_a_copy_that_is_not_done(theme: Theme, qtbot: QtBot) -> None:
    view = TableView(theme, name="Rows")
    qtbot.addWidget(view)
    model = RowTable(long_digest(20_000), view)
    view.setModel(model)
    QGuiApplication.clipboard().setText("before")
    with qtbot.assertNotEmitted(view.copied):
        view.copy(everything=True)
        model.show_verdict(Verdict.REFUSE)
    assert QGuiApplication.clipboard().text() == "before"


def test_only_the_rows_on_the_screen_are_worded(
    theme: Theme, show: Callable[[QWidget], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wording 100,000 rows before the first paint would take seconds."""
    asked: list[int] = []
    data = RowTable.data

    def counted(self: RowTable, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        asked.append(index.row())
        return data(self, index, role)

    monkeypatch.setattr(RowTable, "data", counted)
    view = TableView(theme, name="Rows")
    view.resize(700, 300)
    view.setModel(RowTable(long_digest(), view))
    show(view)
    picture(view)
    assert asked
    assert max(asked) < 50
    view.scrollToBottom()
    asked.clear()
    picture(view)
    assert min(asked) > 99_900


def test_keys_of_the_dialog_are_not_taken(table: TableView) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        table.keyPressEvent(event)
        assert not event.isAccepted()


def test_the_current_row_is_told_and_ringed_for_the_keyboard(
    theme: Theme, table: TableView, qtbot: QtBot
) -> None:
    told: list[int] = []
    table.row_changed.connect(told.append)
    table.clearFocus()
    assert not shows(picture(table), theme.colour("focus"))
    table.setFocus(Qt.FocusReason.TabFocusReason)
    assert shows(picture(table), theme.colour("focus"))
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert told == [1]
    assert shows(picture(table), theme.colour("accent_bg"))
    table.clearFocus()
    assert not shows(picture(table), theme.colour("focus"))


def test_refused_rows_stand_out_by_word_icon_and_colour(theme: Theme, table: TableView) -> None:
    assert shows(picture(table), theme.colour("hi"))
    table.setModel(RowTable(digest_of(clean()), table))
    assert not shows(picture(table), theme.colour("hi"))


def test_a_text_that_is_cut_is_shown_whole_as_plain_text(table: TableView) -> None:
    model = RowTable(digest_of(preview([row(2, "<b>Anna</b> " * 20), row(3, "Ewa")])), table)
    table.setModel(model)
    table.set_columns(((92, 1), (110, 4), (136, 0)))

    def hover(line: int) -> str:
        point = table.visualRect(model.index(line, 1)).center()
        event = QHelpEvent(QEvent.Type.ToolTip, point, table.viewport().mapToGlobal(point))
        QApplication.sendEvent(table.viewport(), event)
        return QToolTip.text()

    assert hover(1) == ""
    assert "&lt;b&gt;Anna" in hover(0)


def test_a_screen_reader_finds_the_cells(table: TableView) -> None:
    interface = QAccessible.queryAccessibleInterface(table)
    assert interface.text(QAccessible.Text.Name) == "Rows of the files"
    names = {interface.child(number).text(QAccessible.Text.Name) for number in range(interface.childCount())}
    assert {"Reason", "Bartosz Żurek", "will be updated"} <= names


def test_it_asks_for_as_much_room_as_it_has_rows(theme: Theme, table: TableView) -> None:
    table.want_rows(1)
    few = table.sizeHint().height()
    table.want_rows(8)
    assert table.sizeHint().height() > few
    table.want_rows(100_000)
    assert table.sizeHint().height() < 600
    assert table.minimumSizeHint().height() < few
    theme.set_font_scale(2)
    assert table.rowHeight(0) == 68


def test_columns_of_a_file_are_shown_with_what_they_were_taken_for(
    theme: Theme, show: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    columns = tuple(MappedColumn(f"Kolumna {number}", "age") for number in range(40))
    view = TableView(theme, name="How the files were read")
    view.setModel(ReadingTable(preview([], [csv_file(columns=columns), json_file()]), view))
    view.set_columns(((130, 2), (150, 3), (150, 3)))
    view.resize(600, 300)
    show(view)
    picture(view)
    with qtbot.waitSignal(view.copied):
        view.copy(everything=True)
    assert "persony.csv\tColumn “Kolumna 39”\tage" in QGuiApplication.clipboard().text()
