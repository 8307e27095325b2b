import asyncio
import threading

import pytest

from persona_desktop.services.service_thread import ServiceThread


def test_work_runs_in_the_service_thread_on_a_selector_loop() -> None:
    services = ServiceThread()
    services.start()
    services.start()

    async def where() -> tuple[str, bool]:
        return threading.current_thread().name, isinstance(
            asyncio.get_running_loop(), asyncio.SelectorEventLoop
        )

    try:
        assert services.submit(where()).result(timeout=10) == ("services", True)
    finally:
        services.stop(timeout=10)
    assert services.loop.is_closed()


def test_a_failure_reaches_who_asked() -> None:
    services = ServiceThread()
    services.start()

    async def fail() -> None:
        raise LookupError("gone")

    try:
        with pytest.raises(LookupError):
            services.submit(fail()).result(timeout=10)
    finally:
        services.stop(timeout=10)


def test_a_thread_that_never_started_can_be_stopped() -> None:
    services = ServiceThread()
    services.stop(timeout=1)
    assert services.loop.is_closed()


def test_a_loop_that_is_held_up_is_reported_and_not_waited_for(caplog: pytest.LogCaptureFixture) -> None:
    services = ServiceThread()
    services.start()
    release = threading.Event()
    entered = threading.Event()

    def hold() -> None:
        entered.set()
        release.wait(10)

    services.loop.call_soon_threadsafe(hold)
    assert entered.wait(10)
    services.stop(timeout=0.01)
    assert "did not stop" in caplog.text
    release.set()
    services.stop(timeout=10)
    assert services.loop.is_closed()


def test_work_that_nobody_awaits_any_more_ends_in_order_before_the_loop_stops() -> None:
    """Reading a list gives its connection back when it is broken off; half of that would be an error in the log."""
    services = ServiceThread()
    services.start()
    began = threading.Event()
    steps: list[str] = []

    async def read() -> None:
        began.set()
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0.01)
            steps.append("given back")

    services.submit(read())
    assert began.wait(10)
    services.stop(timeout=10)
    assert steps == ["given back"]
