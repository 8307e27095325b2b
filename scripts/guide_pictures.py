"""Draws the pictures that the guide shows, in every language, light and dark: `make screens`.

Each is cut to what its section speaks of and shown in the guide in its own size, so that its words can be read. They are
kept as lossless WebP, which takes a third of a PNG's room.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from persona_desktop.app import build_desktop, open_first_window, temporary_folders
from persona_desktop.settings import Folders, Settings
from persona_desktop.ui.desktop import Desktop
from persona_desktop.ui.details.tab_choice import TabChoice
from persona_desktop.ui.dialogs.settings_dialog import SettingsDialog
from persona_desktop.ui.importing.preview_tables import PreviewTables
from persona_desktop.ui.theme import ThemeMode
from persona_desktop.ui.translation import LANGUAGES, LanguageCode
from persona_desktop.ui.waiting import signal_of, until
from persona_desktop.ui.widgets.modal import Modal
from persona_desktop.ui.widgets.modal_card import ModalCard
from persona_desktop.ui.widgets.toast import Toast

FOLDER: Final = Path(__file__).parent.parent / "docs" / "guide" / "pictures"
_LARGE: Final = QSize(1340, 820)
_SMALL: Final = QSize(860, 600)
_PANEL: Final = QSize(720, 620)
_PAGE: Final = QSize(720, 480)
_OUTCOMES: Final = 0.55
"""How far down the page of needs the outcomes are, as a share of the page."""
_LOSSLESS: Final = 100
_MARGIN: Final = 12
"""Pixels of the darkened window around a dialog."""
_FOLDERS: Final = Folders(
    Path("/home/marta/.local/share/persona-desktop"),
    Path("/home/marta/.config/persona-desktop"),
    Path("/home/marta/.local/state/persona-desktop"),
)
"""What the settings show instead of a temporary folder, which is called differently every time."""


def _lines(*lines: str) -> str:
    return "\n".join(lines) + "\n"


_IMPORTED: Final[dict[LanguageCode, tuple[str, str]]] = {
    "pl": (
        "ankieta.csv",
        _lines(
            "Imię i nazwisko;Wiek;Płeć;Miasto;Zawód;Uwagi",
            "Żaneta Śliwińska;34;Kobieta;Łódź;Kierowniczka marketingu;z ankiety",
            "Józef Gąsior;67;Mężczyzna;Suwałki;Emerytowany kolejarz;",
            "Marta Zielińska;trzydzieści;Kobieta;Kraków;Graficzka;",
            "Paweł Wrona;200;Mężczyzna;Sopot;Kucharz;",
        ),
    ),
    "en": (
        "survey.csv",
        _lines(
            "Full name;Age;Gender;City;Occupation;Remarks",
            "Janet Sawyer;34;Woman;Leeds;Marketing manager;from the survey",
            "Joseph Gander;67;Man;Whitby;Retired railwayman;",
            "Martha Green;thirty;Woman;York;Graphic designer;",
            "Paul Crow;200;Man;Hull;Cook;",
        ),
    ),
}


class GuidePictures:
    """Walks through a window and saves the pictures."""

    def __init__(self, desktop: Desktop, out: Path) -> None:
        self._desktop = desktop
        self._bench = desktop.workbench
        self._out = out

    async def draw(self) -> int:
        """Save all pictures, in each language, light and dark, and return 0."""
        bench = self._bench
        await signal_of(bench.personas.shown, self._desktop.show)
        for language, mode in self._each_look():
            await self._look(language, mode)
            bench.window.resize(_SMALL)
            await self._save("first-run", bench.window.list)
        await signal_of(bench.personas.shown, bench.changes.load_demo)
        await until(lambda: bool(bench.window.findChildren(Toast)))
        for toast in bench.window.findChildren(Toast):
            toast.dismiss()
        for language, mode in self._each_look():
            await self._look(language, mode)
            await self._screens(language)
        return 0

    @staticmethod
    def _each_look() -> Iterator[tuple[LanguageCode, ThemeMode]]:
        modes: tuple[ThemeMode, ...] = ("light", "dark")
        return product(LANGUAGES, modes)

    async def _look(self, language: LanguageCode, mode: ThemeMode) -> None:
        await self._bench.set_language(language)
        self._bench.set_theme(mode)
        self._folder, self._mode = self._out / language, mode
        self._folder.mkdir(parents=True, exist_ok=True)

    async def _screens(self, language: LanguageCode) -> None:
        bench, window = self._bench, self._bench.window
        window.resize(_SMALL)
        await self._save("list", window)
        window.resize(_LARGE)
        personas = window.list.view.personas.personas.personas
        magdalena = next(one.id for one in personas if one.full_name == "Magdalena Wrońska")
        await signal_of(bench.details.shown, lambda: bench.details.open(magdalena))
        for tab, name in enumerate(("overview", "profile", "needs", "insights")):
            window.details.set_tab(tab)
            window.details.scroll_bar().setValue(0)
            await self._save(name, window.details, _PANEL)
        window.details.set_tab(2)
        bar = window.details.scroll_bar()
        bar.setValue(round(bar.maximum() * _OUTCOMES))
        await self._save_page("outcomes")
        bar.setValue(bar.maximum())
        await self._save_page("pains")
        window.close_details()
        window.resize(_SMALL)
        await self._import(language)
        dialog = SettingsDialog(self._desktop.theme, window, Settings(theme=self._mode), language, _FOLDERS)
        window.resize(_LARGE)
        dialog.open()
        await self._save_dialog("settings", dialog)
        dialog.reject()

    async def _import(self, language: LanguageCode) -> None:
        window = self._bench.window
        name, text = _IMPORTED[language]
        file = self._desktop.folders.data / name
        file.write_text(text, encoding="utf-8")
        self._bench.changes.import_files([file])
        await until(lambda: any(_is_preview(one) for one in window.findChildren(Modal)))
        dialog = next(one for one in window.findChildren(Modal) if _is_preview(one))
        await self._save_dialog("import", dialog)
        dialog.reject()
        await until(lambda: not window.findChildren(Modal))

    async def _save_dialog(self, name: str, dialog: Modal) -> None:
        """Save a dialog with a little of what is around it."""
        await asyncio.sleep(0)
        card = dialog.findChild(ModalCard)
        if card is None:
            raise RuntimeError("a dialog has no card")
        around = card.geometry().adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
        await self._write(name, self._bench.window.grab(around.intersected(dialog.rect())))

    async def _save(self, name: str, widget: QWidget, size: QSize | None = None) -> None:
        await asyncio.sleep(0)
        focused = QApplication.focusWidget()
        if focused is not None:
            focused.clearFocus()
        area = QRect(QPoint(0, 0), size or widget.size()).intersected(widget.rect())
        await self._write(name, widget.grab(area))

    async def _save_page(self, name: str) -> None:
        """Save what stands below the tabs, for the second picture of a tab."""
        await asyncio.sleep(0)
        details = self._bench.window.details
        tabs = details.findChild(TabChoice)
        top = 0 if tabs is None else tabs.geometry().bottom() + 2
        area = QRect(QPoint(0, top), _PAGE).intersected(details.rect())
        await self._write(name, details.grab(area))

    async def _write(self, name: str, picture: QPixmap) -> None:
        path = self._folder / f"{name}-{self._mode}.webp"
        whole = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
        saved = await asyncio.to_thread(lambda: whole.save(str(path), quality=_LOSSLESS))
        if not saved:
            raise OSError(f"the picture {path} cannot be written")


def _is_preview(modal: Modal) -> bool:
    return modal.isVisible() and modal.findChild(PreviewTables) is not None


def draw(out: Path) -> None:
    """Draw every picture of the guide into ``out``."""
    with temporary_folders() as folders:
        Settings(language="pl", theme="light", animations=False).save(folders.settings_file)
        with build_desktop(open_first_window(folders)) as desktop:
            desktop.run_with(GuidePictures(desktop, out).draw)
    sizes = [path.stat().st_size for path in out.rglob("*.webp")]
    print(f"{len(sizes)} pictures, {sum(sizes) / 1_000_000:.1f} MB, in {out}")


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    draw(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
