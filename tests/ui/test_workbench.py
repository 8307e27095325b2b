import os
import signal

import pytest

from persona_desktop.app import build_desktop, open_first_window
from persona_desktop.settings import Folders, Settings
from persona_desktop.ui.desktop import Desktop
from persona_desktop.ui.theme import ThemeMode
from persona_desktop.ui.waiting import signal_of, until
from persona_desktop.ui.window_place import WindowPlace
from tests.support.left_behind import ExpectedLog
from tests.support.window import demo_folders, demo_workspace, fresh_folders, show, walk

__all__ = ["demo_folders", "demo_workspace", "fresh_folders"]


def test_another_language_keeps_persona_tab_search_and_place(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await show(desktop)
        bench = desktop.workbench
        bench.window.list.header.search.setText("a")
        persona_id = bench.window.list.view.personas.persona(0).id
        await signal_of(bench.details.shown, lambda: bench.details.open(persona_id))
        bench.window.details.set_tab(2)
        before = bench.window
        await signal_of(bench.details.shown, lambda: bench.set_language("pl"))
        assert bench.window is not before
        assert bench.window.details.current_tab == 2
        assert bench.details.open_persona == persona_id
        assert bench.window.list.query.text == "a"
        assert bench.window.list.header.search.text() == "a"
        assert bench.window.commands.quit.text() == "Zakończ"
        assert not bench.window.isHidden()

    walk(demo_folders, work)
    assert Settings.load(demo_folders.settings_file).language == "pl"


def test_another_language_keeps_the_current_row(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await show(desktop)
        bench = desktop.workbench
        persona_id = bench.window.list.view.personas.persona(3).id
        bench.window.list.view.select(persona_id)
        await bench.set_language("pl")
        assert bench.window.list.view.current_persona() == persona_id
        assert not bench.window.slide.is_open

    walk(demo_folders, work)


def test_another_language_keeps_a_window_maximised(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await show(desktop)
        bench = desktop.workbench
        bench.window.setGeometry(20, 30, 900, 600)
        bench.window.showMaximized()
        before = WindowPlace.of(bench.window)
        await bench.set_language("pl")
        assert bench.window.isMaximized()
        assert WindowPlace.of(bench.window) == before

    walk(demo_folders, work)


@pytest.mark.parametrize("mode", ["light", "dark", "system"])
def test_a_theme_is_shown_and_remembered(demo_folders: Folders, mode: ThemeMode) -> None:
    async def work(desktop: Desktop) -> None:
        desktop.workbench.window.commands.themes[mode].trigger()
        assert desktop.theme.mode == mode
        desktop.workbench.window.commands.animations.trigger()

    walk(demo_folders, work)
    settings = Settings.load(demo_folders.settings_file)
    assert (settings.theme, settings.animations) == (mode, True)


def test_closing_the_window_ends_the_program(demo_folders: Folders) -> None:
    opening = open_first_window(demo_folders)
    opening.painted.connect(opening.window.close)
    with build_desktop(opening) as desktop:
        desktop.show()
        assert desktop.run() == 0


def test_the_system_can_end_the_program(demo_folders: Folders) -> None:
    opening = open_first_window(demo_folders)
    opening.painted.connect(lambda: os.kill(os.getpid(), signal.SIGTERM))
    with build_desktop(opening) as desktop:
        desktop.show()
        assert desktop.run() == 0


def test_an_error_nobody_foresaw_is_told_once_with_its_details(
    demo_folders: Folders, expect_log: ExpectedLog
) -> None:
    expect_log("unforeseen failure")
    expect_log("task fail failed: ZeroDivisionError")

    async def work(desktop: Desktop) -> None:
        from persona_desktop.ui.widgets.modal import Modal

        await show(desktop)

        async def fail() -> None:
            raise ZeroDivisionError("a secret")

        for _ in range(2):
            desktop.tasks.start(fail(), "fail")
        window = desktop.workbench.window
        await until(lambda: len(window.findChildren(Modal)) == 1)
        assert len(window.findChildren(Modal)) == 1

    walk(demo_folders, work)


def test_files_dropped_before_the_workspace_is_open_are_answered(fresh_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        from persona_desktop.ui.widgets.toast import Toast

        bench = desktop.workbench

        def show_and_drop() -> None:
            desktop.show()
            bench.window.files_dropped.emit([fresh_folders.settings_file])
            answers.extend(bench.window.findChildren(Toast))

        answers: list[Toast] = []
        await signal_of(bench.personas.shown, show_and_drop)
        assert len(answers) == 1

    walk(fresh_folders, work)
