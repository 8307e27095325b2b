"""What a test of the window must not leave behind: threads, timers, movements, windows, tasks and warnings.

A leak seldom hurts the test that made it. It hurts one of the next, now and then, and nobody finds out why.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import re
import threading
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEvent, QThread, QTimer
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from qasync import QEventLoop
from shiboken6 import Shiboken

_SECONDS_TO_END = 2.0
"""How long a thread that has been told to end may take to do so."""


class ExpectedLog:
    """Records from WARNING up that a test causes; each it does not expect fails it, and so does one that never came."""

    def __init__(self) -> None:
        self._handler = _Collector()
        self._expected: list[re.Pattern[str]] = []

    def __call__(self, pattern: str) -> None:
        """Expect at least one record whose message matches a regular expression."""
        self._expected.append(re.compile(pattern))

    @property
    def messages(self) -> list[str]:
        """What was logged so far, from WARNING up."""
        return [record.getMessage() for record in self._handler.records]

    def start(self) -> None:
        """Listen to the root logger."""
        logging.getLogger().addHandler(self._handler)

    def stop(self) -> list[str]:
        """Stop listening; return what was unexpected or missing, one sentence each."""
        logging.getLogger().removeHandler(self._handler)
        found = [
            f"unexpected in the log: {record.levelname} {record.name}: {record.getMessage()}"
            for record in self._handler.records
            if not any(pattern.search(record.getMessage()) for pattern in self._expected)
        ]
        found += [
            f"expected in the log, but never came: {pattern.pattern}"
            for pattern in self._expected
            if not any(map(pattern.search, self.messages))
        ]
        return found


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


class _WatchedTask(asyncio.Task[Any]):
    """A task that notices when it is cancelled only because the loop goes away."""

    abandoned: bool = False

    def cancel(self, msg: Any | None = None) -> bool:
        self.abandoned = not self.done() and not self.get_loop().is_running()
        return super().cancel(msg)


@dataclass
class WatchedLoops:
    """Makes Qt loops for tests that are coroutines and remembers the tasks that nobody awaited."""

    abandoned: list[str] = field(default_factory=list)

    def make(self) -> QEventLoop:
        """Return a new loop on the running application."""
        loop = QEventLoop(QApplication.instance())
        tasks: list[_WatchedTask] = []

        def watch(_: object, work: Coroutine[Any, Any, Any], **options: Any) -> _WatchedTask:
            task = _WatchedTask(work, loop=loop, **options)
            tasks.append(task)
            return task

        loop.set_task_factory(watch)
        close = loop.close

        def close_and_tell() -> None:
            self.abandoned += [repr(task.get_coro()) for task in tasks if task.abandoned]
            close()

        loop.close = close_and_tell
        return loop


class LeakCheck:
    """Compares threads, timers, movements and windows before and after a test."""

    def __init__(self) -> None:
        self._threads = set(threading.enumerate())
        self._busy = {id(thing) for thing in _busy_objects()}
        self._windows = {id(window) for window in _windows()}

    def leaks(self) -> list[str]:
        """Return what is left since the check was made, one sentence each."""
        QToolTip.hideText()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        found = self._left()
        if found:
            gc.collect()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            found = self._left()
        return found + self._threads_left()

    def _left(self) -> list[str]:
        found = [
            f"still running: {_named(thing)}" for thing in _busy_objects() if id(thing) not in self._busy
        ]
        found += [
            f"still there: {_named(window)}" for window in _windows() if id(window) not in self._windows
        ]
        return found

    def _threads_left(self) -> list[str]:
        left = [thread for thread in threading.enumerate() if thread not in self._threads]
        for thread in left:
            if not isinstance(thread, threading._DummyThread):  # a thread of Qt's pool that ran Python once
                thread.join(_SECONDS_TO_END)
        return [
            f"still running: thread {thread.name}"
            for thread in left
            if thread.is_alive() and not isinstance(thread, threading._DummyThread)
        ]


def _busy_objects() -> list[Any]:
    return [thing for thing in Shiboken.getAllValidWrappers() if _is_busy(thing)]


def _is_busy(thing: Any) -> bool:
    match thing:
        case QTimer():
            return thing.isActive()
        case QThread():
            return thing.isRunning() and thing is not QThread.currentThread()
        case QAbstractAnimation():
            return thing.state() == QAbstractAnimation.State.Running and thing.group() is None
        case _:
            return False


def _windows() -> list[QWidget]:
    """Return the top-level widgets that nothing else owns."""
    return [
        window
        for window in QApplication.topLevelWidgets()
        if window.parentWidget() is None and window.objectName() != "qtooltip_label"
    ]


def _named(thing: Any) -> str:
    owner = thing.parent()
    place = f" of {type(owner).__name__}" if owner is not None else ""
    return f"{type(thing).__name__} {thing.objectName()!r}{place}"
