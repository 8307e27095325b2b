"""A long call that is stopped: whoever asks has to know afterwards whether it happened."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest

from persona_desktop.domain.importing import ImportProgress, ImportStage
from persona_desktop.services.service_thread import ServiceThread
from persona_desktop.ui.bridge import Bridge
from persona_desktop.ui.importing.stoppable_call import Report, StoppableCall, is_final
from persona_desktop.ui.waiting import until


@pytest.fixture
def bridge() -> Iterator[Bridge]:
    thread = ServiceThread()
    thread.start()
    yield Bridge(thread)
    thread.stop(10)


class Work:
    """Reports, and goes on until it is cancelled or let go."""

    def __init__(self, *reports: ImportProgress) -> None:
        self._reports = reports
        self._may_end = False
        self.was_cancelled = False

    async def __call__(self, report: Report) -> str:
        for progress in self._reports:
            report(progress)
        try:
            await until(lambda: self._may_end)
        except asyncio.CancelledError:
            self.was_cancelled = True
            raise
        return "done"

    def let_go(self) -> None:
        self._may_end = True


def writing(done: int) -> ImportProgress:
    return ImportProgress(ImportStage.WRITING, done, 100)


async def test_it_brings_the_result_and_the_progress(bridge: Bridge) -> None:
    work = Work(writing(10), writing(30))
    call = StoppableCall(bridge, work)
    assert call.progress is None
    waiting = asyncio.ensure_future(call.result())
    await until(lambda: call.progress == writing(30))
    work.let_go()
    assert await waiting == "done"
    assert not call.is_stopping


async def test_stopped_it_brings_nothing_once_the_work_has_ended(bridge: Bridge) -> None:
    work = Work(writing(10))
    call = StoppableCall(bridge, work)
    waiting = asyncio.ensure_future(call.result())
    await until(lambda: call.progress is not None)
    call.stop()
    assert call.is_stopping
    assert await waiting is None
    assert work.was_cancelled


async def test_stopped_before_it_began_it_never_begins(bridge: Bridge) -> None:
    work = Work(writing(10))
    call = StoppableCall(bridge, work)
    call.stop()
    assert await call.result() is None
    assert call.progress is None


async def test_a_commit_is_not_broken_off(bridge: Bridge) -> None:
    """Broken off, nobody would know whether the rows are in the database."""
    work = Work(writing(100))
    call = StoppableCall(bridge, work)
    waiting = asyncio.ensure_future(call.result())
    await until(lambda: is_final(call.progress))
    call.stop()
    work.let_go()
    assert await waiting == "done"
    assert not work.was_cancelled


async def test_an_error_comes_through(bridge: Bridge) -> None:
    async def fail(_: Report) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await StoppableCall(bridge, fail).result()


async def test_the_end_of_the_program_cancels_the_work(bridge: Bridge) -> None:
    work = Work(writing(10))
    call = StoppableCall(bridge, work)
    waiting = asyncio.ensure_future(call.result())
    await until(lambda: call.progress is not None)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    await until(lambda: work.was_cancelled)


def test_stopping_after_the_end_of_its_loop_does_nothing() -> None:
    thread = ServiceThread()
    thread.start()
    work = Work(writing(10))
    work.let_go()
    call = StoppableCall(Bridge(thread), work)
    assert thread.submit(call._in_service_thread()).result(10) == "done"
    thread.stop(10)
    call.stop()


@pytest.mark.parametrize(
    ("progress", "final"),
    [
        (None, False),
        (writing(99), False),
        (writing(100), True),
        (ImportProgress(ImportStage.READING, 100, 100), False),
    ],
)
def test_only_a_full_count_of_written_rows_is_final(progress: ImportProgress | None, final: bool) -> None:
    assert is_final(progress) is final
