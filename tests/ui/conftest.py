"""The window's test ground: the program's look without movement, a clock that stands still, and no leaks.

Every test fails on a thread, timer, movement, window or task that it leaves behind, and on a warning in the log or of
Qt's that it does not declare: with ``expect_log("pattern")``, or with ``@pytest.mark.qt_log_ignore("pattern")``.

A test that is a coroutine runs in the window's own loop: Qt's events and ``await`` go on side by side.
"""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QtMsgType, QTranslator, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from persona_desktop.resource_files import resource_path
from persona_desktop.ui.garbage import collect_due
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.theme.application_look import ApplicationLook
from persona_desktop.ui.translation import LanguageCode, Translations
from tests.support.clock import FixedClock
from tests.support.left_behind import ExpectedLog, LeakCheck, WatchedLoops

SCREEN = Path(__file__).resolve().parents[2] / "benchmarks" / "screen.json"
"""A screen that the window fits on; Qt's own without a display has 800 × 800 pixels."""
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={SCREEN}")

_OF_THE_PLATFORM = (
    # The offscreen platform has no window manager and no fonts; ours are bundled.
    r"^This plugin does not support",
    r"^QFontDatabase: Cannot find font directory",
)
_LOOPS = WatchedLoops()


def pytest_asyncio_loop_factories() -> Mapping[str, Callable[[], QEventLoop]]:
    return {"qt": _LOOPS.make}


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Make Qt's warnings failures, and let a test's own exceptions add to the common ones."""
    here = Path(__file__).parent
    for item in items:
        if not item.path.is_relative_to(here):
            continue
        expected = [pattern for mark in item.iter_markers("qt_log_ignore") for pattern in mark.args]
        item.add_marker(pytest.mark.qt_log_ignore(*_OF_THE_PLATFORM, *expected), append=False)
        if item.get_closest_marker("qt_log_level_fail") is None:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application, which as in the program outlives its last window."""
    qapp.setQuitOnLastWindowClosed(False)
    return qapp


@pytest.fixture(scope="session", autouse=True)
def _warsaw_time() -> Iterator[None]:
    """The time zone of the texts that tests expect."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = "Europe/Warsaw"
    time.tzset()
    yield
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


@pytest.fixture(scope="session", autouse=True)
def _garbage_dies_here() -> Iterator[None]:
    """As in the program, garbage is collected in this thread alone: after each test, not in the midst of another's."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(scope="session")
def _catalogues() -> None:
    """The compiled translations, made where they are missing or older than their sources."""
    for source in resource_path("translations").glob("*.ts"):
        compiled = source.with_suffix(".qm")
        if compiled.is_file() and compiled.stat().st_mtime >= source.stat().st_mtime:
            continue
        own = compiled.with_suffix(f".{os.getpid()}.qm")
        lrelease = Path(sys.executable).with_name("pyside6-lrelease")
        subprocess.run([lrelease, "-silent", source, "-qm", own], check=True, timeout=60)
        own.replace(compiled)


@pytest.fixture(scope="session")
def _translations(qapp: QApplication, _catalogues: None) -> Translations:
    translations = Translations(qapp)
    translations.install("en")
    return translations


@pytest.fixture(autouse=True)
def language(qapp: QApplication, _translations: Translations) -> Iterator[Callable[[LanguageCode], None]]:
    """Tests speak English, with its plurals; call the fixture to switch: ``language("pl")``."""
    ours = set(qapp.findChildren(QTranslator))
    yield _translations.install
    installed_by_the_test = set(qapp.findChildren(QTranslator)) - ours
    for translator in installed_by_the_test:  # a whole program may have run, with translations of its own
        qapp.removeTranslator(translator)
        translator.deleteLater()
    if installed_by_the_test:
        _translations.install("en")


@pytest.fixture
def expect_log() -> ExpectedLog:
    """Declares a warning or error that the test causes: ``expect_log("pattern")``."""
    return ExpectedLog()


@pytest.fixture(autouse=True)
def _nothing_left_behind(
    request: pytest.FixtureRequest, qapp: QApplication, expect_log: ExpectedLog
) -> Iterator[None]:
    told_by_qt: list[str] = []

    def collect(kind: QtMsgType, _context: object, message: str | None) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            told_by_qt.append(message or "")

    _LOOPS.abandoned.clear()
    check = LeakCheck()
    expect_log.start()
    yield
    # While the test ran, pytest-qt listened to Qt; what Qt says about the taking down is heard here.
    before = qInstallMessageHandler(collect)
    try:
        problems = check.leaks()
    finally:
        qInstallMessageHandler(before)
    problems += [f"never awaited or cancelled: {task}" for task in _LOOPS.abandoned]
    problems += [f"unexpected from Qt: {message}" for message in told_by_qt]
    problems += expect_log.stop()
    collect_due()
    if problems:
        pytest.fail("\n".join(["The test left something behind:", *problems]), pytrace=False)


@pytest.fixture
def now() -> FixedClock:
    """Noon (14:00 in Warsaw) of 14 October 2026, a Wednesday."""
    return FixedClock(datetime(2026, 10, 14, 12, 0, tzinfo=UTC))


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Callable[[QWidget], None]]:
    """Shows a widget as the active window, so that it can have the focus; it is closed after the test."""
    kept: list[QWidget] = []

    def show_it(widget: QWidget) -> None:
        kept.append(widget)
        widget.move(60, 60)  # the mouse rests in the screen's corner
        qtbot.addWidget(widget)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)

    yield show_it
    kept.clear()


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light look without movement, in Qt's own widgets too."""
    made = Theme(mode="light", animations=False)
    look = ApplicationLook(qapp, made)
    yield made
    look.deleteLater()
    made.deleteLater()
    QGuiApplication.styleHints().unsetColorScheme()


@pytest.fixture
def dark_theme(qapp: QApplication) -> Iterator[Theme]:
    """The dark look without movement; for widgets alone, Qt's own keep theirs."""
    made = Theme(mode="dark", animations=False)
    yield made
    made.deleteLater()
