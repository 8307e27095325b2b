"""A walk through the window that saves its pictures: the guide's illustrations and a check of every screen."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast
from uuid import UUID

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from persona_desktop.domain.errors import DatabaseUnavailableError
from persona_desktop.domain.persona_filter import ListQuery, NeedsFilter, SegmentKey
from persona_desktop.domain.persona_summary import NeedsState
from persona_desktop.ui.component_sheet import ComponentSheet
from persona_desktop.ui.error_sentences import sentence_for
from persona_desktop.ui.heartbeat import Heartbeat
from persona_desktop.ui.main_window import FIRST_SIZE
from persona_desktop.ui.translation import translate
from persona_desktop.ui.waiting import signal_of, until

if TYPE_CHECKING:
    from persona_desktop.ui.desktop import Desktop
    from persona_desktop.ui.guide.window import GuideWindow
    from persona_desktop.ui.main_window import MainWindow
    from persona_desktop.ui.widgets.modal import Modal

_OVERVIEW, _PROFILE, _NEEDS, _INSIGHTS = range(4)
_FRAMES = (0, 60, 120, 220)
_SHEET = QSize(1440, 1120)
_NARROW = QSize(820, 700)
_MIDDLE = QSize(1040, 760)
_SCREEN = QSize(1920, 1080)


class Tour:
    """Walks a desktop through list, tabs, states, themes and languages."""

    def __init__(self, desktop: Desktop, out: Path) -> None:
        self._desktop = desktop
        self._bench = desktop.workbench
        self._out = out
        self._saved = 0
        self._heartbeat = Heartbeat()

    @property
    def longest_hold_up(self) -> float:
        """The longest time, in milliseconds, that the window could not answer during the walk."""
        return self._heartbeat.worst

    @property
    def _window(self) -> MainWindow:
        return self._bench.window

    async def walk(self) -> int:
        """Save all pictures and return 0; says how many and how long the window was held up at most."""
        self._out.mkdir(parents=True, exist_ok=True)
        self._desktop.theme.animations = False
        await self._bench.set_language("pl")
        await signal_of(self._bench.personas.shown, self._desktop.show)
        self._window.resize(FIRST_SIZE)  # whatever the screen: the pictures are to be the same everywhere
        await self._save("00-first-run")
        await signal_of(self._bench.personas.shown, self._bench.changes.load_demo)
        await self._dismiss_toast()
        self._heartbeat.start()
        for mode in ("light", "dark"):
            self._bench.set_theme(mode)
            await self._screens(mode)
        self._bench.set_theme("light")
        await self._narrow()
        await self._presentation()
        self._window.resize(FIRST_SIZE)
        await asyncio.sleep(0)
        await self._frames()
        await self._bench.set_language("en")
        await self._open(self._persona("Magdalena Wrońska"))
        await self._tab(_OVERVIEW, "01-overview-en-light")
        await self._tab(_NEEDS, "03-needs-en-light")
        self._heartbeat.stop()
        text = translate("Tour", "%n pictures in {folder}", "", self._saved).format(folder=self._out)
        stall = translate("Tour", "longest hold-up of the window: {time} ms").format(
            time=round(self.longest_hold_up)
        )
        print(f"{text}; {stall}")  # noqa: T201
        return 0

    async def _screens(self, mode: str) -> None:
        bench, window = self._bench, self._window
        window.list.set_query(ListQuery())
        window.list.view.scrollToTop()
        await self._save(f"00-list-wide-{mode}")
        await self._open(self._persona("Magdalena Wrońska"))
        await self._tab(_OVERVIEW, f"01-overview-{mode}")
        await self._tab(_PROFILE, f"02-profile-{mode}")
        await self._tab(_NEEDS, f"03-needs-{mode}")
        self._scroll_tab(0.55)
        await self._save(f"03b-needs-outcomes-pains-{mode}")
        await self._tab(_INSIGHTS, f"04-insights-{mode}")
        await self._open(self._without(NeedsState.NO_RESPONSES))
        await self._tab(_NEEDS, f"11a-empty-needs-{mode}")
        await self._open(self._without(NeedsState.NOT_ANALYSED))
        await self._tab(_NEEDS, f"11a-not-analysed-{mode}")
        window.details.show_not_found(UUID("8c41e0d2-5b7a-4c8e-9d2a-1f3b5c7d9e00"))
        await self._save(f"11b-not-found-{mode}")
        error = DatabaseUnavailableError("shown in the tour")  # not translated: for the log
        window.details.show_failed(sentence_for(error))
        await self._save(f"11d-failed-{mode}")
        window.details.set_tab(_OVERVIEW)
        window.details.show_loading()
        bench.personas.show_loading()
        window.list.show_loading()
        await self._wait_for_grey_shapes()
        await self._save(f"10-loading-{mode}")
        window.close_details()
        await signal_of(bench.personas.shown, bench.personas.reload)
        seniors = SegmentKey("seg_active_seniors", None)
        searched = "projektantka Gdynia"  # not translated: what a person types
        window.list.set_query(ListQuery(searched, seniors, NeedsFilter.OUTDATED))
        await self._save(f"11c-no-results-{mode}")
        window.list.clear_filters()
        await self._first_steps(mode)
        await self._support(mode)
        await self._sheet(mode)

    async def _narrow(self) -> None:
        """A window in which list and panel lie over each other."""
        window = self._window
        window.resize(_NARROW)
        await self._save("12c-narrow-list-light")
        await self._open(self._persona("Magdalena Wrońska"))
        await self._tab(_NEEDS, "12a-narrow-light")
        for mode in ("light", "dark"):
            self._bench.set_theme(mode)
            window.details.floating.toggle()
            await self._save(f"12b-narrow-actions-open-{mode}")
            window.details.floating.toggle()
        self._bench.set_theme("light")
        window.resize(_MIDDLE)
        await asyncio.sleep(0)
        await self._tab(_INSIGHTS, "12d-middle-insights-light")
        window.close_details()

    async def _presentation(self) -> None:
        """The open persona on a whole screen, as large as the pictures of the window."""
        await self._open(self._persona("Magdalena Wrońska"))
        self._window.details.set_tab(_OVERVIEW)
        presentation = self._bench.presentation
        presentation.begin()
        view = presentation.view
        if view is None:
            raise RuntimeError("there is nothing to present")
        view.showNormal()
        view.resize(_SCREEN)
        for mode in ("light", "dark"):
            self._bench.set_theme(mode)
            for tab, name in ((_OVERVIEW, "overview"), (_NEEDS, "needs")):
                view.set_tab(tab)
                await self._save(f"presentation-{name}-{mode}", view)
        # One after another, as a person does: each is a hold-up of its own.
        self._bench.set_theme("light")
        await asyncio.sleep(0)
        presentation.end()
        await asyncio.sleep(0)
        self._window.close_details()
        await asyncio.sleep(0)

    async def _first_steps(self, mode: str) -> None:
        """The cards over the window; the last of them has opened a persona."""
        bench = self._bench
        bench.first_steps.begin()
        card = bench.first_steps.card
        if card is None:
            raise RuntimeError("the first steps did not begin")
        await self._save(f"20-first-steps-list-{mode}")
        card.next.click()
        await self._save(f"20-first-steps-persona-{mode}")
        await signal_of(bench.details.shown, card.next.click)
        await self._save(f"20-first-steps-marks-{mode}")
        bench.first_steps.end()
        self._window.close_details()

    async def _support(self, mode: str) -> None:
        """The guide, and what the program says about itself."""
        support, window = self._bench.support, self._window
        support.open_guide()
        await until(lambda: support.guide is not None)
        guide = cast("GuideWindow", support.guide)
        guide.resize(FIRST_SIZE)
        await until(lambda: bool(guide.reader.headings))
        await self._save(f"21-guide-{mode}", guide)
        support.close_guide()
        window.commands.about.trigger()
        await until(lambda: len(_dialogs(window)) == 1)
        await self._save(f"22-about-{mode}")
        support.open_licences()
        await until(lambda: len(_dialogs(window)) == 2)
        await self._save(f"22-licences-{mode}")
        for dialog in _dialogs(window):
            dialog.accept()

    async def _open(self, persona_id: UUID) -> None:
        await signal_of(self._bench.details.shown, lambda: self._bench.details.open(persona_id))

    async def _tab(self, tab: int, name: str) -> None:
        self._window.details.set_tab(tab)
        await self._save(name)

    def _scroll_tab(self, share: float) -> None:
        bar = self._window.details.scroll_bar()
        bar.setValue(round(bar.maximum() * share))

    def _persona(self, name: str) -> UUID:
        personas = self._window.list.view.personas.personas.personas
        return next(persona.id for persona in personas if persona.full_name == name)

    def _without(self, state: NeedsState) -> UUID:
        personas = self._window.list.view.personas.personas.personas
        return next(persona.id for persona in personas if persona.needs_state is state)

    async def _save(self, name: str, widget: QWidget | None = None) -> None:
        await asyncio.sleep(0)
        await self._write(name, (widget or self._window).grab())

    async def _write(self, name: str, picture: QPixmap) -> None:
        """Compress and write a picture beside the window's thread, which is to be watched, not to be held up."""
        path = self._out / f"{name}.png"
        saved = await asyncio.get_running_loop().run_in_executor(None, picture.toImage().save, str(path))
        if not saved:
            raise OSError(f"the picture {path} cannot be written")
        self._saved += 1

    async def _sheet(self, mode: str) -> None:
        with self._not_watched():
            sheet = ComponentSheet(self._desktop.theme)
            sheet.resize(_SHEET)
            picture = sheet.grab()
        await self._write(f"18-components-{mode}", picture)
        sheet.deleteLater()

    @contextmanager
    def _not_watched(self) -> Iterator[None]:
        """Draw what is no part of the window a person works with."""
        self._heartbeat.stop()
        try:
            yield
        finally:
            self._heartbeat.start()

    async def _frames(self) -> None:
        """Draw the panel's way in at four moments onto one picture."""
        window = self._window
        await self._open(self._persona("Magdalena Wrońska"))
        window.details.set_tab(_OVERVIEW)
        window.close_details()
        self._desktop.theme.animations = True
        moments = []
        for moment in _FRAMES:
            window.open_details()
            window.slide.hold_at(moment)
            await asyncio.sleep(0)
            moments.append((moment, window.grab()))
            await asyncio.sleep(0)
            self._desktop.theme.animations = False
            window.slide.finish_motion()
            window.close_details()
            self._desktop.theme.animations = True
        self._desktop.theme.animations = False
        with self._not_watched():
            sheet = self._contact_sheet(moments)
        await self._write("19-slide-in-frames", sheet)

    def _contact_sheet(self, moments: list[tuple[int, QPixmap]]) -> QPixmap:
        theme = self._desktop.theme
        width, height, gap, title = 704, 440, 16, 34
        sheet = QPixmap(2 * width + 3 * gap, 2 * (height + title) + gap)
        sheet.fill(theme.colour("sub2"))
        painter = QPainter(sheet)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("text2"))
        for number, (moment, picture) in enumerate(moments):
            x, y = gap + number % 2 * (width + gap), number // 2 * (height + title)
            words = translate("Tour", "after {time} ms").format(time=moment)
            painter.drawText(QRectF(x, y, width, title), int(Qt.AlignmentFlag.AlignVCenter), words)
            small = picture.scaled(width, height, mode=Qt.TransformationMode.SmoothTransformation)
            painter.drawPixmap(x, y + title, small)
        painter.end()
        return sheet

    async def _wait_for_grey_shapes(self) -> None:
        """What is loading stays blank for a moment, in case it is there before that."""
        from persona_desktop.ui.details.states import LoadingPage
        from persona_desktop.ui.widgets.skeleton import Skeleton

        shapes = [one for one in self._window.findChildren(Skeleton) if one.isVisible()]
        pages = [one for one in self._window.findChildren(LoadingPage) if one.isVisible()]
        await until(
            lambda: all(one.is_revealed for one in shapes) and all(one.says_it_loads for one in pages)
        )

    async def _dismiss_toast(self) -> None:
        """Wait for what the window says of the demo, and let it go."""
        from persona_desktop.ui.widgets.toast import Toast

        await until(lambda: bool(self._window.findChildren(Toast)))
        for toast in self._window.findChildren(Toast):
            toast.dismiss()


def _dialogs(window: MainWindow) -> list[Modal]:
    from persona_desktop.ui.widgets.modal import Modal

    return [dialog for dialog in window.findChildren(Modal) if dialog.isVisible()]
