"""One time limit for a whole operation: its steps share it, and nothing waits for ever."""

from __future__ import annotations

import pytest

from persona_desktop.database.local_server.deadline import Deadline
from persona_desktop.domain.errors import LocalServerTimeoutError


class Clock:
    """Time that passes when it is told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_it_counts_down_and_then_names_the_operation() -> None:
    clock = Clock()
    deadline = Deadline(5, "starting", clock)
    clock.now += 3
    assert deadline.remaining() == 2
    clock.now += 2
    with pytest.raises(LocalServerTimeoutError) as caught:
        deadline.remaining()
    assert (caught.value.action, caught.value.seconds) == ("starting", 5)


def test_a_part_does_not_outlive_the_whole() -> None:
    clock = Clock()
    deadline = Deadline(5, "starting", clock)
    assert deadline.part(2).remaining() == 2
    assert deadline.part(60).remaining() == 5


def test_nobody_pauses_when_the_time_is_up() -> None:
    clock = Clock()
    deadline = Deadline(1, "starting", clock)
    deadline.pause(0)
    clock.now += 1
    with pytest.raises(LocalServerTimeoutError):
        deadline.pause()
