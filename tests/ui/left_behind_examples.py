"""Tests that leave things behind, and tests that do not, for `test_test_ground.py` to run; none is collected otherwise."""

from __future__ import annotations

import asyncio
import logging
import threading

import pytest
from PySide6.QtCore import QTimer, QVariantAnimation, qWarning
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from persona_desktop.ui.theme import Theme
from tests.support.left_behind import ExpectedLog

KEPT: list[object] = []


def test_good_window(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    QTimer(window).start(5)


async def test_good_task() -> None:
    assert isinstance(asyncio.get_running_loop(), QEventLoop)
    task = asyncio.create_task(asyncio.Event().wait())
    task.cancel()
    assert await asyncio.to_thread(lambda: 4) == 4


def test_good_log(expect_log: ExpectedLog) -> None:
    expect_log("as exp.cted")
    logging.getLogger("examples").warning("as expected")


@pytest.mark.qt_log_ignore("as exp.cted")
def test_good_message() -> None:
    qWarning("as expected")


async def test_bad_task() -> None:
    KEPT.append(asyncio.create_task(asyncio.Event().wait()))


def test_bad_timer() -> None:
    timer = QTimer()
    timer.start(5)
    KEPT.append(timer)


def test_bad_movement() -> None:
    movement = QVariantAnimation()
    movement.setStartValue(0.0)
    movement.setEndValue(1.0)
    movement.setDuration(100_000)
    movement.start()
    KEPT.append(movement)


def test_bad_window() -> None:
    window = QWidget()
    window.show()
    KEPT.append(window)


def test_bad_thread() -> None:
    end = threading.Event()
    threading.Thread(target=end.wait, name="forgotten", daemon=True).start()


def test_bad_log() -> None:
    logging.getLogger("examples").warning("not declared")


def test_bad_silence(expect_log: ExpectedLog) -> None:
    expect_log("never said")


def test_bad_message() -> None:
    qWarning("not declared")


def test_bad_slot(qtbot: QtBot) -> None:
    def fail() -> None:
        raise ValueError("in a slot")

    timer = QTimer()
    timer.setSingleShot(True)
    timer.timeout.connect(fail)
    with qtbot.waitSignal(timer.timeout):
        timer.start(0)
