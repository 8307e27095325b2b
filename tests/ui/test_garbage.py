"""Garbage is collected in the window's thread alone: a widget that dies in another one can take the program along."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer

from persona_desktop.ui.garbage import GarbageCollector, collect_due


class Knot(QObject):
    """Something that only the collector can free; it notes in which thread that happened."""

    died_in: list[int]

    def __init__(self, died_in: list[int]) -> None:
        super().__init__()
        self.died_in = died_in
        self.itself = self

    def __del__(self) -> None:
        self.died_in.append(threading.get_ident())


@pytest.fixture
def collector() -> Iterator[GarbageCollector]:
    gc.enable()
    made = GarbageCollector()
    assert gc.isenabled()
    made.start()
    assert not gc.isenabled()
    yield made
    made.stop()
    assert gc.isenabled()
    gc.disable()


def allocate_much() -> None:
    kept = [[number] for number in range(50_000)]
    assert kept


def test_another_thread_s_work_frees_nothing_of_the_window_s(collector: GarbageCollector) -> None:
    died_in: list[int] = []
    gc.collect()
    Knot(died_in)
    worker = threading.Thread(target=allocate_much)
    worker.start()
    worker.join()
    assert died_in == []
    (timer,) = collector.findChildren(QTimer)
    assert timer.isActive()
    kept = [[number] for number in range(5_000)]
    timer.timeout.emit()
    assert died_in == [threading.get_ident()]
    assert kept


def test_only_what_is_due_is_collected(collector: GarbageCollector) -> None:
    gc.collect()
    assert collect_due() is None
    kept = [[number] for number in range(5_000)]
    assert collect_due() == 0
    for _ in range(gc.get_threshold()[1] + 1):
        gc.collect(0)
    assert collect_due() == 1
    for _ in range(gc.get_threshold()[2] + 1):
        gc.collect(1)
    assert collect_due() == 2
    assert len(kept) == 5_000


def test_one_inside_another_leaves_python_s_collector_off(collector: GarbageCollector) -> None:
    inner = GarbageCollector()
    inner.start()
    inner.stop()
    assert not gc.isenabled()


def test_what_stays_is_not_looked_at_again(collector: GarbageCollector) -> None:
    kept = [[number] for number in range(5_000)]
    collector.settle()
    assert gc.get_freeze_count() >= len(kept)
    assert collect_due() is None
    collector.stop()
    assert gc.get_freeze_count() == 0
