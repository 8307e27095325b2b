"""The running program: both loops, the window at work, and an orderly end."""

from __future__ import annotations

import asyncio
import logging
import signal
import sys
import threading
from collections.abc import Callable, Coroutine
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from qasync import QEventLoop

from persona_desktop.services.service_thread import ServiceThread
from persona_desktop.services.task_registry import TaskRegistry
from persona_desktop.ui.attention import Attention
from persona_desktop.ui.bridge import Bridge
from persona_desktop.ui.failures import Failures
from persona_desktop.ui.garbage import GarbageCollector
from persona_desktop.ui.opening import Opening
from persona_desktop.ui.presenters.choices import Choices
from persona_desktop.ui.presenters.desk import Desk
from persona_desktop.ui.workbench import Workbench

if TYPE_CHECKING:
    from persona_desktop.domain.start_request import StartRequest
    from persona_desktop.services.container import Services
    from persona_desktop.services.window_claim import WindowClaim
    from persona_desktop.ui.instance.listener import StartListener

SHUTDOWN_SECONDS = 8
_SIGNAL_POLL = 200

_log = logging.getLogger(__name__)


class Desktop:
    """Puts the first window to work, runs it, and takes it apart: no new work, cancel, close the pool, stop the loops."""

    def __init__(self, opening: Opening, open_services: Callable[[], Coroutine[Any, Any, Services]]) -> None:
        self._opening = opening
        self.folders = opening.folders
        self.theme = opening.theme
        self._application = opening.application
        self._loop = QEventLoop(self._application)
        asyncio.set_event_loop(self._loop)
        self._services = ServiceThread()
        self._garbage = GarbageCollector()
        self._failures = Failures(self.theme)
        self._tasks = TaskRegistry(self._failures.tell)
        self._choices = Choices(opening.settings, opening.folders)
        bridge = Bridge(self._services)
        attention = Attention(bridge, self._tasks)
        self._failures.pass_on(attention.ask)
        desk = Desk(
            theme=self.theme,
            translations=opening.translations,
            bridge=bridge,
            tasks=self._tasks,
            failures=self._failures,
            attention=attention,
            folders=opening.folders,
            choices=self._choices,
            now=opening.now,
            open_services=open_services,
        )
        self.workbench = Workbench(desk, opening.window, opening.list)
        self.workbench.quit_asked.connect(self._loop.stop)
        self.workbench.ready.connect(self._garbage.start)
        self.workbench.personas.shown.connect(self._garbage.settle)
        self._listener: StartListener | None = None
        self._at_start: list[Callable[[], object]] = []
        if sys.platform == "darwin":
            self._at_start.append(self._take_what_the_system_hands)
        self._closed = False
        self._stuck = False

    def be_first(self, claim: WindowClaim) -> None:
        """Listen to later starts from the first painting on; ``claim`` is held, and given up at the end."""
        self._at_start.append(lambda: self._listen(claim))

    def take_request(self, request: StartRequest) -> None:
        """Do what this start asks for, from the first painting on."""
        self._at_start.append(lambda: self.workbench.requests.take(request))

    def tell(self, error: Exception) -> None:
        """Say what went wrong before there was a window, from the first painting on."""
        self._at_start.append(lambda: self._failures.tell(error))

    def _listen(self, claim: WindowClaim) -> None:
        from persona_desktop.ui.instance.listener import StartListener

        self._listener = StartListener(claim)
        self._listener.asked.connect(self.workbench.requests.take_later)
        self._listener.listen()

    def _take_what_the_system_hands(self) -> None:
        """A filter sees every event of the program, so it is put there only where the system uses it."""
        from persona_desktop.ui.instance.handed_by_system import HandedBySystem

        handed = HandedBySystem(self._application)
        handed.asked.connect(self.workbench.requests.take_later)

    @property
    def tasks(self) -> TaskRegistry:
        """The owner of the tasks on the window's loop."""
        return self._tasks

    def report(self, error: BaseException) -> None:
        """Show a failure of the services' background work; may be called from their thread."""
        self._loop.call_soon_threadsafe(self._failures.tell, error)

    def show(self) -> None:
        """Show the window; everything slow starts after its first painting."""
        self._opening.painted.connect(self.start)
        self._opening.show()

    def start(self) -> None:
        """Begin with everything slow; the window has been painted."""
        from persona_desktop.diagnostics import start_log

        start_log(self.folders.logs)
        self._services.start()
        self.workbench.start()
        if self._opening.broken_settings is not None:
            self.workbench.tell_of_broken_settings(self._opening.broken_settings)
        for begin in self._at_start:
            begin()

    def run(self, *, painted: bool = False) -> int:
        """Run until the person quits; returns the exit code.

        ``painted`` says that the window is on the screen already, so that everything slow begins at once.
        """
        self._hook()
        with self._loop:
            if painted:
                self._loop.call_soon(self.start)
            self._loop.run_forever()
            self._end()
        return 0

    def run_with(self, work: Callable[[], Coroutine[Any, Any, int]]) -> int:
        """Run with ``work`` driving the window; returns its result."""

        async def whole() -> int:
            try:
                return await work()
            finally:  # before qasync handles what is pending without a running loop
                await self._tasks.close(timeout=SHUTDOWN_SECONDS)

        self._hook()
        with self._loop:
            try:
                return int(self._loop.run_until_complete(whole()))
            finally:
                self._end()

    def _hook(self) -> None:
        sys.excepthook = self._unforeseen
        threading.excepthook = lambda failure: self._unforeseen(
            failure.exc_type, failure.exc_value or RuntimeError("thread"), failure.exc_traceback
        )
        self._loop.set_exception_handler(lambda _loop, context: self._loop_failure(context))
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: self._loop.stop())
        # Python runs signal handlers between bytecodes only, so the loop has to come back to Python now and then.
        self._poll = QTimer()
        self._poll.start(_SIGNAL_POLL)
        self._poll.timeout.connect(lambda: None)
        self._application.commitDataRequest.connect(lambda _: self._loop.stop())

    def _loop_failure(self, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if isinstance(error, BaseException):
            self._failures.tell(error)
        else:
            _log.error("event loop: %s", context.get("message"))

    def _unforeseen(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._loop.stop()
            return
        self._loop.call_soon_threadsafe(self._failures.tell, error.with_traceback(trace))

    def _end(self) -> None:
        self._poll.stop()
        self._loop.run_until_complete(self._finish())

    async def _finish(self) -> None:
        self.workbench.window.hide()  # nothing more can be asked for
        if self._listener is not None:
            self._listener.close()  # a later start opens a window of its own from now on
        await self._tasks.close(timeout=SHUTDOWN_SECONDS)
        services = self.workbench.personas.services
        if services is not None:
            future = asyncio.wrap_future(self._services.submit(_close(services)))
            try:
                await asyncio.wait_for(future, SHUTDOWN_SECONDS)
            except TimeoutError:
                _log.error("the services did not close within %d s", SHUTDOWN_SECONDS)
            except Exception as error:  # noqa: BLE001  the program ends all the same
                from persona_desktop.diagnostics import describe_exception

                _log.error("the services did not close\n%s", describe_exception(error))

    @property
    def is_stuck(self) -> bool:
        """Whether something went on in the services' thread when it was time to end."""
        return self._stuck

    def close(self) -> None:
        """Stop the service thread and put Python's hooks back."""
        if self._closed:
            return
        self._closed = True
        self.workbench.window.close()
        self.workbench.window.deleteLater()
        self._choices.close()
        self._stuck = not self._services.stop(timeout=SHUTDOWN_SECONDS)
        self._garbage.stop()
        if not self._loop.is_closed():  # it never ran
            self._loop.close()
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__


async def _close(services: Services) -> None:
    await services.close()
