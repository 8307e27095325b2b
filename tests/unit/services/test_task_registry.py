import asyncio

import pytest

from persona_desktop.services.task_registry import TaskRegistry


async def ended() -> None:
    """Wait for all tasks but the test's own."""
    others = asyncio.all_tasks() - {asyncio.current_task()}
    if others:
        await asyncio.wait(others)


async def test_a_failure_is_reported_and_a_cancellation_is_not() -> None:
    failures: list[BaseException] = []
    tasks = TaskRegistry(failures.append)

    async def fail() -> None:
        raise ValueError("x")

    tasks.start(fail(), "fails")
    tasks.start(asyncio.Event().wait(), "waits").cancel()
    await ended()
    assert tasks.pending == 0
    assert [type(failure) for failure in failures] == [ValueError]


async def test_closing_cancels_what_runs_and_refuses_new_work() -> None:
    tasks = TaskRegistry(lambda _: None)
    forever = tasks.start(asyncio.Event().wait(), "waits")
    await tasks.close(timeout=1)
    assert forever.cancelled()
    assert tasks.pending == 0
    with pytest.raises(RuntimeError):
        tasks.start(asyncio.sleep(0), "late")


async def test_closing_does_not_wait_for_ever_for_a_task_that_ignores_it(
    caplog: pytest.LogCaptureFixture,
) -> None:
    tasks = TaskRegistry(lambda _: None)
    release = asyncio.Event()

    async def stubborn() -> None:
        while not release.is_set():
            try:
                await release.wait()
            except asyncio.CancelledError:
                continue

    tasks.start(stubborn(), "stubborn")
    await asyncio.sleep(0)
    await tasks.close(timeout=0.01)
    assert "stubborn did not end" in caplog.text
    release.set()
    await ended()
    assert tasks.pending == 0


async def test_closing_with_nothing_running_ends_at_once() -> None:
    tasks = TaskRegistry(lambda _: None)
    await tasks.close(timeout=0)
    assert tasks.pending == 0
