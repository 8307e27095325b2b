import asyncio
import threading

import pytest

from persona_desktop.domain.importing import ImportProgress, ImportStage
from persona_desktop.services.importing.progress import ProgressReporter, ReadingMeter, ReadingStoppedError


def test_progress_never_floods_and_never_passes_its_end() -> None:
    told: list[tuple[int, int]] = []
    meter = ReadingMeter(100_000, lambda done, total: told.append((done, total)))
    for _ in range(100_001):
        meter.advance(1)
    assert len(told) == 200
    assert told[-1] == (100_000, 100_000)


def test_the_end_is_told_even_where_the_steps_miss_it() -> None:
    told: list[int] = []
    meter = ReadingMeter(1_001, lambda done, _: told.append(done))
    for amount in (999, 2, 5):
        meter.advance(amount)
    assert told == [999, 1_001]


def test_small_work_is_told_step_by_step() -> None:
    told: list[int] = []
    meter = ReadingMeter(2, lambda done, _: told.append(done))
    meter.advance(1)
    meter.advance(1)
    assert told == [1, 2]


def test_a_stopped_meter_lets_nothing_go_on() -> None:
    meter = ReadingMeter(10, lambda *_: None)
    meter.advance(1)
    meter.stop()
    with pytest.raises(ReadingStoppedError):
        meter.advance(1)


async def test_progress_of_a_thread_arrives_in_the_loop() -> None:
    here = threading.get_ident()
    told: list[tuple[int, ImportProgress]] = []
    reporter = ProgressReporter(lambda progress: told.append((threading.get_ident(), progress)))

    def work(meter: ReadingMeter) -> int:
        meter.advance(1)
        meter.advance(1)
        return threading.get_ident()

    assert await reporter.in_thread(ImportStage.CHECKING, 2, work) != here
    assert {thread for thread, _ in told} == {here}
    assert [progress.done for _, progress in told] == [0, 1, 2]
    assert {progress.total for _, progress in told} == {2}


async def test_nobody_needs_to_listen() -> None:
    reporter = ProgressReporter(None)
    await reporter.in_thread(ImportStage.READING, 1, lambda meter: meter.advance(1))
    reporter.meter(ImportStage.WRITING, 1).advance(1)


async def test_a_failure_of_the_thread_comes_out() -> None:
    def work(_meter: ReadingMeter) -> None:
        raise KeyError("x")

    with pytest.raises(KeyError):
        await ProgressReporter(None).in_thread(ImportStage.READING, 1, work)


@pytest.mark.parametrize("fails", [False, True])
async def test_cancelling_waits_until_the_thread_has_stopped(fails: bool) -> None:
    told: list[ImportProgress] = []
    runs, may_go_on, ended = threading.Event(), threading.Event(), threading.Event()

    def work(meter: ReadingMeter) -> None:
        runs.set()
        may_go_on.wait(30)
        ended.set()
        if fails:
            raise KeyError("of no interest any more")
        meter.advance(1)

    async with asyncio.TaskGroup() as group:
        task = group.create_task(ProgressReporter(told.append).in_thread(ImportStage.READING, 1, work))
        await asyncio.to_thread(runs.wait, 30)
        task.cancel()
        asyncio.get_running_loop().call_soon(may_go_on.set)
    assert task.cancelled()
    assert ended.is_set()
    assert len(told) == 1


async def test_an_impatient_second_cancellation_does_not_wait() -> None:
    runs, may_go_on = threading.Event(), threading.Event()

    def work(meter: ReadingMeter) -> None:
        runs.set()
        may_go_on.wait(30)
        meter.advance(1)

    async with asyncio.TaskGroup() as group:
        task = group.create_task(ProgressReporter(None).in_thread(ImportStage.READING, 1, work))
        await asyncio.to_thread(runs.wait, 30)
        task.cancel()
        asyncio.get_running_loop().call_soon(task.cancel)
    assert task.cancelled()
    may_go_on.set()
