"""Where the window opens: never where nobody could see it, whatever became of the screens since."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.ui import window_place
from persona_desktop.ui.window_place import WindowPlace, keep_frame_on_screen, put_back

LAPTOP = QRect(0, 28, 1440, 872)
BESIDE = QRect(1440, 0, 2560, 1440)
SMALLEST = QSize(720, 560)


@pytest.mark.parametrize("text", ["1440x900+100+50", "800x600-1200+0", "1440x900+0-20 maximised"])
def test_a_place_is_written_and_read(text: str) -> None:
    place = WindowPlace.parse(text)
    assert place is not None
    assert place.written == text


@pytest.mark.parametrize(
    "text", ["", "1440x900", "0x0+1+1", "axb+1+1", "9" * 40, "1440x900+1+1 maximised ", "1440x900+1"]
)
def test_anything_else_is_no_place(text: str) -> None:
    """The settings are a file that anybody can edit."""
    assert WindowPlace.parse(text) is None


def test_a_window_on_a_screen_stays_where_it_was() -> None:
    place = WindowPlace(QRect(1700, 200, 1200, 800), is_maximised=True)
    assert place.on([LAPTOP, BESIDE], SMALLEST) == place


def test_a_window_partly_outside_stays_while_it_can_be_taken_hold_of() -> None:
    """People move windows half out of the screen on purpose."""
    place = WindowPlace(QRect(1200, 500, 1200, 800))
    assert place.on([LAPTOP], SMALLEST) == place


def test_a_window_on_a_monitor_that_is_gone_comes_to_the_main_screen() -> None:
    place = WindowPlace(QRect(1700, 200, 2000, 1200)).on([LAPTOP], SMALLEST)
    assert LAPTOP.contains(place.frame)
    assert place.frame.size() == LAPTOP.size()


def test_a_window_larger_than_its_screen_shrinks() -> None:
    place = WindowPlace(QRect(10, 40, 2000, 1300)).on([LAPTOP], SMALLEST)
    assert place.frame == LAPTOP


@given(
    st.integers(-5000, 5000), st.integers(-5000, 5000), st.integers(1, 6000), st.integers(1, 6000),
    st.sampled_from([[LAPTOP], [LAPTOP, BESIDE], [BESIDE, LAPTOP], [QRect(0, 0, 320, 480)]]),
)  # fmt: skip
def test_the_upper_edge_can_always_be_taken_hold_of(
    x: int, y: int, width: int, height: int, screens: list[QRect]
) -> None:
    place = WindowPlace(QRect(x, y, width, height)).on(screens, QSize(1, 1))
    grip = QRect(place.frame.topLeft(), QSize(120, 40).boundedTo(place.frame.size()))
    assert any(screen.contains(grip) for screen in screens)
    assert place.on(screens, QSize(1, 1)) == place, "and the next start changes nothing more"


def test_a_maximised_window_opens_maximised_and_knows_its_size_before(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    put_back(window, "600x400+20+30 maximised")
    window.show()
    assert window.isMaximized()
    assert WindowPlace.of(window).is_maximised
    window.showNormal()
    qtbot.waitUntil(lambda: not window.windowState() & Qt.WindowState.WindowMaximized)
    assert window.size() == QSize(600, 400)


def test_without_a_place_the_window_is_no_larger_than_the_screen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """1440 × 900 on a laptop of 1366 × 768 would hide the cross and the gear."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1440, 900)
    put_back(window, "huge")
    assert window.size() == QSize(1440, 900)
    monkeypatch.setattr(window_place, "screens", lambda: [QRect(0, 0, 1366, 768)])
    put_back(window, "")
    assert window.size() == QSize(1366, 768)


def test_the_frame_of_the_window_fits_too(qtbot: QtBot) -> None:
    """How thick a window manager makes it is known only when the window stands there."""

    class Framed(QWidget):
        def frameGeometry(self) -> QRect:
            return self.geometry().adjusted(-2, -30, 2, 2)

    window = Framed()
    qtbot.addWidget(window)
    room = window.screen().availableGeometry()
    window.setGeometry(room)
    keep_frame_on_screen(window)
    assert room.contains(window.frameGeometry())
    assert window.height() == room.height() - 32
    before = window.geometry()
    keep_frame_on_screen(window)
    assert window.geometry() == before
