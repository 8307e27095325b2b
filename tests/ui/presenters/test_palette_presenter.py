"""The palette in the whole program: by keyboard alone, on the demo, from the first letter to what it does."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID, uuid4

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from persona_desktop.domain.persona_filter import ListQuery, NeedsFilter
from persona_desktop.domain.recent_personas import RecentPersonas
from persona_desktop.settings import Folders, Settings
from persona_desktop.ui.desktop import Desktop
from persona_desktop.ui.palette.items import Heading
from persona_desktop.ui.palette.palette import Palette
from persona_desktop.ui.waiting import signal_of, until
from persona_desktop.ui.widgets.modal import Modal
from tests.support.keyboard import type_text
from tests.support.window import demo_folders, demo_workspace, fresh_folders, show, walk

__all__ = ["demo_folders", "demo_workspace", "fresh_folders"]

CONTROL = Qt.KeyboardModifier.ControlModifier


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


async def ready(desktop: Desktop) -> None:
    """Show the window, with the personas of the palette prepared, and give it the keyboard."""
    bench = desktop.workbench
    prepared: list[bool] = []
    bench.palette.search_prepared.connect(lambda: prepared.append(True))
    await signal_of(bench.ready, desktop.show)
    await until(lambda: bool(prepared))
    bench.window.activateWindow()
    await until(bench.window.isActiveWindow)


def open_palette(desktop: Desktop) -> Palette:
    QTest.keyClick(focused(), Qt.Key.Key_K, CONTROL)
    (palette,) = (one for one in desktop.workbench.window.findChildren(Palette) if one.isVisible())
    assert focused() is palette.card.query
    return palette


def choose(desktop: Desktop, text: str) -> None:
    """Open the palette, type and press Enter."""
    open_palette(desktop)
    type_text(focused(), text)
    QTest.keyClick(focused(), Qt.Key.Key_Return)


def titles(palette: Palette) -> list[str]:
    return [row.text if isinstance(row, Heading) else row.item.title for row in palette.card.view.rows.rows]


def test_a_theme_is_chosen_by_keyboard_and_the_focus_stays_where_it_was(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await ready(desktop)
        before = focused()
        choose(desktop, "dark")
        assert desktop.theme.is_dark
        assert focused() is before

    walk(demo_folders, work)
    assert Settings.load(demo_folders.settings_file).theme == "dark"


def test_a_persona_that_the_list_does_not_keep_is_found_and_opened(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await ready(desktop)
        bench = desktop.workbench
        bench.window.list.set_query(ListQuery(needs=NeedsFilter.WITHOUT))
        await signal_of(bench.details.shown, lambda: choose(desktop, "magdalena wron"))
        summary = bench.personas.summary(bench.details.open_persona)
        assert summary is not None
        assert summary.full_name == "Magdalena Wrońska"
        assert bench.window.slide.is_open

    walk(demo_folders, work)


def test_a_segment_narrows_the_list_and_everybody_widens_it(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await ready(desktop)
        window = desktop.workbench.window
        everybody = window.list.view.personas.rowCount()
        choose(desktop, "seniorzy")
        assert window.list.query.segment is not None
        assert 0 < window.list.view.personas.rowCount() < everybody
        choose(desktop, "outdated needs")
        assert window.list.query == replace(ListQuery(), needs=NeedsFilter.OUTDATED)
        choose(desktop, "all personas")
        assert window.list.view.personas.rowCount() == everybody

    walk(demo_folders, work)


def test_a_segment_is_seen_where_the_panel_covers_the_list(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await ready(desktop)
        bench = desktop.workbench
        bench.window.resize(760, 640)
        await signal_of(bench.details.shown, lambda: choose(desktop, "magdalena wron"))
        choose(desktop, "seniorzy")
        assert not bench.window.slide.is_open
        assert bench.details.open_persona is None

    walk(demo_folders, work)


def test_another_project_is_opened_and_its_personas_are_found(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await ready(desktop)
        bench = desktop.workbench
        here = bench.personas.project
        other = next(project for project in bench.personas.projects if project != here)
        await signal_of(bench.palette.search_prepared, lambda: choose(desktop, other.name))
        assert bench.personas.project == other
        listing = bench.personas.listing
        assert listing is not None
        somebody = listing.personas[0].full_name
        palette = open_palette(desktop)
        type_text(focused(), somebody)
        assert somebody in titles(palette)
        palette.close_palette()

    walk(demo_folders, work)


def test_the_language_changes_and_the_palette_with_it(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await ready(desktop)
        before = desktop.workbench.window
        choose(desktop, "language polski")
        await until(lambda: desktop.workbench.window is not before and desktop.workbench.window.isVisible())
        desktop.workbench.window.activateWindow()
        await until(desktop.workbench.window.isActiveWindow)
        await until(lambda: QApplication.focusWidget() is not None)
        palette = open_palette(desktop)
        assert "Motyw: Ciemny" in titles(palette)
        palette.close_palette()

    walk(demo_folders, work)


def test_find_leads_into_the_search_field_after_the_palette(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await ready(desktop)
        choose(desktop, "find personas")
        assert focused() is desktop.workbench.window.list.header.search

    walk(demo_folders, work)


def test_escape_closes_the_palette_alone(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await ready(desktop)
        bench = desktop.workbench
        await signal_of(bench.details.shown, lambda: choose(desktop, "magdalena wron"))
        before = focused()
        palette = open_palette(desktop)
        type_text(focused(), "abc")
        QTest.keyClick(focused(), Qt.Key.Key_Escape)
        assert not palette.isVisible()
        assert bench.window.slide.is_open
        assert focused() is before

    walk(demo_folders, work)


def test_personas_opened_lately_are_remembered_until_the_next_start(demo_folders: Folders) -> None:
    opened: list[str] = []

    async def read_two(desktop: Desktop) -> None:
        await ready(desktop)
        for name in ("magdalena wron", "zofia adam"):
            await signal_of(desktop.workbench.details.shown, lambda text=name: choose(desktop, text))  # type: ignore[misc]
            summary = desktop.workbench.personas.summary(desktop.workbench.details.open_persona)
            assert summary is not None
            opened.insert(0, summary.full_name)
        desktop.workbench.details.close()  # or it would be open again, and not among those to go back to

    async def look(desktop: Desktop) -> None:
        await ready(desktop)
        palette = open_palette(desktop)
        assert titles(palette)[:3] == ["Recently opened", *opened]
        assert titles(palette)[3] == "Actions"
        palette.close_palette()

    walk(demo_folders, read_two)
    stored = Settings.load(demo_folders.settings_file)
    assert len(RecentPersonas.from_text(stored.recent_personas).ids) == 2
    gone = " ".join([str(uuid4()), stored.recent_personas, "no identifier"])
    replace(stored, recent_personas=gone).save(demo_folders.settings_file)
    walk(demo_folders, look)


def test_a_list_that_arrives_while_the_palette_is_open_is_offered(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        bench = desktop.workbench

        def show_and_open() -> None:
            bench.palette.open()
            desktop.show()

        await signal_of(bench.ready, show_and_open)
        palette = bench.window.findChild(Palette)
        assert palette is not None
        type_text(palette.card.query, "magdalena wron")
        await until(lambda: "Magdalena Wrońska" in titles(palette))
        assert palette.card.query.text() == "magdalena wron"
        palette.close_palette()

    walk(demo_folders, work)


def test_an_empty_workspace_offers_its_actions(fresh_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await show(desktop)
        desktop.workbench.palette.open()
        palette = desktop.workbench.window.findChild(Palette)
        assert palette is not None
        offered = titles(palette)
        assert "Load the demo workspace" in offered
        assert "Go to" not in offered
        palette.close_palette()

    walk(fresh_folders, work)


def test_the_sheet_of_keys_opens_with_f1_and_outside_text_with_a_question_mark(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await ready(desktop)
        window = desktop.workbench.window

        def close_sheet() -> None:
            sheets = [modal for modal in window.findChildren(Modal) if modal.isVisible()]
            assert [sheet.accessibleName() for sheet in sheets] == ["Keyboard shortcuts"]
            QTest.keyClick(focused(), Qt.Key.Key_Escape)

        window.list.view.setFocus()
        QTest.keyClicks(focused(), "?")
        close_sheet()
        assert focused() is window.list.view
        window.focus_search()
        QTest.keyClick(focused(), Qt.Key.Key_F1)
        close_sheet()
        QTest.keyClicks(focused(), "?")
        assert window.list.header.search.text() == "?"
        assert not any(modal.isVisible() for modal in window.findChildren(Modal))
        window.list.header.search.clear()
        choose(desktop, "keyboard sh")
        close_sheet()

    walk(demo_folders, work)


def test_only_the_last_ten_are_kept(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        presenter = desktop.workbench.palette
        ids = [UUID(int=number) for number in range(12)]
        for persona_id in ids:
            desktop.workbench.details.shown.emit(persona_id)
        assert list(presenter.recent) == list(reversed(ids))[:10]

    walk(demo_folders, work)
    kept = Settings.load(demo_folders.settings_file).recent_personas
    assert len(kept.split()) == 10
