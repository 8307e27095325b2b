"""What a person chooses about the program holds at once and at the next start."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from persona_desktop.settings import Folders, Settings
from persona_desktop.ui import window_place
from persona_desktop.ui.desktop import Desktop
from persona_desktop.ui.details.tab_pages import Tab
from persona_desktop.ui.persona_list.geometry import DEFAULT_SHARES
from persona_desktop.ui.theme import text_size
from persona_desktop.ui.waiting import signal_of, until
from persona_desktop.ui.widgets.divider import Divider
from persona_desktop.ui.widgets.toast import Toast
from tests.support.left_behind import ExpectedLog
from tests.support.window import demo_folders, demo_workspace, show, walk

__all__ = ["demo_folders", "demo_workspace"]


def test_choices_hold_at_once_and_at_the_next_start(demo_folders: Folders) -> None:
    async def choose(desktop: Desktop) -> None:
        await show(desktop)
        bench, theme = desktop.workbench, desktop.theme
        bench.window.commands.settings.trigger()
        dialog = bench.preferences.dialog
        assert dialog is not None
        bench.window.commands.settings.trigger()
        assert bench.preferences.dialog is dialog, "one is enough"
        before = bench.window.list.view.visualRect(bench.window.list.view.personas.index(0)).height()
        dialog.form.theme_chosen.emit("dark")
        dialog.form.high_contrast_chosen.emit(True)
        dialog.form.text_size_chosen.emit(150)
        dialog.form.density_chosen.emit("compact")
        dialog.form.animations_chosen.emit(True)
        assert theme.is_dark
        assert theme.high_contrast
        assert theme.font_scale == 1.5
        assert theme.animations
        assert bench.window.commands.themes["dark"].isChecked()
        row = bench.window.list.view.visualRect(bench.window.list.view.personas.index(0)).height()
        assert row == before * 1.5 * 48 / 60
        theme.animations = False
        dialog.accept()
        assert bench.preferences.dialog is None

    async def look(desktop: Desktop) -> None:
        await show(desktop)
        theme, view = desktop.theme, desktop.workbench.window.list.view
        assert (theme.is_dark, theme.high_contrast, theme.font_scale) == (True, True, 1.5)
        assert view.visualRect(view.personas.index(0)).height() == 72
        preferences = desktop.workbench.preferences
        preferences.open()
        preferences.reset()
        await until(lambda: not desktop.tasks.pending)  # the system's language may be another one
        assert preferences.dialog is not None, "it shows what is chosen now"
        assert (theme.mode, theme.high_contrast, theme.font_scale) == ("system", False, 1)

    walk(demo_folders, choose)
    walk(demo_folders, look)
    kept = Settings.load(demo_folders.settings_file)
    assert (kept.theme, kept.contrast, kept.text_size, kept.density) == (
        "system",
        "system",
        100,
        "comfortable",
    )


def test_another_language_keeps_the_settings_open(demo_folders: Folders) -> None:
    """Whoever has chosen the wrong one must find the way back."""

    async def work(desktop: Desktop) -> None:
        await show(desktop)
        bench = desktop.workbench
        bench.preferences.open()
        assert bench.preferences.dialog is not None
        bench.preferences.dialog.form.language_chosen.emit("pl")
        await until(lambda: bench.window.commands.quit.text() == "Zakończ" and not desktop.tasks.pending)
        dialog = bench.preferences.dialog
        assert dialog is not None
        assert dialog.isVisible()
        assert dialog.accessibleName() == "Ustawienia"
        assert dialog.window() is bench.window

    walk(demo_folders, work)


def test_text_follows_the_system_while_the_program_runs(
    demo_folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def work(desktop: Desktop) -> None:
        await show(desktop)
        monkeypatch.setattr(text_size, "system_scale", lambda: 1.25)
        QApplication.sendEvent(desktop.workbench.window, QEvent(QEvent.Type.ThemeChange))
        assert desktop.theme.font_scale == 1.25

    walk(demo_folders, work)


def test_the_window_comes_back_as_it_was_left(demo_folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    """Place, sidebar, widths, order, persona and tab."""
    monkeypatch.setattr(window_place, "screens", lambda: [QRect(0, 0, 1920, 1080)])

    async def leave(desktop: Desktop) -> None:
        await show(desktop)
        bench = desktop.workbench
        window = bench.window
        window.setGeometry(30, 40, 1300, 760)
        window.commands.toggle_sidebar.trigger()
        window.list.header._sort_by(window.list.query.sort)  # the other way round
        rows = window.list.view.personas
        column = next(grip for grip in window.list.header.findChildren(Divider) if grip.isVisible())
        QTest.mousePress(column, Qt.MouseButton.LeftButton, pos=QPoint(4, 10))
        QTest.mouseMove(column, QPoint(44, 10))
        QTest.mouseRelease(column, Qt.MouseButton.LeftButton)
        left["need"] = window.list.view._delegate.shares
        assert left["need"] != DEFAULT_SHARES
        await signal_of(bench.details.shown, lambda: bench.details.open(rows.persona(2).id))
        window.details.set_tab(Tab.NEEDS)
        divider = window.slide.findChild(Divider)
        assert divider is not None
        assert divider.isVisible()
        QTest.mousePress(divider, Qt.MouseButton.LeftButton, pos=QPoint(4, 300))
        QTest.mouseMove(divider, QPoint(64, 300))
        QTest.mouseRelease(divider, Qt.MouseButton.LeftButton)
        assert window.list.width() == 440
        window.commands.narrow_list.trigger()
        assert window.list.width() == 400
        left["persona"] = bench.details.open_persona

    async def come_back(desktop: Desktop) -> None:
        bench = desktop.workbench
        await signal_of(bench.details.shown, desktop.show)
        window = bench.window
        assert window.geometry().getRect() == (30, 40, 1300, 760)
        assert not window.commands.toggle_sidebar.isChecked()
        assert not window.list.query.descending
        assert bench.details.open_persona == left["persona"]
        assert window.details.current_tab == Tab.NEEDS
        assert window.list.view._delegate.shares.written == left["need"].written  # type: ignore[attr-defined]
        assert window.list.width() == 400
        divider = window.slide.findChild(Divider)
        assert divider is not None
        QTest.mouseDClick(divider, Qt.MouseButton.LeftButton)
        assert window.list.width() == 380
        window.close_details()
        assert not divider.isVisible()

    async def stay_closed(desktop: Desktop) -> None:
        await signal_of(desktop.workbench.ready, desktop.show)
        assert desktop.workbench.details.open_persona is None

    left: dict[str, object] = {}
    walk(demo_folders, leave)
    walk(demo_folders, come_back)
    walk(demo_folders, stay_closed)


def test_a_persona_that_is_gone_is_not_opened_again(demo_folders: Folders) -> None:
    settings = Settings.load(demo_folders.settings_file)
    stored = {
        "last_persona": "8c41e0d2-5b7a-4c8e-9d2a-1f3b5c7d9e00",
        "last_tab": 99,
        "sort": "colour",
        "window": "?",
    }
    demo_folders.settings_file.write_text(json.dumps({"language": "en", "animations": False, **stored}))

    async def work(desktop: Desktop) -> None:
        await signal_of(desktop.workbench.ready, desktop.show)
        assert desktop.workbench.details.open_persona is None
        assert not desktop.workbench.window.slide.is_open

    walk(demo_folders, work)
    assert settings.language == "en"


def test_broken_settings_are_told_and_kept(demo_folders: Folders, expect_log: ExpectedLog) -> None:
    expect_log("the settings cannot be read")
    demo_folders.settings_file.write_text("{broken")

    async def work(desktop: Desktop) -> None:
        await show(desktop)
        (toast,) = desktop.workbench.window.findChildren(Toast)
        assert str(demo_folders.settings_file.with_suffix(".broken")) in toast.accessibleDescription() + (
            toast.accessibleName()
        )
        toast.dismiss()

    walk(demo_folders, work)
    assert demo_folders.settings_file.with_suffix(".broken").read_text() == "{broken"
