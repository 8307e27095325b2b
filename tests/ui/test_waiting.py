"""Awaiting Qt, crossing to the services' thread, and measuring how long the window was held up."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from time import perf_counter

import pytest
from PySide6.QtCore import QObject, QTimer, Signal
from pytestqt.qtbot import QtBot

from persona_desktop.services.service_thread import ServiceThread
from persona_desktop.ui.bridge import Bridge
from persona_desktop.ui.heartbeat import INTERVAL, Heartbeat
from persona_desktop.ui.waiting import signal_of, until


class Speaker(QObject):
    said = Signal(str, int)


async def test_a_signal_is_awaited_with_its_arguments() -> None:
    speaker = Speaker()
    assert await signal_of(speaker.said, lambda: speaker.said.emit("three", 3)) == ("three", 3)
    later = signal_of(speaker.said, lambda: QTimer.singleShot(0, speaker, lambda: speaker.said.emit("x", 1)))
    assert await later == ("x", 1)


async def test_only_the_first_of_many_counts_and_nobody_listens_afterwards() -> None:
    speaker = Speaker()

    def twice() -> None:
        speaker.said.emit("first", 1)
        speaker.said.emit("second", 2)

    assert await signal_of(speaker.said, twice) == ("first", 1)
    assert speaker.receivers("2said(QString,int)") == 0


async def test_a_signal_that_never_comes_ends_the_wait() -> None:
    speaker = Speaker()
    with pytest.raises(TimeoutError):
        await signal_of(speaker.said, lambda: None, timeout=0.02)
    assert speaker.receivers("2said(QString,int)") == 0


async def test_what_goes_wrong_in_the_act_is_not_waited_out() -> None:
    speaker = Speaker()

    def fail() -> None:
        raise ValueError("in the act")

    with pytest.raises(ValueError, match="in the act"):
        await signal_of(speaker.said, fail)


async def test_a_condition_is_awaited_while_qt_goes_on() -> None:
    ticks: list[int] = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start(1)
    await until(lambda: len(ticks) >= 3)
    timer.stop()
    with pytest.raises(TimeoutError):
        await until(lambda: False, timeout=0.02)


@pytest.fixture
def services() -> Iterator[ServiceThread]:
    thread = ServiceThread()
    thread.start()
    yield thread
    thread.stop(timeout=5)


async def test_work_crosses_to_the_services_thread_and_comes_back(services: ServiceThread) -> None:
    bridge = Bridge(services)

    async def where() -> int:
        await asyncio.sleep(0)
        return threading.get_ident()

    assert await bridge.call(where) != threading.get_ident()


async def test_work_begins_before_the_window_s_loop_has_its_turn(services: ServiceThread) -> None:
    """The window paints what it knows of a persona while the services fetch the rest."""
    begun = threading.Event()

    async def work() -> None:
        begun.set()

    asked = Bridge(services).call(work)
    assert begun.wait(30)
    await asked


async def test_a_failure_crosses_back(services: ServiceThread) -> None:
    async def fail() -> None:
        raise LookupError("over there")

    with pytest.raises(LookupError, match="over there"):
        await Bridge(services).call(fail)


async def test_cancelling_the_wait_stops_the_work(services: ServiceThread) -> None:
    begun, stopped = threading.Event(), threading.Event()

    async def work() -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            stopped.set()

    waiting = asyncio.ensure_future(Bridge(services).call(work))
    await until(begun.is_set)
    waiting.cancel()
    await until(stopped.is_set)
    with pytest.raises(asyncio.CancelledError):
        await waiting


def test_a_hold_up_is_noticed_and_a_pause_is_not(qtbot: QtBot) -> None:
    heartbeat = Heartbeat()
    assert heartbeat.worst == 0
    heartbeat.start()
    hold_up_ends = perf_counter() + 0.08
    while perf_counter() < hold_up_ends:
        pass
    heartbeat.stop()
    assert heartbeat.worst >= 80 - 2 * INTERVAL
    counted = len(heartbeat.stalls)
    qtbot.waitUntil(lambda: perf_counter() > hold_up_ends + 0.06)
    heartbeat.start()
    heartbeat.stop()
    assert len(heartbeat.stalls) == counted
