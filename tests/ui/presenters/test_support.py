"""The Help menu in the real window: guide, licences, diagnostics."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from persona_desktop import __version__
from persona_desktop.settings import Folders
from persona_desktop.ui.desktop import Desktop
from persona_desktop.ui.dialogs.about import AboutDialog
from persona_desktop.ui.dialogs.licences import LicencesDialog
from persona_desktop.ui.guide.window import GuideWindow
from persona_desktop.ui.waiting import signal_of, until
from persona_desktop.ui.widgets.link import Link
from tests.support.window import demo_folders, demo_workspace, fresh_folders, show, walk

__all__ = ["demo_folders", "demo_workspace", "fresh_folders"]

# The offscreen platform has no stack of windows.
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support raise")


async def guide_of(desktop: Desktop) -> GuideWindow:
    await until(lambda: desktop.workbench.support.guide is not None)
    guide = desktop.workbench.support.guide
    assert guide is not None
    await until(lambda: bool(guide.reader.headings))
    return guide


def test_the_guide_opens_once_speaks_the_window_s_language_and_closes_with_it(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        bench = desktop.workbench
        await show(desktop)
        bench.window.commands.guide.trigger()
        bench.window.commands.guide.trigger()
        guide = await guide_of(desktop)
        assert guide.isVisible()
        assert len([one for one in QApplication.topLevelWidgets() if isinstance(one, GuideWindow)]) == 1
        await signal_of(guide.reader.filled, lambda: bench.set_language("pl"))
        assert guide.reader.headings[0].anchor == "przewodnik-po-persona-desktop"
        assert guide.isVisible()
        bench.window.close()
        assert bench.support.guide is None

    walk(demo_folders, work)


def test_a_closed_guide_opens_again(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await show(desktop)
        desktop.workbench.support.open_guide()
        guide = await guide_of(desktop)
        guide.close()
        assert desktop.workbench.support.guide is None
        desktop.workbench.support.open_guide()
        assert (await guide_of(desktop)) is not guide

    walk(demo_folders, work)


def test_an_empty_workspace_leads_to_the_guide(fresh_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        await show(desktop)
        links = [one for one in desktop.workbench.window.list.findChildren(Link) if one.isVisible()]
        assert len(links) == 1
        links[0].click()
        assert (await guide_of(desktop)).isVisible()

    walk(fresh_folders, work)


def test_about_copies_facts_without_the_person(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        window = desktop.workbench.window
        await show(desktop)
        window.commands.about.trigger()
        await until(lambda: bool(window.findChildren(AboutDialog)))
        dialog = window.findChildren(AboutDialog)[0]
        dialog.copy.click()
        copied = QGuiApplication.clipboard().text()
        assert f"Persona Desktop {__version__}" in copied
        assert "PostgreSQL 18" in copied
        assert "Language: en" in copied
        assert dialog.copy.text() == "Copied"
        dialog.accept()

    walk(demo_folders, work)


def test_the_licences_name_everything_and_come_back_to_about(demo_folders: Folders) -> None:
    async def work(desktop: Desktop) -> None:
        window = desktop.workbench.window
        await show(desktop)
        window.commands.about.trigger()
        await until(lambda: bool(window.findChildren(AboutDialog)))
        about = window.findChildren(AboutDialog)[0]
        about.licences.click()
        await until(lambda: bool(window.findChildren(LicencesDialog)))
        licences = window.findChildren(LicencesDialog)[0]
        model = licences.parts.model()
        rows = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
        assert any(row.startswith("PySide6") and "LGPL-3.0" in row for row in rows)
        assert any(row.startswith("Lucide") for row in rows)
        licences.accept()
        assert about.isVisible()
        about.accept()

    walk(demo_folders, work)
